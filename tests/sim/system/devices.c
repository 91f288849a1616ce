/*
 * The driver of a network card, and a program that drives a random number device itself, in front
 * of simulated hardware: registers, queues behind the IOMMU, interrupts, and hundreds of full
 * frames each way. The program is the bench of devices (tests/bench/bench-devices), in the place
 * of init.
 */
#include <string.h>

#include "tests/sim/sim_devices.h"
#include "tests/sim/sim_virtio.h"
#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(bench_devices);
SIM_PROGRAM_DECLARE(virtio_net);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("bench-devices", bench_devices),
	SIM_PROGRAM("virtio-net", virtio_net),
	{0},
};

#define NET 0u
#define RNG 1u
#define LOG_LINE 1u
#define ANSWERS 128u
#define ANSWER_BYTES 2048u

/* Frames that the network has sent back, and the card has not given to its driver yet. */
static struct {
	uint8_t bytes[ANSWERS][ANSWER_BYTES];
	uint32_t lengths[ANSWERS];
	uint32_t first, count;
} answers;

/* The network sends each frame back. */
static bool net_exchange(struct model *model, uint16_t queue, uint8_t *bytes, uint32_t length,
			 uint32_t *written)
{
	uint32_t place = (answers.first + answers.count) % ANSWERS;

	if (queue == VIRTIO_NET_SEND_QUEUE) {
		SIM_EXPECT(length <= ANSWER_BYTES && answers.count < ANSWERS);
		memcpy(answers.bytes[place], bytes, length);
		answers.lengths[place] = length;
		answers.count++;
		model->queues[VIRTIO_NET_RECEIVE_QUEUE].notified = true;
		return true;
	}
	if (answers.count == 0)
		return false;
	*written = answers.lengths[answers.first];
	SIM_EXPECT(*written <= length);
	memcpy(bytes, answers.bytes[answers.first], *written);
	answers.first = (answers.first + 1) % ANSWERS;
	answers.count--;
	return true;
}

static bool rng_exchange(struct model *model, uint16_t queue, uint8_t *bytes, uint32_t length,
			 uint32_t *written)
{
	(void)model;
	(void)queue;
	*written = length;
	memset(bytes, 0x5a, length);
	return true;
}

static void begin(void)
{
	memset(&answers, 0, sizeof(answers));
	sim_virtio_make(NET, VIRTIO_TYPE_NET, net_exchange);
	sim_virtio_make(RNG, VIRTIO_TYPE_ENTROPY, rng_exchange);
}

/* The log goes out while the programs keep the machine busy, too. */
static bool work(void)
{
	if (host_serial_drain(LOG_LINE)) {
		sim_entry_serial(LOG_LINE % ARCH_SERIAL_INTERRUPTS);
		return true;
	}
	return sim_virtio_step();
}

static void check(const char *victim)
{
	(void)victim;
	SIM_EXPECT(strstr(sim_program_output(LOG_LINE), "bench frame_received"));
	SIM_EXPECT(answers.count == 0);
	sim_devices_check();
}

const struct system_case system_devices = {
	.name = "a driver and simulated hardware",
	.boot = {.package = "build/system/proofs/bench-devices.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(10000000000),
	.begin = begin,
	.person = work,
	.check = check,
};
