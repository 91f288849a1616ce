/*
 * Attacks with endpoints: many receives that end at once, many places at which a caller waits.
 * Threads of this process make them, since a ring has room for few. See timing.h.
 */
#include "tests/proofs/timing/timing.h"
#include "user/rt/memory.h"

#define ENDPOINTS RING_TRANSFERS
#define HELPERS 24u
#define HELPER_RECEIVES 20u
#define WAITING 7u
#define WAITING_CALLS 54u
#define SERVED 12u

static const struct rt_method nothing = {
	.interface_id = TIMING_INTERFACE, .message_words = 1, .result_words = 1};

/* The state that the threads of an attack share. */
static struct crew {
	struct rt_thread *threads[HELPERS + 1];
	struct cap_id to; /* the endpoint whose receives are the last thread's */
	struct cap_id ids[WAITING * WAITING_CALLS];
	uint32_t next, ready;
	uint32_t serve, over;
} crew;

static void crew_wait(struct rt *rt, const uint32_t *flag, uint32_t least)
{
	while (__atomic_load_n(flag, __ATOMIC_SEQ_CST) < least)
		rt_ring_enter(&rt->ring, 1000000);
}

static void crew_ready(void)
{
	__atomic_fetch_add(&crew.ready, 1, __ATOMIC_SEQ_CST);
}

static void flag_set(uint32_t *flag)
{
	__atomic_store_n(flag, 1, __ATOMIC_SEQ_CST);
}

static void crew_start(void (*run)(struct rt *rt, void *context), uint32_t count)
{
	const struct rt_thread_request request = {.run = run, .heap_pages = 16};

	crew.next = 0;
	crew.ready = 0;
	crew.serve = 0;
	crew.over = 0;
	for (uint32_t i = 0; i < count; i++)
		proof_expect_status(
			&timing.group, "a thread", i,
			rt_thread_start(timing.proof.rt, &timing.maker, &request, &crew.threads[i]),
			STATUS_OK);
	crew_wait(timing.proof.rt, &crew.ready, count);
}

static void crew_end(uint32_t count)
{
	flag_set(&crew.over);
	for (uint32_t i = 0; i < count; i++)
		proof_expect_status(&timing.group, "join", i,
				    rt_thread_join(timing.proof.rt, crew.threads[i]), STATUS_OK);
}

/* Standing receives of one thread; they end with it. */
static void receives_post(struct rt *rt, struct cap_id endpoint, uint32_t count)
{
	uint32_t operation;

	for (uint32_t i = 0; i < count; i++) {
		const struct rt_ring_receive receive = {.endpoint = endpoint,
							.capabilities = RING_TRANSFERS,
							.buffer_offset_words =
								(uint16_t)(64 * i + 64),
							.buffer_length_words = 64};

		proof_ignore(rt_ring_receive(&rt->ring, &receive, &operation));
	}
	rt_ring_enter(&rt->ring, 0);
}

/*
 * ---- endpoints that move -----------------------------------------------------------------------
 */

/* The process keeps what the only call brought. */
static void moved_keep(struct rt *rt)
{
	const struct ring_received *received = (const void *)raw_arena(rt, 64);

	for (uint32_t i = 0; i < RING_TRANSFERS; i++)
		crew.ids[i].key = received[i].capability;
}

static void receive_often(struct rt *rt, void *context)
{
	uint32_t number = __atomic_fetch_add(&crew.next, 1, __ATOMIC_SEQ_CST);

	(void)context;
	if (number < HELPERS)
		receives_post(rt, crew.ids[number % ENDPOINTS], HELPER_RECEIVES);
	else
		receives_post(rt, crew.to, 1);
	crew_ready();
	crew_wait(rt, &crew.over, 1);
	if (number == HELPERS)
		moved_keep(rt);
}

/* One call moves endpoints with all the receives that they can have. */
void timing_moved_endpoints(void)
{
	struct endpoint to = timing_endpoint(RING_TRANSFERS);
	struct cap_id facet = timing_facet(to);
	struct rt_call *call;
	uint32_t index;

	crew.to = to.id;
	for (uint32_t i = 0; i < ENDPOINTS; i++)
		crew.ids[i] = timing_endpoint(0).id;
	crew_start(receive_often, HELPERS + 1);
	call = timing_call();
	proof_expect_status(&timing.group, "call", 0,
			    rt_call_open(call, timing.proof.rt, facet, &nothing), STATUS_OK);
	for (uint32_t i = 0; i < ENDPOINTS; i++)
		proof_expect_status(
			&timing.group, "move", i,
			rt_call_add_capability(call, crew.ids[i], RT_TRANSFER_MOVE, &index),
			STATUS_OK);
	timing_begin();
	proof_ignore(rt_call_submit(call));
	rt_ring_enter(&timing.proof.rt->ring, 0);
	rt_ring_enter(&timing.proof.rt->ring, 1000000);
	timing_end("moved-endpoints");
	timing_begin();
	crew_end(HELPERS + 1);
	timing_end("threads-end");
	proof_expect_status(&timing.group, "the call", 0, rt_call_finish(call),
			    STATUS_DISCONNECTED);
	rt_call_close(call);
	timing.open = 0;
	timing_release(crew.ids, ENDPOINTS);
	proof_release(&timing.proof, to.id);
	proof_release(&timing.proof, facet);
}

/*
 * ---- a caller that waits at many places --------------------------------------------------------
 */

static void calls_post(struct rt *rt, uint32_t number)
{
	struct rt_call *calls = rt_heap_allocate(&rt->heap, WAITING_CALLS * sizeof(*calls));

	for (uint32_t i = 0; calls && i < WAITING_CALLS; i++)
		if (rt_call_open(&calls[i], rt, crew.ids[number * WAITING_CALLS + i], &nothing) !=
			    STATUS_OK ||
		    rt_call_submit(&calls[i]) != STATUS_OK)
			break;
	rt_ring_enter(&rt->ring, 0);
}

static void call_often(struct rt *rt, void *context)
{
	uint32_t number = __atomic_fetch_add(&crew.next, 1, __ATOMIC_SEQ_CST);

	(void)context;
	if (number < WAITING) {
		calls_post(rt, number);
	} else {
		crew_ready();
		crew_wait(rt, &crew.serve, 1);
		receives_post(rt, crew.to, SERVED);
	}
	crew_ready();
	crew_wait(rt, &crew.over, 1);
}

/* A process that waits at hundreds of endpoints is served at one more. */
void timing_serving(void)
{
	static struct cap_id endpoints[WAITING * WAITING_CALLS];
	struct endpoint served = timing_endpoint(0);
	struct cap_id facet = timing_facet(served);

	crew.to = served.id;
	for (uint32_t i = 0; i < ARRAY_COUNT(endpoints); i++) {
		endpoints[i] = timing_endpoint(0).id;
		crew.ids[i] = timing_facet((struct endpoint){endpoints[i]});
	}
	crew_start(call_often, WAITING + 1);
	for (uint32_t i = 0; i < SERVED; i++) {
		proof_expect_status(&timing.group, "call", i,
				    rt_call_open(timing_call(), timing.proof.rt, facet, &nothing),
				    STATUS_OK);
		proof_expect_status(&timing.group, "call", i, rt_call_submit(&timing.calls[i]),
				    STATUS_OK);
	}
	timing_begin();
	rt_ring_enter(&timing.proof.rt->ring, 0);
	timing_end("calling");
	timing_begin();
	flag_set(&crew.serve);
	crew_wait(timing.proof.rt, &crew.ready, WAITING + 2);
	timing_end("serving");
	crew_end(WAITING + 1);
	for (uint32_t i = 0; i < SERVED; i++)
		rt_call_close(&timing.calls[i]);
	timing.open = 0;
	timing_begin();
	timing_release(endpoints, ARRAY_COUNT(endpoints));
	timing_release(crew.ids, ARRAY_COUNT(crew.ids));
	timing_end("endpoints-end");
	proof_release(&timing.proof, served.id);
	proof_release(&timing.proof, facet);
}
