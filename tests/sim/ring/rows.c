/*
 * Each opcode with each status that it can have, by the one input that gives it.
 */
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/sim/ring/ring.h"

#define TRANSFERS_AT 600u
#define RESULT_AT 1000u
#define RESULT_WORDS 600u

struct row {
	const char *name;
	enum status expected;
	enum target target;
	struct ring_submission entry; /* capability and interface come from the target */
	struct ring_transfer transfers[2];
	enum target transferred[2];
	bool garbage; /* the message is, from the arena's beginning; otherwise it is zeros */
	bool other_interface;
};

#define CALL(number)                                                               \
	.opcode = RING_CALL, .method = (number), .result_offset_words = RESULT_AT, \
	.result_length_words = RESULT_WORDS
#define NOW CALL(TIMER_METHOD_NOW)
#define ROW(text, status, held, ...)                                                           \
	{                                                                                      \
		.name = text, .expected = STATUS_##status, .target = TARGET_##held, .entry = { \
			__VA_ARGS__                                                            \
		}                                                                              \
	}
/* A call that passes on one capability. */
#define LIST(text, status, held, ...)                                                       \
	{                                                                                   \
		.name = text, .expected = STATUS_##status, .target = TARGET_TIMER,          \
		.entry = {NOW, .transfer_count = 1, .transfer_offset_words = TRANSFERS_AT}, \
		.transfers = {{__VA_ARGS__}}, .transferred = {                              \
			TARGET_##held                                                       \
		}                                                                           \
	}

static const struct row rows[] = {
	ROW("NOP", OK, NONE, .opcode = RING_NOP),
	ROW("an opcode that is none", BAD_OPCODE, NONE, .opcode = RING_OPCODE_COUNT),
	ROW("the last opcode", BAD_OPCODE, NONE, .opcode = UINT8_MAX),
	ROW("NOP, another flag", BAD_FLAGS, NONE, .flags = RING_FLAG_EXCEPTION),
	ROW("NOP, an operation", RESERVED_BITS, NONE, .operation = 1),
	ROW("NOP, reserved0", RESERVED_BITS, NONE, .reserved0 = 1),
	ROW("NOP, reserved2", RESERVED_BITS, NONE, .reserved2 = 1),
	ROW("NOP, a capability", RESERVED_BITS, TIMER, .opcode = RING_NOP),

	ROW("CALL", OK, TIMER, NOW),
	ROW("CALL, 512 words", OK, TIMER, NOW, .message_length_words = RING_MESSAGE_WORDS),
	ROW("CALL, at the arena's end", OK, TIMER, NOW, .message_offset_words = RING_ARENA_WORDS),
	ROW("CALL, quiet", BAD_FLAGS, TIMER, NOW, .flags = RING_FLAG_QUIET),
	ROW("CALL, a call id", RESERVED_BITS, TIMER, NOW, .call_id = 1),
	ROW("CALL, a list's place without a list", RESERVED_BITS, TIMER, NOW,
	    .transfer_offset_words = 1),
	ROW("CALL, operation 64", BAD_OPERATION, TIMER, NOW, .operation = RING_OPERATIONS),
	ROW("CALL, 513 words", MESSAGE_TOO_LARGE, TIMER, NOW,
	    .message_length_words = RING_MESSAGE_WORDS + 1),
	ROW("CALL, a message outside", BAD_MESSAGE_RANGE, TIMER, NOW,
	    .message_offset_words = RING_ARENA_WORDS + 1),
	ROW("CALL, a message past the end", BAD_MESSAGE_RANGE, TIMER, NOW,
	    .message_offset_words = RING_ARENA_WORDS - 1, .message_length_words = 2),
	ROW("CALL, a message that wraps", BAD_MESSAGE_RANGE, TIMER, NOW,
	    .message_offset_words = UINT16_MAX, .message_length_words = 2),
	ROW("CALL, results past the end", BAD_RESULT_RANGE, TIMER, .opcode = RING_CALL,
	    .result_offset_words = RING_ARENA_WORDS - 1, .result_length_words = 2),
	ROW("CALL, results too short for their records", BAD_RESULT_RANGE, TIMER,
	    .opcode = RING_CALL, .result_length_words = 1, .result_capabilities = 1),
	ROW("CALL, nine results", BAD_TRANSFER_LIST, TIMER, NOW,
	    .result_capabilities = RING_TRANSFERS + 1),
	ROW("CALL, nine transfers", BAD_TRANSFER_LIST, TIMER, NOW,
	    .transfer_count = RING_TRANSFERS + 1),
	ROW("CALL, a list past the end", BAD_TRANSFER_LIST, TIMER, NOW, .transfer_count = 1,
	    .transfer_offset_words = RING_ARENA_WORDS - 1),
	ROW("CALL, no room for the result", NO_RESULT_ROOM, TIMER, .opcode = RING_CALL),
	ROW("CALL, no capability", NO_CAPABILITY, NONE, NOW),
	ROW("CALL, a released one", NO_CAPABILITY, RELEASED, CALL(MEMORY_OBJECT_METHOD_SIZE)),
	ROW("CALL, a forged one", NO_CAPABILITY, FORGED, NOW),
	ROW("CALL, a hidden one", NO_CAPABILITY, HIDDEN, NOW),
	ROW("CALL, outside of the table", NO_CAPABILITY, OUTSIDE, NOW),
	ROW("CALL, one in transit", IN_TRANSIT, TRANSIT, CALL(MEMORY_OBJECT_METHOD_SIZE)),
	ROW("CALL, one whose object is gone", DISCONNECTED, DEAD, CALL(MEMORY_OBJECT_METHOD_SIZE)),
	{.name = "CALL, another interface",
	 .expected = STATUS_WRONG_INTERFACE,
	 .target = TARGET_TIMER,
	 .entry = {NOW},
	 .other_interface = true},
	ROW("CALL, a method too many", BAD_METHOD, TIMER, CALL(TIMER_METHODS)),
	ROW("CALL, the last method number", BAD_METHOD, TIMER, CALL(UINT16_MAX)),
	{.name = "CALL, a malformed message",
	 .expected = STATUS_BAD_MESSAGE,
	 .target = TARGET_TIMER,
	 .entry = {NOW, .message_length_words = 2},
	 .garbage = true},
	ROW("Memory.create, no pages", INVALID_ARGUMENT, MEMORY, CALL(MEMORY_METHOD_CREATE),
	    .result_capabilities = 1),
	ROW("Memory.create, no place for the result", NO_RESULT_ROOM, MEMORY,
	    CALL(MEMORY_METHOD_CREATE)),
	ROW("Ledger.close, of the root", INVALID_ARGUMENT, LEDGER, CALL(LEDGER_METHOD_CLOSE)),
	ROW("MemoryObject.write, sealed", SEALED, SEALED, CALL(MEMORY_OBJECT_METHOD_WRITE)),
	ROW("ProcessSpawner.create, no name", INVALID_ARGUMENT, SPAWNER,
	    CALL(PROCESS_SPAWNER_METHOD_CREATE), .result_capabilities = 1),
	ROW("SerialPort.read, nothing", INVALID_ARGUMENT, SERIAL, CALL(SERIAL_PORT_METHOD_READ)),
	ROW("Entropy.fill, nothing", INVALID_ARGUMENT, ENTROPY, CALL(ENTROPY_METHOD_FILL)),
	ROW("SystemInfo.describe", OK, INFO, CALL(SYSTEM_INFO_METHOD_DESCRIBE)),
	ROW("Thread.startupDone", OK, THREAD, CALL(THREAD_METHOD_STARTUP_DONE)),

	LIST("a list with an undefined way", BAD_TRANSFER_LIST, MEMORY, .how = 4),
	LIST("a list with an undefined hold mode", BAD_TRANSFER_LIST, MEMORY,
	     .how = RING_TRANSFER_COPY, .hold = 3),
	LIST("a list with a reserved byte", BAD_TRANSFER_LIST, MEMORY, .how = RING_TRANSFER_COPY,
	     .reserved = {0, 0, 0, 0, 0, 1}),
	{.name = "a list that repeats one",
	 .expected = STATUS_BAD_TRANSFER_LIST,
	 .target = TARGET_TIMER,
	 .entry = {NOW, .transfer_count = 2, .transfer_offset_words = TRANSFERS_AT},
	 .transfers = {{.how = RING_TRANSFER_COPY}, {.how = RING_TRANSFER_COPY}},
	 .transferred = {TARGET_MEMORY, TARGET_MEMORY}},
	LIST("a list with a released one", NO_CAPABILITY, RELEASED, .how = RING_TRANSFER_COPY),
	LIST("a list with one in transit", IN_TRANSIT, TRANSIT, .how = RING_TRANSFER_COPY),
	LIST("a list with one whose object is gone", DISCONNECTED, DEAD, .how = RING_TRANSFER_COPY),
	LIST("a list with one that stays", TRANSFER_DENIED, THREAD, .how = RING_TRANSFER_MOVE),
	LIST("a list that copies one that moves", TRANSFER_DENIED, PACKAGE,
	     .how = RING_TRANSFER_COPY),

	ROW("RECV, no endpoint", WRONG_INTERFACE, TIMER, .opcode = RING_RECV,
	    .result_length_words = 600),
	ROW("RECV, no capability", NO_CAPABILITY, NONE, .opcode = RING_RECV),
	ROW("RECV, one in transit", IN_TRANSIT, TRANSIT, .opcode = RING_RECV),
	ROW("RECV, one whose object is gone", DISCONNECTED, DEAD, .opcode = RING_RECV),
	ROW("RECV, quiet", BAD_FLAGS, TIMER, .opcode = RING_RECV, .flags = RING_FLAG_QUIET),
	ROW("RECV, a method", RESERVED_BITS, TIMER, .opcode = RING_RECV, .method = 1),
	ROW("RECV, operation 255", BAD_OPERATION, TIMER, .opcode = RING_RECV,
	    .operation = UINT8_MAX),
	ROW("RECV, a buffer outside", BAD_RESULT_RANGE, TIMER, .opcode = RING_RECV,
	    .result_offset_words = RING_ARENA_WORDS + 1),
	ROW("RECV, nine capabilities", BAD_TRANSFER_LIST, TIMER, .opcode = RING_RECV,
	    .result_capabilities = RING_TRANSFERS + 1),

	ROW("RETURN, nothing is busy", NO_OPERATION, NONE, .opcode = RING_RETURN,
	    .flags = RING_FLAG_QUIET | RING_FLAG_EXCEPTION | RING_FLAG_END, .call_id = 1),
	ROW("RETURN, another flag", BAD_FLAGS, NONE, .opcode = RING_RETURN,
	    .flags = RING_FLAG_DEFERRED << 1),
	ROW("RETURN, a capability", RESERVED_BITS, TIMER, .opcode = RING_RETURN),
	ROW("RETURN, operation 64", BAD_OPERATION, NONE, .opcode = RING_RETURN,
	    .operation = RING_OPERATIONS),
	ROW("RETURN, 513 words", MESSAGE_TOO_LARGE, NONE, .opcode = RING_RETURN,
	    .message_length_words = RING_MESSAGE_WORDS + 1),
	ROW("RETURN, a message outside", BAD_MESSAGE_RANGE, NONE, .opcode = RING_RETURN,
	    .message_offset_words = RING_ARENA_WORDS + 1),
	ROW("RETURN, nine transfers", BAD_TRANSFER_LIST, NONE, .opcode = RING_RETURN,
	    .transfer_count = RING_TRANSFERS + 1),

	ROW("RELEASE, no capability", NO_CAPABILITY, NONE, .opcode = RING_RELEASE),
	ROW("RELEASE, twice, quiet", NO_CAPABILITY, RELEASED, .opcode = RING_RELEASE,
	    .flags = RING_FLAG_QUIET),
	ROW("RELEASE, a forged one", NO_CAPABILITY, FORGED, .opcode = RING_RELEASE),
	ROW("RELEASE, a hidden one", NO_CAPABILITY, HIDDEN, .opcode = RING_RELEASE),
	ROW("RELEASE, one in transit", IN_TRANSIT, TRANSIT, .opcode = RING_RELEASE),
	ROW("RELEASE, another flag", BAD_FLAGS, TIMER, .opcode = RING_RELEASE,
	    .flags = RING_FLAG_END),
	ROW("RELEASE, a result", RESERVED_BITS, TIMER, .opcode = RING_RELEASE,
	    .result_length_words = 1),

	ROW("CANCEL, nothing there", NO_OPERATION, NONE, .opcode = RING_CANCEL, .operation = 5),
	ROW("CANCEL, operation 64", BAD_OPERATION, NONE, .opcode = RING_CANCEL,
	    .operation = RING_OPERATIONS),
	ROW("CANCEL, quiet", BAD_FLAGS, NONE, .opcode = RING_CANCEL, .flags = RING_FLAG_QUIET),
	ROW("CANCEL, a capability", RESERVED_BITS, TIMER, .opcode = RING_CANCEL),
};

static void row_write(const struct row *row, struct ring_submission *entry)
{
	uint64_t *arena = init->region->arena;
	struct ring_transfer list[2];

	memset(arena, row->garbage ? 0x77 : 0, TRANSFERS_AT * sizeof(*arena));
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
	ring_unchanged(&before, row->name);
	sim_pass(row->name);
}

void ring_rows(void)
{
	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++)
		row_run(&rows[i]);
}
