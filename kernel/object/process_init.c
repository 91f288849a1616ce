/*
 * The end of the first process, which is the end of the system: abi/exit_record.h says what the
 * machine does.
 */
#include "kernel/debug/panic.h"
#include "kernel/device/log.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"

/* Init has exited: all 64 bits of its code say how the machine ends. */
static _Noreturn void init_exited(int64_t code)
{
	if (code == INIT_EXIT_POWER_OFF)
		arch_power_off();
	if (code == INIT_EXIT_REBOOT)
		arch_reboot();
	log_panic_text("the system has failed: init ended with code ");
	log_panic_number((uint64_t)code, LOG_HEX);
	log_panic_text("\n");
	arch_power_off_failed();
}

void process_init_ended(const struct exit_record *record)
{
	serial_flush();
	if (record->cause == EXIT_CAUSE_EXITED)
		init_exited(record->code);
	log_panic_text("init ended: cause ");
	log_panic_number(record->cause, LOG_DECIMAL);
	log_panic_text(", code ");
	log_panic_number((uint64_t)record->code, LOG_HEX);
	log_panic_text(", address ");
	log_panic_number(record->address, LOG_HEX);
	log_panic_text(", instruction ");
	log_panic_number(record->instruction, LOG_HEX);
	log_panic_text(", in the image at ");
	log_panic_number(record->image_offset, LOG_HEX);
	log_panic_text("\n");
	PANIC(INIT, "the first process has faulted, and nobody is left to run the system");
}
