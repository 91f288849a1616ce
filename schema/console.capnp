@0x9d209a7f7f29a9e8;
# Bytes to a person, and bytes from one.

using Capos = import "capos.capnp";

interface Console @0x88d090c16bf69180 $Capos.kernel {
  # Output only: text for the log, or for a terminal line whose holder hands this narrower
  # capability on.

  write @0 (data :Data) -> ();
  # Queues all of `data` for output; completes when the port's queue has taken it. Takes at most
  # 3072 bytes (OUT_OF_RANGE above). Lines of different writers do not mix within one call.
  #
  # The caller's ledger pays with log bytes: each second it may put out as many as its column
  # logBytesPerSecond has that are not carved. Further bytes wait in their caller until the ledger may go
  # on, and delay no other writer; one message may be longer than a second's bytes, and is paid off before
  # the next. LEDGER_LIMIT when the ledger has none at all, or no timer to wait with.
}

interface SerialPort @0x92bbfb9878698627 $Capos.kernel {
  # One serial line: both directions.

  write @0 (data :Data) -> ();
  # As Console.write.

  read @1 (limit :UInt32) -> (data :Data, lost :UInt32, guardUsed :Bool, breaks :UInt32);
  # Waits until at least one byte or a break has arrived, bytes were lost, or the guard was used, and returns up
  # to `limit` (1 to 3072) of the bytes that have arrived. While there is no read, they stay in the chip, and the
  # sender waits where the line has a way to say so. `lost`: at least so many bytes were lost directly before
  # `data`, which may be empty then. `breaks`: the sender held the line so many times directly before `data`,
  # which may be empty; it is no byte, and no program on the other side can type one. Bytes that came between several breaks
  # follow all of them. `guardUsed`: others have written since the last paint, and this is said
  # once: see paint. One read at a time: BUSY while another waits.

  console @2 () -> (console :Console);
  # A Console that writes to this line.

  paint @3 (data :Data, before :Data) -> (painted :Bool, midLine :Bool);
  # For an editor, whose bytes are right only while the screen is as it left it. Writes `data` like write and, in
  # the same step, sets the guard: `before`, at most 32 bytes (OUT_OF_RANGE above), is sent once, before the next
  # write through a Console of this line, and takes a half-typed line off the screen. Empty: there is no guard. A
  # later call replaces an earlier one's.
  #
  # `painted` is false when others have written since the last paint, after its guard or without a line feed at
  # their end: then the screen is not as the editor believes, nothing is written, and there is no guard. The
  # next paint is taken, unless others write again before it. `midLine`: what they wrote did not end with a
  # line feed.
}
