/*
 * A machine with lwIP and what the service `net` builds on it, on a network of the test's own: no
 * kernel, no other program.
 *
 * Frames that the machine sends go to the test, which answers for as many peers as it likes. The
 * clock is the test's. In the end everything must be as it was in the beginning.
 */
#ifndef TESTS_HOST_NET_WORLD_H
#define TESTS_HOST_NET_WORLD_H

#include "tests/host/net/packet.h"
#include "user/services/net/stack.h"
#include "user/services/net/tcp.h"

#ifdef LWIP_PORT_SEPARATE_MEMORY
/* The fuzzer begins anew many times a second. */
#define WORLD_CONNECTIONS 24u
#define WORLD_PIECES 64u
#else
#define WORLD_CONNECTIONS 1280u
#define WORLD_PIECES 4096u
#endif
#define WORLD_PORT 7u

struct world_client {
	struct net_share *share;
	struct net_listener listener;
	bool echoes; /* its connections send back what came */
	bool deaf;   /* its connections read nothing */
	uint32_t accepted, arrived;
};

struct world_connection {
	struct net_connection connection;
	struct world_client *client;
	bool used;
	uint64_t received; /* bytes */
	bool lost, opened;
};

struct world {
	struct net_stack stack;
	struct net_shares shares;
	struct world_connection connections[WORLD_CONNECTIONS];
	struct net_piece pieces[WORLD_PIECES];
	/* A frame that the machine sent; null: it is dropped. */
	void (*sent)(const uint8_t *frame, size_t length);
	uint64_t frames_sent;
	uint64_t random;
	uint32_t last_chance; /* that lwIP was given */
};

extern struct world world;

/* A machine anew, with the address PACKET_OWN; the seed of its chance. */
void world_begin(uint64_t seed);

/* A frame arrives, and everything that follows from it happens. */
void world_frame(const uint8_t *frame, size_t length);
void world_packet(const struct packet *packet);

/* Everything that is due happens while time passes, in steps of 10 ms at most. */
void world_pass(uint64_t ns);

/* A client of its own share, which listens at a port, or does not (0). */
void world_client(struct world_client *client, uint8_t number, uint16_t port);

/* A connection of a client that is free; null: there is none. */
struct world_connection *world_connection(struct world_client *client);

/* The client gives one up, or all. */
void world_close(struct world_connection *connection);
void world_close_all(struct world_client *client);

/*
 * Ends all, lets minutes pass, and says what is not as it was: null when all is. Nobody answers any
 * more meanwhile.
 */
const char *world_end(void);

#endif
