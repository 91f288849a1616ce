/*
 * Headers of the audit log: see header.h.
 */
#include "core/audit/header.h"

#include <sodium/crypto_hash_sha256.h>

static const uint8_t magic[8] = {'c', 'a', 'p', 'O', 'S', 'A', 'L', '1'};

static void header_hash(const struct audit_header *header, uint8_t hash[AUDIT_HASH_BYTES])
{
	(void)crypto_hash_sha256(hash, (const unsigned char *)header,
				 offsetof(struct audit_header, hash));
}

static bool all_zero(const uint8_t *bytes, size_t count)
{
	uint8_t any = 0;

	for (size_t i = 0; i < count; i++)
		any |= bytes[i];
	return any == 0;
}

/* The place of a name that fills its field up with zeros; AUDIT_WRITERS: it is not there. */
static uint32_t name_find(const struct audit_header *header, uint32_t count, const char *name)
{
	for (uint32_t i = 0; i < count; i++) {
		if (__builtin_memcmp(header->names[i], name, AUDIT_NAME_BYTES) == 0)
			return i;
	}
	return AUDIT_WRITERS;
}

static bool names_are_right(const struct audit_header *header)
{
	for (uint32_t i = 0; i < AUDIT_WRITERS; i++) {
		const char *name = header->names[i];
		const size_t length = audit_name_length(name);

		if (!all_zero((const uint8_t *)name + length, AUDIT_NAME_BYTES - length))
			return false;
		if (i >= header->writers ? length != 0 : !audit_name_is_right(name, length))
			return false;
		if (i < header->writers && name_find(header, i, name) != AUDIT_WRITERS)
			return false;
	}
	return true;
}

bool audit_header_is_good(const struct audit_header *header)
{
	uint8_t hash[AUDIT_HASH_BYTES];

	if (__builtin_memcmp(header->magic, magic, sizeof(magic)) != 0 ||
	    !all_zero(header->zero, sizeof(header->zero)) ||
	    !all_zero(header->more_zero, sizeof(header->more_zero)))
		return false;
	if (header->turn == 0 || header->turn >= AUDIT_NUMBER_LIMIT ||
	    header->slots > AUDIT_SLOTS || header->places == 0 || header->places > AUDIT_WRITERS ||
	    header->writers > header->places || !names_are_right(header))
		return false;
	header_hash(header, hash);
	return __builtin_memcmp(hash, header->hash, sizeof(hash)) == 0;
}

void audit_header_close(struct audit_header *header)
{
	__builtin_memcpy(header->magic, magic, sizeof(magic));
	__builtin_memset(header->zero, 0, sizeof(header->zero));
	__builtin_memset(header->more_zero, 0, sizeof(header->more_zero));
	header_hash(header, header->hash);
}

bool audit_header_join(struct audit_header *header, struct audit_writers *writers, bool *changed)
{
	*changed = false;
	for (uint32_t i = 0; i < writers->count; i++) {
		const char *from = writers->list[i].name;
		uint32_t *place = &writers->places[i];
		char name[AUDIT_NAME_BYTES] = {0};

		__builtin_memcpy(name, from, audit_name_length(from));
		*place = name_find(header, header->writers, name);
		if (*place < AUDIT_WRITERS)
			continue;
		if (header->writers >= header->places)
			return false;
		*place = header->writers++;
		__builtin_memcpy(header->names[*place], name, sizeof(name));
		*changed = true;
	}
	return true;
}

void audit_header_list(const struct audit_header *header, const struct audit_writers *writers,
		       struct audit_log_writer list[AUDIT_WRITERS])
{
	for (uint32_t i = 0; i < header->writers; i++) {
		list[i] = (struct audit_log_writer){.per_minute = 1};
		__builtin_memcpy(list[i].name, header->names[i], AUDIT_NAME_BYTES);
	}
	for (uint32_t i = 0; i < writers->count; i++)
		list[writers->places[i]].per_minute = writers->list[i].per_minute;
}
