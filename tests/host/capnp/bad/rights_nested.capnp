# refused: `mode` (in Inner) would be a rights argument
@0x9c3e5f1d2b486903;
struct Outer { inner @0 :List(List(Inner)); self @1 :Outer; }
struct Inner { mode @0 :UInt8; }
interface F { open @0 (how :Outer) -> (); }
