@0xf4cdf00cdbeb1327;
# Memory, and where it can be seen.

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;
using DeviceMmio = import "device.capnp".DeviceMmio;
using DMABuffer = import "device.capnp".DMABuffer;

interface Memory @0xff83f498c8c27be8 $Capos.kernel {
  # The right to make memory objects, each of which a ledger pays for.

  create @0 (pages :UInt32, ledger :Ledger) -> (object :MemoryObject);
  # A memory object of `pages` zeroed pages (1 to 65536). `ledger` pays; without one, the caller's own
  # does. LEDGER_LIMIT when that ledger cannot pay.
}

interface MemoryObject @0xb20f1ce479e0ecd8 $Capos.kernel {
  # A row of page frames that can be read, written, mapped, and sealed for ever.

  size @0 () -> (bytes :UInt64, sealed :Bool);

  read @1 (offset :UInt64, length :UInt32) -> (data :Data);
  # At most 3072 bytes a call. OUT_OF_RANGE when the piece does not lie inside the object.

  write @2 (offset :UInt64, data :Data) -> ();
  # SEALED when the object is; OUT_OF_RANGE as for read.

  seal @3 () -> ();
  # Makes the contents immutable for ever. BUSY while any process but the caller's maps it writable, by
  # itself or through a view; the caller's own writable mappings become read-only.

  view @4 (offset :UInt64, bytes :UInt64, ledger :Ledger) -> (view :MemoryView, revoker :MemoryRevoker);
  # A view of the pages [offset, offset + bytes), which can be written. SEALED when the object is.

  reader @5 (offset :UInt64, bytes :UInt64, ledger :Ledger) -> (reader :MemoryReader, revoker :MemoryRevoker);
  # The same, which can only be read.
  #
  # In view and in reader, offset and bytes are multiples of the page size, bytes is not zero
  # (INVALID_ARGUMENT); OUT_OF_RANGE when the pages are not all the object's. `ledger` pays for the view;
  # without one, the caller's own does. A view keeps the object, and ends with it. Views of views are at
  # most 8 deep (INVALID_ARGUMENT).

  park @6 (ledger :Ledger) -> (park :ParkSpace);
  # A new park space over the object. `ledger` pays, and is the object's or below it (INVALID_ARGUMENT
  # otherwise); without one, the caller's own. The object stays as long as the park space does. Programs
  # that are to wake each other need the same park space.
}

interface MemoryView @0xd7a61b1d4f0c92e5 $Capos.kernel {
  # Some pages of a memory object, to be read and written. Offsets count from its own first page.

  size @0 () -> (bytes :UInt64, sealed :Bool) $Capos.like("MemoryObject.size");
  # `sealed` is the memory object's.

  read @1 (offset :UInt64, length :UInt32) -> (data :Data) $Capos.like("MemoryObject.read");
  write @2 (offset :UInt64, data :Data) -> () $Capos.like("MemoryObject.write");
  # As a memory object's. REVOKED after its own revoker, or that of a view that it was cut from, was used.

  view @3 (offset :UInt64, bytes :UInt64, ledger :Ledger) -> (view :MemoryView, revoker :MemoryRevoker)
      $Capos.like("MemoryObject.view");
  reader @4 (offset :UInt64, bytes :UInt64, ledger :Ledger) -> (reader :MemoryReader, revoker :MemoryRevoker)
      $Capos.like("MemoryObject.reader");
  # As a memory object's, inside the view.
}

interface MemoryReader @0xe2f4a05c3b7d1689 $Capos.kernel {
  # Some pages of a memory object, to be read.

  size @0 () -> (bytes :UInt64, sealed :Bool) $Capos.like("MemoryObject.size");
  read @1 (offset :UInt64, length :UInt32) -> (data :Data) $Capos.like("MemoryObject.read");
  reader @2 (offset :UInt64, bytes :UInt64, ledger :Ledger) -> (reader :MemoryReader, revoker :MemoryRevoker)
      $Capos.like("MemoryObject.reader");
}

interface MemoryRevoker @0x9c5be83f60a2d714 $Capos.kernel {
  # The right to end one view. Whoever cut the view got this together with it.

  revoke @0 () -> ();
  # Ends the view and every view that was cut from it. When this completes, no method reaches the
  # memory through them, and wherever they were mapped there are zeros: see AddressSpace.
}

interface ParkSpace @0xa30f429fe457476b $Capos.kernel {
  # Waiting for a word of a memory object to change. Words are of 32 bits and named by their offset,
  # a multiple of 4 (INVALID_ARGUMENT) inside the object (OUT_OF_RANGE).

  wait @0 (offset :UInt64, expected :UInt32, untilNs :UInt64) -> (outcome :UInt16);
  # If the word holds `expected`, waits until it is woken; looking and beginning to wait are one step, so
  # that no wake in between is lost. `untilNs` is a time of Timer's; zero: for ever. `outcome` is one of
  # enum park_outcome of abi/park.h.

  wake @1 (offset :UInt64, count :UInt32) -> (woken :UInt32);
  # Wakes up to `count` of the waits for the word, in the order in which they came. Waits that begin
  # meanwhile are not woken.
}

interface AddressSpace @0xc64c6410e6a5cf9d $Capos.kernel {
  # The address space of the process that holds it. Addresses are chosen by the caller, page
  # aligned, in user space; INVALID_ARGUMENT for others. `offset` and `bytes` are multiples of the
  # page size. No page is ever writable and executable, and no frame either.

  map @0 (object :MemoryObject, offset :UInt64, bytes :UInt64, address :UInt64) -> ();
  # Maps a piece of the object, readable and writable. SEALED when it is sealed. BUSY when something is
  # mapped there. When neither the process's own ledger nor one above it pays for the object, the
  # process's ledger pays for one frame more: should the object end, that frame takes the place of each
  # page of the mapping. The frame is zero, belongs to this mapping alone, and can be written if the
  # mapping can. So no program that shares memory can make another one fault.

  mapReadOnly @1 (object :MemoryObject, offset :UInt64, bytes :UInt64, address :UInt64) -> ()
      $Capos.like("AddressSpace.map");

  mapExecutable @2 (object :MemoryObject, offset :UInt64, bytes :UInt64, address :UInt64) -> ()
      $Capos.like("AddressSpace.map");
  # Readable and executable. NOT_SEALED unless the object is sealed. The process's own ledger or one above
  # it pays for the object: INVALID_ARGUMENT for others.

  unmap @3 (address :UInt64, bytes :UInt64) -> ();
  # Takes away whole mappings that lie inside the range. OUT_OF_RANGE when the range cuts one.

  protect @4 (address :UInt64, bytes :UInt64) -> () $Capos.like("AddressSpace.unmap");
  # Makes whole writable mappings inside the range read-only, for good.

  mapView @5 (view :MemoryView, offset :UInt64, bytes :UInt64, address :UInt64) -> ();
  # As map, through a view, with the frame that takes the pages' place when the view is revoked.

  mapReader @6 (reader :MemoryReader, offset :UInt64, bytes :UInt64, address :UInt64) -> ();
  # As mapReadOnly, through a view.

  mapDevice @7 (mmio :DeviceMmio, offset :UInt64, bytes :UInt64, address :UInt64) -> ();
  # Maps pages of a device's registers, readable, writable and uncached, with a frame that takes their place when
  # the device ends: it is full of ones.

  mapDma @8 (buffer :DMABuffer, offset :UInt64, bytes :UInt64, address :UInt64) -> ();
  # As map, of pages that a device reaches, too, with a frame of zeros that takes their place when the device ends.
  # The buffer stays as long as it is mapped.
}
