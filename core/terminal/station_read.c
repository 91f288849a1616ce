/*
 * A line that the foreground reads: how it begins, is typed and ends. See station.h.
 */
#include "core/terminal/station_parts.h"

#include "core/terminal/string.h"
#include "core/terminal/width.h"

#define CLEAR_SCREEN "\033[0m\033[H\033[2J"

/* ---- beginning ------------------------------------------------------------------------------- */

/* Whether the initial text may stand in a line, with the cursor in it. */
static bool initial_is_good(const struct terminal_read *read)
{
	bool is_at_cursor = read->cursor == read->initial_length;
	uint32_t code;

	for (size_t at = 0; at < read->initial_length;) {
		size_t next = terminal_utf8_next(read->initial, read->initial_length, at, &code);

		if (terminal_is_deceptive(code) ||
		    (code == TERMINAL_UTF8_REPLACEMENT && next == at + 1u))
			return false;
		is_at_cursor = is_at_cursor || at == read->cursor;
		at = next;
	}
	return is_at_cursor;
}

static void prompt_copy(struct terminal_reading *reading, const struct terminal_read *read)
{
	size_t length = read->prompt_length;

	if (length > sizeof(reading->prompt) - 1u)
		length = sizeof(reading->prompt) - 1u;
	__builtin_memcpy(reading->prompt, read->prompt, length);
	reading->prompt[length] = '\0';
}

enum terminal_station_result terminal_station_read(struct terminal_station *station, uint8_t lease,
						   const struct terminal_read *read)
{
	struct terminal_reading *reading = &station->reading;

	if (read->limit == 0 || read->limit > TERMINAL_LINE_BYTES ||
	    read->initial_length > read->limit || !initial_is_good(read))
		return TERMINAL_STATION_INVALID;
	if (terminal_stack_top(&station->stack) != lease)
		return TERMINAL_STATION_NOT_FOREGROUND;
	if (station->is_lost)
		return TERMINAL_STATION_LOST;
	if (reading->state != TERMINAL_READING_NONE)
		return TERMINAL_STATION_BUSY;
	prompt_copy(reading, read);
	__builtin_memcpy(reading->initial, read->initial, read->initial_length);
	reading->initial[read->initial_length] = '\0';
	reading->start = (struct terminal_line_start){
		.prompt = reading->prompt,
		.initial = reading->initial,
		.initial_length = read->initial_length,
		.cursor = read->cursor,
		.limit = read->limit,
		.echo = read->echo,
	};
	reading->lease = lease;
	reading->asks_for_key = false;
	reading->deadline_ns = read->deadline_ns;
	reading->state = TERMINAL_READING_WAITING;
	return TERMINAL_STATION_OK;
}

bool station_is_secret(const struct terminal_station *station)
{
	return station->reading.state == TERMINAL_READING_OPEN &&
	       station->reading.start.echo != TERMINAL_ECHO_VISIBLE;
}

bool station_read_needs_key(const struct terminal_station *station)
{
	const struct terminal_reading *reading = &station->reading;

	return reading->state == TERMINAL_READING_WAITING &&
	       reading->start.echo != TERMINAL_ECHO_VISIBLE &&
	       station->stack.kinds[reading->lease] == TERMINAL_LEASE_TAKEN &&
	       !station->leases[reading->lease].is_behind_key;
}

/* ---- ending ---------------------------------------------------------------------------------- */

static void wipe(struct terminal_reading *reading)
{
	__builtin_memset(reading, 0, sizeof(*reading));
	__asm__ volatile("" : : "r"(reading) : "memory");
}

/* The line is over, with or without the person; nobody waits for it any more. */
static void read_close(struct terminal_station *station, bool by_person)
{
	struct terminal_reading *reading = &station->reading;

	if (station_is_secret(station) && !by_person && !station->is_lost) {
		station->is_discarding = true;
		station->said_discarding = false;
	}
	if (reading->state == TERMINAL_READING_OPEN)
		terminal_line_stop(&station->line);
	station->bytes_lost = false;
	wipe(reading);
}

void station_read_stop(struct terminal_station *station, enum terminal_outcome outcome)
{
	struct terminal_reading *reading = &station->reading;
	uint8_t lease = reading->lease;

	if (reading->state != TERMINAL_READING_WAITING && reading->state != TERMINAL_READING_OPEN)
		return;
	read_close(station, false);
	reading->lease = lease;
	reading->outcome = outcome;
	reading->state = TERMINAL_READING_ENDED;
}

void terminal_station_cancel(struct terminal_station *station, uint8_t lease)
{
	if (terminal_stack_top(&station->stack) != lease)
		return;
	station_drop_unread(station);
	station_read_stop(station, TERMINAL_OUTCOME_CANCELLED);
}

/* ---- the listener ---------------------------------------------------------------------------- */

bool station_read_tell(struct terminal_station *station)
{
	struct terminal_answer answer = {.wait = TERMINAL_WAIT_READ,
					 .place = station->reading.lease,
					 .outcome = station->reading.outcome,
					 .text = ""};

	if (station->reading.state != TERMINAL_READING_ENDED)
		return false;
	wipe(&station->reading);
	station_answer(station, &answer);
	return true;
}

/* A key asks the program: the line stays on the screen, for the program's next line. */
static void question_tell(struct terminal_station *station, struct terminal_answer *answer)
{
	struct terminal_text *text = &station->line.text;

	answer->text = text->bytes;
	answer->length = text->length;
	answer->cursor = text->cursor;
	wipe(&station->reading);
	station_answer(station, answer);
}

static void line_tell(struct terminal_station *station, struct terminal_answer *answer)
{
	bool is_secret = station_is_secret(station);

	answer->text = station->line.text.bytes;
	answer->length = station->line.text.length;
	/* The editor has closed the line by itself. */
	read_close(station, true);
	station_interrupt_look(station);
	station_answer(station, answer);
	if (is_secret)
		terminal_line_wipe(&station->line);
}

static void ended_by_person(struct terminal_station *station, enum terminal_line_event event)
{
	uint8_t lease = station->reading.lease;
	struct terminal_answer answer = {.wait = TERMINAL_WAIT_READ, .place = lease, .text = ""};

	switch (event) {
	case TERMINAL_LINE_COMPLETE:
		answer.outcome = TERMINAL_OUTCOME_COMPLETION;
		question_tell(station, &answer);
		return;
	case TERMINAL_LINE_OLDER:
	case TERMINAL_LINE_NEWER:
	case TERMINAL_LINE_SEARCH:
		answer.outcome = TERMINAL_OUTCOME_HISTORY;
		answer.direction = event == TERMINAL_LINE_OLDER   ? TERMINAL_DIRECTION_OLDER
				   : event == TERMINAL_LINE_NEWER ? TERMINAL_DIRECTION_NEWER
								  : TERMINAL_DIRECTION_SEARCH;
		question_tell(station, &answer);
		return;
	case TERMINAL_LINE_INTERRUPT:
		/* The lease's pusher decides what becomes of the program that has it. */
		if (station->stack.kinds[lease] == TERMINAL_LEASE_PUSHED)
			station_notice(station, terminal_stack_base(&station->stack, lease),
				       TERMINAL_NOTICE_INTERRUPTED);
		answer.outcome = TERMINAL_OUTCOME_INTERRUPTED;
		break;
	case TERMINAL_LINE_END:
		answer.outcome = TERMINAL_OUTCOME_END;
		break;
	case TERMINAL_LINE_TOO_LONG:
		answer.outcome = TERMINAL_OUTCOME_TOO_LONG;
		break;
	case TERMINAL_LINE_ENTERED:
	case TERMINAL_LINE_NONE:
		answer.outcome = TERMINAL_OUTCOME_LINE;
		break;
	}
	line_tell(station, &answer);
}

/* ---- steps ----------------------------------------------------------------------------------- */

static void key_ask(struct terminal_station *station)
{
	const char *prompt = station->reading.prompt;

	station_fresh_row(station);
	station_put_filtered(station, prompt, terminal_string_length(prompt));
	station_put_string(station, "press Ctrl-] to type it\r\n");
	/* The row that the prompt began is over. */
	station->filter = (struct terminal_filter){0};
	station->reading.asks_for_key = true;
}

static void lines_dropped_say(struct terminal_station *station)
{
	if (station->ahead.lines_dropped == 0)
		return;
	station_put_number(station, station->ahead.lines_dropped);
	station_put_string(station,
			   station->ahead.lines_dropped == 1
				   ? " line typed ahead had no room and was dropped\r\n"
				   : " lines typed ahead had no room and were dropped\r\n");
	station->ahead.lines_dropped = 0;
}

/* The person has pressed the key: nothing that a holder has drawn stands beside the secret. */
static void secure_line_say(struct terminal_station *station)
{
	station_put_string(station, CLEAR_SCREEN "line ");
	station_put_string(station, station->name);
	station_put_string(station, ": what you type goes to the login desk\r\n");
}

static void line_begin(struct terminal_station *station)
{
	struct terminal_reading *reading = &station->reading;

	/* Behind the key, what was typed before it has been dropped already. */
	if (reading->start.echo != TERMINAL_ECHO_VISIBLE && !reading->asks_for_key)
		station_drop_unread(station);
	if (station->stack.kinds[reading->lease] == TERMINAL_LEASE_BASE)
		station->leases[reading->lease].notices &=
			(uint8_t) ~(1u << TERMINAL_NOTICE_INTERRUPTED);
	if (!station->line.view.is_shown || station->line.echo != reading->start.echo) {
		terminal_line_stop(&station->line);
		station_fresh_row(station);
		lines_dropped_say(station);
	}
	if (reading->asks_for_key)
		secure_line_say(station);
	terminal_line_start(&station->line, &reading->start);
	reading->state = TERMINAL_READING_OPEN;
}

/* Feeds one byte to the line that is open. */
static bool line_feed(struct terminal_station *station)
{
	enum terminal_line_event event;

	if (station->bytes_lost) {
		station->bytes_lost = false;
		terminal_line_lost(&station->line);
		return true;
	}
	if (station->ahead.count == 0)
		return false;
	station->last_read_ns = station->now_ns;
	event = terminal_line_feed(&station->line, terminal_ahead_take(&station->ahead));
	if (event != TERMINAL_LINE_NONE)
		ended_by_person(station, event);
	return true;
}

bool station_read_step(struct terminal_station *station)
{
	struct terminal_reading *reading = &station->reading;
	bool is_due = terminal_pace_due_ns(&station->pace) <= station->now_ns ||
		      !station_is_charged(station);

	if (reading->state == TERMINAL_READING_NONE || reading->state == TERMINAL_READING_ENDED ||
	    station->is_discarding)
		return false;
	if (station_read_needs_key(station)) {
		if (reading->asks_for_key)
			return false;
		key_ask(station);
		return true;
	}
	if (reading->state == TERMINAL_READING_WAITING) {
		if (is_due)
			line_begin(station);
		return is_due;
	}
	if (!station->line.view.is_shown) {
		if (!is_due)
			return false;
		station_fresh_row(station);
		terminal_line_show(&station->line);
		return true;
	}
	return line_feed(station);
}
