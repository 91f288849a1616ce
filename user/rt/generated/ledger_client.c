/*
 * Typed calls.
 *
 * Generated from ledger.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/ledger_client.h"
#include "user/rt/plain.h"

static const struct rt_method ledger_read_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_READ,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status ledger_read_begin(struct rt_call *call, struct rt *rt, struct ledger target,
	struct ledger_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ledger_read_method);

	if (status != STATUS_OK)
		return status;
	return ledger_read_params_builder_root(rt_call_message(call), params);
}

enum status ledger_read_finish(struct rt_call *call, struct ledger_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ledger_read_results_root(rt_call_results(call), results);
}

static const struct rt_method ledger_carve_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_CARVE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status ledger_carve_begin(struct rt_call *call, struct rt *rt, struct ledger target,
	struct ledger_carve_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ledger_carve_method);

	if (status != STATUS_OK)
		return status;
	return ledger_carve_params_builder_root(rt_call_message(call), params);
}

enum status ledger_carve_finish(struct rt_call *call, struct ledger_carve_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ledger_carve_results_root(rt_call_results(call), results);
}

static const struct rt_method ledger_close_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_CLOSE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status ledger_close_begin(struct rt_call *call, struct rt *rt, struct ledger target,
	struct ledger_close_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ledger_close_method);

	if (status != STATUS_OK)
		return status;
	return ledger_close_params_builder_root(rt_call_message(call), params);
}

enum status ledger_close_finish(struct rt_call *call, struct ledger_close_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ledger_close_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status ledger_close_send_inline(struct rt *rt, struct ledger target,
	uint32_t *operation)
{
	struct ledger_close_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &ledger_close_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status ledger_close_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status ledger_close_send(struct rt *rt, struct ledger target,
	uint32_t *operation)
{
	return ledger_close_send_inline(rt, target, operation);
}

enum status ledger_close_await(struct rt *rt, uint32_t operation)
{
	return ledger_close_await_inline(rt, operation);
}

enum status ledger_close(struct rt *rt, struct ledger target)
{
	uint32_t operation;
	const enum status status = ledger_close_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return ledger_close_await_inline(rt, operation);
}

static const struct rt_method ledger_subtree_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_SUBTREE,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status ledger_subtree_begin(struct rt_call *call, struct rt *rt, struct ledger target,
	struct ledger_subtree_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ledger_subtree_method);

	if (status != STATUS_OK)
		return status;
	return ledger_subtree_params_builder_root(rt_call_message(call), params);
}

enum status ledger_subtree_finish(struct rt_call *call, struct ledger_subtree_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ledger_subtree_results_root(rt_call_results(call), results);
}

static const struct rt_method ledger_reader_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_READER,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status ledger_reader_begin(struct rt_call *call, struct rt *rt, struct ledger target,
	struct ledger_reader_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ledger_reader_method);

	if (status != STATUS_OK)
		return status;
	return ledger_reader_params_builder_root(rt_call_message(call), params);
}

enum status ledger_reader_finish(struct rt_call *call, struct ledger_reader_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ledger_reader_results_root(rt_call_results(call), results);
}

static enum status ledger_reader_decode(struct rt_call *call, const struct ledger_reader_results_reader *results,
	struct ledger_reader_result *result)
{
	uint32_t reader_index;
	enum status status;

	status = ledger_reader_results_get_reader(results, &reader_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, reader_index, LEDGER_READER_INTERFACE_ID,
		&result->reader.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, reader_index);
	return STATUS_OK;
}

enum status ledger_reader(struct rt *rt, struct ledger target,
	struct ledger_reader_result *result)
{
	struct rt_call call;
	struct ledger_reader_params_builder params;
	struct ledger_reader_results_reader results;
	enum status status;

	result->reader = (struct ledger_reader){ 0 };
	status = ledger_reader_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ledger_reader_finish(&call, &results);
	if (status == STATUS_OK)
		status = ledger_reader_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->reader = (struct ledger_reader){ 0 };
	}
	return status;
}

static const struct rt_method ledger_reader_read_method = {
	.interface_id = LEDGER_READER_INTERFACE_ID,
	.method = LEDGER_READER_METHOD_READ,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status ledger_reader_read_begin(struct rt_call *call, struct rt *rt, struct ledger_reader target,
	struct ledger_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ledger_reader_read_method);

	if (status != STATUS_OK)
		return status;
	return ledger_read_params_builder_root(rt_call_message(call), params);
}

enum status ledger_reader_read_finish(struct rt_call *call, struct ledger_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ledger_read_results_root(rt_call_results(call), results);
}

static const struct rt_method ledger_reader_subtree_method = {
	.interface_id = LEDGER_READER_INTERFACE_ID,
	.method = LEDGER_READER_METHOD_SUBTREE,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status ledger_reader_subtree_begin(struct rt_call *call, struct rt *rt, struct ledger_reader target,
	struct ledger_subtree_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ledger_reader_subtree_method);

	if (status != STATUS_OK)
		return status;
	return ledger_subtree_params_builder_root(rt_call_message(call), params);
}

enum status ledger_reader_subtree_finish(struct rt_call *call, struct ledger_subtree_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ledger_subtree_results_root(rt_call_results(call), results);
}
