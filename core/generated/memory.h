/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from memory.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_MEMORY_H
#define CORE_GENERATED_MEMORY_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Memory. The right to make memory objects, each of which a ledger pays for. */
#define MEMORY_INTERFACE_ID UINT64_C(0xff83f498c8c27be8)
#define MEMORY_METHODS 1u

enum memory_method {
	MEMORY_METHOD_CREATE = 0,
};

/* MemoryObject. A row of page frames that can be read, written, mapped, and sealed for ever. */
#define MEMORY_OBJECT_INTERFACE_ID UINT64_C(0xb20f1ce479e0ecd8)
#define MEMORY_OBJECT_METHODS 7u

enum memory_object_method {
	MEMORY_OBJECT_METHOD_SIZE = 0,
	MEMORY_OBJECT_METHOD_READ = 1,
	MEMORY_OBJECT_METHOD_WRITE = 2,
	MEMORY_OBJECT_METHOD_SEAL = 3,
	MEMORY_OBJECT_METHOD_VIEW = 4,
	MEMORY_OBJECT_METHOD_READER = 5,
	MEMORY_OBJECT_METHOD_PARK = 6,
};

/* MemoryView. Some pages of a memory object, to be read and written. Offsets count from its own first page. */
#define MEMORY_VIEW_INTERFACE_ID UINT64_C(0xd7a61b1d4f0c92e5)
#define MEMORY_VIEW_METHODS 5u

enum memory_view_method {
	MEMORY_VIEW_METHOD_SIZE = 0,
	MEMORY_VIEW_METHOD_READ = 1,
	MEMORY_VIEW_METHOD_WRITE = 2,
	MEMORY_VIEW_METHOD_VIEW = 3,
	MEMORY_VIEW_METHOD_READER = 4,
};

/* MemoryReader. Some pages of a memory object, to be read. */
#define MEMORY_READER_INTERFACE_ID UINT64_C(0xe2f4a05c3b7d1689)
#define MEMORY_READER_METHODS 3u

enum memory_reader_method {
	MEMORY_READER_METHOD_SIZE = 0,
	MEMORY_READER_METHOD_READ = 1,
	MEMORY_READER_METHOD_READER = 2,
};

/* MemoryRevoker. The right to end one view. Whoever cut the view got this together with it. */
#define MEMORY_REVOKER_INTERFACE_ID UINT64_C(0x9c5be83f60a2d714)
#define MEMORY_REVOKER_METHODS 1u

enum memory_revoker_method {
	MEMORY_REVOKER_METHOD_REVOKE = 0,
};

/* ParkSpace. Waiting for a word of a memory object to change. Words are of 32 bits and named by their offset, */
#define PARK_SPACE_INTERFACE_ID UINT64_C(0xa30f429fe457476b)
#define PARK_SPACE_METHODS 2u

enum park_space_method {
	PARK_SPACE_METHOD_WAIT = 0,
	PARK_SPACE_METHOD_WAKE = 1,
};

/* AddressSpace. The address space of the process that holds it. Addresses are chosen by the caller, page */
#define ADDRESS_SPACE_INTERFACE_ID UINT64_C(0xc64c6410e6a5cf9d)
#define ADDRESS_SPACE_METHODS 9u

enum address_space_method {
	ADDRESS_SPACE_METHOD_MAP = 0,
	ADDRESS_SPACE_METHOD_MAP_READ_ONLY = 1,
	ADDRESS_SPACE_METHOD_MAP_EXECUTABLE = 2,
	ADDRESS_SPACE_METHOD_UNMAP = 3,
	ADDRESS_SPACE_METHOD_PROTECT = 4,
	ADDRESS_SPACE_METHOD_MAP_VIEW = 5,
	ADDRESS_SPACE_METHOD_MAP_READER = 6,
	ADDRESS_SPACE_METHOD_MAP_DEVICE = 7,
	ADDRESS_SPACE_METHOD_MAP_DMA = 8,
};

/* Memory.create params: 8 bytes of data, 1 pointers. */
#define MEMORY_CREATE_PARAMS_DATA_WORDS 1u
#define MEMORY_CREATE_PARAMS_POINTERS 1u

struct memory_create_params_reader {
	struct capnp_struct raw;
};

struct memory_create_params_builder {
	struct capnp_struct_builder raw;
};

/* Memory.create results: 0 bytes of data, 1 pointers. */
#define MEMORY_CREATE_RESULTS_DATA_WORDS 0u
#define MEMORY_CREATE_RESULTS_POINTERS 1u

struct memory_create_results_reader {
	struct capnp_struct raw;
};

struct memory_create_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.size params: 0 bytes of data, 0 pointers. */
#define MEMORY_OBJECT_SIZE_PARAMS_DATA_WORDS 0u
#define MEMORY_OBJECT_SIZE_PARAMS_POINTERS 0u

struct memory_object_size_params_reader {
	struct capnp_struct raw;
};

struct memory_object_size_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.size results: 16 bytes of data, 0 pointers. */
#define MEMORY_OBJECT_SIZE_RESULTS_DATA_WORDS 2u
#define MEMORY_OBJECT_SIZE_RESULTS_POINTERS 0u

struct memory_object_size_results_reader {
	struct capnp_struct raw;
};

struct memory_object_size_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.read params: 16 bytes of data, 0 pointers. */
#define MEMORY_OBJECT_READ_PARAMS_DATA_WORDS 2u
#define MEMORY_OBJECT_READ_PARAMS_POINTERS 0u

struct memory_object_read_params_reader {
	struct capnp_struct raw;
};

struct memory_object_read_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.read results: 0 bytes of data, 1 pointers. */
#define MEMORY_OBJECT_READ_RESULTS_DATA_WORDS 0u
#define MEMORY_OBJECT_READ_RESULTS_POINTERS 1u

struct memory_object_read_results_reader {
	struct capnp_struct raw;
};

struct memory_object_read_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.write params: 8 bytes of data, 1 pointers. */
#define MEMORY_OBJECT_WRITE_PARAMS_DATA_WORDS 1u
#define MEMORY_OBJECT_WRITE_PARAMS_POINTERS 1u

struct memory_object_write_params_reader {
	struct capnp_struct raw;
};

struct memory_object_write_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.write results: 0 bytes of data, 0 pointers. */
#define MEMORY_OBJECT_WRITE_RESULTS_DATA_WORDS 0u
#define MEMORY_OBJECT_WRITE_RESULTS_POINTERS 0u

struct memory_object_write_results_reader {
	struct capnp_struct raw;
};

struct memory_object_write_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.seal params: 0 bytes of data, 0 pointers. */
#define MEMORY_OBJECT_SEAL_PARAMS_DATA_WORDS 0u
#define MEMORY_OBJECT_SEAL_PARAMS_POINTERS 0u

struct memory_object_seal_params_reader {
	struct capnp_struct raw;
};

struct memory_object_seal_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.seal results: 0 bytes of data, 0 pointers. */
#define MEMORY_OBJECT_SEAL_RESULTS_DATA_WORDS 0u
#define MEMORY_OBJECT_SEAL_RESULTS_POINTERS 0u

struct memory_object_seal_results_reader {
	struct capnp_struct raw;
};

struct memory_object_seal_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.view params: 16 bytes of data, 1 pointers. */
#define MEMORY_OBJECT_VIEW_PARAMS_DATA_WORDS 2u
#define MEMORY_OBJECT_VIEW_PARAMS_POINTERS 1u

struct memory_object_view_params_reader {
	struct capnp_struct raw;
};

struct memory_object_view_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.view results: 0 bytes of data, 2 pointers. */
#define MEMORY_OBJECT_VIEW_RESULTS_DATA_WORDS 0u
#define MEMORY_OBJECT_VIEW_RESULTS_POINTERS 2u

struct memory_object_view_results_reader {
	struct capnp_struct raw;
};

struct memory_object_view_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.reader params: 16 bytes of data, 1 pointers. */
#define MEMORY_OBJECT_READER_PARAMS_DATA_WORDS 2u
#define MEMORY_OBJECT_READER_PARAMS_POINTERS 1u

struct memory_object_reader_params_reader {
	struct capnp_struct raw;
};

struct memory_object_reader_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.reader results: 0 bytes of data, 2 pointers. */
#define MEMORY_OBJECT_READER_RESULTS_DATA_WORDS 0u
#define MEMORY_OBJECT_READER_RESULTS_POINTERS 2u

struct memory_object_reader_results_reader {
	struct capnp_struct raw;
};

struct memory_object_reader_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.park params: 0 bytes of data, 1 pointers. */
#define MEMORY_OBJECT_PARK_PARAMS_DATA_WORDS 0u
#define MEMORY_OBJECT_PARK_PARAMS_POINTERS 1u

struct memory_object_park_params_reader {
	struct capnp_struct raw;
};

struct memory_object_park_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryObject.park results: 0 bytes of data, 1 pointers. */
#define MEMORY_OBJECT_PARK_RESULTS_DATA_WORDS 0u
#define MEMORY_OBJECT_PARK_RESULTS_POINTERS 1u

struct memory_object_park_results_reader {
	struct capnp_struct raw;
};

struct memory_object_park_results_builder {
	struct capnp_struct_builder raw;
};

/* MemoryRevoker.revoke params: 0 bytes of data, 0 pointers. */
#define MEMORY_REVOKER_REVOKE_PARAMS_DATA_WORDS 0u
#define MEMORY_REVOKER_REVOKE_PARAMS_POINTERS 0u

struct memory_revoker_revoke_params_reader {
	struct capnp_struct raw;
};

struct memory_revoker_revoke_params_builder {
	struct capnp_struct_builder raw;
};

/* MemoryRevoker.revoke results: 0 bytes of data, 0 pointers. */
#define MEMORY_REVOKER_REVOKE_RESULTS_DATA_WORDS 0u
#define MEMORY_REVOKER_REVOKE_RESULTS_POINTERS 0u

struct memory_revoker_revoke_results_reader {
	struct capnp_struct raw;
};

struct memory_revoker_revoke_results_builder {
	struct capnp_struct_builder raw;
};

/* ParkSpace.wait params: 24 bytes of data, 0 pointers. */
#define PARK_SPACE_WAIT_PARAMS_DATA_WORDS 3u
#define PARK_SPACE_WAIT_PARAMS_POINTERS 0u

struct park_space_wait_params_reader {
	struct capnp_struct raw;
};

struct park_space_wait_params_builder {
	struct capnp_struct_builder raw;
};

/* ParkSpace.wait results: 8 bytes of data, 0 pointers. */
#define PARK_SPACE_WAIT_RESULTS_DATA_WORDS 1u
#define PARK_SPACE_WAIT_RESULTS_POINTERS 0u

struct park_space_wait_results_reader {
	struct capnp_struct raw;
};

struct park_space_wait_results_builder {
	struct capnp_struct_builder raw;
};

/* ParkSpace.wake params: 16 bytes of data, 0 pointers. */
#define PARK_SPACE_WAKE_PARAMS_DATA_WORDS 2u
#define PARK_SPACE_WAKE_PARAMS_POINTERS 0u

struct park_space_wake_params_reader {
	struct capnp_struct raw;
};

struct park_space_wake_params_builder {
	struct capnp_struct_builder raw;
};

/* ParkSpace.wake results: 8 bytes of data, 0 pointers. */
#define PARK_SPACE_WAKE_RESULTS_DATA_WORDS 1u
#define PARK_SPACE_WAKE_RESULTS_POINTERS 0u

struct park_space_wake_results_reader {
	struct capnp_struct raw;
};

struct park_space_wake_results_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.map params: 24 bytes of data, 1 pointers. */
#define ADDRESS_SPACE_MAP_PARAMS_DATA_WORDS 3u
#define ADDRESS_SPACE_MAP_PARAMS_POINTERS 1u

struct address_space_map_params_reader {
	struct capnp_struct raw;
};

struct address_space_map_params_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.map results: 0 bytes of data, 0 pointers. */
#define ADDRESS_SPACE_MAP_RESULTS_DATA_WORDS 0u
#define ADDRESS_SPACE_MAP_RESULTS_POINTERS 0u

struct address_space_map_results_reader {
	struct capnp_struct raw;
};

struct address_space_map_results_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.unmap params: 16 bytes of data, 0 pointers. */
#define ADDRESS_SPACE_UNMAP_PARAMS_DATA_WORDS 2u
#define ADDRESS_SPACE_UNMAP_PARAMS_POINTERS 0u

struct address_space_unmap_params_reader {
	struct capnp_struct raw;
};

struct address_space_unmap_params_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.unmap results: 0 bytes of data, 0 pointers. */
#define ADDRESS_SPACE_UNMAP_RESULTS_DATA_WORDS 0u
#define ADDRESS_SPACE_UNMAP_RESULTS_POINTERS 0u

struct address_space_unmap_results_reader {
	struct capnp_struct raw;
};

struct address_space_unmap_results_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapView params: 24 bytes of data, 1 pointers. */
#define ADDRESS_SPACE_MAP_VIEW_PARAMS_DATA_WORDS 3u
#define ADDRESS_SPACE_MAP_VIEW_PARAMS_POINTERS 1u

struct address_space_map_view_params_reader {
	struct capnp_struct raw;
};

struct address_space_map_view_params_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapView results: 0 bytes of data, 0 pointers. */
#define ADDRESS_SPACE_MAP_VIEW_RESULTS_DATA_WORDS 0u
#define ADDRESS_SPACE_MAP_VIEW_RESULTS_POINTERS 0u

struct address_space_map_view_results_reader {
	struct capnp_struct raw;
};

struct address_space_map_view_results_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapReader params: 24 bytes of data, 1 pointers. */
#define ADDRESS_SPACE_MAP_READER_PARAMS_DATA_WORDS 3u
#define ADDRESS_SPACE_MAP_READER_PARAMS_POINTERS 1u

struct address_space_map_reader_params_reader {
	struct capnp_struct raw;
};

struct address_space_map_reader_params_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapReader results: 0 bytes of data, 0 pointers. */
#define ADDRESS_SPACE_MAP_READER_RESULTS_DATA_WORDS 0u
#define ADDRESS_SPACE_MAP_READER_RESULTS_POINTERS 0u

struct address_space_map_reader_results_reader {
	struct capnp_struct raw;
};

struct address_space_map_reader_results_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapDevice params: 24 bytes of data, 1 pointers. */
#define ADDRESS_SPACE_MAP_DEVICE_PARAMS_DATA_WORDS 3u
#define ADDRESS_SPACE_MAP_DEVICE_PARAMS_POINTERS 1u

struct address_space_map_device_params_reader {
	struct capnp_struct raw;
};

struct address_space_map_device_params_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapDevice results: 0 bytes of data, 0 pointers. */
#define ADDRESS_SPACE_MAP_DEVICE_RESULTS_DATA_WORDS 0u
#define ADDRESS_SPACE_MAP_DEVICE_RESULTS_POINTERS 0u

struct address_space_map_device_results_reader {
	struct capnp_struct raw;
};

struct address_space_map_device_results_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapDma params: 24 bytes of data, 1 pointers. */
#define ADDRESS_SPACE_MAP_DMA_PARAMS_DATA_WORDS 3u
#define ADDRESS_SPACE_MAP_DMA_PARAMS_POINTERS 1u

struct address_space_map_dma_params_reader {
	struct capnp_struct raw;
};

struct address_space_map_dma_params_builder {
	struct capnp_struct_builder raw;
};

/* AddressSpace.mapDma results: 0 bytes of data, 0 pointers. */
#define ADDRESS_SPACE_MAP_DMA_RESULTS_DATA_WORDS 0u
#define ADDRESS_SPACE_MAP_DMA_RESULTS_POINTERS 0u

struct address_space_map_dma_results_reader {
	struct capnp_struct raw;
};

struct address_space_map_dma_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Memory.create params ---- */

MUST_CHECK static inline enum status memory_create_params_root(struct capnp_message *message,
	struct memory_create_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_CREATE_PARAMS_DATA_WORDS, MEMORY_CREATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_create_params_read(struct capnp_pointer pointer,
	struct memory_create_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_create_params_is_complete(const struct memory_create_params_reader *reader)
{
	return reader->raw.data_bits >= MEMORY_CREATE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= MEMORY_CREATE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status memory_create_params_builder_root(struct capnp_builder *builder,
	struct memory_create_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_CREATE_PARAMS_DATA_WORDS, MEMORY_CREATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_create_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_create_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_CREATE_PARAMS_DATA_WORDS, MEMORY_CREATE_PARAMS_POINTERS, &out->raw);
}

/* ---- Memory.create results ---- */

MUST_CHECK static inline enum status memory_create_results_root(struct capnp_message *message,
	struct memory_create_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_CREATE_RESULTS_DATA_WORDS, MEMORY_CREATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_create_results_read(struct capnp_pointer pointer,
	struct memory_create_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_create_results_is_complete(const struct memory_create_results_reader *reader)
{
	return reader->raw.pointer_count >= MEMORY_CREATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status memory_create_results_builder_root(struct capnp_builder *builder,
	struct memory_create_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_CREATE_RESULTS_DATA_WORDS, MEMORY_CREATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_create_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_create_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_CREATE_RESULTS_DATA_WORDS, MEMORY_CREATE_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryObject.size params ---- */

MUST_CHECK static inline enum status memory_object_size_params_root(struct capnp_message *message,
	struct memory_object_size_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_SIZE_PARAMS_DATA_WORDS, MEMORY_OBJECT_SIZE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_size_params_read(struct capnp_pointer pointer,
	struct memory_object_size_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_size_params_builder_root(struct capnp_builder *builder,
	struct memory_object_size_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_SIZE_PARAMS_DATA_WORDS, MEMORY_OBJECT_SIZE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_size_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_size_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_SIZE_PARAMS_DATA_WORDS, MEMORY_OBJECT_SIZE_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryObject.size results ---- */

MUST_CHECK static inline enum status memory_object_size_results_root(struct capnp_message *message,
	struct memory_object_size_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_SIZE_RESULTS_DATA_WORDS, MEMORY_OBJECT_SIZE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_size_results_read(struct capnp_pointer pointer,
	struct memory_object_size_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_size_results_is_complete(const struct memory_object_size_results_reader *reader)
{
	return reader->raw.data_bits >= MEMORY_OBJECT_SIZE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status memory_object_size_results_builder_root(struct capnp_builder *builder,
	struct memory_object_size_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_SIZE_RESULTS_DATA_WORDS, MEMORY_OBJECT_SIZE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_size_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_size_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_SIZE_RESULTS_DATA_WORDS, MEMORY_OBJECT_SIZE_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryObject.read params ---- */

MUST_CHECK static inline enum status memory_object_read_params_root(struct capnp_message *message,
	struct memory_object_read_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_READ_PARAMS_DATA_WORDS, MEMORY_OBJECT_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_read_params_read(struct capnp_pointer pointer,
	struct memory_object_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_read_params_is_complete(const struct memory_object_read_params_reader *reader)
{
	return reader->raw.data_bits >= MEMORY_OBJECT_READ_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status memory_object_read_params_builder_root(struct capnp_builder *builder,
	struct memory_object_read_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_READ_PARAMS_DATA_WORDS, MEMORY_OBJECT_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_READ_PARAMS_DATA_WORDS, MEMORY_OBJECT_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryObject.read results ---- */

MUST_CHECK static inline enum status memory_object_read_results_root(struct capnp_message *message,
	struct memory_object_read_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_READ_RESULTS_DATA_WORDS, MEMORY_OBJECT_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_read_results_read(struct capnp_pointer pointer,
	struct memory_object_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_read_results_is_complete(const struct memory_object_read_results_reader *reader)
{
	return reader->raw.pointer_count >= MEMORY_OBJECT_READ_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_read_results_builder_root(struct capnp_builder *builder,
	struct memory_object_read_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_READ_RESULTS_DATA_WORDS, MEMORY_OBJECT_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_READ_RESULTS_DATA_WORDS, MEMORY_OBJECT_READ_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryObject.write params ---- */

MUST_CHECK static inline enum status memory_object_write_params_root(struct capnp_message *message,
	struct memory_object_write_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_WRITE_PARAMS_DATA_WORDS, MEMORY_OBJECT_WRITE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_write_params_read(struct capnp_pointer pointer,
	struct memory_object_write_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_write_params_is_complete(const struct memory_object_write_params_reader *reader)
{
	return reader->raw.data_bits >= MEMORY_OBJECT_WRITE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= MEMORY_OBJECT_WRITE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_write_params_builder_root(struct capnp_builder *builder,
	struct memory_object_write_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_WRITE_PARAMS_DATA_WORDS, MEMORY_OBJECT_WRITE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_write_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_write_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_WRITE_PARAMS_DATA_WORDS, MEMORY_OBJECT_WRITE_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryObject.write results ---- */

MUST_CHECK static inline enum status memory_object_write_results_root(struct capnp_message *message,
	struct memory_object_write_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_WRITE_RESULTS_DATA_WORDS, MEMORY_OBJECT_WRITE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_write_results_read(struct capnp_pointer pointer,
	struct memory_object_write_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_write_results_builder_root(struct capnp_builder *builder,
	struct memory_object_write_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_WRITE_RESULTS_DATA_WORDS, MEMORY_OBJECT_WRITE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_write_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_write_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_WRITE_RESULTS_DATA_WORDS, MEMORY_OBJECT_WRITE_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryObject.seal params ---- */

MUST_CHECK static inline enum status memory_object_seal_params_root(struct capnp_message *message,
	struct memory_object_seal_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_SEAL_PARAMS_DATA_WORDS, MEMORY_OBJECT_SEAL_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_seal_params_read(struct capnp_pointer pointer,
	struct memory_object_seal_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_seal_params_builder_root(struct capnp_builder *builder,
	struct memory_object_seal_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_SEAL_PARAMS_DATA_WORDS, MEMORY_OBJECT_SEAL_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_seal_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_seal_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_SEAL_PARAMS_DATA_WORDS, MEMORY_OBJECT_SEAL_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryObject.seal results ---- */

MUST_CHECK static inline enum status memory_object_seal_results_root(struct capnp_message *message,
	struct memory_object_seal_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_SEAL_RESULTS_DATA_WORDS, MEMORY_OBJECT_SEAL_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_seal_results_read(struct capnp_pointer pointer,
	struct memory_object_seal_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_seal_results_builder_root(struct capnp_builder *builder,
	struct memory_object_seal_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_SEAL_RESULTS_DATA_WORDS, MEMORY_OBJECT_SEAL_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_seal_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_seal_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_SEAL_RESULTS_DATA_WORDS, MEMORY_OBJECT_SEAL_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryObject.view params ---- */

MUST_CHECK static inline enum status memory_object_view_params_root(struct capnp_message *message,
	struct memory_object_view_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_VIEW_PARAMS_DATA_WORDS, MEMORY_OBJECT_VIEW_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_view_params_read(struct capnp_pointer pointer,
	struct memory_object_view_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_view_params_is_complete(const struct memory_object_view_params_reader *reader)
{
	return reader->raw.data_bits >= MEMORY_OBJECT_VIEW_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= MEMORY_OBJECT_VIEW_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_view_params_builder_root(struct capnp_builder *builder,
	struct memory_object_view_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_VIEW_PARAMS_DATA_WORDS, MEMORY_OBJECT_VIEW_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_view_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_view_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_VIEW_PARAMS_DATA_WORDS, MEMORY_OBJECT_VIEW_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryObject.view results ---- */

MUST_CHECK static inline enum status memory_object_view_results_root(struct capnp_message *message,
	struct memory_object_view_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_VIEW_RESULTS_DATA_WORDS, MEMORY_OBJECT_VIEW_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_view_results_read(struct capnp_pointer pointer,
	struct memory_object_view_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_view_results_is_complete(const struct memory_object_view_results_reader *reader)
{
	return reader->raw.pointer_count >= MEMORY_OBJECT_VIEW_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_view_results_builder_root(struct capnp_builder *builder,
	struct memory_object_view_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_VIEW_RESULTS_DATA_WORDS, MEMORY_OBJECT_VIEW_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_view_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_view_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_VIEW_RESULTS_DATA_WORDS, MEMORY_OBJECT_VIEW_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryObject.reader params ---- */

MUST_CHECK static inline enum status memory_object_reader_params_root(struct capnp_message *message,
	struct memory_object_reader_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_READER_PARAMS_DATA_WORDS, MEMORY_OBJECT_READER_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_reader_params_read(struct capnp_pointer pointer,
	struct memory_object_reader_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_reader_params_is_complete(const struct memory_object_reader_params_reader *reader)
{
	return reader->raw.data_bits >= MEMORY_OBJECT_READER_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= MEMORY_OBJECT_READER_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_reader_params_builder_root(struct capnp_builder *builder,
	struct memory_object_reader_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_READER_PARAMS_DATA_WORDS, MEMORY_OBJECT_READER_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_reader_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_reader_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_READER_PARAMS_DATA_WORDS, MEMORY_OBJECT_READER_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryObject.reader results ---- */

MUST_CHECK static inline enum status memory_object_reader_results_root(struct capnp_message *message,
	struct memory_object_reader_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_READER_RESULTS_DATA_WORDS, MEMORY_OBJECT_READER_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_reader_results_read(struct capnp_pointer pointer,
	struct memory_object_reader_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_reader_results_is_complete(const struct memory_object_reader_results_reader *reader)
{
	return reader->raw.pointer_count >= MEMORY_OBJECT_READER_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_reader_results_builder_root(struct capnp_builder *builder,
	struct memory_object_reader_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_READER_RESULTS_DATA_WORDS, MEMORY_OBJECT_READER_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_reader_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_reader_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_READER_RESULTS_DATA_WORDS, MEMORY_OBJECT_READER_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryObject.park params ---- */

MUST_CHECK static inline enum status memory_object_park_params_root(struct capnp_message *message,
	struct memory_object_park_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_PARK_PARAMS_DATA_WORDS, MEMORY_OBJECT_PARK_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_park_params_read(struct capnp_pointer pointer,
	struct memory_object_park_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_park_params_is_complete(const struct memory_object_park_params_reader *reader)
{
	return reader->raw.pointer_count >= MEMORY_OBJECT_PARK_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_park_params_builder_root(struct capnp_builder *builder,
	struct memory_object_park_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_PARK_PARAMS_DATA_WORDS, MEMORY_OBJECT_PARK_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_park_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_park_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_PARK_PARAMS_DATA_WORDS, MEMORY_OBJECT_PARK_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryObject.park results ---- */

MUST_CHECK static inline enum status memory_object_park_results_root(struct capnp_message *message,
	struct memory_object_park_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_OBJECT_PARK_RESULTS_DATA_WORDS, MEMORY_OBJECT_PARK_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_object_park_results_read(struct capnp_pointer pointer,
	struct memory_object_park_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool memory_object_park_results_is_complete(const struct memory_object_park_results_reader *reader)
{
	return reader->raw.pointer_count >= MEMORY_OBJECT_PARK_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status memory_object_park_results_builder_root(struct capnp_builder *builder,
	struct memory_object_park_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_OBJECT_PARK_RESULTS_DATA_WORDS, MEMORY_OBJECT_PARK_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_object_park_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_object_park_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_OBJECT_PARK_RESULTS_DATA_WORDS, MEMORY_OBJECT_PARK_RESULTS_POINTERS, &out->raw);
}

/* ---- MemoryRevoker.revoke params ---- */

MUST_CHECK static inline enum status memory_revoker_revoke_params_root(struct capnp_message *message,
	struct memory_revoker_revoke_params_reader *reader)
{
	return capnp_message_root(message, MEMORY_REVOKER_REVOKE_PARAMS_DATA_WORDS, MEMORY_REVOKER_REVOKE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_revoker_revoke_params_read(struct capnp_pointer pointer,
	struct memory_revoker_revoke_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status memory_revoker_revoke_params_builder_root(struct capnp_builder *builder,
	struct memory_revoker_revoke_params_builder *out)
{
	return capnp_builder_root(builder, MEMORY_REVOKER_REVOKE_PARAMS_DATA_WORDS, MEMORY_REVOKER_REVOKE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_revoker_revoke_params_builder_new(
	struct capnp_pointer_builder pointer, struct memory_revoker_revoke_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_REVOKER_REVOKE_PARAMS_DATA_WORDS, MEMORY_REVOKER_REVOKE_PARAMS_POINTERS, &out->raw);
}

/* ---- MemoryRevoker.revoke results ---- */

MUST_CHECK static inline enum status memory_revoker_revoke_results_root(struct capnp_message *message,
	struct memory_revoker_revoke_results_reader *reader)
{
	return capnp_message_root(message, MEMORY_REVOKER_REVOKE_RESULTS_DATA_WORDS, MEMORY_REVOKER_REVOKE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status memory_revoker_revoke_results_read(struct capnp_pointer pointer,
	struct memory_revoker_revoke_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status memory_revoker_revoke_results_builder_root(struct capnp_builder *builder,
	struct memory_revoker_revoke_results_builder *out)
{
	return capnp_builder_root(builder, MEMORY_REVOKER_REVOKE_RESULTS_DATA_WORDS, MEMORY_REVOKER_REVOKE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status memory_revoker_revoke_results_builder_new(
	struct capnp_pointer_builder pointer, struct memory_revoker_revoke_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, MEMORY_REVOKER_REVOKE_RESULTS_DATA_WORDS, MEMORY_REVOKER_REVOKE_RESULTS_POINTERS, &out->raw);
}

/* ---- ParkSpace.wait params ---- */

MUST_CHECK static inline enum status park_space_wait_params_root(struct capnp_message *message,
	struct park_space_wait_params_reader *reader)
{
	return capnp_message_root(message, PARK_SPACE_WAIT_PARAMS_DATA_WORDS, PARK_SPACE_WAIT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status park_space_wait_params_read(struct capnp_pointer pointer,
	struct park_space_wait_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool park_space_wait_params_is_complete(const struct park_space_wait_params_reader *reader)
{
	return reader->raw.data_bits >= PARK_SPACE_WAIT_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status park_space_wait_params_builder_root(struct capnp_builder *builder,
	struct park_space_wait_params_builder *out)
{
	return capnp_builder_root(builder, PARK_SPACE_WAIT_PARAMS_DATA_WORDS, PARK_SPACE_WAIT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status park_space_wait_params_builder_new(
	struct capnp_pointer_builder pointer, struct park_space_wait_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PARK_SPACE_WAIT_PARAMS_DATA_WORDS, PARK_SPACE_WAIT_PARAMS_POINTERS, &out->raw);
}

/* ---- ParkSpace.wait results ---- */

MUST_CHECK static inline enum status park_space_wait_results_root(struct capnp_message *message,
	struct park_space_wait_results_reader *reader)
{
	return capnp_message_root(message, PARK_SPACE_WAIT_RESULTS_DATA_WORDS, PARK_SPACE_WAIT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status park_space_wait_results_read(struct capnp_pointer pointer,
	struct park_space_wait_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool park_space_wait_results_is_complete(const struct park_space_wait_results_reader *reader)
{
	return reader->raw.data_bits >= PARK_SPACE_WAIT_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status park_space_wait_results_builder_root(struct capnp_builder *builder,
	struct park_space_wait_results_builder *out)
{
	return capnp_builder_root(builder, PARK_SPACE_WAIT_RESULTS_DATA_WORDS, PARK_SPACE_WAIT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status park_space_wait_results_builder_new(
	struct capnp_pointer_builder pointer, struct park_space_wait_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PARK_SPACE_WAIT_RESULTS_DATA_WORDS, PARK_SPACE_WAIT_RESULTS_POINTERS, &out->raw);
}

/* ---- ParkSpace.wake params ---- */

MUST_CHECK static inline enum status park_space_wake_params_root(struct capnp_message *message,
	struct park_space_wake_params_reader *reader)
{
	return capnp_message_root(message, PARK_SPACE_WAKE_PARAMS_DATA_WORDS, PARK_SPACE_WAKE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status park_space_wake_params_read(struct capnp_pointer pointer,
	struct park_space_wake_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool park_space_wake_params_is_complete(const struct park_space_wake_params_reader *reader)
{
	return reader->raw.data_bits >= PARK_SPACE_WAKE_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status park_space_wake_params_builder_root(struct capnp_builder *builder,
	struct park_space_wake_params_builder *out)
{
	return capnp_builder_root(builder, PARK_SPACE_WAKE_PARAMS_DATA_WORDS, PARK_SPACE_WAKE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status park_space_wake_params_builder_new(
	struct capnp_pointer_builder pointer, struct park_space_wake_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PARK_SPACE_WAKE_PARAMS_DATA_WORDS, PARK_SPACE_WAKE_PARAMS_POINTERS, &out->raw);
}

/* ---- ParkSpace.wake results ---- */

MUST_CHECK static inline enum status park_space_wake_results_root(struct capnp_message *message,
	struct park_space_wake_results_reader *reader)
{
	return capnp_message_root(message, PARK_SPACE_WAKE_RESULTS_DATA_WORDS, PARK_SPACE_WAKE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status park_space_wake_results_read(struct capnp_pointer pointer,
	struct park_space_wake_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool park_space_wake_results_is_complete(const struct park_space_wake_results_reader *reader)
{
	return reader->raw.data_bits >= PARK_SPACE_WAKE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status park_space_wake_results_builder_root(struct capnp_builder *builder,
	struct park_space_wake_results_builder *out)
{
	return capnp_builder_root(builder, PARK_SPACE_WAKE_RESULTS_DATA_WORDS, PARK_SPACE_WAKE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status park_space_wake_results_builder_new(
	struct capnp_pointer_builder pointer, struct park_space_wake_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PARK_SPACE_WAKE_RESULTS_DATA_WORDS, PARK_SPACE_WAKE_RESULTS_POINTERS, &out->raw);
}

/* ---- AddressSpace.map params ---- */

MUST_CHECK static inline enum status address_space_map_params_root(struct capnp_message *message,
	struct address_space_map_params_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_params_read(struct capnp_pointer pointer,
	struct address_space_map_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool address_space_map_params_is_complete(const struct address_space_map_params_reader *reader)
{
	return reader->raw.data_bits >= ADDRESS_SPACE_MAP_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ADDRESS_SPACE_MAP_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status address_space_map_params_builder_root(struct capnp_builder *builder,
	struct address_space_map_params_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_params_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_PARAMS_POINTERS, &out->raw);
}

/* ---- AddressSpace.map results ---- */

MUST_CHECK static inline enum status address_space_map_results_root(struct capnp_message *message,
	struct address_space_map_results_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_results_read(struct capnp_pointer pointer,
	struct address_space_map_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_results_builder_root(struct capnp_builder *builder,
	struct address_space_map_results_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_results_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_RESULTS_POINTERS, &out->raw);
}

/* ---- AddressSpace.unmap params ---- */

MUST_CHECK static inline enum status address_space_unmap_params_root(struct capnp_message *message,
	struct address_space_unmap_params_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_UNMAP_PARAMS_DATA_WORDS, ADDRESS_SPACE_UNMAP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_unmap_params_read(struct capnp_pointer pointer,
	struct address_space_unmap_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool address_space_unmap_params_is_complete(const struct address_space_unmap_params_reader *reader)
{
	return reader->raw.data_bits >= ADDRESS_SPACE_UNMAP_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status address_space_unmap_params_builder_root(struct capnp_builder *builder,
	struct address_space_unmap_params_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_UNMAP_PARAMS_DATA_WORDS, ADDRESS_SPACE_UNMAP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_unmap_params_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_unmap_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_UNMAP_PARAMS_DATA_WORDS, ADDRESS_SPACE_UNMAP_PARAMS_POINTERS, &out->raw);
}

/* ---- AddressSpace.unmap results ---- */

MUST_CHECK static inline enum status address_space_unmap_results_root(struct capnp_message *message,
	struct address_space_unmap_results_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_UNMAP_RESULTS_DATA_WORDS, ADDRESS_SPACE_UNMAP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_unmap_results_read(struct capnp_pointer pointer,
	struct address_space_unmap_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status address_space_unmap_results_builder_root(struct capnp_builder *builder,
	struct address_space_unmap_results_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_UNMAP_RESULTS_DATA_WORDS, ADDRESS_SPACE_UNMAP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_unmap_results_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_unmap_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_UNMAP_RESULTS_DATA_WORDS, ADDRESS_SPACE_UNMAP_RESULTS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapView params ---- */

MUST_CHECK static inline enum status address_space_map_view_params_root(struct capnp_message *message,
	struct address_space_map_view_params_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_VIEW_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_VIEW_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_view_params_read(struct capnp_pointer pointer,
	struct address_space_map_view_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool address_space_map_view_params_is_complete(const struct address_space_map_view_params_reader *reader)
{
	return reader->raw.data_bits >= ADDRESS_SPACE_MAP_VIEW_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ADDRESS_SPACE_MAP_VIEW_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status address_space_map_view_params_builder_root(struct capnp_builder *builder,
	struct address_space_map_view_params_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_VIEW_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_VIEW_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_view_params_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_view_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_VIEW_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_VIEW_PARAMS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapView results ---- */

MUST_CHECK static inline enum status address_space_map_view_results_root(struct capnp_message *message,
	struct address_space_map_view_results_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_VIEW_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_VIEW_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_view_results_read(struct capnp_pointer pointer,
	struct address_space_map_view_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_view_results_builder_root(struct capnp_builder *builder,
	struct address_space_map_view_results_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_VIEW_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_VIEW_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_view_results_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_view_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_VIEW_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_VIEW_RESULTS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapReader params ---- */

MUST_CHECK static inline enum status address_space_map_reader_params_root(struct capnp_message *message,
	struct address_space_map_reader_params_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_READER_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_READER_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_reader_params_read(struct capnp_pointer pointer,
	struct address_space_map_reader_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool address_space_map_reader_params_is_complete(const struct address_space_map_reader_params_reader *reader)
{
	return reader->raw.data_bits >= ADDRESS_SPACE_MAP_READER_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ADDRESS_SPACE_MAP_READER_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status address_space_map_reader_params_builder_root(struct capnp_builder *builder,
	struct address_space_map_reader_params_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_READER_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_READER_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_reader_params_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_reader_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_READER_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_READER_PARAMS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapReader results ---- */

MUST_CHECK static inline enum status address_space_map_reader_results_root(struct capnp_message *message,
	struct address_space_map_reader_results_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_READER_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_READER_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_reader_results_read(struct capnp_pointer pointer,
	struct address_space_map_reader_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_reader_results_builder_root(struct capnp_builder *builder,
	struct address_space_map_reader_results_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_READER_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_READER_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_reader_results_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_reader_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_READER_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_READER_RESULTS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapDevice params ---- */

MUST_CHECK static inline enum status address_space_map_device_params_root(struct capnp_message *message,
	struct address_space_map_device_params_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_DEVICE_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_DEVICE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_device_params_read(struct capnp_pointer pointer,
	struct address_space_map_device_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool address_space_map_device_params_is_complete(const struct address_space_map_device_params_reader *reader)
{
	return reader->raw.data_bits >= ADDRESS_SPACE_MAP_DEVICE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ADDRESS_SPACE_MAP_DEVICE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status address_space_map_device_params_builder_root(struct capnp_builder *builder,
	struct address_space_map_device_params_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_DEVICE_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_DEVICE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_device_params_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_device_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_DEVICE_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_DEVICE_PARAMS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapDevice results ---- */

MUST_CHECK static inline enum status address_space_map_device_results_root(struct capnp_message *message,
	struct address_space_map_device_results_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_DEVICE_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_DEVICE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_device_results_read(struct capnp_pointer pointer,
	struct address_space_map_device_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_device_results_builder_root(struct capnp_builder *builder,
	struct address_space_map_device_results_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_DEVICE_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_DEVICE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_device_results_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_device_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_DEVICE_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_DEVICE_RESULTS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapDma params ---- */

MUST_CHECK static inline enum status address_space_map_dma_params_root(struct capnp_message *message,
	struct address_space_map_dma_params_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_DMA_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_DMA_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_dma_params_read(struct capnp_pointer pointer,
	struct address_space_map_dma_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool address_space_map_dma_params_is_complete(const struct address_space_map_dma_params_reader *reader)
{
	return reader->raw.data_bits >= ADDRESS_SPACE_MAP_DMA_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ADDRESS_SPACE_MAP_DMA_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status address_space_map_dma_params_builder_root(struct capnp_builder *builder,
	struct address_space_map_dma_params_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_DMA_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_DMA_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_dma_params_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_dma_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_DMA_PARAMS_DATA_WORDS, ADDRESS_SPACE_MAP_DMA_PARAMS_POINTERS, &out->raw);
}

/* ---- AddressSpace.mapDma results ---- */

MUST_CHECK static inline enum status address_space_map_dma_results_root(struct capnp_message *message,
	struct address_space_map_dma_results_reader *reader)
{
	return capnp_message_root(message, ADDRESS_SPACE_MAP_DMA_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_DMA_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_dma_results_read(struct capnp_pointer pointer,
	struct address_space_map_dma_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status address_space_map_dma_results_builder_root(struct capnp_builder *builder,
	struct address_space_map_dma_results_builder *out)
{
	return capnp_builder_root(builder, ADDRESS_SPACE_MAP_DMA_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_DMA_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status address_space_map_dma_results_builder_new(
	struct capnp_pointer_builder pointer, struct address_space_map_dma_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ADDRESS_SPACE_MAP_DMA_RESULTS_DATA_WORDS, ADDRESS_SPACE_MAP_DMA_RESULTS_POINTERS, &out->raw);
}

/* pages :UInt32, bits [0, 32) */
static inline uint32_t memory_create_params_get_pages(const struct memory_create_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer memory_create_params_pointer_ledger(const struct memory_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_create_params_has_ledger(const struct memory_create_params_reader *reader)
{
	return !capnp_pointer_is_null(memory_create_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status memory_create_params_get_ledger(const struct memory_create_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_create_params_pointer_ledger(reader), value);
}

static inline void memory_create_params_builder_set_pages(const struct memory_create_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void memory_create_params_builder_set_ledger(const struct memory_create_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* object :MemoryObject, pointer 0 */
static inline struct capnp_pointer memory_create_results_pointer_object(const struct memory_create_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_create_results_has_object(const struct memory_create_results_reader *reader)
{
	return !capnp_pointer_is_null(memory_create_results_pointer_object(reader));
}

MUST_CHECK static inline enum status memory_create_results_get_object(const struct memory_create_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_create_results_pointer_object(reader), value);
}

static inline void memory_create_results_builder_set_object(const struct memory_create_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* bytes :UInt64, bits [0, 64) */
static inline uint64_t memory_object_size_results_get_bytes(const struct memory_object_size_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* sealed :Bool, bits [64, 65) */
static inline bool memory_object_size_results_get_sealed(const struct memory_object_size_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

static inline void memory_object_size_results_builder_set_bytes(const struct memory_object_size_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void memory_object_size_results_builder_set_sealed(const struct memory_object_size_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t memory_object_read_params_get_offset(const struct memory_object_read_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* length :UInt32, bits [64, 96) */
static inline uint32_t memory_object_read_params_get_length(const struct memory_object_read_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

static inline void memory_object_read_params_builder_set_offset(const struct memory_object_read_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void memory_object_read_params_builder_set_length(const struct memory_object_read_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer memory_object_read_results_pointer_data(const struct memory_object_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_read_results_has_data(const struct memory_object_read_results_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_read_results_pointer_data(reader));
}

MUST_CHECK static inline enum status memory_object_read_results_get_data(const struct memory_object_read_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(memory_object_read_results_pointer_data(reader), value);
}

MUST_CHECK static inline enum status memory_object_read_results_builder_set_data(
	const struct memory_object_read_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status memory_object_read_results_builder_new_data(
	const struct memory_object_read_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t memory_object_write_params_get_offset(const struct memory_object_write_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer memory_object_write_params_pointer_data(const struct memory_object_write_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_write_params_has_data(const struct memory_object_write_params_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_write_params_pointer_data(reader));
}

MUST_CHECK static inline enum status memory_object_write_params_get_data(const struct memory_object_write_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(memory_object_write_params_pointer_data(reader), value);
}

static inline void memory_object_write_params_builder_set_offset(const struct memory_object_write_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status memory_object_write_params_builder_set_data(
	const struct memory_object_write_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status memory_object_write_params_builder_new_data(
	const struct memory_object_write_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t memory_object_view_params_get_offset(const struct memory_object_view_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t memory_object_view_params_get_bytes(const struct memory_object_view_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer memory_object_view_params_pointer_ledger(const struct memory_object_view_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_view_params_has_ledger(const struct memory_object_view_params_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_view_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status memory_object_view_params_get_ledger(const struct memory_object_view_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_view_params_pointer_ledger(reader), value);
}

static inline void memory_object_view_params_builder_set_offset(const struct memory_object_view_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void memory_object_view_params_builder_set_bytes(const struct memory_object_view_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void memory_object_view_params_builder_set_ledger(const struct memory_object_view_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* view :MemoryView, pointer 0 */
static inline struct capnp_pointer memory_object_view_results_pointer_view(const struct memory_object_view_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_view_results_has_view(const struct memory_object_view_results_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_view_results_pointer_view(reader));
}

MUST_CHECK static inline enum status memory_object_view_results_get_view(const struct memory_object_view_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_view_results_pointer_view(reader), value);
}

/* revoker :MemoryRevoker, pointer 1 */
static inline struct capnp_pointer memory_object_view_results_pointer_revoker(const struct memory_object_view_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool memory_object_view_results_has_revoker(const struct memory_object_view_results_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_view_results_pointer_revoker(reader));
}

MUST_CHECK static inline enum status memory_object_view_results_get_revoker(const struct memory_object_view_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_view_results_pointer_revoker(reader), value);
}

static inline void memory_object_view_results_builder_set_view(const struct memory_object_view_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void memory_object_view_results_builder_set_revoker(const struct memory_object_view_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t memory_object_reader_params_get_offset(const struct memory_object_reader_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t memory_object_reader_params_get_bytes(const struct memory_object_reader_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer memory_object_reader_params_pointer_ledger(const struct memory_object_reader_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_reader_params_has_ledger(const struct memory_object_reader_params_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_reader_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status memory_object_reader_params_get_ledger(const struct memory_object_reader_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_reader_params_pointer_ledger(reader), value);
}

static inline void memory_object_reader_params_builder_set_offset(const struct memory_object_reader_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void memory_object_reader_params_builder_set_bytes(const struct memory_object_reader_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void memory_object_reader_params_builder_set_ledger(const struct memory_object_reader_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* reader :MemoryReader, pointer 0 */
static inline struct capnp_pointer memory_object_reader_results_pointer_reader(const struct memory_object_reader_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_reader_results_has_reader(const struct memory_object_reader_results_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_reader_results_pointer_reader(reader));
}

MUST_CHECK static inline enum status memory_object_reader_results_get_reader(const struct memory_object_reader_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_reader_results_pointer_reader(reader), value);
}

/* revoker :MemoryRevoker, pointer 1 */
static inline struct capnp_pointer memory_object_reader_results_pointer_revoker(const struct memory_object_reader_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool memory_object_reader_results_has_revoker(const struct memory_object_reader_results_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_reader_results_pointer_revoker(reader));
}

MUST_CHECK static inline enum status memory_object_reader_results_get_revoker(const struct memory_object_reader_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_reader_results_pointer_revoker(reader), value);
}

static inline void memory_object_reader_results_builder_set_reader(const struct memory_object_reader_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void memory_object_reader_results_builder_set_revoker(const struct memory_object_reader_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer memory_object_park_params_pointer_ledger(const struct memory_object_park_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_park_params_has_ledger(const struct memory_object_park_params_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_park_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status memory_object_park_params_get_ledger(const struct memory_object_park_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_park_params_pointer_ledger(reader), value);
}

static inline void memory_object_park_params_builder_set_ledger(const struct memory_object_park_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* park :ParkSpace, pointer 0 */
static inline struct capnp_pointer memory_object_park_results_pointer_park(const struct memory_object_park_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool memory_object_park_results_has_park(const struct memory_object_park_results_reader *reader)
{
	return !capnp_pointer_is_null(memory_object_park_results_pointer_park(reader));
}

MUST_CHECK static inline enum status memory_object_park_results_get_park(const struct memory_object_park_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(memory_object_park_results_pointer_park(reader), value);
}

static inline void memory_object_park_results_builder_set_park(const struct memory_object_park_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t park_space_wait_params_get_offset(const struct park_space_wait_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* expected :UInt32, bits [64, 96) */
static inline uint32_t park_space_wait_params_get_expected(const struct park_space_wait_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* until_ns :UInt64, bits [128, 192) */
static inline uint64_t park_space_wait_params_get_until_ns(const struct park_space_wait_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void park_space_wait_params_builder_set_offset(const struct park_space_wait_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void park_space_wait_params_builder_set_expected(const struct park_space_wait_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void park_space_wait_params_builder_set_until_ns(const struct park_space_wait_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* outcome :UInt16, bits [0, 16) */
static inline uint16_t park_space_wait_results_get_outcome(const struct park_space_wait_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void park_space_wait_results_builder_set_outcome(const struct park_space_wait_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t park_space_wake_params_get_offset(const struct park_space_wake_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* count :UInt32, bits [64, 96) */
static inline uint32_t park_space_wake_params_get_count(const struct park_space_wake_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

static inline void park_space_wake_params_builder_set_offset(const struct park_space_wake_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void park_space_wake_params_builder_set_count(const struct park_space_wake_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* woken :UInt32, bits [0, 32) */
static inline uint32_t park_space_wake_results_get_woken(const struct park_space_wake_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void park_space_wake_results_builder_set_woken(const struct park_space_wake_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* object :MemoryObject, pointer 0 */
static inline struct capnp_pointer address_space_map_params_pointer_object(const struct address_space_map_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool address_space_map_params_has_object(const struct address_space_map_params_reader *reader)
{
	return !capnp_pointer_is_null(address_space_map_params_pointer_object(reader));
}

MUST_CHECK static inline enum status address_space_map_params_get_object(const struct address_space_map_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(address_space_map_params_pointer_object(reader), value);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t address_space_map_params_get_offset(const struct address_space_map_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t address_space_map_params_get_bytes(const struct address_space_map_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* address :UInt64, bits [128, 192) */
static inline uint64_t address_space_map_params_get_address(const struct address_space_map_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void address_space_map_params_builder_set_object(const struct address_space_map_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void address_space_map_params_builder_set_offset(const struct address_space_map_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_params_builder_set_bytes(const struct address_space_map_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_params_builder_set_address(const struct address_space_map_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* address :UInt64, bits [0, 64) */
static inline uint64_t address_space_unmap_params_get_address(const struct address_space_unmap_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t address_space_unmap_params_get_bytes(const struct address_space_unmap_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void address_space_unmap_params_builder_set_address(const struct address_space_unmap_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_unmap_params_builder_set_bytes(const struct address_space_unmap_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* view :MemoryView, pointer 0 */
static inline struct capnp_pointer address_space_map_view_params_pointer_view(const struct address_space_map_view_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool address_space_map_view_params_has_view(const struct address_space_map_view_params_reader *reader)
{
	return !capnp_pointer_is_null(address_space_map_view_params_pointer_view(reader));
}

MUST_CHECK static inline enum status address_space_map_view_params_get_view(const struct address_space_map_view_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(address_space_map_view_params_pointer_view(reader), value);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t address_space_map_view_params_get_offset(const struct address_space_map_view_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t address_space_map_view_params_get_bytes(const struct address_space_map_view_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* address :UInt64, bits [128, 192) */
static inline uint64_t address_space_map_view_params_get_address(const struct address_space_map_view_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void address_space_map_view_params_builder_set_view(const struct address_space_map_view_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void address_space_map_view_params_builder_set_offset(const struct address_space_map_view_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_view_params_builder_set_bytes(const struct address_space_map_view_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_view_params_builder_set_address(const struct address_space_map_view_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* reader :MemoryReader, pointer 0 */
static inline struct capnp_pointer address_space_map_reader_params_pointer_reader(const struct address_space_map_reader_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool address_space_map_reader_params_has_reader(const struct address_space_map_reader_params_reader *reader)
{
	return !capnp_pointer_is_null(address_space_map_reader_params_pointer_reader(reader));
}

MUST_CHECK static inline enum status address_space_map_reader_params_get_reader(const struct address_space_map_reader_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(address_space_map_reader_params_pointer_reader(reader), value);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t address_space_map_reader_params_get_offset(const struct address_space_map_reader_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t address_space_map_reader_params_get_bytes(const struct address_space_map_reader_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* address :UInt64, bits [128, 192) */
static inline uint64_t address_space_map_reader_params_get_address(const struct address_space_map_reader_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void address_space_map_reader_params_builder_set_reader(const struct address_space_map_reader_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void address_space_map_reader_params_builder_set_offset(const struct address_space_map_reader_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_reader_params_builder_set_bytes(const struct address_space_map_reader_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_reader_params_builder_set_address(const struct address_space_map_reader_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* mmio :DeviceMmio, pointer 0 */
static inline struct capnp_pointer address_space_map_device_params_pointer_mmio(const struct address_space_map_device_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool address_space_map_device_params_has_mmio(const struct address_space_map_device_params_reader *reader)
{
	return !capnp_pointer_is_null(address_space_map_device_params_pointer_mmio(reader));
}

MUST_CHECK static inline enum status address_space_map_device_params_get_mmio(const struct address_space_map_device_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(address_space_map_device_params_pointer_mmio(reader), value);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t address_space_map_device_params_get_offset(const struct address_space_map_device_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t address_space_map_device_params_get_bytes(const struct address_space_map_device_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* address :UInt64, bits [128, 192) */
static inline uint64_t address_space_map_device_params_get_address(const struct address_space_map_device_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void address_space_map_device_params_builder_set_mmio(const struct address_space_map_device_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void address_space_map_device_params_builder_set_offset(const struct address_space_map_device_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_device_params_builder_set_bytes(const struct address_space_map_device_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_device_params_builder_set_address(const struct address_space_map_device_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* buffer :DMABuffer, pointer 0 */
static inline struct capnp_pointer address_space_map_dma_params_pointer_buffer(const struct address_space_map_dma_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool address_space_map_dma_params_has_buffer(const struct address_space_map_dma_params_reader *reader)
{
	return !capnp_pointer_is_null(address_space_map_dma_params_pointer_buffer(reader));
}

MUST_CHECK static inline enum status address_space_map_dma_params_get_buffer(const struct address_space_map_dma_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(address_space_map_dma_params_pointer_buffer(reader), value);
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t address_space_map_dma_params_get_offset(const struct address_space_map_dma_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t address_space_map_dma_params_get_bytes(const struct address_space_map_dma_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* address :UInt64, bits [128, 192) */
static inline uint64_t address_space_map_dma_params_get_address(const struct address_space_map_dma_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void address_space_map_dma_params_builder_set_buffer(const struct address_space_map_dma_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void address_space_map_dma_params_builder_set_offset(const struct address_space_map_dma_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_dma_params_builder_set_bytes(const struct address_space_map_dma_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void address_space_map_dma_params_builder_set_address(const struct address_space_map_dma_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

#endif
