/*
 * Options on the kernel's command line: words separated by spaces, each NAME or NAME=VALUE.
 */
#ifndef KERNEL_ARCH_X86_64_BOOT_OPTION_H
#define KERNEL_ARCH_X86_64_BOOT_OPTION_H

#include "abi/base.h"

/* Whether the word `option`, which may contain "=value", stands on the line. */
MUST_CHECK bool boot_option_given(const char *command_line, const char *option);

#endif
