/*
 * The desk of a line in every order of events: the promises L1 to L6 of core/login/line.h, by a
 * model that
 * counts what the service would hold. Each flow is played with each step failing in each way, and
 * with
 * each event in front of each step; then random orders of everything.
 */
#include <string.h>

#include "core/base/base32.h"
#include "core/login/line.h"
#include "core/login/times.h"
#include "tests/host/core/check.h"

static uint64_t cases;

/* The world of one line, as its service would see it. */
static struct {
	struct login_line line;
	enum login_step running;
	bool lease, away; /* the desk's lease is held; moved to credentials */
	unsigned ledgers; /* carved and not back */
	bool session_made, session_ended;
	unsigned waiting; /* step-ups without an answer */
	bool lost;        /* and not reset since */
	bool collected;   /* a proof, a bundle or what came of it, of the flow in progress */
	enum login_step path[64];
	unsigned steps;
} world;

static void effects_take(void)
{
	const struct login_effects *effects = &world.line.effects;

	if (effects->rest_stop) {
		CHECK(world.running == LOGIN_STEP_REST);
		world.running = LOGIN_STEP_NONE;
	}
	if (effects->step_up_answer) {
		CHECK(world.waiting == 1);
		world.waiting--;
	}
	if (effects->session_end) {
		CHECK(world.session_made && !world.session_ended);
		world.session_ended = true;
	}
	if (effects->lease_release) {
		CHECK(world.lease);
		world.lease = false;
	}
	if (effects->flow_over)
		world.collected = false;
	if (effects->begin != LOGIN_STEP_NONE) {
		CHECK(world.running == LOGIN_STEP_NONE);
		world.running = effects->begin;
		if (world.steps < ARRAY_COUNT(world.path))
			world.path[world.steps++] = effects->begin;
	}
	CHECK(world.running == world.line.step);
}

/* A step that begins finds things as it needs them. */
static void step_check(void)
{
	if (world.running == LOGIN_STEP_TAKE)
		CHECK(!world.lease && !world.lost);
	if (world.running == LOGIN_STEP_LEASE)
		CHECK(!world.lost);
	/* A session is put together from what its own flow has collected. */
	if (world.running == LOGIN_STEP_ASK_NAME ||
	    (world.running == LOGIN_STEP_LIMITS && world.line.flow != LOGIN_FLOW_LOGIN))
		CHECK(!world.collected);
	if (world.running == LOGIN_STEP_ASK_NAME || world.running == LOGIN_STEP_SAY)
		CHECK(world.lease);
	if (world.running == LOGIN_STEP_VERIFY || world.running == LOGIN_STEP_SET_UP ||
	    world.running == LOGIN_STEP_CHANGE)
		CHECK(world.away);
	if (world.running == LOGIN_STEP_MAKE)
		CHECK(world.ledgers == 0);
	if (world.running == LOGIN_STEP_CLOSE)
		CHECK(world.session_ended);
}

static void state_check(void)
{
	const struct login_line *line = &world.line;

	CHECK(world.ledgers <= 1);
	if (line->flow == LOGIN_FLOW_NONE) {
		CHECK(world.running == LOGIN_STEP_NONE && !world.lease && world.waiting == 0);
		CHECK(!world.collected);
		CHECK(line->session == LOGIN_SESSION_OPEN ||
		      (line->session == LOGIN_SESSION_NONE && !line->anonymous));
	} else {
		CHECK(world.running != LOGIN_STEP_NONE);
	}
	if (world.running == LOGIN_STEP_REST)
		CHECK(!world.lease && line->session != LOGIN_SESSION_OPEN);
	cases++;
}

static void effects_check(void)
{
	enum login_step before = world.running;

	effects_take();
	/* An answered flow leaves its lease only to the next step of its own. */
	if (world.running == LOGIN_STEP_VERIFY || world.running == LOGIN_STEP_SET_UP ||
	    world.running == LOGIN_STEP_CHANGE) {
		world.away = world.away || world.lease;
		world.lease = false;
	}
	if (world.running != before)
		step_check();
	state_check();
}

static void world_begin(bool anonymous)
{
	memset(&world, 0, sizeof(world));
	login_line_init(&world.line, anonymous, true);
	effects_check();
}

static void step_done(enum login_result result, bool lease_back)
{
	enum login_step step = world.running;

	world.running = LOGIN_STEP_NONE;
	if (world.away) {
		world.away = false;
		world.lease = lease_back;
	}
	if (step == LOGIN_STEP_TAKE && result == LOGIN_OK)
		world.lease = true;
	if (step == LOGIN_STEP_RESET && result == LOGIN_OK)
		world.lost = false;
	if ((step == LOGIN_STEP_VERIFY || step == LOGIN_STEP_ISSUE || step == LOGIN_STEP_COLLECT) &&
	    result == LOGIN_OK)
		world.collected = true;
	if (step == LOGIN_STEP_CLOSE) {
		world.ledgers--;
		world.session_made = world.session_ended = false;
	}
	/* Without success the service gives back what it has carved. */
	if (step == LOGIN_STEP_MAKE && result == LOGIN_OK && !world.lost) {
		world.ledgers++;
		world.session_made = true;
	}
	login_line_done(&world.line, result, lease_back);
	effects_check();
}

static void lost(void)
{
	world.lost = true;
	login_line_lost(&world.line);
	effects_check();
}

static enum desk_refusal ask(enum login_flow flow, bool from_session)
{
	enum desk_refusal refusal = login_line_ask(&world.line, flow, from_session);

	if (refusal == DESK_REFUSAL_NONE && flow == LOGIN_FLOW_STEP_UP)
		world.waiting++;
	effects_check();
	return refusal;
}

#define EVENTS 11u

static void event(unsigned which)
{
	switch (which) {
	case 0:
		login_line_end(&world.line, SESSION_END_REASON_EXPIRED);
		break;
	case 1:
		lost();
		return;
	case 2:
	case 3:
	case 4:
		login_line_attention(&world.line, (enum attention_choice)(which - 2u));
		break;
	case 5:
		login_line_end(&world.line, SESSION_END_REASON_SHELL_ENDED);
		break;
	default:
		(void)ask((enum login_flow)(LOGIN_FLOW_LOGIN + (which - 6u)), true);
		return;
	}
	effects_check();
}

/* Everything goes well from here on, until the desk has nothing to do. */
static void settle(void)
{
	for (unsigned i = 0; i < 200 && world.line.flow != LOGIN_FLOW_NONE; i++)
		step_done(LOGIN_OK, true);
	CHECK(world.line.flow == LOGIN_FLOW_NONE);
	CHECK(world.ledgers == (world.line.session == LOGIN_SESSION_OPEN ? 1u : 0u));
	CHECK(!world.lost);
}

static void world_begin_with_person(void)
{
	world_begin(true);
	settle();
	CHECK(ask(LOGIN_FLOW_LOGIN, true) == DESK_REFUSAL_NONE);
	settle();
	CHECK(world.line.kind == SESSION_KIND_ACCOUNT);
	world.steps = 0;
}

static void path_check(const enum login_step *path, unsigned count)
{
	CHECK(world.steps == count);
	CHECK(memcmp(world.path, path, count * sizeof(path[0])) == 0);
}

static void a_line_begins_with_a_reset_and_an_anonymous_session(void)
{
	static const enum login_step path[] = {
		LOGIN_STEP_RESET,   LOGIN_STEP_LIMITS, LOGIN_STEP_MAKE,  LOGIN_STEP_ISSUE,
		LOGIN_STEP_COLLECT, LOGIN_STEP_LAUNCH, LOGIN_STEP_LEASE, LOGIN_STEP_BEGIN,
		LOGIN_STEP_GRANT,   LOGIN_STEP_RECORD, LOGIN_STEP_START};

	world_begin(true);
	settle();
	path_check(path, ARRAY_COUNT(path));
	CHECK(world.line.kind == SESSION_KIND_ANONYMOUS);
	world_begin(false);
	settle();
	path_check(path, 1);
	CHECK(world.line.session == LOGIN_SESSION_NONE);
}

static void a_login_ends_the_anonymous_session_before_it_opens_another(void)
{
	static const enum login_step path[] = {
		LOGIN_STEP_TAKE,    LOGIN_STEP_ASK_NAME, LOGIN_STEP_VERIFY, LOGIN_STEP_PROFILE,
		LOGIN_STEP_LIMITS,  LOGIN_STEP_CLOSE,    LOGIN_STEP_MAKE,   LOGIN_STEP_ISSUE,
		LOGIN_STEP_COLLECT, LOGIN_STEP_LAUNCH,   LOGIN_STEP_LEASE,  LOGIN_STEP_BEGIN,
		LOGIN_STEP_GRANT,   LOGIN_STEP_RECORD,   LOGIN_STEP_START};

	world_begin(true);
	settle();
	world.steps = 0;
	CHECK(ask(LOGIN_FLOW_LOGIN, true) == DESK_REFUSAL_NONE);
	CHECK(ask(LOGIN_FLOW_LOGIN, true) == DESK_REFUSAL_BUSY);
	settle();
	path_check(path, ARRAY_COUNT(path));
	login_line_end(&world.line, SESSION_END_REASON_LOGOUT);
	effects_check();
	settle();
	CHECK(world.line.kind == SESSION_KIND_ANONYMOUS);
}

static void who_is_denied_keeps_the_session_and_reads_a_line(void)
{
	world_begin(true);
	settle();
	CHECK(ask(LOGIN_FLOW_LOGIN, true) == DESK_REFUSAL_NONE);
	step_done(LOGIN_OK, false);
	step_done(LOGIN_OK, false);
	CHECK(world.running == LOGIN_STEP_VERIFY);
	step_done(LOGIN_DENIED, true);
	CHECK(world.running == LOGIN_STEP_SAY && world.line.say == LOGIN_SAY_DENIED);
	CHECK(world.line.session == LOGIN_SESSION_OPEN);
	settle();
	CHECK(world.line.kind == SESSION_KIND_ANONYMOUS);
	/* The lease went with a service that died: another one is taken to say so. */
	CHECK(ask(LOGIN_FLOW_LOGIN, true) == DESK_REFUSAL_NONE);
	step_done(LOGIN_OK, false);
	step_done(LOGIN_OK, false);
	step_done(LOGIN_FAILED, false);
	CHECK(world.running == LOGIN_STEP_TAKE && world.line.say == LOGIN_SAY_NO_CREDENTIALS);
	step_done(LOGIN_OK, false);
	CHECK(world.running == LOGIN_STEP_SAY);
	settle();
}

static void what_nobody_may_is_refused(void)
{
	world_begin(false);
	settle();
	CHECK(ask(LOGIN_FLOW_LOGIN, true) == DESK_REFUSAL_NOT_FOREGROUND);
	world_begin(true);
	settle();
	world.line.guests = false;
	CHECK(ask(LOGIN_FLOW_GUEST, true) == DESK_REFUSAL_NOT_ALLOWED);
	CHECK(ask(LOGIN_FLOW_CHANGE, true) == DESK_REFUSAL_NOT_ALLOWED);
	CHECK(ask(LOGIN_FLOW_STEP_UP, true) == DESK_REFUSAL_NOT_ALLOWED);
	/* A line without anonymous shells is opened at the attention screen. */
	world_begin(false);
	settle();
	login_line_attention(&world.line, ATTENTION_CHOICE_LOGIN);
	effects_check();
	settle();
	CHECK(world.line.kind == SESSION_KIND_ACCOUNT);
}

static void a_line_that_cannot_open_a_session_rests_and_lets_people_log_in(void)
{
	uint32_t last = 0;

	world_begin(true);
	step_done(LOGIN_OK, false);
	for (unsigned i = 0; i < 9; i++) {
		CHECK(world.running == LOGIN_STEP_LIMITS);
		step_done(LOGIN_FAILED, false);
		step_done(LOGIN_OK, false);
		CHECK(world.running == LOGIN_STEP_SAY);
		step_done(LOGIN_OK, false);
		CHECK(world.running == LOGIN_STEP_REST);
		CHECK(login_step_seconds(&world.line, 120) >= last);
		last = login_step_seconds(&world.line, 120);
		if (i < 8)
			step_done(LOGIN_OK, false);
	}
	CHECK(last == 32);
	login_line_attention(&world.line, ATTENTION_CHOICE_LOGIN);
	effects_check();
	CHECK(world.running == LOGIN_STEP_TAKE);
	settle();
	CHECK(world.line.kind == SESSION_KIND_ACCOUNT);
}

/* So a shell that ends at once does not keep the machine, and the audit log, busy. */
static void a_session_of_nobody_that_ends_by_itself_is_followed_by_a_rest(void)
{
	static const enum session_end_reason by_itself[] = {SESSION_END_REASON_SHELL_ENDED,
							    SESSION_END_REASON_LAUNCHER_ENDED,
							    SESSION_END_REASON_LOGOUT};

	for (unsigned i = 0; i < ARRAY_COUNT(by_itself); i++) {
		world_begin(true);
		settle();
		login_line_end(&world.line, by_itself[i]);
		effects_check();
		CHECK(world.running == LOGIN_STEP_REST);
		CHECK(login_step_seconds(&world.line, 120) == 1);
		settle();
		CHECK(world.line.session == LOGIN_SESSION_OPEN);
	}
	login_line_end(&world.line, SESSION_END_REASON_ADMINISTRATOR);
	effects_check();
	CHECK(world.running == LOGIN_STEP_CLOSE);
	settle();
}

/* The launcher may end when the last step has succeeded already, and its result is on the way. */
static void a_session_that_ends_while_it_is_opened_does_not_stay(void)
{
	unsigned opening = 0;

	for (unsigned step = 0; step < 32; step++) {
		world_begin(true);
		for (unsigned i = 0; i < step && world.line.flow != LOGIN_FLOW_NONE; i++)
			step_done(LOGIN_OK, true);
		if (world.line.session != LOGIN_SESSION_OPENING)
			continue;
		opening++;
		login_line_end(&world.line, SESSION_END_REASON_LAUNCHER_ENDED);
		effects_check();
		world.steps = 0;
		settle();
		CHECK(world.line.session == LOGIN_SESSION_OPEN);
		/* Another session was made. */
		unsigned made = 0;
		for (unsigned i = 0; i < world.steps; i++)
			made += world.path[i] == LOGIN_STEP_MAKE;
		CHECK(made == 1);
	}
	CHECK(opening > 5);
}

/* Plays a flow of a person's session, and something else in front of its step of this number. */
static bool flow_reach(enum login_flow flow, unsigned step)
{
	world_begin_with_person();
	CHECK(ask(flow, true) == DESK_REFUSAL_NONE);
	for (unsigned i = 0; i < step; i++) {
		step_done(LOGIN_OK, true);
		if (world.line.flow != flow)
			return false;
	}
	return true;
}

static void every_step_fails_in_every_way(void)
{
	for (unsigned flow = LOGIN_FLOW_LOGIN; flow <= LOGIN_FLOW_STEP_UP; flow++) {
		for (unsigned step = 0; flow_reach((enum login_flow)flow, step); step++) {
			for (unsigned way = 2 * LOGIN_FAILED; way < 2 * LOGIN_RESULT_COUNT; way++) {
				CHECK(flow_reach((enum login_flow)flow, step));
				step_done((enum login_result)(way / 2), way % 2 == 1);
				settle();
			}
		}
	}
}

static void every_event_comes_before_every_step(void)
{
	for (unsigned flow = LOGIN_FLOW_LOGIN; flow <= LOGIN_FLOW_STEP_UP; flow++) {
		for (unsigned step = 0; flow_reach((enum login_flow)flow, step); step++) {
			for (unsigned which = 0; which < EVENTS * EVENTS; which++) {
				CHECK(flow_reach((enum login_flow)flow, step));
				event(which / EVENTS);
				event(which % EVENTS);
				settle();
			}
		}
	}
}

static void any_order(uint64_t *random, uint64_t rounds)
{
	world_begin(true);
	for (uint64_t i = 0; i < rounds; i++) {
		uint64_t word = random_next(random);

		if (i % 4096 == 0) {
			settle();
			world_begin((word >> 32) % 4 != 0);
		}
		if (word % 8 == 0)
			event((unsigned)(word >> 8) % EVENTS);
		else if (world.running != LOGIN_STEP_NONE)
			step_done(word % 8 < 6
					  ? LOGIN_OK
					  : (enum login_result)((word >> 8) % LOGIN_RESULT_COUNT),
				  (word >> 16) % 4 != 0);
	}
	settle();
}

static void times_are_bounded(void)
{
	const struct login_bounds bounds = {
		.expiry_seconds = 10, .longest_seconds = 25, .idle_seconds = 4};
	const uint64_t second = UINT64_C(1000000000);
	struct login_times times;

	login_times_open(&times, &bounds, 100 * second);
	CHECK(times.expires_ns == 110 * second);
	CHECK(login_times_lapse(&times, 0, 103 * second) == LOGIN_LAPSE_NONE);
	CHECK(login_times_lapse(&times, 0, 104 * second) == LOGIN_LAPSE_IDLE);
	CHECK(login_times_lapse(&times, 102 * second, 105 * second) == LOGIN_LAPSE_NONE);
	CHECK(login_times_next(&times, 102 * second) == 106 * second);
	CHECK(login_times_next(&times, 109 * second) == 110 * second);
	CHECK(login_times_lapse(&times, 109 * second, 110 * second) == LOGIN_LAPSE_EXPIRED);
	CHECK(login_times_renew(&times, 109 * second) == 119 * second);
	CHECK(login_times_renew(&times, 118 * second) == 125 * second);
	CHECK(login_times_renew(&times, 124 * second) == 125 * second);
	login_times_open(&times, &(struct login_bounds){0}, 100 * second);
	CHECK(times.expires_ns == 0 && login_times_next(&times, 1) == 0);
	CHECK(login_times_lapse(&times, 0, UINT64_MAX) == LOGIN_LAPSE_NONE);
	login_times_open(&times, &(struct login_bounds){.expiry_seconds = UINT32_MAX},
			 UINT64_MAX - 1u);
	CHECK(times.expires_ns == 0);
	cases += 4;
}

/* The vectors of RFC 4648, section 10, in small letters and without padding. */
static void base32_is_that_of_the_rfc(void)
{
	static const char *const rows[][2] = {{"", ""},
					      {"f", "my"},
					      {"fo", "mzxq"},
					      {"foo", "mzxw6"},
					      {"foob", "mzxw6yq"},
					      {"fooba", "mzxw6ytb"},
					      {"foobar", "mzxw6ytboi"}};
	char text[27];
	uint8_t id[16];

	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++) {
		base32_write((const uint8_t *)rows[i][0], strlen(rows[i][0]), text);
		CHECK(strcmp(text, rows[i][1]) == 0);
		CHECK(strlen(text) == BASE32_CHARACTERS(strlen(rows[i][0])));
		CHECK(base32_read(text, id, strlen(rows[i][0])));
		CHECK(memcmp(id, rows[i][0], strlen(rows[i][0])) == 0);
		cases++;
	}
	CHECK(!base32_read("m1", id, 1) && !base32_read("mz", id, 1) && !base32_read("m", id, 1));
	CHECK(!base32_read("myy", id, 1) && !base32_read("MY", id, 1));
	memset(id, 0xff, sizeof(id));
	base32_write(id, sizeof(id), text);
	CHECK(strcmp(text, "7777777777777777777777777"
			   "4") == 0);
}

int main(void)
{
	uint64_t seed = check_setting("SEED", 1), random = seed;
	uint64_t rounds = check_setting("ROUNDS", 400000);

	printf("login: SEED=%" PRIu64 " ROUNDS=%" PRIu64 "\n", seed, rounds);
	a_line_begins_with_a_reset_and_an_anonymous_session();
	a_login_ends_the_anonymous_session_before_it_opens_another();
	who_is_denied_keeps_the_session_and_reads_a_line();
	what_nobody_may_is_refused();
	a_line_that_cannot_open_a_session_rests_and_lets_people_log_in();
	a_session_of_nobody_that_ends_by_itself_is_followed_by_a_rest();
	a_session_that_ends_while_it_is_opened_does_not_stay();
	every_step_fails_in_every_way();
	every_event_comes_before_every_step();
	any_order(&random, rounds);
	times_are_bounded();
	base32_is_that_of_the_rfc();
	for (unsigned i = 1; i < LOGIN_SAY_COUNT; i++)
		CHECK(login_say_text((enum login_say)i)[0] != '\0');
	printf("%" PRIu64 " passed, 0 failed\n", cases);
	return 0;
}
