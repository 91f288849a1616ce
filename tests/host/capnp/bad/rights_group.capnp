# refused: `permissions` (in
@0x9c3e5f1d2b486904;
struct Outer { g :group { permissions @0 :UInt8; other @1 :UInt8; } }
interface F { open @0 Outer -> (); }
