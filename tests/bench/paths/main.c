/*
 * The roots, the servers and the order of the rows: read tests/bench/paths/paths.h first.
 */
#include "abi/boot_package.h"
#include "core/generated/echo.h"
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/bench/paths/paths.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/process.h"
#include "user/rt/server.h"
#include "user/rt/state.h"

#define WARM_UP 16u
#define PROGRAM_ECHO 1u
#define PROGRAM_CARRIER 2u
#define CARRIER_WORDS 512u
#define CARRIER_CAPABILITIES 4u

static uint64_t instructions(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

bool paths_measure(struct paths *paths, const char *name, uint32_t turns, uint32_t parts,
		   bool (*step)(struct paths *paths))
{
	uint64_t begin = 0;

	for (uint32_t i = 0; i < WARM_UP + turns; i++) {
		if (i == WARM_UP)
			begin = instructions();
		if (!step(paths)) {
			rt_console_print(&paths->console, "paths: %s failed\n", name);
			return false;
		}
	}
	rt_console_print(&paths->console, "bench %s %lu\n", name,
			 (unsigned long)((instructions() - begin) / turns / parts));
	return true;
}

static bool image_make(struct paths *paths, uint32_t index, struct image *image)
{
	char name[BOOT_PACKAGE_NAME_BYTES];
	struct boot_package_program_args which = {.index = index};
	struct boot_package_program_result program = {
		.name = {.bytes = name, .capacity_bytes = sizeof(name)}};
	struct image_factory_create_args args;
	struct image_factory_create_result result;

	if (boot_package_program(paths->rt, paths->package, &which, &program) != STATUS_OK)
		return false;
	args = (struct image_factory_create_args){.program = program.object};
	if (image_factory_create(paths->rt, paths->image_factory, &args, &result) != STATUS_OK)
		return false;
	*image = result.image;
	return true;
}

/* The one facet of an endpoint, with the tag 0. */
static bool facet_make(struct paths *paths, struct endpoint endpoint, uint64_t interface_id,
		       struct cap_id *facet)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct rt_call call;
	uint32_t index;
	bool made;

	if (endpoint_mint_begin(&call, paths->rt, endpoint, &params) != STATUS_OK)
		return false;
	endpoint_mint_params_builder_set_interface(&params, interface_id);
	made = endpoint_mint_params_builder_new_tag(&params, &tag) == STATUS_OK &&
	       endpoint_mint_finish(&call, &results) == STATUS_OK &&
	       endpoint_mint_results_get_facet(&results, &index) == STATUS_OK &&
	       rt_call_capability(&call, index, interface_id, facet) == STATUS_OK;
	if (made)
		rt_call_keep(&call, index);
	rt_call_close(&call);
	return made;
}

/* Starts the program with an endpoint of its own; `*facet` reaches it. */
static bool server_start(struct paths *paths, uint32_t program,
			 const struct endpoint_factory_create_args *limits, uint64_t interface_id,
			 struct cap_id *facet)
{
	struct endpoint_factory_create_result made;
	struct rt_spawn spawn = {
		.spawner = paths->spawner, .name = "bench-server", .grant_count = 1};
	struct rt_spawn_grant grant = {.name = RT_SERVICE_ENDPOINT, .kind = RT_SPAWN_GRANT_MOVE};
	struct process_handle process;
	enum rt_spawn_step step;

	if (endpoint_factory_create(paths->rt, paths->endpoint_factory, limits, &made) !=
		    STATUS_OK ||
	    !facet_make(paths, made.endpoint, interface_id, facet))
		return false;
	grant.capability = made.endpoint.id;
	spawn.grants = &grant;
	return image_make(paths, program, &spawn.image) &&
	       rt_process_spawn(paths->rt, &spawn, &process, &step) == STATUS_OK;
}

static bool servers_start(struct paths *paths)
{
	static const struct endpoint_factory_create_args plain = {.message_words = 16};
	static const struct endpoint_factory_create_args full = {
		.message_words = CARRIER_WORDS, .capabilities = CARRIER_CAPABILITIES};

	return server_start(paths, PROGRAM_ECHO, &plain, ECHO_INTERFACE_ID, &paths->echo.id) &&
	       server_start(paths, PROGRAM_CARRIER, &full, CARRIER_INTERFACE_ID,
			    &paths->carrier.id);
}

static bool roots_find(struct paths *paths)
{
	const struct rt_capset_want wants[] = {
		{"timer", TIMER_INTERFACE_ID, &paths->timer.id},
		{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, &paths->package.id},
		{"imageFactory", IMAGE_FACTORY_INTERFACE_ID, &paths->image_factory.id},
		{"processSpawner", PROCESS_SPAWNER_INTERFACE_ID, &paths->spawner.id},
		{"endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID, &paths->endpoint_factory.id},
		{"memory", MEMORY_INTERFACE_ID, &paths->maker.memory.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &paths->maker.space.id},
		{"threadSpawner", THREAD_SPAWNER_INTERFACE_ID, &paths->maker.spawner.id},
	};

	return rt_console_open(&paths->console, paths->rt, "console") == STATUS_OK &&
	       !rt_capset_get_all(&paths->rt->capset, wants, ARRAY_COUNT(wants));
}

int capos_main(struct rt *rt)
{
	struct paths *paths = RT_STATE(struct paths);

	paths->rt = rt;
	if (!roots_find(paths))
		return 3;
	if (!servers_start(paths) || !paths_ring(paths) || !paths_calls(paths) ||
	    !paths_memory(paths) || !paths_threads(paths) || !paths_messages(paths)) {
		rt_console_flush(&paths->console);
		return 4;
	}
	rt_console_print(&paths->console, "bench done 1\n");
	rt_console_flush(&paths->console);
	return 0;
}
