/*
 * A million damaged programs through the ELF check.
 *
 * Each mutant is a valid sample with a few fields changed, so that it gets far into the check. An
 * accepted mutant is judged a second time by plain code that knows nothing of the checker's (see
 * plan_is_sound): a page map of the image, walked byte by byte where it matters.
 */
#include "core/elf/check.h"
#include "tests/host/elf_sample.h"
#include "tests/host/mutation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGES (ELF_IMAGE_BYTES / ELF_PAGE_BYTES)

static struct elf_sample originals[ELF_SAMPLE_KINDS];
static struct elf_sample mutant;

static void mutate_header(struct mutation *m)
{
	struct elf_header *h = &mutant.header;

	switch (mutation_below(m, 12)) {
	case 0:
		mutation_field(m, &h->magic, 4);
		break;
	case 1:
		mutation_field(m, (uint8_t *)h + 4 + mutation_below(m, 12), 1);
		break;
	case 2:
		mutation_field(m, &h->type, 2);
		break;
	case 3:
		mutation_field(m, &h->machine, 2);
		break;
	case 4:
		mutation_field(m, &h->entry, 8);
		break;
	case 5:
		mutation_field(m, &h->program_header_offset, 8);
		break;
	case 6:
		mutation_field(m, &h->flags, 4);
		break;
	case 7:
		mutation_field(m, &h->header_bytes, 2);
		break;
	case 8:
		mutation_field(m, &h->program_header_bytes, 2);
		break;
	case 9:
		mutation_field(m, &h->program_header_count, 2);
		break;
	default: /* what nobody reads */
		mutation_field(m, &h->section_header_offset, 8);
		break;
	}
}

static void mutate_program_header(struct mutation *m)
{
	static const uint32_t types[] = {
		ELF_PT_LOAD, ELF_PT_DYNAMIC,   ELF_PT_INTERP, ELF_PT_TLS, ELF_PT_GNU_RELRO,
		ELF_PT_NULL, ELF_PT_GNU_STACK, ELF_PT_NOTE,   5,
	};
	uint64_t index = mutation_below(m, mutant.header.program_header_count % 33u + 1u);
	struct elf_program_header *h = &mutant.headers[index % ELF_SAMPLE_HEADERS];

	switch (mutation_below(m, 10)) {
	case 0:
		h->type = types[mutation_below(m, ARRAY_COUNT(types))];
		break;
	case 1:
	case 2:
		h->flags = (uint32_t)mutation_below(m, 9);
		break;
	case 3:
		mutation_field(m, &h->offset, 8);
		break;
	case 4:
		mutation_field(m, &h->address, 8);
		break;
	case 5:
		mutation_field(m, &h->file_bytes, 8);
		break;
	case 6:
		mutation_field(m, &h->memory_bytes, 8);
		break;
	case 7:
		mutation_field(m, &h->align, 8);
		break;
	case 8: /* a whole page further, in the file or in memory: alignment holds */
		h->address += 0x1000 * (1 + mutation_below(m, 8));
		break;
	default:
		mutation_field(m, &h->physical_address, 8);
		break;
	}
}

static void mutate_contents(struct mutation *m)
{
	struct elf_dynamic *dynamic = &mutant.dynamics[mutation_below(m, ELF_SAMPLE_DYNAMICS)];
	struct elf_relocation *relocation =
		&mutant.relocations[mutation_below(m, ELF_SAMPLE_RELOCATIONS)];

	switch (mutation_below(m, 9)) {
	case 0: /* whole entries, too many */
		dynamic->value += 24ul << mutation_below(m, 20);
		break;
	case 8:
		dynamic->tag = mutation_below(m, 40);
		break;
	case 1:
		mutation_field(m, &dynamic->tag, 8);
		break;
	case 2:
		mutation_field(m, &dynamic->value, 8);
		break;
	case 3: /* an entry too many, or one that is missing */
		*dynamic = mutant.dynamics[mutation_below(m, ELF_SAMPLE_DYNAMICS)];
		break;
	case 4:
		for (uint32_t i = 8; i < ELF_SAMPLE_DYNAMICS; i++)
			mutant.dynamics[i].tag = ELF_DT_DEBUG; /* no end */
		break;
	case 5:
		mutation_field(m, &relocation->offset, 8);
		break;
	case 6:
		mutation_field(m, &relocation->info, 8);
		break;
	default:
		mutation_field(m, &relocation->addend, 8);
		break;
	}
}

/* Changes the mutant, and returns how many of its bytes the file has. */
static uint64_t mutate(struct mutation *m)
{
	uint64_t changes = 1 + mutation_below(m, 3);

	mutant = originals[mutation_below(m, ELF_SAMPLE_KINDS)];
	for (uint64_t i = 0; i < changes; i++) {
		switch (mutation_below(m, 16)) {
		case 0:
		case 1:
		case 2:
			mutate_header(m);
			break;
		case 3:
			memset(mutant.headers, 0, 56u * (1u + mutation_below(m, 32)));
			break;
		case 4:
			return mutation_below(m, mutation_below(m, 2) ? 64 : sizeof(mutant) + 1);
		case 5:
		case 6:
		case 7:
		case 8:
		case 9:
			mutate_program_header(m);
			break;
		default:
			mutate_contents(m);
			break;
		}
	}
	return sizeof(mutant);
}

/* Marks the segment's pages with its access, and says whether they were free. */
static bool segment_is_sound(const struct elf_segment *segment, uint8_t *map, uint64_t file_bytes)
{
	uint64_t first = segment->address / ELF_PAGE_BYTES;

	if (segment->address % ELF_PAGE_BYTES || segment->file_offset % ELF_PAGE_BYTES ||
	    first >= PAGES || segment->pages == 0 || segment->pages > PAGES - first)
		return false;
	if (segment->file_bytes > file_bytes ||
	    segment->file_offset > file_bytes - segment->file_bytes ||
	    segment->file_bytes > segment->pages * (uint64_t)ELF_PAGE_BYTES)
		return false;
	for (uint64_t i = first; i < first + segment->pages; i++) {
		if (map[i])
			return false;
		map[i] = (uint8_t)(1 + segment->access);
	}
	return true;
}

static bool relocations_are_sound(const struct elf_plan *plan, const uint8_t *map)
{
	const struct elf_dynamic *rela = NULL;

	for (uint32_t i = 0; i < ELF_SAMPLE_DYNAMICS && mutant.dynamics[i].tag; i++)
		if (mutant.dynamics[i].tag == ELF_DT_RELA)
			rela = &mutant.dynamics[i];
	if (plan->relocation_count == 0)
		return true;
	/*
	 * Only the first segment of the samples begins at the file's start: elsewhere, not judged.
	 */
	if (!rela || rela->value + plan->relocation_count * 24ul > plan->segments[0].file_bytes)
		return true;
	for (uint32_t i = 0; i < plan->relocation_count; i++) {
		struct elf_relocation r;

		memcpy(&r, (uint8_t *)&mutant + rela->value + 24ul * i, sizeof(r));
		if (r.info != 8 || r.addend > plan->image_bytes || r.offset > ELF_IMAGE_BYTES - 8 ||
		    map[r.offset / ELF_PAGE_BYTES] != 1 + ELF_ACCESS_READ_WRITE ||
		    map[(r.offset + 7) / ELF_PAGE_BYTES] != 1 + ELF_ACCESS_READ_WRITE)
			return false;
	}
	return true;
}

/* The conditions that a loader relies on, said again without the checker's words. */
static bool plan_is_sound(const struct elf_plan *plan, uint64_t file_bytes)
{
	static uint8_t map[PAGES];
	uint64_t end = 0;
	bool sound = plan->segment_count >= 1 && plan->segment_count <= ELF_SEGMENTS;

	for (uint32_t i = 0; sound && i < plan->segment_count; i++) {
		sound = segment_is_sound(&plan->segments[i], map, file_bytes);
		end = plan->segments[i].address / ELF_PAGE_BYTES + plan->segments[i].pages;
	}
	sound = sound && end * ELF_PAGE_BYTES == plan->image_bytes && map[0] &&
		plan->entry < plan->image_bytes &&
		map[plan->entry / ELF_PAGE_BYTES] == 1 + ELF_ACCESS_READ_EXECUTE &&
		plan->writable_address + plan->writable_pages * 4096ul == plan->image_bytes;
	for (uint64_t i = 0; sound && i < end; i++)
		sound = (map[i] == 1 + ELF_ACCESS_READ_WRITE) ==
			(i >= plan->writable_address / ELF_PAGE_BYTES);
	for (uint64_t i = 0; sound && i < plan->relro_pages; i++)
		sound = plan->relro_address / ELF_PAGE_BYTES + i < end &&
			map[plan->relro_address / ELF_PAGE_BYTES + i] == 1 + ELF_ACCESS_READ_WRITE;
	sound = sound && relocations_are_sound(plan, map);
	memset(map, 0, end < PAGES ? end : PAGES);
	return sound;
}

/* The outcome of a check in steps of a random size. */
static uint32_t check_in_steps(struct mutation *m, const struct elf_source *source)
{
	uint32_t units = 1 + (uint32_t)mutation_below(m, 20);
	struct elf_check check;

	elf_check_begin(&check, source);
	for (uint32_t i = 0; i < ELF_CHECK_UNITS; i++)
		if (elf_check_step(&check, units) == ELF_CHECK_DONE)
			break;
	return elf_check_result(&check, NULL);
}

static const char *outcome_text(uint32_t outcome)
{
	return elf_refusal_text(outcome);
}

int main(void)
{
	static struct mutation m;
	uint32_t outcomes = 1, wrong = 0, missed;

	mutation_init(&m, "elf");
	while (elf_refusal_condition(outcomes) != 0)
		outcomes++;
	for (uint32_t i = 0; i < ELF_SAMPLE_KINDS; i++)
		elf_sample_init(&originals[i], (enum elf_sample_kind)i);
	for (uint64_t i = 0; i < m.count; i++) {
		uint64_t length = mutate(&m);
		uint8_t *bytes = NULL;
		struct elf_source source;
		struct elf_plan plan;
		uint32_t outcome;

		/*
		 * A cut file lies in its own allocation, so that the sanitizer sees every byte too
		 * far.
		 */
		if (length < sizeof(mutant)) {
			bytes = malloc(length ? length : 1);
			if (!bytes)
				return 1;
			memcpy(bytes, &mutant, length);
		}
		elf_source_init_bytes(&source, bytes ? bytes : (const uint8_t *)&mutant, length);
		outcome = elf_check(&source, &plan);
		if (outcome >= outcomes || outcome != check_in_steps(&m, &source) ||
		    (outcome == ELF_ACCEPTED && !plan_is_sound(&plan, length))) {
			printf("mutant %llu: outcome %u is wrong\n", (unsigned long long)i,
			       outcome);
			wrong++;
		}
		m.tally[outcome % MUTATION_OUTCOMES]++;
		free(bytes);
	}
	missed = mutation_tally_check(&m, outcomes, outcome_text);
	printf("%u passed, %u failed\n", outcomes - missed + (wrong == 0), missed + (wrong != 0));
	return missed || wrong;
}
