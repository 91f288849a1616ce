@0x9c3e5f1d2b48690c;
const s :S = (a = 1);
const list :List(S) = [(a = 1), ()];
const texts :List(Text) = ["a", ""];
const data :Data = 0x"00 ff";
const none :List(UInt8) = [];
const half :Float64 = 0.5;
const most :Float32 = inf;
struct S { a @0 :UInt8; const inner :S = (a = 2); }
