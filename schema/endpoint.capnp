@0xb2e44892bb860416;
# Services: how one is called, and what its clients hold.

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;

interface EndpointFactory @0xa1485f37125db1d8 $Capos.kernel {
  # The right to make endpoints.

  create @0 (messageWords :UInt16, capabilities :UInt8, ledger :Ledger) -> (endpoint :Endpoint);
  # An endpoint that takes messages of up to `messageWords` (1 to 512) words and up to
  # `capabilities` (0 to 8) capabilities. `ledger` pays; without one, the caller's own does.
}

struct Tag {
  # What a service tells its objects apart by. Only the endpoint's owner chooses it, and no holder
  # of the facet can change it.
  index @0 :UInt32;
  # 0 to 65535; at most one live facet object has it
  word @1 :UInt64;
  # opaque: the service's own
}

interface Endpoint @0xf5cdc3cca03774fd $Capos.kernel {
  # The receiving side. It moves and is never copied. RECV and RETURN work on it.

  mint @0 (interface :UInt64, tag :Tag, ledger :Ledger) -> (facet :Capability);
  # A facet: what a client holds. `interface` is the id of the service's own interface, never one of
  # the kernel's (INVALID_ARGUMENT). BUSY while the index is in use, or its last notice has not been
  # acknowledged. `ledger` pays and bounds its life; without one, the endpoint's does.

  mintMoveOnly @1 (interface :UInt64, tag :Tag, ledger :Ledger) -> (facet :Capability);
  # As mint, but the facet has one holder at a time: it moves and is never copied.

  revoke @2 (index :UInt32) -> ();
  # Withdraws the facet of this index from all its holders, wherever it is; calls through it that
  # have no outcome yet end with REVOKED. It has taken effect when this completes. NOT_FOUND when no
  # facet has the index. The notice that nobody holds it follows.
}
