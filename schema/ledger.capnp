@0xac0ddf3127aed375;
# Ledgers pay for resources.

using Capos = import "capos.capnp";

struct Columns {
  # One amount for each thing that a ledger counts. The first four are carved; a limit of the others that
  # is not set is all ones: no limit of its own. On the wire such a field is stored as its complement.
  frames @0 :UInt64;
  ringRegions @1 :UInt64;
  cpuShare @2 :UInt64;
  logBytesPerSecond @3 :UInt64;
  slots @4 :UInt64 = 0xffffffffffffffff;
  pageTables @5 :UInt64 = 0xffffffffffffffff;
  objectBytes @6 :UInt64 = 0xffffffffffffffff;
  objects @7 :UInt64 = 0xffffffffffffffff;
  processes @8 :UInt64 = 0xffffffffffffffff;
  threads @9 :UInt64 = 0xffffffffffffffff;
  timers @10 :UInt64 = 0xffffffffffffffff;
}

struct LedgerEntry {
  # One ledger of a tree.
  id @0 :UInt64;       # a number for people: it gives no authority, and is never used again
  parent @1 :UInt64;   # of the ledger above it; 0 for the one that was asked
  depth @2 :UInt32;    # below the one that was asked: its own is 0
  closing @3 :Bool;    # it is being taken apart
  limit @4 :Columns;
  used @5 :Columns;
  carved @6 :Columns;
}

interface Ledger @0xf59933dd56bb873c $Capos.kernel {
  # An account of resources, and a lifetime: everything that it pays for ends with it.

  read @0 () -> (limit :Columns, used :Columns, carved :Columns);
  # `limit` is the ledger's own limit, `used` the amount that its own objects hold, and `carved` the
  # amount that it has promised to ledgers below it or, in a counted column with a limit, that those hold.
  # A limit of all ones means: counted, and limited only by the ledgers above.

  carve @1 (limit :Columns) -> (ledger :Ledger);
  # A new ledger below this one. frames, ringRegions, cpuShare and logBytesPerSecond are set aside here at
  # once (LEDGER_LIMIT when that much is not left). In the other columns a limit bounds what the new ledger
  # and all below it hold together; 0 allows nothing, and all ones (the default) is no limit but those
  # above. LEDGER_LIMIT when one is larger than the nearest above. At most 8 deep (INVALID_ARGUMENT).

  close @2 () -> ();
  # Ends everything that the ledger pays for, and every ledger below it. Completes when all of it
  # has come back to the parent.

  subtree @3 (after :UInt64) -> (ledgers :List(LedgerEntry), more :Bool);
  # This ledger and all below it, each before those below itself, at most 4 a call. `after` is 0, or the
  # id of the last one that was read; `more` says that there are others after these. OUT_OF_RANGE: no
  # ledger below has this id any more. BUSY: a ledger went while a large tree was searched. After either,
  # begin anew.

  reader @4 () -> (reader :LedgerReader);
  # A narrower capability: to see what is used, without the right to spend, carve or close.
}

interface LedgerReader @0xe27c4a91d05b68f3 $Capos.kernel {
  # Reads a ledger. It cannot be named as a paying ledger. While somebody holds it, a ledger that pays for
  # nothing stays, as for any holder; closing does not wait for readers.

  read @0 () -> (limit :Columns, used :Columns, carved :Columns) $Capos.like("Ledger.read");
  # As Ledger.read.

  subtree @1 (after :UInt64) -> (ledgers :List(LedgerEntry), more :Bool)
      $Capos.like("Ledger.subtree");
  # As Ledger.subtree.
}
