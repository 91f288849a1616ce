/*
 * Typed calls.
 *
 * Generated from visits.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/visits_client.h"
#include "user/rt/plain.h"

static const struct rt_method door_visit_method = {
	.interface_id = DOOR_INTERFACE_ID,
	.method = DOOR_METHOD_VISIT,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status door_visit_begin(struct rt_call *call, struct rt *rt, struct door target,
	struct door_visit_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &door_visit_method);

	if (status != STATUS_OK)
		return status;
	return door_visit_params_builder_root(rt_call_message(call), params);
}

enum status door_visit_finish(struct rt_call *call, struct door_visit_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return door_visit_results_root(rt_call_results(call), results);
}

static enum status door_visit_decode(struct rt_call *call, const struct door_visit_results_reader *results,
	struct door_visit_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	result->instance = door_visit_results_get_instance(results);
	result->visits = door_visit_results_get_visits(results);
	status = door_visit_results_get_caller(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->caller, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status door_visit(struct rt *rt, struct door target,
	struct door_visit_result *result)
{
	struct rt_call call;
	struct door_visit_params_builder params;
	struct door_visit_results_reader results;
	enum status status;

	status = door_visit_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = door_visit_finish(&call, &results);
	if (status == STATUS_OK)
		status = door_visit_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method fuse_crash_method = {
	.interface_id = FUSE_INTERFACE_ID,
	.method = FUSE_METHOD_CRASH,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status fuse_crash_begin(struct rt_call *call, struct rt *rt, struct fuse target,
	struct fuse_crash_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &fuse_crash_method);

	if (status != STATUS_OK)
		return status;
	return fuse_crash_params_builder_root(rt_call_message(call), params);
}

enum status fuse_crash_finish(struct rt_call *call, struct fuse_crash_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return fuse_crash_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status fuse_crash_send_inline(struct rt *rt, struct fuse target,
	uint32_t *operation)
{
	struct fuse_crash_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &fuse_crash_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status fuse_crash_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status fuse_crash_send(struct rt *rt, struct fuse target,
	uint32_t *operation)
{
	return fuse_crash_send_inline(rt, target, operation);
}

enum status fuse_crash_await(struct rt *rt, uint32_t operation)
{
	return fuse_crash_await_inline(rt, operation);
}

enum status fuse_crash(struct rt *rt, struct fuse target)
{
	uint32_t operation;
	const enum status status = fuse_crash_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return fuse_crash_await_inline(rt, operation);
}

static const struct rt_method fuse_hang_method = {
	.interface_id = FUSE_INTERFACE_ID,
	.method = FUSE_METHOD_HANG,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status fuse_hang_begin(struct rt_call *call, struct rt *rt, struct fuse target,
	struct fuse_hang_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &fuse_hang_method);

	if (status != STATUS_OK)
		return status;
	return fuse_hang_params_builder_root(rt_call_message(call), params);
}

enum status fuse_hang_finish(struct rt_call *call, struct fuse_hang_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return fuse_hang_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status fuse_hang_send_inline(struct rt *rt, struct fuse target,
	uint32_t *operation)
{
	struct fuse_hang_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &fuse_hang_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status fuse_hang_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status fuse_hang_send(struct rt *rt, struct fuse target,
	uint32_t *operation)
{
	return fuse_hang_send_inline(rt, target, operation);
}

enum status fuse_hang_await(struct rt *rt, uint32_t operation)
{
	return fuse_hang_await_inline(rt, operation);
}

enum status fuse_hang(struct rt *rt, struct fuse target)
{
	uint32_t operation;
	const enum status status = fuse_hang_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return fuse_hang_await_inline(rt, operation);
}
