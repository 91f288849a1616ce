# accepted: results may say what they like, and so may structs that no method takes
@0x9c3e5f1d2b48690d;
struct S { rights @0 :UInt8; }
interface F { open @0 (accessLog :Text, brightness :UInt8) -> (mode :UInt8, s :S); }
