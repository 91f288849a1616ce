/*
 * The checks of single tables, for core/acpi/tables.c alone. Each is given a table whose header,
 * length and sum have been checked: `bytes` is a copy of `length` bytes, 36 at least.
 */
#ifndef CORE_ACPI_PARTS_H
#define CORE_ACPI_PARTS_H

#include "core/acpi/tables.h"

#define ACPI_PAGE_BYTES 4096u
#define ACPI_ADDRESS_END (UINT64_C(1) << 52)

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
