/*
 * Every kernel operation with its n-th fallible step failing, for every n, once and for ever.
 *
 * A failing step gives the documented status and leaves every ledger and pool as it was, column by
 * column; then the same operation succeeds. At the end every fallible step of the kernel must have been
 * passed, and have failed: the list comes from the linker.
 *
 * The same operations also succeed when each kernel entry has a single unit of work to spend: no step needs
 * more than the smallest budget to get on.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "kernel/debug/fault.h"
#include "kernel/debug/hook.h"
#include "tests/sim/random/actor.h"
#include "tests/sim/fault/fault.h"
#include "tests/sim/method_table.h"
#include "tests/sim/sim.h"
#include "tests/sim/sim_graph.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_package.h"
#include "tests/sim/sim_thread.h"

extern struct fault_site __start_fault_sites[], __stop_fault_sites[];

#define STEPS_LARGEST 200u
#define STRANGE_ADDRESS UINT64_C(0x300000000000)

/* The capabilities that scenarios work with; `made` is the result of a successful run. */
static struct {
	struct thread *init;
	struct sim_held object, sealed, image, ledger, builder, handle, endpoint, revoker, made;
	uint64_t address;
} with;

static uint64_t faults, runs;

static struct sim_held own(const char *name)
{
	return sim_capset(kernel.init, name);
}

static void release(struct sim_held *held)
{
	if (held->capability)
		SIM_STATUS(STATUS_OK, sim_release(with.init, *held));
	*held = SIM_NO_CAPABILITY;
}

static void nothing(void)
{
}

static void made_release(void)
{
	release(&with.made);
}

static enum status one_result(struct sim_held target, uint16_t method)
{
	struct sim_call call;
	enum status status;

	sim_call_init(&call, target, method, 1);
	status = sim_call(with.init, &call);
	with.made = status == STATUS_OK ? sim_call_result(&call, 0) : SIM_NO_CAPABILITY;
	return status;
}

/* ---- objects that scenarios need --------------------------------------------------------------- */

static void object_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_memory_create(with.init, 3, SIM_NO_CAPABILITY, &with.object));
}

static void object_undo(void)
{
	release(&with.object);
}

static void sealed_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_package_program(with.init, SIM_PROGRAM_PLAIN, &with.sealed));
}

static void sealed_undo(void)
{
	release(&with.made);
	release(&with.sealed);
}

static void image_prepare(void)
{
	uint16_t refusal;

	sealed_prepare();
	SIM_STATUS(STATUS_OK, sim_image_create(with.init, with.sealed, SIM_NO_CAPABILITY,
					       &with.image, &refusal));
	release(&with.sealed);
}

static void image_undo(void)
{
	release(&with.made);
	release(&with.image);
}

static void builder_prepare(void)
{
	image_prepare();
	SIM_STATUS(STATUS_OK,
		   sim_builder_create(with.init, with.image, SIM_NO_CAPABILITY, &with.builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(with.init, with.builder, 2 * PAGE_BYTES));
}

static void builder_undo(void)
{
	release(&with.made);
	release(&with.builder);
	image_undo();
}

static void child_end(struct sim_held *handle)
{
	SIM_STATUS(STATUS_OK, sim_plain(with.init, *handle, PROCESS_HANDLE_METHOD_TERMINATE));
	SIM_STATUS(STATUS_OK, sim_plain(with.init, *handle, PROCESS_HANDLE_METHOD_WAIT));
	release(handle);
}

static void child_prepare(void)
{
	builder_prepare();
	SIM_STATUS(STATUS_OK, sim_builder_start(with.init, with.builder, &with.handle));
}

static void child_undo(void)
{
	child_end(&with.handle);
	builder_undo();
}

static void ended_prepare(void)
{
	child_prepare();
	SIM_STATUS(STATUS_OK, sim_plain(with.init, with.handle, PROCESS_HANDLE_METHOD_TERMINATE));
}

static void ledger_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_ledger_carve(with.init, own("ledger"), 50, 1, &with.ledger));
}

static void ledger_undo(void)
{
	release(&with.made);
	release(&with.ledger);
}

/* ---- runs -------------------------------------------------------------------------------------- */

static enum status console_write(void)
{
	struct console_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own("console"), CONSOLE_METHOD_WRITE, 0);
	SIM_STATUS(STATUS_OK, console_write_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK,
		   console_write_params_builder_set_data(&params, capnp_data_make("text", 4)));
	return sim_call(with.init, &call);
}

/* All but one of init's log bytes are somebody else's: a write waits until the last one is paid off. */
static void log_prepare(void)
{
	struct ledger_carve_params_builder params;
	struct columns_builder limit;
	struct sim_call call;

	sim_call_init(&call, own("ledger"), LEDGER_METHOD_CARVE, 1);
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_new_limit(&params, &limit));
	columns_builder_set_log_bytes_per_second(&limit, 999999);
	SIM_STATUS(STATUS_OK, sim_call(with.init, &call));
	with.ledger = sim_call_result(&call, 0);
	SIM_STATUS(STATUS_OK, console_write());
}

static void log_undo(void)
{
	release(&with.ledger);
}

static enum status ledger_subtree(void)
{
	return sim_plain(with.init, own("ledger"), LEDGER_METHOD_SUBTREE);
}

static enum status serial_console(void)
{
	return one_result(own("serial"), SERIAL_PORT_METHOD_CONSOLE);
}

static enum status port_read(void)
{
	struct serial_port_read_params_builder params;
	struct sim_call call;

	SIM_EXPECT(host_serial_arrive(0, 'x'));
	sim_call_init(&call, own("serial"), SERIAL_PORT_METHOD_READ, 0);
	SIM_STATUS(STATUS_OK, serial_port_read_params_builder_root(&call.builder, &params));
	serial_port_read_params_builder_set_limit(&params, 10);
	sim_entry_serial(0);
	return sim_call(with.init, &call);
}

static enum status paint(uint32_t guard_bytes)
{
	struct serial_port_paint_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own("serial"), SERIAL_PORT_METHOD_PAINT, 0);
	SIM_STATUS(STATUS_OK, serial_port_paint_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, serial_port_paint_params_builder_set_data(
				      &params, capnp_data_make("line", 4)));
	SIM_STATUS(STATUS_OK, serial_port_paint_params_builder_set_before(
				      &params, capnp_data_make("<guard>", guard_bytes)));
	return sim_call(with.init, &call);
}

static enum status port_paint(void)
{
	return paint(7);
}

static void guard_undo(void)
{
	SIM_STATUS(STATUS_OK, paint(0));
}

static enum status ledger_read(void)
{
	return sim_plain(with.init, own("ledger"), LEDGER_METHOD_READ);
}

static enum status ledger_carve(void)
{
	return sim_ledger_carve(with.init, own("ledger"), 20, 1, &with.made);
}

static enum status ledger_carve_below(void)
{
	return sim_ledger_carve(with.init, with.ledger, 20, 1, &with.made);
}

static enum status ledger_close_run(void)
{
	return sim_plain(with.init, with.ledger, LEDGER_METHOD_CLOSE);
}

static enum status memory_small(void)
{
	return sim_memory_create(with.init, 1, SIM_NO_CAPABILITY, &with.made);
}

static enum status memory_large(void)
{
	return sim_memory_create(with.init, 600, SIM_NO_CAPABILITY, &with.made);
}

static enum status memory_paid(void)
{
	return sim_memory_create(with.init, 4, with.ledger, &with.made);
}

static enum status memory_size(void)
{
	return sim_plain(with.init, with.object, MEMORY_OBJECT_METHOD_SIZE);
}

static enum status memory_write_run(void)
{
	return sim_memory_write(with.init, with.object, 4090, "0123456789", 10);
}

static enum status memory_read_run(void)
{
	struct memory_object_read_params_builder params;
	struct sim_call call;

	sim_call_init(&call, with.object, MEMORY_OBJECT_METHOD_READ, 0);
	SIM_STATUS(STATUS_OK, memory_object_read_params_builder_root(&call.builder, &params));
	memory_object_read_params_builder_set_length(&params, 100);
	return sim_call(with.init, &call);
}

static enum status memory_seal(void)
{
	return sim_plain(with.init, with.object, MEMORY_OBJECT_METHOD_SEAL);
}

static enum status cut_run(struct sim_held from, uint16_t method)
{
	const struct sim_cut cut = {PAGE_BYTES, PAGE_BYTES, with.ledger};
	struct sim_shared shared;
	enum status status = sim_view(with.init, from, method, &cut, &shared);

	with.made = shared.view;
	with.revoker = shared.revoker;
	return status;
}

static enum status view_run(void)
{
	return cut_run(with.object, MEMORY_OBJECT_METHOD_VIEW);
}

static enum status reader_run(void)
{
	return cut_run(with.object, MEMORY_OBJECT_METHOD_READER);
}

static void view_undo(void)
{
	release(&with.revoker);
	ledger_undo();
	object_undo();
}

static void view_paid_prepare(void)
{
	object_prepare();
	ledger_prepare();
}

/* A view of two pages, held as `sealed`, to be mapped, cut again and revoked. */
static void view_prepare(void)
{
	const struct sim_cut cut = {PAGE_BYTES, 2 * PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_shared shared;

	object_prepare();
	SIM_STATUS(STATUS_OK,
		   sim_view(with.init, with.object, MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
	with.sealed = shared.view;
	with.handle = shared.revoker;
}

static void view_of_view_undo(void)
{
	release(&with.revoker);
	release(&with.made);
	release(&with.sealed);
	release(&with.handle);
	object_undo();
}

static enum status view_of_view(void)
{
	return cut_run(with.sealed, MEMORY_VIEW_METHOD_READER);
}

static enum status view_size(void)
{
	return sim_plain(with.init, with.sealed, MEMORY_VIEW_METHOD_SIZE);
}

static enum status view_write(void)
{
	return sim_memory_write(with.init, with.sealed, 4090, "0123456789", 10);
}

static enum status view_read(void)
{
	char bytes[100];

	return sim_memory_read(with.init, with.sealed, 0, bytes, sizeof(bytes));
}

static enum status view_revoke(void)
{
	return sim_plain(with.init, with.handle, MEMORY_REVOKER_METHOD_REVOKE);
}

/* Each run in another part of the space, so that page tables are missing. */
static void address_next(void)
{
	with.address += UINT64_C(1) << 39;
	if (with.address >= USER_HIGH || with.address < STRANGE_ADDRESS)
		with.address = STRANGE_ADDRESS + (with.address & 0xfffffff) + (1 << 21);
}

static void map_prepare(void)
{
	object_prepare();
	address_next();
}

static enum status map_run(void)
{
	return sim_map(with.init, with.object, ADDRESS_SPACE_METHOD_MAP, 0, 3 * PAGE_BYTES,
		       with.address);
}

static enum status map_read_only(void)
{
	return sim_map(with.init, with.object, ADDRESS_SPACE_METHOD_MAP_READ_ONLY, PAGE_BYTES,
		       PAGE_BYTES, with.address);
}

static void sealed_map_prepare(void)
{
	sealed_prepare();
	address_next();
}

static enum status map_executable(void)
{
	return sim_map(with.init, with.sealed, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0, PAGE_BYTES,
		       with.address);
}

static void view_map_prepare(void)
{
	view_prepare();
	address_next();
}

static enum status map_view(void)
{
	return sim_map(with.init, with.sealed, ADDRESS_SPACE_METHOD_MAP_VIEW, 0, 2 * PAGE_BYTES,
		       with.address);
}

static enum status unmap_run(void)
{
	return sim_range(with.init, ADDRESS_SPACE_METHOD_UNMAP, with.address, 3 * PAGE_BYTES);
}

static enum status protect_run(void)
{
	return sim_range(with.init, ADDRESS_SPACE_METHOD_PROTECT, with.address, 3 * PAGE_BYTES);
}

static void mapped_prepare(void)
{
	map_prepare();
	SIM_STATUS(STATUS_OK, map_run());
}

static void map_undo(void)
{
	SIM_STATUS(STATUS_OK, unmap_run());
	release(&with.object);
	release(&with.sealed);
}

static void view_map_undo(void)
{
	SIM_STATUS(STATUS_OK, unmap_run());
	view_of_view_undo();
}

static void view_mapped_prepare(void)
{
	view_map_prepare();
	SIM_STATUS(STATUS_OK, map_view());
}

static enum status image_create_run(void)
{
	uint16_t refusal;

	return sim_image_create(with.init, with.sealed, SIM_NO_CAPABILITY, &with.made, &refusal);
}

static enum status image_describe(void)
{
	return sim_plain(with.init, with.image, IMAGE_METHOD_DESCRIBE);
}

static enum status image_notes(void)
{
	return sim_plain(with.init, with.image, IMAGE_METHOD_NOTES);
}

static enum status spawner_create(void)
{
	return sim_builder_create(with.init, with.image, SIM_NO_CAPABILITY, &with.made);
}

static enum status grant_copy(void)
{
	return sim_builder_grant(with.init, with.builder, "copy", own("console"),
				 RING_TRANSFER_COPY);
}

static void grant_move_prepare(void)
{
	builder_prepare();
	object_prepare();
}

static enum status grant_move(void)
{
	return sim_builder_grant(with.init, with.builder, "move", with.object, RING_TRANSFER_MOVE);
}

static void grant_move_undo(void)
{
	builder_undo();
	object_undo();
}

static enum status builder_heap(void)
{
	return sim_builder_heap(with.init, with.builder, PAGE_BYTES);
}

static enum status builder_address_space(void)
{
	struct process_builder_address_space_params_builder params;
	struct sim_call call;

	sim_call_init(&call, with.builder, PROCESS_BUILDER_METHOD_ADDRESS_SPACE, 0);
	SIM_STATUS(STATUS_OK,
		   process_builder_address_space_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_address_space_params_builder_set_name(
				      &params, CAPNP_TEXT("space")));
	return sim_call(with.init, &call);
}

static enum status builder_start(void)
{
	return sim_builder_start(with.init, with.builder, &with.handle);
}

static void builder_start_undo(void)
{
	child_end(&with.handle);
	builder_undo();
}

/* All of it: what was made before a step failed is let go again. */
static enum status spawn_whole(void)
{
	struct sim_held builder = SIM_NO_CAPABILITY, object = SIM_NO_CAPABILITY;
	enum status status = sim_memory_create(with.init, 1, SIM_NO_CAPABILITY, &object);

	if (status == STATUS_OK)
		status = sim_builder_create(with.init, with.image, SIM_NO_CAPABILITY, &builder);
	if (status == STATUS_OK)
		status = sim_builder_grant(with.init, builder, "a", own("timer"),
					   RING_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = sim_builder_grant(with.init, builder, "b", object, RING_TRANSFER_MOVE);
	if (status == STATUS_OK)
		status = sim_builder_start(with.init, builder, &with.handle);
	if (status == STATUS_OK)
		object = SIM_NO_CAPABILITY;
	release(&builder);
	release(&object);
	return status;
}

static void spawn_whole_undo(void)
{
	child_end(&with.handle);
	image_undo();
}

static enum status handle_wait(void)
{
	return sim_plain(with.init, with.handle, PROCESS_HANDLE_METHOD_WAIT);
}

static enum status graph_edges(void)
{
	sim_graph_begin();
	return sim_graph_page(with.init, own("graph"));
}

static enum status handle_terminate(void)
{
	return sim_plain(with.init, with.handle, PROCESS_HANDLE_METHOD_TERMINATE);
}

static enum status handle_status(void)
{
	return sim_plain(with.init, with.handle, PROCESS_HANDLE_METHOD_STATUS);
}

static enum status handle_watch(void)
{
	return sim_derive(with.init, with.handle, PROCESS_HANDLE_METHOD_WATCH, &with.made);
}

static void watch_prepare(void)
{
	child_prepare();
	SIM_STATUS(STATUS_OK, handle_watch());
}

static void watch_ended_prepare(void)
{
	ended_prepare();
	SIM_STATUS(STATUS_OK, handle_watch());
}

static enum status watch_status(void)
{
	return sim_plain(with.init, with.made, PROCESS_WATCH_METHOD_STATUS);
}

static enum status watch_wait(void)
{
	return sim_plain(with.init, with.made, PROCESS_WATCH_METHOD_WAIT);
}

static void watch_undo(void)
{
	made_release();
	child_undo();
}

static enum status ledger_reader_take(void)
{
	return sim_derive(with.init, with.ledger, LEDGER_METHOD_READER, &with.made);
}

static void ledger_reader_prepare(void)
{
	ledger_prepare();
	SIM_STATUS(STATUS_OK, ledger_reader_take());
}

static enum status ledger_reader_read(void)
{
	return sim_plain(with.init, with.made, LEDGER_READER_METHOD_READ);
}

static enum status ledger_reader_subtree(void)
{
	return sim_plain(with.init, with.made, LEDGER_READER_METHOD_SUBTREE);
}

static void reader_undo(void)
{
	made_release();
	ledger_undo();
}

static enum status startup_done(void)
{
	return sim_plain(with.init, own("thread"), THREAD_METHOD_STARTUP_DONE);
}

static enum status timer_now(void)
{
	return sim_plain(with.init, own("timer"), TIMER_METHOD_NOW);
}

static enum status timer_sleep(void)
{
	return sim_sleep(with.init, host.now_ns + 1000000);
}

static enum status entropy_fill(void)
{
	struct entropy_fill_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own("entropy"), ENTROPY_METHOD_FILL, 0);
	SIM_STATUS(STATUS_OK, entropy_fill_params_builder_root(&call.builder, &params));
	entropy_fill_params_builder_set_length(&params, 16);
	return sim_call(with.init, &call);
}

static enum status info_describe(void)
{
	return sim_plain(with.init, own("info"), SYSTEM_INFO_METHOD_DESCRIBE);
}

static enum status info_counters(void)
{
	return sim_plain(with.init, own("info"), SYSTEM_INFO_METHOD_COUNTERS);
}

static enum status endpoint_create_run(void)
{
	return sim_endpoint_create(with.init, 16, 2, SIM_NO_CAPABILITY, &with.made);
}

static void endpoint_prepare(void)
{
	SIM_STATUS(STATUS_OK,
		   sim_endpoint_create(with.init, 16, 2, SIM_NO_CAPABILITY, &with.endpoint));
}

static void endpoint_undo(void)
{
	made_release();
	release(&with.endpoint);
}

/* The first tag of an endpoint: its table comes with it. */
static enum status endpoint_mint_run(void)
{
	struct ipc_mint mint = {.index = 700, .word = 1, .interface = SIM_SERVICE_ID};

	return sim_mint(with.init, with.endpoint, &mint, &with.made);
}

static enum status endpoint_mint_move_only(void)
{
	struct ipc_mint mint = {
		.index = 3, .word = 1, .interface = SIM_SERVICE_ID, .move_only = true};

	return sim_mint(with.init, with.endpoint, &mint, &with.made);
}

static enum status scope_create_run(void)
{
	return sim_scope_create(with.init, 16, 2, SIM_NO_CAPABILITY, &with.made);
}

static void scope_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_scope_create(with.init, IPC_WORDS, IPC_CAPABILITIES,
					       SIM_NO_CAPABILITY, &with.endpoint));
}

/* An instance's endpoint, bound to a scope; a failure leaves the scope as it was. */
static void scoped_prepare(void)
{
	builder_prepare();
	scope_prepare();
}

static enum status builder_scoped(void)
{
	struct ipc_instance instance = {with.endpoint, IPC_WORDS, IPC_CAPABILITIES, 64};

	return sim_builder_scoped(with.init, with.builder, &instance, &with.made);
}

static void scoped_undo(void)
{
	builder_undo();
	release(&with.endpoint);
}

static enum status session_create_run(void)
{
	return sim_session_create(with.init, with.ledger, "fault", &with.made);
}

static void session_undo(void)
{
	made_release();
	ledger_undo();
}

static enum status builder_endpoint(void)
{
	return sim_builder_endpoint(with.init, with.builder, "service", &with.made);
}

static void builder_endpoint_undo(void)
{
	made_release();
	builder_undo();
}

static enum status package_size(void)
{
	return sim_plain(with.init, own("package"), BOOT_PACKAGE_METHOD_SIZE);
}

static enum status package_manifest(void)
{
	return sim_plain(with.init, own("package"), BOOT_PACKAGE_METHOD_READ_MANIFEST);
}

static enum status package_schema(void)
{
	return sim_plain(with.init, own("package"), BOOT_PACKAGE_METHOD_READ_SCHEMA);
}

static enum status package_program(void)
{
	return sim_package_program(with.init, SIM_PROGRAM_TWO, &with.made);
}

static enum status builder_threads(void)
{
	struct process_builder_thread_spawner_params_builder params;
	struct sim_call call;

	sim_call_init(&call, with.builder, PROCESS_BUILDER_METHOD_THREAD_SPAWNER, 0);
	SIM_STATUS(STATUS_OK,
		   process_builder_thread_spawner_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_thread_spawner_params_builder_set_name(
				      &params, CAPNP_TEXT("threads")));
	return sim_call(with.init, &call);
}

static enum status thread_create_run(void)
{
	return sim_thread_create(with.init, own("threads"), SIM_THREAD_START, &with.handle,
				 &with.made);
}

/* The slot of the thread's own capability goes with it. */
static void thread_undo(void)
{
	if (with.made.capability)
		SIM_STATUS(STATUS_OK, sim_plain(with.init, with.made, THREAD_METHOD_END));
	with.made = SIM_NO_CAPABILITY;
	sim_settle();
	release(&with.handle);
}

static void thread_prepare(void)
{
	SIM_STATUS(STATUS_OK, thread_create_run());
}

static enum status thread_status_run(void)
{
	bool ended;

	return sim_thread_status(with.init, with.handle, &ended);
}

static void thread_ended_prepare(void)
{
	thread_prepare();
	SIM_STATUS(STATUS_OK, sim_plain(with.init, with.made, THREAD_METHOD_END));
	with.made = SIM_NO_CAPABILITY;
}

static enum status thread_wait_run(void)
{
	return sim_plain(with.init, with.handle, THREAD_HANDLE_METHOD_WAIT);
}

static enum status park_own_run(void)
{
	return sim_park_own(with.init, own("threads"), &with.made);
}

static enum status park_create_run(void)
{
	return sim_park_create(with.init, with.object, SIM_NO_CAPABILITY, &with.made);
}

static void park_undo(void)
{
	made_release();
	object_undo();
}

static void park_prepare(void)
{
	object_prepare();
	SIM_STATUS(STATUS_OK, sim_park_create(with.init, with.object, SIM_NO_CAPABILITY, &with.made));
}

static enum status park_wait_run(void)
{
	struct sim_call call;

	sim_wait_init(&call, with.made, 8, 0, host.now_ns + 5000000);
	return sim_call(with.init, &call);
}

static enum status park_wake_run(void)
{
	uint32_t woken;

	return sim_wake(with.init, with.made, 8, 1, &woken);
}

static enum status release_run(void)
{
	enum status status = sim_release(with.init, with.object);

	with.object = SIM_NO_CAPABILITY;
	return status;
}

static enum status nop_run(void)
{
	return (enum status)sim_submit_one(with.init, &(struct ring_submission){0}).status;
}

static const struct scenario scenarios[] = {
	{"NOP", nothing, nop_run, nothing, false},
	{"RELEASE", object_prepare, release_run, nothing, false},
	{"Console.write", nothing, console_write, nothing, false},
	{"Console.write, that waits", log_prepare, console_write, log_undo, false},
	{"Ledger.subtree", ledger_prepare, ledger_subtree, log_undo, false},
	{"SerialPort.read", nothing, port_read, nothing, false},
	{"SerialPort.paint", nothing, port_paint, guard_undo, false},
	{"SerialPort.console", nothing, serial_console, made_release, false},
	{"Ledger.read", nothing, ledger_read, nothing, false},
	{"Ledger.reader", ledger_prepare, ledger_reader_take, reader_undo, false},
	{"LedgerReader.read", ledger_reader_prepare, ledger_reader_read, reader_undo, false},
	{"LedgerReader.subtree", ledger_reader_prepare, ledger_reader_subtree, reader_undo, false},
	{"Ledger.carve", nothing, ledger_carve, made_release, false},
	{"Ledger.carve below", ledger_prepare, ledger_carve_below, ledger_undo, false},
	{"Ledger.close", ledger_prepare, ledger_close_run, ledger_undo, false},
	{"Memory.create", nothing, memory_small, made_release, false},
	{"Memory.create, many pages", nothing, memory_large, made_release, false},
	{"Memory.create, another pays", ledger_prepare, memory_paid, ledger_undo, false},
	{"MemoryObject.size", object_prepare, memory_size, object_undo, false},
	{"MemoryObject.read", object_prepare, memory_read_run, object_undo, false},
	{"MemoryObject.write", object_prepare, memory_write_run, object_undo, false},
	{"MemoryObject.seal", object_prepare, memory_seal, object_undo, false},
	{"MemoryObject.view", object_prepare, view_run, view_undo, false},
	{"MemoryObject.reader, another pays", view_paid_prepare, reader_run, view_undo, false},
	{"MemoryView.size", view_prepare, view_size, view_of_view_undo, false},
	{"MemoryView.read", view_prepare, view_read, view_of_view_undo, false},
	{"MemoryView.write", view_prepare, view_write, view_of_view_undo, false},
	{"MemoryView.reader", view_prepare, view_of_view, view_of_view_undo, false},
	{"AddressSpace.mapView", view_map_prepare, map_view, view_map_undo, true},
	{"MemoryRevoker.revoke", view_mapped_prepare, view_revoke, view_map_undo, true},
	{"AddressSpace.map", map_prepare, map_run, map_undo, true},
	{"AddressSpace.mapReadOnly", map_prepare, map_read_only, map_undo, true},
	{"AddressSpace.mapExecutable", sealed_map_prepare, map_executable, map_undo, true},
	{"AddressSpace.protect", mapped_prepare, protect_run, map_undo, true},
	{"AddressSpace.unmap", mapped_prepare, unmap_run, map_undo, true},
	{"ImageFactory.create", sealed_prepare, image_create_run, sealed_undo, false},
	{"Image.describe", image_prepare, image_describe, image_undo, false},
	{"Image.notes", image_prepare, image_notes, image_undo, false},
	{"ProcessSpawner.create", image_prepare, spawner_create, image_undo, false},
	{"ProcessBuilder.grant, copy", builder_prepare, grant_copy, builder_undo, false},
	{"ProcessBuilder.grant, move", grant_move_prepare, grant_move, grant_move_undo, false},
	{"ProcessBuilder.heap", builder_prepare, builder_heap, builder_undo, false},
	{"ProcessBuilder.addressSpace", builder_prepare, builder_address_space, builder_undo, false},
	{"ProcessBuilder.endpoint", builder_prepare, builder_endpoint, builder_endpoint_undo, false},
	{"EndpointFactory.create", nothing, endpoint_create_run, made_release, false},
	{"Endpoint.mint", endpoint_prepare, endpoint_mint_run, endpoint_undo, false},
	{"Endpoint.mintMoveOnly", endpoint_prepare, endpoint_mint_move_only, endpoint_undo, false},
	{"EndpointFactory.createScope", nothing, scope_create_run, made_release, false},
	{"ServiceScope.mint", scope_prepare, endpoint_mint_move_only, endpoint_undo, false},
	{"ProcessBuilder.scopedEndpoint", scoped_prepare, builder_scoped, scoped_undo, false},
	{"SessionMinter.create", ledger_prepare, session_create_run, session_undo, false},
	{"ProcessBuilder.start", builder_prepare, builder_start, builder_start_undo, false},
	{"spawn, all of it", image_prepare, spawn_whole, spawn_whole_undo, false},
	{"ProcessHandle.status", child_prepare, handle_status, child_undo, false},
	{"ProcessHandle.watch", child_prepare, handle_watch, watch_undo, false},
	{"ProcessWatch.status", watch_prepare, watch_status, watch_undo, false},
	{"ProcessWatch.wait", watch_ended_prepare, watch_wait, watch_undo, false},
	{"ProcessHandle.terminate", child_prepare, handle_terminate, child_undo, false},
	{"ProcessHandle.wait", ended_prepare, handle_wait, child_undo, false},
	{"ProcessBuilder.threadSpawner", builder_prepare, builder_threads, builder_undo, false},
	{"ThreadSpawner.create", nothing, thread_create_run, thread_undo, false},
	{"ThreadSpawner.park", nothing, park_own_run, made_release, false},
	{"ThreadHandle.status", thread_prepare, thread_status_run, thread_undo, false},
	{"ThreadHandle.wait", thread_ended_prepare, thread_wait_run, thread_undo, false},
	{"MemoryObject.park", object_prepare, park_create_run, park_undo, false},
	{"ParkSpace.wait", park_prepare, park_wait_run, park_undo, false},
	{"ParkSpace.wake", park_prepare, park_wake_run, park_undo, false},
	{"Thread.startupDone", nothing, startup_done, nothing, false},
	{"Timer.now", nothing, timer_now, nothing, false},
	{"Timer.sleep", nothing, timer_sleep, nothing, false},
	{"Entropy.fill", nothing, entropy_fill, nothing, false},
	{"SystemInfo.describe", nothing, info_describe, nothing, false},
	{"SystemInfo.counters", nothing, info_counters, nothing, false},
	{"AuthorityGraph.edges", nothing, graph_edges, nothing, false},
	{"BootPackage.size", nothing, package_size, nothing, false},
	{"BootPackage.readManifest", nothing, package_manifest, nothing, false},
	{"BootPackage.readSchema", nothing, package_schema, nothing, false},
	{"BootPackage.program", nothing, package_program, made_release, false},
};

/* ---- the tests --------------------------------------------------------------------------------- */

static void compare(const struct snapshot *before, const char *name, uint64_t step)
{
	struct snapshot now;
	struct snapshot_difference difference;

	sim_settle();
	sim_sweep();
	snapshot_take(&now);
	if (!snapshot_equal(before, &now, &difference))
		sim_fail("%s, step %" PRIu64 ": %s of ledger %" PRIu64 " was %" PRIu64
			 " and is %" PRIu64,
			 name, step, difference.column, difference.ledger, difference.before,
			 difference.after);
}

/* One failing step. False: the operation has fewer steps than that, and succeeded. */
static bool step_fails(const struct scenario *scenario, uint64_t step, bool for_ever)
{
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
		sim_fail("%s, step %" PRIu64 ": %s", scenario->name, step, sim_status_name(status));
	compare(&before, scenario->name, step);
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
			scenario->prepare();
			more = step_fails(scenario, step, for_ever != 0);
			scenario->undo();
			if (!scenario->leaves_tables)
				compare(&base, scenario->name, step);
		}
	}
	sim_pass(scenario->name);
}

/* Init's table is filled until the next slot needs another page, which is paid with a frame. */
static void table_fill(void)
{
	while (kernel.init->table.free > 0)
		SIM_STATUS(STATUS_OK, serial_console());
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
	scenario->prepare();
	entry_hook = one_unit;
	sim.what = scenario->name;
	SIM_STATUS(STATUS_OK, scenario->run());
	sim_settle();
	entry_hook = NULL;
	scenario->undo();
	if (!scenario->leaves_tables)
		compare(&base, scenario->name, 0);
}

/* Every operation, and what its end leaves to the reaper. */
static void smallest_budget(void)
{
	sim_boot(SIM_MEMORY_BYTES, 1);
	memset(&with, 0, sizeof(with));
	with.init = sim_init();
	for (unsigned i = 0; i < ARRAY_COUNT(scenarios); i++)
		smallest_budget_run(&scenarios[i]);
	for (const struct scenario *scenario = fault_ends; scenario->name; scenario++)
		smallest_budget_run(scenario);
	sim_pass("one unit of work for each entry");
}

static void world(bool full)
{
	sim_boot(SIM_MEMORY_BYTES, 1);
	memset(&with, 0, sizeof(with));
	with.init = sim_init();
	if (full)
		table_fill();
	for (unsigned i = 0; i < ARRAY_COUNT(scenarios); i++)
		scenario_run(&scenarios[i]);
	for (const struct scenario *scenario = fault_ends; scenario->name; scenario++)
		scenario_run(scenario);
}

/* Without what it takes to start, the kernel says so and stops. */
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

/* Every method that the random programs know, which is every method, has a scenario or a reason. */
static void methods_check(void)
{
	uint32_t count = 0;

	for (const char *name; (name = method_table_name(count)); count++) {
		bool found = false;

		for (unsigned i = 0; i < ARRAY_COUNT(scenarios); i++)
			found |= !strncmp(scenarios[i].name, name, strlen(name));
		for (const struct scenario *s = fault_ends; s->name; s++)
			found |= !strncmp(s->name, name, strlen(name));
		/* Thread.end ends its own thread, so that nobody is there to compare;
		 * test-thread-sim has it. */
		if (!found && strcmp(name, "Thread.end"))
			sim_fail("no scenario is of %s", name);
	}
	printf("all %u methods have a scenario, but for Thread.end\n", count);
	sim_pass("methods");
}

static void sites_check(void)
{
	uint32_t count = 0;

	for (const struct fault_site *site = __start_fault_sites; site < __stop_fault_sites; site++) {
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
