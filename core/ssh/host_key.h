/*
 * How the host's key is kept: one record in two slots, each of which is written as a whole.
 *
 *	0	8	"capOSkey"
 *	8	8	sequence, from 1 on, little-endian
 *	16	4	length of what follows: 32
 *	20	32	the seed of the key
 *	52	32	SHA-256 of the bytes before
 *	84		zeros to the end of the slot
 *
 * A range whose slots are all zero has never had a key, and only there one is made. A slot is good
 * when its hash is right; of two good ones the one with the higher sequence counts. Both hold the
 * same key, so that one spoilt block loses nothing. A range without a good slot that is not all
 * zero is damaged: somebody's key was there, and a new one would look to clients as if somebody
 * else had come.
 */
#ifndef CORE_SSH_HOST_KEY_H
#define CORE_SSH_HOST_KEY_H

#include "core/ssh/crypto.h"

#define SSH_HOST_KEY_SLOTS 2u
#define SSH_HOST_KEY_SLOT_BYTES 4096u

enum ssh_host_key_state {
	SSH_HOST_KEY_BLANK,
	SSH_HOST_KEY_GOOD,
	SSH_HOST_KEY_DAMAGED,
};

struct ssh_host_key_record {
	uint64_t sequence;
	bool is_twice; /* both slots are good, and hold this key */
	uint8_t seed[SSH_SEED_BYTES];
};

/*
 * Reads both slots, which lie behind one another in a copy that nobody changes. `*record` is
 * written when it is GOOD.
 */
MUST_CHECK enum ssh_host_key_state ssh_host_key_read(
	const uint8_t range[SSH_HOST_KEY_SLOTS * SSH_HOST_KEY_SLOT_BYTES],
	struct ssh_host_key_record *record);

/* Whether all bytes are zero. */
MUST_CHECK bool ssh_host_key_is_blank(const uint8_t *bytes, uint32_t length);

/* Writes a record into a slot, and says which slot that is: the one that its sequence names. */
uint32_t ssh_host_key_write(const struct ssh_host_key_record *record,
			    uint8_t slot[SSH_HOST_KEY_SLOT_BYTES]);

#endif
