/*
 * Fuzz target at the border to a virtio device: the input decides what is in its configuration
 * space, what its registers say, and what it writes into the queues, between the steps of a driver.
 * The first byte says whether the configuration space is the input's, the second how often the
 * device lies. Read next: tests/host/virtio/play.c.
 */
#include "tests/host/virtio/play.h"

#include <string.h>

#define STEPS 400u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct model device;
	static struct play_tally tally;
	size_t taken = 2;

	if (size < 2)
		return 0;
	model_init(&device);
	device.hostility = data[1];
	if (data[0] & 1) {
		size_t room = size - 2 < sizeof(device.config) ? size - 2 : sizeof(device.config);

		memcpy(device.config, data + 2, room);
		taken += room;
	}
	if (data[0] & 2)
		device.offered &= ~VIRTIO_F_EVENT_INDEX;
	device.source = (struct model_source){.bytes = data + taken, .left = size - taken};
	play_driver(&device, STEPS, &tally);
	return 0;
}
