@0xb4d6f8092a4c6e81;
# Defaults and constants of every kind, type parameters, and what hangs on them.

struct Defaults {
  name @0 :Text = "nobody";
  key @1 :Data = 0x"00 01 ff";
  place @2 :Place = (x = -3, label = "here", inner = (y = 9));
  numbers @3 :List(Int16) = [1, -2, 3];
  bits @4 :List(Bool) = [true, false, true];
  names @5 :List(Text) = ["a", "", "ccc"];
  places @6 :List(Place) = [(x = 1), (y = 2, label = "two")];
  rows @7 :List(List(UInt8)) = [[1], [], [2, 3]];
  half @8 :Float32 = 0.5;
  union {
    nothing @9 :Void;
    word @10 :Text = "silence";
    spot @11 :Place = (x = 4);
  }
  group :group {
    motto @12 :Text = "dare";
  }
  empty @13 :Text = "";
}

struct Place {
  x @0 :Int32;
  y @1 :Int32 = 7;
  label @2 :Text;
  inner @3 :Place;
}

struct Box(Value) {
  value @0 :Value;
  spare @1 :Box(Value);
}

struct Shelf {
  place @0 :Box(Place);
  names @1 :Box(List(Text)) = (value = ["from", "the", "shelf"]);
}

const origin :Place = (x = 0, y = 0, label = "origin", inner = (x = 5));
const corners :List(Place) = [(x = 1, y = 1), (x = 2, y = 2)];
const primes :List(UInt64) = [2, 3, 5, 0xffffffffffffffff];
const secret :Data = "\x00\x7f";
const shelved :Shelf = (place = (value = (label = "boxed"), spare = (value = (x = 6))));
const pi :Float64 = 3.25;
const third :Float32 = -0.5;
