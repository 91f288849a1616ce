/*
 * The needs of a program: see core/elf/needs.h, whose conditions are named here by their numbers.
 */
#include "core/elf/needs.h"

#include "core/capnp/reader.h"

/* Each word is read once; a little more costs nothing. */
#define BUDGET_WORDS (8u * NEEDS_WORDS)
#define NOTE_ALIGNMENT 4u

/* Where the descriptor of the needs is; no bytes: there is none. */
struct descriptor {
	const uint8_t *bytes;
	uint32_t length;
};

/*
 * ---- N1 to N3: the notes -----------------------------------------------------------------------
 */

/* The length of a part of a note with its padding, which may be missing at the end; N1. */
static bool part_take(uint32_t length, uint32_t left, uint32_t *taken)
{
	const uint32_t padding = (0u - length) % NOTE_ALIGNMENT;

	if (length > left)
		return false;
	*taken = left - length < padding ? left : length + padding;
	return true;
}

static bool is_needs(const struct needs_note *note, const uint8_t *owner)
{
	return note->type == NEEDS_NOTE_TYPE && note->owner_bytes == sizeof(NEEDS_OWNER) &&
	       __builtin_memcmp(owner, NEEDS_OWNER, sizeof(NEEDS_OWNER)) == 0;
}

static enum needs_refusal descriptor_find(const uint8_t *notes, uint32_t length_bytes,
					  struct descriptor *found)
{
	struct needs_note note;
	uint32_t owner_taken, descriptor_taken;

	*found = (struct descriptor){0};
	/* Every turn takes a head from what is left. */
	for (uint32_t at = 0; length_bytes - at >= sizeof(note); at += descriptor_taken) {
		const uint8_t *owner = notes + at + sizeof(note);

		__builtin_memcpy(&note, notes + at, sizeof(note));
		at += (uint32_t)sizeof(note);
		if (!part_take(note.owner_bytes, length_bytes - at, &owner_taken))
			return NEEDS_REFUSED_CUT;
		at += owner_taken;
		if (!part_take(note.descriptor_bytes, length_bytes - at, &descriptor_taken))
			return NEEDS_REFUSED_CUT;
		if (!is_needs(&note, owner))
			continue;
		if (found->bytes)
			return NEEDS_REFUSED_REPEATED;
		*found = (struct descriptor){notes + at, note.descriptor_bytes};
	}
	if (found->bytes &&
	    (found->length == 0 || found->length % 8u != 0 || found->length / 8u > NEEDS_WORDS))
		return NEEDS_REFUSED_SIZE;
	return NEEDS_ACCEPTED;
}

/*
 * ---- N4 to N10: the message ---------------------------------------------------------------------
 */

static bool help_take(struct capnp_text text, char *help)
{
	if (text.length_bytes == 0 || text.length_bytes > NEEDS_HELP_LENGTH)
		return false;
	for (uint32_t i = 0; i < text.length_bytes; i++) {
		if (text.bytes[i] < ' ' || text.bytes[i] > '~')
			return false;
	}
	__builtin_memcpy(help, text.bytes, text.length_bytes);
	return true;
}

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool name_take(struct capnp_text text, char *name)
{
	if (text.length_bytes == 0 || text.length_bytes >= CAPSET_NAME_BYTES ||
	    !is_letter(text.bytes[0]))
		return false;
	for (uint32_t i = 1; i < text.length_bytes; i++) {
		char byte = text.bytes[i];

		if (!is_letter(byte) && !(byte >= '0' && byte <= '9') && byte != '_')
			return false;
	}
	__builtin_memcpy(name, text.bytes, text.length_bytes);
	return __builtin_memcmp(name, "thread", sizeof("thread")) != 0;
}

static enum needs_refusal need_take(const struct needs_need_reader *reader, struct needs *needs)
{
	struct need need = {
		.interface = needs_need_get_interface(reader),
		.presence = needs_need_get_presence(reader),
	};
	struct capnp_text name;

	if (needs_need_get_name(reader, &name) != STATUS_OK)
		return NEEDS_REFUSED_MESSAGE;
	if (!name_take(name, need.name))
		return NEEDS_REFUSED_NAME;
	if (needs_find(needs, need.name))
		return NEEDS_REFUSED_NAME_REPEATED;
	if (need.interface == 0)
		return NEEDS_REFUSED_INTERFACE;
	if (!needs_presence_is_known(need.presence))
		return NEEDS_REFUSED_PRESENCE;
	needs->list[needs->count++] = need;
	return NEEDS_ACCEPTED;
}

static enum needs_refusal message_take(struct capnp_message *message, struct needs *needs)
{
	struct needs_reader reader;
	struct needs_need_list_reader list;
	struct capnp_text help;

	if (needs_root(message, &reader) != STATUS_OK ||
	    needs_get_help(&reader, &help) != STATUS_OK ||
	    needs_get_needs(&reader, &list) != STATUS_OK)
		return NEEDS_REFUSED_MESSAGE;
	if (!help_take(help, needs->help))
		return NEEDS_REFUSED_HELP;
	if (list.raw.count > NEEDS_MOST)
		return NEEDS_REFUSED_COUNT;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct needs_need_reader need = needs_need_list_get(&list, i);
		enum needs_refusal refusal = need_take(&need, needs);

		if (refusal != NEEDS_ACCEPTED)
			return refusal;
	}
	needs->others = needs_get_others(&reader);
	needs->stated = true;
	return NEEDS_ACCEPTED;
}

enum needs_refusal needs_parse(const uint8_t *notes, uint32_t length_bytes, struct needs *needs)
{
	uint64_t words[NEEDS_WORDS];
	struct descriptor descriptor;
	struct capnp_message message;
	enum needs_refusal refusal;

	__builtin_memset(needs, 0, sizeof(*needs));
	refusal = descriptor_find(notes, length_bytes, &descriptor);
	if (refusal != NEEDS_ACCEPTED || !descriptor.bytes)
		return refusal;
	__builtin_memcpy(words, descriptor.bytes, descriptor.length);
	capnp_message_init(&message, words, descriptor.length / 8u, BUDGET_WORDS);
	refusal = message_take(&message, needs);
	if (refusal != NEEDS_ACCEPTED)
		__builtin_memset(needs, 0, sizeof(*needs));
	return refusal;
}

const struct need *needs_find(const struct needs *needs, const char *name)
{
	for (uint32_t i = 0; i < needs->count; i++) {
		const char *other = needs->list[i].name;
		uint32_t at = 0;

		while (at < CAPSET_NAME_BYTES - 1u && other[at] == name[at] && name[at] != '\0')
			at++;
		if (other[at] == name[at])
			return &needs->list[i];
	}
	return NULL;
}

bool needs_wants(const struct needs *needs, const char *name)
{
	return !needs->stated || needs->others || needs_find(needs, name);
}

const char *needs_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case NEEDS_ACCEPTED:
		return "accepted";
#define NEEDS_REFUSAL(name, condition, text) \
	case NEEDS_REFUSED_##name:           \
		return text;
#include "core/elf/needs_refusal.def"
#undef NEEDS_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t needs_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define NEEDS_REFUSAL(name, condition, text) \
	case NEEDS_REFUSED_##name:           \
		return condition;
#include "core/elf/needs_refusal.def"
#undef NEEDS_REFUSAL
	default:
		return 0;
	}
}
