/*
 * The service of the network (schema/network.capnp): what its parts share.
 *
 * lwIP and what stands directly on it (stack.h, tcp.h) know of no client. Here are the clients:
 * each object of the service is a record in one of the tables below. A handler that has called
 * into lwIP calls net_leave before it returns; so does whoever hears of a frame, a moment, or an
 * answer. A call that waits is a deferred one, kept at its record until its owner's `changed`
 * finds that it can be answered.
 *
 *	main.c      start, the tables, chance
 *	config.c    the configuration
 *	link.c      frames to and from the driver; time
 *	authority.c what all authorities answer
 *	stream.c    ByteStream
 *	listener.c  TcpListenAuthority, TcpListener
 *	connect.c   TcpConnectAuthority
 *	udp.c       UdpAuthority, UdpSocket
 *	resolve.c   names, for all of them and for Resolver
 *	ping.c      Ping
 *	status.c    NetworkStatus
 *
 * A client has sockets, bytes and questions up to bounds of its own (core/net/share.h), told by the
 * caller reference that the kernel makes.
 */
#ifndef USER_SERVICES_NET_NET_H
#define USER_SERVICES_NET_NET_H

#include "core/net/rule.h"
#include "core/net/share.h"
#include "user/rt/console.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/network_types.h"
#include "user/rt/generated/nic_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/services/net/stack.h"
#include "user/services/net/tcp.h"

#define NET_TAG_STATUS 0u
#define NET_TAG_PING 1u
#define NET_TAG_RESOLVER 2u
#define NET_TAG_RULES 3u /* the first of those that rules may have */

#define NET_STREAMS 1280u
#define NET_LISTENERS 32u
#define NET_UDP_SOCKETS 32u
#define NET_AUTHORITIES 16u
#define NET_QUESTIONS 32u
#define NET_PINGS 16u
#define NET_PIECES 4096u
#define NET_OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + NET_STREAMS + NET_LISTENERS + NET_UDP_SOCKETS)
#define NET_ACCEPTS 8u
#define NET_DATA_BYTES 3072u
#define NET_ASKED_PER_CLIENT 4u
#define NET_CHANCE_WORDS 64u

struct net_attempt;
struct net_service;
struct raw_pcb;
struct udp_pcb;

/* The text of a host, or of a name. */
struct net_text {
	char bytes[NET_NAME_BYTES];
	uint32_t length;
};

/* ---- records --------------------------------------------------------------------------------- */

enum net_authority_kind {
	NET_AUTHORITY_LISTEN,
	NET_AUTHORITY_CONNECT,
	NET_AUTHORITY_UDP,
};

/* An export with its rule. */
struct net_authority {
	struct net_service *net;
	enum net_authority_kind kind;
	struct net_rule rule;
};

/* The bytes of one connection, and a client that holds it. */
struct net_stream {
	struct net_connection connection;
	struct net_service *net;
	bool used;
	bool left; /* by its holder: `leaving` counts it */
	struct rt_server_deferred *reading, *writing;
	uint32_t limit;              /* of the read that waits */
	struct net_attempt *attempt; /* while it is being connected */
};

struct net_listen_socket {
	struct net_listener listener;
	struct net_service *net;
	const struct net_authority *authority;
	bool used;
	bool is_changed;
	struct ledger payer; /* of the streams; ours to release */
	struct rt_server_deferred
		*accepting[NET_ACCEPTS]; /* in their order; null behind the last */
};

struct net_udp_socket {
	struct net_service *net;
	const struct net_authority *authority;
	bool used;
	struct udp_pcb *pcb;
	struct net_share *share;
	struct net_queue queue; /* datagrams, each behind its header */
	uint32_t count, lost;
	struct rt_server_deferred *receiving;
	bool is_changed;
};

/* A name that is being asked for, or a host that is one already. */
struct net_question {
	struct net_service *net;
	bool used;
	bool asked;   /* lwIP will call back */
	bool dropped; /* nobody wants the answer any more */
	bool answered;
	struct net_address address; /* the answer; none: there is none */
	struct net_share *share;    /* holds one NET_SHARE_ASKED */
	void (*done)(void *context, const struct net_address *address);
	void *context;
};

/* A TcpConnectAuthority.connect that waits: for a name, then for the peer. */
struct net_attempt {
	struct net_service *net;
	bool used;
	const struct net_authority *authority;
	struct rt_server_deferred *deferred; /* null: its caller is gone */
	struct net_question *question;
	struct net_stream *stream;
	struct ledger payer; /* ours to release */
	struct net_share *share;
	bool by_name; /* a rule has the name */
	uint16_t port;
};

struct net_ping {
	struct net_service *net;
	bool used;
	bool sent;
	struct rt_server_deferred *deferred;
	struct net_question *question;
	struct net_share *share; /* holds one NET_SHARE_ASKED */
	struct net_address host;
	uint16_t id, sequence;
	uint64_t sent_ns;
	uint32_t timeout_ms;
	uint64_t answered_ns; /* 0: not yet */
	struct rt_server_moment late;
};

/* A Resolver.resolve that waits. */
struct net_resolving {
	struct net_service *net;
	bool used;
	struct rt_server_deferred *deferred;
	struct net_question *question;
};

/* The driver, and what is on its way to and from it. */
struct net_link {
	struct nic nic; /* the id zero: there is no card */
	struct rt_server_ask describe, send, receive;
	struct rt_server_moment again; /* after a driver that gave no answer */
	uint64_t pause_ns;             /* until then; longer each time in a row */
	struct rt_server_moment due;   /* when lwIP has something to do */
	uint64_t due_ns;
	uint32_t lost; /* calls without an answer */
	bool is_known; /* describe was answered by this instance of the driver */
};

struct net_service {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_console log;
	struct entropy entropy;
	struct net_stack stack;
	struct net_link link;
	struct net_shares shares;
	struct net_authority authorities[NET_AUTHORITIES];
	struct net_stream streams[NET_STREAMS];
	struct net_listen_socket listeners[NET_LISTENERS];
	struct net_udp_socket udp[NET_UDP_SOCKETS];
	struct net_question questions[NET_QUESTIONS];
	struct net_attempt attempts[NET_QUESTIONS];
	struct net_resolving resolvings[NET_QUESTIONS];
	struct net_ping pings[NET_PINGS];
	uint32_t authority_count;
	uint32_t leaving; /* streams that were given up, and are not free yet */
	uint32_t listener_number;
	struct raw_pcb *ping_pcbs[2]; /* for the shorter and for the longer addresses */
	uint16_t ping_sequence;
	bool is_changed; /* something else than a connection has */
	uint32_t chance[NET_CHANCE_WORDS];
	uint32_t chance_left;
	struct rt_server_object objects[NET_OBJECTS];
	struct net_piece pieces[NET_PIECES];
};

/* ---- main.c ---------------------------------------------------------------------------------- */

/* The share of whoever calls; null: there are too many clients. */
struct net_share *net_share_of(struct net_service *net, const struct rt_request *request);

/* A number that nobody can guess. */
uint32_t net_chance(void *service);

/* A free stream's record, with its callbacks; null: there is none. */
struct net_stream *net_stream_place(struct net_service *net);

/* A port of chance, 49152 or above. */
uint16_t net_port_chance(struct net_service *net);

/* Copies a text that is not longer than a name may be. */
MUST_CHECK bool net_text_take(struct net_text *to, struct capnp_text from);

struct capnp_text net_text_of(const char *string);

/* ---- config.c -------------------------------------------------------------------------------- */

/* Reads the configuration: the setup, the bounds, and the rules, which become exports. */
MUST_CHECK bool net_config_read(struct net_service *net, struct net_setup *setup);

/* ---- link.c ---------------------------------------------------------------------------------- */

/* Asks the driver who it is; everything else follows from its answer. */
void net_link_begin(struct net_service *net);

/* The clock is read: before lwIP is called. */
void net_enter(struct net_service *net);

/* Owners are told, frames go out, the next moment is set: after lwIP was called. */
void net_leave(struct net_service *net);

/* ---- stream.c -------------------------------------------------------------------------------- */

extern const struct rt_server_class net_stream_class;

void net_stream_changed(void *stream);
void net_stream_released(void *stream);

/*
 * Mints a facet of a stream, for which `payer` pays. On success the stream is its holder's, and
 * gone when that one lets go.
 */
MUST_CHECK enum status net_stream_give(struct net_stream *stream, struct rt_request *request,
				       struct ledger payer, struct byte_stream *facet);

/* ---- authority.c, listener.c, connect.c, udp.c, ping.c, status.c ----------------------------- */

struct tcp_listen_authority_describe_params_reader;
struct tcp_listen_authority_describe_results_builder;

/* `describe` of an authority of any kind, a struct net_authority: its rule. */
MUST_CHECK enum status net_authority_describe(
	void *authority, struct rt_request *request,
	const struct tcp_listen_authority_describe_params_reader *params,
	const struct tcp_listen_authority_describe_results_builder *results);

extern const struct rt_server_class net_listen_class, net_listener_class, net_connect_class,
	net_udp_class, net_udp_socket_class, net_status_class, net_ping_class, net_resolver_class;

/* An attempt's connection stands, or is lost. */
void net_attempt_changed(struct net_attempt *attempt);

/* Answers calls that wait: at listeners and UDP sockets, for names, for echo replies. */
void net_listeners_settle(struct net_service *net);
void net_udp_settle(struct net_service *net);
void net_questions_settle(struct net_service *net);
void net_pings_settle(struct net_service *net);

/* Prepares lwIP's hook for echo replies. False: it has no room. */
MUST_CHECK bool net_ping_prepare(struct net_service *net);

/* ---- resolve.c ------------------------------------------------------------------------------- */

/*
 * Asks for the address of a host for a client. `done` is called once, from net_leave, unless the
 * question is dropped before; the address has no length when there is none. NO_ROOM: the client,
 * or all together, ask too much already. INVALID_ARGUMENT: it is neither address nor name.
 */
MUST_CHECK enum status net_question_ask(struct net_service *net, struct net_share *share,
					const struct net_text *host,
					void (*done)(void *context,
						     const struct net_address *address),
					void *context, struct net_question **question);

/* Nobody wants the answer any more. Null is accepted. */
void net_question_drop(struct net_question *question);

/* Why a question has no answer, for a person. */
struct capnp_text net_question_unanswered(void);

#endif
