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
  # 1 to 256 random bytes. UNAVAILABLE on a machine without a source, unless a pool's door that counts has
  # been given enough.
}

interface EntropyPool @0x9d27c4b85e10fa63 $Capos.kernel {
  # The right to mix bytes into what Entropy gives, for a driver of a source that nobody has to trust.

  add @0 (data :Data) -> ();
  # Mixes 1 to 64 bytes into the pool by a keyed hash (INVALID_ARGUMENT otherwise): whatever they are, what
  # Entropy gives is no easier to guess. They do not make Entropy available, except through the door of ordinal
  # 1, which a manifest gives to a source that it trusts: its bytes count, and after 32 of them there is
  # entropy on a machine without a source of its own.
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
