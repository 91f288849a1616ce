/*
 * Every kernel operation with its n-th fallible step failing, for every n, once and for ever.
 *
 * A failing step gives the documented status and leaves every ledger and pool as it was, column by
 * column; then the same operation succeeds. At the end every fallible step of the kernel must have
 * been passed, and have failed: the list comes from the linker.
 *
 * The same operations also succeed when each kernel entry has a single unit of work to spend: no
 * step needs more than the smallest budget to get on.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/process.h"
#include "kernel/debug/fault.h"
#include "kernel/debug/hook.h"
#include "tests/sim/fault/scene.h"
#include "tests/sim/method_table.h"

extern struct fault_site __start_fault_sites[], __stop_fault_sites[];

#define STEPS_LARGEST 200u
#define METHOD_ROWS_LARGEST 128u

static const struct scenario *const tables[] = {fault_roots,    fault_ledgers,   fault_memory,
						fault_mappings, fault_processes, fault_endpoints,
						fault_threads,  fault_devices};

static uint64_t faults, runs;

/* Calls the function with each scenario. */
static void scenarios_each(void (*run)(const struct scenario *scenario))
{
	for (uint32_t i = 0; i < ARRAY_COUNT(tables); i++)
		for (const struct scenario *scenario = tables[i]; scenario->run; scenario++)
			run(scenario);
}

/* The name holds until that of another scenario is asked for. */
static const char *scenario_name(const struct scenario *scenario)
{
	static char name[64];
	const char *method =
		method_table_name(method_table_row(scenario->interface, scenario->method));

	snprintf(name, sizeof(name), "%s%s%s", method ? method : "",
		 method && scenario->variant ? ", " : "",
		 scenario->variant ? scenario->variant : "");
	return name;
}

static void prepare(const struct scenario *scenario)
{
	if (scenario->prepare)
		scenario->prepare();
}

static void undo(const struct scenario *scenario)
{
	if (scenario->undo)
		scenario->undo();
	scene_undo();
}

static void compare(const struct snapshot *before, const char *name, uint64_t step)
{
	sim_settle();
	sim_sweep();
	sim_unchanged(before, "%s, step %" PRIu64, name, step);
}

/* One failing step. False: the operation has fewer steps than that, and succeeded. */
static bool step_fails(const struct scenario *scenario, uint64_t step, bool for_ever)
{
	const char *name = scenario_name(scenario);
	struct snapshot before;
	enum status status;
	bool failed;

	sim_settle();
	snapshot_take(&before);
	fault_state = (struct fault_state){.armed = true, .for_ever = for_ever, .left = step};
	status = scenario->run();
	failed = fault_state.passages > step;
	fault_state = (struct fault_state){0};
	runs++;
	if (!failed) {
		SIM_STATUS(STATUS_OK, status);
		return false;
	}
	faults++;
	if (status != STATUS_LEDGER_LIMIT)
		sim_fail("%s, step %" PRIu64 ": %s", name, step, sim_status_name(status));
	compare(&before, name, step);
	SIM_STATUS(STATUS_OK, scenario->run());
	return true;
}

static void scenario_run(const struct scenario *scenario)
{
	struct snapshot base;

	for (unsigned for_ever = 0; for_ever < 2; for_ever++) {
		bool more = true;

		for (uint64_t step = 0; more; step++) {
			SIM_EXPECT(step < STEPS_LARGEST);
			sim_settle();
			snapshot_take(&base);
			prepare(scenario);
			more = step_fails(scenario, step, for_ever != 0);
			undo(scenario);
			if (!scenario->leaves_tables)
				compare(&base, scenario_name(scenario), step);
		}
	}
	sim_pass(scenario_name(scenario));
}

/* Init's table is filled until the next slot needs another page, which costs a frame. */
static void table_fill(void)
{
	struct sim_held console;

	while (kernel.init->table.free > 0)
		SIM_STATUS(STATUS_OK, sim_derive(scene.init, scene_own("serial"),
						 SERIAL_PORT_METHOD_CONSOLE, &console));
}

static void one_unit(void)
{
	kernel.cpu.units_left = 1;
}

static void smallest_budget_run(const struct scenario *scenario)
{
	struct snapshot base;

	sim_settle();
	snapshot_take(&base);
	prepare(scenario);
	entry_hook = one_unit;
	sim.what = scenario_name(scenario);
	SIM_STATUS(STATUS_OK, scenario->run());
	sim_settle();
	entry_hook = NULL;
	undo(scenario);
	if (!scenario->leaves_tables)
		compare(&base, scenario_name(scenario), 0);
}

static void world_begin(void)
{
	sim_boot(SIM_MEMORY_BYTES, 1);
	memset(&scene, 0, sizeof(scene));
	scene.init = sim_init();
}

/* Every operation, and what its end leaves to the reaper. */
static void smallest_budget(void)
{
	world_begin();
	scenarios_each(smallest_budget_run);
	sim_pass("one unit of work for each entry");
}

static void world(bool full)
{
	world_begin();
	if (full)
		table_fill();
	scenarios_each(scenario_run);
}

/* When something that it needs to start is missing, the kernel says so and stops. */
static void boot_fails(void)
{
	uint64_t step = 0;

	while (sim_boot_fault(SIM_MEMORY_BYTES, step)) {
		if (!strstr(host.panic_text, "capOS does not start: there is too little memory"))
			sim_fail("boot, step %" PRIu64 ": %s", step, host.panic_text);
		faults++;
		step++;
	}
	SIM_EXPECT(step > 5);
	sim_pass("boot");
}

static bool method_tried[METHOD_ROWS_LARGEST];

static void method_try(const struct scenario *scenario)
{
	uint32_t row = method_table_row(scenario->interface, scenario->method);

	if (scenario->interface && row >= method_table_rows)
		sim_fail("%s is of no method", scenario_name(scenario));
	if (scenario->interface)
		method_tried[row] = true;
}

/* Every method that the random programs know, which is every method, has a scenario or a reason. */
static void methods_check(void)
{
	/*
	 * Thread.end ends its own thread, which leaves nobody to compare; test-thread-sim has it.
	 */
	const uint32_t without = method_table_row(THREAD_INTERFACE_ID, THREAD_METHOD_END);

	SIM_EXPECT(method_table_rows <= METHOD_ROWS_LARGEST);
	scenarios_each(method_try);
	for (uint32_t row = 0; row < method_table_rows; row++)
		if (!method_tried[row] && row != without)
			sim_fail("no scenario is of %s", method_table_name(row));
	printf("all %u methods have a scenario, but for Thread.end\n", method_table_rows);
	sim_pass("methods");
}

static void sites_check(void)
{
	uint32_t count = 0;

	for (const struct fault_site *site = __start_fault_sites; site < __stop_fault_sites;
	     site++) {
		printf("  %s:%u in %s: passed %u, failed %u\n", site->file, site->line,
		       site->function, site->passed, site->failed);
		if (!site->failed)
			sim_fail("%s:%u never failed", site->file, site->line);
		count++;
	}
	printf("%u of %u fallible steps of the kernel were reached (100%%)\n", count, count);
	sim_pass("sites");
}

int main(void)
{
	sim.what = "fault injection";
	sim.watch = SIM_WATCH_ALL;
	world(false);
	world(true);
	smallest_budget();
	boot_fails();
	printf("%" PRIu64 " runs, %" PRIu64 " of them with a fault\n", runs, faults);
	methods_check();
	sites_check();
	return sim_report();
}
