/*
 * Power cuts under the audit log: a log works on a simulated disk, which is cut off at every point,
 * over and over, and each time the log is opened on what may be left.
 *
 *	CUTS=N   how many cuts; SEED=N replays
 *
 * The promises: each record that was acknowledged as durable is there, but for those that a later
 * record has taken the place of; one that was not is there whole or not at all; the records that
 * are there are one chain, and the log finds no damage. A cut in the middle of a recovery changes
 * nothing about that. The log goes on, and what it writes then is there, too.
 *
 * The last part turns the promise round: on a disk whose flushes do nothing, cuts must be seen to
 * lose what was acknowledged.
 */
#include "tests/host/store/disk.h"
#include "user/services/audit/durable.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CUTS_USUAL 10000u
#define CUTS_A_BOOK 500u
#define RECORDS 220u
#define RECOVERIES_MOST 3u
#define SLOTS_MOST 94u
#define SECOND_NS UINT64_C(1000000000)

struct geometry {
	const char *name;
	uint32_t sector_bytes, block_bytes;
};

static const struct geometry geometries[] = {
	{"512", 512, 512},
	{"512e", 512, 4096},
	{"4096", 4096, 4096},
};

/* A log as it was written: its disk's log, and where it stood after each record and each flush. */
struct book {
	const struct geometry *geometry;
	uint64_t seed;
	uint32_t slots;
	uint32_t writers;
	uint32_t records;
	uint8_t hashes[RECORDS + 1u][AUDIT_HASH_BYTES]; /* by sequence */
	uint16_t parts[RECORDS + 1u];
	uint32_t written[RECORDS + 1u];      /* events in the log when it was appended */
	uint32_t acknowledged[RECORDS + 1u]; /* events when it was on the disk; 0: it never was */
};

/* Memory that is kept, and the log in it. */
struct instance {
	struct audit_header header;
	struct audit_slot block[SLOTS_MOST];
	struct audit_log log;
	struct audit_durable durable;
	struct audit_writers writers;
	struct audit_damage damage;
};

static struct disk_log log_written, log_recovery, log_next;
static uint8_t before_writing[DISK_BYTES];
static uint8_t before_recovery[DISK_BYTES];
static struct disk disk;
static struct store_device device;
static struct instance writing, reading;
static uint64_t tally_behind, tally_at, tally_made, tally_again, tally_torn, tally_spoilt;
/* Why the last cut broke a promise; null: it did not. */
static const char *broken;

static void log_clear(struct disk_log *log)
{
	log->count = 0;
	log->bytes_used = 0;
}

static _Noreturn void give_up(const struct book *book, uint32_t events, const char *what)
{
	printf("%s: book SEED=%llu, disk %s, %u slots, cut behind %u events\n", what,
	       (unsigned long long)book->seed, book->geometry->name, book->slots, events);
	printf("0 passed, 1 failed\n");
	exit(1);
}

static enum audit_opened instance_open(struct instance *instance, const struct book *book,
				       bool anew)
{
	static const char *const names[] = {"credentials", "sessions", "launcher", "broker"};
	const struct audit_kept kept = {&instance->header, instance->block, SLOTS_MOST};

	if (anew) {
		memset(&instance->header, 0, sizeof(instance->header));
		memset(instance->block, 0, sizeof(instance->block));
	}
	instance->writers = (struct audit_writers){.count = book->writers};
	for (uint32_t i = 0; i < book->writers; i++) {
		instance->writers.list[i].per_minute = 60;
		memcpy(instance->writers.list[i].name, names[i], strlen(names[i]));
	}
	return audit_durable_open(&instance->durable, &device, &kept, &instance->log,
				  &instance->writers, &instance->damage);
}

/* ---- writing --------------------------------------------------------------------------------- */

/* A record of any class; one in three is of a kind that waits for the disk. */
static bool record_append(struct instance *instance, uint32_t writers, uint64_t *random,
			  bool *durable)
{
	struct audit_event_store_version_builder version;
	struct audit_event_builder to;
	struct audit_event_reader event;
	struct audit_entry entry = {.event = &event};
	struct capnp_builder builder;
	struct capnp_message message;
	uint64_t words[32];
	enum status status;

	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	if (audit_event_builder_root(&builder, &to) != STATUS_OK)
		return false;
	audit_event_builder_set_outcome(&to, disk_below(random, 3) ? AUDIT_OUTCOME_DONE
								   : AUDIT_OUTCOME_REFUSED);
	audit_event_builder_set_anonymous(&to, disk_below(random, 4) == 0);
	status = STATUS_OK;
	if (disk_below(random, 6) == 0)
		status = audit_event_builder_new_store_version(&to, &version);
	else if (disk_below(random, 5) == 0)
		audit_event_builder_set_account_changed(&to, disk_random(random));
	else
		audit_event_builder_set_session_ended(&to, SESSION_END_REASON_LOGOUT);
	capnp_message_init(&message, words, builder.used_words, 64);
	if (status != STATUS_OK || audit_event_root(&message, &event) != STATUS_OK)
		return false;
	*durable = audit_event_is_durable(&event);
	entry.writer = instance->writers.places[disk_below(random, writers)];
	entry.now_ns = (instance->log.sequence + 1u) * 60u * SECOND_NS;
	entry.id[0] = 7;
	return audit_log_append(&instance->log, &entry) == STATUS_OK;
}

static void record_note(struct book *book, const struct audit_log *log)
{
	const uint64_t sequence = log->sequence;
	struct audit_slot record;

	if (sequence > RECORDS || !audit_log_record(log, sequence, &record))
		give_up(book, log_written.count, "a record is not there");
	book->records = (uint32_t)sequence;
	memcpy(book->hashes[sequence], record.hash, AUDIT_HASH_BYTES);
	book->parts[sequence] = record.part;
	book->written[sequence] = log_written.count;
	book->acknowledged[sequence] = 0;
}

static void flush_note(struct book *book)
{
	for (uint32_t i = book->records; i > 0 && book->acknowledged[i] == 0; i--)
		book->acknowledged[i] = log_written.count;
}

/* Flushes as the service does; an instance ends now and then, and the next one goes on. */
static void book_write(struct book *book, uint64_t *random)
{
	book->slots = 30u + (uint32_t)disk_below(random, SLOTS_MOST - 30u + 1u);
	book->writers = 1u + (uint32_t)disk_below(random, 2);
	book->records = 0;
	log_clear(&log_written);
	disk_init(&disk, &device, book->geometry->sector_bytes, book->geometry->block_bytes,
		  book->seed);
	device.range_bytes = (uint64_t)(book->slots + AUDIT_HEADERS) * AUDIT_REGION_BYTES;
	memcpy(before_writing, disk.content, sizeof(before_writing));
	disk.log = &log_written;
	if (instance_open(&writing, book, true) != AUDIT_MADE)
		give_up(book, 0, "the log is not made");
	for (uint32_t i = 0; i < RECORDS; i++) {
		bool durable;

		if (!record_append(&writing, book->writers, random, &durable))
			give_up(book, log_written.count, "a record is refused");
		record_note(book, &writing.log);
		if (disk_below(random, 40) == 0) {
			if (instance_open(&writing, book, false) != AUDIT_OPENED ||
			    !writing.durable.continues)
				give_up(book, log_written.count, "the next instance cannot go on");
			flush_note(book);
		}
		if (durable || audit_log_wants_flush(&writing.log) || disk_below(random, 20) == 0) {
			if (!audit_durable_flush(&writing.durable))
				give_up(book, log_written.count, "a flush failed");
			flush_note(book);
		}
	}
	disk.log = NULL;
}

/* ---- what is found --------------------------------------------------------------------------- */

static bool damage_is_none(const struct audit_damage *damage)
{
	return damage->slots == 0 && damage->missing == 0 && damage->links == 0;
}

/* The highest sequence that was acknowledged within `events` events, or appended within them. */
static uint64_t sequence_at(const struct book *book, uint32_t events, const uint32_t *at)
{
	uint64_t sequence = 0;

	while (sequence < book->records && at[sequence + 1u] != 0 && at[sequence + 1u] <= events)
		sequence++;
	return sequence;
}

/* Each record up to the youngest is there, unless its part may have gone once around since. */
static bool records_are_there(const struct book *book, const struct audit_log *log,
			      uint64_t appended)
{
	uint32_t younger[AUDIT_PARTS] = {0};
	struct audit_slot record;

	for (uint64_t sequence = appended; sequence > 0; sequence--) {
		const uint16_t part = book->parts[sequence];
		const bool there = audit_log_record(log, sequence, &record);

		if (there && memcmp(record.hash, book->hashes[sequence], AUDIT_HASH_BYTES) != 0)
			return false;
		if (there != (sequence <= log->sequence) && younger[part] < log->parts[part].slots)
			return false;
		younger[part]++;
	}
	return true;
}

/* Opens what a cut has left. */
static uint64_t recover(const struct book *book, uint32_t events, struct disk_log *log)
{
	const uint64_t acknowledged = sequence_at(book, events, book->acknowledged);
	const uint64_t appended = sequence_at(book, events, book->written);
	enum audit_opened opened;

	log_clear(log);
	memcpy(before_recovery, disk.content, sizeof(before_recovery));
	disk.log = log;
	opened = instance_open(&reading, book, true);
	disk.log = NULL;
	if (opened != AUDIT_OPENED && (opened != AUDIT_MADE || acknowledged > 0)) {
		broken = "the log does not open, or is blank";
		return 0;
	}
	tally_made += opened == AUDIT_MADE;
	tally_torn += reading.damage.torn > 0;
	if (!damage_is_none(&reading.damage))
		broken = "the log finds damage";
	else if (reading.log.sequence < acknowledged)
		broken = "a record that was acknowledged is not there";
	else if (reading.log.sequence > appended)
		broken = "a record is there that was not written";
	else if (!records_are_there(book, &reading.log, appended))
		broken = "a record is not there, or is another one";
	return reading.log.sequence;
}

static void recovery_cut(const struct book *book, uint32_t events, uint64_t sequence,
			 uint64_t *random)
{
	const struct geometry *geometry = book->geometry;

	for (uint32_t i = 0; i < RECOVERIES_MOST && log_recovery.count > 0 && !broken; i++) {
		static uint8_t before[DISK_BYTES];
		uint32_t end = (uint32_t)disk_below(random, log_recovery.count + 1);

		memcpy(before, before_recovery, sizeof(before));
		disk_cut(&disk, before, &log_recovery, end, geometry->block_bytes,
			 geometry->block_bytes > geometry->sector_bytes, random);
		if (recover(book, events, &log_next) != sequence && !broken)
			broken = "a cut in recovery has changed the log";
		tally_again++;
		memcpy(&log_recovery, &log_next, offsetof(struct disk_log, bytes));
		memcpy(log_recovery.bytes, log_next.bytes, log_next.bytes_used);
	}
}

/* Records of a second life, as far as they matter. */
#define LATER 12u
struct later {
	uint64_t first; /* the sequence before them */
	uint32_t count;
	uint8_t hashes[LATER][AUDIT_HASH_BYTES];
	uint32_t acknowledged[LATER]; /* 0: it never was */
};

static bool later_write(const struct book *book, struct later *later, uint64_t *random)
{
	struct audit_log *log = &reading.log;

	later->first = log->sequence;
	for (later->count = 0; later->count < LATER; later->count++) {
		bool durable;

		later->acknowledged[later->count] = 0;
		if (!record_append(&reading, book->writers, random, &durable))
			return false;
		memcpy(later->hashes[later->count], log->head, AUDIT_HASH_BYTES);
		if (!durable && !audit_log_wants_flush(log))
			continue;
		if (!audit_durable_flush(&reading.durable))
			return false;
		for (uint32_t i = 0; i <= later->count; i++) {
			if (later->acknowledged[i] == 0)
				later->acknowledged[i] = log_next.count;
		}
	}
	return true;
}

/* Whether those that were acknowledged within `events` events are found, and no other ones. */
static bool later_is_there(const struct later *later, uint32_t events)
{
	struct audit_slot record;
	uint32_t acknowledged = 0;

	while (acknowledged < LATER && later->acknowledged[acknowledged] != 0 &&
	       later->acknowledged[acknowledged] <= events)
		acknowledged++;
	if (reading.log.sequence < later->first + acknowledged ||
	    reading.log.sequence > later->first + LATER)
		return false;
	for (uint32_t i = 0; i < LATER; i++) {
		if (audit_log_record(&reading.log, later->first + 1u + i, &record) &&
		    memcmp(record.hash, later->hashes[i], AUDIT_HASH_BYTES) != 0)
			return false;
	}
	return true;
}

/*
 * The log goes on behind a cut, and there is another cut: neither what the first one has left over
 * nor what the second one takes away is taken for records.
 */
static void go_on(const struct book *book, uint64_t *random)
{
	const struct geometry *geometry = book->geometry;
	static uint8_t before[DISK_BYTES];
	struct later later;
	uint32_t opened, events;

	memcpy(before, before_recovery, sizeof(before));
	memcpy(disk.content, before, sizeof(before));
	log_clear(&log_next);
	disk.log = &log_next;
	if (instance_open(&reading, book, true) == AUDIT_DISK_FAILED) {
		broken = "the log does not open twice";
		return;
	}
	opened = log_next.count;
	if (!later_write(book, &later, random)) {
		broken = "the log does not go on";
		return;
	}
	disk.log = NULL;
	events = opened + (uint32_t)disk_below(random, log_next.count - opened + 1u);
	disk_cut(&disk, before, &log_next, events, geometry->block_bytes,
		 geometry->block_bytes > geometry->sector_bytes, random);
	if (instance_open(&reading, book, true) == AUDIT_DISK_FAILED ||
	    !damage_is_none(&reading.damage))
		broken = "behind a second cut the log finds damage";
	else if (!later_is_there(&later, events))
		broken = "what was written behind a cut is not there";
}

/* One cut behind `events` events; `broken` is the verdict. */
static void cut_once(const struct book *book, uint32_t events, uint64_t *random)
{
	const struct geometry *geometry = book->geometry;
	const bool spoils = geometry->block_bytes > geometry->sector_bytes;
	uint64_t sequence;

	broken = NULL;
	disk_cut(&disk, before_writing, &log_written, events, geometry->block_bytes, spoils,
		 random);
	tally_spoilt += spoils;
	sequence = recover(book, events, &log_recovery);
	if (broken)
		return;
	tally_behind += sequence > sequence_at(book, events, book->acknowledged);
	tally_at += sequence == sequence_at(book, events, book->acknowledged);
	if (disk_below(random, 4) == 0)
		recovery_cut(book, events, sequence, random);
	if (!broken)
		go_on(book, random);
}

/* ---- runs ------------------------------------------------------------------------------------ */

/* Makes `cuts` cuts over books of their own; gives how many broke a promise. */
static uint64_t cuts_make(struct book *book, uint64_t cuts, uint64_t *random, bool flushes_lie)
{
	uint64_t found = 0;

	for (uint64_t i = 0; i < cuts; i++) {
		uint32_t events;

		if (i % CUTS_A_BOOK == 0) {
			book->geometry = &geometries[i / CUTS_A_BOOK % ARRAY_COUNT(geometries)];
			book->seed = disk_random(random);
			book_write(book, random);
			if (flushes_lie)
				disk_log_lie(&log_written);
		}
		events = (uint32_t)disk_below(random, log_written.count + 1);
		cut_once(book, events, random);
		if (broken && !flushes_lie)
			give_up(book, events, broken);
		found += broken != NULL;
	}
	return found;
}

static uint64_t number_of(const char *name, uint64_t usual)
{
	const char *text = getenv(name);

	return text && *text ? strtoull(text, NULL, 0) : usual;
}

/* A run that met only one of these outcomes has tried nothing. */
static bool outcomes_were_met(void)
{
	return tally_behind > 0 && tally_at > 0 && tally_made > 0 && tally_again > 0 &&
	       tally_torn > 0 && tally_spoilt > 0;
}

int main(void)
{
	static struct book book;
	uint64_t seed = number_of("SEED", (uint64_t)time(NULL));
	uint64_t cuts = number_of("CUTS", CUTS_USUAL);
	uint64_t random = seed, lost;
	bool met;

	printf("power cuts under the audit log: %llu, SEED=%llu\n", (unsigned long long)cuts,
	       (unsigned long long)seed);
	(void)cuts_make(&book, cuts, &random, false);
	met = outcomes_were_met();
	printf("  %llu found what was acknowledged, %llu more than that, %llu no log yet\n",
	       (unsigned long long)tally_at, (unsigned long long)tally_behind,
	       (unsigned long long)tally_made);
	printf("  %llu had torn records, %llu were in recovery, %llu on disks that spoil blocks\n",
	       (unsigned long long)tally_torn, (unsigned long long)tally_again,
	       (unsigned long long)tally_spoilt);
	lost = cuts_make(&book, CUTS_A_BOOK * ARRAY_COUNT(geometries), &random, true);
	printf("  %llu of %llu lost something on disks whose flushes do nothing\n",
	       (unsigned long long)lost,
	       (unsigned long long)(CUTS_A_BOOK * ARRAY_COUNT(geometries)));
	printf("%llu passed, %d failed\n", (unsigned long long)cuts, !met + (lost == 0));
	return !met || lost == 0;
}
