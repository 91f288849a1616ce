/*
 * Interrupt controllers: the local APIC with its timer, and the IOAPIC for the serial ports.
 */
#ifndef KERNEL_ARCH_X86_64_APIC_H
#define KERNEL_ARCH_X86_64_APIC_H

#include "abi/base.h"

/*
 * Masks the PIC, turns this CPU's local APIC on with every source of it in a known state and
 * nothing in service, and masks every line of the IOAPIC. The devices must be mapped. Returns null,
 * or a sentence that says what is wrong.
 */
const char *apic_init(void);

/*
 * Lets the interrupts of all serial ports through, to this CPU: straight, or by way of the rows of
 * their vectors in the IOMMU's table of interrupts.
 */
enum apic_route {
	APIC_ROUTE_STRAIGHT,
	APIC_ROUTE_REMAPPED,
};
void apic_serial_route(enum apic_route route);

/* This CPU's id, as interrupts are addressed to it. */
uint32_t local_apic_id(void);

/* Ends the interrupt in service. */
void local_apic_acknowledge(void);

/*
 * Whether an interrupt of this vector is in service: one that is has to be ended. Spurious ones, of
 * the APIC and of the PIC, never are.
 */
MUST_CHECK bool local_apic_in_service(uint32_t vector);

/* Raises an interrupt of this CPU, which comes when interrupts are on. For a probe. */
void local_apic_raise(uint32_t vector);

/* Starts the timer for one interrupt after `ticks`; 0 stops it. */
void local_apic_timer_start(uint32_t ticks);

/* Lets the timer count down from its highest value without an interrupt, to measure it. */
void local_apic_timer_measure(void);

/* How many ticks the timer has left. */
uint32_t local_apic_timer_left(void);

#endif
