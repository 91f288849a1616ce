/*
 * Runs for ever and asks for nothing, to show that the others go on, and that it can be ended.
 */
#include "user/rt/rt.h"

int capos_main(struct rt *rt)
{
	volatile uint64_t turns = 0;

	(void)rt;
	for (;;)
		turns = turns + 1u;
}
