/*
 * The memory proof: what its two programs agree on.
 *
 * The proof (tests/proofs/memory) stands in the place of init; it makes memory and gives views of
 * it to mappers (tests/proofs/mapper), programs in a ledger of their own. They talk through memory
 * alone: each mapper has a *control* page that it and the proof map writable. The proof stores a
 * command and then a new number; the mapper does what it says and answers with that number.
 */
#ifndef TESTS_PROOFS_MEMORY_SHARE_H
#define TESTS_PROOFS_MEMORY_SHARE_H

#include "abi/base.h"

#define SHARE_PAGE 4096u
#define SHARE_POLL_NS UINT64_C(1000000)

enum share_command {
	SHARE_READ,       /* answer: the word at `offset` of what it maps */
	SHARE_WRITE,      /* stores `value` there */
	SHARE_WATCH,      /* counts turns while the word at `offset` is `value`; answer: the next */
	SHARE_SUM,        /* answer: the sum of the first words of all mapped pages */
	SHARE_FORGE,      /* calls write of its reader as a memory object; answer: -status */
	SHARE_CALL_WRITE, /* MemoryView.write of `value`; answer: -status */
	SHARE_CALL_READ,  /* reads the word at `offset` by method; answer: it, or all ones */
	SHARE_MAP_MORE,   /* maps `value` pages, elsewhere; answer: -status */
	SHARE_UNMAP,      /* answer: -status */
	SHARE_END,
};

struct share_control {
	uint64_t number; /* of the latest command; stored last */
	uint64_t command, offset, value;
	uint64_t answered; /* number of the latest answer; stored last */
	uint64_t answer;
	uint64_t turns; /* of SHARE_WATCH */
};

#endif
