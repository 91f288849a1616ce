/*
 * Takes memory until its ledger has no more, and says what stopped it.
 *
 * Ends with 0 when the ledger's limit stopped it; with 3 when console or memory are missing, with 1
 * when something else did. Give it a ledger of its own: run eater under @ledger with { ... }.
 */
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/rt.h"

#define PAGES_EACH 16u
/* 64 GiB: no machine that this runs on has more. */
#define OBJECTS_MOST (1u << 20)

int capos_main(struct rt *rt)
{
	struct rt_console console;
	struct memory memory;
	struct memory_create_args args = {.pages = PAGES_EACH};
	enum status status = STATUS_OK;
	uint32_t objects = 0;

	if (rt_console_open(&console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "memory", MEMORY_INTERFACE_ID, &memory.id) != STATUS_OK)
		return 3;
	while (status == STATUS_OK && objects < OBJECTS_MOST) {
		struct memory_create_result created;

		/* Nothing is released: what a program holds comes back when it ends. */
		status = memory_create(rt, memory, &args, &created);
		objects += status == STATUS_OK ? 1u : 0u;
	}
	rt_console_print(&console, "%u pages in %u objects, then %s\n", objects * PAGES_EACH,
			 objects, rt_failure_words(rt, status));
	return status == STATUS_LEDGER_LIMIT || status == STATUS_NO_SLOTS ? 0 : 1;
}
