@0x981c2664ff34e187;
# Sessions say who a call comes from.

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;

interface SessionMinter @0x9736c25c253441be $Capos.kernel {
  # The right to make sessions.

  create @0 (label :Text, ledger :Ledger) -> (session :Session);
  # A session with a random id. `ledger` (required, not the root, and no other session's) becomes the
  # session's own: it or one below it pays for every process of the session, and ending the session closes
  # it. `label` has at most 31 bytes and means nothing to the kernel. UNAVAILABLE on a machine without
  # entropy: there are no sessions then but the system's own.
}

interface Session @0x890bcb6643baf63e $Capos.kernel {
  # A session. Holding it is not being in it: a process is spawned into one. A session that nobody
  # holds ends, as by `end`: processes in it, builders and references do not hold it.

  describe @0 () -> (label :Text, epoch :UInt64, live :Bool);

  renew @1 () -> (epoch :UInt64);
  # Raises the epoch, which services see with every call: after a renewal, a step-up, a change of
  # password. SESSION_ENDED when the session has ended.

  end @2 () -> ();
  # Ends the session: from then on no service receives a call of it. Its processes and everything that its
  # ledger pays for are taken apart.

  reference @3 () -> (reference :SessionReference);
  # A narrower capability: to know the session, and to make things die with it.
}

interface SessionReference @0xb6d1f0c8427e93a5 $Capos.kernel {
  # Names a session, and can neither renew nor end it, nor start anything in it. It does not keep the
  # session alive, and is gone with its end.

  describe @0 () -> (label :Text, epoch :UInt64, live :Bool) $Capos.like("Session.describe");
  # As Session.describe.
}
