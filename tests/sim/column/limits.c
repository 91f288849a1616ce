/*
 * Each column as the limit of operations that its ledger pays for.
 */
#include <inttypes.h>

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "tests/sim/column/column.h"
#include "tests/sim/sim_thread.h"

#define LIMITS_MOST 20000u

/* ---- operations of a process in the ledger --------------------------------------------------- */

/* With a process in the ledger: its slots, mappings and timers. */
static struct ipc_party *party;

static enum status slots_run(void)
{
	/* Two pages of slots, far beyond what a start needs. */
	return slots_reserve(party->thread->process, 100);
}

static void slots_undo(void)
{
	slots_unreserve(party->thread->process, 100);
}

static struct sim_held shared;

static enum status map_run(void)
{
	return sim_map(party->thread, shared, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES,
		       UINT64_C(0x123400000000));
}

static void map_undo(void)
{
	STATUS(OK, sim_range(party->thread, ADDRESS_SPACE_METHOD_UNMAP, UINT64_C(0x123400000000),
			     PAGE_BYTES));
}

/* The test's own hand gives the right to make threads, as sim_ipc.c does. */
static struct sim_held spawner;

static void spawner_give(void)
{
	struct process *process = party->thread->process;
	struct cap_edge edge = {.target = &process->object.target,
				.interface = THREAD_SPAWNER_INTERFACE_ID,
				.interface_index = INTERFACE_THREAD_SPAWNER};

	STATUS(OK, slots_reserve(process, 1));
	spawner = (struct sim_held){cap_slot_id(slots_commit(process, &edge)).key,
				    THREAD_SPAWNER_INTERFACE_ID};
}

static enum status thread_run(void)
{
	struct sim_held handle, thread;

	return sim_thread_create(party->thread, spawner, SIM_THREAD_START, &handle, &thread);
}

static enum status sleep_run(void)
{
	return sim_sleep(party->thread, host.now_ns + 50000);
}

static void nothing(void)
{
}

/* ---- the columns ----------------------------------------------------------------------------- */

static const struct column_case {
	const char *name;
	enum ledger_column column;
	enum status (*run)(void);
	void (*undo)(void);
	bool needs_party; /* a process of the ledger does it; page tables stay with that one */
} cases[] = {
	{"frames: a memory object", LEDGER_FRAMES, memory_run, made_release, false},
	{"frames: a process", LEDGER_FRAMES, child_run, made_release, false},
	{"frames: an endpoint", LEDGER_FRAMES, endpoint_run, made_release, false},
	{"ring regions: a process", LEDGER_RING_REGIONS, child_run, made_release, false},
	{"cpu share: a ledger below", LEDGER_CPU_SHARE, carve_share, made_release, false},
	{"log bytes: a ledger below", LEDGER_LOG_BYTES_PER_SECOND, carve_log, made_release, false},
	{"slots: a process", LEDGER_SLOTS, child_run, made_release, false},
	{"slots: results of a call", LEDGER_SLOTS, slots_run, slots_undo, true},
	{"page tables: a process", LEDGER_PAGE_TABLES, child_run, made_release, false},
	{"page tables: a mapping", LEDGER_PAGE_TABLES, map_run, map_undo, true},
	{"object bytes: a memory object", LEDGER_OBJECT_BYTES, memory_run, made_release, false},
	{"object bytes: a process", LEDGER_OBJECT_BYTES, child_run, made_release, false},
	{"object bytes: a ledger below", LEDGER_OBJECT_BYTES, ledger_run, made_release, false},
	{"objects: a process", LEDGER_OBJECTS, child_run, made_release, false},
	{"objects: two builders", LEDGER_OBJECTS, builders_run, made_release, false},
	{"processes: two", LEDGER_PROCESSES, builders_run, made_release, false},
	{"frames: a mapping with a spare frame", LEDGER_FRAMES, map_run, map_undo, true},
	{"ring regions: a thread", LEDGER_RING_REGIONS, thread_run, nothing, true},
	{"threads: a thread", LEDGER_THREADS, thread_run, nothing, true},
	{"objects: a thread", LEDGER_OBJECTS, thread_run, nothing, true},
	{"timers: a sleep", LEDGER_TIMERS, sleep_run, nothing, true},
};

static const struct ring_header *told_header(const struct column_case *c)
{
	return &(c->needs_party ? party->thread : sim_init())->region->header;
}

/* The refusal names the column, what was needed and what was left: of this ledger, no other one. */
static void expect_told(const struct column_case *c, uint32_t refusals)
{
	const struct ring_header *header = told_header(c);
	const struct ring_refusal *told = &header->refusal;

	/* This one is the kernel's own step, and completes nothing. */
	if (c->run == slots_run)
		return;
	if (header->refusals != refusals + 1 || told->column != (uint32_t)c->column + 1u ||
	    told->needed <= told->left || told->above != 0)
		sim_fail("%s: told are %u refusals, column %u, needed %" PRIu64 ", left %" PRIu64
			 ", above %u",
			 c->name, header->refusals - refusals, told->column, told->needed,
			 told->left, told->above);
}

/* One limit. False: it was too small, and nothing has changed. */
static bool limit_is_enough(const struct column_case *c, uint64_t limit)
{
	uint32_t refusals = told_header(c)->refusals;
	struct snapshot open;
	enum status status;

	snapshot_take(&open);
	status = c->run();
	if (status != STATUS_OK) {
		if (status != STATUS_LEDGER_LIMIT)
			sim_fail("%s, limit %" PRIu64 ": %s", c->name, limit,
				 sim_status_name(status));
		expect_told(c, refusals);
		column_expect_equal(&open, c->name, limit);
		return false;
	}
	EXPECT(ledger_of(paying)->account.used.value[c->column] +
		       ledger_of(paying)->account.carved.value[c->column] <=
	       ledger_of(paying)->account.limit.value[c->column]);
	c->undo();
	return true;
}

static void column_case_run(const struct column_case *c)
{
	/* Pieces of slabs are multiples of 64 bytes. */
	uint64_t stride = c->column == LEDGER_OBJECT_BYTES ? 64 : 1;
	uint64_t limit = 0, refusals = 0;
	bool enough = false;

	column_begin(c->name);
	for (; !enough && limit < LIMITS_MOST; limit += stride) {
		struct ledger_columns columns = plenty(c->column, limit);

		snapshot_take(&before);
		STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"),
						   &columns, &paying));
		enough = limit_is_enough(c, limit);
		refusals += !enough;
		ledger_gone(&paying);
		column_expect_equal(&before, c->name, limit);
	}
	EXPECT(enough && refusals > 0);
	ipc_end();
}

/*
 * The same with a process in the ledger: its own needs are read first; then the limit is raised one
 * by one above these, by hand.
 */
static void party_case_run(const struct column_case *c)
{
	struct ledger_columns columns = plenty(LEDGER_CPU_SHARE, 10);
	struct ledger_account *account;
	uint64_t unlimited, more = 0, refusals = 0;

	column_begin(c->name);
	STATUS(OK, sim_memory_create(sim_init(), 1, SIM_NO_CAPABILITY, &made[0]));
	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &columns,
					   &paying));
	party = ipc_spawn(paying, SIM_NO_CAPABILITY);
	STATUS(OK, sim_memory_create(sim_init(), 1, SIM_NO_CAPABILITY, &made[1]));
	shared = ipc_give(ipc_init, made[1], party, true);
	made[1] = SIM_NO_CAPABILITY;
	spawner_give();
	account = &ledger_of(paying)->account;
	unlimited = account->limit.value[c->column];
	for (bool enough = false; !enough; more++) {
		EXPECT(more < LIMITS_MOST);
		account->limit.value[c->column] = account->used.value[c->column] + more;
		/*
		 * A carved column is not the ledger's to change: the sweep is told the truth again.
		 */
		sim.watch = c->column < LEDGER_CARVED_COUNT ? SIM_WATCH_NONE : SIM_WATCH_SOME;
		enough = limit_is_enough(c, more);
		refusals += !enough;
	}
	account->limit.value[c->column] = unlimited;
	sim.watch = SIM_WATCH_SOME;
	EXPECT(refusals > 0);
	made_release();
	ipc_end();
}

/* Threads are counted with the processes that have them. */
static void threads_are_limited(void)
{
	struct ledger_columns columns = plenty(LEDGER_THREADS, 1);
	struct sim_held first;
	struct snapshot open;

	column_begin("threads: two processes");
	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &columns,
					   &paying));
	STATUS(OK, child_run());
	first = made[0];
	snapshot_take(&open);
	STATUS(LEDGER_LIMIT, child_run());
	column_expect_equal(&open, "threads", 1);
	STATUS(OK, sim_plain(sim_init(), first, PROCESS_HANDLE_METHOD_TERMINATE));
	STATUS(OK, sim_plain(sim_init(), first, PROCESS_HANDLE_METHOD_WAIT));
	STATUS(OK, child_run());
	made_release();
	ipc_end();
}

void column_limits(void)
{
	for (unsigned i = 0; i < ARRAY_COUNT(cases); i++)
		(cases[i].needs_party ? party_case_run : column_case_run)(&cases[i]);
	threads_are_limited();
}
