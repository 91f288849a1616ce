# refused: name_fields.capnp: Route.nextHop, and name_fields.capnp: Route.nextHOP, have one name in C: route_
@0x9c3e5f1d2b486911;
struct Route { nextHop @0 :UInt8; nextHOP @1 :UInt8; }
