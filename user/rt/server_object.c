/*
 * The objects of a server: one table. server_place says where the object of a tag stands.
 */
#include "core/generated/endpoint.h"
#include "user/rt/abort.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/supervisor_server.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

/* As generated, but with just the room that the parameters need: root, interface, tag, ledger,
 * session. */
static const struct rt_method mint_method = {
	.interface_id = ENDPOINT_INTERFACE_ID,
	.method = ENDPOINT_METHOD_MINT,
	.message_words = 16,
	.result_words = 16,
	.result_capabilities = 1,
};

static const struct rt_method mint_move_only_method = {
	.interface_id = ENDPOINT_INTERFACE_ID,
	.method = ENDPOINT_METHOD_MINT_MOVE_ONLY,
	.message_words = 16,
	.result_words = 16,
	.result_capabilities = 1,
};

/* ---- the parent's facet ---------------------------------------------------------------------- */

static enum status control_ping(void *self, struct rt_request *request,
				const struct service_control_ping_params_reader *params,
				const struct service_control_ping_results_builder *results)
{
	(void)self;
	(void)request;
	(void)params;
	(void)results;
	return STATUS_OK;
}

static enum status control_stop(void *self, struct rt_request *request,
				const struct service_control_stop_params_reader *params,
				const struct service_control_stop_results_builder *results)
{
	(void)request;
	(void)params;
	(void)results;
	rt_server_end(self);
	return STATUS_OK;
}

static const struct service_control_handlers control_handlers = {.ping = control_ping,
								 .stop = control_stop};

/* ---- objects --------------------------------------------------------------------------------- */

enum status server_object_missing(struct rt_server *server, uint32_t tag_index,
				  struct rt_request *request)
{
	if (tag_index == RT_SERVER_PARENT_TAG)
		return service_control_dispatch(&control_handlers, server, request);
	return STATUS_DISCONNECTED;
}

void server_object_close(struct rt_server *server, uint32_t tag_index)
{
	struct rt_server_object *place = server_object(server, server_place(tag_index, 0));
	struct rt_server_object object;

	if (!place)
		return;
	server_deferred_object_end(server, place);
	object = *place;
	*place = (struct rt_server_object){0};
	if (object.class->closed)
		object.class->closed(object.self);
}

void rt_server_add(struct rt_server *server, uint32_t export, const struct rt_server_class *class,
		   void *self)
{
	RT_ASSERT(export < server->config.object_count && !server->config.objects[export].class);
	server->config.objects[export] = (struct rt_server_object){.class = class, .self = self};
}

static enum status mint(struct rt_server *server, uint64_t interface_id,
			const struct rt_server_life *life, struct rt_server_facet *facet)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct rt_call call;
	enum status status = rt_call_open(&call, server->config.rt, server->config.endpoint.id,
					  life->move_only ? &mint_move_only_method : &mint_method);

	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, facet->tag_index);
		endpoint_mint_params_builder_set_interface(&params, interface_id);
		status = endpoint_mint_params_pass_ledger(&call, &params, life->payer,
							  RT_TRANSFER_COPY);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_params_pass_session(&call, &params, life->session,
							   RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = endpoint_mint_finish(&call, &results);
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, &facet->capability);
	rt_call_close(&call);
	return status;
}

enum status rt_server_mint(struct rt_server *server, struct rt_request *request,
			   const struct rt_server_object *object, struct ledger payer,
			   struct rt_server_facet *facet)
{
	const struct rt_server_life life = {.payer = payer};

	return rt_server_mint_for(server, request, object, &life, facet);
}

enum status rt_server_mint_for(struct rt_server *server, struct rt_request *request,
			       const struct rt_server_object *object,
			       const struct rt_server_life *life, struct rt_server_facet *facet)
{
	uint32_t index = RT_SERVER_FIRST_MINTED_PLACE;
	struct rt_server_object *place;
	enum status status = STATUS_OK;

	*facet = (struct rt_server_facet){0};
	if (request)
		status = server_caller_may_have_object(server, object->class, request);
	if (status != STATUS_OK)
		return status;
	while (index < server->config.object_count && server->config.objects[index].class)
		index++;
	if (index >= server->config.object_count)
		return STATUS_NO_ROOM;
	facet->tag_index = server_tag_of_place(index);
	status = mint(server, object->class->interface_id, life, facet);
	if (status != STATUS_OK)
		return status;
	place = &server->config.objects[index];
	*place = (struct rt_server_object){.class = object->class, .self = object->self};
	if (request)
		memcpy(place->caller, request->caller.reference, sizeof(place->caller));
	return STATUS_OK;
}

/* ---- facets that come back ------------------------------------------------------------------- */

enum status rt_server_identify(struct rt_server *server, struct cap_id facet, uint32_t *tag)
{
	struct rt *rt = server->config.rt;
	struct endpoint_identify_params_builder params;
	struct endpoint_identify_results_reader results;
	struct tag_reader read;
	struct rt_call call;
	enum status status = endpoint_identify_begin(&call, rt, server->config.endpoint, &params);

	if (status == STATUS_OK)
		status = endpoint_identify_params_pass_facet(&call, &params, facet,
							     RT_TRANSFER_MOVE);
	if (status == STATUS_OK)
		status = endpoint_identify_finish(&call, &results);
	if (status == STATUS_OK)
		status = endpoint_identify_results_get_tag(&results, &read);
	if (status == STATUS_OK)
		*tag = tag_get_index(&read);
	rt_call_close(&call);
	if (status != STATUS_OK)
		rt_ring_release(&rt->ring, facet);
	return status;
}

void *rt_server_object_of(const struct rt_server *server, uint32_t tag,
			  const struct rt_server_class *class)
{
	const uint32_t place = tag - RT_SERVER_PARENT_TAG + SCOPE_EXPORT_TAGS;

	if (tag <= RT_SERVER_PARENT_TAG || place >= server->config.object_count ||
	    server->config.objects[place].class != class)
		return NULL;
	return server->config.objects[place].self;
}
