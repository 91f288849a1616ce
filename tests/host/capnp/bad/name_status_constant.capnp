# refused: name_status_constant.capnp: statusNoRoom, and abi/status.def, have one name in C: STATUS_NO_ROOM
@0x9c3e5f1d2b486917;
const statusNoRoom :UInt32 = 7;
struct S { union { a @0 :Text; b @1 :Void; } }
