/*
 * Lines over a network: RemoteDesks and RemoteDesk. See sessions.h.
 *
 * A remote is a line whose terminal runs over somebody's stream, and is started for it; everything
 * else is as on any line. It opens one session, for whoever has shown who they are, and is gone
 * with it. Whoever is connected holds its desk, and then its leash: without them it ends.
 */
#include "core/generated/login.h"
#include "core/generated/process.h"
#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/memory.h"
#include "user/rt/process.h"
#include "user/services/sessions/sessions.h"

#define TERMINAL_MESSAGE_WORDS 192u
#define TERMINAL_PLACES 32u
#define TERMINAL_CAPABILITIES 4u
#define TERMINAL_TAG 0u

static const struct rt_method close_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_CLOSE,
	.message_words = 1,
	.result_words = 8,
};
static const struct rt_method wait_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_WAIT,
	.message_words = 1,
	.result_words = 16,
};

struct line *sessions_line_at(const struct sessions *sessions, uint32_t index)
{
	struct remote *remote;

	if (index < sessions->line_count)
		return &sessions->lines[index];
	remote = &sessions->remotes[index - sessions->line_count];
	return remote->state == REMOTE_FREE ? NULL : &remote->line;
}

/* ---- the configuration ----------------------------------------------------------------------- */

static bool grant_of(const struct sessions *sessions, struct capnp_text text, uint64_t interface_id,
		     struct cap_id *capability)
{
	char name[SESSIONS_NAME_BYTES];

	return sessions_take(name, sizeof(name), text) &&
	       rt_capset_get(&sessions->rt->capset, name, interface_id, capability) == STATUS_OK;
}

static bool remotes_make(struct sessions *sessions, uint32_t count)
{
	struct rt_heap *heap = &sessions->rt->heap;

	sessions->remotes = rt_heap_allocate_zeroed(heap, count, sizeof(sessions->remotes[0]));
	if (!sessions->remotes)
		return false;
	sessions->remote_count = count;
	for (uint32_t i = 0; i < count; i++) {
		struct remote *remote = &sessions->remotes[i];

		remote->sessions = sessions;
		remote->line.items =
			rt_heap_allocate_zeroed(heap, SESSIONS_ITEMS, sizeof(struct item));
		if (!remote->line.items)
			return false;
	}
	return true;
}

bool remotes_read(struct sessions *sessions, const struct login_config_reader *config)
{
	struct login_config_remote_lines_reader remote;
	struct columns_reader limits, most;
	struct capnp_text terminal, ledger;
	uint32_t count;

	if (login_config_get_remote(config, &remote) != STATUS_OK)
		return false;
	count = login_config_remote_lines_get_count(&remote);
	if (count == 0)
		return true;
	if (count > SESSIONS_REMOTES ||
	    login_config_remote_lines_get_terminal(&remote, &terminal) != STATUS_OK ||
	    login_config_remote_lines_get_ledger(&remote, &ledger) != STATUS_OK ||
	    login_config_remote_lines_get_limits(&remote, &limits) != STATUS_OK ||
	    login_config_remote_lines_get_session(&remote, &most) != STATUS_OK)
		return false;
	authority_limits_take(sessions->remote_most, &most);
	sessions->remote_part = (struct rt_ledger_part){
		.frames = columns_get_frames(&limits),
		.ring_regions = columns_get_ring_regions(&limits),
		.cpu_share = columns_get_cpu_share(&limits),
		.log_bytes_per_second = columns_get_log_bytes_per_second(&limits),
	};
	return grant_of(sessions, terminal, IMAGE_INTERFACE_ID, &sessions->terminal.id) &&
	       grant_of(sessions, ledger, LEDGER_INTERFACE_ID, &sessions->remote_ledger.id) &&
	       remotes_make(sessions, count);
}

void remote_bound(const struct sessions *sessions, uint64_t limits[RT_LEDGER_COLUMNS])
{
	for (uint32_t i = 0; i < RT_LEDGER_COLUMNS; i++) {
		const uint64_t most = sessions->remote_most[i];

		if (most != 0 && limits[i] > most)
			limits[i] = most;
	}
}

/* ---- the end --------------------------------------------------------------------------------- */

void remote_release(struct remote *remote)
{
	struct sessions *sessions = remote->sessions;
	struct item *items = remote->line.items;

	if (remote->has_desk || remote->has_leash || remote->state == REMOTE_OPENED ||
	    remote->state == REMOTE_ASKED || remote->state == REMOTE_CLOSING)
		return;
	rt_wipe(remote, sizeof(*remote));
	remote->sessions = sessions;
	remote->line.items = items;
}

static void closed(void *context, enum status status)
{
	struct remote *remote = context;

	(void)status;
	rt_call_close(&remote->close.call);
	sessions_let_go(remote->sessions, &remote->line.ledger.id);
	remote->state = REMOTE_OVER;
	remote_release(remote);
}

/* Everything that is held of the line goes, and its ledger with whatever that pays for. */
static void line_close(struct remote *remote)
{
	struct sessions *sessions = remote->sessions;
	struct line *line = &remote->line;
	enum status status;

	remote->state = REMOTE_CLOSING;
	rt_server_ask_drop(&line->attention);
	rt_server_ask_drop(&line->look);
	rt_server_ask_drop(&line->step);
	rt_server_moment_unset(&sessions->clock, &line->rest);
	rt_server_moment_unset(&sessions->clock, &line->lapse);
	rt_server_moment_unset(&sessions->clock, &line->attention_again);
	rt_server_ask_drop(&remote->terminal_wait);
	opening_clear(line);
	sessions_let_go(sessions, &line->lease.id);
	sessions_let_go(sessions, &line->master.id);
	sessions_let_go(sessions, &remote->terminal.id);
	status = rt_call_open(&remote->close.call, sessions->rt, line->ledger.id, &close_method);
	remote->close.done = closed;
	remote->close.context = remote;
	if (status == STATUS_OK)
		status = rt_server_ask(&sessions->clock, &remote->close, 0);
	if (status == STATUS_OK)
		return;
	rt_call_close(&remote->close.call);
	(void)!ledger_close(sessions->rt, line->ledger);
	sessions_let_go(sessions, &line->ledger.id);
	remote->state = REMOTE_OVER;
}

/* Whether the desk has nothing to do, and no session. */
static bool is_idle(const struct line *line)
{
	return line->desk.flow == LOGIN_FLOW_NONE && line->desk.session == LOGIN_SESSION_NONE &&
	       !line->desk.stack_lost;
}

/* Nobody waits for a line that has no terminal any more, or whose client is gone. */
static bool is_cut(const struct remote *remote)
{
	return remote->has_end && !remote->line.stay && !remote->line.step.asked &&
	       !remote->line.room.is_set;
}

void remote_settle(struct remote *remote)
{
	struct line *line = &remote->line;

	if (remote->is_running || (remote->state != REMOTE_OPENED && remote->state != REMOTE_ASKED))
		return;
	remote->is_running = true;
	if (line->desk.session == LOGIN_SESSION_OPEN)
		remote->was_open = true;
	if (remote->state == REMOTE_OPENED && is_idle(line) && remote->start_waits &&
	    !remote->has_end) {
		remote->state = REMOTE_ASKED;
		(void)!login_line_ask(&line->desk, LOGIN_FLOW_REMOTE, false);
		line_run(line);
	}
	if (line->desk.session == LOGIN_SESSION_OPEN)
		remote->was_open = true;
	if (!remote->has_end && remote->state == REMOTE_ASKED && is_idle(line)) {
		remote->has_end = true;
		remote->reason =
			remote->was_open ? line->desk.end_reason : SESSION_END_REASON_FAILED;
	}
	leash_answer(remote);
	if (remote->has_end && (is_idle(line) || is_cut(remote)))
		line_close(remote);
	remote->is_running = false;
	remote_release(remote);
}

void remote_cut(struct remote *remote)
{
	if (remote->state != REMOTE_OPENED && remote->state != REMOTE_ASKED) {
		remote_release(remote);
		return;
	}
	if (!remote->has_end)
		remote->reason = SESSION_END_REASON_HANGUP;
	remote->has_end = true;
	line_end_session(&remote->line, SESSION_END_REASON_HANGUP);
	remote_settle(remote);
}

/* ---- the beginning --------------------------------------------------------------------------- */

static void terminal_ended(void *context, enum status status)
{
	struct remote *remote = context;

	(void)status;
	rt_call_close(&remote->terminal_wait.call);
	remote_cut(remote);
}

static enum status terminal_watch(struct remote *remote)
{
	struct sessions *sessions = remote->sessions;
	struct rt_server_ask *ask = &remote->terminal_wait;
	enum status status =
		rt_call_open(&ask->call, sessions->rt, remote->terminal.id, &wait_method);

	ask->done = terminal_ended;
	ask->context = remote;
	if (status == STATUS_OK)
		status = rt_server_ask(&sessions->clock, ask, 0);
	if (status != STATUS_OK)
		rt_call_close(&ask->call);
	return status;
}

static enum status terminal_start(struct remote *remote, struct byte_stream stream,
				  struct terminal_sizes sizes)
{
	struct sessions *sessions = remote->sessions;
	const struct rt_spawn_grant grants[] = {
		{.name = "stream", .kind = RT_SPAWN_GRANT_MOVE, .capability = stream.id},
		{.name = "timer",
		 .kind = RT_SPAWN_GRANT_COPY,
		 .capability = sessions->clock.source.id},
		{.name = "sizes", .kind = RT_SPAWN_GRANT_MOVE, .capability = sizes.id},
	};
	const struct rt_spawn_endpoint endpoint = {
		.name = RT_SERVICE_ENDPOINT,
		.message_words = TERMINAL_MESSAGE_WORDS,
		.capabilities = TERMINAL_CAPABILITIES,
		.places = TERMINAL_PLACES,
		.interface_id = TERMINAL_MASTER_INTERFACE_ID,
		.tag_index = TERMINAL_TAG,
	};
	const struct rt_spawn spawn = {
		.spawner = sessions->spawner,
		.image = sessions->terminal,
		.ledger = remote->line.ledger,
		.endpoint = &endpoint,
		.name = "terminal",
		.grants = grants,
		.grant_count = sizes.id.key != 0 ? 3 : 2,
	};
	enum rt_spawn_step step;

	return rt_process_spawn_service(sessions->rt, &spawn, &remote->terminal,
					&remote->line.master.id, &step);
}

/* A ledger, and a terminal in it. After a failure neither is there. */
static enum status line_make(struct remote *remote, struct byte_stream stream,
			     struct terminal_sizes sizes)
{
	struct sessions *sessions = remote->sessions;
	struct line *line = &remote->line;
	enum status status = rt_ledger_carve(sessions->rt, sessions->remote_ledger,
					     &sessions->remote_part, &line->ledger);

	if (status != STATUS_OK)
		return status;
	status = terminal_start(remote, stream, sizes);
	if (status == STATUS_OK)
		status = terminal_watch(remote);
	if (status == STATUS_OK)
		return STATUS_OK;
	sessions_let_go(sessions, &line->master.id);
	sessions_let_go(sessions, &remote->terminal.id);
	(void)!ledger_close(sessions->rt, line->ledger);
	sessions_let_go(sessions, &line->ledger.id);
	return status;
}

static enum status leash_mint(struct remote *remote, struct restricted_shell_launcher *leash)
{
	const struct rt_server_object object = {.class = &leash_class, .self = remote};
	const struct rt_server_life life = {.move_only = true};
	struct rt_server_facet facet;
	const enum status status =
		rt_server_mint_for(&remote->sessions->server, NULL, &object, &life, &facet);

	leash->id = facet.capability;
	remote->has_leash = status == STATUS_OK;
	return status;
}

/* The capabilities of a request that opens a session. */
struct opening {
	struct byte_stream stream;
	struct terminal_sizes sizes;
	struct restricted_shell_launcher leash;
};

static enum status opening_take(struct remote *remote, struct rt_request *request,
				const struct remote_desk_open_params_reader *params,
				struct opening *opening)
{
	struct line *line = &remote->line;
	struct capnp_text account;
	enum status status = remote_desk_open_params_get_account(params, &account);

	if (status != STATUS_OK)
		return status;
	if (account.length_bytes == 0 || !sessions_take(line->typed, sizeof(line->typed), account))
		return STATUS_INVALID_ARGUMENT;
	status = remote_desk_open_params_receive_proof(request, params, &line->key_proof);
	if (status == STATUS_OK)
		status = remote_desk_open_params_receive_stream(request, params, &opening->stream);
	if (status == STATUS_OK)
		status = remote_desk_open_params_receive_sizes(request, params, &opening->sizes);
	if (status == STATUS_OK && (line->key_proof.id.key == 0 || opening->stream.id.key == 0))
		status = STATUS_INVALID_ARGUMENT;
	return status;
}

static enum status open_serve(void *self, struct rt_request *request,
			      const struct remote_desk_open_params_reader *params,
			      const struct remote_desk_open_results_builder *results)
{
	struct remote *remote = self;
	struct sessions *sessions = remote->sessions;
	struct opening opening = {0};
	enum status status;

	if (remote->state != REMOTE_DESK)
		return STATUS_BUSY;
	status = opening_take(remote, request, params, &opening);
	if (status == STATUS_OK)
		status = line_make(remote, opening.stream, opening.sizes);
	if (status != STATUS_OK) {
		sessions_let_go(sessions, &opening.stream.id);
		sessions_let_go(sessions, &opening.sizes.id);
		sessions_let_go(sessions, &remote->line.key_proof.id);
		return status;
	}
	remote->state = REMOTE_OPENED;
	remote->line.sessions = sessions;
	remote->line.remote = remote;
	status = leash_mint(remote, &opening.leash);
	if (status == STATUS_OK)
		status = remote_desk_open_results_send_launcher(request, results, opening.leash,
								RT_TRANSFER_MOVE);
	login_line_init_remote(&remote->line.desk);
	line_attend(&remote->line);
	line_run(&remote->line);
	if (status != STATUS_OK)
		remote_cut(remote);
	return status;
}

static void desk_closed(void *self)
{
	struct remote *remote = self;

	remote->has_desk = false;
	remote_cut(remote);
}

static const struct remote_desk_handlers desk_handlers = {.open = open_serve};
RT_SERVER_DISPATCH(remote_desk, desk_handlers)

static const struct rt_server_class remote_desk_class = {
	.interface_id = REMOTE_DESK_INTERFACE_ID,
	.dispatch = remote_desk_serve,
	.closed = desk_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- RemoteDesks ----------------------------------------------------------------------------- */

static struct remote *remote_place(struct sessions *sessions)
{
	for (uint32_t i = 0; i < sessions->remote_count; i++) {
		if (sessions->remotes[i].state == REMOTE_FREE)
			return &sessions->remotes[i];
	}
	return NULL;
}

static enum status desks_open_serve(void *self, struct rt_request *request,
				    const struct remote_desks_open_params_reader *params,
				    const struct remote_desks_open_results_builder *results)
{
	struct sessions *sessions = self;
	struct remote *remote = remote_place(sessions);
	const struct rt_server_object object = {.class = &remote_desk_class, .self = remote};
	const struct rt_server_life life = {.move_only = true};
	struct rt_server_facet facet;
	struct remote_desk desk;
	struct capnp_text peer;
	enum status status = remote_desks_open_params_get_peer(params, &peer);

	if (status != STATUS_OK)
		return status;
	if (!remote)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("All remote lines are taken."));
	if (peer.length_bytes == 0 ||
	    !sessions_take(remote->line.name, sizeof(remote->line.name), peer))
		return STATUS_INVALID_ARGUMENT;
	status = rt_server_mint_for(&sessions->server, NULL, &object, &life, &facet);
	if (status != STATUS_OK)
		return status;
	remote->state = REMOTE_DESK;
	remote->has_desk = true;
	desk.id = facet.capability;
	return remote_desks_open_results_send_desk(request, results, desk, RT_TRANSFER_MOVE);
}

static const struct remote_desks_handlers desks_handlers = {.open = desks_open_serve};
RT_SERVER_DISPATCH(remote_desks, desks_handlers)

const struct rt_server_class remote_desks_class = {
	.interface_id = REMOTE_DESKS_INTERFACE_ID,
	.dispatch = remote_desks_serve,
};
