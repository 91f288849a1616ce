/*
 * Scenarios of calls, of what they pass on, and of the ends that come from outside: of a facet, a
 * session and a ledger. See kill.h.
 */
#include "core/generated/ledger.h"
#include "core/generated/session.h"
#include "kernel/ipc/deferred.h"
#include "tests/sim/kill/kill.h"

void kill_three_prepare(void)
{
	server = ipc_party();
	client = ipc_party();
	third = ipc_party();
	endpoint = ipc_endpoint(server, SIM_NO_CAPABILITY);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
}

static void call_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	for (int i = 0; i < 3; i++) {
		(void)ipc_call(client, C0, facet, NULL, 2);
		(void)ipc_call(third, C0, facet3, NULL, 0);
		(void)ipc_return(server, R0, NULL, 4, 0);
		(void)ipc_return(server, R0, NULL, 4, 0);
	}
}

static void move_prepare(void)
{
	kill_three_prepare();
	list = kill_moved(client, ipc_memory(client));
}

static void move_call_play(void)
{
	(void)ipc_call(client, C0, facet, &list, 1);
	(void)ipc_receive(server, R0, endpoint);
	if (ipc_alive(server) && ipc_received(server, R0, 0).capability) {
		struct ipc_list back = {0};

		ipc_list_add(&back, ipc_received(server, R0, 0), RING_TRANSFER_MOVE, HOLD_FREE);
		(void)ipc_return(server, R0, &back, 1, 0);
	}
	(void)ipc_call(client, C1, facet, NULL, 0);
}

static void copy_prepare(void)
{
	kill_three_prepare();
	list = kill_copied(ipc_memory(client));
}

static void copy_call_play(void)
{
	struct sim_held held = {list.entries[0].capability, 0};

	(void)ipc_call(client, C0, facet, &list, 1);
	(void)ipc_call(client, C1, facet, &list, 1);
	(void)ipc_release(client, held);
	(void)ipc_receive(server, R0, endpoint);
	if (ipc_alive(server) && ipc_received(server, R0, 0).capability) {
		struct ipc_list back = kill_copied(ipc_received(server, R0, 0));

		(void)ipc_return(server, R0, &back, 1, 0);
		(void)ipc_return(server, R0, &back, 1, RING_FLAG_END);
	}
}

static void move_endpoint_prepare(void)
{
	kill_three_prepare();
	list = kill_moved(server, endpoint);
	job = ipc_endpoint(third, SIM_NO_CAPABILITY);
	builder = ipc_facet(third, job, 0, server);
}

static void move_endpoint_play(void)
{
	(void)ipc_receive(third, R0, job);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_call(server, C0, builder, &list, 1);
	(void)ipc_call(client, C1, facet, NULL, 0);
	if (ipc_alive(third) && ipc_received(third, R0, 0).capability) {
		struct ipc_list back = {0};

		(void)ipc_receive(third, R1, ipc_received(third, R0, 0));
		ipc_list_add(&back, ipc_received(third, R0, 0), RING_TRANSFER_MOVE, HOLD_FREE);
		(void)ipc_return(third, R0, &back, 0, 0);
	}
	(void)ipc_return(third, R1, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void queue_play(void)
{
	for (uint8_t i = 0; i < 4; i++) {
		(void)ipc_call(client, (uint8_t)(C0 + i), facet, NULL, 1);
		(void)ipc_call(third, (uint8_t)(C0 + i), facet3, NULL, 1);
	}
	(void)ipc_cancel(client, C1);
	(void)ipc_cancel(third, C0);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	for (int i = 0; i < 3; i++) {
		(void)ipc_return(server, R0, NULL, 2, 0);
		(void)ipc_return(server, R1, NULL, 2, RING_FLAG_QUIET);
	}
}

static void notice_play(void)
{
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_release(client, facet);
	(void)ipc_release(third, facet3);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_return(server, R0, NULL, 0, 0);
	ipc_settle();
	(void)ipc_cancel(server, R0);
	(void)ipc_receive(server, R1, endpoint);
	(void)ipc_return(server, R1, NULL, 0, 0);
	(void)ipc_return(server, R1, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

/*
 * A facet that the server made comes back in a call, beside a copy that another client holds, and
 * is recognised.
 */
static void identify_prepare(void)
{
	struct ipc_mint mint = {.index = 3, .interface = SIM_SERVICE_ID, .move_only = true};

	kill_three_prepare();
	SIM_STATUS(STATUS_OK, sim_mint(server->thread, endpoint, &mint, &job));
	list = kill_moved(client, ipc_give(server, job, client, true));
	ipc_list_add(&list, facet, RING_TRANSFER_COPY, HOLD_FREE);
}

static void identify_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, &list, 0);
	(void)ipc_call(client, C1, facet, NULL, 0);
	(void)ipc_release(client, facet);
	for (uint32_t i = 0; i < 2; i++) {
		if (!ipc_alive(server) || !ipc_received(server, R0, i).capability)
			return;
		(void)kill_identify(server, endpoint, ipc_received(server, R0, i));
	}
	for (int i = 0; i < 4; i++)
		(void)ipc_return(server, R0, NULL, 0, 0);
}

static void revoke_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	for (uint8_t i = 0; i < 4; i++)
		(void)ipc_call(client, (uint8_t)(C0 + i), facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)kill_method(server, endpoint, 2, 7);
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void session_prepare(void)
{
	struct thread *init = sim_init();

	server = ipc_party();
	endpoint = ipc_endpoint(server, SIM_NO_CAPABILITY);
	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(kernel.init, "ledger"), 400, 3, &job));
	SIM_STATUS(STATUS_OK, sim_session_create(init, job, "guest", &session));
	client = ipc_spawn(job, session);
	third = ipc_spawn(job, session);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
}

static void session_end_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(client, C1, facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 1);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
}

/* The only capability to a session goes to and fro, while a process of it calls. */
static void holder_prepare(void)
{
	session_prepare();
	client = ipc_party();
	facet = ipc_facet(server, endpoint, 9, client);
	list = kill_moved(client, ipc_give(ipc_init, session, client, true));
}

static void holder_play(void)
{
	(void)ipc_call(client, C0, facet, &list, 1);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_receive(server, R0, endpoint);
	if (ipc_alive(server) && ipc_received(server, R0, 0).capability) {
		struct ipc_list back = {0};

		ipc_list_add(&back, ipc_received(server, R0, 0), RING_TRANSFER_MOVE,
			     HOLD_SAME_SESSION);
		(void)ipc_return(server, R0, &back, 0, 0);
	}
	(void)ipc_return(server, R0, NULL, 0, 0);
	if (ipc_alive(client) && ipc_received(client, C0, 0).capability)
		(void)ipc_release(client, ipc_received(client, C0, 0));
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void ledger_prepare(void)
{
	kill_job_prepare(400);
}

static void ledger_close_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(client, C1, facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 1);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	(void)ipc_call(client, C2, facet, NULL, 1);
}

/*
 * ---- calls that are answered late ---------------------------------------------------------------
 */

/* A call arrives, and goes into a place; its id, as far as the server lives to see it. */
static uint64_t defer_next(struct ipc_party *caller, uint8_t operation, struct sim_held through,
			   uint16_t place)
{
	uint64_t id;

	(void)ipc_call(caller, operation, through, NULL, 1);
	if (!ipc_alive(server))
		return 0;
	id = ipc_header(server, R0)->call_id;
	(void)ipc_defer(server, R0, place, 0);
	return id;
}

static void deferred_prepare(void)
{
	kill_three_prepare();
	list = kill_moved(server, ipc_memory(server));
}

static void answer_late(struct ipc_party *party, struct sim_held held, uint16_t place, uint64_t id)
{
	struct ipc_answer given = {
		.endpoint = held, .call_id = id, .place = place, .words = 2, .operation = R1};

	(void)ipc_answer(party, &given, party == server && place == 1 ? &list : NULL);
}

static void deferred_play(void)
{
	uint64_t first, second;

	(void)ipc_receive(server, R0, endpoint);
	first = defer_next(client, C0, facet, 0);
	second = defer_next(third, C0, facet3, 1);
	(void)defer_next(client, C1, facet, 2);
	answer_late(server, endpoint, 1, second);
	(void)ipc_cancel(client, C1);
	(void)ipc_return(server, R0, NULL, 0, 0);
	answer_late(server, endpoint, 0, first);
	(void)defer_next(third, C1, facet3, 0);
	(void)ipc_release(server, endpoint);
}

/* The endpoint moves to the third party, with calls in its places. */
static void deferred_move_play(void)
{
	uint64_t first;

	(void)ipc_receive(third, R0, job);
	(void)ipc_receive(server, R0, endpoint);
	first = defer_next(client, C0, facet, 0);
	(void)defer_next(client, C1, facet, 2);
	(void)ipc_call(server, C2, builder, &list, 0);
	if (ipc_alive(third) && ipc_received(third, R0, 0).capability) {
		struct sim_held moved = ipc_received(third, R0, 0);

		(void)ipc_return(third, R0, NULL, 0, 0);
		answer_late(third, moved, 0, first);
		(void)ipc_cancel(client, C1);
		(void)ipc_receive(third, R2, moved);
		(void)ipc_return(third, R2, NULL, 0, 0);
	}
	(void)ipc_call(client, C0, facet, NULL, 0);
}

/* The answer to a call of the server's own, and one to the client's, carry the endpoint away. */
static void deferred_self_prepare(void)
{
	kill_three_prepare();
	facet3 = ipc_give(third, facet3, server, true);
	list = kill_moved(server, endpoint);
}

static void deferred_self_play(void)
{
	struct sim_held moved;
	uint64_t own, first;

	(void)ipc_receive(server, R0, endpoint);
	own = defer_next(server, C0, facet3, 1);
	first = defer_next(client, C0, facet, 0);
	(void)defer_next(server, C1, facet3, 2);
	(void)ipc_cancel(server, C1);
	answer_late(server, endpoint, 1, own);
	moved = ipc_alive(server) ? ipc_received(server, C0, 0) : SIM_NO_CAPABILITY;
	if (!moved.capability)
		return;
	(void)ipc_receive(server, R2, moved);
	(void)ipc_release(client, facet);
	list.count = 0;
	ipc_list_add(&list, moved, RING_TRANSFER_MOVE, HOLD_FREE);
	{
		struct ipc_answer given = {
			.endpoint = moved, .call_id = first, .place = 0, .operation = R1};

		(void)ipc_answer(server, &given, &list);
	}
	if (!ipc_alive(client) || !ipc_received(client, C0, 0).capability)
		return;
	(void)ipc_receive(client, R0, ipc_received(client, C0, 0));
	(void)ipc_receive(client, R1, ipc_received(client, C0, 0));
	(void)ipc_return(client, R0, NULL, 0, 0);
	(void)ipc_release(client, ipc_received(client, C0, 0));
}

/* Two notices of places and one of a tag, in the receives of one thread, before they are seen. */
static void deferred_notices_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)defer_next(client, C0, facet, 0);
	(void)defer_next(third, C0, facet3, 1);
	(void)defer_next(client, C1, facet, 2);
	(void)ipc_receive(server, R1, endpoint);
	(void)ipc_cancel(client, C0);
	(void)ipc_cancel(client, C1);
	(void)ipc_release(client, facet);
	ipc_settle();
	(void)ipc_cancel(server, R1);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_return(server, R1, NULL, 0, 0);
	(void)ipc_cancel(third, C0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)kill_method(server, endpoint, 2, 8);
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_release(server, endpoint);
}

static void deferred_close_prepare(void)
{
	kill_job_prepare(400);
}

/* The ledger of endpoint, server and one caller closes. */
static void deferred_close_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)defer_next(client, C0, facet, 0);
	(void)defer_next(third, C0, facet3, 1);
	(void)defer_next(client, C1, facet, 2);
	(void)ipc_cancel(client, C0);
	(void)ipc_call(client, C2, facet, NULL, 1);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	(void)ipc_cancel(client, C1);
	(void)ipc_call(client, C0, facet, NULL, 1);
}

/*
 * ---- the straight way of a late answer ----------------------------------------------------------
 */

static void late_prepare(void)
{
	const struct endpoint_limits limits = {.message_words = IPC_WORDS, .places = IPC_PLACES};
	struct sim_held made;

	server = ipc_party();
	client = ipc_party();
	third = ipc_party();
	SIM_STATUS(STATUS_OK, sim_endpoint_make(sim_init(), &limits, SIM_NO_CAPABILITY, &made));
	endpoint = ipc_give(ipc_init, made, server, true);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
	builder = ipc_facet(server, endpoint, 9, ipc_init);
}

/* Unless its last call is still open. */
static void late_call(struct ipc_party *caller, struct sim_held through)
{
	struct ring_submission entry = {.opcode = RING_CALL,
					.operation = C0,
					.capability = through.capability,
					.interface = through.interface,
					.result_offset_words = C0 * IPC_PLACE,
					.result_length_words = IPC_WORDS};
	const struct ipc_record *last = &caller->log[caller->logged ? caller->logged - 1 : 0];

	if (!ipc_alive(caller) || (caller->logged && ipc_is_open(caller, last->number)))
		return;
	(void)ipc_submit_waiting(caller, &entry, 1, TIMEOUT_NEVER);
}

static uint64_t late_arrived(void)
{
	const struct receive_header *header =
		(const void *)(server->thread->region->arena + R0 * IPC_PLACE);

	return header->call_id;
}

/* The id of the call in a place; 0: there is none. */
static uint64_t late_standing(uint16_t index)
{
	const struct deferred_place *place;
	struct cap_slot *slot;

	if (cap_table_find(&server->thread->process->table, (struct cap_id){endpoint.capability},
			   &slot) != STATUS_OK)
		return 0;
	place = deferred_place(endpoint_of(object_of(slot->target)), index);
	return place && place->state == DEFERRED_CALL ? place->call_id : 0;
}

/* Nobody is left waiting: init, which is no victim, calls, and the server answers what it has. */
static void late_finish(void)
{
	struct ring_submission entry;

	(void)ipc_call(ipc_init, C3, builder, NULL, 0);
	for (uint16_t place = 0; place < 2 && ipc_run_until(server); place++) {
		entry = (struct ring_submission){.opcode = RING_RETURN,
						 .flags = RING_FLAG_QUIET | RING_FLAG_DEFERRED,
						 .method = place,
						 .capability = endpoint.capability,
						 .call_id = late_standing(place)};
		if (entry.call_id)
			(void)ipc_submit(server, &entry, NULL);
	}
	/* Calls and notices: at most one of each party. */
	for (uint32_t i = 0; i < 8 && ipc_run_until(server) &&
			     server->thread->operations[R0].state == OPERATION_RECEIVE_BUSY;
	     i++) {
		entry = (struct ring_submission){.opcode = RING_RETURN,
						 .flags = RING_FLAG_QUIET,
						 .operation = R0,
						 .call_id = late_arrived()};
		(void)ipc_submit(server, &entry, NULL);
	}
}

/* The call that has come waits in a place, and the one before it, if any, has its answer. */
static void late_turn(uint16_t place, uint64_t *before)
{
	struct ring_submission answer = {.opcode = RING_RETURN,
					 .flags = RING_FLAG_QUIET | RING_FLAG_DEFERRED,
					 .method = (uint16_t)(1u - place),
					 .capability = endpoint.capability,
					 .message_length_words = 2,
					 .call_id = *before};
	struct ring_submission defer = {.opcode = RING_RETURN,
					.flags = RING_FLAG_QUIET | RING_FLAG_DEFER,
					.operation = R0,
					.method = place};

	if (!ipc_run_until(server))
		return;
	defer.call_id = late_arrived();
	if (*before)
		(void)ipc_put(server, &answer);
	*before = defer.call_id;
	(void)ipc_submit_waiting(server, &defer, 1, TIMEOUT_NEVER);
}

static void late_play(void)
{
	struct ring_submission receive = {.opcode = RING_RECV,
					  .operation = R0,
					  .capability = endpoint.capability,
					  .result_offset_words = R0 * IPC_PLACE,
					  .result_length_words = RECEIVE_HEADER_WORDS + IPC_WORDS};
	uint64_t before = 0;

	(void)ipc_submit(server, &receive, NULL);
	(void)ipc_submit_waiting(server, NULL, 1, TIMEOUT_NEVER);
	for (uint16_t turn = 0; turn < 6 && ipc_alive(server); turn++) {
		late_call(turn % 2 ? third : client, turn % 2 ? facet3 : facet);
		if (!ipc_alive(server) ||
		    server->thread->operations[R0].state != OPERATION_RECEIVE_BUSY)
			continue;
		late_turn(turn % 2, &before);
	}
	late_finish();
}

const struct kill_scenario kill_calls[] = {
	{"late answers and calls that are deferred together", late_prepare, late_play},
	{"answers that carry their endpoint away", deferred_self_prepare, deferred_self_play},
	{"notices of deferred calls", kill_three_prepare, deferred_notices_play},
	{"a ledger with deferred calls closes", deferred_close_prepare, deferred_close_play},
	{"calls that are deferred", deferred_prepare, deferred_play},
	{"deferred calls move", move_endpoint_prepare, deferred_move_play},
	{"call and return", kill_three_prepare, call_play},
	{"a move in a call, and back", move_prepare, move_call_play},
	{"a copy in a call, and back", copy_prepare, copy_call_play},
	{"an endpoint moves, and back", move_endpoint_prepare, move_endpoint_play},
	{"calls that wait", kill_three_prepare, queue_play},
	{"notices", kill_three_prepare, notice_play},
	{"facets that are recognised", identify_prepare, identify_play},
	{"revoke", kill_three_prepare, revoke_play},
	{"a session ends", session_prepare, session_end_play},
	{"a session's only holder", holder_prepare, holder_play},
	{"a ledger closes", ledger_prepare, ledger_close_play},
	{0},
};
