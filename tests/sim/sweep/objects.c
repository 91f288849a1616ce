/*
 * Breaks of the predicates of ledgers, objects, slots, operations in progress, timers, the serial
 * queues.
 */
#include "tests/sim/sweep/sweep.h"

static void s1_depth(void)
{
	POKE(scene.child->depth, 3);
}

static void s1_root(void)
{
	POKE(kernel.root_ledger.closing, true);
}

static void s2_state(void)
{
	POKE(scene.memory->object.state, OBJECT_PARKED);
}

static void s2_ledger(void)
{
	POKE(scene.memory->object.ledger, scene.child);
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
	POKE(scene.child->account.used.value[LEDGER_CPU_SHARE], 1);
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
	POKE(scene.init->process->table.free, 1);
}

static void s6_bitmap(void)
{
	POKE(scene.init->process->table.directory[0].free, 1);
}

static void s7_target(void)
{
	POKE(cap_table_slot(&scene.init->process->table, 0)->target, &scene.memory->object.target);
}

static void s8_reserved(void)
{
	/* Both are changed, so that only what the promise is for is wrong. */
	POKE(scene.init->process->table.reserved, scene.init->process->table.reserved + 1);
	POKE(kernel.root_ledger.account.used.value[LEDGER_SLOTS],
	     kernel.root_ledger.account.used.value[LEDGER_SLOTS] + 1);
}

static void s9_places(void)
{
	POKE(scene.init->places, 0);
}

static void s9_overflow(void)
{
	POKE(scene.init->cq_head, scene.init->cq_tail - 65);
}

static void s10_waiters(void)
{
	POKE(scene.init->operations[9].object->waiters, NULL);
}

static void s10_running(void)
{
	POKE(scene.init->operations[9].state, OPERATION_RUN);
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
	POKE(scene.init->entity.ready, false);
}

static void s12_waiting(void)
{
	POKE(scene.init->waiting, true);
}

static void s13_needs(void)
{
	POKE(scene.memory->object.needs, scene.memory->object.needs + 1);
}

static void s14_unheld(void)
{
	POKE(scene.builder->object.target.edges, NULL);
}

static void s15_moves(void)
{
	POKE(scene.builder->moves[1].key, scene.builder->moves[1].key ^ 1u << 20);
}

static void s15_creator(void)
{
	POKE(scene.init->process->builders, NULL);
}

static void s25_bounds(void)
{
	POKE(kernel.serial[0].output_count, SERIAL_OUTPUT_BYTES + 1);
}

static void s43_link(void)
{
	POKE(scene.memory->object.registered.next, NULL);
}

static void s43_order(void)
{
	POKE(scene.memory->object.number_low, 1);
}

static void s43_mark(void)
{
	POKE(kernel.objects.marks[0], &mapping_with_memory()->memory->object + 1);
}

static void s43_marked(void)
{
	POKE(kernel.objects.marked, 3);
}

const struct state_break breaks_of_objects[] = {
	{1, s1_depth, mend},     {1, s1_root, mend},
	{2, s2_state, mend},     {2, s2_ledger, mend},
	{3, s3_objects, mend},   {3, s3_bytes, s3_bytes_mend},
	{4, s4_used, mend},      {4, s4_carved, mend},
	{5, s5_slots, mend},     {5, s5_processes, mend},
	{6, s6_free, mend},      {6, s6_bitmap, mend},
	{7, s7_target, mend},    {8, s8_reserved, mend},
	{9, s9_places, mend},    {9, s9_overflow, mend},
	{10, s10_waiters, mend}, {10, s10_running, mend},
	{11, s11_order, mend},   {11, s11_place, mend},
	{12, s12_ready, mend},   {12, s12_waiting, mend},
	{13, s13_needs, mend},   {14, s14_unheld, mend},
	{15, s15_moves, mend},   {15, s15_creator, mend},
	{25, s25_bounds, mend},  {43, s43_link, mend},
	{43, s43_order, mend},   {43, s43_mark, mend},
	{43, s43_marked, mend},  {0},
};
