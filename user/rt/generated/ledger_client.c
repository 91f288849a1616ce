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
