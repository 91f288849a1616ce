/*
 * Typed calls.
 *
 * Generated from nic.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/nic_client.h"
#include "user/rt/plain.h"

static const struct rt_method nic_describe_method = {
	.interface_id = NIC_INTERFACE_ID,
	.method = NIC_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status nic_describe_begin(struct rt_call *call, struct rt *rt, struct nic target,
	struct nic_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &nic_describe_method);

	if (status != STATUS_OK)
		return status;
	return nic_describe_params_builder_root(rt_call_message(call), params);
}

enum status nic_describe_finish(struct rt_call *call, struct nic_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return nic_describe_results_root(rt_call_results(call), results);
}

static enum status nic_describe_decode(struct rt_call *call, const struct nic_describe_results_reader *results,
	struct nic_describe_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = nic_describe_results_get_mac(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->mac, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->mtu = nic_describe_results_get_mtu(results);
	result->link = nic_describe_results_get_link(results);
	return STATUS_OK;
}

enum status nic_describe(struct rt *rt, struct nic target,
	struct nic_describe_result *result)
{
	struct rt_call call;
	struct nic_describe_params_builder params;
	struct nic_describe_results_reader results;
	enum status status;

	status = nic_describe_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = nic_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = nic_describe_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method nic_send_method = {
	.interface_id = NIC_INTERFACE_ID,
	.method = NIC_METHOD_SEND,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status nic_send_begin(struct rt_call *call, struct rt *rt, struct nic target,
	struct nic_send_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &nic_send_method);

	if (status != STATUS_OK)
		return status;
	return nic_send_params_builder_root(rt_call_message(call), params);
}

enum status nic_send_finish(struct rt_call *call, struct nic_send_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return nic_send_results_root(rt_call_results(call), results);
}

static const struct rt_method nic_receive_method = {
	.interface_id = NIC_INTERFACE_ID,
	.method = NIC_METHOD_RECEIVE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status nic_receive_begin(struct rt_call *call, struct rt *rt, struct nic target,
	struct nic_receive_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &nic_receive_method);

	if (status != STATUS_OK)
		return status;
	return nic_receive_params_builder_root(rt_call_message(call), params);
}

enum status nic_receive_finish(struct rt_call *call, struct nic_receive_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return nic_receive_results_root(rt_call_results(call), results);
}

static const struct rt_method nic_counters_method = {
	.interface_id = NIC_INTERFACE_ID,
	.method = NIC_METHOD_COUNTERS,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status nic_counters_begin(struct rt_call *call, struct rt *rt, struct nic target,
	struct nic_counters_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &nic_counters_method);

	if (status != STATUS_OK)
		return status;
	return nic_counters_params_builder_root(rt_call_message(call), params);
}

enum status nic_counters_finish(struct rt_call *call, struct nic_counters_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return nic_counters_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status nic_counters_send_inline(struct rt *rt, struct nic target,
	uint32_t *operation)
{
	struct nic_counters_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &nic_counters_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status nic_counters_await_inline(struct rt *rt, uint32_t operation,
	struct nic_counters_result *result)
{
	uint64_t spare[4];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 4, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct nic_counters_results_reader results = {
		.raw = {.words = data, .data_bits = 4 * 64}};

	result->received = nic_counters_results_get_received(&results);
	result->sent = nic_counters_results_get_sent(&results);
	result->lost = nic_counters_results_get_lost(&results);
	result->damaged = nic_counters_results_get_damaged(&results);
	return STATUS_OK;
}

enum status nic_counters_send(struct rt *rt, struct nic target,
	uint32_t *operation)
{
	return nic_counters_send_inline(rt, target, operation);
}

enum status nic_counters_await(struct rt *rt, uint32_t operation,
	struct nic_counters_result *result)
{
	return nic_counters_await_inline(rt, operation, result);
}

enum status nic_counters(struct rt *rt, struct nic target,
	struct nic_counters_result *result)
{
	uint32_t operation;
	const enum status status = nic_counters_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return nic_counters_await_inline(rt, operation, result);
}
