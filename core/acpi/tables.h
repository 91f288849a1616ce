/*
 * The firmware's tables: which of them can be believed, and what they say of the machine.
 *
 * It owns the conditions below and nothing else: it copies bytes of memory by a callback, a header
 * first and then as many bytes as the header states, and looks only at its copy. A table is hostile
 * until every condition holds; one for which a condition does not hold is not used, and the first
 * that fails names the refusal (core/acpi/refusal.def). No code of the firmware (AML) is read.
 * Read next: core/acpi/format.h for the layouts, core/acpi/dmar.c for conditions 9 to 14.
 *
 *  1 The root pointer lies where it can be read, begins with its signature, and its first 20 bytes
 *    sum to zero.
 *  2 A root pointer of revision 2 or above has 36 bytes, which sum to zero. The list of tables is
 *    the XSDT, or, with an earlier revision or when no XSDT is named, the RSDT.
 *  3 A table has its header, 4096 bytes at most, and sums to zero; the list of tables has the
 *    signature that its root pointer promises.
 *  4 The list is made of whole entries. A kind of table stands in it once. (An entry that names a
 *    place which cannot be read is passed over.)
 *  5 MADT: its entries lie inside of it one behind the other, each with at least two bytes, and an
 *    IOAPIC's with twelve.
 *  6 There are 1 to 8 IOAPICs, each at a page of its own that is not page 0, with an id of its own.
 *  7 MCFG: it is made of whole entries, of which one is segment 0's.
 *  8 Segment 0 begins with bus 0, its space is aligned to 1 MiB, not at 0, and ends below 2^52.
 *  9 DMAR: addresses have 32 to 52 bits.
 * 10 Its structures lie inside of it one behind the other, each with at least four bytes, a unit's
 *    with 16 and a reserved region's with 24.
 * 11 There are 1 to 4 units, each at a page of its own that is not page 0, below 2^52.
 * 12 One unit at most covers all functions of segment 0 that no other unit names: the last one.
 * 13 Scopes lie inside their structure one behind the other, each with a path of 1 to 4 hops, each
 *    of which is a device below 32 and a function below 8; 64 at most in the table.
 * 14 There are at most 8 reserved regions, each of whole pages below 2^52, each with a scope.
 */
#ifndef CORE_ACPI_TABLES_H
#define CORE_ACPI_TABLES_H

#include "abi/base.h"

#define ACPI_TABLE_BYTES 4096u
#define ACPI_IOAPICS 8u
#define ACPI_UNITS 4u
#define ACPI_SCOPES 64u
#define ACPI_HOPS 4u
#define ACPI_REGIONS 8u

enum acpi_refusal {
	ACPI_ACCEPTED = 0,
#define ACPI_REFUSAL(name, number, condition, text) ACPI_REFUSED_##name = (number),
#include "core/acpi/refusal.def"
#undef ACPI_REFUSAL
};

/* The memory that the tables lie in. Anything may write it meanwhile. */
struct acpi_source {
	/*
	 * Copies [address, address + length) to `to`; false when it cannot be read. The length is
	 * 1 to ACPI_TABLE_BYTES.
	 */
	bool (*read)(const struct acpi_source *source, uint64_t address, void *to, uint32_t length);
	const void *context; /* for `read` alone */
};

struct acpi_ioapic {
	uint32_t address; /* page aligned */
	uint32_t first_line;
	uint8_t id;
};

struct acpi_interrupts {
	uint32_t local_apic;
	uint32_t ioapic_count;
	struct acpi_ioapic ioapics[ACPI_IOAPICS];
};

/* The configuration space of segment 0: bus n has 1 MiB at address + n MiB. */
struct acpi_space {
	uint64_t address;
	uint8_t last_bus;
};

enum acpi_scope_type {
	ACPI_SCOPE_FUNCTION = 1,
	ACPI_SCOPE_BRIDGE = 2, /* and everything below it */
	ACPI_SCOPE_IOAPIC = 3,
	ACPI_SCOPE_HPET = 4,
	ACPI_SCOPE_NAMED = 5, /* by AML: never matched */
};

/* A place: from `bus` on, each hop but the last is a bridge. */
struct acpi_scope {
	uint8_t type; /* enum acpi_scope_type, or another number, which nothing matches */
	uint8_t id;
	uint8_t bus;
	uint8_t hop_count;
	uint8_t hops[ACPI_HOPS]; /* device << 3 | function */
};

struct acpi_unit {
	uint64_t address; /* page aligned */
	uint16_t segment;
	bool covers_all;
	uint8_t scope_first, scope_count;
};

struct acpi_region {
	uint64_t first, last; /* whole pages; `last` is the last byte */
	uint16_t segment;
	uint8_t scope_first, scope_count;
};

struct acpi_remapping {
	uint8_t width_bits;
	bool interrupts;
	uint32_t unit_count, region_count, scope_count;
	struct acpi_unit units[ACPI_UNITS];
	struct acpi_region regions[ACPI_REGIONS];
	struct acpi_scope scopes[ACPI_SCOPES];
};

enum acpi_table {
	ACPI_MADT,
	ACPI_MCFG,
	ACPI_DMAR,
	ACPI_TABLES,
};

/* A table is used when its refusal is ACPI_ACCEPTED; the others' structures are all zeros. */
struct acpi_machine {
	enum acpi_refusal root; /* refused: every table is ABSENT */
	enum acpi_refusal refusals[ACPI_TABLES];
	struct acpi_interrupts interrupts; /* the MADT's */
	struct acpi_space space;           /* the MCFG's */
	struct acpi_remapping remapping;   /* the DMAR's */
};

/*
 * Reads what the root pointer at `root_address` leads to. `buffer` has ACPI_TABLE_BYTES for the
 * copies, and has no meaning afterwards.
 */
void acpi_tables_read(const struct acpi_source *source, uint64_t root_address, uint8_t *buffer,
		      struct acpi_machine *machine);

/* Says what the refusal means, in a sentence without an end; never null, for any number. */
const char *acpi_refusal_text(uint32_t refusal);

/* The number of the condition above that the refusal names; 0 for a number that is no refusal. */
uint32_t acpi_refusal_condition(uint32_t refusal);

/* The name of a table, as its signature reads. */
const char *acpi_table_name(enum acpi_table table);

#endif
