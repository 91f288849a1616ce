/*
 * Rows of memory: map_unmap with 10 and with 1,000 mapped, memory_1, memory_16, memory_256.
 */
#include "tests/bench/paths/paths.h"
#include "user/rt/generated/memory_client.h"

#define PAGE_BYTES 4096u
#define FEW 10u
#define MANY 1000u
/* Places where nothing else is: programs and stacks lie elsewhere. */
#define BEGIN UINT64_C(0x100000000000)
#define PLACE (BEGIN + UINT64_C(0x40000000))

static bool page_map(struct paths *paths, uint64_t address)
{
	const struct address_space_map_args args = {
		.object = paths->page, .bytes = PAGE_BYTES, .address = address};

	return address_space_map(paths->rt, paths->maker.space, &args) == STATUS_OK;
}

static bool page_unmap(struct paths *paths, uint64_t address)
{
	const struct address_space_unmap_args args = {.address = address, .bytes = PAGE_BYTES};

	return address_space_unmap(paths->rt, paths->maker.space, &args) == STATUS_OK;
}

static bool step_map(struct paths *paths)
{
	return page_map(paths, PLACE) && page_unmap(paths, PLACE);
}

static bool step_memory(struct paths *paths)
{
	const struct memory_create_args args = {.pages = paths->pages};
	struct memory_create_result result;

	if (memory_create(paths->rt, paths->maker.memory, &args, &result) != STATUS_OK)
		return false;
	/* Together with an entry of its own, so that the release is counted. */
	rt_ring_release(&paths->rt->ring, result.object.id);
	rt_ring_enter(&paths->rt->ring, 0);
	return true;
}

static bool memory_row(struct paths *paths, const char *name, uint32_t pages)
{
	paths->pages = pages;
	return paths_measure(paths, name, 32, 1, step_memory);
}

static bool mapped_grow(struct paths *paths, uint32_t from, uint32_t until)
{
	for (uint32_t i = from; i < until; i++) {
		if (!page_map(paths, BEGIN + (uint64_t)i * 2 * PAGE_BYTES))
			return false;
	}
	return true;
}

bool paths_memory(struct paths *paths)
{
	const struct memory_create_args args = {.pages = 1};
	struct memory_create_result result;

	if (memory_create(paths->rt, paths->maker.memory, &args, &result) != STATUS_OK)
		return false;
	paths->page = result.object;
	return mapped_grow(paths, 0, FEW) &&
	       paths_measure(paths, "map_unmap_10", 64, 1, step_map) &&
	       mapped_grow(paths, FEW, MANY) &&
	       paths_measure(paths, "map_unmap_1000", 64, 1, step_map) &&
	       memory_row(paths, "memory_1", 1) && memory_row(paths, "memory_16", 16) &&
	       memory_row(paths, "memory_256", 256);
}
