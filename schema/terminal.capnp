@0xc15b4b0053fef133;
# A terminal line that several hold in turn: the top of a stack of leases has it, and nobody else.

using SessionReference = import "session.capnp".SessionReference;

enum EchoMode {
  visible @0;
  masked @1;
  # a star for each character
  hidden @2;
  # nothing is shown
}

enum HistoryDirection {
  older @0;
  newer @1;
  search @2;
  # the latest older line with the text in it (Ctrl-R)
}

struct EditedLine {
  # A line that is not finished: the program answers with the next readLine.
  text @0 :Text;
  cursor @1 :UInt32;
  # in bytes, at the beginning of a character
}

struct HistoryWish {
  direction @0 :HistoryDirection;
  text @1 :Text;
}

struct LineOutcome {
  # How a line ended.
  union {
    line @0 :Text;
    # the person pressed Enter
    end @1 :Void;
    # Ctrl-D on an empty line
    cancelled @2 :Void;
    # the program withdrew it
    interrupted @3 :Void;
    # Ctrl-C
    tooLong @4 :Void;
    # Enter after more than limitBytes: nothing of it is given
    timedOut @5 :Void;
    notForeground @6 :Void;
    # another lease has the line, or got it meanwhile
    completionRequested @7 :EditedLine;
    historyRequested @8 :HistoryWish;
  }
}

interface TerminalSession @0x97e98cc883d7b172 {
  # A lease: the line, while this is the top of its stack. It reaches one session and stays there.

  readLine @0 (prompt :Text, limitBytes :UInt32, echo :EchoMode, initial :Text, cursor :UInt32,
               deadlineNs :UInt64) -> (outcome :LineOutcome);
  # Reads one line of at most `limitBytes` (1 to 1024) bytes of UTF-8 without control characters; `initial` is
  # there already, with the cursor at this byte. The prompt has at most 55 bytes, the rest is cut off; what no
  # terminal may get is replaced in it, and refused in `initial` (invalidArgument). `deadlineNs` is a moment of
  # the machine's Timer, 0 for none. Waits until the line has its outcome; one at a time (busy).
  #
  # On a lease that the master took, a masked or hidden line begins when the person has pressed the attention
  # key, for which the service asks: once for each such lease, since nobody gets the line in between. After
  # completionRequested and historyRequested the line stays on the screen, and the next readLine goes on there.

  write @1 (data :Data) -> ();
  # Writes at most 1024 bytes (invalidArgument above) through the output filter, and waits until the line's buffer
  # has taken them. One at a time (busy). Without the foreground it is an exception of kind `failed`; a lease that
  # loses it in the middle has written a part. While a readLine of this lease waits, the line makes room.

  cancel @2 () -> ();
  # The readLine that waits, if any, is answered `cancelled`, and what was typed ahead is dropped. Without the
  # foreground it does nothing.

  describe @3 () -> (columns :UInt16, rows :UInt16, colours :Bool, foreground :Bool);
  # The line as far as it is known: 80 columns and 24 rows, and no colours, until the terminal has answered the
  # question about its size. A serial line has no message for that, so the service asks when a visible line begins, and
  # after every sixteen keys of it.
}

enum TerminalEvent {
  returned @0;
  # the lease has the foreground again
  interrupted @1;
  # Ctrl-C while no readLine of this lease waits; or while the pushed lease has the line, also when that one reads
  hangup @2;
  # the line was lost, or the lease was taken away for good
  resized @3;
  # the terminal has answered with another size than before: describe tells it
}

interface TerminalControl @0xcda8e1726adee475 {
  # Says who in a session has the lease's line.

  push @0 () -> (lease :TerminalSession);
  # One lease of the same session directly above this one's own; busy when there is one already, overloaded when
  # the stack is eight deep. It goes when its holder lets go of it, at the latest with this one's own.

  wait @1 () -> (event :TerminalEvent);
  # The next event of this lease; one at a time.

  reclaim @2 () -> ();
  # The lease that was pushed goes, if there is one.

  output @3 (mark :Text) -> (output :TerminalOutput);
  # For a program in the background; at most four at a time (overloaded). `mark` (1 to 23 bytes) stands in
  # brackets before each of its lines.
}

interface TerminalOutput @0xa3495122f15a1620 {
  # Whole lines, marked by the service, without escapes, while their session has the foreground.

  write @0 (data :Data) -> ();
  # At most 1024 bytes (invalidArgument above), one at a time (busy). More than 4096 a second waits. Lines that
  # cannot be shown, because another session has the foreground or a secret is typed, are dropped, and how many
  # were is said with the next one that is. A line has at most 150 bytes; a longer one is broken.
}

enum AttentionChoice {
  back @0;
  login @1;
  endSession @2;
}

interface TerminalMaster @0x92ae4f24f97ece22 {
  # The whole line, for whoever leases it to sessions.

  take @0 () -> (lease :TerminalSession);
  # A lease on top of the stack for the caller's own session: for a desk. One at a time (busy); overloaded when the
  # stack is eight deep.

  lease @1 (session :SessionReference, title :Text, plain :Bool)
      -> (terminal :TerminalSession, control :TerminalControl);
  # A lease for this session, directly below a desk's, and its control. `title` (1 to 63 bytes) is shown on the
  # attention screen. Both die with the session. `plain`: the lease, and what it pushes, is described as without
  # colours, whatever the terminal has.

  attention @2 (line :Text) -> (choice :AttentionChoice);
  # The person's next choice on the attention screen, which calls the line by this name from here on: at most 31
  # bytes, and the empty one changes nothing. While no such call waits, the screen says that login is
  # not available. One at a time (busy).

  reset @3 (secret :Bool) -> ();
  # All leases go. `secret`: somebody may be in the middle of one, which a former instance of the terminal has
  # asked for; what is typed is discarded until Enter, Ctrl-C or the attention key.

  describe @4 () -> (leases :UInt32, lost :Bool, keyNs :UInt64);
  # How many leases there are. `lost`: the line has told that nobody is at its other end. `keyNs`: the moment
  # of the machine's Timer at which a key was pressed last; 0: none was.
}

interface TerminalSizes @0xd5709be13cf4a862 {
  # The size of a terminal at the other end of a stream, which tells it by itself.

  next @0 () -> (columns :UInt16, rows :UInt16, present :Bool);
  # The size at the first call; then the next one, when it has changed. One at a time (busy). 0: not known. `present`
  # is false when there is no terminal at the other end, but a program that reads text.
}
