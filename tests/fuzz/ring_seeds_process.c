/*
 * Seeds: processes, threads and ledgers, and who looks at them. See ring_seeds.h.
 */
#include "tests/fuzz/ring_seeds.h"

#include "abi/boot_package.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/sim/sim_thread.h"

static void spawn(void)
{
	struct thread *init = sim_init();
	struct sim_held builder = seed_builder(NONE), moved, handle, watch;

	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, NONE, &moved));
	SIM_STATUS(STATUS_OK, sim_builder_heap(init, builder, 2 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, "moved", moved, RING_TRANSFER_MOVE));
	seed_release(init, moved); /* in transit */
	seed_enter(init);
	(void)seed_start(builder, &handle);
	(void)sim_builder_start(init, builder, &moved);
	SIM_STATUS(STATUS_OK, sim_derive(init, handle, PROCESS_HANDLE_METHOD_WATCH, &watch));
	SIM_STATUS(STATUS_OK, sim_plain(init, watch, PROCESS_WATCH_METHOD_STATUS));
	SIM_STATUS(STATUS_OK, sim_plain(init, handle, PROCESS_HANDLE_METHOD_TERMINATE));
	SIM_STATUS(STATUS_OK, sim_plain(init, watch, PROCESS_WATCH_METHOD_WAIT));
	SIM_STATUS(STATUS_OK, sim_plain(init, handle, PROCESS_HANDLE_METHOD_STATUS));
}

static void builder_is_dropped(void)
{
	struct thread *init = sim_init();
	struct sim_held builder = seed_builder(NONE), moved;

	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, NONE, &moved));
	SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, "moved", moved, RING_TRANSFER_MOVE));
	(void)sim_builder_grant(init, builder, "moved", moved, RING_TRANSFER_COPY);
	(void)sim_builder_grant(init, builder, "a b", sim_capset(init->process, "timer"),
				RING_TRANSFER_COPY);
	seed_release(init, builder);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_release(init, moved));
}

static void images(void)
{
	static const enum sim_program programs[] = {SIM_PROGRAM_PLAIN, SIM_PROGRAM_BROKEN};
	struct thread *init = sim_init();
	struct sim_held program, image;
	uint16_t refusal;

	for (unsigned i = 0; i < ARRAY_COUNT(programs); i++) {
		SIM_STATUS(STATUS_OK, sim_package_program(init, programs[i], &program));
		SIM_STATUS(STATUS_OK, sim_image_create(init, program, NONE, &image, &refusal));
		if (!refusal)
			SIM_STATUS(STATUS_OK, sim_plain(init, image, IMAGE_METHOD_DESCRIBE));
	}
	(void)sim_package_program(init, BOOT_PACKAGE_PROGRAMS, &program);
}

static void carve_close(void)
{
	struct thread *init = sim_init();
	struct sim_held top, below, reader, object;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(init->process, "ledger"), 40, 2, &top));
	SIM_STATUS(STATUS_OK, sim_ledger_carve(init, top, 10, 0, &below));
	SIM_STATUS(STATUS_OK, sim_derive(init, top, LEDGER_METHOD_READER, &reader));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 4, below, &object));
	SIM_STATUS(STATUS_LEDGER_LIMIT, sim_memory_create(init, 9, below, &object));
	SIM_STATUS(STATUS_OK, sim_plain(init, reader, LEDGER_READER_METHOD_READ));
	SIM_STATUS(STATUS_OK, sim_plain(init, reader, LEDGER_READER_METHOD_SUBTREE));
	SIM_STATUS(STATUS_OK, sim_plain(init, top, LEDGER_METHOD_SUBTREE));
	SIM_STATUS(STATUS_OK, sim_plain(init, top, LEDGER_METHOD_CLOSE));
	(void)sim_plain(init, reader, LEDGER_READER_METHOD_READ);
	SIM_STATUS(STATUS_OK,
		   sim_plain(init, sim_capset(init->process, "ledger"), LEDGER_METHOD_READ));
}

/* A second thread waits for a word, the first one wakes it; then it ends itself. */
static void threads(void)
{
	struct thread *init = sim_init(), *second;
	struct sim_held spawner = sim_capset(init->process, "threads"), handle, made, park;
	struct sim_call wait;
	uint32_t woken;
	bool ended;

	SIM_STATUS(STATUS_OK, sim_thread_create(init, spawner, SIM_THREAD_START, &handle, &made));
	second = CONTAINER_OF(sim_object(init, made), struct thread, object);
	SIM_STATUS(STATUS_OK, sim_park_own(init, spawner, &park));
	sim_wait_init(&wait, park, 0, 0, 0);
	SIM_EXPECT(sim_run_until(second));
	sim_call_submit(second, &wait);
	seed_enter(second);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 0, 1, &woken));
	SIM_STATUS(STATUS_OK, sim_thread_status(init, handle, &ended));
	sim_call_init(&wait, made, THREAD_METHOD_END, 0);
	SIM_EXPECT(sim_run_until(second));
	sim_call_submit(second, &wait);
	seed_enter(second);
	SIM_STATUS(STATUS_OK, sim_plain(init, handle, THREAD_HANDLE_METHOD_WAIT));
	(void)sim_plain(init, sim_capset(init->process, "thread"), THREAD_METHOD_STARTUP_DONE);
}

/* A thread that serves is ended by another one, in the middle of two calls. */
static void thread_is_ended(void)
{
	struct thread *init = sim_init(), *second;
	struct sim_held spawner = sim_capset(init->process, "threads"), handle, made;
	struct sim_held endpoint = seed_endpoint(init, NONE), facet = seed_facet(init, endpoint, 1);

	SIM_STATUS(STATUS_OK, sim_thread_create(init, spawner, SIM_THREAD_START, &handle, &made));
	second = CONTAINER_OF(sim_object(init, made), struct thread, object);
	seed_receive(second, SEED_FIRST, endpoint);
	seed_receive(second, SEED_FIRST + 1, endpoint);
	seed_enter(second);
	seed_call(init, SEED_FIRST, facet, NULL);
	seed_call(second, SEED_FIRST + 2, facet, NULL);
	seed_enter(second);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_plain(init, made, THREAD_METHOD_END));
	SIM_STATUS(STATUS_OK, sim_plain(init, handle, THREAD_HANDLE_METHOD_WAIT));
	seed_receive(init, SEED_FIRST + 3, endpoint);
	seed_enter(init);
}

static void graph(void)
{
	struct thread *init = sim_init();
	struct authority_graph_edges_params_builder params;
	struct sim_held builder = seed_builder(NONE), handle;
	struct sim_call call;

	(void)seed_start(builder, &handle);
	for (unsigned part = 0; part < 2; part++) {
		sim_call_init(&call, sim_capset(init->process, "graph"),
			      AUTHORITY_GRAPH_METHOD_EDGES, 0);
		SIM_STATUS(STATUS_OK,
			   authority_graph_edges_params_builder_root(&call.builder, &params));
		authority_graph_edges_params_builder_set_object(&params, 30 * part);
		authority_graph_edges_params_builder_set_part(&params, part);
		SIM_STATUS(STATUS_OK, sim_call(init, &call));
	}
}

static void facts(void)
{
	struct thread *init = sim_init();
	struct entropy_fill_params_builder fill;
	struct boot_package_read_manifest_params_builder read;
	struct sim_call call;

	SIM_STATUS(STATUS_OK,
		   sim_plain(init, sim_capset(init->process, "info"), SYSTEM_INFO_METHOD_DESCRIBE));
	SIM_STATUS(STATUS_OK,
		   sim_plain(init, sim_capset(init->process, "info"), SYSTEM_INFO_METHOD_COUNTERS));
	SIM_STATUS(STATUS_OK,
		   sim_plain(init, sim_capset(init->process, "package"), BOOT_PACKAGE_METHOD_SIZE));
	sim_call_init(&call, sim_capset(init->process, "entropy"), ENTROPY_METHOD_FILL, 0);
	SIM_STATUS(STATUS_OK, entropy_fill_params_builder_root(&call.builder, &fill));
	entropy_fill_params_builder_set_length(&fill, 100);
	(void)sim_call(init, &call);
	/* readManifest has the same parameters. */
	for (uint16_t method = BOOT_PACKAGE_METHOD_READ_MANIFEST;
	     method <= BOOT_PACKAGE_METHOD_READ_SCHEMA; method++) {
		sim_call_init(&call, sim_capset(init->process, "package"), method, 0);
		SIM_STATUS(STATUS_OK,
			   boot_package_read_manifest_params_builder_root(&call.builder, &read));
		boot_package_read_manifest_params_builder_set_offset(&read, 3000);
		boot_package_read_manifest_params_builder_set_length(&read, 400);
		SIM_STATUS(STATUS_OK, sim_call(init, &call));
	}
}

const struct ring_seed ring_seeds_process[] = {
	{"spawn", spawn},     {"builder_is_dropped", builder_is_dropped},
	{"images", images},   {"carve_close", carve_close},
	{"threads", threads}, {"thread_is_ended", thread_is_ended},
	{"graph", graph},     {"facts", facts},
};
const unsigned ring_seeds_process_count = ARRAY_COUNT(ring_seeds_process);
