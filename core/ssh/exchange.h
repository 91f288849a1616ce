/*
 * The hash H of a key exchange, as the holder of the host's key makes it: from pieces that somebody
 * else brings, who is not believed.
 *
 * Signing whatever one is given signs anything. So the signer makes the cookie of the server's
 * KEXINIT itself and finds it in the piece where it belongs, puts its own public key in, and hashes
 * the pieces with their lengths and in their order; what it signs then is an exchange in which this
 * server takes part, and nothing else.
 *
 * RFC 4253, section 8: H = HASH(V_C || V_S || I_C || I_S || K_S || Q_C || Q_S || K).
 */
#ifndef CORE_SSH_EXCHANGE_H
#define CORE_SSH_EXCHANGE_H

#include "core/ssh/kex.h"

enum ssh_part {
	SSH_PART_CLIENT_VERSION,
	SSH_PART_SERVER_VERSION,
	SSH_PART_CLIENT_KEXINIT,
	SSH_PART_SERVER_KEXINIT,
	SSH_PART_CLIENT_PUBLIC,
	SSH_PART_SERVER_PUBLIC,
	SSH_PART_SECRET,
	SSH_PART_COUNT,
};

struct ssh_exchange {
	const struct ssh_crypto *crypto;
	struct ssh_hash hash;
	enum ssh_kex kex; /* NONE: no piece has come */
	uint32_t part;    /* that is being brought; SSH_PART_COUNT: all were */
	uint32_t length, done;
	bool has_length; /* the part has begun */
	bool is_bad;
	uint8_t cookie[SSH_COOKIE_BYTES];
	uint8_t key[SSH_PUBLIC_KEY_BYTES];
	uint8_t secret[SSH_KEX_SECRET_BYTES_MOST];
};

/* A piece of one part. */
struct ssh_piece {
	enum ssh_kex kex; /* the same in all pieces */
	enum ssh_part part;
	uint32_t length; /* of the whole part */
	struct ssh_span bytes;
};

/* Begins an exchange with this cookie and the host's public key. */
void ssh_exchange_begin(struct ssh_exchange *exchange, const struct ssh_crypto *crypto,
			const uint8_t cookie[SSH_COOKIE_BYTES],
			const uint8_t key[SSH_PUBLIC_KEY_BYTES]);

/*
 * Takes a piece of the part that is next. False: it is another part's, its length is out of the
 * part's range, it is longer than the part, or the part is not what it must be. Then the exchange
 * is void.
 */
MUST_CHECK bool ssh_exchange_add(struct ssh_exchange *exchange, const struct ssh_piece *piece);

/* Writes H, of `*length` bytes; once. False: a part is missing, or the exchange is void. */
MUST_CHECK bool ssh_exchange_end(struct ssh_exchange *exchange, uint8_t hash[SSH_HASH_BYTES_MOST],
				 uint32_t *length);

#endif
