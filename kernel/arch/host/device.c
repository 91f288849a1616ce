/*
 * Devices of the simulated machine: it has none, and nothing to say about that.
 */
#include "kernel/arch/device.h"

const char *arch_device_remark(void)
{
	return NULL;
}
