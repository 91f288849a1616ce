/*
 * The hook at kernel entry: a test's function that is called at the beginning of every entry, so
 * that it can count entries, sweep invariants, or end a process at the n-th one. Null in a running
 * system.
 */
#ifndef KERNEL_DEBUG_HOOK_H
#define KERNEL_DEBUG_HOOK_H

extern void (*entry_hook)(void);

#endif
