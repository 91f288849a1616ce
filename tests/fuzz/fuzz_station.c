/*
 * Fuzzes the whole station of a terminal line: any bytes typed, any calls of who holds leases, on a
 * line that takes its bytes or does not. Whatever happens, its buffers stay in their bounds, the
 * terminal gets no control that nobody has a reason for, only the foreground reads, and no secret
 * is asked for before the attention key (tests/host/terminal/play.h).
 *
 * The input is a row of commands: a byte that says what happens, and what that takes.
 */
#include "tests/host/terminal/play.h"

#include <string.h>

#define INPUT_MOST 4096u
#define STEP_NS UINT64_C(50000000)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct commands {
	const uint8_t *bytes;
	size_t left;
};

static uint8_t next(struct commands *commands)
{
	if (commands->left == 0)
		return 0;
	commands->left--;
	return *commands->bytes++;
}

/* A piece of at most `most` bytes, with its length in front. */
static const char *piece(struct commands *commands, size_t most, size_t *length)
{
	const char *bytes;

	*length = next(commands);
	if (*length > most)
		*length = most;
	if (*length > commands->left)
		*length = commands->left;
	bytes = (const char *)commands->bytes;
	commands->bytes += *length;
	commands->left -= *length;
	return bytes;
}

static void read_line(struct play *play, struct commands *commands, uint8_t lease)
{
	struct terminal_read read = {.echo = (enum terminal_line_echo)(next(commands) % 3u),
				     .cursor = next(commands) % 16u,
				     .limit = next(commands) * 4u};

	if (next(commands) % 2u == 1)
		read.deadline_ns = play->now_ns + next(commands) * STEP_NS;
	read.prompt = piece(commands, 64, &read.prompt_length);
	read.initial = piece(commands, 64, &read.initial_length);
	(void)!terminal_station_read(&play->station, lease, &read);
}

static void call(struct play *play, struct commands *commands, uint8_t what, uint8_t lease)
{
	struct terminal_station *station = &play->station;
	uint8_t place;
	size_t length;
	const char *bytes;

	switch (what % 16u) {
	case 0:
		(void)!terminal_station_take(station, &place);
		return;
	case 1:
		bytes = piece(commands, 70, &length);
		(void)!terminal_station_lease(station, bytes, length, &place);
		return;
	case 2:
		(void)!terminal_station_push(station, lease, &place);
		return;
	case 3:
		terminal_station_end(station, lease);
		return;
	case 4:
		read_line(play, commands, lease);
		return;
	case 5:
		terminal_station_cancel(station, lease);
		return;
	case 6:
	case 7:
		bytes = piece(commands, 255, &length);
		(void)!terminal_station_write(station, lease, bytes, length);
		return;
	case 8:
		(void)!terminal_station_wait(station, lease);
		return;
	case 9:
		(void)!terminal_station_attend(station);
		return;
	case 10:
		bytes = piece(commands, 30, &length);
		if (station->stack.kinds[lease] == TERMINAL_LEASE_BASE)
			(void)!terminal_station_output_open(station, lease, bytes, length, &place);
		return;
	case 11:
		bytes = piece(commands, 255, &length);
		(void)!terminal_station_output_write(station, lease, bytes, length);
		return;
	case 12:
		terminal_station_output_close(station, lease);
		return;
	case 13:
		terminal_station_gone(station, (enum terminal_wait)(next(commands) % 5u), lease);
		return;
	case 14:
		terminal_station_bytes_lost(station);
		return;
	default:
		if (next(commands) == 0xff)
			terminal_station_hangup(station);
		else
			terminal_station_break(station);
		return;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct play play;
	struct commands commands = {.bytes = data, .left = size};

	if (size > INPUT_MOST)
		return 0;
	play_init(&play);
	while (commands.left > 0) {
		uint8_t what = next(&commands);
		size_t length;
		const char *bytes;

		if (what < 0x80u) {
			play_type_bytes(&play, &what, 1);
		} else if (what < 0xc0u) {
			bytes = piece(&commands, what & 0x3fu, &length);
			play_type_bytes(&play, bytes, length);
		} else if (what < 0xf0u) {
			call(&play, &commands, what, next(&commands) % TERMINAL_LEASES);
			play_run(&play);
		} else {
			play.is_stuck = what % 4u == 3u;
			play_time(&play, play.now_ns + (what & 3u) * STEP_NS);
		}
		play_check(&play);
	}
	return 0;
}
