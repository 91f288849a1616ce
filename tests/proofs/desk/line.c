/*
 * The desk's terminal: it asks nobody, and types the script's lines.
 */
#include "tests/proofs/desk/desk.h"

#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/generated/terminal_server.h"

static enum status line_read(void *self, struct rt_request *request,
			     const struct terminal_session_read_line_params_reader *params,
			     const struct terminal_session_read_line_results_builder *results)
{
	struct desk *desk = self;
	const char *typed = desk->typed < DESK_TYPED ? desk->step->typed[desk->typed] : NULL;
	struct line_outcome_builder outcome;
	enum status status =
		terminal_session_read_line_results_builder_new_outcome(results, &outcome);

	(void)request;
	desk_expect(desk, terminal_session_read_line_params_get_echo(params) == ECHO_MODE_HIDDEN,
		    "a secret is hidden", 0);
	desk_expect(desk, typed != NULL, "a line is asked for that the script has", desk->typed);
	desk->typed++;
	if (status != STATUS_OK)
		return status;
	if (!typed || rt_string_equal(typed, DESK_INTERRUPT)) {
		line_outcome_builder_select_interrupted(&outcome);
		return STATUS_OK;
	}
	if (rt_string_equal(typed, DESK_HANG_UP))
		return STATUS_DISCONNECTED;
	return line_outcome_builder_set_line(
		&outcome, capnp_text_make(typed, (uint32_t)rt_string_length(typed)));
}

static enum status line_write(void *self, struct rt_request *request,
			      const struct terminal_session_write_params_reader *params,
			      const struct terminal_session_write_results_builder *results)
{
	(void)self;
	(void)request;
	(void)params;
	(void)results;
	return STATUS_OK;
}

static void line_closed(void *self)
{
	struct desk *desk = self;

	desk->lease_used = false;
}

static const struct terminal_session_handlers line_handlers = {.read_line = line_read,
							       .write = line_write};
RT_SERVER_DISPATCH(terminal_session, line_handlers)

const struct rt_server_class line_class = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.dispatch = terminal_session_serve,
	.closed = line_closed,
};

void line_open(struct desk *desk)
{
	const struct rt_server_object object = {.class = &line_class, .self = desk};
	const struct rt_server_life life = {.move_only = true};

	if (desk->lease.id.key != 0)
		return;
	desk_expect(desk,
		    rt_server_mint_for(&desk->server, NULL, &object, &life, &desk->lease_facet) ==
			    STATUS_OK,
		    "a lease is minted", 0);
	desk->lease.id = desk->lease_facet.capability;
	desk->lease_used = true;
}
