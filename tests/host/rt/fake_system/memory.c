/*
 * Memory objects, images and the boot package of the stand-in.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"

#include <stdlib.h>

void fake_memory_create(struct service *s)
{
	struct memory_create_params_reader params;
	struct memory_create_results_builder results;
	struct fake_object *object = fake_object_new(s->system, FAKE_MEMORY_OBJECT);

	MUST(memory_create_params_root(&s->message, &params));
	object->length = (uint64_t)memory_create_params_get_pages(&params) * 4096u;
	object->bytes = calloc(1, object->length);
	MUST(memory_create_results_builder_root(&s->reply.builder, &results));
	memory_create_results_builder_set_object(&results, fake_give_back(s, object));
}

static void memory_object_write(struct service *s)
{
	struct memory_object_write_params_reader params;
	struct capnp_data data;
	uint64_t offset;

	MUST(memory_object_write_params_root(&s->message, &params));
	MUST(memory_object_write_params_get_data(&params, &data));
	offset = memory_object_write_params_get_offset(&params);
	assert_false(s->target->sealed);
	assert_true(offset <= s->target->length && data.length_bytes <= s->target->length - offset);
	memcpy(s->target->bytes + offset, data.bytes, data.length_bytes);
}

void fake_memory_object_call(struct service *s)
{
	struct memory_object_size_results_builder size;
	struct memory_object_read_params_reader params;
	struct memory_object_read_results_builder results;
	uint64_t offset;
	uint32_t length;

	switch ((enum memory_object_method)s->entry->method) {
	case MEMORY_OBJECT_METHOD_SIZE:
		MUST(memory_object_size_results_builder_root(&s->reply.builder, &size));
		memory_object_size_results_builder_set_bytes(&size, s->target->length);
		memory_object_size_results_builder_set_sealed(&size, s->target->sealed);
		return;
	case MEMORY_OBJECT_METHOD_READ:
		MUST(memory_object_read_params_root(&s->message, &params));
		offset = memory_object_read_params_get_offset(&params);
		length = memory_object_read_params_get_length(&params);
		assert_in_range(length, 1, RING_DATA_BYTES);
		assert_true(offset <= s->target->length && length <= s->target->length - offset);
		MUST(memory_object_read_results_builder_root(&s->reply.builder, &results));
		MUST(memory_object_read_results_builder_set_data(
			&results, capnp_data_make(s->target->bytes + offset, length)));
		return;
	case MEMORY_OBJECT_METHOD_WRITE:
		memory_object_write(s);
		return;
	case MEMORY_OBJECT_METHOD_SEAL:
		s->target->sealed = true;
		return;
	case MEMORY_OBJECT_METHOD_VIEW:
	case MEMORY_OBJECT_METHOD_READER:
	case MEMORY_OBJECT_METHOD_PARK:
		break;
	}
	fail_msg("the system starts without views and waits");
}

void fake_image_factory_create(struct service *s)
{
	struct image_factory_create_results_builder results;

	MUST(image_factory_create_results_builder_root(&s->reply.builder, &results));
	image_factory_create_results_builder_set_image(
		&results, fake_give_back(s, fake_object_new(s->system, FAKE_IMAGE)));
}

void fake_image_call(struct service *s)
{
	struct image_notes_results_builder results;

	assert_int_equal(s->entry->method, IMAGE_METHOD_NOTES);
	MUST(image_notes_results_builder_root(&s->reply.builder, &results));
	MUST(image_notes_results_builder_set_bytes(
		&results, capnp_data_make(s->target->bytes, (uint32_t)s->target->length)));
}

static void boot_package_program(struct service *s)
{
	struct boot_package_program_params_reader params;
	struct boot_package_program_results_builder results;
	uint32_t index;

	MUST(boot_package_program_params_root(&s->message, &params));
	index = boot_package_program_params_get_index(&params);
	if (index >= FAKE_PROGRAMS || !s->system->programs[index]) {
		s->reply.status = STATUS_INVALID_ARGUMENT;
		return;
	}
	MUST(boot_package_program_results_builder_root(&s->reply.builder, &results));
	MUST(boot_package_program_results_builder_set_name(
		&results, capnp_text_make(s->system->programs[index],
					  (uint32_t)strlen(s->system->programs[index]))));
	boot_package_program_results_builder_set_object(
		&results, fake_give_back(s, fake_object_new(s->system, FAKE_MEMORY_OBJECT)));
}

void fake_boot_package_call(struct service *s)
{
	struct boot_package_size_results_builder size;
	struct boot_package_read_manifest_params_reader params;
	struct boot_package_read_manifest_results_builder results;
	bool schema = s->entry->method == BOOT_PACKAGE_METHOD_READ_SCHEMA;
	const uint64_t *words = schema ? s->system->schema_words : s->system->manifest_words;
	uint64_t length = schema ? s->system->schema_bytes : s->system->manifest_bytes;

	if (s->entry->method == BOOT_PACKAGE_METHOD_PROGRAM) {
		boot_package_program(s);
	} else if (s->entry->method == BOOT_PACKAGE_METHOD_SIZE) {
		MUST(boot_package_size_results_builder_root(&s->reply.builder, &size));
		boot_package_size_results_builder_set_manifest_bytes(&size,
								     s->system->manifest_bytes);
		boot_package_size_results_builder_set_schema_bytes(&size, s->system->schema_bytes);
	} else {
		/* readManifest and readSchema have the same form. */
		MUST(boot_package_read_manifest_params_root(&s->message, &params));

		uint64_t offset = boot_package_read_manifest_params_get_offset(&params);
		uint32_t count = boot_package_read_manifest_params_get_length(&params);

		assert_true(count <= RING_DATA_BYTES && offset <= length &&
			    count <= length - offset);
		MUST(boot_package_read_manifest_results_builder_root(&s->reply.builder, &results));
		MUST(boot_package_read_manifest_results_builder_set_data(
			&results, capnp_data_make((const uint8_t *)words + offset, count)));
	}
}
