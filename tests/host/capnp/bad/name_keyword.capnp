# refused: name_keyword.capnp: Static.assert, and C, have one name in C: static_assert
@0x9c3e5f1d2b486926;
interface Static { assert @0 (a :UInt8); }
