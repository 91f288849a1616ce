/*
 * The machine's set-up, in order, between start.S and the portable kernel. It owns boot_info. Every
 * step that can refuse says why on the serial ports.
 */
#include "kernel/arch/x86_64/apic.h"
#include "kernel/arch/x86_64/clock.h"
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/devices.h"
#include "kernel/arch/x86_64/features.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/kernel_map.h"
#include "kernel/arch/x86_64/machine_check.h"
#include "kernel/arch/x86_64/panic.h"
#include "kernel/arch/x86_64/probe.h"
#include "kernel/arch/x86_64/pvh.h"
#include "kernel/arch/x86_64/segments.h"
#include "kernel/arch/x86_64/serial.h"
#include "kernel/arch/x86_64/vector_state.h"

struct arch_context *machine_start(uint64_t start_info);

static struct boot_info info __attribute__((section(".settled")));

static void refuse_if(const char *wrong)
{
	if (wrong)
		panic_refuse_boot(wrong);
}

/*
 * Called by start.S with the physical address of the start info, on the kernel stack. Returns the
 * first context, or null to idle. Until kernel_map_build it runs on the early page tables, where
 * .settled can still be written. It has no stack frame that is checked: the guard changes here.
 */
__attribute__((no_stack_protector)) struct arch_context *machine_start(uint64_t start_info)
{
	serial_init();
	refuse_if(pvh_parse(start_info, &info));
	refuse_if(features_read(info.command_line));
	stack_guard_init();
	segments_init();
	debug_registers_clear();
	machine_check_init();
	features_enable();
	system_call_init();
	refuse_if(vector_state_boot());
	devices_find(pvh_root_pointer(start_info), &info);
	refuse_if(kernel_map_build(&info));

	refuse_if(apic_init());
	refuse_if(clock_init());
	if (!devices_start())
		apic_serial_route(APIC_ROUTE_STRAIGHT);
	serial_interrupt_init();
	probe_run(&info);
	return kernel_entry_boot(&info);
}
