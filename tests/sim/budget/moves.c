/*
 * Moves that take several entries: the moved object ends in the middle, or the receiver does, and
 * an endpoint moves on while the receives of an earlier holder are still ending. See budget.h.
 */
#include "tests/sim/budget/budget.h"

#include "core/generated/memory.h"
#include "kernel/cap/slots.h"
#include "kernel/debug/hook.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/object/process_builder.h"
#include "kernel/resource/reap.h"
#include "kernel/work.h"
#include "tests/sim/case.h"

enum { C0 = 20, R0 = 30 };
/* Enough for one capability that changes tables. */
#define SMALL_UNITS 20u

/*
 * ---- what ends while a start moves -------------------------------------------------------------
 */

#define MOVED 6u
static const char *const names[MOVED] = {"m0", "m1", "m2", "m3", "m4", "m5"};

static struct {
	struct process_builder *builder;
	struct ledger *doomed; /* closes, and is taken apart, in the step of this number */
	unsigned step, at;
} moving;

static void ledger_end(struct ledger *ledger)
{
	ledger_close(ledger);
	kernel.cpu.units_left = 4 * KERNEL_ENTRY_UNITS;
	reap_step(ledger);
}

static void move_watch(void)
{
	if (!moving.builder || moving.builder->phase == BUILDER_DONE)
		return;
	if (moving.builder->phase == BUILDER_MOVE && ++moving.step == moving.at) {
		ledger_end(moving.doomed);
		moving.doomed = NULL;
	}
	kernel.cpu.units_left = SMALL_UNITS;
}

/* Half of the objects are endpoints with a standing receive; `ledger` pays for them as for the
 * others. */
static void moved_make(struct sim_held ledger, struct sim_held *moved)
{
	for (uint8_t i = 0; i < MOVED; i++) {
		if (i % 2 == 0) {
			STATUS(OK, sim_memory_create(sim_init(), 1, ledger, &moved[i]));
			continue;
		}
		moved[i] = ipc_endpoint(ipc_init, ledger);
		(void)ipc_receive(ipc_init, (uint8_t)(R0 + i), moved[i]);
	}
}

static struct sim_held start_prepare(struct sim_held pays_moved, struct sim_held pays_child,
				     struct sim_held *moved)
{
	struct sim_held builder = ipc_builder(pays_child);

	moved_make(pays_moved, moved);
	for (unsigned i = 0; i < MOVED; i++)
		STATUS(OK, sim_builder_grant(sim_init(), builder, names[i], moved[i],
					     RING_TRANSFER_MOVE));
	moving.builder = process_builder_of(sim_object(sim_init(), builder));
	moving.step = 0;
	return builder;
}

/* A capability that had moved has ended in the child's table; one that had not arrives as ended. */
static void dead_rows_check(const struct process *child)
{
	for (unsigned i = 0; i < MOVED; i++) {
		struct sim_held held = sim_capset(child, names[i]);

		EXPECT(held.capability != 0);
		EXPECT(slots_find((struct process *)child, (struct cap_id){held.capability}) ==
		       STATUS_DISCONNECTED);
	}
}

static bool moved_object_ends_at(unsigned at)
{
	struct sim_held ledger, moved[MOVED], builder, handle;
	bool ended;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0, &ledger));
	builder = start_prepare(ledger, NONE, moved);
	moving.doomed = CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object);
	moving.at = at;
	entry_hook = move_watch;
	STATUS(OK, sim_builder_start(sim_init(), builder, &handle));
	entry_hook = NULL;
	ended = !moving.doomed;
	moving.builder = NULL;
	if (ended)
		dead_rows_check(process_of(sim_object(sim_init(), handle)));
	for (unsigned i = 0; i < MOVED; i++)
		EXPECT(ipc_look(ipc_init, moved[i]) != STATUS_OK);
	return ended;
}

static void moved_object_ends_in_the_middle_of_a_start(void)
{
	unsigned at = 1;

	while (moved_object_ends_at(at)) {
		at++;
		EXPECT(at < 50);
		ipc_end();
		ipc_begin(__func__);
	}
	EXPECT(at >= MOVED);
}

/* The ledger of the child closes: capabilities that had not moved are their owner's again, the rest
 * have gone with the child. */
static bool child_ends_at(unsigned at)
{
	struct sim_held ledger, moved[MOVED], builder, handle;
	unsigned kept = 0;
	bool ended;

	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 200, 1, &ledger));
	builder = start_prepare(NONE, ledger, moved);
	moving.doomed = CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object);
	moving.at = at;
	entry_hook = move_watch;
	(void)sim_builder_start(sim_init(), builder, &handle);
	entry_hook = NULL;
	ended = !moving.doomed;
	moving.builder = NULL;
	ipc_settle();
	for (unsigned i = 0; i < MOVED; i++)
		kept += ipc_look(ipc_init, moved[i]) == STATUS_OK;
	/* The step in which the ledger closes finds that many moved. */
	EXPECT(!ended || kept + at >= MOVED);
	EXPECT(ended || kept == 0);
	return ended;
}

static void child_ends_in_the_middle_of_a_start(void)
{
	unsigned at = 1;

	while (child_ends_at(at)) {
		at++;
		EXPECT(at < 50);
		ipc_end();
		ipc_begin(__func__);
	}
	EXPECT(at >= MOVED);
}

/*
 * ---- an endpoint that moves on -----------------------------------------------------------------
 */

#define RECEIVES_FIRST 8u
/* The ledger is so far ahead of all others that its reaper has the processor only when no other
 * entity is ready. */
#define AHEAD_NS (UINT64_C(1) << 40)
#define RECEIVES_SECOND 3u
static struct ipc_party *first, *second, *third;

static void step_small(void)
{
	kernel.cpu.units_left = 1;
}

/* Parties may get one capability each, through an endpoint of their own. */
static struct sim_held way_to(struct ipc_party *party, struct ipc_party *from)
{
	struct sim_held own = ipc_endpoint(party, NONE);

	(void)ipc_receive(party, R0, own);
	return ipc_facet(party, own, 0, from);
}

static struct sim_held endpoint_pass(struct ipc_party *from, struct sim_held way,
				     struct sim_held endpoint, struct ipc_party *to)
{
	struct ipc_list list = {0};

	ipc_list_add(&list, endpoint, RING_TRANSFER_MOVE, HOLD_FREE);
	(void)ipc_call(from, C0, way, &list, 0);
	return ipc_received(to, R0, 0);
}

static void receives_have_ended(struct ipc_party *party, const uint64_t *receives, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		STATUS(DISCONNECTED, ipc_status(party, receives[i]));
}

static void endpoint_moves_on_while_receives_leave(void)
{
	struct sim_held pays, endpoint, facet, ways[2];
	uint64_t receives[2][RECEIVES_FIRST], calls[2];
	struct endpoint *served;

	first = ipc_party();
	second = ipc_party();
	third = ipc_party();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0, &pays));
	share_charge(CONTAINER_OF(sim_object(sim_init(), pays), struct ledger, object), AHEAD_NS);
	endpoint = ipc_endpoint(first, pays);
	served = endpoint_of(sim_object(first->thread, endpoint));
	facet = ipc_facet(first, endpoint, 7, ipc_init);
	ways[0] = way_to(second, first);
	ways[1] = way_to(third, second);
	for (uint8_t i = 0; i < RECEIVES_FIRST; i++)
		receives[0][i] = ipc_receive(first, (uint8_t)(R0 + 1 + i), endpoint);
	calls[0] = ipc_call(ipc_init, C0, facet, NULL, 0);
	/* Both wake when the call arrives, and not some time after that. */
	(void)ipc_submit_waiting(third, NULL, 1, TIMEOUT_NEVER);
	(void)ipc_submit_waiting(second, NULL, 1, TIMEOUT_NEVER);
	entry_hook = step_small;
	endpoint = endpoint_pass(first, ways[0], endpoint, second);
	EXPECT(served->leaving.first && served->object.state == OBJECT_WORKED_ON);
	for (uint8_t i = 0; i < RECEIVES_SECOND; i++)
		receives[1][i] = ipc_receive(second, (uint8_t)(R0 + 1 + i), endpoint);
	EXPECT(served->leaving.first && served->receives.first);
	endpoint = endpoint_pass(second, ways[1], endpoint, third);
	EXPECT(served->leaving.first && !served->receives.first && served->moves == 2);
	(void)ipc_receive(third, R0 + 1, endpoint);
	calls[1] = ipc_call(ipc_init, C0 + 1, facet, NULL, 0);
	ipc_settle();
	EXPECT(!served->leaving.first && served->object.state == OBJECT_LIVE);
	/* The busy receive may answer once, and its completion comes then. */
	STATUS(OK, ipc_status(first, ipc_return(first, R0 + 1, NULL, 0, 0)));
	receives_have_ended(first, receives[0], RECEIVES_FIRST);
	receives_have_ended(second, receives[1], RECEIVES_SECOND);
	STATUS(OK, ipc_status(third, ipc_return(third, R0 + 1, NULL, 0, 0)));
	ipc_settle();
	entry_hook = NULL;
	for (unsigned i = 0; i < ARRAY_COUNT(calls); i++)
		STATUS(OK, ipc_status(ipc_init, calls[i]));
}

/* The receive that answers leaves with the others, before any of them has ended. */
static void answer_carries_its_endpoint_away(void)
{
	struct sim_held endpoint, facet;
	uint64_t receives[RECEIVES_FIRST], call, answer;
	struct ipc_list list = {0};

	first = ipc_party();
	second = ipc_party();
	endpoint = ipc_endpoint(first, NONE);
	facet = ipc_facet(first, endpoint, 7, second);
	for (uint8_t i = 0; i < RECEIVES_FIRST; i++)
		receives[i] = ipc_receive(first, (uint8_t)(R0 + i), endpoint);
	call = ipc_call(second, C0, facet, NULL, 1);
	ipc_list_add(&list, endpoint, RING_TRANSFER_MOVE, HOLD_FREE);
	entry_hook = step_small;
	answer = ipc_return(first, R0, &list, 0, 0);
	ipc_settle();
	entry_hook = NULL;
	STATUS(OK, ipc_status(first, answer));
	STATUS(OK, ipc_status(second, call));
	receives_have_ended(first, receives, RECEIVES_FIRST);
	(void)ipc_receive(second, R0, ipc_received(second, C0, 0));
	call = ipc_call(second, C0 + 1, facet, NULL, 0);
	STATUS(OK, ipc_status(second, ipc_return(second, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(second, call));
}

const struct sim_case budget_moves[] = {
	CASE(answer_carries_its_endpoint_away),
	CASE(moved_object_ends_in_the_middle_of_a_start),
	CASE(child_ends_in_the_middle_of_a_start),
	CASE(endpoint_moves_on_while_receives_leave),
	{0},
};
