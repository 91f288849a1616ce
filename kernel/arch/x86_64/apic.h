/*
 * Interrupt controllers: the local APIC with its timer, and the IOAPIC for the two serial ports.
 */
#ifndef KERNEL_ARCH_X86_64_APIC_H
#define KERNEL_ARCH_X86_64_APIC_H

#include "abi/base.h"

/*
 * Masks the PIC, turns this CPU's local APIC on, and masks every line of the IOAPIC. The devices must
 * be mapped. Returns null, or a sentence that says what is wrong.
 */
const char *apic_init(void);

/* Lets the interrupts of both serial ports through, to this CPU. */
void apic_serial_route(void);

/* Ends the interrupt in service. */
void local_apic_acknowledge(void);

/* Starts the timer for one interrupt after `ticks`; 0 stops it. */
void local_apic_timer_start(uint32_t ticks);

/* Lets the timer count down from its highest value without an interrupt, to measure it. */
void local_apic_timer_measure(void);

/* How many ticks the timer has left. */
uint32_t local_apic_timer_left(void);

#endif
