@0xc5e7091b3b5d7f92;
# An interface that extends one of another file.

using Service = import "service.capnp";

interface Keeper extends(Named, Service.Vault) {
  lock @0 (code :UInt32) -> (count :UInt32);
}

interface Named {
  name @0 (prefix :Text) -> (name :Text);
  rename @1 (to :UInt64) -> (was :UInt64);
}
