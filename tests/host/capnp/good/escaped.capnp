# Names that are keywords or macros of C.
@0x9c3e5f1d2b486922;
enum Union { a @0; }
enum Linux { unix @0; int @1; }
interface While { goto @0 (linux :UInt32, unix :Text) -> (linux :UInt32, double :Data); }
interface Static { extern @0 (errno :UInt8, while :While) -> (default :While); offsetof @1 (); }
struct Struct { union { void @0 :Void; int @1 :Int32; } linux @2 :Union; unix @3 :List(Struct); }
