/*
 * The form of submissions, exhaustively where the space is small: every opcode with every flag byte
 * and every single bit of the entry, every operation index, every length and offset at its borders,
 * every pair of values in a transfer list. The expected results are written here anew, field by
 * field.
 */
#include <string.h>

#include "core/ring/submission.h"
#include "tests/host/core/check.h"

static uint64_t cases;
static uint64_t plain; /* of these, accepted by the quick answer */

/* The bits of the 512 that an opcode may use freely, and the flags. */
struct form {
	uint8_t flags;
	struct ring_submission free;
};

static const struct form forms[RING_OPCODE_COUNT] = {
	[RING_NOP] = {RING_FLAG_QUIET, {.user_data = UINT64_MAX}},
	[RING_CALL] = {0,
		       {.method = 0xffff,
			.operation = 0xff,
			.transfer_count = 0xff,
			.result_capabilities = 0xff,
			.capability = UINT64_MAX,
			.interface = UINT64_MAX,
			.message_offset_words = 0xffff,
			.message_length_words = 0xffff,
			.result_offset_words = 0xffff,
			.result_length_words = 0xffff,
			.user_data = UINT64_MAX}},
	[RING_RECV] = {0,
		       {.operation = 0xff,
			.result_capabilities = 0xff,
			.capability = UINT64_MAX,
			.result_offset_words = 0xffff,
			.result_length_words = 0xffff,
			.user_data = UINT64_MAX}},
	[RING_RETURN] = {RING_FLAG_QUIET | RING_FLAG_EXCEPTION | RING_FLAG_END,
			 {.operation = 0xff,
			  .transfer_count = 0xff,
			  .message_offset_words = 0xffff,
			  .message_length_words = 0xffff,
			  .user_data = UINT64_MAX,
			  .call_id = UINT64_MAX}},
	[RING_RELEASE] = {RING_FLAG_QUIET, {.capability = UINT64_MAX, .user_data = UINT64_MAX}},
	[RING_CANCEL] = {0, {.operation = 0xff, .user_data = UINT64_MAX}},
};

/* A RETURN that puts its call into a place, and one that answers a call in a place. */
static const struct form defer_form = {
	RING_FLAG_DEFER | RING_FLAG_QUIET | RING_FLAG_END,
	{.operation = 0xff, .method = 0xffff, .user_data = UINT64_MAX, .call_id = UINT64_MAX}};
static const struct form deferred_form = {RING_FLAG_DEFERRED | RING_FLAG_QUIET |
						  RING_FLAG_EXCEPTION,
					  {.method = 0xffff,
					   .transfer_count = 0xff,
					   .capability = UINT64_MAX,
					   .message_offset_words = 0xffff,
					   .message_length_words = 0xffff,
					   .user_data = UINT64_MAX,
					   .call_id = UINT64_MAX}};

static const struct form *form_of(unsigned opcode, unsigned flags)
{
	if (opcode == RING_RETURN && (flags & RING_FLAG_DEFER))
		return &defer_form;
	if (opcode == RING_RETURN && (flags & RING_FLAG_DEFERRED))
		return &deferred_form;
	return &forms[opcode];
}

static enum status check_entry(const struct ring_submission *entry)
{
	union ring_submission_copy copy = {.entry = *entry};
	enum status status = ring_submission_check(entry);

	cases++;
	/* The quick answer is never more generous than the whole check. */
	if (ring_call_is_plain(&copy) || ring_return_is_plain(&copy)) {
		plain++;
		CHECK(status == STATUS_OK);
		CHECK(entry->opcode == RING_CALL || entry->opcode == RING_RETURN);
		CHECK(!entry->transfer_count && !entry->result_capabilities);
	}
	if (ring_defer_is_plain(&copy) || ring_late_answer_is_plain(&copy)) {
		plain++;
		CHECK(status == STATUS_OK && entry->opcode == RING_RETURN);
		CHECK(!entry->transfer_count && (entry->flags & RING_FLAG_QUIET));
		CHECK(ring_defer_is_plain(&copy) == ((entry->flags & RING_FLAG_DEFER) != 0));
		CHECK(ring_plain_place(&copy) == entry->method);
	}
	return status;
}

/* Every opcode x every flag byte x every single other bit that is set. */
static void opcodes_flags_bits(void)
{
	for (unsigned opcode = 0; opcode < 256; opcode++) {
		for (unsigned flags = 0; flags < 256; flags++) {
			for (unsigned bit = 16; bit < 512; bit++) {
				struct ring_submission entry = {0};
				const uint8_t *allowed;
				enum status status;

				((uint8_t *)&entry)[bit / 8] = (uint8_t)(1u << (bit % 8));
				entry.opcode = (uint8_t)opcode;
				entry.flags = (uint8_t)flags;
				status = check_entry(&entry);
				if (opcode >= RING_OPCODE_COUNT) {
					CHECK(status == STATUS_BAD_OPCODE);
					continue;
				}
				if (flags & ~(unsigned)form_of(opcode, flags)->flags) {
					CHECK(status == STATUS_BAD_FLAGS);
					continue;
				}
				allowed = (const uint8_t *)&form_of(opcode, flags)->free;
				if (allowed[bit / 8] >> (bit % 8) & 1)
					CHECK(status != STATUS_RESERVED_BITS);
				else
					CHECK(status == STATUS_RESERVED_BITS);
			}
		}
	}
}

static void operations(void)
{
	static const uint8_t opcodes[] = {RING_CALL, RING_RECV, RING_RETURN, RING_CANCEL};

	for (unsigned i = 0; i < ARRAY_COUNT(opcodes); i++) {
		for (unsigned operation = 0; operation < 256; operation++) {
			struct ring_submission entry = {.opcode = opcodes[i],
							.operation = (uint8_t)operation};

			CHECK(check_entry(&entry) ==
			      (operation < RING_OPERATIONS ? STATUS_OK : STATUS_BAD_OPERATION));
		}
	}
}

/* Every length at offsets around every border of the arena. */
static void message_ranges(void)
{
	static const uint32_t offsets[] = {0, 1, 3071, 3072, 3073, 3583, 3584, 3585, 32768, 65535};

	for (unsigned i = 0; i < ARRAY_COUNT(offsets); i++) {
		for (uint32_t length = 0; length <= UINT16_MAX; length++) {
			struct ring_submission entry = {.opcode = RING_CALL,
							.message_offset_words =
								(uint16_t)offsets[i],
							.message_length_words = (uint16_t)length};
			enum status expected = STATUS_OK;

			if (length > RING_MESSAGE_WORDS)
				expected = STATUS_MESSAGE_TOO_LARGE;
			else if (offsets[i] + length > RING_ARENA_WORDS)
				expected = STATUS_BAD_MESSAGE_RANGE;
			CHECK(check_entry(&entry) == expected);
		}
	}
}

static void result_ranges(void)
{
	static const uint32_t offsets[] = {0, 1, 3583, 3584, 3585, 65535};

	for (unsigned i = 0; i < ARRAY_COUNT(offsets); i++) {
		for (uint32_t length = 0; length <= UINT16_MAX; length++) {
			for (uint32_t records = 0; records <= 9; records += 3) {
				struct ring_submission entry = {
					.opcode = RING_CALL,
					.result_capabilities = (uint8_t)records,
					.result_offset_words = (uint16_t)offsets[i],
					.result_length_words = (uint16_t)length};
				enum status expected = STATUS_OK;

				if (records > RING_TRANSFERS)
					expected = STATUS_BAD_TRANSFER_LIST;
				else if (offsets[i] + length > RING_ARENA_WORDS ||
					 length < records * 2)
					expected = STATUS_BAD_RESULT_RANGE;
				CHECK(check_entry(&entry) == expected);
			}
		}
	}
}

static void transfer_ranges(void)
{
	for (uint32_t count = 0; count < 256; count++) {
		for (uint32_t offset = 0; offset <= UINT16_MAX; offset++) {
			struct ring_submission entry = {.opcode = RING_RETURN,
							.transfer_count = (uint8_t)count,
							.transfer_offset_words = (uint16_t)offset};
			enum status expected = STATUS_OK;

			if (count == 0 && offset != 0)
				expected = STATUS_RESERVED_BITS;
			else if (count > RING_TRANSFERS || offset + 2 * count > RING_ARENA_WORDS)
				expected = STATUS_BAD_TRANSFER_LIST;
			CHECK(check_entry(&entry) == expected);
		}
	}
}

/* Every way with every hold mode; every reserved byte; every pair that repeats. */
static void transfer_lists(void)
{
	struct ring_transfer list[RING_TRANSFERS];

	for (unsigned how = 0; how < 256; how++) {
		for (unsigned hold = 0; hold < 256; hold++) {
			bool good = how >= RING_TRANSFER_COPY && how <= RING_TRANSFER_NAME &&
				    hold <= HOLD_NON_TRANSFERABLE;

			list[0] = (struct ring_transfer){
				.capability = 1, .how = (uint8_t)how, .hold = (uint8_t)hold};
			CHECK(ring_transfers_check(list, 1) ==
			      (good ? STATUS_OK : STATUS_BAD_TRANSFER_LIST));
			cases++;
		}
	}
	for (unsigned first = 0; first < RING_TRANSFERS; first++) {
		for (unsigned second = 0; second < RING_TRANSFERS; second++) {
			for (unsigned i = 0; i < RING_TRANSFERS; i++)
				list[i] = (struct ring_transfer){.capability = 100 + i,
								 .how = RING_TRANSFER_COPY};
			list[second].capability = list[first].capability;
			CHECK(ring_transfers_check(list, RING_TRANSFERS) ==
			      (first == second ? STATUS_OK : STATUS_BAD_TRANSFER_LIST));
			list[second].capability = 1000;
			list[second].reserved[first % 6] = 1;
			CHECK(ring_transfers_check(list, RING_TRANSFERS) ==
			      STATUS_BAD_TRANSFER_LIST);
			cases += 2;
		}
	}
	CHECK(ring_transfers_check(list, 0) == STATUS_OK);
}

/* The plain form takes the entries it is for: whole messages, at both ends of the arena. */
static void plain_entries(void)
{
	struct ring_submission entry = {.opcode = RING_CALL,
					.method = 9,
					.operation = 63,
					.capability = 5,
					.interface = 7,
					.message_offset_words = RING_ARENA_WORDS - 512,
					.message_length_words = 512,
					.result_offset_words = 0,
					.result_length_words = RING_ARENA_WORDS};
	uint64_t before = plain;

	CHECK(check_entry(&entry) == STATUS_OK);
	entry = (struct ring_submission){.opcode = RING_RETURN,
					 .flags = RING_FLAG_QUIET,
					 .operation = 1,
					 .message_length_words = 9,
					 .call_id = 65};
	CHECK(check_entry(&entry) == STATUS_OK);
	entry = (struct ring_submission){.opcode = RING_RETURN,
					 .flags = RING_FLAG_QUIET | RING_FLAG_DEFER,
					 .operation = 63,
					 .method = 0xffff,
					 .call_id = 65};
	CHECK(check_entry(&entry) == STATUS_OK);
	entry = (struct ring_submission){.opcode = RING_RETURN,
					 .flags = RING_FLAG_QUIET | RING_FLAG_DEFERRED,
					 .method = 0xffff,
					 .capability = UINT64_MAX,
					 .message_offset_words = RING_ARENA_WORDS - 512,
					 .message_length_words = 512,
					 .call_id = 65};
	CHECK(check_entry(&entry) == STATUS_OK);
	CHECK(plain == before + 4);
}

static void read_copies(void)
{
	struct ring_submission shared;
	union ring_submission_copy copy;

	for (unsigned i = 0; i < sizeof(shared); i++)
		((uint8_t *)&shared)[i] = (uint8_t)(i * 7 + 1);
	ring_submission_read(&copy, &shared);
	CHECK(!memcmp(&copy.entry, &shared, sizeof(shared)));
}

/* The accessors of abi/ring_words.h write and read what the fields of the structures say. */
static void submission_words_are_fields(void)
{
	uint64_t state = 1;

	for (unsigned i = 0; i < 1000; i++) {
		uint64_t random = random_next(&state), ranges = random_next(&state);
		union ring_submission_copy copy = {
			.words[RING_WORD_HEAD] =
				ring_head_call((uint16_t)random, (uint8_t)(random >> 16))};

		CHECK(copy.entry.opcode == RING_CALL && copy.entry.flags == 0);
		CHECK(copy.entry.method == (uint16_t)random);
		CHECK(copy.entry.operation == (uint8_t)(random >> 16));
		CHECK(ring_plain_method(&copy) == copy.entry.method);
		CHECK(ring_plain_operation(&copy) == copy.entry.operation % RING_OPERATIONS);

		copy.words[RING_WORD_HEAD] = ring_head_return(
			(uint8_t)random, (uint8_t)(random >> 8), (uint8_t)(random >> 16));
		CHECK(copy.entry.opcode == RING_RETURN && copy.entry.flags == (uint8_t)random);
		CHECK(copy.entry.operation == (uint8_t)(random >> 8));
		CHECK(copy.entry.transfer_count == (uint8_t)(random >> 16) && !copy.entry.method);

		copy.words[RING_WORD_RANGES] = ring_ranges_word(
			ring_range_word((uint16_t)ranges, (uint16_t)random),
			ring_range_word((uint16_t)(random >> 16), (uint16_t)(random >> 32)));
		CHECK(copy.entry.message_offset_words == (uint16_t)ranges);
		CHECK(copy.entry.message_length_words == (uint16_t)random);
		CHECK(copy.entry.result_offset_words == (uint16_t)(random >> 16));
		CHECK(copy.entry.result_length_words == (uint16_t)(random >> 32));
		CHECK(ring_plain_message_offset(&copy) == copy.entry.message_offset_words);
		CHECK(ring_plain_message_words(&copy) == copy.entry.message_length_words);
	}
}

static void completion_words_are_fields(void)
{
	uint64_t state = 2;

	for (unsigned i = 0; i < 1000; i++) {
		uint64_t random = random_next(&state);
		uint64_t words[RING_COMPLETION_WORDS] = {[RING_WORD_COMPLETED_DATA] = ~random};
		struct ring_completion completion;

		words[RING_WORD_OUTCOME] = ring_outcome_word(
			(enum status)(int16_t)random, (enum ring_opcode)(uint8_t)(random >> 16),
			(uint8_t)(random >> 24), (uint16_t)(random >> 32),
			(uint16_t)(random >> 48));
		memcpy(&completion, words, sizeof(completion));
		CHECK(completion.user_data == ~random && completion.status == (int16_t)random);
		CHECK(completion.opcode == (uint8_t)(random >> 16));
		CHECK(completion.capability_count == (uint8_t)(random >> 24));
		CHECK(completion.length_words == (uint16_t)(random >> 32));
		CHECK(completion.flags == (uint16_t)(random >> 48));
	}
}

int main(void)
{
	opcodes_flags_bits();
	operations();
	message_ranges();
	result_ranges();
	transfer_ranges();
	transfer_lists();
	plain_entries();
	read_copies();
	submission_words_are_fields();
	completion_words_are_fields();
	printf("submission: %" PRIu64 " entries and lists, %" PRIu64 " of them plain\n", cases,
	       plain);
	printf("10 passed, 0 failed\n");
	return 0;
}
