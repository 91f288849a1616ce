/*
 * Manifests for init, made of the services that a test wants, and init's run with one.
 */
#include "tests/host/rt/init_world.h"

#include "core/generated/console.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/services/init/init.h"

#define MUST(expression) assert_int_equal((expression), STATUS_OK)

static const char *const program_names[PROGRAMS] = {"init", "stopper", "failer", "spinner"};

struct init_given init_given = {.export_tag = 5, .system_name = "test"};
uint64_t init_manifest_words[8192];
uint64_t init_schema_words[300];

const struct init_root init_roots[INIT_ROOTS] = {
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

struct capnp_text init_text(const char *string)
{
	return capnp_text_make(string, (uint32_t)strlen(string));
}

static void limits_set(const struct columns_builder *limits)
{
	columns_builder_set_frames(limits, 64);
	columns_builder_set_ring_regions(limits, 1);
	columns_builder_set_cpu_share(limits, 1);
	columns_builder_set_log_bytes_per_second(limits, 1);
}

static void grant_set(const struct service_grant_list_builder *list, uint32_t index,
		      const char *name, uint64_t interface_id, struct service_grant_builder *grant)
{
	*grant = service_grant_list_builder_get(list, index);
	MUST(service_grant_builder_set_name(grant, init_text(name)));
	service_grant_builder_set_interface(grant, interface_id);
}

static void grants_set(const struct service_builder *service, const struct wanted *wanted)
{
	struct service_grant_list_builder list;
	struct service_grant_builder grant;
	struct columns_builder limits;
	struct export_reference_builder reference;

	MUST(service_builder_new_grants(service,
					wanted->all_sources ? 11
					: wanted->exported  ? 1
							    : 0,
					&list));
	if (wanted->exported) {
		grant_set(&list, 0, "x", CONSOLE_INTERFACE_ID, &grant);
		MUST(service_grant_builder_new_source_export(&grant, &reference));
	}
	if (!wanted->all_sources)
		return;
	grant_set(&list, 0, "out", CONSOLE_INTERFACE_ID, &grant);
	MUST(service_grant_builder_set_source_root(&grant, init_text("console")));
	grant_set(&list, 1, "again", CONSOLE_INTERFACE_ID, &grant);
	MUST(service_grant_builder_set_source_root(&grant, init_text("console")));
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
	MUST(service_grant_builder_set_source_root(&grant, init_text("schema")));
	grant_set(&list, 8, "policy", MEMORY_OBJECT_INTERFACE_ID, &grant);
	service_grant_builder_set_source_config(&grant, 0);
	grant_set(&list, 9, "same", MEMORY_OBJECT_INTERFACE_ID, &grant);
	service_grant_builder_set_source_config(&grant, 0);
	grant_set(&list, 10, "kept", MEMORY_OBJECT_INTERFACE_ID, &grant);
	service_grant_builder_set_source_kept(&grant, KEPT_FRAMES);
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

		MUST(service_builder_set_name(&service, init_text(wanted[i].name)));
		service_builder_set_program(&service, wanted[i].program);
		service_builder_set_restart_budget(&service, wanted[i].budget);
		service_builder_set_heap_bytes(&service, 262144);
		service_builder_set_message_words(&service, INIT_WORLD_WORDS);
		service_builder_set_capabilities(&service, INIT_WORLD_CAPABILITIES);
		service_builder_set_places(&service, INIT_WORLD_PLACES);
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

			MUST(export_builder_set_name(&export, init_text("x")));
			export_builder_set_interface(&export, CONSOLE_INTERFACE_ID);
			export_builder_set_tag(&export, init_given.export_tag);
		}
		grants_set(&service, &wanted[i]);
	}
}

uint64_t init_manifest_make(const struct wanted *wanted, uint32_t count)
{
	struct capnp_builder message;
	struct manifest_builder manifest;
	struct init_builder init;
	struct root_grant_list_builder grants;
	struct capnp_list_builder programs;
	struct config_list_builder configs;
	struct config_builder config;

	capnp_builder_init(&message, init_manifest_words + 1,
			   ARRAY_COUNT(init_manifest_words) - 1u);
	MUST(manifest_builder_root(&message, &manifest));
	manifest_builder_set_version(&manifest, 1);
	MUST(manifest_builder_set_system(&manifest, init_text(init_given.system_name)));
	MUST(manifest_builder_new_programs(&manifest, PROGRAMS, &programs));
	for (uint32_t i = 0; i < PROGRAMS; i++)
		MUST(capnp_pointer_set_text(capnp_list_builder_pointer(&programs, i),
					    init_text(program_names[i])));
	MUST(manifest_builder_new_configs(&manifest, 1, &configs));
	config = config_list_builder_get(&configs, 0);
	MUST(config_builder_set_type(&config, init_text("Policy")));
	MUST(manifest_builder_new_init(&manifest, &init));
	MUST(init_builder_new_grants(&init, ARRAY_COUNT(init_roots), &grants));
	for (uint32_t i = 0; i < ARRAY_COUNT(init_roots); i++) {
		struct root_grant_builder grant = root_grant_list_builder_get(&grants, i);

		MUST(root_grant_builder_set_name(&grant, init_text(init_roots[i].name)));
		root_grant_builder_set_interface(&grant, init_roots[i].interface_id);
	}
	services_set(&manifest, wanted, count);
	init_manifest_words[0] = (uint64_t)message.used_words << 32;
	return (message.used_words + 1u) * 8u;
}

struct fake_system *init_run(const struct wanted *wanted, uint32_t count, int *code)
{
	struct rt *rt;
	struct fake_system *system = fake_system_new(&rt);

	for (uint32_t i = 0; i < ARRAY_COUNT(init_roots); i++) {
		struct fake_object *object =
			fake_system_grant(system, rt, init_roots[i].name, init_roots[i].kind);

		if (init_roots[i].kind == FAKE_CONSOLE)
			strcpy(object->name, "log");
	}
	system->manifest_bytes = init_manifest_make(wanted, count);
	system->manifest_words = init_manifest_words;
	system->schema_words = init_schema_words;
	system->schema_bytes = sizeof(init_schema_words);
	for (uint32_t i = 0; i < PROGRAMS; i++)
		system->programs[i] = program_names[i];
	if (!init_given.config_missing)
		system->programs[PROGRAMS] = "config-0";
	system->log_moves_ns = init_given.log_moves_ns;
	system->frames_left = init_given.frames_left;
	*code = capos_main(rt);
	rt_ring_enter(&rt->ring, 0);
	/*
	 * Whatever was started: nothing of it is held any more, and only the roots' ledger is left.
	 */
	assert_int_equal(fake_system_held(system, FAKE_HANDLE), 0);
	assert_int_equal(fake_system_held(system, FAKE_BUILDER), 0);
	assert_int_equal(fake_system_held(system, FAKE_SCOPE), 0);
	assert_int_equal(fake_system_held(system, FAKE_FACET), 0);
	assert_int_equal(fake_system_held(system, FAKE_LEDGER), 1);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
	return system;
}

void assert_logs(const struct fake_system *system, const char *line)
{
	if (!strstr(system->log, line))
		fail_msg("\"%s\" is not in the log:\n%s", line, system->log);
}

void assert_says(const struct fake_system *system, const char *line)
{
	assert_logs(system, line);
	if (!strstr(system->terminal, line))
		fail_msg("\"%s\" is not on the terminal:\n%s", line, system->terminal);
}

uint32_t logged(const struct fake_system *system, const char *line)
{
	uint32_t count = 0;

	for (const char *at = system->log; (at = strstr(at, line)) != NULL; at++)
		count++;
	return count;
}
