/*
 * TerminalControl: who in a session has its line; and TerminalOutput, for programs in the
 * background.
 */
#include "user/services/terminal/terminal.h"

#include "user/rt/rt.h"

/* Whatever a session's lease gives stays in the session. */
static void narrow(const struct lease *lease, struct rt_request *request)
{
	if (lease->session.id.key != 0 && request->sent_count > 0)
		rt_request_narrow(request, request->sent_count - 1u, HOLD_SAME_SESSION);
}

/* ---- pushing --------------------------------------------------------------------------------- */

static enum status control_push(void *self, struct rt_request *request,
				const struct terminal_control_push_params_reader *params,
				const struct terminal_control_push_results_builder *results)
{
	struct lease *base = self;
	struct lease *lease = lease_place(base->service);
	struct terminal_session session;
	enum terminal_station_result result;
	enum status status = lease_check(base, request);

	(void)params;
	if (status != STATUS_OK)
		return status;
	if (!lease)
		return STATUS_NO_ROOM;
	lease->session = base->session;
	lease->has_caller = base->has_caller;
	lease->is_plain = base->is_plain;
	__builtin_memcpy(lease->caller, base->caller, sizeof(lease->caller));
	status = lease_mint_session(lease, request, &session);
	if (status != STATUS_OK)
		return status;
	result = terminal_station_push(&base->service->station, base->place, &lease->place);
	status = result == TERMINAL_STATION_OK
			 ? terminal_control_push_results_send_lease(request, results, session,
								    RT_TRANSFER_MOVE)
			 : waiting_refuse(request, result);
	narrow(base, request);
	/* Nobody holds it then, and the lease goes with the notice of that. */
	if (status != STATUS_OK)
		rt_ring_release(&base->service->server.config.rt->ring, session.id);
	service_run(base->service);
	return status;
}

static enum status control_reclaim(void *self, struct rt_request *request,
				   const struct terminal_control_reclaim_params_reader *params,
				   const struct terminal_control_reclaim_results_builder *results)
{
	struct lease *base = self;
	struct terminal_station *station = &base->service->station;
	enum status status = lease_check(base, request);
	uint8_t pushed;

	(void)params;
	(void)results;
	if (status != STATUS_OK)
		return status;
	pushed = terminal_stack_pushed(&station->stack, base->place);
	if (pushed == TERMINAL_NO_LEASE)
		return STATUS_OK;
	terminal_station_end(station, pushed);
	leases_look(base->service);
	return STATUS_OK;
}

static enum status control_wait(void *self, struct rt_request *request,
				const struct terminal_control_wait_params_reader *params,
				const struct terminal_control_wait_results_builder *results)
{
	struct lease *base = self;
	enum status status = lease_check(base, request);

	(void)params;
	(void)results;
	if (status != STATUS_OK)
		return status;
	if (base->notice.call)
		return STATUS_BUSY;
	base->notice.place = base->place;
	return waiting_settle(&base->notice, request,
			      terminal_station_wait(&base->service->station, base->place));
}

/* ---- outputs --------------------------------------------------------------------------------- */

static struct output *output_place(struct terminal_service *service)
{
	for (uint32_t i = 0; i < OUTPUTS; i++) {
		struct output *output = &service->outputs[i];

		if (output->is_used)
			continue;
		*output = (struct output){.service = service, .place = TERMINAL_OUTPUTS};
		output->write.service = service;
		output->write.wait = TERMINAL_WAIT_OUTPUT;
		return output;
	}
	return NULL;
}

/* A facet that any program of the session may have a copy of. */
static enum status output_mint(struct output *output, struct rt_request *request,
			       struct terminal_output *capability)
{
	struct rt_server_object object = {.class = &output_class, .self = output};
	struct rt_server_life life = {.session = output->lease->session};
	struct rt_server_facet made;
	enum status status =
		rt_server_mint_for(&output->service->server, request, &object, &life, &made);

	if (status != STATUS_OK)
		return status;
	output->is_used = true;
	output->facet.tag = made.tag_index;
	capability->id = made.capability;
	return STATUS_OK;
}

static enum status control_output(void *self, struct rt_request *request,
				  const struct terminal_control_output_params_reader *params,
				  const struct terminal_control_output_results_builder *results)
{
	struct lease *base = self;
	struct output *output = output_place(base->service);
	struct terminal_output capability;
	enum terminal_station_result result;
	struct capnp_text mark;
	enum status status = lease_check(base, request);

	if (status == STATUS_OK)
		status = terminal_control_output_params_get_mark(params, &mark);
	if (status != STATUS_OK)
		return status;
	if (!output)
		return STATUS_NO_ROOM;
	output->lease = base;
	status = output_mint(output, request, &capability);
	if (status != STATUS_OK)
		return status;
	result = terminal_station_output_open(&base->service->station, base->place, mark.bytes,
					      mark.length_bytes, &output->place);
	status = result == TERMINAL_STATION_OK
			 ? terminal_control_output_results_send_output(request, results, capability,
								       RT_TRANSFER_MOVE)
			 : waiting_refuse(request, result);
	narrow(base, request);
	if (status != STATUS_OK)
		rt_ring_release(&base->service->server.config.rt->ring, capability.id);
	return status;
}

static enum status output_write(void *self, struct rt_request *request,
				const struct terminal_output_write_params_reader *params,
				const struct terminal_output_write_results_builder *results)
{
	struct output *output = self;
	struct capnp_data data;
	enum status status = terminal_output_write_params_get_data(params, &data);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (!output->lease)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_DISCONNECTED,
				       CAPNP_TEXT("The lease has gone."));
	status = lease_check(output->lease, request);
	if (status != STATUS_OK)
		return status;
	if (output->write.call)
		return STATUS_BUSY;
	output->write.place = output->place;
	return waiting_settle(&output->write, request,
			      terminal_station_output_write(&output->service->station,
							    output->place, (const char *)data.bytes,
							    data.length_bytes));
}

static void output_closed(void *self)
{
	struct output *output = self;

	output->is_used = false;
	if (output->place == TERMINAL_OUTPUTS)
		return;
	terminal_station_output_close(&output->service->station, output->place);
	service_run(output->service);
}

static const struct terminal_output_handlers output_handlers = {.write = output_write};
RT_SERVER_DISPATCH(terminal_output, output_handlers)

const struct rt_server_class output_class = {
	.interface_id = TERMINAL_OUTPUT_INTERFACE_ID,
	.dispatch = terminal_output_serve,
	.closed = output_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- the control ----------------------------------------------------------------------------- */

/* The lease stays with who has it. */
static void control_closed(void *self)
{
	struct lease *lease = self;

	lease->control_facet.tag = 0;
	lease->is_used = lease->session_facet.tag != 0;
}

static const struct terminal_control_handlers control_handlers = {
	.push = control_push,
	.wait = control_wait,
	.reclaim = control_reclaim,
	.output = control_output,
};
RT_SERVER_DISPATCH(terminal_control, control_handlers)

const struct rt_server_class control_class = {
	.interface_id = TERMINAL_CONTROL_INTERFACE_ID,
	.dispatch = terminal_control_serve,
	.closed = control_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

static enum status own_control_serve(void *self, struct rt_request *request)
{
	struct lease *lease = lease_own(self);

	return lease ? terminal_control_serve(lease, request) : STATUS_NO_ROOM;
}

const struct rt_server_class own_control_class = {
	.interface_id = TERMINAL_CONTROL_INTERFACE_ID,
	.dispatch = own_control_serve,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};
