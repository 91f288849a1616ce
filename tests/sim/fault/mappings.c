/*
 * Scenarios of mappings, and of taking their pages away.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/memory.h"

#define STRANGE_ADDRESS UINT64_C(0x300000000000)

/* Each run in another part of the space, so that page tables are missing. */
static void address_next(void)
{
	scene.address += UINT64_C(1) << 39;
	if (scene.address >= USER_HIGH || scene.address < STRANGE_ADDRESS)
		scene.address = STRANGE_ADDRESS + (scene.address & 0xfffffff) + (1 << 21);
}

static void map_prepare(void)
{
	scene_object_prepare();
	address_next();
}

static enum status map_run(void)
{
	return sim_map(scene.init, scene.object, ADDRESS_SPACE_METHOD_MAP, 0, 3 * PAGE_BYTES,
		       scene.address);
}

static enum status map_read_only(void)
{
	return sim_map(scene.init, scene.object, ADDRESS_SPACE_METHOD_MAP_READ_ONLY, PAGE_BYTES,
		       PAGE_BYTES, scene.address);
}

static void sealed_map_prepare(void)
{
	scene_sealed_prepare();
	address_next();
}

static enum status map_executable(void)
{
	return sim_map(scene.init, scene.sealed, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0, PAGE_BYTES,
		       scene.address);
}

static void view_map_prepare(void)
{
	scene_view_prepare();
	address_next();
}

static enum status map_view(void)
{
	return sim_map(scene.init, scene.view, ADDRESS_SPACE_METHOD_MAP_VIEW, 0, 2 * PAGE_BYTES,
		       scene.address);
}

static void reader_map_prepare(void)
{
	scene_reader_prepare();
	address_next();
}

static enum status map_reader(void)
{
	return sim_map(scene.init, scene.view, ADDRESS_SPACE_METHOD_MAP_READER, 0, 2 * PAGE_BYTES,
		       scene.address);
}

static enum status unmap_run(void)
{
	return sim_range(scene.init, ADDRESS_SPACE_METHOD_UNMAP, scene.address, 3 * PAGE_BYTES);
}

static enum status protect_run(void)
{
	return sim_range(scene.init, ADDRESS_SPACE_METHOD_PROTECT, scene.address, 3 * PAGE_BYTES);
}

static void mapped_prepare(void)
{
	map_prepare();
	SIM_STATUS(STATUS_OK, map_run());
}

static void view_mapped_prepare(void)
{
	view_map_prepare();
	SIM_STATUS(STATUS_OK, map_view());
}

static enum status view_revoke(void)
{
	return sim_plain(scene.init, scene.revoker, MEMORY_REVOKER_METHOD_REVOKE);
}

static void map_undo(void)
{
	SIM_STATUS(STATUS_OK, unmap_run());
}

const struct scenario fault_mappings[] = {
	{OF(ADDRESS_SPACE, MAP), .prepare = map_prepare, .run = map_run, .undo = map_undo,
	 .leaves_tables = true},
	{OF(ADDRESS_SPACE, MAP_READ_ONLY), .prepare = map_prepare, .run = map_read_only,
	 .undo = map_undo, .leaves_tables = true},
	{OF(ADDRESS_SPACE, MAP_EXECUTABLE), .prepare = sealed_map_prepare, .run = map_executable,
	 .undo = map_undo, .leaves_tables = true},
	{OF(ADDRESS_SPACE, MAP_VIEW), .prepare = view_map_prepare, .run = map_view,
	 .undo = map_undo, .leaves_tables = true},
	{OF(ADDRESS_SPACE, MAP_READER), .prepare = reader_map_prepare, .run = map_reader,
	 .undo = map_undo, .leaves_tables = true},
	{OF(ADDRESS_SPACE, PROTECT), .prepare = mapped_prepare, .run = protect_run,
	 .undo = map_undo, .leaves_tables = true},
	{OF(ADDRESS_SPACE, UNMAP), .prepare = mapped_prepare, .run = unmap_run, .undo = map_undo,
	 .leaves_tables = true},
	{OF(MEMORY_REVOKER, REVOKE), .prepare = view_mapped_prepare, .run = view_revoke,
	 .undo = map_undo, .leaves_tables = true},
	{0},
};
