# refused: name_groups.capnp: Route.next.hop, and name_groups.capnp: Route.nextHop, have one name in C: route_
@0x9c3e5f1d2b486912;
struct Route { next :group { hop @0 :UInt8; } nextHop @1 :UInt8; }
