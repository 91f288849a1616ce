/*
 * Does something that the processor refuses, to show what then becomes of a program.
 *
 * The name of a capability that it is given, of whatever kind, chooses one of these:
 *   (none)    reads address zero
 *   write     writes into its own code
 *   execute   runs its own data
 *   stack     writes below its stack
 *   privilege halts the processor
 *   divide    divides by zero
 *   abort     breaks an assertion of its own
 */
#include "user/rt/abort.h"
#include "user/rt/console.h"
#include "user/rt/rt.h"

static uint8_t data_with_code[16] = {0xc3}; /* ret */

static bool asked_for(const struct rt *rt, const char *name)
{
	return rt_capset_find(&rt->capset, name);
}

static void fault(struct rt *rt)
{
	volatile uint64_t zero = 0;

	if (asked_for(rt, "write"))
		*(volatile uint8_t *)(uintptr_t)&capos_main = 0;
	if (asked_for(rt, "execute"))
		((void (*)(void))(uintptr_t)data_with_code)();
	if (asked_for(rt, "stack"))
		*(volatile uint8_t *)(uintptr_t)(rt->startup->stack_low - 1u) = 0;
	if (asked_for(rt, "privilege"))
		__asm__ volatile("hlt");
	if (asked_for(rt, "divide"))
		__asm__ volatile("div %0" : : "r"(zero) : "rax", "rdx", "cc");
	if (asked_for(rt, "abort"))
		RT_ASSERT(zero != 0);
	(void)*(volatile uint8_t *)(uintptr_t)zero;
}

int capos_main(struct rt *rt)
{
	struct rt_console console;

	if (rt_console_open(&console, rt, "console") == STATUS_OK)
		rt_console_print(&console, "Now I do what is not allowed.\n");
	fault(rt);
	/* The processor let it pass: that is the failure. */
	if (rt_console_open(&console, rt, "console") == STATUS_OK)
		rt_console_print(&console, "It was allowed!\n");
	return 1;
}
