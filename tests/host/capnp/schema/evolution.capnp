@0xe3b9d2f4c6a85071;
# One struct as an old and as a new program knows it, and lists that became lists of structs.

struct Old {
  a @0 :UInt32;
  name @1 :Text;
  numbers @2 :List(UInt16);
  names @3 :List(Text);
}

struct New {
  a @0 :UInt32;
  name @1 :Text;
  numbers @2 :List(Number);
  names @3 :List(Name);
  b @4 :UInt64 = 7;
  more @5 :Text;
}

struct Number {
  value @0 :UInt16;
  extra @1 :UInt32 = 9;
}

struct Name {
  value @0 :Text;
  weight @1 :UInt64;
}
