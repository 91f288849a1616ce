/*
 * The station: its input and output, and what is done when. See station.h.
 */
#include "core/terminal/station_parts.h"

#include "core/terminal/string.h"
#include "core/terminal/width.h"

#define SECOND_NS UINT64_C(1000000000)
/* After so long an Escape was a key of its own. */
#define ESCAPE_NS UINT64_C(150000000)
#define CONTROL_C 3u
/* So much that is unread holds the sender, for as long as a program may take for a line. */
#define MUCH_UNREAD (TERMINAL_AHEAD_BYTES / 2u)
#define SENDER_WAITS_NS UINT64_C(250000000)
/* The digits of the largest number. */
#define DIGITS 10u
/*
 * The eighths of the line's bytes that holders may put out in the long run. Together with the one
 * that may go out at once they are three quarters in any second.
 */
#define HOLDERS_EIGHTHS 5u

/* ---- putting out ----------------------------------------------------------------------------- */

bool station_is_charged(const struct terminal_station *station)
{
	uint8_t top = terminal_stack_top(&station->stack);

	return !station->is_own && top != TERMINAL_NO_LEASE &&
	       station->stack.kinds[top] != TERMINAL_LEASE_TAKEN;
}

void station_put(struct terminal_station *station, const char *bytes, size_t length)
{
	size_t room = TERMINAL_OUT_BYTES - station->out_length;

	if (length > room)
		length = room;
	__builtin_memcpy(station->out + station->out_length, bytes, length);
	station->out_length += (uint32_t)length;
	if (station_is_charged(station))
		terminal_pace_add(&station->pace, length, station->now_ns);
}

void station_put_string(struct terminal_station *station, const char *string)
{
	station_put(station, string, terminal_string_length(string));
}

void station_put_number(struct terminal_station *station, uint32_t number)
{
	char digits[DIGITS];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + number % 10u);
		number /= 10u;
	} while (number > 0 && at > 0);
	station_put(station, digits + at, sizeof(digits) - at);
}

static void plain_put(void *context, const char *bytes, size_t length)
{
	station_put(context, bytes, length);
}

void station_put_filtered(struct terminal_station *station, const char *bytes, size_t length)
{
	struct terminal_sink sink = {.put = plain_put, .context = station};

	terminal_filter_put(&station->filter, bytes, length, station->now_ns, &sink);
}

void station_fresh_row(struct terminal_station *station)
{
	struct terminal_sink sink = {.put = plain_put, .context = station};

	terminal_filter_end(&station->filter, &sink);
}

/* The editor's bytes: a bell for each of many keys is none. */
static void editor_put(void *context, const char *bytes, size_t length)
{
	struct terminal_station *station = context;

	if (length != 1 || bytes[0] != '\a') {
		station_put(station, bytes, length);
		return;
	}
	if (station->bell_second != station->now_ns / SECOND_NS) {
		station->bell_second = station->now_ns / SECOND_NS;
		station->bells = 0;
	}
	if (station->bells == TERMINAL_FILTER_BELLS_A_SECOND)
		return;
	station->bells++;
	station_put(station, bytes, length);
}

void station_answer(const struct terminal_station *station, const struct terminal_answer *answer)
{
	station->listener.answered(station->listener.context, answer);
}

bool station_text_take(const char *text, size_t length, char *to, size_t size)
{
	uint32_t code;

	if (length == 0 || length >= size)
		return false;
	for (size_t at = 0; at < length;) {
		size_t next = terminal_utf8_next(text, length, at, &code);

		/* The character itself has three bytes: with one, it stands for what is none. */
		if (terminal_is_deceptive(code) ||
		    (code == TERMINAL_UTF8_REPLACEMENT && next == at + 1u))
			return false;
		at = next;
	}
	__builtin_memcpy(to, text, length);
	to[length] = '\0';
	return true;
}

/* ---- set-up ---------------------------------------------------------------------------------- */

void terminal_station_init(struct terminal_station *station, const char *name,
			   uint32_t bytes_per_second, const struct terminal_listener *listener)
{
	struct terminal_sink sink = {.put = editor_put, .context = station};

	__builtin_memset(station, 0, sizeof(*station));
	station->listener = *listener;
	for (size_t i = 0; i < TERMINAL_NAME_BYTES - 1u && name[i] != '\0'; i++)
		station->name[i] = name[i];
	station->pace.bytes_per_second = bytes_per_second / 8u * HOLDERS_EIGHTHS;
	terminal_line_init(&station->line, &sink);
	station->told_columns = station->line.view.columns;
	station->told_rows = station->line.view.rows;
}

enum terminal_station_result terminal_station_rename(struct terminal_station *station,
						     const char *name, size_t length)
{
	char kept[TERMINAL_NAME_BYTES] = "";

	if (!station_text_take(name, length, kept, sizeof(kept)))
		return TERMINAL_STATION_INVALID;
	__builtin_memcpy(station->name, kept, sizeof(kept));
	return TERMINAL_STATION_OK;
}

/* ---- what arrives ---------------------------------------------------------------------------- */

void station_drop_unread(struct terminal_station *station)
{
	/* The sequences in it count still: the end of a paste, and the rest of their bytes. */
	while (station->ahead.count > 0)
		(void)terminal_line_skip(&station->line, terminal_ahead_take(&station->ahead));
	station->ahead.lines_dropped = 0;
	station->bytes_lost = false;
}

static void interrupt_tell(struct terminal_station *station)
{
	station_notice(station,
		       terminal_stack_base(&station->stack, terminal_stack_top(&station->stack)),
		       TERMINAL_NOTICE_INTERRUPTED);
}

/* Control-c while nobody reads: what was typed before it is dropped, and who waits is told. */
static void interrupt(struct terminal_station *station)
{
	station_drop_unread(station);
	station->ahead.is_dropping = false;
	(void)terminal_line_skip(&station->line, CONTROL_C);
	interrupt_tell(station);
}

/* Whether a byte stands in what is unread, and how many bytes there are up to it. */
static bool unread_find(const struct terminal_ahead *ahead, uint8_t byte, uint32_t *count)
{
	for (uint32_t i = ahead->count; i > 0; i--) {
		if (ahead->bytes[(ahead->first + i - 1u) % TERMINAL_AHEAD_BYTES] != byte)
			continue;
		*count = i;
		return true;
	}
	return false;
}

void station_interrupt_look(struct terminal_station *station)
{
	uint32_t count;

	if (!unread_find(&station->ahead, CONTROL_C, &count))
		return;
	for (; count > 0; count--)
		(void)terminal_line_skip(&station->line, terminal_ahead_take(&station->ahead));
	interrupt_tell(station);
}

static void byte_take(struct terminal_station *station, uint8_t byte)
{
	if (byte == TERMINAL_ATTENTION_KEY) {
		station_attention_key(station);
	} else if (station->attention.is_up) {
		station_attention_byte(station, byte);
	} else if (station->is_discarding) {
		if (terminal_line_skip(&station->line, byte) != TERMINAL_LINE_NONE)
			station->is_discarding = false;
	} else if (byte == CONTROL_C && station_read_needs_key(station)) {
		station_drop_unread(station);
		station_read_stop(station, TERMINAL_OUTCOME_INTERRUPTED);
	} else if (byte == CONTROL_C && station->reading.state != TERMINAL_READING_OPEN &&
		   station->reading.state != TERMINAL_READING_WAITING) {
		interrupt(station);
	} else {
		terminal_ahead_add(&station->ahead, byte);
	}
}

void terminal_station_input(struct terminal_station *station, const uint8_t *bytes, size_t length,
			    uint64_t now_ns)
{
	station->now_ns = now_ns;
	station->last_typed_ns = now_ns;
	for (size_t i = 0; i < length; i++)
		byte_take(station, bytes[i]);
}

void terminal_station_break(struct terminal_station *station)
{
	station_attention_key(station);
}

void terminal_station_bytes_lost(struct terminal_station *station)
{
	bool is_open = station->reading.state == TERMINAL_READING_OPEN;

	if (station->is_discarding || station->attention.is_up)
		return;
	if (!is_open || station->ahead.count > 0)
		terminal_ahead_drop_line(&station->ahead);
	/* The editor has the beginning of the line, and drops it up to its end. */
	if (is_open && station->ahead.count == 0) {
		station->ahead.is_dropping = false;
		station->bytes_lost = true;
	}
}

void terminal_station_hangup(struct terminal_station *station)
{
	if (station->is_lost)
		return;
	station->is_lost = true;
	station->attention.is_up = false;
	station_read_stop(station, TERMINAL_OUTCOME_END);
	station_write_stop(station, TERMINAL_STATION_LOST);
	station_drop_unread(station);
	for (uint8_t i = 0; i < TERMINAL_LEASES; i++) {
		if (station->stack.kinds[i] == TERMINAL_LEASE_BASE)
			station_notice(station, i, TERMINAL_NOTICE_HANGUP);
	}
}

uint64_t terminal_station_input_due_ns(const struct terminal_station *station)
{
	return station->ahead.count < MUCH_UNREAD ? 0 : station->last_read_ns + SENDER_WAITS_NS;
}

/* ---- what goes out --------------------------------------------------------------------------- */

size_t terminal_station_output(const struct terminal_station *station, const char **bytes)
{
	*bytes = station->out;
	return station->out_length;
}

void terminal_station_sent(struct terminal_station *station, size_t count)
{
	if (count > station->out_length)
		count = station->out_length;
	station->sent += count;
	station->out_length -= (uint32_t)count;
	__builtin_memmove(station->out, station->out + count, station->out_length);
}

/* ---- running --------------------------------------------------------------------------------- */

/* Nobody may read: the person is told what to do about it, once. */
static bool discarding_step(struct terminal_station *station)
{
	if (!station->is_discarding || station->said_discarding)
		return false;
	station_fresh_row(station);
	station_put_string(station, "the line has ended: press Enter\r\n");
	station->said_discarding = true;
	return true;
}

/* A terminal's answer may have brought another size, which whoever has leased the line is told. */
static void size_look(struct terminal_station *station)
{
	const struct terminal_view *view = &station->line.view;

	if (view->columns == station->told_columns && view->rows == station->told_rows)
		return;
	station->told_columns = view->columns;
	station->told_rows = view->rows;
	for (uint8_t i = 0; i < TERMINAL_LEASES; i++) {
		if (station->stack.kinds[i] == TERMINAL_LEASE_BASE)
			station_notice(station, i, TERMINAL_NOTICE_RESIZED);
	}
}

/* Steps that put out nothing are done in any case; the others while there is room for one. */
static bool step(struct terminal_station *station)
{
	bool has_shown;

	size_look(station);
	if (station_notice_step(station) || station_read_tell(station) ||
	    station_write_tell(station))
		return true;
	if (TERMINAL_OUT_BYTES - station->out_length < 2u * TERMINAL_STEP_BYTES)
		return false;
	station->is_own = true;
	has_shown = station_attention_step(station) ||
		    (!station->attention.is_up && discarding_step(station));
	station->is_own = false;
	if (has_shown || station->attention.is_up)
		return has_shown;
	return station_write_step(station) || station_output_step(station) ||
	       station_read_step(station);
}

/* Ends the line that is read when its time is over, and a lone Escape. */
static void times_look(struct terminal_station *station)
{
	const struct terminal_reading *reading = &station->reading;

	if ((reading->state == TERMINAL_READING_WAITING ||
	     reading->state == TERMINAL_READING_OPEN) &&
	    reading->deadline_ns != 0 && reading->deadline_ns <= station->now_ns)
		station_read_stop(station, TERMINAL_OUTCOME_TIMED_OUT);
	if (station->now_ns - station->last_typed_ns >= ESCAPE_NS && station->ahead.count == 0)
		terminal_line_idle(&station->line);
}

static uint64_t earlier(uint64_t a, uint64_t b)
{
	return a < b ? a : b;
}

static uint64_t due_ns(const struct terminal_station *station)
{
	const struct terminal_reading *reading = &station->reading;
	uint64_t due = TERMINAL_NEVER_NS;
	bool is_reading = reading->state == TERMINAL_READING_WAITING ||
			  reading->state == TERMINAL_READING_OPEN;

	if (is_reading && reading->deadline_ns != 0)
		due = reading->deadline_ns;
	if (terminal_line_is_undecided(&station->line))
		due = earlier(due, station->last_typed_ns + ESCAPE_NS);
	/* While the buffer is full or the screen is up, time alone changes nothing else. */
	if (TERMINAL_OUT_BYTES - station->out_length < 2u * TERMINAL_STEP_BYTES ||
	    station->attention.is_up)
		return due;
	/* A line that takes the place of one on the screen begins no sooner than another. */
	if (station->writing.is_active || reading->state == TERMINAL_READING_WAITING ||
	    (is_reading && !station->line.view.is_shown))
		due = earlier(due, terminal_pace_due_ns(&station->pace));
	return earlier(due, station_output_due_ns(station));
}

/*
 * The steps end: each takes a byte, a notice, a piece, or a state that no step brings back. The
 * bound is that of all of them together.
 */
uint64_t terminal_station_run(struct terminal_station *station, uint64_t now_ns)
{
	uint32_t bound = 4u * (TERMINAL_AHEAD_BYTES + TERMINAL_OUTPUTS * TERMINAL_WRITE_BYTES);
	uint64_t due;

	station->now_ns = now_ns;
	times_look(station);
	while (bound > 0 && step(station))
		bound--;
	due = due_ns(station);
	/* A moment that has passed and left something undone waits for something else. */
	return due > now_ns ? due : TERMINAL_NEVER_NS;
}
