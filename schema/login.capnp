@0xa2d6ae8d2c48db2f;
# Sessions of people: the desk that lets them in, and what is held of a session.

using Columns = import "ledger.capnp".Columns;
using ByteStream = import "network.capnp".ByteStream;
using KeyProof = import "ssh.capnp".KeyProof;
using SessionEndReason = import "audit.capnp".SessionEndReason;
using TerminalSizes = import "terminal.capnp".TerminalSizes;

struct LoginConfig {
  lines @0 :List(Line);
  # at most twelve
  anonymousProfile @1 :Text;
  guestProfile @2 :Text;
  # empty: there are no guests
  messageOfTheDay @3 :Text;
  secretSeconds @4 :UInt32 = 120;
  # how long the desk waits for a name or a secret
  plain @5 :Bool;
  # no colours on any line: shells and programs are told that the terminal has none
  remote @6 :RemoteLines;

  struct Line {
    name @0 :Text;
    # what the attention screen and the audit log call it
    master @1 :Text;
    # the grant with its TerminalMaster
    local @2 :Bool;
    # somebody who sits at it has the machine in reach
    ledger @3 :Text;
    # the grant with the line's own ledger
    anonymous @4 :Bool;
    # an anonymous shell is started on it
  }

  struct RemoteLines {
    # Lines over a network, each with a terminal of its own. Nobody sets the system up on one.
    count @0 :UInt16;
    # at most sixteen; 0: there are none
    terminal @1 :Text;
    # the grant with the terminal's Image
    ledger @2 :Text;
    # the grant with the ledger that all of them are carved from
    limits @3 :Columns;
    # of a line's ledger, which pays for its terminal and its session
    session @4 :Columns;
    # the most that a session is carved with, whatever its profile says; zero: the profile's
  }
}

enum DeskRefusal {
  none @0;
  notForeground @1;
  # the caller's session has not the line
  busy @2;
  notAllowed @3;
  # no guests here, nothing to change for nobody, setup was done
  unavailable @4;
}

interface LoginDesk @0xc49622afa7b695e6 {
  # The way in, on the line of the caller's session. Each method answers as soon as it has begun, or has refused
  # to; then the person is asked on the line itself, and the caller is told nothing of it.

  login @0 () -> (refusal :DeskRefusal);
  setup @1 () -> (refusal :DeskRefusal);
  guest @2 () -> (refusal :DeskRefusal);
  changePassword @3 () -> (refusal :DeskRefusal);
  state @4 () -> (setUp :Bool, guests :Bool, available :Bool, line :Text, messageOfTheDay :Text);
  # `setUp` is true on a remote line, too: there is nothing to be done about it there.
}

enum SessionKind {
  anonymous @0;
  guest @1;
  account @2;
  recovery @3;
}

struct SessionDescription {
  id @0 :Text;
  # 26 characters: the label of the kernel's session
  kind @1 :SessionKind;
  principal @2 :UInt64;
  account @3 :Text;
  profile @4 :Text;
  line @5 :Text;
  openedNs @6 :UInt64;
  expiresNs @7 :UInt64;
  # a moment of the machine's Timer; 0: never
  idleSeconds @8 :UInt32;
  # after so long without a key it ends; 0: never
}

struct StepUpOffer {
  name @0 :Text;
  seconds @1 :UInt32;
  # so long it is held
  description @2 :Text;
}

interface UserSession @0xac97a25d9074956f {
  # A person's own session. It stays in it, and in who started it.

  describe @0 () -> (description :SessionDescription);
  renew @1 () -> (expiresNs :UInt64);
  # Begins the profile's time anew, no further than its bound.

  logout @2 () -> ();
  stepUp @3 (name :Text) -> (capability :Capability, untilNs :UInt64);
  # One stronger capability of the profile's list, after the person has typed the password at the desk. Waits
  # for that; one at a time, and at most four are held (overloaded). One of the same name that is held already
  # goes when this one comes. An exception says why there is none.

  info @4 () -> (info :SessionInfo);
  stepUps @5 () -> (stepUps :List(StepUpOffer));
  # The names that stepUp takes in this session: at most eight.
  command @6 () -> (line :Text, present :Bool);
  # The one command that the session was opened for, when it was: its shell does that, and ends.
}

interface SessionInfo @0xc269247a0468e653 {
  # To know of a session.

  describe @0 () -> (live :Bool, description :SessionDescription);
  watch @1 () -> (reason :SessionEndReason);
  # Waits for its end.
}

interface SessionManager @0xc868bf63774fa89c {
  # Administration.

  list @0 (first :UInt32) -> (sessions :List(SessionDescription), total :UInt32);
  # Up to four from `first` on.

  end @1 (id :Text) -> (found :Bool);
}

# ---- over a network -------------------------------------------------------------------------------

interface RemoteDesks @0xba5e907d41c8f236 {
  # The gateway's: a desk for each connection.

  open @0 (peer :Text) -> (desk :RemoteDesk);
  # `peer` (1 to 31 bytes) names the line. The desk moves. overloaded when all lines are taken.
}

interface RemoteDesk @0x92cf68b0e57d1a34 {
  # The way in for somebody who has shown already who they are. The line is there as long as this is held.

  open @0 (account :Text, proof :KeyProof, stream :ByteStream, sizes :TerminalSizes)
      -> (launcher :RestrictedShellLauncher);
  # A terminal over the stream. `account` says which profile is asked for: the proof decides who it is. Once.
}

interface RestrictedShellLauncher @0xe17d03f5a92b6c84 {
  # The leash of a remote session: it moves, and when nobody holds it any more, the session ends.

  start @0 (line :Text) -> ();
  # Opens the session, and starts its shell; with a line (at most 1024 bytes), for that command alone. Waits until it runs.
  # `failed`, and the text says why, when there is no session. Once.

  wait @1 () -> (reason :SessionEndReason, faulted :Bool, code :UInt32);
  # Waits for the session's end. `code` is the shell's, when that ended by itself; `faulted`: it did not end as it
  # should. One at a time (busy).
}
