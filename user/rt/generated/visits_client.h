/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from visits.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_VISITS_CLIENT_H
#define USER_RT_GENERATED_VISITS_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/visits.h"
#include "user/rt/generated/visits_types.h"
#include "user/rt/call.h"

/* ---- Door.visit: Counts the visit. `instance` is the process that counts, `visits` how often this caller has been ---- */

MUST_CHECK enum status door_visit_begin(struct rt_call *call, struct rt *rt,
	struct door target, struct door_visit_params_builder *params);

MUST_CHECK enum status door_visit_finish(struct rt_call *call,
	struct door_visit_results_reader *results);

struct door_visit_result {
	uint64_t instance;
	uint32_t visits;
	struct rt_buffer caller; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status door_visit(struct rt *rt, struct door target,
	struct door_visit_result *result);

/* ---- Fuse.crash: Never answers: the service touches what it may not touch. ---- */

MUST_CHECK enum status fuse_crash_begin(struct rt_call *call, struct rt *rt,
	struct fuse target, struct fuse_crash_params_builder *params);

MUST_CHECK enum status fuse_crash_finish(struct rt_call *call,
	struct fuse_crash_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status fuse_crash_send(struct rt *rt, struct fuse target,
	uint32_t *operation);

MUST_CHECK enum status fuse_crash_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status fuse_crash(struct rt *rt, struct fuse target);

/* ---- Fuse.hang: Never answers: the service turns in a circle. ---- */

MUST_CHECK enum status fuse_hang_begin(struct rt_call *call, struct rt *rt,
	struct fuse target, struct fuse_hang_params_builder *params);

MUST_CHECK enum status fuse_hang_finish(struct rt_call *call,
	struct fuse_hang_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status fuse_hang_send(struct rt *rt, struct fuse target,
	uint32_t *operation);

MUST_CHECK enum status fuse_hang_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status fuse_hang(struct rt *rt, struct fuse target);

#endif
