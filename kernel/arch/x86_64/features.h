/*
 * The features of the processor: asked once, while the kernel boots, by CPUID.
 */
#ifndef KERNEL_ARCH_X86_64_FEATURES_H
#define KERNEL_ARCH_X86_64_FEATURES_H

#include "abi/base.h"

struct features {
	bool pages_1g;
	bool smep;
	bool smap;
	bool umip;
	bool random;
	bool xsave;
	bool avx;
	bool xsave_in_use; /* XGETBV 1 tells which vector state is not the initial one */
	bool x87_leak;     /* loading x87 state may leave the last one's pointers where they are */
	bool machine_check;
	bool machine_check_banks;
	bool clock_invariant; /* the time-stamp counter has one rate, and never stands still */
};

/* Written by features_read, read by everyone. */
extern struct features features;

/*
 * Reads the features. Returns null, or a sentence that says why the kernel refuses this processor:
 * something that it needs is missing, or programs could read the kernel's memory (Meltdown) and
 * `command_line` does not have the option accept-meltdown.
 */
const char *features_read(const char *command_line);

/*
 * Turns on what CPUID promised, in the control registers of this CPU. SMAP and SMEP come with it,
 * so no user page may be in use; NX is on from here.
 */
void features_enable(void);

#endif
