/*
 * The ring, row by row: each opcode with each status that it can have, by the one input that gives it.
 * A submission that fails changes no ledger and no pool; one that asked for no completion gets one when
 * it fails; lies about indexes consume nothing, and the truth heals them.
 */
#include <stdio.h>
#include <string.h>

#include "abi/exit_record.h"
#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/sim/sim.h"

/* Capabilities of init's, by what is the matter with them. */
enum target {
	T_NONE,
	T_TIMER,
	T_MEMORY,   /* the factory */
	T_OBJECT,   /* a memory object of two pages */
	T_SEALED,   /* a sealed one */
	T_RELEASED, /* an id that was valid once */
	T_FORGED,   /* the next generation of a valid one */
	T_HIDDEN,   /* a valid one with the bit that marks free slots */
	T_OUTSIDE,  /* an index behind the table */
	T_TRANSIT,  /* a memory object that is being moved */
	T_DEAD,     /* a memory object whose ledger has closed */
	T_LEDGER,
	T_SPAWNER,
	T_THREAD,
	T_PACKAGE,
	T_ENTROPY,
	T_SERIAL,
	T_INFO,
	T_COUNT,
};

static struct sim_held targets[T_COUNT];
static struct thread *init;
static struct sim_held builder;

/* Message contents that rows choose from; the words lie at the arena's beginning. */
enum content { M_NULL, M_GARBAGE, M_TRANSFERS };

#define TRANSFERS_AT 600u
#define RESULT_AT 1000u
#define RESULT_WORDS 600u

struct row {
	const char *name;
	enum status expected;
	enum target target;
	struct ring_submission entry; /* capability and interface come from the target */
	enum content content;
	struct ring_transfer transfers[2];
	enum target transferred[2];
	bool other_interface;
};

#define CALL(m) .opcode = RING_CALL, .method = (m), .result_offset_words = RESULT_AT, .result_length_words = RESULT_WORDS
#define NOW CALL(TIMER_METHOD_NOW)

static const struct row rows[] = {
	{"NOP", STATUS_OK, T_NONE, {.opcode = RING_NOP}, .content = M_NULL},
	{"an opcode that is none", STATUS_BAD_OPCODE, T_NONE, {.opcode = 6}, .content = M_NULL},
	{"the last opcode", STATUS_BAD_OPCODE, T_NONE, {.opcode = 255}, .content = M_NULL},
	{"NOP, another flag", STATUS_BAD_FLAGS, T_NONE, {.flags = 2}, .content = M_NULL},
	{"NOP, an operation", STATUS_RESERVED_BITS, T_NONE, {.operation = 1}, .content = M_NULL},
	{"NOP, reserved0", STATUS_RESERVED_BITS, T_NONE, {.reserved0 = 1}, .content = M_NULL},
	{"NOP, reserved2", STATUS_RESERVED_BITS, T_NONE, {.reserved2 = 1}, .content = M_NULL},
	{"NOP, a capability", STATUS_RESERVED_BITS, T_TIMER, {0}, .content = M_NULL},

	{"CALL", STATUS_OK, T_TIMER, {NOW}, .content = M_NULL},
	{"CALL, 512 words", STATUS_OK, T_TIMER, {NOW, .message_length_words = 512}, .content = M_NULL},
	{"CALL, at the arena's end", STATUS_OK, T_TIMER,
	 {NOW, .message_offset_words = RING_ARENA_WORDS}, .content = M_NULL},
	{"CALL, quiet", STATUS_BAD_FLAGS, T_TIMER, {NOW, .flags = RING_FLAG_QUIET}, .content = M_NULL},
	{"CALL, a call id", STATUS_RESERVED_BITS, T_TIMER, {NOW, .call_id = 1}, .content = M_NULL},
	{"CALL, a list's place without a list", STATUS_RESERVED_BITS, T_TIMER,
	 {NOW, .transfer_offset_words = 1}, .content = M_NULL},
	{"CALL, operation 64", STATUS_BAD_OPERATION, T_TIMER, {NOW, .operation = 64}, .content = M_NULL},
	{"CALL, 513 words", STATUS_MESSAGE_TOO_LARGE, T_TIMER,
	 {NOW, .message_length_words = 513}, .content = M_NULL},
	{"CALL, a message outside", STATUS_BAD_MESSAGE_RANGE, T_TIMER,
	 {NOW, .message_offset_words = RING_ARENA_WORDS + 1}, .content = M_NULL},
	{"CALL, a message past the end", STATUS_BAD_MESSAGE_RANGE, T_TIMER,
	 {NOW, .message_offset_words = RING_ARENA_WORDS - 1, .message_length_words = 2},
	 .content = M_NULL},
	{"CALL, a message that wraps", STATUS_BAD_MESSAGE_RANGE, T_TIMER,
	 {NOW, .message_offset_words = 65535, .message_length_words = 2}, .content = M_NULL},
	{"CALL, results past the end", STATUS_BAD_RESULT_RANGE, T_TIMER,
	 {.opcode = RING_CALL, .result_offset_words = RING_ARENA_WORDS - 1, .result_length_words = 2},
	 .content = M_NULL},
	{"CALL, results too short for their records", STATUS_BAD_RESULT_RANGE, T_TIMER,
	 {.opcode = RING_CALL, .result_length_words = 1, .result_capabilities = 1},
	 .content = M_NULL},
	{"CALL, nine results", STATUS_BAD_TRANSFER_LIST, T_TIMER, {NOW, .result_capabilities = 9},
	 .content = M_NULL},
	{"CALL, nine transfers", STATUS_BAD_TRANSFER_LIST, T_TIMER, {NOW, .transfer_count = 9},
	 .content = M_NULL},
	{"CALL, a list past the end", STATUS_BAD_TRANSFER_LIST, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = RING_ARENA_WORDS - 1},
	 .content = M_NULL},
	{"CALL, no room for the result", STATUS_NO_RESULT_ROOM, T_TIMER, {.opcode = RING_CALL},
	 .content = M_NULL},
	{"CALL, no capability", STATUS_NO_CAPABILITY, T_NONE, {NOW}, .content = M_NULL},
	{"CALL, a released one", STATUS_NO_CAPABILITY, T_RELEASED, {CALL(0)}, .content = M_NULL},
	{"CALL, a forged one", STATUS_NO_CAPABILITY, T_FORGED, {NOW}, .content = M_NULL},
	{"CALL, a hidden one", STATUS_NO_CAPABILITY, T_HIDDEN, {NOW}, .content = M_NULL},
	{"CALL, outside of the table", STATUS_NO_CAPABILITY, T_OUTSIDE, {NOW}, .content = M_NULL},
	{"CALL, one in transit", STATUS_IN_TRANSIT, T_TRANSIT, {CALL(0)}, .content = M_NULL},
	{"CALL, one whose object is gone", STATUS_DISCONNECTED, T_DEAD, {CALL(0)}, .content = M_NULL},
	{"CALL, another interface", STATUS_WRONG_INTERFACE, T_TIMER, {NOW}, .content = M_NULL,
	 .other_interface = true},
	{"CALL, a method too many", STATUS_BAD_METHOD, T_TIMER, {CALL(2)}, .content = M_NULL},
	{"CALL, the last method number", STATUS_BAD_METHOD, T_TIMER, {CALL(65535)}, .content = M_NULL},
	{"CALL, a malformed message", STATUS_BAD_MESSAGE, T_TIMER, {NOW, .message_length_words = 2},
	 .content = M_GARBAGE},
	{"Memory.create, no pages", STATUS_INVALID_ARGUMENT, T_MEMORY,
	 {CALL(0), .result_capabilities = 1}, .content = M_NULL},
	{"Memory.create, no place for the result", STATUS_NO_RESULT_ROOM, T_MEMORY, {CALL(0)},
	 .content = M_NULL},
	{"Ledger.close, of the root", STATUS_INVALID_ARGUMENT, T_LEDGER, {CALL(LEDGER_METHOD_CLOSE)},
	 .content = M_NULL},
	{"MemoryObject.write, sealed", STATUS_SEALED, T_SEALED,
	 {CALL(MEMORY_OBJECT_METHOD_WRITE)}, .content = M_NULL},
	{"ProcessSpawner.create, no name", STATUS_INVALID_ARGUMENT, T_SPAWNER,
	 {CALL(0), .result_capabilities = 1}, .content = M_NULL},
	{"SerialPort.read, nothing", STATUS_INVALID_ARGUMENT, T_SERIAL,
	 {CALL(SERIAL_PORT_METHOD_READ)}, .content = M_NULL},
	{"Entropy.fill, nothing", STATUS_INVALID_ARGUMENT, T_ENTROPY, {CALL(0)}, .content = M_NULL},
	{"SystemInfo.describe", STATUS_OK, T_INFO, {CALL(0)}, .content = M_NULL},
	{"Thread.startupDone", STATUS_OK, T_THREAD, {CALL(THREAD_METHOD_STARTUP_DONE)},
	 .content = M_NULL},

	{"a list with an undefined way", STATUS_BAD_TRANSFER_LIST, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = 3}}, .transferred = {T_MEMORY}},
	{"a list with an undefined hold mode", STATUS_BAD_TRANSFER_LIST, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_COPY, .hold = 3}}, .transferred = {T_MEMORY}},
	{"a list with a reserved byte", STATUS_BAD_TRANSFER_LIST, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_COPY, .reserved = {0, 0, 0, 0, 0, 1}}}, .transferred = {T_MEMORY}},
	{"a list that repeats one", STATUS_BAD_TRANSFER_LIST, T_TIMER,
	 {NOW, .transfer_count = 2, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_COPY}, {.how = RING_TRANSFER_COPY}}, .transferred = {T_MEMORY, T_MEMORY}},
	{"a list with a released one", STATUS_NO_CAPABILITY, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_COPY}}, .transferred = {T_RELEASED}},
	{"a list with one in transit", STATUS_IN_TRANSIT, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_COPY}}, .transferred = {T_TRANSIT}},
	{"a list with one whose object is gone", STATUS_DISCONNECTED, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_COPY}}, .transferred = {T_DEAD}},
	{"a list with one that stays", STATUS_TRANSFER_DENIED, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_MOVE}}, .transferred = {T_THREAD}},
	{"a list that copies one that moves", STATUS_TRANSFER_DENIED, T_TIMER,
	 {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT},
	 .content = M_TRANSFERS, .transfers = {{.how = RING_TRANSFER_COPY}}, .transferred = {T_PACKAGE}},

	{"RECV, no endpoint", STATUS_WRONG_INTERFACE, T_TIMER,
	 {.opcode = RING_RECV, .result_length_words = 600}, .content = M_NULL},
	{"RECV, no capability", STATUS_NO_CAPABILITY, T_NONE, {.opcode = RING_RECV}, .content = M_NULL},
	{"RECV, one in transit", STATUS_IN_TRANSIT, T_TRANSIT, {.opcode = RING_RECV}, .content = M_NULL},
	{"RECV, one whose object is gone", STATUS_DISCONNECTED, T_DEAD, {.opcode = RING_RECV},
	 .content = M_NULL},
	{"RECV, quiet", STATUS_BAD_FLAGS, T_TIMER, {.opcode = RING_RECV, .flags = 1},
	 .content = M_NULL},
	{"RECV, a method", STATUS_RESERVED_BITS, T_TIMER, {.opcode = RING_RECV, .method = 1},
	 .content = M_NULL},
	{"RECV, operation 255", STATUS_BAD_OPERATION, T_TIMER,
	 {.opcode = RING_RECV, .operation = 255}, .content = M_NULL},
	{"RECV, a buffer outside", STATUS_BAD_RESULT_RANGE, T_TIMER,
	 {.opcode = RING_RECV, .result_offset_words = RING_ARENA_WORDS + 1}, .content = M_NULL},
	{"RECV, nine capabilities", STATUS_BAD_TRANSFER_LIST, T_TIMER,
	 {.opcode = RING_RECV, .result_capabilities = 9}, .content = M_NULL},

	{"RETURN, nothing is busy", STATUS_NO_OPERATION, T_NONE,
	 {.opcode = RING_RETURN, .flags = RING_FLAGS_ALL, .call_id = 1}, .content = M_NULL},
	{"RETURN, another flag", STATUS_BAD_FLAGS, T_NONE, {.opcode = RING_RETURN, .flags = 8},
	 .content = M_NULL},
	{"RETURN, a capability", STATUS_RESERVED_BITS, T_TIMER, {.opcode = RING_RETURN},
	 .content = M_NULL},
	{"RETURN, operation 64", STATUS_BAD_OPERATION, T_NONE,
	 {.opcode = RING_RETURN, .operation = 64}, .content = M_NULL},
	{"RETURN, 513 words", STATUS_MESSAGE_TOO_LARGE, T_NONE,
	 {.opcode = RING_RETURN, .message_length_words = 513}, .content = M_NULL},
	{"RETURN, a message outside", STATUS_BAD_MESSAGE_RANGE, T_NONE,
	 {.opcode = RING_RETURN, .message_offset_words = 3585}, .content = M_NULL},
	{"RETURN, nine transfers", STATUS_BAD_TRANSFER_LIST, T_NONE,
	 {.opcode = RING_RETURN, .transfer_count = 9}, .content = M_NULL},

	{"RELEASE, no capability", STATUS_NO_CAPABILITY, T_NONE, {.opcode = RING_RELEASE},
	 .content = M_NULL},
	{"RELEASE, twice, quiet", STATUS_NO_CAPABILITY, T_RELEASED,
	 {.opcode = RING_RELEASE, .flags = RING_FLAG_QUIET}, .content = M_NULL},
	{"RELEASE, a forged one", STATUS_NO_CAPABILITY, T_FORGED, {.opcode = RING_RELEASE},
	 .content = M_NULL},
	{"RELEASE, a hidden one", STATUS_NO_CAPABILITY, T_HIDDEN, {.opcode = RING_RELEASE},
	 .content = M_NULL},
	{"RELEASE, one in transit", STATUS_IN_TRANSIT, T_TRANSIT, {.opcode = RING_RELEASE},
	 .content = M_NULL},
	{"RELEASE, another flag", STATUS_BAD_FLAGS, T_TIMER, {.opcode = RING_RELEASE, .flags = 4},
	 .content = M_NULL},
	{"RELEASE, a result", STATUS_RESERVED_BITS, T_TIMER,
	 {.opcode = RING_RELEASE, .result_length_words = 1}, .content = M_NULL},

	{"CANCEL, nothing there", STATUS_NO_OPERATION, T_NONE, {.opcode = RING_CANCEL, .operation = 5},
	 .content = M_NULL},
	{"CANCEL, operation 64", STATUS_BAD_OPERATION, T_NONE,
	 {.opcode = RING_CANCEL, .operation = 64}, .content = M_NULL},
	{"CANCEL, quiet", STATUS_BAD_FLAGS, T_NONE, {.opcode = RING_CANCEL, .flags = 1},
	 .content = M_NULL},
	{"CANCEL, a capability", STATUS_RESERVED_BITS, T_TIMER, {.opcode = RING_CANCEL},
	 .content = M_NULL},
};

/* ---- one row ----------------------------------------------------------------------------------- */

static void unchanged(const struct snapshot *before, const char *name)
{
	sim_sweep();
	sim_unchanged(before, "%s", name);
}

static void row_write(const struct row *row, struct ring_submission *entry)
{
	uint64_t *arena = init->region->arena;
	struct ring_transfer list[2];

	memset(arena, row->content == M_GARBAGE ? 0x77 : 0, 600 * sizeof(*arena));
	memcpy(list, row->transfers, sizeof(list));
	for (unsigned i = 0; i < 2; i++)
		list[i].capability = targets[row->transferred[i]].capability;
	memcpy(arena + TRANSFERS_AT, list, sizeof(list));
	*entry = row->entry;
	entry->user_data = 0xabcd;
	entry->capability = targets[row->target].capability;
	if (entry->opcode == RING_CALL)
		entry->interface = targets[row->target].interface ^ row->other_interface;
}

static void row_run(const struct row *row)
{
	struct ring_submission entry;
	struct ring_completion completion;
	struct snapshot before;
	uint32_t refused = init->refused;
	bool form = row->expected <= STATUS_BAD_OPCODE && row->expected >= STATUS_MESSAGE_TOO_LARGE;

	row_write(row, &entry);
	snapshot_take(&before);
	completion = sim_submit_one(init, &entry);
	if (completion.status != row->expected)
		sim_fail("%s: %s, not %s", row->name, sim_status_name(completion.status),
			 sim_status_name(row->expected));
	SIM_EXPECT(completion.flags == 0 && completion.capability_count == 0);
	SIM_EXPECT(row->expected == STATUS_OK || completion.length_words == 0);
	/* Entries that say nothing by their form are counted. */
	SIM_EXPECT(!form || init->refused == refused + 1 || row->expected == STATUS_OPERATION_BUSY);
	unchanged(&before, row->name);
	sim_pass(row->name);
}

/* ---- what rows cannot say ---------------------------------------------------------------------- */

static void sleep_submit(uint8_t operation, uint64_t until_ns, uint64_t user_data)
{
	struct timer_sleep_params_builder params;
	struct sim_call call;

	sim_call_init(&call, targets[T_TIMER], TIMER_METHOD_SLEEP, 0);
	SIM_STATUS(STATUS_OK, timer_sleep_params_builder_root(&call.builder, &params));
	timer_sleep_params_builder_set_until_ns(&params, until_ns);
	call.entry.operation = operation;
	call.entry.user_data = user_data;
	sim_call_submit(init, &call);
}

static void completion_expect(uint64_t user_data, enum status status)
{
	struct ring_completion completion;

	SIM_EXPECT(sim_complete(init, &completion));
	SIM_EXPECT(completion.user_data == user_data);
	SIM_STATUS(status, (enum status)completion.status);
}

/* An index in use is refused; CANCEL withdraws what waits, and completes after it. */
static void busy_and_cancel(void)
{
	struct snapshot before;

	snapshot_take(&before);
	sleep_submit(3, UINT64_MAX, 1);
	sleep_submit(3, UINT64_MAX, 2);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) == 1);
	completion_expect(2, STATUS_OPERATION_BUSY);
	sim_submit(init, &(struct ring_submission){
				 .opcode = RING_CANCEL, .operation = 3, .user_data = 4});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 2, TIMEOUT_NEVER) == 2);
	completion_expect(1, STATUS_CANCELLED);
	completion_expect(4, STATUS_OK);
	unchanged(&before, "a cancelled sleep");
	sim_pass("OPERATION_BUSY, CANCEL and CANCELLED");
}

static void sleeps_end(void)
{
	uint64_t now = host.now_ns;

	sleep_submit(0, now + 3000000, 1);
	sleep_submit(1, now + 1000000, 2);
	sleep_submit(2, now, 3);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 3, TIMEOUT_NEVER) == 3);
	completion_expect(3, STATUS_OK);
	completion_expect(2, STATUS_OK);
	completion_expect(1, STATUS_OK);
	SIM_EXPECT(host.now_ns >= now + 3000000);
	sim_pass("sleeps end in their order");
}

static void timeout(void)
{
	uint64_t now = host.now_ns;

	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 0) == 0);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 500000) == 0);
	SIM_EXPECT(host.now_ns >= now + 500000);
	sim_pass("cap_enter's timeout");
}

static void system_calls(void)
{
	SIM_EXPECT(sim_system_call(init, 2, 0, 0) == STATUS_BAD_SYSTEM_CALL);
	SIM_EXPECT(sim_system_call(init, UINT64_MAX, 0, 0) == STATUS_BAD_SYSTEM_CALL);
	sim_pass("BAD_SYSTEM_CALL");
}

/* A wrong index consumes nothing; the right one heals it. */
static void index_lie(uint32_t *index, uint32_t lie, const char *name)
{
	uint32_t truth = *index, head = init->sq_head;
	struct snapshot before;

	snapshot_take(&before);
	*index = lie;
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == STATUS_BAD_RING_INDEX);
	SIM_EXPECT(init->sq_head == head);
	*index = truth;
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) >= 0);
	unchanged(&before, name);
	sim_pass(name);
}

static void indexes(void)
{
	struct ring_header *header = &init->region->header;

	index_lie(&header->sq_tail, init->sq_head + RING_SUBMISSIONS + 1, "sq_tail, one too many");
	index_lie(&header->sq_tail, init->sq_head - 1, "sq_tail, behind");
	index_lie(&header->sq_tail, init->sq_head + 0x80000000u, "sq_tail, half way round");
	index_lie(&header->cq_head, init->cq_tail + 1, "cq_head, ahead");
	index_lie(&header->cq_head, init->cq_head - 1, "cq_head, behind");
	/* The kernel never reads its own fields back. */
	header->sq_head = 77;
	header->cq_tail = 78;
	header->refused = 79;
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(header->sq_head == init->sq_head && header->cq_tail == init->cq_tail);
	sim_pass("the kernel's own indexes");
}

/* No completion is lost: what has no place stays in the queue. */
static void full_queue(void)
{
	struct ring_completion completion;
	uint32_t head;

	for (unsigned round = 0; round < RING_COMPLETIONS / RING_SUBMISSIONS; round++) {
		for (unsigned i = 0; i < RING_SUBMISSIONS; i++)
			sim_submit(init, &(struct ring_submission){.user_data = i});
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) ==
			   (int64_t)(round + 1) * RING_SUBMISSIONS);
	}
	head = init->sq_head;
	sim_submit(init, &(struct ring_submission){.user_data = 1000});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS, TIMEOUT_NEVER) ==
		   RING_COMPLETIONS);
	SIM_EXPECT(init->sq_head == head);
	for (unsigned i = 0; i < RING_COMPLETIONS; i++) {
		SIM_EXPECT(sim_complete(init, &completion));
		SIM_EXPECT(completion.user_data == i % RING_SUBMISSIONS);
	}
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) == 1);
	completion_expect(1000, STATUS_OK);
	sim_pass("a full completion queue");
}

/* CALL leaves two places to the others. */
static void kept_places(void)
{
	struct ring_completion completion;
	uint32_t head;

	for (unsigned i = 0; i < RING_COMPLETIONS - RING_KEPT_COMPLETIONS; i++) {
		sim_submit(init, &(struct ring_submission){.user_data = i});
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == i + 1);
	}
	head = init->sq_head;
	sleep_submit(0, 0, 500);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) ==
		   RING_COMPLETIONS - RING_KEPT_COMPLETIONS);
	SIM_EXPECT(init->sq_head == head);
	SIM_EXPECT(sim_complete(init, &completion));
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) ==
		   RING_COMPLETIONS - RING_KEPT_COMPLETIONS);
	SIM_EXPECT(init->sq_head == head + 1);
	while (sim_complete(init, &completion))
		continue;
	SIM_EXPECT(completion.user_data == 500 && completion.status == STATUS_OK);
	(void)sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0);
	sim_pass("places that are kept");
}

/* Sleeps without end take all places that CALL may have. Returns how many there are. */
static unsigned places_take(void)
{
	unsigned count = 0;

	for (; count < RING_COMPLETIONS - RING_KEPT_COMPLETIONS; count++) {
		sleep_submit((uint8_t)count, UINT64_MAX, count);
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	}
	return count;
}

/*
 * A CALL without a place in front of the CANCEL that would give it one: whoever would wait is told, and
 * can take the submissions back.
 */
static void stalled_queue(void)
{
	struct ring_header *header = &init->region->header;
	unsigned count = places_take();
	uint32_t head = init->sq_head;

	sleep_submit((uint8_t)count, UINT64_MAX, 500);
	sim_submit(init, &(struct ring_submission){
				 .opcode = RING_CANCEL, .operation = 0, .user_data = 501});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) == STATUS_NO_PLACES);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == STATUS_NO_PLACES);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 1000) == STATUS_NO_PLACES);
	SIM_EXPECT(init->sq_head == head && header->sq_head == head);
	/* Both are taken back, and the CANCEL comes first. */
	header->sq_tail = head;
	sim_submit(init, &(struct ring_submission){
				 .opcode = RING_CANCEL, .operation = 0, .user_data = 502});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) == 2);
	/* There are completions to be read: fewer than asked for, and as many. */
	sleep_submit((uint8_t)count, UINT64_MAX, 503);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 3, TIMEOUT_NEVER) == STATUS_NO_PLACES);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 2, TIMEOUT_NEVER) == 2);
	completion_expect(0, STATUS_CANCELLED);
	completion_expect(502, STATUS_OK);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(init->sq_head == header->sq_tail);
	for (unsigned i = 1; i <= count; i++) {
		sim_submit(init, &(struct ring_submission){.opcode = RING_CANCEL,
							   .operation = (uint8_t)i,
							   .user_data = 600});
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 2, TIMEOUT_NEVER) == 2);
		completion_expect(i < count ? i : 503, STATUS_CANCELLED);
		completion_expect(600, STATUS_OK);
	}
	sim_pass("NO_PLACES, and taking submissions back");
}

static void quiet(void)
{
	struct ring_submission entry = {.opcode = RING_NOP, .flags = RING_FLAG_QUIET};
	struct ring_completion completion;

	sim_submit(init, &entry);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(!sim_complete(init, &completion));
	sim_pass("a quiet entry that succeeds");
}

/*
 * A capability that is moved with an accepted call is gone, whether the call has one step or many.
 */
static void moves(uint32_t pages)
{
	struct memory_create_params_builder params;
	struct sim_held ledger, object;
	struct sim_call call;

	SIM_STATUS(STATUS_OK, sim_ledger_carve(init, targets[T_LEDGER], pages + 20, 0, &ledger));
	sim_call_init(&call, targets[T_MEMORY], MEMORY_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, memory_create_params_builder_root(&call.builder, &params));
	memory_create_params_builder_set_pages(&params, pages);
	memory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_MOVE));
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	object = sim_call_result(&call, 0);
	SIM_STATUS(STATUS_NO_CAPABILITY, sim_plain(init, ledger, LEDGER_METHOD_READ));
	SIM_STATUS(STATUS_OK, sim_release(init, object));
	sim_settle();
	SIM_EXPECT(!kernel.root_ledger.first_child || kernel.root_ledger.first_child->closing);
	sim_pass("a moved capability is gone");
}

/* A call with its own target as a move has one outcome, and ends the object. */
static void moves_itself(void)
{
	struct snapshot before;
	struct sim_held object;
	struct sim_call call;

	snapshot_take(&before);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &object));
	sim_call_init(&call, object, MEMORY_OBJECT_METHOD_SIZE, 0);
	(void)sim_call_transfer(&call, object, RING_TRANSFER_MOVE);
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	SIM_EXPECT(!sim_complete(init, &(struct ring_completion){0}));
	unchanged(&before, "a call that moves its target");
	sim_pass("a call that moves its target");
}

static void no_entropy(void)
{
	struct entropy_fill_params_builder params;
	struct sim_call call;

	sim_call_init(&call, targets[T_ENTROPY], ENTROPY_METHOD_FILL, 0);
	SIM_STATUS(STATUS_OK, entropy_fill_params_builder_root(&call.builder, &params));
	entropy_fill_params_builder_set_length(&params, 8);
	host.entropy = HOST_ENTROPY_NONE;
	SIM_STATUS(STATUS_UNAVAILABLE, sim_call(init, &call));
	host.entropy = HOST_ENTROPY_SEEDED;
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	sim_pass("UNAVAILABLE");
}

static uint32_t log_lines(const char *text)
{
	uint32_t count = 0;

	for (const char *at = host.serial[1].captured; (at = strstr(at, text)) != NULL; at++)
		count++;
	return count;
}

/* Interrupts that nobody asked for, while a program runs and while nothing does. */
static void stray_interrupts(void)
{
	const struct thread *running;

	SIM_EXPECT(sim_run_until(init));
	running = sim_current();
	for (unsigned i = 0; i < 3; i++)
		sim_entry_stray(85);
	SIM_EXPECT(sim_current() == running);
	(void)sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 50000000);
	SIM_EXPECT(kernel.stray_interrupts == 3);
	sim_settle();
	sim_entry_stray(86);
	sim_settle();
	SIM_EXPECT(kernel.stray_interrupts == 4);
	SIM_EXPECT(log_lines("a stray interrupt, vector 8") == 1);
	sim_pass("stray interrupts are counted, and the first is logged");
}

/* Object statuses that need a second step. */
static void memory_statuses(void)
{
	struct sim_held object;

	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OUT_OF_RANGE, sim_memory_write(init, object, 8190, "abc", 3));
	SIM_STATUS(STATUS_OUT_OF_RANGE, sim_memory_write(init, object, UINT64_MAX, "abc", 3));
	SIM_STATUS(STATUS_NOT_SEALED, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
					      PAGE_BYTES, 0x400000));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, 2 * PAGE_BYTES,
				      0x400000));
	SIM_STATUS(STATUS_BUSY, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES,
					0x401000));
	SIM_STATUS(STATUS_OUT_OF_RANGE, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x400000,
						  PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_range(init, ADDRESS_SPACE_METHOD_PROTECT, 0x400000,
					2 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_plain(init, object, MEMORY_OBJECT_METHOD_SEAL));
	SIM_STATUS(STATUS_SEALED, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES,
					  0x410000));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
				      PAGE_BYTES, 0x410000));
	SIM_STATUS(STATUS_INVALID_ARGUMENT,
		   sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, init->region_address,
			     RING_REGION_BYTES));
	SIM_STATUS(STATUS_OK, sim_release(init, object));
	SIM_STATUS(STATUS_OK, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x400000, 0x20000));
	sim_sweep();
	sim_pass("SEALED, NOT_SEALED, BUSY, OUT_OF_RANGE of memory");
}

/* The machine ends with init, as abi/exit_record.h says. */
static void machine_ends(void)
{
	static const uint64_t failures[] = {1, INIT_EXIT_FAILED, 5, UINT32_MAX, UINT64_C(1) << 32,
		(UINT64_C(1) << 32) + 1, (UINT64_C(1) << 32) + INIT_EXIT_REBOOT, INT64_MAX};

	sim_boot(SIM_MEMORY_BYTES, 1);
	sim_entry_system_call(SYSTEM_CALL_EXIT, INIT_EXIT_POWER_OFF, 0);
	SIM_EXPECT(sim.outcome == HOST_POWER_OFF);
	sim_boot(SIM_MEMORY_BYTES, 1);
	sim_entry_system_call(SYSTEM_CALL_EXIT, INIT_EXIT_REBOOT, 0);
	SIM_EXPECT(sim.outcome == HOST_REBOOT);
	/* All 64 bits of a code count; no other code is a wish, and none of them is a panic. */
	for (uint32_t i = 0; i < ARRAY_COUNT(failures); i++) {
		sim_boot(SIM_MEMORY_BYTES, 1);
		sim_entry_system_call(SYSTEM_CALL_EXIT, failures[i], 0);
		SIM_EXPECT(sim.outcome == HOST_FAILED);
	}
	sim_boot(SIM_MEMORY_BYTES, 1);
	sim.panic_expected = true;
	sim_entry_system_call(SYSTEM_CALL_EXIT, EXIT_ABORT_BIT | 1, 0);
	sim.panic_expected = false;
	SIM_EXPECT(sim.outcome == HOST_PANIC && strstr(host.panic_text, "PANIC INIT"));
	sim_pass("the end of init");
}

static void targets_make(void)
{
	static const struct {
		enum target target;
		const char *name;
	} roots[] = {{T_TIMER, "timer"},     {T_MEMORY, "memory"}, {T_LEDGER, "ledger"},
		     {T_SPAWNER, "spawner"}, {T_THREAD, "thread"}, {T_PACKAGE, "package"},
		     {T_ENTROPY, "entropy"}, {T_SERIAL, "serial"}, {T_INFO, "info"}};
	struct sim_held ledger, image;
	uint16_t refusal;

	for (unsigned i = 0; i < ARRAY_COUNT(roots); i++)
		targets[roots[i].target] = sim_capset(kernel.init, roots[i].name);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, SIM_NO_CAPABILITY, &targets[T_OBJECT]));
	SIM_STATUS(STATUS_OK, sim_package_program(init, SIM_PROGRAM_PLAIN, &targets[T_SEALED]));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &targets[T_RELEASED]));
	SIM_STATUS(STATUS_OK, sim_release(init, targets[T_RELEASED]));
	targets[T_FORGED] = targets[T_TIMER];
	targets[T_FORGED].capability += UINT64_C(1) << CAP_INDEX_BITS;
	targets[T_HIDDEN] = targets[T_TIMER];
	targets[T_HIDDEN].capability |= UINT64_C(1) << 63;
	targets[T_OUTSIDE] = (struct sim_held){0x1ffff, TIMER_INTERFACE_ID};
	SIM_STATUS(STATUS_OK, sim_ledger_carve(init, targets[T_LEDGER], 20, 0, &ledger));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, ledger, &targets[T_DEAD]));
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, LEDGER_METHOD_CLOSE));
	SIM_STATUS(STATUS_OK, sim_release(init, ledger));
	SIM_STATUS(STATUS_OK, sim_image_create(init, targets[T_SEALED], SIM_NO_CAPABILITY, &image,
					       &refusal));
	SIM_STATUS(STATUS_OK, sim_builder_create(init, image, SIM_NO_CAPABILITY, &builder));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &targets[T_TRANSIT]));
	SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, "moved", targets[T_TRANSIT],
						RING_TRANSFER_MOVE));
	sim_settle();
}

int main(void)
{
	sim.what = "the ring, row by row";
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, 1);
	init = sim_init();
	targets_make();
	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++)
		row_run(&rows[i]);
	system_calls();
	indexes();
	quiet();
	timeout();
	busy_and_cancel();
	sleeps_end();
	full_queue();
	kept_places();
	stalled_queue();
	moves(2);
	moves(900);
	moves_itself();
	no_entropy();
	stray_interrupts();
	memory_statuses();
	machine_ends();
	return sim_report();
}
