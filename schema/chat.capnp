@0xd4b8a6c1f0397e25;
# A room in which programs talk to each other: an example of a service whose answers wait.

interface ChatRoom @0x9b6e24d1c85fa037 {
  # The right to come in.

  join @0 (name :Text) -> (member :ChatMember);
  # Comes in under a name of 1 to 31 bytes without control characters (invalidArgument otherwise).
  # `member` moves to the caller: who holds it is in the room, and when nobody does any more, the
  # member has left. overloaded when the room is full, or one session has half of it.
}

interface ChatMember @0xe1703f5ab9d2846c {
  # One place in the room.

  post @0 (text :Text) -> ();
  # Says something of 1 to 200 bytes without control characters to all other members
  # (invalidArgument otherwise).

  read @1 () -> (from :Text, text :Text, missed :UInt32);
  # The next thing that another member said; waits until there is one. `missed` counts what was lost
  # because this member did not read it in time. overloaded when too many wait already, of all or of
  # the caller's session: ask again.
}
