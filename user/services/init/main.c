/*
 * init: the first process. Read next: user/services/init/init.h.
 *
 * The machine ends with it: abi/exit_record.h.
 */
#include "user/services/init/init.h"

#include "abi/exit_record.h"
#include "core/generated/console.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/state.h"
#include "user/rt/words.h"

/* Finds the capabilities that init needs for itself, whatever the manifest says. */
static bool roots_find(struct init *init)
{
	const struct rt_capset_want needed[] = {
		{"ledger", LEDGER_INTERFACE_ID, &init->ledger.id},
		{"memory", MEMORY_INTERFACE_ID, &init->memory.id},
		{"processSpawner", PROCESS_SPAWNER_INTERFACE_ID, &init->spawner.id},
		{"imageFactory", IMAGE_FACTORY_INTERFACE_ID, &init->image_factory.id},
		{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, &init->boot_package.id},
	};
	/* Needed only when a service exports something, or has a heartbeat. */
	const struct rt_capset_want others[] = {
		{"endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID, &init->endpoint_factory.id},
		{"timer", TIMER_INTERFACE_ID, &init->timer.id},
	};
	const char *missing = rt_capset_get_all(&init->rt->capset, needed, ARRAY_COUNT(needed));

	if (missing) {
		say_loud(init, "the manifest must grant init \"%s\"", missing);
		return false;
	}
	(void)rt_capset_get_all(&init->rt->capset, others, ARRAY_COUNT(others));
	(void)!rt_capset_get(&init->rt->capset, "deviceManager", DEVICE_MANAGER_INTERFACE_ID,
			     &init->devices.id);
	return true;
}

/* Refuses everything that can be refused. False after saying why. */
static bool prepare(struct init *init)
{
	enum status status;

	if (!roots_find(init) || !package_manifest_load(init) || !plan_make(init))
		return false;
	say(init, "the manifest is valid: %u services", init->service_count);
	status = control_init(init);
	if (status == STATUS_OK)
		status = issuers_make(init);
	if (status != STATUS_OK)
		say_loud(init, "the loop cannot be made: %s", rt_status_text(status));
	return status == STATUS_OK;
}

static const char *end_text(int code)
{
	switch (code) {
	case INIT_EXIT_POWER_OFF:
		return "ends, and powers off";
	case INIT_EXIT_REBOOT:
		return "ends, and starts again";
	default:
		return "ends, and has failed";
	}
}

int capos_main(struct rt *rt)
{
	struct init *init = RT_STATE(struct init);
	int code = INIT_EXIT_FAILED;

	init->rt = rt;
	say_open(init);
	if (prepare(init)) {
		say_serve(init);
		services_start(init);
		code = supervise(init);
		say(init, "the system %s", end_text(code));
	} else {
		say_loud(init, "nothing was started");
	}
	say_close(init);
	return code;
}
