/*
 * Handlers and dispatchers of services.
 *
 * Generated from memory.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_MEMORY_SERVER_H
#define USER_RT_GENERATED_MEMORY_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/memory.h"
#include "core/generated/ledger.h"
#include "core/generated/device.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/device_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_create_params_receive_ledger(struct rt_request *request,
	const struct memory_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status memory_create_params_send_ledger(struct rt_request *request,
	const struct memory_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `object`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_create_results_receive_object(struct rt_request *request,
	const struct memory_create_results_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = memory_create_results_get_object(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `object`; one without an id sends none. */
MUST_CHECK static inline enum status memory_create_results_send_object(struct rt_request *request,
	const struct memory_create_results_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_create_results_builder_set_object(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_view_params_receive_ledger(struct rt_request *request,
	const struct memory_object_view_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_object_view_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_view_params_send_ledger(struct rt_request *request,
	const struct memory_object_view_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_view_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `view`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_view_results_receive_view(struct rt_request *request,
	const struct memory_object_view_results_reader *reader, struct memory_view *value)
{
	uint32_t index;
	enum status status = memory_object_view_results_get_view(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_VIEW_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `view`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_view_results_send_view(struct rt_request *request,
	const struct memory_object_view_results_builder *builder, struct memory_view value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_view_results_builder_set_view(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `revoker`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_view_results_receive_revoker(struct rt_request *request,
	const struct memory_object_view_results_reader *reader, struct memory_revoker *value)
{
	uint32_t index;
	enum status status = memory_object_view_results_get_revoker(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_REVOKER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `revoker`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_view_results_send_revoker(struct rt_request *request,
	const struct memory_object_view_results_builder *builder, struct memory_revoker value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_view_results_builder_set_revoker(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_reader_params_receive_ledger(struct rt_request *request,
	const struct memory_object_reader_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_object_reader_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_reader_params_send_ledger(struct rt_request *request,
	const struct memory_object_reader_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_reader_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_reader_results_receive_reader(struct rt_request *request,
	const struct memory_object_reader_results_reader *reader, struct memory_reader *value)
{
	uint32_t index;
	enum status status = memory_object_reader_results_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `reader`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_reader_results_send_reader(struct rt_request *request,
	const struct memory_object_reader_results_builder *builder, struct memory_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_reader_results_builder_set_reader(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `revoker`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_reader_results_receive_revoker(struct rt_request *request,
	const struct memory_object_reader_results_reader *reader, struct memory_revoker *value)
{
	uint32_t index;
	enum status status = memory_object_reader_results_get_revoker(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_REVOKER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `revoker`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_reader_results_send_revoker(struct rt_request *request,
	const struct memory_object_reader_results_builder *builder, struct memory_revoker value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_reader_results_builder_set_revoker(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_park_params_receive_ledger(struct rt_request *request,
	const struct memory_object_park_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = memory_object_park_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_park_params_send_ledger(struct rt_request *request,
	const struct memory_object_park_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_park_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `park`; the id is zero when none did. */
MUST_CHECK static inline enum status memory_object_park_results_receive_park(struct rt_request *request,
	const struct memory_object_park_results_reader *reader, struct park_space *value)
{
	uint32_t index;
	enum status status = memory_object_park_results_get_park(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PARK_SPACE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `park`; one without an id sends none. */
MUST_CHECK static inline enum status memory_object_park_results_send_park(struct rt_request *request,
	const struct memory_object_park_results_builder *builder, struct park_space value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	memory_object_park_results_builder_set_park(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `object`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_params_receive_object(struct rt_request *request,
	const struct address_space_map_params_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = address_space_map_params_get_object(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `object`; one without an id sends none. */
MUST_CHECK static inline enum status address_space_map_params_send_object(struct rt_request *request,
	const struct address_space_map_params_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_params_builder_set_object(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `view`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_view_params_receive_view(struct rt_request *request,
	const struct address_space_map_view_params_reader *reader, struct memory_view *value)
{
	uint32_t index;
	enum status status = address_space_map_view_params_get_view(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_VIEW_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `view`; one without an id sends none. */
MUST_CHECK static inline enum status address_space_map_view_params_send_view(struct rt_request *request,
	const struct address_space_map_view_params_builder *builder, struct memory_view value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_view_params_builder_set_view(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_reader_params_receive_reader(struct rt_request *request,
	const struct address_space_map_reader_params_reader *reader, struct memory_reader *value)
{
	uint32_t index;
	enum status status = address_space_map_reader_params_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `reader`; one without an id sends none. */
MUST_CHECK static inline enum status address_space_map_reader_params_send_reader(struct rt_request *request,
	const struct address_space_map_reader_params_builder *builder, struct memory_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_reader_params_builder_set_reader(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `mmio`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_device_params_receive_mmio(struct rt_request *request,
	const struct address_space_map_device_params_reader *reader, struct device_mmio *value)
{
	uint32_t index;
	enum status status = address_space_map_device_params_get_mmio(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, DEVICE_MMIO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `mmio`; one without an id sends none. */
MUST_CHECK static inline enum status address_space_map_device_params_send_mmio(struct rt_request *request,
	const struct address_space_map_device_params_builder *builder, struct device_mmio value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_device_params_builder_set_mmio(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `buffer`; the id is zero when none did. */
MUST_CHECK static inline enum status address_space_map_dma_params_receive_buffer(struct rt_request *request,
	const struct address_space_map_dma_params_reader *reader, struct dma_buffer *value)
{
	uint32_t index;
	enum status status = address_space_map_dma_params_get_buffer(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, DMA_BUFFER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `buffer`; one without an id sends none. */
MUST_CHECK static inline enum status address_space_map_dma_params_send_buffer(struct rt_request *request,
	const struct address_space_map_dma_params_builder *builder, struct dma_buffer value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	address_space_map_dma_params_builder_set_buffer(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of Memory. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct memory_handlers {
	/* A memory object of `pages` zeroed pages (1 to 65536). `ledger` pays; without one, the caller's own */
	enum status (*create)(void *self, struct rt_request *request,
		const struct memory_create_params_reader *params,
		const struct memory_create_results_builder *results);
};

/*
 * What a service does for each method of MemoryObject. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct memory_object_handlers {
	enum status (*size)(void *self, struct rt_request *request,
		const struct memory_object_size_params_reader *params,
		const struct memory_object_size_results_builder *results);
	/* At most 3072 bytes a call. OUT_OF_RANGE when the piece does not lie inside the object. */
	enum status (*read)(void *self, struct rt_request *request,
		const struct memory_object_read_params_reader *params,
		const struct memory_object_read_results_builder *results);
	/* SEALED when the object is; OUT_OF_RANGE as for read. */
	enum status (*write)(void *self, struct rt_request *request,
		const struct memory_object_write_params_reader *params,
		const struct memory_object_write_results_builder *results);
	/* Makes the contents immutable for ever. BUSY while any process but the caller's maps it writable, by */
	enum status (*seal)(void *self, struct rt_request *request,
		const struct memory_object_seal_params_reader *params,
		const struct memory_object_seal_results_builder *results);
	/* A view of the pages [offset, offset + bytes), which can be written. SEALED when the object is. */
	enum status (*view)(void *self, struct rt_request *request,
		const struct memory_object_view_params_reader *params,
		const struct memory_object_view_results_builder *results);
	/* The same, which can only be read. */
	enum status (*reader)(void *self, struct rt_request *request,
		const struct memory_object_reader_params_reader *params,
		const struct memory_object_reader_results_builder *results);
	/* A new park space over the object. `ledger` pays, and is the object's or below it (INVALID_ARGUMENT */
	enum status (*park)(void *self, struct rt_request *request,
		const struct memory_object_park_params_reader *params,
		const struct memory_object_park_results_builder *results);
};

/*
 * What a service does for each method of MemoryView. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct memory_view_handlers {
	/* `sealed` is the memory object's. */
	enum status (*size)(void *self, struct rt_request *request,
		const struct memory_object_size_params_reader *params,
		const struct memory_object_size_results_builder *results);
	enum status (*read)(void *self, struct rt_request *request,
		const struct memory_object_read_params_reader *params,
		const struct memory_object_read_results_builder *results);
	/* As a memory object's. REVOKED after its own revoker, or that of a view that it was cut from, was used. */
	enum status (*write)(void *self, struct rt_request *request,
		const struct memory_object_write_params_reader *params,
		const struct memory_object_write_results_builder *results);
	enum status (*view)(void *self, struct rt_request *request,
		const struct memory_object_view_params_reader *params,
		const struct memory_object_view_results_builder *results);
	/* As a memory object's, inside the view. */
	enum status (*reader)(void *self, struct rt_request *request,
		const struct memory_object_reader_params_reader *params,
		const struct memory_object_reader_results_builder *results);
};

/*
 * What a service does for each method of MemoryReader. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct memory_reader_handlers {
	enum status (*size)(void *self, struct rt_request *request,
		const struct memory_object_size_params_reader *params,
		const struct memory_object_size_results_builder *results);
	enum status (*read)(void *self, struct rt_request *request,
		const struct memory_object_read_params_reader *params,
		const struct memory_object_read_results_builder *results);
	enum status (*reader)(void *self, struct rt_request *request,
		const struct memory_object_reader_params_reader *params,
		const struct memory_object_reader_results_builder *results);
};

/*
 * What a service does for each method of MemoryRevoker. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct memory_revoker_handlers {
	/* Ends the view and every view that was cut from it. When this completes, no method reaches the */
	enum status (*revoke)(void *self, struct rt_request *request,
		const struct memory_revoker_revoke_params_reader *params,
		const struct memory_revoker_revoke_results_builder *results);
};

/*
 * What a service does for each method of ParkSpace. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct park_space_handlers {
	/* If the word holds `expected`, waits until it is woken; looking and beginning to wait are one step, so */
	enum status (*wait)(void *self, struct rt_request *request,
		const struct park_space_wait_params_reader *params,
		const struct park_space_wait_results_builder *results);
	/* Wakes up to `count` of the waits for the word, in the order in which they came. Waits that begin */
	enum status (*wake)(void *self, struct rt_request *request,
		const struct park_space_wake_params_reader *params,
		const struct park_space_wake_results_builder *results);
};

/*
 * What a service does for each method of AddressSpace. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct address_space_handlers {
	/* Maps a piece of the object, readable and writable. SEALED when it is sealed. BUSY when something is */
	enum status (*map)(void *self, struct rt_request *request,
		const struct address_space_map_params_reader *params,
		const struct address_space_map_results_builder *results);
	enum status (*map_read_only)(void *self, struct rt_request *request,
		const struct address_space_map_params_reader *params,
		const struct address_space_map_results_builder *results);
	/* Readable and executable. NOT_SEALED unless the object is sealed. The process's own ledger or one above */
	enum status (*map_executable)(void *self, struct rt_request *request,
		const struct address_space_map_params_reader *params,
		const struct address_space_map_results_builder *results);
	/* Takes away whole mappings that lie inside the range. OUT_OF_RANGE when the range cuts one. */
	enum status (*unmap)(void *self, struct rt_request *request,
		const struct address_space_unmap_params_reader *params,
		const struct address_space_unmap_results_builder *results);
	/* Makes whole writable mappings inside the range read-only, for good. */
	enum status (*protect)(void *self, struct rt_request *request,
		const struct address_space_unmap_params_reader *params,
		const struct address_space_unmap_results_builder *results);
	/* As map, through a view, with the frame that takes the pages' place when the view is revoked. */
	enum status (*map_view)(void *self, struct rt_request *request,
		const struct address_space_map_view_params_reader *params,
		const struct address_space_map_view_results_builder *results);
	/* As mapReadOnly, through a view. */
	enum status (*map_reader)(void *self, struct rt_request *request,
		const struct address_space_map_reader_params_reader *params,
		const struct address_space_map_reader_results_builder *results);
	/* Maps pages of a device's registers, readable, writable and uncached, with a frame that takes their place when */
	enum status (*map_device)(void *self, struct rt_request *request,
		const struct address_space_map_device_params_reader *params,
		const struct address_space_map_device_results_builder *results);
	/* As map, of pages that a device reaches, too, with a frame of zeros that takes their place when the device ends. */
	enum status (*map_dma)(void *self, struct rt_request *request,
		const struct address_space_map_dma_params_reader *params,
		const struct address_space_map_dma_results_builder *results);
};

static inline enum status memory_create_answer(const struct memory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_create_results_builder results;
	enum status status;
	struct memory_create_params_reader params;

	if (!handlers->create)
		return STATUS_BAD_METHOD;
	status = memory_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status memory_dispatch(const struct memory_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != MEMORY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_METHOD_CREATE:
		return memory_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status memory_object_size_answer_data(const struct memory_object_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_object_size_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct memory_object_size_results_builder results;
	const enum status status = memory_object_size_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_object_size_answer_copy(
	const struct memory_object_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_answer_data(handlers, self, request, spare);
}

static inline enum status memory_object_size_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->size)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return memory_object_size_answer_copy(handlers, self, request);
	return memory_object_size_answer_data(handlers, self, request, data);
}

static inline enum status memory_object_read_answer_data(const struct memory_object_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_object_read_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct memory_object_read_results_builder results;
	const enum status status = memory_object_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_object_read_answer_copy(
	const struct memory_object_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return memory_object_read_answer_data(handlers, self, request, spare);
}

static inline enum status memory_object_read_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return memory_object_read_answer_copy(handlers, self, request);
	return memory_object_read_answer_data(handlers, self, request, data);
}

static inline enum status memory_object_write_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_write_results_builder results;
	enum status status;
	struct memory_object_write_params_reader params;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	status = memory_object_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static inline enum status memory_object_seal_answer_data(const struct memory_object_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_object_seal_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct memory_object_seal_results_builder results;
	const enum status status = memory_object_seal_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->seal(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_object_seal_answer_copy(
	const struct memory_object_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return memory_object_seal_answer_data(handlers, self, request, spare);
}

static inline enum status memory_object_seal_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->seal)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return memory_object_seal_answer_copy(handlers, self, request);
	return memory_object_seal_answer_data(handlers, self, request, data);
}

static inline enum status memory_object_view_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_view_results_builder results;
	enum status status;
	struct memory_object_view_params_reader params;

	if (!handlers->view)
		return STATUS_BAD_METHOD;
	status = memory_object_view_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_view_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->view(self, request, &params, &results);
}

static inline enum status memory_object_reader_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_reader_results_builder results;
	enum status status;
	struct memory_object_reader_params_reader params;

	if (!handlers->reader)
		return STATUS_BAD_METHOD;
	status = memory_object_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->reader(self, request, &params, &results);
}

static inline enum status memory_object_park_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_park_results_builder results;
	enum status status;
	struct memory_object_park_params_reader params;

	if (!handlers->park)
		return STATUS_BAD_METHOD;
	status = memory_object_park_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_park_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->park(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status memory_object_dispatch(const struct memory_object_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != MEMORY_OBJECT_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_OBJECT_METHOD_SIZE:
		return memory_object_size_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_READ:
		return memory_object_read_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_WRITE:
		return memory_object_write_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_SEAL:
		return memory_object_seal_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_VIEW:
		return memory_object_view_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_READER:
		return memory_object_reader_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_PARK:
		return memory_object_park_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status memory_view_size_answer_data(const struct memory_view_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_object_size_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct memory_object_size_results_builder results;
	const enum status status = memory_object_size_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_view_size_answer_copy(
	const struct memory_view_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return memory_view_size_answer_data(handlers, self, request, spare);
}

static inline enum status memory_view_size_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->size)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return memory_view_size_answer_copy(handlers, self, request);
	return memory_view_size_answer_data(handlers, self, request, data);
}

static inline enum status memory_view_read_answer_data(const struct memory_view_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_object_read_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct memory_object_read_results_builder results;
	const enum status status = memory_object_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_view_read_answer_copy(
	const struct memory_view_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return memory_view_read_answer_data(handlers, self, request, spare);
}

static inline enum status memory_view_read_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return memory_view_read_answer_copy(handlers, self, request);
	return memory_view_read_answer_data(handlers, self, request, data);
}

static inline enum status memory_view_write_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_write_results_builder results;
	enum status status;
	struct memory_object_write_params_reader params;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	status = memory_object_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static inline enum status memory_view_view_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_view_results_builder results;
	enum status status;
	struct memory_object_view_params_reader params;

	if (!handlers->view)
		return STATUS_BAD_METHOD;
	status = memory_object_view_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_view_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->view(self, request, &params, &results);
}

static inline enum status memory_view_reader_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_reader_results_builder results;
	enum status status;
	struct memory_object_reader_params_reader params;

	if (!handlers->reader)
		return STATUS_BAD_METHOD;
	status = memory_object_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->reader(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status memory_view_dispatch(const struct memory_view_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != MEMORY_VIEW_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_VIEW_METHOD_SIZE:
		return memory_view_size_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_READ:
		return memory_view_read_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_WRITE:
		return memory_view_write_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_VIEW:
		return memory_view_view_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_READER:
		return memory_view_reader_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status memory_reader_size_answer_data(const struct memory_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_object_size_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct memory_object_size_results_builder results;
	const enum status status = memory_object_size_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_reader_size_answer_copy(
	const struct memory_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return memory_reader_size_answer_data(handlers, self, request, spare);
}

static inline enum status memory_reader_size_answer(const struct memory_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->size)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return memory_reader_size_answer_copy(handlers, self, request);
	return memory_reader_size_answer_data(handlers, self, request, data);
}

static inline enum status memory_reader_read_answer_data(const struct memory_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_object_read_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct memory_object_read_results_builder results;
	const enum status status = memory_object_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_reader_read_answer_copy(
	const struct memory_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return memory_reader_read_answer_data(handlers, self, request, spare);
}

static inline enum status memory_reader_read_answer(const struct memory_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return memory_reader_read_answer_copy(handlers, self, request);
	return memory_reader_read_answer_data(handlers, self, request, data);
}

static inline enum status memory_reader_reader_answer(const struct memory_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_reader_results_builder results;
	enum status status;
	struct memory_object_reader_params_reader params;

	if (!handlers->reader)
		return STATUS_BAD_METHOD;
	status = memory_object_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->reader(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status memory_reader_dispatch(const struct memory_reader_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != MEMORY_READER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_READER_METHOD_SIZE:
		return memory_reader_size_answer(handlers, self, request);
	case MEMORY_READER_METHOD_READ:
		return memory_reader_read_answer(handlers, self, request);
	case MEMORY_READER_METHOD_READER:
		return memory_reader_reader_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status memory_revoker_revoke_answer_data(const struct memory_revoker_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct memory_revoker_revoke_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct memory_revoker_revoke_results_builder results;
	const enum status status = memory_revoker_revoke_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->revoke(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status memory_revoker_revoke_answer_copy(
	const struct memory_revoker_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return memory_revoker_revoke_answer_data(handlers, self, request, spare);
}

static inline enum status memory_revoker_revoke_answer(const struct memory_revoker_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->revoke)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return memory_revoker_revoke_answer_copy(handlers, self, request);
	return memory_revoker_revoke_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status memory_revoker_dispatch(const struct memory_revoker_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != MEMORY_REVOKER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_REVOKER_METHOD_REVOKE:
		return memory_revoker_revoke_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status park_space_wait_answer_data(const struct park_space_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct park_space_wait_params_reader params = {
		.raw = {.words = data, .word_count = 3, .data_bits = 3 * 64}};
	struct park_space_wait_results_builder results;
	const enum status status = park_space_wait_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status park_space_wait_answer_copy(
	const struct park_space_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[3];
	const enum status status =
		capnp_message_data_walk(&request->params, 3, spare);

	if (status != STATUS_OK)
		return status;
	return park_space_wait_answer_data(handlers, self, request, spare);
}

static inline enum status park_space_wait_answer(const struct park_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wait)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 3);
	if (__builtin_expect(!data, 0))
		return park_space_wait_answer_copy(handlers, self, request);
	return park_space_wait_answer_data(handlers, self, request, data);
}

static inline enum status park_space_wake_answer_data(const struct park_space_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct park_space_wake_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct park_space_wake_results_builder results;
	const enum status status = park_space_wake_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wake(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status park_space_wake_answer_copy(
	const struct park_space_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return park_space_wake_answer_data(handlers, self, request, spare);
}

static inline enum status park_space_wake_answer(const struct park_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wake)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return park_space_wake_answer_copy(handlers, self, request);
	return park_space_wake_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status park_space_dispatch(const struct park_space_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PARK_SPACE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PARK_SPACE_METHOD_WAIT:
		return park_space_wait_answer(handlers, self, request);
	case PARK_SPACE_METHOD_WAKE:
		return park_space_wake_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status address_space_map_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_results_builder results;
	enum status status;
	struct address_space_map_params_reader params;

	if (!handlers->map)
		return STATUS_BAD_METHOD;
	status = address_space_map_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map(self, request, &params, &results);
}

static inline enum status address_space_map_read_only_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_results_builder results;
	enum status status;
	struct address_space_map_params_reader params;

	if (!handlers->map_read_only)
		return STATUS_BAD_METHOD;
	status = address_space_map_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_read_only(self, request, &params, &results);
}

static inline enum status address_space_map_executable_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_results_builder results;
	enum status status;
	struct address_space_map_params_reader params;

	if (!handlers->map_executable)
		return STATUS_BAD_METHOD;
	status = address_space_map_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_executable(self, request, &params, &results);
}

static inline enum status address_space_unmap_answer_data(const struct address_space_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct address_space_unmap_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct address_space_unmap_results_builder results;
	const enum status status = address_space_unmap_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->unmap(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status address_space_unmap_answer_copy(
	const struct address_space_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return address_space_unmap_answer_data(handlers, self, request, spare);
}

static inline enum status address_space_unmap_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->unmap)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return address_space_unmap_answer_copy(handlers, self, request);
	return address_space_unmap_answer_data(handlers, self, request, data);
}

static inline enum status address_space_protect_answer_data(const struct address_space_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct address_space_unmap_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct address_space_unmap_results_builder results;
	const enum status status = address_space_unmap_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->protect(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status address_space_protect_answer_copy(
	const struct address_space_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return address_space_protect_answer_data(handlers, self, request, spare);
}

static inline enum status address_space_protect_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->protect)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return address_space_protect_answer_copy(handlers, self, request);
	return address_space_protect_answer_data(handlers, self, request, data);
}

static inline enum status address_space_map_view_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_view_results_builder results;
	enum status status;
	struct address_space_map_view_params_reader params;

	if (!handlers->map_view)
		return STATUS_BAD_METHOD;
	status = address_space_map_view_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_view_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_view(self, request, &params, &results);
}

static inline enum status address_space_map_reader_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_reader_results_builder results;
	enum status status;
	struct address_space_map_reader_params_reader params;

	if (!handlers->map_reader)
		return STATUS_BAD_METHOD;
	status = address_space_map_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_reader(self, request, &params, &results);
}

static inline enum status address_space_map_device_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_device_results_builder results;
	enum status status;
	struct address_space_map_device_params_reader params;

	if (!handlers->map_device)
		return STATUS_BAD_METHOD;
	status = address_space_map_device_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_device_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_device(self, request, &params, &results);
}

static inline enum status address_space_map_dma_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_dma_results_builder results;
	enum status status;
	struct address_space_map_dma_params_reader params;

	if (!handlers->map_dma)
		return STATUS_BAD_METHOD;
	status = address_space_map_dma_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_dma_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_dma(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status address_space_dispatch(const struct address_space_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ADDRESS_SPACE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ADDRESS_SPACE_METHOD_MAP:
		return address_space_map_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_READ_ONLY:
		return address_space_map_read_only_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_EXECUTABLE:
		return address_space_map_executable_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_UNMAP:
		return address_space_unmap_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_PROTECT:
		return address_space_protect_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_VIEW:
		return address_space_map_view_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_READER:
		return address_space_map_reader_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_DEVICE:
		return address_space_map_device_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_DMA:
		return address_space_map_dma_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
