@0x9c3e5f1d2b486920;
using Other = import "../foreign.capnp";
struct Inner { z @0 :UInt64; enum Kind { a @0; b @1; } outer @1 :Other.Outer; side @2 :Other.Side = right; outers @3 :List(Other.Outer) = [(kind = a)]; }
interface Door { pass @0 (opener :Other.Opener, side :Other.Side) -> Inner; }
