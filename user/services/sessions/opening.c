/*
 * The steps that put a session together: its ledger, its launcher, its shell.
 */
#include "core/generated/audit.h"
#include "core/generated/launcher.h"
#include "core/generated/ledger.h"
#include "core/generated/login.h"
#include "core/generated/process.h"
#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/generated/launcher_client.h"
#include "user/rt/memory.h"
#include "user/rt/process.h"
#include "user/services/sessions/steps.h"

#define LAUNCHER_MESSAGE_WORDS 512u
#define LAUNCHER_CAPABILITIES RING_TRANSFERS
#define LAUNCHER_PLACES 16u
#define LAUNCHER_TAG 0u

void opening_clear(struct line *line)
{
	struct sessions *sessions = line->sessions;

	for (uint32_t i = 0; i < line->item_count; i++) {
		if (!line->items[i].copied)
			sessions_let_go(sessions, &line->items[i].capability);
	}
	line->item_count = 0;
	line->item_next = 0;
	sessions_let_go(sessions, &line->proof.id);
	sessions_let_go(sessions, &line->key_proof.id);
	sessions_let_go(sessions, &line->bundle.id);
	sessions_let_go(sessions, &line->launch.id);
	sessions_let_go(sessions, &line->terminal.id);
	sessions_let_go(sessions, &line->control.id);
	line->next = (struct identity){0};
}

static enum login_result make_now(struct line *line)
{
	enum status status = stay_make(line);

	if (status == STATUS_OK)
		return LOGIN_OK;
	line_report(line, status);
	return LOGIN_FAILED;
}

const struct step step_make = {NULL, NULL, NULL, NULL, make_now};

/* ---- the launcher ---------------------------------------------------------------------------- */

/* The launcher's grants: the spawner, to keep, and the bundle's part, by move. */
static uint32_t launcher_grants(struct line *line, struct rt_spawn_grant grants[RT_SPAWN_GRANTS])
{
	uint32_t count = 0;

	grants[count++] = (struct rt_spawn_grant){
		.name = "spawner",
		.kind = RT_SPAWN_GRANT_COPY,
		.capability = line->sessions->spawner.id,
		.hold = HOLD_NON_TRANSFERABLE,
	};
	/* By which it knows the id under which the audit log has its session. */
	grants[count++] = (struct rt_spawn_grant){
		.name = "reference",
		.kind = RT_SPAWN_GRANT_COPY,
		.capability = line->stay->reference.id,
		.hold = HOLD_SAME_SESSION,
	};
	for (uint32_t i = 0; i < line->item_count && count < RT_SPAWN_GRANTS - 1u; i++) {
		const struct item *item = &line->items[i];

		if (item->launcher)
			grants[count++] = (struct rt_spawn_grant){
				.name = item->name,
				.kind = RT_SPAWN_GRANT_MOVE,
				.capability = item->capability,
				.hold = HOLD_SAME_SESSION,
			};
	}
	return count;
}

/* The launcher's part has gone with it. */
static void launcher_items_drop(struct line *line)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < line->item_count; i++) {
		if (!line->items[i].launcher)
			line->items[kept++] = line->items[i];
	}
	line->item_count = kept;
}

static enum login_result launch_now(struct line *line)
{
	struct sessions *sessions = line->sessions;
	struct stay *stay = line->stay;
	struct rt_spawn_grant grants[RT_SPAWN_GRANTS];
	const struct rt_spawn_endpoint endpoint = {
		.name = RT_SERVICE_ENDPOINT,
		.message_words = LAUNCHER_MESSAGE_WORDS,
		.capabilities = LAUNCHER_CAPABILITIES,
		.places = LAUNCHER_PLACES,
		.interface_id = RESTRICTED_LAUNCHER_INTERFACE_ID,
		.tag_index = LAUNCHER_TAG,
	};
	const struct rt_spawn spawn = {
		.spawner = sessions->spawner,
		.image = sessions->launcher,
		.ledger = stay->ledger,
		.session = stay->session,
		.endpoint = &endpoint,
		.name = "launcher",
		.grants = grants,
		.grant_count = launcher_grants(line, grants),
	};
	enum rt_spawn_step step;
	enum status status;

	status = rt_process_spawn_service(sessions->rt, &spawn, &stay->launcher_process,
					  &stay->launcher.id, &step);
	if (status == STATUS_OK) {
		launcher_items_drop(line);
		status = stay_watch_launcher(stay);
	}
	if (status == STATUS_OK)
		return LOGIN_OK;
	line_report(line, status);
	return LOGIN_FAILED;
}

const struct step step_launch = {NULL, NULL, NULL, NULL, launch_now};

/* ---- the shell ------------------------------------------------------------------------------- */

static const struct rt_method begin_method = {
	.interface_id = RESTRICTED_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_LAUNCHER_METHOD_BEGIN,
	.message_words = 12,
	.result_words = 24,
	.result_capabilities = 1,
};

static struct cap_id launcher_of(const struct line *line)
{
	return line->stay->launcher.id;
}

static enum status begin_build(struct line *line, struct rt_call *call)
{
	struct restricted_launcher_begin_params_builder params;
	enum status status =
		restricted_launcher_begin_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = restricted_launcher_begin_params_builder_set_program(
			&params, sessions_text(line->stay->identity.shell));
	return status == STATUS_OK ? restricted_launcher_begin_params_pass_ledger(
					     call, &params, (struct ledger){{0}}, RT_TRANSFER_COPY)
				   : status;
}

static bool item_add(struct line *line, const char *name, struct cap_id capability, bool copied)
{
	struct item *item = &line->items[line->item_count];

	if (line->item_count == SESSIONS_ITEMS || capability.key == 0)
		return false;
	*item = (struct item){.capability = capability, .copied = copied};
	(void)rt_string_copy(item->name, sizeof(item->name), name, rt_string_length(name));
	line->item_count++;
	return true;
}

/* Every shell is given these besides its profile's part. */
static bool shell_items_add(struct line *line)
{
	struct cap_id desk, user;

	if (!item_add(line, "console", line->terminal.id, false))
		return false;
	line->terminal.id.key = 0;
	if (!item_add(line, "terminalControl", line->control.id, false))
		return false;
	line->control.id.key = 0;
	if (stay_mint(line->stay, &desk_class, &desk) != STATUS_OK)
		return false;
	if (!item_add(line, "desk", desk, false)) {
		sessions_let_go(line->sessions, &desk);
		return false;
	}
	if (stay_mint(line->stay, &user_class, &user) != STATUS_OK)
		return false;
	if (!item_add(line, "session", user, false)) {
		sessions_let_go(line->sessions, &user);
		return false;
	}
	return item_add(line, "ledger", line->stay->ledger.id, true);
}

static enum login_result begin_read(struct line *line, struct rt_call *call, enum status status)
{
	struct restricted_launcher_begin_results_reader results;

	if (status == STATUS_OK)
		status = restricted_launcher_begin_results_root(rt_call_results(call), &results);
	if (status != STATUS_OK ||
	    restricted_launcher_begin_results_take_launch(call, &results, &line->launch) !=
		    STATUS_OK ||
	    line->launch.id.key == 0 || !shell_items_add(line))
		return LOGIN_FAILED;
	line->item_next = 0;
	return LOGIN_OK;
}

const struct step step_begin = {&begin_method, launcher_of, begin_build, begin_read, NULL};

static const struct rt_method grant_method = {
	.interface_id = LAUNCH_INTERFACE_ID,
	.method = LAUNCH_METHOD_GRANT,
	.message_words = 12,
	.result_words = 24,
};

static struct cap_id launch_of(const struct line *line)
{
	return line->launch.id;
}

/*
 * Everything reaches the session in the mode `same session`. A UserSession is the shell's alone,
 * so its mode is set by the launcher's grant no wider than here.
 */
static enum status grant_build(struct line *line, struct rt_call *call)
{
	const struct item *item = &line->items[line->item_next];
	struct launch_grant_params_builder params;
	enum status status = launch_grant_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = launch_grant_params_builder_set_name(&params, sessions_text(item->name));
	if (status == STATUS_OK)
		status = launch_grant_params_pass_capability(call, &params, item->capability,
							     item->copied ? RT_TRANSFER_COPY
									  : RT_TRANSFER_MOVE);
	if (status == STATUS_OK)
		rt_call_narrow(call, 0, HOLD_SAME_SESSION);
	return status;
}

static enum login_result granted_read(struct line *line, struct rt_call *call, enum status status)
{
	(void)call;
	if (status != STATUS_OK)
		return LOGIN_FAILED;
	line->items[line->item_next].copied = true;
	line->item_next++;
	return line->item_next < line->item_count ? (enum login_result)STEP_AGAIN : LOGIN_OK;
}

const struct step step_grant = {&grant_method, launch_of, grant_build, granted_read, NULL};

/* ---- the record, and the start --------------------------------------------------------------- */

static const struct rt_method append_method = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_APPEND,
	.message_words = 40,
	.result_words = 24,
};

static struct cap_id audit_of(const struct line *line)
{
	return line->sessions->audit.id;
}

static enum login_result record_read(struct line *line, struct rt_call *call, enum status status)
{
	(void)line;
	(void)call;
	return status == STATUS_OK ? LOGIN_OK : LOGIN_FAILED;
}

const struct step step_record = {&append_method, audit_of, record_open_build, record_read, NULL};

static const struct rt_method start_method = {
	.interface_id = LAUNCH_INTERFACE_ID,
	.method = LAUNCH_METHOD_START,
	.message_words = 1,
	.result_words = 24,
	.result_capabilities = 1,
};

static enum status start_build(struct line *line, struct rt_call *call)
{
	(void)line;
	(void)call;
	return STATUS_OK;
}

static enum login_result start_read(struct line *line, struct rt_call *call, enum status status)
{
	struct launch_start_results_reader results;

	if (status == STATUS_OK)
		status = launch_start_results_root(rt_call_results(call), &results);
	if (status != STATUS_OK ||
	    launch_start_results_take_process(call, &results, &line->stay->shell_process) !=
		    STATUS_OK ||
	    stay_watch_shell(line->stay) != STATUS_OK)
		return LOGIN_FAILED;
	opening_clear(line);
	return LOGIN_OK;
}

const struct step step_start = {&start_method, launch_of, start_build, start_read, NULL};
