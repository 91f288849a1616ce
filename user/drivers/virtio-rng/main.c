/*
 * The driver of a virtio random number device (virtio 1.2, 5.4): mixes its bytes into the pool of
 * entropy, some at once and then some every now and then. docs/devices.md walks through it.
 *
 * Nobody has to trust the device: the bytes are copied out of its reach and mixed, and count as
 * entropy only when the manifest gave the door that counts. The driver serves nobody, so a device
 * that never answers keeps no one waiting.
 *
 * Ends with a code of enum virtio_driver_end.
 */
#include "core/generated/system.h"
#include "user/drivers/virtio/driver.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define QUEUE 0u
#define QUEUE_SIZE 1u
#define ROW 0u /* of the interrupt table */
#define POOL_PAGES 2u
#define BYTES 64u /* that are asked for at a time, and the most that EntropyPool.add takes */
#define ROUNDS_AT_ONCE 8u
#define ROUND_EVERY_NS UINT64_C(30000000000)

struct rng {
	struct virtio_driver driver;
	struct virtio_queue queue;
	uint32_t notify_offset;
	uint16_t descriptor;
	struct virtio_memory memory;
	struct interrupt interrupt;
	uint64_t interrupts; /* that have come */
	struct entropy_pool pool;
};

static enum virtio_driver_end open(struct rng *rng, struct rt *rt)
{
	const struct virtio_driver_queue wish = {.index = QUEUE, .size = QUEUE_SIZE, .vector = ROW};
	struct virtio_driver *driver = &rng->driver;
	enum virtio_driver_end end =
		virtio_driver_open(driver, rt, "virtio-rng", VIRTIO_TYPE_ENTROPY);

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_check(driver, "its pool of entropy",
					  rt_capset_get(&rt->capset, "pool",
							ENTROPY_POOL_INTERFACE_ID, &rng->pool.id));
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_pool(driver, POOL_PAGES);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_memory(driver, 1, &rng->memory);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_interrupt(driver, ROW, &rng->interrupt);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_judge(
			driver, virtio_negotiate(&driver->virtio, 0, VIRTIO_F_EVENT_INDEX));
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_queue(driver, &wish, &rng->queue, &rng->notify_offset);
	if (end != VIRTIO_DRIVER_DONE)
		return end;
	rng->descriptor = virtio_queue_claim(&rng->queue);
	return virtio_driver_judge(driver, virtio_start(&driver->virtio));
}

/* Waits until the device gives the buffer back: how many bytes it has written. */
static enum virtio_driver_end answer_wait(struct rng *rng, uint32_t *length_bytes)
{
	struct virtio_driver *driver = &rng->driver;
	enum virtio_taken taken = virtio_queue_take(&rng->queue, &rng->descriptor, length_bytes);

	while (taken == VIRTIO_NOTHING) {
		struct interrupt_wait_args args = {.after = rng->interrupts};
		struct interrupt_wait_result result;
		enum status status;

		if (!virtio_queue_wake(&rng->queue)) {
			if (virtio_is_broken(&driver->virtio))
				return virtio_driver_broken(driver, "it asks for a reset");
			status = interrupt_wait(driver->rt, rng->interrupt, &args, &result);
			if (status != STATUS_OK)
				return virtio_driver_check(driver, "its interrupt", status);
			rng->interrupts = result.count;
		}
		taken = virtio_queue_take(&rng->queue, &rng->descriptor, length_bytes);
	}
	return taken == VIRTIO_BROKEN ? virtio_driver_broken(driver, "its queue")
				      : VIRTIO_DRIVER_DONE;
}

/* One buffer: given, filled, copied, mixed in. */
static enum virtio_driver_end round_play(struct rng *rng)
{
	const struct virtio_buffer buffer = {.address = rng->memory.address,
					     .length_bytes = BYTES,
					     .direction = VIRTIO_DEVICE_WRITES};
	struct virtio_driver *driver = &rng->driver;
	uint8_t bytes[BYTES];
	struct entropy_pool_add_args args = {.data = {.bytes = bytes}};
	enum virtio_driver_end end;
	enum status status;

	virtio_queue_give(&rng->queue, rng->descriptor, &buffer);
	if (virtio_queue_publish(&rng->queue))
		virtio_notify(&driver->virtio, rng->notify_offset, QUEUE);
	end = answer_wait(rng, &args.data.length_bytes);
	/* Nothing is wrong with a device that has nothing to say now. */
	if (end != VIRTIO_DRIVER_DONE || args.data.length_bytes == 0)
		return end;
	memcpy(bytes, rng->memory.bytes, args.data.length_bytes);
	status = entropy_pool_add(driver->rt, rng->pool, &args);
	rt_wipe(bytes, sizeof(bytes));
	memset(rng->memory.bytes, 0, BYTES);
	return virtio_driver_check(driver, "its pool of entropy", status);
}

static enum virtio_driver_end pause(struct rng *rng)
{
	struct virtio_driver *driver = &rng->driver;
	struct timer_now_result now;
	struct timer_sleep_args sleep;
	enum status status = timer_now(driver->rt, driver->timer, &now);

	if (status == STATUS_OK) {
		sleep.until_ns = now.time_ns + ROUND_EVERY_NS;
		status = timer_sleep(driver->rt, driver->timer, &sleep);
	}
	return virtio_driver_check(driver, "its timer", status);
}

int capos_main(struct rt *rt)
{
	struct rng *rng = RT_STATE(struct rng);
	enum virtio_driver_end end = open(rng, rt);

	for (uint64_t round = 1; end == VIRTIO_DRIVER_DONE; round++) {
		end = round_play(rng);
		if (end == VIRTIO_DRIVER_DONE && round >= ROUNDS_AT_ONCE)
			end = pause(rng);
	}
	return (int)end;
}
