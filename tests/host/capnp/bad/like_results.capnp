# refused: like_results.capnp: Two.get: is like `One.get`, and has other parameters or results
@0x9c3e5f1d2b486933;
annotation like @0xbeada0d86eb1efac (method) :Text;
interface One { get @0 (key :Text) -> (values :List(UInt16)); }
interface Two { get @0 (key :Text) -> (values :List(UInt32)) $like("One.get"); }
