@0xf4cdf00cdbeb1327;
# Memory, and where it can be seen.

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;

interface Memory @0xff83f498c8c27be8 $Capos.kernel {
  # The right to make memory objects, each paid by a ledger.

  create @0 (pages :UInt32, ledger :Ledger) -> (object :MemoryObject);
  # A memory object of `pages` zeroed pages (1 to 65536). `ledger` pays; without one, the caller's
  # own does. LEDGER_LIMIT when it cannot.
}

interface MemoryObject @0xb20f1ce479e0ecd8 $Capos.kernel {
  # A row of page frames that can be read, written, mapped, and sealed for ever.

  size @0 () -> (bytes :UInt64, sealed :Bool);

  read @1 (offset :UInt64, length :UInt32) -> (data :Data);
  # At most 3072 bytes a call. OUT_OF_RANGE when the piece does not lie inside the object.

  write @2 (offset :UInt64, data :Data) -> ();
  # SEALED when the object is; OUT_OF_RANGE as for read.

  seal @3 () -> ();
  # Makes the contents immutable for ever. BUSY while anyone maps it writable.
}

interface AddressSpace @0xc64c6410e6a5cf9d $Capos.kernel {
  # The address space of the process that holds it. Addresses are chosen by the caller, page
  # aligned, in user space; INVALID_ARGUMENT for others. `offset` and `bytes` are multiples of the
  # page size. No page is ever writable and executable, and no frame either.

  map @0 (object :MemoryObject, offset :UInt64, bytes :UInt64, address :UInt64) -> ();
  # Maps a piece of the object, readable and writable. SEALED when it is sealed. BUSY when something
  # is mapped there. The object must be paid by the process's own ledger or one above it.

  mapReadOnly @1 (object :MemoryObject, offset :UInt64, bytes :UInt64, address :UInt64) -> ();

  mapExecutable @2 (object :MemoryObject, offset :UInt64, bytes :UInt64, address :UInt64) -> ();
  # Readable and executable. NOT_SEALED unless the object is sealed.

  unmap @3 (address :UInt64, bytes :UInt64) -> ();
  # Takes away whole mappings that lie inside the range. OUT_OF_RANGE when the range cuts one.

  protect @4 (address :UInt64, bytes :UInt64) -> ();
  # Makes whole writable mappings inside the range read-only, for good.
}
