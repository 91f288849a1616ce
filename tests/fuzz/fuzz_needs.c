/*
 * Fuzz target at the border of programs: any bytes as the notes of a program. Accepted needs can be
 * shown to a person and searched as they are. Read next: core/elf/needs.h.
 */
#include "core/elf/needs.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
	if (!condition)
		abort();
}

static void needs_judge(const struct needs *needs)
{
	size_t help = strlen(needs->help);

	must(help >= 1 && help <= NEEDS_HELP_LENGTH && needs->count <= NEEDS_MOST);
	for (size_t i = 0; i < help; i++)
		must(needs->help[i] >= ' ' && needs->help[i] <= '~');
	for (uint32_t i = 0; i < needs->count; i++) {
		const struct need *need = &needs->list[i];

		must(needs_find(needs, need->name) == need && strlen(need->name) >= 1);
		must(need->interface != 0 && needs_presence_is_known(need->presence));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct needs needs;
	enum needs_refusal refusal;

	if (size > UINT32_MAX)
		return 0;
	refusal = needs_parse(data, (uint32_t)size, &needs);
	must(refusal == NEEDS_ACCEPTED || (needs_refusal_condition(refusal) != 0 && !needs.stated));
	if (needs.stated)
		needs_judge(&needs);
	return 0;
}
