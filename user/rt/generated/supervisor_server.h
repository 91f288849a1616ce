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
#include "core/generated/session.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/supervisor_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status issuer_issue_params_receive_session(struct rt_request *request,
	const struct issuer_issue_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = issuer_issue_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status issuer_issue_params_send_session(struct rt_request *request,
	const struct issuer_issue_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	issuer_issue_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status issuer_issue_params_receive_ledger(struct rt_request *request,
	const struct issuer_issue_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = issuer_issue_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status issuer_issue_params_send_ledger(struct rt_request *request,
	const struct issuer_issue_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	issuer_issue_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status issuer_issue_results_receive_facet(struct rt_request *request,
	const struct issuer_issue_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = issuer_issue_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `facet`; one without an id sends none. */
MUST_CHECK static inline enum status issuer_issue_results_send_facet(struct rt_request *request,
	const struct issuer_issue_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	issuer_issue_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of ServiceControl. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct service_control_handlers {
	/* The answer comes as soon as the service's loop turns: from a service that hangs there is none. */
	enum status (*ping)(void *self, struct rt_request *request,
		const struct service_control_ping_params_reader *params,
		const struct service_control_ping_results_builder *results);
	/* Asks the service to end: it answers, takes no further call, and then its loop is over. */
	enum status (*stop)(void *self, struct rt_request *request,
		const struct service_control_stop_params_reader *params,
		const struct service_control_stop_results_builder *results);
};

/*
 * What a service does for each method of Supervisor. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct supervisor_handlers {
	/* Up to 12 services from `first` on, in starting order; `total` is their number. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct supervisor_list_params_reader *params,
		const struct supervisor_list_results_builder *results);
};

/*
 * What a service does for each method of Issuer. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct issuer_handlers {
	/* `ledger` (optional) is below the session's, pays, and ends the facet when it is closed; without one the */
	enum status (*issue)(void *self, struct rt_request *request,
		const struct issuer_issue_params_reader *params,
		const struct issuer_issue_results_builder *results);
};

/*
 * What a service does for each method of ServiceManager. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct service_manager_handlers {
	/* Ends the instance by force, as a crash would, and starts the next one without a back-off. That is no */
	enum status (*restart)(void *self, struct rt_request *request,
		const struct service_manager_restart_params_reader *params,
		const struct service_manager_restart_results_builder *results);
};

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

static inline enum status service_control_ping_answer_data(const struct service_control_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct service_control_ping_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct service_control_ping_results_builder results;
	const enum status status = service_control_ping_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->ping(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status service_control_ping_answer_copy(
	const struct service_control_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return service_control_ping_answer_data(handlers, self, request, spare);
}

static inline enum status service_control_ping_answer(const struct service_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->ping)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return service_control_ping_answer_copy(handlers, self, request);
	return service_control_ping_answer_data(handlers, self, request, data);
}

static inline enum status service_control_stop_answer_data(const struct service_control_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct service_control_stop_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct service_control_stop_results_builder results;
	const enum status status = service_control_stop_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->stop(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status service_control_stop_answer_copy(
	const struct service_control_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return service_control_stop_answer_data(handlers, self, request, spare);
}

static inline enum status service_control_stop_answer(const struct service_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->stop)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return service_control_stop_answer_copy(handlers, self, request);
	return service_control_stop_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status service_control_dispatch(const struct service_control_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SERVICE_CONTROL_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SERVICE_CONTROL_METHOD_PING:
		return service_control_ping_answer(handlers, self, request);
	case SERVICE_CONTROL_METHOD_STOP:
		return service_control_stop_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status supervisor_list_answer_data(const struct supervisor_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct supervisor_list_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct supervisor_list_results_builder results;
	const enum status status = supervisor_list_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status supervisor_list_answer_copy(
	const struct supervisor_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return supervisor_list_answer_data(handlers, self, request, spare);
}

static inline enum status supervisor_list_answer(const struct supervisor_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->list)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return supervisor_list_answer_copy(handlers, self, request);
	return supervisor_list_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status supervisor_dispatch(const struct supervisor_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SUPERVISOR_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SUPERVISOR_METHOD_LIST:
		return supervisor_list_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status issuer_issue_answer(const struct issuer_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct issuer_issue_results_builder results;
	enum status status;
	struct issuer_issue_params_reader params;

	if (!handlers->issue)
		return STATUS_BAD_METHOD;
	status = issuer_issue_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = issuer_issue_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->issue(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status issuer_dispatch(const struct issuer_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ISSUER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ISSUER_METHOD_ISSUE:
		return issuer_issue_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status service_manager_restart_answer(const struct service_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_manager_restart_results_builder results;
	enum status status;
	struct service_manager_restart_params_reader params;

	if (!handlers->restart)
		return STATUS_BAD_METHOD;
	status = service_manager_restart_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_manager_restart_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->restart(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status service_manager_dispatch(const struct service_manager_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SERVICE_MANAGER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SERVICE_MANAGER_METHOD_RESTART:
		return service_manager_restart_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status system_control_power_off_answer_data(const struct system_control_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct system_control_power_off_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct system_control_power_off_results_builder results;
	const enum status status = system_control_power_off_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->power_off(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status system_control_power_off_answer_copy(
	const struct system_control_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return system_control_power_off_answer_data(handlers, self, request, spare);
}

static inline enum status system_control_power_off_answer(const struct system_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->power_off)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return system_control_power_off_answer_copy(handlers, self, request);
	return system_control_power_off_answer_data(handlers, self, request, data);
}

static inline enum status system_control_reboot_answer_data(const struct system_control_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct system_control_reboot_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct system_control_reboot_results_builder results;
	const enum status status = system_control_reboot_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->reboot(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status system_control_reboot_answer_copy(
	const struct system_control_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return system_control_reboot_answer_data(handlers, self, request, spare);
}

static inline enum status system_control_reboot_answer(const struct system_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->reboot)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return system_control_reboot_answer_copy(handlers, self, request);
	return system_control_reboot_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status system_control_dispatch(const struct system_control_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SYSTEM_CONTROL_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SYSTEM_CONTROL_METHOD_POWER_OFF:
		return system_control_power_off_answer(handlers, self, request);
	case SYSTEM_CONTROL_METHOD_REBOOT:
		return system_control_reboot_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
