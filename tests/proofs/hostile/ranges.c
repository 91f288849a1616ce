/*
 * Ranges of the arena: messages, result buffers, transfer lists. Offsets and lengths are 16 bits of
 * words, so the borders are few, and those near them are tried one by one.
 */
#include "tests/proofs/hostile/hostile.h"

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"

static const uint16_t borders[] = {0,     1,     7,     511,   512,   513,   514,   1023, 1024,
				   3071,  3072,  3073,  3583,  3584,  3585,  4095,  4096, 8192,
				   16384, 32767, 32768, 32769, 65023, 65024, 65534, 65535};

static void arena_clear(struct hostile *hostile)
{
	uint64_t *words = raw_arena(hostile->proof.rt, 0);

	for (uint32_t i = 0; i < RING_ARENA_WORDS; i++)
		words[i] = 0;
}

static enum status message_expected(uint32_t offset, uint32_t length)
{
	if (length > RING_MESSAGE_WORDS)
		return STATUS_MESSAGE_TOO_LARGE;
	return offset + length > RING_ARENA_WORDS ? STATUS_BAD_MESSAGE_RANGE : STATUS_OK;
}

static void messages(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "message-ranges");
	arena_clear(hostile);
	for (uint32_t o = 0; o < ARRAY_COUNT(borders); o++) {
		for (uint32_t l = 0; l < ARRAY_COUNT(borders); l++) {
			struct ring_submission entry = hostile_good_call(hostile);
			const uint64_t number = (uint64_t)borders[o] << 16 | borders[l];

			arena_clear(hostile);
			entry.message_offset_words = borders[o];
			entry.message_length_words = borders[l];
			hostile_case(&group, "message", number, &entry,
				     message_expected(borders[o], borders[l]));
			entry = (struct ring_submission){.opcode = RING_RETURN,
							 .message_offset_words = borders[o],
							 .message_length_words = borders[l]};
			hostile_case(&group, "message of a return", number, &entry,
				     message_expected(borders[o], borders[l]) == STATUS_OK
					     ? STATUS_NO_OPERATION
					     : message_expected(borders[o], borders[l]));
		}
	}
	proof_group_end(&group);
}

/* Ledger.read's results: a root of three pointers to a word for each column. */
#define LEDGER_RESULT_WORDS (1u + 3u + 3u * RT_LEDGER_COLUMNS)

static enum status result_expected(uint32_t offset, uint32_t length)
{
	if (offset + length > RING_ARENA_WORDS)
		return STATUS_BAD_RESULT_RANGE;
	return length < LEDGER_RESULT_WORDS ? STATUS_NO_RESULT_ROOM : STATUS_OK;
}

static void results(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "result-ranges");
	for (uint32_t o = 0; o < ARRAY_COUNT(borders); o++) {
		for (uint32_t l = 0; l < ARRAY_COUNT(borders); l++) {
			struct ring_submission entry = hostile_good_call(hostile);

			entry.result_offset_words = borders[o];
			entry.result_length_words = borders[l];
			hostile_case(&group, "result", (uint64_t)borders[o] << 16 | borders[l],
				     &entry, result_expected(borders[o], borders[l]));
		}
	}
	for (uint32_t length = 0; length < LEDGER_RESULT_WORDS + 2; length++) {
		struct ring_submission entry = hostile_good_call(hostile);
		uint64_t *behind = raw_arena(hostile->proof.rt, RAW_RESULT_OFFSET + length);

		*behind = UINT64_C(0x1122334455667788);
		entry.result_length_words = (uint16_t)length;
		hostile_case(&group, "result length", length, &entry, result_expected(0, length));
		proof_expect(&group, *behind == UINT64_C(0x1122334455667788),
			     "%u words of room were overrun", length);
	}
	proof_group_end(&group);
}

static void result_capabilities(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "result-capabilities");
	for (uint32_t count = 0; count < 256; count++) {
		struct ring_submission entry = hostile_good_call(hostile);

		entry.result_capabilities = (uint8_t)count;
		hostile_case(&group, "count", count, &entry,
			     count > RING_TRANSFERS ? STATUS_BAD_TRANSFER_LIST : STATUS_OK);
		if (count == 0 || count > RING_TRANSFERS)
			continue;
		entry.result_length_words = (uint16_t)(2 * count - 1);
		hostile_case(&group, "no room for records", count, &entry, STATUS_BAD_RESULT_RANGE);
		entry.result_length_words = (uint16_t)(2 * count);
		hostile_case(&group, "room for records only", count, &entry, STATUS_NO_RESULT_ROOM);
	}
	/* A method with a result capability, and nobody to take it. */
	struct ring_submission program = raw_call_entry(
		hostile->proof.package.id, BOOT_PACKAGE_INTERFACE_ID, BOOT_PACKAGE_METHOD_PROGRAM);

	hostile_case(&group, "program without a place", 0, &program, STATUS_NO_RESULT_ROOM);
	program =
		raw_call_entry(hostile->proof.ledger.id, LEDGER_INTERFACE_ID, LEDGER_METHOD_CARVE);
	hostile_case(&group, "carve without a place", 0, &program, STATUS_NO_RESULT_ROOM);
	proof_group_end(&group);
}

/*
 * ---- transfer lists ----------------------------------------------------------------------------
 */

static struct ring_transfer *list_of(struct hostile *hostile)
{
	return (struct ring_transfer *)(void *)raw_arena(hostile->proof.rt, RAW_LIST_OFFSET);
}

static struct ring_submission list_entry(struct hostile *hostile, uint32_t count)
{
	struct ring_submission entry = hostile_good_call(hostile);

	entry.transfer_count = (uint8_t)count;
	entry.transfer_offset_words = RAW_LIST_OFFSET;
	return entry;
}

static void list_places(struct hostile *hostile, struct proof_group *group)
{
	struct ring_submission entry;

	for (uint32_t count = RING_TRANSFERS + 1; count < 256; count++) {
		entry = list_entry(hostile, count);
		hostile_case(group, "list of", count, &entry, STATUS_BAD_TRANSFER_LIST);
	}
	for (uint32_t count = 1; count <= RING_TRANSFERS; count++) {
		entry = list_entry(hostile, count);
		entry.transfer_offset_words = (uint16_t)(RING_ARENA_WORDS - 2 * count + 1);
		hostile_case(group, "list over the end of", count, &entry,
			     STATUS_BAD_TRANSFER_LIST);
		entry.transfer_offset_words = UINT16_MAX;
		hostile_case(group, "list far outside of", count, &entry, STATUS_BAD_TRANSFER_LIST);
	}
	entry = list_entry(hostile, 0);
	hostile_case(group, "place of an empty list", 0, &entry, STATUS_RESERVED_BITS);
}

static void list_entries(struct hostile *hostile, struct proof_group *group)
{
	struct ring_transfer *list = list_of(hostile);
	const struct ring_transfer good = {.capability = hostile->proof.timer.id.key,
					   .how = RING_TRANSFER_COPY};
	struct ring_submission entry = list_entry(hostile, 1);

	for (uint32_t value = 0; value < 256; value++) {
		list[0] = good;
		list[0].how = (uint8_t)value;
		if (value < RING_TRANSFER_COPY || value > RING_TRANSFER_NAME)
			hostile_case(group, "how", value, &entry, STATUS_BAD_TRANSFER_LIST);
		list[0] = good;
		list[0].hold = (uint8_t)value;
		hostile_case(group, "hold", value, &entry,
			     value > HOLD_NON_TRANSFERABLE ? STATUS_BAD_TRANSFER_LIST : STATUS_OK);
		for (uint32_t i = 0; i < sizeof(list[0].reserved) && value != 0; i++) {
			list[0] = good;
			list[0].reserved[i] = (uint8_t)value;
			hostile_case(group, "reserved byte", value, &entry,
				     STATUS_BAD_TRANSFER_LIST);
		}
	}
	for (uint32_t first = 0; first < RING_TRANSFERS; first++) {
		for (uint32_t second = first + 1; second < RING_TRANSFERS; second++) {
			for (uint32_t i = 0; i < RING_TRANSFERS; i++)
				list[i] = (struct ring_transfer){.capability = 1 + i,
								 .how = RING_TRANSFER_COPY};
			list[second].capability = list[first].capability;
			entry = list_entry(hostile, RING_TRANSFERS);
			hostile_case(group, "repeated at", first << 4 | second, &entry,
				     STATUS_BAD_TRANSFER_LIST);
		}
	}
}

static void list_capabilities(struct hostile *hostile, struct proof_group *group)
{
	const struct {
		const char *what;
		struct cap_id capability;
		uint8_t how;
		enum status expected;
	} cases[] = {
		{"no capability", {0}, RING_TRANSFER_COPY, STATUS_NO_CAPABILITY},
		{"a thread copied", hostile->thread, RING_TRANSFER_COPY, STATUS_TRANSFER_DENIED},
		{"a thread moved", hostile->thread, RING_TRANSFER_MOVE, STATUS_TRANSFER_DENIED},
		{"an address space copied", hostile->proof.space.id, RING_TRANSFER_COPY,
		 STATUS_TRANSFER_DENIED},
		{"an address space moved", hostile->proof.space.id, RING_TRANSFER_MOVE,
		 STATUS_TRANSFER_DENIED},
		{"the boot package copied", hostile->proof.package.id, RING_TRANSFER_COPY,
		 STATUS_TRANSFER_DENIED},
		{"a timer copied", hostile->proof.timer.id, RING_TRANSFER_COPY, STATUS_OK},
	};
	struct ring_transfer *list = list_of(hostile);

	for (uint32_t i = 0; i < ARRAY_COUNT(cases); i++) {
		struct ring_submission entry = list_entry(hostile, 1);

		list[0] = (struct ring_transfer){.capability = cases[i].capability.key,
						 .how = cases[i].how};
		hostile_case(group, cases[i].what, i, &entry, cases[i].expected);
	}
	/* A move with a call that fails stays where it is. */
	struct ring_submission entry = list_entry(hostile, 1);

	list[0] = (struct ring_transfer){.capability = hostile->proof.package.id.key,
					 .how = RING_TRANSFER_MOVE};
	entry.interface ^= 1;
	hostile_case(group, "move with a wrong interface", 0, &entry, STATUS_WRONG_INTERFACE);
	entry = list_entry(hostile, 1);
	entry.result_length_words = 3;
	hostile_case(group, "move without room", 0, &entry, STATUS_NO_RESULT_ROOM);
	entry = raw_call_entry(hostile->proof.package.id, BOOT_PACKAGE_INTERFACE_ID,
			       BOOT_PACKAGE_METHOD_SIZE);
	hostile_case(group, "the package after all that", 0, &entry, STATUS_OK);
}

void hostile_ranges(struct hostile *hostile)
{
	struct proof_group group;

	messages(hostile);
	results(hostile);
	result_capabilities(hostile);
	proof_group_begin(&group, &hostile->proof, "transfer-lists");
	list_places(hostile, &group);
	list_entries(hostile, &group);
	list_capabilities(hostile, &group);
	proof_group_end(&group);
}
