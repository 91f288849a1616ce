@0xb2e44892bb860416;
# Services: how one is called, and what its clients hold.

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;
using SessionReference = import "session.capnp".SessionReference;

interface EndpointFactory @0xa1485f37125db1d8 $Capos.kernel {
  # The right to make endpoints.

  create @0 (messageWords :UInt16, capabilities :UInt8, ledger :Ledger, places :UInt16)
      -> (endpoint :Endpoint);
  # An endpoint that takes messages of up to `messageWords` (1 to 512) words and up to
  # `capabilities` (0 to 8) capabilities. `ledger` pays; without one, the caller's own does.
  #
  # `places` (0 to 4096): so many calls at once can wait for their answers without a receive; see RETURN
  # with DEFER in docs/abi.md. One frame is charged for each 128 of them, and one more.

  createScope @1 (messageWords :UInt16, capabilities :UInt8, ledger :Ledger)
      -> (scope :ServiceScope);
  # The identity of a service that may be started again: its limits are as above, and each endpoint that
  # is bound to it takes at least as much. `ledger` pays; without one, the caller's own does.
}

interface ServiceScope @0xc3a19d5e7f0b2846 $Capos.kernel {
  # A service, whichever instance of it is running. The starter of a service holds its scope, and never
  # the service itself. Nothing can be received on it: ProcessBuilder.scopedEndpoint binds an instance's
  # endpoint to it, one at a time. A call through one of its facets goes to the endpoint that is bound,
  # and waits in its caller's arena while there is none. When an instance ends, calls that it was busy
  # with get DISCONNECTED, and those that still wait go on waiting, in order, for the next one. Callers
  # have the same reference for every instance, and a different one for any other service.

  mint @0 (interface :UInt64, tag :Tag, ledger :Ledger, session :SessionReference)
      -> (facet :Capability) $Capos.like("Endpoint.mint");
  # A facet of the service, whose index is 0 to 1023, the scope's own range: an endpoint that is bound mints
  # above it. By use, 0 to 63 are the service's exports, and the others those that `issue` gives out. As
  # Endpoint.mint otherwise, but without a notice when the last holder has let go: the index can be minted
  # again at once. One frame is charged to the scope's ledger for each 256 indexes that were ever used.

  mintMoveOnly @1 (interface :UInt64, tag :Tag, ledger :Ledger, session :SessionReference)
      -> (facet :Capability) $Capos.like("Endpoint.mintMoveOnly");
  # As mint, but the facet has one holder at a time: it moves and is never copied.

  revoke @2 (index :UInt32) -> () $Capos.like("Endpoint.revoke");
  # As Endpoint.revoke, for an index of the scope's range.

  close @3 () -> ();
  # The service is given up: its facets, calls that wait or are in flight through them, and the endpoint
  # that is bound get DISCONNECTED. The same happens when nobody holds the scope any more.

  issue @4 (interface :UInt64, export :UInt16, session :SessionReference, ledger :Ledger)
      -> (facet :Capability, index :UInt16);
  # A facet of one export for one session, with which it dies. `export` (0 to 63, OUT_OF_RANGE) is its tag
  # word, and so says to the service what is called. Its index is the one of 64 to 1023 that has been free
  # longest, and is told: BUSY when all of them are in use. `session` is required (INVALID_ARGUMENT); its
  # ledger pays, or `ledger`, which must be below that one. Otherwise as `mint`.
}

struct Tag {
  # The service's mark of one of its objects. Only the endpoint's owner chooses it, and no holder of the
  # facet can change it.
  index @0 :UInt32;
  # 0 to 65535; at most one live facet object has it
  word @1 :UInt64;
  # opaque: the service's own
}

interface Endpoint @0xf5cdc3cca03774fd $Capos.kernel {
  # The receiving side. It moves and is never copied. RECV and RETURN work on it.

  mint @0 (interface :UInt64, tag :Tag, ledger :Ledger, session :SessionReference)
      -> (facet :Capability);
  # A facet, for a client to hold. `interface` is the id of the service's own interface, never one of the
  # kernel's (INVALID_ARGUMENT). BUSY while the index is in use, or its last notice has not been
  # acknowledged. `ledger` pays and bounds its life; without one, the endpoint's does. With `session` the
  # facet dies with that session: the session's own ledger pays, or `ledger`, which must be below that one
  # (INVALID_ARGUMENT). SESSION_ENDED when the session has ended, DISCONNECTED when only its ledger was
  # closed.

  mintMoveOnly @1 (interface :UInt64, tag :Tag, ledger :Ledger, session :SessionReference)
      -> (facet :Capability) $Capos.like("Endpoint.mint");
  # As mint, but the facet has one holder at a time: it moves and is never copied.

  revoke @2 (index :UInt32) -> ();
  # Withdraws the facet of this index from all its holders, wherever it is; calls through it that have no
  # outcome yet end with REVOKED. The revocation has taken effect when this completes. NOT_FOUND when no
  # facet has the index. The notice that nobody holds the facet follows.

  limits @3 () -> (messageWords :UInt16, capabilities :UInt8, places :UInt16);
  # The limits that the endpoint was made with. Whoever made it chose them: so its holder need not know
  # them beforehand.

  identify @4 (facet :Capability) -> (tag :Tag);
  # Recognises a facet of this endpoint, or of the scope to which the endpoint is bound. The facet is given
  # by move, and is consumed: its tag is told, this holder of it is gone, and so is the facet when it was the
  # last one. The notice of that follows the completion, after the last call of the tag; of a scope's facet
  # there is none. Others who hold a facet that may be copied keep it. INVALID_ARGUMENT for everything else (no
  # facet, one of another endpoint or scope, one that is passed as a copy): the caller keeps it then.
}
