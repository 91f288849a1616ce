@0x9c3e5f1d2b48692c;
struct Leaf { n @0 :Int32; }
interface Turner { turn @0 (leaf :Leaf) -> (leaf :Leaf); }
