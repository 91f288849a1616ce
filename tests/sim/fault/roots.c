/*
 * Scenarios of the capabilities that init starts with: console, serial port, time, entropy, the
 * graph, the boot package; and of the opcodes that call no method.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/console.h"
#include "core/generated/graph.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/sim/sim_graph.h"

/* ---- console and serial port ----------------------------------------------------------------- */

static enum status console_write(void)
{
	struct console_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene_own("console"), CONSOLE_METHOD_WRITE, 0);
	SIM_STATUS(STATUS_OK, console_write_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK,
		   console_write_params_builder_set_data(&params, capnp_data_make("text", 4)));
	return sim_call(scene.init, &call);
}

/*
 * All but one of init's log bytes are somebody else's: a write waits until the last one is paid
 * off.
 */
static void log_prepare(void)
{
	struct ledger_columns limit = sim_unlimited();

	limit.value[LEDGER_LOG_BYTES_PER_SECOND] = 999999;
	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve_limits(scene.init, scene_own("ledger"), &limit, &scene.ledger));
	SIM_STATUS(STATUS_OK, console_write());
}

static enum status port_write(void)
{
	struct serial_port_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene_own("serial"), SERIAL_PORT_METHOD_WRITE, 0);
	SIM_STATUS(STATUS_OK, serial_port_write_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK,
		   serial_port_write_params_builder_set_data(&params, capnp_data_make("x", 1)));
	return sim_call(scene.init, &call);
}

static enum status port_read(void)
{
	struct serial_port_read_params_builder params;
	struct sim_call call;

	SIM_EXPECT(host_serial_arrive(0, 'x'));
	sim_call_init(&call, scene_own("serial"), SERIAL_PORT_METHOD_READ, 0);
	SIM_STATUS(STATUS_OK, serial_port_read_params_builder_root(&call.builder, &params));
	serial_port_read_params_builder_set_limit(&params, 10);
	sim_entry_serial(0);
	return sim_call(scene.init, &call);
}

static enum status paint(uint32_t guard_bytes)
{
	struct serial_port_paint_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene_own("serial"), SERIAL_PORT_METHOD_PAINT, 0);
	SIM_STATUS(STATUS_OK, serial_port_paint_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK,
		   serial_port_paint_params_builder_set_data(&params, capnp_data_make("line", 4)));
	SIM_STATUS(STATUS_OK, serial_port_paint_params_builder_set_before(
				      &params, capnp_data_make("<guard>", guard_bytes)));
	return sim_call(scene.init, &call);
}

static enum status port_paint(void)
{
	return paint(7);
}

static void guard_undo(void)
{
	SIM_STATUS(STATUS_OK, paint(0));
}

static enum status serial_console(void)
{
	return sim_derive(scene.init, scene_own("serial"), SERIAL_PORT_METHOD_CONSOLE, &scene.made);
}

/* ---- the rest -------------------------------------------------------------------------------- */

static enum status nop_run(void)
{
	return (enum status)sim_submit_one(scene.init, &(struct ring_submission){0}).status;
}

static enum status release_run(void)
{
	enum status status = sim_release(scene.init, scene.object);

	scene.object = SIM_NO_CAPABILITY;
	return status;
}

static enum status startup_done(void)
{
	return sim_plain(scene.init, scene_own("thread"), THREAD_METHOD_STARTUP_DONE);
}

static enum status timer_now(void)
{
	return sim_plain(scene.init, scene_own("timer"), TIMER_METHOD_NOW);
}

static enum status timer_sleep(void)
{
	return sim_sleep(scene.init, host.now_ns + 1000000);
}

static enum status entropy_fill(void)
{
	struct entropy_fill_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene_own("entropy"), ENTROPY_METHOD_FILL, 0);
	SIM_STATUS(STATUS_OK, entropy_fill_params_builder_root(&call.builder, &params));
	entropy_fill_params_builder_set_length(&params, 16);
	return sim_call(scene.init, &call);
}

static enum status pool_add(void)
{
	static const uint8_t bytes[] = {1, 2, 3};
	struct entropy_pool_add_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene_own("pool"), ENTROPY_POOL_METHOD_ADD, 0);
	SIM_STATUS(STATUS_OK, entropy_pool_add_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, entropy_pool_add_params_builder_set_data(
				      &params, capnp_data_make(bytes, sizeof(bytes))));
	return sim_call(scene.init, &call);
}

static enum status info_describe(void)
{
	return sim_plain(scene.init, scene_own("info"), SYSTEM_INFO_METHOD_DESCRIBE);
}

static enum status info_counters(void)
{
	return sim_plain(scene.init, scene_own("info"), SYSTEM_INFO_METHOD_COUNTERS);
}

static enum status graph_edges(void)
{
	sim_graph_begin();
	return sim_graph_page(scene.init, scene_own("graph"));
}

static enum status package_size(void)
{
	return sim_plain(scene.init, scene_own("package"), BOOT_PACKAGE_METHOD_SIZE);
}

static enum status package_manifest(void)
{
	return sim_plain(scene.init, scene_own("package"), BOOT_PACKAGE_METHOD_READ_MANIFEST);
}

static enum status package_schema(void)
{
	return sim_plain(scene.init, scene_own("package"), BOOT_PACKAGE_METHOD_READ_SCHEMA);
}

static enum status package_program(void)
{
	return sim_package_program(scene.init, SIM_PROGRAM_TWO, &scene.made);
}

const struct scenario fault_roots[] = {
	{.variant = "NOP", .run = nop_run},
	{.variant = "RELEASE", .prepare = scene_object_prepare, .run = release_run},
	{OF(CONSOLE, WRITE), .run = console_write},
	{OF(CONSOLE, WRITE), .variant = "that waits", .prepare = log_prepare, .run = console_write},
	{OF(SERIAL_PORT, WRITE), .run = port_write},
	{OF(SERIAL_PORT, READ), .run = port_read},
	{OF(SERIAL_PORT, PAINT), .run = port_paint, .undo = guard_undo},
	{OF(SERIAL_PORT, CONSOLE), .run = serial_console},
	{OF(THREAD, STARTUP_DONE), .run = startup_done},
	{OF(TIMER, NOW), .run = timer_now},
	{OF(TIMER, SLEEP), .run = timer_sleep},
	{OF(ENTROPY, FILL), .run = entropy_fill},
	{OF(ENTROPY_POOL, ADD), .run = pool_add},
	{OF(SYSTEM_INFO, DESCRIBE), .run = info_describe},
	{OF(SYSTEM_INFO, COUNTERS), .run = info_counters},
	{OF(AUTHORITY_GRAPH, EDGES), .run = graph_edges},
	{OF(BOOT_PACKAGE, SIZE), .run = package_size},
	{OF(BOOT_PACKAGE, READ_MANIFEST), .run = package_manifest},
	{OF(BOOT_PACKAGE, READ_SCHEMA), .run = package_schema},
	{OF(BOOT_PACKAGE, PROGRAM), .run = package_program},
	{0},
};
