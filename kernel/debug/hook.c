/*
 * The hook at kernel entry: see hook.h.
 */
#include "kernel/debug/hook.h"

void (*entry_hook)(void);
