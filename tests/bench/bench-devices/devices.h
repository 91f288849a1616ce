/*
 * The bench of devices: the parts that its files share. It runs as init, so it claims its devices
 * itself, and starts the driver of the network card.
 */
#ifndef TESTS_BENCH_BENCH_DEVICES_DEVICES_H
#define TESTS_BENCH_BENCH_DEVICES_DEVICES_H

#include "user/drivers/virtio/driver.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/generated/nic_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"

struct bench {
	struct rt *rt;
	struct rt_console console;
	struct device_manager manager;
	struct timer timer;
	struct boot_package package;
	struct image_factory image_factory;
	struct process_spawner spawner;
	struct endpoint_factory endpoint_factory;
};

static inline uint64_t instructions(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

void say(struct bench *bench, const char *name, uint64_t value);

/* Claims the first free function with these ids. */
bool device_claim(struct bench *bench, uint16_t vendor, uint16_t id, struct device *device);

/* Memory of a random number device, and its interrupts. */
bool interrupts_measure(struct bench *bench);

/* Frames to and from a network that answers. */
bool frames_measure(struct bench *bench);

#endif
