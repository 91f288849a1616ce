# refused: name_c.capnp: intMax, and C, have one name in C: INT_MAX
@0x9c3e5f1d2b48691d;
const intMax :UInt8 = 1;
