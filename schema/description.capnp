@0xb1c7e2b4d0a95f36;
# The schemas, for programs that meet an interface at run time: the shell, which calls any method of a
# capability it holds, and listings that show names instead of numbers. It is made by tools/capnpc from
# the schemas and lies in the boot package; it grants nothing.

struct Description {
  interfaces @0 :List(Interface);
  # In the order of the schema files' names, then of declaration.
  structs @1 :List(Struct);
  enums @2 :List(Enum);
  defaults @3 :List(Default);
  # For each field that has one, of a text, data, list or struct.

  struct Interface {
    id @0 :UInt64;
    name @1 :Text;
    doc @2 :Text;
    # The first line of its comment; may be empty.
    kernel @3 :Bool;
    methods @4 :List(Method);
    # The interface's own methods. A method's number is its index.
    extends @5 :List(UInt64);
    # The ids of all interfaces that it extends, each once. The methods of the k-th, counted from one, have
    # the numbers from 1024 k on in a capability of this interface.
  }

  struct Method {
    name @0 :Text;
    doc @1 :Text;
    parameters @2 :UInt16;
    # index into structs
    results @3 :UInt16;
    # index into structs
  }

  struct Struct {
    name @0 :Text;
    # Methods' parameters and results are named "Interface.method params", "Interface.method results".
    dataWords @1 :UInt16;
    pointers @2 :UInt16;
    fields @3 :List(Field);
    unions @4 :List(Union);
  }

  struct Union {
    discriminantOffset @0 :UInt32;
    # In units of 16 bits from the beginning of the struct's data.
    outer @1 :UInt16;
    # The union in one of whose members it lies: its index among the struct's, and one; 0: in none.
    outerDiscriminant @2 :UInt16;
    # The discriminant of that member.
    depth @3 :UInt8;
    # How many groups its members stand in: as many points are in the name of a member that is no group.
  }

  struct Field {
    name @0 :Text;
    # Fields of a group are named "group.field".
    kind @1 :Kind;
    # The kind of the innermost element, when listDepth is not zero.
    listDepth @2 :UInt8;
    # 2 for a list of lists.
    isMember @3 :Bool;
    # A member of a union: it means something only while `discriminant` stands at discriminantOffset.
    # Members of unions inside of unions carry the innermost one.
    type @4 :UInt16;
    # Index into structs or enums, for the kinds struct and enum.
    offset @5 :UInt32;
    # In units of the field's size from the beginning of the data, or the index of the pointer.
    interface @6 :UInt64;
    # The interface's id, for the kind capability; zero accepts any.
    discriminant @7 :UInt16;
    discriminantOffset @8 :UInt32;
    # In units of 16 bits.
    default @9 :UInt64;
    # The stored bits are combined with this by exclusive or.
    unionIndex @10 :UInt16;
    # The innermost union that it is a member of: its index among the struct's, and one; 0: none.
  }

  struct Default {
    struct @0 :UInt16;
    # index into structs
    field @1 :UInt16;
    # index into its fields
    value @2 :AnyPointer;
    # A null pointer in the field's place reads as this.
  }

  struct Enum {
    name @0 :Text;
    values @1 :List(Text);
    # A value's number is its index.
  }

  enum Kind {
    void @0;
    bool @1;
    int8 @2;
    int16 @3;
    int32 @4;
    int64 @5;
    uint8 @6;
    uint16 @7;
    uint32 @8;
    uint64 @9;
    float32 @10;
    float64 @11;
    text @12;
    data @13;
    list @14;
    # Never used: listDepth says it.
    enum @15;
    struct @16;
    capability @17;
    anyPointer @18;
  }
}
