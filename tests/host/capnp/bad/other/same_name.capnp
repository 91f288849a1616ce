@0x9c3e5f1d2b486921;
struct Other { a @0 :UInt8; }
