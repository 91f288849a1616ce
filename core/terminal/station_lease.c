/*
 * The leases of a station: how the foreground changes, and what those below learn of it. See
 * station.h.
 */
#include "core/terminal/station_parts.h"

static uint8_t top_of(const struct terminal_station *station)
{
	return terminal_stack_top(&station->stack);
}

static enum terminal_station_result result_of(enum terminal_stack_result result)
{
	switch (result) {
	case TERMINAL_STACK_OK:
		return TERMINAL_STATION_OK;
	case TERMINAL_STACK_FULL:
		return TERMINAL_STATION_FULL;
	case TERMINAL_STACK_BUSY:
		break;
	}
	return TERMINAL_STATION_BUSY;
}

/* ---- notices --------------------------------------------------------------------------------- */

void station_notice(struct terminal_station *station, uint8_t base, enum terminal_notice notice)
{
	struct terminal_lease *lease;

	if (base == TERMINAL_NO_LEASE || station->stack.kinds[base] != TERMINAL_LEASE_BASE)
		return;
	lease = &station->leases[base];
	lease->notices = (uint8_t)(lease->notices | 1u << notice);
}

bool station_notice_step(struct terminal_station *station)
{
	struct terminal_answer answer = {.wait = TERMINAL_WAIT_NOTICE};

	for (uint8_t i = 0; i < TERMINAL_LEASES; i++) {
		struct terminal_lease *lease = &station->leases[i];

		if (!lease->waits || lease->notices == 0)
			continue;
		answer.place = i;
		answer.notice = (enum terminal_notice)__builtin_ctz(lease->notices);
		lease->notices = (uint8_t)(lease->notices & ~(1u << answer.notice));
		lease->waits = false;
		station_answer(station, &answer);
		return true;
	}
	return false;
}

enum terminal_station_result terminal_station_wait(struct terminal_station *station, uint8_t base)
{
	if (station->leases[base].waits)
		return TERMINAL_STATION_BUSY;
	station->leases[base].waits = true;
	return TERMINAL_STATION_OK;
}

/* ---- the foreground -------------------------------------------------------------------------- */

/*
 * The foreground goes to another lease: what the present one has in progress ends, and what it left
 * on the screen has no effect on what comes.
 */
static void foreground_leave(struct terminal_station *station)
{
	uint8_t top = top_of(station);

	station_read_stop(station, TERMINAL_OUTCOME_NOT_FOREGROUND);
	station_write_stop(station, TERMINAL_STATION_NOT_FOREGROUND);
	terminal_line_stop(&station->line);
	station_fresh_row(station);
	if (top != TERMINAL_NO_LEASE) {
		uint8_t *notices = &station->leases[top].notices;

		*notices = (uint8_t)(*notices & ~(1u << TERMINAL_NOTICE_RETURNED));
	}
}

/* A new lease is nobody's yet. */
static void lease_begin(struct terminal_station *station, uint8_t place)
{
	station_drop_unread(station);
	station->leases[place] = (struct terminal_lease){0};
}

enum terminal_station_result terminal_station_take(struct terminal_station *station, uint8_t *place)
{
	struct terminal_stack stack = station->stack;
	enum terminal_stack_result result = terminal_stack_take(&stack, place);

	if (result != TERMINAL_STACK_OK)
		return result_of(result);
	foreground_leave(station);
	station->stack = stack;
	lease_begin(station, *place);
	return TERMINAL_STATION_OK;
}

enum terminal_station_result terminal_station_lease(struct terminal_station *station,
						    const char *title, size_t length,
						    uint8_t *place)
{
	struct terminal_stack stack = station->stack;
	char kept[TERMINAL_TITLE_BYTES] = "";
	enum terminal_stack_result result;

	if (!station_text_take(title, length, kept, sizeof(kept)))
		return TERMINAL_STATION_INVALID;
	result = terminal_stack_lease(&stack, place);
	if (result != TERMINAL_STACK_OK)
		return result_of(result);
	if (terminal_stack_top(&stack) == *place)
		foreground_leave(station);
	/* Keys that were typed while nobody had the line are for the first who gets it. */
	if (station->stack.depth > 0)
		station_drop_unread(station);
	station->stack = stack;
	station->leases[*place] = (struct terminal_lease){0};
	__builtin_memcpy(station->leases[*place].title, kept, sizeof(kept));
	if (station->is_lost)
		station_notice(station, *place, TERMINAL_NOTICE_HANGUP);
	return TERMINAL_STATION_OK;
}

enum terminal_station_result terminal_station_push(struct terminal_station *station, uint8_t base,
						   uint8_t *place)
{
	struct terminal_stack stack = station->stack;
	enum terminal_stack_result result;

	if (stack.kinds[base] != TERMINAL_LEASE_BASE)
		return TERMINAL_STATION_INVALID;
	result = terminal_stack_push(&stack, base, place);
	if (result != TERMINAL_STACK_OK)
		return result_of(result);
	if (terminal_stack_top(&stack) == *place)
		foreground_leave(station);
	station->stack = stack;
	lease_begin(station, *place);
	return TERMINAL_STATION_OK;
}

/* ---- the end --------------------------------------------------------------------------------- */

/* Takes one lease out of the stack; whoever waits for its notices learns that it is gone. */
static void lease_remove(struct terminal_station *station, uint8_t place)
{
	struct terminal_lease *lease = &station->leases[place];

	if (top_of(station) == place)
		foreground_leave(station);
	for (uint8_t i = 0; i < TERMINAL_OUTPUTS; i++) {
		if (station->outputs[i].base != place)
			continue;
		terminal_station_output_close(station, i);
		/* The lease's place may be another session's next. */
		station->outputs[i].base = TERMINAL_NO_LEASE;
	}
	terminal_stack_remove(&station->stack, place);
	lease->notices = lease->waits ? 1u << TERMINAL_NOTICE_HANGUP : 0;
}

void terminal_station_end(struct terminal_station *station, uint8_t place)
{
	uint8_t top = top_of(station);
	uint8_t pushed;

	if (place >= TERMINAL_LEASES || station->stack.kinds[place] == TERMINAL_LEASE_FREE)
		return;
	pushed = terminal_stack_pushed(&station->stack, place);
	if (pushed != TERMINAL_NO_LEASE)
		lease_remove(station, pushed);
	lease_remove(station, place);
	station_drop_unread(station);
	if (top_of(station) != top)
		station_notice(station, top_of(station), TERMINAL_NOTICE_RETURNED);
}

void terminal_station_reset(struct terminal_station *station)
{
	/* Each pass removes the top one. */
	while (station->stack.depth > 0)
		lease_remove(station, top_of(station));
	station_drop_unread(station);
	station->attention.is_up = false;
}

void terminal_station_discard(struct terminal_station *station)
{
	if (station->is_discarding || station->is_lost)
		return;
	station->is_discarding = true;
	station->said_discarding = false;
}
