/*
 * The GUID partition table, byte by byte (UEFI 2.10, section 5.3). Numbers are little-endian; a
 * block is a logical block of the disk.
 *
 *	block           holds
 *	0               the protective MBR, for tools that know no GPT; nothing here reads it
 *	1               the primary header
 *	2 ...           the primary entries
 *	usable blocks   the partitions
 *	... last - 1    the backup entries
 *	last            the backup header
 */
#ifndef CORE_GPT_FORMAT_H
#define CORE_GPT_FORMAT_H

#include "abi/base.h"

#define GPT_SIGNATURE UINT64_C(0x5452415020494645) /* "EFI PART" */
#define GPT_REVISION 0x00010000u
#define GPT_HEADER_BYTES 92u
#define GPT_ENTRY_BYTES 128u
#define GPT_NAME_UNITS 36u
#define GPT_GUID_BYTES 16u

#define GPT_PRIMARY_BLOCK 1u
#define GPT_BLOCK_BYTES_LEAST 512u
#define GPT_BLOCK_BYTES_MOST 4096u

/* The most entries of a table here, and the usual number. */
#define GPT_ENTRIES 128u

struct __attribute__((packed)) gpt_header {
	uint64_t signature;
	uint32_t revision;
	uint32_t header_bytes;
	uint32_t header_crc; /* of header_bytes bytes, with this field 0 */
	uint32_t reserved;
	uint64_t own_block;
	uint64_t other_block; /* where the other copy is */
	uint64_t first_usable, last_usable;
	uint8_t disk_guid[GPT_GUID_BYTES];
	uint64_t entries_block;
	uint32_t entry_count;
	uint32_t entry_bytes;
	uint32_t entries_crc; /* of entry_count * entry_bytes bytes */
};

/* An entry is unused when its type is 0. */
struct __attribute__((packed)) gpt_entry {
	uint8_t type_guid[GPT_GUID_BYTES];
	uint8_t guid[GPT_GUID_BYTES];
	uint64_t first_block, last_block; /* both are the partition's */
	uint64_t attributes;
	uint16_t name[GPT_NAME_UNITS]; /* UTF-16; zeros behind it */
};

ABI_SIZE(struct gpt_header, GPT_HEADER_BYTES);
ABI_SIZE(struct gpt_entry, GPT_ENTRY_BYTES);

#endif
