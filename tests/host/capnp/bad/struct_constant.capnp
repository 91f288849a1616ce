# refused: only numbers and texts can be constants in C
@0x9c3e5f1d2b48690c;
struct S { a @0 :UInt8; }
const s :S = (a = 1);
