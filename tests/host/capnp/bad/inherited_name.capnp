# refused: inherited_name.capnp: Two.name, and inherited_name.capnp: Two.name (of One), have one name in C: TWO_METHOD_NAME
@0x9c3e5f1d2b486928;
interface One { name @0 (); }
interface Two extends(One) { name @0 (); }
