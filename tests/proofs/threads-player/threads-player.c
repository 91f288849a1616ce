/*
 * A child of the threads proof: what it does is the name of one of its grants. Its exit code tells
 * what it saw.
 */
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/park.h"
#include "user/rt/thread.h"

#define EXIT_FAILED 200u
#define BOMB_MOST 64u

static struct rt_thread_maker maker;
static struct rt_park park;

static bool is_told(struct rt *rt, const char *name)
{
	struct cap_id id;

	return rt_capset_get(&rt->capset, name, TIMER_INTERFACE_ID, &id) == STATUS_OK;
}

static void sleep_for_ever(struct rt *rt, void *context)
{
	static uint32_t never;

	(void)context;
	for (;;)
		(void)(rt_park_wait(rt, &never, 0, 0) == STATUS_OK);
}

/* As many threads as it gets. */
static uint32_t bomb(struct rt *rt)
{
	const struct rt_thread_request request = {.stack_pages = 1, .run = sleep_for_ever};
	struct rt_thread *thread;
	uint32_t count = 0;

	while (count < BOMB_MOST && rt_thread_start(rt, &maker, &request, &thread) == STATUS_OK)
		count++;
	return count;
}

static void fault(struct rt *rt, void *context)
{
	(void)rt;
	(void)context;
	__asm__ volatile("ud2");
}

static void leave(struct rt *rt, void *context)
{
	(void)rt;
	(void)context;
	rt_exit(7);
}

/* Another thread does it, this one waits for ever. */
static uint32_t in_a_thread(struct rt *rt, void (*run)(struct rt *rt, void *context))
{
	const struct rt_thread_request request = {.run = run};
	struct rt_thread *thread;

	if (rt_thread_start(rt, &maker, &request, &thread) != STATUS_OK)
		return EXIT_FAILED;
	sleep_for_ever(rt, NULL);
	return EXIT_FAILED;
}

/* Waits for a word of memory that the parent shares, and then says so in the next one. */
static uint32_t wait_word(struct rt *rt)
{
	struct park_space_wait_args args = {.offset = 64};
	struct park_space_wait_result result = {0};
	struct park_space shared;
	struct memory_object object;
	const uint32_t one = 1;
	struct memory_object_write_args write = {.offset = 128,
						 .data = {(const uint8_t *)&one, sizeof(one)}};

	if (rt_capset_get(&rt->capset, "park", PARK_SPACE_INTERFACE_ID, &shared.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "object", MEMORY_OBJECT_INTERFACE_ID, &object.id) !=
		    STATUS_OK ||
	    memory_object_write(rt, object, &write) != STATUS_OK ||
	    park_space_wait(rt, shared, &args, &result) != STATUS_OK)
		return EXIT_FAILED;
	return result.outcome;
}

int capos_main(struct rt *rt)
{
	const struct rt_capset_want wants[] = {
		{"threads", THREAD_SPAWNER_INTERFACE_ID, &maker.spawner.id},
		{"space", ADDRESS_SPACE_INTERFACE_ID, &maker.space.id},
		{"memory", MEMORY_INTERFACE_ID, &maker.memory.id},
	};

	if (is_told(rt, "wait-word"))
		return (int)wait_word(rt);
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) ||
	    rt_park_open(&park, rt, maker.spawner) != STATUS_OK)
		return EXIT_FAILED;
	if (is_told(rt, "bomb"))
		return (int)bomb(rt);
	if (is_told(rt, "fault"))
		return (int)in_a_thread(rt, fault);
	return (int)in_a_thread(rt, leave);
}
