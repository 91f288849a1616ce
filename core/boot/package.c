/*
 * Conditions 1 to 11, 13 and 14 of abi/boot_package.h, in order, each before anything that relies
 * on it.
 *
 * Rows are copied out before they are looked at: the package has no alignment when a tool or a test
 * reads it.
 */
#include "core/boot/package.h"

#include "core/base/checked.h"

enum name_alphabet {
	NAME_OF_PROGRAM,
	NAME_OF_GRANT,
};

struct boot_package_program boot_package_get_program(const struct boot_package *package,
						     uint32_t index)
{
	struct boot_package_program row;

	__builtin_memcpy(
		&row, package->bytes + BOOT_PACKAGE_PROGRAMS_OFFSET + (size_t)index * sizeof(row),
		sizeof(row));
	return row;
}

struct boot_package_grant boot_package_get_grant(const struct boot_package *package, uint32_t index)
{
	struct boot_package_grant row;

	__builtin_memcpy(&row,
			 package->bytes + BOOT_PACKAGE_GRANTS_OFFSET + (size_t)index * sizeof(row),
			 sizeof(row));
	return row;
}

static uint64_t tables_end(const struct boot_package_header *header)
{
	return BOOT_PACKAGE_PROGRAMS_OFFSET +
	       (uint64_t)header->program_count * sizeof(struct boot_package_program);
}

/* Conditions 1 to 5. */
static enum boot_refusal header_check(const struct boot_package_header *header,
				      uint64_t loaded_bytes)
{
	if (header->magic != BOOT_PACKAGE_MAGIC)
		return BOOT_REFUSED_MAGIC;
	if (header->version != BOOT_PACKAGE_VERSION)
		return BOOT_REFUSED_VERSION;
	if (header->package_bytes > loaded_bytes ||
	    header->package_bytes % BOOT_PACKAGE_PAGE_BYTES != 0)
		return BOOT_REFUSED_LENGTH;
	if (header->program_count == 0 || header->program_count > BOOT_PACKAGE_PROGRAMS ||
	    tables_end(header) > header->package_bytes)
		return BOOT_REFUSED_PROGRAM_COUNT;
	if (header->grant_count > BOOT_PACKAGE_GRANTS)
		return BOOT_REFUSED_GRANT_COUNT;
	return BOOT_ACCEPTED;
}

/* Condition 6 for one piece. */
static bool piece_is_placed(const struct boot_package_header *header, uint64_t offset,
			    uint64_t length_bytes)
{
	return length_bytes > 0 && offset % BOOT_PACKAGE_PAGE_BYTES == 0 &&
	       offset >= tables_end(header) &&
	       range_inside(offset, length_bytes, header->package_bytes);
}

static enum boot_refusal pieces_check(const struct boot_package *package)
{
	const struct boot_package_header *header = &package->header;

	if (!piece_is_placed(header, header->manifest_offset, header->manifest_bytes))
		return BOOT_REFUSED_MANIFEST_RANGE;
	if (!piece_is_placed(header, header->schema_offset, header->schema_bytes))
		return BOOT_REFUSED_SCHEMA_RANGE;
	for (uint32_t i = 0; i < header->program_count; i++) {
		struct boot_package_program row = boot_package_get_program(package, i);

		if (!piece_is_placed(header, row.offset, row.length_bytes))
			return BOOT_REFUSED_PROGRAM_RANGE;
	}
	return BOOT_ACCEPTED;
}

static bool character_is_allowed(char c, enum name_alphabet alphabet)
{
	if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
		return true;
	if (alphabet == NAME_OF_PROGRAM)
		return c == '-';
	return (c >= 'A' && c <= 'Z') || c == '_';
}

/* Condition 7 for one name field of BOOT_PACKAGE_NAME_BYTES. */
static bool name_is_valid(const char *name, enum name_alphabet alphabet)
{
	uint32_t length = 0;

	while (length < BOOT_PACKAGE_NAME_BYTES && character_is_allowed(name[length], alphabet))
		length++;
	if (length == 0 || length == BOOT_PACKAGE_NAME_BYTES)
		return false;
	for (uint32_t i = length; i < BOOT_PACKAGE_NAME_BYTES; i++) {
		if (name[i] != '\0')
			return false;
	}
	return true;
}

static bool name_is_repeated(const struct boot_package *package, uint32_t table_offset,
			     uint32_t row_bytes, uint32_t index)
{
	const uint8_t *table = package->bytes + table_offset;

	for (uint32_t i = 0; i < index; i++) {
		if (__builtin_memcmp(table + (size_t)i * row_bytes,
				     table + (size_t)index * row_bytes,
				     BOOT_PACKAGE_NAME_BYTES) == 0)
			return true;
	}
	return false;
}

/* Conditions 7 and 8. */
static enum boot_refusal names_check(const struct boot_package *package)
{
	for (uint32_t i = 0; i < package->header.program_count; i++) {
		struct boot_package_program row = boot_package_get_program(package, i);

		if (!name_is_valid(row.name, NAME_OF_PROGRAM))
			return BOOT_REFUSED_PROGRAM_NAME;
		if (name_is_repeated(package, BOOT_PACKAGE_PROGRAMS_OFFSET, sizeof(row), i))
			return BOOT_REFUSED_PROGRAM_REPEATED;
	}
	for (uint32_t i = 0; i < package->header.grant_count; i++) {
		struct boot_package_grant row = boot_package_get_grant(package, i);

		if (!name_is_valid(row.name, NAME_OF_GRANT))
			return BOOT_REFUSED_GRANT_NAME;
		if (name_is_repeated(package, BOOT_PACKAGE_GRANTS_OFFSET, sizeof(row), i))
			return BOOT_REFUSED_GRANT_REPEATED;
	}
	return BOOT_ACCEPTED;
}

/* Conditions 9 to 11, 13 and 14. */
static enum boot_refusal rest_check(const struct boot_package *package)
{
	const struct boot_package_header *header = &package->header;
	uint64_t reserved = header->reserved0;

	if (header->init_program >= header->program_count)
		return BOOT_REFUSED_INIT_PROGRAM;
	for (uint32_t i = 0; i < ARRAY_COUNT(header->reserved1); i++)
		reserved |= header->reserved1[i];
	if (reserved != 0)
		return BOOT_REFUSED_RESERVED;
	for (uint32_t i = 0; i < header->grant_count; i++) {
		struct boot_package_grant row = boot_package_get_grant(package, i);

		if (row.reserved != 0)
			return BOOT_REFUSED_RESERVED;
		if (__builtin_memcmp(row.name, "thread", sizeof("thread")) == 0)
			return BOOT_REFUSED_GRANT_RESERVED_NAME;
	}
	if (header->ring_regions == 0 || header->ring_regions > BOOT_PACKAGE_RING_REGIONS)
		return BOOT_REFUSED_RING_REGIONS;
	if (header->frames > BOOT_PACKAGE_FRAMES)
		return BOOT_REFUSED_FRAMES;
	return BOOT_ACCEPTED;
}

enum boot_refusal boot_package_check(const uint8_t *bytes, uint64_t loaded_bytes,
				     struct boot_package *package)
{
	struct boot_package checked = {.bytes = bytes};
	enum boot_refusal refusal;

	if (loaded_bytes < BOOT_PACKAGE_PAGE_BYTES)
		return BOOT_REFUSED_TOO_SHORT;
	__builtin_memcpy(&checked.header, bytes, sizeof(checked.header));
	refusal = header_check(&checked.header, loaded_bytes);
	if (refusal == BOOT_ACCEPTED)
		refusal = pieces_check(&checked);
	if (refusal == BOOT_ACCEPTED)
		refusal = names_check(&checked);
	if (refusal == BOOT_ACCEPTED)
		refusal = rest_check(&checked);
	if (refusal == BOOT_ACCEPTED)
		*package = checked;
	return refusal;
}

const char *boot_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case BOOT_ACCEPTED:
		return "accepted";
#define BOOT_REFUSAL(name, number, condition, text) \
	case number:                                \
		return text;
#include "core/boot/refusal.def"
#undef BOOT_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t boot_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define BOOT_REFUSAL(name, number, condition, text) \
	case number:                                \
		return condition;
#include "core/boot/refusal.def"
#undef BOOT_REFUSAL
	default:
		return 0;
	}
}
