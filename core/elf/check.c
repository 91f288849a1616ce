/*
 * Conditions 1 to 20 and 29 of core/elf/check.h, and the cursor that walks through all of them.
 *
 * Each phase handles one item a unit of work, so that a caller with a budget can stop anywhere. The
 * file's numbers are compared, never trusted: what remains is compared with what is needed.
 */
#include "core/elf/check.h"

#include "core/base/checked.h"
#include "core/elf/dynamic.h"
#include "core/elf/format.h"

#define PAGE_MASK ((uint64_t)ELF_PAGE_BYTES - 1)

static void bytes_read(const struct elf_source *source, uint64_t offset, void *to, uint32_t length)
{
	__builtin_memcpy(to, (const uint8_t *)source->context + offset, length);
}

void elf_source_init_bytes(struct elf_source *source, const uint8_t *bytes, uint64_t length_bytes)
{
	*source = (struct elf_source){
		.read = bytes_read,
		.context = bytes,
		.length_bytes = length_bytes,
	};
}

/*
 * ---- conditions 1 to 6: the header -------------------------------------------------------------
 */

static enum elf_refusal header_values_check(const struct elf_header *header)
{
	uint32_t padding = 0;

	if (header->magic != ELF_MAGIC)
		return ELF_REFUSED_MAGIC;
	for (uint32_t i = 0; i < sizeof(header->ident_padding); i++)
		padding |= header->ident_padding[i];
	if (header->class != ELF_CLASS_64 || header->data != ELF_DATA_LITTLE ||
	    header->ident_version != ELF_VERSION_CURRENT ||
	    header->version != ELF_VERSION_CURRENT || header->os_abi != 0 || padding != 0)
		return ELF_REFUSED_IDENT;
	if (header->type != ELF_TYPE_DYN)
		return ELF_REFUSED_TYPE;
	if (header->machine != ELF_MACHINE_X86_64 || header->flags != 0)
		return ELF_REFUSED_MACHINE;
	if (header->header_bytes != sizeof(struct elf_header) ||
	    header->program_header_bytes != sizeof(struct elf_program_header))
		return ELF_REFUSED_HEADER_SIZES;
	return ELF_ACCEPTED;
}

static enum elf_refusal header_check(struct elf_check *check)
{
	struct elf_header header;
	enum elf_refusal refusal;
	uint64_t table_bytes;

	if (check->source.length_bytes < sizeof(header))
		return ELF_REFUSED_TOO_SHORT;
	check->source.read(&check->source, 0, &header, sizeof(header));
	refusal = header_values_check(&header);
	if (refusal != ELF_ACCEPTED)
		return refusal;
	table_bytes = (uint64_t)header.program_header_count * sizeof(struct elf_program_header);
	if (header.program_header_count == 0 || header.program_header_count > ELF_PROGRAM_HEADERS ||
	    header.program_header_offset % 8 != 0 ||
	    !range_inside(header.program_header_offset, table_bytes, check->source.length_bytes))
		return ELF_REFUSED_HEADER_TABLE;
	check->program_header_count = header.program_header_count;
	check->program_header_offset = header.program_header_offset;
	check->plan.entry = header.entry;
	check->phase = ELF_PHASE_SEGMENTS;
	return ELF_ACCEPTED;
}

/*
 * ---- conditions 7 to 17 and 29: program headers ------------------------------------------------
 */

/* Conditions 11 to 14 and the end of 15: what one PT_LOAD says by itself. */
static enum elf_refusal load_values_check(const struct elf_program_header *load,
					  uint64_t file_length)
{
	uint32_t writable_executable = ELF_PF_WRITE | ELF_PF_EXECUTE;

	if ((load->flags & writable_executable) == writable_executable)
		return ELF_REFUSED_WRITABLE_EXECUTABLE;
	if (!(load->flags & ELF_PF_READ) || load->flags > (ELF_PF_READ | writable_executable))
		return ELF_REFUSED_SEGMENT_ACCESS;
	if (load->memory_bytes == 0 || load->file_bytes > load->memory_bytes)
		return ELF_REFUSED_SEGMENT_SIZE;
	if (!(load->flags & ELF_PF_WRITE) && load->file_bytes != load->memory_bytes)
		return ELF_REFUSED_SEGMENT_ZEROES;
	if (!range_inside(load->offset, load->file_bytes, file_length))
		return ELF_REFUSED_SEGMENT_FILE;
	if (((load->offset ^ load->address) & PAGE_MASK) != 0)
		return ELF_REFUSED_SEGMENT_ALIGN;
	if (load->align != ELF_PAGE_BYTES)
		return ELF_REFUSED_SEGMENT_STATED_ALIGN;
	if (!range_inside(load->address, load->memory_bytes, ELF_IMAGE_BYTES))
		return ELF_REFUSED_IMAGE_SIZE;
	return ELF_ACCEPTED;
}

/* The segment of a PT_LOAD for which load_values_check held, in whole pages. */
static struct elf_segment load_segment(const struct elf_program_header *load)
{
	uint64_t lead = load->address & PAGE_MASK;
	uint64_t memory_bytes = load->memory_bytes + lead;

	return (struct elf_segment){
		.address = load->address - lead,
		.file_offset = load->offset - lead,
		.file_bytes = load->file_bytes + lead,
		.memory_bytes = memory_bytes,
		.lead_bytes = (uint32_t)lead,
		.pages = (uint32_t)((memory_bytes + PAGE_MASK) / ELF_PAGE_BYTES),
		.access = load->flags & ELF_PF_WRITE     ? ELF_ACCESS_READ_WRITE
			  : load->flags & ELF_PF_EXECUTE ? ELF_ACCESS_READ_EXECUTE
							 : ELF_ACCESS_READ,
	};
}

static enum elf_refusal load_check(struct elf_check *check, const struct elf_program_header *load)
{
	struct elf_plan *plan = &check->plan;
	enum elf_refusal refusal = load_values_check(load, check->source.length_bytes);
	struct elf_segment segment;

	if (refusal != ELF_ACCEPTED)
		return refusal;
	if (plan->segment_count == ELF_SEGMENTS)
		return ELF_REFUSED_SEGMENT_COUNT;
	segment = load_segment(load);
	if (plan->segment_count == 0 && segment.address != 0)
		return ELF_REFUSED_IMAGE_START;
	if (segment.address < plan->image_bytes)
		return ELF_REFUSED_SEGMENT_ORDER;
	if (plan->writable_pages > 0 &&
	    (segment.access != ELF_ACCESS_READ_WRITE || segment.address != plan->image_bytes))
		return ELF_REFUSED_WRITABLE_ORDER;
	if (segment.access == ELF_ACCESS_READ_WRITE) {
		if (plan->writable_pages == 0)
			plan->writable_address = segment.address;
		plan->writable_pages += segment.pages;
	}
	plan->image_bytes = segment.address + (uint64_t)segment.pages * ELF_PAGE_BYTES;
	plan->segments[plan->segment_count++] = segment;
	return ELF_ACCEPTED;
}

static enum elf_refusal range_note(bool *has, struct elf_range *range,
				   const struct elf_program_header *header)
{
	if (*has)
		return ELF_REFUSED_SEGMENT_REPEATED;
	*has = true;
	*range = (struct elf_range){
		.address = header->address,
		.length_bytes = header->memory_bytes,
		.file_offset = header->offset,
	};
	return ELF_ACCEPTED;
}

/* Condition 29. */
static enum elf_refusal notes_check(struct elf_check *check,
				    const struct elf_program_header *header)
{
	if (check->plan.note_bytes > 0)
		return ELF_ACCEPTED;
	if (header->file_bytes > ELF_NOTE_BYTES ||
	    !range_inside(header->offset, header->file_bytes, check->source.length_bytes))
		return ELF_REFUSED_NOTES;
	check->plan.note_offset = header->offset;
	check->plan.note_bytes = (uint32_t)header->file_bytes;
	return ELF_ACCEPTED;
}

/* Condition 9. */
static enum elf_refusal stack_check(const struct elf_program_header *header)
{
	if (header->flags & ELF_PF_EXECUTE)
		return ELF_REFUSED_STACK_EXECUTABLE;
	return header->memory_bytes != 0 ? ELF_REFUSED_STACK_SIZE : ELF_ACCEPTED;
}

static enum elf_refusal program_header_check(struct elf_check *check)
{
	struct elf_program_header header;

	if (check->index == check->program_header_count) {
		check->phase = ELF_PHASE_IMAGE;
		return ELF_ACCEPTED;
	}
	check->source.read(&check->source,
			   check->program_header_offset + (uint64_t)check->index * sizeof(header),
			   &header, sizeof(header));
	check->index++;
	switch (header.type) {
	case ELF_PT_LOAD:
		return load_check(check, &header);
	case ELF_PT_DYNAMIC:
		return range_note(&check->has_dynamic, &check->dynamic, &header);
	case ELF_PT_GNU_RELRO:
		return range_note(&check->has_relro, &check->relro, &header);
	case ELF_PT_GNU_STACK:
		return stack_check(&header);
	case ELF_PT_NOTE:
		return notes_check(check, &header);
	case ELF_PT_NULL:
	case ELF_PT_PHDR:
	case ELF_PT_GNU_EH_FRAME:
	case ELF_PT_GNU_PROPERTY:
		return ELF_ACCEPTED;
	case ELF_PT_INTERP:
		return ELF_REFUSED_INTERPRETER;
	case ELF_PT_TLS:
		return ELF_REFUSED_THREAD_LOCAL;
	default:
		return ELF_REFUSED_SEGMENT_TYPE;
	}
}

/*
 * ---- conditions 18 to 20: what concerns the whole image ----------------------------------------
 */

static bool entry_is_executable(const struct elf_plan *plan)
{
	for (uint32_t i = 0; i < plan->segment_count; i++) {
		const struct elf_segment *segment = &plan->segments[i];

		if (segment->access == ELF_ACCESS_READ_EXECUTE &&
		    plan->entry >= segment->address + segment->lead_bytes &&
		    plan->entry < segment->address + segment->file_bytes)
			return true;
	}
	return false;
}

static enum elf_refusal relro_check(struct elf_check *check)
{
	const struct elf_range *relro = &check->relro;
	struct elf_plan *plan = &check->plan;

	for (uint32_t i = 0; i < plan->segment_count; i++) {
		const struct elf_segment *segment = &plan->segments[i];
		uint64_t low = segment->address + segment->lead_bytes;
		uint64_t end = segment->address + (uint64_t)segment->pages * ELF_PAGE_BYTES;

		if (segment->access != ELF_ACCESS_READ_WRITE || relro->address < low ||
		    relro->address >= end)
			continue;
		if (relro->length_bytes == 0 || relro->length_bytes > end - relro->address ||
		    ((relro->address + relro->length_bytes) & PAGE_MASK) != 0 ||
		    (relro->address != low && (relro->address & PAGE_MASK) != 0))
			return ELF_REFUSED_RELRO;
		plan->relro_address = relro->address & ~PAGE_MASK;
		plan->relro_pages =
			(uint32_t)((relro->address + relro->length_bytes - plan->relro_address) /
				   ELF_PAGE_BYTES);
		return ELF_ACCEPTED;
	}
	return ELF_REFUSED_RELRO;
}

static enum elf_refusal dynamic_place_check(const struct elf_check *check)
{
	const struct elf_range *dynamic = &check->dynamic;
	uint64_t file_offset;

	if (dynamic->address % 8 != 0 ||
	    !elf_plan_find_file(&check->plan, dynamic->address, dynamic->length_bytes,
				&file_offset) ||
	    file_offset != dynamic->file_offset)
		return ELF_REFUSED_DYNAMIC_PLACE;
	if (dynamic->length_bytes % 16 != 0 || dynamic->length_bytes / 16 > ELF_DYNAMIC_ENTRIES)
		return ELF_REFUSED_DYNAMIC_SIZE;
	return ELF_ACCEPTED;
}

static enum elf_refusal elf_check_all(struct elf_check *check)
{
	enum elf_refusal refusal;

	if (check->plan.segment_count == 0)
		return ELF_REFUSED_NO_SEGMENTS;
	if (check->plan.writable_pages == 0)
		check->plan.writable_address = check->plan.image_bytes;
	if (!entry_is_executable(&check->plan))
		return ELF_REFUSED_ENTRY;
	if (check->has_relro) {
		refusal = relro_check(check);
		if (refusal != ELF_ACCEPTED)
			return refusal;
	}
	if (!check->has_dynamic) {
		check->phase = ELF_PHASE_END;
		return ELF_ACCEPTED;
	}
	refusal = dynamic_place_check(check);
	if (refusal != ELF_ACCEPTED)
		return refusal;
	check->phase = ELF_PHASE_DYNAMIC;
	check->index = 0;
	return ELF_ACCEPTED;
}

/*
 * ---- the cursor --------------------------------------------------------------------------------
 */

void elf_check_begin(struct elf_check *check, const struct elf_source *source)
{
	__builtin_memset(check, 0, sizeof(*check));
	check->source = *source;
	check->phase = ELF_PHASE_HEADER;
}

static enum elf_refusal unit_do(struct elf_check *check)
{
	switch (check->phase) {
	case ELF_PHASE_HEADER:
		return header_check(check);
	case ELF_PHASE_SEGMENTS:
		return program_header_check(check);
	case ELF_PHASE_IMAGE:
		return elf_check_all(check);
	case ELF_PHASE_DYNAMIC:
		return elf_dynamic_entry_check(check);
	case ELF_PHASE_RELOCATION_TABLE:
		return elf_relocation_table_check(check);
	case ELF_PHASE_RELOCATIONS:
		return elf_relocation_check(check);
	case ELF_PHASE_END:
		break;
	}
	return check->refusal;
}

enum elf_progress elf_check_step(struct elf_check *check, uint32_t units)
{
	for (uint32_t i = 0; i < units && check->phase != ELF_PHASE_END; i++) {
		check->refusal = unit_do(check);
		if (check->refusal != ELF_ACCEPTED)
			check->phase = ELF_PHASE_END;
	}
	return check->phase == ELF_PHASE_END ? ELF_CHECK_DONE : ELF_CHECK_MORE;
}

enum elf_refusal elf_check_result(const struct elf_check *check, struct elf_plan *plan)
{
	if (check->phase != ELF_PHASE_END)
		return ELF_UNFINISHED;
	if (check->refusal == ELF_ACCEPTED && plan)
		*plan = check->plan;
	return check->refusal;
}

enum elf_refusal elf_check(const struct elf_source *source, struct elf_plan *plan)
{
	struct elf_check check;

	elf_check_begin(&check, source);
	if (elf_check_step(&check, ELF_CHECK_UNITS) != ELF_CHECK_DONE)
		return ELF_UNFINISHED; /* never: no file has more items than the limits allow */
	return elf_check_result(&check, plan);
}
