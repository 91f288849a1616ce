/*
 * Frames of any shape into lwIP and the stack of the service `net`: see tests/host/net/world.h.
 *
 * The input is a row of steps. Each begins with a byte: its low bits say what happens, a bit
 * whether the sums of the frame are made right. A machine listens at a port, and has one connection
 * that sends back what comes. The sanitizers watch; in the end all queues, sockets and half-open
 * connections are gone, however it went.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/host/net/world.h"

#define STEP_BYTES 3u
#define STEP_MEND 0x80u
#define STEPS_MOST 200u
#define SECOND_NS UINT64_C(1000000000)

/* The machine's last segment: a step may send one whose numbers follow. */
static struct segment last;

static void heard(const uint8_t *frame, size_t length)
{
	struct packet packet;
	uint32_t to;

	if (length >= 42 && packet_get16(frame + 12) == 0x0806 && packet_get16(frame + 20) == 1) {
		packet_arp(&packet, packet_get32(frame + 38), true);
		world_packet(&packet);
		return;
	}
	(void)packet_read_segment(frame, length, &last, &to);
}

static void segment_send(uint8_t flags, const uint8_t *data, size_t length)
{
	struct packet packet;

	packet_segment(&packet,
		       &(struct segment){
			       .from = PACKET_PEER,
			       .from_port = 4000,
			       .to_port = WORLD_PORT,
			       .sequence = last.acknowledged,
			       .acknowledged = last.sequence + (uint32_t)last.length +
					       ((last.flags & (TCP_FLAG_SYN | TCP_FLAG_FIN)) != 0),
			       .window = 4000,
			       .flags = flags,
			       .data = data,
			       .length = length});
	world_packet(&packet);
}

static void frame_send(const uint8_t *bytes, size_t length, bool mend)
{
	uint8_t frame[PACKET_BYTES + 64u];

	length = length > sizeof(frame) ? sizeof(frame) : length;
	memcpy(frame, bytes, length);
	if (mend)
		packet_mend(frame, length);
	world_frame(frame, length);
}

static void step_do(struct world_client *client, uint8_t what, const uint8_t *bytes, size_t length)
{
	switch (what & 7u) {
	case 0:
		world_pass(SECOND_NS / 4u * (length % 64u));
		break;
	case 1:
		/* The flags of a segment whose numbers are right, and its bytes. */
		if (length > 0)
			segment_send(bytes[0] & 63u, bytes + 1, length > 1200 ? 1199 : length - 1u);
		break;
	case 2:
		world_close_all(client);
		break;
	default:
		frame_send(bytes, length, (what & STEP_MEND) != 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct world_client client;
	const char *differs;

	world_begin(1);
	world.sent = heard;
	world_client(&client, 1, WORLD_PORT);
	client.echoes = true;
	last = (struct segment){.acknowledged = 1};
	segment_send(TCP_FLAG_SYN, NULL, 0);
	for (uint32_t i = 0; i < STEPS_MOST && size >= STEP_BYTES; i++) {
		size_t length = (size_t)data[1] | (size_t)data[2] << 8;
		const uint8_t what = data[0];

		data += STEP_BYTES;
		size -= STEP_BYTES;
		length = length > size ? size : length;
		step_do(&client, what, data, length);
		data += length;
		size -= length;
	}
	net_listener_close(&client.listener);
	differs = world_end();
	if (differs) {
		fprintf(stderr, "%s\n", differs);
		abort();
	}
	return 0;
}
