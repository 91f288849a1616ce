/*
 * A window on a device's registers, on the booted machine: what a program that was given a Device,
 * and nothing else of the machine, can do with it, cannot do with it, and sees when it is gone. The
 * devices are QEMU's `edu`, whose BAR has registers and no interrupt table, and the virtio network
 * card, one of whose BARs is that table. Read first: tests/proofs/window/window.h.
 */
#include "tests/proofs/devicemmio/windows.h"

#include "user/rt/abort.h"
#include "user/rt/generated/process_client.h"

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
#define WARM_PLACES 4u

static struct windows state;
static uint64_t places;

static const struct words one_page = {.count = 1};
static const struct words inverse = {.first = EDU_INVERSE, .value = MAGIC};

static uint64_t refused(enum status status)
{
	return (uint64_t) - (int64_t)status;
}

static void group_begin(struct proof_group *group, const char *name)
{
	state.mapper.next_address = places;
	proof_group_begin(group, &state.proof, name);
}

/* A child with the registers of edu mapped. */
static void edu_start(struct proof_group *group, uint32_t edu, struct child *child)
{
	child_start(&state, group, edu, child);
	child_expect(group, child, WINDOW_CUT, one_page, 0);
	child_expect(group, child, WINDOW_MAP, one_page, 0);
	child_expect(group, child, WINDOW_READ, (struct words){0}, EDU_ID);
}

static void uses_registers(uint32_t edu)
{
	struct proof_group group;
	struct child child;

	group_begin(&group, "uses-registers");
	edu_start(&group, edu, &child);
	/* Those that it was started with, and the row that each thread has. */
	child_expect(&group, &child, WINDOW_GRANTS, (struct words){0}, CHILD_GRANTS + 1);
	child_expect(&group, &child, WINDOW_WRITE, inverse, 0);
	child_expect(&group, &child, WINDOW_READ, inverse, (uint32_t)~MAGIC);
	child_expect(&group, &child, WINDOW_UNMAP, (struct words){0}, 0);
	child_expect(&group, &child, WINDOW_CUT, (struct words){.first = EDU_PAGES - 1, .count = 1},
		     0);
	child_expect(&group, &child, WINDOW_MAP, one_page, 0);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void nothing_past_the_window(uint32_t edu)
{
	static const struct words past[] = {
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
	struct child child;

	group_begin(&group, "nothing-past-the-window");
	child_start(&state, &group, edu, &child);
	for (uint32_t i = 0; i < ARRAY_COUNT(past); i++)
		child_expect(&group, &child, WINDOW_CUT, past[i], refused(STATUS_OUT_OF_RANGE));
	child_expect(&group, &child, WINDOW_CUT, (struct words){.first = 2, .count = 2}, 0);
	child_expect(&group, &child, WINDOW_MAP, (struct words){.count = 3},
		     refused(STATUS_OUT_OF_RANGE));
	child_expect(&group, &child, WINDOW_MAP, (struct words){.first = 2, .count = 1},
		     refused(STATUS_OUT_OF_RANGE));
	child_expect(&group, &child, WINDOW_MAP, one_page, 0);
	/* The page behind the mapping is nobody's. */
	child_tell(&child, WINDOW_READ, (struct words){.first = PROOF_PAGE});
	child_faults(&group, &child, 0xffff);
	proof_group_end(&group);
}

static void no_interrupt_table(uint32_t card)
{
	struct proof_group group;
	struct child child;

	group_begin(&group, "no-interrupt-table");
	child_start(&state, &group, card, &child);
	child_expect(&group, &child, WINDOW_CUT, (struct words){.bar = CARD_TABLE_BAR, .count = 1},
		     refused(STATUS_INVALID_ARGUMENT));
	child_expect(&group, &child, WINDOW_CUT,
		     (struct words){.bar = CARD_BAR, .count = CARD_PAGES}, 0);
	child_expect(&group, &child, WINDOW_MAP, (struct words){.count = CARD_PAGES}, 0);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void registers_are_no_memory(uint32_t edu)
{
	struct proof_group group;
	struct child child;

	group_begin(&group, "registers-are-no-memory");
	child_start(&state, &group, edu, &child);
	child_expect(&group, &child, WINDOW_CUT, one_page, 0);
	child_expect(&group, &child, WINDOW_MAP_COPY, one_page, refused(STATUS_TRANSFER_DENIED));
	child_expect(&group, &child, WINDOW_MAP_MEMORY, one_page, refused(STATUS_WRONG_INTERFACE));
	child_expect(&group, &child, WINDOW_MAP_EXECUTABLE, one_page,
		     refused(STATUS_WRONG_INTERFACE));
	child_expect(&group, &child, WINDOW_MAP_DMA, one_page, refused(STATUS_WRONG_INTERFACE));
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void executes_nothing(uint32_t edu)
{
	struct proof_group group;
	struct child child;

	group_begin(&group, "executes-nothing");
	edu_start(&group, edu, &child);
	child_tell(&child, WINDOW_EXECUTE, (struct words){0});
	child_faults(&group, &child, ERROR_FETCH);
	proof_group_end(&group);
}

static void reads_where_it_may_only_read(uint32_t edu)
{
	struct proof_group group;
	struct child child;

	group_begin(&group, "reads-where-it-may-only-read");
	edu_start(&group, edu, &child);
	child_expect(&group, &child, WINDOW_PROTECT, (struct words){0}, 0);
	child_expect(&group, &child, WINDOW_READ, (struct words){0}, EDU_ID);
	child_tell(&child, WINDOW_WRITE, inverse);
	child_faults(&group, &child, ERROR_WRITE);
	proof_group_end(&group);
}

/* Whoever pays for the Device closes that ledger: the child goes on, with a window on nothing. */
static void taken_away(uint32_t edu)
{
	struct child child, next;
	struct proof_group group;

	group_begin(&group, "taken-away");
	edu_start(&group, edu, &child);
	child_device_close(&group, &child);
	child_expect(&group, &child, WINDOW_READ, (struct words){0}, UINT32_MAX);
	child_expect(&group, &child, WINDOW_CUT, one_page, refused(STATUS_DISCONNECTED));
	edu_start(&group, edu, &next);
	child_expect(&group, &next, WINDOW_WRITE, inverse, 0);
	/* The first child's writes do not reach what the second one has. */
	child_expect(&group, &child, WINDOW_WRITE,
		     (struct words){.first = EDU_INVERSE, .value = ~MAGIC}, 0);
	child_expect(&group, &next, WINDOW_READ, inverse, (uint32_t)~MAGIC);
	child_stop(&group, &next);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void let_go(uint32_t edu)
{
	struct proof_group group;
	struct child child;

	group_begin(&group, "let-go");
	edu_start(&group, edu, &child);
	child_expect(&group, &child, WINDOW_LET_GO, (struct words){0}, 0);
	proof_device_await_free(&state.devices, edu);
	child_expect(&group, &child, WINDOW_READ, (struct words){0}, UINT32_MAX);
	child_expect(&group, &child, WINDOW_UNMAP, (struct words){0}, 0);
	child_stop(&group, &child);
	proof_group_end(&group);
}

static void killed(uint32_t edu)
{
	struct rt_exit_record record;
	struct proof_group group;
	struct child child;

	group_begin(&group, "killed");
	edu_start(&group, edu, &child);
	proof_expect_status(&group, "kill", 0,
			    process_handle_terminate(state.proof.rt, child.process), STATUS_OK);
	child_end(&group, &child, &record);
	proof_expect(&group, record.cause == EXIT_CAUSE_TERMINATED, "it ended with cause %d",
		     (int)record.cause);
	proof_group_end(&group);
}

/* Page tables stay with a space: those of the places that groups use are made now. */
static void places_warm(void)
{
	const struct rt_share_request request = {.memory = state.proof.memory, .pages = 1};
	struct rt_share shares[WARM_PLACES];

	places = state.mapper.next_address;
	for (uint32_t i = 0; i < WARM_PLACES; i++)
		if (rt_share_open(&state.mapper, &request, &shares[i]) != STATUS_OK)
			rt_abort(RT_ABORT_START, "no memory");
	for (uint32_t i = 0; i < WARM_PLACES; i++)
		rt_share_close(&state.mapper, &shares[i]);
}

int capos_main(struct rt *rt)
{
	struct proof_group all;
	uint32_t edu, card;

	proof_open(&state.proof, rt);
	proof_devices_open(&state.devices, &state.proof);
	edu = proof_device_find(&state.devices, EDU_VENDOR, EDU_DEVICE, 0);
	card = proof_device_find(&state.devices, VIRTIO_VENDOR, VIRTIO_NET, 0);
	state.image = proof_image(&state.proof, "window");
	rt_mapper_init(&state.mapper, rt, state.proof.space);
	places_warm();
	proof_group_begin(&all, &state.proof, "ledger-over-all");
	uses_registers(edu);
	nothing_past_the_window(edu);
	no_interrupt_table(card);
	registers_are_no_memory(edu);
	executes_nothing(edu);
	reads_where_it_may_only_read(edu);
	taken_away(edu);
	let_go(edu);
	killed(edu);
	proof_expect(&all, state.proof.passed > 0, "no group has passed");
	proof_group_end(&all);
	return proof_close(&state.proof);
}
