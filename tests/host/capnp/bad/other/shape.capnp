@0x9c3e5f1d2b486927;
struct ShapePoint { a @0 :UInt8; }
