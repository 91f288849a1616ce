@0x9c3e5f1d2b486920;
struct Inner { z @0 :UInt64; enum Kind { a @0; b @1; } }
