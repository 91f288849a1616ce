/*
 * Fuzz target at the firmware's tables: any bytes as the memory that they lie in, with the root
 * pointer at its beginning. When the first byte is even, the sums of everything that is read are
 * made right, as if the fuzzer had computed them, and the byte is read as the signature's. Read
 * next: core/acpi/tables.h.
 */
#include "core/acpi/format.h"
#include "tests/host/acpi_judge.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct memory {
	const uint8_t *bytes;
	size_t size;
	bool sums_right;
};

static uint8_t sum_of(const uint8_t *bytes, uint32_t length)
{
	uint8_t sum = 0;

	for (uint32_t i = 0; i < length; i++)
		sum = (uint8_t)(sum + bytes[i]);
	return sum;
}

/* Makes the sum of a root pointer, or of a table that is read as a whole, right. */
static void sum_repair(uint64_t address, uint8_t *bytes, uint32_t length)
{
	struct acpi_root *root = (void *)bytes;
	struct acpi_header *header = (void *)bytes;

	if (address == 0 && (length == ACPI_ROOT_SHORT_BYTES || length == sizeof(*root))) {
		bytes[0] = 'R';
		root->sum = (uint8_t)(root->sum - sum_of(bytes, ACPI_ROOT_SHORT_BYTES));
		if (length == sizeof(*root))
			root->long_sum = (uint8_t)(root->long_sum - sum_of(bytes, length));
	} else if (length >= sizeof(*header)) {
		header->sum = (uint8_t)(header->sum - sum_of(bytes, length));
	}
}

static bool memory_read(const struct acpi_source *source, uint64_t address, void *to,
			uint32_t length)
{
	const struct memory *memory = source->context;

	if (length == 0 || length > ACPI_TABLE_BYTES)
		abort();
	if (address > memory->size || length > memory->size - address)
		return false;
	memcpy(to, memory->bytes + address, length);
	if (memory->sums_right)
		sum_repair(address, to, length);
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct memory memory = {data, size, size > 0 && data[0] % 2 == 0};
	struct acpi_source source = {.read = memory_read, .context = &memory};
	static uint8_t buffer[ACPI_TABLE_BYTES];
	struct acpi_machine machine;

	acpi_tables_read(&source, 0, buffer, &machine);
	if (!acpi_judge(&machine))
		abort();
	return 0;
}
