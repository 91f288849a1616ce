/*
 * The methods of ImageFactory and Image, over image.c.
 */
#include "core/generated/process.h"

#include "core/generated/memory.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/image.h"

static enum status create_begin(struct invocation *invocation)
{
	struct image_factory_create_params_reader params;
	struct object *object;
	struct ledger *ledger;
	struct image *image;
	uint32_t index;
	enum status status = image_factory_create_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = image_factory_create_params_get_program(&params, &index);
	if (status == STATUS_OK)
		status = invocation_parameter(invocation, index, MEMORY_OBJECT_INTERFACE_ID,
					      &object);
	if (status == STATUS_OK)
		status = image_factory_create_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status != STATUS_OK)
		return status;
	if (!object || !ledger_is_within(ledger, object->ledger))
		return STATUS_INVALID_ARGUMENT;
	if (!memory_of(object)->sealed)
		return STATUS_NOT_SEALED;
	status = image_create(ledger, memory_of(object), &image);
	if (status != STATUS_OK)
		return status;
	invocation_part(invocation, &image->object);
	return STATUS_OK;
}

enum status method_image_factory_create(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct image_factory_create_results_builder results;
	enum elf_refusal refusal;
	uint32_t index;
	enum status status =
		image_factory_create_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_IMAGE, &index);
	if (status == STATUS_OK && invocation->first)
		status = create_begin(invocation);
	if (status != STATUS_OK)
		return status;
	if (!object_is_live(operation->kernel.part))
		return STATUS_DISCONNECTED;
	if (!image_check(image_of(operation->kernel.part), &refusal))
		return invocation_continue(invocation);
	image_factory_create_results_builder_set_refusal(&results, (uint16_t)refusal);
	if (refusal != ELF_ACCEPTED) {
		invocation->edge_count = 0;
		return STATUS_OK;
	}
	image_factory_create_results_builder_set_image(&results, index);
	invocation_result_object(invocation, index, operation->kernel.part);
	return STATUS_OK;
}

enum status method_image_describe(struct invocation *invocation)
{
	const struct elf_plan *plan = &image_of(invocation->object)->plan;
	struct image_describe_params_reader params;
	struct image_describe_results_builder results;
	enum status status = image_describe_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = image_describe_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	image_describe_results_builder_set_entry(&results, plan->entry);
	image_describe_results_builder_set_segments(&results, (uint16_t)plan->segment_count);
	image_describe_results_builder_set_image_bytes(&results, plan->image_bytes);
	image_describe_results_builder_set_writable_bytes(&results, (uint64_t)plan->writable_pages
									    << PAGE_SHIFT);
	return STATUS_OK;
}

enum status method_image_notes(struct invocation *invocation)
{
	const struct image *image = image_of(invocation->object);
	struct image_notes_params_reader params;
	struct image_notes_results_builder results;
	uint8_t *bytes;
	enum status status = image_notes_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = image_notes_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = image_notes_results_builder_new_bytes(&results, image->plan.note_bytes,
							       &bytes);
	if (status != STATUS_OK)
		return status;
	memory_read(image->program, image->plan.note_offset, bytes, image->plan.note_bytes);
	return STATUS_OK;
}
