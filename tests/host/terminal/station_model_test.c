/*
 * The station against a model of what the design says, in random scenarios: who is the foreground,
 * which line gets which characters and how it ends, and what is dropped. The model keeps a plain
 * list of leases and strings, and knows nothing of editors, screens or bytes.
 */
#include "tests/host/rt/test.h"

#include "tests/host/terminal/play.h"
#include "tests/random.h"

#include <stdio.h>
#include <stdlib.h>

#define STEPS 4000u
#define SCENARIOS 40u
#define TEXT_MOST 1000u

enum kind { NONE, BASE, PUSHED, TAKEN };

struct model_lease {
	enum kind kind;
	uint8_t place; /* the station's */
	bool behind_key;
};

struct station_model {
	struct model_lease stack[TERMINAL_LEASES]; /* the lowest first */
	uint32_t depth;
	bool reads, secret, open; /* the top one */
	bool discarding, attention, attends;
	char line[TEXT_MOST], ahead[TEXT_MOST];
};

struct scenario {
	struct play play;
	struct station_model model;
	uint64_t random;
};

static uint32_t below(struct scenario *scenario, uint32_t count)
{
	return (uint32_t)(random_next(&scenario->random) % count);
}

static struct model_lease *top(struct station_model *model)
{
	static struct model_lease nobody;

	return model->depth == 0 ? &nobody : &model->stack[model->depth - 1u];
}

/* ---- the model ------------------------------------------------------------------------------- */

static void model_drop(struct station_model *model)
{
	model->ahead[0] = '\0';
}

/* The line ends without the person; the station must say so. */
static void line_ends(struct scenario *scenario, enum terminal_outcome outcome)
{
	struct station_model *model = &scenario->model;

	if (!model->reads)
		return;
	assert_int_equal(play_outcome(&scenario->play, top(model)->place)->answer.outcome, outcome);
	model->discarding = model->discarding || (model->open && model->secret);
	model->reads = model->open = false;
	model->line[0] = '\0';
}

static void add(char *text, char letter)
{
	size_t length = strlen(text);

	assert_true(length + 1u < TEXT_MOST);
	text[length] = letter;
	text[length + 1u] = '\0';
}

/* The line that is open ends by Enter or control-c. */
static void line_entered(struct scenario *scenario, enum terminal_outcome outcome)
{
	struct station_model *model = &scenario->model;
	const struct play_answer *answer = play_outcome(&scenario->play, top(model)->place);

	assert_int_equal(answer->answer.outcome, outcome);
	assert_string_equal(answer->text, outcome == TERMINAL_OUTCOME_LINE ? model->line : "");
	model->reads = model->open = false;
	model->line[0] = '\0';
}

/* Whatever can happen to the line of the foreground happens. */
static void model_run(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;

	if (!model->reads || model->discarding || model->attention)
		return;
	if (!model->open) {
		if (model->secret && top(model)->kind == TAKEN && !top(model)->behind_key)
			return;
		if (model->secret)
			model_drop(model);
		model->open = true;
	}
	while (model->reads && model->ahead[0] != '\0') {
		char letter = model->ahead[0];

		memmove(model->ahead, model->ahead + 1, strlen(model->ahead));
		if (letter == '\r')
			line_entered(scenario, TERMINAL_OUTCOME_LINE);
		else if (letter == '\003')
			line_entered(scenario, TERMINAL_OUTCOME_INTERRUPTED);
		else
			add(model->line, letter);
	}
}

/* ---- what happens ---------------------------------------------------------------------------- */

static void insert(struct station_model *model, uint32_t height, enum kind kind, uint8_t place)
{
	for (uint32_t i = model->depth; i > height; i--)
		model->stack[i] = model->stack[i - 1u];
	model->stack[height] = (struct model_lease){.kind = kind, .place = place};
	model->depth++;
}

static void add_lease(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;
	bool is_desk = top(model)->kind == TAKEN;
	uint8_t place = play_lease(&scenario->play, "somebody");

	assert_int_equal(place != TERMINAL_NO_LEASE, model->depth < TERMINAL_LEASES);
	if (place == TERMINAL_NO_LEASE)
		return;
	if (model->depth > 0)
		model_drop(model);
	if (!is_desk)
		line_ends(scenario, TERMINAL_OUTCOME_NOT_FOREGROUND);
	insert(model, model->depth - is_desk, BASE, place);
}

static void take(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;
	uint8_t place = play_take(&scenario->play);

	assert_int_equal(place != TERMINAL_NO_LEASE,
			 model->depth < TERMINAL_LEASES && top(model)->kind != TAKEN);
	if (place == TERMINAL_NO_LEASE)
		return;
	model_drop(model);
	line_ends(scenario, TERMINAL_OUTCOME_NOT_FOREGROUND);
	insert(model, model->depth, TAKEN, place);
}

static void push(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;
	uint32_t at = below(scenario, TERMINAL_LEASES);
	bool may;
	uint8_t place;

	if (at >= model->depth || model->stack[at].kind != BASE)
		return;
	may = model->depth < TERMINAL_LEASES &&
	      (at + 1u == model->depth || model->stack[at + 1u].kind != PUSHED);
	place = play_push(&scenario->play, model->stack[at].place);
	assert_int_equal(place != TERMINAL_NO_LEASE, may);
	if (!may)
		return;
	model_drop(model);
	if (at + 1u == model->depth)
		line_ends(scenario, TERMINAL_OUTCOME_NOT_FOREGROUND);
	insert(model, at + 1u, PUSHED, place);
}

static void end(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;
	uint32_t at = below(scenario, TERMINAL_LEASES), count = 1;

	if (at >= model->depth)
		return;
	if (model->stack[at].kind == BASE && at + 1u < model->depth &&
	    model->stack[at + 1u].kind == PUSHED)
		count = 2;
	play_end(&scenario->play, model->stack[at].place);
	model_drop(model);
	if (at + count == model->depth)
		line_ends(scenario, TERMINAL_OUTCOME_NOT_FOREGROUND);
	for (uint32_t i = at; i + count < model->depth; i++)
		model->stack[i] = model->stack[i + count];
	model->depth -= count;
	if (at == model->depth && model->depth > 0 && top(model)->kind == BASE)
		assert_int_equal(play_notice(&scenario->play, top(model)->place),
				 TERMINAL_NOTICE_RETURNED);
}

static void read_line(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;
	uint32_t at = below(scenario, TERMINAL_LEASES);
	bool is_secret = below(scenario, 3) == 0;
	enum terminal_station_result expected;

	if (at >= model->depth)
		return;
	expected = at + 1u < model->depth ? TERMINAL_STATION_NOT_FOREGROUND
		   : model->reads         ? TERMINAL_STATION_BUSY
					  : TERMINAL_STATION_OK;
	assert_int_equal(play_read(&scenario->play, model->stack[at].place,
				   is_secret ? TERMINAL_ECHO_HIDDEN : TERMINAL_ECHO_VISIBLE),
			 expected);
	if (expected != TERMINAL_STATION_OK)
		return;
	model->reads = true;
	model->secret = is_secret;
}

static void cancel(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;
	uint32_t at = below(scenario, TERMINAL_LEASES);

	if (at >= model->depth)
		return;
	terminal_station_cancel(&scenario->play.station, model->stack[at].place);
	play_run(&scenario->play);
	if (at + 1u < model->depth)
		return;
	model_drop(model);
	line_ends(scenario, TERMINAL_OUTCOME_CANCELLED);
}

/* ---- what is typed --------------------------------------------------------------------------- */

static bool waits_for_key(struct station_model *model)
{
	return model->reads && !model->open && model->secret && top(model)->kind == TAKEN &&
	       !top(model)->behind_key;
}

static void key_typed(struct station_model *model)
{
	model->discarding = false;
	if (model->attention || !waits_for_key(model)) {
		model->attention = true;
		return;
	}
	top(model)->behind_key = true;
	model_drop(model);
}

static void attention_typed(struct scenario *scenario, char letter)
{
	struct station_model *model = &scenario->model;

	bool is_back = letter == 'b' || letter == '\r';

	if (is_back)
		model->attention = false;
	if ((is_back || letter == 'l' || letter == 'e') && model->attends) {
		assert_true(scenario->play.choice.is_there);
		scenario->play.choice.is_there = false;
		model->attention = model->attends = false;
	}
	assert_false(scenario->play.choice.is_there);
}

static void interrupt_typed(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;

	model_drop(model);
	line_ends(scenario, TERMINAL_OUTCOME_INTERRUPTED);
}

/* Notices of an interrupt are another test's; here none is left for a later step. */
static void notices_take(struct scenario *scenario)
{
	for (uint32_t i = 0; i < scenario->model.depth; i++) {
		if (scenario->model.stack[i].kind == BASE)
			(void)play_notice(&scenario->play, scenario->model.stack[i].place);
	}
}

static void type(struct scenario *scenario)
{
	static const char letters[] = "abcel\r\r\003\x1d";
	struct station_model *model = &scenario->model;
	char letter = letters[below(scenario, sizeof(letters) - 1u)];

	if (strlen(model->ahead) > TEXT_MOST - 2u || strlen(model->line) > TEXT_MOST - 2u)
		return;
	play_type_bytes(&scenario->play, &letter, 1);
	if (letter == '\x1d')
		key_typed(model);
	else if (model->attention)
		attention_typed(scenario, letter);
	else if (model->discarding)
		model->discarding = letter != '\r' && letter != '\003';
	else if (letter == '\003' && (!model->reads || waits_for_key(model)))
		interrupt_typed(scenario);
	else
		add(model->ahead, letter);
}

static void attend(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;

	assert_int_equal(terminal_station_attend(&scenario->play.station),
			 model->attends ? TERMINAL_STATION_BUSY : TERMINAL_STATION_OK);
	play_run(&scenario->play);
	model->attends = true;
}

/* ---- comparing ------------------------------------------------------------------------------- */

static void compare(struct scenario *scenario)
{
	struct station_model *model = &scenario->model;
	const struct terminal_station *station = &scenario->play.station;

	assert_int_equal(station->stack.depth, model->depth);
	for (uint32_t i = 0; i < model->depth; i++)
		assert_int_equal(station->stack.order[i], model->stack[i].place);
	assert_int_equal(station->attention.is_up, model->attention);
	assert_int_equal(station->is_discarding, model->discarding);
	assert_int_equal(station->reading.state == TERMINAL_READING_OPEN, model->open);
	if (model->open)
		assert_string_equal(station->line.text.bytes, model->line);
	for (uint32_t i = 0; i < TERMINAL_LEASES; i++)
		assert_false(scenario->play.reads[i].is_there);
	play_check(&scenario->play);
}

static void scenario_play(uint64_t seed)
{
	static void (*const happens[])(struct scenario *) = {
		add_lease, take, push, end,  read_line, read_line, read_line, cancel,
		attend,    type, type, type, type,      type,      type,      type,
	};
	struct scenario *scenario = calloc(1, sizeof(*scenario));

	scenario->random = seed;
	play_init(&scenario->play);
	for (uint32_t i = 0; i < STEPS; i++) {
		happens[below(scenario, ARRAY_COUNT(happens))](scenario);
		model_run(scenario);
		notices_take(scenario);
		compare(scenario);
		/* The holders' bytes for the next step are there. */
		play_time(&scenario->play, scenario->play.now_ns + UINT64_C(1000000000));
	}
	free(scenario);
}

static void the_station_does_as_the_model_in_random_scenarios(void **state)
{
	const char *text = getenv("SEED");
	uint64_t seed = text ? strtoull(text, NULL, 10) : 4711u;

	(void)state;
	print_message("seed %llu\n", (unsigned long long)seed);
	for (uint32_t i = 0; i < SCENARIOS; i++)
		scenario_play(seed + i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_station_does_as_the_model_in_random_scenarios),
	};

	return cmocka_run_group_tests_name("terminal station against its model", tests, NULL, NULL);
}
