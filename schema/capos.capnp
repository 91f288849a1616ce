@0xecf6eea0f1d0674e;
# The parts that every schema of capOS shares: the annotation that marks the kernel's own interfaces, and
# the exception with which a service answers when it has no result.

annotation kernel @0xeb834e37c27abcf7 (interface) :Void;
# The interface is served by a kernel object. Its transfer mode stands in abi/transfer_mode.h.

annotation like @0xbeada0d86eb1efac (method) :Text;
# The method has the parameters and results of this other one, "Interface.method" of the same file, and
# shares its structs in C. When it has its name as well, it is the same method under another interface: the
# kernel has one function for both.

struct CallException {
  # The message of a call that ended with the status EXCEPTION. An empty message means `failed`.
  kind @0 :Kind;
  text @1 :Text;
  # For a person who looks for the cause. It names no secret, no kernel address, no other process.

  enum Kind {
    failed @0;
    overloaded @1;
    disconnected @2;
    unimplemented @3;
    invalidArgument @4;
  }
}
