/*
 * Fuzz target at the border of programs: any bytes through the ELF check, at once and in steps of
 * one unit, which must agree; what is accepted must be a plan that a loader can follow blindly.
 * Read next: core/elf/check.h.
 */
#include "core/elf/check.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
	if (!condition)
		abort();
}

static void plan_judge(const struct elf_plan *plan, uint64_t file_bytes)
{
	uint64_t next = 0, writable_pages = 0;

	must(plan->segment_count >= 1 && plan->segment_count <= ELF_SEGMENTS);
	must(plan->image_bytes <= ELF_IMAGE_BYTES && plan->entry < plan->image_bytes);
	for (uint32_t i = 0; i < plan->segment_count; i++) {
		const struct elf_segment *segment = &plan->segments[i];

		must(segment->address % ELF_PAGE_BYTES == 0 && segment->address >= next);
		must(segment->file_offset <= file_bytes);
		must(segment->file_bytes <= file_bytes - segment->file_offset);
		must(segment->pages >= 1 && segment->file_bytes <= segment->memory_bytes);
		must(segment->memory_bytes <= segment->pages * (uint64_t)ELF_PAGE_BYTES);
		next = segment->address + segment->pages * (uint64_t)ELF_PAGE_BYTES;
		if (segment->access == ELF_ACCESS_READ_WRITE)
			writable_pages += segment->pages;
	}
	must(next == plan->image_bytes && writable_pages == plan->writable_pages);
	must(plan->relro_pages <= plan->writable_pages);
	must(plan->note_bytes <= ELF_NOTE_BYTES && plan->note_offset <= file_bytes);
	must(plan->note_bytes <= file_bytes - plan->note_offset);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum elf_refusal refusal;
	struct elf_source source;
	struct elf_check check;
	struct elf_plan plan;
	uint32_t steps = 0;

	elf_source_init_bytes(&source, data, size);
	refusal = elf_check(&source, &plan);
	elf_check_begin(&check, &source);
	while (elf_check_step(&check, 1) == ELF_CHECK_MORE)
		must(++steps <= ELF_CHECK_UNITS);
	must(elf_check_result(&check, NULL) == refusal && refusal != ELF_UNFINISHED);
	if (refusal == ELF_ACCEPTED)
		plan_judge(&plan, size);
	else
		must(elf_refusal_condition(refusal) != 0);
	return 0;
}
