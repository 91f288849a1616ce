@0xb1c2d3e4f5061728;
# One of everything, small: what requests are damaged from.

struct Shape {
  union {
    none @0 :Void;
    round :group { radius @1 :UInt32; center @2 :Point; }
    long @3 :List(Point);
  }
  color @4 :Color = green;

  struct Point { x @0 :Int32; y @1 :Int32; }
}
enum Color { red @0; green @1; }
const favorite :Color = green;
const motto :Text = "round";

interface Canvas {
  draw @0 (shape :Shape) -> (area :UInt64);
  clear @1 ();
}
