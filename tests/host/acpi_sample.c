/*
 * The tables of the tests of core/acpi: see acpi_sample.h.
 */
#include "tests/host/acpi_sample.h"

#include <string.h>

static const uint8_t qemu_madt[] = {
	0x41, 0x50, 0x49, 0x43, 0x78, 0x00, 0x00, 0x00, 0x01, 0x8a, 0x42, 0x4f, 0x43, 0x48, 0x53,
	0x20, 0x42, 0x58, 0x50, 0x43, 0x20, 0x20, 0x20, 0x20, 0x01, 0x00, 0x00, 0x00, 0x42, 0x58,
	0x50, 0x43, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0xe0, 0xfe, 0x01, 0x00, 0x00, 0x00, 0x00,
	0x08, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x0c, 0x00, 0x00, 0x00, 0x00, 0xc0, 0xfe,
	0x00, 0x00, 0x00, 0x00, 0x02, 0x0a, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02,
	0x0a, 0x00, 0x05, 0x05, 0x00, 0x00, 0x00, 0x0d, 0x00, 0x02, 0x0a, 0x00, 0x09, 0x09, 0x00,
	0x00, 0x00, 0x0d, 0x00, 0x02, 0x0a, 0x00, 0x0a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x00, 0x02,
	0x0a, 0x00, 0x0b, 0x0b, 0x00, 0x00, 0x00, 0x0d, 0x00, 0x04, 0x06, 0xff, 0x00, 0x00, 0x01,
};

static const uint8_t qemu_mcfg[] = {
	0x4d, 0x43, 0x46, 0x47, 0x3c, 0x00, 0x00, 0x00, 0x01, 0x8c, 0x42, 0x4f, 0x43, 0x48, 0x53,
	0x20, 0x42, 0x58, 0x50, 0x43, 0x20, 0x20, 0x20, 0x20, 0x01, 0x00, 0x00, 0x00, 0x42, 0x58,
	0x50, 0x43, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
	0x00, 0x00, 0xb0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xff, 0x00, 0x00, 0x00, 0x00,
};

static const uint8_t qemu_dmar[] = {
	0x44, 0x4d, 0x41, 0x52, 0x80, 0x00, 0x00, 0x00, 0x01, 0xe5, 0x42, 0x4f, 0x43, 0x48, 0x53,
	0x20, 0x42, 0x58, 0x50, 0x43, 0x20, 0x20, 0x20, 0x20, 0x01, 0x00, 0x00, 0x00, 0x42, 0x58,
	0x50, 0x43, 0x01, 0x00, 0x00, 0x00, 0x2f, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
	0x00, 0x00, 0x00, 0x00, 0x00, 0x50, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xd9, 0xfe,
	0x00, 0x00, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x00, 0xff, 0x00, 0x00, 0x01, 0x08, 0x00,
	0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x08, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x02, 0x08,
	0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x02, 0x08, 0x00, 0x00, 0x00, 0x00, 0x03, 0x00, 0x01,
	0x08, 0x00, 0x00, 0x00, 0x00, 0x1f, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x1f, 0x02,
	0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x1f, 0x03,
};

#define LONG_REVISION 2u

static uint8_t sum_of(const uint8_t *bytes, uint32_t length)
{
	uint8_t sum = 0;

	for (uint32_t i = 0; i < length; i++)
		sum = (uint8_t)(sum + bytes[i]);
	return sum;
}

static void table_sum(struct acpi_sample *sample, uint32_t at)
{
	struct acpi_header *header = (void *)(sample->bytes + at);

	if (header->length_bytes < sizeof(*header) || header->length_bytes > ACPI_SAMPLE_BYTES - at)
		return;
	header->sum = (uint8_t)(header->sum - sum_of(sample->bytes + at, header->length_bytes));
}

void acpi_sample_sum(struct acpi_sample *sample)
{
	static const uint32_t tables[] = {ACPI_SAMPLE_LIST, ACPI_SAMPLE_LIST_64, ACPI_SAMPLE_MADT,
					  ACPI_SAMPLE_MCFG, ACPI_SAMPLE_DMAR};
	uint8_t *bytes = sample->bytes + ACPI_SAMPLE_ROOT;
	struct acpi_root *root = (void *)bytes;

	for (size_t i = 0; i < ARRAY_COUNT(tables); i++)
		table_sum(sample, tables[i]);
	root->sum = (uint8_t)(root->sum - sum_of(bytes, ACPI_ROOT_SHORT_BYTES));
	root->long_sum = (uint8_t)(root->long_sum - sum_of(bytes, sizeof(*root)));
}

/* Adds bytes to the end of a table, whose length grows. */
static uint32_t table_add(struct acpi_sample *sample, uint32_t at, const void *bytes, size_t length)
{
	struct acpi_header *header = (void *)(sample->bytes + at);
	uint32_t end = at + header->length_bytes;

	memcpy(sample->bytes + end, bytes, length);
	header->length_bytes += (uint32_t)length;
	return end;
}

static void table_begin(struct acpi_sample *sample, uint32_t at, uint32_t signature,
			uint32_t length_bytes)
{
	struct acpi_header *header = (void *)(sample->bytes + at);

	memset(sample->bytes + at, 0, length_bytes);
	header->signature = signature;
	header->length_bytes = length_bytes;
}

static uint32_t ioapic_add(struct acpi_sample *sample, uint8_t type, uint8_t id)
{
	struct acpi_madt_ioapic entry = {
		.type = type,
		.length_bytes = sizeof(entry),
		.id = id,
		.address = 0xfec00000u + 0x1000u * id,
		.first_line = 24u * id,
	};

	return table_add(sample, ACPI_SAMPLE_MADT, &entry, sizeof(entry));
}

struct scoped {
	struct acpi_dmar_scope_entry scope;
	struct acpi_dmar_hop hops[2];
} ACPI_PACKED;

static struct scoped scope_make(uint8_t device)
{
	return (struct scoped){
		.scope = {.type = ACPI_SCOPE_FUNCTION, .length_bytes = sizeof(struct scoped)},
		.hops = {{.device = 1}, {.device = device}},
	};
}

static uint32_t unit_add(struct acpi_sample *sample, uint16_t type, uint8_t number, uint8_t flags,
			 uint32_t scopes)
{
	struct acpi_dmar_unit_entry entry = {
		.entry = {type, (uint16_t)(sizeof(entry) + scopes * sizeof(struct scoped))},
		.flags = flags,
		.address = 0xfed90000u + 0x1000u * number,
	};
	uint32_t at = table_add(sample, ACPI_SAMPLE_DMAR, &entry, sizeof(entry));

	for (uint32_t i = 0; i < scopes; i++) {
		struct scoped scope = scope_make((uint8_t)(i % 32));

		table_add(sample, ACPI_SAMPLE_DMAR, &scope, sizeof(scope));
	}
	return at;
}

static uint32_t region_add(struct acpi_sample *sample, uint16_t type, uint8_t number)
{
	struct acpi_dmar_region_entry entry = {
		.entry = {type, sizeof(entry) + sizeof(struct scoped)},
		.first = 0x10000u * (number + 1u),
		.last = 0x10000u * (number + 1u) + 0x1fffu,
	};
	struct scoped scope = scope_make(number);
	uint32_t at = table_add(sample, ACPI_SAMPLE_DMAR, &entry, sizeof(entry));

	table_add(sample, ACPI_SAMPLE_DMAR, &scope, sizeof(scope));
	return at;
}

static void dmar_begin(struct acpi_sample *sample)
{
	struct acpi_dmar_fixed *dmar = (void *)(sample->bytes + ACPI_SAMPLE_DMAR);

	table_begin(sample, ACPI_SAMPLE_DMAR, ACPI_SIGNATURE_DMAR, sizeof(*dmar));
	dmar->width = 38;
	dmar->flags = ACPI_DMAR_REMAPS_INTERRUPTS;
}

static void long_make(struct acpi_sample *sample)
{
	dmar_begin(sample);
	unit_add(sample, ACPI_DMAR_UNIT, 0, 0, 2);
	unit_add(sample, ACPI_DMAR_UNIT, 1, ACPI_DMAR_UNIT_ALL, 0);
	region_add(sample, ACPI_DMAR_REGION, 0);
}

static void full_make(struct acpi_sample *sample)
{
	dmar_begin(sample);
	for (uint8_t i = 0; i < ACPI_UNITS; i++)
		unit_add(sample, ACPI_DMAR_UNIT, i, i == 3 ? ACPI_DMAR_UNIT_ALL : 0, i % 2u);
	for (uint8_t i = 0; i < ACPI_REGIONS; i++)
		region_add(sample, ACPI_DMAR_REGION, i);
	sample->spare_unit = unit_add(sample, 2, ACPI_UNITS, 0, 0);
	sample->spare_region = region_add(sample, 2, ACPI_REGIONS);
	for (uint8_t i = 1; i < ACPI_IOAPICS; i++)
		ioapic_add(sample, ACPI_MADT_IOAPIC, i);
	sample->spare_ioapic = ioapic_add(sample, 0, ACPI_IOAPICS);
}

static void scopes_make(struct acpi_sample *sample)
{
	dmar_begin(sample);
	unit_add(sample, ACPI_DMAR_UNIT, 0, 0, 60);
	unit_add(sample, ACPI_DMAR_UNIT, 1, ACPI_DMAR_UNIT_ALL, 3);
	region_add(sample, ACPI_DMAR_REGION, 0);
	sample->spare_region = region_add(sample, 2, 1);
}

/* The list: the tables, one that nobody reads, and one that lies nowhere. */
static void lists_make(struct acpi_sample *sample)
{
	static const uint32_t places[ACPI_SAMPLE_LIST_ENTRIES] = {
		ACPI_SAMPLE_LIST_64, ACPI_SAMPLE_MADT, ACPI_SAMPLE_MCFG,
		ACPI_SAMPLE_DMAR,    UINT32_MAX,       ACPI_SAMPLE_LIST};

	table_begin(sample, ACPI_SAMPLE_LIST, ACPI_SIGNATURE_RSDT, sizeof(struct acpi_header));
	table_begin(sample, ACPI_SAMPLE_LIST_64, ACPI_SIGNATURE_XSDT, sizeof(struct acpi_header));
	for (uint32_t i = 0; i < ACPI_SAMPLE_LIST_ENTRIES; i++) {
		uint64_t place = places[i];

		table_add(sample, ACPI_SAMPLE_LIST, &places[i], 4);
		table_add(sample, ACPI_SAMPLE_LIST_64, &place, 8);
	}
}

void acpi_sample_init(struct acpi_sample *sample, enum acpi_sample_kind kind)
{
	struct acpi_root root = {.magic = ACPI_ROOT_MAGIC, .list_32 = ACPI_SAMPLE_LIST};

	*sample = (struct acpi_sample){.length = ACPI_SAMPLE_BYTES};
	if (kind != ACPI_SAMPLE_QEMU) {
		root.revision = LONG_REVISION;
		root.length_bytes = sizeof(root);
		root.list_64 = kind == ACPI_SAMPLE_FULL ? 0 : ACPI_SAMPLE_LIST_64;
	}
	memcpy(sample->bytes + ACPI_SAMPLE_ROOT, &root, sizeof(root));
	lists_make(sample);
	memcpy(sample->bytes + ACPI_SAMPLE_MADT, qemu_madt, sizeof(qemu_madt));
	memcpy(sample->bytes + ACPI_SAMPLE_MCFG, qemu_mcfg, sizeof(qemu_mcfg));
	memcpy(sample->bytes + ACPI_SAMPLE_DMAR, qemu_dmar, sizeof(qemu_dmar));
	if (kind == ACPI_SAMPLE_LONG)
		long_make(sample);
	else if (kind == ACPI_SAMPLE_FULL)
		full_make(sample);
	else if (kind == ACPI_SAMPLE_SCOPES)
		scopes_make(sample);
	acpi_sample_sum(sample);
}

static bool sample_read(const struct acpi_source *source, uint64_t address, void *to,
			uint32_t length)
{
	const struct acpi_sample *sample = source->context;

	if (address > sample->length || length > sample->length - address)
		return false;
	memcpy(to, sample->bytes + address, length);
	return true;
}

struct acpi_source acpi_sample_source(const struct acpi_sample *sample)
{
	return (struct acpi_source){.read = sample_read, .context = sample};
}
