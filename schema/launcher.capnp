@0xe1b63e0310e61993;
# Starting programs in a session, and nothing but what the session's profile has.

using Ledger = import "ledger.capnp".Ledger;
using ProcessHandle = import "process.capnp".ProcessHandle;

interface RestrictedLauncher @0xda275ef2a91fb886 {
  # Runs in the session that it starts programs in, and ends with it.

  programs @0 (first :UInt32) -> (names :List(Text), total :UInt32);
  # Up to sixteen from `first` on.

  begin @1 (program :Text, ledger :Ledger) -> (launch :Launch);
  # invalidArgument when the profile has no such program. `ledger` pays; without one, the session's own does.

  notes @2 (program :Text) -> (bytes :Data);
  # The notes of a program, as Image.notes: they say what it asks for. At most 1024 bytes (overloaded above);
  # invalidArgument as above.
}

interface Launch @0xf39f064ded88d7f1 {
  # A program that has not started; it is forgotten when nobody holds this.

  grant @0 (name :Text, capability :Capability) -> ();
  start @1 () -> (process :ProcessHandle);
}
