/*
 * Breaks of the predicates of receives, calls, tags, scopes, what is on its way, sessions, places.
 */
#include "tests/sim/sweep/sweep.h"

/* The slot that the builder moves, in its maker's table. */
static struct cap_slot *move_slot(void)
{
	uint32_t row = 1;

	while (!scene.builder->moves[row].key)
		row++;
	return cap_table_find_transit(&scene.builder->creator->table, scene.builder->moves[row]);
}

static void s26_endpoint(void)
{
	POKE(operation(RECEIVE)->standing.endpoint, scene.waiting);
}

static void s26_list(void)
{
	POKE(scene.served->receives.first, NULL);
}

static void s26_leaving_list(void)
{
	POKE(scene.left->leaving.first, NULL);
}

static void s26_leaving_owner(void)
{
	POKE(scene.left->leaving.first->standing.moves, scene.left->moves);
}

static void s26_leaving_link(void)
{
	POKE(scene.left->leaving.first->standing.receives.place, &scene.left->receives.first);
}

static void s26_leaving_endpoint(void)
{
	POKE(scene.left->leaving.first->standing.endpoint, scene.waiting);
}

static void s26_nobody_ends(void)
{
	object_revive(&scene.left->object);
}

static void s26_somebody_ends(void)
{
	object_work(&scene.left->object);
}

static void s27_call(void)
{
	POKE(operation(FLIGHT)->call.receive, NULL);
}

static void s28_pins(void)
{
	POKE(operation(QUEUED)->call.transfers.entries[0].slot->pins, 0);
}

static void s29_last(void)
{
	POKE(operation(QUEUED)->call.chain.before, NULL);
}

static void s29_group(void)
{
	POKE(scene.init->process->call_groups.root, NULL);
}

static void s30_facet(void)
{
	POKE(endpoint_tag(scene.served, TAG)->facet, NULL);
}

static void s30_notice(void)
{
	POKE(endpoint_tag(scene.served, TAG)->state, TAG_NOTICE);
}

static void s30_last_place(void)
{
	POKE(scene.served->notice_last_place, TAG + 1);
}

static void s37_limits(void)
{
	POKE(scene.scope->queue.receiver->own.message_words, 1);
}

static void s37_bound(void)
{
	POKE(scene.scope->queue.receiver, NULL);
}

static void s37_receiver(void)
{
	POKE(scene.served->own.receiver, scene.waiting);
}

static void s37_owner(void)
{
	POKE(scene.scope->queue.owner, &scene.served->object);
}

static void s38_facet(void)
{
	POKE(scope_tag(scene.scope, TAG)->facet, NULL);
}

static void s38_tag(void)
{
	POKE(scope_tag(scene.scope, TAG)->facet->tag_index, TAG + 1);
}

static void s38_used(void)
{
	POKE(scope_tag(scene.scope, TAG)->was_used, false);
}

static void s39_id(void)
{
	POKE(scene.served->own.scope_id, scene.scope->queue.scope_id);
}

static void s44_call(void)
{
	POKE(operation(QUEUED)->call.transfers.entries[0].slot->hold, HOLD_NON_TRANSFERABLE);
}

static void s44_move(void)
{
	POKE(move_slot()->hold, HOLD_SAME_SESSION);
}

static void s44_wider(void)
{
	POKE(move_slot()->hold, HOLD_NON_TRANSFERABLE);
}

static void s45_ended(void)
{
	POKE(kernel.system_session.ended, true);
}

static void s45_reference(void)
{
	POKE(scene.session->reference->session, NULL);
}

/*
 * The session's only slot learns that it is gone, and nobody else does; a process may still be in
 * it.
 */
static struct cap_slot *session_slot, session_slot_before;
static void s45_unheld(void)
{
	session_slot = scene.session->object.target.edges;
	session_slot_before = *session_slot;
	cap_slot_kill(session_slot, STATUS_SESSION_ENDED);
	POKE(scene.session->object.needs, 1);
}

static void session_hold(void)
{
	*session_slot = session_slot_before;
	scene.session->object.target.edges = session_slot;
	mend();
}

static void s46_call(void)
{
	POKE(operation(LATE)->call.place, NULL);
}

static void s46_state(void)
{
	POKE(operation(LATE)->state, OPERATION_FLIGHT);
}

static void s46_place(void)
{
	POKE(deferred_place(scene.served, 0)->state, DEFERRED_NOTICED);
}

static void s46_count(void)
{
	POKE(scene.served->places_used, 2);
}

static void s47_first(void)
{
	POKE(scene.scope->tags.free_first, 0);
}

static void s47_last(void)
{
	POKE(scene.scope->tags.free_last, ISSUED_TAG);
}

static void s47_before(void)
{
	POKE(scope_tag(scene.scope, ISSUED_TAG + 1)->before, 0);
}

static void s47_passed(void)
{
	POKE(scene.scope->tags.fresh_passed, 1);
}

const struct state_break breaks_of_calls[] = {
	{26, s26_endpoint, mend},
	{26, s26_list, mend},
	{27, s27_call, mend},
	{28, s28_pins, mend},
	{29, s29_last, mend},
	{29, s29_group, mend},
	{30, s30_facet, mend},
	{30, s30_notice, mend},
	{30, s30_last_place, mend},
	{37, s37_limits, mend},
	{37, s37_bound, mend},
	{37, s37_receiver, mend},
	{37, s37_owner, mend},
	{38, s38_facet, mend},
	{38, s38_tag, mend},
	{38, s38_used, mend},
	{39, s39_id, mend},
	{44, s44_call, mend},
	{44, s44_move, mend},
	{44, s44_wider, mend},
	{45, s45_ended, mend},
	{45, s45_reference, mend},
	{45, s45_unheld, session_hold},
	{46, s46_call, mend},
	{46, s46_state, mend},
	{46, s46_place, mend},
	{46, s46_count, mend},
	{47, s47_first, mend},
	{47, s47_last, mend},
	{47, s47_before, mend},
	{47, s47_passed, mend},
	{0},
};

const struct state_break breaks_while_receives_leave[] = {
	{26, s26_leaving_list, mend},
	{26, s26_leaving_owner, mend},
	{26, s26_leaving_link, mend},
	{26, s26_leaving_endpoint, mend},
	{26, s26_nobody_ends, s26_somebody_ends},
	{0},
};
