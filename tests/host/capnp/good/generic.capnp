# Type parameters become AnyPointer.
@0x9c3e5f1d2b486909;
struct Pair(First, Second) {
  first @0 :First;
  second @1 :Second;
  swapped @2 :Pair(Second, First);
  struct Half { value @0 :First; }
}
struct Uses {
  texts @0 :Pair(Text, Data);
  half @1 :Pair(Text, Uses).Half;
  unknown @2 :Pair;
  any @3 :AnyPointer;
  anyStruct @4 :AnyStruct;
  anyList @5 :AnyList;
  anyLists @6 :List(AnyList);
  capability @7 :Capability;
}
interface Store(Value) {
  put @0 (key :Text, value :Value);
  get @1 (key :Text) -> (value :Value, pair :Pair(Text, Value));
  swap @2 [A, B] (a :A, b :B) -> Pair(B, A);
}
