/*
 * Fuzz target: any bytes as a Cap'n Proto message, read by any struct of the schemas.
 *
 * The description of the schemas says which fields a struct has, so one walk covers all of them. It
 * follows every pointer as long as the budget lasts, and sees that the budget bounds the work. The
 * input: one word of choices (byte 0: bit 0 a file instead of a message at the border; bytes 2 and
 * 3: the struct), then the message. Sanitizers see a read outside of it.
 * Read next: core/capnp/reader.h.
 */
#include <stdlib.h>
#include <string.h>

#include "core/capnp/reader.h"
#include "core/capnp/stream.h"
#include "core/generated/description.h"
#include "tools/generated/schema_description.h"

#define FIELDS_MAX 64u
#define STRUCTS_MAX 1024u
#define SEGMENTS_MAX 16u

/* The description, unpacked once. */
struct known_field {
	enum description_kind kind;
	uint32_t offset;
	uint16_t type;
	uint8_t list_depth;
};

struct known_struct {
	struct known_field fields[FIELDS_MAX];
	uint32_t field_count;
};

static struct known_struct known[STRUCTS_MAX];
static uint32_t known_count;

/* A sum over all that the walk has seen: it is used, so that no read is optimised away. */
struct walk {
	uint64_t elements;
	uint64_t sum;
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
	if (!condition)
		abort();
}

static void struct_load(const struct description_struct_reader *from, struct known_struct *to)
{
	struct description_field_list_reader fields;

	must(description_struct_get_fields(from, &fields) == STATUS_OK);
	must(fields.raw.count <= FIELDS_MAX);
	to->field_count = fields.raw.count;
	for (uint32_t i = 0; i < fields.raw.count; i++) {
		const struct description_field_reader field =
			description_field_list_get(&fields, i);

		to->fields[i].kind = description_field_get_kind(&field);
		to->fields[i].offset = description_field_get_offset(&field);
		to->fields[i].type = description_field_get_type(&field);
		to->fields[i].list_depth = description_field_get_list_depth(&field);
	}
}

static void known_load(void)
{
	struct capnp_message message;
	struct description_reader root;
	struct description_struct_list_reader structs;

	capnp_message_init(&message, schema_description_words, SCHEMA_DESCRIPTION_WORDS,
			   UINT64_MAX);
	must(description_root(&message, &root) == STATUS_OK);
	must(description_get_structs(&root, &structs) == STATUS_OK);
	must(structs.raw.count <= STRUCTS_MAX);
	for (uint32_t i = 0; i < structs.raw.count; i++) {
		const struct description_struct_reader one =
			description_struct_list_get(&structs, i);

		struct_load(&one, &known[i]);
	}
	known_count = structs.raw.count;
}

static void struct_walk(struct walk *walk, const struct capnp_struct *s, uint16_t type);

static enum capnp_element element_of(const struct known_field *field, uint32_t depth)
{
	static const enum capnp_element elements[] = {
		[DESCRIPTION_KIND_VOID] = CAPNP_VOID,
		[DESCRIPTION_KIND_BOOL] = CAPNP_BIT,
		[DESCRIPTION_KIND_INT8] = CAPNP_BYTE,
		[DESCRIPTION_KIND_INT16] = CAPNP_TWO_BYTES,
		[DESCRIPTION_KIND_INT32] = CAPNP_FOUR_BYTES,
		[DESCRIPTION_KIND_INT64] = CAPNP_EIGHT_BYTES,
		[DESCRIPTION_KIND_UINT8] = CAPNP_BYTE,
		[DESCRIPTION_KIND_UINT16] = CAPNP_TWO_BYTES,
		[DESCRIPTION_KIND_UINT32] = CAPNP_FOUR_BYTES,
		[DESCRIPTION_KIND_UINT64] = CAPNP_EIGHT_BYTES,
		[DESCRIPTION_KIND_FLOAT32] = CAPNP_FOUR_BYTES,
		[DESCRIPTION_KIND_FLOAT64] = CAPNP_EIGHT_BYTES,
		[DESCRIPTION_KIND_TEXT] = CAPNP_POINTER,
		[DESCRIPTION_KIND_DATA] = CAPNP_POINTER,
		[DESCRIPTION_KIND_LIST] = CAPNP_POINTER,
		[DESCRIPTION_KIND_ENUM] = CAPNP_TWO_BYTES,
		[DESCRIPTION_KIND_STRUCT] = CAPNP_COMPOSITE,
		[DESCRIPTION_KIND_CAPABILITY] = CAPNP_POINTER,
		[DESCRIPTION_KIND_ANY_POINTER] = CAPNP_POINTER,
	};

	return depth > 1 ? CAPNP_POINTER : elements[field->kind];
}

static void bytes_walk(struct walk *walk, const uint8_t *bytes, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++)
		walk->sum += bytes[i];
}

/* A pointer to something that is no list. */
static void pointer_walk(struct walk *walk, struct capnp_pointer pointer,
			 const struct known_field *field)
{
	struct capnp_text text;
	struct capnp_data data;
	struct capnp_struct s;
	enum capnp_kind kind;
	uint32_t index;

	if (capnp_pointer_get_kind(pointer, &kind) == STATUS_OK)
		walk->sum += kind;
	if (field->kind == DESCRIPTION_KIND_TEXT &&
	    capnp_pointer_get_text(pointer, &text) == STATUS_OK) {
		must(text.bytes[text.length_bytes] == 0);
		bytes_walk(walk, (const uint8_t *)text.bytes, text.length_bytes);
	} else if (field->kind == DESCRIPTION_KIND_DATA) {
		if (capnp_pointer_get_data(pointer, &data) == STATUS_OK)
			bytes_walk(walk, data.bytes, data.length_bytes);
	} else if (field->kind == DESCRIPTION_KIND_STRUCT) {
		if (capnp_pointer_get_struct(pointer, &s) == STATUS_OK)
			struct_walk(walk, &s, field->type);
	} else if (capnp_pointer_get_capability(pointer, &index) == STATUS_OK) {
		walk->sum += index;
	}
}

static void list_walk(struct walk *walk, struct capnp_pointer pointer,
		      const struct known_field *field, uint32_t depth)
{
	const enum capnp_element element = element_of(field, depth);
	struct capnp_list list;

	if (capnp_pointer_get_list(pointer, element, &list) != STATUS_OK)
		return;
	/* The element after the last one reads as nothing, and is read too. */
	for (uint32_t i = 0; i <= list.count; i++) {
		walk->elements++;
		walk->sum += (uint64_t)capnp_list_get_bool(&list, i) +
			     capnp_list_get_uint8(&list, i) + capnp_list_get_uint16(&list, i) +
			     capnp_list_get_uint32(&list, i) + capnp_list_get_uint64(&list, i);
		if (element == CAPNP_COMPOSITE) {
			const struct capnp_struct s = capnp_list_get_struct(&list, i);

			struct_walk(walk, &s, field->type);
		} else if (depth > 1) {
			list_walk(walk, capnp_list_get_pointer(&list, i), field, depth - 1);
		} else if (element == CAPNP_POINTER) {
			pointer_walk(walk, capnp_list_get_pointer(&list, i), field);
		}
	}
}

static void struct_walk(struct walk *walk, const struct capnp_struct *s, uint16_t type)
{
	const struct known_struct *shape = &known[type];

	/* An element of a list that is at its end costs nothing, and leads nowhere. */
	if (!s->words)
		return;
	for (uint32_t i = 0; i < shape->field_count; i++) {
		const struct known_field *field = &shape->fields[i];

		if (field->list_depth > 0)
			list_walk(walk, capnp_struct_pointer(s, field->offset), field,
				  field->list_depth);
		else if (field->kind == DESCRIPTION_KIND_TEXT ||
			 field->kind == DESCRIPTION_KIND_DATA ||
			 field->kind == DESCRIPTION_KIND_STRUCT ||
			 field->kind == DESCRIPTION_KIND_CAPABILITY ||
			 field->kind == DESCRIPTION_KIND_ANY_POINTER)
			pointer_walk(walk, capnp_struct_pointer(s, field->offset), field);
		else
			walk->sum += (uint64_t)capnp_struct_get_bool(s, field->offset, true) +
				     capnp_struct_get_uint8(s, field->offset, 1) +
				     capnp_struct_get_uint16(s, field->offset, 1) +
				     capnp_struct_get_uint32(s, field->offset, 1) +
				     capnp_struct_get_uint64(s, field->offset, 1);
	}
}

static void message_walk(struct capnp_message *message, uint16_t type, uint16_t shape)
{
	const uint64_t budget = message->budget_words;
	struct capnp_message again = *message;
	struct capnp_struct fast;
	struct capnp_struct walked;
	struct walk walk = {0};
	const enum status status =
		capnp_message_root(message, shape & 0xff, (uint16_t)(shape >> 8), &fast);

	must(capnp_message_root_walk(&again, &walked) == status);
	must(again.budget_words == message->budget_words);
	if (status != STATUS_OK)
		return;
	must(fast.data_bits == walked.data_bits && fast.pointer_count == walked.pointer_count);
	struct_walk(&walk, &fast, type);
	/*
	 * A word holds at most 64 elements of a list, and 8 that are read as structs. A struct has
	 * at most FIELDS_MAX lists, and each loop reads one element more than there are.
	 */
	must(message->budget_words <= budget);
	must(walk.elements <= budget * 64 + (budget * 8 + 1) * (FIELDS_MAX + 1));
	*(volatile uint64_t *)&walk.sum = walk.sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct capnp_segment segments[SEGMENTS_MAX];
	struct capnp_message message;
	const size_t word_count = size / 8;
	uint16_t choices[4];
	uint64_t *words;
	uint32_t segment_count;
	size_t used;

	if (known_count == 0)
		known_load();
	if (word_count == 0 || word_count > 4096)
		return 0;
	memcpy(choices, data, 8);
	words = malloc(word_count * 8 - 8 == 0 ? 1 : word_count * 8 - 8);
	must(words);
	memcpy(words, data + 8, word_count * 8 - 8);
	if ((choices[0] & 1) == 0) {
		capnp_message_init(&message, words, (uint32_t)word_count - 1,
				   CAPNP_BORDER_BUDGET_WORDS);
		message_walk(&message, choices[1] % (uint16_t)known_count, choices[2]);
	} else if (capnp_stream_open(words, word_count - 1, segments, SEGMENTS_MAX, &segment_count,
				     &used) == STATUS_OK) {
		must(used <= word_count - 1 && segment_count >= 1);
		if (capnp_message_init_segments(&message, segments, segment_count,
						CAPNP_BORDER_BUDGET_WORDS,
						CAPNP_BORDER_NESTING) == STATUS_OK)
			message_walk(&message, choices[1] % (uint16_t)known_count, choices[2]);
	}
	free(words);
	return 0;
}
