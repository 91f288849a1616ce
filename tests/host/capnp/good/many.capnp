# Unions in unions, and groups without fields of their own.
@0x9c3e5f1d2b48692d;
struct Deep {
  union {
    a :group { x @0 :Int32; union { b @1 :Text; c :group { y @2 :Text; z :union { d @3 :Void; e @4 :Void; } } } }
    f @5 :Deep;
  }
  group :group { inner :group { t @6 :Text = "dd"; u :union { v @7 :Void; w @8 :Int64 = -1; } } }
}
struct Only { u :union { a @0 :Int32; b :group { c @1 :Int8; } } }
