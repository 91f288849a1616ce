/*
 * The drivers of a network card and of a random number device, and a program that asks the network
 * by hand: each is ended at each moment, while the drivers set up and while frames are on their
 * way.
 */
#include <string.h>

#include "tests/sim/sim_devices.h"
#include "tests/sim/sim_virtio.h"
#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(virtio_net);
SIM_PROGRAM_DECLARE(virtio_rng);
SIM_PROGRAM_DECLARE(arp);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("virtio-net", virtio_net),
	SIM_PROGRAM("virtio-rng", virtio_rng),
	SIM_PROGRAM("arp", arp),
	{0},
};

#define NET 0u
#define RNG 1u
#define HEADER 12u
#define ARP_AT (HEADER + 14u)
#define ANSWER_BYTES (HEADER + 60u)

/* The answer that the network has, and that the card has not given to its driver yet. */
static struct {
	uint8_t bytes[ANSWER_BYTES];
	bool is_there;
} answer;

/* A question becomes its answer: who asked is whom it is for, and the address that was asked for
 * is at 52:55:0a:00:02:02. */
static void answer_make(const uint8_t *question)
{
	static const uint8_t mac[] = {0x52, 0x55, 0x0a, 0, 2, 2};

	memset(&answer, 0, sizeof(answer));
	memcpy(answer.bytes + HEADER, question + ARP_AT + 8, 6);
	memcpy(answer.bytes + HEADER + 6, mac, 6);
	memcpy(answer.bytes + ARP_AT - 2, question + ARP_AT - 2, 8);
	answer.bytes[ARP_AT + 7] = 2;
	memcpy(answer.bytes + ARP_AT + 8, mac, 6);
	memcpy(answer.bytes + ARP_AT + 14, question + ARP_AT + 24, 4);
	memcpy(answer.bytes + ARP_AT + 18, question + ARP_AT + 8, 10);
	answer.is_there = true;
}

static bool net_exchange(struct model *device, uint16_t queue, uint8_t *bytes, uint32_t length,
			 uint32_t *written)
{
	if (queue == VIRTIO_NET_SEND_QUEUE) {
		SIM_EXPECT(length == ANSWER_BYTES && bytes[ARP_AT + 7] == 1);
		answer_make(bytes);
		device->queues[VIRTIO_NET_RECEIVE_QUEUE].notified = true;
		return true;
	}
	if (!answer.is_there)
		return false;
	SIM_EXPECT(length >= ANSWER_BYTES);
	memcpy(bytes, answer.bytes, ANSWER_BYTES);
	*written = ANSWER_BYTES;
	answer.is_there = false;
	return true;
}

static bool rng_exchange(struct model *device, uint16_t queue, uint8_t *bytes, uint32_t length,
			 uint32_t *written)
{
	(void)queue;
	*written = 1u + (uint32_t)model_below(&device->source, length);
	memset(bytes, 0x5a, *written);
	return true;
}

static void begin(void)
{
	answer.is_there = false;
	sim_virtio_make(NET, VIRTIO_TYPE_NET, net_exchange);
	sim_virtio_make(RNG, VIRTIO_TYPE_ENTROPY, rng_exchange);
}

static bool work(void)
{
	return sim_virtio_step();
}

static void check(const char *victim)
{
	const char *log = sim_program_output(1);
	uint32_t answers = 0;

	for (const char *at = log; (at = strstr(at, "arp: 10.0.2.2 is at 52:55:0a:00:02:02")); at++)
		answers++;
	/* A driver is started again after the reset of its device, and never meets the old one. */
	SIM_EXPECT(!strstr(log, "was not started"));
	sim_devices_check();
	if (victim && strcmp(victim, "arp") == 0)
		return;
	SIM_EXPECT(answers == 3 && strstr(log, "arp: done, and there is entropy"));
	SIM_EXPECT(kernel.random_pool.mixed && kernel.random_pool.credited_bytes > 0);
}

const struct system_case system_nic = {
	.name = "drivers of a network card and of a random number device",
	.boot = {.package = "build/system/proofs/nic.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(10000000000),
	.begin = begin,
	.person = work,
	.victims = {"virtio-net", "virtio-rng", "arp"},
	.frames_by_use = 2,
	.check = check,
};
