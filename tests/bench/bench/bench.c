/*
 * The bench: how many instructions things take, user to user, with the stubs that programs use.
 *
 * It runs as init under a clock that counts instructions (tools/qemu --exact), with one processor
 * and nothing else to run, so that the same system gives the same figures on every machine. It
 * never sleeps: an idle machine's counter means nothing. Lines are `bench NAME INSTRUCTIONS`;
 * tests/bench/bench.py holds them against tests/bench/budget.
 */
#include "abi/boot_package.h"
#include "core/generated/endpoint.h"
#include "user/rt/console.h"
#include "user/rt/enter.h"
#include "user/rt/generated/echo_client.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/process.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"

#define WARM_UP 64u
#define TURNS 1024u
#define SPAWNS 16u
#define BATCH 16u
#define TICKS_PER_SECOND UINT64_C(1000000000)
#define PROGRAM_CHILD 1u
#define PROGRAM_SERVER 2u
/* The tags of bench-server's objects: one answers at once, one when the next call has come. */
#define TAG_ECHO 0u
#define TAG_LATE 1u
#define PLACES 4u

struct bench {
	struct rt *rt;
	struct rt_console console;
	struct timer timer;
	struct boot_package package;
	struct image_factory image_factory;
	struct process_spawner spawner;
	struct endpoint_factory endpoint_factory;
	struct echo echo;
	struct system_info info;
	struct image child;
	struct echo late;
	uint32_t waiting; /* the call to `late` that has no answer yet */
};

static uint64_t instructions(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

static void say(struct bench *bench, const char *name, uint64_t value)
{
	rt_console_print(&bench->console, "bench %s %lu\n", name, (unsigned long)value);
}

/* `turns` times `step`, after a warm-up; the mean of one of the `parts` that a step has. */
static bool measure_parts(struct bench *bench, const char *name, uint32_t turns, uint32_t parts,
			  bool (*step)(struct bench *bench))
{
	uint64_t begin = 0;

	for (uint32_t i = 0; i < WARM_UP + turns; i++) {
		if (i == WARM_UP)
			begin = instructions();
		if (!step(bench))
			return false;
	}
	say(bench, name, (instructions() - begin) / turns / parts);
	return true;
}

static bool measure(struct bench *bench, const char *name, uint32_t turns,
		    bool (*step)(struct bench *bench))
{
	return measure_parts(bench, name, turns, 1, step);
}

static bool step_null(struct bench *bench)
{
	return rt_cap_enter(bench->rt->ring.region, 0, 0) == 0;
}

static bool step_kernel_call(struct bench *bench)
{
	struct timer_now_result now;

	return timer_now(bench->rt, bench->timer, &now) == STATUS_OK;
}

static bool step_echo(struct bench *bench)
{
	static const struct echo_echo_args args = {.a = 1, .h = 8};
	struct echo_echo_result result;

	return echo_echo(bench->rt, bench->echo, &args, &result) == STATUS_OK && result.h == 8;
}

/* Sixteen calls that travel together. */
static bool step_batch(struct bench *bench)
{
	static const struct echo_echo_args args = {.a = 1, .h = 8};
	struct echo_echo_result result;
	uint32_t operations[BATCH];
	bool good = true;

	for (uint32_t i = 0; i < BATCH; i++)
		good = good &&
		       echo_echo_send(bench->rt, bench->echo, &args, &operations[i]) == STATUS_OK;
	for (uint32_t i = 0; i < BATCH && good; i++)
		good = echo_echo_await(bench->rt, operations[i], &result) == STATUS_OK &&
		       result.h == 8;
	return good;
}

static bool late_send(struct bench *bench)
{
	static const struct echo_echo_args args = {.a = 1, .h = 8};

	return echo_echo_send(bench->rt, bench->late, &args, &bench->waiting) == STATUS_OK;
}

/* One call is deferred, and the one before it has its answer. */
static bool step_late(struct bench *bench)
{
	struct echo_echo_result result;
	uint32_t before = bench->waiting;

	return late_send(bench) && echo_echo_await(bench->rt, before, &result) == STATUS_OK &&
	       result.h == 8;
}

/*
 * How far the kernel's clock is off, in millionths: under the clock of the bench a second is 10^9
 * ticks.
 */
static bool clock_measure(struct bench *bench)
{
	char version[32], features[96];
	struct system_info_describe_result facts = {
		.version = {.bytes = version, .capacity_bytes = sizeof(version)},
		.features = {.bytes = features, .capacity_bytes = sizeof(features)}};
	uint64_t off;

	if (system_info_describe(bench->rt, bench->info, &facts) != STATUS_OK)
		return false;
	off = facts.clock_hz > TICKS_PER_SECOND ? facts.clock_hz - TICKS_PER_SECOND
						: TICKS_PER_SECOND - facts.clock_hz;
	say(bench, "clock_off_ppm", off / (TICKS_PER_SECOND / 1000000));
	return true;
}

struct events {
	const char *entries, *space_loads, *page_flushes, *allocations, *picks;
	uint32_t turns;
};

/*
 * How often things happen in some turns of `step`; the entry in which they are counted is taken
 * off.
 */
static bool events_measure(struct bench *bench, const struct events *names,
			   bool (*step)(struct bench *bench))
{
	struct system_info_counters_result none, begin, end;

	if (system_info_counters(bench->rt, bench->info, &none) != STATUS_OK ||
	    system_info_counters(bench->rt, bench->info, &begin) != STATUS_OK)
		return false;
	for (uint32_t i = 0; i < names->turns; i++) {
		if (!step(bench))
			return false;
	}
	if (system_info_counters(bench->rt, bench->info, &end) != STATUS_OK)
		return false;
	say(bench, names->entries, end.entries - begin.entries - (begin.entries - none.entries));
	say(bench, names->space_loads, end.space_loads - begin.space_loads);
	say(bench, names->page_flushes, end.page_flushes - begin.page_flushes);
	say(bench, names->allocations, end.allocations - begin.allocations);
	say(bench, names->picks, end.picks - begin.picks);
	return true;
}

static const struct events call_events = {
	.turns = TURNS,
	.entries = "events_1024_entries",
	.space_loads = "events_1024_space_loads",
	.page_flushes = "events_1024_page_flushes",
	.allocations = "events_1024_allocations",
	.picks = "events_1024_picks",
};

/* Calls cause none of some: here each counter is seen to count. */
static const struct events spawn_events = {
	.turns = SPAWNS,
	.entries = "events_16_spawn_entries",
	.space_loads = "events_16_spawn_space_loads",
	.page_flushes = "events_16_spawn_page_flushes",
	.allocations = "events_16_spawn_allocations",
	.picks = "events_16_spawn_picks",
};

static bool step_spawn(struct bench *bench)
{
	struct rt_spawn spawn = {
		.spawner = bench->spawner, .image = bench->child, .name = "bench-child"};
	struct process_handle process;
	struct rt_exit_record record;
	struct rt_call wait;
	enum rt_spawn_step step;

	if (rt_process_spawn(bench->rt, &spawn, &process, &step) != STATUS_OK ||
	    rt_process_wait_begin(&wait, bench->rt, process) != STATUS_OK ||
	    rt_process_wait_finish(&wait, &record) != STATUS_OK)
		return false;
	rt_ring_release(&bench->rt->ring, process.id);
	return record.cause == EXIT_CAUSE_EXITED && record.code == 0;
}

static bool image_make(struct bench *bench, uint32_t index, struct image *image)
{
	char name[BOOT_PACKAGE_NAME_BYTES];
	struct boot_package_program_args which = {.index = index};
	struct boot_package_program_result program = {
		.name = {.bytes = name, .capacity_bytes = sizeof(name)}};
	struct image_factory_create_args args;
	struct image_factory_create_result result;

	if (boot_package_program(bench->rt, bench->package, &which, &program) != STATUS_OK)
		return false;
	args = (struct image_factory_create_args){.program = program.object};
	if (image_factory_create(bench->rt, bench->image_factory, &args, &result) != STATUS_OK)
		return false;
	*image = result.image;
	return true;
}

/* An endpoint, its one facet, and the server that gets the endpoint. */
static bool server_start(struct bench *bench, uint32_t tag_index, struct echo *echo)
{
	struct endpoint_factory_create_args limits = {.message_words = 16, .places = PLACES};
	struct endpoint_factory_create_result made;
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct rt_spawn spawn = {
		.spawner = bench->spawner, .name = "bench-server", .grant_count = 1};
	struct rt_spawn_grant grant = {.name = RT_SERVICE_ENDPOINT, .kind = RT_SPAWN_GRANT_MOVE};
	struct process_handle process;
	struct tag_builder tag;
	struct rt_call call;
	enum rt_spawn_step step;
	uint32_t index;

	if (endpoint_factory_create(bench->rt, bench->endpoint_factory, &limits, &made) !=
		    STATUS_OK ||
	    endpoint_mint_begin(&call, bench->rt, made.endpoint, &params) != STATUS_OK)
		return false;
	endpoint_mint_params_builder_set_interface(&params, ECHO_INTERFACE_ID);
	if (endpoint_mint_params_builder_new_tag(&params, &tag) != STATUS_OK)
		return false;
	tag_builder_set_index(&tag, tag_index);
	if (endpoint_mint_finish(&call, &results) != STATUS_OK ||
	    endpoint_mint_results_get_facet(&results, &index) != STATUS_OK ||
	    rt_call_capability(&call, index, ECHO_INTERFACE_ID, &echo->id) != STATUS_OK)
		return false;
	rt_call_keep(&call, index);
	rt_call_close(&call);
	grant.capability = made.endpoint.id;
	spawn.grants = &grant;
	return image_make(bench, PROGRAM_SERVER, &spawn.image) &&
	       rt_process_spawn(bench->rt, &spawn, &process, &step) == STATUS_OK;
}

static bool roots_find(struct bench *bench)
{
	const struct rt_capset_want wants[] = {
		{"systemInfo", SYSTEM_INFO_INTERFACE_ID, &bench->info.id},
		{"timer", TIMER_INTERFACE_ID, &bench->timer.id},
		{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, &bench->package.id},
		{"imageFactory", IMAGE_FACTORY_INTERFACE_ID, &bench->image_factory.id},
		{"processSpawner", PROCESS_SPAWNER_INTERFACE_ID, &bench->spawner.id},
		{"endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID, &bench->endpoint_factory.id},
	};

	return rt_console_open(&bench->console, bench->rt, "console") == STATUS_OK &&
	       !rt_capset_get_all(&bench->rt->capset, wants, ARRAY_COUNT(wants));
}

int capos_main(struct rt *rt)
{
	uint64_t begun = instructions();
	static struct bench bench;

	bench.rt = rt;
	if (!roots_find(&bench))
		return 3;
	say(&bench, "boot_to_init", begun - rt->startup->clock_origin);
	if (!measure(&bench, "null_cap_enter", TURNS, step_null) ||
	    !measure(&bench, "kernel_call", TURNS, step_kernel_call))
		return 4;
	if (!clock_measure(&bench) || !image_make(&bench, PROGRAM_CHILD, &bench.child) ||
	    !measure(&bench, "spawn_exit_wait", SPAWNS, step_spawn) ||
	    !events_measure(&bench, &spawn_events, step_spawn))
		return 5;
	if (!server_start(&bench, TAG_ECHO, &bench.echo) ||
	    !measure(&bench, "call_reply_64", TURNS, step_echo) ||
	    !events_measure(&bench, &call_events, step_echo) ||
	    !measure_parts(&bench, "call_reply_64_batch", TURNS / BATCH, BATCH, step_batch))
		return 6;
	if (!server_start(&bench, TAG_LATE, &bench.late) || !late_send(&bench) ||
	    !measure(&bench, "deferred_answer", TURNS, step_late))
		return 7;
	rt_console_print(&bench.console, "bench done 1\n");
	(void)rt_console_flush(&bench.console);
	return 0;
}
