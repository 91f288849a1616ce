/*
 * The refusals of the ELF check in words. The table is core/elf/refusal.def.
 */
#include "core/elf/check.h"

const char *elf_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case ELF_ACCEPTED:
		return "accepted";
#define ELF_REFUSAL(name, number, condition, text) \
	case number:                               \
		return text;
#include "core/elf/refusal.def"
#undef ELF_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t elf_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define ELF_REFUSAL(name, number, condition, text) \
	case number:                               \
		return condition;
#include "core/elf/refusal.def"
#undef ELF_REFUSAL
	default:
		return 0;
	}
}
