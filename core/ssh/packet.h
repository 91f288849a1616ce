/*
 * The binary packets of RFC 4253, section 6, and of chacha20-poly1305@openssh.com.
 *
 * Bytes go in as they arrive and packets come out, one at a time; payloads go in and bytes come
 * out. Both buffers are bounded: whoever feeds more than there is room for is told how much was
 * taken, and whoever sends more is refused. Nothing of a packet is looked at before its tag holds,
 * but for its length, whose bounds are checked first.
 *
 * In the input buffer SSH_HEAD_BYTES stand before the packet: deciphering needs the 64 bytes before
 * the first one that is ciphered, for the first block of the stream is the tag's key.
 */
#ifndef CORE_SSH_PACKET_H
#define CORE_SSH_PACKET_H

#include "core/ssh/crypto.h"
#include "core/ssh/number.h"

/* The longest packet that every side must take, with its length, without a tag. */
#define SSH_PACKET_BYTES_MOST 35000u
#define SSH_PACKET_BYTES_LEAST 16u
#define SSH_HEAD_BYTES 64u
#define SSH_IN_BYTES (SSH_HEAD_BYTES + SSH_PACKET_BYTES_MOST + SSH_TAG_BYTES)
/* The longest payload that is sent: nothing of ours is longer. */
#define SSH_SEND_BYTES_MOST 4096u
/* As many longest packets wait to be sent. */
#define SSH_OUT_BYTES (4u * (SSH_SEND_BYTES_MOST + 64u))

/* One direction. */
struct ssh_direction {
	bool is_sealed;
	uint32_t sequence;
	uint64_t bytes; /* since the keys are in use */
	uint8_t key[SSH_CIPHER_KEY_BYTES];
};

struct ssh_packets {
	const struct ssh_crypto *crypto;
	struct ssh_direction from, to; /* the client */
	uint32_t in_length;            /* behind the head */
	uint32_t packet_length;        /* that the packet in front says; 0: not known yet */
	uint32_t taken;                /* bytes of the packet that is being looked at */
	uint32_t out_length;
	uint8_t in[SSH_IN_BYTES];
	uint8_t out[SSH_OUT_BYTES];
	uint8_t work[SSH_HEAD_BYTES + SSH_SEND_BYTES_MOST + 64u];
};

/* Zeroed memory becomes a pair of plain directions. */
void ssh_packets_init(struct ssh_packets *packets, const struct ssh_crypto *crypto);

/* Takes bytes that have arrived, as many as there is room for, and says how many. */
uint32_t ssh_packets_feed(struct ssh_packets *packets, struct ssh_span bytes);

/* The bytes that have arrived, as they are: before there are packets. */
struct ssh_span ssh_packets_raw(const struct ssh_packets *packets);

/* Forgets the first bytes of those. */
void ssh_packets_raw_drop(struct ssh_packets *packets, uint32_t length);

enum ssh_packet_result {
	SSH_PACKET_NONE, /* not all of it has arrived */
	SSH_PACKET_READY,
	SSH_PACKET_BAD_FORM,
	SSH_PACKET_BAD_TAG,
};

/*
 * The payload of the packet in front, of one byte at least; it stays until ssh_packets_drop, and
 * nothing is fed meanwhile. A bad one is the end of the connection.
 */
MUST_CHECK enum ssh_packet_result ssh_packets_next(struct ssh_packets *packets,
						   struct ssh_span *payload);
void ssh_packets_drop(struct ssh_packets *packets);

/* Whether a payload of this length can be sent. */
MUST_CHECK bool ssh_packets_room(const struct ssh_packets *packets, uint32_t length);

/*
 * Sends a payload of 1 to SSH_SEND_BYTES_MOST bytes. False: there is no room, and nothing is sent.
 */
MUST_CHECK bool ssh_packets_send(struct ssh_packets *packets, struct ssh_span payload);

/* Sends bytes as they are: before there are packets. False: there is no room. */
MUST_CHECK bool ssh_packets_send_raw(struct ssh_packets *packets, struct ssh_span bytes);

/* The bytes that go to the client next, and that so many of them have gone. */
struct ssh_span ssh_packets_output(const struct ssh_packets *packets);
void ssh_packets_sent(struct ssh_packets *packets, uint32_t length);

/*
 * Another key from the next packet on; the sequence number begins anew, as strict exchange wants.
 */
void ssh_direction_seal(struct ssh_direction *direction, const uint8_t key[SSH_CIPHER_KEY_BYTES]);

#endif
