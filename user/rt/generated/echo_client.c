/*
 * Typed calls.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/echo_client.h"
#include "user/rt/plain.h"

static const struct rt_method echo_echo_method = {
	.interface_id = ECHO_INTERFACE_ID,
	.method = ECHO_METHOD_ECHO,
	.message_words = 9,
	.result_words = 18,
	.result_capabilities = 0,
};

enum status echo_echo_begin(struct rt_call *call, struct rt *rt, struct echo target,
	struct echo_echo_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &echo_echo_method);

	if (status != STATUS_OK)
		return status;
	return echo_echo_params_builder_root(rt_call_message(call), params);
}

enum status echo_echo_finish(struct rt_call *call, struct echo_echo_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return echo_echo_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status echo_echo_send_inline(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	uint32_t *operation)
{
	struct echo_echo_params_builder params;
	const enum status status =
		rt_plain_open(rt, 8, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	echo_echo_params_builder_set_a(&params, args->a);
	echo_echo_params_builder_set_b(&params, args->b);
	echo_echo_params_builder_set_c(&params, args->c);
	echo_echo_params_builder_set_d(&params, args->d);
	echo_echo_params_builder_set_e(&params, args->e);
	echo_echo_params_builder_set_f(&params, args->f);
	echo_echo_params_builder_set_g(&params, args->g);
	echo_echo_params_builder_set_h(&params, args->h);
	rt_plain_submit(rt, target.id, &echo_echo_method, 8, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status echo_echo_await_inline(struct rt *rt, uint32_t operation,
	struct echo_echo_result *result)
{
	uint64_t spare[8];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 8, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct echo_echo_results_reader results = {
		.raw = {.words = data, .data_bits = 8 * 64}};

	result->a = echo_echo_results_get_a(&results);
	result->b = echo_echo_results_get_b(&results);
	result->c = echo_echo_results_get_c(&results);
	result->d = echo_echo_results_get_d(&results);
	result->e = echo_echo_results_get_e(&results);
	result->f = echo_echo_results_get_f(&results);
	result->g = echo_echo_results_get_g(&results);
	result->h = echo_echo_results_get_h(&results);
	return STATUS_OK;
}

enum status echo_echo_send(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	uint32_t *operation)
{
	return echo_echo_send_inline(rt, target, args, operation);
}

enum status echo_echo_await(struct rt *rt, uint32_t operation,
	struct echo_echo_result *result)
{
	return echo_echo_await_inline(rt, operation, result);
}

enum status echo_echo(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	struct echo_echo_result *result)
{
	uint32_t operation;
	const enum status status = echo_echo_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return echo_echo_await_inline(rt, operation, result);
}
