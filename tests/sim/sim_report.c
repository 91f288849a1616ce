/*
 * The output of the simulation's test programs: failures with their seed, and the sum at the end.
 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/sim/sim.h"

const char *sim_status_name(int status)
{
	switch (status) {
#define STATUS(name, number, text) \
	case number:               \
		return #name;
#include "abi/status.def"
#undef STATUS
	default:
		return "?";
	}
}

static const char *const trace_names[] = {"none",   "system call", "timer",
					  "serial", "fault",       "continue"};

static void trace_print(void)
{
	printf("the last kernel entries, the latest below:\n");
	for (uint32_t i = 0; i < KERNEL_TRACE; i++) {
		const struct trace_entry *entry =
			&kernel.trace[(kernel.cpu.entries + i) % KERNEL_TRACE];

		if (entry->kind != TRACE_NONE && entry->kind < ARRAY_COUNT(trace_names))
			printf("  %s process %" PRIu64 " %" PRIu64 " %" PRIu64 "\n",
			       trace_names[entry->kind], (uint64_t)(uintptr_t)entry->entity,
			       entry->first, entry->second);
	}
}

_Noreturn void sim_fail(const char *text, ...)
{
	va_list arguments;

	fflush(stderr);
	printf("FAILED");
	if (sim.what)
		printf(" in %s", sim.what);
	printf(": ");
	va_start(arguments, text);
	vprintf(text, arguments);
	va_end(arguments);
	printf("\nSEED=%" PRIu64 ", entry %" PRIu64 "\n", sim.seed, sim.entries);
	trace_print();
	if (host.panic_bytes)
		printf("%s\n", host.panic_text);
	printf("%u passed, 1 failed\n", sim.passed);
	fflush(stdout);
	/* A stack trace helps, and so does a debugger that stops here. */
	if (getenv("SIM_ABORT"))
		abort();
	exit(1);
}

void sim_unchanged(const struct snapshot *before, const char *text, ...)
{
	struct snapshot_difference difference;
	struct snapshot now;
	va_list arguments;
	char when[160];

	snapshot_take(&now);
	if (snapshot_equal(before, &now, &difference))
		return;
	va_start(arguments, text);
	vsnprintf(when, sizeof(when), text, arguments);
	va_end(arguments);
	sim_fail("%s: %s of ledger %" PRIu64 " was %" PRIu64 " and is %" PRIu64, when,
		 difference.column, difference.ledger, difference.before, difference.after);
}

void sim_pass(const char *name)
{
	sim.passed++;
	if (getenv("VERBOSE"))
		printf("  ok  %s\n", name);
}

int sim_report(void)
{
	printf("%u passed, 0 failed\n", sim.passed);
	return 0;
}

void sim_status_expect(enum status expected, enum status got, const char *text, const char *file,
		       int line)
{
	if (expected != got)
		sim_fail("%s:%d: %s is %s, not %s", file, line, text, sim_status_name(got),
			 sim_status_name(expected));
}

uint64_t sim_setting(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoull(text, NULL, 0) : otherwise;
}
