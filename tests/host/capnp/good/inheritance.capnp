# Interfaces that extend others, one of them twice, one of them empty.
@0x9c3e5f1d2b48690a;
interface Base { name @0 () -> (name :Text); hand @1 (other :Base) -> (other :Base); }
interface Mark {}
interface Left extends(Base, Mark) { left @0 (x :UInt8) -> (y :UInt8); }
interface Right extends(Mark, Base) { right @0 () -> stream; }
interface Both extends(Left, Right) { both @0 (l :Left, r :Right); }
interface Only extends(Mark) {}
