/*
 * The random simulation: worlds of up to two dozen programs, honest and hostile, that use every opcode
 * and every method in every way, while the machine interrupts them, kills them, and lets time pass.
 *
 * After each kernel entry the observer (actor.c) holds the kernel to one completion for each submission,
 * and the predicates of kernel/sweep/sweep.h are looked at: the light ones each time, all of them at
 * every 64th entry. A world ends with everything closed and each ledger as it was at its beginning.
 *
 * ENTRIES=N sets how many kernel entries are made; SEED=N replays the world of that seed.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "kernel/generated/interfaces.h"
#include "kernel/object/process_builder.h"
#include "tests/sim/actor.h"
#include "tests/sim/generate.h"
#include "tests/sim/method_table.h"
#include "tests/sim/sim_graph.h"
#include "tests/sim/sim_tokens.h"

#define WORLD_ENTRIES 20000u
#define PROGRESS_ENTRIES UINT64_C(10000000)
#define ACTORS_WANTED 8u
#define JOBS 4u
/* What one job's ledger is given. */
#define JOB_FRAMES 420u
#define JOB_RINGS 6u

static struct sim_random chance;
static struct sim_held jobs[JOBS];
static struct sim_held sessions[JOBS]; /* that a job's processes are in; none: the system's */
static struct sim_held services[4];
static struct sim_held scopes[2]; /* whose facets are among the services */
static struct sim_held images[SIM_PROGRAM_BROKEN];
static struct snapshot base;
static bool closing; /* the world ends: whoever gets the processor exits */
static uint64_t kills, worlds;

/* ---- what an actor does when it has the processor ---------------------------------------------- */

static void entries_write(struct actor *actor)
{
	struct ring_submission entry;
	uint32_t in_queue = actor->sq_tail - actor->thread->sq_head;
	uint32_t count = (uint32_t)sim_below(&chance, sim_once_in(&chance, 10) ? 33 : 7);

	if (in_queue > RING_SUBMISSIONS || (actor->nature != ACTOR_HOSTILE && in_queue))
		return;
	for (uint32_t i = 0; i < count && in_queue + i < RING_SUBMISSIONS; i++) {
		generate_entry(actor, &chance, &entry);
		/* A fair actor's operations have one place each, used once a queue. */
		if (actor->nature != ACTOR_HOSTILE && entry.opcode == RING_CALL &&
		    entry.operation != i)
			continue;
		actor_write(actor, actor->sq_tail++, &entry);
	}
}

/* Stores the indexes: true ones, or a lie. */
static void indexes_store(struct actor *actor)
{
	struct ring_header *header = &actor->thread->region->header;
	uint32_t unread = actor->thread->cq_tail - actor->thread->cq_head;

	header->sq_tail = actor->sq_tail;
	header->cq_head = actor->thread->cq_tail;
	if (sim_once_in(&chance, 4))
		header->cq_head = actor->thread->cq_head + (uint32_t)sim_below(&chance, unread + 1);
	if (actor->nature != ACTOR_HOSTILE || !sim_once_in(&chance, 25))
		return;
	if (sim_once_in(&chance, 2))
		header->sq_tail += (uint32_t)(sim_random(&chance) >> sim_below(&chance, 32));
	else
		header->cq_head += (uint32_t)(sim_random(&chance) >> sim_below(&chance, 32));
	/* What the kernel owns may be overwritten, too. */
	header->sq_head = (uint32_t)sim_random(&chance);
	header->cq_tail = (uint32_t)sim_random(&chance);
}

static void actor_enter(struct actor *actor)
{
	struct thread *thread = actor->thread;
	uint32_t sq_head = thread->sq_head;
	uint64_t minimum = sim_below(&chance, 4);
	uint64_t timeout_ns = sim_below(&chance, 100000);

	if (sim_once_in(&chance, 2))
		timeout_ns = 0;
	else if (actor->nature != ACTOR_INIT && sim_once_in(&chance, 30))
		timeout_ns = sim_once_in(&chance, 2) ? TIMEOUT_NEVER : sim_random(&chance);
	if (sim_once_in(&chance, 50))
		minimum = sim_random(&chance);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, minimum, timeout_ns);
	if (sim_current() == thread && thread->context.result == STATUS_BAD_RING_INDEX) {
		actor_counts.bad_index++;
		SIM_EXPECT(thread->sq_head == sq_head);
		actor->sq_tail = thread->sq_head;
	}
	/* A lie about the tail that was possible has made the kernel take what stood there. */
	if (sim_current() == thread &&
	    (int32_t)(actor->sq_tail - thread->sq_head) < 0)
		actor->sq_tail = thread->sq_head;
}

static void actor_turn(struct thread *thread)
{
	struct actor *actor = actor_of(thread);
	struct arch_fault fault = {.vector = 6, .instruction = 1};

	if (!actor || (closing && actor->nature != ACTOR_INIT)) {
		sim_entry_system_call(SYSTEM_CALL_EXIT, sim_random(&chance), 0);
		return;
	}
	actor->turns++;
	if (actor->nature != ACTOR_INIT && sim_once_in(&chance, 200)) {
		if (sim_once_in(&chance, 2))
			sim_entry_fault(&fault);
		else
			sim_entry_system_call(SYSTEM_CALL_EXIT, sim_random(&chance), 0);
		return;
	}
	if (sim_once_in(&chance, 100)) {
		sim_entry_system_call(2 + sim_random(&chance) % 1000, 1, 2);
		return;
	}
	if ((int32_t)(actor->sq_tail - thread->sq_head) < 0)
		actor->sq_tail = thread->sq_head;
	entries_write(actor);
	indexes_store(actor);
	actor_enter(actor);
}

/* ---- what happens around them ------------------------------------------------------------------ */

static void interrupt(void)
{
	uint64_t bytes = sim_below(&chance, 20);
	unsigned port = (unsigned)sim_below(&chance, ARCH_SERIAL_PORTS);

	if (sim_once_in(&chance, 2)) {
		host.now_ns += sim_below(&chance, 3 * SCHED_SLICE_NS);
		sim_entry_timer();
		return;
	}
	while (bytes-- > 0 && host_serial_arrive(port, (uint8_t)bytes))
		continue;
	if (sim_once_in(&chance, 8))
		host_serial_overrun(port);
	/* It interrupts whether or not it had something to send. */
	if (host_serial_drain(port) || sim.context)
		sim_entry_serial(port);
}

/* A process other than the current one is ended from outside, as by another CPU. */
static void kill_any(void)
{
	struct actor *actor = &actors[sim_below(&chance, ACTORS)];
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED, .code = -1};
	const struct sched_entity *current = kernel.cpu.current;

	if (!actor->id || actor->nature == ACTOR_INIT)
		return;
	if (current && current->kind == SCHED_THREAD &&
	    thread_of_entity(kernel.cpu.current)->process == actor->thread->process)
		return;
	process_end(actor->thread->process, &record);
	kills++;
	sim_entry_timer();
}

/* Programs of other threads write while the kernel is between two steps of its own work. */
static void memory_rewrite(void)
{
	struct actor *actor = &actors[sim_below(&chance, ACTORS)];

	if (actor->id && actor->nature == ACTOR_HOSTILE)
		generate_rewrite(actor, &chance);
}

static void surroundings(void)
{
	if (sim_once_in(&chance, 4))
		memory_rewrite();
	if (sim_once_in(&chance, 12))
		interrupt();
	if (sim_once_in(&chance, 400))
		kill_any();
	/* As if what runs had run for long, so that small shares have their turn beside init's. */
	if (kernel.cpu.running && sim_once_in(&chance, 8))
		share_charge(kernel.cpu.running, sim_below(&chance, UINT64_C(1) << 24) *
						      share_weight(kernel.cpu.running));
	if (sim_once_in(&chance, 300))
		host.entropy = host.entropy == HOST_ENTROPY_NONE ? HOST_ENTROPY_SEEDED
								 : HOST_ENTROPY_NONE;
}

static void world_step(void)
{
	struct thread *current;

	sim_graph_watch();
	if (sim.entries % 8 == 0)
		sim_tokens_check();
	surroundings();
	if (sim_timer_due())
		return;
	current = sim_current();
	if (current)
		actor_turn(current);
	else if (!sim_machine_step())
		sim_fail("nothing can happen any more");
}

/* ---- init's script: one call at a time, through the same rings --------------------------------- */

/* Nothing random of init's is left in its arena. */
static void init_quiet(struct thread *init)
{
	struct actor *actor = actor_of(init);
	bool busy = true;

	for (uint32_t tries = 0; busy; tries++) {
		busy = actor->sq_tail != init->sq_head;
		SIM_EXPECT(tries < 10000);
		while (sim_current() != init)
			world_step();
		if (sim_timer_due()) {
			busy = true;
			continue;
		}
		for (unsigned i = 0; i < RING_OPERATIONS; i++) {
			struct ring_submission cancel = {.opcode = RING_CANCEL,
							 .operation = (uint8_t)i};

			if (init->operations[i].state == OPERATION_IDLE)
				continue;
			busy = true;
			if (actor->sq_tail - init->sq_head < RING_SUBMISSIONS)
				actor_write(actor, actor->sq_tail++, &cancel);
		}
		if (!busy)
			break;
		init->region->header.sq_tail = actor->sq_tail;
		init->region->header.cq_head = init->cq_tail;
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	}
}

static enum status script(struct sim_call *call, struct sim_held *result)
{
	struct thread *init = sim_init();
	struct actor *actor = actor_of(init);

	init_quiet(init);
	call->entry.user_data = ACTOR_SCRIPT_DATA;
	init->region->header.sq_tail = actor->sq_tail;
	sim_call_submit(init, call);
	actor_write(actor, actor->sq_tail++, &call->entry);
	actor_script_done = false;
	for (uint32_t tries = 0; !actor_script_done; tries++) {
		if (tries > 100000)
			sim_fail("a call of init's does not end");
		if (sim_current() != init) {
			world_step();
			continue;
		}
		if (sim_timer_due())
			continue;
		init->region->header.cq_head = init->cq_tail;
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 20000);
	}
	sim_call_finish(init, call, &actor_script_completion);
	if (result)
		*result = sim_call_result(call, 0);
	return call->status;
}

static enum status script_plain(struct sim_held target, uint16_t method, uint8_t results,
				struct sim_held *result)
{
	struct sim_call call;

	sim_call_init(&call, target, method, results);
	return script(&call, result);
}

static void built(enum status status)
{
	SIM_EXPECT(status == STATUS_OK);
}

static void script_release(struct sim_held held)
{
	struct ring_submission entry = {
		.opcode = RING_RELEASE, .capability = held.capability, .flags = RING_FLAG_QUIET};
	struct thread *init = sim_init();
	struct actor *actor = actor_of(init);

	init_quiet(init);
	actor_write(actor, actor->sq_tail++, &entry);
	init->region->header.sq_tail = actor->sq_tail;
	init->region->header.cq_head = init->cq_tail;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
}

/* A ledger for a job; it may be that too much is in use just now. */
static void job_open(struct sim_held *job)
{
	struct ledger_carve_params_builder params;
	struct columns_builder limit;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "ledger"), LEDGER_METHOD_CARVE, 1);
	built(ledger_carve_params_builder_root(&call.builder, &params));
	built(ledger_carve_params_builder_new_limit(&params, &limit));
	columns_builder_set_frames(&limit, JOB_FRAMES);
	columns_builder_set_ring_regions(&limit, JOB_RINGS);
	if (sim_once_in(&chance, 3))
		columns_builder_set_slots(&limit, 60 + sim_below(&chance, 100));
	if (sim_once_in(&chance, 3))
		columns_builder_set_timers(&limit, 1 + sim_below(&chance, 3));
	if (script(&call, job) != STATUS_OK)
		*job = SIM_NO_CAPABILITY;
}

static void grant_add(struct sim_call *call, const struct grant_list_builder *list, uint32_t index,
		      const char *name, struct sim_held held)
{
	struct grant_builder grant = grant_list_builder_get(list, index);

	built(grant_builder_set_name(&grant, capnp_text_make(name, (uint32_t)strlen(name))));
	grant_builder_set_capability(&grant, sim_call_transfer(call, held, RING_TRANSFER_COPY));
}

/* What every actor is given. */
static const char *const common[RING_TRANSFERS] = {"console", "memory",	 "images", "spawner",
						   "timer",   "entropy", "info",   "serial"};

/* One job in three is in the system's session, and each of the others in one of its own. */
static void session_open(struct sim_held job, struct sim_held *session)
{
	struct session_minter_create_params_builder params;
	struct sim_call call;

	*session = SIM_NO_CAPABILITY;
	sim_call_init(&call, sim_capset(kernel.init, "sessions"), SESSION_MINTER_METHOD_CREATE, 1);
	built(session_minter_create_params_builder_root(&call.builder, &params));
	built(session_minter_create_params_builder_set_label(&params, CAPNP_TEXT("job")));
	session_minter_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	if (script(&call, session) != STATUS_OK)
		*session = SIM_NO_CAPABILITY;
}

static enum status job_session(struct sim_held builder, struct sim_held session)
{
	struct process_builder_session_params_builder params;
	struct sim_call call;

	if (!session.capability)
		return STATUS_OK;
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SESSION, 0);
	built(process_builder_session_params_builder_root(&call.builder, &params));
	process_builder_session_params_builder_set_session(
		&params, sim_call_transfer(&call, session, RING_TRANSFER_COPY));
	return script(&call, NULL);
}

/* The object behind a capability of init's; null when it is gone. */
static struct object *script_object(struct sim_held held)
{
	struct cap_slot *slot;

	if (cap_table_find(&kernel.init->table, (struct cap_id){held.capability}, &slot) != STATUS_OK)
		return NULL;
	return object_of(slot->target);
}

/* Grants the child what init lets go of then: the child is the only holder, in this mode. */
static void token_grant(struct sim_held builder, struct sim_held held, const struct sim_token *token)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	built(process_builder_grant_params_builder_root(&call.builder, &params));
	built(process_builder_grant_params_builder_new_grants(&params, 1, &list));
	grant_add(&call, &list, 0, (const char *[]){"t0", "t1", "t2"}[token->hold], held);
	call.transfers[0].hold = (uint8_t)token->hold;
	status = script(&call, NULL);
	script_release(held);
	if (status == STATUS_OK)
		sim_token_add(token);
}

static void job_token(struct sim_held builder, struct sim_held job, enum hold_mode hold)
{
	struct memory_create_params_builder create;
	struct sim_token token = {.hold = hold};
	const struct object *object, *build;
	const struct process *child;
	struct sim_held held;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "memory"), MEMORY_METHOD_CREATE, 1);
	built(memory_create_params_builder_root(&call.builder, &create));
	memory_create_params_builder_set_pages(&create, 1);
	memory_create_params_builder_set_ledger(
		&create, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	if (script(&call, &held) != STATUS_OK)
		return;
	object = script_object(held);
	build = script_object(builder);
	if (!object || !build)
		return;
	child = CONTAINER_OF(build, const struct process_builder, object)->process;
	if (!child)
		return;
	token.object = object_number(object);
	token.process = object_number(&child->object);
	token.session = object_number(&child->session->object);
	token_grant(builder, held, &token);
}

/* Whatever fails: the job is as it was, or will be closed. */
static enum status job_grants(struct sim_held builder, struct sim_held job, struct sim_held service)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct sim_call call;
	enum status status;
	uint32_t count = ARRAY_COUNT(common);

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	built(process_builder_grant_params_builder_root(&call.builder, &params));
	built(process_builder_grant_params_builder_new_grants(&params, count, &list));
	for (uint32_t i = 0; i < count; i++)
		grant_add(&call, &list, i, common[i], sim_capset(kernel.init, common[i]));
	status = script(&call, NULL);
	if (status != STATUS_OK)
		return status;
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	built(process_builder_grant_params_builder_root(&call.builder, &params));
	built(process_builder_grant_params_builder_new_grants(&params, 6, &list));
	grant_add(&call, &list, 4, "endpoints", sim_capset(kernel.init, "endpoints"));
	grant_add(&call, &list, 5, "sessions", sim_capset(kernel.init, "sessions"));
	grant_add(&call, &list, 0, "ledger", job);
	for (uint32_t i = 0; i < 3; i++)
		grant_add(&call, &list, i + 1, (const char *[]){"i0", "i1", "i2"}[i],
			  images[SIM_PROGRAM_PLAIN + i]);
	status = script(&call, NULL);
	if (status != STATUS_OK || !service.capability)
		return status;
	/* The service may be gone, or init's facet passed on: then the child has none. */
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	built(process_builder_grant_params_builder_root(&call.builder, &params));
	built(process_builder_grant_params_builder_new_grants(&params, 1, &list));
	grant_add(&call, &list, 0, "service", service);
	(void)script(&call, NULL);
	return STATUS_OK;
}

static enum status job_address_space(struct sim_held builder)
{
	struct process_builder_address_space_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_ADDRESS_SPACE, 0);
	built(process_builder_address_space_params_builder_root(&call.builder, &params));
	built(process_builder_address_space_params_builder_set_name(&params, CAPNP_TEXT("space")));
	return script(&call, NULL);
}

static enum status job_threads(struct sim_held builder)
{
	struct process_builder_thread_spawner_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_THREAD_SPAWNER, 0);
	built(process_builder_thread_spawner_params_builder_root(&call.builder, &params));
	built(process_builder_thread_spawner_params_builder_set_name(&params, CAPNP_TEXT("threads")));
	return script(&call, NULL);
}

static struct sim_held builder_make(struct sim_held job)
{
	struct process_spawner_create_params_builder params;
	struct sim_held builder;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "spawner"), PROCESS_SPAWNER_METHOD_CREATE, 1);
	built(process_spawner_create_params_builder_root(&call.builder, &params));
	process_spawner_create_params_builder_set_image(
		&params, sim_call_transfer(&call,
					   images[SIM_PROGRAM_PLAIN + sim_below(&chance, 4)],
					   RING_TRANSFER_COPY));
	process_spawner_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	built(process_spawner_create_params_builder_set_name(&params, CAPNP_TEXT("actor")));
	return script(&call, &builder) == STATUS_OK ? builder : SIM_NO_CAPABILITY;
}

/* A facet that init has minted and others may have; a dead one does no harm. */
static struct sim_held service_any(void)
{
	return services[sim_below(&chance, ARRAY_COUNT(services))];
}

/* A service: the child gets the endpoint, init keeps a facet to give to others. */
static void job_service(struct sim_held builder, struct sim_held job)
{
	struct endpoint_factory_create_params_builder create;
	struct endpoint_mint_params_builder mint;
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct tag_builder tag;
	struct sim_held endpoint, facet;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "endpoints"), ENDPOINT_FACTORY_METHOD_CREATE, 1);
	built(endpoint_factory_create_params_builder_root(&call.builder, &create));
	endpoint_factory_create_params_builder_set_message_words(&create, 60);
	endpoint_factory_create_params_builder_set_capabilities(&create, RING_TRANSFERS);
	endpoint_factory_create_params_builder_set_ledger(
		&create, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	if (script(&call, &endpoint) != STATUS_OK)
		return;
	sim_call_init(&call, endpoint, ENDPOINT_METHOD_MINT, 1);
	built(endpoint_mint_params_builder_root(&call.builder, &mint));
	endpoint_mint_params_builder_set_interface(&mint, SIM_SERVICE_ID);
	built(endpoint_mint_params_builder_new_tag(&mint, &tag));
	tag_builder_set_index(&tag, (uint32_t)sim_below(&chance, 10));
	if (script(&call, &facet) == STATUS_OK) {
		struct sim_held *place = &services[sim_below(&chance, ARRAY_COUNT(services))];

		if (place->capability)
			script_release(*place);
		*place = facet;
	}
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	built(process_builder_grant_params_builder_root(&call.builder, &params));
	built(process_builder_grant_params_builder_new_grants(&params, 1, &list));
	grant_add(&call, &list, 0, "endpoint", endpoint);
	call.transfers[0].how = RING_TRANSFER_MOVE;
	if (script(&call, NULL) != STATUS_OK)
		script_release(endpoint);
}

/* An endpoint of the child's own; init keeps the facet, which it can call and not pass on. */
static enum status job_endpoint(struct sim_held builder)
{
	struct process_builder_endpoint_params_builder params;
	struct tag_builder tag;
	struct sim_call call;
	struct sim_held facet;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_ENDPOINT, 1);
	built(process_builder_endpoint_params_builder_root(&call.builder, &params));
	built(process_builder_endpoint_params_builder_set_name(&params, CAPNP_TEXT("own")));
	process_builder_endpoint_params_builder_set_message_words(&params, 60);
	process_builder_endpoint_params_builder_set_capabilities(&params, RING_TRANSFERS);
	process_builder_endpoint_params_builder_set_interface(&params,
							      SIM_SERVICE_ID);
	built(process_builder_endpoint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, 1);
	return script(&call, &facet);
}

/* A scope, and a facet of it for others. */
static void scope_make(struct sim_held *scope)
{
	struct endpoint_factory_create_scope_params_builder create;
	struct service_scope_mint_params_builder mint;
	struct sim_held *place = &services[sim_below(&chance, ARRAY_COUNT(services))];
	struct tag_builder tag;
	struct sim_call call;

	if (scope->capability)
		script_release(*scope);
	*scope = SIM_NO_CAPABILITY;
	sim_call_init(&call, sim_capset(kernel.init, "endpoints"),
		      ENDPOINT_FACTORY_METHOD_CREATE_SCOPE, 1);
	built(endpoint_factory_create_scope_params_builder_root(&call.builder, &create));
	endpoint_factory_create_scope_params_builder_set_message_words(&create, 60);
	endpoint_factory_create_scope_params_builder_set_capabilities(&create, RING_TRANSFERS);
	if (script(&call, scope) != STATUS_OK) {
		*scope = SIM_NO_CAPABILITY;
		return;
	}
	sim_call_init(&call, *scope, SERVICE_SCOPE_METHOD_MINT, 1);
	built(service_scope_mint_params_builder_root(&call.builder, &mint));
	service_scope_mint_params_builder_set_interface(&mint, SIM_SERVICE_ID);
	built(service_scope_mint_params_builder_new_tag(&mint, &tag));
	tag_builder_set_index(&tag, (uint32_t)sim_below(&chance, 10));
	if (place->capability)
		script_release(*place);
	*place = SIM_NO_CAPABILITY;
	if (script(&call, place) != STATUS_OK)
		*place = SIM_NO_CAPABILITY;
}

/* The child is an instance of a service; BUSY when another one is. */
static void job_instance(struct sim_held builder)
{
	struct process_builder_scoped_endpoint_params_builder params;
	struct sim_held *scope = &scopes[sim_below(&chance, ARRAY_COUNT(scopes))];
	struct tag_builder tag;
	struct sim_call call;
	struct sim_held facet;
	enum status status;

	if (!scope->capability || sim_once_in(&chance, 20))
		scope_make(scope);
	if (!scope->capability)
		return;
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT, 1);
	built(process_builder_scoped_endpoint_params_builder_root(&call.builder, &params));
	built(process_builder_scoped_endpoint_params_builder_set_name(&params,
								      CAPNP_TEXT("scoped")));
	process_builder_scoped_endpoint_params_builder_set_scope(
		&params, sim_call_transfer(&call, *scope, RING_TRANSFER_COPY));
	process_builder_scoped_endpoint_params_builder_set_message_words(&params, 60);
	process_builder_scoped_endpoint_params_builder_set_capabilities(&params, RING_TRANSFERS);
	process_builder_scoped_endpoint_params_builder_set_interface(
		&params, SIM_SERVICE_ID);
	built(process_builder_scoped_endpoint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, 64 + (uint32_t)sim_below(&chance, 5));
	status = script(&call, &facet);
	if (status == STATUS_OK || status == STATUS_BUSY || status == STATUS_LEDGER_LIMIT)
		return;
	/* Init itself has closed it, or let it go. */
	script_release(*scope);
	*scope = SIM_NO_CAPABILITY;
}

static void job_process(struct sim_held job, struct sim_held session)
{
	struct sim_held builder = builder_make(job), handle = SIM_NO_CAPABILITY;

	if (!builder.capability)
		return;
	if (job_session(builder, session) != STATUS_OK) {
		script_release(builder);
		return;
	}
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++)
		if (sim_once_in(&chance, 2))
			job_token(builder, job, hold);
	if (sim_once_in(&chance, 3))
		(void)job_endpoint(builder);
	if (sim_once_in(&chance, 2))
		job_service(builder, job);
	if (sim_once_in(&chance, 2))
		job_instance(builder);
	if (sim_once_in(&chance, 2))
		(void)job_threads(builder);
	if (job_grants(builder, job, service_any()) == STATUS_OK && job_address_space(builder) == STATUS_OK)
		(void)script_plain(builder, PROCESS_BUILDER_METHOD_START, 1, &handle);
	script_release(builder);
	if (handle.capability && sim_once_in(&chance, 2))
		script_release(handle);
}

/* More grants than a CapSet has rows. */
static void capset_overfill(struct sim_held job)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct sim_held builder = builder_make(job);
	struct sim_call call;
	enum status status = STATUS_OK;
	char name[16];

	for (uint32_t batch = 0; builder.capability && status == STATUS_OK; batch++) {
		sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
		built(process_builder_grant_params_builder_root(&call.builder, &params));
		built(process_builder_grant_params_builder_new_grants(&params, RING_TRANSFERS, &list));
		for (uint32_t i = 0; i < RING_TRANSFERS; i++) {
			snprintf(name, sizeof(name), "n%u", batch * RING_TRANSFERS + i);
			grant_add(&call, &list, i, name, sim_capset(kernel.init, common[i]));
		}
		status = script(&call, NULL);
	}
	if (builder.capability)
		script_release(builder);
}

static void job_close(struct sim_held *job)
{
	struct sim_held *session = &sessions[job - jobs];
	struct sim_held closed = *job;

	*job = SIM_NO_CAPABILITY;
	/* Either is the end of both. */
	if (session->capability && sim_once_in(&chance, 2))
		script_release(*session);
	(void)script_plain(closed, LEDGER_METHOD_CLOSE, 0, NULL);
	script_release(closed);
	if (session->capability)
		script_release(*session);
	*session = SIM_NO_CAPABILITY;
}

/* Init tends the world: jobs are opened, filled and closed. */
static void tend(void)
{
	struct sim_held *job = &jobs[sim_below(&chance, JOBS)];

	struct sim_held *session = &sessions[job - jobs];

	if (!job->capability) {
		job_open(job);
		if (job->capability && (job - jobs) % 3 != 0)
			session_open(*job, session);
	}
	if (job->capability && actors_alive() < ACTORS_WANTED)
		job_process(*job, *session);
	if (job->capability && sim_once_in(&chance, 60))
		capset_overfill(*job);
	if (job->capability && sim_once_in(&chance, 8))
		job_close(job);
}

/* ---- a world ----------------------------------------------------------------------------------- */

static void images_make(struct thread *init)
{
	for (unsigned i = SIM_PROGRAM_PLAIN; i < SIM_PROGRAM_BROKEN; i++) {
		struct sim_held program;
		uint16_t refusal;

		SIM_STATUS(STATUS_OK, sim_package_program(init, i, &program));
		SIM_STATUS(STATUS_OK, sim_image_create(init, program, SIM_NO_CAPABILITY, &images[i],
						       &refusal));
		SIM_STATUS(STATUS_OK, sim_release(init, program));
	}
}

static void world_begin(uint64_t seed)
{
	chance.state = seed;
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, seed);
	images_make(sim_init());
	sim_settle();
	snapshot_take(&base);
	sim_settle();
	memset(jobs, 0, sizeof(jobs));
	memset(sessions, 0, sizeof(sessions));
	sim_tokens_reset();
	memset(services, 0, sizeof(services));
	memset(scopes, 0, sizeof(scopes));
	closing = false;
	actors_reset();
	sim.after = actors_observe;
	actors_observe();
	for (unsigned i = SIM_PROGRAM_PLAIN; i < SIM_PROGRAM_BROKEN; i++)
		actor_learn(&actors[0], images[i]);
	actors[0].kept_count = actors[0].held_count;
	sim.watch = (enum sim_watch)sim_setting("WATCH", SIM_WATCH_SOME);
}

/* Everything that init holds beyond what it began with is let go. */
static bool init_release_extra(void)
{
	const struct cap_table *table = &kernel.init->table;

	for (uint32_t i = 0; i < table->pages * CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(table, i);
		struct sim_held held = {cap_slot_id(slot).key, slot->interface};
		bool kept = false;

		if (slot->state != CAP_SLOT_LIVE && slot->state != CAP_SLOT_DEAD)
			continue;
		for (uint32_t k = 0; k < actors[0].kept_count; k++)
			kept |= actors[0].held[k].capability == held.capability;
		if (kept)
			continue;
		if (held.interface == PROCESS_HANDLE_INTERFACE_ID)
			(void)script_plain(held, PROCESS_HANDLE_METHOD_TERMINATE, 0, NULL);
		script_release(held);
		return true;
	}
	return false;
}

/* Processes without a handle that sleep for ever are ended from outside. */
static bool stray_end(void)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	for (unsigned i = 1; i < ACTORS; i++) {
		if (!actors[i].id || !actors[i].thread->waiting)
			continue;
		process_end(actors[i].thread->process, &record);
		sim_entry_timer();
		return true;
	}
	return false;
}

static void world_end(void)
{
	struct snapshot now;
	struct snapshot_difference difference;

	closing = true;
	host.entropy = HOST_ENTROPY_SEEDED;
	for (unsigned i = 0; i < JOBS; i++)
		if (jobs[i].capability)
			job_close(&jobs[i]);
	for (uint32_t tries = 0; kernel.processes > 1 || init_release_extra(); tries++) {
		SIM_EXPECT(tries < 100000);
		if (kernel.processes > 1 && !stray_end())
			world_step();
	}
	init_quiet(sim_init());
	sim.other = actor_turn;
	sim_settle();
	sim_sweep();
	snapshot_take(&now);
	if (!snapshot_equal(&base, &now, &difference))
		sim_fail("at the end of a world %s of ledger %" PRIu64 " was %" PRIu64
			 " and is %" PRIu64,
			 difference.column, difference.ledger, difference.before, difference.after);
	worlds++;
}

static void world_run(uint64_t seed, uint64_t entries)
{
	uint64_t end;

	world_begin(seed);
	end = sim.entries + entries;
	while (sim.entries < end) {
		world_step();
		if (sim_current() == sim_init() && sim_once_in(&chance, 40))
			tend();
	}
	world_end();
}

/* ---- what was seen ----------------------------------------------------------------------------- */

static const char *const opcode_names[RING_OPCODE_COUNT + 1] = {"NOP",	   "CALL",   "RECV", "RETURN",
								"RELEASE", "CANCEL", "none"};

/*
 * The statuses that each opcode can have. TOO_LATE of CANCEL is a detached receive's: an operation that
 * runs is gone on with before its thread's next entry is taken.
 */
#define S(name) (UINT64_C(1) << -STATUS_##name)
#define LOOK_UP                                                                          \
	(S(NO_CAPABILITY) | S(IN_TRANSIT) | S(DISCONNECTED) | S(REVOKED) | S(SESSION_ENDED))
#define FORM (S(BAD_FLAGS) | S(RESERVED_BITS))
static const uint64_t reachable[RING_OPCODE_COUNT + 1] = {
	[RING_NOP] = S(OK) | FORM,
	[RING_CALL] = S(OK) | FORM | S(BAD_OPERATION) | S(OPERATION_BUSY) | S(BAD_MESSAGE_RANGE) |
		      S(BAD_RESULT_RANGE) | S(MESSAGE_TOO_LARGE) | LOOK_UP | S(WRONG_INTERFACE) |
		      S(BAD_METHOD) | S(BAD_MESSAGE) | S(INVALID_ARGUMENT) | S(OUT_OF_RANGE) |
		      S(BAD_TRANSFER_LIST) | S(TRANSFER_DENIED) | S(NO_RESULT_ROOM) |
		      S(LEDGER_LIMIT) | S(UNAVAILABLE) | S(BUSY) | S(SEALED) | S(NOT_SEALED) |
		      S(CANCELLED) | S(NO_SLOTS) | S(EXCEPTION) | S(NOT_FOUND),
	[RING_RECV] = S(OK) | FORM | S(OPERATION_BUSY) | S(BAD_OPERATION) | S(BAD_RESULT_RANGE) |
		      S(BAD_TRANSFER_LIST) | LOOK_UP | S(WRONG_INTERFACE) | S(LEDGER_LIMIT) |
		      S(CANCELLED) | S(NO_PLACES) | S(BUSY),
	[RING_RETURN] = S(OK) | FORM | S(BAD_OPERATION) | S(MESSAGE_TOO_LARGE) |
			S(BAD_MESSAGE_RANGE) | S(BAD_TRANSFER_LIST) | S(NO_OPERATION) |
			S(NO_RESULT_ROOM) | S(CALLER_GONE) | S(TRANSFER_DENIED) | LOOK_UP,
	[RING_RELEASE] = S(OK) | FORM | S(NO_CAPABILITY) | S(IN_TRANSIT),
	[RING_CANCEL] = S(OK) | FORM | S(BAD_OPERATION) | S(NO_OPERATION) | S(TOO_LATE),
	[RING_OPCODE_COUNT] = S(BAD_OPCODE),
};

/*
 * Of these, what happens once in many worlds: an endpoint with as many receives as it takes, and an
 * answer that passes on a session that has just ended.
 */
static const uint64_t rare[RING_OPCODE_COUNT + 1] = {[RING_RECV] = S(BUSY),
						     [RING_RETURN] = S(SESSION_ENDED)};

static void matrix_print(void)
{
	printf("%-18s", "");
	for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++)
		printf("%10s", opcode_names[row]);
	printf("\n");
	for (int status = 0; status >= STATUS_LOWEST; status--) {
		uint64_t sum = 0;

		for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++)
			sum += actor_counts.status[row][-status];
		if (!sum)
			continue;
		printf("%-18s", sim_status_name(status));
		for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++)
			printf("%10" PRIu64, actor_counts.status[row][-status]);
		printf("\n");
	}
}

static void methods_print(void)
{
	for (uint32_t row = 0; method_table_name(row); row++) {
		printf("  %-26s", method_table_name(row));
		for (int status = 0; status >= STATUS_LOWEST; status--)
			if (actor_counts.method_status[row][-status])
				printf(" %s %" PRIu64, sim_status_name(status),
				       actor_counts.method_status[row][-status]);
		printf("\n");
	}
}

/* Every method that the kernel dispatches is in the random programs' table. */
static void methods_check(void)
{
	uint32_t count = 0;

	for (unsigned i = 0; i < INTERFACE_COUNT; i++) {
		const struct interface_entry *entry = &interface_table[i];

		for (uint16_t method = 0; method < entry->method_count; method++, count++)
			if (!method_table_name(method_table_row(entry->id, method)))
				sim_fail("no random program calls method %u of %s", method, entry->name);
	}
	printf("all %u methods of %d interfaces are called at random\n", count, INTERFACE_COUNT);
	sim_pass("methods");
}

static void matrix_check(bool all)
{
	for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++) {
		for (int status = 0; status >= STATUS_LOWEST; status--) {
			bool seen = actor_counts.status[row][-status] > 0;
			bool can_be = reachable[row] >> -status & 1;

			if (seen && !can_be)
				sim_fail("%s gave %s, which it cannot", opcode_names[row],
					 sim_status_name(status));
			if (all && !seen && can_be && !(rare[row] >> -status & 1))
				sim_fail("%s never gave %s", opcode_names[row],
					 sim_status_name(status));
		}
	}
	for (uint32_t row = 0; all && method_table_name(row); row++)
		if (!actor_counts.method_status[row][0] && row != method_table_row(THREAD_INTERFACE_ID, 0))
			sim_fail("%s never succeeded", method_table_name(row));
}

int main(void)
{
	uint64_t entries = sim_setting("ENTRIES", 5000000), seed = sim_setting("SEED", 1);
	uint64_t hand_overs = 0, told = PROGRESS_ENTRIES;

	sim.what = "the random simulation";
	methods_check();
	/* A run of hours says where it is, and can go on from there. */
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("SEED=%" PRIu64 "\n", seed);
	for (uint64_t at = seed; sim.entries < entries; at++) {
		world_run(at, WORLD_ENTRIES);
		hand_overs += kernel.sched.hand_overs;
		if (sim.entries >= told) {
			printf("%" PRIu64 " of %" PRIu64 " entries; to go on from here: SEED=%" PRIu64
			       " ENTRIES=%" PRIu64 "\n",
			       sim.entries, entries, at + 1,
			       sim.entries < entries ? entries - sim.entries : 0);
			told += PROGRESS_ENTRIES;
		}
	}
	matrix_print();
	if (getenv("VERBOSE"))
		methods_print();
	sim_tokens_print();
	printf("%" PRIu64 " calls and notices arrived, %" PRIu64 " of their callers went, %" PRIu64
	       " direct switches\n",
	       actor_counts.arrivals, actor_counts.gone, hand_overs);
	printf("seeds %" PRIu64 " to %" PRIu64 ": %" PRIu64 " kernel entries in %" PRIu64
	       " worlds, %" PRIu64 " processes, %" PRIu64 " killed from outside, %" PRIu64
	       " submissions, %" PRIu64 " completions, %" PRIu64 " refused indexes\n",
	       seed, seed + worlds - 1, sim.entries, worlds, actor_counts.actors, kills,
	       actor_counts.submitted, actor_counts.completed, actor_counts.bad_index);
	printf("%" PRIu64 " of %" PRIu64 " rings began just below the wrap, %" PRIu64
	       " completion queues went over it\n",
	       sim_ring_counts.near_wrap, sim_ring_counts.made, actor_counts.wraps);
	matrix_check(entries >= 2000000);
	if (entries >= 2000000) {
		SIM_EXPECT(actor_counts.wraps > 1000);
		SIM_EXPECT(sim_ring_counts.near_wrap > sim_ring_counts.made / 3);
	}
	sim_pass("worlds");
	sim_pass("statuses");
	return sim_report();
}
