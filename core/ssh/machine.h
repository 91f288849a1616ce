/*
 * One SSH connection from the server's side (RFCs 4252 to 4254, 8308, strict key exchange): bytes
 * of a peer that nobody knows go in, and what becomes of them is decided here.
 *
 * The machine is pure: it has no clock, no chance and no keys. When it needs something that it has
 * not, it *wants* it, and looks at no further packet until that was given: so at most one packet of
 * the client's is in work, and whatever else has arrived waits in a bounded buffer, and then in the
 * network. Nothing that a client sends ends the process, or takes more than the machine's own
 * memory: it is refused, or the connection is over.
 *
 *	COOKIE          a cookie, the host's public key, and a seed: for a key exchange
 *	SIGNATURE       H of the exchange and the host's signature, made from the parts
 *	AUTHENTICATION  whether a user's key and signature are good
 *	START           a shell, or a command
 *
 * Promises, which tests/host/ssh holds in every sequence of messages:
 *  S1  nothing but version, key exchange and disconnection is answered before keys are in use, and
 *      any other message then ends the connection;
 *  S2  AUTHENTICATION is wanted at most SSH_TRIES times, and START only after one was good;
 *  S3  there is one channel at most, and one START;
 *  S4  no message of another kind is sent while a key exchange is in progress: it waits for the
 *      end;
 *  S5  before authentication a connection lasts SSH_LOGIN_NS and SSH_LOGIN_PACKETS packets at most;
 *  S6  an end is final.
 *
 *	machine.c          set-up, the version, the order of packets, time, the end
 *	machine_kex.c      key exchange
 *	machine_auth.c     services and users
 *	machine_channel.c  the channel
 */
#ifndef CORE_SSH_MACHINE_H
#define CORE_SSH_MACHINE_H

#include "core/ssh/kex.h"
#include "core/ssh/packet.h"

#define SSH_VERSION SSH_TEXT("SSH-2.0-capOS_1")
#define SSH_SECOND_NS UINT64_C(1000000000)
#define SSH_LOGIN_NS (60u * SSH_SECOND_NS)
#define SSH_KEX_NS (30u * SSH_SECOND_NS)
#define SSH_CLOSE_NS (10u * SSH_SECOND_NS)
#define SSH_LOGIN_PACKETS 100u
#define SSH_TRIES 6u
#define SSH_WINDOW_BYTES 16384u
#define SSH_CHANNEL_PACKET_BYTES 16384u
#define SSH_DATA_BYTES_MOST 3072u
#define SSH_HELD_BYTES 2048u
#define SSH_USER_BYTES_MOST 31u
#define SSH_COMMAND_BYTES_MOST 1024u
#define SSH_SIZE_MOST 1000u
#define SSH_NEVER_NS UINT64_MAX

enum ssh_want {
	SSH_WANT_NOTHING,
	SSH_WANT_COOKIE,
	SSH_WANT_SIGNATURE,
	SSH_WANT_AUTHENTICATION,
	SSH_WANT_START,
};

enum ssh_phase {
	SSH_PHASE_VERSION,
	SSH_PHASE_SERVICE, /* the first key exchange, and then the service */
	SSH_PHASE_LOGIN,
	SSH_PHASE_CHANNEL, /* somebody is logged in */
	SSH_PHASE_OVER,    /* what was sent still goes out */
};

/* How far a key exchange is. */
enum ssh_kex_step {
	SSH_KEX_STEP_NONE,
	SSH_KEX_STEP_COOKIE,  /* it is wanted */
	SSH_KEX_STEP_SENT,    /* our KEXINIT; the client's is to come */
	SSH_KEX_STEP_PUBLIC,  /* the client's public value is to come */
	SSH_KEX_STEP_SIGN,    /* the signature is wanted */
	SSH_KEX_STEP_NEWKEYS, /* the client's NEWKEYS is to come */
};

/* Things that a connection asked for and did not get, for one record in the audit log. */
struct ssh_refusals {
	uint32_t environment, agent, x11, forwarding, subsystem, channels, other;
};

struct ssh_exchange_state {
	enum ssh_kex_step step;
	bool client_first; /* the client's KEXINIT was there before ours */
	bool drops_next;   /* a guess of the client's that was wrong */
	struct ssh_kexinit chosen;
	uint32_t client_kexinit_length, server_kexinit_length;
	uint64_t deadline_ns;
	uint8_t seed[SSH_SEED_BYTES];
	uint8_t host_key[SSH_PUBLIC_KEY_BYTES];
	uint8_t client_public[SSH_KEX_CLIENT_BYTES_MOST];
	uint8_t server_public[SSH_KEX_SERVER_BYTES_MOST];
	uint8_t secret[SSH_KEX_SECRET_BYTES_MOST];
	uint8_t next_from[SSH_CIPHER_KEY_BYTES];
	uint8_t client_kexinit[SSH_KEXINIT_BYTES_MOST];
	uint8_t server_kexinit[1024];
};

/* A user who wants in. */
struct ssh_login {
	char user[SSH_USER_BYTES_MOST + 1u];
	uint8_t key[SSH_PUBLIC_KEY_BYTES];
	uint8_t signature[SSH_SIGNATURE_BYTES];
	uint32_t tries;
	uint32_t packets;
	bool sends_extensions; /* they are due with the next keys */
};

struct ssh_channel {
	bool is_open;
	bool has_terminal;
	bool is_started;    /* START was good */
	bool was_started;   /* it was asked for, whatever came of it */
	bool start_replies; /* the request that started it wants an answer */
	bool input_over;    /* EOF */
	bool close_sent, close_received, end_sent;
	uint32_t peer;          /* the client's number of it */
	uint32_t peer_window;   /* bytes that may be sent */
	uint32_t peer_packet;   /* the most of them in a message */
	uint32_t window;        /* bytes that the client may send */
	uint32_t columns, rows; /* 0: not known */
	uint32_t size_changes;
	uint32_t command_length; /* 0 and no command: a shell */
	bool is_command;
	char command[SSH_COMMAND_BYTES_MOST];
	uint32_t input_first, input_count;
	uint8_t input[SSH_WINDOW_BYTES];
};

struct ssh_machine {
	const struct ssh_crypto *crypto;
	enum ssh_phase phase;
	enum ssh_want want;
	enum ssh_disconnect reason; /* with which the connection ended */
	bool client_ended;          /* by a DISCONNECT of its own */
	uint64_t now_ns, login_deadline_ns, close_deadline_ns, keys_ns;
	uint64_t rekey_bytes, rekey_ns; /* after so much a new exchange begins */
	uint32_t client_version_length;
	uint8_t client_version[SSH_VERSION_BYTES_MOST];
	uint8_t session[SSH_HASH_BYTES_MOST]; /* the first H */
	uint32_t session_length;              /* 0: there were no keys yet */
	struct ssh_exchange_state kex;
	struct ssh_login login;
	struct ssh_channel channel;
	struct ssh_refusals refusals;
	uint32_t held_length; /* payloads that wait for the end of an exchange */
	uint8_t held[SSH_HELD_BYTES];
	struct ssh_packets packets;
};

/* Begins a connection in zeroed memory: the server's version goes out. */
void ssh_init(struct ssh_machine *machine, const struct ssh_crypto *crypto, uint64_t now_ns);

/* Takes bytes of the client's, as many as there is room for, and says how many. */
uint32_t ssh_input(struct ssh_machine *machine, struct ssh_span bytes);

/*
 * Does all that can be done at `now_ns`, and gives the moment at which there is something to do
 * again without input; SSH_NEVER_NS: none. After input, after something wanted was given, after
 * output has gone, and at that moment.
 */
uint64_t ssh_run(struct ssh_machine *machine, uint64_t now_ns);

/* The bytes that go to the client next, and that so many of them have gone. */
struct ssh_span ssh_output(const struct ssh_machine *machine);
void ssh_sent(struct ssh_machine *machine, uint32_t length);

/* Whether the connection has ended, and everything was sent. */
MUST_CHECK bool ssh_is_over(const struct ssh_machine *machine);

/* Ends the connection for a reason of the server's. */
void ssh_end(struct ssh_machine *machine, enum ssh_disconnect reason);

/* ---- what is wanted -------------------------------------------------------------------------- */

struct ssh_cookie {
	uint8_t cookie[SSH_COOKIE_BYTES];
	uint8_t host_key[SSH_PUBLIC_KEY_BYTES];
	uint8_t seed[SSH_SEED_BYTES]; /* of chance, used once */
};

void ssh_give_cookie(struct ssh_machine *machine, const struct ssh_cookie *cookie);

/* The parts of the exchange, in the order of enum ssh_part: while SIGNATURE is wanted. */
struct ssh_span ssh_exchange_part(const struct ssh_machine *machine, uint32_t part);

/* `hash` has the length that the exchange's kind says; another length ends the connection. */
void ssh_give_signature(struct ssh_machine *machine, struct ssh_span hash,
			const uint8_t signature[SSH_SIGNATURE_BYTES]);

void ssh_give_authentication(struct ssh_machine *machine, bool is_good);
void ssh_give_start(struct ssh_machine *machine, bool is_good);

/* ---- the channel's content ------------------------------------------------------------------- */

/* Takes bytes that the client has sent, at most `capacity`. */
uint32_t ssh_channel_read(struct ssh_machine *machine, uint8_t *bytes, uint32_t capacity);

/* Whether the client sends no more, and everything was read. */
MUST_CHECK bool ssh_channel_read_over(const struct ssh_machine *machine);

/* Sends bytes to the client, as many as it takes in one message, and says how many. */
uint32_t ssh_channel_write(struct ssh_machine *machine, struct ssh_span bytes);

struct ssh_channel_end {
	bool by_signal; /* a fault ended it */
	uint32_t status;
};

/* The shell or command has ended: its exit status goes out, and the channel is closed. */
void ssh_channel_end(struct ssh_machine *machine, const struct ssh_channel_end *end);

#endif
