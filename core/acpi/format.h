/*
 * The parts of the ACPI tables that capOS reads, as the specifications of ACPI and of Intel's VT-d
 * lay them out.
 *
 * This header owns numbers and layouts only. Every field lies at its natural place in the table,
 * but a table lies anywhere: bytes are copied before a structure is laid over them, and the
 * structures are packed.
 */
#ifndef CORE_ACPI_FORMAT_H
#define CORE_ACPI_FORMAT_H

#include "abi/base.h"

#define ACPI_PACKED __attribute__((packed))

#define ACPI_SIGNATURE(a, b, c, d) \
	((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)
#define ACPI_SIGNATURE_RSDT ACPI_SIGNATURE('R', 'S', 'D', 'T')
#define ACPI_SIGNATURE_XSDT ACPI_SIGNATURE('X', 'S', 'D', 'T')
#define ACPI_SIGNATURE_MADT ACPI_SIGNATURE('A', 'P', 'I', 'C')
#define ACPI_SIGNATURE_MCFG ACPI_SIGNATURE('M', 'C', 'F', 'G')
#define ACPI_SIGNATURE_DMAR ACPI_SIGNATURE('D', 'M', 'A', 'R')

#define ACPI_ROOT_MAGIC UINT64_C(0x2052545020445352) /* "RSD PTR " */
#define ACPI_ROOT_SHORT_BYTES 20u

struct acpi_root {
	uint64_t magic;
	uint8_t sum;
	uint8_t maker[6];
	uint8_t revision; /* 0: the fields from `length_bytes` on are not there */
	uint32_t list_32; /* the RSDT */
	uint32_t length_bytes;
	uint64_t list_64; /* the XSDT */
	uint8_t long_sum;
	uint8_t reserved[3];
} ACPI_PACKED;

struct acpi_header {
	uint32_t signature;
	uint32_t length_bytes; /* this header included */
	uint8_t revision;
	uint8_t sum;
	uint8_t maker[26];
} ACPI_PACKED;

struct acpi_madt_fixed {
	struct acpi_header header;
	uint32_t local_apic;
	uint32_t flags;
} ACPI_PACKED;

#define ACPI_MADT_IOAPIC 1u

struct acpi_madt_ioapic {
	uint8_t type;
	uint8_t length_bytes;
	uint8_t id;
	uint8_t reserved;
	uint32_t address;
	uint32_t first_line; /* the number of its first line among those of all */
} ACPI_PACKED;

struct acpi_mcfg_fixed {
	struct acpi_header header;
	uint64_t reserved;
} ACPI_PACKED;

struct acpi_mcfg_entry {
	uint64_t address; /* of bus 0, also when it begins with another */
	uint16_t segment;
	uint8_t first_bus;
	uint8_t last_bus;
	uint32_t reserved;
} ACPI_PACKED;

#define ACPI_DMAR_REMAPS_INTERRUPTS 1u

struct acpi_dmar_fixed {
	struct acpi_header header;
	uint8_t width; /* of addresses in bits, less one */
	uint8_t flags;
	uint8_t reserved[10];
} ACPI_PACKED;

struct acpi_dmar_entry {
	uint16_t type;
	uint16_t length_bytes;
} ACPI_PACKED;

#define ACPI_DMAR_UNIT 0u
#define ACPI_DMAR_REGION 1u
#define ACPI_DMAR_UNIT_ALL 1u /* a flag: it covers what no other unit of its segment does */

struct acpi_dmar_unit_entry {
	struct acpi_dmar_entry entry;
	uint8_t flags;
	uint8_t reserved;
	uint16_t segment;
	uint64_t address;
} ACPI_PACKED;

struct acpi_dmar_region_entry {
	struct acpi_dmar_entry entry;
	uint16_t reserved;
	uint16_t segment;
	uint64_t first;
	uint64_t last; /* its last byte */
} ACPI_PACKED;

struct acpi_dmar_scope_entry {
	uint8_t type;
	uint8_t length_bytes;
	uint16_t reserved;
	uint8_t id; /* of an IOAPIC: as the MADT has it */
	uint8_t bus;
} ACPI_PACKED;

struct acpi_dmar_hop {
	uint8_t device;
	uint8_t function;
} ACPI_PACKED;

ABI_SIZE(struct acpi_root, 36);
ABI_SIZE(struct acpi_header, 36);
ABI_SIZE(struct acpi_madt_fixed, 44);
ABI_SIZE(struct acpi_madt_ioapic, 12);
ABI_SIZE(struct acpi_mcfg_fixed, 44);
ABI_SIZE(struct acpi_mcfg_entry, 16);
ABI_SIZE(struct acpi_dmar_fixed, 48);
ABI_SIZE(struct acpi_dmar_unit_entry, 16);
ABI_SIZE(struct acpi_dmar_region_entry, 24);
ABI_SIZE(struct acpi_dmar_scope_entry, 6);

#endif
