/*
 * Writes lines to its console for as long as it is let. Ends with the status, as a number above
 * zero, when one is refused. See tests/proofs/ledger/ledger.c.
 */
#include "core/generated/console.h"
#include "user/rt/generated/console_client.h"
#include "user/rt/rt.h"

int capos_main(struct rt *rt)
{
	static const char line[] =
		"flood flood flood flood flood flood flood flood flood flood flood\n";
	const struct console_write_args args = {.data = capnp_data_make(line, sizeof(line) - 1)};
	struct console console;
	enum status status =
		rt_capset_get(&rt->capset, "console", CONSOLE_INTERFACE_ID, &console.id);

	while (status == STATUS_OK)
		status = console_write(rt, console, &args);
	return -(int)status;
}
