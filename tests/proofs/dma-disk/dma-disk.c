/*
 * Hostile drivers of virtio disks, on the booted machine: descriptors with addresses that were
 * never the disk's, that are another one's, or that were those of a pool that has ended; and a read
 * that is under way while its driver is killed. QEMU's disk keeps the frame that it once found, and
 * writes to it seconds later, whatever the IOMMU was told. So the frames of a pool must be nobody
 * else's until the function was reset. Read first: tests/proofs/reader/reader.h.
 *
 * Each word of the first disk is the message of an interrupt. The second disk is slow: 32,768 bytes
 * a second, and each word of it is not zero. A read of a whole buffer lets the next one wait for
 * some seconds.
 */
#include "tests/proofs/reader/reader.h"
#include "user/rt/abort.h"
#include "user/rt/console.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/system_client.h"

#define VIRTIO_VENDOR 0x1af4u
#define VIRTIO_BLOCK 0x1042u
#define PLAIN_DISK 0u
#define SLOW_DISK 1u
#define BUFFER_BYTES ((uint64_t)READER_PAGES * PROOF_PAGE)
#define BUFFER_WORDS (BUFFER_BYTES / sizeof(uint64_t))
#define BIG_POOL_PAGES 80u
/* A read is done, or a fault counted, after so many naps of five milliseconds. */
#define PATIENCE 6000u
#define ATTACKS_MOST 1000u
#define MESSAGES_AT UINT64_C(0xfee00000)
#define RESET_NS UINT64_C(100000000)

/* Frames that are left for records while all others are taken. */
#define SPARE_FRAMES 8u
#define WATCH_AT UINT64_C(0x700000000)
#define WATCH_PAGES 512u

static const struct told_limits limits = {.child_frames = 200, .device_frames = 112};

static struct told state;
static struct proof proof;
static uint32_t plain, slow; /* indexes of the disks */
static uint64_t lateness_ns; /* after which a read has written to memory that was taken away */

static uint64_t now_ns(void)
{
	struct timer_now_result now = {0};

	proof_ignore(timer_now(proof.rt, proof.timer, &now));
	return now.time_ns;
}

static uint64_t ask(struct told_child *child, enum reader_command command)
{
	return told_ask(child, command, (struct told_words){0});
}

/* Waits until the answer of a command that is asked again and again is above `before`. */
static bool await_above(struct told_child *child, enum reader_command command, uint64_t before)
{
	for (uint32_t i = 0; i < PATIENCE; i++) {
		if (ask(child, command) > before)
			return true;
		proof_nap(&proof);
	}
	return false;
}

static void child_open(struct proof_group *group, uint32_t disk, uint32_t pool_pages,
		       struct told_child *child)
{
	told_start(&state, group, disk, &limits, child);
	told_expect(group, child, READER_OPEN, (struct told_words){.value = pool_pages}, 0);
}

/* Two reads of the whole buffer, of which the second one is under way. */
static void reads_begin(struct proof_group *group, struct told_child *child)
{
	const struct told_words read = {.first = ask(child, READER_ADDRESS), .value = BUFFER_BYTES};

	told_expect(group, child, READER_READ, read, 0);
	proof_expect(group, await_above(child, READER_DONE, 0), "the first read is not done");
	proof_expect(group, ask(child, READER_SUM) == BUFFER_WORDS, "it read something else");
	told_expect(group, child, READER_READ, read, 0);
	told_expect(group, child, READER_DONE, read, 1);
}

/*
 * ---- addresses ---------------------------------------------------------------------------------
 */

/* The disk is told to read there: it is refused, and that is counted. */
static void attack(struct proof_group *group, struct told_child *child, uint64_t address)
{
	const struct told_words read = {.first = address, .value = PROOF_PAGE};
	uint64_t before = ask(child, READER_FAULTS);

	told_expect(group, child, READER_RESTART, read, 0);
	told_expect(group, child, READER_READ, read, 0);
	proof_expect(group, await_above(child, READER_FAULTS, before), "no fault at %lx",
		     (unsigned long)address);
}

static void never_mapped(void)
{
	static const uint64_t addresses[] = {0,          0x1000,     0x100000,   0x2000000,
					     0xb0000000, 0xfed90000, 0xfffff000, 0x100000000};
	struct proof_group group;
	struct told_child child;

	told_group_begin(&state, &group, "never-mapped");
	child_open(&group, plain, READER_POOL_PAGES, &child);
	for (uint32_t i = 0; i < ARRAY_COUNT(addresses); i++)
		attack(&group, &child, addresses[i]);
	/* The page behind its own buffer, too. */
	attack(&group, &child, ask(&child, READER_ADDRESS) + BUFFER_BYTES);
	proof_expect(&group, ask(&child, READER_SUM) == 0, "its buffer was written to");
	told_stop(&group, &child, READER_END);
	proof_group_end(&group);
}

/* An address that means a frame to the other disk, and none to this one. */
static void foreign(void)
{
	struct told_child child, other;
	struct proof_group group;
	uint64_t address;

	told_group_begin(&state, &group, "foreign");
	child_open(&group, slow, BIG_POOL_PAGES, &other);
	child_open(&group, plain, READER_POOL_PAGES, &child);
	address = ask(&other, READER_GROW);
	attack(&group, &child, address);
	proof_expect(&group, ask(&other, READER_SUM) == 0, "another disk's buffer was written to");
	told_expect(&group, &other, READER_FAULTS, (struct told_words){0}, 0);
	told_stop(&group, &child, READER_END);
	told_stop(&group, &other, READER_END);
	proof_group_end(&group);
}

/* An address of the pool that the same disk had before. */
static void ended_pool(void)
{
	struct proof_group group;
	struct told_child child;
	uint64_t address;

	told_group_begin(&state, &group, "ended-pool");
	child_open(&group, plain, BIG_POOL_PAGES, &child);
	address = ask(&child, READER_GROW);
	told_stop(&group, &child, READER_END);
	child_open(&group, plain, READER_POOL_PAGES, &child);
	attack(&group, &child, address);
	told_stop(&group, &child, READER_END);
	proof_group_end(&group);
}

/* Attacks until the kernel has enough of it; the most faults that it has told of. */
static uint64_t attack_to_the_end(struct proof_group *group, struct told_child *child,
				  uint64_t address)
{
	const struct told_words read = {.first = address, .value = PROOF_PAGE};
	uint64_t faults = 0, most = 0;

	for (uint32_t i = 0; i < ATTACKS_MOST; i++) {
		faults = ask(child, READER_FAULTS);
		if (faults == told_failed(STATUS_DISCONNECTED))
			break;
		most = faults;
		proof_ignore((enum status)told_ask(child, READER_RESTART, read));
		proof_ignore((enum status)told_ask(child, READER_READ, read));
	}
	proof_expect(group, faults == told_failed(STATUS_DISCONNECTED), "%lx faults, and no end",
		     (unsigned long)faults);
	told_stop(group, child, READER_END);
	return most;
}

/* The next driver has a disk that works. */
static void next_works(struct proof_group *group)
{
	struct told_child child;

	child_open(group, plain, READER_POOL_PAGES, &child);
	told_expect(group, &child, READER_READ,
		    (struct told_words){.first = ask(&child, READER_ADDRESS), .value = PROOF_PAGE},
		    0);
	proof_expect(group, await_above(&child, READER_DONE, 0), "no read");
	told_stop(group, &child, READER_END);
}

static void taken_out(void)
{
	struct proof_group group;
	struct told_child child;
	uint64_t most;

	told_group_begin(&state, &group, "taken-out");
	child_open(&group, plain, READER_POOL_PAGES, &child);
	most = attack_to_the_end(&group, &child, 0x100000);
	proof_expect(&group, most > 0 && most <= 64, "%lx faults were told of",
		     (unsigned long)most);
	next_works(&group);
	proof_group_end(&group);
}

/*
 * The disk writes pages of messages to where interrupts are asked for, as fast as it reads. They
 * are of the old form, which QEMU lets pass, so no mask of a row holds them: some are of a vector
 * that nobody has, and some of the disk's own row, for whose interrupt its driver does not wait.
 */
static void storm(void)
{
	struct proof_group group;
	struct told_child child;

	told_group_begin(&state, &group, "storm");
	child_open(&group, plain, READER_POOL_PAGES, &child);
	told_expect(&group, &child, READER_INTERRUPT, (struct told_words){0}, 0);
	proof_expect(&group, attack_to_the_end(&group, &child, MESSAGES_AT) == 0,
		     "messages are faults");
	next_works(&group);
	proof_group_end(&group);
}

/*
 * ---- a read that is under way ------------------------------------------------------------------
 */

/*
 * The disk writes to a frame that it found once, after its page was taken away and the IOMMU was
 * told: so the group after this one can fail. The frame is still the pool's.
 */
static void outlives_its_buffer(void)
{
	struct proof_group group;
	struct told_child child;
	uint64_t start_ns;

	told_group_begin(&state, &group, "outlives-its-buffer");
	child_open(&group, slow, READER_POOL_PAGES, &child);
	reads_begin(&group, &child);
	start_ns = now_ns();
	told_expect(&group, &child, READER_RENEW, (struct told_words){0}, 0);
	told_expect(&group, &child, READER_SUM, (struct told_words){0}, 0);
	proof_expect(&group, await_above(&child, READER_SUM, 0), "the read has not written");
	lateness_ns = now_ns() - start_ns;
	told_expect(&group, &child, READER_FAULTS, (struct told_words){0}, 0);
	told_stop(&group, &child, READER_END);
	rt_console_print(&proof.console,
			 "a read wrote %lu ms after its pages had been taken away\n",
			 (unsigned long)(lateness_ns / 1000000));
	proof_group_end(&group);
}

/* All frames that the ledger has left but some; the id zero when that is none. */
static struct memory_object frames_take(struct proof_group *group, uint32_t *pages)
{
	struct memory_create_args args = {0};
	struct memory_create_result created = {{{0}}};
	struct rt_ledger_state ledger;
	uint64_t left;

	proof_ledger_read(&proof, proof.ledger, &ledger);
	left = ledger.limit[RT_LEDGER_FRAMES] - ledger.used[RT_LEDGER_FRAMES] -
	       ledger.carved[RT_LEDGER_FRAMES];
	/* Each 512 pages have an index of one frame, and those another one. */
	*pages = (uint32_t)(left - SPARE_FRAMES - left / 512 - 2);
	args.pages = *pages;
	proof_expect_status(group, "frames", left,
			    memory_create(proof.rt, proof.memory, &args, &created), STATUS_OK);
	return created.object;
}

static enum status watch_map(struct memory_object object, uint32_t pages)
{
	const struct address_space_map_read_only_args args = {
		.object = object, .bytes = (uint64_t)pages * PROOF_PAGE, .address = WATCH_AT};

	return address_space_map_read_only(proof.rt, proof.space, &args);
}

static enum status watch_unmap(uint32_t pages)
{
	const struct address_space_unmap_args args = {.bytes = (uint64_t)pages * PROOF_PAGE,
						      .address = WATCH_AT};

	return address_space_unmap(proof.rt, proof.space, &args);
}

/* How many words of the watched pages are not zero. */
static uint64_t watch_sum(uint32_t pages)
{
	const volatile uint64_t *words = (const volatile uint64_t *)(uintptr_t)WATCH_AT;
	uint64_t count = 0;

	for (uint64_t i = 0; i < (uint64_t)pages * PROOF_PAGE / sizeof(*words); i++)
		count += words[i] != 0;
	return count;
}

/* For twice as long as a read was late. */
static void watch(struct proof_group *group, uint32_t pages)
{
	uint64_t until_ns = now_ns() + 2 * lateness_ns, sum = 0;

	while (now_ns() < until_ns && sum == 0)
		sum = watch_sum(pages);
	proof_expect(group, sum == 0, "%lu words of others' frames were written to",
		     (unsigned long)sum);
}

static void kill_under_way(struct proof_group *group)
{
	struct told_child child;
	uint64_t start_ns;

	child_open(group, slow, READER_POOL_PAGES, &child);
	reads_begin(group, &child);
	start_ns = now_ns();
	told_kill(group, &child);
	/* All that the child had came back with the reset, and not earlier. */
	proof_expect(group, now_ns() - start_ns >= RESET_NS, "its device was away after %lu ns",
		     (unsigned long)(now_ns() - start_ns));
}

/*
 * All other frames are taken before the driver starts, so that its own are those that are found
 * afterwards.
 */
static void killed_under_way(void)
{
	struct memory_object others, watched;
	struct proof_group group;
	uint32_t other_pages, pages;
	struct ledger room;

	told_group_begin(&state, &group, "killed-with-a-read-under-way");
	proof_expect_status(
		&group, "room", 0,
		proof_carve(&proof, limits.child_frames + limits.device_frames + 16, 2, &room),
		STATUS_OK);
	others = frames_take(&group, &other_pages);
	proof_expect_status(&group, "room", 1, ledger_close(proof.rt, room), STATUS_OK);
	proof_release(&proof, room.id);
	kill_under_way(&group);
	watched = frames_take(&group, &pages);
	proof_expect(&group,
		     pages > limits.child_frames + limits.device_frames - SPARE_FRAMES &&
			     pages <= WATCH_PAGES,
		     "%u pages came back", pages);
	proof_expect_status(&group, "watch", pages, watch_map(watched, pages), STATUS_OK);
	watch(&group, pages);
	proof_expect_status(&group, "watch", pages, watch_unmap(pages), STATUS_OK);
	proof_release(&proof, watched.id);
	proof_release(&proof, others.id);
	proof_group_end(&group);
}

/* The page tables of what is watched stay with the space. */
static void watch_warm(void)
{
	const struct memory_create_args args = {.pages = WATCH_PAGES};
	struct memory_create_result created;

	if (memory_create(proof.rt, proof.memory, &args, &created) != STATUS_OK ||
	    watch_map(created.object, WATCH_PAGES) != STATUS_OK ||
	    watch_unmap(WATCH_PAGES) != STATUS_OK)
		rt_abort(RT_ABORT_START, "no memory");
	proof_release(&proof, created.object.id);
}

int capos_main(struct rt *rt)
{
	struct proof_group all;

	proof_open(&proof, rt);
	told_open(&state, &proof, "reader");
	watch_warm();
	plain = proof_device_find(&state.devices, VIRTIO_VENDOR, VIRTIO_BLOCK, PLAIN_DISK);
	slow = proof_device_find(&state.devices, VIRTIO_VENDOR, VIRTIO_BLOCK, SLOW_DISK);
	proof_group_begin(&all, &proof, "ledger-over-all");
	never_mapped();
	foreign();
	ended_pool();
	taken_out();
	storm();
	outlives_its_buffer();
	killed_under_way();
	proof_expect(&all, proof.passed > 0, "no group has passed");
	proof_group_end(&all);
	return proof_close(&proof);
}
