# refused: name_status.capnp: Status.ok, and abi/status.def, have one name in C: STATUS_OK
@0x9c3e5f1d2b486916;
enum Status { ok @0; bad @1; } struct S { a @0 :Status; }
