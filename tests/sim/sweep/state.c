/*
 * The state that is broken: a running kernel with one of each thing that a predicate speaks of. See
 * sweep.h.
 */
#include "tests/sim/sweep/sweep.h"

#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "kernel/work.h"
#include "tests/sim/sim_thread.h"

struct scene scene;

struct operation *operation(unsigned index)
{
	return &scene.init->operations[index];
}

struct mapping *mapping_with_memory(void)
{
	return mapping_find(scene.init->process, MAP_ADDRESS);
}

static void sleep_submit(uint8_t operation)
{
	struct timer_sleep_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "timer"), TIMER_METHOD_SLEEP, 0);
	SIM_STATUS(STATUS_OK, timer_sleep_params_builder_root(&call.builder, &params));
	timer_sleep_params_builder_set_until_ns(&params, UINT64_MAX - operation);
	call.entry.operation = operation;
	sim_call_submit(scene.init, &call);
	SIM_EXPECT(sim_system_call(scene.init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
}

static struct endpoint *endpoint_make(struct sim_held *held, struct sim_held *facet)
{
	struct ipc_mint mint = {.index = TAG, .word = 1, .interface = SIM_SERVICE_ID};

	static const struct endpoint_limits limits = {
		.message_words = 8, .places = 2, .capabilities = 1};

	SIM_STATUS(STATUS_OK, sim_endpoint_make(scene.init, &limits, SIM_NO_CAPABILITY, held));
	SIM_STATUS(STATUS_OK, sim_mint(scene.init, *held, &mint, facet));
	return endpoint_of(sim_object(scene.init, *held));
}

static void call_submit(uint8_t index, struct sim_held facet, uint8_t transfers)
{
	struct ring_submission entry = {.opcode = RING_CALL,
					.operation = index,
					.transfer_count = transfers,
					.capability = facet.capability,
					.interface = SIM_SERVICE_ID,
					.result_offset_words = PLACES,
					.result_length_words = 4};

	if (transfers)
		entry.transfer_offset_words = PLACES + 8;
	sim_submit(scene.init, &entry);
}

/*
 * One call in flight, with its receive, one that is deferred, and one that waits and passes a copy
 * on.
 */
static void calls_make(void)
{
	struct ring_transfer transfer = {.how = RING_TRANSFER_COPY};
	struct sim_held endpoint, facet, other, other_facet;
	struct ring_submission receive = {.opcode = RING_RECV,
					  .operation = RECEIVE,
					  .result_capabilities = 1,
					  .result_offset_words = PLACES + 16,
					  .result_length_words = 24};
	struct ring_submission defer = {.opcode = RING_RETURN,
					.flags = RING_FLAG_DEFER | RING_FLAG_QUIET,
					.operation = RECEIVE};

	scene.served = endpoint_make(&endpoint, &facet);
	scene.waiting = endpoint_make(&other, &other_facet);
	transfer.capability = sim_capset(kernel.init, "timer").capability;
	memcpy(&scene.init->region->arena[PLACES + 8], &transfer, sizeof(transfer));
	receive.capability = endpoint.capability;
	sim_submit(scene.init, &receive);
	call_submit(LATE, facet, 0);
	SIM_EXPECT(sim_system_call(scene.init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 1);
	defer.call_id = operation(RECEIVE)->standing.call_id;
	sim_submit(scene.init, &defer);
	call_submit(FLIGHT, facet, 0);
	call_submit(QUEUED, other_facet, 1);
	SIM_EXPECT(sim_system_call(scene.init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 2);
	SIM_EXPECT(operation(LATE)->state == OPERATION_DEFERRED);
	SIM_EXPECT(operation(FLIGHT)->state == OPERATION_FLIGHT);
	SIM_EXPECT(operation(QUEUED)->state == OPERATION_QUEUED);
}

static void receives_make(void)
{
	struct ring_submission receive = {
		.opcode = RING_RECV, .result_capabilities = 1, .result_length_words = 24};
	struct sim_held endpoint, facet;

	scene.left = endpoint_make(&endpoint, &facet);
	receive.capability = endpoint.capability;
	for (uint8_t i = 0; i < MOVED_RECEIVES; i++) {
		receive.operation = (uint8_t)(MOVED_RECEIVE + i);
		receive.result_offset_words = (uint16_t)(PLACES + 48 + 24 * i);
		sim_submit(scene.init, &receive);
	}
	SIM_EXPECT(sim_system_call(scene.init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
}

/*
 * The test's own hand: the endpoint has another holder, and the entry in which it moves has the
 * work to end one of its receives.
 */
void state_receives_leave(void)
{
	kernel.cpu.units_left = 1;
	endpoint_moved(scene.left);
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	sim.context = sched_resume();
	SIM_EXPECT(scene.left->leaving.first && scene.left->object.state == OBJECT_WORKED_ON);
}

/* A scope with a facet, and a child whose endpoint is bound to it. */
static void scope_make(struct sim_held child_builder)
{
	struct ipc_mint mint = {.index = TAG, .word = 1, .interface = SIM_SERVICE_ID};
	struct ipc_instance instance = {.words = 8, .capabilities = 1, .tag = SCOPE_TAGS};
	struct sim_held facet;

	SIM_STATUS(STATUS_OK,
		   sim_scope_create(scene.init, 8, 1, SIM_NO_CAPABILITY, &instance.scope));
	scene.scope = scope_of(sim_object(scene.init, instance.scope));
	SIM_STATUS(STATUS_OK, sim_mint(scene.init, instance.scope, &mint, &facet));
	for (mint.index = ISSUED_TAG; mint.index < ISSUED_TAG + 2; mint.index++) {
		SIM_STATUS(STATUS_OK, sim_mint(scene.init, instance.scope, &mint, &facet));
		SIM_STATUS(STATUS_OK, sim_release(scene.init, facet));
		sim_settle();
	}
	SIM_STATUS(STATUS_OK, sim_builder_scoped(scene.init, child_builder, &instance, &facet));
}

static void session_make(void)
{
	struct sim_held ledger, held;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(scene.init, sim_capset(kernel.init, "ledger"), 20, 0, &ledger));
	SIM_STATUS(STATUS_OK, sim_session_create(scene.init, ledger, "swept", &held));
	scene.session = session_of(sim_object(scene.init, held));
}

/* A second thread, and a wait for a word of init's own memory. */
static void thread_make(void)
{
	struct sim_held spawner = sim_capset(kernel.init, "threads"), handle, made, held;
	struct sim_call wait;

	SIM_STATUS(STATUS_OK,
		   sim_thread_create(scene.init, spawner, SIM_THREAD_START, &handle, &made));
	scene.second = CONTAINER_OF(sim_object(scene.init, made), struct thread, object);
	SIM_STATUS(STATUS_OK, sim_park_own(scene.init, spawner, &held));
	scene.park = park_of(sim_object(scene.init, held));
	sim_wait_init(&wait, held, 0, 0, 0);
	wait.entry.operation = PARKED;
	sim_call_submit(scene.init, &wait);
	SIM_EXPECT(sim_system_call(scene.init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(operation(PARKED)->state == OPERATION_WAIT);
}

void state_make(void)
{
	const struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_held ledger, program, image, held, moved;
	struct sim_shared shared;
	uint16_t refusal;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(scene.init, sim_capset(kernel.init, "ledger"), 20, 0, &ledger));
	scene.child = CONTAINER_OF(sim_object(scene.init, ledger), struct ledger, object);
	SIM_STATUS(STATUS_OK, sim_memory_create(scene.init, 2, SIM_NO_CAPABILITY, &scene.object));
	scene.memory = memory_of(sim_object(scene.init, scene.object));
	SIM_STATUS(STATUS_OK, sim_map(scene.init, scene.object, ADDRESS_SPACE_METHOD_MAP, 0,
				      2 * PAGE_BYTES, MAP_ADDRESS));
	SIM_STATUS(STATUS_OK, sim_map(scene.init, scene.object, ADDRESS_SPACE_METHOD_MAP_READ_ONLY,
				      0, PAGE_BYTES, MAP_ADDRESS + 16 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK,
		   sim_view(scene.init, scene.object, MEMORY_OBJECT_METHOD_READER, &cut, &shared));
	scene.view = memory_view_of(sim_object(scene.init, shared.view));
	SIM_STATUS(STATUS_OK, sim_map(scene.init, shared.view, ADDRESS_SPACE_METHOD_MAP_READER, 0,
				      PAGE_BYTES, SHARED_ADDRESS));
	SIM_STATUS(STATUS_OK, sim_package_program(scene.init, SIM_PROGRAM_PLAIN, &program));
	SIM_STATUS(STATUS_OK,
		   sim_image_create(scene.init, program, SIM_NO_CAPABILITY, &image, &refusal));
	SIM_STATUS(STATUS_OK, sim_builder_create(scene.init, image, SIM_NO_CAPABILITY, &held));
	scene.builder = process_builder_of(sim_object(scene.init, held));
	SIM_STATUS(STATUS_OK, sim_memory_create(scene.init, 1, SIM_NO_CAPABILITY, &moved));
	SIM_STATUS(STATUS_OK,
		   sim_builder_grant(scene.init, held, "moved", moved, RING_TRANSFER_MOVE));
	scope_make(held);
	/* A free frame, for the list of them. */
	SIM_STATUS(STATUS_OK, sim_memory_create(scene.init, 3, SIM_NO_CAPABILITY, &moved));
	SIM_STATUS(STATUS_OK, sim_release(scene.init, moved));
	session_make();
	thread_make();
	sleep_submit(9);
	sleep_submit(8);
	receives_make();
	calls_make();
	/* Another thread than init's is ready, and not owed so much that it would interrupt. */
	share_charge(scene.child, UINT64_C(1) << 40);
	sched_ready(&scene.child->work);
	sim.context = sched_resume();
}
