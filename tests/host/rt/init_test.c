/*
 * init on a stand-in for the kernel: it starts what the manifest says, with what it says, restarts
 * within the budget, ends with the essential service, and refuses before it starts anything.
 */
#include "tests/host/rt/init_world.h"

static void it_starts_what_the_manifest_says_and_ends_with_it(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "spinner", .program = 3},
		{.name = "stopper", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(wanted, 2, &code);
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
	system = init_run(wanted, 1, &code);
	assert_int_equal(code, 0);
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		if (object->kind == FAKE_HANDLE) {
			assert_string_equal(
				object->granted,
				"out=Console again=Console program=Image jobs=Ledger own=Ledger "
				"own=AddressSpace schema=MemoryObject own=ThreadSpawner "
				"policy=MemoryObject same=MemoryObject kept=MemoryObject ");
			seen = true;
		}
		if (object->kind == FAKE_MEMORY_OBJECT && object->length != 0 &&
		    object->length != KEPT_BYTES) {
			assert_true(object->sealed);
			assert_memory_equal(object->bytes, init_schema_words,
					    sizeof(init_schema_words));
		}
	}
	assert_true(seen);
}

static void an_endpoint_and_its_scope_have_the_limits_of_the_manifest(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "stopper", .program = 1, .essential = true, .exports = true}};
	const struct fake_system *system;
	uint32_t scopes = 0, processes = 0;
	int code;

	(void)state;
	system = init_run(wanted, 1, &code);
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		if (object->kind != FAKE_SCOPE && object->kind != FAKE_HANDLE)
			continue;
		scopes += object->kind == FAKE_SCOPE;
		processes += object->kind == FAKE_HANDLE;
		assert_int_equal(object->message_words, INIT_WORLD_WORDS);
		assert_int_equal(object->capabilities, INIT_WORLD_CAPABILITIES);
		assert_int_equal(object->places,
				 object->kind == FAKE_SCOPE ? 0 : INIT_WORLD_PLACES);
	}
	assert_int_equal(scopes, 1);
	assert_int_equal(processes, 1);
}

/* How many memory objects of this length there ever were. */
static uint32_t objects_of(const struct fake_system *system, uint64_t length)
{
	uint32_t count = 0;

	for (uint32_t i = 1; i <= system->object_count; i++)
		count += system->objects[i].kind == FAKE_MEMORY_OBJECT &&
			 system->objects[i].length == length;
	return count;
}

static void kept_memory_is_made_once_for_all_instances_and_stays_open(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "failer", .program = 2, .budget = 2, .all_sources = true}};
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(wanted, 1, &code);
	assert_int_equal(system->starts, 3);
	assert_int_equal(objects_of(system, KEPT_BYTES), 1);
	for (uint32_t i = 1; i <= system->object_count; i++) {
		if (system->objects[i].length == KEPT_BYTES)
			assert_false(system->objects[i].sealed);
	}
}

static void a_config_that_the_package_has_not_stops_everything(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "spinner", .program = 3},
		{.name = "failer", .program = 2, .all_sources = true}};
	struct fake_system *system;
	int code;

	(void)state;
	init_given.config_missing = true;
	system = init_run(wanted, 2, &code);
	init_given.config_missing = false;
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->starts, 0);
	assert_says(system, "program or config number 4 is not in the boot package");
	assert_says(system, "nothing was started");
}

static void an_abnormal_end_is_restarted_within_the_budget(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "failer", .program = 2, .budget = 3},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(wanted, 1, &code);
	assert_int_equal(system->starts, 4);
	assert_logs(system, "exited with code 7\r\ninit: restarting failer (1 of 3)\r\n");
	assert_logs(system, "init: restarting failer (3 of 3)\r\n");
	assert_logs(system, "init: no service is left\r\n");
	/* All that there was has failed. */
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_says(system, "init: failer is given up: it exited with code 7\r\n");
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
	system = init_run(wanted, 2, &code);
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
	system = init_run(wanted, 2, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->starts, 5);
	assert_says(system,
		    "init: failer is essential and is given up, so the system has failed and "
		    "stops: it exited with code 7\r\n");
	assert_logs(system, "stops: it exited with code 7\r\ninit: stopping spinner\r\n");
	assert_logs(system, "init: the system ends, and has failed\r\n");
}

/* Neither its low bits nor all of it: 1 was a reboot, 2^32 was all well. */
static void no_exit_code_is_a_wish(void **state)
{
	static const char *const names[] = {"one", "giant", "giant-one"};
	static const char *const said[] = {"it exited with code 1\r\n",
					   "it exited with code 4294967296\r\n",
					   "it exited with code 4294967297\r\n"};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(names); i++) {
		const struct wanted wanted[] = {
			{.name = names[i], .program = 2, .budget = 1, .essential = true}};
		struct fake_system *system;
		int code;

		system = init_run(wanted, 1, &code);
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
	system = init_run(wanted, 2, &code);
	assert_int_equal(code, INIT_EXIT_POWER_OFF);
	assert_int_equal(system->now_ns, FAKE_MINUTE_NS);
	assert_string_equal(system->terminal, "");
}

static const char *granted_to(const struct fake_system *system, const char *name)
{
	for (uint32_t i = 1; i <= system->object_count; i++) {
		if (system->objects[i].kind == FAKE_HANDLE &&
		    strcmp(system->objects[i].name, name) == 0)
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
	system = init_run(wanted, 2, &code);
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
	system = init_run(broken, 2, &code);
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
	system = init_run(wanted, 1, &code);
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

/* The ledger of an instance was made for it: it refuses the same thing each time. */
static void a_refusal_that_cannot_change_is_final_at_once(void **state)
{
	static const struct wanted broken[] = {{.name = "broken",
						.program = 3,
						.budget = 9,
						.backoff_ms = 100,
						.essential = true}};
	static const struct wanted large[] = {{.name = "spinner",
					       .program = 3,
					       .budget = 9,
					       .backoff_ms = 100,
					       .essential = true,
					       .frames = 5000}};
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(broken, 1, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->now_ns, 0);
	assert_int_equal(logged(system, "restarting"), 0);
	assert_says(system,
		    "stops: it was not started: starting it failed: LEDGER_LIMIT: frames: 61 "
		    "needed, 3 left\r\n");
	/* Init's ledger has 4096 in all. */
	init_given.frames_left = 1000;
	system = init_run(large, 1, &code);
	init_given.frames_left = 0;
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(logged(system, "restarting"), 0);
	assert_says(system, "stops: it was not started: carving its ledger failed: LEDGER_LIMIT: "
			    "frames: 5000 needed, 1000 left\r\n");
}

/* Others have them now, and may give them back. */
static void a_refusal_that_may_change_is_tried_again(void **state)
{
	static const struct wanted wanted[] = {{.name = "spinner",
						.program = 3,
						.budget = 2,
						.backoff_ms = 100,
						.essential = true,
						.frames = 2000}};
	struct fake_system *system;
	int code;

	(void)state;
	init_given.frames_left = 1000;
	system = init_run(wanted, 1, &code);
	init_given.frames_left = 0;
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->now_ns, 300 * MS);
	assert_logs(system,
		    "init: spinner was not started: carving its ledger failed: LEDGER_LIMIT: "
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
	init_given.export_tag = 64;
	system = init_run(wanted, 1, &code);
	init_given.export_tag = 5;
	assert_int_equal(system->starts, 0);
	assert_int_equal(code, 2);
	assert_says(system,
		    "a tag is not in 0 to 63: the others are the service's own to mint (M9), "
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
	system = init_run(backward, 2, &code);
	assert_int_equal(system->starts, 0);
	assert_int_equal(code, 2);
	assert_says(system, "(M8), service stopper, item number 0\r\n");
	assert_says(system, "init: nothing was started\r\n");
	init_given.system_name = "No name";
	system = init_run(backward, 1, &code);
	init_given.system_name = "test";
	assert_int_equal(system->starts, 0);
	assert_int_equal(code, 2);
	assert_logs(system, "(M2)\r\n");
}

static void a_manifest_that_is_cut_off_is_refused(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "stopper", .program = 1, .essential = true}};
	uint64_t whole = init_manifest_make(wanted, 1);

	(void)state;
	for (uint64_t bytes = 0; bytes < whole; bytes += 40u) {
		struct rt *rt;
		struct fake_system *system = fake_system_new(&rt);

		for (uint32_t i = 0; i < ARRAY_COUNT(init_roots); i++)
			(void)fake_system_grant(system, rt, init_roots[i].name, init_roots[i].kind);
		system->manifest_words = init_manifest_words;
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_starts_what_the_manifest_says_and_ends_with_it),
		cmocka_unit_test(every_source_of_a_grant_arrives_in_order),
		cmocka_unit_test(an_endpoint_and_its_scope_have_the_limits_of_the_manifest),
		cmocka_unit_test(kept_memory_is_made_once_for_all_instances_and_stays_open),
		cmocka_unit_test(a_config_that_the_package_has_not_stops_everything),
		cmocka_unit_test(an_abnormal_end_is_restarted_within_the_budget),
		cmocka_unit_test(who_is_essential_and_ends_with_0_ends_the_system),
		cmocka_unit_test(
			who_is_essential_and_fails_is_started_again_and_then_the_system_has_failed),
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
	};

	return cmocka_run_group_tests_name("init", tests, NULL, NULL);
}
