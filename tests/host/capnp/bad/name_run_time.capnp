# refused: name_run_time.capnp: HoldMode, and abi/ring.h, have one name in C: hold_mode
@0x9c3e5f1d2b486918;
enum HoldMode { a @0; }
