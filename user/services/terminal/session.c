/*
 * TerminalSession: whoever holds it has the lease.
 */
#include "user/services/terminal/terminal.h"

#include "user/rt/rt.h"

/* ---- reading --------------------------------------------------------------------------------- */

static enum status read_params(const struct terminal_session_read_line_params_reader *params,
			       struct terminal_read *read)
{
	enum echo_mode echo = terminal_session_read_line_params_get_echo(params);
	struct capnp_text prompt, initial;
	enum status status = terminal_session_read_line_params_get_prompt(params, &prompt);

	if (status == STATUS_OK)
		status = terminal_session_read_line_params_get_initial(params, &initial);
	if (status != STATUS_OK)
		return status;
	if (!echo_mode_is_known(echo))
		return STATUS_INVALID_ARGUMENT;
	*read = (struct terminal_read){
		.prompt = prompt.bytes,
		.prompt_length = prompt.length_bytes,
		.initial = initial.bytes,
		.initial_length = initial.length_bytes,
		.cursor = terminal_session_read_line_params_get_cursor(params),
		.limit = terminal_session_read_line_params_get_limit_bytes(params),
		.echo = echo == ECHO_MODE_VISIBLE  ? TERMINAL_ECHO_VISIBLE
			: echo == ECHO_MODE_MASKED ? TERMINAL_ECHO_MASKED
						   : TERMINAL_ECHO_HIDDEN,
		.deadline_ns = terminal_session_read_line_params_get_deadline_ns(params),
	};
	return STATUS_OK;
}

static enum status lease_read(struct lease *lease, struct rt_request *request,
			      const struct terminal_session_read_line_params_reader *params,
			      const struct terminal_session_read_line_results_builder *results)
{
	struct line_outcome_builder outcome;
	struct terminal_read read;
	enum terminal_station_result result;
	enum status status = lease_check(lease, request);

	if (status == STATUS_OK)
		status = read_params(params, &read);
	if (status != STATUS_OK)
		return status;
	if (lease->read.call)
		return STATUS_BUSY;
	result = terminal_station_read(&lease->service->station, lease->place, &read);
	/* A line that goes on has what was typed of it, where that may be a secret. */
	rt_request_wipe(request);
	lease->read.place = lease->place;
	if (result != TERMINAL_STATION_NOT_FOREGROUND && result != TERMINAL_STATION_LOST)
		return waiting_settle(&lease->read, request, result);
	status = terminal_session_read_line_results_builder_new_outcome(results, &outcome);
	if (status != STATUS_OK)
		return status;
	if (result == TERMINAL_STATION_LOST)
		line_outcome_builder_select_end(&outcome);
	else
		line_outcome_builder_select_not_foreground(&outcome);
	return STATUS_OK;
}

/* ---- the other methods ----------------------------------------------------------------------- */

static enum status lease_write(struct lease *lease, struct rt_request *request,
			       const struct terminal_session_write_params_reader *params)
{
	struct capnp_data data;
	enum status status = lease_check(lease, request);

	if (status == STATUS_OK)
		status = terminal_session_write_params_get_data(params, &data);
	if (status != STATUS_OK)
		return status;
	if (lease->write.call)
		return STATUS_BUSY;
	lease->write.place = lease->place;
	return waiting_settle(&lease->write, request,
			      terminal_station_write(&lease->service->station, lease->place,
						     (const char *)data.bytes, data.length_bytes));
}

static enum status lease_cancel(struct lease *lease, struct rt_request *request)
{
	enum status status = lease_check(lease, request);

	if (status != STATUS_OK)
		return status;
	terminal_station_cancel(&lease->service->station, lease->place);
	service_run(lease->service);
	return STATUS_OK;
}

static enum status lease_describe(struct lease *lease, struct rt_request *request,
				  const struct terminal_session_describe_results_builder *results)
{
	const struct terminal_station *station = &lease->service->station;
	enum status status = lease_check(lease, request);

	if (status != STATUS_OK)
		return status;
	terminal_session_describe_results_builder_set_columns(results,
							      (uint16_t)station->line.view.columns);
	terminal_session_describe_results_builder_set_rows(results,
							   (uint16_t)station->line.view.rows);
	terminal_session_describe_results_builder_set_colours(results, station->line.is_known &&
									       !lease->is_plain);
	terminal_session_describe_results_builder_set_foreground(
		results, terminal_stack_top(&station->stack) == lease->place);
	return STATUS_OK;
}

/* Nobody holds the lease any more: it goes, with its control. */
static void session_closed(void *self)
{
	struct lease *lease = self;
	struct terminal_service *service = lease->service;

	lease->session_facet.tag = 0;
	lease->is_used = lease->control_facet.tag != 0 || lease->place != TERMINAL_NO_LEASE;
	if (lease->place == TERMINAL_NO_LEASE)
		return;
	terminal_station_end(&service->station, lease->place);
	leases_look(service);
	lease->is_used = lease->control_facet.tag != 0;
}

/* ---- handlers -------------------------------------------------------------------------------- */

static enum status session_read_line(
	void *self, struct rt_request *request,
	const struct terminal_session_read_line_params_reader *params,
	const struct terminal_session_read_line_results_builder *results)
{
	return lease_read(self, request, params, results);
}

static enum status session_write(void *self, struct rt_request *request,
				 const struct terminal_session_write_params_reader *params,
				 const struct terminal_session_write_results_builder *results)
{
	(void)results;
	return lease_write(self, request, params);
}

static enum status session_cancel(void *self, struct rt_request *request,
				  const struct terminal_session_cancel_params_reader *params,
				  const struct terminal_session_cancel_results_builder *results)
{
	(void)params;
	(void)results;
	return lease_cancel(self, request);
}

static enum status session_describe(void *self, struct rt_request *request,
				    const struct terminal_session_describe_params_reader *params,
				    const struct terminal_session_describe_results_builder *results)
{
	(void)params;
	return lease_describe(self, request, results);
}

static const struct terminal_session_handlers session_handlers = {
	.read_line = session_read_line,
	.write = session_write,
	.cancel = session_cancel,
	.describe = session_describe,
};
RT_SERVER_DISPATCH(terminal_session, session_handlers)

const struct rt_server_class session_class = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.dispatch = terminal_session_serve,
	.closed = session_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* The export: the lease is made by the first call. */
static enum status own_session_serve(void *self, struct rt_request *request)
{
	struct lease *lease = lease_own(self);

	return lease ? terminal_session_serve(lease, request) : STATUS_NO_ROOM;
}

const struct rt_server_class own_session_class = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.dispatch = own_session_serve,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};
