/*
 * The abort path. It uses nothing that could itself be broken, but for the one printer.
 */
#include "user/rt/abort.h"

#include "abi/exit_record.h"
#include "user/rt/enter.h"

static void (*abort_print)(void *context, const char *message);
static void *abort_print_context;

void rt_abort_printer_set(void (*print)(void *context, const char *message), void *context)
{
	abort_print = print;
	abort_print_context = context;
}

void rt_abort(enum rt_abort_reason reason, const char *message)
{
	void (*print)(void *context, const char *message) = abort_print;

	/* Taken away first, so that an abort while printing ends here. */
	abort_print = NULL;
	/* A ring that is broken prints nothing. */
	if (print && reason != RT_ABORT_RING)
		print(abort_print_context, message);
	rt_process_exit(EXIT_ABORT_BIT | (uint64_t)reason);
}

const char *rt_abort_reason_text(uint64_t reason)
{
	switch (reason) {
	case RT_ABORT_ASSERTION:
		return "an assertion of the program did not hold";
	case RT_ABORT_ARENA:
		return "a message buffer was given back wrongly";
	case RT_ABORT_HEAP:
		return "a heap block was given back wrongly, or is damaged";
	case RT_ABORT_RING:
		return "the ring was refused, or completed what was not asked";
	case RT_ABORT_START:
		return "start-up could not be done";
	default:
		return "unknown reason";
	}
}
