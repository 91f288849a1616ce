# refused: S.name: a default for a text, data, list or struct has no C form
@0x9c3e5f1d2b486908;
struct S { name @0 :Text = "x"; }
