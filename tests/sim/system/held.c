/*
 * The things that shell and launcher of a session hold, of each profile, in the running system:
 * by the kernel's own tables, with the name, the interface and the hold mode of each, nothing less
 * and nothing more.
 */
#include <string.h>

#include "core/generated/accounts.h"
#include "core/generated/audit.h"
#include "core/generated/chat.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/launcher.h"
#include "core/generated/ledger.h"
#include "core/generated/login.h"
#include "core/generated/memory.h"
#include "core/generated/network.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "core/generated/terminal.h"
#include "tests/sim/sim_graph.h"
#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

#define WALK_UNITS 4096u
#define HELD_MOST 40u

struct held {
	const char *name; /* in the CapSet; empty: it came later, and has none */
	uint64_t interface_id;
	enum hold_mode hold;
};

#define HERE(name, interface)                                     \
	{                                                         \
		name, interface##_INTERFACE_ID, HOLD_SAME_SESSION \
	}
#define PROGRAM(name) HERE(name, IMAGE)

/* ---- shells ---------------------------------------------------------------------------------- */

static const struct held every_shell[] = {
	{"thread", THREAD_INTERFACE_ID, HOLD_FREE},
	{"session", USER_SESSION_INTERFACE_ID, HOLD_NON_TRANSFERABLE},
	HERE("launcher", RESTRICTED_LAUNCHER),
	HERE("timer", TIMER),
	HERE("systemInfo", SYSTEM_INFO),
	HERE("schema", MEMORY_OBJECT),
	HERE("scripts", MEMORY_OBJECT),
	HERE("console", TERMINAL_SESSION),
	HERE("terminalControl", TERMINAL_CONTROL),
	HERE("desk", LOGIN_DESK),
	HERE("ledger", LEDGER),
};

static const struct held guest_shell[] = {
	HERE("chat", CHAT_ROOM),
	HERE("entropy", ENTROPY),
};

static const struct held recovery_shell[] = {
	HERE("authority", AUTHORITY_GRAPH),
	HERE("services", SUPERVISOR),
	HERE("audit", AUDIT_READER),
	HERE("sessions", SESSION_MANAGER),
};

static const struct held operator_shell[] = {
	HERE("chat", CHAT_ROOM),
	HERE("entropy", ENTROPY),
	HERE("memory", MEMORY),
	HERE("authority", AUTHORITY_GRAPH),
	HERE("devices", DEVICE_LIST),
	HERE("services", SUPERVISOR),
	HERE("audit", AUDIT_READER),
	HERE("sessions", SESSION_MANAGER),
	HERE("accounts", ACCOUNT_STORE_READER),
	HERE("accountManager", ACCOUNT_STORE_MANAGER),
	HERE("network", NETWORK_STATUS),
	HERE("ping", PING),
	HERE("resolver", RESOLVER),
	HERE("listen", TCP_LISTEN_AUTHORITY),
	HERE("server", TCP_CONNECT_AUTHORITY),
};

/* ---- launchers ------------------------------------------------------------------------------- */

static const struct held every_launcher[] = {
	{"thread", THREAD_INTERFACE_ID, HOLD_FREE},
	{"endpoint", ENDPOINT_INTERFACE_ID, HOLD_FREE},
	/* A facet of its own, for the shells that it starts. */
	{"", RESTRICTED_LAUNCHER_INTERFACE_ID, HOLD_FREE},
	{"spawner", PROCESS_SPAWNER_INTERFACE_ID, HOLD_NON_TRANSFERABLE},
	HERE("reference", SESSION_REFERENCE),
	HERE("audit", AUDIT_SINK),
	HERE("timer", TIMER),
	PROGRAM("shell"),
};

static const struct held guest_launcher[] = {
	PROGRAM("hello"),
	PROGRAM("clock"),
	PROGRAM("dice"),
	PROGRAM("chatter"),
};

static const struct held operator_launcher[] = {
	PROGRAM("hello"), PROGRAM("clock"),   PROGRAM("dice"), PROGRAM("chatter"),
	PROGRAM("graph"), PROGRAM("spinner"), PROGRAM("echo"), PROGRAM("fetch"),
};

struct profile {
	const char *name;
	const struct held *shell, *launcher;
	uint32_t shell_count, launcher_count;
};

static const struct profile anonymous = {.name = "anonymous"};
static const struct profile guest = {"guest", guest_shell, guest_launcher, ARRAY_COUNT(guest_shell),
				     ARRAY_COUNT(guest_launcher)};
static const struct profile recovery = {
	.name = "recovery", .shell = recovery_shell, .shell_count = ARRAY_COUNT(recovery_shell)};
static const struct profile operators = {"operator", operator_shell, operator_launcher,
					 ARRAY_COUNT(operator_shell),
					 ARRAY_COUNT(operator_launcher)};

/* ---- comparing ------------------------------------------------------------------------------- */

/* Finds a row in a list; the place is marked. */
static bool is_listed(const struct held *list, uint32_t count, const struct sim_graph_row *row,
		      uint64_t *seen)
{
	for (uint32_t i = 0; i < count; i++) {
		if (*seen >> i & 1u || list[i].interface_id != row->row.interface ||
		    (uint8_t)list[i].hold != row->row.hold ||
		    strcmp(list[i].name, row->row.name ? row->text : "") != 0)
			continue;
		*seen |= UINT64_C(1) << i;
		return true;
	}
	return false;
}

static void held_compare(const char *process_name, const struct held *every, uint32_t every_count,
			 const struct held *more, uint32_t more_count)
{
	const struct process *process = sim_program_process(process_name);
	uint64_t seen_every = 0, seen_more = 0;

	SIM_EXPECT(process);
	for (uint32_t i = 0; i < sim_graph.count; i++) {
		const struct sim_graph_row *row = &sim_graph.rows[i];

		if (row->row.kind != GRAPH_KIND_SLOT ||
		    row->row.object != object_number(&process->object))
			continue;
		if (!is_listed(every, every_count, row, &seen_every) &&
		    !is_listed(more, more_count, row, &seen_more))
			sim_fail("a %s holds more: \"%s\" of 0x%llx, mode %u", process_name,
				 row->row.name ? row->text : "",
				 (unsigned long long)row->row.interface, row->row.hold);
	}
	for (uint32_t i = 0; i < every_count; i++)
		SIM_EXPECT(seen_every >> i & 1u);
	for (uint32_t i = 0; i < more_count; i++)
		SIM_EXPECT(seen_more >> i & 1u);
}

/* ---- the play -------------------------------------------------------------------------------- */

struct look {
	uint32_t step; /* when so many steps of the person are over */
	const struct profile *profile;
};

static const struct person_step default_steps[] = {
	PEOPLE_SET_UP,
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile operator", NULL},
	{PEOPLE_PROMPT, "logout\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, NULL},
	{NULL, NULL},
};
static const struct look default_looks[] = {{6, &anonymous}, {12, &operators}};

static const struct person_step recovery_steps[] = {
	PEOPLE_SET_UP,
	{PEOPLE_PROMPT, "guest\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile guest", NULL},
	{PEOPLE_PROMPT, "logout\r"},
	{"Welcome", NULL},
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "whoami\r"},
	{"operator, profile recovery", NULL},
	/* No account can be seen or changed, and no program started but the shell. */
	{PEOPLE_PROMPT, "accounts\r"},
	{"accounts", NULL},
	{PEOPLE_PROMPT, "run hello\r"},
	{"this session has no program \"hello\"", NULL},
	{PEOPLE_PROMPT, "sessions\r"},
	{"recovery", NULL},
	PEOPLE_STEP_UP("restart"),
	{PEOPLE_PROMPT, "services restart broker\r"},
	{"started anew", NULL},
	{PEOPLE_PROMPT, "audit verify\r"},
	{"the audit log is whole", NULL},
	{PEOPLE_PROMPT, "logout\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, NULL},
	{NULL, NULL},
};
static const struct look recovery_looks[] = {{8, &guest}, {16, &recovery}};

static struct person person;
static const struct look *looks;
static uint32_t look_next, look_count;

static void default_begin(void)
{
	person_begin(&person, 0, default_steps);
	looks = default_looks;
	look_next = 0;
	look_count = ARRAY_COUNT(default_looks);
}

static void recovery_begin(void)
{
	person_begin(&person, 0, recovery_steps);
	looks = recovery_looks;
	look_next = 0;
	look_count = ARRAY_COUNT(recovery_looks);
}

static bool act(void)
{
	if (look_next < look_count && person.step == looks[look_next].step) {
		const struct profile *profile = looks[look_next++].profile;

		sim_graph_walk(WALK_UNITS);
		held_compare("shell", every_shell, ARRAY_COUNT(every_shell), profile->shell,
			     profile->shell_count);
		held_compare("launcher", every_launcher, ARRAY_COUNT(every_launcher),
			     profile->launcher, profile->launcher_count);
	}
	return person_act(&person);
}

static void check(const char *victim)
{
	(void)victim;
	if (!person_is_done(&person))
		sim_fail("the person waits at step %u for \"%s\":\n%s\n%s", person.step,
			 person.steps[person.step].sees ? person.steps[person.step].sees : "",
			 sim_program_output(0), sim_program_output(1));
	SIM_EXPECT(look_next == look_count);
}

const struct system_case system_held = {
	.name = "what sessions of nobody and of an operator hold",
	.boot = {.package = "build/system/diskless.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	.over_ns = UINT64_C(60) * 1000000000,
	.begin = default_begin,
	.person = act,
	.check = check,
};

const struct system_case system_recovery = {
	.name = "what sessions of a guest and of the profile recovery hold",
	.boot = {.package = "build/tests/recovery.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	.over_ns = UINT64_C(60) * 1000000000,
	.begin = recovery_begin,
	.person = act,
	.check = check,
};
