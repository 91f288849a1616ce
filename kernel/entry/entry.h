/*
 * The way in that all kernel entries share.
 */
#ifndef KERNEL_ENTRY_ENTRY_H
#define KERNEL_ENTRY_ENTRY_H

#include "kernel/debug/hook.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

/* A fresh budget, and a line of the trace. */
static inline void entry_begin(enum trace_kind kind, uint64_t first, uint64_t second)
{
	struct trace_entry *trace;

	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	trace = POINTER_KEPT(&kernel.trace[kernel.cpu.entries++ % KERNEL_TRACE]);
	trace->kind = kind;
	trace->entity = kernel.cpu.current;
	trace->first = first;
	trace->second = second;
	if (__builtin_expect(entry_hook != NULL, 0))
		entry_hook();
}

#endif
