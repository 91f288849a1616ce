/*
 * Parameters of kernel methods, written as kinds.def says: mostly right in form, since the checks
 * of the form are cheap, and of all sizes.
 */
#include "tests/proofs/searcher/searcher.h"

#define PAGE UINT64_C(4096)
#define MAPPED_FROM UINT64_C(0x10000)
/* Places of mappings lie below: nothing of the program's own does. */
#define MAPPED_PAGES UINT64_C(0x40000)
#define NAME_BYTES 31u
#define GRANT_WORDS 6u

/* A message that is being written. */
struct writer {
	struct searcher *searcher;
	struct ring_submission *entry;
	uint64_t *words;
	uint32_t free; /* the first word that nothing stands in */
};

static uint64_t one_of(struct searcher *searcher, const uint64_t *values, uint32_t count)
{
	return values[searcher_random(searcher, count)];
}

/* None of these, added to an address of the program's choice, reaches the program itself. */
static uint64_t senseless(struct searcher *searcher)
{
	static const uint64_t values[] = {0,
					  1,
					  7,
					  4095,
					  4097,
					  UINT64_C(0x10000000),
					  UINT32_MAX,
					  UINT64_MAX,
					  UINT64_MAX - 4095,
					  UINT64_C(0x8000000000000000),
					  UINT64_C(0xffff800000000000)};

	return one_of(searcher, values, ARRAY_COUNT(values));
}

static uint64_t pages(struct searcher *searcher)
{
	switch (searcher->choice.sizes) {
	case SIZES_SMALL:
		return 1;
	case SIZES_MEDIUM:
		return 1 + searcher_random(searcher, 64);
	case SIZES_LARGE:
		return 1 + searcher_random(searcher, 4096);
	case SIZES_SENSELESS:
	default:
		return searcher_random(searcher, 4) ? UINT64_C(65536) : senseless(searcher);
	}
}

static uint64_t address(struct searcher *searcher)
{
	const uint64_t place = searcher->place++;

	switch (searcher->choice.sizes) {
	case SIZES_SMALL:
		return MAPPED_FROM + place * 2 % MAPPED_PAGES * PAGE;
	case SIZES_MEDIUM:
		return MAPPED_FROM + searcher_random(searcher, 1024) * PAGE;
	case SIZES_LARGE:
		return MAPPED_FROM + searcher_random(searcher, MAPPED_PAGES) * PAGE;
	case SIZES_SENSELESS:
	default:
		return searcher_random(searcher, 2) ? MAPPED_FROM : senseless(searcher);
	}
}

static uint64_t number(struct searcher *searcher)
{
	switch (searcher->choice.sizes) {
	case SIZES_SMALL:
		return searcher_random(searcher, 8);
	case SIZES_MEDIUM:
		return searcher_random(searcher, 1024);
	case SIZES_LARGE:
		return searcher_random(searcher, 65536);
	case SIZES_SENSELESS:
	default:
		return senseless(searcher);
	}
}

static uint64_t limits(struct searcher *searcher)
{
	const uint64_t words =
		searcher->choice.sizes == SIZES_LARGE ? 512 : 1 + searcher_random(searcher, 2);

	if (searcher->choice.sizes == SIZES_SENSELESS)
		return senseless(searcher) & UINT32_MAX;
	return words | (searcher->choice.many ? RING_TRANSFERS : searcher_random(searcher, 3))
			       << 16;
}

/* A moment from now, a near one, or one that never comes. */
static uint64_t moment(struct searcher *searcher)
{
	return searcher->choice.sizes == SIZES_SENSELESS
		       ? senseless(searcher)
		       : searcher_random(searcher, UINT64_C(1) << 32);
}

static uint64_t thread_stack(struct searcher *searcher)
{
	if (searcher->threads >= THREAD_STACKS)
		return 1; /* refused */
	return (uint64_t)(uintptr_t)thread_stacks[searcher->threads++] + THREAD_STACK_BYTES;
}

static uint64_t data_word(struct searcher *searcher, char letter)
{
	switch (letter) {
	case 'p':
		return pages(searcher) & UINT32_MAX;
	case 'o':
		return searcher->choice.sizes == SIZES_SENSELESS
			       ? senseless(searcher)
			       : searcher_random(searcher, pages(searcher)) * PAGE;
	case 'b':
		return pages(searcher) * PAGE % (UINT64_C(1) << 30);
	case 'a':
		return address(searcher);
	case 'w':
		return limits(searcher);
	case 'i':
		return searcher->choice.sizes == SIZES_SENSELESS ? senseless(searcher)
								 : SEARCH_INTERFACE;
	case 't':
		return moment(searcher);
	case 'x':
		return number(searcher) * 4;
	case 'e':
		return (uint64_t)(uintptr_t)search_thread;
	case 's':
		return thread_stack(searcher);
	case 'z':
		return searcher_random(searcher, 2) ? 0 : number(searcher);
	default:
		return number(searcher);
	}
}

/*
 * ---- pointers ----------------------------------------------------------------------------------
 */

uint32_t transfer_add(struct searcher *searcher, struct ring_submission *entry, uint64_t key)
{
	struct ring_transfer *list = (struct ring_transfer *)(void *)&searcher->rt->ring.region
					     ->arena[entry->transfer_offset_words];

	if (entry->transfer_count == RING_TRANSFERS)
		return 0;
	list[entry->transfer_count] = (struct ring_transfer){
		.capability = key,
		.how = searcher->choice.move ? RING_TRANSFER_MOVE : RING_TRANSFER_COPY};
	return entry->transfer_count++;
}

static uint64_t capability(struct writer *writer, enum pool_index index, bool required)
{
	const uint64_t key = pool_pick(writer->searcher, index, false);
	const bool move = writer->searcher->choice.move;
	uint32_t at;

	if (!key ||
	    (!required && !writer->searcher->choice.many && searcher_random(writer->searcher, 4)))
		return 0;
	writer->searcher->choice.move = false; /* parameters of the kernel's are only looked at */
	at = transfer_add(writer->searcher, writer->entry, key);
	writer->searcher->choice.move = move;
	return 3 | (uint64_t)at << 32;
}

/* A pointer at word `at` to the first free word. */
static uint64_t pointer(const struct writer *writer, uint32_t at)
{
	return (uint64_t)(writer->free - at - 1) << 2;
}

static uint64_t structure(struct writer *writer, uint32_t at, const uint64_t *data, uint32_t count)
{
	const uint64_t to = pointer(writer, at) | (uint64_t)count << 32;

	for (uint32_t i = 0; i < count; i++)
		writer->words[writer->free++] = data[i];
	return to;
}

static uint64_t tag(struct writer *writer, uint32_t at)
{
	struct searcher *searcher = writer->searcher;
	const uint64_t index = searcher->choice.sizes == SIZES_SMALL
				       ? searcher->name++ % 65536
				       : number(searcher) & UINT32_MAX;
	const uint64_t data[] = {index, searcher->random};

	return structure(writer, at, data, ARRAY_COUNT(data));
}

static uint64_t columns(struct writer *writer, uint32_t at)
{
	struct searcher *searcher = writer->searcher;
	const uint64_t frames = searcher->choice.sizes == SIZES_SMALL ? 16 : pages(searcher);
	const uint64_t data[11] = {frames, searcher_random(searcher, 4),
				   searcher_random(searcher, 10), searcher_random(searcher, 10)};

	return structure(writer, at, data, ARRAY_COUNT(data));
}

/* Long names that differ in their last letters, so that telling them apart takes long. */
static uint64_t text(struct writer *writer, uint32_t at)
{
	static const char digits[] = "0123456789abcdef";
	struct searcher *searcher = writer->searcher;
	const uint32_t length = searcher->choice.sizes == SIZES_SMALL ? 4 : NAME_BYTES;
	const uint64_t to =
		pointer(writer, at) | 1 | UINT64_C(2) << 32 | (uint64_t)(length + 1) << 35;
	const uint32_t name = searcher->choice.sizes == SIZES_SENSELESS ? 0 : searcher->name++;
	char *bytes = (char *)&writer->words[writer->free];

	for (uint32_t i = 0; i < length; i++)
		bytes[i] = 'n';
	for (uint32_t i = 0; i < 4; i++)
		bytes[length - 1 - i] = digits[name >> (4 * i) & 15];
	bytes[length] = 0;
	writer->free += length / 8 + 1;
	return to;
}

static uint64_t bytes(struct writer *writer, uint32_t at)
{
	const uint64_t count = writer->searcher->choice.many ? (SHARED_WORDS - 8) * 8
							     : 1 + number(writer->searcher) % 64;
	const uint64_t to = pointer(writer, at) | 1 | UINT64_C(2) << 32 | count << 35;

	writer->free += (uint32_t)(count + 7) / 8;
	return to;
}

/* Anything that is held may be granted, the searcher's own endpoints and facets rather. */
static uint64_t granted(struct searcher *searcher)
{
	static const enum pool_index first[] = {POOL_ENDPOINT, POOL_FACET, POOL_MEMORY_OBJECT,
						POOL_TIMER};
	uint64_t key = pool_pick(searcher, first[searcher_random(searcher, ARRAY_COUNT(first))],
				 searcher->choice.move);

	if (!key || searcher_random(searcher, 8) == 0)
		key = pool_pick(searcher, (enum pool_index)searcher_random(searcher, POOL_COUNT),
				searcher->choice.move);
	return key ? key : pool_pick(searcher, POOL_TIMER, false);
}

static uint64_t grants(struct writer *writer, uint32_t at)
{
	struct searcher *searcher = writer->searcher;
	const uint32_t count = searcher->choice.many ? RING_TRANSFERS : 1;
	const uint32_t begin = writer->free;
	const uint64_t to = pointer(writer, at) | 1 | UINT64_C(7) << 32 | (uint64_t)count << 36;

	writer->words[writer->free] = (uint64_t)count << 2 | UINT64_C(2) << 48;
	writer->free += 1 + 2 * count;
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t row = begin + 1 + 2 * i;

		writer->words[row] = text(writer, row);
		writer->words[row + 1] =
			3 | (uint64_t)transfer_add(searcher, writer->entry, granted(searcher))
				    << 32;
	}
	return to;
}

static uint64_t pointer_word(struct writer *writer, uint32_t at, char letter)
{
	switch (letter) {
	case 'L':
		return capability(writer, POOL_LEDGER, false);
	case 'O':
		return capability(writer, POOL_MEMORY_OBJECT, true);
	case 'V':
		return capability(writer, POOL_MEMORY_VIEW, true);
	case 'R':
		return capability(writer, POOL_MEMORY_READER, true);
	case 'I':
		return capability(writer, POOL_IMAGE, true);
	case 'S':
		return capability(writer, POOL_SESSION, true);
	case 'F':
		return capability(writer, POOL_SESSION_REFERENCE, false);
	case 'C':
		return capability(writer, POOL_SERVICE_SCOPE, true);
	case 'T':
		return tag(writer, at);
	case 'K':
		return columns(writer, at);
	case 'N':
		return text(writer, at);
	case 'D':
		return bytes(writer, at);
	default:
		return grants(writer, at);
	}
}

static uint32_t count_of(const char *shape, bool data)
{
	uint32_t count = 0;

	for (; *shape; shape++)
		count += (*shape >= 'a') == data;
	return count;
}

void message_make(struct searcher *searcher, const struct method *method,
		  struct ring_submission *entry)
{
	const uint32_t data = count_of(method->shape, true),
		       pointers = count_of(method->shape, false);
	struct writer writer = {
		.searcher = searcher,
		.entry = entry,
		.words = &searcher->rt->ring.region->arena[entry->message_offset_words],
		.free = 1 + data + pointers};

	writer.words[0] = (uint64_t)data << 32 | (uint64_t)pointers << 48;
	for (uint32_t i = 0; i < data + pointers; i++) {
		const char letter = method->shape[i];

		writer.words[1 + i] = letter >= 'a' ? data_word(searcher, letter)
						    : pointer_word(&writer, 1 + i, letter);
	}
	/* Whatever else may travel along does. */
	while (searcher->choice.many && searcher->choice.sizes == SIZES_SENSELESS &&
	       entry->transfer_count < RING_TRANSFERS)
		(void)transfer_add(searcher, entry, granted(searcher));
	entry->message_length_words = (uint16_t)writer.free;
	if (entry->transfer_count == 0)
		entry->transfer_offset_words = 0;
}
