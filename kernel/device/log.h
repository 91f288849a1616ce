/*
 * The kernel's own lines on the log port.
 */
#ifndef KERNEL_DEVICE_LOG_H
#define KERNEL_DEVICE_LOG_H

#include "abi/base.h"

/* How a number is written. */
enum log_base { LOG_DECIMAL, LOG_HEX };

/* Pieces of a line. Bytes that do not fit into the port's queue are dropped and counted. */
void log_text(const char *text);
void log_number(uint64_t value, enum log_base base);

/*
 * The same, straight to the chips of all ports, so that a person sees it: for the panic path alone.
 */
void log_panic_text(const char *text);
void log_panic_number(uint64_t value, enum log_base base);

#define LOG_PORT 1u

#endif
