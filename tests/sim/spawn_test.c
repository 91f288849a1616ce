/*
 * Spawning, a hundred thousand times: good images and damaged ones, grants that are missing, too
 * many or of no use, full tables, no memory, children that exit, fault, are terminated or lose
 * their ledger. The ledgers are equal every thousand spawns and at the end. SPAWNS=N and SEED=N
 * change the run.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "tests/host/elf_sample.h"
#include "tests/sim/sim.h"

#define MEMORY_BYTES (UINT64_C(32) << 20)
#define COMPARE_EVERY 1000u

/* The end of the child that runs next. */
enum child_end { CHILD_EXITS, CHILD_ABORTS, CHILD_FAULTS, CHILD_SLEEPS, CHILD_END_COUNT };

static struct sim_random chance;
static enum child_end child_end;
static uint64_t fault_offset; /* what its record must say */
static struct sim_held images[SIM_PROGRAM_BROKEN];
static struct snapshot base;
static uint64_t counts[8];
enum {
	COUNT_STARTED,
	COUNT_REFUSED,
	COUNT_MUTANT_ACCEPTED,
	COUNT_NO_MEMORY,
	COUNT_BAD_GRANT,
	COUNT_LEDGER,
	COUNT_MOVED,
	COUNT_FULL
};

/* Where the child faults: at the beginning or the end of its image, or just outside of it. */
static uint64_t fault_place(const struct process *process)
{
	const struct startup_block *block = arch_direct(process->startup);
	const uint64_t offsets[] = {1, block->image_bytes - 1, block->image_bytes, UINT64_MAX};
	uint32_t which = (uint32_t)(sim_random(&chance) % ARRAY_COUNT(offsets));

	fault_offset = which < 2 ? offsets[which] : 0;
	return block->image_base + offsets[which];
}

static void child_run(struct thread *thread)
{
	struct arch_fault fault = {.vector = 14, .error_code = 6, .address = 8};

	if (child_end == CHILD_FAULTS && thread != sim_init())
		fault.instruction = fault_place(thread->process);
	if (thread == sim_init() || child_end == CHILD_SLEEPS)
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS, TIMEOUT_NEVER);
	else if (child_end == CHILD_FAULTS)
		sim_entry_fault(&fault);
	else
		sim_entry_system_call(SYSTEM_CALL_EXIT,
				      child_end == CHILD_ABORTS ? EXIT_ABORT_BIT | 7 : 3, 0);
}

/*
 * ---- the end of a child ------------------------------------------------------------------------
 */

static void record_expect(struct thread *init, struct sim_held handle)
{
	struct process_handle_wait_results_reader results;
	struct exit_record_reader record;
	struct sim_call call;
	uint16_t cause;

	sim_call_init(&call, handle, PROCESS_HANDLE_METHOD_WAIT, 0);
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	SIM_STATUS(STATUS_OK, process_handle_wait_results_root(&call.result, &results));
	SIM_STATUS(STATUS_OK, process_handle_wait_results_get_record(&results, &record));
	cause = exit_record_get_cause(&record);
	if (child_end == CHILD_EXITS)
		SIM_EXPECT(cause == EXIT_CAUSE_EXITED && exit_record_get_code(&record) == 3);
	else if (child_end == CHILD_ABORTS)
		SIM_EXPECT(cause == EXIT_CAUSE_ABORTED && exit_record_get_code(&record) == 7);
	else if (child_end == CHILD_FAULTS)
		SIM_EXPECT(cause == EXIT_CAUSE_FAULT && exit_record_get_vector(&record) == 14 &&
			   exit_record_get_address(&record) == 8 &&
			   exit_record_get_image_offset(&record) == fault_offset);
	else
		SIM_EXPECT(cause == EXIT_CAUSE_TERMINATED);
}

static void child_finish(struct thread *init, struct sim_held handle)
{
	if (child_end == CHILD_SLEEPS)
		SIM_STATUS(STATUS_OK, sim_plain(init, handle, PROCESS_HANDLE_METHOD_TERMINATE));
	record_expect(init, handle);
	SIM_STATUS(STATUS_OK, sim_release(init, handle));
	counts[COUNT_STARTED]++;
}

/*
 * ---- scenarios ---------------------------------------------------------------------------------
 */

static struct sim_held image_any(void)
{
	return images[SIM_PROGRAM_PLAIN +
		      sim_below(&chance, SIM_PROGRAM_BROKEN - SIM_PROGRAM_PLAIN)];
}

static struct sim_held builder_small(struct thread *init, struct sim_held ledger)
{
	struct sim_held builder;

	SIM_STATUS(STATUS_OK, sim_builder_create(init, image_any(), ledger, &builder));
	SIM_STATUS(STATUS_OK,
		   sim_builder_heap(init, builder, sim_below(&chance, 4) * 3 * PAGE_BYTES));
	return builder;
}

static void grants_any(struct thread *init, struct sim_held builder)
{
	static const char *const names[] = {"console", "timer", "info", "memory", "ledger"};
	uint64_t count = sim_below(&chance, ARRAY_COUNT(names) + 1);

	for (uint64_t i = 0; i < count; i++)
		SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, names[i],
							sim_capset(init->process, names[i]),
							RING_TRANSFER_COPY));
}

static void good_spawn(struct thread *init)
{
	struct sim_held builder = builder_small(init, SIM_NO_CAPABILITY), handle;

	grants_any(init, builder);
	SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, &handle));
	SIM_STATUS(STATUS_BUSY, sim_builder_start(init, builder, &(struct sim_held){0}));
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	child_finish(init, handle);
}

/* A capability that is moved is the child's from `start` on, and comes back when that fails. */
static void move_spawn(struct thread *init)
{
	struct sim_held builder = builder_small(init, SIM_NO_CAPABILITY), handle, object;

	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OK,
		   sim_builder_grant(init, builder, "object", object, RING_TRANSFER_MOVE));
	SIM_STATUS(STATUS_IN_TRANSIT, sim_plain(init, object, MEMORY_OBJECT_METHOD_SIZE));
	SIM_STATUS(STATUS_IN_TRANSIT, sim_release(init, object));
	if (sim_once_in(&chance, 2)) {
		SIM_STATUS(STATUS_OK, sim_release(init, builder));
		sim_settle();
		SIM_STATUS(STATUS_OK, sim_plain(init, object, MEMORY_OBJECT_METHOD_SIZE));
		SIM_STATUS(STATUS_OK, sim_release(init, object));
		return;
	}
	SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, &handle));
	SIM_STATUS(STATUS_NO_CAPABILITY, sim_plain(init, object, MEMORY_OBJECT_METHOD_SIZE));
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	child_finish(init, handle);
	counts[COUNT_MOVED]++;
}

/* The object of a capability in transit goes: the start fails, and everything is as it was. */
static void moved_object_ends(struct thread *init)
{
	struct sim_held builder = builder_small(init, SIM_NO_CAPABILITY), ledger, object, handle;
	struct snapshot before;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(init->process, "ledger"), 20, 0, &ledger));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, ledger, &object));
	SIM_STATUS(STATUS_OK,
		   sim_builder_grant(init, builder, "object", object, RING_TRANSFER_MOVE));
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, LEDGER_METHOD_CLOSE));
	if (sim_once_in(&chance, 2)) {
		SIM_STATUS(STATUS_OK, sim_release(init, object));
		SIM_STATUS(STATUS_OK, sim_release(init, ledger));
	}
	sim_settle();
	snapshot_take(&before);
	SIM_STATUS(STATUS_DISCONNECTED, sim_builder_start(init, builder, &handle));
	sim_settle();
	sim_unchanged(&before, "a start that failed");
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	(void)sim_release(init, object);
	(void)sim_release(init, ledger);
	counts[COUNT_LEDGER]++;
}

static void grants_bad(struct thread *init)
{
	struct sim_held builder = builder_small(init, SIM_NO_CAPABILITY);
	struct sim_held console = sim_capset(init->process, "console");
	struct sim_held stale = {console.capability ^ UINT64_C(1) << 40, console.interface};

	SIM_STATUS(STATUS_INVALID_ARGUMENT,
		   sim_builder_grant(init, builder, "thread", console, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_INVALID_ARGUMENT,
		   sim_builder_grant(init, builder, "", console, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_INVALID_ARGUMENT,
		   sim_builder_grant(init, builder, "a name", console, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_NO_CAPABILITY,
		   sim_builder_grant(init, builder, "stale", stale, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_TRANSFER_DENIED,
		   sim_builder_grant(init, builder, "self", builder, RING_TRANSFER_MOVE));
	SIM_STATUS(STATUS_TRANSFER_DENIED,
		   sim_builder_grant(init, builder, "space", sim_capset(init->process, "space"),
				     RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_TRANSFER_DENIED,
		   sim_builder_grant(init, builder, "package", sim_capset(init->process, "package"),
				     RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_BAD_TRANSFER_LIST,
		   sim_builder_grant(init, builder, "none", SIM_NO_CAPABILITY, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, "a", console, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_INVALID_ARGUMENT,
		   sim_builder_grant(init, builder, "a", console, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	counts[COUNT_BAD_GRANT]++;
}

/* One grant more than a CapSet has rows. */
static void grants_too_many(struct thread *init)
{
	struct sim_held builder = builder_small(init, SIM_NO_CAPABILITY);
	struct sim_held console = sim_capset(init->process, "console");
	char name[16];

	for (uint32_t i = 1; i < CAPSET_ENTRIES; i++) {
		snprintf(name, sizeof(name), "c%u", i);
		SIM_STATUS(STATUS_OK,
			   sim_builder_grant(init, builder, name, console, RING_TRANSFER_COPY));
	}
	SIM_STATUS(STATUS_NO_SLOTS,
		   sim_builder_grant(init, builder, "more", console, RING_TRANSFER_COPY));
	if (sim_once_in(&chance, 2)) {
		struct sim_held handle;

		SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, &handle));
		child_finish(init, handle);
	}
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	counts[COUNT_BAD_GRANT]++;
}

/* A ledger that has too little of something; then it is closed with whatever was made. */
static void small_ledger(struct thread *init)
{
	uint64_t frames = 1 + sim_below(&chance, 60), rings = sim_below(&chance, 2);
	struct sim_held ledger, builder, handle = SIM_NO_CAPABILITY;
	enum status status;

	SIM_STATUS(STATUS_OK, sim_ledger_carve(init, sim_capset(init->process, "ledger"), frames,
					       rings, &ledger));
	status = sim_builder_create(init, image_any(), ledger, &builder);
	if (status == STATUS_OK) {
		SIM_STATUS(STATUS_OK, sim_builder_heap(init, builder, 0));
		status = sim_builder_start(init, builder, &handle);
	}
	SIM_EXPECT(status == STATUS_OK || status == STATUS_LEDGER_LIMIT);
	counts[COUNT_NO_MEMORY] += status != STATUS_OK;
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, LEDGER_METHOD_CLOSE));
	if (handle.capability)
		SIM_STATUS(STATUS_DISCONNECTED,
			   sim_plain(init, handle, PROCESS_HANDLE_METHOD_STATUS));
	(void)sim_release(init, handle);
	(void)sim_release(init, builder);
	SIM_STATUS(STATUS_OK, sim_release(init, ledger));
	counts[COUNT_LEDGER]++;
}

/* A damaged program: refused, or accepted and then a process like any other. */
static void mutant_spawn(struct thread *init)
{
	struct elf_sample sample;
	struct sim_held program, image, builder, handle;
	enum status status;
	uint16_t refusal;

	elf_sample_init(&sample, (enum elf_sample_kind)sim_below(&chance, ELF_SAMPLE_KINDS));
	for (uint64_t i = 1 + sim_below(&chance, 3); i > 0; i--)
		((uint8_t *)&sample)[sim_below(&chance, sizeof(sample))] =
			(uint8_t)sim_random(&chance);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &program));
	SIM_STATUS(STATUS_OK, sim_memory_write(init, program, 0, &sample, sizeof(sample)));
	SIM_STATUS(STATUS_NOT_SEALED,
		   sim_image_create(init, program, SIM_NO_CAPABILITY, &image, &refusal));
	SIM_STATUS(STATUS_OK, sim_plain(init, program, MEMORY_OBJECT_METHOD_SEAL));
	SIM_STATUS(STATUS_OK, sim_image_create(init, program, SIM_NO_CAPABILITY, &image, &refusal));
	if (refusal) {
		counts[COUNT_REFUSED]++;
		SIM_STATUS(STATUS_OK, sim_release(init, program));
		return;
	}
	counts[COUNT_MUTANT_ACCEPTED]++;
	SIM_STATUS(STATUS_OK, sim_release(init, program));
	SIM_STATUS(STATUS_OK, sim_builder_create(init, image, SIM_NO_CAPABILITY, &builder));
	SIM_STATUS(STATUS_OK, sim_release(init, image));
	SIM_STATUS(STATUS_OK, sim_builder_heap(init, builder, 0));
	status = sim_builder_start(init, builder, &handle);
	SIM_EXPECT(status == STATUS_OK || status == STATUS_LEDGER_LIMIT);
	if (status == STATUS_OK)
		child_finish(init, handle);
	counts[COUNT_NO_MEMORY] += status != STATUS_OK;
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
}

/* Init's own table is full: whatever would give it a capability fails and changes nothing. */
static void full_table(struct thread *init)
{
	struct sim_held serial = sim_capset(init->process, "serial"), builder, first;
	struct sim_call call;
	uint32_t held = 0;

	builder = builder_small(init, SIM_NO_CAPABILITY);
	first = SIM_NO_CAPABILITY;
	for (;;) {
		enum status status;

		sim_call_init(&call, serial, SERIAL_PORT_METHOD_CONSOLE, 1);
		status = sim_call(init, &call);
		if (status != STATUS_OK) {
			SIM_EXPECT(status == STATUS_NO_SLOTS);
			break;
		}
		if (!held++)
			first = sim_call_result(&call, 0);
	}
	SIM_STATUS(STATUS_NO_SLOTS, sim_builder_start(init, builder, &(struct sim_held){0}));
	SIM_STATUS(STATUS_OK, sim_release(init, first));
	SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, &first));
	child_finish(init, first);
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	for (uint32_t index = init->process->table.pages * CAP_PAGE_SLOTS; index > 0; index--) {
		const struct cap_slot *slot;

		if (index > init->process->table.pages * CAP_PAGE_SLOTS)
			continue;
		slot = cap_table_slot(&init->process->table, index - 1);
		if (slot->state == CAP_SLOT_LIVE && slot->interface == CONSOLE_INTERFACE_ID &&
		    cap_slot_id(slot).key != sim_capset(init->process, "console").capability)
			SIM_STATUS(STATUS_OK,
				   sim_release(init, (struct sim_held){cap_slot_id(slot).key, 0}));
	}
	counts[COUNT_FULL]++;
}

static void scenario(struct thread *init)
{
	child_end = (enum child_end)sim_below(&chance, CHILD_END_COUNT);
	switch (sim_below(&chance, 16)) {
	case 0:
	case 1:
		move_spawn(init);
		break;
	case 2:
		moved_object_ends(init);
		break;
	case 3:
		grants_bad(init);
		break;
	case 4:
		if (sim_once_in(&chance, 20))
			grants_too_many(init);
		break;
	case 5:
	case 6:
		small_ledger(init);
		break;
	case 7:
	case 8:
	case 9:
		mutant_spawn(init);
		break;
	default:
		good_spawn(init);
		break;
	}
}

static void ledgers_compare(uint64_t at)
{
	sim_settle();
	sim_sweep();
	sim_unchanged(&base, "after %" PRIu64 " spawns", at);
}

static void images_make(struct thread *init)
{
	for (unsigned i = SIM_PROGRAM_PLAIN; i <= SIM_PROGRAM_BROKEN; i++) {
		struct sim_held program, image;
		uint16_t refusal;

		SIM_STATUS(STATUS_OK, sim_package_program(init, i, &program));
		SIM_STATUS(STATUS_OK,
			   sim_image_create(init, program, SIM_NO_CAPABILITY, &image, &refusal));
		SIM_EXPECT((refusal != 0) == (i == SIM_PROGRAM_BROKEN));
		SIM_STATUS(STATUS_OK, sim_release(init, program));
		if (i < SIM_PROGRAM_BROKEN)
			images[i] = image;
	}
}

int main(void)
{
	uint64_t spawns = sim_setting("SPAWNS", 100000), seed = sim_setting("SEED", 1);
	struct thread *init;

	sim.what = "spawn";
	sim.watch = SIM_WATCH_ALL;
	chance.state = seed;
	sim_boot(MEMORY_BYTES, seed);
	sim.other = child_run;
	init = sim_init();
	images_make(init);
	sim_settle();
	snapshot_take(&base);
	for (uint64_t i = 0; i < spawns; i++) {
		/* The first ones are looked at after every step. */
		if (i == 500)
			sim.watch = SIM_WATCH_SOME;
		if (i == 600)
			full_table(init);
		scenario(init);
		if (i % COMPARE_EVERY == 0)
			ledgers_compare(i);
	}
	ledgers_compare(spawns);
	printf("%" PRIu64 " spawns, seed %" PRIu64 ", %" PRIu64 " kernel entries: %" PRIu64
	       " started, %" PRIu64 " images refused, %" PRIu64 " damaged ones accepted, %" PRIu64
	       " without memory, %" PRIu64 " with bad grants, %" PRIu64 " ledgers closed, %" PRIu64
	       " with moves\n",
	       spawns, seed, sim.entries, counts[COUNT_STARTED], counts[COUNT_REFUSED],
	       counts[COUNT_MUTANT_ACCEPTED], counts[COUNT_NO_MEMORY], counts[COUNT_BAD_GRANT],
	       counts[COUNT_LEDGER], counts[COUNT_MOVED]);
	for (unsigned i = 0; i < ARRAY_COUNT(counts); i++)
		SIM_EXPECT(counts[i] > 0 || spawns < 1000);
	sim_pass("spawns");
	return sim_report();
}
