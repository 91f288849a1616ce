/*
 * The second part of the bench: the paths beside the plain call, which tests/bench/bench measures.
 *
 *	main.c      the roots, the servers, the order
 *	ring.c      entries that do nothing, kernel calls together, a call with a deadline
 *	calls.c     texts, data and capabilities
 *	memory.c    mappings and memory objects
 *	threads.c   a round trip between two threads, a thread's start and end
 *	messages.c  messages that are built and read, and sent to nobody
 *
 * Each row is user to user, with the stubs that programs use. The rules of tests/bench/bench hold.
 */
#ifndef TESTS_BENCH_PATHS_PATHS_H
#define TESTS_BENCH_PATHS_PATHS_H

#include "user/rt/console.h"
#include "user/rt/generated/echo_types.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/park.h"
#include "user/rt/rt.h"
#include "user/rt/thread.h"

#define PATHS_BATCH 16u

struct paths {
	struct rt *rt;
	struct rt_console console;
	struct timer timer;
	struct boot_package package;
	struct image_factory image_factory;
	struct process_spawner spawner;
	struct endpoint_factory endpoint_factory;
	struct rt_thread_maker maker;
	struct rt_park park;
	struct echo echo;       /* of bench-server */
	struct carrier carrier; /* of bench-carrier */
	struct memory_object page;
	/* The word that two threads pass to and fro: see threads.c. */
	uint32_t turn;
	uint32_t pages; /* of the memory objects that are made */
};

/* A row: `turns` times `step` after a warm-up, the mean of one of `parts`. False: a step failed. */
MUST_CHECK bool paths_measure(struct paths *paths, const char *name, uint32_t turns, uint32_t parts,
			      bool (*step)(struct paths *paths));

MUST_CHECK bool paths_ring(struct paths *paths);
MUST_CHECK bool paths_calls(struct paths *paths);
MUST_CHECK bool paths_memory(struct paths *paths);
MUST_CHECK bool paths_threads(struct paths *paths);
MUST_CHECK bool paths_messages(struct paths *paths);

#endif
