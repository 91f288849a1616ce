/*
 * Verifiers of passwords from a place that nobody vouches for: whatever is read is written back as
 * the same text.
 */
#include "core/credentials/phc.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct phc_cost most = {.memory_kib = 1u << 20, .passes = 16, .lanes = 1};
	struct phc_verifier verifier;
	char text[PHC_TEXT_BYTES + 1u];

	if (!phc_read((const char *)data, size, &most, &verifier))
		return 0;
	if (phc_write(&verifier, text) != size || memcmp(text, data, size) != 0)
		abort();
	if (verifier.cost.memory_kib > most.memory_kib || verifier.cost.passes > most.passes ||
	    verifier.cost.lanes != 1)
		abort();
	return 0;
}
