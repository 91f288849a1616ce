/*
 * Scopes, facets, and the questions that a parent asks its child through one.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/process.h"
#include "core/generated/supervisor.h"

#include <stdio.h>

void fake_scope_create(struct service *s)
{
	struct endpoint_factory_create_scope_params_reader params;
	struct endpoint_factory_create_scope_results_builder results;
	struct fake_object *scope = fake_object_new(s->system, FAKE_SCOPE);

	assert_int_equal(s->entry->method, ENDPOINT_FACTORY_METHOD_CREATE_SCOPE);
	MUST(endpoint_factory_create_scope_params_root(&s->message, &params));
	scope->message_words = endpoint_factory_create_scope_params_get_message_words(&params);
	scope->capabilities = endpoint_factory_create_scope_params_get_capabilities(&params);
	MUST(endpoint_factory_create_scope_results_builder_root(&s->reply.builder, &results));
	endpoint_factory_create_scope_results_builder_set_scope(&results, fake_give_back(s, scope));
}

void fake_scope_mint(struct service *s)
{
	struct endpoint_mint_params_reader params;
	struct endpoint_mint_results_builder results;
	struct fake_object *facet = fake_object_new(s->system, FAKE_FACET);
	struct tag_reader tag;

	assert_int_equal(s->entry->method, SERVICE_SCOPE_METHOD_MINT);
	MUST(endpoint_mint_params_root(&s->message, &params));
	MUST(endpoint_mint_params_get_tag(&params, &tag));
	facet->interface_id = endpoint_mint_params_get_interface(&params);
	(void)snprintf(facet->name, sizeof(facet->name), "%u", tag_get_index(&tag));
	MUST(endpoint_mint_results_builder_root(&s->reply.builder, &results));
	endpoint_mint_results_builder_set_facet(&results, fake_give_back(s, facet));
}

void fake_control_call(struct service *s)
{
	struct fake_object *process = &s->system->objects[s->target->process];

	assert_int_equal(s->entry->interface, SERVICE_CONTROL_INTERFACE_ID);
	process->pings += s->entry->method == SERVICE_CONTROL_METHOD_PING ? 1u : 0u;
	if (process->ended)
		s->reply.status = STATUS_DISCONNECTED;
	else if (s->entry->method == SERVICE_CONTROL_METHOD_STOP &&
		 strcmp(process->name, "stubborn") != 0)
		fake_process_end(process, EXIT_CAUSE_EXITED, 0);
}
