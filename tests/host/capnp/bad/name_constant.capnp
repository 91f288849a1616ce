# refused: name_constant.capnp: Color.red, and name_constant.capnp: colorRed, have one name in C: COLOR_RED
@0x9c3e5f1d2b486915;
const colorRed :UInt32 = 99;
enum Color { red @0; green @1; }
struct S { x @0 :Color = green; union { y @1 :Color = green; z @2 :Void; } }
