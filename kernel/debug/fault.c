/*
 * Fault injection: see fault.h. It owns one state, which only tests arm.
 */
#include "kernel/debug/fault.h"

struct fault_state fault_state;

bool fault_pass(struct fault_site *site)
{
	site->passed++;
	fault_state.passages++;
	if (fault_state.left > 0) {
		fault_state.left--;
		return false;
	}
	if (!fault_state.for_ever)
		fault_state.left = UINT64_MAX;
	site->failed++;
	return true;
}
