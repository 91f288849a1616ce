/*
 * Packets of the tests' own making: Ethernet, ARP, IP of both versions, TCP, UDP, ICMP.
 *
 * They are written byte by byte, and share nothing with lwIP.
 */
#ifndef TESTS_HOST_NET_PACKET_H
#define TESTS_HOST_NET_PACKET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PACKET_BYTES 1514u
#define PACKET_IP 14u  /* where the packet begins */
#define PACKET_TCP 34u /* where the segment of a packet without options begins */

#define TCP_FLAG_FIN 1u
#define TCP_FLAG_SYN 2u
#define TCP_FLAG_RST 4u
#define TCP_FLAG_PSH 8u
#define TCP_FLAG_ACK 16u

struct packet {
	uint8_t bytes[PACKET_BYTES + 64u];
	size_t length;
};

/* Addresses of the machine that is tested, and of its neighbour; the last number of others. */
#define PACKET_OWN 0x0a070001u
#define PACKET_PEER 0x0a070002u

/* A segment from `from` to the machine. */
struct segment {
	uint32_t from;
	uint16_t from_port, to_port;
	uint32_t sequence, acknowledged;
	uint16_t window;
	uint8_t flags;
	const void *data;
	size_t length;
};

void packet_segment(struct packet *packet, const struct segment *segment);

/* A datagram from `from` to the machine. */
void packet_datagram(struct packet *packet, uint32_t from, const uint16_t ports[2],
		     const void *data, size_t length);

/* An echo request. */
void packet_echo(struct packet *packet, uint32_t from, size_t length);

/* The answer to an ARP request of the machine for `address`. */
void packet_arp(struct packet *packet, uint32_t address, bool answer);

/* Reads a segment that the machine sent. False: the frame is none. */
bool packet_read_segment(const uint8_t *frame, size_t length, struct segment *segment,
			 uint32_t *to);

/* Writes the sums of all headers that are recognised, so that they are looked at further. */
void packet_mend(uint8_t *frame, size_t length);

uint32_t packet_get32(const uint8_t *at);
uint16_t packet_get16(const uint8_t *at);

#endif
