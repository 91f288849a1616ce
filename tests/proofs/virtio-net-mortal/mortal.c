/*
 * The driver of a virtio network card as it is, and a second thread that ends the process at a
 * moment that nobody foresees: between two instructions of the driver, with frames on their way in
 * both queues. Each instance lives for 0.2 to 0.7 s.
 *
 * Ends with 9 then; otherwise as the driver does.
 */
#define capos_main driver_main
#include "user/drivers/virtio-net/main.c"
#undef capos_main

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/thread.h"

#define LIFE_NS_LEAST UINT64_C(200000000)
#define LIFE_NS_RANGE UINT64_C(500000000)
#define KILLED 9u

int capos_main(struct rt *rt);

/* The time that has passed since boot is chance enough. */
static void die(struct rt *rt, void *context)
{
	const struct timer *timer = context;
	struct timer_now_result now = {.time_ns = 0};
	struct timer_sleep_args until;
	enum status status = timer_now(rt, *timer, &now);

	until.until_ns = now.time_ns + LIFE_NS_LEAST + now.time_ns % LIFE_NS_RANGE;
	if (status == STATUS_OK)
		status = timer_sleep(rt, *timer, &until);
	rt_exit(status == STATUS_OK ? KILLED : VIRTIO_DRIVER_LACKS);
}

int capos_main(struct rt *rt)
{
	struct rt_thread_maker maker;
	struct rt_thread *thread;
	struct timer timer;
	const struct rt_capset_want wants[] = {
		{"threadSpawner", THREAD_SPAWNER_INTERFACE_ID, &maker.spawner.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &maker.space.id},
		{"memory", MEMORY_INTERFACE_ID, &maker.memory.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
	};
	const struct rt_thread_request request = {.run = die, .context = &timer};

	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) ||
	    rt_thread_start(rt, &maker, &request, &thread) != STATUS_OK)
		return VIRTIO_DRIVER_LACKS;
	return driver_main(rt);
}
