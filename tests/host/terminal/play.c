/*
 * A station in a test: see play.h.
 */
#include "tests/host/terminal/play.h"

#include "core/terminal/width.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECOND_NS UINT64_C(1000000000)

void play_fail(const char *message)
{
	(void)fprintf(stderr, "terminal station: %s\n", message);
	abort();
}

/* ---- what comes out -------------------------------------------------------------------------- */

static struct play_answer *answer_place(struct play *play, const struct terminal_answer *answer)
{
	switch (answer->wait) {
	case TERMINAL_WAIT_READ:
		return &play->reads[answer->place];
	case TERMINAL_WAIT_WRITE:
		return &play->writes[answer->place];
	case TERMINAL_WAIT_NOTICE:
		return &play->notices[answer->place];
	case TERMINAL_WAIT_OUTPUT:
		return &play->outputs[answer->place];
	case TERMINAL_WAIT_ATTENTION:
		break;
	}
	return &play->choice;
}

static void answered(void *context, const struct terminal_answer *answer)
{
	struct play_answer *place = answer_place(context, answer);

	if (answer->length > TERMINAL_LINE_BYTES)
		play_fail("a line that is too long");
	place->is_there = true;
	place->answer = *answer;
	if (answer->wait != TERMINAL_WAIT_READ)
		return;
	if (strlen(answer->text) < answer->length)
		play_fail("a line with a zero byte");
	memcpy(place->text, answer->text, answer->length);
	place->text[answer->length] = '\0';
}

static void send_all(struct play *play)
{
	const char *bytes;
	size_t length = terminal_station_output(&play->station, &bytes);
	size_t cut;

	if (play->is_stuck)
		return;
	if (length > PLAY_SEEN_BYTES - play->seen_length) {
		cut = play->seen_length / 2u;
		memmove(play->seen, play->seen + cut, play->seen_length - cut);
		play->seen_length -= cut;
		play->seen_from = play->seen_from > cut ? play->seen_from - cut : 0;
	}
	memcpy(play->seen + play->seen_length, bytes, length);
	play->seen_length += length;
	play->seen[play->seen_length] = '\0';
	play->total += length;
	terminal_station_sent(&play->station, length);
}

/* ---- running --------------------------------------------------------------------------------- */

void play_init(struct play *play)
{
	struct terminal_listener listener = {.answered = answered, .context = play};

	memset(play, 0, sizeof(*play));
	play->now_ns = SECOND_NS;
	play->due_ns = TERMINAL_NEVER_NS;
	terminal_station_init(&play->station, "test", PLAY_BYTES_PER_SECOND, &listener);
}

void play_run(struct play *play)
{
	const char *bytes;

	do {
		play->due_ns = terminal_station_run(&play->station, play->now_ns);
		send_all(play);
	} while (!play->is_stuck && terminal_station_output(&play->station, &bytes) > 0);
	/* The bytes that were sent may have made room. */
	play->due_ns = terminal_station_run(&play->station, play->now_ns);
	send_all(play);
}

void play_time(struct play *play, uint64_t until_ns)
{
	while (play->due_ns <= until_ns) {
		play->now_ns = play->due_ns;
		play_run(play);
	}
	play->now_ns = until_ns;
	play_run(play);
}

void play_type_bytes(struct play *play, const void *bytes, size_t length)
{
	terminal_station_input(&play->station, bytes, length, play->now_ns);
	play_run(play);
}

void play_type(struct play *play, const char *string)
{
	play_type_bytes(play, string, strlen(string));
}

/* ---- leases ---------------------------------------------------------------------------------- */

static void forget(struct play *play, uint8_t place)
{
	play->reads[place].is_there = false;
	play->writes[place].is_there = false;
	play->notices[place].is_there = false;
}

static uint8_t made(struct play *play, enum terminal_station_result result, uint8_t place)
{
	if (result != TERMINAL_STATION_OK)
		return TERMINAL_NO_LEASE;
	forget(play, place);
	play_run(play);
	return place;
}

uint8_t play_take(struct play *play)
{
	uint8_t place = TERMINAL_NO_LEASE;
	enum terminal_station_result result = terminal_station_take(&play->station, &place);

	return made(play, result, place);
}

uint8_t play_lease(struct play *play, const char *title)
{
	uint8_t place = TERMINAL_NO_LEASE;
	enum terminal_station_result result =
		terminal_station_lease(&play->station, title, strlen(title), &place);

	return made(play, result, place);
}

uint8_t play_push(struct play *play, uint8_t base)
{
	uint8_t place = TERMINAL_NO_LEASE;
	enum terminal_station_result result = terminal_station_push(&play->station, base, &place);

	return made(play, result, place);
}

void play_end(struct play *play, uint8_t lease)
{
	terminal_station_end(&play->station, lease);
	play_run(play);
}

enum terminal_station_result play_read(struct play *play, uint8_t lease,
				       enum terminal_line_echo echo)
{
	struct terminal_read read = {.prompt = "> ",
				     .prompt_length = 2,
				     .initial = "",
				     .limit = TERMINAL_LINE_BYTES,
				     .echo = echo};
	enum terminal_station_result result = terminal_station_read(&play->station, lease, &read);

	play_run(play);
	return result;
}

enum terminal_station_result play_write(struct play *play, uint8_t lease, const char *string)
{
	enum terminal_station_result result =
		terminal_station_write(&play->station, lease, string, strlen(string));

	play_run(play);
	return result;
}

/* ---- looking --------------------------------------------------------------------------------- */

const struct play_answer *play_outcome(struct play *play, uint8_t lease)
{
	if (!play->reads[lease].is_there)
		play_fail("a line without its outcome");
	play->reads[lease].is_there = false;
	return &play->reads[lease];
}

enum terminal_notice play_notice(struct play *play, uint8_t base)
{
	if (!play->notices[base].is_there) {
		(void)!terminal_station_wait(&play->station, base);
		play_run(play);
	}
	if (!play->notices[base].is_there)
		return TERMINAL_NOTICES;
	play->notices[base].is_there = false;
	return play->notices[base].answer.notice;
}

bool play_shows(struct play *play, const char *string)
{
	bool is_there = strstr(play->seen + play->seen_from, string) != NULL;

	play->seen_from = play->seen_length;
	return is_there;
}

size_t play_finds(const struct play *play, const char *bytes)
{
	const char *station = (const char *)&play->station;
	size_t length = strlen(bytes), count = 0;

	for (size_t i = 0; i + length <= sizeof(play->station); i++)
		count += memcmp(station + i, bytes, length) == 0;
	return count;
}

/* A sequence that begins at `at`, after its ESC; gives the place after it. */
static size_t sequence_check(const char *bytes, size_t length, size_t at)
{
	size_t from = at + 1u;

	if (bytes[at] == '7' || bytes[at] == '8')
		return from;
	if (bytes[at] != '[')
		play_fail("ESC without a sequence");
	for (at++; at < length && strchr("?0123456789;", bytes[at]); at++)
		;
	if (at == length)
		return length;
	if (!strchr("ABCDEFGHJKXdfmnhl", bytes[at]))
		play_fail("a sequence that may not pass");
	if ((bytes[at] == 'h' || bytes[at] == 'l') && strncmp(bytes + from, "?2004", 5) != 0)
		play_fail("a mode that nobody may change");
	if (bytes[at] == 'n' && strncmp(bytes + from, "6n", 2) != 0)
		play_fail("a question that nobody may ask");
	return at + 1u;
}

static void output_check(const struct play *play)
{
	const char *bytes;
	size_t length = terminal_station_output(&play->station, &bytes);
	uint32_t code;

	if (length > TERMINAL_OUT_BYTES)
		play_fail("more bytes than there is room for");
	for (size_t at = 0; at < length;) {
		size_t next;

		if (bytes[at] == '\033') {
			at = at + 1u < length ? sequence_check(bytes, length, at + 1u) : length;
			continue;
		}
		next = terminal_utf8_next(bytes, length, at, &code);
		if (next == at + 1u && code == TERMINAL_UTF8_REPLACEMENT)
			play_fail("a byte that is no UTF-8");
		if (!strchr("\a\b\t\r\n", bytes[at]) && terminal_is_deceptive(code))
			play_fail("a character that deceives");
		at = next;
	}
}

void play_check(const struct play *play)
{
	const struct terminal_station *station = &play->station;
	const struct terminal_reading *reading = &station->reading;

	output_check(play);
	if (station->stack.depth > TERMINAL_LEASES || station->ahead.count > TERMINAL_AHEAD_BYTES)
		play_fail("a count above its bound");
	if (reading->state == TERMINAL_READING_OPEN &&
	    reading->lease != terminal_stack_top(&station->stack))
		play_fail("a line is read by another than the foreground");
	if (station->is_discarding && reading->state == TERMINAL_READING_OPEN)
		play_fail("a line is read while input is discarded");
	if (reading->state == TERMINAL_READING_OPEN &&
	    reading->start.echo != TERMINAL_ECHO_VISIBLE &&
	    station->stack.kinds[reading->lease] == TERMINAL_LEASE_TAKEN &&
	    !station->leases[reading->lease].is_behind_key)
		play_fail("a secret is asked for before the attention key");
}
