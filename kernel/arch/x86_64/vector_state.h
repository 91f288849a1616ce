/*
 * The vector and floating-point registers of programs. The kernel itself uses none, but for
 * arch_frames_zero, which gives back the one that it borrows.
 */
#ifndef KERNEL_ARCH_X86_64_VECTOR_STATE_H
#define KERNEL_ARCH_X86_64_VECTOR_STATE_H

#include "kernel/arch/interface.h"

/* Checks that the state fits into a context, and makes the initial one. Returns null, or the reason
 * why it does not. */
const char *vector_state_boot(void);

/* Gives a fresh context the initial state. */
void vector_state_init(struct arch_context *context);

/*
 * Saves the processor's state into `previous`, or drops it when that is null, and loads that of
 * `next`. Nothing is moved when the processor says that its state is the initial one and that is
 * what `next` has.
 */
void vector_state_switch(struct arch_context *previous, struct arch_context *next);

#endif
