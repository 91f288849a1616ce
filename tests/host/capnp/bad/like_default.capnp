# refused: like_default.capnp: Two.get: is like `One.get`, and has other parameters or results
@0x9c3e5f1d2b486934;
annotation like @0xbeada0d86eb1efac (method) :Text;
interface One { get @0 (key :UInt16 = 3) -> (); }
interface Two { get @0 (key :UInt16) -> () $like("One.get"); }
