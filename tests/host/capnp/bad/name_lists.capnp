# refused: name_lists.capnp: Room, and name_lists.capnp: RoomList, have one name in C: room_list_
@0x9c3e5f1d2b486914;
struct Room { a @0 :UInt8; } struct RoomList { b @0 :List(Room); }
