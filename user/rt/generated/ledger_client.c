/*
 * Typed calls.
 *
 * Generated from ledger.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/ledger_client.h"

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

enum status ledger_close(struct rt *rt, struct ledger target)
{
	struct rt_call call;
	struct ledger_close_params_builder params;
	struct ledger_close_results_reader results;
	enum status status;

	status = ledger_close_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ledger_close_finish(&call, &results);
	rt_call_close(&call);
	return status;
}
