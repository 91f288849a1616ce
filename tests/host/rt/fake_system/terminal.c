/*
 * The terminal of the stand-in, on the service's own station: a person who types a script, the base
 * lease of the program, and leases and outputs that it makes. Its log is a Console.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/console.h"
#include "core/generated/terminal.h"
#include "core/terminal/station.h"

#define BYTES_PER_SECOND 65536u
/* The station's own clock goes on by so much at each step: nothing waits for the line's pace. */
#define STEP_NS UINT64_C(1000000000)

uint16_t fake_terminal_columns = 999;
bool fake_terminal_colours;

struct answer {
	bool is_there;
	struct terminal_answer answer;
	char text[TERMINAL_LINE_BYTES + 1u];
};

static struct terminal_station station;
static uint64_t station_ns;
static uint8_t base_lease;
static struct answer reads[TERMINAL_LEASES], notices[TERMINAL_LEASES];

/* ---- the station ----------------------------------------------------------------------------- */

static void answered(void *context, const struct terminal_answer *answer)
{
	struct answer *place = answer->wait == TERMINAL_WAIT_READ ? &reads[answer->place]
								  : &notices[answer->place];

	(void)context;
	if (answer->wait != TERMINAL_WAIT_READ && answer->wait != TERMINAL_WAIT_NOTICE)
		return;
	place->is_there = true;
	place->answer = *answer;
	if (answer->wait == TERMINAL_WAIT_READ)
		memcpy(place->text, answer->text, answer->length);
	place->text[answer->length] = '\0';
}

static void print(char *buffer, const char *text, size_t length)
{
	size_t used = strlen(buffer);

	assert_true(length < FAKE_OUTPUT_BYTES - used);
	memcpy(buffer + used, text, length);
	buffer[used + length] = '\0';
}

static void run(struct fake_system *system)
{
	const char *bytes;
	size_t length;

	do {
		station_ns += STEP_NS;
		(void)terminal_station_run(&station, station_ns);
		length = terminal_station_output(&station, &bytes);
		print(system->terminal, bytes, length);
		terminal_station_sent(&station, length);
	} while (length > 0);
}

void fake_terminal_reset(void)
{
	struct terminal_listener listener = {.answered = answered};

	memset(reads, 0, sizeof(reads));
	memset(notices, 0, sizeof(notices));
	terminal_station_init(&station, "fake", BYTES_PER_SECOND, &listener);
	assert_int_equal(terminal_station_lease(&station, "test", 4, &base_lease),
			 TERMINAL_STATION_OK);
}

static uint8_t lease_of(const struct fake_object *session)
{
	return session->lease == 0 ? base_lease : (uint8_t)(session->lease - 1u);
}

void fake_terminal_release(const struct fake_object *session)
{
	if (session->lease != 0)
		terminal_station_end(&station, lease_of(session));
}

void fake_terminal_forget(const struct fake_object *target, const struct ring_submission *entry)
{
	if (target->kind == FAKE_TERMINAL_SESSION &&
	    entry->method == TERMINAL_SESSION_METHOD_READ_LINE)
		terminal_station_gone(&station, TERMINAL_WAIT_READ, lease_of(target));
	if (target->kind == FAKE_TERMINAL_CONTROL && entry->method == TERMINAL_CONTROL_METHOD_WAIT)
		terminal_station_gone(&station, TERMINAL_WAIT_NOTICE, base_lease);
}

bool fake_terminal_type(struct fake_system *system)
{
	const char *end = strchr(system->input, '\r');
	size_t length = end ? (size_t)(end - system->input) + 1u : strlen(system->input);

	if (*system->input == '\0')
		return false;
	/* A line at most; control-c comes alone, as a person types it. */
	if (length > 64u)
		length = 64;
	if (*system->input == '\003')
		length = 1;
	terminal_station_input(&station, (const uint8_t *)system->input, length, station_ns);
	system->input += length;
	run(system);
	return true;
}

/* ---- printing -------------------------------------------------------------------------------- */

void fake_print_on(struct fake_system *system, const struct fake_object *console, const char *text,
		   size_t length)
{
	if (console->kind == FAKE_TERMINAL_SESSION)
		assert_int_equal(terminal_station_write(&station, lease_of(console), text, length),
				 TERMINAL_STATION_OK);
	else if (console->kind == FAKE_TERMINAL_OUTPUT)
		assert_int_equal(
			terminal_station_output_write(&station, console->lease, text, length),
			TERMINAL_STATION_OK);
	else
		print(strcmp(console->name, "log") == 0 ? system->log : system->terminal, text,
		      length);
	if (console->kind == FAKE_TERMINAL_SESSION || console->kind == FAKE_TERMINAL_OUTPUT)
		run(system);
}

void fake_console_write(struct service *s)
{
	struct console_write_params_reader params;
	struct capnp_data data;

	MUST(console_write_params_root(&s->message, &params));
	MUST(console_write_params_get_data(&params, &data));
	assert_in_range(data.length_bytes, 1, RING_DATA_BYTES);
	fake_print_on(s->system, s->target, (const char *)data.bytes, data.length_bytes);
}

/* Output alone: the terminal service reads, and it is not here. */
void fake_serial_port_call(struct service *s)
{
	struct serial_port_console_results_builder console;

	if (s->entry->method == SERIAL_PORT_METHOD_CONSOLE) {
		MUST(serial_port_console_results_builder_root(&s->reply.builder, &console));
		serial_port_console_results_builder_set_console(
			&console, fake_give_back(s, fake_object_new(s->system, FAKE_CONSOLE)));
		return;
	}
	assert_int_equal(s->entry->method, SERIAL_PORT_METHOD_WRITE);
	fake_console_write(s);
}

/* ---- TerminalSession ------------------------------------------------------------------------- */

/* Begins what is answered later; false: it is answered at once. */
bool fake_terminal_begin(struct fake_system *system, const struct ring_submission *entry,
			 const struct fake_object *target)
{
	struct terminal_session_read_line_params_reader params;
	struct terminal_read read = {0};
	struct capnp_text prompt, initial;
	struct capnp_message message;
	uint8_t lease = lease_of(target);

	if (target->kind == FAKE_TERMINAL_CONTROL) {
		if (entry->method != TERMINAL_CONTROL_METHOD_WAIT)
			return false;
		assert_int_equal(terminal_station_wait(&station, base_lease), TERMINAL_STATION_OK);
		run(system);
		return true;
	}
	if (target->kind != FAKE_TERMINAL_SESSION ||
	    entry->method != TERMINAL_SESSION_METHOD_READ_LINE)
		return false;
	capnp_message_init(&message, system->region->arena + entry->message_offset_words,
			   entry->message_length_words, CAPNP_BORDER_BUDGET_WORDS);
	MUST(terminal_session_read_line_params_root(&message, &params));
	MUST(terminal_session_read_line_params_get_prompt(&params, &prompt));
	MUST(terminal_session_read_line_params_get_initial(&params, &initial));
	read.prompt = prompt.bytes;
	read.prompt_length = prompt.length_bytes;
	read.initial = initial.bytes;
	read.initial_length = initial.length_bytes;
	read.cursor = terminal_session_read_line_params_get_cursor(&params);
	read.limit = terminal_session_read_line_params_get_limit_bytes(&params);
	assert_int_equal(terminal_station_read(&station, lease, &read), TERMINAL_STATION_OK);
	run(system);
	return true;
}

bool fake_terminal_is_ready(const struct ring_submission *entry, const struct fake_object *target)
{
	if (target->kind == FAKE_TERMINAL_SESSION &&
	    entry->method == TERMINAL_SESSION_METHOD_READ_LINE)
		return reads[lease_of(target)].is_there;
	if (target->kind == FAKE_TERMINAL_CONTROL && entry->method == TERMINAL_CONTROL_METHOD_WAIT)
		return notices[base_lease].is_there;
	return true;
}

static void outcome_write(const struct answer *answer, const struct line_outcome_builder *outcome)
{
	struct capnp_text text = capnp_text_make(answer->text, (uint32_t)answer->answer.length);
	struct edited_line_builder edited;
	struct history_wish_builder wish;

	switch (answer->answer.outcome) {
	case TERMINAL_OUTCOME_LINE:
		MUST(line_outcome_builder_set_line(outcome, text));
		return;
	case TERMINAL_OUTCOME_END:
		line_outcome_builder_select_end(outcome);
		return;
	case TERMINAL_OUTCOME_INTERRUPTED:
		line_outcome_builder_select_interrupted(outcome);
		return;
	case TERMINAL_OUTCOME_TOO_LONG:
		line_outcome_builder_select_too_long(outcome);
		return;
	case TERMINAL_OUTCOME_COMPLETION:
		MUST(line_outcome_builder_new_completion_requested(outcome, &edited));
		MUST(edited_line_builder_set_text(&edited, text));
		edited_line_builder_set_cursor(&edited, (uint32_t)answer->answer.cursor);
		return;
	case TERMINAL_OUTCOME_HISTORY:
		MUST(line_outcome_builder_new_history_requested(outcome, &wish));
		MUST(history_wish_builder_set_text(&wish, text));
		history_wish_builder_set_direction(
			&wish, (enum history_direction)answer->answer.direction);
		return;
	case TERMINAL_OUTCOME_CANCELLED:
	case TERMINAL_OUTCOME_TIMED_OUT:
	case TERMINAL_OUTCOME_NOT_FOREGROUND:
		fail_msg("an outcome that no test brings about");
	}
}

void fake_terminal_session_call(struct service *s)
{
	struct terminal_session_read_line_results_builder line;
	struct terminal_session_describe_results_builder facts;
	struct line_outcome_builder outcome;
	struct answer *answer = &reads[lease_of(s->target)];

	switch ((enum terminal_session_method)s->entry->method) {
	case TERMINAL_SESSION_METHOD_READ_LINE:
		answer->is_there = false;
		MUST(terminal_session_read_line_results_builder_root(&s->reply.builder, &line));
		MUST(terminal_session_read_line_results_builder_new_outcome(&line, &outcome));
		outcome_write(answer, &outcome);
		return;
	case TERMINAL_SESSION_METHOD_WRITE:
		fake_console_write(s);
		return;
	case TERMINAL_SESSION_METHOD_CANCEL:
		fail_msg("nobody cancels a line");
		return;
	case TERMINAL_SESSION_METHOD_DESCRIBE:
		MUST(terminal_session_describe_results_builder_root(&s->reply.builder, &facts));
		terminal_session_describe_results_builder_set_columns(&facts,
								      fake_terminal_columns);
		terminal_session_describe_results_builder_set_colours(&facts,
								      fake_terminal_colours);
		terminal_session_describe_results_builder_set_foreground(
			&facts, terminal_stack_top(&station.stack) == lease_of(s->target));
		return;
	}
}

/* ---- TerminalControl and TerminalOutput ------------------------------------------------------ */

static void control_push(struct service *s)
{
	struct terminal_control_push_results_builder results;
	struct fake_object *session = fake_object_new(s->system, FAKE_TERMINAL_SESSION);
	uint8_t place;

	assert_int_equal(terminal_station_push(&station, base_lease, &place), TERMINAL_STATION_OK);
	session->lease = (uint8_t)(place + 1u);
	MUST(terminal_control_push_results_builder_root(&s->reply.builder, &results));
	terminal_control_push_results_builder_set_lease(&results, fake_give_back(s, session));
}

static void control_output(struct service *s)
{
	struct terminal_control_output_params_reader params;
	struct terminal_control_output_results_builder results;
	struct fake_object *output = fake_object_new(s->system, FAKE_TERMINAL_OUTPUT);
	struct capnp_text mark;

	MUST(terminal_control_output_params_root(&s->message, &params));
	MUST(terminal_control_output_params_get_mark(&params, &mark));
	assert_int_equal(terminal_station_output_open(&station, base_lease, mark.bytes,
						      mark.length_bytes, &output->lease),
			 TERMINAL_STATION_OK);
	MUST(terminal_control_output_results_builder_root(&s->reply.builder, &results));
	terminal_control_output_results_builder_set_output(&results, fake_give_back(s, output));
}

void fake_terminal_control_call(struct service *s)
{
	struct terminal_control_wait_results_builder results;
	struct answer *notice = &notices[base_lease];

	switch ((enum terminal_control_method)s->entry->method) {
	case TERMINAL_CONTROL_METHOD_PUSH:
		control_push(s);
		return;
	case TERMINAL_CONTROL_METHOD_WAIT:
		notice->is_there = false;
		MUST(terminal_control_wait_results_builder_root(&s->reply.builder, &results));
		terminal_control_wait_results_builder_set_event(
			&results, (enum terminal_event)notice->answer.notice);
		return;
	case TERMINAL_CONTROL_METHOD_RECLAIM:
		terminal_station_end(&station, terminal_stack_pushed(&station.stack, base_lease));
		run(s->system);
		return;
	case TERMINAL_CONTROL_METHOD_OUTPUT:
		control_output(s);
		return;
	}
}
