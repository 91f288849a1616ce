@0xc4384867eacc358c;
# The machine: time, chance, facts, and the package it was booted from.

using Capos = import "capos.capnp";
using MemoryObject = import "memory.capnp".MemoryObject;

interface Timer @0xcff70979354929bf $Capos.kernel {
  now @0 () -> (timeNs :UInt64);
  # Nanoseconds since the kernel started its clock; never goes back.

  sleep @1 (untilNs :UInt64) -> ();
  # Completes when `now` has reached `untilNs`; at once when it already has.
}

interface Entropy @0xe19e9f68eb452313 $Capos.kernel {
  fill @0 (length :UInt32) -> (data :Data);
  # 1 to 1024 random bytes. UNAVAILABLE on a machine without a source.
}

interface SystemInfo @0xec83a5cf5b618ae5 $Capos.kernel {
  describe @0 () -> (version :Text, framesTotal :UInt64, framesFree :UInt64, pageBytes :UInt32,
                     cpus :UInt32, clockHz :UInt64, processes :UInt32, threads :UInt32,
                     uptimeNs :UInt64, features :Text);
  # uptimeNs counts from the kernel's first instruction.

  counters @1 () -> (entries :UInt64, spaceLoads :UInt64, pageFlushes :UInt64, allocations :UInt64,
                     picks :UInt64, handOvers :UInt64);
  # Counts since boot: kernel entries of all kinds; address spaces that were made current; single pages
  # that were flushed; frames and objects that were taken; picks through the tree of ledgers; and direct
  # switches, which need no pick.
}

interface BootPackage @0xcd9de2ca21594167 $Capos.kernel {
  # The package that the system was booted from. Its holder can read every program in it.

  size @0 () -> (manifestBytes :UInt64, schemaBytes :UInt64, programs :UInt32);

  readManifest @1 (offset :UInt64, length :UInt32) -> (data :Data);
  # At most 3072 bytes a call; OUT_OF_RANGE outside of the manifest.

  readSchema @2 (offset :UInt64, length :UInt32) -> (data :Data)
      $Capos.like("BootPackage.readManifest");

  program @3 (index :UInt32) -> (name :Text, bytes :UInt64, object :MemoryObject);
  # The program of this index, or the config behind them, as a sealed memory object over the package's own
  # frames.
}
