/*
 * init on a stand-in for the kernel: it starts what the manifest says, with what it says, restarts
 * within the budget, ends with the essential service, and refuses before it starts anything.
 */
#include "tests/host/rt/fake_system.h"

#include "abi/exit_record.h"
#include "core/generated/manifest.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "core/generated/console.h"
#include "core/generated/process.h"
#include "core/generated/ledger.h"
#include "core/generated/endpoint.h"
#include "user/services/init/init.h"

#include <stdio.h>
#include <stdlib.h>

#define MUST(expression) assert_int_equal((expression), STATUS_OK)
#define PROGRAMS 4u
#define MS UINT64_C(1000000)

/* A service of the manifest under test. */
struct wanted {
	const char *name; /* also its program's: one of the four below */
	uint32_t program;
	uint32_t budget;
	bool essential;
	bool all_sources;
	bool exports;  /* has an export */
	bool exported; /* is granted the first export of the first service */
	uint32_t frames; /* of its ledger; 0: as many as it needs */
	uint32_t window_ms, backoff_ms, period_ms, deadline_ms, stop_ms;
};

static const char *const program_names[PROGRAMS] = {"init", "stopper", "failer", "spinner"};

/* A test changes this to let there be so many frames. */
static uint64_t frames_left;

/* A test changes this to let the log stand still until then. */
static uint64_t log_moves_ns;

/* A test changes these to make the manifest wrong. */
static uint32_t export_tag = 5;
static const char *system_name = "test";

static uint64_t manifest_words[8192];
static uint64_t schema_words[300];

static struct capnp_text text(const char *string)
{
	return capnp_text_make(string, (uint32_t)strlen(string));
}

static const struct {
	const char *name;
	uint64_t interface_id;
	enum fake_kind kind;
} roots[] = {
	{"console", CONSOLE_INTERFACE_ID, FAKE_CONSOLE},
	{"terminal", SERIAL_PORT_INTERFACE_ID, FAKE_SERIAL_PORT},
	{"ledger", LEDGER_INTERFACE_ID, FAKE_LEDGER},
	{"memory", MEMORY_INTERFACE_ID, FAKE_MEMORY},
	{"processSpawner", PROCESS_SPAWNER_INTERFACE_ID, FAKE_SPAWNER},
	{"imageFactory", IMAGE_FACTORY_INTERFACE_ID, FAKE_IMAGE_FACTORY},
	{"timer", TIMER_INTERFACE_ID, FAKE_TIMER},
	{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, FAKE_BOOT_PACKAGE},
	{"endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID, FAKE_ENDPOINT_FACTORY},
};

static void limits_set(const struct columns_builder *limits)
{
	columns_builder_set_frames(limits, 64);
	columns_builder_set_ring_regions(limits, 1);
	columns_builder_set_cpu_share(limits, 1);
	columns_builder_set_log_bytes_per_second(limits, 1);
}

static void grant_set(const struct service_grant_list_builder *list, uint32_t index, const char *name,
	uint64_t interface_id, struct service_grant_builder *grant)
{
	*grant = service_grant_list_builder_get(list, index);
	MUST(service_grant_builder_set_name(grant, text(name)));
	service_grant_builder_set_interface(grant, interface_id);
}

static void grants_set(const struct service_builder *service, const struct wanted *wanted)
{
	struct service_grant_list_builder list;
	struct service_grant_builder grant;
	struct columns_builder limits;
	struct export_reference_builder reference;

	MUST(service_builder_new_grants(service,
		wanted->all_sources ? 8 : wanted->exported ? 1 : 0, &list));
	if (wanted->exported) {
		grant_set(&list, 0, "x", CONSOLE_INTERFACE_ID, &grant);
		MUST(service_grant_builder_new_source_export(&grant, &reference));
	}
	if (!wanted->all_sources)
		return;
	grant_set(&list, 0, "out", CONSOLE_INTERFACE_ID, &grant);
	MUST(service_grant_builder_set_source_root(&grant, text("console")));
	grant_set(&list, 1, "again", CONSOLE_INTERFACE_ID, &grant);
	MUST(service_grant_builder_set_source_root(&grant, text("console")));
	grant_set(&list, 2, "program", IMAGE_INTERFACE_ID, &grant);
	service_grant_builder_set_source_program(&grant, 3);
	grant_set(&list, 3, "jobs", LEDGER_INTERFACE_ID, &grant);
	MUST(service_grant_builder_new_source_ledger(&grant, &limits));
	limits_set(&limits);
	grant_set(&list, 4, "own", LEDGER_INTERFACE_ID, &grant);
	service_grant_builder_select_source_own_ledger(&grant);
	grant_set(&list, 5, "space", ADDRESS_SPACE_INTERFACE_ID, &grant);
	service_grant_builder_select_source_address_space(&grant);
	grant_set(&list, 7, "threads", THREAD_SPAWNER_INTERFACE_ID, &grant);
	service_grant_builder_select_source_thread_spawner(&grant);
	grant_set(&list, 6, "schema", MEMORY_OBJECT_INTERFACE_ID, &grant);
	MUST(service_grant_builder_set_source_root(&grant, text("schema")));
}

static void services_set(const struct manifest_builder *manifest, const struct wanted *wanted,
	uint32_t count)
{
	struct service_list_builder list;

	MUST(manifest_builder_new_services(manifest, count, &list));
	for (uint32_t i = 0; i < count; i++) {
		struct service_builder service = service_list_builder_get(&list, i);
		struct columns_builder limits;
		struct export_list_builder exports;

		MUST(service_builder_set_name(&service, text(wanted[i].name)));
		service_builder_set_program(&service, wanted[i].program);
		service_builder_set_restart_budget(&service, wanted[i].budget);
		service_builder_set_heap_bytes(&service, 262144);
		service_builder_set_essential(&service, wanted[i].essential);
		service_builder_set_restart_window_ms(&service, wanted[i].window_ms);
		service_builder_set_restart_backoff_ms(&service, wanted[i].backoff_ms);
		service_builder_set_heartbeat_period_ms(&service, wanted[i].period_ms);
		service_builder_set_heartbeat_deadline_ms(&service, wanted[i].deadline_ms);
		service_builder_set_stop_ms(&service, wanted[i].stop_ms);
		MUST(service_builder_new_limits(&service, &limits));
		limits_set(&limits);
		if (wanted[i].frames != 0)
			columns_builder_set_frames(&limits, wanted[i].frames);
		MUST(service_builder_new_exports(&service, wanted[i].exports ? 1 : 0, &exports));
		if (wanted[i].exports) {
			struct export_builder export = export_list_builder_get(&exports, 0);

			MUST(export_builder_set_name(&export, text("x")));
			export_builder_set_interface(&export, CONSOLE_INTERFACE_ID);
			export_builder_set_tag(&export, export_tag);
		}
		grants_set(&service, &wanted[i]);
	}
}

static uint64_t manifest_make(const struct wanted *wanted, uint32_t count)
{
	struct capnp_builder message;
	struct manifest_builder manifest;
	struct init_builder init;
	struct root_grant_list_builder grants;
	struct capnp_list_builder programs;

	capnp_builder_init(&message, manifest_words + 1, ARRAY_COUNT(manifest_words) - 1u);
	MUST(manifest_builder_root(&message, &manifest));
	manifest_builder_set_version(&manifest, 1);
	MUST(manifest_builder_set_system(&manifest, text(system_name)));
	MUST(manifest_builder_new_programs(&manifest, PROGRAMS, &programs));
	for (uint32_t i = 0; i < PROGRAMS; i++)
		MUST(capnp_pointer_set_text(capnp_list_builder_pointer(&programs, i),
			text(program_names[i])));
	MUST(manifest_builder_new_init(&manifest, &init));
	MUST(init_builder_new_grants(&init, ARRAY_COUNT(roots), &grants));
	for (uint32_t i = 0; i < ARRAY_COUNT(roots); i++) {
		struct root_grant_builder grant = root_grant_list_builder_get(&grants, i);

		MUST(root_grant_builder_set_name(&grant, text(roots[i].name)));
		root_grant_builder_set_interface(&grant, roots[i].interface_id);
	}
	services_set(&manifest, wanted, count);
	manifest_words[0] = (uint64_t)message.used_words << 32;
	return (message.used_words + 1u) * 8u;
}

static struct fake_system *run(const struct wanted *wanted, uint32_t count, int *code)
{
	struct rt *rt;
	struct fake_system *system = fake_system_new(&rt);

	for (uint32_t i = 0; i < ARRAY_COUNT(roots); i++) {
		struct fake_object *object = fake_system_grant(system, rt, roots[i].name, roots[i].kind);

		if (roots[i].kind == FAKE_CONSOLE)
			strcpy(object->name, "log");
	}
	system->manifest_bytes = manifest_make(wanted, count);
	system->manifest_words = manifest_words;
	system->schema_words = schema_words;
	system->schema_bytes = sizeof(schema_words);
	for (uint32_t i = 0; i < PROGRAMS; i++)
		system->programs[i] = program_names[i];
	system->log_moves_ns = log_moves_ns;
	system->frames_left = frames_left;
	*code = capos_main(rt);
	rt_ring_enter(&rt->ring, 0);
	/* Whatever was started: nothing of it is held any more, and only the roots' ledger is left. */
	assert_int_equal(fake_system_held(system, FAKE_HANDLE), 0);
	assert_int_equal(fake_system_held(system, FAKE_BUILDER), 0);
	assert_int_equal(fake_system_held(system, FAKE_SCOPE), 0);
	assert_int_equal(fake_system_held(system, FAKE_FACET), 0);
	assert_int_equal(fake_system_held(system, FAKE_LEDGER), 1);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
	return system;
}

static void assert_logs(const struct fake_system *system, const char *line)
{
	if (strstr(system->log, line) == NULL)
		fail_msg("\"%s\" is not in the log:\n%s", line, system->log);
}

/* To the log and to the terminal. */
static void assert_says(const struct fake_system *system, const char *line)
{
	assert_logs(system, line);
	if (strstr(system->terminal, line) == NULL)
		fail_msg("\"%s\" is not on the terminal:\n%s", line, system->terminal);
}

static void it_starts_what_the_manifest_says_and_ends_with_it(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "spinner", .program = 3},
		{.name = "stopper", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 2, &code);
	assert_int_equal(code, 0);
	assert_int_equal(system->starts, 2);
	assert_logs(system, "init: started spinner (pid ");
	assert_logs(system, ") exited with code 0\r\n");
	assert_logs(system, "init: stopping spinner\r\n");
	assert_logs(system, "init: the system ends, and powers off\r\n");
}

static void every_source_of_a_grant_arrives_in_order(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "stopper", .program = 1, .essential = true, .all_sources = true}};
	struct fake_system *system;
	bool seen = false;
	int code;

	(void)state;
	system = run(wanted, 1, &code);
	assert_int_equal(code, 0);
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		if (object->kind == FAKE_HANDLE) {
			assert_string_equal(object->granted,
				"out=Console again=Console program=Image jobs=Ledger own=Ledger "
				"own=AddressSpace schema=MemoryObject own=ThreadSpawner ");
			seen = true;
		}
		if (object->kind == FAKE_MEMORY_OBJECT && object->length != 0) {
			assert_true(object->sealed);
			assert_memory_equal(object->bytes, schema_words, sizeof(schema_words));
		}
	}
	assert_true(seen);
}

static void an_abnormal_end_is_restarted_within_the_budget(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "failer", .program = 2, .budget = 3},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 1, &code);
	assert_int_equal(system->starts, 4);
	assert_logs(system, "exited with code 7\r\ninit: restarting failer (1 of 3)\r\n");
	assert_logs(system, "init: restarting failer (3 of 3)\r\n");
	assert_logs(system, "init: no service is left\r\n");
	/* All that there was has failed. */
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_says(system, "init: failer exited with code 7 and is given up\r\n");
}

static void who_is_essential_and_ends_with_0_ends_the_system(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "stopper", .program = 1, .budget = 3, .essential = true},
		{.name = "spinner", .program = 3},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 2, &code);
	assert_int_equal(code, INIT_EXIT_POWER_OFF);
	assert_int_equal(system->starts, 2);
	assert_logs(system, "init: stopping spinner\r\n");
	assert_string_equal(system->terminal, "");
}

static void who_is_essential_and_fails_is_started_again_and_then_the_system_has_failed(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "spinner", .program = 3},
		{.name = "failer", .program = 2, .budget = 3, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 2, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->starts, 5);
	assert_says(system, "init: failer exited with code 7, is essential and is given up: the system "
			    "has failed and stops\r\n");
	assert_logs(system, "the system has failed and stops\r\ninit: stopping spinner\r\n");
	assert_logs(system, "init: the system ends, and has failed\r\n");
}

/* Neither its low bits nor all of it: 1 was a reboot, 2^32 was all well. */
static void no_exit_code_is_a_wish(void **state)
{
	static const char *const names[] = {"one", "giant", "giant-one"};
	static const char *const said[] = {"exited with code 1,", "exited with code 4294967296,",
		"exited with code 4294967297,"};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(names); i++) {
		const struct wanted wanted[] = {
			{.name = names[i], .program = 2, .budget = 1, .essential = true}};
		struct fake_system *system;
		int code;

		system = run(wanted, 1, &code);
		assert_int_equal(code, INIT_EXIT_FAILED);
		assert_int_equal(system->starts, 2);
		assert_says(system, said[i]);
	}
}

static void a_service_that_is_not_essential_ends_alone(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "failer", .program = 2, .budget = 1},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 2, &code);
	assert_int_equal(code, INIT_EXIT_POWER_OFF);
	assert_int_equal(system->now_ns, FAKE_MINUTE_NS);
	assert_string_equal(system->terminal, "");
}

static const char *granted_to(const struct fake_system *system, const char *name)
{
	for (uint32_t i = 1; i <= system->object_count; i++) {
		if (system->objects[i].kind == FAKE_HANDLE && strcmp(system->objects[i].name, name) == 0)
			return system->objects[i].granted;
	}
	fail_msg("%s was not started; log:\n%s", name, system->log);
	return "";
}

static void an_export_reaches_whoever_names_it(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "spinner", .program = 3, .exports = true},
		{.name = "stopper", .program = 1, .essential = true, .exported = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 2, &code);
	assert_int_equal(code, 0);
	assert_string_equal(granted_to(system, "spinner"), "endpoint=Endpoint ");
	assert_string_equal(granted_to(system, "stopper"), "x=facet5 ");
}

static void who_needs_what_was_given_up_starts_without_it(void **state)
{
	static const struct wanted broken[] = {
		{.name = "broken", .program = 3, .exports = true},
		{.name = "stopper", .program = 1, .essential = true, .exported = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(broken, 2, &code);
	assert_int_equal(code, 0);
	assert_int_equal(system->starts, 1);
	assert_logs(system, "init: broken is given up: its start is refused each time\r\n");
	assert_logs(system, "init: stopper starts without x: broken is over\r\n");
	assert_string_equal(granted_to(system, "stopper"), "");
}

static void a_restarted_service_has_the_same_scope(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "failer", .program = 2, .budget = 2, .exports = true}};
	struct fake_system *system;
	uint32_t scopes = 0, exports = 0;
	int code;

	(void)state;
	system = run(wanted, 1, &code);
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		scopes += object->kind == FAKE_SCOPE ? 1u : 0u;
		exports += object->kind == FAKE_FACET && strcmp(object->name, "5") == 0 ? 1u : 0u;
	}
	assert_int_equal(system->starts, 3);
	assert_int_equal(scopes, 1);
	assert_int_equal(exports, 1);
	assert_logs(system, "init: failer has failed too often and is given up\r\n");
}

static uint32_t logged(const struct fake_system *system, const char *line);

/* The ledger of an instance was made for it: it refuses the same thing each time. */
static void a_refusal_that_cannot_change_is_final_at_once(void **state)
{
	static const struct wanted broken[] = {
		{.name = "broken", .program = 3, .budget = 9, .backoff_ms = 100, .essential = true}};
	static const struct wanted large[] = {{.name = "spinner", .program = 3, .budget = 9,
		.backoff_ms = 100, .essential = true, .frames = 5000}};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(broken, 1, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->now_ns, 0);
	assert_int_equal(logged(system, "restarting"), 0);
	assert_says(system, "init: broken was not started: starting it failed: LEDGER_LIMIT: frames: 61 "
			    "needed, 3 left, is essential and is given up");
	/* Init's ledger has 4096 in all. */
	frames_left = 1000;
	system = run(large, 1, &code);
	frames_left = 0;
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(logged(system, "restarting"), 0);
	assert_says(system, "init: spinner was not started: carving its ledger failed: LEDGER_LIMIT: "
			    "frames: 5000 needed, 1000 left, is essential");
}

/* Others have them now, and may give them back. */
static void a_refusal_that_may_change_is_tried_again(void **state)
{
	static const struct wanted wanted[] = {{.name = "spinner", .program = 3, .budget = 2,
		.backoff_ms = 100, .essential = true, .frames = 2000}};
	struct fake_system *system;
	int code;

	(void)state;
	frames_left = 1000;
	system = run(wanted, 1, &code);
	frames_left = 0;
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->now_ns, 300 * MS);
	assert_logs(system, "init: spinner was not started: carving its ledger failed: LEDGER_LIMIT: "
			    "frames: 2000 needed, 1000 left\r\n");
	assert_logs(system, "init: restarting spinner in 200 ms (2 of 2)\r\n");
	assert_logs(system, "init: spinner has failed too often and is given up\r\n");
}

static void an_export_that_cannot_be_is_refused_before_anything_starts(void **state)
{
	static const struct wanted wanted[] = {{.name = "spinner", .program = 3, .exports = true}};
	struct fake_system *system;
	int code;

	(void)state;
	export_tag = 64;
	system = run(wanted, 1, &code);
	export_tag = 5;
	assert_int_equal(system->starts, 0);
	assert_int_equal(code, 2);
	assert_says(system, "a tag is not in 0 to 63: the others are the service's own to mint (M9), "
			    "service spinner, item number 0\r\n");
}

static void an_invalid_manifest_is_refused_before_anything_starts(void **state)
{
	static const struct wanted backward[] = {
		{.name = "stopper", .program = 1, .exported = true},
		{.name = "spinner", .program = 3, .exports = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(backward, 2, &code);
	assert_int_equal(system->starts, 0);
	assert_int_equal(code, 2);
	assert_says(system, "(M8), service stopper, item number 0\r\n");
	assert_says(system, "init: nothing was started\r\n");
	system_name = "No name";
	system = run(backward, 1, &code);
	system_name = "test";
	assert_int_equal(system->starts, 0);
	assert_int_equal(code, 2);
	assert_logs(system, "(M2)\r\n");
}

static void a_manifest_that_is_cut_off_is_refused(void **state)
{
	static const struct wanted wanted[] = {{.name = "stopper", .program = 1, .essential = true}};
	uint64_t whole = manifest_make(wanted, 1);

	(void)state;
	for (uint64_t bytes = 0; bytes < whole; bytes += 40u) {
		struct rt *rt;
		struct fake_system *system = fake_system_new(&rt);

		for (uint32_t i = 0; i < ARRAY_COUNT(roots); i++)
			(void)fake_system_grant(system, rt, roots[i].name, roots[i].kind);
		system->manifest_words = manifest_words;
		system->manifest_bytes = bytes;
		assert_int_equal(capos_main(rt), 2);
		assert_int_equal(system->starts, 0);
	}
}

static void without_its_roots_it_names_the_missing_one(void **state)
{
	struct rt *rt;
	struct fake_system *system = fake_system_new(&rt);

	(void)state;
	strcpy(fake_system_grant(system, rt, "console", FAKE_CONSOLE)->name, "log");
	assert_int_equal(capos_main(rt), 2);
	assert_logs(system, "init: the manifest must grant init \"ledger\"\r\n");
}

/* ---- time ------------------------------------------------------------------------------------ */

static uint32_t logged(const struct fake_system *system, const char *line)
{
	uint32_t count = 0;

	for (const char *at = system->log; (at = strstr(at, line)) != NULL; at++)
		count++;
	return count;
}

static void the_backoff_doubles(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "brief", .program = 2, .budget = 3, .backoff_ms = 100}};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 1, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->starts, 4);
	assert_logs(system, "init: restarting brief in 100 ms (1 of 3)\r\n");
	assert_logs(system, "init: restarting brief in 200 ms (2 of 3)\r\n");
	assert_logs(system, "init: restarting brief in 400 ms (3 of 3)\r\n");
	assert_logs(system, "init: brief has failed too often and is given up\r\n");
	assert_int_equal(system->now_ns, 4u * FAKE_BRIEF_NS + UINT64_C(700000000));
}

static void a_window_makes_the_budget_whole(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "mortal", .program = 2, .budget = 1, .window_ms = 5000},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct wanted longer[ARRAY_COUNT(wanted)];
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 2, &code);
	assert_int_equal(code, 0);
	/* Every ten seconds it ends, and its window is over. */
	assert_int_equal(logged(system, "init: restarting mortal (1 of 1)\r\n"), 5);
	assert_int_equal(logged(system, "given up"), 0);
	memcpy(longer, wanted, sizeof(longer));
	longer[0].window_ms = 15000;
	system = run(longer, 2, &code);
	assert_int_equal(logged(system, "init: restarting mortal (1 of 1)\r\n"), 1);
	assert_logs(system, "init: mortal has failed too often and is given up\r\n");
}

static void who_does_not_answer_is_started_again(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "deaf", .program = 3, .budget = 1, .exports = true, .period_ms = 100,
			.deadline_ms = 300},
		{.name = "spinner", .program = 3, .budget = 1, .exports = true, .period_ms = 1000,
			.deadline_ms = 1},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 3, &code);
	assert_int_equal(code, 0);
	assert_int_equal(logged(system, "has not answered for 300 ms\r\n"), 2);
	assert_int_equal(logged(system, "has not answered"), 2);
	assert_logs(system, "init: deaf has failed too often and is given up\r\n");
	assert_int_equal(logged(system, "init: started spinner"), 1);
}

/* As many as there can be, and all of them at once. */
static void many_hearts_beat(void **state)
{
	struct wanted wanted[INIT_SERVICES];
	char names[INIT_SERVICES][16];
	struct fake_system *system;
	int code;

	(void)state;
	for (uint32_t i = 0; i < INIT_SERVICES - 1u; i++) {
		(void)snprintf(names[i], sizeof(names[i]), "quick-%u", i);
		wanted[i] = (struct wanted){.name = names[i], .program = 3, .exports = true,
			.period_ms = 50, .deadline_ms = 100};
	}
	wanted[INIT_SERVICES - 1u] =
		(struct wanted){.name = "minute", .program = 1, .essential = true};
	system = run(wanted, INIT_SERVICES, &code);
	assert_int_equal(code, 0);
	assert_int_equal(system->starts, INIT_SERVICES);
	assert_int_equal(logged(system, "has not answered"), 0);
	/* Each of them has been asked all the time. */
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		if (object->kind == FAKE_HANDLE && strncmp(object->name, "quick", 5) == 0)
			assert_in_range(object->pings, 59000u / 50u - 5u, 59000u / 50u);
	}
}

/* All but one hang with a long deadline; the last one's is a second, and is a second. */
static void who_hangs_hides_no_other(void **state)
{
	struct wanted wanted[INIT_SERVICES];
	char names[INIT_SERVICES][16];
	struct fake_system *system;
	int code;

	(void)state;
	for (uint32_t i = 0; i < INIT_SERVICES; i++) {
		(void)snprintf(names[i], sizeof(names[i]), "deaf-%u", i);
		wanted[i] = (struct wanted){.name = names[i], .program = 3, .exports = true,
			.period_ms = 100, .deadline_ms = 20000};
	}
	wanted[INIT_SERVICES - 1u].deadline_ms = 1000;
	wanted[INIT_SERVICES - 1u].essential = true;
	system = run(wanted, INIT_SERVICES, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_says(system, "has not answered for 1000 ms, is essential and is given up");
	assert_int_equal(system->now_ns, 1100 * MS);
}

/* ---- output ---------------------------------------------------------------------------------- */

static void a_log_that_nobody_reads_stops_nothing(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "mortal", .program = 2, .budget = 9, .backoff_ms = 100, .exports = true,
			.period_ms = 100, .deadline_ms = 300},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	log_moves_ns = UINT64_MAX;
	system = run(wanted, 2, &code);
	log_moves_ns = 0;
	assert_int_equal(code, 0);
	/* Every ten seconds and a back-off. */
	assert_int_equal(system->starts, 7);
	assert_string_equal(system->log, "");
	/* At the end it waits for the log for a moment, with a bound. */
	assert_in_range(system->now_ns, FAKE_MINUTE_NS, FAKE_MINUTE_NS + 10000 * MS);
}

static void lines_that_a_log_had_no_room_for_are_reported(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "brief", .program = 2, .budget = 1000, .backoff_ms = 1, .window_ms = 1},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	log_moves_ns = FAKE_MINUTE_NS / 2;
	system = run(wanted, 2, &code);
	log_moves_ns = 0;
	assert_int_equal(code, 0);
	assert_logs(system, "init: the manifest is valid: 2 services\r\n");
	assert_int_equal(logged(system, "lines were lost here: the output stood still\r\n"), 1);
	assert_logs(system, "init: the system ends, and powers off\r\n");
}

static void services_stop_in_reverse_order(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "spinner", .program = 3, .exports = true, .stop_ms = 500},
		{.name = "stubborn", .program = 3, .exports = true, .stop_ms = 500},
		{.name = "minute", .program = 1, .essential = true},
	};
	static const char *const lines[] = {
		"init: stopping stubborn\r\n",
		"init: stubborn has not stopped for 500 ms\r\n",
		") terminated\r\ninit: stopping spinner\r\n",
		") exited with code 0\r\ninit: the system ends, and powers off\r\n",
	};
	struct fake_system *system;
	const char *at;
	int code;

	(void)state;
	system = run(wanted, 3, &code);
	assert_int_equal(code, 0);
	at = system->log;
	for (uint32_t i = 0; i < ARRAY_COUNT(lines); i++) {
		at = strstr(at, lines[i]);
		if (at == NULL)
			fail_msg("\"%s\" is not in its place:\n%s", lines[i], system->log);
	}
	assert_int_equal(system->now_ns, FAKE_MINUTE_NS + UINT64_C(500000000));
}

/* One that would be started again is over, and its callers hear of it. */
static void the_stop_waits_for_no_backoff(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "mortal", .program = 2, .budget = 9, .exports = true, .backoff_ms = 60000},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = run(wanted, 2, &code);
	assert_int_equal(code, 0);
	assert_logs(system, "init: restarting mortal in 30000 ms (1 of 9)\r\n");
	/* Ten seconds, thirty, ten, and it waits when the minute is over. */
	assert_int_equal(system->starts, 3);
	assert_int_equal(system->now_ns, FAKE_MINUTE_NS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_starts_what_the_manifest_says_and_ends_with_it),
		cmocka_unit_test(every_source_of_a_grant_arrives_in_order),
		cmocka_unit_test(an_abnormal_end_is_restarted_within_the_budget),
		cmocka_unit_test(who_is_essential_and_ends_with_0_ends_the_system),
		cmocka_unit_test(who_is_essential_and_fails_is_started_again_and_then_the_system_has_failed),
		cmocka_unit_test(no_exit_code_is_a_wish),
		cmocka_unit_test(a_service_that_is_not_essential_ends_alone),
		cmocka_unit_test(an_export_reaches_whoever_names_it),
		cmocka_unit_test(who_needs_what_was_given_up_starts_without_it),
		cmocka_unit_test(a_restarted_service_has_the_same_scope),
		cmocka_unit_test(a_refusal_that_cannot_change_is_final_at_once),
		cmocka_unit_test(a_refusal_that_may_change_is_tried_again),
		cmocka_unit_test(an_export_that_cannot_be_is_refused_before_anything_starts),
		cmocka_unit_test(an_invalid_manifest_is_refused_before_anything_starts),
		cmocka_unit_test(a_manifest_that_is_cut_off_is_refused),
		cmocka_unit_test(without_its_roots_it_names_the_missing_one),
		cmocka_unit_test(the_backoff_doubles),
		cmocka_unit_test(a_window_makes_the_budget_whole),
		cmocka_unit_test(who_does_not_answer_is_started_again),
		cmocka_unit_test(many_hearts_beat),
		cmocka_unit_test(who_hangs_hides_no_other),
		cmocka_unit_test(a_log_that_nobody_reads_stops_nothing),
		cmocka_unit_test(lines_that_a_log_had_no_room_for_are_reported),
		cmocka_unit_test(services_stop_in_reverse_order),
		cmocka_unit_test(the_stop_waits_for_no_backoff),
	};

	return cmocka_run_group_tests_name("init", tests, NULL, NULL);
}
