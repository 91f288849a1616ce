/*
 * Answers of a name server, of any shape, to a question that was asked: see tests/host/net/world.h.
 *
 * The input is a row of answers, each behind its length. Their first two bytes become the id of the
 * question, unless the first byte of the length says otherwise. Whatever comes, the asker is told
 * once, and nothing is left.
 */
#include <lwip/dns.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/host/net/world.h"

#define NAME "a.host.example.test"
#define ANSWERS_MOST 32u
#define ANSWER_BYTES 1400u
#define OTHER_ID 0x80u
#define SECOND_NS UINT64_C(1000000000)

static uint16_t id, port;
static unsigned told;

/* The question, by which its answer is known. */
static void heard(const uint8_t *frame, size_t length)
{
	struct packet packet;

	if (length >= 42 && packet_get16(frame + 12) == 0x0806 && packet_get16(frame + 20) == 1) {
		packet_arp(&packet, packet_get32(frame + 38), true);
		world_packet(&packet);
	} else if (length >= PACKET_TCP + 10u && packet_get16(frame + 12) == 0x0800 &&
		   frame[23] == 17 && packet_get16(frame + PACKET_TCP + 2) == 53) {
		port = packet_get16(frame + PACKET_TCP);
		id = packet_get16(frame + PACKET_TCP + 8);
	}
}

static void found(const char *name, const ip_addr_t *address, void *argument)
{
	(void)address;
	(void)argument;
	if (strcmp(name, NAME) != 0)
		abort();
	told++;
}

static void answer(const uint8_t *bytes, size_t length, bool other_id)
{
	const uint16_t ports[2] = {53, port};
	uint8_t data[ANSWER_BYTES];
	struct packet packet;

	memcpy(data, bytes, length);
	if (length >= 2 && !other_id) {
		data[0] = (uint8_t)(id >> 8);
		data[1] = (uint8_t)id;
	}
	packet_datagram(&packet, PACKET_PEER, ports, data, length);
	world_packet(&packet);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	ip_addr_t address;
	err_t error;
	const char *differs;

	world_begin(1);
	world.sent = heard;
	told = 0;
	error = dns_gethostbyname_addrtype(NAME, &address, found, NULL,
					   LWIP_DNS_ADDRTYPE_IPV4_IPV6);
	if (error != ERR_INPROGRESS)
		abort();
	world_pass(SECOND_NS / 10);
	for (uint32_t i = 0; i < ANSWERS_MOST && size >= 2; i++) {
		size_t length = (size_t)data[1] | (size_t)(data[0] & 7u) << 8;
		const bool other_id = (data[0] & OTHER_ID) != 0;

		data += 2;
		size -= 2;
		length = length > size ? size : length;
		length = length > ANSWER_BYTES ? ANSWER_BYTES : length;
		answer(data, length, other_id);
		data += length;
		size -= length;
	}
	differs = world_end();
	if (differs || told != 1) {
		fprintf(stderr, "%s, told %u times\n", differs ? differs : "nothing left", told);
		abort();
	}
	return 0;
}
