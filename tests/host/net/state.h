/*
 * lwIP's variables, as they are before its first use: so that one process begins anew with each
 * test, or each input of a fuzzer.
 *
 * mk/lwip.mk puts them into a section of their own. Under the fuzzer lwIP's memory comes from here,
 * piece by piece, and is counted.
 */
#ifndef TESTS_HOST_NET_STATE_H
#define TESTS_HOST_NET_STATE_H

#include <stddef.h>

/* Makes all variables what they were when this was called first, and gives all memory back. */
void lwip_state_again(void);

/* The pieces of memory that lwIP has of us; 0 where it has pools of its own. */
size_t lwip_state_pieces(void);

#endif
