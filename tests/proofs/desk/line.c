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
	if (rt_string_equal(typed, DESK_CODE))
		typed = desk->code;
	return line_outcome_builder_set_line(
		&outcome, capnp_text_make(typed, (uint32_t)rt_string_length(typed)));
}

/* Takes a recovery code from what is shown: the word behind "Recovery code: ". */
static void code_take(struct desk *desk, const struct capnp_data *data)
{
	static const char before[] = "Recovery code: ";
	const char *text = (const char *)data->bytes;
	uint32_t at = 0, length = 0;

	while (at < data->length_bytes && text[at] != 'R')
		at++;
	at += (uint32_t)sizeof(before) - 1u;
	while (at + length < data->length_bytes && length + 1u < DESK_CODE_BYTES &&
	       text[at + length] > ' ') {
		desk->code[length] = text[at + length];
		length++;
	}
	if (length > 0)
		desk->code[length] = '\0';
}

static enum status line_write(void *self, struct rt_request *request,
			      const struct terminal_session_write_params_reader *params,
			      const struct terminal_session_write_results_builder *results)
{
	struct capnp_data data;
	const enum status status = terminal_session_write_params_get_data(params, &data);

	(void)request;
	(void)results;
	if (status == STATUS_OK)
		code_take(self, &data);
	return status;
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
