# refused: kernel_extends.capnp: Two: an interface of the kernel extends no other one
@0x9c3e5f1d2b486929;
annotation kernel @0xeb834e37c27abcf7 (interface) :Void;
interface One { name @0 (); }
interface Two extends(One) $kernel { other @0 (); }
