/*
 * The general walk of the Cap'n Proto reader: resolves pointers, checks and pays for what they
 * name.
 *
 * It owns nothing. Every number here comes from a stranger until it has been compared with what
 * remains of its segment; the conditions R1 to R9 are listed in the header.
 * Read next: core/capnp/reader.h.
 */
#include "core/capnp/reader.h"

/* An object that a pointer names: the word that describes it, and where its words begin. */
struct target {
	uint64_t word;
	const uint64_t *words; /* the segment */
	uint32_t word_count;   /* of the segment */
	uint32_t start;        /* at most word_count */
};

/* A program's own constants stand in no message, and their reading is not paid for. */
MUST_CHECK static enum status budget_spend(struct capnp_message *message, uint64_t cost_words)
{
	if (!message)
		return STATUS_OK;
	if (cost_words > message->budget_words) {
		message->budget_words = 0;
		return STATUS_BAD_MESSAGE;
	}
	message->budget_words -= cost_words;
	return STATUS_OK;
}

/* Every object costs at least a word, so that no walk of empty objects is free. */
static uint64_t object_cost(uint64_t words)
{
	return words == 0 ? 1 : words;
}

MUST_CHECK static enum status segment_find(const struct capnp_message *message, uint32_t index,
					   struct capnp_segment *segment)
{
	if (!message->segments || index >= message->segment_count)
		return STATUS_BAD_MESSAGE;
	*segment = message->segments[index];
	return STATUS_OK;
}

/* Where a near pointer standing at `place` points. Capabilities point nowhere. */
MUST_CHECK static enum status near_resolve(uint32_t place, struct target *target)
{
	int64_t start;

	if (capnp_word_kind(target->word) == CAPNP_KIND_OTHER) {
		target->start = 0;
		return STATUS_OK;
	}
	start = (int64_t)place + 1 + capnp_word_offset(target->word);
	if (start < 0 || start > (int64_t)target->word_count)
		return STATUS_BAD_MESSAGE;
	target->start = (uint32_t)start;
	return STATUS_OK;
}

/* A double landing pad: a far pointer to the object, then a word that describes it. */
MUST_CHECK static enum status double_pad_resolve(const struct capnp_message *message, uint64_t far,
						 uint64_t tag, struct target *target)
{
	struct capnp_segment segment;

	if (capnp_word_kind(far) != CAPNP_KIND_FAR || capnp_word_far_is_double(far))
		return STATUS_BAD_MESSAGE;
	if (capnp_word_kind(tag) != CAPNP_KIND_STRUCT && capnp_word_kind(tag) != CAPNP_KIND_LIST)
		return STATUS_BAD_MESSAGE;
	if (capnp_word_offset(tag) != 0)
		return STATUS_BAD_MESSAGE;
	if (segment_find(message, capnp_word_far_segment(far), &segment) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (capnp_word_far_offset(far) > segment.word_count)
		return STATUS_BAD_MESSAGE;
	target->word = tag;
	target->words = segment.words;
	target->word_count = segment.word_count;
	target->start = capnp_word_far_offset(far);
	return STATUS_OK;
}

MUST_CHECK static enum status far_resolve(struct capnp_message *message, uint64_t word,
					  struct target *target)
{
	const uint32_t pad = capnp_word_far_offset(word);
	const uint32_t pad_words = capnp_word_far_is_double(word) ? 2 : 1;
	struct capnp_segment segment;

	if (segment_find(message, capnp_word_far_segment(word), &segment) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (pad > segment.word_count || segment.word_count - pad < pad_words)
		return STATUS_BAD_MESSAGE;
	if (budget_spend(message, pad_words) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (pad_words == 2)
		return double_pad_resolve(message, segment.words[pad], segment.words[pad + 1],
					  target);

	target->word = segment.words[pad];
	target->words = segment.words;
	target->word_count = segment.word_count;
	if (capnp_word_kind(target->word) == CAPNP_KIND_FAR)
		return STATUS_BAD_MESSAGE;
	return near_resolve(pad, target);
}

/* Follows a pointer that is not null, through at most one landing pad. */
MUST_CHECK static enum status pointer_resolve(struct capnp_pointer pointer, struct target *target)
{
	target->word = pointer.words[pointer.word];
	target->words = pointer.words;
	target->word_count = pointer.word_count;
	if (capnp_word_kind(target->word) == CAPNP_KIND_FAR)
		return far_resolve(pointer.message, target->word, target);
	return near_resolve(pointer.word, target);
}

enum status capnp_message_init_segments(struct capnp_message *message,
					const struct capnp_segment *segments,
					uint32_t segment_count, uint64_t budget_words,
					uint32_t nesting_limit)
{
	capnp_message_init(message, NULL, 0, 0);
	if (segment_count == 0)
		return STATUS_BAD_MESSAGE;
	for (uint32_t i = 0; i < segment_count; i++) {
		if (segments[i].word_count > CAPNP_SEGMENT_WORDS_MAX)
			return STATUS_BAD_MESSAGE;
	}
	message->first = segments[0];
	message->segments = segments;
	message->segment_count = segment_count;
	message->nesting_limit = nesting_limit;
	message->budget_words = budget_words;
	return STATUS_OK;
}

struct capnp_pointer capnp_message_pointer(struct capnp_message *message)
{
	struct capnp_pointer pointer = {.message = message};

	if (message->first.word_count == 0)
		return pointer;
	pointer.words = message->first.words;
	pointer.word_count = message->first.word_count;
	pointer.nesting_left = message->nesting_limit;
	return pointer;
}

enum status capnp_message_root_walk(struct capnp_message *message, struct capnp_struct *root)
{
	return capnp_pointer_get_struct(capnp_message_pointer(message), root);
}

enum status capnp_message_data_walk(struct capnp_message *message, uint16_t data_words,
				    uint64_t *spare)
{
	struct capnp_struct root;
	enum status status = capnp_message_root_walk(message, &root);

	for (uint32_t i = 0; i < data_words; i++)
		spare[i] = status == STATUS_OK ? capnp_struct_get_uint64(&root, i, 0) : 0;
	return status;
}

/* Checks, pays and describes a struct that a pointer has led to. */
MUST_CHECK static enum status struct_read(struct capnp_pointer pointer, const struct target *target,
					  struct capnp_struct *out)
{
	const uint32_t data_words = capnp_word_data_words(target->word);
	const uint32_t pointer_count = capnp_word_pointer_count(target->word);

	if (data_words + pointer_count > target->word_count - target->start)
		return STATUS_BAD_MESSAGE;
	if (budget_spend(pointer.message, object_cost(data_words + pointer_count)) != STATUS_OK)
		return STATUS_BAD_MESSAGE;

	out->words = target->words;
	out->word_count = target->word_count;
	out->data_byte = target->start * 8;
	out->data_bits = data_words * 64;
	out->pointer_word = target->start + data_words;
	out->pointer_count = pointer_count;
	out->nesting_left = pointer.nesting_left - 1;
	return STATUS_OK;
}

enum status capnp_pointer_get_struct(struct capnp_pointer pointer, struct capnp_struct *out)
{
	struct target target;

	*out = (struct capnp_struct){.message = pointer.message};
	if (capnp_pointer_is_null(pointer))
		return STATUS_OK;
	if (pointer.nesting_left == 0 || pointer_resolve(pointer, &target) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (capnp_word_kind(target.word) != CAPNP_KIND_STRUCT)
		return STATUS_BAD_MESSAGE;
	return struct_read(pointer, &target, out);
}

/* Bits of one element, by element size; a pointer is one word; composite is answered elsewhere. */
static uint32_t element_bits(enum capnp_element element)
{
	static const uint8_t bits[8] = {0, 1, 8, 16, 32, 64, 64, 0};

	return bits[element & 7];
}

static bool element_is_number(enum capnp_element element)
{
	return element >= CAPNP_BYTE && element <= CAPNP_EIGHT_BYTES;
}

/* R3 for a list that is not composite. */
static bool plain_list_fits(enum capnp_element element, enum capnp_element expected)
{
	if (expected == CAPNP_VOID || expected == element)
		return true;
	return expected == CAPNP_COMPOSITE && element != CAPNP_BIT;
}

/* R3 for a composite list with elements of this shape. */
static bool composite_list_fits(uint32_t data_words, uint32_t pointer_count,
				enum capnp_element expected)
{
	if (expected == CAPNP_VOID || expected == CAPNP_COMPOSITE)
		return true;
	if (expected == CAPNP_POINTER)
		return pointer_count > 0;
	return element_is_number(expected) && data_words > 0;
}

/* Checks, pays and describes a list of numbers, pointers or voids. */
MUST_CHECK static enum status plain_list_read(struct capnp_message *message,
					      const struct target *target,
					      enum capnp_element expected, struct capnp_list *out)
{
	const enum capnp_element element = capnp_word_element(target->word);
	const uint32_t count = capnp_word_list_count(target->word);
	const uint64_t words = ((uint64_t)count * element_bits(element) + 63) / 64;

	if (!plain_list_fits(element, expected) || words > target->word_count - target->start)
		return STATUS_BAD_MESSAGE;
	if (budget_spend(message, object_cost(element == CAPNP_VOID ? count : words)) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	out->count = count;
	out->step_bits = element_bits(element);
	if (element == CAPNP_POINTER) {
		out->pointer_count = 1;
		out->first_pointer = target->start;
	} else {
		out->data_bits = element_bits(element);
		out->first_byte = target->start * 8;
	}
	return STATUS_OK;
}

/* The same for a list whose first word is a tag that gives the shape of its elements. */
MUST_CHECK static enum status composite_list_read(struct capnp_message *message,
						  const struct target *target,
						  enum capnp_element expected,
						  struct capnp_list *out)
{
	const uint32_t remaining = target->word_count - target->start;
	const uint32_t words = capnp_word_list_count(target->word);
	uint32_t data_words;
	uint32_t pointer_count;
	uint64_t tag;

	if (remaining == 0 || words > remaining - 1)
		return STATUS_BAD_MESSAGE;
	if (budget_spend(message, (uint64_t)words + 1) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	tag = target->words[target->start];
	data_words = capnp_word_data_words(tag);
	pointer_count = capnp_word_pointer_count(tag);
	if (capnp_word_kind(tag) != CAPNP_KIND_STRUCT ||
	    (uint64_t)capnp_word_tag_count(tag) * (data_words + pointer_count) > words)
		return STATUS_BAD_MESSAGE;
	if (data_words + pointer_count == 0 &&
	    budget_spend(message, capnp_word_tag_count(tag)) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (!composite_list_fits(data_words, pointer_count, expected))
		return STATUS_BAD_MESSAGE;
	out->count = capnp_word_tag_count(tag);
	out->step_bits = (data_words + pointer_count) * 64;
	out->data_bits = data_words * 64;
	out->pointer_count = pointer_count;
	out->first_byte = (target->start + 1) * 8;
	out->first_pointer = target->start + 1 + data_words;
	return STATUS_OK;
}

/* Checks, pays and describes a list that a pointer has led to. */
MUST_CHECK static enum status list_read(struct capnp_pointer pointer, const struct target *target,
					enum capnp_element expected, struct capnp_list *out)
{
	struct capnp_list list = {.message = pointer.message,
				  .words = target->words,
				  .word_count = target->word_count,
				  .nesting_left = pointer.nesting_left - 1};
	enum status status;

	if (capnp_word_element(target->word) == CAPNP_COMPOSITE)
		status = composite_list_read(pointer.message, target, expected, &list);
	else
		status = plain_list_read(pointer.message, target, expected, &list);
	if (status == STATUS_OK)
		*out = list;
	return status;
}

enum status capnp_pointer_get_list(struct capnp_pointer pointer, enum capnp_element expected,
				   struct capnp_list *out)
{
	struct target target;

	*out = (struct capnp_list){.message = pointer.message};
	if (capnp_pointer_is_null(pointer))
		return STATUS_OK;
	if (pointer.nesting_left == 0 || pointer_resolve(pointer, &target) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (capnp_word_kind(target.word) != CAPNP_KIND_LIST)
		return STATUS_BAD_MESSAGE;
	return list_read(pointer, &target, expected, out);
}

/* Text and data: a plain list of bytes, never an upgraded one. */
MUST_CHECK static enum status bytes_read(struct capnp_pointer pointer, struct capnp_data *out)
{
	struct target target;
	uint32_t count;

	if (pointer_resolve(pointer, &target) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (capnp_word_kind(target.word) != CAPNP_KIND_LIST ||
	    capnp_word_element(target.word) != CAPNP_BYTE)
		return STATUS_BAD_MESSAGE;
	count = capnp_word_list_count(target.word);
	if ((count + 7) / 8 > target.word_count - target.start)
		return STATUS_BAD_MESSAGE;
	if (budget_spend(pointer.message, object_cost((count + 7) / 8)) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	out->bytes = (const uint8_t *)target.words + (size_t)target.start * 8;
	out->length_bytes = count;
	return STATUS_OK;
}

enum status capnp_pointer_get_text_walk(struct capnp_pointer pointer, struct capnp_text *out)
{
	struct capnp_data data;

	*out = (struct capnp_text){.bytes = ""};
	if (capnp_pointer_is_null(pointer))
		return STATUS_OK;
	if (bytes_read(pointer, &data) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (data.length_bytes == 0 || data.bytes[data.length_bytes - 1] != 0)
		return STATUS_BAD_MESSAGE;
	out->bytes = (const char *)data.bytes;
	out->length_bytes = data.length_bytes - 1;
	return STATUS_OK;
}

enum status capnp_pointer_get_data_walk(struct capnp_pointer pointer, struct capnp_data *out)
{
	struct capnp_data data;

	*out = (struct capnp_data){.bytes = (const uint8_t *)""};
	if (capnp_pointer_is_null(pointer))
		return STATUS_OK;
	if (bytes_read(pointer, &data) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	*out = data;
	return STATUS_OK;
}

/* R9, and the index that stands for none. */
MUST_CHECK static enum status capability_read(uint64_t word, uint32_t *index)
{
	if ((uint32_t)word != CAPNP_KIND_OTHER || word >> 32 == CAPNP_NO_CAPABILITY)
		return STATUS_BAD_MESSAGE;
	*index = (uint32_t)(word >> 32);
	return STATUS_OK;
}

enum status capnp_pointer_get_capability(struct capnp_pointer pointer, uint32_t *index)
{
	struct target target;

	*index = CAPNP_NO_CAPABILITY;
	if (capnp_pointer_is_null(pointer))
		return STATUS_OK;
	if (pointer_resolve(pointer, &target) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	return capability_read(target.word, index);
}

MUST_CHECK static enum status any_read(struct capnp_pointer pointer, const struct target *target,
				       struct capnp_any *out)
{
	switch (capnp_word_kind(target->word)) {
	case CAPNP_KIND_STRUCT:
		out->kind = CAPNP_ANY_STRUCT;
		return struct_read(pointer, target, &out->structure);
	case CAPNP_KIND_LIST:
		out->kind = CAPNP_ANY_LIST;
		out->element = capnp_word_element(target->word);
		return list_read(pointer, target, out->element, &out->list);
	case CAPNP_KIND_OTHER:
		out->kind = CAPNP_ANY_CAPABILITY;
		return capability_read(target->word, &out->capability);
	case CAPNP_KIND_FAR:
	default:
		return STATUS_BAD_MESSAGE;
	}
}

enum status capnp_pointer_get_any(struct capnp_pointer pointer, struct capnp_any *out)
{
	const struct capnp_any none = {.capability = CAPNP_NO_CAPABILITY,
				       .structure = {.message = pointer.message},
				       .list = {.message = pointer.message}};
	struct target target;

	*out = none;
	if (capnp_pointer_is_null(pointer))
		return STATUS_OK;
	if (pointer.nesting_left == 0 || pointer_resolve(pointer, &target) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (any_read(pointer, &target, out) == STATUS_OK)
		return STATUS_OK;
	*out = none;
	return STATUS_BAD_MESSAGE;
}

enum status capnp_pointer_get_kind(struct capnp_pointer pointer, enum capnp_kind *kind)
{
	struct target target;

	*kind = CAPNP_KIND_STRUCT;
	if (capnp_pointer_is_null(pointer))
		return STATUS_OK;
	if (pointer_resolve(pointer, &target) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (capnp_word_kind(target.word) == CAPNP_KIND_OTHER &&
	    (uint32_t)target.word != CAPNP_KIND_OTHER)
		return STATUS_BAD_MESSAGE;
	*kind = capnp_word_kind(target.word);
	return STATUS_OK;
}
