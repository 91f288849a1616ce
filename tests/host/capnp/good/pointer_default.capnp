@0x9c3e5f1d2b486908;
struct S { name @0 :Text = "x"; union { a @1 :Data = 0x"01"; b @2 :List(S) = [(name = "y")]; } any @3 :AnyPointer; }
