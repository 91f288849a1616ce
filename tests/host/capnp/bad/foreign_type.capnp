# refused: foreign_type.capnp: S.a: Inner.Kind is declared in other/foreign.capnp, which is not compiled in this run
@0x9c3e5f1d2b48691e;
using F = import "other/foreign.capnp";
struct S { a @0 :F.Inner.Kind; }
