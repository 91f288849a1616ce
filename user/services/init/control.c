/*
 * init as a service: three narrow interfaces, each for those whom the manifest grants it. A
 * Supervisor sees how the services are; a SystemControl can stop the system, and nothing else; a
 * ServiceManager has a service started anew (manage.c).
 */
#include "user/services/init/init.h"

#include "abi/exit_record.h"
#include "core/generated/endpoint.h"
#include "core/manifest/check.h"
#include "user/rt/format.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/supervisor_server.h"

#define LISTED 12u
#define RESULT_WORDS 256u
#define MESSAGE_WORDS 8u
/* A session and a ledger: what an issuer is given. */
#define CAPABILITIES 2u

/* ---- Supervisor ------------------------------------------------------------------------------ */

/* The ledger's id, which its own entry of its subtree tells; 0: nobody knows. */
static uint64_t ledger_id(struct init *init, struct ledger ledger)
{
	struct ledger_subtree_params_builder params;
	struct ledger_subtree_results_reader results;
	struct ledger_entry_list_reader list;
	struct ledger_entry_reader entry;
	struct rt_call call;
	uint64_t id = 0;
	enum status status = ledger_subtree_begin(&call, init->rt, ledger, &params);

	if (status == STATUS_OK)
		status = ledger_subtree_finish(&call, &results);
	if (status == STATUS_OK)
		status = ledger_subtree_results_get_ledgers(&results, &list);
	if (status == STATUS_OK && list.raw.count != 0) {
		entry = ledger_entry_list_get(&list, 0);
		id = ledger_entry_get_id(&entry);
	}
	rt_call_close(&call);
	return id;
}

static enum status status_fill(const struct init_service *service, uint64_t now_ns,
			       const struct service_status_builder *to)
{
	const bool pays = service->ledger.id.key != 0;

	service_status_builder_set_ledger(to, pays ? ledger_id(service->init, service->ledger) : 0);
	service_status_builder_set_state(to, service->plan.state);
	service_status_builder_set_process_id(to, service->running ? service->process_id : 0);
	service_status_builder_set_restarts(to, service->plan.restarts);
	service_status_builder_set_spent(to, planner_spent(&service->plan, now_ns));
	service_status_builder_set_budget(to, service->plan.rules.budget);
	return service_status_builder_set_name(
		to, capnp_text_make(service->name, (uint32_t)rt_string_length(service->name)));
}

static enum status supervisor_list_serve(void *self, struct rt_request *request,
					 const struct supervisor_list_params_reader *params,
					 const struct supervisor_list_results_builder *results)
{
	struct init *init = self;
	uint64_t now_ns = clock_now(init);
	uint32_t first = supervisor_list_params_get_first(params);
	uint32_t count = first < init->service_count ? init->service_count - first : 0;
	struct service_status_list_builder list;
	enum status status;

	(void)request;
	if (count > LISTED)
		count = LISTED;
	supervisor_list_results_builder_set_total(results, init->service_count);
	status = supervisor_list_results_builder_new_services(results, count, &list);
	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		struct service_status_builder entry = service_status_list_builder_get(&list, i);

		status = status_fill(&init->services[first + i], now_ns, &entry);
	}
	return status;
}

static const struct supervisor_handlers supervisor_handlers = {.list = supervisor_list_serve};
RT_SERVER_DISPATCH(supervisor, supervisor_handlers)

static const struct rt_server_class supervisor_class = {
	.interface_id = SUPERVISOR_INTERFACE_ID,
	.dispatch = supervisor_serve,
};

/* ---- SystemControl --------------------------------------------------------------------------- */

static enum status power_off(void *self, struct rt_request *request,
			     const struct system_control_power_off_params_reader *params,
			     const struct system_control_power_off_results_builder *results)
{
	(void)request;
	(void)params;
	(void)results;
	stop_begin(self, INIT_EXIT_POWER_OFF);
	return STATUS_OK;
}

static enum status reboot(void *self, struct rt_request *request,
			  const struct system_control_reboot_params_reader *params,
			  const struct system_control_reboot_results_builder *results)
{
	(void)request;
	(void)params;
	(void)results;
	stop_begin(self, INIT_EXIT_REBOOT);
	return STATUS_OK;
}

static const struct system_control_handlers control_handlers = {.power_off = power_off,
								.reboot = reboot};
RT_SERVER_DISPATCH(system_control, control_handlers)

static const struct rt_server_class control_class = {
	.interface_id = SYSTEM_CONTROL_INTERFACE_ID,
	.dispatch = system_control_serve,
};

/* ---- init's endpoint ------------------------------------------------------------------------- */

static enum status facet_mint(struct init *init, uint32_t tag, uint64_t interface_id,
			      struct cap_id *facet)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder builder;
	struct rt_call call;
	enum status status =
		endpoint_mint_begin(&call, init->rt, init->server.config.endpoint, &params);

	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &builder);
	if (status == STATUS_OK) {
		tag_builder_set_index(&builder, tag);
		endpoint_mint_params_builder_set_interface(&params, interface_id);
		status = endpoint_mint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, facet);
	rt_call_close(&call);
	return status;
}

enum status control_endpoint_make(struct init *init)
{
	struct endpoint_factory_create_args args = {.message_words = MESSAGE_WORDS,
						    .capabilities = CAPABILITIES};
	struct endpoint_factory_create_result created;
	enum status status;

	if (init->server.config.endpoint.id.key != 0)
		return STATUS_OK;
	if (init->endpoint_factory.id.key == 0)
		return STATUS_NOT_FOUND;
	status = endpoint_factory_create(init->rt, init->endpoint_factory, &args, &created);
	if (status == STATUS_OK)
		init->server.config.endpoint = created.endpoint;
	return status;
}

enum control_tag control_tag_of(const char *root)
{
	if (rt_string_equal(root, MANIFEST_SUPERVISOR_ROOT))
		return CONTROL_SUPERVISOR;
	return rt_string_equal(root, MANIFEST_MANAGER_ROOT) ? CONTROL_SERVICES : CONTROL_SYSTEM;
}

struct rt_server_object control_object(struct init *init, uint32_t tag)
{
	static const struct rt_server_class *const classes[CONTROL_TAGS] = {
		[CONTROL_SUPERVISOR] = &supervisor_class,
		[CONTROL_SYSTEM] = &control_class,
		[CONTROL_SERVICES] = &manager_class,
	};

	return (struct rt_server_object){.class = classes[tag], .self = init};
}

enum status control_facet(struct init *init, const char *root, struct cap_id *facet)
{
	const enum control_tag tag = control_tag_of(root);
	enum status status = control_endpoint_make(init);

	if (status == STATUS_OK && init->facets[tag].key == 0)
		status = facet_mint(init, tag, control_object(init, tag).class->interface_id,
				    &init->facets[tag]);
	*facet = init->facets[tag];
	return status;
}

enum status control_init(struct init *init)
{
	struct endpoint endpoint = init->server.config.endpoint;
	struct rt_server_config config = {
		.rt = init->rt,
		.endpoint = endpoint,
		.result_words = RESULT_WORDS,
		.receives = endpoint.id.key != 0 ? INIT_RECEIVES : 0,
		.objects = init->objects,
		.object_count = INIT_OBJECTS,
	};
	enum status status = rt_server_init(&init->server, &config);

	if (status != STATUS_OK)
		return status;
	rt_server_add(&init->server, CONTROL_SUPERVISOR, &supervisor_class, init);
	rt_server_add(&init->server, CONTROL_SYSTEM, &control_class, init);
	rt_server_add(&init->server, CONTROL_SERVICES, &manager_class, init);
	return STATUS_OK;
}
