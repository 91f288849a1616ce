/*
 * Breaks of the predicates of threads, waits for words, and the queues of the scheduler.
 */
#include "tests/sim/sweep/sweep.h"

static void s31_count(void)
{
	POKE(scene.init->process->thread_count, 3);
}

static void s31_ring(void)
{
	POKE(scene.init->ring_mapping, NULL);
}

static void s31_context(void)
{
	POKE(scene.second->entity.context, NULL);
}

static void s31_handle(void)
{
	POKE(scene.second->handle->thread, scene.init);
}

static void s32_list(void)
{
	POKE(scene.park->buckets[0], NULL);
}

static void s32_word(void)
{
	POKE(operation(PARKED)->kernel.payload[PARK_PAYLOAD_OFFSET], 4);
}

static void s33_park(void)
{
	POKE(scene.init->process->park, NULL);
}

static void s33_change(void)
{
	POKE(mapping_with_memory()->changer, operation(9));
}

static void s34_payer(void)
{
	POKE(scene.child->work.payer, &kernel.root_ledger);
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
	POKE(scene.child->share.rank, 5);
}

static void s35_empty(void)
{
	POKE(scene.child->share.ready.first, NULL);
	POKE(scene.child->share.ready.last, &scene.child->share.ready.first);
}

static void s36_saved(void)
{
	POKE(scene.child->share.turn.time, scene.child->share.turn.time - (1ul << 60));
}

static void s36_charged(void)
{
	POKE(kernel.cpu.charged, scene.child);
}

const struct state_break breaks_of_threads[] = {
	{31, s31_count, mend},   {31, s31_ring, mend},
	{31, s31_handle, mend},  {31, s31_context, mend},
	{32, s32_list, mend},    {32, s32_word, mend},
	{33, s33_park, mend},    {33, s33_change, mend},
	{34, s34_payer, mend},   {34, s34_count, mend},
	{35, s35_top, mend},     {35, s35_rank, mend},
	{35, s35_empty, mend},   {36, s36_saved, mend},
	{36, s36_charged, mend}, {0},
};
