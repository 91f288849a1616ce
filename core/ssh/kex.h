/*
 * The key exchange of RFC 4253, section 7 and 8: what each side says it can, what becomes of it,
 * and the keys that follow. Both directions use chacha20-poly1305@openssh.com and nothing else, the
 * host's key is of Ed25519, and an exchange is strict (kex-strict-c-v00@openssh.com) or none.
 */
#ifndef CORE_SSH_KEX_H
#define CORE_SSH_KEX_H

#include "core/ssh/key.h"

#define SSH_COOKIE_BYTES 16u
#define SSH_VERSION_BYTES_MOST 253u /* a line of 255 bytes without its end */
#define SSH_KEXINIT_BYTES_MOST 8192u
/* The secret as the hash takes it. */
#define SSH_SECRET_WIRE_BYTES (4u + 1u + SSH_KEX_SECRET_BYTES_MOST)

/* Writes our KEXINIT. */
void ssh_kexinit_write(struct ssh_writer *writer, const uint8_t cookie[SSH_COOKIE_BYTES]);

enum ssh_kexinit_refusal {
	SSH_KEXINIT_GOOD,
	SSH_KEXINIT_BAD_FORM,
	SSH_KEXINIT_NOTHING_COMMON,
	SSH_KEXINIT_NOT_STRICT,
};

struct ssh_kexinit {
	enum ssh_kex kex;
	bool is_strict;
	bool takes_extensions; /* RFC 8308 */
	bool guessed_wrong;    /* the next packet is to be dropped */
};

/* Reads the client's KEXINIT, with its message number; the first one must ask for strictness. */
MUST_CHECK enum ssh_kexinit_refusal ssh_kexinit_read(struct ssh_span payload, bool is_first,
						     struct ssh_kexinit *kexinit);

/* Writes a secret as the hash of the exchange and the keys take it: a number, or a string. */
void ssh_secret_write(struct ssh_writer *writer, enum ssh_kex kex, const uint8_t *secret);

/* The things that keys are made of. */
struct ssh_key_source {
	const struct ssh_crypto *crypto;
	enum ssh_kex kex;
	const uint8_t *secret;   /* as the exchange gave it */
	const uint8_t *hash;     /* H of this exchange */
	struct ssh_span session; /* the first H */
};

/* Makes the key of one direction: `letter` is 'C' from the client, 'D' to it. */
void ssh_key_make(const struct ssh_key_source *source, char letter,
		  uint8_t key[SSH_CIPHER_KEY_BYTES]);

#endif
