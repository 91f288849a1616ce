/*
 * Fuzz target: any bytes as packed words, and any words as a message that is copied.
 *
 * The input is unpacked; what comes out is packed again and must come back as it was. The unpacked
 * words (or, when the bytes cannot be unpacked, the bytes themselves) are then a message at the
 * border: a copy of it and the message itself have the same canonical form, and that is its own
 * canonical form. Read next: core/capnp/copy.h, core/capnp/packed.h.
 */
#include <stdlib.h>
#include <string.h>

#include "core/capnp/copy.h"
#include "core/capnp/packed.h"

#define WORDS_MAX 4096u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
	if (!condition)
		abort();
}

static size_t packing_try(const uint8_t *data, size_t size, uint64_t *words)
{
	static uint8_t packed[WORDS_MAX * CAPNP_PACKED_WORD_BYTES_MAX];
	static uint64_t again[WORDS_MAX];
	size_t word_count;
	size_t packed_bytes;
	size_t again_count;

	if (capnp_unpack(data, size, words, WORDS_MAX, &word_count) != STATUS_OK) {
		must(word_count == 0);
		word_count = size / 8 < WORDS_MAX ? size / 8 : WORDS_MAX;
		memcpy(words, data, word_count * 8);
	}
	must(capnp_pack(words, word_count, packed, word_count * CAPNP_PACKED_WORD_BYTES_MAX,
			&packed_bytes) == STATUS_OK);
	must(capnp_unpack(packed, packed_bytes, again, word_count, &again_count) == STATUS_OK);
	must(again_count == word_count && memcmp(words, again, word_count * 8) == 0);
	/* One byte or one word less is too little. */
	if (word_count > 0) {
		must(capnp_pack(words, word_count, packed, packed_bytes - 1, &packed_bytes) ==
		     STATUS_NO_ROOM);
		must(packed_bytes == 0);
	}
	return word_count;
}

/* The canonical form, in heap of exactly its capacity; no words when there is none. */
static uint32_t canonical_make(const uint64_t *words, uint32_t count, uint64_t *out)
{
	struct capnp_message message;
	struct capnp_builder builder;

	capnp_message_init(&message, words, count, CAPNP_BORDER_BUDGET_WORDS);
	capnp_builder_init(&builder, out, WORDS_MAX);
	if (capnp_canonical_write(capnp_message_pointer(&message), &builder) != STATUS_OK)
		must(builder.used_words == 0);
	return builder.used_words;
}

/* A copy under a root of one pointer; `*whole` false: it did not come about. */
static uint32_t copy_make(const uint64_t *words, uint32_t count, uint64_t *out, bool *whole)
{
	static uint32_t indexes[8] = {7, 6, 5, CAPNP_NO_CAPABILITY, 3, 2, 1, 0};
	const struct capnp_copy_table table = {.indexes = indexes, .count = 8};
	struct capnp_message message;
	struct capnp_builder builder;
	const struct capnp_pointer_builder root = {.builder = &builder};

	capnp_message_init(&message, words, count, CAPNP_BORDER_BUDGET_WORDS);
	capnp_builder_init(&builder, out, WORDS_MAX);
	out[0] = 0;
	builder.used_words = 1;
	*whole = capnp_pointer_copy(capnp_message_pointer(&message), root, &table) == STATUS_OK;
	if (!*whole)
		must(builder.used_words == 1 && out[0] == 0);
	return builder.used_words;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static uint64_t words[WORDS_MAX];
	static uint64_t copied[WORDS_MAX];
	static uint64_t first[WORDS_MAX];
	static uint64_t second[WORDS_MAX];
	const uint32_t count = (uint32_t)packing_try(data, size, words);
	uint64_t *exact = malloc(count == 0 ? 1 : (size_t)count * 8);
	uint32_t first_count;
	uint32_t copied_count;
	bool whole;

	must(exact);
	memcpy(exact, words, (size_t)count * 8);
	first_count = canonical_make(exact, count, first);
	copied_count = copy_make(exact, count, copied, &whole);
	free(exact);
	if (first_count == 0)
		return 0;
	must(canonical_make(first, first_count, second) == first_count);
	must(memcmp(first, second, (size_t)first_count * 8) == 0);
	/*
	 * A message that has a canonical form holds no capability, and can be copied when there is
	 * room for it.
	 */
	if (whole) {
		must(canonical_make(copied, copied_count, second) == first_count);
		must(memcmp(first, second, (size_t)first_count * 8) == 0);
	}
	return 0;
}
