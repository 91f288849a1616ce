/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from network.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_NETWORK_TYPES_H
#define USER_RT_GENERATED_NETWORK_TYPES_H

#include "abi/cap_id.h"

/* TcpListenAuthority. The right to be called upon some of the machine's ports, by some peers. */
struct tcp_listen_authority {
	struct cap_id id;
};

/* TcpListener. One port. It goes when its holder lets go of it, and with it connections that nobody has accepted. */
struct tcp_listener {
	struct cap_id id;
};

/* TcpConnectAuthority. The right to call some hosts at some ports. */
struct tcp_connect_authority {
	struct cap_id id;
};

/* ByteStream. One connection. When its holder lets go of it, taken bytes still go out, and then it is closed. */
struct byte_stream {
	struct cap_id id;
};

/* UdpAuthority. The right to exchange datagrams with some hosts at some ports. */
struct udp_authority {
	struct cap_id id;
};

/* UdpSocket. */
struct udp_socket {
	struct cap_id id;
};

/* NetworkStatus. To look at the network, and to change nothing. */
struct network_status {
	struct cap_id id;
};

/* Ping. To find out whether a host answers. */
struct ping {
	struct cap_id id;
};

/* Resolver. To find out the addresses of a name. */
struct resolver {
	struct cap_id id;
};

#endif
