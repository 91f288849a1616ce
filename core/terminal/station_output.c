/*
 * Output of programs in the background: whole lines of plain text behind a mark, between what the
 * foreground shows, and never beside a secret. See station.h.
 */
#include "core/terminal/station_parts.h"

#include "core/terminal/string.h"
#include "core/terminal/width.h"

/* ---- opening and closing --------------------------------------------------------------------- */

enum terminal_station_result terminal_station_output_open(struct terminal_station *station,
							  uint8_t base, const char *mark,
							  size_t length, uint8_t *output)
{
	uint32_t of_base = 0;
	uint8_t free = TERMINAL_OUTPUTS;
	char kept[TERMINAL_MARK_BYTES] = "";

	if (!station_text_take(mark, length, kept, sizeof(kept)))
		return TERMINAL_STATION_INVALID;
	for (uint8_t i = 0; i < TERMINAL_OUTPUTS; i++) {
		if (station->outputs[i].state == TERMINAL_OUTPUT_FREE)
			free = free == TERMINAL_OUTPUTS ? i : free;
		else if (station->outputs[i].base == base)
			of_base++;
	}
	if (of_base >= TERMINAL_OUTPUTS_A_LEASE || free == TERMINAL_OUTPUTS)
		return TERMINAL_STATION_FULL;
	station->outputs[free] = (struct terminal_background){
		.state = TERMINAL_OUTPUT_OPEN,
		.base = base,
		.pace.bytes_per_second = TERMINAL_OUTPUT_BYTES_PER_SECOND,
	};
	__builtin_memcpy(station->outputs[free].mark, kept, sizeof(kept));
	*output = free;
	return TERMINAL_STATION_OK;
}

void terminal_station_output_close(struct terminal_station *station, uint8_t output)
{
	if (output < TERMINAL_OUTPUTS && station->outputs[output].state == TERMINAL_OUTPUT_OPEN)
		station->outputs[output].state = TERMINAL_OUTPUT_CLOSING;
}

enum terminal_station_result terminal_station_output_write(struct terminal_station *station,
							   uint8_t output, const char *bytes,
							   size_t length)
{
	struct terminal_background *place = &station->outputs[output];

	if (length > TERMINAL_WRITE_BYTES || place->state != TERMINAL_OUTPUT_OPEN)
		return TERMINAL_STATION_INVALID;
	if (station->is_lost)
		return TERMINAL_STATION_LOST;
	if (place->is_writing)
		return TERMINAL_STATION_BUSY;
	__builtin_memcpy(place->bytes, bytes, length);
	place->length = (uint32_t)length;
	place->at = 0;
	place->is_writing = true;
	return TERMINAL_STATION_OK;
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* Whether the session of an output has the foreground, and no secret is typed there. */
static bool is_shown(const struct terminal_station *station,
		     const struct terminal_background *output)
{
	uint8_t top = terminal_stack_top(&station->stack);

	return top != TERMINAL_NO_LEASE && !station->is_lost &&
	       terminal_stack_base(&station->stack, top) == output->base &&
	       (station->reading.state == TERMINAL_READING_NONE ||
		station->reading.start.echo == TERMINAL_ECHO_VISIBLE);
}

static void mark_put(struct terminal_station *station, const struct terminal_background *output)
{
	station_put_string(station, "[");
	station_put_string(station, output->mark);
	station_put_string(station, "] ");
}

/* The line that has been gathered is whole: it is shown, or counted as one that was not. */
static void line_end(struct terminal_station *station, struct terminal_background *output)
{
	uint32_t before = station->out_length;

	if (!is_shown(station, output)) {
		output->not_shown++;
		output->line_length = 0;
		return;
	}
	station_line_hide(station);
	station_fresh_row(station);
	if (output->not_shown > 0) {
		mark_put(station, output);
		station_put_number(station, output->not_shown);
		station_put_string(station, " lines before this one were not shown\r\n");
		output->not_shown = 0;
	}
	mark_put(station, output);
	station_put(station, output->line, output->line_length);
	station_put_string(station, "\r\n");
	output->line_length = 0;
	terminal_pace_add(&output->pace, station->out_length - before, station->now_ns);
}

/* A character of the line; true: the line is whole now. */
static bool code_take(struct terminal_background *output, uint32_t code)
{
	if (code == '\n')
		return true;
	if (code == '\r')
		return false;
	if (code == '\t')
		code = ' ';
	else if (terminal_is_deceptive(code))
		code = TERMINAL_UTF8_REPLACEMENT;
	output->line_length +=
		(uint32_t)terminal_utf8_encode(code, output->line + output->line_length);
	return output->line_length > TERMINAL_OUTPUT_LINE_BYTES - 2u * TERMINAL_UTF8_BYTES;
}

static bool byte_take(struct terminal_background *output, uint8_t byte)
{
	enum terminal_utf8_result result = terminal_utf8_feed(&output->utf8, byte);
	bool is_whole = false;

	if (result == TERMINAL_UTF8_BAD_AGAIN) {
		is_whole = code_take(output, TERMINAL_UTF8_REPLACEMENT);
		result = terminal_utf8_feed(&output->utf8, byte);
	}
	if (result == TERMINAL_UTF8_CODE)
		return code_take(output, output->utf8.code) || is_whole;
	if (result == TERMINAL_UTF8_MORE)
		return is_whole;
	return code_take(output, TERMINAL_UTF8_REPLACEMENT) || is_whole;
}

/* ---- steps ----------------------------------------------------------------------------------- */

/* Whether an output that has something to do must wait for its second, or for everybody's. */
static bool must_wait(const struct terminal_station *station,
		      const struct terminal_background *output)
{
	return is_shown(station, output) &&
	       (terminal_pace_due_ns(&output->pace) > station->now_ns ||
		terminal_pace_due_ns(&station->pace) > station->now_ns);
}

static bool has_work(const struct terminal_background *output)
{
	return output->is_writing || output->state == TERMINAL_OUTPUT_CLOSING;
}

static void output_close(struct terminal_station *station, struct terminal_background *output)
{
	if (output->line_length > 0)
		line_end(station, output);
	*output = (struct terminal_background){0};
}

/* Goes on up to the end of a line, or of what is written. */
static void output_go_on(struct terminal_station *station, uint8_t place)
{
	struct terminal_background *output = &station->outputs[place];
	struct terminal_answer answer = {.wait = TERMINAL_WAIT_OUTPUT, .place = place};

	while (output->is_writing && output->at < output->length) {
		if (!byte_take(output, (uint8_t)output->bytes[output->at++]))
			continue;
		line_end(station, output);
		if (output->at < output->length)
			return;
	}
	if (output->is_writing) {
		output->is_writing = false;
		answer.result = station->is_lost ? TERMINAL_STATION_LOST : TERMINAL_STATION_OK;
		station_answer(station, &answer);
	}
	if (output->state == TERMINAL_OUTPUT_CLOSING)
		output_close(station, output);
}

bool station_output_step(struct terminal_station *station)
{
	for (uint32_t i = 0; i < TERMINAL_OUTPUTS; i++) {
		uint8_t place = (uint8_t)((station->next_output + i) % TERMINAL_OUTPUTS);

		if (!has_work(&station->outputs[place]) ||
		    must_wait(station, &station->outputs[place]))
			continue;
		station->next_output = (uint8_t)((place + 1u) % TERMINAL_OUTPUTS);
		output_go_on(station, place);
		return true;
	}
	return false;
}

uint64_t station_output_due_ns(const struct terminal_station *station)
{
	uint64_t due = TERMINAL_NEVER_NS;

	for (uint32_t i = 0; i < TERMINAL_OUTPUTS; i++) {
		const struct terminal_background *output = &station->outputs[i];
		uint64_t own = terminal_pace_due_ns(&output->pace);

		if (!has_work(output))
			continue;
		if (own < terminal_pace_due_ns(&station->pace))
			own = terminal_pace_due_ns(&station->pace);
		due = own < due ? own : due;
	}
	return due;
}
