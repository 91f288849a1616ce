# refused: name_enumerants.capnp: Day.offWork, and name_enumerants.capnp: DayOff.work, have one name in C: DAY_OFF_WORK
@0x9c3e5f1d2b486913;
enum Day { offWork @0; } enum DayOff { work @0; }
