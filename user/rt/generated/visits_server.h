/*
 * Handlers and dispatchers of services.
 *
 * Generated from visits.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_VISITS_SERVER_H
#define USER_RT_GENERATED_VISITS_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/visits.h"
#include "user/rt/generated/visits_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of Door. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct door_handlers {
	/* Counts the visit. `instance` is the process that counts, `visits` how often this caller has been */
	enum status (*visit)(void *self, struct rt_request *request,
		const struct door_visit_params_reader *params,
		const struct door_visit_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status door_dispatch(const struct door_handlers *handlers, void *self,
	struct rt_request *request);

/*
 * What a service does for each method of Fuse. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct fuse_handlers {
	/* Never answers: the service touches what it may not touch. */
	enum status (*crash)(void *self, struct rt_request *request,
		const struct fuse_crash_params_reader *params,
		const struct fuse_crash_results_builder *results);
	/* Never answers: the service turns in a circle. */
	enum status (*hang)(void *self, struct rt_request *request,
		const struct fuse_hang_params_reader *params,
		const struct fuse_hang_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status fuse_dispatch(const struct fuse_handlers *handlers, void *self,
	struct rt_request *request);

#endif
