/*
 * lwIP's variables, again as they were: see state.h.
 */
#include "tests/host/net/state.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "lwip_port_early.h"

extern unsigned char __start_library_state[], __stop_library_state[];

static unsigned char *kept;

/* Between the variables lie the sanitizer's own bytes, which nobody else may touch. */
#define ALL_BYTES __attribute__((no_sanitize("address"), noinline))

static ALL_BYTES void copy(volatile unsigned char *to, const volatile unsigned char *from,
			   size_t length)
{
	for (size_t i = 0; i < length; i++)
		to[i] = from[i];
}

/* ---- memory, under the fuzzer ---------------------------------------------------------------- */

struct piece {
	struct piece *next, *previous;
	uint64_t bytes[];
};

static struct piece pieces = {&pieces, &pieces};
static size_t count;

void *lwip_port_allocate(size_t bytes);
void *lwip_port_allocate_zeroed(size_t number, size_t bytes);
void lwip_port_free(void *block);

void *lwip_port_allocate(size_t bytes)
{
	struct piece *piece = malloc(sizeof(*piece) + bytes);

	if (!piece)
		abort();
	piece->next = pieces.next;
	piece->previous = &pieces;
	pieces.next->previous = piece;
	pieces.next = piece;
	count++;
	return piece->bytes;
}

void *lwip_port_allocate_zeroed(size_t number, size_t bytes)
{
	unsigned char *block = lwip_port_allocate(number * bytes);

	for (size_t i = 0; i < number * bytes; i++)
		block[i] = 0;
	return block;
}

void lwip_port_free(void *block)
{
	struct piece *piece =
		(struct piece *)(void *)((unsigned char *)block - offsetof(struct piece, bytes));

	piece->next->previous = piece->previous;
	piece->previous->next = piece->next;
	count--;
	free(piece);
}

size_t lwip_state_pieces(void)
{
	return count;
}

/* ---- the variables --------------------------------------------------------------------------- */

void lwip_state_again(void)
{
	const size_t length = (size_t)(__stop_library_state - __start_library_state);

	while (pieces.next != &pieces)
		lwip_port_free(pieces.next->bytes);
	if (kept) {
		copy(__start_library_state, kept, length);
		return;
	}
	kept = malloc(length);
	if (!kept)
		abort();
	copy(kept, __start_library_state, length);
}

_Noreturn void lwip_port_failed(const char *text)
{
	fprintf(stderr, "lwIP has found its state to be wrong: %s\n", text);
	abort();
}
