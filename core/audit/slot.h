/*
 * One record of the audit log, in the form in which it lies in memory that is kept, and on a disk:
 * a slot of 512 bytes, the least that a disk writes whole.
 *
 *	byte  length
 *	   0  4   the magic number AUDIT_SLOT_MAGIC
 *	   4  2   the version, 1
 *	   6  2   the part of the log that the slot belongs to
 *	   8  8   sequence: counts the records of the whole log from 1
 *	  16  8   time_ns: the machine's Timer
 *	  24  8   ordinal: counts the records of the part from 1
 *	  32  8   refused: how many records of the part were not taken before this one, in all
 *	  40  16  id: random, so that others can name the record
 *	  56  32  previous: the hash of the record with the sequence before; zeros for the first
 *	  88  32  writer: the name of whoever wrote it, filled up with zeros
 *	 120  2   the number of words of the event, 1 to AUDIT_EVENT_WORDS
 *	 122  2   how many of the records directly before this one were not known to be on the disk
 *	          when this one was made; 0 where there is no disk
 *	 124  4   zero
 *	 128  352 the event: an AuditEvent of schema/audit.capnp as a message of one segment
 *	          without framing, filled up with zeros
 *	 480  32  hash: SHA-256 of the 480 bytes before
 *
 * Numbers are little-endian. A slot is *empty* when all of its bytes are zero, and *good* when
 *
 *	S1  magic number and version are as above, and the bytes that are to be zero are
 *	S2  the hash is that of the bytes before it
 *	S3  sequence, ordinal and refused are below AUDIT_NUMBER_LIMIT, the first two not 0
 *	S4  the writer is a name: 1 to 31 bytes of [a-z0-9_-], then zeros
 *	S5  the event has a number of words in its range, and zeros follow it
 *	S6  fewer than AUDIT_IN_FLIGHT records before it, and fewer than there are, were not known
 *	    to be on the disk
 *
 * Every other one is bad. The same event written twice gives the same bytes, because the builder of
 * messages does. Nothing here looks into the event: core/audit/event.h does. Read next:
 * core/audit/log.h for the order of slots.
 */
#ifndef CORE_AUDIT_SLOT_H
#define CORE_AUDIT_SLOT_H

#include "abi/base.h"

#define AUDIT_SLOT_BYTES 512u
#define AUDIT_SLOT_MAGIC UINT32_C(0x44554143) /* "CAUD" */
#define AUDIT_SLOT_VERSION 1u
#define AUDIT_HASH_BYTES 32u
#define AUDIT_ID_BYTES 16u
#define AUDIT_NAME_BYTES 32u /* with the zero byte at its end */
#define AUDIT_EVENT_WORDS 44u
/* So many records may be on their way to a disk at once. */
#define AUDIT_IN_FLIGHT 8u
/* No count of the log reaches it; so counts are raised without a check. */
#define AUDIT_NUMBER_LIMIT (UINT64_C(1) << 48)

struct audit_slot {
	uint32_t magic;
	uint16_t version;
	uint16_t part;
	uint64_t sequence;
	uint64_t time_ns;
	uint64_t ordinal;
	uint64_t refused;
	uint8_t id[AUDIT_ID_BYTES];
	uint8_t previous[AUDIT_HASH_BYTES];
	char writer[AUDIT_NAME_BYTES];
	uint16_t event_words;
	uint16_t unflushed;
	uint8_t zero[4];
	uint64_t event[AUDIT_EVENT_WORDS];
	uint8_t hash[AUDIT_HASH_BYTES];
};

ABI_SIZE(struct audit_slot, AUDIT_SLOT_BYTES);
ABI_OFFSET(struct audit_slot, sequence, 8);
ABI_OFFSET(struct audit_slot, id, 40);
ABI_OFFSET(struct audit_slot, previous, 56);
ABI_OFFSET(struct audit_slot, writer, 88);
ABI_OFFSET(struct audit_slot, event_words, 120);
ABI_OFFSET(struct audit_slot, event, 128);
ABI_OFFSET(struct audit_slot, hash, 480);

enum audit_slot_state {
	AUDIT_SLOT_EMPTY,
	AUDIT_SLOT_GOOD,
	AUDIT_SLOT_BAD,
};

/* Looks at all conditions; computes one SHA-256. */
enum audit_slot_state audit_slot_check(const struct audit_slot *slot);

/* Makes a slot whose other fields are filled in a good one: magic number, version and hash. */
void audit_slot_close(struct audit_slot *slot);

/* The length of a name that fills its field up with zeros: at most AUDIT_NAME_BYTES. */
MUST_CHECK size_t audit_name_length(const char name[AUDIT_NAME_BYTES]);

/* Whether `length` bytes are a name: 1 to 31 bytes of [a-z0-9_-]. */
MUST_CHECK bool audit_name_is_right(const char *name, size_t length);

#endif
