/*
 * Power cuts: a store works on a simulated disk, whose log is cut off at every point, over and
 * over, and each time the store is opened on what may be left.
 *
 *	CUTS=N   how many cuts; SEED=N replays
 *
 * The promises: a transaction that was acknowledged is there; one that was not is there whole or
 * not at all; SQLite finds nothing wrong; the store says that it was made, or is there, and never
 * that it is damaged. A cut in the middle of recovery changes nothing about which state is found.
 *
 * The last part turns the promise round: on a disk whose flushes do nothing, cuts must be seen to
 * lose what was acknowledged. A run that sees no loss there would see none anywhere.
 */
#include "tests/host/store/book.h"
#include "tests/host/store/disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define TRANSACTIONS 14u
#define CUTS_USUAL 100000u
#define CUTS_A_BOOK 1000u
#define RECOVERIES_MOST 3u

struct geometry {
	const char *name;
	uint32_t sector_bytes, block_bytes;
};

static const struct geometry geometries[] = {
	{"512", 512, 512},
	{"512e", 512, 4096},
	{"4096", 4096, 4096},
};

/* One book as it was written: its log, and the state after each acknowledgement. */
struct book {
	const struct geometry *geometry;
	uint64_t seed;
	uint32_t states;                         /* the blank store is state 0 */
	uint64_t digests[TRANSACTIONS + 2];      /* of each state */
	uint32_t acknowledged[TRANSACTIONS + 2]; /* events in the log when it was */
};

static struct disk_log log_written, log_recovery, log_next;
static uint8_t before_writing[DISK_BYTES];
static uint8_t before_recovery[DISK_BYTES];
static _Alignas(16) uint8_t memory[BOOK_MEMORY_BYTES];
static struct disk disk;
static struct store_device device;
static struct store_engine engine;
static uint64_t tally_made, tally_old, tally_new, tally_again, tally_spoilt;
/* Why the last cut broke a promise; null: it did not. */
static const char *broken;

static void log_clear(struct disk_log *log)
{
	log->count = 0;
	log->bytes_used = 0;
}

static _Noreturn void give_up(const struct book *book, uint32_t events, const char *what)
{
	printf("%s: book SEED=%llu, disk %s, cut behind %u events\n", what,
	       (unsigned long long)book->seed, book->geometry->name, events);
	printf("0 passed, 1 failed\n");
	exit(1);
}

static bool engine_open(enum store_opened wanted)
{
	return store_engine_open(&engine, &device, STORE_BLANK_IS_MADE, memory, sizeof(memory)) ==
	       wanted;
}

/* Writes a book, and keeps the log and the states. */
static void book_write(struct book *book)
{
	log_clear(&log_written);
	disk_init(&disk, &device, book->geometry->sector_bytes, book->geometry->block_bytes,
		  book->seed);
	memcpy(before_writing, disk.content, sizeof(before_writing));
	disk.log = &log_written;
	if (!engine_open(STORE_MADE))
		give_up(book, 0, "the store is not made");
	book->states = 1;
	book->digests[0] = 0;
	book->acknowledged[0] = 0;
	for (uint32_t i = 0; i <= TRANSACTIONS; i++) {
		bool done = i == 0 ? book_make(engine.database)
				   : book_change(engine.database, book->seed, i);

		if (!done || !book_digest(engine.database, &book->digests[book->states]))
			give_up(book, log_written.count, "a transaction failed");
		book->acknowledged[book->states++] = log_written.count;
	}
	disk.log = NULL;
	store_engine_close(&engine);
}

/* The last state that was acknowledged within `events` events. */
static uint32_t state_at(const struct book *book, uint32_t events)
{
	uint32_t state = 0;

	while (state + 1 < book->states && book->acknowledged[state + 1] <= events)
		state++;
	return state;
}

/* Opens what a cut has left, and gives the digest that is found; `broken` says what is wrong. */
static uint64_t recover(const struct book *book, uint32_t events, struct disk_log *log)
{
	enum store_opened opened;
	uint64_t digest = 0;

	log_clear(log);
	memcpy(before_recovery, disk.content, sizeof(before_recovery));
	disk.log = log;
	opened = store_engine_open(&engine, &device, STORE_BLANK_IS_MADE, memory, sizeof(memory));
	disk.log = NULL;
	if (opened != STORE_OPENED && (opened != STORE_MADE || state_at(book, events) > 0)) {
		broken = "the store does not open, or is blank";
		if (opened == STORE_MADE)
			store_engine_close(&engine);
		return 0;
	}
	tally_made += opened == STORE_MADE;
	if (!store_engine_is_sound(&engine))
		broken = "SQLite finds the database damaged";
	else if (!book_digest(engine.database, &digest))
		broken = "the book cannot be read";
	store_engine_close(&engine);
	return digest;
}

/* Cuts recovery off in turn, and expects the same state each time. */
static void recovery_cut(const struct book *book, uint32_t events, uint64_t digest,
			 uint64_t *random)
{
	const struct geometry *geometry = book->geometry;

	for (uint32_t i = 0; i < RECOVERIES_MOST && log_recovery.count > 0 && !broken; i++) {
		static uint8_t before[DISK_BYTES];
		uint32_t end = (uint32_t)disk_below(random, log_recovery.count + 1);

		memcpy(before, before_recovery, sizeof(before));
		disk_cut(&disk, before, &log_recovery, end, geometry->block_bytes,
			 geometry->block_bytes > geometry->sector_bytes, random);
		if (recover(book, events, &log_next) != digest && !broken)
			broken = "a cut in recovery has changed the state";
		tally_again++;
		memcpy(&log_recovery, &log_next, offsetof(struct disk_log, bytes));
		memcpy(log_recovery.bytes, log_next.bytes, log_next.bytes_used);
	}
}

/* One cut behind `events` events; `broken` is the verdict. */
static void cut_once(const struct book *book, uint32_t events, uint64_t *random)
{
	const struct geometry *geometry = book->geometry;
	bool spoils = geometry->block_bytes > geometry->sector_bytes;
	uint32_t state = state_at(book, events);
	uint64_t digest;

	broken = NULL;
	disk_cut(&disk, before_writing, &log_written, events, geometry->block_bytes, spoils,
		 random);
	tally_spoilt += spoils;
	digest = recover(book, events, &log_recovery);
	if (broken)
		return;
	if (digest == book->digests[state])
		tally_old++;
	else if (state + 1 < book->states && digest == book->digests[state + 1])
		tally_new++;
	else
		broken = "neither the state before nor the one after";
	if (disk_below(random, 4) == 0)
		recovery_cut(book, events, digest, random);
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
			book_write(book);
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
	return tally_old > 0 && tally_new > 0 && tally_made > 0 && tally_again > 0 &&
	       tally_spoilt > 0;
}

int main(void)
{
	static struct book book;
	uint64_t seed = number_of("SEED", (uint64_t)time(NULL));
	uint64_t cuts = number_of("CUTS", CUTS_USUAL);
	uint64_t random = seed, lost;
	bool met;

	printf("power cuts: %llu, SEED=%llu\n", (unsigned long long)cuts, (unsigned long long)seed);
	(void)cuts_make(&book, cuts, &random, false);
	met = outcomes_were_met();
	printf("  %llu found the state before, %llu the one after, %llu no store yet\n",
	       (unsigned long long)tally_old, (unsigned long long)tally_new,
	       (unsigned long long)tally_made);
	printf("  %llu were in recovery, %llu on disks that spoil blocks\n",
	       (unsigned long long)tally_again, (unsigned long long)tally_spoilt);
	lost = cuts_make(&book, CUTS_A_BOOK * ARRAY_COUNT(geometries), &random, true);
	printf("  %llu of %llu lost something on disks whose flushes do nothing\n",
	       (unsigned long long)lost,
	       (unsigned long long)(CUTS_A_BOOK * ARRAY_COUNT(geometries)));
	printf("%llu passed, %d failed\n", (unsigned long long)cuts, !met + (lost == 0));
	return !met || lost == 0;
}
