/*
 * EndpointFactory.createScope and ServiceScope.close, over kernel/ipc/scope.c. The other methods of
 * ServiceScope are those of Endpoint: endpoint_methods.c.
 */
#include "core/generated/endpoint.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/ipc/scope.h"

enum status method_endpoint_factory_create_scope(struct invocation *invocation)
{
	struct endpoint_factory_create_scope_params_reader params;
	struct endpoint_factory_create_scope_results_builder results;
	struct scope *scope;
	struct ledger *ledger;
	uint16_t words;
	uint8_t capabilities;
	uint32_t index;
	enum status status =
		endpoint_factory_create_scope_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = endpoint_factory_create_scope_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status != STATUS_OK)
		return status;
	words = endpoint_factory_create_scope_params_get_message_words(&params);
	capabilities = endpoint_factory_create_scope_params_get_capabilities(&params);
	if (words == 0 || words > RING_MESSAGE_WORDS || capabilities > RING_TRANSFERS)
		return STATUS_INVALID_ARGUMENT;
	status = endpoint_factory_create_scope_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_SERVICE_SCOPE, &index);
	if (status == STATUS_OK)
		status = scope_create(ledger, words, capabilities, &scope);
	if (status != STATUS_OK)
		return status;
	endpoint_factory_create_scope_results_builder_set_scope(&results, index);
	invocation_result_object(invocation, index, &scope->object);
	return STATUS_OK;
}

enum status method_service_scope_close(struct invocation *invocation)
{
	struct service_scope_close_params_reader params;
	enum status status = service_scope_close_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	object_end(invocation->object);
	return STATUS_OK;
}
