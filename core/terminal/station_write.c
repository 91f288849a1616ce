/*
 * The foreground's output, piece by piece through the filter. See station.h.
 */
#include "core/terminal/station_parts.h"

/* So much of a write goes through the filter at a time; at most three times that comes out. */
#define PIECE_BYTES 256u

void station_line_hide(struct terminal_station *station)
{
	/* A line that asked its program something stays where it is; the next one begins below. */
	if (station->reading.state == TERMINAL_READING_OPEN)
		terminal_line_hide(&station->line);
	else
		terminal_line_stop(&station->line);
}

enum terminal_station_result terminal_station_write(struct terminal_station *station, uint8_t lease,
						    const char *bytes, size_t length)
{
	struct terminal_writing *writing = &station->writing;

	if (length > TERMINAL_WRITE_BYTES)
		return TERMINAL_STATION_INVALID;
	if (terminal_stack_top(&station->stack) != lease)
		return TERMINAL_STATION_NOT_FOREGROUND;
	if (station->is_lost)
		return TERMINAL_STATION_LOST;
	if (writing->is_active || writing->is_over)
		return TERMINAL_STATION_BUSY;
	__builtin_memcpy(writing->bytes, bytes, length);
	writing->length = (uint32_t)length;
	writing->at = 0;
	writing->lease = lease;
	writing->is_active = true;
	return TERMINAL_STATION_OK;
}

void station_write_stop(struct terminal_station *station, enum terminal_station_result result)
{
	struct terminal_writing *writing = &station->writing;

	if (!writing->is_active)
		return;
	writing->is_active = false;
	writing->is_over = true;
	writing->result = result;
	writing->sent_at = result == TERMINAL_STATION_OK ? station->sent + station->out_length : 0;
}

bool station_write_tell(struct terminal_station *station)
{
	struct terminal_writing *writing = &station->writing;
	struct terminal_answer answer = {
		.wait = TERMINAL_WAIT_WRITE, .place = writing->lease, .result = writing->result};

	if (!writing->is_over || writing->sent_at > station->sent)
		return false;
	writing->is_over = false;
	station_answer(station, &answer);
	return true;
}

/* Bells need no row: a line that is typed stays where it is. */
static bool is_bells(const char *bytes, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++) {
		if (bytes[i] != '\a')
			return false;
	}
	return true;
}

bool station_write_step(struct terminal_station *station)
{
	struct terminal_writing *writing = &station->writing;
	uint32_t piece;

	if (!writing->is_active)
		return false;
	if (station_is_charged(station) && terminal_pace_due_ns(&station->pace) > station->now_ns)
		return false;
	piece = writing->length - writing->at;
	if (piece > PIECE_BYTES)
		piece = PIECE_BYTES;
	if (piece > 0) {
		if (!is_bells(writing->bytes + writing->at, piece))
			station_line_hide(station);
		station_put_filtered(station, writing->bytes + writing->at, piece);
		writing->at += piece;
	}
	if (writing->at == writing->length)
		station_write_stop(station, TERMINAL_STATION_OK);
	return true;
}

void terminal_station_gone(struct terminal_station *station, enum terminal_wait wait, uint8_t place)
{
	switch (wait) {
	case TERMINAL_WAIT_READ:
		if (station->reading.lease != place ||
		    station->reading.state == TERMINAL_READING_NONE)
			return;
		terminal_station_cancel(station, place);
		if (station->reading.state == TERMINAL_READING_ENDED)
			station->reading = (struct terminal_reading){0};
		return;
	case TERMINAL_WAIT_WRITE:
		if (station->writing.lease == place) {
			station->writing.is_active = false;
			station->writing.is_over = false;
		}
		return;
	case TERMINAL_WAIT_NOTICE:
		station->leases[place].waits = false;
		return;
	case TERMINAL_WAIT_ATTENTION:
		station->attention.waits = false;
		return;
	case TERMINAL_WAIT_OUTPUT:
		station->outputs[place].is_writing = false;
		return;
	}
}
