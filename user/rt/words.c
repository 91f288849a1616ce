/*
 * Numbers in words. The statuses' names and texts come from their table.
 */
#include "user/rt/words.h"

#include "user/rt/abort.h"
#include "user/rt/format.h"

const char *rt_status_text(enum status status)
{
	switch (status) {
#define STATUS(name, number, text) \
	case STATUS_##name:        \
		return text;
#include "abi/status.def"
#undef STATUS
	}
	return "unknown status";
}

const char *rt_status_name(enum status status)
{
	switch (status) {
#define STATUS(name, number, text) \
	case STATUS_##name:        \
		return #name;
#include "abi/status.def"
#undef STATUS
	}
	return "?";
}

/* From 1 on, in the order of struct Columns of schema/ledger.capnp. */
const char *rt_ledger_column_name(uint32_t column)
{
	static const char *const names[] = {
		"?",       "frames",     "ringRegions", "cpuShare", "logBytesPerSecond",
		"slots",   "pageTables", "objectBytes", "objects",  "processes",
		"threads", "timers"};

	return names[column < ARRAY_COUNT(names) ? column : 0];
}

/* The exceptions that a program can cause. */
static const char *vector_text(uint16_t vector)
{
	switch (vector) {
	case 0:
		return "division error";
	case 1:
		return "debug exception";
	case 3:
		return "breakpoint";
	case 4:
		return "overflow";
	case 5:
		return "bound range exceeded";
	case 6:
		return "invalid instruction";
	case 7:
		return "no such unit";
	case 12:
		return "stack fault";
	case 13:
		return "protection fault";
	case 14:
		return "page fault";
	case 16:
	case 19:
		return "floating-point error";
	case 17:
		return "misaligned access";
	default:
		return "processor exception";
	}
}

/*
 * The bits of a page fault's error code: 0 the page was there, 1 a write, 4 an instruction fetch.
 */
static const char *access_text(uint64_t error_code)
{
	if ((error_code & 16u) != 0)
		return "executing";
	return (error_code & 2u) != 0 ? "writing" : "reading";
}

static void fault_words(const struct rt_exit_record *record, const char *program, char *text)
{
	size_t used;

	if (record->vector == 14)
		used = rt_format(text, RT_EXIT_WORDS_BYTES, "page fault: %s address 0x%lx",
				 access_text(record->error_code), (unsigned long)record->address);
	else
		used = rt_format(text, RT_EXIT_WORDS_BYTES, "%s (vector %u, error code 0x%lx)",
				 vector_text(record->vector), record->vector,
				 (unsigned long)record->error_code);
	used += rt_format(text + used, RT_EXIT_WORDS_BYTES - used, " at instruction 0x%lx",
			  (unsigned long)record->instruction);
	if (record->image_offset != 0)
		(void)rt_format(text + used, RT_EXIT_WORDS_BYTES - used, " (%.31s+0x%lx)",
				program ? program : "its image",
				(unsigned long)record->image_offset);
	else
		(void)rt_format(text + used, RT_EXIT_WORDS_BYTES - used, " (outside of %.31s)",
				program ? program : "its image");
}

void rt_exit_record_words(const struct rt_exit_record *record, const char *program, char *text)
{
	switch (record->cause) {
	case EXIT_CAUSE_NONE:
		(void)rt_format(text, RT_EXIT_WORDS_BYTES, "still running");
		return;
	case EXIT_CAUSE_EXITED:
		(void)rt_format(text, RT_EXIT_WORDS_BYTES, "exited with code %ld",
				(long)record->code);
		return;
	case EXIT_CAUSE_TERMINATED:
		(void)rt_format(text, RT_EXIT_WORDS_BYTES, "terminated");
		return;
	case EXIT_CAUSE_FAULT:
		fault_words(record, program, text);
		return;
	case EXIT_CAUSE_ABORTED:
		(void)rt_format(text, RT_EXIT_WORDS_BYTES, "aborted: %s",
				rt_abort_reason_text((uint64_t)record->code & ~EXIT_ABORT_BIT));
		return;
	}
	(void)rt_format(text, RT_EXIT_WORDS_BYTES, "ended with unknown cause %u", record->cause);
}

bool rt_exit_record_is_abnormal(const struct rt_exit_record *record)
{
	return record->cause != EXIT_CAUSE_EXITED || record->code != 0;
}
