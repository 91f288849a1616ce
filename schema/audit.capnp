@0xd40b5ce84f7d728e;
# The audit log: what happened to sessions, credentials and rights, each record chained to the one before.

enum AuditOutcome {
  done @0;
  refused @1;
  failed @2;
}

enum SessionEndReason {
  logout @0;
  expired @1;
  idle @2;
  hangup @3;
  # the line, or its terminal, was lost
  shellEnded @4;
  launcherEnded @5;
  administrator @6;
  replaced @7;
  # another session was opened on the line
  attention @8;
  # the person chose it on the attention screen
  serviceEnded @9;
  failed @10;
  # it could not be put together
}

struct AuditEvent {
  # No field can carry a secret, nor what a person typed where one is asked for.
  outcome @0 :AuditOutcome;
  session @1 :Data;
  # the record id of the session that it is about, 16 bytes, or empty
  union {
    started @2 :Text;
    # a service began: its name in the manifest
    login @3 :Login;
    setup @4 :Login;
    passwordChanged @5 :UInt64;
    # the principal
    sessionOpened @6 :SessionOpened;
    sessionEnded @7 :SessionEndReason;
    bundleIssued @8 :Profile;
    stepUp @9 :Profile;
    # `profile` is the capability's name
    programStarted @10 :Text;
    # the program's name
    accountChanged @11 :UInt64;
    dropped @12 :Dropped;
    # made by the log itself
  }

  struct Login {
    line @0 :Text;
    principal @1 :UInt64;
    # 0: no account was found
    nameHash @2 :Data;
    # of a name without an account: a keyed hash, 16 bytes
    throttled @3 :Bool;
  }

  struct SessionOpened {
    profile @0 :Text;
    principal @1 :UInt64;
    line @2 :Text;
  }

  struct Profile {
    profile @0 :Text;
    principal @1 :UInt64;
  }

  struct Dropped {
    overwritten @0 :UInt64;
    overRate @1 :UInt64;
  }
}

struct AuditRecord {
  sequence @0 :UInt64;
  timeNs @1 :UInt64;
  # since boot
  writer @2 :Text;
  # by the tag of its facet, never by its own claim
  id @3 :Data;
  # random, 16 bytes
  event @4 :AuditEvent;
  previous @5 :Data;
  # SHA-256 of the record before
  hash @6 :Data;
  # SHA-256 of this one
}

interface AuditSink @0xa5a8b0277de345a8 {
  # The right to write under one name.

  append @0 (event :AuditEvent) -> (sequence :UInt64);
  # overloaded when this writer has used up its rate: how many were refused is recorded.
}

interface AuditReader @0x975713ecbdeb886b {
  read @0 (from :UInt64) -> (records :List(AuditRecord), oldest :UInt64, next :UInt64);
  # Up to four records from sequence `from` on, or from the oldest that there is.

  head @1 () -> (sequence :UInt64, hash :Data);
  # of the youngest record
}
