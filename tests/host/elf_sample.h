/*
 * A small valid ELF program for tests of the ELF check, laid out as a structure so that a test can
 * change one field. It is as a linker writes it: three segments, a dynamic section, relocations.
 */
#ifndef TESTS_HOST_ELF_SAMPLE_H
#define TESTS_HOST_ELF_SAMPLE_H

#include "abi/base.h"
#include "core/elf/format.h"

#define ELF_SAMPLE_HEADERS 32u
#define ELF_SAMPLE_RELOCATIONS 8u
#define ELF_SAMPLE_DYNAMICS 12u

/* Program headers of the plain sample, by their place. */
enum {
	SAMPLE_PHDR,
	SAMPLE_READ,
	SAMPLE_CODE,
	SAMPLE_DATA,
	SAMPLE_DYNAMIC,
	SAMPLE_RELRO,
	SAMPLE_STACK,
	SAMPLE_NOTE,
	SAMPLE_HEADER_COUNT
};

struct elf_sample {
	struct elf_header header;
	struct elf_program_header headers[ELF_SAMPLE_HEADERS];
	struct elf_relocation relocations[ELF_SAMPLE_RELOCATIONS];
	uint8_t code[64];
	/* The data segment begins here. */
	struct elf_dynamic dynamics[ELF_SAMPLE_DYNAMICS];
	uint64_t data[8];
};

#define SAMPLE_RELOCATIONS_AT offsetof(struct elf_sample, relocations)
#define SAMPLE_CODE_AT offsetof(struct elf_sample, code)
#define SAMPLE_DATA_AT offsetof(struct elf_sample, dynamics)
#define SAMPLE_CODE_ADDRESS (0x1000u + SAMPLE_CODE_AT)
#define SAMPLE_DATA_ADDRESS (0x2000u + SAMPLE_DATA_AT)
#define SAMPLE_IMAGE_END 0x5000u
/* The notes are the first bytes of the code: nobody looks into them. */
#define SAMPLE_NOTE_BYTES 24u

enum elf_sample_kind {
	ELF_SAMPLE_PLAIN,
	ELF_SAMPLE_TWO_WRITABLE, /* as plain, with a second writable segment */
	ELF_SAMPLE_MANY,         /* the most segments, and headers of no meaning */
	ELF_SAMPLE_BARE,         /* one segment of code, no dynamic section */
	ELF_SAMPLE_KINDS
};

/* Fills `*sample` with a valid program of this kind. */
void elf_sample_init(struct elf_sample *sample, enum elf_sample_kind kind);

#endif
