/*
 * A service with one receive, and its client, for the cases of the straight ways: each makes an
 * entry that its straight way takes, and the cases change one thing.
 */
#ifndef TESTS_SIM_DIRECT_PAIR_H
#define TESTS_SIM_DIRECT_PAIR_H

#include "tests/sim/case.h"

#define PAIR_LIMIT_WORDS 8u
/* Operations: of the client, and of the server. */
enum { C0 = 20, C1, R0 = 30, R1 };

struct pair {
	struct ipc_party *server, *client;
	struct sim_held endpoint, facet;
	struct sim_held minted; /* the same facet, in the hands of the server */
	uint8_t room;           /* capabilities that the server takes with a call */
};
extern struct pair pair;

/* A server that takes so many capabilities, or none, and a client of it. */
void pair_make_with(uint8_t capabilities);
void pair_make(void);

/* The server waits for a call, however long. */
void pair_server_waits(void);

/* The message of an operation of a party. */
uint64_t *pair_words(const struct ipc_party *party, unsigned operation);

/* A call of the client. */
struct ring_submission pair_call(uint8_t operation);

/* The buffer of a receive: records, then the header, then the message. */
uint64_t *pair_buffer(uint8_t operation);
const struct receive_header *pair_header(uint8_t operation);

/* The answer to what lies in the buffer of a receive. */
struct ring_submission pair_return(uint8_t operation);

/* One more receive of the server. */
uint64_t pair_receive(uint8_t operation);

/* Direct switches since boot. */
uint64_t pair_hand_overs(void);

#endif
