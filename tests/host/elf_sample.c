/*
 * Builds the samples of tests/host/elf_sample.h.
 */
#include "tests/host/elf_sample.h"

#include <string.h>

static struct elf_program_header load(uint32_t flags, uint64_t offset, uint64_t address,
				      uint64_t bytes)
{
	return (struct elf_program_header){
		.type = ELF_PT_LOAD,
		.flags = flags,
		.offset = offset,
		.address = address,
		.physical_address = address,
		.file_bytes = bytes,
		.memory_bytes = bytes,
		.align = 0x1000,
	};
}

static void header_init(struct elf_sample *sample)
{
	sample->header = (struct elf_header){
		.magic = ELF_MAGIC,
		.class = ELF_CLASS_64,
		.data = ELF_DATA_LITTLE,
		.ident_version = ELF_VERSION_CURRENT,
		.type = ELF_TYPE_DYN,
		.machine = ELF_MACHINE_X86_64,
		.version = ELF_VERSION_CURRENT,
		.entry = SAMPLE_CODE_ADDRESS + 16,
		.program_header_offset = sizeof(struct elf_header),
		.header_bytes = sizeof(struct elf_header),
		.program_header_bytes = sizeof(struct elf_program_header),
		.program_header_count = SAMPLE_HEADER_COUNT,
	};
}

static void plain_headers_init(struct elf_program_header *headers)
{
	uint64_t relro_bytes = 0x1000 - SAMPLE_DATA_ADDRESS % 0x1000;

	headers[SAMPLE_PHDR] = (struct elf_program_header){.type = ELF_PT_PHDR, .flags = 4};
	headers[SAMPLE_READ] = load(ELF_PF_READ, 0, 0, SAMPLE_CODE_AT);
	headers[SAMPLE_CODE] = load(ELF_PF_READ | ELF_PF_EXECUTE, SAMPLE_CODE_AT,
				    SAMPLE_CODE_ADDRESS, sizeof(((struct elf_sample *)0)->code));
	headers[SAMPLE_DATA] = load(ELF_PF_READ | ELF_PF_WRITE, SAMPLE_DATA_AT, SAMPLE_DATA_ADDRESS,
				    sizeof(struct elf_sample) - SAMPLE_DATA_AT);
	headers[SAMPLE_DATA].memory_bytes = SAMPLE_IMAGE_END - 0x800 - SAMPLE_DATA_ADDRESS;
	headers[SAMPLE_DYNAMIC] =
		load(ELF_PF_READ | ELF_PF_WRITE, SAMPLE_DATA_AT, SAMPLE_DATA_ADDRESS,
		     ELF_SAMPLE_DYNAMICS * sizeof(struct elf_dynamic));
	headers[SAMPLE_DYNAMIC].type = ELF_PT_DYNAMIC;
	headers[SAMPLE_RELRO] = load(ELF_PF_READ, SAMPLE_DATA_AT, SAMPLE_DATA_ADDRESS, relro_bytes);
	headers[SAMPLE_RELRO].type = ELF_PT_GNU_RELRO;
	headers[SAMPLE_STACK] = (struct elf_program_header){
		.type = ELF_PT_GNU_STACK,
		.flags = ELF_PF_READ | ELF_PF_WRITE,
	};
	headers[SAMPLE_NOTE] = (struct elf_program_header){
		.type = ELF_PT_NOTE,
		.flags = ELF_PF_READ,
		.offset = SAMPLE_CODE_AT,
		.file_bytes = SAMPLE_NOTE_BYTES,
	};
}

static void contents_init(struct elf_sample *sample)
{
	const struct elf_dynamic dynamics[] = {
		{ELF_DT_HASH, 0x100},
		{ELF_DT_STRTAB, 0x100},
		{ELF_DT_SYMTAB, 0x100},
		{ELF_DT_RELA, SAMPLE_RELOCATIONS_AT},
		{ELF_DT_RELASZ, sizeof(sample->relocations)},
		{ELF_DT_RELAENT, sizeof(struct elf_relocation)},
		{ELF_DT_FLAGS, 8},
		{ELF_DT_FLAGS_1, 0x8000001},
	};

	memcpy(sample->dynamics, dynamics, sizeof(dynamics)); /* DT_NULL follows: zeros */
	for (uint32_t i = 0; i < ELF_SAMPLE_RELOCATIONS; i++)
		sample->relocations[i] = (struct elf_relocation){
			.offset = SAMPLE_DATA_ADDRESS + sizeof(sample->dynamics) + 8 * i,
			.info = ELF_R_X86_64_RELATIVE,
			.addend = SAMPLE_CODE_ADDRESS + i,
		};
	memset(sample->code, 0xcc, sizeof(sample->code));
}

/*
 * Many read-only views of the file's beginning, up to the most segments; then headers of type null.
 */
static void many_headers_init(struct elf_sample *sample)
{
	struct elf_program_header *headers = sample->headers;

	memset(headers, 0, sizeof(sample->headers));
	for (uint32_t i = 0; i < 15; i++)
		headers[i] = load(ELF_PF_READ, 0, 0x1000 * i, 0x100);
	headers[15] =
		load(ELF_PF_READ | ELF_PF_EXECUTE, SAMPLE_CODE_AT, 0xf000 + SAMPLE_CODE_AT, 64);
	for (uint32_t i = 16; i < ELF_SAMPLE_HEADERS; i++) {
		headers[i] = load(ELF_PF_READ, 0, 0x1000 * i, 0x100);
		headers[i].type = ELF_PT_NULL;
	}
	sample->header.entry = 0xf000 + SAMPLE_CODE_AT;
	sample->header.program_header_count = ELF_SAMPLE_HEADERS;
}

void elf_sample_init(struct elf_sample *sample, enum elf_sample_kind kind)
{
	struct elf_program_header *headers = sample->headers;

	memset(sample, 0, sizeof(*sample));
	header_init(sample);
	plain_headers_init(headers);
	contents_init(sample);
	switch (kind) {
	case ELF_SAMPLE_PLAIN:
		break;
	case ELF_SAMPLE_TWO_WRITABLE:
		headers[SAMPLE_NOTE] = headers[SAMPLE_DATA];
		headers[SAMPLE_NOTE].address = 0x5000 + SAMPLE_DATA_AT;
		headers[SAMPLE_NOTE].memory_bytes = 0x1234;
		break;
	case ELF_SAMPLE_MANY:
		many_headers_init(sample);
		break;
	case ELF_SAMPLE_BARE:
		memset(headers, 0, sizeof(sample->headers));
		headers[0] = load(ELF_PF_READ | ELF_PF_EXECUTE, 0, 0, sizeof(*sample));
		sample->header.entry = SAMPLE_CODE_AT;
		sample->header.program_header_count = 1;
		break;
	case ELF_SAMPLE_KINDS:
		break;
	}
}
