/* See exchange.h. */
#include "core/ssh/exchange.h"
#include "core/ssh/number.h"
#include "core/ssh/packet.h"

#define VERSION_BEGIN SSH_TEXT("SSH-2.0-")

struct range {
	uint32_t least, most;
};

static struct range range_of(const struct ssh_exchange *exchange)
{
	const struct ssh_kex_sizes *sizes = ssh_kex_sizes(exchange->kex);

	switch ((enum ssh_part)exchange->part) {
	case SSH_PART_CLIENT_VERSION:
	case SSH_PART_SERVER_VERSION:
		return (struct range){VERSION_BEGIN.length, SSH_VERSION_BYTES_MOST};
	case SSH_PART_CLIENT_KEXINIT:
	case SSH_PART_SERVER_KEXINIT:
		return (struct range){1u + SSH_COOKIE_BYTES, SSH_KEXINIT_BYTES_MOST};
	case SSH_PART_CLIENT_PUBLIC:
		return (struct range){sizes->client_bytes, sizes->client_bytes};
	case SSH_PART_SERVER_PUBLIC:
		return (struct range){sizes->server_bytes, sizes->server_bytes};
	case SSH_PART_SECRET:
		return (struct range){sizes->secret_bytes, sizes->secret_bytes};
	case SSH_PART_COUNT:
		break;
	}
	return (struct range){1, 0};
}

void ssh_exchange_begin(struct ssh_exchange *exchange, const struct ssh_crypto *crypto,
			const uint8_t cookie[SSH_COOKIE_BYTES],
			const uint8_t key[SSH_PUBLIC_KEY_BYTES])
{
	ssh_wipe(exchange, sizeof(*exchange));
	exchange->crypto = crypto;
	__builtin_memcpy(exchange->cookie, cookie, SSH_COOKIE_BYTES);
	__builtin_memcpy(exchange->key, key, SSH_PUBLIC_KEY_BYTES);
}

/* The byte that must stand at this place of the part; -1: any may. */
static int byte_wanted(const struct ssh_exchange *exchange, uint32_t at)
{
	switch ((enum ssh_part)exchange->part) {
	case SSH_PART_CLIENT_VERSION:
	case SSH_PART_SERVER_VERSION:
		return at < VERSION_BEGIN.length ? VERSION_BEGIN.bytes[at] : -1;
	case SSH_PART_CLIENT_KEXINIT:
		return at == 0 ? SSH_MSG_KEXINIT : -1;
	case SSH_PART_SERVER_KEXINIT:
		if (at == 0)
			return SSH_MSG_KEXINIT;
		return at <= SSH_COOKIE_BYTES ? exchange->cookie[at - 1u] : -1;
	case SSH_PART_CLIENT_PUBLIC:
	case SSH_PART_SERVER_PUBLIC:
	case SSH_PART_SECRET:
	case SSH_PART_COUNT:
		break;
	}
	return -1;
}

static bool bytes_good(const struct ssh_exchange *exchange, struct ssh_span bytes)
{
	for (uint32_t i = 0; i < bytes.length && exchange->done + i <= SSH_COOKIE_BYTES; i++) {
		int wanted = byte_wanted(exchange, exchange->done + i);

		if (wanted >= 0 && bytes.bytes[i] != wanted)
			return false;
	}
	return true;
}

static void u32_hash(struct ssh_exchange *exchange, uint32_t value)
{
	uint8_t bytes[4];

	ssh_store_u32(bytes, value);
	exchange->crypto->hash_add(&exchange->hash, (struct ssh_span){bytes, sizeof(bytes)});
}

/* The host's key stands behind the server's KEXINIT. */
static void key_hash(struct ssh_exchange *exchange)
{
	uint8_t bytes[SSH_KEY_BLOB_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_key_blob_write(&writer, exchange->key);
	u32_hash(exchange, writer.length);
	exchange->crypto->hash_add(&exchange->hash, ssh_written(&writer));
}

/* The secret is hashed as a whole: only then it is known how long its number is. */
static void secret_hash(struct ssh_exchange *exchange)
{
	uint8_t bytes[SSH_SECRET_WIRE_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_secret_write(&writer, exchange->kex, exchange->secret);
	exchange->crypto->hash_add(&exchange->hash, ssh_written(&writer));
	ssh_wipe(bytes, sizeof(bytes));
}

static void part_begin(struct ssh_exchange *exchange, const struct ssh_piece *piece)
{
	if (exchange->part == 0) {
		exchange->kex = piece->kex;
		exchange->crypto->hash_begin(&exchange->hash, piece->kex);
	}
	exchange->length = piece->length;
	exchange->done = 0;
	exchange->has_length = true;
	if (exchange->part != SSH_PART_SECRET)
		u32_hash(exchange, piece->length);
}

static void part_take(struct ssh_exchange *exchange, struct ssh_span bytes)
{
	if (exchange->part == SSH_PART_SECRET)
		__builtin_memcpy(exchange->secret + exchange->done, bytes.bytes, bytes.length);
	else
		exchange->crypto->hash_add(&exchange->hash, bytes);
	exchange->done += bytes.length;
	if (exchange->done < exchange->length)
		return;
	if (exchange->part == SSH_PART_SERVER_KEXINIT)
		key_hash(exchange);
	if (exchange->part == SSH_PART_SECRET)
		secret_hash(exchange);
	exchange->part++;
	exchange->has_length = false;
}

static bool piece_good(const struct ssh_exchange *exchange, const struct ssh_piece *piece)
{
	struct range range = range_of(exchange);

	if (exchange->is_bad || piece->part != (enum ssh_part)exchange->part ||
	    exchange->part >= SSH_PART_COUNT || piece->kex != exchange->kex ||
	    piece->length < range.least || piece->length > range.most || piece->bytes.length == 0)
		return false;
	if (exchange->has_length && piece->length != exchange->length)
		return false;
	return piece->bytes.length <= piece->length - (exchange->has_length ? exchange->done : 0);
}

bool ssh_exchange_add(struct ssh_exchange *exchange, const struct ssh_piece *piece)
{
	const bool is_first = exchange->part == 0 && !exchange->has_length;

	if (!exchange->is_bad && is_first && piece->kex > SSH_KEX_NONE &&
	    piece->kex < SSH_KEX_COUNT)
		exchange->kex = piece->kex;
	if (!piece_good(exchange, piece)) {
		exchange->is_bad = true;
		return false;
	}
	if (!exchange->has_length)
		part_begin(exchange, piece);
	exchange->is_bad = !bytes_good(exchange, piece->bytes);
	if (exchange->is_bad)
		return false;
	part_take(exchange, piece->bytes);
	return true;
}

bool ssh_exchange_end(struct ssh_exchange *exchange, uint8_t hash[SSH_HASH_BYTES_MOST],
		      uint32_t *length)
{
	bool good = !exchange->is_bad && exchange->part == SSH_PART_COUNT;

	exchange->is_bad = true;
	ssh_wipe(exchange->secret, sizeof(exchange->secret));
	if (!good)
		return false;
	*length = ssh_kex_sizes(exchange->kex)->hash_bytes;
	exchange->crypto->hash_end(&exchange->hash, hash);
	return true;
}
