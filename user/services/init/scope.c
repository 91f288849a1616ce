/*
 * The scope of a service. init makes it once, with one facet for each export under the tag that the
 * manifest says, and keeps it: a service never holds its own scope. Each instance's endpoint is
 * bound to it when the instance is started, so that whoever was granted a facet keeps it over a
 * restart; calls that come while no instance runs wait for the next one.
 *
 * init's ledger pays for all of it, because it outlives every instance.
 */
#include "user/services/init/init.h"

#include "core/generated/endpoint.h"
#include "user/rt/exception.h"
#include "user/rt/generated/endpoint_client.h"

static enum status facet_mint(struct init *init, struct service_scope scope,
			      struct init_export *export)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct rt_call call;
	enum status status = service_scope_mint_begin(&call, init->rt, scope, &params);

	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, export->tag);
		endpoint_mint_params_builder_set_interface(&params, export->interface_id);
		status = service_scope_mint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, &export->facet);
	rt_call_close(&call);
	return status;
}

bool scope_make(struct init *init, struct init_service *service)
{
	struct endpoint_factory_create_scope_args args = {
		.message_words = service->message_words,
		.capabilities = service->capabilities,
	};
	struct endpoint_factory_create_scope_result created;
	enum status status;

	if (service->export_count == 0 && service->plan.rules.period_ns == 0)
		return true;
	status = endpoint_factory_create_scope(init->rt, init->endpoint_factory, &args, &created);
	if (status == STATUS_OK)
		service->scope = created.scope;
	for (uint32_t i = 0; i < service->export_count && status == STATUS_OK; i++)
		status = facet_mint(init, service->scope, &service->exports[i]);
	if (status == STATUS_OK)
		return true;
	say_loud(init, "the scope of %s was not made: %s", service->name,
		 rt_failure_words(init->rt, status));
	return false;
}

void scope_close(struct init *init, struct init_service *service)
{
	if (service->scope.id.key == 0)
		return;
	/* init is the only one who holds it: it ends. */
	rt_ring_release(&init->rt->ring, service->scope.id);
	service->scope = (struct service_scope){{0}};
	for (uint32_t i = 0; i < service->export_count; i++) {
		if (service->exports[i].facet.key != 0)
			rt_ring_release(&init->rt->ring, service->exports[i].facet);
		service->exports[i].facet = (struct cap_id){0};
	}
}
