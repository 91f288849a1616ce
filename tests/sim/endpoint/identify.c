/*
 * A service recognises the facets that it made, and consumes them: Endpoint.identify. See
 * endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "core/generated/endpoint.h"

/* The server asks, with a facet that it holds, given by move. */
static enum status ask(struct sim_held held, struct ipc_identify *told)
{
	*told = (struct ipc_identify){
		.endpoint = endpoint, .facet = held, .how = RING_TRANSFER_MOVE};
	return sim_identify(server->thread, told);
}

/* A facet of the server's endpoint that only the server holds. */
static struct sim_held proof_make(uint32_t index)
{
	struct ipc_mint mint = {
		.index = index, .word = 55, .interface = SIM_SERVICE_ID, .move_only = true};
	struct sim_held proof;

	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &proof));
	return proof;
}

/*
 * A proof that the server gave away comes back in a call: it is good once, and its index is in use
 * until the notice has been acknowledged.
 */
static void facet_is_told_and_consumed(void)
{
	struct ipc_mint mint = {.index = 3, .interface = SIM_SERVICE_ID};
	struct ipc_identify told;
	struct sim_held proof;
	struct ipc_list list;
	uint64_t call, receive;

	pair();
	proof = ipc_give(server, proof_make(3), client, true);
	receive = ipc_receive(server, R0, endpoint);
	list = one(proof, RING_TRANSFER_MOVE);
	call = ipc_call(client, C0, facet, &list, 0);
	proof = ipc_received(server, R0, 0);
	STATUS(OK, ask(proof, &told));
	EXPECT(told.index == 3 && told.word == 55);
	STATUS(NO_CAPABILITY, ipc_look(server, proof));
	STATUS(NO_CAPABILITY, ask(proof, &told));
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &proof));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	ipc_settle();
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	EXPECT(!ipc_header(server, R0)->call_id && ipc_header(server, R0)->tag_index == 3);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &proof));
}

/* The service knows what it recognised before it hears that nobody holds it any more. */
static void notice_follows_the_completion(void)
{
	const struct ring_region *region;
	const struct ring_completion *last, *before;
	struct ipc_identify told;
	struct sim_held proof;
	uint64_t receive;
	uint32_t tail;

	pair();
	proof = proof_make(3);
	receive = ipc_receive(server, R0, endpoint);
	STATUS(OK, ask(proof, &told));
	ipc_settle();
	region = server->thread->region;
	tail = server->thread->cq_tail;
	last = &region->completions[(tail - 1) & (RING_COMPLETIONS - 1)];
	before = &region->completions[(tail - 2) & (RING_COMPLETIONS - 1)];
	EXPECT(last->user_data == receive && last->flags & RING_COMPLETION_EVENT);
	EXPECT(before->opcode == RING_CALL && before->status == STATUS_OK);
}

static void others_keep_what_they_hold(void)
{
	struct ipc_identify told;
	struct sim_held copy;
	uint64_t call, receive;

	pair();
	copy = ipc_give(client, facet, server, false);
	receive = ipc_receive(server, R0, endpoint);
	STATUS(OK, ask(copy, &told));
	EXPECT(told.index == 7 && told.word == 21);
	ipc_settle();
	EXPECT(!ipc_record(server, receive)->arrivals);
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
}

/* A call through the facet is in flight, another waits in a place: the notice comes behind both. */
static void calls_hold_their_facet(void)
{
	struct ipc_identify told;
	struct sim_held copy;
	uint64_t calls[2], receive, id;

	pair();
	copy = ipc_give(client, facet, server, false);
	receive = ipc_receive(server, R0, endpoint);
	id = deferred_call(C0, 1, &calls[0]);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, ipc_status(client, ipc_release(client, facet)));
	STATUS(OK, ask(copy, &told));
	EXPECT(told.index == 7);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, calls[1]));
	ipc_settle();
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	STATUS(OK, deferred_answer(1, id, 0, 0));
	STATUS(OK, ipc_status(client, calls[0]));
	ipc_settle();
	EXPECT(ipc_record(server, receive)->arrivals == 3 && !ipc_header(server, R0)->call_id);
}

static void refused_and_kept(struct sim_held held, enum status expected)
{
	struct ipc_identify told;
	struct snapshot before;

	snapshot_take(&before);
	SIM_STATUS(expected, ask(held, &told));
	sim_unchanged(&before, "a refused identify");
	STATUS(OK, ipc_look(server, held));
}

/* Facets of other endpoints, whoever has them, and capabilities of other kinds. */
static void foreign_ones_are_refused_and_kept(void)
{
	struct sim_held second, theirs, memory;
	struct ipc_identify told;
	struct ipc_party *other;

	pair();
	other = ipc_party();
	second = ipc_endpoint(server, NONE);
	refused_and_kept(ipc_facet(server, second, 7, server), STATUS_INVALID_ARGUMENT);
	theirs = ipc_endpoint(other, NONE);
	refused_and_kept(ipc_facet(other, theirs, 7, server), STATUS_INVALID_ARGUMENT);
	memory = ipc_memory(server);
	refused_and_kept(memory, STATUS_INVALID_ARGUMENT);
	refused_and_kept(second, STATUS_INVALID_ARGUMENT);
	refused_and_kept(endpoint, STATUS_INVALID_ARGUMENT);
	STATUS(INVALID_ARGUMENT, ask(NONE, &told));
	/* Nobody else may ask, and a facet answers no such question. */
	told.endpoint = facet;
	told.facet = NONE;
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_is_open(client, ipc_call(client, C0, facet, NULL, 0)));
}

/* By copy it would stay, and a proof be good twice. */
static void copies_are_refused(void)
{
	struct ipc_identify told = {.how = RING_TRANSFER_COPY};

	pair();
	told.endpoint = endpoint;
	told.facet = ipc_give(client, facet, server, false);
	STATUS(INVALID_ARGUMENT, sim_identify(server->thread, &told));
	STATUS(OK, ipc_look(server, told.facet));
}

/* A parameter that names no entry of the list; a result that has no room: nothing is consumed. */
static void malformed_ones_are_kept(void)
{
	struct endpoint_identify_params_builder params;
	struct sim_held proof;
	struct sim_call call;

	pair();
	proof = proof_make(3);
	sim_call_init(&call, endpoint, ENDPOINT_METHOD_IDENTIFY, 0);
	STATUS(OK, endpoint_identify_params_builder_root(&call.builder, &params));
	(void)sim_call_transfer(&call, proof, RING_TRANSFER_MOVE);
	endpoint_identify_params_builder_set_facet(&params, 1);
	STATUS(BAD_TRANSFER_LIST, sim_call(server->thread, &call));
	sim_call_init(&call, endpoint, ENDPOINT_METHOD_IDENTIFY, 0);
	STATUS(OK, endpoint_identify_params_builder_root(&call.builder, &params));
	endpoint_identify_params_builder_set_facet(
		&params, sim_call_transfer(&call, proof, RING_TRANSFER_MOVE));
	call.entry.result_length_words = 3; /* the root, and half of a tag */
	STATUS(NO_RESULT_ROOM, sim_call(server->thread, &call));
	STATUS(OK, ipc_look(server, proof));
}

/* Modes, calls that hold it, and facets that have ended. */
static void what_cannot_be_moved_is_refused(void)
{
	struct ipc_identify told;
	struct sim_held held;
	struct ipc_list list;
	uint64_t call;

	pair();
	held = ipc_give(client, facet, server, false);
	slot_of(server, held)->hold = HOLD_NON_TRANSFERABLE;
	STATUS(TRANSFER_DENIED, ask(held, &told));
	/* The holder of one that stays in its session may give it to the kernel. */
	slot_of(server, held)->hold = HOLD_SAME_SESSION;
	list = one(held, RING_TRANSFER_COPY);
	list.entries[0].hold = HOLD_SAME_SESSION;
	call = ipc_call(server, C0, ipc_facet(server, endpoint, 9, server), &list, 0);
	told.hold = HOLD_SAME_SESSION;
	STATUS(IN_TRANSIT, sim_identify(server->thread, &told));
	STATUS(OK, ipc_status(server, ipc_cancel(server, C0)));
	STATUS(CANCELLED, ipc_status(server, call));
	STATUS(OK, sim_identify(server->thread, &told));
	EXPECT(told.index == 7);
	held = ipc_give(client, facet, server, false);
	STATUS(OK, sim_revoke(server->thread, endpoint, 7));
	STATUS(REVOKED, ask(held, &told));
	ipc_settle();
	STATUS(REVOKED, ask(held, &told));
}

/* An instance recognises facets of its scope, and its own; not those of another scope. */
static void scopes_facets_are_told(void)
{
	struct sim_held scope = ipc_scope(NONE), second = ipc_scope(NONE), held;
	struct ipc_identify told;
	uint64_t receive;

	server = ipc_instance(scope, NONE, &endpoint, NULL);
	receive = ipc_receive(server, R0, endpoint);
	held = ipc_facet(ipc_init, scope, 5, server);
	STATUS(OK, ask(held, &told));
	EXPECT(told.index == 5);
	/* There is no notice of a scope's tags, and the index is free. */
	ipc_settle();
	EXPECT(!ipc_record(server, receive)->arrivals);
	held = ipc_facet(ipc_init, scope, 5, server);
	STATUS(OK, ask(ipc_facet(server, endpoint, 2000, server), &told));
	EXPECT(told.index == 2000);
	refused_and_kept(ipc_facet(ipc_init, second, 5, server), STATUS_INVALID_ARGUMENT);
	/* The next instance recognises what the one before was given. */
	held = ipc_give(server, held, ipc_init, true);
	ipc_terminate(server);
	ipc_settle();
	server = ipc_instance(scope, NONE, &endpoint, NULL);
	STATUS(OK, ask(ipc_give(ipc_init, held, server, true), &told));
	EXPECT(told.index == 5);
}

/* The endpoint has moved: its holder asks, whoever minted the facet. */
static void next_owner_recognises_it(void)
{
	struct ipc_identify told;
	struct sim_held proof;

	pair();
	proof = proof_make(3);
	endpoint = ipc_give(server, endpoint, client, true);
	told = (struct ipc_identify){.endpoint = endpoint,
				     .facet = ipc_give(server, proof, client, true),
				     .how = RING_TRANSFER_MOVE};
	STATUS(OK, sim_identify(client->thread, &told));
	EXPECT(told.index == 3 && told.word == 55);
}

const struct sim_case endpoint_identify[] = {
	CASE(facet_is_told_and_consumed),
	CASE(notice_follows_the_completion),
	CASE(others_keep_what_they_hold),
	CASE(calls_hold_their_facet),
	CASE(foreign_ones_are_refused_and_kept),
	CASE(copies_are_refused),
	CASE(malformed_ones_are_kept),
	CASE(what_cannot_be_moved_is_refused),
	CASE(scopes_facets_are_told),
	CASE(next_owner_recognises_it),
	{0},
};
