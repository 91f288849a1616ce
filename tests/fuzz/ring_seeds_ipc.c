/*
 * Seeds: calls and answers, what they pass on, tags, scopes, and between whom. How their parties
 * end is ring_seeds_ends.c's. See ring_seeds.h.
 */
#include "tests/fuzz/ring_seeds.h"

#include "core/generated/endpoint.h"
#include "core/generated/session.h"

#define R0 SEED_FIRST
#define R1 (SEED_FIRST + 1u)
#define C0 (SEED_FIRST + 4u)
#define C1 (SEED_FIRST + 5u)
#define C2 (SEED_FIRST + 6u)

static struct sim_held endpoint, facet;

static struct ipc_list one(struct sim_held held, enum ring_transfer_how how, enum hold_mode hold)
{
	struct ipc_list list = {0};

	ipc_list_add(&list, held, how, hold);
	return list;
}

static struct thread *pair(void)
{
	endpoint = seed_endpoint(sim_init(), NONE);
	facet = seed_facet(sim_init(), endpoint, 5);
	return sim_init();
}

static void call_and_answer(void)
{
	struct thread *init = pair();

	seed_receive(init, R0, endpoint);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
	seed_return(init, R0, 0, NULL);
	seed_enter(init);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
	seed_return(init, R0, RING_FLAG_EXCEPTION, NULL);
	seed_enter(init);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
	seed_return(init, R0, RING_FLAG_END, NULL);
	seed_enter(init);
}

static void calls_wait(void)
{
	struct thread *init = pair();

	seed_call(init, C0, facet, NULL);
	seed_call(init, C1, facet, NULL);
	seed_call(init, C2, facet, NULL);
	seed_enter(init);
	seed_receive(init, R0, endpoint);
	seed_receive(init, R1, endpoint);
	seed_enter(init);
	seed_return(init, R1, 0, NULL);
	seed_return(init, R0, 0, NULL);
	seed_enter(init);
}

static void cancelled(void)
{
	struct thread *init = pair();

	seed_call(init, C0, facet, NULL);
	seed_call(init, C1, facet, NULL);
	seed_cancel(init, C0);
	seed_enter(init);
	seed_receive(init, R0, endpoint);
	seed_receive(init, R1, endpoint);
	seed_enter(init);
	seed_cancel(init, C1);
	seed_cancel(init, R1);
	seed_enter(init);
	seed_return(init, R0, 0, NULL);
	seed_cancel(init, R0);
	seed_enter(init);
}

static void passed_on(void)
{
	struct thread *init = pair();
	struct sim_held memory, given;
	struct ipc_list list;

	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, NONE, &memory));
	list = one(memory, RING_TRANSFER_MOVE, HOLD_FREE);
	ipc_list_add(&list, sim_capset(init->process, "timer"), RING_TRANSFER_COPY,
		     HOLD_SAME_SESSION);
	seed_call(init, C0, facet, &list);
	seed_enter(init);
	seed_receive(init, R0, endpoint);
	seed_enter(init);
	given = seed_received(init, R0);
	list = one(given, RING_TRANSFER_MOVE, HOLD_NON_TRANSFERABLE);
	seed_return(init, R0, 0, &list);
	seed_enter(init);
	given = seed_received(init, C0);
	list = one(given, RING_TRANSFER_COPY, HOLD_NON_TRANSFERABLE);
	seed_call(init, C0, facet, &list);
	seed_enter(init);
}

static void answer_is_refused(void)
{
	struct thread *init = pair();
	struct sim_held timer = sim_capset(init->process, "timer");
	struct ipc_list list = one(timer, RING_TRANSFER_COPY, HOLD_FREE);

	ipc_list_add(&list, sim_capset(init->process, "memory"), RING_TRANSFER_COPY, HOLD_FREE);
	ipc_list_add(&list, sim_capset(init->process, "console"), RING_TRANSFER_COPY, HOLD_FREE);
	seed_receive(init, R0, endpoint);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
	seed_return(init, R0, 0, &list);  /* more than the caller has room for */
	seed_return(init, R1, 0, NULL);   /* no receive */
	seed_receive(init, R0, endpoint); /* busy */
	seed_receive(init, R1, facet);    /* no endpoint */
	seed_enter(init);
}

static void endpoint_moves(void)
{
	struct thread *init = pair();
	struct ipc_list list = one(endpoint, RING_TRANSFER_MOVE, HOLD_FREE);

	seed_receive(init, R0, endpoint);
	seed_call(init, C0, facet, NULL);
	seed_receive(init, R1, endpoint);
	seed_enter(init);
	seed_call(init, C1, facet, &list);
	seed_enter(init);
	endpoint = seed_received(init, R1);
	seed_return(init, R1, 0, NULL);
	seed_return(init, R0, 0, NULL);
	seed_receive(init, R1, endpoint);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
}

static void tags(void)
{
	struct thread *init = pair();
	struct ipc_mint mint = {.index = 5, .interface = SIM_SERVICE_ID, .move_only = true};
	struct sim_held other, high;

	high = seed_facet(init, endpoint, 65535);
	SIM_STATUS(STATUS_BUSY, sim_mint(init, endpoint, &mint, &other));
	mint.index = 65536;
	SIM_STATUS(STATUS_OUT_OF_RANGE, sim_mint(init, endpoint, &mint, &other));
	mint.index = 300;
	SIM_STATUS(STATUS_OK, sim_mint(init, endpoint, &mint, &other));
	seed_call(init, C0, other, NULL);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_revoke(init, endpoint, 300));
	seed_release(init, high);
	seed_enter(init);
	seed_receive(init, R0, endpoint); /* takes the notices, one after the other */
	seed_enter(init);
	seed_return(init, R0, 0, NULL);
	seed_enter(init);
	seed_return(init, R0, 0, NULL);
	seed_release(init, facet);
	seed_enter(init);
	SIM_STATUS(STATUS_NOT_FOUND, sim_revoke(init, endpoint, 70000));
}

static void scope_waits(void)
{
	struct thread *init = sim_init();
	struct sim_held scope, other;

	SIM_STATUS(STATUS_OK, sim_scope_create(init, IPC_WORDS, 2, NONE, &scope));
	facet = seed_facet(init, scope, 5);
	other = seed_facet(init, scope, 63);
	seed_call(init, C0, facet, NULL);
	seed_call(init, C1, other, NULL);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_revoke(init, scope, 63));
	SIM_STATUS(STATUS_OK, sim_plain(init, scope, SERVICE_SCOPE_METHOD_CLOSE));
}

/* A session of its own, and what is minted for it. */
static void session_facets(void)
{
	struct thread *init = pair();
	struct sim_held ledger, session, reference;
	struct ipc_mint mint = {.index = 9, .interface = SIM_SERVICE_ID};

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(init->process, "ledger"), 20, 0, &ledger));
	SIM_STATUS(STATUS_OK, sim_session_create(init, ledger, "seed", &session));
	SIM_STATUS(STATUS_OK, sim_derive(init, session, SESSION_METHOD_REFERENCE, &reference));
	mint.session = reference;
	SIM_STATUS(STATUS_OK, sim_mint(init, endpoint, &mint, &facet));
	SIM_STATUS(STATUS_OK, sim_plain(init, reference, SESSION_REFERENCE_METHOD_DESCRIBE));
	SIM_STATUS(STATUS_OK, sim_plain(init, session, SESSION_METHOD_DESCRIBE));
	SIM_STATUS(STATUS_OK, sim_plain(init, session, SESSION_METHOD_RENEW));
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_plain(init, session, SESSION_METHOD_END));
	SIM_STATUS(STATUS_SESSION_ENDED,
		   sim_plain(init, reference, SESSION_REFERENCE_METHOD_DESCRIBE));
	seed_receive(init, R0, endpoint);
	seed_enter(init);
}

static void between_processes(void)
{
	struct thread *init = sim_init(), *child;
	struct sim_held builder = seed_builder(NONE), handle, own;

	SIM_STATUS(STATUS_OK, sim_builder_endpoint(init, builder, "service", &facet));
	child = seed_start(builder, &handle);
	own = sim_capset(child->process, "service");
	seed_receive(child, R0, own);
	seed_wait(child);
	for (unsigned i = 0; i < 2; i++) {
		seed_call(init, C0, facet, NULL);
		seed_wait(init);
		seed_return(child, R0, 0, NULL);
		seed_wait(child);
	}
	seed_enter(init);
}

/* init calls, a child serves; each waits for the other in the kernel. */
static void straight_way(void)
{
	struct thread *init = sim_init(), *child;
	struct sim_held builder = seed_builder(NONE), handle;

	SIM_STATUS(STATUS_OK, sim_endpoint_create(init, IPC_WORDS, 0, NONE, &endpoint));
	facet = seed_facet(init, endpoint, 5);
	SIM_STATUS(STATUS_OK,
		   sim_builder_grant(init, builder, "service", endpoint, RING_TRANSFER_MOVE));
	child = seed_start(builder, &handle);
	seed_receive_plain(child, R0, sim_capset(child->process, "service"));
	seed_wait(child);
	for (unsigned i = 0; i < 3; i++) {
		seed_call_plain(init, C0, facet);
		seed_wait(init);
		seed_return_plain(child, R0);
		seed_wait(child);
	}
	/* In a batch. */
	seed_call_plain(init, C0, facet);
	seed_call_plain(init, C1, facet);
	seed_enter(init);
	seed_return_plain(child, R0);
	seed_enter(child);
}

/* A facet that is held within a session goes to nobody outside. */
static void two_sessions(void)
{
	struct thread *init = sim_init(), *child;
	struct sim_held ledger, session, builder, handle;
	struct ipc_list list;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(init->process, "ledger"), 100, 1, &ledger));
	SIM_STATUS(STATUS_OK, sim_session_create(init, ledger, "seed", &session));
	builder = seed_builder(ledger);
	SIM_STATUS(STATUS_OK, sim_builder_session(init, builder, session));
	SIM_STATUS(STATUS_OK, sim_builder_endpoint(init, builder, "service", &facet));
	child = seed_start(builder, &handle);
	endpoint = sim_capset(child->process, "service");
	seed_receive(child, R0, endpoint);
	seed_enter(child);
	list = one(sim_capset(init->process, "timer"), RING_TRANSFER_COPY, HOLD_SAME_SESSION);
	seed_call(init, C0, facet, &list);
	seed_enter(init);
	list = one(seed_received(child, R0), RING_TRANSFER_COPY, HOLD_NON_TRANSFERABLE);
	seed_return(child, R0, 0, &list); /* denied: it would leave the session */
	seed_return(child, R0, 0, NULL);
	seed_enter(child);
	SIM_STATUS(STATUS_OK, sim_plain(init, session, SESSION_METHOD_END));
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
}

/* Calls that are answered late, one that is withdrawn meanwhile, and the end of the rest. */
static void answered_late(void)
{
	struct thread *init = pair();
	uint64_t first, second;

	seed_receive(init, R0, endpoint);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
	first = seed_defer(init, R0, 0);
	seed_call(init, C1, facet, NULL);
	seed_enter(init);
	second = seed_defer(init, R0, 2);
	seed_answer(init, endpoint, 0, first);
	seed_enter(init);
	seed_cancel(init, C1);
	seed_enter(init);
	seed_answer(init, endpoint, 2, second);
	seed_return(init, R0, 0, NULL); /* the notice */
	seed_call(init, C2, facet, NULL);
	seed_enter(init);
	(void)seed_defer(init, R0, 2);
	seed_enter(init);
	seed_release(init, endpoint);
	seed_enter(init);
}

const struct ring_seed ring_seeds_ipc[] = {
	{"call_and_answer", call_and_answer},
	{"calls_wait", calls_wait},
	{"cancelled", cancelled},
	{"passed_on", passed_on},
	{"answer_is_refused", answer_is_refused},
	{"endpoint_moves", endpoint_moves},
	{"tags", tags},
	{"scope_waits", scope_waits},
	{"session_facets", session_facets},
	{"between_processes", between_processes},
	{"straight_way", straight_way},
	{"two_sessions", two_sessions},
	{"answered_late", answered_late},
};
const unsigned ring_seeds_ipc_count = ARRAY_COUNT(ring_seeds_ipc);
