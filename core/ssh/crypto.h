/*
 * The cryptography that SSH needs, as operations that somebody brings: user/ssh/crypto.c has them.
 *
 * core/ calls nothing outside of itself, so that the protocol runs in host tests and fuzzers as it
 * is. Every operation is a pure function of its arguments; none fails but where it says so.
 */
#ifndef CORE_SSH_CRYPTO_H
#define CORE_SSH_CRYPTO_H

#include "core/ssh/wire.h"

#define SSH_HASH_BYTES_MOST 64u
#define SSH_SEED_BYTES 32u
#define SSH_PUBLIC_KEY_BYTES 32u /* of Ed25519 */
#define SSH_SECRET_KEY_BYTES 64u
#define SSH_SIGNATURE_BYTES 64u
#define SSH_CIPHER_KEY_BYTES 64u /* two keys of ChaCha20 */
#define SSH_TAG_BYTES 16u
#define SSH_NONCE_BYTES 8u

/* The key exchanges: their numbers go over SshHostKey.begin, too. */
enum ssh_kex {
	SSH_KEX_NONE,
	SSH_KEX_CURVE25519, /* RFC 8731, SHA-256 */
	SSH_KEX_SNTRUP761,  /* sntrup761x25519-sha512@openssh.com */
	SSH_KEX_COUNT,
};

#define SSH_KEX_CLIENT_BYTES_MOST 1190u
#define SSH_KEX_SERVER_BYTES_MOST 1071u
#define SSH_KEX_SECRET_BYTES_MOST 64u

struct ssh_kex_sizes {
	uint32_t client_bytes, server_bytes; /* the public values, Q_C and Q_S */
	uint32_t secret_bytes;               /* K, before it is encoded */
	uint32_t hash_bytes;
};

/* The sizes of an exchange; `kex` is one. */
const struct ssh_kex_sizes *ssh_kex_sizes(enum ssh_kex kex);

/* A hash that grows: of SHA-256 or SHA-512, as the exchange says. */
struct ssh_hash {
	enum ssh_kex kex;
	_Alignas(8) uint8_t state[208];
};

struct ssh_crypto {
	void (*hash_begin)(struct ssh_hash *hash, enum ssh_kex kex);
	void (*hash_add)(struct ssh_hash *hash, struct ssh_span bytes);
	/* Writes ssh_kex_sizes(kex)->hash_bytes bytes, and wipes the state. */
	void (*hash_end)(struct ssh_hash *hash, uint8_t *digest);

	/* ChaCha20 with a counter that begins at 0, in place. */
	void (*stream)(uint8_t *bytes, uint32_t length, const uint8_t nonce[SSH_NONCE_BYTES],
		       const uint8_t key[32]);
	/* Poly1305. */
	void (*authenticate)(uint8_t tag[SSH_TAG_BYTES], struct ssh_span bytes,
			     const uint8_t key[32]);

	/*
	 * The server's half of a key exchange: its public value and the secret, from the client's
	 * public value and a seed that is used once. False: the client's value is none.
	 */
	bool (*exchange)(enum ssh_kex kex, const uint8_t *client,
			 const uint8_t seed[SSH_SEED_BYTES], uint8_t *server, uint8_t *secret);

	/* Ed25519. `scratch` has 2 * (64 + message.length) bytes. */
	bool (*verify)(const uint8_t key[SSH_PUBLIC_KEY_BYTES],
		       const uint8_t signature[SSH_SIGNATURE_BYTES], struct ssh_span message,
		       uint8_t *scratch);
};

/* Compares in constant time. */
static inline MUST_CHECK bool ssh_bytes_same(const uint8_t *left, const uint8_t *right,
					     uint32_t length)
{
	uint32_t difference = 0;

	for (uint32_t i = 0; i < length; i++)
		difference |= (uint32_t)(left[i] ^ right[i]);
	return difference == 0;
}

/* Overwrites a secret, also when nothing reads it afterwards. */
static inline void ssh_wipe(void *secret, size_t length)
{
	__builtin_memset(secret, 0, length);
	__asm__ volatile("" : : "r"(secret) : "memory");
}

#endif
