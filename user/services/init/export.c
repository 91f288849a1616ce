/*
 * What a service exports: init makes its endpoint, mints one facet for each export under the tag
 * that the manifest says, and moves the endpoint to the service when it starts. From then on
 * nobody but the service can receive or mint.
 *
 * All of it is paid by the service's ledger and ends with it: after a restart there is a new
 * endpoint with new facets, and whoever still holds an old one is told DISCONNECTED.
 */
#include "user/services/init/init.h"

#include "core/generated/endpoint.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/server.h"

static enum status facet_mint(struct init *init, struct endpoint endpoint,
	struct init_export *export)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct rt_call call;
	enum status status = endpoint_mint_begin(&call, init->rt, endpoint, &params);

	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, export->tag);
		endpoint_mint_params_builder_set_interface(&params, export->interface_id);
		status = endpoint_mint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, &export->facet);
	rt_call_close(&call);
	return status;
}

enum status exports_make(struct init *init, struct init_service *service, struct endpoint *endpoint)
{
	struct endpoint_factory_create_args args = {
		.message_words = RT_SERVICE_MESSAGE_WORDS,
		.capabilities = RT_SERVICE_CAPABILITIES,
		.ledger = service->ledger,
	};
	struct endpoint_factory_create_result created;
	enum status status = STATUS_OK;

	*endpoint = (struct endpoint){{0}};
	if (service->export_count == 0)
		return STATUS_OK;
	status = endpoint_factory_create(init->rt, init->endpoint_factory, &args, &created);
	if (status != STATUS_OK)
		return status;
	*endpoint = created.endpoint;
	for (uint32_t i = 0; i < service->export_count && status == STATUS_OK; i++)
		status = facet_mint(init, *endpoint, &service->exports[i]);
	return status;
}

void exports_drop(struct init *init, struct init_service *service)
{
	for (uint32_t i = 0; i < service->export_count; i++) {
		if (service->exports[i].facet.key != 0)
			rt_ring_release(&init->rt->ring, service->exports[i].facet);
		service->exports[i].facet = (struct cap_id){0};
	}
}
