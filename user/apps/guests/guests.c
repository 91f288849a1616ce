/*
 * Starts programs in sessions of their own, and ends one of the sessions.
 *
 * Two sessions, red and blue, each with a ledger that is carved from the one it was given. In each
 * a visitor says under which caller reference a door knows it, two of them in red; then somebody of
 * red listens in the chat room, somebody of blue talks there, and red is ended: the listener goes,
 * whatever it does, and nobody can be started in red any more. Blue goes on.
 *
 * Ends with 0; with 3 when something is missing, with 4 when there can be no sessions, with 5 when
 * something else failed.
 */
#include "core/generated/chat.h"
#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "core/generated/visits.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/ledger.h"
#include "user/rt/process.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"
#include "user/rt/words.h"

#define GRANTS 3u

struct guests {
	struct rt *rt;
	struct rt_console console;
	struct cap_id visitors; /* where those who visit print */
	struct cap_id log; /* where those who chat print; where visitors do unless there is one */
	struct process_spawner spawner;
	struct session_minter minter;
	struct ledger ledger;
	struct image visitor, chatter;
	struct cap_id door, chat, timer;
};

struct place {
	const char *label;
	struct ledger ledger;
	struct session session;
};

static bool failed(struct guests *g, const char *what, enum status status)
{
	rt_console_print(&g->console, "%s: %s\n", what, rt_failure_words(g->rt, status));
	return false;
}

static enum status ledger_carve_some(struct guests *g, struct ledger *carved)
{
	const struct rt_ledger_part part = {
		.frames = 300, .ring_regions = 2, .cpu_share = 20, .log_bytes_per_second = 1024};

	return rt_ledger_carve(g->rt, g->ledger, &part, carved);
}

static bool place_open(struct guests *g, struct place *place, const char *label)
{
	struct session_minter_create_args args = {
		.label = capnp_text_make(label, (uint32_t)rt_string_length(label))};
	struct session_minter_create_result made;
	enum status status;

	place->label = label;
	status = ledger_carve_some(g, &place->ledger);
	if (status != STATUS_OK)
		return failed(g, "carving a ledger", status);
	args.ledger = place->ledger;
	status = session_minter_create(g->rt, g->minter, &args, &made);
	if (status != STATUS_OK)
		return failed(g, "a session", status);
	place->session = made.session;
	rt_console_print(&g->console, "session %s is open\n", label);
	return true;
}

/* A program in the session, which the session's ledger pays for, with the console and two more
 * capabilities. */
static enum status start(struct guests *g, const struct place *place, struct image image,
			 const struct rt_spawn_grant grants[GRANTS], struct process_handle *process)
{
	struct rt_spawn spawn = {
		.spawner = g->spawner,
		.image = image,
		.ledger = place->ledger,
		.session = place->session,
		.name = place->label,
		.grants = grants,
		.grant_count = grants[GRANTS - 1u].capability.key != 0 ? GRANTS : GRANTS - 1u,
	};
	enum rt_spawn_step step;

	return rt_process_spawn(g->rt, &spawn, process, &step);
}

static bool wait_end(struct guests *g, struct process_handle process, struct rt_exit_record *record)
{
	struct rt_call wait;
	enum status status = rt_process_wait_begin(&wait, g->rt, process);

	if (status == STATUS_OK)
		status = rt_process_wait_finish(&wait, record);
	rt_ring_release(&g->rt->ring, process.id);
	return status == STATUS_OK || failed(g, "waiting", status);
}

static bool visit(struct guests *g, const struct place *place)
{
	const struct rt_spawn_grant grants[GRANTS] = {
		{.name = "console", .capability = g->visitors},
		{.name = "door", .capability = g->door},
	};
	struct process_handle process;
	struct rt_exit_record record;
	enum status status;

	rt_console_print(&g->console, "a visitor in session %s:\n", place->label);
	rt_console_flush(&g->console);
	status = start(g, place, g->visitor, grants, &process);
	if (status != STATUS_OK)
		return failed(g, "a visitor was not started", status);
	return wait_end(g, process, &record);
}

static enum status chat_start(struct guests *g, const struct place *place, struct cap_id timer,
			      struct process_handle *process)
{
	const struct rt_spawn_grant grants[GRANTS] = {
		{.name = "console", .capability = g->log},
		{.name = "chat", .capability = g->chat},
		{.name = "timer", .capability = timer},
	};

	return start(g, place, g->chatter, grants, process);
}

/* Somebody of red listens, somebody of blue talks, and red ends. */
static bool chat(struct guests *g, const struct place *red, const struct place *blue)
{
	struct process_handle listener, talker;
	struct rt_exit_record record;
	char words[RT_EXIT_WORDS_BYTES];
	enum status status = chat_start(g, red, (struct cap_id){0}, &listener);

	if (status == STATUS_OK)
		status = chat_start(g, blue, g->timer, &talker);
	if (status != STATUS_OK)
		return failed(g, "nobody chats", status);
	if (!wait_end(g, talker, &record))
		return false;
	rt_exit_record_words(&record, "chatter", words);
	rt_console_print(&g->console, "who talked in session blue: %s\n", words);
	status = session_end(g->rt, red->session);
	if (status != STATUS_OK)
		return failed(g, "ending session red", status);
	rt_console_print(&g->console, "session red is ended\n");
	/* The process went with its ledger: its handle says so, whatever the listener was doing. */
	rt_ring_release(&g->rt->ring, listener.id);
	status = chat_start(g, red, (struct cap_id){0}, &listener);
	rt_console_print(&g->console, "starting somebody else in session red: %s\n",
			 rt_status_name(status));
	return status != STATUS_OK;
}

static bool find_all(struct guests *g)
{
	const struct rt_capset_want wants[] = {
		{"spawner", PROCESS_SPAWNER_INTERFACE_ID, &g->spawner.id},
		{"sessions", SESSION_MINTER_INTERFACE_ID, &g->minter.id},
		{"ledger", LEDGER_INTERFACE_ID, &g->ledger.id},
		{"visitor", IMAGE_INTERFACE_ID, &g->visitor.id},
		{"chatter", IMAGE_INTERFACE_ID, &g->chatter.id},
		{"door", DOOR_INTERFACE_ID, &g->door},
		{"chat", CHAT_ROOM_INTERFACE_ID, &g->chat},
		{"timer", TIMER_INTERFACE_ID, &g->timer},
	};
	const char *missing = rt_capset_get_all(&g->rt->capset, wants, ARRAY_COUNT(wants));

	if (!missing && g->visitors.key == 0)
		missing = "visitors";
	if (missing)
		rt_console_print(&g->console, "no %s was granted\n", missing);
	return !missing;
}

/* A console of any of the kinds that programs print on: the visitors get a copy. */
static struct cap_id console_of(const struct rt *rt, const char *name)
{
	const struct capset_entry *entry = rt_capset_find(&rt->capset, name);

	return (struct cap_id){.key = entry ? entry->capability : 0};
}

int capos_main(struct rt *rt)
{
	struct guests *g = RT_STATE(struct guests);
	struct place red, blue;

	g->rt = rt;
	g->visitors = console_of(rt, "visitors");
	if (rt_console_open(&g->console, rt, "console") != STATUS_OK || !find_all(g))
		return 3;
	if (rt_capset_get(&rt->capset, "log", CONSOLE_INTERFACE_ID, &g->log) != STATUS_OK)
		g->log = g->visitors;
	if (!place_open(g, &red, "red") || !place_open(g, &blue, "blue"))
		return 4;
	if (!visit(g, &red) || !visit(g, &red) || !visit(g, &blue) || !chat(g, &red, &blue) ||
	    !visit(g, &blue))
		return 5;
	return 0;
}
