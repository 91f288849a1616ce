/*
 * The checks of single tables, for core/acpi/tables.c alone. Each is given a table whose header,
 * length and sum have been checked: `bytes` is a copy of `length` bytes, 36 at least.
 */
#ifndef CORE_ACPI_PARTS_H
#define CORE_ACPI_PARTS_H

#include "core/acpi/tables.h"

#define ACPI_PAGE_BYTES 4096u
#define ACPI_ADDRESS_END (UINT64_C(1) << 52)

/*
 * Entries that follow one another to the end, each with its own length. `take` is given each of
 * them, `head_bytes` long at least. The first refusal of `take`, or `wrong`: a length is below
 * `head_bytes` or beyond the end. `head_bytes` is not 0, and has the field of the length in it.
 */
struct acpi_walk {
	uint8_t head_bytes;
	uint8_t length_at;   /* where an entry has its length */
	bool length_is_wide; /* of 16 bits, and not of 8 */
	enum acpi_refusal wrong;
	enum acpi_refusal (*take)(const uint8_t *bytes, uint32_t length, void *into);
};
MUST_CHECK enum acpi_refusal acpi_entries_walk(const uint8_t *bytes, uint32_t length,
					       const struct acpi_walk *walk, void *into);

/* Conditions 5 and 6. */
MUST_CHECK enum acpi_refusal acpi_madt_read(const uint8_t *bytes, uint32_t length,
					    struct acpi_interrupts *interrupts);

/* Conditions 7 and 8. */
MUST_CHECK enum acpi_refusal acpi_mcfg_read(const uint8_t *bytes, uint32_t length,
					    struct acpi_space *space);

/* Conditions 9 to 14. */
MUST_CHECK enum acpi_refusal acpi_dmar_read(const uint8_t *bytes, uint32_t length,
					    struct acpi_remapping *remapping);

#endif
