/*
 * Memory that a device reaches, and the way of its interrupt to the driver.
 *
 * The device is a random number generator: it interrupts when it has filled a buffer. The driver's
 * wait for that is in progress while the driver looks at the clock, over and over: the figure is
 * the time from the last look before the interrupt to the first one after it, which finds that the
 * wait is over. The shortest of some rounds counts, because other interrupts may come, too.
 */
#include "core/virtio/queue.h"
#include "tests/bench/bench-devices/devices.h"
#include "user/rt/enter.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define ALLOCATIONS 256u
#define POOL_PAGES 8u
#define ROUNDS 16u
#define ROUNDS_MOST 8192u
/* Fewer than any interrupt takes in the kernel. */
#define ENTRY_INSTRUCTIONS 200u
/* More interrupts than can be left of a round. */
#define LATE_ONES 8u
#define BYTES 64u
#define LOOKS 64u /* between two system calls, in which a simulated device works */

struct rng {
	struct virtio_driver driver;
	struct virtio_queue queue;
	struct virtio_memory memory;
	struct interrupt interrupt;
	uint32_t notify_offset;
	uint16_t descriptor;
};

static bool rng_open(struct bench *bench, struct rng *rng)
{
	const struct virtio_driver_queue wish = {.index = 0, .size = 1, .vector = 0};
	struct virtio_driver *driver = &rng->driver;
	struct device device;

	if (!device_claim(bench, VIRTIO_PCI_VENDOR, VIRTIO_PCI_DEVICE + VIRTIO_TYPE_ENTROPY,
			  &device) ||
	    virtio_driver_open_device(driver, bench->rt, "bench", VIRTIO_TYPE_ENTROPY, device) !=
		    VIRTIO_DRIVER_DONE ||
	    virtio_driver_pool(driver, POOL_PAGES) != VIRTIO_DRIVER_DONE ||
	    virtio_driver_memory(driver, 1, &rng->memory) != VIRTIO_DRIVER_DONE ||
	    virtio_driver_interrupt(driver, 0, &rng->interrupt) != VIRTIO_DRIVER_DONE ||
	    virtio_driver_judge(driver, virtio_negotiate(&driver->virtio, 0, 0)) !=
		    VIRTIO_DRIVER_DONE ||
	    virtio_driver_queue(driver, &wish, &rng->queue, &rng->notify_offset) !=
		    VIRTIO_DRIVER_DONE)
		return false;
	rng->descriptor = virtio_queue_claim(&rng->queue);
	return virtio_driver_judge(driver, virtio_start(&driver->virtio)) == VIRTIO_DRIVER_DONE;
}

/* A page of the pool, and back. */
static bool memory_measure(struct bench *bench, const struct rng *rng)
{
	const struct dma_pool_allocate_args args = {.pages = 1};
	uint64_t begin = instructions();

	for (uint32_t i = 0; i < ALLOCATIONS; i++) {
		struct dma_pool_allocate_result result;

		if (dma_pool_allocate(bench->rt, rng->driver.pool, &args, &result) != STATUS_OK)
			return false;
		rt_ring_release(&bench->rt->ring, result.buffer.id);
	}
	say(bench, "dma_allocate_release", (instructions() - begin) / ALLOCATIONS);
	return true;
}

/*
 * Looks at the clock until the call is done: the time between the last two looks, of which the
 * first was `last`, just before the device was notified.
 */
static uint64_t watch(struct bench *bench, struct rt_call *wait, uint64_t last)
{
	for (uint32_t i = 1;; i++) {
		const uint64_t now = instructions();

		if (rt_call_is_done(wait))
			return now - last;
		last = now;
		if (i % LOOKS == 0)
			(void)rt_cap_enter(bench->rt->ring.region, 0, 0);
	}
}

/* Takes the outcome of a wait, and the count that it tells. */
static bool wait_end(struct rt_call *wait, uint64_t *count)
{
	struct interrupt_wait_results_reader results;
	bool good = interrupt_wait_finish(wait, &results) == STATUS_OK;

	if (good)
		*count = interrupt_wait_results_get_count(&results);
	rt_call_close(wait);
	return good;
}

/*
 * Begins a wait for the next interrupt. One that came late, of the round before, is taken first: a
 * wait that is over at once would measure nothing.
 */
static bool wait_begin(struct bench *bench, struct rng *rng, uint64_t *count, struct rt_call *wait)
{
	struct interrupt_wait_params_builder params;

	for (uint32_t i = 0; i < LATE_ONES; i++) {
		if (interrupt_wait_begin(wait, bench->rt, rng->interrupt, &params) != STATUS_OK)
			return false;
		interrupt_wait_params_builder_set_after(&params, *count);
		if (rt_call_submit(wait) != STATUS_OK) {
			rt_call_close(wait);
			return false;
		}
		rt_ring_enter(&bench->rt->ring, 0);
		if (!rt_call_is_done(wait))
			return true;
		if (!wait_end(wait, count))
			return false;
	}
	return false;
}

/* One interrupt, and the time that it took. */
static bool round_play(struct bench *bench, struct rng *rng, uint64_t *count, uint64_t *took)
{
	const struct virtio_buffer buffer = {.address = rng->memory.address,
					     .length_bytes = BYTES,
					     .direction = VIRTIO_DEVICE_WRITES};
	struct rt_call wait;
	uint64_t begin;
	uint32_t length;
	bool good = wait_begin(bench, rng, count, &wait);

	if (!good)
		return false;
	virtio_queue_give(&rng->queue, rng->descriptor, &buffer);
	(void)!virtio_queue_wake(&rng->queue);
	good = virtio_queue_publish(&rng->queue);
	begin = instructions();
	virtio_notify(&rng->driver.virtio, rng->notify_offset, 0);
	*took = good ? watch(bench, &wait, begin) : 0;
	good = wait_end(&wait, count) && good;
	return good && virtio_queue_take(&rng->queue, &rng->descriptor, &length) == VIRTIO_TAKEN;
}

/* Puts a time into the row of those before it, which is in order. */
static void row_insert(uint64_t *row, uint32_t count, uint64_t took)
{
	while (count > 0 && row[count - 1] > took) {
		row[count] = row[count - 1];
		count--;
	}
	row[count] = took;
}

/*
 * The middle one of some rounds. The card works beside the processor, and may interrupt before the
 * device was even notified, when it looks at its queue once more: no entry of the kernel lies
 * between the two looks then, and the round does not count.
 */
static bool interrupt_measure(struct bench *bench, struct rng *rng)
{
	uint64_t row[ROUNDS], count = 0;
	uint32_t filled = 0;

	for (uint32_t i = 0; i < ROUNDS_MOST && filled < ROUNDS; i++) {
		uint64_t took;

		if (!round_play(bench, rng, &count, &took))
			return false;
		if (took < ENTRY_INSTRUCTIONS)
			continue;
		row_insert(row, filled, took);
		filled++;
	}
	if (filled < ROUNDS)
		return false;
	say(bench, "interrupt_to_driver", row[ROUNDS / 2]);
	return true;
}

bool interrupts_measure(struct bench *bench)
{
	struct rng *rng = RT_STATE(struct rng);

	return rng_open(bench, rng) && memory_measure(bench, rng) && interrupt_measure(bench, rng);
}
