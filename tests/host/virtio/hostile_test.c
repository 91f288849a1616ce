/*
 * Drivers in front of hostile devices, from a seed: damaged configuration spaces, registers that
 * lie, queues that are written over. The driver of tests/host/virtio/play.c sees that the library
 * believed none of it. Each refusal, and each way of a queue to be wrong, must have been met.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/host/virtio/play.h"
#include "tests/random.h"

#define DEVICES 300000u
#define EACH 20u /* how often everything that can be refused must have been */
#define STEPS 60u
#define COMMON_AT 0x50u /* the capability of the common structure */

static struct model device;
static struct play_tally tally;

static uint64_t setting(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoull(text, NULL, 0) : otherwise;
}

/* One byte of the list changed, or one of a capability's fields, or a structure made short. */
static void config_damage(struct model *one)
{
	uint64_t at = model_below(&one->source, 128) + VIRTIO_PCI_LIST - 4u;
	uint32_t length = (uint32_t)model_below(&one->source, VIRTIO_COMMON_BYTES + 8u);

	if (model_below(&one->source, 32) == 0)
		one->config[VIRTIO_PCI_STATUS] = 0;
	else if (model_below(&one->source, 4) == 0)
		memcpy(&one->config[COMMON_AT + VIRTIO_PCI_CAP_BYTES], &length, sizeof(length));
	else
		one->config[at] = (uint8_t)model_below(&one->source, 256);
}

static void device_play(uint64_t seed)
{
	model_init(&device);
	device.source.state = seed;
	device.hostility = (uint32_t[]){0, 4, 20, 100, 400}[model_below(&device.source, 5)];
	if (model_below(&device.source, 4) == 0)
		device.offered = model_below(&device.source, UINT64_C(1) << 34);
	if (model_below(&device.source, 4) == 0)
		config_damage(&device);
	device.restless = model_below(&device.source, 16) == 0;
	play_driver(&device, STEPS, &tally);
}

static uint32_t met(const char *what, uint64_t count, uint32_t *failed)
{
	printf("%9lu  %s\n", (unsigned long)count, what);
	if (count < EACH)
		(*failed)++;
	return 1;
}

int main(void)
{
	uint64_t seed = setting("SEED", 20), devices = setting("DEVICES", DEVICES), state = seed;
	uint32_t cases = 0, failed = 0;

	printf("SEED=%lu DEVICES=%lu\n", (unsigned long)seed, (unsigned long)devices);
	for (uint64_t i = 0; i < devices; i++)
		device_play(random_next(&state));
	for (uint32_t i = 0; i < ARRAY_COUNT(tally.refusals); i++) {
		if (i == VIRTIO_ACCEPTED || virtio_refusal_condition(i) != 0)
			cases += met(virtio_refusal_text(i), tally.refusals[i], &failed);
	}
	cases += met("a buffer came back", tally.taken[VIRTIO_TAKEN], &failed);
	cases += met("a buffer came back with a length that cannot be", tally.taken[VIRTIO_DAMAGED],
		     &failed);
	cases += met("a queue is broken", tally.taken[VIRTIO_BROKEN], &failed);
	cases += met("nothing came back", tally.taken[VIRTIO_NOTHING], &failed);
	cases += met("a device never ends its reset", tally.never_reset, &failed);
	cases += met("a device asks for a reset", tally.asked_for_reset, &failed);
	printf("%u passed, %u failed\n", cases - failed, failed);
	return failed == 0 ? 0 : 1;
}
