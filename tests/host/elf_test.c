/*
 * The conditions of core/elf/check.h, one test a condition, by its number: a valid program with one
 * field changed is refused for the stated reason.
 */
#include "core/elf/check.h"
#include "tests/host/elf_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct elf_sample sample;
static struct elf_plan plan;

static uint32_t check_length(uint64_t length)
{
	struct elf_source source;

	elf_source_init_bytes(&source, (const uint8_t *)&sample, length);
	return elf_check(&source, &plan);
}

static uint32_t check(void)
{
	return check_length(sizeof(sample));
}

static int plain(void **state)
{
	(void)state;
	elf_sample_init(&sample, ELF_SAMPLE_PLAIN);
	return 0;
}

/* Puts a value in a field, expects the refusal, and puts the old value back. */
#define REFUSES(field, value, reason)                            \
	do {                                                     \
		__typeof__(field) kept = (field);                \
		(field) = (__typeof__(field))(value);            \
		assert_int_equal(check(), ELF_REFUSED_##reason); \
		(field) = kept;                                  \
		assert_int_equal(check(), ELF_ACCEPTED);         \
	} while (0)

#define ACCEPTS(field, value)                            \
	do {                                             \
		__typeof__(field) kept = (field);        \
		(field) = (__typeof__(field))(value);    \
		assert_int_equal(check(), ELF_ACCEPTED); \
		(field) = kept;                          \
	} while (0)

static void every_sample_is_accepted_and_planned(void **state)
{
	(void)state;
	for (uint32_t kind = 0; kind < ELF_SAMPLE_KINDS; kind++) {
		elf_sample_init(&sample, (enum elf_sample_kind)kind);
		assert_int_equal(check(), ELF_ACCEPTED);
	}
	elf_sample_init(&sample, ELF_SAMPLE_PLAIN);
	assert_int_equal(check(), ELF_ACCEPTED);
	assert_int_equal(plan.entry, SAMPLE_CODE_ADDRESS + 16);
	assert_int_equal(plan.segment_count, 3);
	assert_int_equal(plan.image_bytes, SAMPLE_IMAGE_END);
	assert_int_equal(plan.relocation_count, ELF_SAMPLE_RELOCATIONS);
	assert_int_equal(plan.segments[1].access, ELF_ACCESS_READ_EXECUTE);
	assert_int_equal(plan.segments[1].address, 0x1000);
	assert_int_equal(plan.segments[1].lead_bytes, SAMPLE_CODE_AT);
	assert_int_equal(plan.segments[1].file_offset, 0);
	assert_int_equal(plan.segments[2].pages, 3);
	assert_int_equal(plan.segments[2].file_bytes, sizeof(sample));
	assert_int_equal(plan.writable_address, 0x2000);
	assert_int_equal(plan.writable_pages, 3);
	assert_int_equal(plan.relro_address, 0x2000);
	assert_int_equal(plan.relro_pages, 1);
}

static void any_number_of_units_a_step_gives_the_same_result(void **state)
{
	struct elf_source source;
	struct elf_check stepped;
	struct elf_plan other;

	(void)state;
	elf_source_init_bytes(&source, (const uint8_t *)&sample, sizeof(sample));
	for (uint32_t bad = 0; bad < 2; bad++) {
		uint32_t whole = check();

		for (uint32_t units = 1; units < 40; units++) {
			uint32_t steps = 0;

			elf_check_begin(&stepped, &source);
			assert_int_equal(elf_check_result(&stepped, &other), ELF_UNFINISHED);
			while (elf_check_step(&stepped, units) == ELF_CHECK_MORE)
				assert_true(steps++ < ELF_CHECK_UNITS);
			assert_int_equal(elf_check_result(&stepped, &other), whole);
			assert_int_equal(elf_check_step(&stepped, 1), ELF_CHECK_DONE);
			if (whole == ELF_ACCEPTED)
				assert_memory_equal(&other, &plan, sizeof(plan));
		}
		sample.relocations[5].info = 1;
	}
}

static void condition_1_magic_and_length(void **state)
{
	(void)state;
	for (uint64_t length = 0; length < 64; length++)
		assert_int_equal(check_length(length), ELF_REFUSED_TOO_SHORT);
	REFUSES(sample.header.magic, 0x464c4580, MAGIC);
	REFUSES(sample.header.magic, 0x464c457e, MAGIC);
}

static void condition_2_ident(void **state)
{
	(void)state;
	REFUSES(sample.header.class, 1, IDENT);
	REFUSES(sample.header.data, 2, IDENT);
	REFUSES(sample.header.ident_version, 0, IDENT);
	REFUSES(sample.header.version, 2, IDENT);
	REFUSES(sample.header.os_abi, 3, IDENT);
	REFUSES(sample.header.ident_padding[0], 1, IDENT);
	REFUSES(sample.header.ident_padding[7], 1, IDENT);
}

static void condition_3_type(void **state)
{
	(void)state;
	for (uint32_t type = 0; type < 5; type++)
		if (type != ELF_TYPE_DYN)
			REFUSES(sample.header.type, type, TYPE);
}

static void condition_4_machine(void **state)
{
	(void)state;
	REFUSES(sample.header.machine, 3, MACHINE);
	REFUSES(sample.header.machine, 183, MACHINE);
	REFUSES(sample.header.flags, 1, MACHINE);
}

static void condition_5_header_sizes(void **state)
{
	(void)state;
	REFUSES(sample.header.header_bytes, 52, HEADER_SIZES);
	REFUSES(sample.header.program_header_bytes, 32, HEADER_SIZES);
	REFUSES(sample.header.program_header_bytes, 0, HEADER_SIZES);
}

static void condition_6_program_header_table(void **state)
{
	(void)state;
	REFUSES(sample.header.program_header_count, 0, HEADER_TABLE);
	REFUSES(sample.header.program_header_count, 33, HEADER_TABLE);
	REFUSES(sample.header.program_header_count, 0xffff, HEADER_TABLE);
	REFUSES(sample.header.program_header_offset, 68, HEADER_TABLE);
	REFUSES(sample.header.program_header_offset, sizeof(sample) - 8, HEADER_TABLE);
	REFUSES(sample.header.program_header_offset, sizeof(sample) + 8, HEADER_TABLE);
	REFUSES(sample.header.program_header_offset, UINT64_MAX - 7, HEADER_TABLE);
}

static void condition_7_segment_types(void **state)
{
	(void)state;
	REFUSES(sample.headers[SAMPLE_NOTE].type, ELF_PT_INTERP, INTERPRETER);
	REFUSES(sample.headers[SAMPLE_NOTE].type, ELF_PT_TLS, THREAD_LOCAL);
	REFUSES(sample.headers[SAMPLE_NOTE].type, 5, SEGMENT_TYPE);
	REFUSES(sample.headers[SAMPLE_NOTE].type, 0x70000000, SEGMENT_TYPE);
	ACCEPTS(sample.headers[SAMPLE_NOTE].type, ELF_PT_NULL);
	ACCEPTS(sample.headers[SAMPLE_NOTE].type, ELF_PT_GNU_EH_FRAME);
	ACCEPTS(sample.headers[SAMPLE_NOTE].type, ELF_PT_GNU_PROPERTY);
}

static void condition_8_one_dynamic_section_and_relro_range(void **state)
{
	(void)state;
	REFUSES(sample.headers[SAMPLE_NOTE].type, ELF_PT_DYNAMIC, SEGMENT_REPEATED);
	REFUSES(sample.headers[SAMPLE_NOTE].type, ELF_PT_GNU_RELRO, SEGMENT_REPEATED);
}

static void condition_9_stack_not_executable_and_of_no_size(void **state)
{
	(void)state;
	REFUSES(sample.headers[SAMPLE_STACK].memory_bytes, 0x100000, STACK_SIZE);
	REFUSES(sample.headers[SAMPLE_STACK].memory_bytes, 1, STACK_SIZE);
	REFUSES(sample.headers[SAMPLE_STACK].flags, 7, STACK_EXECUTABLE);
	REFUSES(sample.headers[SAMPLE_STACK].flags, 1, STACK_EXECUTABLE);
	ACCEPTS(sample.headers[SAMPLE_STACK].type, ELF_PT_NULL);
}

static void condition_10_segment_count(void **state)
{
	(void)state;
	elf_sample_init(&sample, ELF_SAMPLE_MANY);
	assert_int_equal(check(), ELF_ACCEPTED);
	assert_int_equal(plan.segment_count, ELF_SEGMENTS);
	assert_int_equal(plan.writable_pages, 0);
	assert_int_equal(plan.writable_address, plan.image_bytes);
	REFUSES(sample.headers[16].type, ELF_PT_LOAD, SEGMENT_COUNT);
	for (uint32_t i = 0; i < 16; i++)
		sample.headers[i].type = ELF_PT_NULL;
	assert_int_equal(check(), ELF_REFUSED_NO_SEGMENTS);
}

static void condition_11_access(void **state)
{
	(void)state;
	REFUSES(sample.headers[SAMPLE_CODE].flags, 7, WRITABLE_EXECUTABLE);
	REFUSES(sample.headers[SAMPLE_DATA].flags, 3, WRITABLE_EXECUTABLE);
	REFUSES(sample.headers[SAMPLE_CODE].flags, 1, SEGMENT_ACCESS);
	REFUSES(sample.headers[SAMPLE_DATA].flags, 2, SEGMENT_ACCESS);
	REFUSES(sample.headers[SAMPLE_READ].flags, 0, SEGMENT_ACCESS);
	REFUSES(sample.headers[SAMPLE_READ].flags, 12, SEGMENT_ACCESS);
}

static void condition_12_sizes_in_file_and_memory(void **state)
{
	struct elf_program_header *data = &sample.headers[SAMPLE_DATA];

	(void)state;
	REFUSES(data->memory_bytes, data->file_bytes - 1, SEGMENT_SIZE);
	REFUSES(data->memory_bytes, 0, SEGMENT_SIZE);
	REFUSES(sample.headers[SAMPLE_READ].memory_bytes, SAMPLE_CODE_AT + 1, SEGMENT_ZEROES);
	REFUSES(sample.headers[SAMPLE_CODE].memory_bytes, 4096, SEGMENT_ZEROES);
}

static void condition_13_inside_the_file(void **state)
{
	(void)state;
	assert_int_equal(check_length(sizeof(sample) - 1), ELF_REFUSED_SEGMENT_FILE);
	REFUSES(sample.headers[SAMPLE_DATA].offset, SAMPLE_DATA_AT + 4096, SEGMENT_FILE);
	REFUSES(sample.headers[SAMPLE_DATA].offset, UINT64_MAX - 8, SEGMENT_FILE);
}

static void condition_14_alignment(void **state)
{
	(void)state;
	REFUSES(sample.headers[SAMPLE_CODE].align, 0, SEGMENT_STATED_ALIGN);
	REFUSES(sample.headers[SAMPLE_CODE].align, 1, SEGMENT_STATED_ALIGN);
	REFUSES(sample.headers[SAMPLE_CODE].align, 16, SEGMENT_STATED_ALIGN);
	REFUSES(sample.headers[SAMPLE_CODE].align, 0x1800, SEGMENT_STATED_ALIGN);
	/* An image is placed at any page, so more than a page would not be honoured. */
	REFUSES(sample.headers[SAMPLE_CODE].align, 0x2000, SEGMENT_STATED_ALIGN);
	REFUSES(sample.headers[SAMPLE_DATA].align, 0x200000, SEGMENT_STATED_ALIGN);
	REFUSES(sample.headers[SAMPLE_READ].align, UINT64_C(1) << 63, SEGMENT_STATED_ALIGN);
	REFUSES(sample.headers[SAMPLE_CODE].offset, SAMPLE_CODE_AT - 8, SEGMENT_ALIGN);
	REFUSES(sample.headers[SAMPLE_CODE].address, SAMPLE_CODE_ADDRESS + 8, SEGMENT_ALIGN);
}

static void condition_15_image_size(void **state)
{
	struct elf_program_header *data = &sample.headers[SAMPLE_DATA];

	(void)state;
	REFUSES(sample.headers[SAMPLE_READ].address, 0x1000, IMAGE_START);
	REFUSES(data->memory_bytes, ELF_IMAGE_BYTES, IMAGE_SIZE);
	REFUSES(data->memory_bytes, UINT64_MAX, IMAGE_SIZE);
	REFUSES(data->memory_bytes, ELF_IMAGE_BYTES - SAMPLE_DATA_ADDRESS + 1, IMAGE_SIZE);
	REFUSES(data->address, UINT64_MAX - 0xfff + SAMPLE_DATA_AT, IMAGE_SIZE);
	data->memory_bytes = ELF_IMAGE_BYTES - SAMPLE_DATA_ADDRESS;
	assert_int_equal(check(), ELF_ACCEPTED);
	assert_int_equal(plan.image_bytes, ELF_IMAGE_BYTES);
}

static void condition_16_order_and_no_shared_page(void **state)
{
	(void)state;
	REFUSES(sample.headers[SAMPLE_CODE].address, SAMPLE_CODE_AT, SEGMENT_ORDER);
	REFUSES(sample.headers[SAMPLE_DATA].address, SAMPLE_DATA_AT + 0x1000, SEGMENT_ORDER);
	REFUSES(sample.headers[SAMPLE_CODE].address, 0x5000 + SAMPLE_CODE_AT, SEGMENT_ORDER);
}

static void condition_17_writable_segments_last_and_adjacent(void **state)
{
	struct elf_program_header *second = &sample.headers[SAMPLE_NOTE];

	(void)state;
	elf_sample_init(&sample, ELF_SAMPLE_TWO_WRITABLE);
	assert_int_equal(check(), ELF_ACCEPTED);
	assert_int_equal(plan.writable_address, 0x2000);
	assert_int_equal(plan.writable_pages, 5);
	REFUSES(second->address, second->address + 0x1000, WRITABLE_ORDER);
	second->memory_bytes = second->file_bytes;
	REFUSES(second->flags, ELF_PF_READ, WRITABLE_ORDER);
}

static void condition_18_entry(void **state)
{
	(void)state;
	REFUSES(sample.header.entry, 0, ENTRY);
	REFUSES(sample.header.entry, SAMPLE_CODE_ADDRESS - 1, ENTRY);
	REFUSES(sample.header.entry, SAMPLE_CODE_ADDRESS + 64, ENTRY);
	REFUSES(sample.header.entry, SAMPLE_DATA_ADDRESS, ENTRY);
	REFUSES(sample.header.entry, UINT64_MAX, ENTRY);
	ACCEPTS(sample.header.entry, SAMPLE_CODE_ADDRESS);
	ACCEPTS(sample.header.entry, SAMPLE_CODE_ADDRESS + 63);
}

static void condition_19_relro(void **state)
{
	struct elf_program_header *relro = &sample.headers[SAMPLE_RELRO];

	(void)state;
	REFUSES(relro->memory_bytes, 0, RELRO);
	REFUSES(relro->memory_bytes, relro->memory_bytes - 1, RELRO);
	REFUSES(relro->memory_bytes, relro->memory_bytes + 0x3000, RELRO);
	REFUSES(relro->memory_bytes, UINT64_MAX, RELRO);
	REFUSES(relro->address, SAMPLE_CODE_ADDRESS, RELRO);
	REFUSES(relro->address, SAMPLE_DATA_ADDRESS + 8, RELRO);
	REFUSES(relro->address, 0x2000, RELRO);
	REFUSES(relro->address, SAMPLE_IMAGE_END, RELRO);
	ACCEPTS(relro->memory_bytes, relro->memory_bytes + 0x2000);
	relro->address = 0x3000;
	relro->memory_bytes = 0x1000;
	assert_int_equal(check(), ELF_ACCEPTED);
	assert_int_equal(plan.relro_address, 0x3000);
}

static void condition_20_dynamic_section(void **state)
{
	struct elf_program_header *dynamic = &sample.headers[SAMPLE_DYNAMIC];
	struct elf_source source;
	uint8_t large[sizeof(sample) + 200 * 16] = {0};
	struct elf_sample *copy = (struct elf_sample *)(void *)large;

	(void)state;
	REFUSES(dynamic->address, SAMPLE_DATA_ADDRESS + 4, DYNAMIC_PLACE);
	REFUSES(dynamic->address, SAMPLE_DATA_ADDRESS + 16, DYNAMIC_PLACE);
	REFUSES(dynamic->address, UINT64_MAX - 7, DYNAMIC_PLACE);
	REFUSES(dynamic->offset, SAMPLE_DATA_AT + 16, DYNAMIC_PLACE);
	REFUSES(dynamic->memory_bytes, 0x800, DYNAMIC_PLACE);
	REFUSES(dynamic->memory_bytes, dynamic->memory_bytes - 8, DYNAMIC_SIZE);
	REFUSES(dynamic->memory_bytes, 0, DYNAMIC_SIZE);
	REFUSES(dynamic->memory_bytes, 8 * 16, DYNAMIC_SIZE); /* no DT_NULL in these */
	sample.headers[SAMPLE_DATA].file_bytes += 200 * 16;
	dynamic->memory_bytes = (ELF_DYNAMIC_ENTRIES + 1) * 16;
	memcpy(copy, &sample, sizeof(sample));
	elf_source_init_bytes(&source, large, sizeof(large));
	assert_int_equal(elf_check(&source, &plan), ELF_REFUSED_DYNAMIC_SIZE);
	copy->headers[SAMPLE_DYNAMIC].memory_bytes = ELF_DYNAMIC_ENTRIES * 16;
	assert_int_equal(elf_check(&source, &plan), ELF_ACCEPTED);
	for (uint32_t i = 8; i < ELF_DYNAMIC_ENTRIES; i++)
		memcpy(&large[SAMPLE_DATA_AT + 16 * i], &(struct elf_dynamic){4, 0}, 16);
	assert_int_equal(elf_check(&source, &plan), ELF_REFUSED_DYNAMIC_SIZE);
}

static void condition_21_known_tags_and_no_library(void **state)
{
	(void)state;
	REFUSES(sample.dynamics[0].tag, ELF_DT_NEEDED, NEEDED);
	REFUSES(sample.dynamics[0].tag, 14, DYNAMIC_TAG); /* DT_SONAME */
	REFUSES(sample.dynamics[0].tag, 0x7fffffff, DYNAMIC_TAG);
	REFUSES(sample.dynamics[0].tag, UINT64_MAX, DYNAMIC_TAG);
	ACCEPTS(sample.dynamics[0].tag, ELF_DT_GNU_HASH);
	ACCEPTS(sample.dynamics[0].tag, ELF_DT_INIT_ARRAY);
}

static void condition_22_no_text_relocations(void **state)
{
	(void)state;
	REFUSES(sample.dynamics[0].tag, ELF_DT_TEXTREL, TEXT_RELOCATION);
	REFUSES(sample.dynamics[6].value, 8 | ELF_DF_TEXTREL, TEXT_RELOCATION);
}

static void condition_23_one_relocation_table(void **state)
{
	static const uint64_t tags[] = {
		ELF_DT_REL,      ELF_DT_RELSZ, ELF_DT_RELENT, ELF_DT_JMPREL,  ELF_DT_PLTREL,
		ELF_DT_PLTRELSZ, ELF_DT_RELR,  ELF_DT_RELRSZ, ELF_DT_RELRENT,
	};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(tags); i++)
		REFUSES(sample.dynamics[0].tag, tags[i], RELOCATION_TABLE);
}

static void condition_24_table_sizes(void **state)
{
	(void)state;
	REFUSES(sample.dynamics[0].tag, ELF_DT_RELA, DYNAMIC_REPEATED);
	REFUSES(sample.dynamics[0].tag, ELF_DT_RELASZ, DYNAMIC_REPEATED);
	REFUSES(sample.dynamics[0].tag, ELF_DT_RELAENT, DYNAMIC_REPEATED);
	REFUSES(sample.dynamics[3].tag, ELF_DT_DEBUG, RELOCATION_SIZES);
	REFUSES(sample.dynamics[4].tag, ELF_DT_DEBUG, RELOCATION_SIZES);
	REFUSES(sample.dynamics[5].tag, ELF_DT_DEBUG, RELOCATION_SIZES);
	REFUSES(sample.dynamics[5].value, 16, RELOCATION_SIZES);
	REFUSES(sample.dynamics[4].value, 25, RELOCATION_SIZES);
	REFUSES(sample.dynamics[4].value, (ELF_RELOCATIONS + 1) * 24, RELOCATION_COUNT);
	sample.dynamics[4].value = 0;
	assert_int_equal(check(), ELF_ACCEPTED);
	sample.dynamics[3].tag = ELF_DT_DEBUG;
	sample.dynamics[4].tag = ELF_DT_DEBUG;
	sample.dynamics[5].tag = ELF_DT_DEBUG;
	assert_int_equal(check(), ELF_ACCEPTED);
	assert_int_equal(plan.relocation_count, 0);
}

static void condition_25_table_inside_a_segment(void **state)
{
	(void)state;
	REFUSES(sample.dynamics[3].value, SAMPLE_RELOCATIONS_AT + 4, RELOCATION_PLACE);
	REFUSES(sample.dynamics[3].value, SAMPLE_RELOCATIONS_AT + 72, RELOCATION_PLACE);
	REFUSES(sample.dynamics[3].value, UINT64_MAX - 7, RELOCATION_PLACE);
	REFUSES(sample.dynamics[3].value, SAMPLE_CODE_ADDRESS - 16, RELOCATION_PLACE);
	REFUSES(sample.dynamics[4].value, ELF_RELOCATIONS * 24, RELOCATION_PLACE);
}

static void condition_26_relative_relocations_only(void **state)
{
	(void)state;
	REFUSES(sample.relocations[0].info, 1, RELOCATION_TYPE);
	REFUSES(sample.relocations[7].info, 37, RELOCATION_TYPE); /* R_X86_64_IRELATIVE */
	REFUSES(sample.relocations[3].info, (UINT64_C(1) << 32) | 8, RELOCATION_TYPE);
}

static void condition_27_targets_writable(void **state)
{
	(void)state;
	REFUSES(sample.relocations[0].offset, SAMPLE_CODE_ADDRESS, RELOCATION_TARGET);
	REFUSES(sample.relocations[0].offset, 0, RELOCATION_TARGET);
	REFUSES(sample.relocations[0].offset, SAMPLE_DATA_ADDRESS - 1, RELOCATION_TARGET);
	REFUSES(sample.relocations[0].offset, SAMPLE_IMAGE_END - 0x800 - 7, RELOCATION_TARGET);
	REFUSES(sample.relocations[0].offset, UINT64_MAX - 3, RELOCATION_TARGET);
	ACCEPTS(sample.relocations[0].offset, SAMPLE_IMAGE_END - 0x800 - 8);
	ACCEPTS(sample.relocations[0].offset, SAMPLE_DATA_ADDRESS + 3);
}

static void condition_28_addends_inside_the_image(void **state)
{
	(void)state;
	REFUSES(sample.relocations[1].addend, SAMPLE_IMAGE_END + 1, RELOCATION_ADDEND);
	REFUSES(sample.relocations[1].addend, UINT64_MAX, RELOCATION_ADDEND);
	ACCEPTS(sample.relocations[1].addend, SAMPLE_IMAGE_END);
	ACCEPTS(sample.relocations[1].addend, 0);
}

static void condition_29_notes_inside_the_file(void **state)
{
	struct elf_program_header *note = &sample.headers[SAMPLE_NOTE];

	(void)state;
	assert_int_equal(check(), ELF_ACCEPTED);
	assert_int_equal(plan.note_offset, SAMPLE_CODE_AT);
	assert_int_equal(plan.note_bytes, SAMPLE_NOTE_BYTES);
	REFUSES(note->file_bytes, 3073, NOTES);
	REFUSES(note->file_bytes, UINT64_MAX, NOTES);
	REFUSES(note->offset, sizeof(sample) - SAMPLE_NOTE_BYTES + 1, NOTES);
	REFUSES(note->offset, UINT64_MAX - 3, NOTES);
	ACCEPTS(note->offset, sizeof(sample) - SAMPLE_NOTE_BYTES);
	ACCEPTS(note->file_bytes, 0);
	assert_int_equal(plan.note_bytes, 0);
	/* Only the first notes are looked at. */
	sample.headers[SAMPLE_PHDR] = *note;
	ACCEPTS(note->offset, UINT64_MAX);
	assert_int_equal(plan.note_offset, SAMPLE_CODE_AT);
}

static void every_refusal_has_a_text_and_a_condition(void **state)
{
	uint32_t seen = 0;

	(void)state;
	for (uint32_t i = 1; i < 200; i++) {
		uint32_t condition = elf_refusal_condition(i);

		if (condition == 0) {
			assert_string_equal(elf_refusal_text(i), "unknown refusal");
			continue;
		}
		assert_true(condition <= 29);
		assert_true(strlen(elf_refusal_text(i)) > 10);
		assert_int_equal(++seen, i); /* no gap in the numbers */
	}
	assert_string_equal(elf_refusal_text(ELF_ACCEPTED), "accepted");
}

#define T(name) cmocka_unit_test_setup(name, plain)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(every_sample_is_accepted_and_planned),
		T(any_number_of_units_a_step_gives_the_same_result),
		T(condition_1_magic_and_length),
		T(condition_2_ident),
		T(condition_3_type),
		T(condition_4_machine),
		T(condition_5_header_sizes),
		T(condition_6_program_header_table),
		T(condition_7_segment_types),
		T(condition_8_one_dynamic_section_and_relro_range),
		T(condition_9_stack_not_executable_and_of_no_size),
		T(condition_10_segment_count),
		T(condition_11_access),
		T(condition_12_sizes_in_file_and_memory),
		T(condition_13_inside_the_file),
		T(condition_14_alignment),
		T(condition_15_image_size),
		T(condition_16_order_and_no_shared_page),
		T(condition_17_writable_segments_last_and_adjacent),
		T(condition_18_entry),
		T(condition_19_relro),
		T(condition_20_dynamic_section),
		T(condition_21_known_tags_and_no_library),
		T(condition_22_no_text_relocations),
		T(condition_23_one_relocation_table),
		T(condition_24_table_sizes),
		T(condition_25_table_inside_a_segment),
		T(condition_26_relative_relocations_only),
		T(condition_27_targets_writable),
		T(condition_28_addends_inside_the_image),
		T(condition_29_notes_inside_the_file),
		T(every_refusal_has_a_text_and_a_condition),
	};

	return cmocka_run_group_tests_name("elf", tests, NULL, NULL);
}
