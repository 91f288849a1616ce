# refused: name_own_header.capnp: CallException, and core/generated/capos.h, have one name in C: 
@0x9c3e5f1d2b48692f;
struct CallException { a @0 :UInt8; }
