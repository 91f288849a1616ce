# Two files that use each other's types, and a third; each is compiled in a run of its own, and all in one.
@0x9c3e5f1d2b48691e;
using Foreign = import "other/inner.capnp";
using Leaf = import "other/leaf.capnp";
struct Outer { inner @0 :Foreign.Inner; kind @1 :Foreign.Inner.Kind = b; all @2 :List(Foreign.Inner); leaf @3 :Leaf.Leaf = (n = 3); }
enum Side { left @0; right @1; }
const kind :Foreign.Inner.Kind = b;
const inner :Foreign.Inner = (z = 1, outer = (kind = a));
interface Opener extends(Foreign.Door, Leaf.Turner) { open @0 Foreign.Inner -> Outer; pass @1 (door :Foreign.Door, leaf :Leaf.Leaf) -> (doors :List(Foreign.Door)); }
