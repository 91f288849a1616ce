@0xd2e64b0f9a7c1385;
# Disks: what a driver serves, and a partition of it.

using Memory = import "memory.capnp";

interface BlockDevice @0x9b41f7e82d06c35a {
  # The right to read and write all blocks of a disk, or of one partition of it. Whoever has a queue works on
  # it; a partition has a place for one queue, a disk for a few.

  describe @0 () -> (blockBytes :UInt32, physicalBytes :UInt32, blocks :UInt64, volatileCache :Bool,
      readOnly :Bool);
  # Requests are in blocks of `blockBytes`, a power of two of at least 512. `physicalBytes` is what the disk
  # writes at once, a multiple of it: a power cut may spoil that much around a write. Without a volatile
  # cache a write that has completed is on the disk. A write to a disk that is only read is refused.

  attach @1 (view :Memory.MemoryView) -> (queue :BlockQueue);
  # A queue whose requests read and write the view. Completes when nothing of the former holder of its place
  # is outstanding; overloaded when every place has its holder still after a second, or when somebody waits
  # already; invalidArgument when the view is larger than 1 MiB. The view is the caller's: one that is revoked
  # reads as zeros, and harms nobody else.
}

interface BlockQueue @0xe80c53a9174fbd26 {
  # Requests to a disk, over the view that was attached. It is not for passing on: whoever holds it is the
  # disk's one writer.
  #
  # In read and write, `count` blocks, at least one, begin at `block`; their bytes begin at `offset` in the
  # view. invalidArgument when the blocks are not all the disk's, or the bytes not all the view's, or
  # `offset` is no multiple of 8, or the disk is only read: then nothing was done. Requests that wait at once
  # may be done in any order.
  #
  # failed, and disconnected from then on: after one request that failed nothing more is done, because a
  # write may be there or not. A flush that failed ends all queues of its disk, because what others wrote may be
  # lost with it. Attach anew.

  read @0 (block :UInt64, count :UInt32, offset :UInt64) -> ();
  write @1 (block :UInt64, count :UInt32, offset :UInt64) -> ();

  flush @2 () -> ();
  # Completes when every write that had completed before it was called is on the disk.
}
