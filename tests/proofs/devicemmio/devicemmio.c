/*
 * A window on a device's registers, on the booted machine: what a program that was given a Device,
 * and nothing else of the machine, can do with it, cannot do with it, and sees when it is gone. The
 * devices are QEMU's `edu`, whose BAR has registers and no interrupt table, and the virtio network
 * card, one of whose BARs is that table. Read first: tests/proofs/window/window.h.
 */
#include "tests/proofs/window/window.h"

#define VIRTIO_VENDOR 0x1af4u
#define VIRTIO_NET 0x1041u
#define CARD_TABLE_BAR 1u
#define CARD_BAR 4u
#define CARD_PAGES 4u
#define EDU_PAGES 256u
/* A register that answers with the inverse of what was written. */
#define EDU_INVERSE 4u
#define MAGIC 0x600d1234u

#define ERROR_WRITE 2u
#define ERROR_FETCH 16u
#define PAGE_FAULT 14u

static const struct told_limits limits = {.child_frames = 200, .device_frames = 32};

static struct told state;
static struct proof proof;

static const struct told_words one_page = {.count = 1};
static const struct told_words inverse = {.first = EDU_INVERSE, .value = MAGIC};

static void group_begin(struct proof_group *group, const char *name)
{
	told_group_begin(&state, group, name);
}

static void child_start(struct proof_group *group, uint32_t index, struct told_child *child)
{
	told_start(&state, group, index, &limits, child);
}

static void child_expect(struct proof_group *group, struct told_child *child,
			 enum window_command command, struct told_words words, uint64_t expected)
{
	told_expect(group, child, command, words, expected);
}

static void child_stop(struct proof_group *group, struct told_child *child)
{
	told_stop(group, child, WINDOW_END);
}

/* The child ends by a page fault whose error code has some of these bits. */
static void child_faults(struct proof_group *group, struct told_child *child, uint64_t kinds)
{
	struct rt_exit_record record;

	told_end(group, child, &record);
	proof_expect(group,
		     record.cause == EXIT_CAUSE_FAULT && record.vector == PAGE_FAULT &&
			     (record.error_code & kinds),
		     "a child ended with cause %d, vector %u, error %lx", (int)record.cause,
		     record.vector, (unsigned long)record.error_code);
}

/* A child with the registers of edu mapped. */
static void edu_start(struct proof_group *group, uint32_t edu, struct told_child *child)
{
	child_start(group, edu, child);
	child_expect(group, child, WINDOW_CUT, one_page, 0);
	child_expect(group, child, WINDOW_MAP, one_page, 0);
	child_expect(group, child, WINDOW_READ, (struct told_words){0}, EDU_ID);
}

static void uses_registers(uint32_t edu)
{
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "uses-registers");
	edu_start(&group, edu, &child);
	/* Those that it was started with, and the row that each thread has. */
	child_expect(&group, &child, WINDOW_GRANTS, (struct told_words){0}, TOLD_GRANTS + 1);
	child_expect(&group, &child, WINDOW_WRITE, inverse, 0);
	child_expect(&group, &child, WINDOW_READ, inverse, (uint32_t)~MAGIC);
	child_expect(&group, &child, WINDOW_UNMAP, (struct told_words){0}, 0);
	child_expect(&group, &child, WINDOW_CUT,
		     (struct told_words){.first = EDU_PAGES - 1, .count = 1}, 0);
	child_expect(&group, &child, WINDOW_MAP, one_page, 0);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void nothing_past_the_window(uint32_t edu)
{
	static const struct told_words past[] = {
		{.first = EDU_PAGES, .count = 1},
		{.first = EDU_PAGES - 1, .count = 2},
		{.first = UINT32_MAX, .count = 1},
		{.first = 1, .count = UINT32_MAX},
		{.first = 0, .count = EDU_PAGES + 1},
		{.bar = 1, .count = 1},
		{.bar = 5, .count = 1},
		{.bar = 6, .count = 1},
		{.bar = 255, .count = 1},
		{.first = 0, .count = 0},
	};
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "nothing-past-the-window");
	child_start(&group, edu, &child);
	for (uint32_t i = 0; i < ARRAY_COUNT(past); i++)
		child_expect(&group, &child, WINDOW_CUT, past[i], told_failed(STATUS_OUT_OF_RANGE));
	child_expect(&group, &child, WINDOW_CUT, (struct told_words){.first = 2, .count = 2}, 0);
	child_expect(&group, &child, WINDOW_MAP, (struct told_words){.count = 3},
		     told_failed(STATUS_OUT_OF_RANGE));
	child_expect(&group, &child, WINDOW_MAP, (struct told_words){.first = 2, .count = 1},
		     told_failed(STATUS_OUT_OF_RANGE));
	child_expect(&group, &child, WINDOW_MAP, one_page, 0);
	/* The page behind the mapping is nobody's. */
	told_tell(&child, WINDOW_READ, (struct told_words){.first = PROOF_PAGE});
	child_faults(&group, &child, 0xffff);
	proof_group_end(&group);
}

static void no_interrupt_table(uint32_t card)
{
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "no-interrupt-table");
	child_start(&group, card, &child);
	child_expect(&group, &child, WINDOW_CUT,
		     (struct told_words){.bar = CARD_TABLE_BAR, .count = 1},
		     told_failed(STATUS_INVALID_ARGUMENT));
	child_expect(&group, &child, WINDOW_CUT,
		     (struct told_words){.bar = CARD_BAR, .count = CARD_PAGES}, 0);
	child_expect(&group, &child, WINDOW_MAP, (struct told_words){.count = CARD_PAGES}, 0);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void registers_are_no_memory(uint32_t edu)
{
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "registers-are-no-memory");
	child_start(&group, edu, &child);
	child_expect(&group, &child, WINDOW_CUT, one_page, 0);
	child_expect(&group, &child, WINDOW_MAP_COPY, one_page,
		     told_failed(STATUS_TRANSFER_DENIED));
	child_expect(&group, &child, WINDOW_MAP_MEMORY, one_page,
		     told_failed(STATUS_WRONG_INTERFACE));
	child_expect(&group, &child, WINDOW_MAP_EXECUTABLE, one_page,
		     told_failed(STATUS_WRONG_INTERFACE));
	child_expect(&group, &child, WINDOW_MAP_DMA, one_page, told_failed(STATUS_WRONG_INTERFACE));
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void executes_nothing(uint32_t edu)
{
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "executes-nothing");
	edu_start(&group, edu, &child);
	told_tell(&child, WINDOW_EXECUTE, (struct told_words){0});
	child_faults(&group, &child, ERROR_FETCH);
	proof_group_end(&group);
}

static void reads_where_it_may_only_read(uint32_t edu)
{
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "reads-where-it-may-only-read");
	edu_start(&group, edu, &child);
	child_expect(&group, &child, WINDOW_PROTECT, (struct told_words){0}, 0);
	child_expect(&group, &child, WINDOW_READ, (struct told_words){0}, EDU_ID);
	told_tell(&child, WINDOW_WRITE, inverse);
	child_faults(&group, &child, ERROR_WRITE);
	proof_group_end(&group);
}

/* Whoever pays for the Device closes that ledger: the child goes on, with a window on nothing. */
static void taken_away(uint32_t edu)
{
	struct told_child child, next;
	struct proof_group group;

	group_begin(&group, "taken-away");
	edu_start(&group, edu, &child);
	told_device_close(&group, &child);
	child_expect(&group, &child, WINDOW_READ, (struct told_words){0}, UINT32_MAX);
	child_expect(&group, &child, WINDOW_CUT, one_page, told_failed(STATUS_DISCONNECTED));
	edu_start(&group, edu, &next);
	child_expect(&group, &next, WINDOW_WRITE, inverse, 0);
	/* The first child's writes do not reach what the second one has. */
	child_expect(&group, &child, WINDOW_WRITE,
		     (struct told_words){.first = EDU_INVERSE, .value = ~MAGIC}, 0);
	child_expect(&group, &next, WINDOW_READ, inverse, (uint32_t)~MAGIC);
	child_stop(&group, &next);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void let_go(uint32_t edu)
{
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "let-go");
	edu_start(&group, edu, &child);
	child_expect(&group, &child, WINDOW_LET_GO, (struct told_words){0}, 0);
	proof_device_await_free(&state.devices, edu);
	child_expect(&group, &child, WINDOW_READ, (struct told_words){0}, UINT32_MAX);
	child_expect(&group, &child, WINDOW_UNMAP, (struct told_words){0}, 0);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void killed(uint32_t edu)
{
	struct proof_group group;
	struct told_child child;

	group_begin(&group, "killed");
	edu_start(&group, edu, &child);
	told_kill(&group, &child);
	proof_group_end(&group);
}

int capos_main(struct rt *rt)
{
	struct proof_group all;
	uint32_t edu, card;

	proof_open(&proof, rt);
	told_open(&state, &proof, "window");
	edu = proof_device_find(&state.devices, EDU_VENDOR, EDU_DEVICE, 0);
	card = proof_device_find(&state.devices, VIRTIO_VENDOR, VIRTIO_NET, 0);
	proof_group_begin(&all, &proof, "ledger-over-all");
	uses_registers(edu);
	nothing_past_the_window(edu);
	no_interrupt_table(card);
	registers_are_no_memory(edu);
	executes_nothing(edu);
	reads_where_it_may_only_read(edu);
	taken_away(edu);
	let_go(edu);
	killed(edu);
	proof_expect(&all, proof.passed > 0, "no group has passed");
	proof_group_end(&all);
	return proof_close(&proof);
}
