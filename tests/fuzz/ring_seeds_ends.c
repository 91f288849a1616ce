/*
 * Seeds: how endpoints, scopes, callers, services and their ledgers end while calls are on their
 * way. See ring_seeds.h.
 */
#include "tests/fuzz/ring_seeds.h"

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/process.h"

#define R0 SEED_FIRST
#define R1 (SEED_FIRST + 1u)
#define C0 (SEED_FIRST + 4u)
#define C1 (SEED_FIRST + 5u)
#define C2 (SEED_FIRST + 6u)

/* A child that serves `facet` of init's, with one call in flight and one that waits. */
static struct thread *served(struct sim_held ledger, struct sim_held *facet,
			     struct sim_held *handle)
{
	struct thread *init = sim_init(), *child;
	struct sim_held builder = seed_builder(ledger);

	SIM_STATUS(STATUS_OK, sim_builder_endpoint(init, builder, "service", facet));
	child = seed_start(builder, handle);
	seed_receive(child, R0, sim_capset(child->process, "service"));
	seed_enter(child);
	seed_call(init, C0, *facet, NULL);
	seed_call(init, C1, *facet, NULL);
	seed_enter(init);
	return child;
}

static void endpoint_released(void)
{
	struct thread *init = sim_init();
	struct sim_held endpoint = seed_endpoint(init, NONE);
	struct sim_held facet = seed_facet(init, endpoint, 1);

	seed_receive(init, R0, endpoint);
	seed_call(init, C0, facet, NULL);
	seed_call(init, C1, facet, NULL);
	seed_enter(init);
	seed_release(init, endpoint);
	seed_enter(init);
	seed_return(init, R0, 0, NULL);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
}

static void endpoint_ledger_closes(void)
{
	struct thread *init = sim_init();
	struct sim_held ledger, endpoint, facet;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(init->process, "ledger"), 20, 0, &ledger));
	endpoint = seed_endpoint(init, ledger);
	facet = seed_facet(init, endpoint, 1);
	seed_receive(init, R0, endpoint);
	seed_receive(init, R1, endpoint);
	seed_call(init, C0, facet, NULL);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, LEDGER_METHOD_CLOSE));
	seed_call(init, C1, facet, NULL);
	seed_receive(init, R1, endpoint);
	seed_return(init, R0, 0, NULL);
	seed_enter(init);
}

static void service_is_terminated(void)
{
	struct sim_held facet, handle;

	(void)served(NONE, &facet, &handle);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), handle, PROCESS_HANDLE_METHOD_TERMINATE));
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), handle, PROCESS_HANDLE_METHOD_WAIT));
	seed_call(sim_init(), C2, facet, NULL);
	seed_enter(sim_init());
}

static void service_ledger_closes(void)
{
	struct thread *init = sim_init();
	struct sim_held ledger, facet, handle;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(init->process, "ledger"), 100, 1, &ledger));
	(void)served(ledger, &facet, &handle);
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, LEDGER_METHOD_CLOSE));
}

/* The child calls init, and is gone before the answer. */
static void caller_is_terminated(void)
{
	struct thread *init = sim_init(), *child;
	struct sim_held endpoint = seed_endpoint(init, NONE), facet = seed_facet(init, endpoint, 2);
	struct sim_held builder = seed_builder(NONE), handle;

	SIM_STATUS(STATUS_OK,
		   sim_builder_grant(init, builder, "service", facet, RING_TRANSFER_MOVE));
	child = seed_start(builder, &handle);
	facet = sim_capset(child->process, "service");
	seed_receive(init, R0, endpoint);
	seed_enter(init);
	seed_call(child, C0, facet, NULL);
	seed_call(child, C1, facet, NULL);
	seed_enter(child);
	SIM_STATUS(STATUS_OK, sim_plain(init, handle, PROCESS_HANDLE_METHOD_TERMINATE));
	seed_return(init, R0, 0, NULL);
	seed_enter(init);
	seed_receive(init, R1, endpoint); /* the notice: nobody holds the facet */
	seed_enter(init);
}

/* A call waits for the service; the first instance takes it and ends, the second answers. */
static void scope_instances(void)
{
	struct thread *init = sim_init(), *child;
	struct ipc_instance instance = {NONE, IPC_WORDS, 2, SCOPE_TAGS};
	struct sim_held builder, facet, own, handle;

	SIM_STATUS(STATUS_OK, sim_scope_create(init, IPC_WORDS, 2, NONE, &instance.scope));
	facet = seed_facet(init, instance.scope, 3);
	seed_call(init, C0, facet, NULL);
	seed_call(init, C1, facet, NULL);
	seed_enter(init);
	for (unsigned i = 0; i < 2; i++) {
		builder = seed_builder(NONE);
		SIM_STATUS(STATUS_OK, sim_builder_scoped(init, builder, &instance, &own));
		child = seed_start(builder, &handle);
		seed_receive(child, R0, sim_capset(child->process, "service"));
		seed_enter(child);
		if (i == 1)
			break;
		SIM_STATUS(STATUS_OK, sim_plain(init, handle, PROCESS_HANDLE_METHOD_TERMINATE));
		SIM_STATUS(STATUS_OK, sim_plain(init, handle, PROCESS_HANDLE_METHOD_WAIT));
	}
	seed_return(child, R0, 0, NULL);
	seed_enter(child);
	seed_call(init, C0, own, NULL);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_plain(init, instance.scope, SERVICE_SCOPE_METHOD_CLOSE));
}

const struct ring_seed ring_seeds_ends[] = {
	{"endpoint_released", endpoint_released},
	{"endpoint_ledger_closes", endpoint_ledger_closes},
	{"service_is_terminated", service_is_terminated},
	{"service_ledger_closes", service_ledger_closes},
	{"caller_is_terminated", caller_is_terminated},
	{"scope_instances", scope_instances},
};
const unsigned ring_seeds_ends_count = ARRAY_COUNT(ring_seeds_ends);
