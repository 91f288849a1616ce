/*
 * Images: see image.h. The check itself is core/elf/check.c's.
 */
#include "kernel/object/image.h"

#include "kernel/kernel.h"
#include "kernel/resource/slab.h"
#include "kernel/work.h"

/* One work unit of the kernel pays for so many units of the check. */
#define CHECK_UNITS_PER_STEP 8u
#define WORK_UNITS_PER_STEP 96u

_Static_assert(sizeof(struct image) <= SLAB_LARGEST, "an image does not fit into a slab");

static void program_read(const struct elf_source *source, uint64_t offset, void *to,
			 uint32_t length)
{
	memory_read(source->context, offset, to, length);
}

enum status image_create(struct ledger *ledger, struct memory *program, struct image **created)
{
	struct image *image;
	struct elf_source source = {
		.read = program_read, .context = program, .length_bytes = program->length_bytes};
	struct object *object;
	enum status status = object_create(ledger, OBJECT_IMAGE, sizeof(struct image), &object);

	if (status != STATUS_OK)
		return status;
	image = image_of(object);
	image->program = program;
	object_need(&program->object);
	elf_check_begin(&image->check, &source);
	*created = image;
	return STATUS_OK;
}

bool image_check(struct image *image, enum elf_refusal *refusal)
{
	while (work_is_left()) {
		work_spend(WORK_UNITS_PER_STEP);
		if (elf_check_step(&image->check, CHECK_UNITS_PER_STEP) == ELF_CHECK_DONE) {
			*refusal = elf_check_result(&image->check, &image->plan);
			return true;
		}
	}
	return false;
}

bool image_teardown(struct object *object)
{
	struct image *image = image_of(object);
	struct memory *program = image->program;

	image->program = NULL;
	if (program)
		object_unneed(&program->object);
	return true;
}
