/*
 * The kernel's stop: prints what is known, and leaves the machine. It relies on nothing: no queue,
 * no allocation, no lock, and a second panic inside it stops at once.
 */
#include "kernel/debug/panic.h"

#include "core/ledger/account.h"
#include "kernel/device/log.h"
#include "kernel/kernel.h"

static void line(const char *name, uint64_t value, enum log_base base)
{
	log_panic_text(name);
	log_panic_number(value, base);
}

static void ledger_print(void)
{
	static const char *const names[LEDGER_COLUMN_COUNT] = {
		"frames",       "ring regions", "cpu share", "log bytes/s", "slots", "page tables",
		"object bytes", "objects",      "processes", "threads",     "timers"};
	const struct ledger_account *account = &kernel.root_ledger.account;

	log_panic_text("root ledger (limit, used, carved):\n");
	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		log_panic_text("  ");
		log_panic_text(names[i]);
		line(" ", account->limit.value[i], LOG_DECIMAL);
		line(" ", account->used.value[i], LOG_DECIMAL);
		line(" ", account->carved.value[i], LOG_DECIMAL);
		log_panic_text("\n");
	}
}

static void trace_print(void)
{
	static const char *const kinds[] = {"none",  "system call", "timer",          "serial",
					    "fault", "continue",    "stray interrupt"};

	log_panic_text("last kernel entries, oldest first:\n");
	for (uint32_t i = 0; i < KERNEL_TRACE; i++) {
		const struct trace_entry *entry =
			&kernel.trace[(kernel.cpu.entries + i) % KERNEL_TRACE];

		if (entry->kind == TRACE_NONE || entry->kind >= ARRAY_COUNT(kinds))
			continue;
		log_panic_text("  ");
		log_panic_text(kinds[entry->kind]);
		line(" of ", (uint64_t)(uintptr_t)entry->entity, LOG_HEX);
		line(" ", entry->first, LOG_HEX);
		line(" ", entry->second, LOG_HEX);
		log_panic_text("\n");
	}
}

_Noreturn void panic_stop(const char *class, const char *reason, const char *file, uint32_t at)
{
	if (kernel.panicking)
		arch_panic_stop();
	kernel.panicking = true;
	serial_flush();
	log_panic_text("\nPANIC ");
	log_panic_text(class);
	log_panic_text(": ");
	log_panic_text(reason);
	log_panic_text(" (");
	log_panic_text(file);
	line(":", at, LOG_DECIMAL);
	log_panic_text(")\n");
	arch_panic_print();
	trace_print();
	ledger_print();
	arch_panic_stop();
}
