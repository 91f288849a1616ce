/*
 * Start-up: from the kernel's entry to capos_main.
 *
 * The program first relocates itself: until that is done, nothing here may read a pointer that the
 * linker wrote into data. Then it asks the kernel to make RELRO read-only, so that these pointers
 * cannot be changed any more, and only then runs the program's own code.
 * Read next: abi/startup.h, user/rt/program.ld, user/rt/entry.S.
 */
#include "abi/exit_record.h"
#include "abi/startup.h"
#include "core/generated/process.h"
#include "user/rt/abort.h"
#include "user/rt/call.h"
#include "user/rt/console.h"
#include "user/rt/enter.h"
#include "user/rt/rt.h"

#define RELOCATION_RELATIVE 8u /* R_X86_64_RELATIVE */

struct relocation {
	uint64_t offset; /* of the word, from the beginning of the image */
	uint64_t type;
	uint64_t addend; /* what the word points at, likewise */
};

/* From the linker script. Hidden, so that their addresses need no table. */
extern const struct relocation rt_relocations_begin[] __attribute__((visibility("hidden")));
extern const struct relocation rt_relocations_end[] __attribute__((visibility("hidden")));

_Noreturn void rt_start(const struct startup_block *startup);

static struct rt start_rt;
static struct rt_console_abort start_abort;

/* A program with another kind of relocation does not pass the kernel's check. */
static void relocate(uint64_t image_base)
{
	for (const struct relocation *r = rt_relocations_begin; r != rt_relocations_end; r++) {
		if (r->type == RELOCATION_RELATIVE)
			*(uint64_t *)(uintptr_t)(image_base + r->offset) = image_base + r->addend;
	}
}

/* Makes RELRO read-only, for good. */
static enum status relocations_protect(struct rt *rt)
{
	static const struct rt_method startup_done = {
		.interface_id = THREAD_INTERFACE_ID,
		.method = THREAD_METHOD_STARTUP_DONE,
		.message_words = 1,
		.result_words = 1,
	};
	struct rt_call call;
	struct cap_id thread;
	enum status status = rt_capset_get(&rt->capset, "thread", THREAD_INTERFACE_ID, &thread);

	if (status == STATUS_OK)
		status = rt_call_open(&call, rt, thread, &startup_done);
	if (status != STATUS_OK)
		return status;
	status = rt_call_perform(&call);
	rt_call_close(&call);
	return status;
}

void rt_start(const struct startup_block *startup)
{
	if (startup->abi_version != ABI_VERSION)
		rt_process_exit(EXIT_ABORT_BIT | RT_ABORT_START);
	relocate(startup->image_base);
	rt_init(&start_rt, startup);
	if (relocations_protect(&start_rt) != STATUS_OK)
		rt_process_exit(EXIT_ABORT_BIT | RT_ABORT_START);
	rt_console_abort_set(&start_abort, &start_rt);
	rt_exit((uint32_t)capos_main(&start_rt));
}
