# refused: foreign_constant.capnp: c: Inner.Kind is declared in other/foreign.capnp, which is not compiled in this run
@0x9c3e5f1d2b48691f;
using F = import "other/foreign.capnp";
const c :F.Inner.Kind = b;
