# A log's records: a wide union, old fields with loud names, numbers of every kind, names that look alike.
@0x9c3e5f1d2b48692b;
const recordVersion :Int32 = 1;
struct Map(Key, Value) { entries @0 :List(Entry); struct Entry { key @0 :Key; value @1 :Value; } }
enum Source { unknown @0; iOS @1; car @2; external @3; bno055 @4; }
struct Vector { v @0 :List(Float32); status @1 :Int8; }
struct Record @0xa9d1c3e5f7091b2e {
  monoTime @0 :UInt64;
  params @1 :Map(Text, Data);
  vNED @2 :List(Float64);
  trackId @3 :Int32 = -1;
  step @4 :Float32 = 0.05;
  oldDEPRECATED @5 :Int16;
  old2DEPRECATED @6 :Alias;
  union {
    frame @7 :Vector;
    gps @8 :Vector;
    proximity @9 :Float32;
    state :group { operator @10 :Text; register @11 :Bool; inner :union { none @12 :Void; pid @13 :Vector; lqrDEPRECATED @14 :Vector; } }
    events @15 :List(Record);
    sources @16 :List(Source);
    boot @17 :Map(Text, Record);
  }
  using Alias = Source;
}
