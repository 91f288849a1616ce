/* See packet.h. */
#include "core/ssh/packet.h"

#define BLOCK_BYTES 8u
#define LENGTH_BYTES 4u
#define PADDING_LEAST 4u
/* The key of a packet's length stands behind that of its content. */
#define LENGTH_KEY 32u

void ssh_packets_init(struct ssh_packets *packets, const struct ssh_crypto *crypto)
{
	packets->crypto = crypto;
}

void ssh_direction_seal(struct ssh_direction *direction, const uint8_t key[SSH_CIPHER_KEY_BYTES])
{
	__builtin_memcpy(direction->key, key, SSH_CIPHER_KEY_BYTES);
	direction->is_sealed = true;
	direction->sequence = 0;
	direction->bytes = 0;
}

static void nonce_of(const struct ssh_direction *direction, uint8_t nonce[SSH_NONCE_BYTES])
{
	ssh_store_u32(nonce, 0);
	ssh_store_u32(nonce + 4, direction->sequence);
}

/* ---- bytes that arrive ----------------------------------------------------------------------- */

static uint8_t *front(struct ssh_packets *packets)
{
	return packets->in + SSH_HEAD_BYTES;
}

uint32_t ssh_packets_feed(struct ssh_packets *packets, struct ssh_span bytes)
{
	uint32_t room = SSH_IN_BYTES - SSH_HEAD_BYTES - packets->in_length;
	uint32_t length = bytes.length < room ? bytes.length : room;

	if (length > 0)
		__builtin_memcpy(front(packets) + packets->in_length, bytes.bytes, length);
	packets->in_length += length;
	return length;
}

struct ssh_span ssh_packets_raw(const struct ssh_packets *packets)
{
	return (struct ssh_span){packets->in + SSH_HEAD_BYTES, packets->in_length};
}

void ssh_packets_raw_drop(struct ssh_packets *packets, uint32_t length)
{
	packets->in_length -= length;
	__builtin_memmove(front(packets), front(packets) + length, packets->in_length);
}

/* ---- packets that arrive --------------------------------------------------------------------- */

/* The length that the packet in front says. False: its bytes are not there. */
static bool length_read(struct ssh_packets *packets)
{
	const struct ssh_direction *from = &packets->from;
	uint8_t nonce[SSH_NONCE_BYTES], length[LENGTH_BYTES];

	if (packets->packet_length != 0)
		return true;
	if (packets->in_length < LENGTH_BYTES)
		return false;
	__builtin_memcpy(length, front(packets), sizeof(length));
	if (from->is_sealed) {
		nonce_of(from, nonce);
		packets->crypto->stream(length, sizeof(length), nonce, from->key + LENGTH_KEY);
	}
	packets->packet_length = ssh_load_u32(length);
	return true;
}

/* Whole blocks; a sealed packet does not count its length among them, and one is enough for it. */
static bool length_good(const struct ssh_packets *packets)
{
	uint32_t length = packets->packet_length;
	uint32_t counted;

	if (length > SSH_PACKET_BYTES_MOST - LENGTH_BYTES)
		return false;
	counted = packets->from.is_sealed ? length : length + LENGTH_BYTES;
	return counted >= (packets->from.is_sealed ? BLOCK_BYTES : SSH_PACKET_BYTES_LEAST) &&
	       counted % BLOCK_BYTES == 0;
}

/* Holds the tag against the packet, and deciphers it in place. */
static bool unseal(struct ssh_packets *packets)
{
	const struct ssh_direction *from = &packets->from;
	const struct ssh_crypto *crypto = packets->crypto;
	const uint32_t length = LENGTH_BYTES + packets->packet_length;
	uint8_t nonce[SSH_NONCE_BYTES], key[SSH_HEAD_BYTES] = {0}, tag[SSH_TAG_BYTES];
	bool good;

	nonce_of(from, nonce);
	crypto->stream(key, sizeof(key), nonce, from->key);
	crypto->authenticate(tag, (struct ssh_span){front(packets), length}, key);
	good = ssh_bytes_same(tag, front(packets) + length, SSH_TAG_BYTES);
	ssh_wipe(key, sizeof(key));
	if (good)
		crypto->stream(packets->in + LENGTH_BYTES, SSH_HEAD_BYTES + packets->packet_length,
			       nonce, from->key);
	return good;
}

enum ssh_packet_result ssh_packets_next(struct ssh_packets *packets, struct ssh_span *payload)
{
	uint32_t whole, padding;

	*payload = (struct ssh_span){packets->in, 0};
	if (!length_read(packets))
		return SSH_PACKET_NONE;
	if (!length_good(packets))
		return SSH_PACKET_BAD_FORM;
	whole = LENGTH_BYTES + packets->packet_length;
	whole += packets->from.is_sealed ? SSH_TAG_BYTES : 0;
	if (packets->in_length < whole)
		return SSH_PACKET_NONE;
	if (packets->from.is_sealed && !unseal(packets))
		return SSH_PACKET_BAD_TAG;
	padding = front(packets)[LENGTH_BYTES];
	/* The padding's length is a byte of the packet, and a payload has one at least. */
	if (padding < PADDING_LEAST || padding + 2u > packets->packet_length)
		return SSH_PACKET_BAD_FORM;
	*payload = (struct ssh_span){front(packets) + LENGTH_BYTES + 1u,
				     packets->packet_length - padding - 1u};
	packets->taken = whole;
	packets->from.sequence++;
	packets->from.bytes += whole;
	return SSH_PACKET_READY;
}

void ssh_packets_drop(struct ssh_packets *packets)
{
	ssh_packets_raw_drop(packets, packets->taken);
	packets->taken = 0;
	packets->packet_length = 0;
}

/* ---- packets that go out --------------------------------------------------------------------- */

static uint32_t padding_for(bool is_sealed, uint32_t length)
{
	uint32_t counted = 1u + length + (is_sealed ? 0 : LENGTH_BYTES);
	uint32_t padding = BLOCK_BYTES - counted % BLOCK_BYTES;

	return padding < PADDING_LEAST ? padding + BLOCK_BYTES : padding;
}

static uint32_t whole_for(const struct ssh_direction *to, uint32_t length)
{
	return LENGTH_BYTES + 1u + length + padding_for(to->is_sealed, length) +
	       (to->is_sealed ? SSH_TAG_BYTES : 0);
}

bool ssh_packets_room(const struct ssh_packets *packets, uint32_t length)
{
	return length <= SSH_SEND_BYTES_MOST &&
	       whole_for(&packets->to, length) <= SSH_OUT_BYTES - packets->out_length;
}

/* The packet stands behind the head of the work space; its tag is written behind it. */
static void seal(struct ssh_packets *packets, uint32_t length)
{
	struct ssh_direction *to = &packets->to;
	const struct ssh_crypto *crypto = packets->crypto;
	uint8_t *packet = packets->work + SSH_HEAD_BYTES;
	uint8_t nonce[SSH_NONCE_BYTES], key[SSH_HEAD_BYTES] = {0};

	nonce_of(to, nonce);
	crypto->stream(key, sizeof(key), nonce, to->key);
	/* The block before the content is spent on the key above, and its place is not sent. */
	crypto->stream(packets->work + LENGTH_BYTES, SSH_HEAD_BYTES + length - LENGTH_BYTES, nonce,
		       to->key);
	ssh_store_u32(packet, length - LENGTH_BYTES);
	crypto->stream(packet, LENGTH_BYTES, nonce, to->key + LENGTH_KEY);
	crypto->authenticate(packet + length, (struct ssh_span){packet, length}, key);
	ssh_wipe(key, sizeof(key));
}

bool ssh_packets_send(struct ssh_packets *packets, struct ssh_span payload)
{
	struct ssh_direction *to = &packets->to;
	uint8_t *packet = packets->work + SSH_HEAD_BYTES;
	uint32_t padding = padding_for(to->is_sealed, payload.length);
	uint32_t whole = whole_for(to, payload.length);
	uint32_t length = LENGTH_BYTES + 1u + payload.length + padding;

	if (payload.length == 0 || !ssh_packets_room(packets, payload.length))
		return false;
	ssh_store_u32(packet, length - LENGTH_BYTES);
	packet[LENGTH_BYTES] = (uint8_t)padding;
	__builtin_memcpy(packet + LENGTH_BYTES + 1u, payload.bytes, payload.length);
	__builtin_memset(packet + LENGTH_BYTES + 1u + payload.length, 0, padding);
	if (to->is_sealed)
		seal(packets, length);
	__builtin_memcpy(packets->out + packets->out_length, packet, whole);
	packets->out_length += whole;
	to->sequence++;
	to->bytes += whole;
	return true;
}

bool ssh_packets_send_raw(struct ssh_packets *packets, struct ssh_span bytes)
{
	if (bytes.length > SSH_OUT_BYTES - packets->out_length)
		return false;
	__builtin_memcpy(packets->out + packets->out_length, bytes.bytes, bytes.length);
	packets->out_length += bytes.length;
	return true;
}

struct ssh_span ssh_packets_output(const struct ssh_packets *packets)
{
	return (struct ssh_span){packets->out, packets->out_length};
}

void ssh_packets_sent(struct ssh_packets *packets, uint32_t length)
{
	packets->out_length -= length;
	__builtin_memmove(packets->out, packets->out + length, packets->out_length);
}
