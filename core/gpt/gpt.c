/*
 * Conditions 1 to 14 of core/gpt/gpt.h, in order, each before anything that relies on it.
 *
 * Rows are copied out before they are looked at: the bytes have no alignment here.
 */
#include "core/gpt/gpt.h"

#include "core/base/checked.h"
#include "core/base/crc32.h"

static bool guid_is_zero(const uint8_t *guid)
{
	uint8_t any = 0;

	for (uint32_t i = 0; i < GPT_GUID_BYTES; i++)
		any |= guid[i];
	return any == 0;
}

static struct gpt_entry entry_get(const uint8_t *entries, uint32_t index)
{
	struct gpt_entry entry;

	__builtin_memcpy(&entry, entries + (size_t)index * GPT_ENTRY_BYTES, sizeof(entry));
	return entry;
}

static bool entry_is_used(const struct gpt_entry *entry)
{
	return !guid_is_zero(entry->type_guid);
}

static bool geometry_is_known(const struct gpt_geometry *geometry)
{
	return geometry->block_bytes >= GPT_BLOCK_BYTES_LEAST &&
	       geometry->block_bytes <= GPT_BLOCK_BYTES_MOST &&
	       (geometry->block_bytes & (geometry->block_bytes - 1)) == 0 &&
	       geometry->block_count > 2 && geometry->block_count <= INT64_MAX;
}

/* Conditions 1 to 3, of which the check sum covers what the later ones rely on. */
static enum gpt_refusal form_check(const uint8_t *block, uint32_t block_bytes,
				   const struct gpt_header *header)
{
	static const uint8_t zeros[sizeof(header->header_crc)];
	uint32_t crc_at = offsetof(struct gpt_header, header_crc);
	uint32_t after = crc_at + (uint32_t)sizeof(header->header_crc);
	uint32_t sum;

	if (header->signature != GPT_SIGNATURE)
		return GPT_REFUSED_SIGNATURE;
	if (header->revision != GPT_REVISION)
		return GPT_REFUSED_REVISION;
	if (header->header_bytes < GPT_HEADER_BYTES || header->header_bytes > block_bytes)
		return GPT_REFUSED_HEADER_LENGTH;
	sum = crc32_add(CRC32_BEGIN, block, crc_at);
	sum = crc32_add(sum, zeros, sizeof(zeros));
	sum = crc32_add(sum, block + after, header->header_bytes - after);
	if (sum != header->header_crc)
		return GPT_REFUSED_HEADER_SUM;
	if (header->reserved != 0)
		return GPT_REFUSED_RESERVED;
	for (uint32_t i = GPT_HEADER_BYTES; i < block_bytes; i++) {
		if (block[i] != 0)
			return GPT_REFUSED_RESERVED;
	}
	return GPT_ACCEPTED;
}

/* The blocks of a header's entries; entry_count <= GPT_ENTRIES. */
static uint64_t entries_blocks(const struct gpt_header *header, uint32_t block_bytes)
{
	return ((uint64_t)header->entry_count * GPT_ENTRY_BYTES + block_bytes - 1) / block_bytes;
}

/* Conditions 4 to 8. */
static enum gpt_refusal places_check(const struct gpt_header *header,
				     const struct gpt_geometry *geometry, enum gpt_copy_role role)
{
	uint64_t last = geometry->block_count - 1;
	uint64_t from = role == GPT_PRIMARY ? GPT_PRIMARY_BLOCK + 1 : header->last_usable + 1;
	uint64_t until = role == GPT_PRIMARY ? header->first_usable : last; /* not included */
	uint64_t blocks;

	if (header->own_block != (role == GPT_PRIMARY ? GPT_PRIMARY_BLOCK : last))
		return GPT_REFUSED_OWN_BLOCK;
	if (header->other_block != (role == GPT_PRIMARY ? last : GPT_PRIMARY_BLOCK))
		return GPT_REFUSED_OTHER_BLOCK;
	if (header->entry_count == 0 || header->entry_count > GPT_ENTRIES)
		return GPT_REFUSED_ENTRY_COUNT;
	if (header->entry_bytes != GPT_ENTRY_BYTES)
		return GPT_REFUSED_ENTRY_LENGTH;
	blocks = entries_blocks(header, geometry->block_bytes);
	if (header->first_usable > header->last_usable || header->last_usable >= last ||
	    header->first_usable <= GPT_PRIMARY_BLOCK + blocks ||
	    last - header->last_usable - 1 < blocks)
		return GPT_REFUSED_USABLE;
	if (header->entries_block < from || until < from ||
	    !range_inside(header->entries_block - from, blocks, until - from))
		return GPT_REFUSED_ENTRIES_PLACE;
	if (guid_is_zero(header->disk_guid))
		return GPT_REFUSED_DISK_GUID;
	return GPT_ACCEPTED;
}

enum gpt_refusal gpt_header_check(const uint8_t *block, const struct gpt_geometry *geometry,
				  enum gpt_copy_role role, struct gpt_header *header)
{
	struct gpt_header read;
	enum gpt_refusal refusal;

	if (!geometry_is_known(geometry))
		return GPT_REFUSED_GEOMETRY;
	__builtin_memcpy(&read, block, sizeof(read));
	refusal = form_check(block, geometry->block_bytes, &read);
	if (refusal == GPT_ACCEPTED)
		refusal = places_check(&read, geometry, role);
	if (refusal == GPT_ACCEPTED)
		*header = read;
	return refusal;
}

static bool name_is_empty(const struct gpt_entry *entry)
{
	return entry->name[0] == 0;
}

/* Conditions 11 to 13 for two used entries. */
static enum gpt_refusal pair_check(const struct gpt_entry *a, const struct gpt_entry *b)
{
	if (a->first_block <= b->last_block && b->first_block <= a->last_block)
		return GPT_REFUSED_OVERLAP;
	if (__builtin_memcmp(a->guid, b->guid, GPT_GUID_BYTES) == 0)
		return GPT_REFUSED_GUID;
	if (!name_is_empty(a) && __builtin_memcmp(a->name, b->name, sizeof(a->name)) == 0)
		return GPT_REFUSED_NAME_REPEATED;
	return GPT_ACCEPTED;
}

/* Conditions 10 to 13 for the entry `index`, against all before it. */
static enum gpt_refusal entry_check(const struct gpt_header *header, const uint8_t *entries,
				    uint32_t index)
{
	struct gpt_entry entry = entry_get(entries, index);
	enum gpt_refusal refusal = GPT_ACCEPTED;

	if (!entry_is_used(&entry))
		return GPT_ACCEPTED;
	if (entry.first_block < header->first_usable || entry.last_block > header->last_usable ||
	    entry.first_block > entry.last_block)
		return GPT_REFUSED_ENTRY_RANGE;
	if (guid_is_zero(entry.guid))
		return GPT_REFUSED_GUID;
	for (uint32_t i = 0; i < index && refusal == GPT_ACCEPTED; i++) {
		struct gpt_entry before = entry_get(entries, i);

		if (entry_is_used(&before))
			refusal = pair_check(&before, &entry);
	}
	return refusal;
}

enum gpt_refusal gpt_entries_check(const struct gpt_header *header, const uint8_t *entries)
{
	enum gpt_refusal refusal = GPT_ACCEPTED;

	if (crc32_add(CRC32_BEGIN, entries, (uint64_t)header->entry_count * GPT_ENTRY_BYTES) !=
	    header->entries_crc)
		return GPT_REFUSED_ENTRIES_SUM;
	for (uint32_t i = 0; i < header->entry_count && refusal == GPT_ACCEPTED; i++)
		refusal = entry_check(header, entries, i);
	return refusal;
}

/* Fills `label`; false: the name is no label. */
static bool label_read(const struct gpt_entry *entry, char label[GPT_LABEL_BYTES])
{
	uint32_t length = 0;

	while (length < GPT_LABEL_BYTES - 1) {
		uint16_t unit = entry->name[length];

		if (!((unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-'))
			break;
		label[length++] = (char)unit;
	}
	for (uint32_t i = length; i < GPT_LABEL_BYTES; i++)
		label[i] = '\0';
	for (uint32_t i = length; i < GPT_NAME_UNITS; i++) {
		if (entry->name[i] != 0)
			return false;
	}
	return length > 0;
}

static void table_fill(const struct gpt_header *header, const uint8_t *entries,
		       struct gpt_table *table)
{
	__builtin_memcpy(table->disk_guid, header->disk_guid, GPT_GUID_BYTES);
	table->count = 0;
	for (uint32_t i = 0; i < header->entry_count; i++) {
		struct gpt_entry entry = entry_get(entries, i);
		struct gpt_partition *partition = &table->partitions[table->count];

		if (!entry_is_used(&entry) || !label_read(&entry, partition->label))
			continue;
		partition->first_block = entry.first_block;
		partition->block_count = entry.last_block - entry.first_block + 1;
		table->count++;
	}
}

static enum gpt_refusal copy_check(const struct gpt_geometry *geometry, const struct gpt_copy *copy,
				   enum gpt_copy_role role, struct gpt_header *header)
{
	enum gpt_refusal refusal = gpt_header_check(copy->header, geometry, role, header);

	if (refusal != GPT_ACCEPTED)
		return refusal;
	if (!copy->entries)
		return GPT_REFUSED_UNREAD;
	return gpt_entries_check(header, copy->entries);
}

/* Two good copies: the same disk, the same usable blocks, the same entries to the byte. */
static bool copies_agree(const struct gpt_header *primary, const struct gpt_header *backup,
			 const struct gpt_copy *a, const struct gpt_copy *b)
{
	return __builtin_memcmp(primary->disk_guid, backup->disk_guid, GPT_GUID_BYTES) == 0 &&
	       primary->first_usable == backup->first_usable &&
	       primary->last_usable == backup->last_usable &&
	       primary->entry_count == backup->entry_count &&
	       __builtin_memcmp(a->entries, b->entries,
				(size_t)primary->entry_count * GPT_ENTRY_BYTES) == 0;
}

enum gpt_refusal gpt_disk_check(const struct gpt_geometry *geometry, const struct gpt_copy *primary,
				const struct gpt_copy *backup, struct gpt_finding *finding,
				struct gpt_table *table)
{
	struct gpt_header first, second;
	const struct gpt_copy *good;

	finding->primary = copy_check(geometry, primary, GPT_PRIMARY, &first);
	finding->backup = copy_check(geometry, backup, GPT_BACKUP, &second);
	if (finding->primary != GPT_ACCEPTED && finding->backup != GPT_ACCEPTED)
		return GPT_REFUSED_NO_COPY;
	if (finding->primary == GPT_ACCEPTED && finding->backup == GPT_ACCEPTED &&
	    !copies_agree(&first, &second, primary, backup))
		return GPT_REFUSED_COPIES_DIFFER;
	good = finding->primary == GPT_ACCEPTED ? primary : backup;
	table_fill(good == primary ? &first : &second, good->entries, table);
	return GPT_ACCEPTED;
}

const struct gpt_partition *gpt_table_find(const struct gpt_table *table, const char *label)
{
	for (uint32_t i = 0; i < table->count; i++) {
		uint32_t k = 0;

		while (k < GPT_LABEL_BYTES - 1 && label[k] &&
		       label[k] == table->partitions[i].label[k])
			k++;
		if (label[k] == '\0' && table->partitions[i].label[k] == '\0')
			return &table->partitions[i];
	}
	return NULL;
}

const char *gpt_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case GPT_ACCEPTED:
		return "accepted";
#define GPT_REFUSAL(name, number, condition, text) \
	case number:                               \
		return text;
#include "core/gpt/refusal.def"
#undef GPT_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t gpt_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define GPT_REFUSAL(name, number, condition, text) \
	case number:                               \
		return condition;
#include "core/gpt/refusal.def"
#undef GPT_REFUSAL
	default:
		return 0;
	}
}
