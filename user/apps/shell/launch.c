/*
 * Programs of a session: there the shell holds no spawner and no images, but a RestrictedLauncher,
 * which starts what the session's profile has.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/launcher.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/launcher_client.h"
#include "user/rt/memory.h"
#include "user/rt/process.h"

#define LAUNCHER "launcher"
#define LISTED_MOST 128u

const struct held *launch_held(const struct shell *shell)
{
	const struct held *held = held_named(shell, LAUNCHER);

	return held && held->interface_id == RESTRICTED_LAUNCHER_INTERFACE_ID ? held : NULL;
}

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* ---- which programs there are ---------------------------------------------------------------- */

/* One page of names. Any status of RestrictedLauncher.programs. */
static enum status names_page(struct shell *shell, struct restricted_launcher launcher,
			      struct launch_names *names, uint32_t *total)
{
	struct restricted_launcher_programs_params_builder params;
	struct restricted_launcher_programs_results_reader results;
	struct capnp_list list = {0};
	struct capnp_text name;
	struct rt_call call;
	enum status status =
		restricted_launcher_programs_begin(&call, shell->rt, launcher, &params);

	if (status == STATUS_OK) {
		restricted_launcher_programs_params_builder_set_first(&params, names->first);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = restricted_launcher_programs_finish(&call, &results);
	if (status == STATUS_OK)
		status = restricted_launcher_programs_results_get_names(&results, &list);
	if (status == STATUS_OK) {
		*total = restricted_launcher_programs_results_get_total(&results);
		names->first += list.count;
	}
	for (uint32_t i = 0; i < list.count && status == STATUS_OK; i++) {
		status = capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &name);
		if (status == STATUS_OK)
			names->take(names->context, name.bytes);
	}
	rt_call_close(&call);
	return status == STATUS_OK && list.count == 0 ? STATUS_OUT_OF_RANGE : status;
}

void launch_names(struct shell *shell, struct launch_names *names)
{
	const struct held *held = launch_held(shell);
	struct restricted_launcher launcher;
	uint32_t total = 1;

	if (!held)
		return;
	launcher.id = held->capability;
	/* A page has one name at least. */
	for (names->first = 0; names->first < total && names->first < LISTED_MOST;) {
		if (names_page(shell, launcher, names, &total) != STATUS_OK)
			return;
	}
}

static void name_print(void *context, const char *name)
{
	struct shell *shell = context;

	say(shell, " %.31s", name);
}

void launch_list(struct shell *shell)
{
	struct launch_names names = {.take = name_print, .context = shell};

	say(shell, "run starts the programs of this session:");
	launch_names(shell, &names);
	say(shell, "\n");
}

/* The nearest of names that do not stay. */
struct meant {
	const char *word;
	char best[CAPSET_NAME_BYTES]; /* empty: none is near */
	uint32_t distance;
};

static void name_compare(void *context, const char *name)
{
	struct meant *meant = context;
	struct nearest nearest;

	nearest_begin(&nearest, meant->word);
	nearest_offer(&nearest, name);
	if (!nearest.best || (meant->best[0] != '\0' && nearest.distance >= meant->distance))
		return;
	(void)rt_string_copy(meant->best, sizeof(meant->best), name, rt_string_length(name));
	meant->distance = nearest.distance;
}

void launch_unknown(struct shell *shell, const char *name)
{
	struct meant meant = {.word = name};
	struct launch_names names = {.take = name_compare, .context = &meant};

	launch_names(shell, &names);
	say_error(shell, "this session has no program \"%s\"%s%s", name,
		  meant.best[0] != '\0' ? ": did you mean " : "", meant.best);
	launch_list(shell);
}

/* ---- what they ask for ----------------------------------------------------------------------- */

static const struct rt_method notes_method = {
	.interface_id = RESTRICTED_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_LAUNCHER_METHOD_NOTES,
	.message_words = 8u + CAPSET_NAME_BYTES / 8u,
	.result_words = 8u + RING_DATA_BYTES / 8u,
};

static enum status notes_ask(struct shell *shell, const char *name, struct rt_call *call,
			     struct capnp_data *notes)
{
	struct restricted_launcher_notes_params_builder params;
	struct restricted_launcher_notes_results_reader results;
	enum status status =
		rt_call_open(call, shell->rt, launch_held(shell)->capability, &notes_method);

	if (status == STATUS_OK)
		status = restricted_launcher_notes_params_builder_root(rt_call_message(call),
								       &params);
	if (status == STATUS_OK)
		status = restricted_launcher_notes_params_builder_set_program(&params,
									      text_of(name));
	if (status == STATUS_OK)
		status = input_call(shell, call);
	if (status == STATUS_OK)
		status = restricted_launcher_notes_finish(call, &results);
	return status == STATUS_OK ? restricted_launcher_notes_results_get_bytes(&results, notes)
				   : status;
}

bool launch_notes(struct shell *shell, const char *name, uint8_t *bytes, uint32_t *length)
{
	struct capnp_data notes;
	struct rt_call call;
	enum status status;

	if (!launch_held(shell))
		return false;
	status = notes_ask(shell, name, &call, &notes);
	if (status == STATUS_OK && notes.length_bytes > *length)
		status = STATUS_NO_ROOM;
	if (status == STATUS_OK) {
		memcpy(bytes, notes.bytes, notes.length_bytes);
		*length = notes.length_bytes;
	}
	rt_call_close(&call);
	return status == STATUS_OK;
}

/* ---- starting one ---------------------------------------------------------------------------- */

static enum status begin(struct shell *shell, const struct rt_spawn *spawn, struct launch *launch)
{
	struct restricted_launcher launcher = {launch_held(shell)->capability};
	struct restricted_launcher_begin_params_builder params;
	struct restricted_launcher_begin_results_reader results;
	struct rt_call call;
	enum status status = restricted_launcher_begin_begin(&call, shell->rt, launcher, &params);

	if (status == STATUS_OK)
		status = restricted_launcher_begin_params_builder_set_program(&params,
									      text_of(spawn->name));
	if (status == STATUS_OK)
		status = restricted_launcher_begin_params_pass_ledger(&call, &params, spawn->ledger,
								      RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = restricted_launcher_begin_finish(&call, &results);
	if (status == STATUS_OK)
		status = restricted_launcher_begin_results_take_launch(&call, &results, launch);
	rt_call_close(&call);
	return status;
}

static enum status grant(struct shell *shell, struct launch launch,
			 const struct rt_spawn_grant *given)
{
	struct launch_grant_params_builder params;
	struct launch_grant_results_reader results;
	struct rt_call call;
	enum status status = launch_grant_begin(&call, shell->rt, launch, &params);

	if (status == STATUS_OK)
		status = launch_grant_params_builder_set_name(&params, text_of(given->name));
	if (status == STATUS_OK)
		status = launch_grant_params_pass_capability(
			&call, &params, given->capability,
			given->kind == RT_SPAWN_GRANT_MOVE ? RT_TRANSFER_MOVE : RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = launch_grant_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static enum status start(struct shell *shell, struct launch launch, struct process_handle *process)
{
	struct launch_start_params_builder params;
	struct launch_start_results_reader results;
	struct rt_call call;
	enum status status = launch_start_begin(&call, shell->rt, launch, &params);

	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = launch_start_finish(&call, &results);
	if (status == STATUS_OK)
		status = launch_start_results_take_process(&call, &results, process);
	rt_call_close(&call);
	return status;
}

enum status launch_spawn(struct shell *shell, const struct rt_spawn *spawn,
			 struct process_handle *process, enum rt_spawn_step *step)
{
	struct launch launch = {{0}};
	enum status status = begin(shell, spawn, &launch);

	*step = RT_SPAWN_CREATE;
	if (status != STATUS_OK)
		return status;
	*step = RT_SPAWN_GRANT;
	for (uint32_t i = 0; i < spawn->grant_count && status == STATUS_OK; i++) {
		*spawn->failed_grant = i;
		status = grant(shell, launch, &spawn->grants[i]);
	}
	if (status == STATUS_OK) {
		*step = RT_SPAWN_START;
		status = start(shell, launch, process);
	}
	rt_ring_release(&shell->rt->ring, launch.id);
	return status;
}
