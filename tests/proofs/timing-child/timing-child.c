/*
 * A process that is much to take apart: the children of tests/proofs/timing. With a `view` it maps
 * that ten thousand times and unmaps a part of it at random; without one it has as many threads as
 * a process may, each of which waits for a time. It says that it is done in the first word of
 * `report`, and waits for its end.
 */
#include "abi/thread.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "tests/proofs/proof.h"
#include "tests/proofs/timing/timing.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/thread.h"

#define DONE_NS UINT64_C(3600000000000)

static struct child {
	struct rt_thread_maker maker;
	struct memory_object report;
	struct memory_view view;
} child;

static bool find(struct rt *rt, const char *name, uint64_t interface_id, struct cap_id *id)
{
	return rt_capset_get(&rt->capset, name, interface_id, id) == STATUS_OK;
}

static uint64_t address_of(uint32_t mapping)
{
	return TIMING_ADDRESS + 2ul * mapping * TIMING_PAGE;
}

static enum status many_map(struct rt *rt, uint32_t *count)
{
	enum status status = STATUS_OK;

	for (*count = 0; *count < TIMING_MAPPINGS; ++*count) {
		const struct address_space_map_view_args args = {
			.view = child.view, .bytes = TIMING_PAGE, .address = address_of(*count)};

		status = address_space_map_view(rt, child.maker.space, &args);
		if (status != STATUS_OK)
			break;
	}
	return status;
}

/* The same one may be drawn twice: then nothing is mapped there. */
static void some_unmap(struct rt *rt)
{
	uint64_t random = 1;

	for (uint32_t i = 0; i < TIMING_UNMAPPINGS; i++) {
		const struct address_space_unmap_args args = {
			.address = address_of((uint32_t)(random_next(&random) % TIMING_MAPPINGS)),
			.bytes = TIMING_PAGE};

		proof_ignore(address_space_unmap(rt, child.maker.space, &args));
	}
}

static void thread_wait(struct rt *rt, void *context)
{
	(void)context;
	for (;;)
		rt_ring_enter(&rt->ring, DONE_NS);
}

static enum status threads_start(struct rt *rt, uint32_t *count)
{
	const struct rt_thread_request request = {.run = thread_wait, .stack_pages = 1};
	enum status status = STATUS_OK;
	struct rt_thread *thread;

	for (*count = 1; *count < THREADS_IN_PROCESS && status == STATUS_OK; ++*count)
		status = rt_thread_start(rt, &child.maker, &request, &thread);
	return status;
}

/* `count`, or what went wrong as a negative number. */
static void report(struct rt *rt, enum status status, uint32_t count)
{
	int64_t word = status == STATUS_OK ? (int64_t)count : (int64_t)status;
	const struct memory_object_write_args args = {
		.data = {(const uint8_t *)&word, sizeof(word)}};

	proof_ignore(memory_object_write(rt, child.report, &args));
}

int capos_main(struct rt *rt)
{
	enum status status;
	uint32_t count;

	if (!find(rt, "memory", MEMORY_INTERFACE_ID, &child.maker.memory.id) ||
	    !find(rt, "addressSpace", ADDRESS_SPACE_INTERFACE_ID, &child.maker.space.id) ||
	    !find(rt, "report", MEMORY_OBJECT_INTERFACE_ID, &child.report.id))
		return 3;
	if (find(rt, "view", MEMORY_VIEW_INTERFACE_ID, &child.view.id)) {
		status = many_map(rt, &count);
		some_unmap(rt);
	} else {
		if (!find(rt, "threadSpawner", THREAD_SPAWNER_INTERFACE_ID,
			  &child.maker.spawner.id))
			return 3;
		status = threads_start(rt, &count);
	}
	report(rt, status, count);
	thread_wait(rt, NULL);
	return 0;
}
