/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from block.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_BLOCK_CLIENT_H
#define USER_RT_GENERATED_BLOCK_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/block.h"
#include "core/generated/memory.h"
#include "user/rt/generated/block_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/call.h"

/* Passes a capability as `view`; one without an id passes none. */
MUST_CHECK static inline enum status block_device_attach_params_pass_view(struct rt_call *call,
	const struct block_device_attach_params_builder *builder, struct memory_view value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	block_device_attach_params_builder_set_view(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `view`; the id is zero when none did. */
MUST_CHECK static inline enum status block_device_attach_params_take_view(struct rt_call *call,
	const struct block_device_attach_params_reader *reader, struct memory_view *value)
{
	uint32_t index;
	enum status status = block_device_attach_params_get_view(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_VIEW_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `queue`; one without an id passes none. */
MUST_CHECK static inline enum status block_device_attach_results_pass_queue(struct rt_call *call,
	const struct block_device_attach_results_builder *builder, struct block_queue value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	block_device_attach_results_builder_set_queue(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `queue`; the id is zero when none did. */
MUST_CHECK static inline enum status block_device_attach_results_take_queue(struct rt_call *call,
	const struct block_device_attach_results_reader *reader, struct block_queue *value)
{
	uint32_t index;
	enum status status = block_device_attach_results_get_queue(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, BLOCK_QUEUE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- BlockDevice.describe: Requests are in blocks of `blockBytes`, a power of two of at least 512. `physicalBytes` is what the disk ---- */

MUST_CHECK enum status block_device_describe_begin(struct rt_call *call, struct rt *rt,
	struct block_device target, struct block_device_describe_params_builder *params);

MUST_CHECK enum status block_device_describe_finish(struct rt_call *call,
	struct block_device_describe_results_reader *results);

struct block_device_describe_result {
	uint32_t block_bytes;
	uint32_t physical_bytes;
	uint64_t blocks;
	bool volatile_cache;
	bool read_only;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status block_device_describe_send(struct rt *rt, struct block_device target,
	uint32_t *operation);

MUST_CHECK enum status block_device_describe_await(struct rt *rt, uint32_t operation,
	struct block_device_describe_result *result);

MUST_CHECK enum status block_device_describe(struct rt *rt, struct block_device target,
	struct block_device_describe_result *result);

/* ---- BlockDevice.attach: A queue whose requests read and write the view. Completes when nothing of the former holder of its place ---- */

MUST_CHECK enum status block_device_attach_begin(struct rt_call *call, struct rt *rt,
	struct block_device target, struct block_device_attach_params_builder *params);

MUST_CHECK enum status block_device_attach_finish(struct rt_call *call,
	struct block_device_attach_results_reader *results);

struct block_device_attach_args {
	struct memory_view view;
	enum rt_transfer view_transfer;
};

struct block_device_attach_result {
	struct block_queue queue;
};

MUST_CHECK enum status block_device_attach(struct rt *rt, struct block_device target,
	const struct block_device_attach_args *args,
	struct block_device_attach_result *result);

/* ---- BlockQueue.read ---- */

MUST_CHECK enum status block_queue_read_begin(struct rt_call *call, struct rt *rt,
	struct block_queue target, struct block_queue_read_params_builder *params);

MUST_CHECK enum status block_queue_read_finish(struct rt_call *call,
	struct block_queue_read_results_reader *results);

struct block_queue_read_args {
	uint64_t block;
	uint32_t count;
	uint64_t offset;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status block_queue_read_send(struct rt *rt, struct block_queue target,
	const struct block_queue_read_args *args,
	uint32_t *operation);

MUST_CHECK enum status block_queue_read_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status block_queue_read(struct rt *rt, struct block_queue target,
	const struct block_queue_read_args *args);

/* ---- BlockQueue.write ---- */

MUST_CHECK enum status block_queue_write_begin(struct rt_call *call, struct rt *rt,
	struct block_queue target, struct block_queue_write_params_builder *params);

MUST_CHECK enum status block_queue_write_finish(struct rt_call *call,
	struct block_queue_write_results_reader *results);

struct block_queue_write_args {
	uint64_t block;
	uint32_t count;
	uint64_t offset;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status block_queue_write_send(struct rt *rt, struct block_queue target,
	const struct block_queue_write_args *args,
	uint32_t *operation);

MUST_CHECK enum status block_queue_write_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status block_queue_write(struct rt *rt, struct block_queue target,
	const struct block_queue_write_args *args);

/* ---- BlockQueue.flush: Completes when every write that had completed before it was called is on the disk. ---- */

MUST_CHECK enum status block_queue_flush_begin(struct rt_call *call, struct rt *rt,
	struct block_queue target, struct block_queue_flush_params_builder *params);

MUST_CHECK enum status block_queue_flush_finish(struct rt_call *call,
	struct block_queue_flush_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status block_queue_flush_send(struct rt *rt, struct block_queue target,
	uint32_t *operation);

MUST_CHECK enum status block_queue_flush_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status block_queue_flush(struct rt *rt, struct block_queue target);

#endif
