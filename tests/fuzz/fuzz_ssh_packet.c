/*
 * Fuzz target at the border to the network: packets of SSH, in the clear and sealed.
 *
 * A record's payload is fed as it is, or sealed by a client with the same keys and fed in pieces,
 * whole or with one byte changed. A packet that was sealed comes out as it went in; one that was
 * changed does not come out; nothing that is fed makes the buffers hold more than their bounds.
 *
 * In the head, bit 0 is the client's own packet, bit 1 changes a byte of it, bit 2 begins anew with
 * keys; the rest says in pieces of which length it is fed.
 */
#include "core/ssh/packet.h"
#include "tests/fuzz/ssh_records.h"
#include "user/ssh/crypto.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct ssh_packets server, client;

static void begin(bool is_sealed)
{
	const uint8_t key[SSH_CIPHER_KEY_BYTES] = {1, 2, 3};

	memset(&server, 0, sizeof(server));
	memset(&client, 0, sizeof(client));
	ssh_packets_init(&server, &ssh_crypto);
	ssh_packets_init(&client, &ssh_crypto);
	if (!is_sealed)
		return;
	ssh_direction_seal(&server.from, key);
	ssh_direction_seal(&client.to, key);
}

/* Takes what is there. False: a bad one, after which nobody goes on. */
static bool packets_take(struct ssh_span expected, uint32_t *found)
{
	struct ssh_span payload;

	/* Each packet takes bytes of the buffer. */
	for (;;) {
		const enum ssh_packet_result result = ssh_packets_next(&server, &payload);

		must(server.in_length <= SSH_PACKET_BYTES_MOST + SSH_TAG_BYTES);
		if (result == SSH_PACKET_BAD_FORM || result == SSH_PACKET_BAD_TAG)
			return false;
		if (result == SSH_PACKET_NONE)
			return true;
		must(payload.length > 0 && payload.length < SSH_PACKET_BYTES_MOST);
		must(payload.bytes > server.in &&
		     payload.bytes + payload.length <= server.in + sizeof(server.in));
		if (expected.bytes)
			must(ssh_span_equal(payload, expected));
		++*found;
		ssh_packets_drop(&server);
	}
}

/* Feeds bytes in pieces. False: a bad packet came. */
static bool feed(struct ssh_span bytes, struct ssh_span expected, uint32_t piece, uint32_t *found)
{
	while (bytes.length > 0) {
		const uint32_t length = bytes.length < piece ? bytes.length : piece;
		const uint32_t taken =
			ssh_packets_feed(&server, (struct ssh_span){bytes.bytes, length});

		must(taken <= length);
		if (!packets_take(expected, found))
			return false;
		/* Whoever is fed nothing has a whole packet, which was taken off just before. */
		must(taken > 0 || length == 0);
		bytes.bytes += taken;
		bytes.length -= taken;
	}
	return true;
}

/* A packet of the client's. False: it was refused, as it had to be. */
static bool sealed_feed(const struct ssh_record *record, uint32_t piece)
{
	const bool changes = (record->head & 2u) != 0;
	uint8_t bytes[SSH_SEND_BYTES_MOST + 128u];
	struct ssh_span out, none = {0};
	const bool was_idle = server.in_length == 0;
	uint32_t found = 0;
	bool good;

	if (record->payload.length == 0 || record->payload.length > SSH_SEND_BYTES_MOST)
		return true;
	must(ssh_packets_send(&client, record->payload));
	out = ssh_packets_output(&client);
	memcpy(bytes, out.bytes, out.length);
	if (changes)
		bytes[record->payload.bytes[0] % out.length] ^= 0x10;
	good = feed((struct ssh_span){bytes, out.length},
		    was_idle && !changes ? record->payload : none, piece, &found);
	ssh_packets_sent(&client, out.length);
	if (was_idle && !changes)
		must(good && found == 1 && server.in_length == 0);
	if (was_idle && changes && server.from.is_sealed)
		must(found == 0);
	return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ssh_span input = ssh_span_of(data, (uint32_t)(size < 65536u ? size : 65536u));
	struct ssh_record record;
	uint32_t found = 0;

	begin(false);
	while (ssh_record_next(&input, &record)) {
		const uint32_t piece = record.head < 8u ? 65536u : record.head >> 3;
		const struct ssh_span none = {0};
		bool good;

		if ((record.head & 4u) != 0)
			begin(true);
		good = (record.head & 1u) != 0 ? sealed_feed(&record, piece)
					       : feed(record.payload, none, piece, &found);
		if (!good)
			return 0;
	}
	return 0;
}
