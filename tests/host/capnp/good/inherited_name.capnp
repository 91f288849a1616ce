# Methods of one name in an interface and in those that it extends.
@0x9c3e5f1d2b486928;
interface One { name @0 (); close @1 () -> (at :UInt64); }
interface Same { name @0 (a :Text) -> (b :Data); close @1 (); }
interface Two extends(One, Same) { name @0 (); while @1 (); }
