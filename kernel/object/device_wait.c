/*
 * Rounds of the IOMMU, and the timer of a function: see device_wait.h.
 */
#include "kernel/object/device_wait.h"

#include "kernel/debug/panic.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/device.h"
#include "kernel/work.h"

static void round_begin(uint32_t index)
{
	struct device_function *function = &kernel.functions[index];

	function->round++;
	function->request = arch_iommu_invalidate(index);
	function->request_ns = arch_now_ns();
	function->is_asked = true;
	work_spend(WORK_UNITS_STEP);
}

/* Looks whether the round that is under way is done. True: none is under way. */
static bool round_look(uint32_t index)
{
	struct device_function *function = &kernel.functions[index];

	if (function->is_asked && arch_iommu_is_done(function->request))
		function->is_asked = false;
	INVARIANT(!function->is_asked || arch_now_ns() - function->request_ns < DEVICE_REQUEST_NS,
		  MACHINE, "the IOMMU does not carry out a request");
	return !function->is_asked;
}

uint64_t device_round_join(uint32_t index)
{
	if (!round_look(index))
		return kernel.functions[index].round + 1;
	round_begin(index);
	return kernel.functions[index].round;
}

bool device_round_is_done(uint32_t index, uint64_t round)
{
	const struct device_function *function = &kernel.functions[index];

	if (function->round > round)
		return true;
	if (round_look(index)) {
		if (function->round == round)
			return true;
		round_begin(index);
		if (round_look(index))
			return true;
	}
	device_wait_until(index, arch_now_ns() + DEVICE_POLL_NS);
	return false;
}

void device_wait_until(uint32_t index, uint64_t deadline_ns)
{
	struct timer *timer = &kernel.functions[index].timer;

	if (timer->place && timer->deadline_ns <= deadline_ns)
		return;
	timer_stop(timer);
	timer_start(timer, deadline_ns);
}

void device_wake(uint32_t index)
{
	struct device *device = kernel.functions[index].device;
	struct ledger *ledger;

	timer_stop(&kernel.functions[index].timer);
	if (!device)
		return;
	ledger = device->object.ledger;
	if (device->resetter)
		operation_step(device->resetter);
	/* Those that wait for another function of the ledger look again, too. */
	while (ledger->waiting) {
		object_wake(ledger->waiting);
		work_spend(WORK_UNITS_STEP);
		/* One of them is woken with the smallest budget, too. */
		if (!work_is_left())
			break;
	}
	if (ledger->waiting)
		device_wait_until(index, arch_now_ns());
}
