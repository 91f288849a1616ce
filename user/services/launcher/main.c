/*
 * The launcher: see launcher.h.
 *
 * Ends with 0 when it is asked to stop; with 2 when something is missing, with 4 when its endpoint
 * is gone.
 */
#include "core/base/base32.h"
#include "core/generated/audit.h"
#include "core/generated/endpoint.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "user/rt/format.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/memory.h"
#include "user/rt/state.h"
#include "user/services/launcher/launcher.h"

#define RECEIVES 3u
/* The notes of a program that asks for some forty capabilities; longer ones are not told. */
#define NOTE_BYTES 1024u
/* The notes, or sixteen names. */
#define RESULT_WORDS (8u + NOTE_BYTES / 8u)
#define LISTED 16u
/* A shell reads the schemas, and remembers lines. */
#define SHELL_HEAP_BYTES (UINT64_C(256) << 10)

static bool is_program(const struct capset_entry *entry)
{
	return entry->interface == IMAGE_INTERFACE_ID;
}

/* The image of this name; the id zero when the profile has no such program. */
static struct image image_find(const struct launcher *launcher, struct capnp_text name)
{
	const struct rt_capset *capset = &launcher->rt->capset;

	for (uint32_t i = 0; i < capset->count; i++) {
		const struct capset_entry *entry = &capset->entries[i];

		if (is_program(entry) && rt_string_length(entry->name) == name.length_bytes &&
		    memcmp(entry->name, name.bytes, name.length_bytes) == 0)
			return (struct image){{entry->capability}};
	}
	return (struct image){{0}};
}

static enum status names_write(const struct launcher *launcher, uint32_t first,
			       const struct capnp_list_builder *list)
{
	const struct rt_capset *capset = &launcher->rt->capset;
	enum status status = STATUS_OK;
	uint32_t place = 0;

	for (uint32_t i = 0; i < capset->count && status == STATUS_OK; i++) {
		const char *name = capset->entries[i].name;

		if (!is_program(&capset->entries[i]))
			continue;
		if (place >= first && place - first < list->count)
			status = capnp_pointer_set_text(
				capnp_list_builder_pointer(list, place - first),
				capnp_text_make(name, (uint32_t)rt_string_length(name)));
		place++;
	}
	return status;
}

static enum status programs_serve(
	void *self, struct rt_request *request,
	const struct restricted_launcher_programs_params_reader *params,
	const struct restricted_launcher_programs_results_builder *results)
{
	const struct launcher *launcher = self;
	uint32_t first = restricted_launcher_programs_params_get_first(params);
	struct capnp_list_builder list;
	uint32_t total = 0, count;
	enum status status;

	(void)request;
	for (uint32_t i = 0; i < launcher->rt->capset.count; i++)
		total += is_program(&launcher->rt->capset.entries[i]) ? 1u : 0u;
	count = first < total ? total - first : 0;
	restricted_launcher_programs_results_builder_set_total(results, total);
	status = restricted_launcher_programs_results_builder_new_names(
		results, count < LISTED ? count : LISTED, &list);
	return status == STATUS_OK ? names_write(launcher, first, &list) : status;
}

/* The launch of a place that is taken: its builder, its facet, and what every shell is granted. */
static enum status launch_make(struct program_launch *launch, struct rt_request *request,
			       struct image image, struct capnp_text program, struct ledger ledger,
			       struct rt_server_facet *facet)
{
	const struct rt_server_object object = {.class = &launch_class, .self = launch};
	const struct rt_server_life life = {.move_only = true};
	bool is_shell = request->tag_index == LAUNCHER_TAG_SESSIONS;
	struct launcher *launcher = launch->launcher;
	enum status status = launch_begin(launch, image, program, ledger);

	if (status != STATUS_OK)
		return status;
	launch->is_shell = is_shell;
	if (is_shell)
		status = launch_heap(launch, SHELL_HEAP_BYTES);
	if (is_shell && status == STATUS_OK)
		status = launch_grant(launch, CAPNP_TEXT(LAUNCHER_GRANT), launcher->own,
				      RT_TRANSFER_COPY, HOLD_SAME_SESSION);
	if (status == STATUS_OK)
		status = rt_server_mint_for(&launcher->server, is_shell ? NULL : request, &object,
					    &life, facet);
	if (status != STATUS_OK)
		launch_drop(launch);
	return status;
}

static enum status unknown_refuse(struct rt_request *request)
{
	return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			       CAPNP_TEXT("This session's profile has no program of this name."));
}

static enum status notes_serve(void *self, struct rt_request *request,
			       const struct restricted_launcher_notes_params_reader *params,
			       const struct restricted_launcher_notes_results_builder *results)
{
	const struct launcher *launcher = self;
	uint8_t bytes[NOTE_BYTES];
	struct image_notes_result notes = {
		.bytes = {.bytes = bytes, .capacity_bytes = sizeof(bytes)}};
	struct capnp_text program;
	struct image image;
	enum status status = restricted_launcher_notes_params_get_program(params, &program);

	if (status != STATUS_OK)
		return status;
	image = image_find(launcher, program);
	if (image.id.key == 0)
		return unknown_refuse(request);
	status = image_notes(launcher->rt, image, &notes);
	return status == STATUS_OK
		       ? restricted_launcher_notes_results_builder_set_bytes(
				 results, capnp_data_make(bytes, notes.bytes.length_bytes))
		       : status;
}

static enum status begin_serve(void *self, struct rt_request *request,
			       const struct restricted_launcher_begin_params_reader *params,
			       const struct restricted_launcher_begin_results_builder *results)
{
	struct launcher *launcher = self;
	struct program_launch *launch = launch_place(launcher);
	struct rt_server_facet facet;
	struct capnp_text program;
	struct ledger ledger;
	struct image image;
	uint32_t index;
	enum status status = restricted_launcher_begin_params_get_program(params, &program);

	if (status == STATUS_OK)
		status = restricted_launcher_begin_params_get_ledger(params, &index);
	if (status == STATUS_OK)
		status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &ledger.id);
	if (status != STATUS_OK)
		return status;
	image = image_find(launcher, program);
	if (image.id.key == 0)
		return unknown_refuse(request);
	if (!launch)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("Eight programs are being put together."));
	*launch = (struct program_launch){.launcher = launcher, .used = true};
	status = launch_make(launch, request, image, program, ledger, &facet);
	if (status != STATUS_OK) {
		launch->used = false;
		return status;
	}
	status = restricted_launcher_begin_results_send_launch(
		request, results, (struct launch){facet.capability}, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&launcher->rt->ring, facet.capability);
	return status;
}

static const struct restricted_launcher_handlers launcher_handlers = {
	.programs = programs_serve, .begin = begin_serve, .notes = notes_serve};
RT_SERVER_DISPATCH(restricted_launcher, launcher_handlers)

static const struct rt_server_class launcher_class = {
	.interface_id = RESTRICTED_LAUNCHER_INTERFACE_ID,
	.dispatch = restricted_launcher_serve,
};

/* The session's id, which is its label in another form. */
static void id_read(struct launcher *launcher)
{
	struct session_reference reference;
	char label[CAPSET_NAME_BYTES];
	struct session_reference_describe_result described = {
		.label = {.bytes = label, .capacity_bytes = sizeof(label) - 1u}};

	if (rt_capset_get(&launcher->rt->capset, "reference", SESSION_REFERENCE_INTERFACE_ID,
			  &reference.id) != STATUS_OK ||
	    session_reference_describe(launcher->rt, reference, &described) != STATUS_OK)
		return;
	label[described.label.length_bytes] = '\0';
	launcher->has_id = described.label.length_bytes == BASE32_CHARACTERS(LAUNCHER_ID_BYTES) &&
			   base32_read(label, launcher->id, LAUNCHER_ID_BYTES);
}

/* Takes what the CapSet gives. False: something is missing. */
static bool launcher_find(struct launcher *launcher)
{
	const struct rt_capset *capset = &launcher->rt->capset;
	struct timer timer = {{0}};

	if (rt_capset_get(capset, "spawner", PROCESS_SPAWNER_INTERFACE_ID, &launcher->spawner.id) !=
	    STATUS_OK)
		return false;
	if (rt_capset_get(capset, "audit", AUDIT_SINK_INTERFACE_ID, &launcher->audit.id) !=
	    STATUS_OK)
		launcher->audit.id.key = 0;
	if (rt_capset_get(capset, "timer", TIMER_INTERFACE_ID, &timer.id) != STATUS_OK)
		timer.id.key = 0;
	rt_server_clock_init(&launcher->clock, &launcher->server, timer);
	id_read(launcher);
	return true;
}

static bool launcher_init(struct launcher *launcher)
{
	const struct rt_server_object own = {.class = &launcher_class, .self = launcher};
	struct rt_server_config config = {
		.rt = launcher->rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = launcher->objects,
		.object_count = ARRAY_COUNT(launcher->objects),
	};
	struct rt_server_facet facet;

	if (rt_capset_get(&launcher->rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&launcher->server, &config) != STATUS_OK)
		return false;
	rt_server_add(&launcher->server, LAUNCHER_TAG_SESSIONS, &launcher_class, launcher);
	if (rt_server_mint(&launcher->server, NULL, &own, (struct ledger){{0}}, &facet) !=
	    STATUS_OK)
		return false;
	launcher->own = facet.capability;
	return true;
}

int capos_main(struct rt *rt)
{
	struct launcher *launcher = RT_STATE(struct launcher);

	launcher->rt = rt;
	if (!launcher_find(launcher) || !launcher_init(launcher))
		return 2;
	return rt_server_run(&launcher->server) == STATUS_OK ? 0 : 4;
}
