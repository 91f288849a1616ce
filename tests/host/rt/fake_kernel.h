/*
 * A stand-in for the kernel: takes submissions as abi/ring.h says, and answers calls in an order
 * that the test chooses. It answers a CALL of method FAKE_ECHO with its own message and
 * capabilities, and Endpoint.mint with a capability. For a server it plays the clients of its
 * endpoint (struct fake_call).
 */
#ifndef TESTS_HOST_RT_FAKE_KERNEL_H
#define TESTS_HOST_RT_FAKE_KERNEL_H

#include "tests/host/rt/test.h"

#include "abi/ring.h"
#include "abi/status.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"

enum fake_method {
	FAKE_ECHO = 0,     /* answered at once */
	FAKE_LATER = 1,    /* answered as FAKE_ECHO, but only when somebody waits; any order */
	FAKE_NEVER = 2,    /* answered only by CANCEL */
	FAKE_TOO_LATE = 3, /* answered when somebody wants to cancel it */
	FAKE_REFUSE = 4,   /* answered with LEDGER_LIMIT */
};

#define FAKE_CALLS 2200u
#define FAKE_PLACES 1024u
#define FAKE_ENDPOINT 33u
#define FAKE_MESSAGE_WORDS 8u

/* A call of some client's to the program's endpoint, and what becomes of it. */
struct fake_call {
	/* The test's. */
	uint32_t tag_index;
	uint16_t method;
	uint64_t value;        /* the parameters are one struct with this word */
	uint64_t interface_id; /* of the facet; 0: the one of the test */
	uint64_t tag_word;
	uint64_t capability; /* that the caller sends along; 0: none */
	uint64_t caller;     /* the first half of its reference: 1 unless the test says otherwise */
	uint16_t result_words;
	uint8_t result_capabilities;
	bool notice;     /* no call: nobody holds the tag any more */
	bool goes;       /* the caller goes when nothing else happens */
	bool goes_first; /* likewise, before its call can be deferred */
	bool goes_late;  /* likewise, just before its deferred answer */
	bool stays_open; /* it cannot be deferred, as if the endpoint were leaving */
	/* The kernel's. */
	uint32_t receive;                      /* the operation that it was delivered to */
	uint32_t place;                        /* in which it waits, plus 1; 0: in none */
	uint32_t delivered, returned, refused; /* how often; refused RETURNs */
	bool gone;
	bool exception;
	uint64_t result[FAKE_MESSAGE_WORDS];
	uint32_t result_length_words;
	uint32_t transfer_count;
	struct ring_transfer transfer;
	uint32_t order; /* in which it was answered, from 1 on */
};

enum fake_place_state { FAKE_PLACE_FREE, FAKE_PLACE_CALL, FAKE_PLACE_NOTICE };

/* A place of the endpoint: see "Answers that come late" in docs/abi.md. */
struct fake_place {
	enum fake_place_state state;
	uint32_t call; /* its number; FAKE_CALLS: that of another owner */
};

struct fake_kernel {
	struct test_exit end; /* first, for test_leave */
	struct rt_host_kernel host;
	struct ring_region *region;
	uint32_t sq_head;
	uint32_t cq_tail;
	struct ring_submission waiting[RING_OPERATIONS];
	uint64_t waiting_set;
	uint32_t entries; /* calls of cap_enter */
	uint32_t releases;
	uint64_t last_released;
	uint32_t most_waiting;
	bool refuse_release;
	/* The endpoint: receives, and calls to it in order. */
	struct ring_submission receives[RING_OPERATIONS];
	uint64_t receives_free;
	uint64_t receives_busy;
	uint64_t receives_detached;
	struct fake_call calls[FAKE_CALLS];
	uint32_t call_count;
	uint32_t call_next; /* the first that is not delivered */
	uint32_t answers;
	enum status return_status;  /* for the next RETURN of a result; OK: as it is */
	enum status receive_status; /* for the next RECV; OK: it stands */
	struct fake_place places[FAKE_PLACES];
	uint16_t notices[FAKE_PLACES]; /* of places, in order */
	uint32_t notice_first, notice_count;
	uint32_t noticed[RING_OPERATIONS]; /* the place plus 1 whose notice a receive has */
	uint32_t mints;
	struct rt_server_limits limits; /* of the endpoint: 4 words, 2 capabilities, no place */
	uint32_t places_reserved;
	/* The next call is answered with these words, as an exception; null: as its method says. */
	const uint64_t *exception;
	uint32_t exception_words;
};

/* A client calls the program's endpoint; the call may be changed until the program waits. */
struct fake_call *fake_kernel_call(struct fake_kernel *kernel, uint32_t tag_index, uint16_t method);

/* A call of an earlier owner of the endpoint waits in this place; and its caller goes. */
void fake_kernel_occupy(struct fake_kernel *kernel, uint16_t place);
void fake_kernel_occupant_goes(struct fake_kernel *kernel, uint16_t place);

/* How many places are not free. */
uint32_t fake_kernel_places_used(const struct fake_kernel *kernel);

/* Makes a kernel and a program with one ring and a heap; both live in static storage. */
struct fake_kernel *fake_kernel_new(struct rt **rt);

#endif
