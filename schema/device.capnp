@0xfe7677e45b8f31cc;
# Devices of the machine, and the parts of one that a driver is given: docs/devices.md tells how a driver is written.
#
# A driver's Device makes DeviceMmio, DMAPool, DMABuffer and Interrupt. The ledger that pays for the Device pays for
# all of them, and they end with it. None of them can be passed on; to name one to a method of the kernel, a transfer
# entry has `how` = NAME (docs/abi.md).

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;

struct DeviceRow {
  # One function of the machine, as people and init see it.
  index @0 :UInt32;
  # The number by which it is claimed; the same for as long as the machine runs.
  place @1 :UInt32;
  # Where it stands, for people: segment, bus, slot and function as 16, 8, 5 and 3 bits.
  vendor @2 :UInt16;
  device @3 :UInt16;
  class @4 :UInt32;
  # Class, subclass and interface as 8 bits each.
  state @5 :DeviceState;
  owner @6 :UInt64;
  # The id of the ledger that pays for its Device; 0: nobody has claimed it.
  faults @7 :UInt64;
  # Accesses to memory that the IOMMU refused it since boot: a lower bound.
  interrupts @8 :UInt64;
  # Interrupts that it has delivered since boot.
  framesRetired @9 :UInt64;
  # Page frames that stay charged because the function did not answer after its reset.
  reason @10 :Text;
  # Why the function is withheld, if it is.
}

enum DeviceState {
  free @0;
  claimed @1;
  ending @2;
  # The function's Device ends, and the function is being reset.
  retired @3;
  # The function did not answer after its reset, and is given to nobody any more.
  withheld @4;
  # The machine cannot be protected from it.
}

interface DeviceManager @0xd443081a7d62a5ae $Capos.kernel {
  # The right to every device of the machine.

  list @0 (first :UInt32) -> (devices :List(DeviceRow), total :UInt32);
  # Rows from index `first` on, at most 8; `total` says how many there are in all.

  claim @1 (index :UInt32, ledger :Ledger) -> (device :Device);
  # The function of this index, ready for a driver: its registers can be reached, it reads and writes no
  # memory, and it interrupts nobody. `ledger` pays; without one, the caller's own does. OUT_OF_RANGE: there
  # is no such function; UNAVAILABLE: it is withheld or retired; BUSY: a Device of it lives, or its end is
  # not complete.
}

interface DeviceList @0xbae01f7c535505ce $Capos.kernel {
  # The right to see which devices there are, and who has them.

  list @0 (first :UInt32) -> (devices :List(DeviceRow), total :UInt32) $Capos.like("DeviceManager.list");
}

struct DeviceBar {
  pages @0 :UInt32;
  # 0: there is no such BAR, or it is one that a driver cannot have.
}

interface Device @0xbd0d13d48435a52a $Capos.kernel {
  # One function of the machine, for its driver. There is at most one Device of a function.
  #
  # It ends when nobody holds it any more, when its ledger closes, or when the function had too many accesses
  # to memory refused. Then everything that it has made ends, the function is reset, and nobody can claim it
  # before that is done.

  describe @0 () -> (vendor :UInt16, device :UInt16, subsystemVendor :UInt16, subsystem :UInt16,
                     class :UInt32, revision :UInt8, vectors :UInt32, addressBits :UInt8,
                     bars :List(DeviceBar));
  # `vectors` is how many interrupts it has; `addressBits` how wide an address in its domain may be. `bars` has
  # six rows; a BAR of 64 bits takes two, of which the second has no pages.

  configRead @1 (offset :UInt32, bytes :UInt8) -> (value :UInt32);
  # 1, 2 or 4 bytes of the function's first 256 bytes of configuration space, aligned (INVALID_ARGUMENT,
  # OUT_OF_RANGE). Fields that hold or lead to an address of the machine's read as zero: BARs, the
  # expansion ROM, and of capabilities all but the head, except for those of PCI Express, power management and vendors.

  memory @2 (bar :UInt8, firstPage :UInt32, pages :UInt32) -> (mmio :DeviceMmio);
  # Pages of a BAR, to be mapped. OUT_OF_RANGE when they are not all the BAR's, or `pages` is 0; INVALID_ARGUMENT
  # when one of them holds the MSI-X table or its pending bits. A BAR that shares a page with other registers has
  # no pages.

  interrupt @3 (index :UInt32) -> (interrupt :Interrupt);
  # The function's interrupt of this index, which its MSI-X table has in that row. OUT_OF_RANGE: there is none;
  # BUSY: an Interrupt of it lives; UNAVAILABLE: the machine has no vector left.

  pool @4 (pages :UInt32) -> (pool :DMAPool);
  # The memory that the function can reach, `pages` pages (1 to 65536) of it, all charged at once, with the page
  # tables of its domain. BUSY: there is one already, even if nobody holds it any more; LEDGER_LIMIT.

  reset @5 () -> ();
  # Resets the function, and sets it up as it was after `claim`, with the same interrupts and the same pool.
  # BUSY while it is being reset, as other methods that make something are. The Device ends when the function does
  # not answer afterwards, or when the caller goes meanwhile.

  counts @6 () -> (faults :UInt64, interrupts :UInt64);
  # The accesses to memory that were refused to this Device (a lower bound), and its interrupts.
}

interface DeviceMmio @0xdd7352affd138977 $Capos.kernel {
  # Registers of a device: whole pages of a BAR. AddressSpace.mapDevice maps them, uncached, never executable.
  # When the Device ends, each mapped page reads as all ones.

  size @0 () -> (bytes :UInt64);
}

interface DMAPool @0xa908691d1cd67df0 $Capos.kernel {
  # The one memory that a device can reach. Its frames leave it only after the device was reset.

  allocate @0 (pages :UInt32) -> (buffer :DMABuffer);
  # A buffer of so many zeroed pages, adjacent in the device's addresses. BUSY while pages of buffers that have ended
  # are being withdrawn from the device, and others do not suffice; LEDGER_LIMIT when the pool has no row of so many
  # free pages, or 256 buffers.

  state @1 () -> (pages :UInt32, free :UInt32, buffers :UInt32);
}

interface DMABuffer @0xcd5f0da961b21e19 $Capos.kernel {
  # Pages that a device and its driver share: AddressSpace.mapDma maps them. The device may change them at any time.

  address @0 () -> (address :UInt64, bytes :UInt64);
  # Where the device finds the first page. It is no address of the machine's, and means nothing to another device.
}

interface Interrupt @0xf03b498ac100e768 $Capos.kernel {
  # One interrupt of a device.

  wait @0 (after :UInt64) -> (count :UInt64);
  # Completes when the interrupt has come more than `after` times, and says how many times it has. One call
  # waits at a time (BUSY). The interrupt is masked when it comes again before the next call; no more than
  # that it came is lost. A device that does not keep to its mask ends.
}
