/*
 * The refusals of the firmware's tables in words. The table is core/acpi/refusal.def.
 */
#include "core/acpi/tables.h"

const char *acpi_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case ACPI_ACCEPTED:
		return "accepted";
#define ACPI_REFUSAL(name, number, condition, text) \
	case number:                                \
		return text;
#include "core/acpi/refusal.def"
#undef ACPI_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t acpi_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define ACPI_REFUSAL(name, number, condition, text) \
	case number:                                \
		return condition;
#include "core/acpi/refusal.def"
#undef ACPI_REFUSAL
	default:
		return 0;
	}
}
