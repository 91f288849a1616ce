/*
 * The cryptography of SSH: core/ssh/crypto.h's operations by tinyssh and libsodium, and what only
 * the holder of the host's key needs.
 *
 * tinyssh has X25519, sntrup761, Ed25519, ChaCha20 and Poly1305; libsodium has the hashes that grow
 * by pieces. Read next: external/tinyssh/tinyssh_random.h.
 */
#ifndef USER_SSH_CRYPTO_H
#define USER_SSH_CRYPTO_H

#include "core/ssh/crypto.h"

extern const struct ssh_crypto ssh_crypto;

/* Makes a pair of keys from a seed of chance, which is the secret itself and stays the caller's. */
void ssh_key_pair(const uint8_t seed[SSH_SEED_BYTES], uint8_t public_key[SSH_PUBLIC_KEY_BYTES],
		  uint8_t secret[SSH_SECRET_KEY_BYTES]);

/*
 * Signs at most SSH_HASH_BYTES_MOST bytes. `seed` is of chance and used once: what is signed says
 * nothing of the key also when a computation goes wrong.
 */
void ssh_sign(const uint8_t secret[SSH_SECRET_KEY_BYTES], struct ssh_span message,
	      const uint8_t seed[SSH_SEED_BYTES], uint8_t signature[SSH_SIGNATURE_BYTES]);

#endif
