@0xd1a7c2e95b04f683;
# The authority graph: who holds what.

using Capos = import "capos.capnp";

interface AuthorityGraph @0xe5d9a13c7706b24f $Capos.kernel {
  # The right to see every hold edge of the system, and to change none. Rows name objects by numbers that
  # mean nothing to any other method: no capability id, address, session id or key is among them.
  # abi/graph.h has the values of `kind`, `type`, `state` and `relation`.

  edges @0 (object :UInt64, part :UInt64)
        -> (rows :List(GraphRow), object :UInt64, part :UInt64, generation :UInt64);
  # The rows from a place on; (0, 0) is the beginning, and each answer says where the next one begins.
  # `object` 0 in an answer means that there are no more. A page may have no rows although more follow.
  # Rows come in the order of the objects' numbers, and of an object's parts. `generation` changes
  # whenever any row would change: pages of one generation show one moment. Whatever generations say, an
  # object or a slot that was there from before the first page until after the last is in exactly one row.
}

struct GraphRow {
  object @0 :UInt64;
  # whose row it is
  target @1 :UInt64;
  # object row: the ledger that pays; slot: the object that is held, 0: it is gone; link: the other object
  interface @2 :UInt64;
  # slot: under which interface
  value @3 :UInt64;
  # object row: a process's id; link from a facet: its interface
  index @4 :UInt32;
  # slot: its index in the table; link from a facet: its tag
  kind @5 :UInt8;
  type @6 :UInt8;
  # object row: the object's own; slot and link: the target's
  state @7 :UInt8;
  # object row: the object's, or the process's; slot: the slot's
  hold @8 :UInt8;
  # slot: its hold mode; link: the relation
  name @9 :Text;
  # object row: a process's name, a session's label; slot: the name in the CapSet, if it has one
}
