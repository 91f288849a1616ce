/*
 * init: the first process. Read next: user/services/init/init.h.
 *
 * Its exit code is what it asks of the machine (abi/exit_record.h).
 */
#include "user/services/init/init.h"

#include "abi/exit_record.h"
#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/memory.h"

static struct init init_state;

/* What init needs for itself, whatever the manifest says. */
static bool roots_find(struct init *init)
{
	const struct {
		const char *name;
		uint64_t interface_id;
		struct cap_id *capability;
	} needed[] = {
		{"ledger", LEDGER_INTERFACE_ID, &init->ledger.id},
		{"memory", MEMORY_INTERFACE_ID, &init->memory.id},
		{"processSpawner", PROCESS_SPAWNER_INTERFACE_ID, &init->spawner.id},
		{"imageFactory", IMAGE_FACTORY_INTERFACE_ID, &init->image_factory.id},
		{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, &init->boot_package.id},
	};

	for (uint32_t i = 0; i < ARRAY_COUNT(needed); i++) {
		if (rt_capset_get(&init->rt->capset, needed[i].name, needed[i].interface_id,
			    needed[i].capability) == STATUS_OK)
			continue;
		rt_console_print(&init->log, "init: the manifest must grant init \"%s\"\n",
			needed[i].name);
		return false;
	}
	/* Needed only when a service exports something, or has a heartbeat. */
	if (rt_capset_get(&init->rt->capset, "endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID,
		    &init->endpoint_factory.id) != STATUS_OK)
		init->endpoint_factory.id.key = 0;
	if (rt_capset_get(&init->rt->capset, "timer", TIMER_INTERFACE_ID, &init->timer.id) !=
		STATUS_OK)
		init->timer.id.key = 0;
	return true;
}

int capos_main(struct rt *rt)
{
	struct init *init = &init_state;
	uint32_t code;

	/* A test runs the program more than once. */
	memset(init, 0, sizeof(*init));
	init->rt = rt;
	/* Without a console init works in silence. */
	if (rt_console_open(&init->log, rt, "console") != STATUS_OK)
		init->log.capability = (struct cap_id){0};
	if (!roots_find(init) || !package_manifest_load(init) || !plan_make(init))
		return (int)INIT_EXIT_FAILED;
	rt_console_print(&init->log, "init: the manifest is valid: %u services\n",
		init->service_count);
	if (control_init(init) != STATUS_OK)
		return (int)INIT_EXIT_FAILED;
	init->serving = true;
	if (!services_start(init))
		return (int)INIT_EXIT_FAILED;
	code = supervise(init);
	rt_console_print(&init->log, "init: the system ends with code %u\n", code);
	return (int)code;
}
