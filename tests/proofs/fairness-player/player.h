/*
 * The players of the fairness proof: one program with several roles. The name of a granted Timer
 * says which one.
 *
 * Read next: player.c for the bystanders, bombs.c for those who take all they can get.
 */
#ifndef TESTS_PROOFS_FAIRNESS_PLAYER_PLAYER_H
#define TESTS_PROOFS_FAIRNESS_PLAYER_PLAYER_H

#include "abi/base.h"
#include "user/rt/generated/echo_types.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/rt.h"

struct player {
	struct rt *rt;
	struct timer timer;
	/* The id zero where it was not granted. */
	struct ledger ledger;
	struct memory memory;
	struct process_spawner spawner;
	struct image image;
	struct endpoint_factory factory;
	struct echo echo;
};

/* The next number of splitmix64. */
uint64_t player_random(void);

/* Each goes on until its ledger closes. */
_Noreturn void bomb_fork(struct player *player);
_Noreturn void bomb_capability(struct player *player);
_Noreturn void bomb_call(struct player *player);
_Noreturn void bomb_timer(struct player *player);

#endif
