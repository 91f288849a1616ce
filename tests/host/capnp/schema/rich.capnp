@0xd8a1f3c5b7e92406;
# Everything that the runtime and the generated accessors know, for the comparison with the peer.

struct Rich {
  aVoid @0 :Void;
  aBool @1 :Bool;
  anInt8 @2 :Int8;
  anInt16 @3 :Int16;
  anInt32 @4 :Int32;
  anInt64 @5 :Int64;
  aUInt8 @6 :UInt8;
  aUInt16 @7 :UInt16;
  aUInt32 @8 :UInt32;
  aUInt64 @9 :UInt64;
  aFloat32 @10 :Float32;
  aFloat64 @11 :Float64;
  color @12 :Color;
  text @13 :Text;
  data @14 :Data;
  point @15 :Point;
  child @16 :Rich;

  bools @17 :List(Bool);
  int8s @18 :List(Int8);
  uint16s @19 :List(UInt16);
  int32s @20 :List(Int32);
  uint64s @21 :List(UInt64);
  voids @22 :List(Void);
  colors @23 :List(Color);
  texts @24 :List(Text);
  datas @25 :List(Data);
  points @26 :List(Point);
  grid @27 :List(List(UInt16));
  pointRows @28 :List(List(Point));
  children @29 :List(Rich);

  group :group {
    x @30 :UInt32;
    name @31 :Text;
  }

  union {
    nothing @32 :Void;
    number @33 :UInt32;
    words @34 :List(Text);
    pair :group {
      left @35 :Int16;
      right @36 :Point;
    }
  }

  choice :union {
    none @37 :Void;
    bit @38 :Bool;
    note @39 :Text;
    deep :union {
      low @40 :UInt8;
      high @41 :UInt64;
    }
  }

  minusOne @42 :Int32 = -1;
  yes @43 :Bool = true;
  big @44 :UInt64 = 0xfedcba9876543210;
  green @45 :Color = green;
  half @46 :Float64 = 0.5;
}

struct Point {
  x @0 :Int32;
  y @1 :Int32;
  label @2 :Text;
}

enum Color {
  red @0;
  green @1;
  deepBlue @2;
}

struct Empty {}

struct Flat {
  # 64 bytes: what a kernel method takes at the most on its fast path.
  a @0 :UInt64;
  b @1 :UInt64;
  c @2 :UInt32;
  d @3 :UInt32;
  e @4 :UInt64;
  f @5 :UInt64;
  g @6 :UInt64;
  h @7 :UInt64;
  i @8 :UInt16;
  j @9 :UInt8;
  k @10 :Bool;
}

const answer :UInt32 = 42;
const smallest :Int64 = -9223372036854775808;
const motto :Text = "ask \"why?\"";
