/*
 * Writes both copies of a GUID partition table and the protective MBR before it (UEFI 2.10,
 * sections 5.2.3 and 5.3).
 *
 * GUIDs are hashes in the form of RFC 9562, section 5.8 (version 8). They tell partitions apart and
 * are no secret; two disks with the same partitions have the same ones.
 */
#include "tools/mkdisk/table.h"

#include "core/base/crc32.h"

#include <sodium/crypto_hash_sha256.h>
#include <stdio.h>
#include <string.h>

#define MBR_SIGNATURE_AT 510
#define MBR_ENTRY_AT 446
#define MBR_TYPE_PROTECTIVE 0xee

/* The type of every partition of capOS: bb1a6b0c-3c5e-8f4d-a70e-6361704f5301. */
static const uint8_t capos_type[GPT_GUID_BYTES] = {
	0x0c, 0x6b, 0x1a, 0xbb, 0x5e, 0x3c, 0x4d, 0x8f,
	0xa7, 0x0e, 0x63, 0x61, 0x70, 0x4f, 0x53, 0x01,
};

uint64_t table_wishes_mib(const struct table_wishes *wishes)
{
	uint64_t mib = 2; /* the first and the last one are the table's */

	for (uint32_t i = 0; i < wishes->count; i++)
		mib += wishes->wishes[i].mib;
	return mib;
}

static void guid_make(uint8_t guid[GPT_GUID_BYTES], const char *text)
{
	uint8_t hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, (const unsigned char *)text, strlen(text));
	memcpy(guid, hash, GPT_GUID_BYTES);
	guid[7] = (uint8_t)((guid[7] & 0x0f) | 0x80); /* the version, in the GUID's mixed order */
	guid[8] = (uint8_t)((guid[8] & 0x3f) | 0x80); /* the variant */
}

static void entries_make(const struct table_wishes *wishes, struct gpt_entry *entries)
{
	uint64_t next = TABLE_MIB_BLOCKS;

	for (uint32_t i = 0; i < wishes->count; i++) {
		const struct table_wish *wish = &wishes->wishes[i];
		char text[128];

		snprintf(text, sizeof(text), "capOS partition %u %s at %llu of %llu MiB", i,
			 wish->label, (unsigned long long)next, (unsigned long long)wish->mib);
		memcpy(entries[i].type_guid, capos_type, GPT_GUID_BYTES);
		guid_make(entries[i].guid, text);
		entries[i].first_block = next;
		next += wish->mib * TABLE_MIB_BLOCKS;
		entries[i].last_block = next - 1;
		for (uint32_t k = 0; wish->label[k]; k++)
			entries[i].name[k] = (uint16_t)wish->label[k];
	}
}

static void header_write(uint8_t *block, struct gpt_header header, uint64_t own, uint64_t other,
			 uint64_t entries_block)
{
	header.own_block = own;
	header.other_block = other;
	header.entries_block = entries_block;
	header.header_crc = 0;
	header.header_crc = crc32_add(CRC32_BEGIN, &header, sizeof(header));
	memcpy(block, &header, sizeof(header));
}

/* One partition over the whole disk, so that tools that know no GPT leave it alone. */
static void mbr_write(uint8_t *block, uint64_t block_count)
{
	uint32_t blocks = block_count - 1 > UINT32_MAX ? UINT32_MAX : (uint32_t)(block_count - 1);
	uint8_t entry[16] = {0x00, 0x00, 0x02, 0x00, MBR_TYPE_PROTECTIVE, 0xff, 0xff, 0xff, 0x01};

	memcpy(entry + 12, &blocks, sizeof(blocks));
	memcpy(block + MBR_ENTRY_AT, entry, sizeof(entry));
	block[MBR_SIGNATURE_AT] = 0x55;
	block[MBR_SIGNATURE_AT + 1] = 0xaa;
}

void table_image_make(const struct table_wishes *wishes, struct table_image *image)
{
	static struct gpt_entry entries[GPT_ENTRIES];
	uint64_t count = wishes->disk_mib * TABLE_MIB_BLOCKS;
	struct gpt_header header = {
		.signature = GPT_SIGNATURE,
		.revision = GPT_REVISION,
		.header_bytes = GPT_HEADER_BYTES,
		.first_usable = TABLE_END_BLOCKS + 1,
		.last_usable = count - TABLE_END_BLOCKS - 1,
		.entry_count = GPT_ENTRIES,
		.entry_bytes = GPT_ENTRY_BYTES,
	};
	char text[64];

	memset(image, 0, sizeof(*image));
	memset(entries, 0, sizeof(entries));
	image->block_count = count;
	entries_make(wishes, entries);
	header.entries_crc = crc32_add(CRC32_BEGIN, entries, sizeof(entries));
	snprintf(text, sizeof(text), "capOS disk of %llu MiB with %08x",
		 (unsigned long long)wishes->disk_mib, header.entries_crc);
	guid_make(header.disk_guid, text);
	mbr_write(image->front, count);
	header_write(image->front + TABLE_BLOCK_BYTES, header, GPT_PRIMARY_BLOCK, count - 1, 2);
	memcpy(image->front + 2 * (size_t)TABLE_BLOCK_BYTES, entries, sizeof(entries));
	memcpy(image->back, entries, sizeof(entries));
	header_write(image->back + sizeof(image->back) - TABLE_BLOCK_BYTES, header, count - 1,
		     GPT_PRIMARY_BLOCK, count - TABLE_END_BLOCKS);
}
