# Methods that share their structs: across interfaces, in one, by way of another one, and inherited.
@0x9c3e5f1d2b486935;
annotation like @0xbeada0d86eb1efac (method) :Text;
annotation kernel @0xeb834e37c27abcf7 (interface) :Void;

struct Point {
  x @0 :Int32;
  y @1 :Int32 = 7;
}

interface Later $kernel {
  get @0 (key :Text, at :Point) -> (found :Bool, points :List(Point)) $like("Table.get");
  getAll @1 (key :Text, at :Point) -> (found :Bool, points :List(Point)) $like("Later.get");
  close @2 () -> ();
}

interface Table $kernel {
  get @0 (key :Text, at :Point) -> (found :Bool, points :List(Point));
  put @1 Point -> ();
}

interface Narrow {
  get @0 (key :Text, at :Point) -> (found :Bool, points :List(Point)) $like("Table.get");
  put @1 Point -> () $like("Table.put");
}

interface Wide extends(Narrow) {
  remove @0 (count :UInt16 = 5) -> (left :UInt16);
}
