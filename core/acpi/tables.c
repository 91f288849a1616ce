/*
 * From the root pointer to the tables: see core/acpi/tables.h for the conditions. This file has
 * those that are common to all tables, 1 to 4. It owns no data.
 */
#include "core/acpi/tables.h"

#include "core/acpi/format.h"
#include "core/acpi/parts.h"

#define ACPI_LIST_ENTRIES ((ACPI_TABLE_BYTES - sizeof(struct acpi_header)) / 4)

/* The list of tables, copied: the buffer is needed for the tables themselves. */
struct acpi_list {
	uint32_t count;
	uint64_t address; /* of the first entry */
	uint32_t entry_bytes;
};

static const uint32_t signatures[ACPI_TABLES] = {
	[ACPI_MADT] = ACPI_SIGNATURE_MADT,
	[ACPI_MCFG] = ACPI_SIGNATURE_MCFG,
	[ACPI_DMAR] = ACPI_SIGNATURE_DMAR,
};

const char *acpi_table_name(enum acpi_table table)
{
	static const char *const names[ACPI_TABLES] = {
		[ACPI_MADT] = "MADT",
		[ACPI_MCFG] = "MCFG",
		[ACPI_DMAR] = "DMAR",
	};

	return names[table];
}

static bool sums_to_zero(const void *bytes, uint32_t length)
{
	const uint8_t *byte = bytes;
	uint8_t sum = 0;

	/* At most ACPI_TABLE_BYTES. */
	for (uint32_t i = 0; i < length; i++)
		sum = (uint8_t)(sum + byte[i]);
	return sum == 0;
}

/* Copies a whole table, of the length that its header states, and checks condition 3. */
static enum acpi_refusal table_copy(const struct acpi_source *source, uint64_t address,
				    uint32_t signature, uint8_t *buffer, uint32_t *length)
{
	struct acpi_header header;

	if (!source->read(source, address, &header, sizeof(header)))
		return ACPI_REFUSED_UNREADABLE;
	if (header.length_bytes < sizeof(header) || header.length_bytes > ACPI_TABLE_BYTES)
		return ACPI_REFUSED_LENGTH;
	*length = header.length_bytes;
	if (!source->read(source, address, buffer, *length))
		return ACPI_REFUSED_UNREADABLE;
	__builtin_memcpy(&header, buffer, sizeof(header));
	if (header.signature != signature)
		return ACPI_REFUSED_SIGNATURE;
	return sums_to_zero(buffer, *length) ? ACPI_ACCEPTED : ACPI_REFUSED_SUM;
}

/* Conditions 1 and 2: where the list of tables is, and what its entries are. */
static enum acpi_refusal root_read(const struct acpi_source *source, uint64_t address,
				   struct acpi_list *list)
{
	struct acpi_root root = {0};

	if (!source->read(source, address, &root, ACPI_ROOT_SHORT_BYTES))
		return ACPI_REFUSED_UNREADABLE;
	if (root.magic != ACPI_ROOT_MAGIC)
		return ACPI_REFUSED_ROOT_MAGIC;
	if (!sums_to_zero(&root, ACPI_ROOT_SHORT_BYTES))
		return ACPI_REFUSED_ROOT_SUM;
	*list = (struct acpi_list){.address = root.list_32, .entry_bytes = 4};
	if (root.revision < 2)
		return ACPI_ACCEPTED;
	if (!source->read(source, address, &root, sizeof(root)))
		return ACPI_REFUSED_UNREADABLE;
	if (root.length_bytes != sizeof(root))
		return ACPI_REFUSED_ROOT_LENGTH;
	if (!sums_to_zero(&root, sizeof(root)))
		return ACPI_REFUSED_ROOT_LONG_SUM;
	*list = (struct acpi_list){.address = root.list_32, .entry_bytes = 4};
	if (root.list_64 != 0)
		*list = (struct acpi_list){.address = root.list_64, .entry_bytes = 8};
	return ACPI_ACCEPTED;
}

/* The list itself, as far as conditions 3 and 4 are about it. */
static enum acpi_refusal list_read(const struct acpi_source *source, uint8_t *buffer,
				   struct acpi_list *list)
{
	const uint32_t fixed = sizeof(struct acpi_header);
	uint32_t wanted = list->entry_bytes == 8 ? ACPI_SIGNATURE_XSDT : ACPI_SIGNATURE_RSDT;
	uint32_t length = 0;
	enum acpi_refusal refusal = table_copy(source, list->address, wanted, buffer, &length);

	if (refusal != ACPI_ACCEPTED)
		return refusal;
	if ((length - fixed) % list->entry_bytes != 0)
		return ACPI_REFUSED_LIST_ENTRIES;
	list->count = (length - fixed) / list->entry_bytes;
	return ACPI_ACCEPTED;
}

/* Finds the places of the tables that are wanted, 0 for none, in the copy of the list. */
static void list_find(const struct acpi_source *source, const uint8_t *buffer,
		      const struct acpi_list *list, uint64_t places[ACPI_TABLES],
		      enum acpi_refusal refusals[ACPI_TABLES])
{
	/* At most ACPI_LIST_ENTRIES: the list has been measured. */
	for (uint32_t i = 0; i < list->count && i < ACPI_LIST_ENTRIES; i++) {
		uint64_t address = 0;
		uint32_t signature;

		__builtin_memcpy(&address,
				 buffer + sizeof(struct acpi_header) + i * list->entry_bytes,
				 list->entry_bytes);
		if (!source->read(source, address, &signature, sizeof(signature)))
			continue;
		for (unsigned table = 0; table < ACPI_TABLES; table++) {
			if (signature != signatures[table])
				continue;
			refusals[table] = places[table] ? ACPI_REFUSED_REPEATED : ACPI_ACCEPTED;
			places[table] = address;
		}
	}
}

static enum acpi_refusal table_read(enum acpi_table table, const uint8_t *bytes, uint32_t length,
				    struct acpi_machine *machine)
{
	switch (table) {
	case ACPI_MADT:
		return acpi_madt_read(bytes, length, &machine->interrupts);
	case ACPI_MCFG:
		return acpi_mcfg_read(bytes, length, &machine->space);
	case ACPI_DMAR:
	case ACPI_TABLES:
	default:
		return acpi_dmar_read(bytes, length, &machine->remapping);
	}
}

/* A table that is refused says nothing. */
static void machine_forget(struct acpi_machine *machine)
{
	if (machine->refusals[ACPI_MADT] != ACPI_ACCEPTED)
		machine->interrupts = (struct acpi_interrupts){0};
	if (machine->refusals[ACPI_MCFG] != ACPI_ACCEPTED)
		machine->space = (struct acpi_space){0};
	if (machine->refusals[ACPI_DMAR] != ACPI_ACCEPTED)
		machine->remapping = (struct acpi_remapping){0};
}

void acpi_tables_read(const struct acpi_source *source, uint64_t root_address, uint8_t *buffer,
		      struct acpi_machine *machine)
{
	uint64_t places[ACPI_TABLES] = {0};
	struct acpi_list list;

	*machine = (struct acpi_machine){0};
	for (unsigned table = 0; table < ACPI_TABLES; table++)
		machine->refusals[table] = ACPI_REFUSED_ABSENT;
	machine->root = root_read(source, root_address, &list);
	if (machine->root == ACPI_ACCEPTED)
		machine->root = list_read(source, buffer, &list);
	if (machine->root != ACPI_ACCEPTED)
		return;
	list_find(source, buffer, &list, places, machine->refusals);
	for (unsigned table = 0; table < ACPI_TABLES; table++) {
		enum acpi_refusal refusal = machine->refusals[table];
		uint32_t length = 0;

		if (refusal != ACPI_ACCEPTED)
			continue;
		refusal = table_copy(source, places[table], signatures[table], buffer, &length);
		if (refusal == ACPI_ACCEPTED)
			refusal = table_read((enum acpi_table)table, buffer, length, machine);
		machine->refusals[table] = refusal;
	}
	machine_forget(machine);
}
