@0xd40b5ce84f7d728e;
# The audit log: what happened to sessions, credentials and rights, each record chained to the one before.

struct AuditConfig {
  # The writers: the log takes the manifest's word for a facet's tag, and for nothing else.
  writers @0 :List(AuditWriter);
  # at most fifteen
  disk @1 :Bool;
  # The log has a range of a disk: while that is missing, the log is volatile.
}

struct AuditWriter {
  tag @0 :UInt16;
  # of the export whose facets this writer holds, 1 to 63
  name @1 :Text;
  # 1 to 31 bytes of [a-z0-9_-]
  perMinute @2 :UInt16 = 60;
  # so many records of each class a minute, and so many at once
}

enum AuditClass {
  # Each writer has a part of the ring for each, so that none of them displaces another.
  done @0;
  # what was done in a person's session, or by a service
  refused @1;
  # what was refused, or has failed
  anonymous @2;
  # all that is about sessions of nobody in particular: anonymous ones and guests'
  version @3;
  # versions of the writer's store: only the youngest ones count
}

enum AuditState {
  # Where the records of a log are.
  memory @0;
  # in kept memory: the manifest gives the log no disk
  durable @1;
  # on a disk
  volatile @2;
  # in kept memory, because the log's disk is missing, is not the log's, or has failed
}

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
  anonymous @13 :Bool;
  # The event is about a session of nobody in particular.
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
    damaged @14 :Damaged;
    # likewise, when it found its memory other than it was left
    storeVersion @15 :StoreVersion;
    # the writer's store was changed, and this is the version that it has
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
    # How many records of one writer and class are not in the log, since it began.
    writer @2 :Text;
    class @3 :AuditClass;
    overwritten @0 :UInt64;
    overRate @1 :UInt64;
  }

  struct StoreVersion {
    store @0 :Data;
    # the store's random id, 16 bytes
    version @1 :UInt64;
  }

  struct Damaged {
    slots @0 :UInt32;
    # were no records, and were cleared
    missing @1 :UInt32;
    # should be there and are not
    links @2 :UInt32;
    # records that do not name the one before, or that stand in another order than they were written in
    torn @3 :UInt32;
    # records that were being written when the service ended: 0 or 1, and nobody was told that they are there
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
  class @7 :AuditClass;
}

interface AuditSink @0xa5a8b0277de345a8 {
  # The right to write under one name.

  append @0 (event :AuditEvent) -> (sequence :UInt64, hash :Data, state :AuditState);
  # overloaded when this writer has used up its rate: how many were refused is recorded. An event that is
  # `anonymous` is only counted then, and the sequence is 0. invalidArgument for
  # a text that is longer than 63 bytes or has control characters, ids and hashes that are neither empty nor 16
  # bytes, and kinds that the log alone writes.
  #
  # setup, passwordChanged, accountChanged, stepUp, and storeVersion complete when they are on the disk: then
  # `hash` is the record's. The other kinds are there within a second. On a log that is not durable `hash` is empty.

  last @1 (sequence :UInt64) -> (log :Data, state :AuditState, hash :Data, store :Data, version :UInt64);
  # For a store that wants to know whether it, or the log, is one of an older day. `log`: the log's random id, 16
  # bytes, empty when it is not durable. `hash`: that of the record with this sequence, empty when there is none. `store` and `version`: of
  # the youngest storeVersion that this writer has written; empty and 0 when there is none. A writer's last
  # four stay, whatever else is written.
}

interface AuditReader @0x975713ecbdeb886b {
  read @0 (from :UInt64) -> (records :List(AuditRecord), oldest :UInt64, next :UInt64);
  # Up to four records from sequence `from` on, or from the oldest that there is.

  head @1 () -> (sequence :UInt64, hash :Data, state :AuditState);
  # The youngest record's; 0 and no bytes when there is none.

  verify @2 () -> (records :UInt32, slots :UInt32, missing :UInt32, links :UInt32);
  # Looks at the whole log anew: how many records there are, and what is wrong, as in Damaged.

  slots @3 (from :UInt64) -> (slots :Data, next :UInt64);
  # The same records as they stand in the log, up to four slots of 512 bytes, for whoever computes the hashes
  # anew; core/audit/slot.h has the format.
}
