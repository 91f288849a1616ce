/*
 * The host's key on a disk that is cut off: a key that was told is there after every cut, and no
 * other one is ever made in its place.
 *
 *	CUTS=N   how many cuts; SEED=N replays
 *
 * The simulated disk and its rules of a cut are those of stores (tests/host/store/disk.h). A cut
 * in the very first write may spoil its block: then there is no key, and nobody was told of one. On
 * a disk whose flushes do nothing cuts must be seen to lose keys: otherwise nothing was tested.
 */
#include "tests/host/core/check.h"
#include "tests/host/store/disk.h"
#include "user/services/keys/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CUTS_USUAL 4000u

static struct disk disk;
static struct store_device device;
static struct disk_log written;
static uint8_t before[DISK_BYTES];
static uint64_t dice, chances;
static bool has_chance;

static bool chance(void *context, uint8_t *bytes, uint32_t length)
{
	(void)context;
	if (!has_chance)
		return false;
	chances++;
	for (uint32_t i = 0; i < length; i++)
		bytes[i] = (uint8_t)disk_random(&dice);
	return true;
}

static enum keys_record_opened opened(struct ssh_host_key_record *record)
{
	const struct keys_record_disk over = {.device = &device, .chance = chance};

	return keys_record_open(&over, record);
}

static enum keys_record_opened opened_read_only(struct ssh_host_key_record *record)
{
	const struct keys_record_disk over = {
		.device = &device, .read_only = true, .chance = chance};

	return keys_record_open(&over, record);
}

static bool is_same(const struct ssh_host_key_record *one, const struct ssh_host_key_record *other)
{
	return memcmp(one->seed, other->seed, SSH_SEED_BYTES) == 0;
}

static void blank(uint32_t sector_bytes, uint32_t block_bytes)
{
	disk_init(&disk, &device, sector_bytes, block_bytes, disk_random(&dice));
	has_chance = true;
}

/* ---- cuts ------------------------------------------------------------------------------------ */

static const struct geometry {
	uint32_t sector_bytes, block_bytes;
	bool spoils;
} geometries[] = {{512, 512, false}, {512, 4096, true}, {4096, 4096, false}};

static uint64_t losses, damages, news;

/* A key is made, with the writes logged; gives it. */
static struct ssh_host_key_record made(const struct geometry *geometry, bool lies)
{
	struct ssh_host_key_record record;

	blank(geometry->sector_bytes, geometry->block_bytes);
	memcpy(before, disk.content, DISK_BYTES);
	written.count = 0;
	written.bytes_used = 0;
	disk.log = &written;
	CHECK(opened(&record) == KEYS_RECORD_GOOD && record.is_twice);
	CHECK(written.count == 4);
	disk.log = NULL;
	if (lies)
		disk_log_lie(&written);
	return record;
}

/* One cut behind `events` events, and what is found. */
static void cut_play(const struct geometry *geometry, const struct ssh_host_key_record *record,
		     uint32_t events, bool lies)
{
	const uint64_t chances_before = chances;
	struct ssh_host_key_record found, again;
	enum keys_record_opened first;
	bool is_there;

	disk_cut(&disk, before, &written, events, geometry->block_bytes, geometry->spoils, &dice);
	first = opened(&found);
	is_there = first == KEYS_RECORD_GOOD && is_same(&found, record);
	if (events >= 2 && !is_there) {
		losses++;
		CHECK(lies);
	}
	damages += first == KEYS_RECORD_DAMAGED;
	news += chances > chances_before;
	if (!lies && !geometry->spoils)
		CHECK(first == KEYS_RECORD_GOOD);
	/* Whatever was found stays. */
	CHECK(opened(&again) == first);
	if (first == KEYS_RECORD_GOOD)
		CHECK(is_same(&found, &again) && again.is_twice);
}

static void a_key_that_was_told_is_there_after_every_cut(void)
{
	const char *wanted = getenv("CUTS");
	const uint64_t cuts = wanted ? strtoull(wanted, NULL, 10) : CUTS_USUAL;

	for (uint64_t i = 0; i < cuts; i++) {
		const struct geometry *geometry = &geometries[i % ARRAY_COUNT(geometries)];
		const struct ssh_host_key_record record = made(geometry, false);

		cut_play(geometry, &record, (uint32_t)disk_below(&dice, 5), false);
	}
	printf("ssh-host-key: %llu cuts: %llu keys made anew, %llu first writes spoilt\n",
	       (unsigned long long)cuts, (unsigned long long)news, (unsigned long long)damages);
	CHECK(losses == 0 && news > 0 && damages > 0);
}

static void a_disk_that_lies_about_flushes_loses_keys(void)
{
	losses = 0;
	for (uint32_t i = 0; i < 200; i++) {
		const struct ssh_host_key_record record = made(&geometries[0], true);

		cut_play(&geometries[0], &record, (uint32_t)(2 + disk_below(&dice, 3)), true);
	}
	CHECK(losses > 0);
}

/* ---- disks that are not as they should be ---------------------------------------------------- */

static void one_spoilt_slot_loses_nothing_and_is_written_anew(void)
{
	struct ssh_host_key_record record, found;

	for (uint32_t slot = 0; slot < SSH_HOST_KEY_SLOTS; slot++) {
		blank(512, 4096);
		CHECK(opened(&record) == KEYS_RECORD_GOOD);
		memset(disk.content + slot * SSH_HOST_KEY_SLOT_BYTES, 0x5a,
		       SSH_HOST_KEY_SLOT_BYTES);
		CHECK(opened_read_only(&found) == KEYS_RECORD_GOOD && !found.is_twice);
		CHECK(opened(&found) == KEYS_RECORD_GOOD && found.is_twice);
		CHECK(is_same(&record, &found));
		memset(disk.content + (1 - slot) * SSH_HOST_KEY_SLOT_BYTES, 0,
		       SSH_HOST_KEY_SLOT_BYTES);
		CHECK(opened(&found) == KEYS_RECORD_GOOD && is_same(&record, &found));
	}
}

static void a_damaged_range_never_gets_another_key(void)
{
	struct ssh_host_key_record record;

	blank(512, 512);
	CHECK(opened(&record) == KEYS_RECORD_GOOD);
	disk.content[30] ^= 1;
	disk.content[SSH_HOST_KEY_SLOT_BYTES + 30] ^= 1;
	for (uint32_t i = 0; i < 2; i++)
		CHECK(opened(&record) == KEYS_RECORD_DAMAGED);
	/* Each byte counts: also of what stands behind the slots. */
	for (uint32_t i = 0; i < 64; i++) {
		blank(512, 512);
		disk.content[disk_below(&dice, DISK_BYTES)] = 1;
		CHECK(opened(&record) == KEYS_RECORD_DAMAGED);
	}
}

static void a_blank_disk_that_is_only_read_or_without_chance_gets_no_key(void)
{
	struct ssh_host_key_record record;

	blank(512, 512);
	CHECK(opened_read_only(&record) == KEYS_RECORD_READ_ONLY && disk.writes == 0);
	has_chance = false;
	CHECK(opened(&record) == KEYS_RECORD_NO_CHANCE && disk.writes == 0);
}

static void a_range_without_room_for_both_slots_gets_no_key(void)
{
	struct ssh_host_key_record record;

	blank(512, 512);
	device.range_bytes = 2 * SSH_HOST_KEY_SLOT_BYTES - 512;
	CHECK(opened(&record) == KEYS_RECORD_DAMAGED && disk.reads == 0);
	blank(512, 512);
	device.block_bytes = 8192;
	CHECK(opened(&record) == KEYS_RECORD_DAMAGED && disk.reads == 0);
}

static void a_request_that_fails_tells_nobody_of_a_key(void)
{
	static const enum disk_failure kinds[] = {DISK_FAILS_READ, DISK_FAILS_WRITE,
						  DISK_FAILS_FLUSH};

	for (uint32_t i = 0; i < ARRAY_COUNT(kinds); i++) {
		struct ssh_host_key_record record, found;

		blank(512, 512);
		disk.failure = kinds[i];
		CHECK(opened(&record) == KEYS_RECORD_NO_DISK);
		disk.failed = false;
		CHECK(opened(&found) == KEYS_RECORD_GOOD);
		/* The second slot's failure takes no key away. */
		blank(512, 512);
		disk.failure = kinds[i];
		disk.fail_after = kinds[i] == DISK_FAILS_READ ? 64 : 1;
		CHECK(opened(&record) == KEYS_RECORD_GOOD);
	}
}

int main(void)
{
	const char *seed = getenv("SEED");

	dice = seed ? strtoull(seed, NULL, 10) : (uint64_t)time(NULL);
	printf("ssh-host-key: SEED=%llu\n", (unsigned long long)dice);
	a_key_that_was_told_is_there_after_every_cut();
	a_disk_that_lies_about_flushes_loses_keys();
	one_spoilt_slot_loses_nothing_and_is_written_anew();
	a_damaged_range_never_gets_another_key();
	a_blank_disk_that_is_only_read_or_without_chance_gets_no_key();
	a_range_without_room_for_both_slots_gets_no_key();
	a_request_that_fails_tells_nobody_of_a_key();
	printf("%u passed, 0 failed\n", 7u);
	return 0;
}
