/*
 * Typed calls.
 *
 * Generated from endpoint.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/plain.h"

static const struct rt_method endpoint_factory_create_method = {
	.interface_id = ENDPOINT_FACTORY_INTERFACE_ID,
	.method = ENDPOINT_FACTORY_METHOD_CREATE,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status endpoint_factory_create_begin(struct rt_call *call, struct rt *rt, struct endpoint_factory target,
	struct endpoint_factory_create_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &endpoint_factory_create_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_factory_create_params_builder_root(rt_call_message(call), params);
}

enum status endpoint_factory_create_finish(struct rt_call *call, struct endpoint_factory_create_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_factory_create_results_root(rt_call_results(call), results);
}

static enum status endpoint_factory_create_encode(struct rt_call *call, const struct endpoint_factory_create_args *args,
	const struct endpoint_factory_create_params_builder *params)
{
	enum status status;

	endpoint_factory_create_params_builder_set_message_words(params, args->message_words);
	endpoint_factory_create_params_builder_set_capabilities(params, args->capabilities);
	status = endpoint_factory_create_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	endpoint_factory_create_params_builder_set_places(params, args->places);
	return STATUS_OK;
}

static enum status endpoint_factory_create_decode(struct rt_call *call, const struct endpoint_factory_create_results_reader *results,
	struct endpoint_factory_create_result *result)
{
	uint32_t endpoint_index;
	enum status status;

	status = endpoint_factory_create_results_get_endpoint(results, &endpoint_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, endpoint_index, ENDPOINT_INTERFACE_ID,
		&result->endpoint.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, endpoint_index);
	return STATUS_OK;
}

enum status endpoint_factory_create(struct rt *rt, struct endpoint_factory target,
	const struct endpoint_factory_create_args *args,
	struct endpoint_factory_create_result *result)
{
	struct rt_call call;
	struct endpoint_factory_create_params_builder params;
	struct endpoint_factory_create_results_reader results;
	enum status status;

	result->endpoint = (struct endpoint){ 0 };
	status = endpoint_factory_create_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = endpoint_factory_create_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = endpoint_factory_create_finish(&call, &results);
	if (status == STATUS_OK)
		status = endpoint_factory_create_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->endpoint = (struct endpoint){ 0 };
	}
	return status;
}

static const struct rt_method endpoint_factory_create_scope_method = {
	.interface_id = ENDPOINT_FACTORY_INTERFACE_ID,
	.method = ENDPOINT_FACTORY_METHOD_CREATE_SCOPE,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status endpoint_factory_create_scope_begin(struct rt_call *call, struct rt *rt, struct endpoint_factory target,
	struct endpoint_factory_create_scope_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &endpoint_factory_create_scope_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_factory_create_scope_params_builder_root(rt_call_message(call), params);
}

enum status endpoint_factory_create_scope_finish(struct rt_call *call, struct endpoint_factory_create_scope_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_factory_create_scope_results_root(rt_call_results(call), results);
}

static enum status endpoint_factory_create_scope_encode(struct rt_call *call, const struct endpoint_factory_create_scope_args *args,
	const struct endpoint_factory_create_scope_params_builder *params)
{
	enum status status;

	endpoint_factory_create_scope_params_builder_set_message_words(params, args->message_words);
	endpoint_factory_create_scope_params_builder_set_capabilities(params, args->capabilities);
	status = endpoint_factory_create_scope_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status endpoint_factory_create_scope_decode(struct rt_call *call, const struct endpoint_factory_create_scope_results_reader *results,
	struct endpoint_factory_create_scope_result *result)
{
	uint32_t scope_index;
	enum status status;

	status = endpoint_factory_create_scope_results_get_scope(results, &scope_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, scope_index, SERVICE_SCOPE_INTERFACE_ID,
		&result->scope.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, scope_index);
	return STATUS_OK;
}

enum status endpoint_factory_create_scope(struct rt *rt, struct endpoint_factory target,
	const struct endpoint_factory_create_scope_args *args,
	struct endpoint_factory_create_scope_result *result)
{
	struct rt_call call;
	struct endpoint_factory_create_scope_params_builder params;
	struct endpoint_factory_create_scope_results_reader results;
	enum status status;

	result->scope = (struct service_scope){ 0 };
	status = endpoint_factory_create_scope_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = endpoint_factory_create_scope_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = endpoint_factory_create_scope_finish(&call, &results);
	if (status == STATUS_OK)
		status = endpoint_factory_create_scope_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->scope = (struct service_scope){ 0 };
	}
	return status;
}

static const struct rt_method service_scope_mint_method = {
	.interface_id = SERVICE_SCOPE_INTERFACE_ID,
	.method = SERVICE_SCOPE_METHOD_MINT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status service_scope_mint_begin(struct rt_call *call, struct rt *rt, struct service_scope target,
	struct endpoint_mint_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_scope_mint_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_params_builder_root(rt_call_message(call), params);
}

enum status service_scope_mint_finish(struct rt_call *call, struct endpoint_mint_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_results_root(rt_call_results(call), results);
}

static const struct rt_method service_scope_mint_move_only_method = {
	.interface_id = SERVICE_SCOPE_INTERFACE_ID,
	.method = SERVICE_SCOPE_METHOD_MINT_MOVE_ONLY,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status service_scope_mint_move_only_begin(struct rt_call *call, struct rt *rt, struct service_scope target,
	struct endpoint_mint_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_scope_mint_move_only_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_params_builder_root(rt_call_message(call), params);
}

enum status service_scope_mint_move_only_finish(struct rt_call *call, struct endpoint_mint_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_results_root(rt_call_results(call), results);
}

static const struct rt_method service_scope_revoke_method = {
	.interface_id = SERVICE_SCOPE_INTERFACE_ID,
	.method = SERVICE_SCOPE_METHOD_REVOKE,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status service_scope_revoke_begin(struct rt_call *call, struct rt *rt, struct service_scope target,
	struct endpoint_revoke_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_scope_revoke_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_revoke_params_builder_root(rt_call_message(call), params);
}

enum status service_scope_revoke_finish(struct rt_call *call, struct endpoint_revoke_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_revoke_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status service_scope_revoke_send_inline(struct rt *rt, struct service_scope target,
	const struct service_scope_revoke_args *args,
	uint32_t *operation)
{
	struct endpoint_revoke_params_builder params;
	const enum status status =
		rt_plain_open(rt, 1, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 8);
	endpoint_revoke_params_builder_set_index(&params, args->index);
	rt_plain_submit(rt, target.id, &service_scope_revoke_method, 1, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status service_scope_revoke_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status service_scope_revoke_send(struct rt *rt, struct service_scope target,
	const struct service_scope_revoke_args *args,
	uint32_t *operation)
{
	return service_scope_revoke_send_inline(rt, target, args, operation);
}

enum status service_scope_revoke_await(struct rt *rt, uint32_t operation)
{
	return service_scope_revoke_await_inline(rt, operation);
}

enum status service_scope_revoke(struct rt *rt, struct service_scope target,
	const struct service_scope_revoke_args *args)
{
	uint32_t operation;
	const enum status status = service_scope_revoke_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return service_scope_revoke_await_inline(rt, operation);
}

static const struct rt_method service_scope_close_method = {
	.interface_id = SERVICE_SCOPE_INTERFACE_ID,
	.method = SERVICE_SCOPE_METHOD_CLOSE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status service_scope_close_begin(struct rt_call *call, struct rt *rt, struct service_scope target,
	struct service_scope_close_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_scope_close_method);

	if (status != STATUS_OK)
		return status;
	return service_scope_close_params_builder_root(rt_call_message(call), params);
}

enum status service_scope_close_finish(struct rt_call *call, struct service_scope_close_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return service_scope_close_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status service_scope_close_send_inline(struct rt *rt, struct service_scope target,
	uint32_t *operation)
{
	struct service_scope_close_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &service_scope_close_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status service_scope_close_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status service_scope_close_send(struct rt *rt, struct service_scope target,
	uint32_t *operation)
{
	return service_scope_close_send_inline(rt, target, operation);
}

enum status service_scope_close_await(struct rt *rt, uint32_t operation)
{
	return service_scope_close_await_inline(rt, operation);
}

enum status service_scope_close(struct rt *rt, struct service_scope target)
{
	uint32_t operation;
	const enum status status = service_scope_close_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return service_scope_close_await_inline(rt, operation);
}

static const struct rt_method service_scope_issue_method = {
	.interface_id = SERVICE_SCOPE_INTERFACE_ID,
	.method = SERVICE_SCOPE_METHOD_ISSUE,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status service_scope_issue_begin(struct rt_call *call, struct rt *rt, struct service_scope target,
	struct service_scope_issue_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_scope_issue_method);

	if (status != STATUS_OK)
		return status;
	return service_scope_issue_params_builder_root(rt_call_message(call), params);
}

enum status service_scope_issue_finish(struct rt_call *call, struct service_scope_issue_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return service_scope_issue_results_root(rt_call_results(call), results);
}

static enum status service_scope_issue_encode(struct rt_call *call, const struct service_scope_issue_args *args,
	const struct service_scope_issue_params_builder *params)
{
	enum status status;

	service_scope_issue_params_builder_set_interface(params, args->interface);
	service_scope_issue_params_builder_set_export(params, args->export);
	status = service_scope_issue_params_pass_session(call, params, args->session, args->session_transfer);
	if (status != STATUS_OK)
		return status;
	status = service_scope_issue_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status service_scope_issue_decode(struct rt_call *call, const struct service_scope_issue_results_reader *results,
	struct service_scope_issue_result *result)
{
	uint32_t facet_index;
	enum status status;

	result->index = service_scope_issue_results_get_index(results);
	status = service_scope_issue_results_get_facet(results, &facet_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, facet_index, 0,
		&result->facet);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, facet_index);
	return STATUS_OK;
}

enum status service_scope_issue(struct rt *rt, struct service_scope target,
	const struct service_scope_issue_args *args,
	struct service_scope_issue_result *result)
{
	struct rt_call call;
	struct service_scope_issue_params_builder params;
	struct service_scope_issue_results_reader results;
	enum status status;

	result->facet = (struct cap_id){ 0 };
	status = service_scope_issue_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = service_scope_issue_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = service_scope_issue_finish(&call, &results);
	if (status == STATUS_OK)
		status = service_scope_issue_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->facet = (struct cap_id){ 0 };
	}
	return status;
}

static const struct rt_method endpoint_mint_method = {
	.interface_id = ENDPOINT_INTERFACE_ID,
	.method = ENDPOINT_METHOD_MINT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status endpoint_mint_begin(struct rt_call *call, struct rt *rt, struct endpoint target,
	struct endpoint_mint_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &endpoint_mint_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_params_builder_root(rt_call_message(call), params);
}

enum status endpoint_mint_finish(struct rt_call *call, struct endpoint_mint_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_results_root(rt_call_results(call), results);
}

static const struct rt_method endpoint_mint_move_only_method = {
	.interface_id = ENDPOINT_INTERFACE_ID,
	.method = ENDPOINT_METHOD_MINT_MOVE_ONLY,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status endpoint_mint_move_only_begin(struct rt_call *call, struct rt *rt, struct endpoint target,
	struct endpoint_mint_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &endpoint_mint_move_only_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_params_builder_root(rt_call_message(call), params);
}

enum status endpoint_mint_move_only_finish(struct rt_call *call, struct endpoint_mint_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_mint_results_root(rt_call_results(call), results);
}

static const struct rt_method endpoint_revoke_method = {
	.interface_id = ENDPOINT_INTERFACE_ID,
	.method = ENDPOINT_METHOD_REVOKE,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status endpoint_revoke_begin(struct rt_call *call, struct rt *rt, struct endpoint target,
	struct endpoint_revoke_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &endpoint_revoke_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_revoke_params_builder_root(rt_call_message(call), params);
}

enum status endpoint_revoke_finish(struct rt_call *call, struct endpoint_revoke_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_revoke_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status endpoint_revoke_send_inline(struct rt *rt, struct endpoint target,
	const struct endpoint_revoke_args *args,
	uint32_t *operation)
{
	struct endpoint_revoke_params_builder params;
	const enum status status =
		rt_plain_open(rt, 1, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 8);
	endpoint_revoke_params_builder_set_index(&params, args->index);
	rt_plain_submit(rt, target.id, &endpoint_revoke_method, 1, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status endpoint_revoke_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status endpoint_revoke_send(struct rt *rt, struct endpoint target,
	const struct endpoint_revoke_args *args,
	uint32_t *operation)
{
	return endpoint_revoke_send_inline(rt, target, args, operation);
}

enum status endpoint_revoke_await(struct rt *rt, uint32_t operation)
{
	return endpoint_revoke_await_inline(rt, operation);
}

enum status endpoint_revoke(struct rt *rt, struct endpoint target,
	const struct endpoint_revoke_args *args)
{
	uint32_t operation;
	const enum status status = endpoint_revoke_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return endpoint_revoke_await_inline(rt, operation);
}

static const struct rt_method endpoint_limits_method = {
	.interface_id = ENDPOINT_INTERFACE_ID,
	.method = ENDPOINT_METHOD_LIMITS,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status endpoint_limits_begin(struct rt_call *call, struct rt *rt, struct endpoint target,
	struct endpoint_limits_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &endpoint_limits_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_limits_params_builder_root(rt_call_message(call), params);
}

enum status endpoint_limits_finish(struct rt_call *call, struct endpoint_limits_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_limits_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status endpoint_limits_send_inline(struct rt *rt, struct endpoint target,
	uint32_t *operation)
{
	struct endpoint_limits_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &endpoint_limits_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status endpoint_limits_await_inline(struct rt *rt, uint32_t operation,
	struct endpoint_limits_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct endpoint_limits_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->message_words = endpoint_limits_results_get_message_words(&results);
	result->capabilities = endpoint_limits_results_get_capabilities(&results);
	result->places = endpoint_limits_results_get_places(&results);
	return STATUS_OK;
}

enum status endpoint_limits_send(struct rt *rt, struct endpoint target,
	uint32_t *operation)
{
	return endpoint_limits_send_inline(rt, target, operation);
}

enum status endpoint_limits_await(struct rt *rt, uint32_t operation,
	struct endpoint_limits_result *result)
{
	return endpoint_limits_await_inline(rt, operation, result);
}

enum status endpoint_limits(struct rt *rt, struct endpoint target,
	struct endpoint_limits_result *result)
{
	uint32_t operation;
	const enum status status = endpoint_limits_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return endpoint_limits_await_inline(rt, operation, result);
}

static const struct rt_method endpoint_identify_method = {
	.interface_id = ENDPOINT_INTERFACE_ID,
	.method = ENDPOINT_METHOD_IDENTIFY,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status endpoint_identify_begin(struct rt_call *call, struct rt *rt, struct endpoint target,
	struct endpoint_identify_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &endpoint_identify_method);

	if (status != STATUS_OK)
		return status;
	return endpoint_identify_params_builder_root(rt_call_message(call), params);
}

enum status endpoint_identify_finish(struct rt_call *call, struct endpoint_identify_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return endpoint_identify_results_root(rt_call_results(call), results);
}
