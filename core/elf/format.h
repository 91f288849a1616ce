/*
 * The parts of the ELF64 file format that capOS reads, by their names in the ELF specification.
 *
 * This header owns numbers and layouts only. core/elf/check.h says which of them are accepted.
 */
#ifndef CORE_ELF_FORMAT_H
#define CORE_ELF_FORMAT_H

#include "abi/base.h"

#define ELF_MAGIC 0x464c457fu /* "\177ELF" */
#define ELF_CLASS_64 2u
#define ELF_DATA_LITTLE 1u
#define ELF_VERSION_CURRENT 1u
#define ELF_TYPE_DYN 3u
#define ELF_MACHINE_X86_64 62u

struct elf_header {
	uint32_t magic;
	uint8_t class;
	uint8_t data;
	uint8_t ident_version;
	uint8_t os_abi;
	uint8_t ident_padding[8]; /* the ABI version and seven reserved bytes */
	uint16_t type;
	uint16_t machine;
	uint32_t version;
	uint64_t entry;
	uint64_t program_header_offset;
	uint64_t section_header_offset;
	uint32_t flags;
	uint16_t header_bytes;
	uint16_t program_header_bytes;
	uint16_t program_header_count;
	uint16_t section_header_bytes;
	uint16_t section_header_count;
	uint16_t section_names_index;
};

enum elf_segment_type {
	ELF_PT_NULL = 0,
	ELF_PT_LOAD = 1,
	ELF_PT_DYNAMIC = 2,
	ELF_PT_INTERP = 3,
	ELF_PT_NOTE = 4,
	ELF_PT_PHDR = 6,
	ELF_PT_TLS = 7,
	ELF_PT_GNU_EH_FRAME = 0x6474e550,
	ELF_PT_GNU_STACK = 0x6474e551,
	ELF_PT_GNU_RELRO = 0x6474e552,
	ELF_PT_GNU_PROPERTY = 0x6474e553,
};

#define ELF_PF_EXECUTE 1u
#define ELF_PF_WRITE 2u
#define ELF_PF_READ 4u

struct elf_program_header {
	uint32_t type;
	uint32_t flags;
	uint64_t offset;
	uint64_t address;
	uint64_t physical_address;
	uint64_t file_bytes;
	uint64_t memory_bytes;
	uint64_t align;
};

enum elf_dynamic_tag {
	ELF_DT_NULL = 0,
	ELF_DT_NEEDED = 1,
	ELF_DT_PLTRELSZ = 2,
	ELF_DT_PLTGOT = 3,
	ELF_DT_HASH = 4,
	ELF_DT_STRTAB = 5,
	ELF_DT_SYMTAB = 6,
	ELF_DT_RELA = 7,
	ELF_DT_RELASZ = 8,
	ELF_DT_RELAENT = 9,
	ELF_DT_STRSZ = 10,
	ELF_DT_SYMENT = 11,
	ELF_DT_INIT = 12,
	ELF_DT_FINI = 13,
	ELF_DT_SYMBOLIC = 16,
	ELF_DT_REL = 17,
	ELF_DT_RELSZ = 18,
	ELF_DT_RELENT = 19,
	ELF_DT_PLTREL = 20,
	ELF_DT_DEBUG = 21,
	ELF_DT_TEXTREL = 22,
	ELF_DT_JMPREL = 23,
	ELF_DT_BIND_NOW = 24,
	ELF_DT_INIT_ARRAY = 25,
	ELF_DT_FINI_ARRAY = 26,
	ELF_DT_INIT_ARRAYSZ = 27,
	ELF_DT_FINI_ARRAYSZ = 28,
	ELF_DT_FLAGS = 30,
	ELF_DT_PREINIT_ARRAY = 32,
	ELF_DT_PREINIT_ARRAYSZ = 33,
	ELF_DT_RELRSZ = 35,
	ELF_DT_RELR = 36,
	ELF_DT_RELRENT = 37,
	ELF_DT_GNU_HASH = 0x6ffffef5,
	ELF_DT_RELACOUNT = 0x6ffffff9,
	ELF_DT_FLAGS_1 = 0x6ffffffb,
};

#define ELF_DF_TEXTREL 4u

struct elf_dynamic {
	uint64_t tag;
	uint64_t value;
};

#define ELF_R_X86_64_RELATIVE 8u

struct elf_relocation {
	uint64_t offset;
	uint64_t info; /* the symbol's number in the upper half, the type in the lower */
	uint64_t addend;
};

ABI_SIZE(struct elf_header, 64);
ABI_OFFSET(struct elf_header, entry, 24);
ABI_OFFSET(struct elf_header, header_bytes, 52);
ABI_SIZE(struct elf_program_header, 56);
ABI_SIZE(struct elf_dynamic, 16);
ABI_SIZE(struct elf_relocation, 24);

#endif
