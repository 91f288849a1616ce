@0xe5c93a7f10d24b68;
# The network as programs see it: authorities that name who may be spoken to, and what they give.
#
# A host is a name, or an address as text: `10.0.2.15`, `fec0::15`. An address in a result is text of that
# form, too. `ledger` pays for the capabilities that a call gives, and bounds their life: when it closes,
# the sockets are gone. Without one the service's own ledger pays.

using Capos = import "capos.capnp";
using Ledger = import "ledger.capnp".Ledger;

# ---- the configuration ----------------------------------------------------------------------------

struct PortRange {
  first @0 :UInt16;
  last @1 :UInt16;
  # not below `first`
}

struct NetworkRule {
  # The things that the holders of one export may reach. An export is bound to its rule by its tag.
  tag @0 :UInt16;
  hosts @1 :List(Text);
  # Names (`example.test`), addresses, prefixes (`10.0.2.0/24`). For a listener and a UDP socket: the peers
  # that are heard. Empty: none. A name gives whatever address it resolves to, and only by that name.
  ports @2 :List(PortRange);
  # The peer's, for a listener the machine's own. Empty: none.
}

struct NetworkConfig {
  # How the service `net` is set up.
  address @0 :Text;
  # The machine's own, with its prefix: `10.0.2.15/24`. Empty: DHCP asks for it.
  gateway @1 :Text;
  nameServer @2 :Text;
  # Empty: the one that DHCP names, if any.
  nameServerPort @3 :UInt16 = 53;
  ipv6 @4 :Bool;
  # An address of its own by what routers announce.
  listen @5 :List(NetworkRule);
  connect @6 :List(NetworkRule);
  udp @7 :List(NetworkRule);
  socketsPerClient @8 :UInt16 = 64;
  # The most streams, listeners and UDP sockets of one caller's session.
  bytesPerClient @9 :UInt32 = 262144;
  # The most bytes of one caller's session that wait to be acknowledged, and, separately, to be read.
}

# ---- TCP ------------------------------------------------------------------------------------------

interface TcpListenAuthority @0xd2a76b31c8f50e94 {
  # The right to be called upon some of the machine's ports, by some peers.

  listen @0 (port :UInt16, backlog :UInt16, ledger :Ledger) -> (listener :TcpListener, port :UInt16);
  # Waits for peers at `port`, which a rule must allow (invalidArgument); 0: at the first one of the rule that
  # is free, which is told. At most `backlog` (1 to 64, invalidArgument) connections wait to be accepted; those
  # that are only half open are bounded by the service. The listener moves. `failed` when somebody has the port;
  # overloaded when the caller's session has too many sockets.

  describe @1 () -> (hosts :List(Text), ports :List(PortRange));
  # The rule: the peers that are heard, and the ports.
}

interface TcpListener @0x8b41f9d05e72ac36 {
  # One port. It goes when its holder lets go of it, and with it connections that nobody has accepted.

  accept @0 () -> (stream :ByteStream, address :Text, port :UInt16);
  # The next connection, and its peer; waits until there is one. The listener's ledger pays for the stream,
  # which moves. overloaded when too many of the caller's session's calls wait already.
}

interface TcpConnectAuthority @0xa9f6023dbe874c15 {
  # The right to call some hosts at some ports.

  connect @0 (host :Text, port :UInt16, ledger :Ledger) -> (stream :ByteStream, address :Text);
  # Waits until the connection stands, and says with whom. Without a rule that allows host and port:
  # invalidArgument. `failed` when nobody answers or somebody refuses, and the text says which.

  describe @1 () -> (hosts :List(Text), ports :List(PortRange)) $Capos.like("TcpListenAuthority.describe");
  # The rule: the hosts and ports that may be called.
}

interface ByteStream @0xf3085ac6d92be741 {
  # One connection. When its holder lets go of it, taken bytes still go out, and then it is closed.

  read @0 (limit :UInt32) -> (data :Data);
  # The next bytes of the peer, at most `limit` (1 to 3072, invalidArgument); waits until there is one. No
  # bytes: the peer will send no more. One at a time (overloaded). `disconnected` when the connection was lost.

  write @1 (data :Data) -> ();
  # Takes at most 3072 bytes (invalidArgument), and completes when all of them lie with the service, which
  # says nothing about the peer. One at a time (overloaded). `disconnected` when the connection was lost.

  shutdown @2 () -> ();
  # Nothing more will be written: the peer is told after the bytes that were taken.

  abort @3 () -> ();
  # The connection ends at once, and the peer is told with a reset. Calls that wait get `disconnected`.
}

# ---- UDP ------------------------------------------------------------------------------------------

interface UdpAuthority @0xbc17e84f2609d53a {
  # The right to exchange datagrams with some hosts at some ports.

  open @0 (port :UInt16, ledger :Ledger) -> (socket :UdpSocket, port :UInt16);
  # A socket at the machine's own `port`, 1024 or above (invalidArgument); 0: at one of chance. It moves.

  describe @1 () -> (hosts :List(Text), ports :List(PortRange)) $Capos.like("TcpListenAuthority.describe");
  # The rule: the hosts and ports with which datagrams may be exchanged.
}

interface UdpSocket @0x94de7c1b3fa80256 {
  send @0 (address :Text, port :UInt16, data :Data) -> ();
  # Sends at most 1472 bytes (invalidArgument) to an address that a rule allows. Nobody hears of its arrival.

  receive @1 () -> (address :Text, port :UInt16, data :Data, lost :UInt32);
  # The next datagram of a peer that a rule allows; waits until there is one. Eight are kept, and `lost` says
  # how many came beyond these since the last answer. One at a time (overloaded).
}

# ---- the rest -------------------------------------------------------------------------------------

interface NetworkStatus @0xe840b3d7165fca29 {
  # To look at the network, and to change nothing.

  describe @0 () -> (link :Bool, mac :Text, addresses :List(Text), gateway :Text, nameServer :Text,
                     dhcp :Bool, card :Bool);
  # `card`: a driver answers; `link`: and its card is connected. Addresses with their prefixes.

  counters @1 () -> (framesIn :UInt64, framesOut :UInt64, framesDropped :UInt64, tcpSegmentsIn :UInt64,
                     tcpSegmentsOut :UInt64, tcpRetransmitted :UInt64, halfOpenDropped :UInt64,
                     spoofedDropped :UInt64, streams :UInt32, listeners :UInt32, udpSockets :UInt32,
                     driverLost :UInt32);
  # Since the service started; the last four are how many there are, and how often a call to the driver had
  # no answer.
}

interface Ping @0xc6f10e94a37d5b82 {
  # To find out whether a host answers.

  ping @0 (host :Text, timeoutMs :UInt32) -> (address :Text, roundTripNs :UInt64);
  # Sends one echo request, and waits for its answer, at most `timeoutMs` (1 to 10000, invalidArgument).
  # `failed` when there is none. At most four at a time for a caller's session (overloaded).
}

interface Resolver @0x9a53d81f6ce4b720 {
  # To find out the addresses of a name.

  resolve @0 (name :Text) -> (address :Text);
  # One address of a name of at most 253 bytes. `failed` when there is none, or the name server does not
  # answer. At most four at a time for a caller's session (overloaded).
}
