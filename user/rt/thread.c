/*
 * Starting and joining threads: see thread.h. Stacks stand side by side in one piece of the space,
 * chosen by chance once, so that the page tables for it are there when the next thread comes.
 */
#include "user/rt/thread.h"

#include "abi/thread.h"
#include "user/rt/abort.h"
#include "user/rt/call.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/thread_main.h"

#define PAGE UINT64_C(4096)
#define STACK_PAGES 8u
#define PAGES_LARGEST 4096u
/* Above where images lie, and below the kernel's window. */
#define STACKS_LOW UINT64_C(0x480000000000)
#define STACKS_CHOICES UINT64_C(0x3ffff)
#define STACKS_SHIFT 21u
#define TRIES 64u

#define BLOCK_PAGES ((sizeof(struct rt_thread) + PAGE - 1u) / PAGE)

/* Maps an object at the first place that is free, above an unmapped page. */
static enum status stack_map(struct rt *rt, const struct rt_thread_maker *maker,
			     struct memory_object object, uint64_t bytes, uint64_t *address)
{
	uint64_t first = STACKS_LOW + ((rt->startup->random >> 8 & STACKS_CHOICES) << STACKS_SHIFT);
	struct address_space_map_args args = {.object = object, .bytes = bytes};
	enum status status = STATUS_BUSY;

	for (uint32_t i = 0; i < TRIES && status == STATUS_BUSY; i++) {
		args.address = first + i * (bytes + PAGE) + PAGE;
		status = address_space_map(rt, maker->space, &args);
	}
	*address = args.address;
	return status == STATUS_BUSY ? STATUS_NO_ROOM : status;
}

static enum status memory_make(struct rt *rt, const struct rt_thread_maker *maker, uint32_t pages,
			       struct memory_object *object, uint64_t *address)
{
	struct memory_create_args args = {.pages = pages};
	struct memory_create_result made = {{{0}}};
	enum status status = memory_create(rt, maker->memory, &args, &made);

	if (status != STATUS_OK)
		return status;
	*object = made.object;
	status = stack_map(rt, maker, made.object, pages * PAGE, address);
	if (status != STATUS_OK)
		rt_ring_release(&rt->ring, made.object.id);
	return status;
}

static enum status memory_give(struct rt *rt, const struct rt_thread_maker *maker,
			       struct memory_object object, uint64_t address, uint64_t bytes)
{
	struct address_space_unmap_args args = {.address = address, .bytes = bytes};
	enum status status = address_space_unmap(rt, maker->space, &args);

	if (status == STATUS_OK)
		rt_ring_release(&rt->ring, object.id);
	return status;
}

/* The fields of the new thread's struct rt that are the process's; the thread sets up the rest
 * itself. */
static void block_fill(struct rt_thread *thread, const struct rt *rt,
		       const struct rt_thread_request *request)
{
	thread->self = thread;
	thread->run = request->run;
	thread->context = request->context;
	thread->rt.startup = rt->startup;
	thread->rt.capset = rt->capset;
	thread->rt.park = rt->park;
	thread->heap_bytes = request->heap_pages * PAGE;
}

enum status rt_thread_start(struct rt *rt, const struct rt_thread_maker *maker,
			    const struct rt_thread_request *request, struct rt_thread **started)
{
	uint32_t stack_pages = request->stack_pages != 0 ? request->stack_pages : STACK_PAGES;
	struct thread_spawner_create_result made = {{{0}}, {{0}}};
	struct thread_spawner_create_args args = {.entry = (uint64_t)(uintptr_t)rt_thread_entry};
	struct memory_object object;
	struct rt_thread *thread;
	uint64_t address, pages;
	enum status status;

	if (stack_pages > PAGES_LARGEST || request->heap_pages > PAGES_LARGEST)
		return STATUS_INVALID_ARGUMENT;
	pages = stack_pages + BLOCK_PAGES + request->heap_pages;
	status = memory_make(rt, maker, (uint32_t)pages, &object, &address);
	if (status != STATUS_OK)
		return status;
	thread = (struct rt_thread *)(uintptr_t)(address + stack_pages * PAGE);
	block_fill(thread, rt, request);
	thread->maker = *maker;
	thread->object = object;
	thread->address = address;
	thread->bytes = pages * PAGE;
	args.stack = (uint64_t)(uintptr_t)thread;
	args.argument = args.stack;
	args.thread_pointer = args.stack;
	status = thread_spawner_create(rt, maker->spawner, &args, &made);
	if (status != STATUS_OK) {
		enum status given = memory_give(rt, maker, object, address, pages * PAGE);

		RT_ASSERT(given == STATUS_OK);
		return status;
	}
	/* The thread may have ended by now: its memory stays until it is joined. */
	thread->handle = made.handle;
	*started = thread;
	return STATUS_OK;
}

void rt_thread_main(struct rt_thread *thread, struct ring_region *region, uint64_t capability)
{
	static const struct rt_method end = {
		.interface_id = THREAD_INTERFACE_ID,
		.method = THREAD_METHOD_END,
		.message_words = 1,
		.result_words = 1,
	};
	uint64_t heap = (uint64_t)(uintptr_t)thread + BLOCK_PAGES * PAGE;
	struct rt_call call;

	thread->thread.id.key = capability;
	rt_ring_init(&thread->rt.ring, region);
	rt_arena_init(&thread->rt.arena);
	rt_heap_init(&thread->rt.heap, (void *)(uintptr_t)heap, thread->heap_bytes,
		     thread->rt.startup->random);
	thread->run(&thread->rt, thread->context);
	if (rt_call_open(&call, &thread->rt, thread->thread.id, &end) == STATUS_OK)
		(void)(rt_call_perform(&call) == STATUS_OK);
	rt_abort(RT_ABORT_RING, "thread: it did not end");
}

enum status rt_thread_join(struct rt *rt, struct rt_thread *thread)
{
	struct rt_thread_maker maker = thread->maker;
	struct memory_object object = thread->object;
	struct thread_handle handle = thread->handle;
	uint64_t address = thread->address, bytes = thread->bytes;
	enum status status = thread_handle_wait(rt, handle);

	if (status != STATUS_OK)
		return status;
	rt_ring_release(&rt->ring, handle.id);
	return memory_give(rt, &maker, object, address, bytes);
}
