/* See crypto.h. */
#include "user/ssh/crypto.h"

#include <crypto_dh_x25519.h>
#include <crypto_kem_sntrup761x25519.h>
#include <crypto_onetimeauth_poly1305.h>
#include <crypto_sign_ed25519.h>
#include <crypto_stream_chacha20.h>
#include <sodium/crypto_hash_sha256.h>
#include <sodium/crypto_hash_sha512.h>
#include <tinyssh_random.h>

_Static_assert(crypto_kem_sntrup761x25519_PUBLICKEYBYTES == SSH_KEX_CLIENT_BYTES_MOST,
	       "the client's public value");
_Static_assert(crypto_kem_sntrup761x25519_CIPHERTEXTBYTES == SSH_KEX_SERVER_BYTES_MOST,
	       "the server's public value");
_Static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(((struct ssh_hash *)0)->state) &&
		       sizeof(crypto_hash_sha512_state) <= sizeof(((struct ssh_hash *)0)->state),
	       "the state of a hash has room");

/* ---- hashes ---------------------------------------------------------------------------------- */

static void hash_begin(struct ssh_hash *hash, enum ssh_kex kex)
{
	hash->kex = kex;
	if (kex == SSH_KEX_CURVE25519)
		(void)crypto_hash_sha256_init((void *)hash->state);
	else
		(void)crypto_hash_sha512_init((void *)hash->state);
}

static void hash_add(struct ssh_hash *hash, struct ssh_span bytes)
{
	if (hash->kex == SSH_KEX_CURVE25519)
		(void)crypto_hash_sha256_update((void *)hash->state, bytes.bytes, bytes.length);
	else
		(void)crypto_hash_sha512_update((void *)hash->state, bytes.bytes, bytes.length);
}

static void hash_end(struct ssh_hash *hash, uint8_t *digest)
{
	if (hash->kex == SSH_KEX_CURVE25519)
		(void)crypto_hash_sha256_final((void *)hash->state, digest);
	else
		(void)crypto_hash_sha512_final((void *)hash->state, digest);
	ssh_wipe(hash, sizeof(*hash));
}

/* ---- packets --------------------------------------------------------------------------------- */

static void stream(uint8_t *bytes, uint32_t length, const uint8_t nonce[SSH_NONCE_BYTES],
		   const uint8_t key[32])
{
	(void)crypto_stream_chacha20_xor(bytes, bytes, length, nonce, key);
}

static void authenticate(uint8_t tag[SSH_TAG_BYTES], struct ssh_span bytes, const uint8_t key[32])
{
	(void)crypto_onetimeauth_poly1305(tag, bytes.bytes, bytes.length, key);
}

/* ---- key exchange ---------------------------------------------------------------------------- */

/* A client's value of small order gives a secret that everybody knows: all zeros. */
static bool curve25519(const uint8_t *client, uint8_t *server, uint8_t *secret)
{
	uint8_t own[crypto_dh_x25519_SECRETKEYBYTES];
	uint8_t any = 0;

	(void)crypto_dh_x25519_keypair(server, own);
	(void)crypto_dh_x25519(secret, client, own);
	ssh_wipe(own, sizeof(own));
	for (uint32_t i = 0; i < crypto_dh_x25519_BYTES; i++)
		any |= secret[i];
	return any != 0;
}

static bool exchange(enum ssh_kex kex, const uint8_t *client, const uint8_t seed[SSH_SEED_BYTES],
		     uint8_t *server, uint8_t *secret)
{
	bool good;

	tinyssh_random_begin(seed);
	if (kex == SSH_KEX_CURVE25519)
		good = curve25519(client, server, secret);
	else
		good = crypto_kem_sntrup761x25519_enc(server, secret, client) == 0;
	tinyssh_random_end();
	return good;
}

/* ---- signatures ------------------------------------------------------------------------------ */

static bool verify(const uint8_t key[SSH_PUBLIC_KEY_BYTES],
		   const uint8_t signature[SSH_SIGNATURE_BYTES], struct ssh_span message,
		   uint8_t *scratch)
{
	const unsigned long long length = SSH_SIGNATURE_BYTES + (unsigned long long)message.length;
	unsigned long long opened = 0;
	uint8_t *to = scratch + length;

	__builtin_memcpy(scratch, signature, SSH_SIGNATURE_BYTES);
	if (message.length > 0)
		__builtin_memcpy(scratch + SSH_SIGNATURE_BYTES, message.bytes, message.length);
	return crypto_sign_ed25519_open(to, &opened, scratch, length, key) == 0 &&
	       opened == message.length;
}

void ssh_key_pair(const uint8_t seed[SSH_SEED_BYTES], uint8_t public_key[SSH_PUBLIC_KEY_BYTES],
		  uint8_t secret[SSH_SECRET_KEY_BYTES])
{
	tinyssh_random_begin(seed);
	(void)crypto_sign_ed25519_keypair(public_key, secret);
	tinyssh_random_end();
}

void ssh_sign(const uint8_t secret[SSH_SECRET_KEY_BYTES], struct ssh_span message,
	      const uint8_t seed[SSH_SEED_BYTES], uint8_t signature[SSH_SIGNATURE_BYTES])
{
	uint8_t signed_message[SSH_SIGNATURE_BYTES + SSH_HASH_BYTES_MOST];
	unsigned long long length = 0;

	tinyssh_random_begin(seed);
	(void)crypto_sign_ed25519(signed_message, &length, message.bytes, message.length, secret);
	tinyssh_random_end();
	__builtin_memcpy(signature, signed_message, SSH_SIGNATURE_BYTES);
}

const struct ssh_crypto ssh_crypto = {
	.hash_begin = hash_begin,
	.hash_add = hash_add,
	.hash_end = hash_end,
	.stream = stream,
	.authenticate = authenticate,
	.exchange = exchange,
	.verify = verify,
};
