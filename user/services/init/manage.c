/*
 * The interface ServiceManager: a service is started anew because whoever may wish that does.
 *
 * Its instance is ended by force, as by a crash, and the next one follows at once: so what a
 * service must survive anyhow is all that a wish asks of it. Nothing is waited for here; the wish
 * is answered when the end has begun.
 */
#include "user/services/init/init.h"

#include "user/rt/format.h"
#include "user/rt/generated/supervisor_server.h"

/* The service of a name; null when there is none. */
static struct init_service *service_named(struct init *init, struct capnp_text name)
{
	for (uint32_t i = 0; i < init->service_count; i++) {
		const char *known = init->services[i].name;

		if (rt_string_length(known) == name.length_bytes &&
		    rt_string_equal(known, name.bytes))
			return &init->services[i];
	}
	return NULL;
}

/* Begins to end an instance. NO_ROOM: it runs on, and is asked again whether it lives. */
static enum status instance_end(struct init_service *service, uint64_t now_ns)
{
	enum status status = service_force_end(service);

	if (status == STATUS_OK)
		planner_renew(&service->plan, now_ns);
	else
		planner_again(&service->plan, now_ns);
	clock_set(service->init);
	return status;
}

static enum status renew(struct init_service *service, enum restart_outcome *outcome)
{
	uint64_t now_ns = clock_now(service->init);

	*outcome = RESTART_OUTCOME_RESTARTING;
	switch (service->plan.state) {
	case SERVICE_STATE_RUNNING:
		return service->plan.renewing ? STATUS_OK : instance_end(service, now_ns);
	case SERVICE_STATE_WAITING:
		planner_renew(&service->plan, now_ns);
		clock_set(service->init);
		return STATUS_OK;
	case SERVICE_STATE_STOPPING:
		*outcome = RESTART_OUTCOME_STOPPING;
		return STATUS_OK;
	case SERVICE_STATE_ENDED:
	case SERVICE_STATE_GAVE_UP:
		break;
	}
	*outcome = RESTART_OUTCOME_OVER;
	return STATUS_OK;
}

static enum status restart_serve(void *self, struct rt_request *request,
				 const struct service_manager_restart_params_reader *params,
				 const struct service_manager_restart_results_builder *results)
{
	enum restart_outcome outcome = RESTART_OUTCOME_UNKNOWN;
	struct init_service *service;
	struct capnp_text name;
	enum status status = service_manager_restart_params_get_name(params, &name);

	(void)request;
	if (status != STATUS_OK)
		return status;
	service = service_named(self, name);
	if (service)
		status = renew(service, &outcome);
	service_manager_restart_results_builder_set_outcome(results, outcome);
	return status;
}

static const struct service_manager_handlers handlers = {.restart = restart_serve};
RT_SERVER_DISPATCH(service_manager, handlers)

const struct rt_server_class manager_class = {
	.interface_id = SERVICE_MANAGER_INTERFACE_ID,
	.dispatch = service_manager_serve,
};
