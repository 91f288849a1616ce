/*
 * Breaks of the predicates of frames, page tables, mappings, memory objects, views.
 */
#include "tests/sim/sweep/sweep.h"

#include "kernel/arch/x86_64/page_table.h"

static uint64_t *leaf(void)
{
	uint64_t *table = arch_direct(scene.init->process->space.root);

	for (unsigned level = 4; level > 1; level--)
		table = arch_direct((struct physical){table[page_table_index(MAP_ADDRESS, level)] &
						      PAGE_FRAME_MASK});
	return &table[page_table_index(MAP_ADDRESS, 1)];
}

static struct mapping *shared_mapping(void)
{
	return mapping_find(scene.init->process, SHARED_ADDRESS);
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
	POKE(scene.init->process->mapping_count, 1);
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
	POKE(scene.init->process->page_tables, scene.init->process->page_tables + 1);
	POKE(kernel.root_ledger.account.used.value[LEDGER_PAGE_TABLES],
	     kernel.root_ledger.account.used.value[LEDGER_PAGE_TABLES] + 1);
	POKE(kernel.root_ledger.account.used.value[LEDGER_FRAMES],
	     kernel.root_ledger.account.used.value[LEDGER_FRAMES] + 1);
}

static void s19_sealed(void)
{
	POKE(scene.memory->sealed, true);
}

static void s19_list(void)
{
	POKE(scene.memory->writable, NULL);
}

static void s19_sealer(void)
{
	POKE(scene.memory->sealing, true);
}

static void s19_maps(void)
{
	POKE(scene.memory->writable_maps, 5);
}

static void s20_twice(void)
{
	POKE(scene.init->process->startup, scene.init->process->capset);
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
	POKE(kernel.frames.free, scene.init->process->startup);
}

static void s24_rings(void)
{
	POKE(kernel.rings.free_count, 1);
}

static void s40_missing(void)
{
	POKE(mapping_with_memory()->view, scene.view);
}

static void s40_withdrawing(void)
{
	POKE(mapping_with_memory()->withdrawing, true);
}

static void s41_mapping(void)
{
	POKE(scene.view->users.mappings, NULL);
}

static void s41_view(void)
{
	POKE(scene.memory->users.views, NULL);
}

static void s41_link(void)
{
	POKE(shared_mapping()->in_users.place, NULL);
}

static void s42_view(void)
{
	POKE(scene.view->pages, 3);
}

static void s42_depth(void)
{
	POKE(scene.view->depth, 2);
}

static void s42_mapping(void)
{
	POKE(scene.view->page_offset, 1);
}

const struct state_break breaks_of_memory[] = {
	{16, s16_overlap, mend}, {16, s16_index, mend},       {16, s16_key, mend},
	{16, s16_count, mend},   {17, s17_frame, mend},       {17, s17_access, mend},
	{17, s17_missing, mend}, {18, s18_tables, mend},      {19, s19_list, mend},
	{19, s19_sealer, mend},  {19, s19_sealed, mend},      {19, s19_maps, mend},
	{20, s20_twice, mend},   {21, s21_execute, mend},     {22, s22_frames, mend},
	{23, s23_count, mend},   {23, s23_held, mend},        {24, s24_rings, mend},
	{40, s40_missing, mend}, {40, s40_withdrawing, mend}, {41, s41_mapping, mend},
	{41, s41_view, mend},    {41, s41_link, mend},        {42, s42_view, mend},
	{42, s42_depth, mend},   {42, s42_mapping, mend},     {0},
};
