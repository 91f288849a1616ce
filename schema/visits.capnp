@0x88dd24db490b4037;
# A service that can be made to fail: the example of docs/supervision.md.

interface Door @0x978f56a4f6051116 {
  # The right to visit.

  visit @0 () -> (instance :UInt64, visits :UInt32, caller :Data);
  # Counts the visit. `instance` is the process that counts, `visits` how often this caller has been
  # there since it began to count, `caller` the caller reference, 16 bytes, under which it does so. It
  # remembers the 64 callers that have been there last.
}

interface Fuse @0xd7e8d50bf17048fe {
  # The right to make the service fail, which is a right of its own.

  crash @0 () -> ();
  # Never answers: the service touches what it may not touch.

  hang @1 () -> ();
  # Never answers: the service turns in a circle.
}
