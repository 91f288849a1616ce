/*
 * Narrow interfaces next to wide ones, and sessions that nobody holds: a holder that may only look
 * can do nothing else, and keeps nothing alive that it may not. See endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "kernel/ipc/session.h"

static void session_make(struct sim_held *ledger, struct sim_held *session)
{
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 3, ledger));
	STATUS(OK, sim_session_create(sim_init(), *ledger, "s", session));
}

static struct sim_held derive(struct sim_held from, uint16_t method)
{
	struct sim_held derived;

	STATUS(OK, sim_derive(sim_init(), from, method, &derived));
	return derived;
}

/* No method of the wide interface is reached through the narrow capability, by either name. */
static void wide_methods_are_refused(struct sim_held narrow, struct sim_held wide, uint16_t methods)
{
	struct sim_held lie = {narrow.capability, wide.interface};

	for (uint16_t method = 0; method < methods; method++) {
		struct sim_call call;

		sim_call_init(&call, lie, method, 1);
		STATUS(WRONG_INTERFACE, sim_call(sim_init(), &call));
	}
	for (uint16_t method = 2; method < methods; method++)
		STATUS(BAD_METHOD, sim_plain(sim_init(), narrow, method));
}

/*
 * ---- references --------------------------------------------------------------------------------
 */

static void reference_knows_its_session(void)
{
	struct session_describe_results_reader results;
	struct sim_held ledger, session, reference;
	struct sim_call call;

	session_make(&ledger, &session);
	reference = derive(session, SESSION_METHOD_REFERENCE);
	EXPECT(reference.interface == SESSION_REFERENCE_INTERFACE_ID);
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_RENEW));
	sim_call_init(&call, reference, SESSION_REFERENCE_METHOD_DESCRIBE, 0);
	STATUS(OK, sim_call(sim_init(), &call));
	STATUS(OK, session_describe_results_root(&call.result, &results));
	EXPECT(session_describe_results_get_epoch(&results) == 1);
	EXPECT(session_describe_results_get_live(&results));
	STATUS(BAD_METHOD, sim_plain(sim_init(), reference, 1));
	wide_methods_are_refused(reference, session, 4);
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	STATUS(SESSION_ENDED, sim_plain(sim_init(), reference, SESSION_REFERENCE_METHOD_DESCRIBE));
	ipc_settle();
	STATUS(SESSION_ENDED, sim_plain(sim_init(), reference, SESSION_REFERENCE_METHOD_DESCRIBE));
	STATUS(OK, sim_release(sim_init(), reference));
}

/* A reference names no session for a builder, and makes nothing pay. */
static void reference_starts_nothing(void)
{
	struct sim_held ledger, session, reference, builder;

	session_make(&ledger, &session);
	reference = derive(session, SESSION_METHOD_REFERENCE);
	builder = ipc_builder(ledger);
	STATUS(WRONG_INTERFACE, sim_builder_session(sim_init(), builder, reference));
	STATUS(OK, sim_release(sim_init(), builder));
	STATUS(OK, sim_release(sim_init(), session));
	ipc_settle();
	STATUS(SESSION_ENDED, ipc_look(ipc_init, reference));
}

/* Facets of an endpoint and of a scope die with the session whose reference was named. */
static void facets_die_with_their_session(void)
{
	struct ipc_mint mint = {.index = 3, .interface = SIM_SERVICE_ID};
	struct sim_held ledger, session, facets[2], scope;

	pair();
	session_make(&ledger, &session);
	mint.session = derive(session, SESSION_METHOD_REFERENCE);
	scope = ipc_scope(NONE);
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &facets[0]));
	mint.session = ipc_give(ipc_init, mint.session, server, false);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &facets[1]));
	facets[1] = ipc_give(server, facets[1], ipc_init, true);
	/* Nobody holds the session any more: references and facets do not hold it. */
	STATUS(OK, sim_release(sim_init(), session));
	ipc_settle();
	for (unsigned i = 0; i < 2; i++)
		STATUS(DISCONNECTED, ipc_look(ipc_init, facets[i]));
	STATUS(SESSION_ENDED, sim_mint(server->thread, endpoint, &mint, &facets[1]));
}

/* An index of a scope can be minted again as soon as nobody holds its facet, or it is revoked. */
static void scope_index_is_free_at_once(void)
{
	struct ipc_mint mint = {.index = 3, .interface = SIM_SERVICE_ID};
	struct sim_held scope = ipc_scope(NONE), held, again;

	STATUS(OK, sim_mint(sim_init(), scope, &mint, &held));
	STATUS(BUSY, sim_mint(sim_init(), scope, &mint, &again));
	STATUS(OK, sim_release(sim_init(), held));
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &held));
	STATUS(OK, sim_revoke(sim_init(), scope, mint.index));
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &again));
	STATUS(REVOKED, ipc_look(ipc_init, held));
	ipc_settle();
	/* The end of the one before does not touch it. */
	STATUS(OK, ipc_look(ipc_init, again));
	STATUS(BUSY, sim_mint(sim_init(), scope, &mint, &held));
}

/*
 * ---- sessions that nobody holds ----------------------------------------------------------------
 */

static bool has_ended(struct sim_held ledger)
{
	ipc_settle();
	return ipc_look(ipc_init, ledger) != STATUS_OK;
}

static void session_ends_with_its_last_holder(void)
{
	struct sim_held ledger, session, second;
	struct ipc_party *member;

	session_make(&ledger, &session);
	member = ipc_spawn(ledger, session);
	second = ipc_give(ipc_init, session, ipc_init, false);
	STATUS(OK, sim_release(sim_init(), session));
	EXPECT(!has_ended(ledger) && ipc_alive(member));
	STATUS(OK, sim_release(sim_init(), second));
	/* At once: the process in it does not hold it. */
	EXPECT(!sched_may_run(&member->thread->entity));
	EXPECT(has_ended(ledger) && !ipc_alive(member));
}

/* A builder or a reference does not hold it, either. */
static void builders_do_not_hold_a_session(void)
{
	struct sim_held ledger, session, builder, reference;

	session_make(&ledger, &session);
	reference = derive(session, SESSION_METHOD_REFERENCE);
	builder = ipc_builder(ledger);
	STATUS(OK, sim_builder_session(sim_init(), builder, session));
	STATUS(OK, sim_release(sim_init(), session));
	EXPECT(has_ended(ledger));
	STATUS(DISCONNECTED, ipc_look(ipc_init, builder));
	STATUS(SESSION_ENDED, ipc_look(ipc_init, reference));
}

/* A capability that is on its way is held: in a call that waits, as a copy that its owner released,
 * and as a move. */
static void transit_and_pins_hold_a_session(void)
{
	struct sim_held ledger, session;
	struct ipc_list list;
	uint64_t call;

	pair();
	for (int how = RING_TRANSFER_COPY; how <= RING_TRANSFER_MOVE; how++) {
		session_make(&ledger, &session);
		session = ipc_give(ipc_init, session, client, true);
		list = one(session, (enum ring_transfer_how)how);
		call = ipc_call(client, C0, facet, &list, 0);
		if (how == RING_TRANSFER_COPY)
			STATUS(OK, ipc_status(client, ipc_release(client, session)));
		EXPECT(!has_ended(ledger));
		(void)ipc_receive(server, R0, endpoint);
		EXPECT(!has_ended(ledger));
		session = ipc_received(server, R0, 0);
		STATUS(OK, ipc_look(server, session));
		STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
		STATUS(OK, ipc_status(client, call));
		STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
		STATUS(OK, ipc_status(server, ipc_release(server, session)));
		EXPECT(has_ended(ledger));
	}
}

/* The same copy, withdrawn: the last hold goes with the call. */
static void withdrawn_copy_was_the_last_holder(void)
{
	struct sim_held ledger, session;
	struct ipc_list list;

	pair();
	session_make(&ledger, &session);
	session = ipc_give(ipc_init, session, client, true);
	list = one(session, RING_TRANSFER_COPY);
	(void)ipc_call(client, C0, facet, &list, 0);
	STATUS(OK, ipc_status(client, ipc_release(client, session)));
	EXPECT(!has_ended(ledger));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	EXPECT(has_ended(ledger));
}

/* A holder that exits, and one that moves it into a kernel call that does not keep it. */
static void other_ways_to_let_go_of_a_session(void)
{
	struct process_builder_session_params_builder params;
	struct sim_held ledger, session, builder;
	struct ipc_party *holder;
	struct sim_call call;

	holder = ipc_party();
	session_make(&ledger, &session);
	(void)ipc_give(ipc_init, session, holder, true);
	EXPECT(!has_ended(ledger));
	ipc_terminate(holder);
	EXPECT(has_ended(ledger));

	session_make(&ledger, &session);
	builder = ipc_builder(ledger);
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SESSION, 0);
	STATUS(OK, process_builder_session_params_builder_root(&call.builder, &params));
	process_builder_session_params_builder_set_session(
		&params, sim_call_transfer(&call, session, RING_TRANSFER_MOVE));
	STATUS(OK, sim_call(sim_init(), &call));
	EXPECT(has_ended(ledger));
}

/*
 * ---- watching and reading ----------------------------------------------------------------------
 */

static void watch_does_not_end_a_process(void)
{
	struct process_handle_status_results_reader results;
	struct ipc_party *party = ipc_party();
	struct sim_held watch;
	struct sim_call call;

	watch = derive(party->handle, PROCESS_HANDLE_METHOD_WATCH);
	EXPECT(watch.interface == PROCESS_WATCH_INTERFACE_ID);
	wide_methods_are_refused(watch, party->handle, 4);
	EXPECT(ipc_alive(party));
	sim_call_init(&call, watch, PROCESS_WATCH_METHOD_STATUS, 0);
	STATUS(OK, sim_call(sim_init(), &call));
	STATUS(OK, process_handle_status_results_root(&call.result, &results));
	EXPECT(process_handle_status_results_get_process_id(&results) == party->id);
	EXPECT(process_handle_status_results_get_running(&results));
	ipc_terminate(party);
	/* The record stays for the watcher. */
	STATUS(OK, sim_plain(sim_init(), watch, PROCESS_WATCH_METHOD_WAIT));
	STATUS(OK, sim_release(sim_init(), watch));
}

static void reader_does_not_spend_a_ledger(void)
{
	struct ledger_read_results_reader results;
	struct columns_reader limit;
	struct sim_held ledger, reader, object;
	struct sim_call call;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 30, 0, &ledger));
	reader = derive(ledger, LEDGER_METHOD_READER);
	EXPECT(reader.interface == LEDGER_READER_INTERFACE_ID);
	wide_methods_are_refused(reader, ledger, 5);
	/* A reader is not taken for a ledger that pays. */
	STATUS(WRONG_INTERFACE, sim_memory_create(sim_init(), 1, reader, &object));
	sim_call_init(&call, reader, LEDGER_READER_METHOD_READ, 0);
	STATUS(OK, sim_call(sim_init(), &call));
	STATUS(OK, ledger_read_results_root(&call.result, &results));
	STATUS(OK, ledger_read_results_get_limit(&results, &limit));
	EXPECT(columns_get_frames(&limit) == 30);
	STATUS(OK, sim_plain(sim_init(), reader, LEDGER_READER_METHOD_SUBTREE));
	/* A reader does not delay the end. */
	STATUS(OK, sim_plain(sim_init(), ledger, LEDGER_METHOD_CLOSE));
	STATUS(DISCONNECTED, sim_plain(sim_init(), reader, LEDGER_READER_METHOD_READ));
}

/* A derived capability is no wider than the one it was derived from. */
static void narrow_names_keep_the_hold(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held ledger, session, held[3], made;
	uint16_t methods[] = {SESSION_METHOD_REFERENCE, PROCESS_HANDLE_METHOD_WATCH,
			      LEDGER_METHOD_READER};
	struct cap_slot *slot;

	session_make(&ledger, &session);
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
		held[0] = session;
		held[1] = party->handle;
		held[2] = ledger;
		for (unsigned i = 0; i < ARRAY_COUNT(held); i++) {
			held[i] = ipc_give(ipc_init, held[i], ipc_init, false);
			STATUS(OK, cap_table_find(&kernel.init->table,
						  (struct cap_id){held[i].capability}, &slot));
			slot->hold = (uint8_t)hold;
			made = derive(held[i], methods[i]);
			STATUS(OK, cap_table_find(&kernel.init->table,
						  (struct cap_id){made.capability}, &slot));
			EXPECT(slot->hold == hold);
		}
	}
}

const struct sim_case endpoint_narrow[] = {
	CASE(reference_knows_its_session),
	CASE(reference_starts_nothing),
	CASE(facets_die_with_their_session),
	CASE(scope_index_is_free_at_once),
	CASE(session_ends_with_its_last_holder),
	CASE(builders_do_not_hold_a_session),
	CASE(transit_and_pins_hold_a_session),
	CASE(withdrawn_copy_was_the_last_holder),
	CASE(other_ways_to_let_go_of_a_session),
	CASE(watch_does_not_end_a_process),
	CASE(reader_does_not_spend_a_ledger),
	CASE(narrow_names_keep_the_hold),
	{0},
};
