/*
 * Copies objects between messages, as they are or in the canonical form.
 *
 * Objects are copied in the order in which a walk meets them: a struct, then all that its first
 * pointer names, then what its second one names. Read next: core/capnp/copy.h.
 */
#include "core/capnp/copy.h"

/* The pointers of a struct, or of all elements of a list, and which of them comes next. */
struct place {
	struct capnp_pointer source; /* of element 0's first pointer */
	uint32_t source_step;        /* words from one element's pointers to the next one's */
	uint32_t target_word;
	uint32_t target_step;
	uint32_t pointers; /* in each element */
	uint32_t elements;
	uint32_t element; /* the next pointer: this one's ... */
	uint32_t pointer; /* ... pointer of this index */
};

struct copy {
	struct capnp_builder *builder;
	const struct capnp_copy_table *table;
	bool canonical;
	uint32_t depth;
	struct place places[CAPNP_COPY_NESTING];
};

MUST_CHECK static enum status place_push(struct copy *copy, const struct place *place)
{
	if (place->pointers == 0 || place->elements == 0)
		return STATUS_OK;
	if (copy->depth == CAPNP_COPY_NESTING)
		return STATUS_BAD_MESSAGE;
	copy->places[copy->depth++] = *place;
	return STATUS_OK;
}

/*
 * How many of a struct's words of data are copied: in the canonical form, up to the last one in
 * use.
 */
static uint32_t data_words_used(const struct copy *copy, const struct capnp_struct *from)
{
	uint32_t words = from->data_bits / 64;

	while (copy->canonical && words > 0 && from->words[from->data_byte / 8 + words - 1] == 0)
		words--;
	return words;
}

static uint32_t pointers_used(const struct copy *copy, const struct capnp_struct *from)
{
	uint32_t pointers = from->pointer_count;

	while (copy->canonical && pointers > 0 &&
	       from->words[from->pointer_word + pointers - 1] == 0)
		pointers--;
	return pointers;
}

MUST_CHECK static enum status struct_copy(struct copy *copy, struct capnp_pointer_builder to,
					  const struct capnp_struct *from)
{
	const uint32_t data_words = data_words_used(copy, from);
	const uint32_t pointers = pointers_used(copy, from);
	struct capnp_struct_builder made;
	struct place place = {
		.source = capnp_struct_pointer(from, 0), .pointers = pointers, .elements = 1};

	if (capnp_pointer_new_struct(to, (uint16_t)data_words, (uint16_t)pointers, &made) !=
	    STATUS_OK)
		return STATUS_NO_ROOM;
	if (data_words > 0)
		__builtin_memcpy(made.words + made.data_word, from->words + from->data_byte / 8,
				 (size_t)data_words * 8);
	place.target_word = made.pointer_word;
	return place_push(copy, &place);
}

/* Numbers, voids and pointers; the bits after the last element are zero in the copy. */
MUST_CHECK static enum status plain_list_copy(struct copy *copy, struct capnp_pointer_builder to,
					      enum capnp_element element,
					      const struct capnp_list *from)
{
	const uint64_t bits = (uint64_t)from->count * from->step_bits;
	const size_t bytes = (size_t)(bits / 8);
	struct capnp_list_builder made;
	struct place place = {.source = capnp_list_get_pointer(from, 0),
			      .source_step = 1,
			      .target_step = 1,
			      .pointers = 1,
			      .elements = from->count};
	uint8_t *copied;

	if (capnp_pointer_new_list(to, element, from->count, &made) != STATUS_OK)
		return STATUS_NO_ROOM;
	place.target_word = made.first_word;
	if (element == CAPNP_POINTER)
		return place_push(copy, &place);
	if (bits == 0)
		return STATUS_OK;
	copied = (uint8_t *)(made.words + made.first_word);
	__builtin_memcpy(copied, (const uint8_t *)from->words + from->first_byte, bytes);
	if (bits % 8 != 0)
		copied[bytes] = (uint8_t)(((const uint8_t *)from->words)[from->first_byte + bytes] &
					  ((1u << (bits % 8)) - 1));
	return STATUS_OK;
}

/* The words that every element of the copy has: as they came, or as many as one of them needs. */
static void element_size(const struct copy *copy, const struct capnp_list *from,
			 uint32_t *data_words, uint32_t *pointers)
{
	*data_words = copy->canonical ? 0 : from->data_bits / 64;
	*pointers = copy->canonical ? 0 : from->pointer_count;
	if (!copy->canonical || from->step_bits == 0)
		return;
	/* As many elements as have been paid for, a word each at least. */
	for (uint32_t i = 0; i < from->count; i++) {
		const struct capnp_struct element = capnp_list_get_struct(from, i);
		const uint32_t data_words_here = data_words_used(copy, &element);
		const uint32_t pointers_here = pointers_used(copy, &element);

		if (data_words_here > *data_words)
			*data_words = data_words_here;
		if (pointers_here > *pointers)
			*pointers = pointers_here;
	}
}

MUST_CHECK static enum status struct_list_copy(struct copy *copy, struct capnp_pointer_builder to,
					       const struct capnp_list *from)
{
	struct capnp_list_builder made;
	struct place place = {.source = capnp_list_get_pointer(from, 0),
			      .source_step = from->step_bits / 64,
			      .elements = from->count};
	uint32_t data_words;

	element_size(copy, from, &data_words, &place.pointers);
	if (capnp_pointer_new_struct_list(to, (uint16_t)data_words, (uint16_t)place.pointers,
					  from->count, &made) != STATUS_OK)
		return STATUS_NO_ROOM;
	for (uint32_t i = 0; data_words > 0 && i < from->count; i++)
		__builtin_memcpy(made.words + made.first_word + (size_t)i * (made.step_bits / 64),
				 from->words + from->first_byte / 8 + (size_t)i * place.source_step,
				 (size_t)data_words * 8);
	place.target_word = made.first_word + data_words;
	place.target_step = made.step_bits / 64;
	return place_push(copy, &place);
}

MUST_CHECK static enum status capability_copy(const struct copy *copy,
					      struct capnp_pointer_builder to, uint32_t index)
{
	if (copy->canonical || !copy->table || index >= copy->table->count)
		return STATUS_BAD_MESSAGE;
	capnp_pointer_set_capability(to, copy->table->indexes[index]);
	return STATUS_OK;
}

/* Copies one object; its own pointers are null in the copy, and wait in a new place. */
MUST_CHECK static enum status object_copy(struct copy *copy, struct capnp_pointer from,
					  struct capnp_pointer_builder to)
{
	struct capnp_any any;

	if (capnp_pointer_get_any(from, &any) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	switch (any.kind) {
	case CAPNP_ANY_NULL:
		capnp_pointer_clear(to);
		return STATUS_OK;
	case CAPNP_ANY_STRUCT:
		return struct_copy(copy, to, &any.structure);
	case CAPNP_ANY_LIST:
		if (any.element == CAPNP_COMPOSITE)
			return struct_list_copy(copy, to, &any.list);
		return plain_list_copy(copy, to, any.element, &any.list);
	case CAPNP_ANY_CAPABILITY:
	default:
		return capability_copy(copy, to, any.capability);
	}
}

/* Takes the next pointer out of the innermost place, and leaves the place with its last one. */
static void next_take(struct copy *copy, struct capnp_pointer *from,
		      struct capnp_pointer_builder *to)
{
	struct place *place = &copy->places[copy->depth - 1];

	*from = place->source;
	from->word += place->element * place->source_step + place->pointer;
	*to = (struct capnp_pointer_builder){
		.builder = copy->builder,
		.word = place->target_word + place->element * place->target_step + place->pointer};
	if (++place->pointer < place->pointers)
		return;
	place->pointer = 0;
	if (++place->element == place->elements)
		copy->depth--;
}

MUST_CHECK static enum status copy_run(struct copy *copy, struct capnp_pointer from,
				       struct capnp_pointer_builder to)
{
	const uint32_t used_words = copy->builder->used_words;
	const struct capnp_pointer_builder first = to;
	enum status status = object_copy(copy, from, to);

	/* Every pointer that is taken was paid for with the struct or list that holds it. */
	while (status == STATUS_OK && copy->depth > 0) {
		next_take(copy, &from, &to);
		status = object_copy(copy, from, to);
	}
	if (status == STATUS_OK)
		return STATUS_OK;
	copy->builder->used_words = used_words;
	capnp_pointer_clear(first);
	return status;
}

enum status capnp_pointer_copy(struct capnp_pointer from, struct capnp_pointer_builder to,
			       const struct capnp_copy_table *table)
{
	struct copy copy;

	copy.builder = to.builder;
	copy.table = table;
	copy.canonical = false;
	copy.depth = 0;
	return copy_run(&copy, from, to);
}

enum status capnp_canonical_write(struct capnp_pointer from, struct capnp_builder *to)
{
	struct capnp_struct_builder root;
	struct copy copy;
	enum status status;

	copy.builder = to;
	copy.table = NULL;
	copy.canonical = true;
	copy.depth = 0;
	/* The root pointer: one of an empty struct, until the copy takes its place. */
	status = capnp_builder_root(to, 0, 0, &root);
	if (status == STATUS_OK && !capnp_pointer_is_null(from))
		status = copy_run(&copy, from, (struct capnp_pointer_builder){.builder = to});
	if (status == STATUS_OK && capnp_word_kind(to->words[0]) != CAPNP_KIND_STRUCT)
		status = STATUS_BAD_MESSAGE;
	if (status != STATUS_OK)
		to->used_words = 0;
	return status;
}
