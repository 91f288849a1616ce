@0xa2d6ae8d2c48db2f;
# Sessions of people: the desk that lets them in, and what is held of a session.

using Columns = import "ledger.capnp".Columns;
using SessionEndReason = import "audit.capnp".SessionEndReason;

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

interface UserSession @0xac97a25d9074956f {
  # A person's own session. It stays in it, and in who started it.

  describe @0 () -> (description :SessionDescription);
  renew @1 () -> (expiresNs :UInt64);
  # Begins the profile's time anew, no further than its bound.

  logout @2 () -> ();
  stepUp @3 (name :Text) -> (capability :Capability, untilNs :UInt64);
  # One stronger capability of the profile's list, after the person has typed the password at the desk. Waits
  # for that; one at a time (overloaded). An exception says why there is none.

  info @4 () -> (info :SessionInfo);
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
