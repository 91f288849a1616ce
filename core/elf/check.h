/*
 * The ELF check: decides whether a file is a program that capOS can load, and how.
 *
 * It owns the conditions below and nothing else: it reads the file through a callback, writes a
 * plan into the caller's memory, and never loads, relocates or changes anything. A file is hostile
 * until every condition holds; the first that does not hold names the refusal
 * (core/elf/refusal.def). Read next: core/elf/format.h for the layouts, core/elf/dynamic.c for
 * conditions 20 to 28.
 *
 * A program is a static, position-independent ELF64 that relocates itself. The loader maps its
 * read-only segments over the file's own frames and copies its writable pages, so the conditions
 * make sure that whole pages can be mapped, that no page has two meanings, and that the writable
 * part is one range, which the heap continues. Relocations are checked because a program that would
 * break while it relocates itself is better refused here, by a number, than killed later.
 *
 *  1 The file has at least 64 bytes and begins with the ELF magic.
 *  2 Class 64, little endian, version 1 (twice), OS ABI and ABI version zero: no other is
 *    understood.
 *  3 The type is ET_DYN: addresses are chosen at random when the program starts.
 *  4 The machine is x86-64, and the processor flags are zero.
 *  5 An ELF header has 64 bytes, a program header 56: no field is read at another place.
 *  6 There are 1 to 32 program headers, on an 8-byte boundary, inside the file.
 *  7 Every program header's type is known, and none asks for what capOS does not do: an
 *    interpreter, or thread-local storage.
 *  8 There is at most one dynamic section and at most one RELRO range.
 *  9 The stack is not executable, and no size of it is asked for: its size is the kernel's.
 * 10 There are 1 to 16 segments (PT_LOAD).
 * 11 A segment is readable, and beyond that writable or executable or neither, never both.
 * 12 A segment has at least one byte in memory and no more bytes in the file than in memory; one
 *    that is not writable has as many in the file, because its pages are the file's own frames.
 * 13 Every segment's bytes lie inside the file.
 * 14 A segment is aligned to pages: its stated alignment is a page, no less, because pages are
 *    mapped, and no more, because an image is placed at any page; and file offset and address have
 *    the same place within a page. (They need not be zero there: what precedes a segment in its
 *    first page are bytes of the same file.)
 * 15 The image begins at address zero and ends at 64 MiB or below, so that an address is an offset.
 * 16 Segments ascend, and no two share a page: a page has one access.
 * 17 Writable segments are the last ones, each in the page after the one before: the writable image
 *    is one range of pages.
 * 18 The entry point lies in the file's bytes of an executable segment.
 * 19 The RELRO range lies in the pages of one writable segment, begins with the segment or on a
 *    page, and ends on a page: protecting its pages protects nothing else.
 * 20 The dynamic section lies inside the file's bytes of a segment, at the place that the segment
 *    gives it, aligned to 8 bytes, has at most 128 entries of 16 bytes, and ends with DT_NULL.
 * 21 Every tag before DT_NULL is known; none names a shared library.
 * 22 No tag or flag announces relocations in segments that are not writable.
 * 23 DT_RELA is the only relocation table: no DT_REL, DT_RELR, DT_JMPREL.
 * 24 DT_RELA, DT_RELASZ, DT_RELAENT are there once each, or not at all; an entry has 24 bytes, the
 *    table whole entries, at most 65536.
 * 25 The relocation table lies inside the file's bytes of a segment, aligned to 8 bytes.
 * 26 Every relocation is R_X86_64_RELATIVE, without a symbol.
 * 27 Every relocation's 8 target bytes lie inside one writable segment.
 * 28 Every addend lies in the image, or at its end.
 * 29 The first notes (PT_NOTE) lie inside the file and have at most 3072 bytes: they are handed out
 *    as one message. Further ones mean nothing here.
 */
#ifndef CORE_ELF_CHECK_H
#define CORE_ELF_CHECK_H

#include "abi/base.h"
#include "abi/ring.h"

#define ELF_PAGE_BYTES 4096u
#define ELF_SEGMENTS 16u
#define ELF_PROGRAM_HEADERS 32u
#define ELF_IMAGE_BYTES (UINT64_C(64) << 20)
#define ELF_DYNAMIC_ENTRIES 128u
#define ELF_RELOCATIONS 65536u
#define ELF_NOTE_BYTES RING_DATA_BYTES

/* The most units of work that the check of one file takes. */
#define ELF_CHECK_UNITS (6u + ELF_PROGRAM_HEADERS + ELF_DYNAMIC_ENTRIES + ELF_RELOCATIONS)

enum elf_refusal {
	ELF_ACCEPTED = 0,
#define ELF_REFUSAL(name, number, condition, text) ELF_REFUSED_##name = (number),
#include "core/elf/refusal.def"
#undef ELF_REFUSAL
	ELF_UNFINISHED = 0xffff, /* the check has not come to its end */
};

/*
 * A file to be checked. Its bytes must not change between the beginning of the check and the last
 * use of the plan: the caller checks sealed memory, or its own copy.
 */
struct elf_source {
	/*
	 * Copies [offset, offset + length) to `to`. The check asks for at most 64 bytes at once,
	 * and only for bytes inside the file.
	 */
	void (*read)(const struct elf_source *source, uint64_t offset, void *to, uint32_t length);
	const void *context; /* for `read` alone */
	uint64_t length_bytes;
};

enum elf_access {
	ELF_ACCESS_READ,
	ELF_ACCESS_READ_WRITE,
	ELF_ACCESS_READ_EXECUTE,
};

/*
 * One segment, in whole pages. The pages of a segment that is not writable are the file's, from
 * file_offset on. A writable segment's pages begin with file_bytes bytes of the file; the rest of
 * them is zero.
 */
struct elf_segment {
	uint64_t address;      /* from the image's beginning; page aligned */
	uint64_t file_offset;  /* page aligned */
	uint64_t file_bytes;   /* from file_offset */
	uint64_t memory_bytes; /* from address; pages is this, rounded up */
	uint32_t lead_bytes;   /* how much of the first page precedes the segment itself */
	uint32_t pages;
	enum elf_access access;
};

struct elf_plan {
	uint64_t entry;            /* from the image's beginning */
	uint64_t image_bytes;      /* the pages from the beginning to the end of the last segment */
	uint64_t writable_address; /* of the first writable page; image_bytes when there is none */
	uint32_t writable_pages;   /* from there to the end of the image */
	uint32_t relro_pages;      /* 0: there is no RELRO range */
	uint64_t relro_address;    /* page aligned */
	uint32_t relocation_count;
	uint32_t note_bytes; /* of the file, from note_offset on; 0: there are no notes */
	uint64_t note_offset;
	uint32_t segment_count;
	struct elf_segment segments[ELF_SEGMENTS];
};

enum elf_check_phase {
	ELF_PHASE_HEADER,
	ELF_PHASE_SEGMENTS,
	ELF_PHASE_IMAGE,
	ELF_PHASE_DYNAMIC,
	ELF_PHASE_RELOCATION_TABLE,
	ELF_PHASE_RELOCATIONS,
	ELF_PHASE_END,
};

/* A piece of the image that a program header or tag names. */
struct elf_range {
	uint64_t address;
	uint64_t length_bytes;
	uint64_t file_offset;
};

/* A check in progress, in the caller's storage. Only core/elf looks inside. */
struct elf_check {
	struct elf_source source;
	struct elf_plan plan;
	enum elf_check_phase phase;
	enum elf_refusal refusal;
	uint32_t index; /* of the next item of the phase */
	uint32_t program_header_count;
	uint64_t program_header_offset;
	bool has_dynamic;
	bool has_relro;
	struct elf_range dynamic;
	struct elf_range relro;
	uint64_t relocation_tag[3];    /* DT_RELA, DT_RELASZ, DT_RELAENT */
	uint32_t relocation_tags_seen; /* bit n: relocation_tag[n] is there */
	uint64_t relocation_file_offset;
};

enum elf_progress {
	ELF_CHECK_MORE,
	ELF_CHECK_DONE,
};

/* Makes `source` read from `length_bytes` contiguous bytes, which must outlive it. */
void elf_source_init_bytes(struct elf_source *source, const uint8_t *bytes, uint64_t length_bytes);

/* Begins a check of `source`, which is copied. Reads nothing yet. */
void elf_check_begin(struct elf_check *check, const struct elf_source *source);

/*
 * Goes on for at most `units` units of work (a header, a program header, a tag, a relocation; a
 * unit is below 300 instructions, the callback's own not counted). A check takes at most
 * ELF_CHECK_UNITS. Returns ELF_CHECK_DONE when it has come to its end, and from then on.
 */
MUST_CHECK enum elf_progress elf_check_step(struct elf_check *check, uint32_t units);

/*
 * The outcome of a check that is done. On ELF_ACCEPTED `*plan` holds how the program is loaded; on
 * a refusal it is not written. `plan` may be null. ELF_UNFINISHED when the check is not done.
 */
MUST_CHECK enum elf_refusal elf_check_result(const struct elf_check *check, struct elf_plan *plan);

/* The whole check at once, for callers that may take their time. */
MUST_CHECK enum elf_refusal elf_check(const struct elf_source *source, struct elf_plan *plan);

/* Says what the refusal means, in a sentence without an end; never null, for any number. */
const char *elf_refusal_text(uint32_t refusal);

/* The number of the condition above that the refusal names; 0 for a number that is no refusal. */
uint32_t elf_refusal_condition(uint32_t refusal);

#endif
