# Type parameters that are bound, nested, aliased and given defaults; unions and groups inside of each other.
@0x9c3e5f1d2b48692a;
struct Tree(Key, Value) {
  key @0 :Key;
  left @1 :Tree(Key, Value);
  union { leaf @2 :Void; node :group { weight @3 :Int32; swapped @4 :Tree(Value, Key); } }
  entries @5 :List(Entry);
  struct Entry { key @0 :Key; value @1 :Value; }
  struct With(Extra) { extra @0 :Extra; entry @1 :Entry; unbound @2 :Tree.Entry; struct Deep(More) { more @0 :More; key @1 :Key; } }
  interface Walker(State) { step @0 With(Text) -> (state :State, tree :Tree(Names, Data)); }
  using EntryAlias = Entry;
  using Turned = Tree(Value, Key);
  annotation note(struct) :Key;
}
struct Names { names @0 :List(Text); }
struct Uses $Tree(Text, Data).note("seen") {
  tree @0 :Tree(Names, Text) = (key = (names = ["a"]), left = (key = (names = []), node = (weight = 3)));
  entry @1 :Tree(Names, Text).EntryAlias = (key = (names = ["b"]), value = "c");
  turned @2 :Tree(Names, Text).Turned.Entry = (key = "d");
  with @3 :Tree(Names, Text).With(List(UInt32)) = (extra = [1, 2], entry = (value = "e"));
  walker @4 :Tree(Names, List(UInt32)).Walker(Data);
  default @5 :Uses = (entry = (value = "f"));
}
const made :Tree(Names, Text) = (key = (names = ["g"]), entries = [(value = "h")]);
const nested :Uses = (tree = .made);
struct Turn { outer :union { inner :union { a @0 :Int32; b @1 :Int32; } c @2 :Int32; } }
interface Anything { ask @0 [T, U] (a :T, b :U) -> Tree(T, U); }
