@0x8caf27b39548e1f3;
# A program's needs, in a note of its file: core/elf/needs.h has the note's form. It asks, and grants
# nothing: who starts the program reads it.

struct Needs {
  help @0 :Text;
  # Tells a person in one line what the program does.
  needs @1 :List(Need);
  # In the order in which a person is asked for them.
  others @2 :Bool;
  # The program also has a use for capabilities under other names: it lists them, or hands them on.

  struct Need {
    name @0 :Text;
    # In the CapSet.
    interface @1 :UInt64;
    presence @2 :Presence;
  }

  enum Presence {
    required @0;
    # Without it the program can do nothing.
    optional @1;
    # Without it the program does less.
    either @2;
    # One of the needs with this presence is required.
  }
}
