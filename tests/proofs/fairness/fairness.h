/*
 * Constants that the fairness proof and its players agree on.
 */
#ifndef TESTS_PROOFS_FAIRNESS_FAIRNESS_H
#define TESTS_PROOFS_FAIRNESS_FAIRNESS_H

/* How long a bystander is watched, in instructions; a slice is ten millions. */
#define FAIRNESS_WINDOW UINT64_C(400000000)
/* A bystander that mostly waits sleeps so long between two round trips. */
#define FAIRNESS_PAUSE_NS 1000000u

/* Callers of one endpoint, and what each has waiting. */
#define FAIRNESS_CROWD 48u
#define FAIRNESS_CROWD_CALLS 40u

#endif
