/*
 * The ways to leave the machine. Interrupts are off and stay off.
 *
 *   arch_power_off   ACPI soft-off; QEMU ends with exit code 0
 *   arch_reboot      the chipset's reset; with -no-reboot, QEMU ends with exit code 0
 *   arch_power_off_failed
 *                    QEMU's isa-debug-exit at port 0xf4, which ends it with exit code 3; a PC, or a
 *                    QEMU without that device, is off
 *   arch_panic_stop  the same device, and exit code 85; without it the machine stands still
 */
#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/instructions.h"

/* The power management block where QEMU's firmware puts it, on q35 and on pc. */
#define ACPI_CONTROL 0x604u
#define ACPI_SLEEP_OFF 0x2000u

#define RESET_CONTROL 0xcf9u
#define KEYBOARD_COMMAND 0x64u
#define KEYBOARD_PULSE_RESET 0xfeu

/* The device ends QEMU with (value << 1) | 1. */
#define EXIT_PORT 0xf4u
#define EXIT_FAILED 0x01u
#define EXIT_PANIC 0x2au

_Noreturn void arch_power_off(void)
{
	port_write16(ACPI_CONTROL, ACPI_SLEEP_OFF);
	cpu_halt();
}

_Noreturn void arch_power_off_failed(void)
{
	port_write8(EXIT_PORT, EXIT_FAILED);
	arch_power_off();
}

_Noreturn void arch_reboot(void)
{
	struct {
		uint16_t limit;
		uint64_t base;
	} __attribute__((packed)) no_vectors = {0, 0};

	port_write8(RESET_CONTROL, 0x02);
	port_write8(RESET_CONTROL, 0x06);
	port_write8(KEYBOARD_COMMAND, KEYBOARD_PULSE_RESET);
	__asm__ volatile("lidt %0; ud2" : : "m"(no_vectors));
	cpu_halt();
}

_Noreturn void arch_panic_stop(void)
{
	port_write8(EXIT_PORT, EXIT_PANIC);
	cpu_halt();
}
