/*
 * The 16550 chips of arch_serial_*, as many of the four as there are.
 */
#ifndef KERNEL_ARCH_X86_64_SERIAL_H
#define KERNEL_ARCH_X86_64_SERIAL_H

/* Sets the chips to 115200 baud, 8 data bits, no parity, with FIFOs, interrupts off. */
void serial_init(void);

/* Turns on the interrupt for bytes that arrive, on all ports. */
void serial_interrupt_init(void);

/*
 * After an interrupt has been handled: lets its line drop and rise again if a chip still has a
 * reason, because the IOAPIC sees edges only.
 */
void serial_interrupt_rearm(unsigned interrupt);

#endif
