/*
 * The kernel's entries for devices, which the machine calls: a function's interrupt, and the
 * IOMMU's own. As kernel/entry/entry.c, whose common way in and out they take.
 *
 * Both are charged to the ledger of the Device in question: a device that interrupts as fast as it
 * can takes time from its driver's ledger.
 */
#include "kernel/arch/device.h"
#include "kernel/entry/entry.h"
#include "kernel/kernel.h"
#include "kernel/object/device.h"
#include "kernel/object/device_wait.h"
#include "kernel/object/interrupt.h"
#include "kernel/work.h"

/* How long the IOMMU does not interrupt for faults after it has. */
#define FAULTS_MASKED_NS UINT64_C(100000000)

struct arch_context *kernel_entry_device(uint32_t index, uint32_t vector)
{
	struct device_function *function = &kernel.functions[index];
	struct device *device = function->device;
	struct interrupt *interrupt = device ? device->interrupts[vector] : NULL;

	entry_begin(TRACE_DEVICE, index, vector);
	function->interrupts++;
	if (device) {
		sched_work_for(device->object.ledger);
		work_spend(WORK_UNITS_TIMER);
		if (interrupt)
			interrupt_fire(interrupt);
		else
			device_interrupted(device);
		sched_work_for(NULL);
	}
	return sched_resume();
}

static void faults_count(void)
{
	struct arch_iommu_fault fault;

	/* Each function has a turn, and so have those that are none. */
	for (unsigned turn = 0; turn <= ARCH_DEVICES && arch_iommu_fault_take(&fault); turn++) {
		work_spend(WORK_UNITS_STEP);
		if (fault.index < arch_device_count())
			device_faulted(fault.index, fault.count);
		else
			kernel.stray_faults += fault.count;
	}
}

struct arch_context *kernel_entry_iommu(void)
{
	entry_begin(TRACE_IOMMU, 0, 0);
	faults_count();
	if (!kernel.faults_timer.place)
		timer_start(&kernel.faults_timer, arch_now_ns() + FAULTS_MASKED_NS);
	for (uint32_t i = 0; i < arch_device_count(); i++) {
		const struct device *device = kernel.functions[i].device;

		if (!device || !kernel.functions[i].timer.place)
			continue;
		sched_work_for(device->object.ledger);
		device_wake(i);
	}
	sched_work_for(NULL);
	return sched_resume();
}
