/*
 * Conditions 20 to 28 of core/elf/check.h: the dynamic section and the relocations.
 *
 * A program relocates itself, with a loop that knows one relocation type and one table. Anything
 * that the loop would not handle is refused here. Nothing in this file writes into the program.
 */
#include "core/elf/dynamic.h"

#include "core/elf/format.h"

#define TABLE_ADDRESS 0u
#define TABLE_BYTES 1u
#define TABLE_ENTRY_BYTES 2u
#define TABLE_ALL_TAGS 7u

bool elf_plan_find_file(const struct elf_plan *plan, uint64_t address, uint64_t length,
			uint64_t *file_offset)
{
	for (uint32_t i = 0; i < plan->segment_count; i++) {
		const struct elf_segment *segment = &plan->segments[i];
		uint64_t low = segment->address + segment->lead_bytes;
		uint64_t end = segment->address + segment->file_bytes;

		if (address < low || address > end || length > end - address)
			continue;
		*file_offset = segment->file_offset + (address - segment->address);
		return true;
	}
	return false;
}

static enum elf_refusal relocation_tag_note(struct elf_check *check, uint32_t which, uint64_t value)
{
	if (check->relocation_tags_seen & (1u << which))
		return ELF_REFUSED_DYNAMIC_REPEATED;
	check->relocation_tags_seen |= 1u << which;
	check->relocation_tag[which] = value;
	return ELF_ACCEPTED;
}

static enum elf_refusal dynamic_tag_check(struct elf_check *check, const struct elf_dynamic *entry)
{
	switch (entry->tag) {
	case ELF_DT_RELA:
		return relocation_tag_note(check, TABLE_ADDRESS, entry->value);
	case ELF_DT_RELASZ:
		return relocation_tag_note(check, TABLE_BYTES, entry->value);
	case ELF_DT_RELAENT:
		return relocation_tag_note(check, TABLE_ENTRY_BYTES, entry->value);
	case ELF_DT_NEEDED:
		return ELF_REFUSED_NEEDED;
	case ELF_DT_TEXTREL:
		return ELF_REFUSED_TEXT_RELOCATION;
	case ELF_DT_FLAGS:
		return entry->value & ELF_DF_TEXTREL ? ELF_REFUSED_TEXT_RELOCATION : ELF_ACCEPTED;
	case ELF_DT_REL:
	case ELF_DT_RELSZ:
	case ELF_DT_RELENT:
	case ELF_DT_JMPREL:
	case ELF_DT_PLTREL:
	case ELF_DT_PLTRELSZ:
	case ELF_DT_RELR:
	case ELF_DT_RELRSZ:
	case ELF_DT_RELRENT:
		return ELF_REFUSED_RELOCATION_TABLE;
	case ELF_DT_PLTGOT:
	case ELF_DT_HASH:
	case ELF_DT_STRTAB:
	case ELF_DT_SYMTAB:
	case ELF_DT_STRSZ:
	case ELF_DT_SYMENT:
	case ELF_DT_INIT:
	case ELF_DT_FINI:
	case ELF_DT_SYMBOLIC:
	case ELF_DT_DEBUG:
	case ELF_DT_BIND_NOW:
	case ELF_DT_INIT_ARRAY:
	case ELF_DT_FINI_ARRAY:
	case ELF_DT_INIT_ARRAYSZ:
	case ELF_DT_FINI_ARRAYSZ:
	case ELF_DT_PREINIT_ARRAY:
	case ELF_DT_PREINIT_ARRAYSZ:
	case ELF_DT_GNU_HASH:
	case ELF_DT_RELACOUNT:
	case ELF_DT_FLAGS_1:
		return ELF_ACCEPTED;
	default:
		return ELF_REFUSED_DYNAMIC_TAG;
	}
}

enum elf_refusal elf_dynamic_entry_check(struct elf_check *check)
{
	uint64_t place = (uint64_t)check->index * sizeof(struct elf_dynamic);
	struct elf_dynamic entry;

	if (place == check->dynamic.length_bytes)
		return ELF_REFUSED_DYNAMIC_SIZE;
	check->source.read(&check->source, check->dynamic.file_offset + place, &entry,
			   sizeof(entry));
	if (entry.tag == ELF_DT_NULL) {
		check->phase = ELF_PHASE_RELOCATION_TABLE;
		return ELF_ACCEPTED;
	}
	check->index++;
	return dynamic_tag_check(check, &entry);
}

enum elf_refusal elf_relocation_table_check(struct elf_check *check)
{
	uint64_t address = check->relocation_tag[TABLE_ADDRESS];
	uint64_t bytes = check->relocation_tag[TABLE_BYTES];

	if (check->relocation_tags_seen == 0) {
		check->phase = ELF_PHASE_END;
		return ELF_ACCEPTED;
	}
	if (check->relocation_tags_seen != TABLE_ALL_TAGS ||
	    check->relocation_tag[TABLE_ENTRY_BYTES] != sizeof(struct elf_relocation) ||
	    bytes % sizeof(struct elf_relocation) != 0)
		return ELF_REFUSED_RELOCATION_SIZES;
	if (bytes / sizeof(struct elf_relocation) > ELF_RELOCATIONS)
		return ELF_REFUSED_RELOCATION_COUNT;
	if (address % 8 != 0 ||
	    !elf_plan_find_file(&check->plan, address, bytes, &check->relocation_file_offset))
		return ELF_REFUSED_RELOCATION_PLACE;
	check->plan.relocation_count = (uint32_t)(bytes / sizeof(struct elf_relocation));
	check->phase = ELF_PHASE_RELOCATIONS;
	check->index = 0;
	return ELF_ACCEPTED;
}

/* Whether 8 bytes at `address` lie inside the memory of one writable segment. */
static bool target_is_writable(const struct elf_plan *plan, uint64_t address)
{
	for (uint32_t i = 0; i < plan->segment_count; i++) {
		const struct elf_segment *segment = &plan->segments[i];
		uint64_t low = segment->address + segment->lead_bytes;
		uint64_t end = segment->address + segment->memory_bytes;

		if (segment->access != ELF_ACCESS_READ_WRITE)
			continue;
		if (address >= low && address <= end && end - address >= 8)
			return true;
	}
	return false;
}

enum elf_refusal elf_relocation_check(struct elf_check *check)
{
	struct elf_relocation relocation;

	if (check->index == check->plan.relocation_count) {
		check->phase = ELF_PHASE_END;
		return ELF_ACCEPTED;
	}
	check->source.read(&check->source,
			   check->relocation_file_offset +
				   (uint64_t)check->index * sizeof(relocation),
			   &relocation, sizeof(relocation));
	check->index++;
	if (relocation.info != ELF_R_X86_64_RELATIVE)
		return ELF_REFUSED_RELOCATION_TYPE;
	if (!target_is_writable(&check->plan, relocation.offset))
		return ELF_REFUSED_RELOCATION_TARGET;
	if (relocation.addend > check->plan.image_bytes)
		return ELF_REFUSED_RELOCATION_ADDEND;
	return ELF_ACCEPTED;
}
