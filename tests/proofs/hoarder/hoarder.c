/*
 * A client that takes all that it can get of the services that it was given, keeps it, and then
 * looks whether others get something still: programs in a session of their own, as honest as they
 * come.
 *
 *	store  tables until there are no more, then keys in one of them
 *	chat   members until there are no more, and a read of each that waits
 *	door   visits from more sessions than the service remembers callers
 *
 * It says how much it got and with which words it was refused; a script in tests/smoke compares.
 * Ends with 0; with 3 when something was not granted, with 5 when something else failed.
 */
#include "core/generated/chat.h"
#include "core/generated/keyvalue.h"
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "core/generated/visits.h"
#include "user/rt/abort.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/chat_client.h"
#include "user/rt/generated/keyvalue_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/ledger.h"
#include "user/rt/pending.h"
#include "user/rt/process.h"
#include "user/rt/rt.h"

/* More than any service of the tree has. */
#define MOST 200u
#define READS 12u
#define SESSIONS 70u
#define GRANTS 3u
#define PAUSE_NS UINT64_C(10000000)
#define PAUSES 6000u /* a minute; only ever waited out by a test that fails */

struct hoarder {
	struct rt *rt;
	struct rt_console console;
	struct cap_id visitors; /* where the others print */
	struct process_spawner spawner;
	struct session_minter minter;
	struct ledger ledger;
	struct image kv, chatter, visitor;
	struct key_value_store store;
	struct chat_room chat;
	struct cap_id door;
	struct timer timer;
	struct key_value_table table; /* one of those that it has */
	struct chat_member members[READS];
	struct rt_call reads[READS];
	bool failed;
};

/* A session with the ledger that pays for it. */
struct place {
	struct ledger ledger;
	struct session session;
};

/* As generated, but with just the room that many of them find at once. */
static const struct rt_method read_method = {
	.interface_id = CHAT_MEMBER_INTERFACE_ID,
	.method = CHAT_MEMBER_METHOD_READ,
	.message_words = 1,
	.result_words = 48,
};

static void worked(struct hoarder *h, const char *what, enum status status)
{
	if (status == STATUS_OK)
		return;
	rt_console_print(&h->console, "%s: %s\n", what, rt_failure_words(h->rt, status));
	h->failed = true;
}

static void had(struct hoarder *h, uint32_t count, const char *what, enum status status)
{
	rt_console_print(&h->console, "hoarded %u %s, then %s\n", count, what,
			 rt_failure_words(h->rt, status));
}

/* ---- hoarding -------------------------------------------------------------------------------- */

static void hoard_tables(struct hoarder *h)
{
	const struct key_value_store_open_args args = {.prefix = CAPNP_TEXT("mine/")};
	struct key_value_store_open_result opened;
	enum status status = STATUS_OK;
	uint32_t count = 0;

	for (; count < MOST; count++) {
		status = key_value_store_open(h->rt, h->store, &args, &opened);
		if (status != STATUS_OK)
			break;
		h->table = opened.table;
	}
	had(h, count, "tables", status);
}

static void hoard_keys(struct hoarder *h)
{
	enum status status = STATUS_OK;
	uint32_t count = 0;
	char key[16];

	for (; count < MOST && status == STATUS_OK; count++) {
		const struct key_value_table_put_args args = {
			.key = {key, (uint32_t)rt_format(key, sizeof(key), "%u", count)}};

		status = key_value_table_put(h->rt, h->table, &args);
	}
	had(h, count - 1u, "keys", status);
}

static void hoard_members(struct hoarder *h)
{
	const struct chat_room_join_args args = {.name = CAPNP_TEXT("hoarder")};
	struct chat_room_join_result joined;
	enum status status = STATUS_OK;
	uint32_t count = 0;

	for (; count < MOST; count++) {
		status = chat_room_join(h->rt, h->chat, &args, &joined);
		if (status != STATUS_OK)
			break;
		if (count < READS)
			h->members[count] = joined.member;
	}
	had(h, count, "members", status);
}

static void read_begin(struct hoarder *h, struct rt_call *call, struct chat_member member)
{
	worked(h, "read", rt_call_open(call, h->rt, member.id, &read_method));
	worked(h, "read", rt_call_submit(call));
}

/* Each member's read waits for what nobody says; another one of the same member is refused. */
static void hoard_reads(struct hoarder *h)
{
	struct rt_call *all[READS];
	uint32_t count = 0, refused;

	while (count < READS && h->members[count].id.key != 0) {
		read_begin(h, &h->reads[count], h->members[count]);
		all[count] = &h->reads[count];
		count++;
	}
	RT_ASSERT(count < READS);
	read_begin(h, &h->reads[count], h->members[0]);
	all[count] = &h->reads[count];
	refused = rt_call_wait_any(h->rt, all, count + 1u);
	had(h, count, "waiting reads", rt_call_finish(&h->reads[refused]));
	rt_call_close(&h->reads[refused]);
}

/* ---- others ---------------------------------------------------------------------------------- */

static enum status ledger_carve_some(struct hoarder *h, struct ledger *carved)
{
	const struct rt_ledger_part part = {
		.frames = 300, .ring_regions = 2, .cpu_share = 20, .log_bytes_per_second = 2048};

	return rt_ledger_carve(h->rt, h->ledger, &part, carved);
}

static enum status pause(struct hoarder *h)
{
	struct timer_now_result now;
	struct timer_sleep_args args;
	enum status status = timer_now(h->rt, h->timer, &now);

	args.until_ns = now.time_ns + PAUSE_NS;
	return status == STATUS_OK ? timer_sleep(h->rt, h->timer, &args) : status;
}

/* The resources of an earlier session come back in steps: waits until there is enough for the next
 * one. */
static enum status ledger_await(struct hoarder *h, struct ledger *carved)
{
	enum status status = STATUS_OK;

	for (uint32_t i = 0; i < PAUSES && status == STATUS_OK; i++) {
		enum status carving = ledger_carve_some(h, carved);

		if (carving != STATUS_LEDGER_LIMIT)
			return carving;
		status = pause(h);
	}
	return status == STATUS_OK ? STATUS_LEDGER_LIMIT : status;
}

static void place_open(struct hoarder *h, struct place *place)
{
	struct session_minter_create_args args = {.label = CAPNP_TEXT("other")};
	struct session_minter_create_result made = {0};
	enum status status = ledger_await(h, &place->ledger);

	args.ledger = place->ledger;
	if (status == STATUS_OK)
		status = session_minter_create(h->rt, h->minter, &args, &made);
	place->session = made.session;
	worked(h, "a session", status);
}

static void place_close(struct hoarder *h, struct place *place)
{
	worked(h, "the end of a session", session_end(h->rt, place->session));
	rt_ring_release(&h->rt->ring, place->session.id);
	rt_ring_release(&h->rt->ring, place->ledger.id);
}

static void start(struct hoarder *h, const struct place *place, struct image image,
		  const struct rt_spawn_grant grants[GRANTS], struct process_handle *process)
{
	struct rt_spawn spawn = {
		.spawner = h->spawner,
		.image = image,
		.ledger = place->ledger,
		.session = place->session,
		.name = "other",
		.grants = grants,
		.grant_count = grants[GRANTS - 1u].capability.key != 0 ? GRANTS : GRANTS - 1u,
	};
	enum rt_spawn_step step;

	worked(h, "starting another one", rt_process_spawn(h->rt, &spawn, process, &step));
}

static void end_report(struct hoarder *h, const char *what, struct process_handle process)
{
	struct rt_exit_record record;
	char words[RT_EXIT_WORDS_BYTES];
	struct rt_call wait;
	enum status status = rt_process_wait_begin(&wait, h->rt, process);

	if (status == STATUS_OK)
		status = rt_process_wait_finish(&wait, &record);
	worked(h, what, status);
	rt_ring_release(&h->rt->ring, process.id);
	if (status != STATUS_OK)
		return;
	rt_exit_record_words(&record, NULL, words);
	rt_console_print(&h->console, "%s %s\n", what, words);
}

static void others_store(struct hoarder *h, const struct place *place)
{
	const struct rt_spawn_grant grants[GRANTS] = {
		{.name = "console", .capability = h->visitors},
		{.name = "store", .capability = h->store.id},
	};
	struct process_handle process = {{0}};

	start(h, place, h->kv, grants, &process);
	if (!h->failed)
		end_report(h, "another one's tables:", process);
}

/* One waits for a message in a read, one talks; then the first is ended with its session. */
static void others_chat(struct hoarder *h, const struct place *place)
{
	struct rt_spawn_grant grants[GRANTS] = {
		{.name = "console", .capability = h->visitors},
		{.name = "chat", .capability = h->chat.id},
	};
	struct process_handle listener = {{0}}, talker = {{0}};

	start(h, place, h->chatter, grants, &listener);
	grants[GRANTS - 1u] = (struct rt_spawn_grant){.name = "timer", .capability = h->timer.id};
	start(h, place, h->chatter, grants, &talker);
	if (!h->failed)
		end_report(h, "another one's talk:", talker);
	rt_ring_release(&h->rt->ring, listener.id);
}

static void others_door(struct hoarder *h)
{
	const struct rt_spawn_grant grants[GRANTS] = {
		{.name = "console", .capability = h->visitors},
		{.name = "door", .capability = h->door},
	};

	for (uint32_t i = 0; i < SESSIONS && !h->failed; i++) {
		struct process_handle process = {{0}};
		struct place place = {0};

		place_open(h, &place);
		start(h, &place, h->visitor, grants, &process);
		if (h->failed)
			return;
		end_report(h, "a visitor", process);
		place_close(h, &place);
	}
}

/* A console of any of the kinds that programs print on: the others get a copy. */
static bool visitors_find(struct hoarder *h)
{
	const struct capset_entry *entry = rt_capset_find(&h->rt->capset, "visitors");

	h->visitors.key = entry ? entry->capability : 0;
	return entry;
}

static bool find_all(struct hoarder *h)
{
	const struct rt_capset_want wants[] = {
		{"spawner", PROCESS_SPAWNER_INTERFACE_ID, &h->spawner.id},
		{"sessions", SESSION_MINTER_INTERFACE_ID, &h->minter.id},
		{"ledger", LEDGER_INTERFACE_ID, &h->ledger.id},
		{"kv", IMAGE_INTERFACE_ID, &h->kv.id},
		{"chatter", IMAGE_INTERFACE_ID, &h->chatter.id},
		{"visitor", IMAGE_INTERFACE_ID, &h->visitor.id},
		{"store", KEY_VALUE_STORE_INTERFACE_ID, &h->store.id},
		{"chat", CHAT_ROOM_INTERFACE_ID, &h->chat.id},
		{"door", DOOR_INTERFACE_ID, &h->door},
		{"timer", TIMER_INTERFACE_ID, &h->timer.id},
	};
	const char *missing = rt_capset_get_all(&h->rt->capset, wants, ARRAY_COUNT(wants));

	if (!missing && !visitors_find(h))
		missing = "visitors";
	if (missing)
		rt_console_print(&h->console, "no %s was granted\n", missing);
	return !missing;
}

int capos_main(struct rt *rt)
{
	static struct hoarder h;
	struct place place = {0};

	h.rt = rt;
	if (rt_console_open(&h.console, rt, "console") != STATUS_OK || !find_all(&h))
		return 3;
	hoard_tables(&h);
	hoard_keys(&h);
	hoard_members(&h);
	hoard_reads(&h);
	place_open(&h, &place);
	if (!h.failed) {
		others_store(&h, &place);
		others_chat(&h, &place);
		place_close(&h, &place);
		others_door(&h);
	}
	return h.failed ? 5 : 0;
}
