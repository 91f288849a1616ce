/*
 * The end of a Device, step by step, each bounded:
 *
 *   1. Nobody finds what it has made, calls upon it end, and mappings lose their pages.
 *   2. Its interrupts are masked, and their entries gone. Bus mastering is off. The reset begins.
 *   3. The reset is waited for: only then does the function hold no address that it once translated
 *      (clearing tables is not enough), so only then may its frames be used by others. It may still
 *      interrupt and read until then, and reaches nothing but its own pool.
 *   4. The context entry goes, and the IOMMU is waited for until it has forgotten the function.
 *   5. The function is closed, and free. The pool ends.
 *
 * A function that is silent in step 3 is retired instead: its frames are never used again, and are
 * charged for ever.
 */
#include "kernel/object/device.h"

#include "kernel/generation.h"
#include "kernel/kernel.h"
#include "kernel/object/device_mmio.h"
#include "kernel/object/device_wait.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/interrupt.h"
#include "kernel/work.h"

/* Step 1. True when no program reaches the function any more. */
static bool device_withdraw(struct device *device)
{
	struct dma_pool *pool = device->pool;

	device->stage = DEVICE_WITHDRAWING;
	if (pool)
		pool->device = NULL;
	return device_mmios_withdraw(device) && (!pool || dma_pool_withdraw(pool));
}

/* Step 2. */
static void device_silence(struct device *device)
{
	for (unsigned row = 0; row < ARCH_DEVICE_VECTORS; row++)
		if (device->interrupts[row])
			interrupt_cut(device->interrupts[row]);
	device_reset_start(device);
	device->stage = DEVICE_RESETTING;
}

/* Step 3. True when the function answers, or nobody waits for it any longer. */
static bool device_await_reset(struct device *device)
{
	enum device_reset reset = device_reset_go_on(device);

	if (reset == DEVICE_RESET_WAITS) {
		object_wait(&device->object);
		return false;
	}
	device->is_silent = reset == DEVICE_RESET_SILENT;
	arch_domain_close(device->index);
	device->round = device_round_join(device->index);
	device->stage = DEVICE_FORGETTING;
	return true;
}

/* Step 4. True when the IOMMU has forgotten the function. */
static bool device_await_round(struct device *device)
{
	if (!device_round_is_done(device->index, device->round)) {
		object_wait(&device->object);
		return false;
	}
	device->stage = DEVICE_FREE;
	return true;
}

/* Step 5. */
static void device_leave(struct device *device)
{
	struct device_function *function = &kernel.functions[device->index];
	struct dma_pool *pool = device->pool;

	if (device->is_silent) {
		function->is_retired = true;
		if (pool)
			memory_retire(pool->memory, &function->lost);
	} else {
		arch_device_close(device->index);
	}
	function->device = NULL;
	timer_stop(&function->timer);
	device->pool = NULL;
	graph_changed();
	if (pool)
		object_unneed(&pool->object);
}

bool device_teardown(struct object *object)
{
	struct device *device = device_of(object);

	if (device->stage <= DEVICE_WITHDRAWING) {
		if (!device_withdraw(device))
			return false;
		device_silence(device);
	}
	if (device->stage == DEVICE_RESETTING && !device_await_reset(device))
		return false;
	if (device->stage == DEVICE_FORGETTING && !device_await_round(device))
		return false;
	device_leave(device);
	return true;
}
