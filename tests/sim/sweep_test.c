/*
 * The predicates can fail: each is broken in the state of a running kernel, and the sweep names it.
 *
 * A break is one or two words that get another value, and their old one again afterwards; the state
 * before and after is sound.
 */
#include <stdio.h>
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "kernel/arch/x86_64/page_table.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/park.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread_spawn.h"
#include "kernel/sweep/sweep.h"
#include "kernel/work.h"
#include "tests/sim/sim.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"

#define POKES 4u
#define MAP_ADDRESS UINT64_C(0x400000)
#define SHARED_ADDRESS UINT64_C(0x440000)
/* Operations of init: a busy receive, its call, and a call that waits. */
#define RECEIVE 20u
#define FLIGHT 21u
#define QUEUED 22u
#define LATE 23u
/* Receives of an endpoint that has moved. */
#define MOVED_RECEIVE 30u
#define MOVED_RECEIVES 3u
/* A wait for a word. */
#define PARKED 7u
#define TAG 5u
/* Words of init's arena that nothing else uses. */
#define PLACES 3000u

static struct {
	void *at;
	uint8_t old[8];
	size_t size;
} pokes[POKES];
static unsigned poke_count;

static struct thread *init, *second;
static struct park *park;
static struct process_builder *builder;
static struct memory *memory;
static struct memory_view *view; /* of its first page, mapped */
static struct ledger *child;
static struct session *session;
static struct sim_held object;
static struct endpoint *served, *waiting; /* with a call in flight, with one that waits */
static struct endpoint *left;             /* receives of an earlier holder have not all ended */
static struct scope *scope;               /* with a facet, and an endpoint that is bound */
static uint8_t marks[(HOST_MEMORY_START + SIM_MEMORY_BYTES) >> PAGE_SHIFT];

static void poke(void *at, const void *value, size_t size)
{
	memcpy(pokes[poke_count].old, at, size);
	pokes[poke_count].at = at;
	pokes[poke_count].size = size;
	poke_count++;
	memcpy(at, value, size);
}

/* Gives a field another value until the break is mended. */
#define POKE(field, value)                                                  \
	do {                                                                \
		__typeof__(field) poke_value_ = (__typeof__(field))(value); \
		poke(&(field), &poke_value_, sizeof(field));                \
	} while (0)

static void mend(void)
{
	while (poke_count > 0) {
		poke_count--;
		memcpy(pokes[poke_count].at, pokes[poke_count].old, pokes[poke_count].size);
	}
}

static struct mapping *mapping_with_memory(void)
{
	return mapping_find(init->process, MAP_ADDRESS);
}

static uint64_t *leaf(void)
{
	uint64_t *table = arch_direct(init->process->space.root);

	for (unsigned level = 4; level > 1; level--)
		table = arch_direct((struct physical){table[page_table_index(MAP_ADDRESS, level)] &
						      PAGE_FRAME_MASK});
	return &table[page_table_index(MAP_ADDRESS, 1)];
}

/* The slot that the builder moves, in its maker's table. */
static struct cap_slot *move_slot(void)
{
	uint32_t row = 1;

	while (!builder->moves[row].key)
		row++;
	return cap_table_find_transit(&builder->creator->table, builder->moves[row]);
}

/* ---- breaks, one function each ----------------------------------------------------------------- */

static void s1_depth(void)
{
	POKE(child->depth, 3);
}
static void s1_root(void)
{
	POKE(kernel.root_ledger.closing, true);
}
static void s2_state(void)
{
	POKE(memory->object.state, OBJECT_PARKED);
}
static void s2_ledger(void)
{
	POKE(memory->object.ledger, child);
}
static void s3_objects(void)
{
	POKE(kernel.root_ledger.account.used.value[LEDGER_OBJECTS], 1);
}
static void s3_bytes(void)
{
	kernel.root_ledger.account.used.value[LEDGER_OBJECT_BYTES] += 64;
}
static void s3_bytes_mend(void)
{
	kernel.root_ledger.account.used.value[LEDGER_OBJECT_BYTES] -= 64;
}
static void s4_used(void)
{
	POKE(child->account.used.value[LEDGER_CPU_SHARE], 1);
}
static void s4_carved(void)
{
	POKE(kernel.root_ledger.account.carved.value[LEDGER_FRAMES], 1);
}
static void s5_slots(void)
{
	POKE(kernel.root_ledger.account.used.value[LEDGER_SLOTS], 3);
}
static void s5_processes(void)
{
	POKE(kernel.processes, 7);
}
static void s6_free(void)
{
	POKE(init->process->table.free, 1);
}
static void s6_bitmap(void)
{
	POKE(init->process->table.directory[0].free, 1);
}
static void s7_target(void)
{
	POKE(cap_table_slot(&init->process->table, 0)->target, &memory->object.target);
}
static void s8_reserved(void)
{
	/* Both are changed, so that only what the promise is for is wrong. */
	POKE(init->process->table.reserved, init->process->table.reserved + 1);
	POKE(kernel.root_ledger.account.used.value[LEDGER_SLOTS],
	     kernel.root_ledger.account.used.value[LEDGER_SLOTS] + 1);
}
static void s9_places(void)
{
	POKE(init->places, 0);
}
static void s9_overflow(void)
{
	POKE(init->cq_head, init->cq_tail - 65);
}
static void s10_waiters(void)
{
	POKE(init->operations[9].object->waiters, NULL);
}
static void s10_running(void)
{
	POKE(init->operations[9].state, OPERATION_RUN);
}
static void s11_order(void)
{
	POKE(kernel.timers.entries[2]->deadline_ns, 0);
}
static void s11_place(void)
{
	POKE(kernel.timers.entries[1]->place, 7);
}
static void s12_ready(void)
{
	POKE(init->entity.ready, false);
}
static void s12_waiting(void)
{
	POKE(init->waiting, true);
}
static void s13_needs(void)
{
	POKE(memory->object.needs, memory->object.needs + 1);
}
static void s14_unheld(void)
{
	POKE(builder->object.target.edges, NULL);
}
static void s15_moves(void)
{
	POKE(builder->moves[1].key, builder->moves[1].key ^ 1u << 20);
}
static void s15_creator(void)
{
	POKE(init->process->builders, NULL);
}
static void s16_overlap(void)
{
	POKE(mapping_with_memory()->pages, 1u << 30);
}
static void s16_index(void)
{
	POKE(mapping_with_memory()->node.height, 9);
}
static void s16_key(void)
{
	POKE(mapping_with_memory()->node.key, mapping_with_memory()->node.key + 1);
}
static void s16_count(void)
{
	POKE(init->process->mapping_count, 1);
}
static void s17_frame(void)
{
	POKE(*leaf(), *leaf() + PAGE_BYTES);
}
static void s17_access(void)
{
	POKE(*leaf(), *leaf() & ~PAGE_NO_EXECUTE);
}
static void s17_missing(void)
{
	POKE(*leaf(), 0);
}
static void s18_tables(void)
{
	POKE(init->process->page_tables, init->process->page_tables + 1);
	POKE(kernel.root_ledger.account.used.value[LEDGER_PAGE_TABLES],
	     kernel.root_ledger.account.used.value[LEDGER_PAGE_TABLES] + 1);
	POKE(kernel.root_ledger.account.used.value[LEDGER_FRAMES],
	     kernel.root_ledger.account.used.value[LEDGER_FRAMES] + 1);
}
static void s19_sealed(void)
{
	POKE(memory->sealed, true);
}
static void s19_list(void)
{
	POKE(memory->writable, NULL);
}
static void s19_sealer(void)
{
	POKE(memory->sealing, true);
}
static void s19_maps(void)
{
	POKE(memory->writable_maps, 5);
}
static void s20_twice(void)
{
	POKE(init->process->startup, init->process->capset);
}
static void s21_execute(void)
{
	/* The same frame, as an executable mapping of a sealed object would map it elsewhere. */
	struct mapping *m = mapping_next(mapping_with_memory());

	POKE(*(leaf() + 16), (*leaf() & ~(PAGE_NO_EXECUTE | PAGE_WRITABLE)));
	POKE(m->access, ARCH_READ_EXECUTE);
}
static void s22_frames(void)
{
	POKE(kernel.root_ledger.account.used.value[LEDGER_FRAMES],
	     kernel.root_ledger.account.used.value[LEDGER_FRAMES] - 1);
}
static void s23_count(void)
{
	POKE(kernel.frames.free_count, kernel.frames.free_count - 1);
}
static void s23_held(void)
{
	POKE(kernel.frames.free, init->process->startup);
}
static void s24_rings(void)
{
	POKE(kernel.rings.free_count, 1);
}
static void s25_bounds(void)
{
	POKE(kernel.serial[0].output_count, SERIAL_OUTPUT_BYTES + 1);
}

static struct operation *operation(unsigned index)
{
	return &init->operations[index];
}
static void s26_endpoint(void)
{
	POKE(operation(RECEIVE)->standing.endpoint, waiting);
}
static void s26_list(void)
{
	POKE(served->receives.first, NULL);
}
static void s26_leaving_list(void)
{
	POKE(left->leaving.first, NULL);
}
static void s26_leaving_owner(void)
{
	POKE(left->leaving.first->standing.moves, left->moves);
}
static void s26_leaving_link(void)
{
	POKE(left->leaving.first->standing.receives.place, &left->receives.first);
}
static void s26_leaving_endpoint(void)
{
	POKE(left->leaving.first->standing.endpoint, waiting);
}
static void s26_nobody_ends(void)
{
	object_revive(&left->object);
}
static void s26_somebody_ends(void)
{
	object_work(&left->object);
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
	POKE(init->process->call_groups.root, NULL);
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
	POKE(deferred_place(served, 0)->state, DEFERRED_NOTICED);
}
static void s46_count(void)
{
	POKE(served->places_used, 2);
}
static void s30_facet(void)
{
	POKE(endpoint_tag(served, TAG)->facet, NULL);
}
static void s31_count(void)
{
	POKE(init->process->thread_count, 3);
}
static void s31_ring(void)
{
	POKE(init->ring_mapping, NULL);
}
static void s31_context(void)
{
	POKE(second->entity.context, NULL);
}
static void s31_handle(void)
{
	POKE(second->handle->thread, init);
}
static void s32_list(void)
{
	POKE(park->buckets[0], NULL);
}
static void s32_word(void)
{
	POKE(operation(PARKED)->kernel.payload[PARK_PAYLOAD_OFFSET], 4);
}
static void s33_park(void)
{
	POKE(init->process->park, NULL);
}
static void s33_change(void)
{
	POKE(mapping_with_memory()->changer, operation(9));
}
static void s30_notice(void)
{
	POKE(endpoint_tag(served, TAG)->state, TAG_NOTICE);
}
static void s37_limits(void)
{
	POKE(scope->queue.receiver->own.message_words, 1);
}
static void s37_bound(void)
{
	POKE(scope->queue.receiver, NULL);
}
static void s37_receiver(void)
{
	POKE(served->own.receiver, waiting);
}
static void s38_facet(void)
{
	POKE(scope->facets[TAG], NULL);
}
static void s38_tag(void)
{
	POKE(scope->facets[TAG]->tag_index, TAG + 1);
}
static void s39_id(void)
{
	POKE(served->own.scope_id, scope->queue.scope_id);
}
static void s37_owner(void)
{
	POKE(scope->queue.owner, &served->object);
}

static struct mapping *shared_mapping(void)
{
	return mapping_find(init->process, SHARED_ADDRESS);
}
static void s40_missing(void)
{
	POKE(mapping_with_memory()->view, view);
}
static void s40_withdrawing(void)
{
	POKE(mapping_with_memory()->withdrawing, true);
}
static void s41_mapping(void)
{
	POKE(view->users.mappings, NULL);
}
static void s41_view(void)
{
	POKE(memory->users.views, NULL);
}
static void s41_link(void)
{
	POKE(shared_mapping()->in_users.place, NULL);
}
static void s42_view(void)
{
	POKE(view->pages, 3);
}
static void s42_depth(void)
{
	POKE(view->depth, 2);
}
static void s42_mapping(void)
{
	POKE(view->page_offset, 1);
}

static void s43_link(void)
{
	POKE(memory->object.registered.next, NULL);
}
static void s43_order(void)
{
	POKE(memory->object.number_low, 1);
}
static void s43_mark(void)
{
	POKE(kernel.objects.marks[0], &mapping_with_memory()->memory->object + 1);
}
static void s43_marked(void)
{
	POKE(kernel.objects.marked, 3);
}

static void s44_call(void)
{
	POKE(operation(QUEUED)->call.transfers.entries[0].slot->hold, HOLD_NON_TRANSFERABLE);
}

static void s45_ended(void)
{
	POKE(kernel.system_session.ended, true);
}
static void s45_reference(void)
{
	POKE(session->reference->session, NULL);
}

/* The session's only slot learns that it is gone, and nobody else does; a process may still be in it. */
static struct cap_slot *session_slot, session_slot_before;
static void s45_unheld(void)
{
	session_slot = session->object.target.edges;
	session_slot_before = *session_slot;
	cap_slot_kill(session_slot, STATUS_SESSION_ENDED);
	POKE(session->object.needs, 1);
}

static void session_hold(void)
{
	*session_slot = session_slot_before;
	session->object.target.edges = session_slot;
	mend();
}

static void s44_move(void)
{
	POKE(move_slot()->hold, HOLD_SAME_SESSION);
}
static void s44_wider(void)
{
	POKE(move_slot()->hold, HOLD_NON_TRANSFERABLE);
}

static void s34_payer(void)
{
	POKE(child->work.payer, &kernel.root_ledger);
}
static void s34_count(void)
{
	POKE(kernel.sched.queued, 0);
}
static void s35_top(void)
{
	POKE(kernel.root_ledger.share.children, NULL);
}
static void s35_rank(void)
{
	POKE(child->share.rank, 5);
}
static void s35_empty(void)
{
	POKE(child->share.ready.first, NULL);
	POKE(child->share.ready.last, &child->share.ready.first);
}
static void s36_saved(void)
{
	POKE(child->share.turn.time, child->share.turn.time - (1ul << 60));
}
static void s36_charged(void)
{
	POKE(kernel.cpu.charged, child);
}

struct state_break {
	unsigned number;
	void (*apply)(void);
	void (*undo)(void);
};

static const struct state_break breaks[] = {
	{1, s1_depth, mend},
	{1, s1_root, mend},
	{2, s2_state, mend},
	{2, s2_ledger, mend},
	{3, s3_objects, mend},
	{3, s3_bytes, s3_bytes_mend},
	{4, s4_used, mend},
	{4, s4_carved, mend},
	{5, s5_slots, mend},
	{5, s5_processes, mend},
	{6, s6_free, mend},
	{6, s6_bitmap, mend},
	{7, s7_target, mend},
	{8, s8_reserved, mend},
	{9, s9_places, mend},
	{9, s9_overflow, mend},
	{10, s10_waiters, mend},
	{10, s10_running, mend},
	{11, s11_order, mend},
	{11, s11_place, mend},
	{12, s12_ready, mend},
	{12, s12_waiting, mend},
	{13, s13_needs, mend},
	{14, s14_unheld, mend},
	{15, s15_moves, mend},
	{15, s15_creator, mend},
	{16, s16_overlap, mend},
	{16, s16_index, mend},
	{16, s16_key, mend},
	{19, s19_list, mend},
	{19, s19_sealer, mend},
	{16, s16_count, mend},
	{17, s17_frame, mend},
	{17, s17_access, mend},
	{17, s17_missing, mend},
	{18, s18_tables, mend},
	{19, s19_sealed, mend},
	{19, s19_maps, mend},
	{20, s20_twice, mend},
	{21, s21_execute, mend},
	{22, s22_frames, mend},
	{23, s23_count, mend},
	{23, s23_held, mend},
	{24, s24_rings, mend},
	{25, s25_bounds, mend},
	{26, s26_endpoint, mend},
	{26, s26_list, mend},
	{27, s27_call, mend},
	{28, s28_pins, mend},
	{29, s29_last, mend},
	{29, s29_group, mend},
	{30, s30_facet, mend},
	{30, s30_notice, mend},
	{37, s37_limits, mend},
	{37, s37_bound, mend},
	{37, s37_receiver, mend},
	{38, s38_facet, mend},
	{38, s38_tag, mend},
	{39, s39_id, mend},
	{37, s37_owner, mend},
	{40, s40_missing, mend},
	{40, s40_withdrawing, mend},
	{41, s41_mapping, mend},
	{41, s41_view, mend},
	{41, s41_link, mend},
	{42, s42_view, mend},
	{42, s42_depth, mend},
	{42, s42_mapping, mend},
	{34, s34_payer, mend},
	{34, s34_count, mend},
	{35, s35_top, mend},
	{35, s35_rank, mend},
	{35, s35_empty, mend},
	{36, s36_saved, mend},
	{36, s36_charged, mend},
	{31, s31_count, mend},
	{31, s31_ring, mend},
	{31, s31_handle, mend},
	{31, s31_context, mend},
	{32, s32_list, mend},
	{32, s32_word, mend},
	{33, s33_park, mend},
	{33, s33_change, mend},
	{43, s43_link, mend},
	{43, s43_order, mend},
	{43, s43_mark, mend},
	{43, s43_marked, mend},
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
	{0},
};

/* While the reaper has something to end; some of the others hold only when it has not. */
static const struct state_break leaving_breaks[] = {
	{26, s26_leaving_list, mend},
	{26, s26_leaving_owner, mend},
	{26, s26_leaving_link, mend},
	{26, s26_leaving_endpoint, mend},
	{26, s26_nobody_ends, s26_somebody_ends},
	{0},
};

/* ---- the state that is broken ------------------------------------------------------------------ */

static void sleep_submit(uint8_t operation)
{
	struct timer_sleep_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "timer"), TIMER_METHOD_SLEEP, 0);
	SIM_STATUS(STATUS_OK, timer_sleep_params_builder_root(&call.builder, &params));
	timer_sleep_params_builder_set_until_ns(&params, UINT64_MAX - operation);
	call.entry.operation = operation;
	sim_call_submit(init, &call);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
}

static struct endpoint *endpoint_make(struct sim_held *held, struct sim_held *facet)
{
	struct ipc_mint mint = {.index = TAG, .word = 1, .interface = SIM_SERVICE_ID};

	static const struct endpoint_limits limits = {
		.message_words = 8, .places = 2, .capabilities = 1};

	SIM_STATUS(STATUS_OK, sim_endpoint_make(init, &limits, SIM_NO_CAPABILITY, held));
	SIM_STATUS(STATUS_OK, sim_mint(init, *held, &mint, facet));
	return endpoint_of(sim_object(init, *held));
}

static void call_submit(uint8_t index, struct sim_held facet, uint8_t transfers)
{
	struct ring_submission entry = {.opcode = RING_CALL,
					.operation = index,
					.transfer_count = transfers,
					.capability = facet.capability,
					.interface = SIM_SERVICE_ID,
					.result_offset_words = PLACES,
					.result_length_words = 4};

	if (transfers)
		entry.transfer_offset_words = PLACES + 8;
	sim_submit(init, &entry);
}

/* One call in flight, with its receive, one that is deferred, and one that waits and passes a copy on. */
static void calls_make(void)
{
	struct ring_transfer transfer = {.how = RING_TRANSFER_COPY};
	struct sim_held endpoint, facet, other, other_facet;
	struct ring_submission receive = {.opcode = RING_RECV,
					  .operation = RECEIVE,
					  .result_capabilities = 1,
					  .result_offset_words = PLACES + 16,
					  .result_length_words = 24};
	struct ring_submission defer = {.opcode = RING_RETURN,
					.flags = RING_FLAG_DEFER | RING_FLAG_QUIET,
					.operation = RECEIVE};

	served = endpoint_make(&endpoint, &facet);
	waiting = endpoint_make(&other, &other_facet);
	transfer.capability = sim_capset(kernel.init, "timer").capability;
	memcpy(&init->region->arena[PLACES + 8], &transfer, sizeof(transfer));
	receive.capability = endpoint.capability;
	sim_submit(init, &receive);
	call_submit(LATE, facet, 0);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 1);
	defer.call_id = operation(RECEIVE)->standing.call_id;
	sim_submit(init, &defer);
	call_submit(FLIGHT, facet, 0);
	call_submit(QUEUED, other_facet, 1);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 2);
	SIM_EXPECT(operation(LATE)->state == OPERATION_DEFERRED);
	SIM_EXPECT(operation(FLIGHT)->state == OPERATION_FLIGHT);
	SIM_EXPECT(operation(QUEUED)->state == OPERATION_QUEUED);
}

static void receives_make(void)
{
	struct ring_submission receive = {
		.opcode = RING_RECV, .result_capabilities = 1, .result_length_words = 24};
	struct sim_held endpoint, facet;

	left = endpoint_make(&endpoint, &facet);
	receive.capability = endpoint.capability;
	for (uint8_t i = 0; i < MOVED_RECEIVES; i++) {
		receive.operation = (uint8_t)(MOVED_RECEIVE + i);
		receive.result_offset_words = (uint16_t)(PLACES + 48 + 24 * i);
		sim_submit(init, &receive);
	}
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
}

/*
 * The test's own hand: the endpoint has another holder, and the entry in which it moves has the work to end one
 * of its receives.
 */
static void receives_leave(void)
{
	kernel.cpu.units_left = 1;
	endpoint_moved(left);
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	sim.context = sched_resume();
	SIM_EXPECT(left->leaving.first && left->object.state == OBJECT_WORKED_ON);
}

/* A scope with a facet, and a child whose endpoint is bound to it. */
static void scope_make(struct sim_held child_builder)
{
	struct ipc_mint mint = {.index = TAG, .word = 1, .interface = SIM_SERVICE_ID};
	struct ipc_instance instance = {.words = 8, .capabilities = 1, .tag = SCOPE_TAGS};
	struct sim_held facet;

	SIM_STATUS(STATUS_OK, sim_scope_create(init, 8, 1, SIM_NO_CAPABILITY, &instance.scope));
	scope = scope_of(sim_object(init, instance.scope));
	SIM_STATUS(STATUS_OK, sim_mint(init, instance.scope, &mint, &facet));
	SIM_STATUS(STATUS_OK, sim_builder_scoped(init, child_builder, &instance, &facet));
}

static void session_make(void)
{
	struct sim_held ledger, held;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(kernel.init, "ledger"), 20, 0, &ledger));
	SIM_STATUS(STATUS_OK, sim_session_create(init, ledger, "swept", &held));
	session = session_of(sim_object(init, held));
}

/* A second thread, and a wait for a word of init's own memory. */
static void thread_make(void)
{
	struct sim_held spawner = sim_capset(kernel.init, "threads"), handle, made, held;
	struct sim_call wait;

	SIM_STATUS(STATUS_OK, sim_thread_create(init, spawner, SIM_THREAD_START, &handle, &made));
	second = CONTAINER_OF(sim_object(init, made), struct thread, object);
	SIM_STATUS(STATUS_OK, sim_park_own(init, spawner, &held));
	park = park_of(sim_object(init, held));
	sim_wait_init(&wait, held, 0, 0, 0);
	wait.entry.operation = PARKED;
	sim_call_submit(init, &wait);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(operation(PARKED)->state == OPERATION_WAIT);
}

static void state_make(void)
{
	const struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_held ledger, program, image, held, moved;
	struct sim_shared shared;
	uint16_t refusal;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(kernel.init, "ledger"), 20, 0, &ledger));
	child = CONTAINER_OF(sim_object(init, ledger), struct ledger, object);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, SIM_NO_CAPABILITY, &object));
	memory = memory_of(sim_object(init, object));
	SIM_STATUS(STATUS_OK,
		   sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, 2 * PAGE_BYTES, MAP_ADDRESS));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP_READ_ONLY, 0,
				      PAGE_BYTES, MAP_ADDRESS + 16 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_view(init, object, MEMORY_OBJECT_METHOD_READER, &cut, &shared));
	view = memory_view_of(sim_object(init, shared.view));
	SIM_STATUS(STATUS_OK, sim_map(init, shared.view, ADDRESS_SPACE_METHOD_MAP_READER, 0,
				      PAGE_BYTES, SHARED_ADDRESS));
	SIM_STATUS(STATUS_OK, sim_package_program(init, SIM_PROGRAM_PLAIN, &program));
	SIM_STATUS(STATUS_OK, sim_image_create(init, program, SIM_NO_CAPABILITY, &image, &refusal));
	SIM_STATUS(STATUS_OK, sim_builder_create(init, image, SIM_NO_CAPABILITY, &held));
	builder = process_builder_of(sim_object(init, held));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &moved));
	SIM_STATUS(STATUS_OK, sim_builder_grant(init, held, "moved", moved, RING_TRANSFER_MOVE));
	scope_make(held);
	/* A free frame, for the list of them. */
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 3, SIM_NO_CAPABILITY, &moved));
	SIM_STATUS(STATUS_OK, sim_release(init, moved));
	session_make();
	thread_make();
	sleep_submit(9);
	sleep_submit(8);
	receives_make();
	calls_make();
	/* Another thread than init's is ready, and not owed so much that it would interrupt. */
	share_charge(child, UINT64_C(1) << 40);
	sched_ready(&child->work);
	sim.context = sched_resume();
}

/* Each break of a table is found as what it is; the numbers of all. */
static uint64_t breaks_run(const struct state_break *breaking)
{
	struct sweep_marks where = {.frames = marks, .frame_count = ARRAY_COUNT(marks)};
	struct sweep_fault fault;
	uint64_t numbers = 0;
	char name[16];

	for (; breaking->number; breaking++) {
		snprintf(name, sizeof(name), "S%u", breaking->number);
		if (!sweep_full(&where, &fault))
			sim_fail("S%u is broken before: %s", fault.number, fault.text);
		breaking->apply();
		if (sweep_full(&where, &fault))
			sim_fail("a broken %s (%u) was not found", name, sim.passed);
		if (fault.number != breaking->number)
			sim_fail("a broken %s (%u) was found as S%u: %s", name, sim.passed,
				 fault.number, fault.text);
		breaking->undo();
		numbers |= UINT64_C(1) << breaking->number;
		sim_pass(name);
	}
	SIM_EXPECT(sweep_full(&where, &fault));
	return numbers;
}

int main(void)
{
	uint64_t numbers;

	sim.what = "the sweep";
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, 1);
	init = sim_init();
	state_make();
	numbers = breaks_run(breaks);
	receives_leave();
	(void)breaks_run(leaving_breaks);
	for (unsigned i = 1; i <= SWEEP_PREDICATES; i++)
		if (!(numbers >> i & 1))
			sim_fail("no break of S%u", i);
	return sim_report();
}
