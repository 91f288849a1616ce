/*
 * Why a process ended. The numbers travel in ProcessHandle.wait's result.
 */
#ifndef ABI_EXIT_RECORD_H
#define ABI_EXIT_RECORD_H

#include "abi/base.h"

enum exit_cause {
	EXIT_CAUSE_NONE = 0,       /* it has not ended */
	EXIT_CAUSE_EXITED = 1,     /* system call exit; code is its argument */
	EXIT_CAUSE_TERMINATED = 2, /* ProcessHandle.terminate */
	EXIT_CAUSE_FAULT = 3, /* the processor refused an instruction; vector, address say which */
	EXIT_CAUSE_ABORTED = 4, /* the program's own run-time gave up; code says why */
};

/* `exit` codes with this bit are abnormal ends that user/rt reports: cause is ABORTED. */
#define EXIT_ABORT_BIT UINT64_C(0x8000000000000000)

/*
 * The end of init, the first process, is the end of the machine. It is off in good order after 0,
 * starts again after INIT_EXIT_REBOOT, and is off as failed after any other code. Only init knows
 * the second one, whose value no program returns by chance; the code of another process has no such
 * effect.
 */
#define INIT_EXIT_POWER_OFF 0
#define INIT_EXIT_REBOOT 0x7265626f /* "rebo" */
#define INIT_EXIT_FAILED 2          /* what init itself says when the system has failed */

#endif
