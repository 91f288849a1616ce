/*
 * The searcher: a program that plays what a genome says, in search of a long kernel entry.
 *
 * A genome is a row of numbers from 0 to 62: a seed, and phases of five numbers each. A phase says
 * what is done (a method, a release, a receive ...), how often, how parameters are chosen, and how
 * many submissions enter the kernel together. tests/bench/search.py breeds genomes; this program
 * only plays.
 *
 * It is one thread of one process that holds all of the root capabilities. Processes that it starts
 * run the same program without a genome, and threads that it makes run peer.c: both receive, call,
 * and wait. Read next: searcher.c for phases, entry.c for submissions, message.c for parameters.
 */
#ifndef TESTS_PROOFS_SEARCHER_SEARCHER_H
#define TESTS_PROOFS_SEARCHER_SEARCHER_H

#include "abi/base.h"
#include "abi/ring.h"
#include "abi/thread.h"
#include "user/rt/rt.h"

/* An interface that nobody's kernel serves: of the searcher's own facets. */
#define SEARCH_INTERFACE UINT64_C(0x5ea5c45ea5c45ea5)

/* Genes are carried by names of grants: a letter, and 30 genes in each. */
#define GENOME_NAMES 3u
#define GENOME_NAME_GENES 30u
#define GENOME_GENES (GENOME_NAMES * GENOME_NAME_GENES)
#define SEED_GENES 4u
#define PHASE_GENES 5u
#define PHASES ((GENOME_GENES - SEED_GENES) / PHASE_GENES)

enum pool_index {
#define INTERFACE(name) POOL_##name,
#include "tests/proofs/searcher/kinds.def"
	POOL_FACET, /* of endpoints and scopes of the searcher's own */
	POOL_COUNT
};

#define POOL_KEYS 4096u

/* Capabilities of one interface that the searcher has made, in the order in which it got them. */
struct pool {
	uint64_t root; /* the one that it was granted: never released; or zero */
	uint32_t first, count;
	uint64_t keys[POOL_KEYS];
};

enum order { ORDER_RANDOM, ORDER_OLDEST, ORDER_NEWEST, ORDER_SAME };
enum sizes { SIZES_SMALL, SIZES_MEDIUM, SIZES_LARGE, SIZES_SENSELESS };

/* How the parameters of a phase are chosen: one gene. */
struct choice {
	enum order order;
	enum sizes sizes;
	bool move; /* what travels along is moved where that is possible */
	bool many; /* as much travels along as there can */
};

/* Operations of calls have a long piece of the arena each; of receives, a short one. */
#define CALL_OPERATIONS 24u
#define MESSAGE_WORDS 56u
#define LIST_WORDS (RING_TRANSFERS * 2u)
#define RESULT_WORDS 16u
#define CALL_WORDS (MESSAGE_WORDS + LIST_WORDS + RESULT_WORDS)
#define RECEIVE_WORDS 26u
#define RECEIVES_OFFSET (CALL_OPERATIONS * CALL_WORDS)
/* The rest is shared by all long messages and results: nobody reads them. */
#define SHARED_OFFSET (RECEIVES_OFFSET + (RING_OPERATIONS - CALL_OPERATIONS) * RECEIVE_WORDS)
#define SHARED_WORDS (RING_ARENA_WORDS - SHARED_OFFSET)

struct searcher {
	struct rt *rt;
	uint64_t random;
	struct choice choice;
	uint64_t busy; /* operations that have not completed */
	uint64_t call_ids[RING_OPERATIONS];
	uint8_t capabilities[RING_OPERATIONS]; /* that a receive asked for */
	uint64_t place;                        /* of mappings: counts up */
	uint32_t name;                         /* of grants: counts up */
	uint32_t threads;
	struct pool pools[POOL_COUNT];
};

/* One method, as kinds.def says. */
struct method {
	uint64_t interface;
	const char *shape;
	uint16_t method;
	uint8_t pool;
	uint8_t results;
};

/* pool.c */
uint64_t searcher_random(struct searcher *searcher, uint64_t below);
/* A key, by the order of the phase; zero when there is none. `made`: never the granted one. */
uint64_t pool_pick(struct searcher *searcher, enum pool_index index, bool made);
/* As pool_pick with `made`, and the pool forgets it. */
uint64_t pool_take(struct searcher *searcher, enum pool_index index);
void pool_add(struct searcher *searcher, uint64_t interface, uint64_t key);
/* Finds what was granted. */
void pools_open(struct searcher *searcher);

/* message.c: writes the message and the transfer list of a call, and names both in `entry`. */
void message_make(struct searcher *searcher, const struct method *method,
		  struct ring_submission *entry);
/* Adds a capability to the transfer list of an entry; the index that it has in the list. */
uint32_t transfer_add(struct searcher *searcher, struct ring_submission *entry, uint64_t key);

/* entry.c. How many kinds there are, and a submission of one; false: there is nothing to submit. */
uint32_t entry_kinds(void);
bool entry_make(struct searcher *searcher, uint32_t kind, struct ring_submission *entry);
/* Takes all completions. */
void completions_take(struct searcher *searcher);

/*
 * peer.c: a process without a genome, and a thread of the searcher's (search_thread is its entry).
 */
int peer_play(struct rt *rt);
extern char search_thread[] __attribute__((visibility("hidden")));
_Noreturn void search_thread_main(uint64_t endpoint, struct ring_region *region);
#define THREAD_STACK_BYTES 2048u
#define THREAD_STACKS 256u
extern uint8_t thread_stacks[THREAD_STACKS][THREAD_STACK_BYTES];

#endif
