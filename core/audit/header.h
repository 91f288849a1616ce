/*
 * The header of an audit log: which log it is, and whose its parts are.
 *
 * A log on a disk is a row of regions of AUDIT_REGION_BYTES bytes, each a physical block of a disk
 * or whole ones, so that a write which is torn spoils one record alone. The first two regions hold
 * the header, twice; the others a slot each, with nothing behind it. In kept memory the header has
 * a page, and the slots follow each other.
 *
 *	byte  length
 *	   0  8    "capOSAL1"
 *	   8  8    turn: counts the headers of this log from 1; odd ones are in the first region
 *	  16  16   id: random; zeros for a log that is in memory alone
 *	  32  4    slots
 *	  36  2    places: the shares of writers; no share grows or shrinks when a writer is added
 *	  38  2    writers
 *	  40  24   zero
 *	  64  480  the names of the writers, in the order of their shares, filled up with zeros
 *	 544  448  zero
 *	 992  32   hash: SHA-256 of the bytes before
 *
 * A header is *good* when
 *
 *	H1  it has the magic, the zeros are zero, and the hash is right
 *	H2  turn is not 0 and below AUDIT_NUMBER_LIMIT
 *	H3  there are at most as many writers as places, at most AUDIT_WRITERS places, at least one
 *	H4  each name is one (S4 of slot.h), none is there twice, and zeros follow the last one
 *	H5  slots is at most AUDIT_SLOTS
 *
 * On a disk, of two good ones the one with the higher turn counts, when both have one id.
 *
 * This owns nothing and reads no disk. Whoever can write the disk can write a header that is good.
 * Read next: user/services/audit/durable.h.
 */
#ifndef CORE_AUDIT_HEADER_H
#define CORE_AUDIT_HEADER_H

#include "core/audit/log.h"

#define AUDIT_REGION_BYTES 4096u
#define AUDIT_HEADERS 2u
#define AUDIT_HEADER_BYTES 1024u

struct audit_header {
	uint8_t magic[8];
	uint64_t turn;
	uint8_t id[AUDIT_ID_BYTES];
	uint32_t slots;
	uint16_t places;
	uint16_t writers;
	uint8_t zero[24];
	char names[AUDIT_WRITERS][AUDIT_NAME_BYTES];
	uint8_t more_zero[448];
	uint8_t hash[AUDIT_HASH_BYTES];
};

ABI_SIZE(struct audit_header, AUDIT_HEADER_BYTES);
ABI_OFFSET(struct audit_header, names, 64);
ABI_OFFSET(struct audit_header, hash, 992);

/* Whether H1 to H5 hold. */
MUST_CHECK bool audit_header_is_good(const struct audit_header *header);

/* Makes a header good whose other fields are: magic, zeros and hash. */
void audit_header_close(struct audit_header *header);

/* The writers of a configuration, and where each is in the header of a log. */
struct audit_writers {
	uint32_t count;
	struct audit_log_writer list[AUDIT_WRITERS];
	uint32_t places[AUDIT_WRITERS];
};

/*
 * Adds the writers that the header does not have, and fills in the places of all. Whether there was
 * room. `*changed`: some were added; the header is to be closed anew.
 */
MUST_CHECK bool audit_header_join(struct audit_header *header, struct audit_writers *writers,
				  bool *changed);

/*
 * The list with which the header's log is opened: its writers in the order of their shares. One
 * that the configuration does not have any more keeps its share, and writes nothing.
 */
void audit_header_list(const struct audit_header *header, const struct audit_writers *writers,
		       struct audit_log_writer list[AUDIT_WRITERS]);

#endif
