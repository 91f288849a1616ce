/*
 * Players of the shares' tests: entities without a program, in a world of ledgers.
 */
#ifndef TESTS_SIM_SHARES_PLAYERS_H
#define TESTS_SIM_SHARES_PLAYERS_H

#include "tests/sim/sim.h"

#define PLAYERS 2048u
#define LEDGERS 1200u
#define MILLISECOND UINT64_C(1000000)
#define SECOND (1000 * MILLISECOND)
#define NEVER UINT64_MAX

struct player {
	struct sched_entity entity;
	uint64_t ran_ns;
	double due_ns;      /* by the model */
	uint64_t wake_ns;   /* NEVER: it is ready */
	uint64_t ready_ns;  /* since when it waits for its first run */
	uint64_t burst_ns;  /* left of what it wants before it sleeps; NEVER: it spins */
	uint64_t wants_ns;  /* a burst; 0: it spins */
	uint64_t sleeps_ns; /* at most, at random; 0: exactly pause_ns */
	uint64_t pause_ns;
	uint64_t latency_ns; /* the longest from being ready to running */
	bool waits;
};

extern struct player players[PLAYERS];
extern unsigned player_count;
extern struct ledger *players_ledgers[LEDGERS]; /* the root first, parents before children */
extern unsigned players_ledger_count;
extern struct sim_random players_dice;

/* A world with the root ledger alone; init sleeps. */
void players_world(uint64_t seed);
/* A ledger that is carved with this share of its parent. */
struct ledger *players_ledger(struct ledger *parent, uint64_t share);
/* A player that is not ready yet. */
struct player *player_add(struct ledger *ledger);
/* The player wakes, and wants what its script says. */
void player_ready(struct player *player);
/* A player that spins for ever, and is ready. */
struct player *spinner_add(struct ledger *ledger);
/* The player sleeps until its pause is over. */
void player_sleep(struct player *player);
/*
 * The current player runs until something happens: its burst's end, its slice's, or another's
 * waking.
 */
void players_step(uint64_t end_ns);
/* The machine runs for this long. */
void players_run(uint64_t ns);
/* The predicates of shares hold. */
void players_sweep(void);
/* Forgets how long each player ran, and should have. */
void players_figures_clear(void);
/* Whether a player got its part of `ns`, within two of a hundred and two slices. */
void player_expect_part(const struct player *player, uint64_t ns, uint64_t part, uint64_t whole);

/* ---- model.c --------------------------------------------------------------------------------- */

/* Adds to each player's due what the fluid gives it in `ns`. Parents stand before children. */
void model_advance(uint64_t ns);

#endif
