/*
 * The attention screen: what the station itself shows a person who wants to know whom they talk to.
 * Nothing on it is a holder's word; the title is that of whoever leases the line. See station.h.
 */
#include "core/terminal/station_parts.h"

#include "core/terminal/string.h"

#define CLEAR_SCREEN "\033[0m\033[H\033[2J"

enum terminal_station_result terminal_station_attend(struct terminal_station *station)
{
	if (station->attention.waits)
		return TERMINAL_STATION_BUSY;
	station->attention.waits = true;
	return TERMINAL_STATION_OK;
}

void station_attention_key(struct terminal_station *station)
{
	struct terminal_attention *attention = &station->attention;

	if (station->is_lost)
		return;
	station->is_discarding = false;
	if (station_read_needs_key(station) && !attention->is_up) {
		station_drop_unread(station);
		(void)terminal_line_skip(&station->line, TERMINAL_ATTENTION_KEY);
		station->leases[station->reading.lease].is_behind_key = true;
		return;
	}
	/* For the editor the key means nothing, and ends a sequence that had begun. */
	if (!attention->is_up)
		terminal_ahead_add(&station->ahead, TERMINAL_ATTENTION_KEY);
	attention->is_up = true;
	attention->is_drawn = false;
	attention->in_paste = false;
	attention->input = (struct terminal_input){0};
}

/* A choice is for whoever waits for it; the way back is open in any case. */
static void choose(struct terminal_station *station, enum terminal_choice choice)
{
	struct terminal_attention *attention = &station->attention;

	if (!attention->waits && choice != TERMINAL_CHOICE_BACK)
		return;
	attention->is_up = false;
	attention->chosen = choice;
	attention->has_chosen = attention->waits;
}

static void key_take(struct terminal_station *station, const struct terminal_key_event *event)
{
	struct terminal_attention *attention = &station->attention;

	if (event->key == TERMINAL_KEY_PASTE_BEGIN || event->key == TERMINAL_KEY_PASTE_END)
		attention->in_paste = event->key == TERMINAL_KEY_PASTE_BEGIN;
	/* A pasted text chooses nothing. */
	if (attention->in_paste)
		return;
	if (event->key == TERMINAL_KEY_ENTER)
		choose(station, TERMINAL_CHOICE_BACK);
	if (event->key != TERMINAL_KEY_TEXT || event->modifiers != 0)
		return;
	if (event->code == 'b')
		choose(station, TERMINAL_CHOICE_BACK);
	else if (event->code == 'l')
		choose(station, TERMINAL_CHOICE_LOGIN);
	else if (event->code == 'e')
		choose(station, TERMINAL_CHOICE_END_SESSION);
}

void station_attention_byte(struct terminal_station *station, uint8_t byte)
{
	struct terminal_key_event events[TERMINAL_INPUT_EVENTS];
	unsigned count = terminal_input_feed(&station->attention.input, byte, events);

	for (unsigned i = 0; i < count && station->attention.is_up; i++)
		key_take(station, &events[i]);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static const char *foreground_title(const struct terminal_station *station)
{
	uint8_t top = terminal_stack_top(&station->stack);

	if (top == TERMINAL_NO_LEASE)
		return "nobody";
	if (station->stack.kinds[top] == TERMINAL_LEASE_TAKEN)
		return "the login desk";
	return station->leases[terminal_stack_base(&station->stack, top)].title;
}

/* Whatever a holder has drawn goes; it draws its prompt and line anew afterwards. */
static void screen_clear(struct terminal_station *station)
{
	terminal_line_hide(&station->line);
	station_fresh_row(station);
	station_put_string(station, CLEAR_SCREEN);
}

static void screen_draw(struct terminal_station *station)
{
	struct terminal_attention *attention = &station->attention;

	screen_clear(station);
	station_put_string(station, "line ");
	station_put_string(station, station->name);
	station_put_string(station, ", which is held by: ");
	station_put_string(station, foreground_title(station));
	station_put_string(station, "\r\n\r\n  b  back\r\n");
	station_put_string(station, attention->waits ? "  l  log in\r\n  e  end this session\r\n"
						     : "login is not available\r\n");
	attention->is_drawn = true;
	attention->drawn_available = attention->waits;
}

static void choice_tell(struct terminal_station *station)
{
	struct terminal_answer answer = {.wait = TERMINAL_WAIT_ATTENTION,
					 .choice = station->attention.chosen};

	station->attention.has_chosen = false;
	if (!station->attention.waits)
		return;
	station->attention.waits = false;
	station_answer(station, &answer);
}

bool station_attention_step(struct terminal_station *station)
{
	struct terminal_attention *attention = &station->attention;

	if (attention->has_chosen) {
		choice_tell(station);
		return true;
	}
	if (attention->is_up &&
	    (!attention->is_drawn || attention->drawn_available != attention->waits)) {
		screen_draw(station);
		return true;
	}
	if (!attention->is_up && attention->is_drawn) {
		screen_clear(station);
		attention->is_drawn = false;
		return true;
	}
	return false;
}
