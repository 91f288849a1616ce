/*
 * Large numbers, on a machine with as many ring regions as there can be: a thousand processes that
 * call one endpoint, one of which has a single call; capability tables with every slot taken; and
 * the end of all that, while a bystander goes on. The memory that one kernel entry gives back is
 * held to its budget. The kernel's state is swept at the joints: one sweep of it takes as long as
 * thousands of entries.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "kernel/cap/slots.h"
#include "kernel/ipc/enter.h"
#include "kernel/work.h"
#include "tests/sim/case.h"

#define MEMORY_BYTES HOST_MEMORY_BYTES_LARGEST
#define CROWD 1000u
#define CALLS_EACH 4u
#define RECEIVE 10u
#define RECEIVE_AT 3400u
#define RECEIVE_DATA UINT64_C(0x4ece1fe)

static struct sim_held image, job, endpoint, facet;
static struct thread *bystander;
static struct ledger *job_ledger;
static uint64_t carved_before;
static struct snapshot base;

/*
 * ---- processes ---------------------------------------------------------------------------------
 */

static struct thread *spawn(struct sim_held ledger, const char *name, struct sim_held granted)
{
	struct thread *init = sim_init();
	struct sim_held builder, handle;
	struct thread *thread;

	STATUS(OK, sim_builder_create(init, image, ledger, &builder));
	STATUS(OK, sim_builder_heap(init, builder, 0));
	STATUS(OK, sim_builder_grant(init, builder, name, granted, RING_TRANSFER_COPY));
	STATUS(OK, sim_builder_start(init, builder, &handle));
	thread = process_of(sim_object(init, handle))->threads;
	STATUS(OK, sim_release(init, builder));
	STATUS(OK, sim_release(init, handle));
	return thread;
}

static struct thread *holder; /* of the full table */
static bool crowded;          /* all threads but init's sleep until they are ended */

/* The thread that the test acts as looks again after a while. */
static void sleep_for_ever(struct thread *thread)
{
	bool acted = thread == sim_init() || (thread != bystander && !crowded);

	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS,
			      acted ? SCHED_SLICE_NS : TIMEOUT_NEVER);
}

/* A ledger with nearly all frames and ring regions, and with half of the processor. */
static void job_make(void)
{
	struct ledger_columns limit = sim_unlimited();

	limit.value[LEDGER_FRAMES] = kernel.frames.free_count - 2000;
	limit.value[LEDGER_RING_REGIONS] = kernel.rings.free_count - 2;
	limit.value[LEDGER_CPU_SHARE] =
		ledger_account_left(&kernel.root_ledger.account, LEDGER_CPU_SHARE) / 2;
	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &limit,
					   &job));
}

/* One ledger pays for everything, which ends with it; the bystander is outside. */
static void begin(const char *name)
{
	sim.what = name;
	sim.other = sleep_for_ever;
	sim_settle();
	sim_sweep();
	snapshot_take(&base);
	carved_before = kernel.root_ledger.account.carved.value[LEDGER_FRAMES];
	job_make();
	job_ledger = CONTAINER_OF(sim_object(sim_init(), job), struct ledger, object);
	bystander = spawn(NONE, "timer", sim_capset(kernel.init, "timer"));
	sim_settle();
}

static void end(void)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	process_end(bystander->process, &record);
	bystander = NULL;
	sim.context = sched_resume();
	STATUS(OK, sim_release(sim_init(), job));
	sim_settle();
	sim_sweep();
	sim_unchanged(&base, "at the end");
	sim_pass(sim.what);
}

/*
 * ---- how it goes on meanwhile ------------------------------------------------------------------
 */

/* The most that one entry has done, and the longest that the bystander has waited for its turn. */
static struct {
	uint64_t entries, turns, gap, gap_most;
	uint64_t frames, frames_most;
	uint64_t slots, slots_most;
} seen;

/* The job's ledger has gone when the one above has its frames back. */
static bool job_is_there(void)
{
	return kernel.root_ledger.account.carved.value[LEDGER_FRAMES] != carved_before;
}

static uint64_t slots_used(void)
{
	return job_is_there() ? job_ledger->account.used.value[LEDGER_SLOTS] : 0;
}

static uint64_t difference(uint64_t a, uint64_t b)
{
	return a > b ? a - b : b - a;
}

static void look(void)
{
	uint64_t frames = kernel.frames.free_count, slots = slots_used();

	seen.entries++;
	if (difference(frames, seen.frames) > seen.frames_most)
		seen.frames_most = difference(frames, seen.frames);
	if (difference(slots, seen.slots) > seen.slots_most)
		seen.slots_most = difference(slots, seen.slots);
	seen.frames = frames;
	seen.slots = slots;
}

/* The bystander's program: NOP after NOP, each of which has its completion at once. */
static void bystander_turn(void)
{
	const struct ring_submission nop = {.opcode = RING_NOP, .user_data = seen.turns};
	struct ring_completion completion;

	sim_submit(bystander, &nop);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER);
	EXPECT(sim_complete(bystander, &completion) && completion.user_data == seen.turns);
	seen.turns++;
	if (seen.gap > seen.gap_most)
		seen.gap_most = seen.gap;
	seen.gap = 0;
}

/* The job's ledger closes; the bystander is busy all the time, until nothing is left of the job. */
static void go_on_until_gone(void)
{
	memset(&seen, 0, sizeof(seen));
	seen.frames = kernel.frames.free_count;
	seen.slots = slots_used();
	ledger_close(job_ledger);
	/* The bystander was asleep for ever; here it gets work without end. */
	timer_stop(&bystander->timer);
	bystander->minimum = 0;
	enter_completed(bystander);
	sim.context = sched_resume();
	while (job_is_there()) {
		struct thread *current = sim_current();

		/* As if each entry took half a slice, so that many turns fit into this. */
		host.now_ns += SCHED_SLICE_NS / 2;
		if (sim_timer_due())
			current = sim_current();
		if (current == bystander)
			bystander_turn();
		else if (current)
			sleep_for_ever(current);
		else
			EXPECT(sim_machine_step());
		seen.gap++;
		look();
		EXPECT(seen.entries < 10000000);
	}
	printf("%s: gone after %" PRIu64 " entries, of which the bystander had %" PRIu64
	       ", never more than %" PRIu64 " apart; one gave back %" PRIu64 " frames and %" PRIu64
	       " slots at most\n",
	       sim.what, seen.entries, seen.turns, seen.gap_most, seen.frames_most,
	       seen.slots_most);
	/* The first turns do not count: the bystander may come too late for them. */
	EXPECT(seen.turns * 4 + 4 >= seen.entries);
	EXPECT(seen.frames_most <= KERNEL_ENTRY_UNITS);
	EXPECT(seen.slots_most <= KERNEL_ENTRY_UNITS);
}

/*
 * ---- callers -----------------------------------------------------------------------------------
 */

static uint32_t calls_each;

/* A process of the crowd that runs for the first time makes its calls, and then waits for ever. */
static void caller_turn(struct thread *thread)
{
	/* A word of its own memory says that it has run. */
	uint64_t *begun = &thread->region->arena[RING_ARENA_WORDS - 1];

	if (thread != bystander && !*begun) {
		struct sim_held mine = sim_capset(thread->process, "service");

		*begun = 1;
		for (uint8_t i = 0; i < calls_each; i++)
			sim_submit(thread, &(struct ring_submission){.opcode = RING_CALL,
								     .operation = i,
								     .method = i,
								     .capability = mine.capability,
								     .interface = mine.interface});
	}
	sleep_for_ever(thread);
}

static uint32_t arrived;

static void arrival_note(struct thread *thread, const struct ring_completion *completion)
{
	EXPECT(thread == sim_init());
	if (completion->flags & RING_COMPLETION_EVENT)
		arrived++;
}

static struct receive_header *header(void)
{
	return (struct receive_header *)(void *)(sim_init()->region->arena + RECEIVE_AT);
}

static void enter_and_note(const struct ring_submission *entry)
{
	struct ring_completion completion;
	struct thread *init = sim_init();

	EXPECT(sim_run_until(init));
	sim_submit(init, entry);
	EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) >= 0);
	while (sim_complete(init, &completion))
		arrival_note(init, &completion);
}

/* A thousand processes with four calls each wait; the one that comes last has one. */
static void thousands_of_callers(void)
{
	static uint32_t rounds[CROWD + 2];
	struct ipc_mint mint = {.index = 1, .interface = SIM_SERVICE_ID};
	uint32_t served = 0, single_at = 0, crowd = CROWD;
	uint64_t first_id, single_id;

	begin("thousands of callers");
	STATUS(OK, sim_endpoint_create(sim_init(), 1, 0, NONE, &endpoint));
	STATUS(OK, sim_mint(sim_init(), endpoint, &mint, &facet));
	crowded = true;
	sim.other = caller_turn;
	sim.stray = arrival_note;
	calls_each = CALLS_EACH;
	first_id = kernel.next_process_id + 1;
	for (uint32_t i = 0; i < crowd; i++)
		(void)spawn(job, "service", facet);
	sim_settle();
	calls_each = 1;
	single_id = kernel.next_process_id + 1;
	(void)spawn(job, "service", facet);
	sim_settle();
	sim_sweep();
	enter_and_note(&(struct ring_submission){.opcode = RING_RECV,
						 .operation = RECEIVE,
						 .user_data = RECEIVE_DATA,
						 .capability = endpoint.capability,
						 .result_offset_words = RECEIVE_AT,
						 .result_length_words = 40});
	/* One round: each process once, and the single call among them. */
	for (; served <= crowd; served++) {
		const struct operation *operation = &sim_init()->operations[RECEIVE];
		uint64_t id = operation->standing.call->thread->process->id;

		EXPECT(arrived == served + 1 && header()->call_id && header()->method == 0);
		EXPECT(id >= first_id && id <= single_id && !rounds[id - first_id]++);
		if (id == single_id)
			single_at = served + 1;
		enter_and_note(&(struct ring_submission){.opcode = RING_RETURN,
							 .flags = RING_FLAG_QUIET,
							 .operation = RECEIVE,
							 .call_id = header()->call_id});
	}
	EXPECT(single_at > 0 && header()->method == 1);
	printf("%u calls of %u processes wait; the single one is served as number %u\n",
	       crowd * CALLS_EACH + 1, crowd + 1, single_at);
	sim_sweep();
	go_on_until_gone();
	STATUS(OK, sim_release(sim_init(), endpoint));
	STATUS(OK, sim_release(sim_init(), facet));
	end();
}

/*
 * ---- capabilities ------------------------------------------------------------------------------
 */

/*
 * A full table: the status is NO_SLOTS, nothing has changed, whatever is held still works, and one
 * slot that becomes free can be used.
 */
static void table_fill(void)
{
	static struct sim_held held[CAP_TABLE_SLOTS];
	struct snapshot before;
	uint32_t made = 0;

	holder = spawn(job, "memory", sim_capset(kernel.init, "memory"));
	while (made < CAP_TABLE_SLOTS) {
		enum status status = sim_memory_create(holder, 1, NONE, &held[made]);

		if (status != STATUS_OK) {
			SIM_STATUS(STATUS_NO_SLOTS, status);
			break;
		}
		made++;
	}
	EXPECT(made > 10000 && holder->process->table.used == CAP_TABLE_SLOTS);
	snapshot_take(&before);
	STATUS(NO_SLOTS, sim_memory_create(holder, 1, NONE, &held[made]));
	sim_unchanged(&before, "a call without a slot for its result");
	for (uint32_t i = 0; i < made; i++)
		STATUS(OK, slots_find(holder->process, (struct cap_id){held[i].capability}));
	STATUS(OK, sim_release(holder, held[made / 2]));
	STATUS(OK, sim_memory_create(holder, 1, NONE, &held[made / 2]));
	STATUS(NO_SLOTS, sim_memory_create(holder, 1, NONE, &held[made]));
	printf("a table with %u slots, %u of them memory objects\n", CAP_TABLE_SLOTS, made);
	sim_sweep();
}

/* Sixteen thousand capabilities go with their ledger, and their objects with them. */
static void table_with_its_ledger(void)
{
	begin("a full table whose ledger closes");
	crowded = false;
	table_fill();
	go_on_until_gone();
	end();
}

/* The process ends, and what somebody else holds a copy of stays. */
static void table_with_its_process(void)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};
	uint64_t turns = 0, entries = 0;

	begin("a full table whose process is killed");
	crowded = false;
	table_fill();
	process_end(holder->process, &record);
	sim.context = sched_resume();
	while (job_ledger->account.used.value[LEDGER_PROCESSES]) {
		struct thread *current;

		host.now_ns += SCHED_SLICE_NS / 2;
		(void)sim_timer_due();
		current = sim_current();
		if (current)
			sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
		else
			EXPECT(sim_machine_step());
		turns += current != NULL;
		EXPECT(++entries < 1000000);
	}
	printf("%s: gone after %" PRIu64 " entries, of which init had %" PRIu64 "\n", sim.what,
	       entries, turns);
	EXPECT(turns * 4 >= entries);
	sim_sweep();
	go_on_until_gone();
	end();
}

int main(void)
{
	struct sim_held program;
	uint16_t refusal;

	setvbuf(stdout, NULL, _IOLBF, 0);
	sim.watch = SIM_WATCH_NONE;
	sim_boot(MEMORY_BYTES, sim_setting("SEED", 1));
	STATUS(OK, sim_package_program(sim_init(), SIM_PROGRAM_BARE, &program));
	STATUS(OK, sim_image_create(sim_init(), program, NONE, &image, &refusal));
	STATUS(OK, sim_release(sim_init(), program));
	thousands_of_callers();
	table_with_its_ledger();
	table_with_its_process();
	printf("%" PRIu64 " kernel entries\n", sim.entries);
	return sim_report();
}
