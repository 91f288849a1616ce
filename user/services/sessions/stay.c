/*
 * One session: made, watched, ended. See sessions.h.
 */
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/process.h"
#include "user/services/sessions/sessions.h"

/* A ledger that could not be closed is closed again after so long. */
#define CLOSE_AGAIN_SECONDS 1u

static const struct rt_method wait_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_WAIT,
	.message_words = 1,
	.result_words = 15,
};
static const struct rt_method close_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_CLOSE,
	.message_words = 1,
	.result_words = 8,
};

/* As generated, but with as much room as is used: there is little for twelve lines. */
static const struct rt_method fill_method = {
	.interface_id = ENTROPY_INTERFACE_ID,
	.method = ENTROPY_METHOD_FILL,
	.message_words = 2,
	.result_words = 16,
};
static const struct rt_method carve_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_CARVE,
	.message_words = 16,
	.result_words = 16,
	.result_capabilities = 1,
};
static const struct rt_method create_method = {
	.interface_id = SESSION_MINTER_INTERFACE_ID,
	.method = SESSION_MINTER_METHOD_CREATE,
	.message_words = 12,
	.result_words = 16,
	.result_capabilities = 1,
};

/* ---- making ---------------------------------------------------------------------------------- */

static struct stay *stay_place(struct sessions *sessions)
{
	for (uint32_t i = 0; i < SESSIONS_STAYS; i++) {
		if (!sessions->stays[i].used)
			return &sessions->stays[i];
	}
	return NULL;
}

static enum status id_read(struct stay *stay, struct rt_call *call)
{
	struct entropy_fill_results_reader results;
	struct capnp_data data;
	enum status status = entropy_fill_finish(call, &results);

	if (status == STATUS_OK)
		status = entropy_fill_results_get_data(&results, &data);
	if (status == STATUS_OK && data.length_bytes != SESSIONS_ID_BYTES)
		status = STATUS_UNAVAILABLE;
	if (status == STATUS_OK)
		memcpy(stay->id, data.bytes, SESSIONS_ID_BYTES);
	return status;
}

static enum status id_make(struct stay *stay)
{
	struct sessions *sessions = stay->sessions;
	struct entropy_fill_params_builder params;
	struct rt_call call;
	enum status status = rt_call_open(&call, sessions->rt, sessions->entropy.id, &fill_method);

	if (status == STATUS_OK)
		status = entropy_fill_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK) {
		entropy_fill_params_builder_set_length(&params, SESSIONS_ID_BYTES);
		status = id_read(stay, &call);
	}
	rt_call_close(&call);
	base32_write(stay->id, SESSIONS_ID_BYTES, stay->label);
	return status;
}

static void limits_write(const uint64_t limits[RT_LEDGER_COLUMNS],
			 const struct columns_builder *columns)
{
	columns_builder_set_frames(columns, limits[RT_LEDGER_FRAMES]);
	columns_builder_set_ring_regions(columns, limits[RT_LEDGER_RING_REGIONS]);
	columns_builder_set_cpu_share(columns, limits[RT_LEDGER_CPU_SHARE]);
	columns_builder_set_log_bytes_per_second(columns, limits[RT_LEDGER_LOG_BYTES_PER_SECOND]);
	columns_builder_set_slots(columns, limits[RT_LEDGER_SLOTS]);
	columns_builder_set_page_tables(columns, limits[RT_LEDGER_PAGE_TABLES]);
	columns_builder_set_object_bytes(columns, limits[RT_LEDGER_OBJECT_BYTES]);
	columns_builder_set_objects(columns, limits[RT_LEDGER_OBJECTS]);
	columns_builder_set_processes(columns, limits[RT_LEDGER_PROCESSES]);
	columns_builder_set_threads(columns, limits[RT_LEDGER_THREADS]);
	columns_builder_set_timers(columns, limits[RT_LEDGER_TIMERS]);
}

static enum status ledger_make(struct stay *stay, struct ledger parent)
{
	struct ledger_carve_params_builder params;
	struct ledger_carve_results_reader results;
	struct columns_builder limit;
	struct rt_call call;
	enum status status = rt_call_open(&call, stay->sessions->rt, parent.id, &carve_method);

	if (status == STATUS_OK)
		status = ledger_carve_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK)
		status = ledger_carve_params_builder_new_limit(&params, &limit);
	if (status == STATUS_OK) {
		limits_write(stay->identity.limits, &limit);
		status = ledger_carve_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = ledger_carve_results_take_ledger(&call, &results, &stay->ledger);
	rt_call_close(&call);
	return status;
}

static enum status session_create(struct stay *stay)
{
	struct session_minter_create_params_builder params;
	struct session_minter_create_results_reader results;
	struct rt_call call;
	enum status status =
		rt_call_open(&call, stay->sessions->rt, stay->sessions->minter.id, &create_method);

	if (status == STATUS_OK)
		status = session_minter_create_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK)
		status = session_minter_create_params_builder_set_label(&params,
									sessions_text(stay->label));
	if (status == STATUS_OK)
		status = session_minter_create_params_pass_ledger(&call, &params, stay->ledger,
								  RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = session_minter_create_finish(&call, &results);
	if (status == STATUS_OK)
		status =
			session_minter_create_results_take_session(&call, &results, &stay->session);
	rt_call_close(&call);
	return status;
}

static enum status session_make(struct stay *stay)
{
	struct session_reference_result named;
	enum status status = session_create(stay);

	if (status == STATUS_OK)
		status = session_reference(stay->sessions->rt, stay->session, &named);
	if (status == STATUS_OK)
		stay->reference = named.reference;
	return status;
}

enum status stay_make(struct line *line)
{
	struct sessions *sessions = line->sessions;
	struct stay *stay = stay_place(sessions);
	enum status status;

	if (!stay)
		return STATUS_NO_ROOM;
	*stay = (struct stay){
		.sessions = sessions, .line = line, .used = true, .identity = line->next};
	login_times_open(&stay->times, &stay->identity.bounds,
			 rt_server_clock_now(&sessions->clock));
	status = id_make(stay);
	if (status == STATUS_OK)
		status = ledger_make(stay, line->ledger);
	if (status == STATUS_OK)
		status = session_make(stay);
	if (status != STATUS_OK) {
		/* The ledger pays for nothing but the session, which nobody holds then: both go. */
		sessions_let_go(sessions, &stay->reference.id);
		sessions_let_go(sessions, &stay->session.id);
		sessions_let_go(sessions, &stay->ledger.id);
		stay->used = false;
		return status;
	}
	line->stay = stay;
	return STATUS_OK;
}

/* ---- watching -------------------------------------------------------------------------------- */

static void launcher_ended(void *context, enum status status)
{
	struct stay *stay = context;

	(void)status;
	rt_call_close(&stay->launcher_wait.call);
	if (stay->line->stay == stay)
		line_end_session(stay->line, SESSION_END_REASON_LAUNCHER_ENDED);
}

static void shell_ended(void *context, enum status status)
{
	struct stay *stay = context;

	if (stay->line->remote && stay->line->stay == stay)
		leash_shell_ended(stay->line->remote, &stay->shell_wait.call, status);
	rt_call_close(&stay->shell_wait.call);
	if (stay->line->stay == stay)
		line_end_session(stay->line, SESSION_END_REASON_SHELL_ENDED);
}

static enum status wait_begin(struct stay *stay, struct rt_server_ask *ask,
			      struct process_handle process)
{
	enum status status = rt_call_open(&ask->call, stay->sessions->rt, process.id, &wait_method);

	ask->context = stay;
	if (status == STATUS_OK)
		status = rt_server_ask(&stay->sessions->clock, ask, 0);
	if (status != STATUS_OK)
		rt_call_close(&ask->call);
	return status;
}

enum status stay_watch_launcher(struct stay *stay)
{
	stay->launcher_wait.done = launcher_ended;
	return wait_begin(stay, &stay->launcher_wait, stay->launcher_process);
}

enum status stay_watch_shell(struct stay *stay)
{
	stay->shell_wait.done = shell_ended;
	return wait_begin(stay, &stay->shell_wait, stay->shell_process);
}

/* ---- step-ups -------------------------------------------------------------------------------- */

/*
 * The time of a stronger capability is over: its ledger closes, and it is gone. A close that did
 * not reach the ledger is made again, for until then the session would keep the capability.
 */
static void step_up_over(void *context)
{
	struct stepped *stepped = context;
	struct sessions *sessions = stepped->stay->sessions;
	enum status status = ledger_close(sessions->rt, stepped->ledger);

	rt_server_moment_unset(&sessions->clock, &stepped->over);
	if (status != STATUS_OK && status != STATUS_DISCONNECTED && status != STATUS_REVOKED) {
		rt_server_moment_set(&sessions->clock, &stepped->over,
				     rt_server_clock_now(&sessions->clock) +
					     CLOSE_AGAIN_SECONDS * RT_SECOND_NS);
		return;
	}
	sessions_let_go(sessions, &stepped->ledger.id);
}

/* The place of the stronger capability of this name; null when none is held. */
static const struct stepped *stepped_named(const struct stay *stay, struct capnp_text name)
{
	for (uint32_t i = 0; i < SESSIONS_STEP_UPS; i++) {
		const struct stepped *stepped = &stay->stepped[i];

		if (stepped->ledger.id.key != 0 &&
		    rt_string_length(stepped->name) == name.length_bytes &&
		    memcmp(stepped->name, name.bytes, name.length_bytes) == 0)
			return stepped;
	}
	return NULL;
}

static struct stepped *stepped_free(struct stay *stay)
{
	for (uint32_t i = 0; i < SESSIONS_STEP_UPS; i++) {
		if (stay->stepped[i].ledger.id.key == 0)
			return &stay->stepped[i];
	}
	return NULL;
}

bool stay_can_step_up(const struct stay *stay, struct capnp_text name)
{
	if (stepped_named(stay, name))
		return true;
	for (uint32_t i = 0; i < SESSIONS_STEP_UPS; i++) {
		if (stay->stepped[i].ledger.id.key == 0)
			return true;
	}
	return false;
}

bool stay_step_up(struct stay *stay, const char *name, struct ledger ledger, uint64_t until_ns)
{
	const struct stepped *last = stepped_named(stay, sessions_text(name));
	struct stepped *stepped;

	if (last)
		step_up_over(&stay->stepped[last - stay->stepped]);
	stepped = stepped_free(stay);
	if (!stepped)
		return false;
	*stepped = (struct stepped){.stay = stay, .ledger = ledger};
	(void)rt_string_copy(stepped->name, sizeof(stepped->name), name, rt_string_length(name));
	stepped->over.come = step_up_over;
	stepped->over.context = stepped;
	rt_server_moment_set(&stay->sessions->clock, &stepped->over, until_ns);
	return true;
}

/* ---- the end --------------------------------------------------------------------------------- */

/* Facets that somebody holds keep the place; the session itself is over. */
static void place_free(struct stay *stay)
{
	if (stay->ended && stay->facets == 0)
		stay->used = false;
}

void stay_facet_closed(void *self)
{
	struct stay *stay = self;

	stay->facets--;
	place_free(stay);
}

static void closed(void *context, enum status status)
{
	struct stay *stay = context;
	struct line *line = stay->line;

	(void)status;
	rt_call_close(&stay->close.call);
	sessions_let_go(stay->sessions, &stay->ledger.id);
	stay->ended = true;
	if (line->stay == stay)
		line->stay = NULL;
	place_free(stay);
	if (line->desk.step == LOGIN_STEP_CLOSE)
		line_done(line, LOGIN_OK);
}

/* Everything that this service holds of the session, but its ledger. */
static void stay_drop(struct stay *stay)
{
	struct sessions *sessions = stay->sessions;

	rt_server_ask_drop(&stay->launcher_wait);
	rt_server_ask_drop(&stay->shell_wait);
	desk_state_drop(stay);
	for (uint32_t i = 0; i < SESSIONS_STEP_UPS; i++) {
		rt_server_moment_unset(&sessions->clock, &stay->stepped[i].over);
		sessions_let_go(sessions, &stay->stepped[i].ledger.id);
	}
	sessions_let_go(sessions, &stay->launcher.id);
	sessions_let_go(sessions, &stay->launcher_process.id);
	sessions_let_go(sessions, &stay->shell_process.id);
	sessions_let_go(sessions, &stay->reference.id);
}

/* The ledger is closed without an answer that is waited for: there is no room for one call more. */
static void close_at_once(struct stay *stay)
{
	(void)!ledger_close(stay->sessions->rt, stay->ledger);
	sessions_let_go(stay->sessions, &stay->ledger.id);
	stay->ended = true;
	stay->line->stay = NULL;
}

void stay_end(struct stay *stay, enum session_end_reason reason)
{
	struct sessions *sessions = stay->sessions;
	enum status status =
		rt_call_open(&stay->close.call, sessions->rt, stay->ledger.id, &close_method);

	stay->reason = reason;
	stay->close.done = closed;
	stay->close.context = stay;
	/* The ledger pays for all of the session: from here on none of its processes runs. */
	if (status == STATUS_OK)
		status = rt_server_ask(&sessions->clock, &stay->close, 0);
	if (status != STATUS_OK) {
		rt_call_close(&stay->close.call);
		close_at_once(stay);
	}
	user_watches_answer(stay);
	stay_drop(stay);
	sessions_let_go(sessions, &stay->session.id);
	place_free(stay);
}

enum status stay_mint(struct stay *stay, const struct rt_server_class *class,
		      struct cap_id *capability)
{
	const struct rt_server_object object = {.class = class, .self = stay};
	const struct rt_server_life life = {.session = stay->reference};
	struct rt_server_facet facet;
	enum status status =
		rt_server_mint_for(&stay->sessions->server, NULL, &object, &life, &facet);

	*capability = facet.capability;
	if (status == STATUS_OK)
		stay->facets++;
	return status;
}
