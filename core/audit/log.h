/*
 * The audit log: a block of slots (core/audit/slot.h) in which each writer has room of its own, and
 * all records are one chain.
 *
 * The block is divided into *parts*, by the list of writers and by its length alone. Part 0, an
 * eighth, is the log's own; the rest is shared out evenly among the writers, and each one's share
 * among the four classes of schema/audit.capnp: four slots for `version`, and of the others half
 * for `done`, a quarter each for `refused` and `anonymous`. A part is a ring: ordinal n lies in its
 * slot (n - 1) mod slots, so a new record overwrites the oldest of its part, and of no other. Each
 * part also has a rate: so many records a minute, and so many at once. Whatever floods one part
 * displaces nothing in another. Where several callers write under one name, such as the launchers
 * of all sessions, each may use half of the rate: so none of them silences the others.
 *
 * Nothing is lost without a count. A record says how many of its part were refused before it;
 * ordinals say how many were overwritten; and audit_log_settle writes both sums as records of the
 * log's own.
 *
 * The block is kept from one instance of a service to the next and is hostile when it is opened: a
 * slot that is not as the log writes it is cleared and counted (struct audit_damage). A whole log
 * that somebody made up, with all hashes, is not noticed here: for that, heads are told to others.
 *
 * A *durable* log has its slots on a disk as well. Each slot that has changed is *dirty* until its
 * owner has written it; the records since the last flush are *in flight*, and few: then a power cut
 * leaves those of them that a reopening can find as one chain, and takes away no other record.
 *
 * The struct owns no memory; block and struct belong to one thread. Read next: log_open.c,
 * header.h.
 */
#ifndef CORE_AUDIT_LOG_H
#define CORE_AUDIT_LOG_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/audit/event.h"
#include "core/audit/slot.h"
#include "core/ledger/bucket.h"

#define AUDIT_WRITERS 15u
#define AUDIT_CLASSES 4u
#define AUDIT_PARTS (1u + AUDIT_WRITERS * AUDIT_CLASSES)
/* The most slots that are used of a block. */
#define AUDIT_SLOTS 1024u
/* The slots for the versions of a writer's store. */
#define AUDIT_VERSION_SLOTS 4u
/* The least share of a writer: those, two slots for each other class, and four for `done`. */
#define AUDIT_SHARE_LEAST (AUDIT_VERSION_SLOTS + 8u)
/* Callers whose shares are counted; those beyond them have one share together. */
#define AUDIT_CALLERS 32u
#define AUDIT_CALLER_BYTES 16u
/* The name under which the log itself writes. */
#define AUDIT_OWN_NAME "audit"
/* After a sum was written, the same sum is not written again for so long. */
#define AUDIT_SETTLE_NS UINT64_C(60000000000)

struct audit_log_writer {
	char name[AUDIT_NAME_BYTES];
	uint32_t per_minute; /* of each class; 1 to 1000 */
};

struct audit_part {
	char writer[AUDIT_NAME_BYTES];
	enum audit_class class;
	uint32_t first, slots;
	uint32_t per_minute; /* 0: no bound; the log's own */
	uint64_t ordinal;    /* of the youngest record */
	uint64_t flushed;    /* of the youngest record that is on the disk */
	uint64_t refused;
	/* The sums that settle has written last, and when. */
	uint64_t told_overwritten, told_refused, told_ns;
	struct ledger_bucket bucket;
};

/* One of several callers that write under one name. */
struct audit_caller {
	uint8_t reference[AUDIT_CALLER_BYTES];
	uint32_t writer;
	struct ledger_bucket bucket; /* one that is full: the place is free */
};

/* The faults of a block: AuditEvent.Damaged. All zero: nothing. */
struct audit_damage {
	uint32_t slots;
	uint32_t missing;
	uint32_t links;
	uint32_t torn;
};

struct audit_log {
	struct audit_slot *block;
	uint32_t block_slots;
	uint32_t part_count;
	uint32_t writer_count;
	struct audit_part parts[AUDIT_PARTS];
	struct audit_caller callers[AUDIT_CALLERS];
	uint64_t sequence; /* of the youngest record; 0: there is none */
	uint8_t head[AUDIT_HASH_BYTES];
	bool durable;
	uint64_t flushed; /* all records up to this sequence are on the disk */
	uint64_t dirty[AUDIT_SLOTS / 64u];
};

/*
 * Opens the log in `slots` slots at `block`, which is aligned to 8 and stays. Slots that are no
 * good are cleared; `*damage` says how many, and what else is wrong. INVALID_ARGUMENT: a name is
 * not right, or there twice, or the log's own, or a rate is out of its range, or there are more
 * than AUDIT_WRITERS. NO_ROOM: a writer's share would be below AUDIT_SHARE_LEAST. Nothing has
 * changed after a failure.
 */
MUST_CHECK enum status audit_log_open(struct audit_log *log, struct audit_slot *block,
				      uint32_t slots, const struct audit_log_writer *writers,
				      uint32_t writer_count, struct audit_damage *damage);

/* Whether names and rates are right, as audit_log_open wants them. */
MUST_CHECK bool audit_log_writers_are_right(const struct audit_log_writer *writers, uint32_t count);

/* A block whose shares are for more writers than there are yet, and that may be durable. */
struct audit_room {
	struct audit_slot *block;
	uint32_t slots;
	uint32_t places; /* the shares; at most AUDIT_WRITERS */
	bool durable;    /* the slots are on a disk, too */
};

/*
 * Opens such a log: as audit_log_open, and INVALID_ARGUMENT for more writers than places. The slots
 * of a durable one were read from its disk, or kept by an instance that had it. The records that
 * were in flight at a power cut are there, from the oldest on, as far as they are whole and one
 * chain; the others are cleared, and `torn` counts them. A slot that was cleared is dirty: it is on
 * the disk, by a flush, before anything is appended.
 */
MUST_CHECK enum status audit_log_open_room(struct audit_log *log, const struct audit_room *room,
					   const struct audit_log_writer *writers,
					   uint32_t writer_count, struct audit_damage *damage);

/* The first dirty slot at `from` or behind it, which is dirty no more. False: there is none. */
MUST_CHECK bool audit_log_dirty_take(struct audit_log *log, uint32_t from, uint32_t *slot);
void audit_log_dirty_set(struct audit_log *log, uint32_t slot);

/* Whether the next record must wait for a flush. */
MUST_CHECK bool audit_log_wants_flush(const struct audit_log *log);

/* How many records of a part may be in flight: at most half of it. */
MUST_CHECK uint32_t audit_part_in_flight(const struct audit_part *part);

/* A flush has covered the writes of all slots that were dirty: nothing is in flight. */
void audit_log_flushed(struct audit_log *log);

/* An event that is to be written. */
struct audit_entry {
	uint32_t writer; /* the place in the list of writers */
	const struct audit_event_reader *event;
	uint64_t now_ns;
	uint8_t id[AUDIT_ID_BYTES]; /* random */
	/* AUDIT_CALLER_BYTES that tell callers of this writer apart; null: there is one alone. */
	const uint8_t *caller;
};

/*
 * Writes a record. INVALID_ARGUMENT, BAD_MESSAGE: of audit_event_copy, or the kind is the log's
 * own. BUSY: the writer has used up its rate for this class, or the caller its half; it is
 * counted. NO_ROOM: the log has reached AUDIT_NUMBER_LIMIT. Nothing else has changed after a
 * failure.
 */
MUST_CHECK enum status audit_log_append(struct audit_log *log, const struct audit_entry *entry);

/* Writes what an opening has found as a record of the log's own. */
void audit_log_tell_damage(struct audit_log *log, const struct audit_damage *damage,
			   uint64_t now_ns, const uint8_t id[AUDIT_ID_BYTES]);

/* Writes that the machine was started, and the log was there. */
void audit_log_tell_start(struct audit_log *log, uint64_t now_ns, const uint8_t id[AUDIT_ID_BYTES]);

/*
 * Writes the sums of one part as a record of the log's own, when they have grown since they were
 * written and that is AUDIT_SETTLE_NS ago. Whether there was one: then it is asked again.
 */
MUST_CHECK bool audit_log_settle(struct audit_log *log, uint64_t now_ns,
				 const uint8_t id[AUDIT_ID_BYTES]);

/* Whether a sum waits to be written, whenever that may be. */
MUST_CHECK bool audit_log_unsettled(const struct audit_log *log);

/*
 * Copies the good record with the lowest sequence that is not below `from`. False: there is none.
 */
MUST_CHECK bool audit_log_read(const struct audit_log *log, uint64_t from,
			       struct audit_slot *record);

/* Copies the record with this sequence. False: it is not there, or is not good. */
MUST_CHECK bool audit_log_record(const struct audit_log *log, uint64_t sequence,
				 struct audit_slot *record);

/* Copies the youngest record of a writer's class. False: there is none that is good. */
MUST_CHECK bool audit_log_youngest(const struct audit_log *log, uint32_t writer,
				   enum audit_class class, struct audit_slot *record);

/* The class of a record: that of its part. */
enum audit_class audit_log_class(const struct audit_log *log, const struct audit_slot *record);

/* Looks at the whole block as it is: how many good records there are, and what is wrong. */
uint32_t audit_log_verify(const struct audit_log *log, struct audit_damage *damage);

#endif
