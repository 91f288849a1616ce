/*
 * Reads Cap'n Proto messages that a stranger wrote.
 *
 * The reader owns no memory and copies none: it answers with numbers, and with views into the
 * caller's words, which must stay as they are while anything read from them is in use. It must
 * never touch a word outside of a segment, never work more than the message's budget allows, and
 * never recurse. A position is an integer, counted from the beginning of its segment, and is
 * compared with what remains before it is used; no pointer is made from untrusted bits.
 *
 * A message is bad (STATUS_BAD_MESSAGE) by these conditions, under the numbers that tests use:
 *   R1  a struct or list does not lie inside its segment
 *   R2  a pointer has another kind than the schema says, or an unknown one
 *   R3  a list has elements that cannot be read as the schema's (see capnp_pointer_get_list)
 *   R4  the elements of a composite list are longer than the list, or its tag is no struct pointer
 *   R5  a text does not end with a zero byte
 *   R6  a far pointer in a message of a single segment, to a segment that is not there, to a
 *       landing pad outside of its segment, to a second far pointer, or with a malformed double pad
 *   R7  more words were visited than the budget holds: every object costs its words and at least
 *       one, each visit anew, and an element without size costs a word
 *   R8  objects are nested deeper than the limit
 *   R9  a capability pointer has reserved bits set
 *
 * A field past the end of the data that was received, and a null pointer, read as the default; so
 * old and new programs understand each other. A message of no words is all defaults.
 *
 * Generated accessors (core/generated) stand between this file and nearly every caller.
 * Read next: core/capnp/wire.h for the encoding, core/capnp/builder.h for the other direction.
 */
#ifndef CORE_CAPNP_READER_H
#define CORE_CAPNP_READER_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/wire.h"

/*
 * Limits for one message at the border of the kernel or of a service: 512 words, each read 8 times.
 */
#define CAPNP_BORDER_BUDGET_WORDS 4096u
#define CAPNP_BORDER_NESTING 16u

/* The index of a null capability pointer. */
#define CAPNP_NO_CAPABILITY UINT32_MAX

struct capnp_segment {
	const uint64_t *words;
	uint32_t word_count;
};

/* A message that is being read. All fields belong to the reader. */
struct capnp_message {
	struct capnp_segment first; /* segment 0 */
	const struct capnp_segment
		*segments; /* all of them; NULL: there is only `first`, and no far pointer */
	uint32_t segment_count;
	uint32_t nesting_limit;
	uint64_t budget_words; /* what may still be visited */
};

/* The place of a pointer inside a message. `words` is NULL for the null pointer. */
struct capnp_pointer {
	struct capnp_message *message;
	const uint64_t *words; /* the segment */
	uint32_t word_count;   /* of the segment */
	uint32_t word;         /* of the pointer */
	uint32_t nesting_left;
};

/* A struct whose words have been checked and paid. All zero: a struct of defaults. */
struct capnp_struct {
	struct capnp_message *message;
	const uint64_t *words; /* the segment */
	uint32_t word_count;   /* of the segment */
	uint32_t data_byte;    /* where the data section begins */
	uint32_t data_bits;    /* its length */
	uint32_t pointer_word; /* where the pointer section begins */
	uint32_t pointer_count;
	uint32_t nesting_left;
};

/* A list whose words have been checked and paid. All zero: an empty list. */
struct capnp_list {
	struct capnp_message *message;
	const uint64_t *words;  /* the segment */
	uint32_t word_count;    /* of the segment */
	uint32_t count;         /* of elements */
	uint32_t first_byte;    /* where the data of element 0 begins */
	uint32_t first_pointer; /* where its pointers begin: a word */
	uint32_t step_bits;     /* from one element to the next */
	uint32_t data_bits;     /* of data in each element */
	uint32_t pointer_count; /* in each element */
	uint32_t nesting_left;
};

/* Text is not promised to be UTF-8, and may hold zero bytes; bytes[length_bytes] is zero. */
struct capnp_text {
	const char *bytes;
	uint32_t length_bytes;
};

struct capnp_data {
	const uint8_t *bytes;
	uint32_t length_bytes;
};

/*
 * Prepares to read a message that is one segment without framing: the form at the border of the
 * kernel. Far pointers are refused in it. `words` may be NULL when `word_count` is zero. A segment
 * longer than CAPNP_SEGMENT_WORDS_MAX is read as if it ended there. Cannot fail.
 */
static inline void capnp_message_init(struct capnp_message *message, const uint64_t *words,
				      uint32_t word_count, uint64_t budget_words)
{
	message->first.words = words;
	message->first.word_count =
		word_count < CAPNP_SEGMENT_WORDS_MAX ? word_count : CAPNP_SEGMENT_WORDS_MAX;
	message->segments = NULL;
	message->segment_count = 1;
	message->nesting_limit = CAPNP_BORDER_NESTING;
	message->budget_words = budget_words;
}

/* The same memory holds another message, to be read as far as capnp_message_init has said. */
static inline void capnp_message_again(struct capnp_message *message, uint32_t word_count,
				       uint64_t budget_words)
{
	message->first.word_count =
		word_count < CAPNP_SEGMENT_WORDS_MAX ? word_count : CAPNP_SEGMENT_WORDS_MAX;
	message->budget_words = budget_words;
}

/*
 * Prepares to read a message of several segments (a file; see core/capnp/stream.h). The array stays
 * the caller's and must live as long as the message. `nesting_limit` is the deepest nesting of
 * structs and lists. STATUS_BAD_MESSAGE: no segment, or one above CAPNP_SEGMENT_WORDS_MAX.
 */
MUST_CHECK enum status capnp_message_init_segments(struct capnp_message *message,
						   const struct capnp_segment *segments,
						   uint32_t segment_count, uint64_t budget_words,
						   uint32_t nesting_limit);

/* The place of the root pointer; null when the message has no words. */
struct capnp_pointer capnp_message_pointer(struct capnp_message *message);

/* Reads the root struct in the general way. STATUS_BAD_MESSAGE: R1, R2, R6, R7, R8. */
MUST_CHECK enum status capnp_message_root_walk(struct capnp_message *message,
					       struct capnp_struct *root);

/*
 * Reads the root struct. When the root pointer is word for word what our builder writes for a
 * struct of `data_words` and `pointer_count`, every place is a constant; otherwise as
 * capnp_message_root_walk.
 */
MUST_CHECK static inline enum status capnp_message_root(struct capnp_message *message,
							uint16_t data_words, uint16_t pointer_count,
							struct capnp_struct *root)
{
	const uint32_t size_words = (uint32_t)data_words + pointer_count;
	const uint32_t cost_words = size_words == 0 ? 1 : size_words;

	if (__builtin_expect(
		    message->first.word_count <= size_words ||
			    message->first.words[0] != capnp_word_root(data_words, pointer_count) ||
			    message->budget_words < cost_words || message->nesting_limit == 0,
		    0))
		return capnp_message_root_walk(message, root);

	message->budget_words -= cost_words;
	root->message = message;
	root->words = message->first.words;
	root->word_count = message->first.word_count;
	root->data_byte = 8;
	root->data_bits = (uint32_t)data_words * 64;
	root->pointer_word = 1u + data_words;
	root->pointer_count = pointer_count;
	root->nesting_left = message->nesting_limit - 1;
	return STATUS_OK;
}

/*
 * The numbers of a root struct that has no pointers: where its `data_words` words are in the
 * message; null when the root is not word for word what our builder writes.
 */
MUST_CHECK static inline const uint64_t *capnp_message_data(const struct capnp_message *message,
							    uint16_t data_words)
{
	if (__builtin_expect(message->first.word_count > data_words &&
				     message->first.words[0] == capnp_word_root(data_words, 0),
			     1))
		return message->first.words + 1;
	return NULL;
}

/*
 * The same for any root: copies them into `spare`, of that length; words that were not received are
 * zero. STATUS_BAD_MESSAGE: R1, R2, R6, R7, R8.
 */
MUST_CHECK enum status capnp_message_data_walk(struct capnp_message *message, uint16_t data_words,
					       uint64_t *spare);

/*
 * Follows a pointer to a struct; null gives a struct of defaults. STATUS_BAD_MESSAGE: R1, R2, R6,
 * R7, R8; `out` is then a struct of defaults.
 */
MUST_CHECK enum status capnp_pointer_get_struct(struct capnp_pointer pointer,
						struct capnp_struct *out);

/*
 * Follows a pointer to a list whose elements the schema gives the size `expected`; null gives an
 * empty list. A composite list is read as any list but one of bits, when its elements begin with
 * enough data (or with a pointer); a list of anything but bits is read as a list of structs whose
 * first field is the element; any list is read as one of void. STATUS_BAD_MESSAGE: R1 to R4,
 * R6, R7, R8; `out` is then an empty list.
 */
MUST_CHECK enum status capnp_pointer_get_list(struct capnp_pointer pointer,
					      enum capnp_element expected, struct capnp_list *out);

/*
 * The bytes of a text or of data, paid for, when they are where our builder puts them: behind the
 * pointer, in the same segment, one byte or more. Null for all else, and nothing is paid.
 */
static inline const uint8_t *capnp_pointer_bytes(struct capnp_pointer pointer, uint32_t *count)
{
	/* A list, its distance is not negative, and its elements are bytes. */
	const uint64_t mask = UINT64_C(0x780000003), bytes = UINT64_C(0x200000001);
	uint64_t word, start, words;

	if (!pointer.words || !pointer.message)
		return NULL;
	word = pointer.words[pointer.word];
	start = (uint64_t)pointer.word + 1 + ((uint32_t)word >> 2);
	*count = capnp_word_list_count(word);
	words = ((uint64_t)*count + 7) / 8;
	if ((word & mask) != bytes || words == 0 || start + words > pointer.word_count ||
	    words > pointer.message->budget_words)
		return NULL;
	pointer.message->budget_words -= words;
	return (const uint8_t *)(pointer.words + start);
}

/*
 * Follows a pointer to a text; null gives "". STATUS_BAD_MESSAGE: R1, R2, R3, R5, R6, R7; `out` is
 * then "". The walk does the same in the general way.
 */
MUST_CHECK enum status capnp_pointer_get_text_walk(struct capnp_pointer pointer,
						   struct capnp_text *out);
MUST_CHECK static inline enum status capnp_pointer_get_text(struct capnp_pointer pointer,
							    struct capnp_text *out)
{
	uint32_t count;
	const uint8_t *bytes = capnp_pointer_bytes(pointer, &count);

	if (__builtin_expect(!bytes, 0))
		return capnp_pointer_get_text_walk(pointer, out);
	if (__builtin_expect(bytes[count - 1] != 0, 0)) {
		*out = (struct capnp_text){.bytes = ""};
		return STATUS_BAD_MESSAGE;
	}
	out->bytes = (const char *)bytes;
	out->length_bytes = count - 1;
	return STATUS_OK;
}

/*
 * Follows a pointer to data; null gives no bytes. STATUS_BAD_MESSAGE: as for text, but R5. The walk
 * does the same in the general way.
 */
MUST_CHECK enum status capnp_pointer_get_data_walk(struct capnp_pointer pointer,
						   struct capnp_data *out);
MUST_CHECK static inline enum status capnp_pointer_get_data(struct capnp_pointer pointer,
							    struct capnp_data *out)
{
	uint32_t count;
	const uint8_t *bytes = capnp_pointer_bytes(pointer, &count);

	if (__builtin_expect(!bytes, 0))
		return capnp_pointer_get_data_walk(pointer, out);
	out->bytes = bytes;
	out->length_bytes = count;
	return STATUS_OK;
}

/*
 * Reads a capability pointer: an index into the list of capabilities beside the message, which the
 * caller compares with that list's length; null gives CAPNP_NO_CAPABILITY. STATUS_BAD_MESSAGE: R2,
 * R6, R7, R9, or the index CAPNP_NO_CAPABILITY itself.
 */
MUST_CHECK enum status capnp_pointer_get_capability(struct capnp_pointer pointer, uint32_t *index);

static inline bool capnp_pointer_is_null(struct capnp_pointer pointer)
{
	return !pointer.words || pointer.words[pointer.word] == 0;
}

/*
 * Tells the kind of object that a pointer leads to, far pointers followed; null is a struct.
 * STATUS_BAD_MESSAGE: R2, R6, R7.
 */
MUST_CHECK enum status capnp_pointer_get_kind(struct capnp_pointer pointer, enum capnp_kind *kind);

/* The kind of object that a pointer of unknown type names. */
enum capnp_any_kind {
	CAPNP_ANY_NULL,
	CAPNP_ANY_STRUCT,
	CAPNP_ANY_LIST,
	CAPNP_ANY_CAPABILITY,
};

struct capnp_any {
	enum capnp_any_kind kind;
	enum capnp_element element; /* of a list, as it was sent */
	uint32_t capability;        /* its index */
	struct capnp_struct structure;
	struct capnp_list list;
};

/*
 * Follows a pointer to whatever it names. STATUS_BAD_MESSAGE: R1, R2, R4, R6 to R9, or the
 * capability CAPNP_NO_CAPABILITY; `out` is then null.
 */
MUST_CHECK enum status capnp_pointer_get_any(struct capnp_pointer pointer, struct capnp_any *out);

/*
 * The pointer itself, or, when it is null, one to the value that the program has for it: a message
 * of `word_count` words without far pointers and capabilities. Such a value is trusted, so it may
 * nest as deep as CAPNP_DEFAULT_NESTING; reading it costs the message's budget what reading costs.
 */
#define CAPNP_DEFAULT_NESTING 64u

static inline struct capnp_pointer capnp_pointer_or(struct capnp_pointer pointer,
						    const uint64_t *words, uint32_t word_count)
{
	if (!capnp_pointer_is_null(pointer))
		return pointer;
	return (struct capnp_pointer){.message = pointer.message,
				      .words = words,
				      .word_count = word_count,
				      .nesting_left = CAPNP_DEFAULT_NESTING};
}

/* The pointer of this index in a struct's pointer section; null when the section ends before it. */
static inline struct capnp_pointer capnp_struct_pointer(const struct capnp_struct *s,
							uint32_t index)
{
	struct capnp_pointer pointer = {.message = s->message};

	if (index >= s->pointer_count)
		return pointer;
	pointer.words = s->words;
	pointer.word_count = s->word_count;
	pointer.word = s->pointer_word + index;
	pointer.nesting_left = s->nesting_left;
	return pointer;
}

/*
 * The data fields of a struct. `index` counts in units of the field's size from the beginning of
 * the data section, as the schema compiler does; what is read is combined with the default by
 * exclusive or, as the encoding says. A field that was not received is the default.
 */
static inline bool capnp_struct_get_bool(const struct capnp_struct *s, uint32_t index,
					 bool default_value)
{
	bool value = false;

	if (index < s->data_bits)
		value = (((const uint8_t *)s->words)[s->data_byte + index / 8] >> (index % 8) &
			 1) != 0;
	return value != default_value;
}

static inline uint8_t capnp_struct_get_uint8(const struct capnp_struct *s, uint32_t index,
					     uint8_t default_value)
{
	uint8_t value = 0;

	if ((uint64_t)index * 8 + 8 <= s->data_bits)
		value = ((const uint8_t *)s->words)[s->data_byte + index];
	return (uint8_t)(value ^ default_value);
}

static inline uint16_t capnp_struct_get_uint16(const struct capnp_struct *s, uint32_t index,
					       uint16_t default_value)
{
	uint16_t value = 0;

	if ((uint64_t)index * 16 + 16 <= s->data_bits)
		__builtin_memcpy(&value,
				 (const uint8_t *)s->words + s->data_byte + (size_t)index * 2, 2);
	return (uint16_t)(value ^ default_value);
}

static inline uint32_t capnp_struct_get_uint32(const struct capnp_struct *s, uint32_t index,
					       uint32_t default_value)
{
	uint32_t value = 0;

	if ((uint64_t)index * 32 + 32 <= s->data_bits)
		__builtin_memcpy(&value,
				 (const uint8_t *)s->words + s->data_byte + (size_t)index * 4, 4);
	return value ^ default_value;
}

static inline uint64_t capnp_struct_get_uint64(const struct capnp_struct *s, uint32_t index,
					       uint64_t default_value)
{
	uint64_t value = 0;

	if ((uint64_t)index * 64 + 64 <= s->data_bits)
		__builtin_memcpy(&value,
				 (const uint8_t *)s->words + s->data_byte + (size_t)index * 8, 8);
	return value ^ default_value;
}

/* The element of this index as a struct; a struct of defaults when the list ends before it. */
static inline struct capnp_struct capnp_list_get_struct(const struct capnp_list *list,
							uint32_t index)
{
	struct capnp_struct s = {.message = list->message};

	if (index >= list->count)
		return s;
	s.words = list->words;
	s.word_count = list->word_count;
	s.data_byte = (uint32_t)(list->first_byte + (uint64_t)index * list->step_bits / 8);
	s.data_bits = list->data_bits;
	s.pointer_word = (uint32_t)(list->first_pointer + (uint64_t)index * list->step_bits / 64);
	s.pointer_count = list->pointer_count;
	s.nesting_left = list->nesting_left;
	return s;
}

/* The element of this index as a pointer; null when the list ends before it. */
static inline struct capnp_pointer capnp_list_get_pointer(const struct capnp_list *list,
							  uint32_t index)
{
	struct capnp_struct s = capnp_list_get_struct(list, index);

	return capnp_struct_pointer(&s, 0);
}

/*
 * The element of this index as a number; zero when the list ends before it or has smaller elements.
 */
static inline bool capnp_list_get_bool(const struct capnp_list *list, uint32_t index)
{
	if (index >= list->count || list->data_bits != 1)
		return false;
	return (((const uint8_t *)list->words)[list->first_byte + index / 8] >> (index % 8) & 1) !=
	       0;
}

static inline uint8_t capnp_list_get_uint8(const struct capnp_list *list, uint32_t index)
{
	struct capnp_struct s = capnp_list_get_struct(list, index);

	return capnp_struct_get_uint8(&s, 0, 0);
}

static inline uint16_t capnp_list_get_uint16(const struct capnp_list *list, uint32_t index)
{
	struct capnp_struct s = capnp_list_get_struct(list, index);

	return capnp_struct_get_uint16(&s, 0, 0);
}

static inline uint32_t capnp_list_get_uint32(const struct capnp_list *list, uint32_t index)
{
	struct capnp_struct s = capnp_list_get_struct(list, index);

	return capnp_struct_get_uint32(&s, 0, 0);
}

static inline uint64_t capnp_list_get_uint64(const struct capnp_list *list, uint32_t index)
{
	struct capnp_struct s = capnp_list_get_struct(list, index);

	return capnp_struct_get_uint64(&s, 0, 0);
}

#endif
