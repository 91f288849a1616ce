/*
 * A stand-in for the kernel: takes submissions as abi/ring.h says, and answers calls in an order
 * that the test chooses. It answers a CALL of method FAKE_ECHO with its own message and
 * capabilities.
 */
#ifndef TESTS_HOST_RT_FAKE_KERNEL_H
#define TESTS_HOST_RT_FAKE_KERNEL_H

#include "tests/host/rt/test.h"

#include "abi/ring.h"
#include "abi/status.h"
#include "user/rt/rt.h"

enum fake_method {
	FAKE_ECHO = 0,    /* answered at once */
	FAKE_LATER = 1,   /* answered as FAKE_ECHO, but only when somebody waits; any order */
	FAKE_NEVER = 2,   /* answered only by CANCEL */
	FAKE_TOO_LATE = 3, /* answered when somebody wants to cancel it */
	FAKE_REFUSE = 4,  /* answered with LEDGER_LIMIT */
};

struct fake_kernel {
	struct test_exit end; /* first, for test_leave */
	struct rt_host_kernel host;
	struct ring_region *region;
	uint32_t sq_head;
	uint32_t cq_tail;
	struct ring_submission waiting[RING_OPERATIONS];
	uint64_t waiting_set;
	uint32_t entries;      /* calls of cap_enter */
	uint32_t releases;
	uint64_t last_released;
	uint32_t most_waiting;
	bool refuse_release;
	uint32_t places_reserved;
};

/* Makes a kernel and a program with one ring and a heap; both live in static storage. */
struct fake_kernel *fake_kernel_new(struct rt **rt);

#endif
