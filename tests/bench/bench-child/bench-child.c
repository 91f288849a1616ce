/*
 * The program whose whole life is measured: it ends at once.
 */
#include "user/rt/rt.h"

int capos_main(struct rt *rt)
{
	(void)rt;
	return 0;
}
