/*
 * TerminalMaster: the whole line, for whoever leases it to sessions.
 */
#include "user/services/terminal/terminal.h"

#include "user/rt/rt.h"

static void release(struct terminal_service *service, struct cap_id capability)
{
	rt_ring_release(&service->server.config.rt->ring, capability);
}

static enum status master_take(void *self, struct rt_request *request,
			       const struct terminal_master_take_params_reader *params,
			       const struct terminal_master_take_results_builder *results)
{
	struct terminal_service *service = self;
	struct lease *lease = lease_place(service);
	struct terminal_session session;
	enum terminal_station_result result;
	enum status status;

	(void)params;
	if (!lease)
		return STATUS_NO_ROOM;
	status = lease_mint_session(lease, request, &session);
	if (status != STATUS_OK)
		return status;
	result = terminal_station_take(&service->station, &lease->place);
	status = result == TERMINAL_STATION_OK
			 ? terminal_master_take_results_send_lease(request, results, session,
								   RT_TRANSFER_MOVE)
			 : waiting_refuse(request, result);
	/* Nobody holds it then, and the lease goes with the notice of that. */
	if (status != STATUS_OK)
		release(service, session.id);
	service_run(service);
	return status;
}

/* Sends both facets away, or neither: what was given up is released by the caller. */
static enum status lease_send(struct rt_request *request,
			      const struct terminal_master_lease_results_builder *results,
			      struct terminal_session session, struct terminal_control control)
{
	enum status status = terminal_master_lease_results_send_terminal(request, results, session,
									 RT_TRANSFER_MOVE);

	if (status != STATUS_OK)
		return status;
	return terminal_master_lease_results_send_control(request, results, control,
							  RT_TRANSFER_MOVE);
}

/* Mints both facets and puts the lease into the stack; after a failure both have been released. */
static enum status lease_make(struct lease *lease, struct rt_request *request,
			      struct capnp_text title,
			      const struct terminal_master_lease_results_builder *results)
{
	struct terminal_service *service = lease->service;
	struct terminal_session session = {{0}};
	struct terminal_control control = {{0}};
	enum terminal_station_result result;
	enum status status = lease_mint_session(lease, request, &session);

	if (status == STATUS_OK)
		status = lease_mint_control(lease, request, &control);
	if (status == STATUS_OK) {
		result = terminal_station_lease(&service->station, title.bytes, title.length_bytes,
						&lease->place);
		if (result != TERMINAL_STATION_OK)
			status = waiting_refuse(request, result);
	}
	/* A receiver without room for both gets neither. */
	if (status == STATUS_OK && request->sent_capacity < 2u)
		status = STATUS_NO_ROOM;
	if (status == STATUS_OK)
		return lease_send(request, results, session, control);
	if (session.id.key != 0)
		release(service, session.id);
	if (control.id.key != 0)
		release(service, control.id);
	return status;
}

static enum status master_lease(void *self, struct rt_request *request,
				const struct terminal_master_lease_params_reader *params,
				const struct terminal_master_lease_results_builder *results)
{
	struct terminal_service *service = self;
	struct lease *lease = lease_place(service);
	struct capnp_text title;
	enum status status;

	if (!lease)
		return STATUS_NO_ROOM;
	status = terminal_master_lease_params_get_title(params, &title);
	if (status == STATUS_OK)
		status = terminal_master_lease_params_receive_session(request, params,
								      &lease->session);
	if (status != STATUS_OK)
		return status;
	if (lease->session.id.key == 0)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("A lease is for a session."));
	lease->owns_reference = true;
	lease->is_plain = terminal_master_lease_params_get_plain(params);
	status = lease_make(lease, request, title, results);
	if (status != STATUS_OK && lease->place == TERMINAL_NO_LEASE) {
		release(service, lease->session.id);
		lease->owns_reference = false;
	}
	service_run(service);
	return status;
}

static enum status master_attention(void *self, struct rt_request *request,
				    const struct terminal_master_attention_params_reader *params,
				    const struct terminal_master_attention_results_builder *results)
{
	struct terminal_service *service = self;
	struct capnp_text line;
	enum status status;

	(void)results;
	if (service->attention.call)
		return STATUS_BUSY;
	status = terminal_master_attention_params_get_line(params, &line);
	if (status != STATUS_OK)
		return status;
	if (line.length_bytes != 0 &&
	    terminal_station_rename(&service->station, line.bytes, line.length_bytes) !=
		    TERMINAL_STATION_OK)
		return STATUS_INVALID_ARGUMENT;
	return waiting_settle(&service->attention, request,
			      terminal_station_attend(&service->station));
}

static enum status master_reset(void *self, struct rt_request *request,
				const struct terminal_master_reset_params_reader *params,
				const struct terminal_master_reset_results_builder *results)
{
	struct terminal_service *service = self;

	(void)request;
	(void)results;
	terminal_station_reset(&service->station);
	if (terminal_master_reset_params_get_secret(params))
		terminal_station_discard(&service->station);
	leases_look(service);
	service_run(service);
	return STATUS_OK;
}

static enum status master_describe(void *self, struct rt_request *request,
				   const struct terminal_master_describe_params_reader *params,
				   const struct terminal_master_describe_results_builder *results)
{
	struct terminal_service *service = self;

	(void)request;
	(void)params;
	terminal_master_describe_results_builder_set_leases(results, service->station.stack.depth);
	terminal_master_describe_results_builder_set_lost(results, service->station.is_lost);
	terminal_master_describe_results_builder_set_key_ns(results,
							    service->station.last_typed_ns);
	return STATUS_OK;
}

static const struct terminal_master_handlers master_handlers = {
	.take = master_take,
	.lease = master_lease,
	.attention = master_attention,
	.reset = master_reset,
	.describe = master_describe,
};
RT_SERVER_DISPATCH(terminal_master, master_handlers)

const struct rt_server_class master_class = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.dispatch = terminal_master_serve,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};
