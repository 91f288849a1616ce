/*
 * The boot package, read in bounded pieces. Its bytes are hostile until they have been checked.
 */
#include "user/services/init/init.h"

#include "core/capnp/stream.h"
#include "core/elf/check.h"
#include "core/manifest/check.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"

#define MANIFEST_BYTES_MOST (1u << 20)
#define PAGE_BYTES 4096u

static uint32_t piece_length(uint64_t left)
{
	return left < RING_DATA_BYTES ? (uint32_t)left : RING_DATA_BYTES;
}

/* ---- the manifest ---------------------------------------------------------------------------- */

static enum status manifest_read_all(struct init *init, uint64_t size, uint8_t *bytes)
{
	for (uint64_t offset = 0; offset < size;) {
		uint32_t length = piece_length(size - offset);
		struct boot_package_read_manifest_args args = {.offset = offset, .length = length};
		struct boot_package_read_manifest_result result = {
			.data = {.bytes = bytes + offset, .capacity_bytes = length}};
		enum status status =
			boot_package_read_manifest(init->rt, init->boot_package, &args, &result);

		if (status == STATUS_OK && result.data.length_bytes != length)
			status = STATUS_OUT_OF_RANGE;
		if (status != STATUS_OK)
			return status;
		offset += length;
	}
	return STATUS_OK;
}

static enum status manifest_fetch(struct init *init)
{
	struct boot_package_size_result size;
	uint32_t segments;
	size_t used_words;
	enum status status = boot_package_size(init->rt, init->boot_package, &size);

	if (status != STATUS_OK)
		return status;
	if (size.manifest_bytes == 0 || size.manifest_bytes > MANIFEST_BYTES_MOST)
		return STATUS_BAD_FORMAT;
	/* Whole words, so that the bytes after the last one are zero and not the heap's. */
	init->manifest_words =
		rt_heap_allocate_zeroed(&init->rt->heap, (size.manifest_bytes + 7u) / 8u, 8);
	if (!init->manifest_words)
		return STATUS_NO_ROOM;
	status = manifest_read_all(init, size.manifest_bytes, (uint8_t *)init->manifest_words);
	if (status != STATUS_OK)
		return status;
	return capnp_stream_open(init->manifest_words, size.manifest_bytes / 8u,
				 &init->manifest_segment, 1, &segments, &used_words);
}

/* Says where the refusal is: by the service's name, if it is about one. */
static void refusal_say(struct init *init, const struct manifest_check *check)
{
	char service[CAPSET_NAME_BYTES + 16] = "", item[32] = "";
	struct capnp_text name = {.length_bytes = 0};

	if (check->service != MANIFEST_NOWHERE) {
		struct service_reader reader = service_list_get(&check->services, check->service);
		enum status status = service_get_name(&reader, &name);

		if (status == STATUS_OK && manifest_name_check(name, MANIFEST_NAME_PROGRAM))
			(void)rt_format(service, sizeof(service), ", service %s", name.bytes);
		else
			(void)rt_format(service, sizeof(service), ", service number %u",
					check->service);
	}
	if (check->item != MANIFEST_NOWHERE)
		(void)rt_format(item, sizeof(item), ", item number %u", check->item);
	say_loud(init, "the manifest is refused: %s (M%u)%s%s",
		 manifest_refusal_text(check->refusal), manifest_refusal_condition(check->refusal),
		 service, item);
}

static bool manifest_is_valid(struct init *init)
{
	if (manifest_check(&init->manifest_segment, &init->check) != MANIFEST_ACCEPTED) {
		refusal_say(init, &init->check);
		return false;
	}
	capnp_message_init(&init->message, init->manifest_segment.words,
			   init->manifest_segment.word_count,
			   MANIFEST_VISITS * (uint64_t)init->manifest_segment.word_count);
	return manifest_root(&init->message, &init->manifest) == STATUS_OK;
}

bool package_manifest_load(struct init *init)
{
	enum status status = manifest_fetch(init);

	if (status != STATUS_OK) {
		say_loud(init, "the manifest cannot be read: %s",
			 rt_failure_words(init->rt, status));
		return false;
	}
	return manifest_is_valid(init);
}

/* ---- the schemas ----------------------------------------------------------------------------- */

static enum status schema_copy(struct init *init, uint64_t size)
{
	uint8_t piece[RING_DATA_BYTES];

	for (uint64_t offset = 0; offset < size;) {
		uint32_t length = piece_length(size - offset);
		struct boot_package_read_schema_args from = {.offset = offset, .length = length};
		struct boot_package_read_schema_result result = {
			.data = {.bytes = piece, .capacity_bytes = length}};
		struct memory_object_write_args to = {.offset = offset,
						      .data = capnp_data_make(piece, length)};
		enum status status =
			boot_package_read_schema(init->rt, init->boot_package, &from, &result);

		if (status == STATUS_OK)
			status = memory_object_write(init->rt, init->schema, &to);
		if (status != STATUS_OK)
			return status;
		offset += length;
	}
	return memory_object_seal(init->rt, init->schema);
}

static enum status schema_make(struct init *init)
{
	struct boot_package_size_result size;
	struct memory_create_args args;
	struct memory_create_result created;
	enum status status = boot_package_size(init->rt, init->boot_package, &size);

	if (status != STATUS_OK)
		return status;
	args = (struct memory_create_args){
		.pages = (uint32_t)((size.schema_bytes + PAGE_BYTES - 1u) / PAGE_BYTES)};
	status = memory_create(init->rt, init->memory, &args, &created);
	if (status != STATUS_OK)
		return status;
	init->schema = created.object;
	return schema_copy(init, size.schema_bytes);
}

bool package_schema_make(struct init *init)
{
	enum status status;

	if (init->schema.id.key != 0)
		return true;
	status = schema_make(init);
	if (status != STATUS_OK)
		say_loud(init, "the schemas cannot be handed on: %s",
			 rt_failure_words(init->rt, status));
	return status == STATUS_OK;
}

/* ---- programs -------------------------------------------------------------------------------- */

static bool image_create(struct init *init, struct boot_package_program_result *program,
			 const char *name, struct image *image)
{
	struct image_factory_create_args args = {.program = program->object};
	struct image_factory_create_result result;
	enum status status = image_factory_create(init->rt, init->image_factory, &args, &result);

	/* The image keeps the frames; the object is not needed any more. */
	rt_ring_release(&init->rt->ring, program->object.id);
	if (status != STATUS_OK) {
		say_loud(init, "no image of program %s: %s", name,
			 rt_failure_words(init->rt, status));
		return false;
	}
	if (result.refusal != 0) {
		say_loud(init, "program %s is refused: %s (refusal %u)", name,
			 elf_refusal_text(result.refusal), result.refusal);
		return false;
	}
	*image = result.image;
	return true;
}

/* The row of the package's table, with a sealed memory object; its name goes to `name`. */
static bool row_take(struct init *init, uint32_t row, char name[CAPSET_NAME_BYTES],
		     struct boot_package_program_result *result)
{
	struct boot_package_program_args args = {.index = row};
	enum status status;

	/* The last byte stays zero. */
	memset(name, 0, CAPSET_NAME_BYTES);
	result->name = (struct rt_buffer){.bytes = name, .capacity_bytes = CAPSET_NAME_BYTES - 1u};
	status = boot_package_program(init->rt, init->boot_package, &args, result);
	if (status != STATUS_OK)
		say_loud(init, "program or config number %u is not in the boot package: %s", row,
			 rt_failure_words(init->rt, status));
	return status == STATUS_OK;
}

bool package_image_make(struct init *init, uint32_t program)
{
	struct boot_package_program_result result;

	if (program >= INIT_PROGRAMS)
		return false;
	if (init->images[program].id.key != 0)
		return true;
	return row_take(init, program, init->program_names[program], &result) &&
	       image_create(init, &result, init->program_names[program], &init->images[program]);
}

bool package_config_make(struct init *init, uint32_t config)
{
	struct boot_package_program_result result;
	char name[CAPSET_NAME_BYTES];

	if (config >= INIT_PROGRAMS - init->check.program_count)
		return false;
	if (init->configs[config].id.key != 0)
		return true;
	if (!row_take(init, init->check.program_count + config, name, &result))
		return false;
	init->configs[config] = result.object;
	return true;
}
