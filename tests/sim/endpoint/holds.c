/*
 * Hold modes across sessions, and of derived capabilities: a holder within a session can pass on
 * only within it, by a call, an answer or a grant, under the same interface or another one. See
 * endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "core/generated/console.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "kernel/ipc/transfer.h"

static struct ipc_list one_in(struct sim_held held, enum ring_transfer_how how, enum hold_mode hold)
{
	struct ipc_list list = {0};

	ipc_list_add(&list, held, how, hold);
	return list;
}

static struct ipc_party *member_of(const char *label, struct sim_held *ledger,
				   struct sim_held *session)
{
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 4, ledger));
	STATUS(OK, sim_session_create(sim_init(), *ledger, label, session));
	return ipc_spawn(*ledger, *session);
}

/*
 * ---- the rule ----------------------------------------------------------------------------------
 */

/* All of it, against the words of the manual. */
static void rule_in_full(void)
{
	struct session here, there;

	for (enum hold_mode held = HOLD_FREE; held <= HOLD_NON_TRANSFERABLE; held++)
		for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
			bool inside = held != HOLD_NON_TRANSFERABLE && hold >= held;
			bool outside = held == HOLD_FREE;

			EXPECT(transfer_may_pass(held, hold, &here, &here) == inside);
			EXPECT(transfer_may_pass(held, hold, &here, &there) == outside);
		}
}

/*
 * ---- calls -------------------------------------------------------------------------------------
 */

/* A free holder hands something into another session, and there it stays. */
static void free_holder_reaches_other_sessions(void)
{
	struct sim_held ledger, session, mine, object;
	struct ipc_party *member;
	struct ipc_list list;
	uint64_t call;

	pair();
	member = member_of("m", &ledger, &session);
	mine = ipc_facet(server, endpoint, 1, member);
	(void)ipc_receive(server, R0, endpoint);
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
		object = ipc_memory(member);
		list = one_in(object, RING_TRANSFER_MOVE, hold);
		call = ipc_call(member, C0, mine, &list, 0);
		EXPECT(hold_of(server, ipc_received(server, R0, 0)) == hold);
		STATUS(NO_CAPABILITY, ipc_look(member, object));
		STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
		STATUS(OK, ipc_status(member, call));
	}
}

/* Whoever asks for a wider mode than its own passes its own on: it need not know which that is. */
static void senders_mode_is_the_widest(void)
{
	struct sim_held ledger, session, mine, object, own;
	struct ipc_party *member, *other;
	struct ipc_list list;
	uint64_t call;

	pair();
	member = member_of("m", &ledger, &session);
	other = ipc_spawn(ledger, session);
	object = give_in(client, ipc_memory(client), member, HOLD_SAME_SESSION);
	own = ipc_endpoint(other, ledger);
	mine = ipc_facet(other, own, 1, member);
	(void)ipc_receive(other, R0, own);
	list = one_in(object, RING_TRANSFER_COPY, HOLD_FREE);
	call = ipc_call(member, C0, mine, &list, 0);
	EXPECT(hold_of(other, ipc_received(other, R0, 0)) == HOLD_SAME_SESSION);
	STATUS(OK, ipc_status(other, ipc_return(other, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(member, call));
}

/* No capability that is held within a session leaves it in a call, whatever mode is asked for. */
static void same_session_is_not_escaped_by_a_call(void)
{
	struct sim_held ledger, session, mine, kept, other;
	struct ipc_party *member;
	struct ipc_list list;
	uint64_t call, receive;

	pair();
	member = member_of("m", &ledger, &session);
	mine = ipc_facet(server, endpoint, 1, member);
	other = ipc_memory(member);
	kept = give_in(client, ipc_memory(client), member, HOLD_SAME_SESSION);
	receive = ipc_receive(server, R0, endpoint);
	for (int how = RING_TRANSFER_COPY; how <= RING_TRANSFER_MOVE; how++) {
		for (enum hold_mode hold = HOLD_SAME_SESSION; hold <= HOLD_NON_TRANSFERABLE;
		     hold++) {
			list = one(other, RING_TRANSFER_MOVE);
			ipc_list_add(&list, kept, (enum ring_transfer_how)how, hold);
			call = ipc_call(member, C0, mine, &list, 0);
			STATUS(TRANSFER_DENIED, ipc_status(member, call));
			EXPECT(!ipc_record(server, receive)->arrivals);
			STATUS(OK, ipc_look(member, kept));
			STATUS(OK, ipc_look(member, other));
		}
	}
	/* The receive is free, and takes the next. */
	(void)ipc_call(member, C0, mine, NULL, 0);
	EXPECT(ipc_record(server, receive)->arrivals == 1);
}

/* A call that waits is refused when a receive would take it, and those after it are not held up. */
static void same_session_is_refused_when_received(void)
{
	struct sim_held ledger, session, mine, kept;
	struct ipc_party *member;
	struct ipc_list list;
	uint64_t calls[2], receive;

	pair();
	member = member_of("m", &ledger, &session);
	mine = ipc_facet(server, endpoint, 1, member);
	kept = give_in(client, ipc_memory(client), member, HOLD_SAME_SESSION);
	list = one_in(kept, RING_TRANSFER_MOVE, HOLD_NON_TRANSFERABLE);
	calls[0] = ipc_call(member, C0, mine, &list, 0);
	calls[1] = ipc_call(member, C1, mine, NULL, 0);
	EXPECT(ipc_is_open(member, calls[0]));
	STATUS(IN_TRANSIT, ipc_look(member, kept));
	receive = ipc_receive(server, R0, endpoint);
	STATUS(TRANSFER_DENIED, ipc_status(member, calls[0]));
	STATUS(OK, ipc_look(member, kept));
	EXPECT(ipc_record(server, receive)->arrivals == 1 && ipc_is_open(member, calls[1]));
}

/* The endpoint has moved into the caller's session meanwhile: its present holder counts, not an
 * earlier one. */
static void receiver_is_who_receives(void)
{
	struct sim_held ledger, session, mine, kept, moved;
	struct ipc_party *member, *second;
	struct ipc_list list;
	uint64_t call, receive;

	pair();
	member = member_of("m", &ledger, &session);
	second = ipc_spawn(ledger, session);
	mine = ipc_facet(server, endpoint, 1, member);
	kept = give_in(client, ipc_memory(client), member, HOLD_SAME_SESSION);
	list = one_in(kept, RING_TRANSFER_COPY, HOLD_SAME_SESSION);
	call = ipc_call(member, C0, mine, &list, 0);
	moved = ipc_give(server, endpoint, second, true);
	receive = ipc_receive(second, R0, moved);
	EXPECT(ipc_record(second, receive)->arrivals == 1);
	EXPECT(hold_of(second, ipc_received(second, R0, 0)) == HOLD_SAME_SESSION);
	STATUS(OK, ipc_status(second, ipc_return(second, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(member, call));
}

/*
 * ---- answers -----------------------------------------------------------------------------------
 */

/*
 * A service in one session, called from another. The answer is refused at once; the call stays
 * open.
 */
static void same_session_is_not_escaped_by_an_answer(void)
{
	struct sim_held ledger, session, own, through, kept;
	struct ipc_party *member;
	struct ipc_list list;
	uint64_t call;

	pair();
	member = member_of("m", &ledger, &session);
	own = ipc_endpoint(member, NONE);
	through = ipc_facet(member, own, 0, client);
	kept = give_in(client, ipc_memory(client), member, HOLD_SAME_SESSION);
	(void)ipc_receive(member, R0, own);
	call = ipc_call(client, C0, through, NULL, 1);
	for (int how = RING_TRANSFER_COPY; how <= RING_TRANSFER_MOVE; how++) {
		for (enum hold_mode hold = HOLD_SAME_SESSION; hold <= HOLD_NON_TRANSFERABLE;
		     hold++) {
			list = one_in(kept, (enum ring_transfer_how)how, hold);
			STATUS(TRANSFER_DENIED,
			       ipc_status(member, ipc_return(member, R0, &list, 0, 0)));
			STATUS(OK, ipc_look(member, kept));
			EXPECT(ipc_is_open(client, call));
		}
	}
	list = one_in(ipc_memory(member), RING_TRANSFER_MOVE, HOLD_SAME_SESSION);
	STATUS(OK, ipc_status(member, ipc_return(member, R0, &list, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(hold_of(client, ipc_received(client, C0, 0)) == HOLD_SAME_SESSION);
}

/* A capability that comes back through a same-session slot is held so at least; through the others
 * as it was sent. */
static void answers_are_no_wider_than_their_way(void)
{
	static const enum hold_mode arrives[] = {HOLD_FREE, HOLD_SAME_SESSION, HOLD_FREE};
	struct sim_held ways[ARRAY_COUNT(arrives)];
	struct ipc_list list;
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	for (enum hold_mode way = HOLD_FREE; way <= HOLD_NON_TRANSFERABLE; way++) {
		ways[way] = give_in(client, facet, client, way);
		for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
			list = one_in(ipc_memory(server), RING_TRANSFER_COPY, hold);
			call = ipc_call(client, C0, ways[way], NULL, 1);
			STATUS(OK, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
			STATUS(OK, ipc_status(client, call));
			EXPECT(hold_of(client, ipc_received(client, C0, 0)) ==
			       (hold > arrives[way] ? hold : arrives[way]));
		}
	}
}

/*
 * A member of a session narrows its way to a service by passing it to itself, through an endpoint
 * of its own: what comes back that way is still bound to the session.
 */
static void answers_are_not_freed_by_narrowing_their_way(void)
{
	struct sim_held ledger, session, way, own, loop;
	struct ipc_party *member;
	struct ipc_list list;
	uint64_t call;

	pair();
	member = member_of("m", &ledger, &session);
	way = give_in(client, facet, member, HOLD_SAME_SESSION);
	own = ipc_endpoint(member, NONE);
	loop = ipc_facet(member, own, 1, member);
	(void)ipc_receive(member, R0, own);
	list = one_in(way, RING_TRANSFER_COPY, HOLD_NON_TRANSFERABLE);
	call = ipc_call(member, C0, loop, &list, 0);
	way = ipc_received(member, R0, 0);
	EXPECT(hold_of(member, way) == HOLD_NON_TRANSFERABLE);
	STATUS(OK, ipc_status(member, ipc_return(member, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(member, call));
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(member, C1, way, NULL, 1);
	list = one_in(ipc_memory(server), RING_TRANSFER_COPY, HOLD_FREE);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_status(member, call));
	EXPECT(hold_of(member, ipc_received(member, C1, 0)) == HOLD_SAME_SESSION);
}

/*
 * ---- grants ------------------------------------------------------------------------------------
 */

static enum status grant_in(struct ipc_party *party, struct sim_held builder,
			    const struct ring_transfer *transfer)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct grant_builder grant;
	struct sim_call call;
	uint32_t index;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	STATUS(OK, process_builder_grant_params_builder_root(&call.builder, &params));
	STATUS(OK, process_builder_grant_params_builder_new_grants(&params, 1, &list));
	grant = grant_list_builder_get(&list, 0);
	STATUS(OK, grant_builder_set_name(&grant, CAPNP_TEXT("it")));
	index = sim_call_transfer(&call, (struct sim_held){transfer->capability, 0},
				  (enum ring_transfer_how)transfer->how);
	call.transfers[index].hold = transfer->hold;
	grant_builder_set_capability(&grant, index);
	return sim_call(party->thread, &call);
}

/* Init starts a process of another session: only what it holds freely gets there. */
static void same_session_is_not_escaped_by_a_grant(void)
{
	struct sim_held ledger, session, builder, kept, wide;
	struct ipc_party *child;

	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 4, &ledger));
	STATUS(OK, sim_session_create(sim_init(), ledger, "s", &session));
	kept = give_in(ipc_init, ipc_memory(ipc_init), ipc_init, HOLD_SAME_SESSION);
	wide = ipc_memory(ipc_init);
	builder = ipc_builder(ledger);
	STATUS(OK, sim_builder_session(sim_init(), builder, session));
	for (int how = RING_TRANSFER_COPY; how <= RING_TRANSFER_MOVE; how++) {
		for (enum hold_mode hold = HOLD_SAME_SESSION; hold <= HOLD_NON_TRANSFERABLE; hold++)
			STATUS(TRANSFER_DENIED, grant_in(ipc_init, builder,
							 &(struct ring_transfer){kept.capability,
										 (uint8_t)how,
										 (uint8_t)hold,
										 {0}}));
		STATUS(OK, ipc_look(ipc_init, kept));
	}
	STATUS(OK, grant_in(ipc_init, builder,
			    &(struct ring_transfer){
				    wide.capability, RING_TRANSFER_MOVE, HOLD_SAME_SESSION, {0}}));
	child = ipc_start(builder);
	EXPECT(hold_of(child, sim_capset(child->thread->process, "it")) == HOLD_SAME_SESSION);
	/* Into its own session it goes. */
	builder = ipc_builder(NONE);
	STATUS(OK, grant_in(ipc_init, builder,
			    &(struct ring_transfer){
				    kept.capability, RING_TRANSFER_MOVE, HOLD_SAME_SESSION, {0}}));
	child = ipc_start(builder);
	EXPECT(hold_of(child, sim_capset(child->thread->process, "it")) == HOLD_SAME_SESSION);
}

/* The same by way of a child in the same session, to which it is granted in a narrower mode, or
 * moved. */
static void answers_are_not_freed_by_a_grant(void)
{
	struct sim_held builder, way;
	struct ipc_party *child;
	struct ipc_list list;
	uint64_t call;

	pair();
	for (int how = RING_TRANSFER_COPY; how <= RING_TRANSFER_MOVE; how++) {
		way = give_in(client, facet, ipc_init, HOLD_SAME_SESSION);
		builder = ipc_builder(NONE);
		STATUS(OK,
		       grant_in(ipc_init, builder,
				&(struct ring_transfer){
					way.capability, (uint8_t)how, HOLD_NON_TRANSFERABLE, {0}}));
		child = ipc_start(builder);
		way = sim_capset(child->thread->process, "it");
		EXPECT(hold_of(child, way) == HOLD_NON_TRANSFERABLE);
		(void)ipc_receive(server, R0, endpoint);
		call = ipc_call(child, C1, way, NULL, 1);
		list = one_in(ipc_memory(server), RING_TRANSFER_COPY, HOLD_FREE);
		STATUS(OK, ipc_status(server, ipc_return(server, R0, &list, 0, RING_FLAG_END)));
		STATUS(OK, ipc_status(child, call));
		EXPECT(hold_of(child, ipc_received(child, C1, 0)) == HOLD_SAME_SESSION);
	}
}

/* A session can end the ledger that it was made of: it is no wider than that. */
static void sessions_are_no_wider_than_their_ledger(void)
{
	struct session_minter_create_params_builder params;
	struct sim_held ledger;
	struct sim_call call;
	uint32_t index;

	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_SAME_SESSION; hold++) {
		STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0,
					    &ledger));
		sim_call_init(&call, sim_capset(kernel.init, "sessions"),
			      SESSION_MINTER_METHOD_CREATE, 1);
		STATUS(OK, session_minter_create_params_builder_root(&call.builder, &params));
		index = sim_call_transfer(&call, give_in(ipc_init, ledger, ipc_init, hold),
					  RING_TRANSFER_COPY);
		call.transfers[index].hold = (uint8_t)hold;
		session_minter_create_params_builder_set_ledger(&params, index);
		STATUS(OK, sim_call(sim_init(), &call));
		EXPECT(hold_of(ipc_init, sim_call_result(&call, 0)) == hold);
	}
}

/*
 * ---- what is derived ---------------------------------------------------------------------------
 */

/* A view, its reader and its revoker are no wider than the memory. */
static void views_are_no_wider_than_their_memory(void)
{
	struct sim_cut cut = {.bytes = PAGE_BYTES, .ledger = NONE};
	struct sim_held object, held;
	struct sim_shared shared;

	pair();
	object = ipc_memory(ipc_init);
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
		held = give_in(ipc_init, object, ipc_init, hold);
		STATUS(OK, sim_view(sim_init(), held, MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
		EXPECT(hold_of(ipc_init, shared.view) == hold);
		EXPECT(hold_of(ipc_init, shared.revoker) == hold);
		STATUS(OK,
		       sim_view(sim_init(), shared.view, MEMORY_VIEW_METHOD_READER, &cut, &shared));
		EXPECT(hold_of(ipc_init, shared.view) == hold);
		STATUS(OK, sim_view(sim_init(), shared.view, MEMORY_READER_METHOD_READER, &cut,
				    &shared));
		EXPECT(hold_of(ipc_init, shared.view) == hold);
	}
}

/* The one result capability of a method without parameters. */
static struct sim_held derived(struct sim_held from, uint16_t method)
{
	struct sim_call call;

	sim_call_init(&call, from, method, 1);
	STATUS(OK, sim_call(sim_init(), &call));
	return sim_call_result(&call, 0);
}

static void consoles_and_parks_are_no_wider_than_their_objects(void)
{
	struct sim_held memory, held;

	memory = ipc_memory(ipc_init);
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
		held = give_in(ipc_init, memory, ipc_init, hold);
		EXPECT(hold_of(ipc_init, derived(held, MEMORY_OBJECT_METHOD_PARK)) == hold);
		held = give_in(ipc_init, sim_capset(kernel.init, "serial"), ipc_init, hold);
		EXPECT(hold_of(ipc_init, derived(held, SERIAL_PORT_METHOD_CONSOLE)) == hold);
	}
}

/* The mode is kept while an operation goes on in steps, in which its arguments are gone. */
static void images_are_no_wider_than_their_program(void)
{
	struct image_factory_create_params_builder params;
	struct sim_held program;
	struct sim_call call;
	uint32_t index;

	STATUS(OK, sim_package_program(sim_init(), SIM_PROGRAM_PLAIN, &program));
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_SAME_SESSION; hold++) {
		sim_call_init(&call, sim_capset(kernel.init, "images"), IMAGE_FACTORY_METHOD_CREATE,
			      1);
		STATUS(OK, image_factory_create_params_builder_root(&call.builder, &params));
		index = sim_call_transfer(&call, program, RING_TRANSFER_COPY);
		call.transfers[index].hold = (uint8_t)hold;
		image_factory_create_params_builder_set_program(&params, index);
		image_factory_create_params_builder_set_ledger(&params, CAPNP_NO_CAPABILITY);
		STATUS(OK, sim_call(sim_init(), &call));
		EXPECT(hold_of(ipc_init, sim_call_result(&call, 0)) == hold);
	}
	/* A program of a boot package that is held narrowly. */
	slot_of(ipc_init, sim_capset(kernel.init, "package"))->hold = HOLD_SAME_SESSION;
	STATUS(OK, sim_package_program(sim_init(), SIM_PROGRAM_PLAIN, &program));
	slot_of(ipc_init, sim_capset(kernel.init, "package"))->hold = HOLD_FREE;
	EXPECT(hold_of(ipc_init, program) == HOLD_SAME_SESSION);
}

/* A capability of only its maker's own resources is free, however narrowly the maker's right is
 * held. */
static void own_resources_are_free(void)
{
	struct sim_held memory, ledger, object, child;

	memory = give_in(ipc_init, sim_capset(kernel.init, "memory"), ipc_init,
			 HOLD_NON_TRANSFERABLE);
	ledger = give_in(ipc_init, sim_capset(kernel.init, "ledger"), ipc_init,
			 HOLD_NON_TRANSFERABLE);
	STATUS(OK, sim_ledger_carve(sim_init(), ledger, 40, 0, &child));
	EXPECT(hold_of(ipc_init, child) == HOLD_FREE);
	{
		struct memory_create_params_builder params;
		struct sim_call call;

		sim_call_init(&call, memory, MEMORY_METHOD_CREATE, 1);
		STATUS(OK, memory_create_params_builder_root(&call.builder, &params));
		memory_create_params_builder_set_pages(&params, 1);
		memory_create_params_builder_set_ledger(&params, CAPNP_NO_CAPABILITY);
		STATUS(OK, sim_call(sim_init(), &call));
		object = sim_call_result(&call, 0);
	}
	EXPECT(hold_of(ipc_init, object) == HOLD_FREE);
}

const struct sim_case endpoint_holds[] = {
	CASE(rule_in_full),
	CASE(free_holder_reaches_other_sessions),
	CASE(senders_mode_is_the_widest),
	CASE(same_session_is_not_escaped_by_a_call),
	CASE(same_session_is_refused_when_received),
	CASE(receiver_is_who_receives),
	CASE(same_session_is_not_escaped_by_an_answer),
	CASE(answers_are_no_wider_than_their_way),
	CASE(answers_are_not_freed_by_narrowing_their_way),
	CASE(same_session_is_not_escaped_by_a_grant),
	CASE(answers_are_not_freed_by_a_grant),
	CASE(sessions_are_no_wider_than_their_ledger),
	CASE(views_are_no_wider_than_their_memory),
	CASE(consoles_and_parks_are_no_wider_than_their_objects),
	CASE(images_are_no_wider_than_their_program),
	CASE(own_resources_are_free),
	{0},
};
