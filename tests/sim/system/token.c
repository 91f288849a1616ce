/*
 * Setup on a line that is not local, with the token of the kernel's log: too late, twice, with all
 * tries spent, and with `credentials` ended before, during and after it. Afterwards somebody at the
 * local line sees what it has come to.
 */
#include <string.h>

#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

#define FAR_PORT 2u
#define TOKEN_BYTES 24u
#define TOKEN_TEXT "the token for setup on a line that is not local: "

/* The token, and Enter, when the log has it. */
static char token[TOKEN_BYTES];
/* Types nothing: `credentials` is ended then. */
static const char ends_credentials[] = "";

#define ASK                         \
	{PEOPLE_PROMPT, "setup\r"}, \
	{                           \
		"Ctrl-]", "\x1d"    \
	}
#define REFUSED                                \
	{                                      \
		"That token is not good", NULL \
	}
#define SET_UP_ALREADY                 \
	{PEOPLE_PROMPT, "setup\r"},    \
	{                              \
		"set up already", NULL \
	}
#define NEW_PASSWORD                                           \
	{"New password for operator: ", PEOPLE_PASSWORD "\r"}, \
	{                                                      \
		"once more: ", PEOPLE_PASSWORD "\r"            \
	}
#define END_CREDENTIALS                     \
	{PEOPLE_PROMPT, "whoami\r"},        \
	{                                   \
		"profile", ends_credentials \
	}
#define IS_IN                                      \
	{PEOPLE_PROMPT, "whoami\r"},               \
	{                                          \
		"operator, profile operator", NULL \
	}

/* A token that has lain there too long: nothing but the machine's start makes another one. */
static const struct person_step late_far[] = {
	{PEOPLE_PROMPT, "call timer.sleep { untilNs: 61000000000 }\r"},
	ASK,
	{"log: ", token},
	REFUSED,
	END_CREDENTIALS,
	ASK,
	{"log: ", token},
	REFUSED,
	{NULL, NULL},
};
static const struct person_step sets_up_here[] = {
	PEOPLE_SET_UP,
	PEOPLE_LOG_IN,
	IS_IN,
	{NULL, NULL},
};

/* The same token once more, also at another instance of the service. */
static const struct person_step twice_far[] = {
	ASK,
	{"log: ", token},
	NEW_PASSWORD,
	{"The password is set", NULL},
	SET_UP_ALREADY,
	END_CREDENTIALS,
	SET_UP_ALREADY,
	PEOPLE_LOG_IN,
	IS_IN,
	{NULL, NULL},
};
static const struct person_step is_set_up_here[] = {
	SET_UP_ALREADY,
	PEOPLE_LOG_IN,
	IS_IN,
	{NULL, NULL},
};

/* Three tries in all, however often the service starts anew. */
static const struct person_step tries_far[] = {
	ASK,
	{"log: ", "aaaa-bbbb-cccc-dddd\r"},
	REFUSED,
	ASK,
	{"log: ", "\r"},
	{PEOPLE_PROMPT, "setup\r"},
	{"Ctrl-]", "\x1d"},
	{"log: ", "aaaa-bbbb-cccc-dddd\r"},
	REFUSED,
	END_CREDENTIALS,
	ASK,
	{"log: ", "aaaa-bbbb-cccc-dddd\r"},
	REFUSED,
	ASK,
	{"log: ", token},
	REFUSED,
	{NULL, NULL},
};

/* The service ends when the token is spent and no password set: the token is gone, and no more. */
static const struct person_step spent_far[] = {
	ASK,
	{"log: ", token},
	{"New password for operator: ", ends_credentials},
	{"press Enter", "\r"},
	ASK,
	{"log: ", token},
	REFUSED,
	{NULL, NULL},
};

/* An instance that starts before anybody has asked prints no second token, and takes the first. */
static const struct person_step anew_far[] = {
	END_CREDENTIALS, ASK, {"log: ", token}, NEW_PASSWORD, {"The password is set", NULL},
	{NULL, NULL},
};

struct scene {
	const struct person_step *far, *here;
};

static struct scene scene;
static struct person person;
static uint32_t handled; /* steps whose end was looked at */

static void scene_begin(struct scene what)
{
	scene = what;
	person_begin(&person, FAR_PORT, scene.far);
	handled = 0;
	token[0] = '\0';
}

static void late_begin(void)
{
	scene_begin((struct scene){late_far, sets_up_here});
}

static void twice_begin(void)
{
	scene_begin((struct scene){twice_far, is_set_up_here});
}

static void tries_begin(void)
{
	scene_begin((struct scene){tries_far, sets_up_here});
}

static void spent_begin(void)
{
	scene_begin((struct scene){spent_far, sets_up_here});
}

static void anew_begin(void)
{
	scene_begin((struct scene){anew_far, is_set_up_here});
}

static void token_find(void)
{
	const char *text = strstr(sim_program_output(1), TOKEN_TEXT);

	/* The log may be in the middle of it. */
	if (!text || !strchr(text, '\n'))
		return;
	text += strlen(TOKEN_TEXT);
	for (uint32_t i = 0; i + 2u < TOKEN_BYTES && text[i] != '\r' && text[i] != '\n'; i++) {
		token[i] = text[i];
		token[i + 1u] = '\r';
		token[i + 2u] = '\0';
	}
}

static void credentials_end(void)
{
	struct process *process = sim_program_process("credentials");

	SIM_EXPECT(process);
	sim_program_kill(process);
}

static bool act(void)
{
	bool is_typing;

	if (token[0] == '\0')
		token_find();
	if (token[0] == '\0')
		return false;
	if (person_is_done(&person) && person.port == FAR_PORT) {
		person_begin(&person, 0, scene.here);
		handled = 0;
	}
	is_typing = person_act(&person);
	if (handled < person.step && !person.typing) {
		handled = person.step;
		if (person.steps[handled - 1u].types == ends_credentials)
			credentials_end();
	}
	return is_typing;
}

static void check(const char *victim)
{
	const char *log = sim_program_output(1);
	const char *printed = strstr(log, TOKEN_TEXT);

	(void)victim;
	if (!person_is_done(&person) || person.port == FAR_PORT)
		sim_fail("the person at port %u waits at step %u for \"%s\":\n%s\n%s\n%s",
			 person.port, person.step,
			 person.steps[person.step].sees ? person.steps[person.step].sees : "",
			 sim_program_output(FAR_PORT), sim_program_output(0), log);
	SIM_EXPECT(printed && !strstr(printed + 1, TOKEN_TEXT));
}

#define SCENE(symbol, text, first)                            \
	const struct system_case symbol = {                   \
		.name = text,                                 \
		.boot = {.package = "build/tests/far.pkg",    \
			 .memory_bytes = UINT64_C(256) << 20, \
			 .programs = people_programs},        \
		.over_ns = UINT64_C(300) * 1000000000,        \
		.begin = first,                               \
		.person = act,                                \
		.check = check,                               \
	}

SCENE(system_token_late, "a token of setup that is too old", late_begin);
SCENE(system_token_twice, "a token of setup that is used twice", twice_begin);
SCENE(system_token_tries, "a token of setup whose tries are over", tries_begin);
SCENE(system_token_spent, "a token of setup that credentials ended with", spent_begin);
SCENE(system_token_anew, "a token of setup that an earlier instance has printed", anew_begin);
