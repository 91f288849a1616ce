/*
 * Packets of the tests' own making: see packet.h.
 */
#include "tests/host/net/packet.h"

#include <string.h>

#define TYPE_4 0x0800u
#define TYPE_6 0x86ddu
#define TYPE_ARP 0x0806u
#define PROTOCOL_ICMP 1u
#define PROTOCOL_TCP 6u
#define PROTOCOL_UDP 17u
#define PROTOCOL_ICMP6 58u
#define HEADER_4 20u
#define HEADER_6 40u

static void put16(uint8_t *at, uint32_t value)
{
	at[0] = (uint8_t)(value >> 8);
	at[1] = (uint8_t)value;
}

static void put32(uint8_t *at, uint32_t value)
{
	put16(at, value >> 16);
	put16(at + 2, value);
}

uint16_t packet_get16(const uint8_t *at)
{
	return (uint16_t)((uint32_t)at[0] << 8 | at[1]);
}

uint32_t packet_get32(const uint8_t *at)
{
	return (uint32_t)packet_get16(at) << 16 | packet_get16(at + 2);
}

/* ---- sums ------------------------------------------------------------------------------------ */

static uint64_t sum_add(uint64_t sum, const uint8_t *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		sum += i % 2 == 0 ? (uint64_t)bytes[i] << 8 : bytes[i];
	return sum;
}

static uint16_t sum_end(uint64_t sum)
{
	while (sum >> 16 != 0)
		sum = (sum & 0xffff) + (sum >> 16);
	return (uint16_t)~sum;
}

/* Where the sum stands in a segment of this protocol; 0: nowhere. */
static size_t sum_place(uint8_t protocol)
{
	switch (protocol) {
	case PROTOCOL_TCP:
		return 16;
	case PROTOCOL_UDP:
		return 6;
	case PROTOCOL_ICMP:
	case PROTOCOL_ICMP6:
		return 2;
	default:
		return 0;
	}
}

/* `addresses` is where the two addresses stand, each of `size` bytes. */
static void segment_mend(uint8_t protocol, const uint8_t *addresses, size_t size, uint8_t *segment,
			 size_t length)
{
	const size_t place = sum_place(protocol);
	uint64_t sum = 0;

	if (place == 0 || length < place + 2u)
		return;
	put16(segment + place, 0);
	if (protocol != PROTOCOL_ICMP)
		sum = sum_add(protocol + length, addresses, 2u * size);
	put16(segment + place, sum_end(sum_add(sum, segment, length)));
}

static void mend_4(uint8_t *packet, size_t length)
{
	const size_t header = (packet[0] & 15u) * 4u;
	size_t whole = packet_get16(packet + 2);

	if (header < HEADER_4 || header > length)
		return;
	put16(packet + 10, 0);
	put16(packet + 10, sum_end(sum_add(0, packet, header)));
	whole = whole > length ? length : whole;
	if (whole > header)
		segment_mend(packet[9], packet + 12, 4, packet + header, whole - header);
}

static void mend_6(uint8_t *packet, size_t length)
{
	size_t payload = packet_get16(packet + 4);

	if (payload > length - HEADER_6)
		payload = length - HEADER_6;
	segment_mend(packet[6], packet + 8, 16, packet + HEADER_6, payload);
}

void packet_mend(uint8_t *frame, size_t length)
{
	if (length >= PACKET_IP + HEADER_4 && packet_get16(frame + 12) == TYPE_4)
		mend_4(frame + PACKET_IP, length - PACKET_IP);
	if (length >= PACKET_IP + HEADER_6 && packet_get16(frame + 12) == TYPE_6)
		mend_6(frame + PACKET_IP, length - PACKET_IP);
}

/* ---- building -------------------------------------------------------------------------------- */

static const uint8_t own_mac[6] = {0x52, 0x54, 0, 0, 0, 1};
static const uint8_t peer_mac[6] = {0x52, 0x54, 0, 0, 0, 2};

static void ethernet(struct packet *packet, uint32_t type)
{
	memset(packet->bytes, 0, sizeof(packet->bytes));
	memcpy(packet->bytes, own_mac, 6);
	memcpy(packet->bytes + 6, peer_mac, 6);
	put16(packet->bytes + 12, type);
}

static uint8_t *ip(struct packet *packet, uint32_t from, uint8_t protocol, size_t length)
{
	uint8_t *header = packet->bytes + PACKET_IP;

	ethernet(packet, TYPE_4);
	header[0] = 0x45;
	put16(header + 2, (uint32_t)(HEADER_4 + length));
	header[8] = 64;
	header[9] = protocol;
	put32(header + 12, from);
	put32(header + 16, PACKET_OWN);
	packet->length = PACKET_IP + HEADER_4 + length;
	return header + HEADER_4;
}

void packet_segment(struct packet *packet, const struct segment *segment)
{
	uint8_t *tcp = ip(packet, segment->from, PROTOCOL_TCP, 20 + segment->length);

	put16(tcp, segment->from_port);
	put16(tcp + 2, segment->to_port);
	put32(tcp + 4, segment->sequence);
	put32(tcp + 8, segment->acknowledged);
	tcp[12] = 5u << 4;
	tcp[13] = segment->flags;
	put16(tcp + 14, segment->window);
	if (segment->length > 0)
		memcpy(tcp + 20, segment->data, segment->length);
	packet_mend(packet->bytes, packet->length);
}

void packet_datagram(struct packet *packet, uint32_t from, const uint16_t ports[2],
		     const void *data, size_t length)
{
	uint8_t *udp = ip(packet, from, PROTOCOL_UDP, 8 + length);

	put16(udp, ports[0]);
	put16(udp + 2, ports[1]);
	put16(udp + 4, (uint32_t)(8 + length));
	if (length > 0)
		memcpy(udp + 8, data, length);
	packet_mend(packet->bytes, packet->length);
}

void packet_echo(struct packet *packet, uint32_t from, size_t length)
{
	uint8_t *icmp = ip(packet, from, PROTOCOL_ICMP, 8 + length);

	icmp[0] = 8;
	put16(icmp + 4, 77);
	packet_mend(packet->bytes, packet->length);
}

void packet_arp(struct packet *packet, uint32_t address, bool answer)
{
	uint8_t *arp = packet->bytes + PACKET_IP;

	ethernet(packet, TYPE_ARP);
	put16(arp, 1);
	put16(arp + 2, TYPE_4);
	arp[4] = 6;
	arp[5] = 4;
	put16(arp + 6, answer ? 2 : 1);
	memcpy(arp + 8, peer_mac, 6);
	put32(arp + 14, address);
	memcpy(arp + 18, own_mac, 6);
	put32(arp + 24, PACKET_OWN);
	packet->length = PACKET_IP + 28;
}

/* ---- reading --------------------------------------------------------------------------------- */

bool packet_read_segment(const uint8_t *frame, size_t length, struct segment *segment, uint32_t *to)
{
	const uint8_t *header = frame + PACKET_IP, *tcp = frame + PACKET_TCP;
	size_t whole, offset;

	if (length < PACKET_TCP + 20u || packet_get16(frame + 12) != TYPE_4 ||
	    header[9] != PROTOCOL_TCP || header[0] != 0x45)
		return false;
	whole = packet_get16(header + 2);
	offset = (size_t)(tcp[12] >> 4) * 4u;
	*to = packet_get32(header + 16);
	*segment = (struct segment){.from = packet_get32(header + 12),
				    .from_port = packet_get16(tcp),
				    .to_port = packet_get16(tcp + 2),
				    .sequence = packet_get32(tcp + 4),
				    .acknowledged = packet_get32(tcp + 8),
				    .flags = tcp[13] & 63u,
				    .window = packet_get16(tcp + 14),
				    .data = tcp + offset,
				    .length = whole - HEADER_4 - offset};
	return whole >= HEADER_4 + offset && whole <= length - PACKET_IP;
}
