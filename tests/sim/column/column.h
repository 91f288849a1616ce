/*
 * Columns of a ledger: the parts that the cases of this folder share.
 */
#ifndef TESTS_SIM_COLUMN_COLUMN_H
#define TESTS_SIM_COLUMN_COLUMN_H

#include "kernel/sweep/snapshot.h"
#include "tests/sim/case.h"

#define SECOND_NS UINT64_C(1000000000)

extern struct sim_held paying; /* the ledger in question, init's */
extern struct sim_held image;
extern struct snapshot before;

/* The kernel's ledger of a capability of init's. */
struct ledger *ledger_of(struct sim_held held);
/* Plenty of everything, but for one column. */
struct ledger_columns plenty(enum ledger_column column, uint64_t limit);
/* Closes a ledger, and lets go of it. */
void ledger_gone(struct sim_held *ledger);
/* All is as it was, after an attempt with this limit. */
void column_expect_equal(const struct snapshot *to, const char *name, uint64_t limit);
/* A case begins, with an image for those who spawn. */
void column_begin(const char *name);

/* ---- operations.c: init is the caller, and `paying` pays ------------------------------------- */

extern struct sim_held made[2];
void made_release(void);
enum status memory_run(void);
enum status child_run(void);
/* A builder, whose process has not started, twice. */
enum status builders_run(void);
enum status ledger_run(void);
enum status endpoint_run(void);
enum status carve_share(void);
enum status carve_log(void);

/* The cases of each file. */
void column_limits(void);
void column_below(void);
void column_log_bytes(void);
void subtree_is_paged(void);

#endif
