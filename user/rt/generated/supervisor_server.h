/*
 * Handlers and dispatchers of services.
 *
 * Generated from supervisor.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SUPERVISOR_SERVER_H
#define USER_RT_GENERATED_SUPERVISOR_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/supervisor.h"
#include "user/rt/generated/supervisor_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of ServiceControl. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct service_control_handlers {
	/* Is answered as soon as the service gets round to it: a service that hangs does not. */
	enum status (*ping)(void *self, struct rt_request *request,
		const struct service_control_ping_params_reader *params,
		const struct service_control_ping_results_builder *results);
	/* Asks the service to end: it is answered, takes no further call, and then the service's loop is over. */
	enum status (*stop)(void *self, struct rt_request *request,
		const struct service_control_stop_params_reader *params,
		const struct service_control_stop_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status service_control_dispatch(const struct service_control_handlers *handlers, void *self,
	struct rt_request *request);

/*
 * What a service does for each method of Supervisor. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct supervisor_handlers {
	/* Up to 12 services from `first` on, in starting order; `total` is how many there are. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct supervisor_list_params_reader *params,
		const struct supervisor_list_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status supervisor_dispatch(const struct supervisor_handlers *handlers, void *self,
	struct rt_request *request);

/*
 * What a service does for each method of SystemControl. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct system_control_handlers {
	enum status (*power_off)(void *self, struct rt_request *request,
		const struct system_control_power_off_params_reader *params,
		const struct system_control_power_off_results_builder *results);
	enum status (*reboot)(void *self, struct rt_request *request,
		const struct system_control_reboot_params_reader *params,
		const struct system_control_reboot_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status system_control_dispatch(const struct system_control_handlers *handlers, void *self,
	struct rt_request *request);

#endif
