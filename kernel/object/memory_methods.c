/*
 * The methods of Memory and MemoryObject, over memory.c.
 */
#include "core/base/checked.h"
#include "core/generated/memory.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/memory.h"

#define CREATE_PAGES_LARGEST 65536u
#define PIECE_BYTES 3072u

/* Checks and charges; the frames come in the steps that follow. */
static enum status create_begin(struct invocation *invocation)
{
	struct memory_create_params_reader params;
	struct ledger *ledger;
	struct memory *memory;
	uint32_t pages, index;
	enum status status = memory_create_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_create_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status != STATUS_OK)
		return status;
	pages = memory_create_params_get_pages(&params);
	if (pages == 0 || pages > CREATE_PAGES_LARGEST)
		return STATUS_INVALID_ARGUMENT;
	status = memory_create(ledger, pages, &memory);
	if (status == STATUS_OK)
		invocation_part(invocation, &memory->object);
	return status;
}

enum status object_memory_create(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct memory_create_results_builder results;
	uint32_t index;
	enum status status = memory_create_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = invocation_result(invocation, MEMORY_OBJECT_INTERFACE_ID, &index);
	if (status == STATUS_OK && invocation->first)
		status = create_begin(invocation);
	if (status != STATUS_OK)
		return status;
	if (!object_is_live(operation->kernel.part))
		return STATUS_DISCONNECTED;
	if (!memory_fill(memory_of(operation->kernel.part))) {
		invocation_continue(invocation);
		return STATUS_OK;
	}
	memory_create_results_builder_set_object(&results, index);
	invocation_result_object(invocation, index, operation->kernel.part);
	return STATUS_OK;
}

enum status object_memory_object_size(struct invocation *invocation)
{
	const struct memory *memory = memory_of(invocation->object);
	struct memory_object_size_params_reader params;
	struct memory_object_size_results_builder results;
	enum status status = memory_object_size_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_object_size_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	memory_object_size_results_builder_set_bytes(&results, memory->length_bytes);
	memory_object_size_results_builder_set_sealed(&results, memory->sealed);
	return STATUS_OK;
}

enum status object_memory_object_read(struct invocation *invocation)
{
	const struct memory *memory = memory_of(invocation->object);
	struct memory_object_read_params_reader params;
	struct memory_object_read_results_builder results;
	uint64_t offset;
	uint32_t length;
	uint8_t *bytes;
	enum status status = memory_object_read_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	offset = memory_object_read_params_get_offset(&params);
	length = memory_object_read_params_get_length(&params);
	if (length > PIECE_BYTES || !range_inside(offset, length, memory->length_bytes))
		return STATUS_OUT_OF_RANGE;
	status = memory_object_read_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = memory_object_read_results_builder_new_data(&results, length, &bytes);
	if (status == STATUS_OK)
		memory_read(memory, offset, bytes, length);
	return status;
}

enum status object_memory_object_write(struct invocation *invocation)
{
	struct memory *memory = memory_of(invocation->object);
	struct memory_object_write_params_reader params;
	struct capnp_data data;
	uint64_t offset;
	enum status status = memory_object_write_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_object_write_params_get_data(&params, &data);
	if (status != STATUS_OK)
		return status;
	offset = memory_object_write_params_get_offset(&params);
	if (memory->sealed)
		return STATUS_SEALED;
	if (data.length_bytes > PIECE_BYTES ||
	    !range_inside(offset, data.length_bytes, memory->length_bytes))
		return STATUS_OUT_OF_RANGE;
	memory_write(memory, offset, data.bytes, data.length_bytes);
	return STATUS_OK;
}

enum status object_memory_object_seal(struct invocation *invocation)
{
	struct memory *memory = memory_of(invocation->object);
	struct memory_object_seal_params_reader params;
	enum status status = memory_object_seal_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	if (memory->writable_maps > 0)
		return STATUS_BUSY;
	memory->sealed = true;
	return STATUS_OK;
}
