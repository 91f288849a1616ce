/*
 * Threads of the program's own: start, and join.
 *
 * A thread has a struct rt of its own: ring client, arena and heap are its alone, so that nothing
 * in this library locks. CapSet, startup block and park space are the process's. It runs on a stack
 * with an unmapped page below it, in a memory object that also holds its struct rt and its heap;
 * join gives all of that back. FS:0 holds the thread's own address (rt_thread_self). Read next:
 * user/rt/sync.h, docs/abi.md on threads.
 */
#ifndef USER_RT_THREAD_H
#define USER_RT_THREAD_H

#include "abi/base.h"
#include "abi/status.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/rt.h"

/* The capabilities that make threads: the process's own, and the memory that pays. */
struct rt_thread_maker {
	struct thread_spawner spawner;
	struct address_space space;
	struct memory memory;
};

struct rt_thread_request {
	uint32_t stack_pages; /* 0: 8 */
	uint32_t heap_pages;  /* 0: none: allocations of the thread fail */
	void (*run)(struct rt *rt, void *context);
	void *context;
};

/* Lies in the thread's own memory. */
struct rt_thread {
	struct rt_thread *self; /* first: at FS:0 */
	struct rt rt;
	void (*run)(struct rt *rt, void *context);
	void *context;
	struct rt_thread_maker maker;
	struct thread_handle handle;
	struct thread thread; /* its own capability */
	struct memory_object object;
	uint64_t address, bytes; /* where it is mapped */
	uint64_t heap_bytes;
};

/*
 * Starts a thread that calls request->run and ends when that returns. NO_ROOM: there is no place
 * for its stack; every status of Memory.create, AddressSpace.map and ThreadSpawner.create. Nothing
 * is left after a failure.
 */
MUST_CHECK enum status rt_thread_start(struct rt *rt, const struct rt_thread_maker *maker,
				       const struct rt_thread_request *request,
				       struct rt_thread **thread);

/* Waits for its end and gives its memory back; `thread` is gone when this is OK. Once only. */
MUST_CHECK enum status rt_thread_join(struct rt *rt, struct rt_thread *thread);

/* The calling thread; must not be called on the first one. */
static inline struct rt_thread *rt_thread_self(void)
{
	struct rt_thread *self;

	__asm__ volatile("mov %%fs:0, %0" : "=r"(self));
	return self;
}

#endif
