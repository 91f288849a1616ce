@0xc90e5b72a4d8163f;
# Values by name, in memory: an example of a service that hands out narrower and narrower
# capabilities.

using Capos = import "capos.capnp";

interface KeyValueStore @0xa37fd08e51c4b926 {
  # All keys.

  open @0 (prefix :Text) -> (table :KeyValueTable);
  # The keys that begin with `prefix` (at most 31 bytes), as a table in which the prefix is not
  # seen: who holds only the table can neither name nor find out about any other key. overloaded when the
  # caller's session has a quarter of the tables that there can be.
}

interface KeyValueTable @0x8d15e7c3024fba96 {
  # Reads and writes the keys of one prefix.

  get @0 (key :Text) -> (found :Bool, value :Data);

  put @1 (key :Text, value :Data) -> ();
  # A key has 1 to 31 bytes, a value at most 256 (invalidArgument otherwise). A value that is there
  # is replaced. overloaded when the store is full, or the caller's session has put a quarter of its keys.

  remove @2 (key :Text) -> (found :Bool);

  list @3 (after :Text) -> (keys :List(Text), more :Bool);
  # Up to eight keys that follow `after` in the order of their bytes; the empty text is before all.

  readOnly @4 () -> (reader :KeyValueReader);
  # The same keys for somebody who may not write: another interface, so there is nothing to check.
}

interface KeyValueReader @0xf2a96b48d73c0e15 {
  # Reads the keys of one prefix.

  get @0 (key :Text) -> (found :Bool, value :Data) $Capos.like("KeyValueTable.get");
  list @1 (after :Text) -> (keys :List(Text), more :Bool) $Capos.like("KeyValueTable.list");
  # As in KeyValueTable.
}
