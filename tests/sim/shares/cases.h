/*
 * Cases of the shares' tests. Each begins a world of its own.
 */
#ifndef TESTS_SIM_SHARES_CASES_H
#define TESTS_SIM_SHARES_CASES_H

#include <stdint.h>

/* trees.c */
void by_weight(void);
void own_and_carved(void);
void thread_bomb(void);
void ledger_bomb(uint64_t share, const char *name);
void nested(void);
void zero_share(void);

/* sleepers.c */
void no_hoarding(void);
void no_owing(void);
void prompt(unsigned bombs);
/* Bursts above its share: it has its share, and the waits that come of that are bounded. */
void greedy_sleeper(void);

/* slices.c */
void round_robin(void);
void handoff_keeps_slice(void);
/* A server that many call cannot run beyond its ledger's share, whoever hands over to it. */
void handoff_to_debtor(void);

/* kernel_work.c */
void closer_pays(void);
/* The closer's ledger goes while its work is not done: the one above goes on with it. */
void closer_goes(void);
void timers_are_charged(void);

/* random.c */
/* Everybody spins: each has what the model gives. */
void random_spinners(uint64_t seed);
/*
 * Some spin, some come and go. A player's readiness depends on how promptly it was served, so the
 * fluid gives bounds: no player has more than it would have against only those that never sleep,
 * and one that never sleeps has at least what would be left if no player slept. And the processor
 * never idles.
 */
void random_sleepers(uint64_t seed);

#endif
