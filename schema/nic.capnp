@0xb1f04c7d92e6a835;
# A network card, as its driver serves it: whole Ethernet frames, in and out.

interface Nic @0xa8d35f1c07be4926 {
  # The right to send any frame on one network, and to get what arrives there. It is for one network
  # service: several holders would take each other's frames.
  #
  # A frame begins with its two hardware addresses and ends before its check sequence. The longest one has
  # `mtu` + 14 bytes, so that two of them fill a message of 384 words.

  describe @0 () -> (mac :Data, mtu :UInt16, link :Bool);
  # The card's own hardware address, of 6 bytes; the most that a frame carries behind its header; and whether
  # the card says that it is connected. A driver that starts anew may say something else.

  send @1 (frames :List(Data)) -> ();
  # Sends at least one frame, in order, each of 14 to `mtu` + 14 bytes (invalidArgument otherwise, and none is
  # sent). Completes when the card has a place for all of them, which says nothing about their arrival.
  # overloaded when too many such calls wait already.

  receive @2 () -> (frames :List(Data));
  # The frames that arrived, oldest first, as many as fit into the message; waits until there is one.
  # overloaded when too many such calls wait already. Those that nobody fetches are dropped, the newest first,
  # and counted as lost.

  counters @3 () -> (received :UInt64, sent :UInt64, lost :UInt64, damaged :UInt64);
  # Frames since the driver started: taken from the card, given to it, dropped because nobody fetched them
  # in time, and told by the card with a length or a place that cannot be.
}
