/*
 * Starting and ending one instance of a service. Everything of it is paid by a ledger that is
 * carved for this one start: closing it takes all of it back, whatever the service did. A start
 * after the first grants what the first one granted, and no more; less, when a service that was to
 * be granted has been given up.
 */
#include "user/services/init/init.h"

#include "core/manifest/parts.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/server.h"

/* ---- ledgers --------------------------------------------------------------------------------- */

static void limits_copy(const struct columns_builder *to, const struct columns_reader *from)
{
	columns_builder_set_frames(to, columns_get_frames(from));
	columns_builder_set_ring_regions(to, columns_get_ring_regions(from));
	columns_builder_set_cpu_share(to, columns_get_cpu_share(from));
	columns_builder_set_log_bytes_per_second(to, columns_get_log_bytes_per_second(from));
	columns_builder_set_slots(to, columns_get_slots(from));
	columns_builder_set_page_tables(to, columns_get_page_tables(from));
	columns_builder_set_object_bytes(to, columns_get_object_bytes(from));
	columns_builder_set_objects(to, columns_get_objects(from));
	columns_builder_set_processes(to, columns_get_processes(from));
	columns_builder_set_threads(to, columns_get_threads(from));
	columns_builder_set_timers(to, columns_get_timers(from));
}

static enum status ledger_carve_from(struct init *init, struct ledger parent,
				     const struct columns_reader *limits, struct ledger *carved)
{
	struct ledger_carve_params_builder params;
	struct ledger_carve_results_reader results;
	struct columns_builder columns;
	struct rt_call call;
	enum status status = ledger_carve_begin(&call, init->rt, parent, &params);

	*carved = (struct ledger){{0}};
	if (status == STATUS_OK)
		status = ledger_carve_params_builder_new_limit(&params, &columns);
	if (status == STATUS_OK) {
		limits_copy(&columns, limits);
		status = ledger_carve_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = ledger_carve_results_take_ledger(&call, &results, carved);
	rt_call_close(&call);
	return status;
}

/* ---- grants ---------------------------------------------------------------------------------- */

/* The capability for one grant; `*made` is one that init has to let go of after the start. */
static enum status grant_prepare(struct init *init, const struct init_service *service,
				 const struct init_grant *grant, struct rt_spawn_grant *out,
				 struct cap_id *made)
{
	enum status status = STATUS_OK;
	struct ledger carved;
	struct device device;

	*out = (struct rt_spawn_grant){.name = grant->name, .kind = RT_SPAWN_GRANT_COPY};
	*made = (struct cap_id){0};
	switch (grant->source) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		out->capability = grant->root;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		out->capability = init->images[grant->program].id;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		status = ledger_carve_from(init, service->ledger, &grant->limits, &carved);
		*made = out->capability = carved.id;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		status = device_claim(init, &grant->device, service->ledger, &device);
		*made = out->capability = device.id;
		out->kind = RT_SPAWN_GRANT_MOVE;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		out->capability = service->ledger.id;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
		out->capability = init->configs[grant->config].id;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		out->capability = init->issuers[grant->issuer].facet;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		out->capability = grant->kept.id;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
		out->kind = RT_SPAWN_GRANT_ADDRESS_SPACE;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		out->kind = RT_SPAWN_GRANT_THREAD_SPAWNER;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		out->capability = init->services[grant->service].exports[grant->export_index].facet;
		break;
	}
	return status;
}

/* Says why a start has failed. The call that gave the status was the last one. */
static enum service_start failed(struct init *init, struct init_service *service, const char *what,
				 enum status status)
{
	(void)rt_format(service->how, sizeof(service->how), "was not started: %s failed: %s", what,
			rt_failure_words(init->rt, status));
	say(init, "%s %s", service->name, service->how);
	return SERVICE_NOT_NOW;
}

/*
 * The same for what the service's own ledger pays for. That ledger was made for this start, so what
 * it refuses once it refuses each time; not so what one above it refuses.
 */
static enum service_start failed_in_own_ledger(struct init *init, struct init_service *service,
					       const char *what, enum status status)
{
	const struct ring_refusal refusal = init->rt->ring.region->header.refusal;

	(void)failed(init, service, what, status);
	return status == STATUS_LEDGER_LIMIT && refusal.column != 0 && refusal.above == 0
		       ? SERVICE_NEVER
		       : SERVICE_NOT_NOW;
}

/* Whether init's ledger could not pay it even if all of it were free. */
static bool is_beyond_all(struct init *init, const struct ring_refusal *refusal)
{
	uint64_t limits[MANIFEST_COLUMNS], useds[MANIFEST_COLUMNS];
	struct ledger_read_params_builder params;
	struct ledger_read_results_reader results;
	struct columns_reader limit, used;
	struct rt_call call;
	const uint32_t column = refusal->column - 1u;
	enum status status;

	/* A limit that is larger than one above, which does not change. */
	if (column >= MANIFEST_CARVED_COLUMNS)
		return true;
	status = ledger_read_begin(&call, init->rt, init->ledger, &params);
	if (status == STATUS_OK)
		status = ledger_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = ledger_read_results_get_limit(&results, &limit);
	if (status == STATUS_OK)
		status = ledger_read_results_get_used(&results, &used);
	if (status == STATUS_OK) {
		manifest_columns_get(&limit, limits);
		manifest_columns_get(&used, useds);
	}
	rt_call_close(&call);
	return status == STATUS_OK && refusal->needed > limits[column] - useds[column];
}

/* The same for the carving of the service's ledger from init's. */
static enum service_start failed_to_carve(struct init *init, struct init_service *service,
					  enum status status)
{
	const struct ring_refusal refusal = init->rt->ring.region->header.refusal;

	(void)failed(init, service, "carving its ledger", status);
	return status == STATUS_LEDGER_LIMIT && refusal.column != 0 && is_beyond_all(init, &refusal)
		       ? SERVICE_NEVER
		       : SERVICE_NOT_NOW;
}

/* The grants of a start, and what was made for this service alone. */
struct preparation {
	struct rt_spawn_grant grants[RT_SPAWN_GRANTS];
	struct cap_id made[RT_SPAWN_GRANTS];
	uint32_t count;
};

/* Whether a grant is of a service that is over: there is nothing to be granted. */
static bool grant_is_over(const struct init *init, const struct init_grant *grant)
{
	return grant->source == SERVICE_GRANT_SOURCE_WHICH_EXPORT &&
	       init->services[grant->service].scope.id.key == 0;
}

/* A function that is not there, or given to nobody, is not there at the next start, either. */
static enum service_start failed_for_device(struct init *init, struct init_service *service,
					    const struct init_grant *grant)
{
	(void)rt_format(service->how, sizeof(service->how),
			"was not started: %s: this machine gives out no device %x:%x, number %u",
			grant->name, grant->device.vendor, grant->device.device,
			grant->device.ordinal);
	say(init, "%s %s", service->name, service->how);
	return SERVICE_NEVER;
}

/* A device that an instance before this had is busy until it is reset. */
static bool is_soon(struct init *init, struct init_service *service, const struct init_grant *grant,
		    enum status status)
{
	if (status != STATUS_BUSY || grant->source != SERVICE_GRANT_SOURCE_WHICH_DEVICE ||
	    init->timer.id.key == 0 || service->device_waits == INIT_DEVICE_WAITS)
		return false;
	service->device_waits++;
	return true;
}

/* The manifest's grants, in their order. */
static enum service_start prepare(struct init *init, struct init_service *service,
				  struct preparation *p)
{
	if (service->grant_count + 1u > RT_SPAWN_GRANTS)
		return failed(init, service, "granting so many capabilities", STATUS_NO_ROOM);
	for (uint32_t i = 0; i < service->grant_count; i++) {
		const struct init_grant *grant = &service->grants[i];
		enum status status;

		if (grant_is_over(init, grant)) {
			say(init, "%s starts without %s: %s is over", service->name, grant->name,
			    init->services[grant->service].name);
			continue;
		}
		status = grant_prepare(init, service, grant, &p->grants[p->count],
				       &p->made[p->count]);
		p->count++;
		if (status == STATUS_UNAVAILABLE &&
		    grant->source == SERVICE_GRANT_SOURCE_WHICH_DEVICE)
			return failed_for_device(init, service, grant);
		if (is_soon(init, service, grant, status))
			return SERVICE_SOON;
		if (status != STATUS_OK)
			return failed_in_own_ledger(init, service, grant->name, status);
	}
	return SERVICE_STARTED;
}

static enum service_start spawn(struct init *init, struct init_service *service,
				const struct preparation *p)
{
	struct rt_spawn_endpoint endpoint = {
		.name = RT_SERVICE_ENDPOINT,
		.scope = service->scope,
		.message_words = service->message_words,
		.places = service->places,
		.capabilities = service->capabilities,
		.interface_id = SERVICE_CONTROL_INTERFACE_ID,
		.tag_index = RT_SERVER_PARENT_TAG,
	};
	struct rt_spawn spawn = {
		.spawner = init->spawner,
		.image = init->images[service->program],
		.ledger = service->ledger,
		.name = service->name,
		.heap_bytes = service->heap_bytes,
		.endpoint = service->scope.id.key != 0 ? &endpoint : NULL,
		.grants = p->grants,
		.grant_count = p->count,
	};
	enum rt_spawn_step step;
	enum status status = rt_process_spawn_service(init->rt, &spawn, &service->process,
						      &service->control.id, &step);

	return status == STATUS_OK
		       ? SERVICE_STARTED
		       : failed_in_own_ledger(init, service, rt_spawn_step_text(step), status);
}

/* The service's ledger is there; everything else is made here. */
static enum service_start process_start(struct init *init, struct init_service *service)
{
	struct preparation p = {.count = 0};
	enum service_start started = prepare(init, service, &p);

	if (started == SERVICE_STARTED)
		started = spawn(init, service, &p);

	/* The ledgers that were made for the service alone are held by the service, and no longer
	 * by init; what was to be moved is gone from here when it has started. */
	for (uint32_t i = 0; i < p.count; i++) {
		bool moved = started == SERVICE_STARTED && p.grants[i].kind == RT_SPAWN_GRANT_MOVE;

		if (p.made[i].key != 0 && !moved)
			rt_ring_release(&init->rt->ring, p.made[i]);
	}
	return started;
}

/* Begins to wait for the end of what has been started. */
static enum service_start process_watch(struct init *init, struct init_service *service)
{
	enum status status = service_watch(service);

	return status == STATUS_OK ? SERVICE_STARTED : failed(init, service, "watching it", status);
}

enum service_start service_start(struct init *init, struct init_service *service)
{
	enum service_start started;
	enum status status =
		ledger_carve_from(init, init->ledger, &service->limits, &service->ledger);

	if (status != STATUS_OK)
		return failed_to_carve(init, service, status);
	service->process = (struct process_handle){{0}};
	started = process_start(init, service);
	if (started == SERVICE_STARTED)
		started = process_watch(init, service);
	if (started != SERVICE_STARTED) {
		service_end(init, service);
		return started;
	}
	service->running = true;
	service->device_waits = 0;
	planner_started(&service->plan, clock_now(init));
	if (rt_process_id(init->rt, service->process, &service->process_id) != STATUS_OK)
		service->process_id = 0;
	say(init, "started %s (pid %lu)", service->name, (unsigned long)service->process_id);
	clock_set(init);
	return SERVICE_STARTED;
}

void service_terminate(struct init_service *service)
{
	struct init *init = service->init;
	enum status status = process_handle_terminate(init->rt, service->process);

	/* A process that has ended by itself meanwhile is no failure. */
	if (status != STATUS_OK && status != STATUS_DISCONNECTED && status != STATUS_BUSY)
		say(init, "%s cannot be ended: %s", service->name,
		    rt_failure_words(init->rt, status));
}

enum status service_force_end(struct init_service *service)
{
	enum status status;

	ask_end(service);
	status = service_watch(service);
	if (status == STATUS_OK)
		service_terminate(service);
	return status;
}

void service_end(struct init *init, struct init_service *service)
{
	enum status status = STATUS_OK;

	service->running = false;
	ask_end(service);
	watch_end(service);
	if (service->control.id.key != 0)
		rt_ring_release(&init->rt->ring, service->control.id);
	if (service->process.id.key != 0)
		rt_ring_release(&init->rt->ring, service->process.id);
	if (service->ledger.id.key != 0) {
		status = ledger_close(init->rt, service->ledger);
		rt_ring_release(&init->rt->ring, service->ledger.id);
	}
	if (status != STATUS_OK)
		say(init, "the ledger of %s was not closed: %s", service->name,
		    rt_failure_words(init->rt, status));
	service->control = (struct service_control){{0}};
	service->process = (struct process_handle){{0}};
	service->ledger = (struct ledger){{0}};
}
