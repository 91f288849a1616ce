/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from memory.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_MEMORY_CLIENT_H
#define USER_RT_GENERATED_MEMORY_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/memory.h"
#include "core/generated/ledger.h"
#include "core/generated/device.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/device_types.h"
#include "user/rt/call.h"

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status memory_create_params_pass_ledger(struct rt_call *call,
	const struct memory_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_create_params_take_ledger(struct rt_call *call,
	const struct memory_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `object`; one without an id passes none. */
MUST_CHECK static inline enum status memory_create_results_pass_object(struct rt_call *call,
	const struct memory_create_results_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_create_results_builder_set_object(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `object`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_create_results_take_object(struct rt_call *call,
	const struct memory_create_results_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = memory_create_results_get_object(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_view_params_pass_ledger(struct rt_call *call,
	const struct memory_object_view_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_view_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_view_params_take_ledger(struct rt_call *call,
	const struct memory_object_view_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_object_view_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `view`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_view_results_pass_view(struct rt_call *call,
	const struct memory_object_view_results_builder *builder, struct memory_view value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_view_results_builder_set_view(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `view`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_view_results_take_view(struct rt_call *call,
	const struct memory_object_view_results_reader *reader, struct memory_view *value)
{
	uint32_t index;
	enum status status = memory_object_view_results_get_view(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_VIEW_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `revoker`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_view_results_pass_revoker(struct rt_call *call,
	const struct memory_object_view_results_builder *builder, struct memory_revoker value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_view_results_builder_set_revoker(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `revoker`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_view_results_take_revoker(struct rt_call *call,
	const struct memory_object_view_results_reader *reader, struct memory_revoker *value)
{
	uint32_t index;
	enum status status = memory_object_view_results_get_revoker(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_REVOKER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_reader_params_pass_ledger(struct rt_call *call,
	const struct memory_object_reader_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_reader_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_reader_params_take_ledger(struct rt_call *call,
	const struct memory_object_reader_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_object_reader_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `reader`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_reader_results_pass_reader(struct rt_call *call,
	const struct memory_object_reader_results_builder *builder, struct memory_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_reader_results_builder_set_reader(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_reader_results_take_reader(struct rt_call *call,
	const struct memory_object_reader_results_reader *reader, struct memory_reader *value)
{
	uint32_t index;
	enum status status = memory_object_reader_results_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `revoker`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_reader_results_pass_revoker(struct rt_call *call,
	const struct memory_object_reader_results_builder *builder, struct memory_revoker value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_reader_results_builder_set_revoker(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `revoker`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_reader_results_take_revoker(struct rt_call *call,
	const struct memory_object_reader_results_reader *reader, struct memory_revoker *value)
{
	uint32_t index;
	enum status status = memory_object_reader_results_get_revoker(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_REVOKER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_park_params_pass_ledger(struct rt_call *call,
	const struct memory_object_park_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_park_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_park_params_take_ledger(struct rt_call *call,
	const struct memory_object_park_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_object_park_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `park`; one without an id passes none. */
MUST_CHECK static inline enum status memory_object_park_results_pass_park(struct rt_call *call,
	const struct memory_object_park_results_builder *builder, struct park_space value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_park_results_builder_set_park(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `park`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_park_results_take_park(struct rt_call *call,
	const struct memory_object_park_results_reader *reader, struct park_space *value)
{
	uint32_t index;
	enum status status = memory_object_park_results_get_park(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PARK_SPACE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `object`; one without an id passes none. */
MUST_CHECK static inline enum status address_space_map_params_pass_object(struct rt_call *call,
	const struct address_space_map_params_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_params_builder_set_object(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `object`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_params_take_object(struct rt_call *call,
	const struct address_space_map_params_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = address_space_map_params_get_object(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `view`; one without an id passes none. */
MUST_CHECK static inline enum status address_space_map_view_params_pass_view(struct rt_call *call,
	const struct address_space_map_view_params_builder *builder, struct memory_view value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_view_params_builder_set_view(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `view`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_view_params_take_view(struct rt_call *call,
	const struct address_space_map_view_params_reader *reader, struct memory_view *value)
{
	uint32_t index;
	enum status status = address_space_map_view_params_get_view(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_VIEW_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `reader`; one without an id passes none. */
MUST_CHECK static inline enum status address_space_map_reader_params_pass_reader(struct rt_call *call,
	const struct address_space_map_reader_params_builder *builder, struct memory_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_reader_params_builder_set_reader(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_reader_params_take_reader(struct rt_call *call,
	const struct address_space_map_reader_params_reader *reader, struct memory_reader *value)
{
	uint32_t index;
	enum status status = address_space_map_reader_params_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `mmio`; one without an id passes none. */
MUST_CHECK static inline enum status address_space_map_device_params_pass_mmio(struct rt_call *call,
	const struct address_space_map_device_params_builder *builder, struct device_mmio value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_device_params_builder_set_mmio(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `mmio`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_device_params_take_mmio(struct rt_call *call,
	const struct address_space_map_device_params_reader *reader, struct device_mmio *value)
{
	uint32_t index;
	enum status status = address_space_map_device_params_get_mmio(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, DEVICE_MMIO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `buffer`; one without an id passes none. */
MUST_CHECK static inline enum status address_space_map_dma_params_pass_buffer(struct rt_call *call,
	const struct address_space_map_dma_params_builder *builder, struct dma_buffer value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_dma_params_builder_set_buffer(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `buffer`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_dma_params_take_buffer(struct rt_call *call,
	const struct address_space_map_dma_params_reader *reader, struct dma_buffer *value)
{
	uint32_t index;
	enum status status = address_space_map_dma_params_get_buffer(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, DMA_BUFFER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- Memory.create: A memory object of `pages` zeroed pages (1 to 65536). `ledger` pays; without one, the caller's own ---- */

MUST_CHECK enum status memory_create_begin(struct rt_call *call, struct rt *rt,
	struct memory target, struct memory_create_params_builder *params);

MUST_CHECK enum status memory_create_finish(struct rt_call *call,
	struct memory_create_results_reader *results);

struct memory_create_args {
	uint32_t pages;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct memory_create_result {
	struct memory_object object;
};

MUST_CHECK enum status memory_create(struct rt *rt, struct memory target,
	const struct memory_create_args *args,
	struct memory_create_result *result);

/* ---- MemoryObject.size ---- */

MUST_CHECK enum status memory_object_size_begin(struct rt_call *call, struct rt *rt,
	struct memory_object target, struct memory_object_size_params_builder *params);

MUST_CHECK enum status memory_object_size_finish(struct rt_call *call,
	struct memory_object_size_results_reader *results);

struct memory_object_size_result {
	uint64_t bytes;
	bool sealed;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status memory_object_size_send(struct rt *rt, struct memory_object target,
	uint32_t *operation);

MUST_CHECK enum status memory_object_size_await(struct rt *rt, uint32_t operation,
	struct memory_object_size_result *result);

MUST_CHECK enum status memory_object_size(struct rt *rt, struct memory_object target,
	struct memory_object_size_result *result);

/* ---- MemoryObject.read: At most 3072 bytes a call. OUT_OF_RANGE when the piece does not lie inside the object. ---- */

MUST_CHECK enum status memory_object_read_begin(struct rt_call *call, struct rt *rt,
	struct memory_object target, struct memory_object_read_params_builder *params);

MUST_CHECK enum status memory_object_read_finish(struct rt_call *call,
	struct memory_object_read_results_reader *results);

struct memory_object_read_args {
	uint64_t offset;
	uint32_t length;
};

struct memory_object_read_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status memory_object_read(struct rt *rt, struct memory_object target,
	const struct memory_object_read_args *args,
	struct memory_object_read_result *result);

/* ---- MemoryObject.write: SEALED when the object is; OUT_OF_RANGE as for read. ---- */

MUST_CHECK enum status memory_object_write_begin(struct rt_call *call, struct rt *rt,
	struct memory_object target, struct memory_object_write_params_builder *params);

MUST_CHECK enum status memory_object_write_finish(struct rt_call *call,
	struct memory_object_write_results_reader *results);

struct memory_object_write_args {
	uint64_t offset;
	struct capnp_data data;
};

MUST_CHECK enum status memory_object_write(struct rt *rt, struct memory_object target,
	const struct memory_object_write_args *args);

/* ---- MemoryObject.seal: Makes the contents immutable for ever. BUSY while any process but the caller's maps it writable, by ---- */

MUST_CHECK enum status memory_object_seal_begin(struct rt_call *call, struct rt *rt,
	struct memory_object target, struct memory_object_seal_params_builder *params);

MUST_CHECK enum status memory_object_seal_finish(struct rt_call *call,
	struct memory_object_seal_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status memory_object_seal_send(struct rt *rt, struct memory_object target,
	uint32_t *operation);

MUST_CHECK enum status memory_object_seal_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status memory_object_seal(struct rt *rt, struct memory_object target);

/* ---- MemoryObject.view: A view of the pages [offset, offset + bytes), which can be written. SEALED when the object is. ---- */

MUST_CHECK enum status memory_object_view_begin(struct rt_call *call, struct rt *rt,
	struct memory_object target, struct memory_object_view_params_builder *params);

MUST_CHECK enum status memory_object_view_finish(struct rt_call *call,
	struct memory_object_view_results_reader *results);

struct memory_object_view_args {
	uint64_t offset;
	uint64_t bytes;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct memory_object_view_result {
	struct memory_view view;
	struct memory_revoker revoker;
};

MUST_CHECK enum status memory_object_view(struct rt *rt, struct memory_object target,
	const struct memory_object_view_args *args,
	struct memory_object_view_result *result);

/* ---- MemoryObject.reader: The same, which can only be read. ---- */

MUST_CHECK enum status memory_object_reader_begin(struct rt_call *call, struct rt *rt,
	struct memory_object target, struct memory_object_reader_params_builder *params);

MUST_CHECK enum status memory_object_reader_finish(struct rt_call *call,
	struct memory_object_reader_results_reader *results);

struct memory_object_reader_args {
	uint64_t offset;
	uint64_t bytes;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct memory_object_reader_result {
	struct memory_reader reader;
	struct memory_revoker revoker;
};

MUST_CHECK enum status memory_object_reader(struct rt *rt, struct memory_object target,
	const struct memory_object_reader_args *args,
	struct memory_object_reader_result *result);

/* ---- MemoryObject.park: A new park space over the object. `ledger` pays, and is the object's or below it (INVALID_ARGUMENT ---- */

MUST_CHECK enum status memory_object_park_begin(struct rt_call *call, struct rt *rt,
	struct memory_object target, struct memory_object_park_params_builder *params);

MUST_CHECK enum status memory_object_park_finish(struct rt_call *call,
	struct memory_object_park_results_reader *results);

struct memory_object_park_args {
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct memory_object_park_result {
	struct park_space park;
};

MUST_CHECK enum status memory_object_park(struct rt *rt, struct memory_object target,
	const struct memory_object_park_args *args,
	struct memory_object_park_result *result);

/* ---- MemoryView.size: `sealed` is the memory object's. ---- */

MUST_CHECK enum status memory_view_size_begin(struct rt_call *call, struct rt *rt,
	struct memory_view target, struct memory_object_size_params_builder *params);

MUST_CHECK enum status memory_view_size_finish(struct rt_call *call,
	struct memory_object_size_results_reader *results);

struct memory_view_size_result {
	uint64_t bytes;
	bool sealed;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status memory_view_size_send(struct rt *rt, struct memory_view target,
	uint32_t *operation);

MUST_CHECK enum status memory_view_size_await(struct rt *rt, uint32_t operation,
	struct memory_view_size_result *result);

MUST_CHECK enum status memory_view_size(struct rt *rt, struct memory_view target,
	struct memory_view_size_result *result);

/* ---- MemoryView.read ---- */

MUST_CHECK enum status memory_view_read_begin(struct rt_call *call, struct rt *rt,
	struct memory_view target, struct memory_object_read_params_builder *params);

MUST_CHECK enum status memory_view_read_finish(struct rt_call *call,
	struct memory_object_read_results_reader *results);

struct memory_view_read_args {
	uint64_t offset;
	uint32_t length;
};

struct memory_view_read_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status memory_view_read(struct rt *rt, struct memory_view target,
	const struct memory_view_read_args *args,
	struct memory_view_read_result *result);

/* ---- MemoryView.write: As a memory object's. REVOKED after its own revoker, or that of a view that it was cut from, was used. ---- */

MUST_CHECK enum status memory_view_write_begin(struct rt_call *call, struct rt *rt,
	struct memory_view target, struct memory_object_write_params_builder *params);

MUST_CHECK enum status memory_view_write_finish(struct rt_call *call,
	struct memory_object_write_results_reader *results);

struct memory_view_write_args {
	uint64_t offset;
	struct capnp_data data;
};

MUST_CHECK enum status memory_view_write(struct rt *rt, struct memory_view target,
	const struct memory_view_write_args *args);

/* ---- MemoryView.view ---- */

MUST_CHECK enum status memory_view_view_begin(struct rt_call *call, struct rt *rt,
	struct memory_view target, struct memory_object_view_params_builder *params);

MUST_CHECK enum status memory_view_view_finish(struct rt_call *call,
	struct memory_object_view_results_reader *results);

struct memory_view_view_args {
	uint64_t offset;
	uint64_t bytes;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct memory_view_view_result {
	struct memory_view view;
	struct memory_revoker revoker;
};

MUST_CHECK enum status memory_view_view(struct rt *rt, struct memory_view target,
	const struct memory_view_view_args *args,
	struct memory_view_view_result *result);

/* ---- MemoryView.reader: As a memory object's, inside the view. ---- */

MUST_CHECK enum status memory_view_reader_begin(struct rt_call *call, struct rt *rt,
	struct memory_view target, struct memory_object_reader_params_builder *params);

MUST_CHECK enum status memory_view_reader_finish(struct rt_call *call,
	struct memory_object_reader_results_reader *results);

struct memory_view_reader_args {
	uint64_t offset;
	uint64_t bytes;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct memory_view_reader_result {
	struct memory_reader reader;
	struct memory_revoker revoker;
};

MUST_CHECK enum status memory_view_reader(struct rt *rt, struct memory_view target,
	const struct memory_view_reader_args *args,
	struct memory_view_reader_result *result);

/* ---- MemoryReader.size ---- */

MUST_CHECK enum status memory_reader_size_begin(struct rt_call *call, struct rt *rt,
	struct memory_reader target, struct memory_object_size_params_builder *params);

MUST_CHECK enum status memory_reader_size_finish(struct rt_call *call,
	struct memory_object_size_results_reader *results);

struct memory_reader_size_result {
	uint64_t bytes;
	bool sealed;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status memory_reader_size_send(struct rt *rt, struct memory_reader target,
	uint32_t *operation);

MUST_CHECK enum status memory_reader_size_await(struct rt *rt, uint32_t operation,
	struct memory_reader_size_result *result);

MUST_CHECK enum status memory_reader_size(struct rt *rt, struct memory_reader target,
	struct memory_reader_size_result *result);

/* ---- MemoryReader.read ---- */

MUST_CHECK enum status memory_reader_read_begin(struct rt_call *call, struct rt *rt,
	struct memory_reader target, struct memory_object_read_params_builder *params);

MUST_CHECK enum status memory_reader_read_finish(struct rt_call *call,
	struct memory_object_read_results_reader *results);

struct memory_reader_read_args {
	uint64_t offset;
	uint32_t length;
};

struct memory_reader_read_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status memory_reader_read(struct rt *rt, struct memory_reader target,
	const struct memory_reader_read_args *args,
	struct memory_reader_read_result *result);

/* ---- MemoryReader.reader ---- */

MUST_CHECK enum status memory_reader_reader_begin(struct rt_call *call, struct rt *rt,
	struct memory_reader target, struct memory_object_reader_params_builder *params);

MUST_CHECK enum status memory_reader_reader_finish(struct rt_call *call,
	struct memory_object_reader_results_reader *results);

struct memory_reader_reader_args {
	uint64_t offset;
	uint64_t bytes;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct memory_reader_reader_result {
	struct memory_reader reader;
	struct memory_revoker revoker;
};

MUST_CHECK enum status memory_reader_reader(struct rt *rt, struct memory_reader target,
	const struct memory_reader_reader_args *args,
	struct memory_reader_reader_result *result);

/* ---- MemoryRevoker.revoke: Ends the view and every view that was cut from it. When this completes, no method reaches the ---- */

MUST_CHECK enum status memory_revoker_revoke_begin(struct rt_call *call, struct rt *rt,
	struct memory_revoker target, struct memory_revoker_revoke_params_builder *params);

MUST_CHECK enum status memory_revoker_revoke_finish(struct rt_call *call,
	struct memory_revoker_revoke_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status memory_revoker_revoke_send(struct rt *rt, struct memory_revoker target,
	uint32_t *operation);

MUST_CHECK enum status memory_revoker_revoke_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status memory_revoker_revoke(struct rt *rt, struct memory_revoker target);

/* ---- ParkSpace.wait: If the word holds `expected`, waits until it is woken; looking and beginning to wait are one step, so ---- */

MUST_CHECK enum status park_space_wait_begin(struct rt_call *call, struct rt *rt,
	struct park_space target, struct park_space_wait_params_builder *params);

MUST_CHECK enum status park_space_wait_finish(struct rt_call *call,
	struct park_space_wait_results_reader *results);

struct park_space_wait_args {
	uint64_t offset;
	uint32_t expected;
	uint64_t until_ns;
};

struct park_space_wait_result {
	uint16_t outcome;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status park_space_wait_send(struct rt *rt, struct park_space target,
	const struct park_space_wait_args *args,
	uint32_t *operation);

MUST_CHECK enum status park_space_wait_await(struct rt *rt, uint32_t operation,
	struct park_space_wait_result *result);

MUST_CHECK enum status park_space_wait(struct rt *rt, struct park_space target,
	const struct park_space_wait_args *args,
	struct park_space_wait_result *result);

/* ---- ParkSpace.wake: Wakes up to `count` of the waits for the word, in the order in which they came. Waits that begin ---- */

MUST_CHECK enum status park_space_wake_begin(struct rt_call *call, struct rt *rt,
	struct park_space target, struct park_space_wake_params_builder *params);

MUST_CHECK enum status park_space_wake_finish(struct rt_call *call,
	struct park_space_wake_results_reader *results);

struct park_space_wake_args {
	uint64_t offset;
	uint32_t count;
};

struct park_space_wake_result {
	uint32_t woken;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status park_space_wake_send(struct rt *rt, struct park_space target,
	const struct park_space_wake_args *args,
	uint32_t *operation);

MUST_CHECK enum status park_space_wake_await(struct rt *rt, uint32_t operation,
	struct park_space_wake_result *result);

MUST_CHECK enum status park_space_wake(struct rt *rt, struct park_space target,
	const struct park_space_wake_args *args,
	struct park_space_wake_result *result);

/* ---- AddressSpace.map: Maps a piece of the object, readable and writable. SEALED when it is sealed. BUSY when something is ---- */

MUST_CHECK enum status address_space_map_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_map_params_builder *params);

MUST_CHECK enum status address_space_map_finish(struct rt_call *call,
	struct address_space_map_results_reader *results);

struct address_space_map_args {
	struct memory_object object;
	enum rt_transfer object_transfer;
	uint64_t offset;
	uint64_t bytes;
	uint64_t address;
};

MUST_CHECK enum status address_space_map(struct rt *rt, struct address_space target,
	const struct address_space_map_args *args);

/* ---- AddressSpace.mapReadOnly ---- */

MUST_CHECK enum status address_space_map_read_only_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_map_params_builder *params);

MUST_CHECK enum status address_space_map_read_only_finish(struct rt_call *call,
	struct address_space_map_results_reader *results);

struct address_space_map_read_only_args {
	struct memory_object object;
	enum rt_transfer object_transfer;
	uint64_t offset;
	uint64_t bytes;
	uint64_t address;
};

MUST_CHECK enum status address_space_map_read_only(struct rt *rt, struct address_space target,
	const struct address_space_map_read_only_args *args);

/* ---- AddressSpace.mapExecutable: Readable and executable. NOT_SEALED unless the object is sealed. The process's own ledger or one above ---- */

MUST_CHECK enum status address_space_map_executable_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_map_params_builder *params);

MUST_CHECK enum status address_space_map_executable_finish(struct rt_call *call,
	struct address_space_map_results_reader *results);

struct address_space_map_executable_args {
	struct memory_object object;
	enum rt_transfer object_transfer;
	uint64_t offset;
	uint64_t bytes;
	uint64_t address;
};

MUST_CHECK enum status address_space_map_executable(struct rt *rt, struct address_space target,
	const struct address_space_map_executable_args *args);

/* ---- AddressSpace.unmap: Takes away whole mappings that lie inside the range. OUT_OF_RANGE when the range cuts one. ---- */

MUST_CHECK enum status address_space_unmap_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_unmap_params_builder *params);

MUST_CHECK enum status address_space_unmap_finish(struct rt_call *call,
	struct address_space_unmap_results_reader *results);

struct address_space_unmap_args {
	uint64_t address;
	uint64_t bytes;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status address_space_unmap_send(struct rt *rt, struct address_space target,
	const struct address_space_unmap_args *args,
	uint32_t *operation);

MUST_CHECK enum status address_space_unmap_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status address_space_unmap(struct rt *rt, struct address_space target,
	const struct address_space_unmap_args *args);

/* ---- AddressSpace.protect: Makes whole writable mappings inside the range read-only, for good. ---- */

MUST_CHECK enum status address_space_protect_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_unmap_params_builder *params);

MUST_CHECK enum status address_space_protect_finish(struct rt_call *call,
	struct address_space_unmap_results_reader *results);

struct address_space_protect_args {
	uint64_t address;
	uint64_t bytes;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status address_space_protect_send(struct rt *rt, struct address_space target,
	const struct address_space_protect_args *args,
	uint32_t *operation);

MUST_CHECK enum status address_space_protect_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status address_space_protect(struct rt *rt, struct address_space target,
	const struct address_space_protect_args *args);

/* ---- AddressSpace.mapView: As map, through a view, with the frame that takes the pages' place when the view is revoked. ---- */

MUST_CHECK enum status address_space_map_view_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_map_view_params_builder *params);

MUST_CHECK enum status address_space_map_view_finish(struct rt_call *call,
	struct address_space_map_view_results_reader *results);

struct address_space_map_view_args {
	struct memory_view view;
	enum rt_transfer view_transfer;
	uint64_t offset;
	uint64_t bytes;
	uint64_t address;
};

MUST_CHECK enum status address_space_map_view(struct rt *rt, struct address_space target,
	const struct address_space_map_view_args *args);

/* ---- AddressSpace.mapReader: As mapReadOnly, through a view. ---- */

MUST_CHECK enum status address_space_map_reader_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_map_reader_params_builder *params);

MUST_CHECK enum status address_space_map_reader_finish(struct rt_call *call,
	struct address_space_map_reader_results_reader *results);

struct address_space_map_reader_args {
	struct memory_reader reader;
	enum rt_transfer reader_transfer;
	uint64_t offset;
	uint64_t bytes;
	uint64_t address;
};

MUST_CHECK enum status address_space_map_reader(struct rt *rt, struct address_space target,
	const struct address_space_map_reader_args *args);

/* ---- AddressSpace.mapDevice: Maps pages of a device's registers, readable, writable and uncached, with a frame that takes their place when ---- */

MUST_CHECK enum status address_space_map_device_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_map_device_params_builder *params);

MUST_CHECK enum status address_space_map_device_finish(struct rt_call *call,
	struct address_space_map_device_results_reader *results);

struct address_space_map_device_args {
	struct device_mmio mmio;
	enum rt_transfer mmio_transfer;
	uint64_t offset;
	uint64_t bytes;
	uint64_t address;
};

MUST_CHECK enum status address_space_map_device(struct rt *rt, struct address_space target,
	const struct address_space_map_device_args *args);

/* ---- AddressSpace.mapDma: As map, of pages that a device reaches, too, with a frame of zeros that takes their place when the device ends. ---- */

MUST_CHECK enum status address_space_map_dma_begin(struct rt_call *call, struct rt *rt,
	struct address_space target, struct address_space_map_dma_params_builder *params);

MUST_CHECK enum status address_space_map_dma_finish(struct rt_call *call,
	struct address_space_map_dma_results_reader *results);

struct address_space_map_dma_args {
	struct dma_buffer buffer;
	enum rt_transfer buffer_transfer;
	uint64_t offset;
	uint64_t bytes;
	uint64_t address;
};

MUST_CHECK enum status address_space_map_dma(struct rt *rt, struct address_space target,
	const struct address_space_map_dma_args *args);

#endif
