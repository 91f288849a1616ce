@0xd2aa588b57d91690;
# Programs, processes and threads.

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;
using MemoryObject = import "memory.capnp".MemoryObject;
using ParkSpace = import "memory.capnp".ParkSpace;
using Session = import "session.capnp".Session;
using ServiceScope = import "endpoint.capnp".ServiceScope;
using Tag = import "endpoint.capnp".Tag;

interface ImageFactory @0x97289006cd25264b $Capos.kernel {
  # The right to make programs out of bytes.

  create @0 (program :MemoryObject, ledger :Ledger) -> (image :Image, refusal :UInt16);
  # Checks the ELF file in the sealed object (NOT_SEALED otherwise). `refusal` is zero and `image`
  # is there, or `refusal` is the reason's number in core/elf/check.h and there is no image.
}

interface Image @0xbba14594f567733f $Capos.kernel {
  # A checked program.

  describe @0 () -> (entry :UInt64, segments :UInt16, imageBytes :UInt64, writableBytes :UInt64);

  notes @1 () -> (bytes :Data);
  # The content of the program's first PT_NOTE, at most 3072 bytes; empty when it has none. core/elf/needs.h
  # tells how the program's needs are read from them.
}

interface ProcessSpawner @0xfa9633e40a658bd5 $Capos.kernel {
  # The right to make processes.

  create @0 (image :Image, ledger :Ledger, name :Text) -> (builder :ProcessBuilder);
  # Begins a process. `ledger` pays for it; without one, the caller's own does. `name` has 1 to 31
  # bytes of [A-Za-z0-9_-] and is for people only.
}

struct Grant {
  name @0 :Text;
  # Under which the child finds it: 1 to 31 bytes of [A-Za-z0-9_-], no two the same.
  capability @1 :Capability;
}

interface ProcessBuilder @0x8f22555933989915 $Capos.kernel {
  # A process that has not started. Everything happens in `start`, or nothing.

  grant @0 (grants :List(Grant)) -> ();
  # Adds 1 to 8 capabilities to the child's CapSet, in order; the transfer list says for each how
  # it is passed on. A moved one stays with the caller, in transit, until `start`.

  heap @1 (bytes :UInt64) -> ();
  # The child starts with this much heap (a multiple of the page size, at most 512 MiB); 64 KiB unless it
  # is set.

  start @2 () -> (process :ProcessHandle);
  # Makes the process, or fails and changes nothing. On success the builder is used up: every
  # further call gives BUSY.

  addressSpace @3 (name :Text) -> ();
  # Adds the child's own AddressSpace to its CapSet, under `name`.

  endpoint @4 (name :Text, messageWords :UInt16, capabilities :UInt8, interface :UInt64, tag :Tag,
      places :UInt16) -> (facet :Capability);
  # Makes an endpoint that is the child's alone, in its CapSet under `name`, and gives the caller a
  # facet of it that the caller cannot pass on. The child's ledger pays for both. Limits as for
  # EndpointFactory.create, interface as for Endpoint.mint.

  session @5 (session :Session) -> ();
  # Sets the session that the child is in. Unless it is set, this is the caller's own, if the child's
  # ledger is that session's or below it, and otherwise none. Before any grant (BUSY after one).
  # INVALID_ARGUMENT unless the child's ledger is the session's or below it.

  scopedEndpoint @6 (name :Text, scope :ServiceScope, messageWords :UInt16, capabilities :UInt8,
      interface :UInt64, tag :Tag, places :UInt16) -> (facet :Capability);
  # As `endpoint`, and binds the endpoint to the scope (required): calls through the scope's facets
  # arrive at it. Its limits are at least the scope's, and the tag's index is above the scope's range
  # (INVALID_ARGUMENT). BUSY while another one is bound or is still being taken apart.

  threadSpawner @7 (name :Text) -> () $Capos.like("ProcessBuilder.addressSpace");
  # Adds the child's own ThreadSpawner to its CapSet, under `name`.
}

struct ExitRecord {
  cause @0 :UInt16;
  # enum exit_cause of abi/exit_record.h
  vector @1 :UInt16;
  # of the processor's exception, for a fault
  code @2 :Int64;
  address @3 :UInt64;
  # that the fault was about
  instruction @4 :UInt64;
  # at which it happened
  errorCode @5 :UInt64;
  imageOffset @6 :UInt64;
  # of that instruction in the program, as its ELF file counts addresses; 0: it lay outside of it
}

interface ProcessHandle @0xf53285c5fd622c39 $Capos.kernel {
  # Watches a process, and can end it.

  wait @0 () -> (record :ExitRecord);
  # Completes when the process has ended and everything that it held has been dropped.

  terminate @1 () -> ();
  # Ends the process. It runs no further instruction after this has completed.

  status @2 () -> (processId :UInt64, name :Text, running :Bool, record :ExitRecord);

  watch @3 () -> (watch :ProcessWatch);
  # A narrower capability: to see how the process ends, and not to end it.
}

interface ProcessWatch @0xd8395e6fa1c7042b $Capos.kernel {
  # Watches a process, and cannot end it.

  wait @0 () -> (record :ExitRecord) $Capos.like("ProcessHandle.wait");
  # As ProcessHandle.wait.

  status @1 () -> (processId :UInt64, name :Text, running :Bool, record :ExitRecord)
      $Capos.like("ProcessHandle.status");
  # As ProcessHandle.status.
}

interface Thread @0xff600a31ddecb320 $Capos.kernel {
  # One thread of the process that holds it. The first one's is in every CapSet, named `thread`; the
  # slot of every other one goes when the thread has ended.

  end @0 () -> ();
  # Ends the thread; the process ends with its last one, with code 0. A thread that names itself runs no
  # further instruction, and the call never completes. A thread for which the kernel does something in
  # steps runs no further instruction either, and ends when that is done.

  startupDone @1 () -> ();
  # Relocation is over: the segments that the program marked so (RELRO) become read-only for good, in
  # the memory that the program was started with. The first call does it, later ones do nothing.
  # OUT_OF_RANGE when the program has unmapped that memory; BUSY while another thread changes it.
}

interface ThreadSpawner @0xd3df576f1bab3966 $Capos.kernel {
  # The right of a process to have more than one thread.

  create @0 (entry :UInt64, stack :UInt64, argument :UInt64, threadPointer :UInt64)
      -> (handle :ThreadHandle, thread :Thread);
  # Makes a thread in the caller's process, with a ring of its own, and lets it run: at `entry`, with its
  # stack pointer at `stack` (a multiple of 16) and its FS base at `threadPointer` (zero: none).
  # abi/thread.h has its other registers. INVALID_ARGUMENT when one of the three lies outside of user
  # space; LEDGER_LIMIT when the process's ledger cannot pay for ring region and thread, or the process
  # has 32 threads; BUSY when the program's mappings fill the window in which the kernel maps rings.

  park @1 () -> (park :ParkSpace);
  # The park space of the process's own memory: first its stack, then the writable image and the first
  # heap. It is always the same one, stays with the process, and the process's ledger pays.
}

interface ThreadHandle @0xed4b0c252faa3386 $Capos.kernel {
  # Watches a thread, and cannot end it.

  wait @0 () -> ();
  # Completes when the thread has ended and everything that it held has come back.

  status @1 () -> (ended :Bool);
}
