/*
 * Handlers and dispatchers of services.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ECHO_SERVER_H
#define USER_RT_GENERATED_ECHO_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/echo.h"
#include "user/rt/generated/echo_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of Echo. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct echo_handlers {
	enum status (*echo)(void *self, struct rt_request *request,
		const struct echo_echo_params_reader *params,
		const struct echo_echo_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status echo_dispatch(const struct echo_handlers *handlers, void *self,
	struct rt_request *request);

#endif
