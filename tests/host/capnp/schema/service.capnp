@0xa7c3e5f1d2b48690;
# Interfaces for the tests of generated clients and dispatchers.

interface Vault @0xf0a1b2c3d4e5f607 {
  # Keeps things.

  store @0 (key :Text, value :Data, register :UInt32) -> (count :UInt32);
  # Stores one.

  fetch @1 (key :Text) -> (value :Data, label :Text, age :UInt64);

  open @2 (door :Door, any :Capability) -> (inner :Vault, extra :Capability);

  nest @3 (items :List(Item)) -> (items :List(Item));

  ping @4 () -> ();
}

interface Door @0xf1b2c3d4e5f60718 {
}

struct Item {
  name @0 :Text;
  door @1 :Door;
}
