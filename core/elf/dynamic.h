/*
 * The later phases of the ELF check: dynamic section and relocations. Only core/elf/check.c calls
 * these. Each handles one item, and ends the phase or the check when there is no further one.
 */
#ifndef CORE_ELF_DYNAMIC_H
#define CORE_ELF_DYNAMIC_H

#include "core/elf/check.h"

/* Conditions 21 to 24 for the dynamic entry of number check->index. */
MUST_CHECK enum elf_refusal elf_dynamic_entry_check(struct elf_check *check);

/* Conditions 24 and 25, when all tags are known. */
MUST_CHECK enum elf_refusal elf_relocation_table_check(struct elf_check *check);

/* Conditions 26 to 28 for the relocation of number check->index. */
MUST_CHECK enum elf_refusal elf_relocation_check(struct elf_check *check);

/*
 * Whether [address, address + length) lies inside the bytes that the file gives to one segment;
 * `*file_offset` is then where it stands in the file.
 */
MUST_CHECK bool elf_plan_find_file(const struct elf_plan *plan, uint64_t address, uint64_t length,
				   uint64_t *file_offset);

#endif
