/*
 * Rolls five dice with the Entropy that it was given.
 *
 * Ends with 0; with 3 when console or entropy are missing, with 4 when there is no entropy.
 */
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/rt.h"

#define DICE 5u
#define RANDOM_BYTES 64u

int capos_main(struct rt *rt)
{
	uint8_t random[RANDOM_BYTES];
	struct rt_console console;
	struct entropy entropy;
	struct entropy_fill_args args = {.length = RANDOM_BYTES};
	struct entropy_fill_result result = {
		.data = {.bytes = random, .capacity_bytes = RANDOM_BYTES}};
	uint32_t rolled = 0;
	enum status status;

	if (rt_console_open(&console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "entropy", ENTROPY_INTERFACE_ID, &entropy.id) != STATUS_OK)
		return 3;
	status = entropy_fill(rt, entropy, &args, &result);
	if (status != STATUS_OK) {
		rt_console_print(&console, "entropy: %s\n", rt_failure_words(rt, status));
		return 4;
	}
	/* Bytes from 252 on would make the low numbers likelier: they are left out. */
	for (uint32_t i = 0; i < result.data.length_bytes && rolled < DICE; i++) {
		if (random[i] >= 252u)
			continue;
		rt_console_print(&console, "%u ", random[i] % 6u + 1u);
		rolled++;
	}
	rt_console_print(&console, "\n");
	return 0;
}
