/*
 * The conditions of core/acpi/tables.h, one test a condition, by its number.
 */
#include "core/acpi/tables.h"
#include "tests/host/acpi_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct acpi_sample sample;
static struct acpi_machine machine;
static uint8_t buffer[ACPI_TABLE_BYTES];

#define AT(type, place) ((type *)(void *)(sample.bytes + (place)))
#define ROOT AT(struct acpi_root, ACPI_SAMPLE_ROOT)
#define HEADER(table) AT(struct acpi_header, ACPI_SAMPLE_##table)

static void read_unsummed(void)
{
	struct acpi_source source = acpi_sample_source(&sample);

	acpi_tables_read(&source, ACPI_SAMPLE_ROOT, buffer, &machine);
}

static void read_all(void)
{
	acpi_sample_sum(&sample);
	read_unsummed();
}

static void begin(enum acpi_sample_kind kind)
{
	acpi_sample_init(&sample, kind);
	read_all();
	assert_int_equal(machine.root, ACPI_ACCEPTED);
	for (unsigned i = 0; i < ACPI_TABLES; i++)
		assert_int_equal(machine.refusals[i], ACPI_ACCEPTED);
}

/* Puts a value in a field, expects the refusal of a table, and puts the old value back. */
#define REFUSES(table, field, value, reason)                                      \
	do {                                                                      \
		__typeof__(field) kept = (field);                                 \
		(field) = (__typeof__(field))(value);                             \
		read_all();                                                       \
		assert_int_equal(machine.refusals[table], ACPI_REFUSED_##reason); \
		(field) = kept;                                                   \
		read_all();                                                       \
		assert_int_equal(machine.refusals[table], ACPI_ACCEPTED);         \
	} while (0)

#define ROOT_REFUSES(field, value, reason)                             \
	do {                                                           \
		__typeof__(field) kept = (field);                      \
		(field) = (__typeof__(field))(value);                  \
		read_all();                                            \
		assert_int_equal(machine.root, ACPI_REFUSED_##reason); \
		(field) = kept;                                        \
		read_all();                                            \
		assert_int_equal(machine.root, ACPI_ACCEPTED);         \
	} while (0)

static void the_tables_of_qemu_say_what_its_machine_has(void **state)
{
	const struct acpi_unit *unit = &machine.remapping.units[0];

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	assert_int_equal(machine.interrupts.local_apic, 0xfee00000);
	assert_int_equal(machine.interrupts.ioapic_count, 1);
	assert_int_equal(machine.interrupts.ioapics[0].address, 0xfec00000);
	assert_int_equal(machine.interrupts.ioapics[0].id, 0);
	assert_int_equal(machine.space.address, 0xb0000000);
	assert_int_equal(machine.space.last_bus, 255);
	assert_int_equal(machine.remapping.width_bits, 48);
	assert_true(machine.remapping.interrupts);
	assert_int_equal(machine.remapping.unit_count, 1);
	assert_int_equal(machine.remapping.region_count, 0);
	assert_int_equal(unit->address, 0xfed90000);
	assert_false(unit->covers_all);
	assert_int_equal(unit->scope_count, 8);
	assert_int_equal(machine.remapping.scopes[0].type, ACPI_SCOPE_IOAPIC);
	assert_int_equal(machine.remapping.scopes[0].bus, 0xff);
	assert_int_equal(machine.remapping.scopes[2].type, ACPI_SCOPE_BRIDGE);
	assert_int_equal(machine.remapping.scopes[2].hops[0], 1 << 3);
}

static void tables_of_the_greatest_extent_are_read(void **state)
{
	(void)state;
	begin(ACPI_SAMPLE_LONG);
	assert_true(machine.remapping.units[1].covers_all);
	assert_int_equal(machine.remapping.regions[0].first, 0x10000);
	assert_int_equal(machine.remapping.regions[0].last, 0x11fff);
	begin(ACPI_SAMPLE_FULL);
	assert_int_equal(machine.interrupts.ioapic_count, ACPI_IOAPICS);
	assert_int_equal(machine.remapping.unit_count, ACPI_UNITS);
	assert_int_equal(machine.remapping.region_count, ACPI_REGIONS);
	begin(ACPI_SAMPLE_SCOPES);
	assert_int_equal(machine.remapping.scope_count, ACPI_SCOPES);
	assert_int_equal(machine.remapping.scopes[ACPI_SCOPES - 1].hop_count, 2);
}

static void condition_1_root_pointer(void **state)
{
	struct acpi_source source = acpi_sample_source(&sample);

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	ROOT_REFUSES(ROOT->magic, ACPI_ROOT_MAGIC + 1, ROOT_MAGIC);
	ROOT->sum++;
	read_unsummed();
	assert_int_equal(machine.root, ACPI_REFUSED_ROOT_SUM);
	acpi_tables_read(&source, ACPI_SAMPLE_BYTES - 19, buffer, &machine);
	assert_int_equal(machine.root, ACPI_REFUSED_UNREADABLE);
	assert_int_equal(machine.refusals[ACPI_DMAR], ACPI_REFUSED_ABSENT);
}

static void condition_2_long_root_pointer(void **state)
{
	(void)state;
	begin(ACPI_SAMPLE_LONG);
	ROOT_REFUSES(ROOT->length_bytes, 35, ROOT_LENGTH);
	ROOT_REFUSES(ROOT->length_bytes, 37, ROOT_LENGTH);
	ROOT_REFUSES(ROOT->list_64, ACPI_SAMPLE_LIST, SIGNATURE);
	ROOT_REFUSES(ROOT->list_64, UINT64_MAX, UNREADABLE);
	ROOT->list_64 = 0;
	read_all();
	assert_int_equal(machine.root, ACPI_ACCEPTED);
	ROOT->long_sum++;
	read_unsummed();
	assert_int_equal(machine.root, ACPI_REFUSED_ROOT_LONG_SUM);
}

static void condition_3_length_and_sum(void **state)
{
	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	ROOT_REFUSES(HEADER(LIST)->length_bytes, 35, LENGTH);
	REFUSES(ACPI_MADT, HEADER(MADT)->length_bytes, 35, LENGTH);
	REFUSES(ACPI_MCFG, HEADER(MCFG)->length_bytes, 4097, LENGTH);
	REFUSES(ACPI_DMAR, HEADER(DMAR)->length_bytes, 4096, UNREADABLE);
	ROOT_REFUSES(HEADER(LIST)->signature, ACPI_SIGNATURE_XSDT, SIGNATURE);
	HEADER(DMAR)->sum++;
	read_unsummed();
	assert_int_equal(machine.refusals[ACPI_DMAR], ACPI_REFUSED_SUM);
	assert_int_equal(machine.refusals[ACPI_MCFG], ACPI_ACCEPTED);
	assert_int_equal(machine.remapping.unit_count, 0);
}

static void condition_4_list(void **state)
{
	uint32_t *entries = AT(uint32_t, ACPI_SAMPLE_LIST + sizeof(struct acpi_header));

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	ROOT_REFUSES(HEADER(LIST)->length_bytes, HEADER(LIST)->length_bytes - 1, LIST_ENTRIES);
	REFUSES(ACPI_DMAR, entries[0], ACPI_SAMPLE_DMAR, REPEATED);
	REFUSES(ACPI_MADT, entries[1], UINT32_MAX, ABSENT);
	REFUSES(ACPI_MCFG, HEADER(MCFG)->signature, 0, ABSENT);
}

static void condition_5_madt_entries(void **state)
{
	uint8_t *first = sample.bytes + ACPI_SAMPLE_MADT + 44;

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_MADT, HEADER(MADT)->length_bytes, 43, MADT_LENGTH);
	REFUSES(ACPI_MADT, HEADER(MADT)->length_bytes, HEADER(MADT)->length_bytes - 1, MADT_ENTRY);
	REFUSES(ACPI_MADT, HEADER(MADT)->length_bytes, 45, MADT_ENTRY);
	REFUSES(ACPI_MADT, first[1], 0, MADT_ENTRY);
	REFUSES(ACPI_MADT, first[1], 1, MADT_ENTRY);
	REFUSES(ACPI_MADT, first[1], 255, MADT_ENTRY);
	REFUSES(ACPI_MADT, first[0], ACPI_MADT_IOAPIC, MADT_ENTRY);
}

static void condition_6_ioapics(void **state)
{
	struct acpi_madt_ioapic *first = AT(struct acpi_madt_ioapic, ACPI_SAMPLE_MADT + 52);

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_MADT, first->address, 0, MADT_IOAPIC);
	REFUSES(ACPI_MADT, first->address, 0xfec00010, MADT_IOAPIC);
	REFUSES(ACPI_MADT, first->type, 9, MADT_IOAPICS);
	begin(ACPI_SAMPLE_FULL);
	REFUSES(ACPI_MADT, first->id, 1, MADT_IOAPIC);
	REFUSES(ACPI_MADT, first->address, 0xfec01000, MADT_IOAPIC);
	REFUSES(ACPI_MADT, sample.bytes[sample.spare_ioapic], ACPI_MADT_IOAPIC, MADT_IOAPICS);
}

static void condition_7_mcfg_entries(void **state)
{
	struct acpi_mcfg_entry *entry = AT(struct acpi_mcfg_entry, ACPI_SAMPLE_MCFG + 44);

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_MCFG, HEADER(MCFG)->length_bytes, 43, MCFG_LENGTH);
	REFUSES(ACPI_MCFG, HEADER(MCFG)->length_bytes, 61, MCFG_LENGTH);
	REFUSES(ACPI_MCFG, HEADER(MCFG)->length_bytes, 44, MCFG_SEGMENT);
	REFUSES(ACPI_MCFG, entry->segment, 1, MCFG_SEGMENT);
	entry[1] = entry[0];
	REFUSES(ACPI_MCFG, HEADER(MCFG)->length_bytes, 76, MCFG_SEGMENT);
	entry[1].segment = 1;
	HEADER(MCFG)->length_bytes = 76;
	read_all();
	assert_int_equal(machine.refusals[ACPI_MCFG], ACPI_ACCEPTED);
}

static void condition_8_configuration_space(void **state)
{
	struct acpi_mcfg_entry *entry = AT(struct acpi_mcfg_entry, ACPI_SAMPLE_MCFG + 44);

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_MCFG, entry->first_bus, 1, MCFG_BUSES);
	REFUSES(ACPI_MCFG, entry->address, 0, MCFG_PLACE);
	REFUSES(ACPI_MCFG, entry->address, 0xb0080000, MCFG_PLACE);
	REFUSES(ACPI_MCFG, entry->address, UINT64_C(1) << 52, MCFG_PLACE);
	REFUSES(ACPI_MCFG, entry->address, (UINT64_C(1) << 52) - 0x8000000, MCFG_PLACE);
}

static void condition_9_width(void **state)
{
	struct acpi_dmar_fixed *dmar = AT(struct acpi_dmar_fixed, ACPI_SAMPLE_DMAR);

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_DMAR, dmar->header.length_bytes, 47, DMAR_LENGTH);
	REFUSES(ACPI_DMAR, dmar->width, 30, DMAR_WIDTH);
	REFUSES(ACPI_DMAR, dmar->width, 52, DMAR_WIDTH);
	REFUSES(ACPI_DMAR, dmar->width, 255, DMAR_WIDTH);
	dmar->flags = 0;
	read_all();
	assert_false(machine.remapping.interrupts);
}

static void condition_10_structures(void **state)
{
	struct acpi_dmar_unit_entry *unit = AT(struct acpi_dmar_unit_entry, ACPI_SAMPLE_DMAR + 48);

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_DMAR, HEADER(DMAR)->length_bytes, 51, DMAR_ENTRY);
	REFUSES(ACPI_DMAR, HEADER(DMAR)->length_bytes, 64, DMAR_ENTRY);
	REFUSES(ACPI_DMAR, unit->entry.length_bytes, 3, DMAR_ENTRY);
	REFUSES(ACPI_DMAR, unit->entry.length_bytes, 15, DMAR_ENTRY);
	REFUSES(ACPI_DMAR, unit->entry.length_bytes, UINT16_MAX, DMAR_ENTRY);
	begin(ACPI_SAMPLE_LONG);
	unit[1].entry.type = ACPI_DMAR_REGION;
	unit[1].entry.length_bytes = 23;
	unit->entry.length_bytes = 16;
	read_all();
	assert_int_equal(machine.refusals[ACPI_DMAR], ACPI_REFUSED_DMAR_ENTRY);
}

static void condition_11_units(void **state)
{
	struct acpi_dmar_unit_entry *unit = AT(struct acpi_dmar_unit_entry, ACPI_SAMPLE_DMAR + 48);

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_DMAR, unit->address, 0, DMAR_UNIT);
	REFUSES(ACPI_DMAR, unit->address, 0xfed90800, DMAR_UNIT);
	REFUSES(ACPI_DMAR, unit->address, UINT64_C(1) << 52, DMAR_UNIT);
	REFUSES(ACPI_DMAR, unit->entry.type, 7, DMAR_UNITS);
	begin(ACPI_SAMPLE_FULL);
	REFUSES(ACPI_DMAR, unit->address, 0xfed91000, DMAR_UNIT);
	/* Without the unit that covers all, which must be the last. */
	AT(struct acpi_dmar_unit_entry, ACPI_SAMPLE_DMAR + 48 + 3 * 16 + 10)->flags = 0;
	REFUSES(ACPI_DMAR, *AT(uint16_t, sample.spare_unit), ACPI_DMAR_UNIT, DMAR_UNITS);
}

static void condition_12_the_unit_that_covers_all(void **state)
{
	struct acpi_dmar_unit_entry *unit = AT(struct acpi_dmar_unit_entry, ACPI_SAMPLE_DMAR + 48);

	(void)state;
	begin(ACPI_SAMPLE_LONG);
	REFUSES(ACPI_DMAR, unit->flags, ACPI_DMAR_UNIT_ALL, DMAR_ALL);
	unit->flags = ACPI_DMAR_UNIT_ALL;
	unit->segment = 1;
	read_all();
	assert_int_equal(machine.refusals[ACPI_DMAR], ACPI_ACCEPTED);
}

static void condition_13_scopes(void **state)
{
	uint8_t *scope = sample.bytes + ACPI_SAMPLE_DMAR + 48 + 16;

	(void)state;
	begin(ACPI_SAMPLE_QEMU);
	REFUSES(ACPI_DMAR, scope[1], 5, DMAR_SCOPE);
	REFUSES(ACPI_DMAR, scope[1], 6, DMAR_SCOPE);
	REFUSES(ACPI_DMAR, scope[1], 7, DMAR_SCOPE);
	REFUSES(ACPI_DMAR, scope[1], 16, DMAR_SCOPE);
	REFUSES(ACPI_DMAR, scope[1], 255, DMAR_SCOPE);
	REFUSES(ACPI_DMAR, scope[6], 32, DMAR_SCOPE);
	REFUSES(ACPI_DMAR, scope[7], 8, DMAR_SCOPE);
	begin(ACPI_SAMPLE_SCOPES);
	REFUSES(ACPI_DMAR, *AT(uint16_t, sample.spare_region), ACPI_DMAR_REGION, DMAR_SCOPES);
}

static void condition_14_reserved_regions(void **state)
{
	struct acpi_dmar_region_entry *region =
		AT(struct acpi_dmar_region_entry, ACPI_SAMPLE_DMAR + 48 + 36 + 16);

	(void)state;
	begin(ACPI_SAMPLE_LONG);
	REFUSES(ACPI_DMAR, region->first, 0x10800, DMAR_REGION);
	REFUSES(ACPI_DMAR, region->first, 0x12000, DMAR_REGION);
	REFUSES(ACPI_DMAR, region->last, 0x11ffe, DMAR_REGION);
	REFUSES(ACPI_DMAR, region->last, UINT64_MAX, DMAR_REGION);
	region->entry.length_bytes = sizeof(*region);
	HEADER(DMAR)->length_bytes -= 10;
	read_all();
	assert_int_equal(machine.refusals[ACPI_DMAR], ACPI_REFUSED_DMAR_REGION);
	begin(ACPI_SAMPLE_FULL);
	REFUSES(ACPI_DMAR, *AT(uint16_t, sample.spare_region), ACPI_DMAR_REGION, DMAR_REGIONS);
}

static void every_refusal_has_a_text_and_a_condition(void **state)
{
	(void)state;
	for (uint32_t i = 1; i <= ACPI_REFUSED_DMAR_REGIONS; i++) {
		assert_in_range(acpi_refusal_condition(i), 1, 14);
		assert_string_not_equal(acpi_refusal_text(i), "unknown refusal");
	}
	assert_int_equal(acpi_refusal_condition(ACPI_REFUSED_DMAR_REGIONS + 1), 0);
	assert_string_equal(acpi_table_name(ACPI_DMAR), "DMAR");
}

#define T(test) cmocka_unit_test(test)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_tables_of_qemu_say_what_its_machine_has),
		T(tables_of_the_greatest_extent_are_read),
		T(condition_1_root_pointer),
		T(condition_2_long_root_pointer),
		T(condition_3_length_and_sum),
		T(condition_4_list),
		T(condition_5_madt_entries),
		T(condition_6_ioapics),
		T(condition_7_mcfg_entries),
		T(condition_8_configuration_space),
		T(condition_9_width),
		T(condition_10_structures),
		T(condition_11_units),
		T(condition_12_the_unit_that_covers_all),
		T(condition_13_scopes),
		T(condition_14_reserved_regions),
		T(every_refusal_has_a_text_and_a_condition),
	};

	return cmocka_run_group_tests_name("acpi", tests, NULL, NULL);
}
