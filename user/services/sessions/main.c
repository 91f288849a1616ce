/*
 * Sessions: the set-up. Read first: sessions.h.
 *
 * Ends with 0 when it is asked to stop; with 2 when something is missing, with 3 when its
 * configuration does not hold, with 4 when its endpoint is gone.
 */
#include "core/generated/accounts.h"
#include "core/generated/audit.h"
#include "core/generated/broker.h"
#include "core/generated/credentials.h"
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/rt/state.h"
#include "user/services/sessions/sessions.h"

/* Room in the ring that a receive takes is none for a line's calls. */
#define RECEIVES 4u
#define RECEIVES_OF_MANY 2u
#define FEW_LINES 4u
/* Eight step-ups of a profile. */
#define RESULT_WORDS 176u
#define SECRET_SECONDS_MOST 3600u

struct capnp_text sessions_text(const char *name)
{
	return capnp_text_make(name, (uint32_t)rt_string_length(name));
}

bool sessions_take(char *to, size_t size, struct capnp_text text)
{
	/* The end of a longer text that was there before may be a part of a secret. */
	rt_wipe(to, size);
	return text.length_bytes < size && rt_string_copy(to, size, text.bytes, text.length_bytes);
}

void sessions_let_go(struct sessions *sessions, struct cap_id *capability)
{
	if (capability->key != 0)
		rt_ring_release(&sessions->rt->ring, *capability);
	capability->key = 0;
}

/* ---- the configuration ----------------------------------------------------------------------- */

/* The capability that a text of the configuration names. */
static bool grant_of(const struct sessions *sessions, struct capnp_text text, uint64_t interface_id,
		     struct cap_id *capability)
{
	char name[SESSIONS_NAME_BYTES];

	return sessions_take(name, sizeof(name), text) &&
	       rt_capset_get(&sessions->rt->capset, name, interface_id, capability) == STATUS_OK;
}

static bool line_read(struct line *line, const struct login_config_line_reader *reader)
{
	const struct sessions *sessions = line->sessions;
	struct capnp_text name, master, ledger;

	if (login_config_line_get_name(reader, &name) != STATUS_OK ||
	    login_config_line_get_master(reader, &master) != STATUS_OK ||
	    login_config_line_get_ledger(reader, &ledger) != STATUS_OK)
		return false;
	line->local = login_config_line_get_local(reader);
	line->desk.anonymous = login_config_line_get_anonymous(reader);
	line->items = rt_heap_allocate_zeroed(&sessions->rt->heap, SESSIONS_ITEMS,
					      sizeof(line->items[0]));
	return line->items && name.length_bytes != 0 &&
	       sessions_take(line->name, sizeof(line->name), name) &&
	       grant_of(sessions, master, TERMINAL_MASTER_INTERFACE_ID, &line->master.id) &&
	       grant_of(sessions, ledger, LEDGER_INTERFACE_ID, &line->ledger.id);
}

static bool lines_read(struct sessions *sessions, const struct login_config_reader *config)
{
	struct login_config_line_list_reader list;

	if (login_config_get_lines(config, &list) != STATUS_OK || list.raw.count == 0 ||
	    list.raw.count > SESSIONS_LINES)
		return false;
	sessions->lines = rt_heap_allocate_zeroed(&sessions->rt->heap, list.raw.count,
						  sizeof(sessions->lines[0]));
	if (!sessions->lines)
		return false;
	sessions->line_count = list.raw.count;
	for (uint32_t i = 0; i < sessions->line_count; i++) {
		struct login_config_line_reader line = login_config_line_list_get(&list, i);

		sessions->lines[i].sessions = sessions;
		if (!line_read(&sessions->lines[i], &line))
			return false;
	}
	return true;
}

static bool config_read(struct sessions *sessions)
{
	struct capnp_text anonymous, guest, message;
	struct login_config_reader root;
	struct rt_config config;
	bool good;

	if (rt_config_open(sessions->rt, "config", &config) != STATUS_OK)
		return false;
	good = login_config_root(&config.message, &root) == STATUS_OK &&
	       login_config_get_anonymous_profile(&root, &anonymous) == STATUS_OK &&
	       sessions_take(sessions->anonymous_profile, sizeof(sessions->anonymous_profile),
			     anonymous) &&
	       login_config_get_guest_profile(&root, &guest) == STATUS_OK &&
	       sessions_take(sessions->guest_profile, sizeof(sessions->guest_profile), guest) &&
	       login_config_get_message_of_the_day(&root, &message) == STATUS_OK &&
	       sessions_take(sessions->message, sizeof(sessions->message), message);
	sessions->is_plain = good && login_config_get_plain(&root);
	sessions->secret_seconds = good ? login_config_get_secret_seconds(&root) : 0;
	good = good && sessions->secret_seconds != 0 &&
	       sessions->secret_seconds <= SECRET_SECONDS_MOST && lines_read(sessions, &root) &&
	       remotes_read(sessions, &root);
	rt_config_close(sessions->rt, &config);
	return good;
}

/* Whether the calls that stand for all lines leave room for others. */
static bool lines_fit(const struct sessions *sessions)
{
	return 3u * sessions->line_count + 4u * sessions->remote_count <= SESSIONS_STANDING;
}

/* ---- set-up ---------------------------------------------------------------------------------- */

static bool sessions_find(struct sessions *sessions)
{
	struct timer timer;
	const struct rt_capset_want wants[] = {
		{"minter", SESSION_MINTER_INTERFACE_ID, &sessions->minter.id},
		{"spawner", PROCESS_SPAWNER_INTERFACE_ID, &sessions->spawner.id},
		{"launcher", IMAGE_INTERFACE_ID, &sessions->launcher.id},
		{"credentials", CREDENTIAL_STORE_INTERFACE_ID, &sessions->credentials.id},
		{"accounts", ACCOUNT_STORE_READER_INTERFACE_ID, &sessions->accounts.id},
		{"broker", AUTHORITY_BROKER_INTERFACE_ID, &sessions->broker.id},
		{"audit", AUDIT_SINK_INTERFACE_ID, &sessions->audit.id},
		{"kept", MEMORY_OBJECT_INTERFACE_ID, &sessions->kept.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
		{"entropy", ENTROPY_INTERFACE_ID, &sessions->entropy.id},
	};

	if (rt_capset_get_all(&sessions->rt->capset, wants, ARRAY_COUNT(wants)))
		return false;
	rt_server_clock_init(&sessions->clock, &sessions->server, timer);
	return true;
}

int capos_main(struct rt *rt)
{
	struct sessions *sessions = RT_STATE(struct sessions);
	struct rt_server_config config = {
		.rt = rt, .result_words = RESULT_WORDS, .receives = RECEIVES};

	sessions->rt = rt;
	config.objects = sessions->objects;
	config.object_count = ARRAY_COUNT(sessions->objects);
	if (!sessions_find(sessions))
		return 2;
	if (rt_console_open(&sessions->log, rt, "console") != STATUS_OK)
		sessions->log.capability = (struct cap_id){0};
	if (!config_read(sessions) || !lines_fit(sessions))
		return 3;
	if (sessions->line_count > FEW_LINES)
		config.receives = RECEIVES_OF_MANY;
	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&sessions->server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&sessions->server, SESSIONS_TAG_MANAGER, &manager_class, sessions);
	rt_server_add(&sessions->server, SESSIONS_TAG_REMOTE, &remote_desks_class, sessions);
	record_begin(sessions);
	for (uint32_t i = 0; i < sessions->line_count; i++)
		line_begin(&sessions->lines[i], sessions->lines[i].desk.anonymous);
	return rt_server_run(&sessions->server) == STATUS_OK ? 0 : 4;
}
