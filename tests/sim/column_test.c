/*
 * Every column of a ledger is a limit: one less than an operation needs gives LEDGER_LIMIT and changes
 * nothing, as much as it needs is enough, and all of it comes back.
 *
 * A case is an operation that a ledger pays for. It is tried with the column's limit at 0, and one more,
 * and one more, until it succeeds; every other column has plenty. Then there are limits that bound what is
 * below them, the share of log bytes, on the host's clock, and who funds whom.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "kernel/sweep/snapshot.h"
#include "tests/sim/case.h"
#include "tests/sim/sim_thread.h"

#define LIMITS_MOST 20000u
#define SECOND_NS UINT64_C(1000000000)

static struct sim_held paying; /* the ledger in question, init's */
static struct sim_held image;
static struct snapshot before;

static struct ledger *ledger_of(struct sim_held held)
{
	return CONTAINER_OF(sim_object(sim_init(), held), struct ledger, object);
}

static enum status carve(struct sim_held parent, const struct ledger_columns *limit,
			 struct sim_held *ledger)
{
	struct ledger_carve_params_builder params;
	struct columns_builder columns;
	struct sim_call call;

	sim_call_init(&call, parent, LEDGER_METHOD_CARVE, 1);
	STATUS(OK, ledger_carve_params_builder_root(&call.builder, &params));
	STATUS(OK, ledger_carve_params_builder_new_limit(&params, &columns));
	for (uint32_t i = 0; i < LEDGER_COLUMN_COUNT; i++)
		columns.raw.words[columns.raw.data_word + i] =
			i < LEDGER_CARVED_COUNT ? limit->value[i] : ~limit->value[i];
	return sim_call_for_one(sim_init(), &call, ledger);
}

/* Nothing of what is carved, and no limits. */
static struct ledger_columns unlimited(void)
{
	struct ledger_columns columns = {{0}};

	for (uint32_t i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++)
		columns.value[i] = LEDGER_UNLIMITED;
	return columns;
}

/* Plenty of everything, but for one column. */
static struct ledger_columns plenty(enum ledger_column column, uint64_t limit)
{
	struct ledger_columns columns = unlimited();

	columns.value[LEDGER_FRAMES] = 400;
	columns.value[LEDGER_RING_REGIONS] = 4;
	columns.value[LEDGER_CPU_SHARE] = 10;
	columns.value[LEDGER_LOG_BYTES_PER_SECOND] = 1000;
	columns.value[column] = limit;
	return columns;
}

static void ledger_gone(struct sim_held *ledger)
{
	STATUS(OK, sim_plain(sim_init(), *ledger, LEDGER_METHOD_CLOSE));
	STATUS(OK, sim_release(sim_init(), *ledger));
	*ledger = SIM_NO_CAPABILITY;
}

static void expect_equal(const struct snapshot *to, const char *name, uint64_t limit)
{
	ipc_settle();
	sim_unchanged(to, "%s, limit %" PRIu64, name, limit);
}

static void begin(const char *name)
{
	ipc_begin(name);
	image = ipc_image(ipc_init);
}

/* ---- operations -------------------------------------------------------------------------------- */

static struct sim_held made[2];

static void made_release(void)
{
	for (unsigned i = 0; i < ARRAY_COUNT(made); i++) {
		if (made[i].capability)
			STATUS(OK, sim_release(sim_init(), made[i]));
		made[i] = SIM_NO_CAPABILITY;
	}
}

static enum status memory_run(void)
{
	return sim_memory_create(sim_init(), 3, paying, &made[0]);
}

static enum status child_run(void)
{
	struct sim_held builder;
	enum status status = sim_builder_create(sim_init(), image, paying, &builder);

	if (status != STATUS_OK)
		return status;
	status = sim_builder_grant(sim_init(), builder, "console",
				   sim_capset(kernel.init, "console"), RING_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = sim_builder_start(sim_init(), builder, &made[0]);
	STATUS(OK, sim_release(sim_init(), builder));
	return status;
}

/* A builder, whose process has not started, twice. */
static enum status builders_run(void)
{
	enum status status = sim_builder_create(sim_init(), image, paying, &made[0]);

	if (status == STATUS_OK)
		status = sim_builder_create(sim_init(), image, paying, &made[1]);
	if (status != STATUS_OK)
		made_release();
	return status;
}

static enum status ledger_run(void)
{
	const struct ledger_columns nothing = unlimited();

	return carve(paying, &nothing, &made[0]);
}

static enum status endpoint_run(void)
{
	return sim_endpoint_create(sim_init(), 8, 1, paying, &made[0]);
}

/* Carves as much as there is in the middle of the range of limits. */
static enum status carve_run(enum ledger_column column)
{
	struct ledger_columns limit = unlimited();

	limit.value[column] = 7;
	return carve(paying, &limit, &made[0]);
}

static enum status carve_share(void)
{
	return carve_run(LEDGER_CPU_SHARE);
}

static enum status carve_log(void)
{
	return carve_run(LEDGER_LOG_BYTES_PER_SECOND);
}

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

/* ---- the columns ------------------------------------------------------------------------------- */

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
			 c->name, header->refusals - refusals, told->column, told->needed, told->left,
			 told->above);
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
			sim_fail("%s, limit %" PRIu64 ": %s", c->name, limit, sim_status_name(status));
		expect_told(c, refusals);
		expect_equal(&open, c->name, limit);
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

	begin(c->name);
	for (; !enough && limit < LIMITS_MOST; limit += stride) {
		struct ledger_columns columns = plenty(c->column, limit);

		snapshot_take(&before);
		STATUS(OK, carve(sim_capset(kernel.init, "ledger"), &columns, &paying));
		enough = limit_is_enough(c, limit);
		refusals += !enough;
		ledger_gone(&paying);
		expect_equal(&before, c->name, limit);
	}
	EXPECT(enough && refusals > 0);
	ipc_end();
}

/*
 * The same with a process in the ledger: what it needs to be there is found first, by reading; then
 * the limit is raised one by one above that, by hand.
 */
static void party_case_run(const struct column_case *c)
{
	struct ledger_columns columns = plenty(LEDGER_CPU_SHARE, 10);
	struct ledger_account *account;
	uint64_t unlimited, more = 0, refusals = 0;

	begin(c->name);
	STATUS(OK, sim_memory_create(sim_init(), 1, SIM_NO_CAPABILITY, &made[0]));
	STATUS(OK, carve(sim_capset(kernel.init, "ledger"), &columns, &paying));
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

	begin("threads: two processes");
	STATUS(OK, carve(sim_capset(kernel.init, "ledger"), &columns, &paying));
	STATUS(OK, child_run());
	first = made[0];
	snapshot_take(&open);
	STATUS(LEDGER_LIMIT, child_run());
	expect_equal(&open, "threads", 1);
	STATUS(OK, sim_plain(sim_init(), first, PROCESS_HANDLE_METHOD_TERMINATE));
	STATUS(OK, sim_plain(sim_init(), first, PROCESS_HANDLE_METHOD_WAIT));
	STATUS(OK, child_run());
	made_release();
	ipc_end();
}

/* ---- limits of what is below ------------------------------------------------------------------- */

#define CHILDREN 4u

/* A chain of ledgers below `paying`, of which nobody has a limit of its own; the last one. */
static struct sim_held chain_carve(uint32_t levels)
{
	struct ledger_columns columns = plenty(LEDGER_CPU_SHARE, 0);
	struct sim_held at = paying;

	for (uint32_t i = 0; i < levels; i++) {
		columns.value[LEDGER_FRAMES] = 300 - 10 * i;
		columns.value[LEDGER_LOG_BYTES_PER_SECOND] = 0;
		STATUS(OK, carve(at, &columns, &at));
	}
	return at;
}

/* Whoever is below: what it holds counts at each level that has a limit, and comes back there. */
static void limit_bounds_all_below(void)
{
	struct ledger_columns columns = plenty(LEDGER_PROCESSES, 1), child = unlimited();
	struct sim_held top, below[CHILDREN];
	struct snapshot open;
	struct ledger *limited;

	begin("a limit of one process bounds four ledgers below");
	STATUS(OK, carve(sim_capset(kernel.init, "ledger"), &columns, &top));
	limited = ledger_of(top);
	child.value[LEDGER_FRAMES] = 60;
	child.value[LEDGER_RING_REGIONS] = 1;
	for (uint32_t i = 0; i < CHILDREN; i++)
		STATUS(OK, carve(top, &child, &below[i]));
	paying = below[0];
	STATUS(OK, child_run());
	EXPECT(limited->account.carved.value[LEDGER_PROCESSES] == 1 &&
	       ledger_of(below[0])->account.used.value[LEDGER_PROCESSES] == 1);
	for (uint32_t i = 0; i < CHILDREN; i++) {
		struct sim_held first = made[0];

		paying = below[i];
		snapshot_take(&open);
		STATUS(LEDGER_LIMIT, builders_run());
		made[0] = first;
		expect_equal(&open, "a process below", i);
	}
	/* The ledger above has no process left for those below. */
	EXPECT(sim_init()->region->header.refusal.column == LEDGER_PROCESSES + 1u &&
	       sim_init()->region->header.refusal.needed == 1 &&
	       sim_init()->region->header.refusal.left == 0 &&
	       sim_init()->region->header.refusal.above == 1);
	paying = top;
	STATUS(LEDGER_LIMIT, sim_builder_create(sim_init(), image, paying, &made[1]));
	made[1] = SIM_NO_CAPABILITY;
	/* One ends, and another one may be. */
	STATUS(OK, sim_plain(sim_init(), below[0], LEDGER_METHOD_CLOSE));
	made[0] = SIM_NO_CAPABILITY;
	EXPECT(limited->account.carved.value[LEDGER_PROCESSES] == 0);
	paying = below[1];
	STATUS(OK, child_run());
	/* More than the level above has is refused, less is a bound of its own. */
	child.value[LEDGER_PROCESSES] = 2;
	child.value[LEDGER_FRAMES] = 10;
	child.value[LEDGER_RING_REGIONS] = 0;
	STATUS(LEDGER_LIMIT, carve(below[2], &child, &made[1]));
	child.value[LEDGER_PROCESSES] = 1;
	STATUS(OK, carve(below[2], &child, &made[1]));
	made_release();
	ipc_end();
}

/* None at all can be said, and holds below; and seven levels without a limit reach the one that has it. */
static void none_at_all(void)
{
	struct ledger_columns columns = plenty(LEDGER_PROCESSES, 0);
	struct sim_held top;

	begin("a limit of zero is none at all, seven levels down");
	STATUS(OK, carve(sim_capset(kernel.init, "ledger"), &columns, &top));
	paying = top;
	STATUS(LEDGER_LIMIT, builders_run());
	paying = chain_carve(LEDGER_DEPTH - 2);
	STATUS(LEDGER_LIMIT, builders_run());
	STATUS(OK, memory_run());
	made_release();
	ledger_gone(&top);
	ipc_end();
}

/* ---- log bytes a second ------------------------------------------------------------------------ */

static enum status write_run(struct ipc_party *from, struct sim_held console, uint32_t length)
{
	static const uint8_t text[RING_DATA_BYTES];
	struct console_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, console, CONSOLE_METHOD_WRITE, 0);
	STATUS(OK, console_write_params_builder_root(&call.builder, &params));
	STATUS(OK, console_write_params_builder_set_data(&params, capnp_data_make(text, length)));
	return sim_call(from->thread, &call);
}

static struct ipc_party *writer(uint64_t rate, struct sim_held *console)
{
	struct ledger_columns columns = plenty(LEDGER_LOG_BYTES_PER_SECOND, rate);
	struct sim_held ledger;
	struct ipc_party *from;

	STATUS(OK, carve(sim_capset(kernel.init, "ledger"), &columns, &ledger));
	from = ipc_spawn(ledger, SIM_NO_CAPABILITY);
	*console = ipc_give(ipc_init, sim_capset(kernel.init, "console"), from, false);
	return from;
}

static uint64_t writes_take(struct ipc_party *from, struct sim_held console, uint32_t count,
			    uint32_t length)
{
	uint64_t start = host.now_ns;

	for (uint32_t i = 0; i < count; i++)
		STATUS(OK, write_run(from, console, length));
	return host.now_ns - start;
}

static void log_bytes_are_a_rate(void)
{
	struct sim_held console;
	struct ipc_party *from;
	uint64_t took;

	begin("log bytes: a second's at once, then the rate");
	from = writer(1000, &console);
	took = writes_take(from, console, 10, 100);
	EXPECT(took < SECOND_NS / 10);
	/* Five seconds' worth after that takes five seconds, and no longer than it must. */
	took = writes_take(from, console, 50, 100);
	EXPECT(took > 48 * SECOND_NS / 10 && took < 52 * SECOND_NS / 10);
	/* A message larger than the bucket goes from a full one, and is paid off by the next. */
	took = writes_take(from, console, 1, 3000);
	EXPECT(took < 12 * SECOND_NS / 10);
	took = writes_take(from, console, 1, 100);
	EXPECT(took > 20 * SECOND_NS / 10 && took < 22 * SECOND_NS / 10);
	ipc_end();
}

static void log_without_a_share(void)
{
	struct sim_held console;
	struct ipc_party *from;

	begin("log bytes: none");
	from = writer(0, &console);
	STATUS(LEDGER_LIMIT, write_run(from, console, 1));
	STATUS(OK, write_run(from, console, 0));
	ipc_end();
}

/* One ledger's writes wait by the dozen; another one's goes through at once. */
static void log_flood_silences_nobody(void)
{
	struct sim_held flooder_console, console;
	struct ipc_party *flooder, *other;
	uint64_t took;

	begin("log bytes: a flood keeps nobody waiting");
	flooder = writer(1000, &flooder_console);
	other = writer(1000, &console);
	for (uint8_t i = IPC_FIRST; i < IPC_FIRST + 20; i++) {
		struct ring_submission entry = {
			.opcode = RING_CALL,
			.operation = i,
			.method = CONSOLE_METHOD_WRITE,
			.capability = flooder_console.capability,
			.interface = flooder_console.interface,
			.message_offset_words = (uint16_t)(i * IPC_PLACE),
			.message_length_words = 52,
			.result_offset_words = (uint16_t)(i * IPC_PLACE + 54),
			.result_length_words = 2,
		};
		uint64_t *message = &flooder->thread->region->arena[i * IPC_PLACE];

		/* A root with one pointer, to 400 bytes. */
		memset(message, 0, 52 * sizeof(*message));
		message[0] = UINT64_C(1) << 48;
		message[1] = (UINT64_C(400) << 3 | 2) << 32 | 1;
		(void)ipc_submit(flooder, &entry, NULL);
	}
	EXPECT(kernel.timers.count >= 10);
	took = writes_take(other, console, 5, 100);
	EXPECT(took < SECOND_NS / 10);
	ipc_end();
}

/* ---- who funds whom ---------------------------------------------------------------------------- */

static enum status subtree(struct sim_held ledger, uint64_t after, struct sim_call *call,
			   struct ledger_subtree_results_reader *results)
{
	struct ledger_subtree_params_builder params;
	enum status status;

	sim_call_init(call, ledger, LEDGER_METHOD_SUBTREE, 0);
	STATUS(OK, ledger_subtree_params_builder_root(&call->builder, &params));
	ledger_subtree_params_builder_set_after(&params, after);
	status = sim_call(sim_init(), call);
	if (status == STATUS_OK)
		STATUS(OK, ledger_subtree_results_root(&call->result, results));
	return status;
}

/* Walks the pages; every ledger comes after its parent. Returns how many there are. */
static uint32_t tree_walk(struct sim_held top)
{
	uint64_t ids[64], after = 0;
	uint32_t count = 0;
	bool more = true;

	while (more) {
		struct ledger_subtree_results_reader results;
		struct ledger_entry_list_reader list;
		struct sim_call call;

		STATUS(OK, subtree(top, after, &call, &results));
		STATUS(OK, ledger_subtree_results_get_ledgers(&results, &list));
		more = ledger_subtree_results_get_more(&results);
		EXPECT(list.raw.count > 0 && list.raw.count <= 4);
		for (uint32_t i = 0; i < list.raw.count; i++) {
			struct ledger_entry_reader entry = ledger_entry_list_get(&list, i);
			uint64_t parent = ledger_entry_get_parent(&entry);
			bool above = count == 0 ? parent == 0 : false;

			for (uint32_t k = 0; k < count; k++)
				above |= ids[k] == parent;
			EXPECT(above && count < ARRAY_COUNT(ids));
			EXPECT((ledger_entry_get_depth(&entry) == 0) == (count == 0));
			after = ids[count++] = ledger_entry_get_id(&entry);
		}
	}
	return count;
}

static void subtree_is_paged(void)
{
	struct sim_held parents[3], child;
	struct ledger_subtree_results_reader results;
	struct sim_call call;
	uint64_t gone;

	begin("who funds whom");
	for (unsigned i = 0; i < ARRAY_COUNT(parents); i++) {
		const struct ledger_columns limit = plenty(LEDGER_FRAMES, 100);

		STATUS(OK, carve(sim_capset(kernel.init, "ledger"), &limit, &parents[i]));
		for (unsigned k = 0; k < 2 * i; k++) {
			struct ledger_columns below = unlimited();

			below.value[LEDGER_FRAMES] = 10;
			STATUS(OK, carve(parents[i], &below, &child));
		}
	}
	EXPECT(tree_walk(sim_capset(kernel.init, "ledger")) == 1 + 3 + 2 + 4);
	EXPECT(tree_walk(parents[2]) == 5);
	EXPECT(tree_walk(parents[0]) == 1);
	gone = ledger_of(child)->id;
	STATUS(OK, subtree(parents[2], gone, &call, &results));
	STATUS(OUT_OF_RANGE, subtree(parents[1], gone, &call, &results));
	STATUS(OK, sim_plain(sim_init(), child, LEDGER_METHOD_CLOSE));
	STATUS(OUT_OF_RANGE, subtree(parents[2], gone, &call, &results));
	EXPECT(tree_walk(parents[2]) == 4);
	ipc_end();
}

int main(void)
{
	ipc_world(sim_setting("SEED", 1));
	/* There are some ten thousand attempts: each ends with a comparison, and each case with a sweep. */
	sim.watch = SIM_WATCH_SOME;
	for (unsigned i = 0; i < ARRAY_COUNT(cases); i++)
		(cases[i].needs_party ? party_case_run : column_case_run)(&cases[i]);
	threads_are_limited();
	limit_bounds_all_below();
	none_at_all();
	log_bytes_are_a_rate();
	log_without_a_share();
	log_flood_silences_nobody();
	subtree_is_paged();
	return sim_report();
}
