/*
 * Frames at the places where a simulated program finds them: see sim_space.h.
 */
#include "tests/sim/sim_space.h"

#include <string.h>
#include <sys/mman.h>

#include "kernel/object/mapping.h"
#include "tests/sim/sim.h"

#define PAGES 16384u
#define PROCESSES 256u

/* A page that a program sees. */
struct shown {
	uint64_t process; /* the number of the kernel's object; 0: the place is free */
	uint64_t address, frame;
	bool is_kept; /* of the beginning, or found again in this turn */
	bool is_first;
};

/* The mappings of a process as they were when they were shown last. */
struct look {
	uint64_t process; /* 0: the place is free */
	uint64_t digest;
};

static struct shown shown[PAGES];
static uint32_t shown_count;
static struct look looks[PROCESSES];

static void page_hide(struct shown *page)
{
	if (munmap((void *)(uintptr_t)page->address, PAGE_BYTES) != 0)
		sim_fail("a page cannot be hidden");
	*page = shown[--shown_count];
}

static void page_show(const struct process *process, uint64_t address, struct physical frame)
{
	if (shown_count == PAGES)
		sim_fail("programs have mapped more than the simulation can show");
	if (!host_memory_show((void *)(uintptr_t)address, frame))
		sim_fail("%s has mapped what is the host's own: another SEED", process->name);
	shown[shown_count++] = (struct shown){.process = object_number(&process->object),
					      .address = address,
					      .frame = frame.address,
					      .is_kept = true};
}

/* ---- the image and the heap ------------------------------------------------------------------ */

/* A free piece of the host's address space, where nobody else puts anything meanwhile. */
static uint64_t place_find(uint64_t bytes)
{
	const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
	void *place = mmap(NULL, bytes, PROT_NONE, flags, -1, 0);

	if (place == MAP_FAILED || munmap(place, bytes) != 0)
		sim_fail("the host has no place for a program");
	return (uint64_t)(uintptr_t)place;
}

bool sim_process_is_there(uint64_t number)
{
	for (struct object *o = kernel.objects.first; o;
	     o = registry_circle_after(kernel.objects.first, o))
		if (object_number(o) == number)
			return process_of(o)->state == PROCESS_RUNNING;
	return false;
}

/* Pages of one process stand next to each other, but for some. */
static void ended_hide(void)
{
	uint64_t there = 0;

	for (uint32_t i = shown_count; i-- > 0;) {
		if (shown[i].process != there && sim_process_is_there(shown[i].process))
			there = shown[i].process;
		if (shown[i].process != there)
			page_hide(&shown[i]);
	}
	for (struct look *look = looks; look < looks + PROCESSES; look++)
		if (look->process && !sim_process_is_there(look->process))
			*look = (struct look){0};
}

void sim_space_begin(struct process *process, struct startup_block *startup)
{
	uint64_t place;

	ended_hide();
	place = place_find(startup->data_bytes);

	for (uint64_t at = 0; at < startup->data_bytes; at += PAGE_BYTES) {
		enum arch_access access;
		struct physical frame;

		if (!arch_space_find(&process->space, startup->data_address + at, &frame, &access))
			sim_fail("the image of %s has a hole", process->name);
		page_show(process, place + at, frame);
		shown[shown_count - 1].is_first = true;
	}
	startup->heap_address = place + (startup->heap_address - startup->data_address);
	startup->data_address = place;
}

/* ---- later mappings -------------------------------------------------------------------------- */

/*
 * Mappings of `start`, and rings: the program finds these by its startup block. A mapping whose
 * memory is gone shows its spare frame, and stays the program's.
 */
static bool is_of_start(const struct process *process, const struct mapping *mapping)
{
	const struct startup_block *startup = arch_direct(process->startup);

	return (!mapping->memory && mapping->spare.address == 0) ||
	       (mapping->address >= startup->image_base &&
		mapping->address < startup->data_address + startup->data_bytes) ||
	       (mapping->address >= process->window_address &&
		mapping->address < process->window_address + PROCESS_WINDOW_BYTES);
}

static struct shown *page_find(uint64_t process, uint64_t address)
{
	for (uint32_t i = 0; i < shown_count; i++)
		if (shown[i].process == process && shown[i].address == address)
			return &shown[i];
	return NULL;
}

static void mapping_show(const struct process *process, const struct mapping *mapping)
{
	for (uint32_t i = 0; i < mapping->pages; i++) {
		const uint64_t address = mapping->address + (uint64_t)i * PAGE_BYTES;
		struct shown *page = page_find(object_number(&process->object), address);
		enum arch_access access;
		struct physical frame;

		if (!arch_space_find(&process->space, address, &frame, &access))
			continue;
		if (page && page->frame == frame.address) {
			page->is_kept = true;
			continue;
		}
		if (page)
			page_hide(page);
		page_show(process, address, frame);
	}
}

/* Two that differ have, but for chance, different mappings. */
static uint64_t mappings_digest(const struct process *process)
{
	uint64_t digest = 1;

	for (struct tree_node *n = tree_first(&process->mappings); n; n = tree_next(n)) {
		const struct mapping *m = CONTAINER_OF(n, const struct mapping, node);
		const uint64_t fields[] = {m->address, m->done, m->withdrawn, m->withdrawn_from};

		for (uint32_t i = 0; i < ARRAY_COUNT(fields); i++)
			digest = (digest ^ fields[i]) * UINT64_C(0x9e3779b97f4a7c15) + i;
	}
	return digest;
}

/* Whether anything has changed since the last time. */
static bool look_changes(const struct process *process)
{
	const uint64_t number = object_number(&process->object);
	const uint64_t digest = mappings_digest(process);
	struct look *place = NULL;

	for (struct look *look = looks; look < looks + PROCESSES; look++) {
		if (look->process == number) {
			place = look;
			break;
		}
		if (!look->process && !place)
			place = look;
	}
	if (!place)
		sim_fail("more processes than the simulation has places for");
	if (place->process == number && place->digest == digest)
		return false;
	*place = (struct look){number, digest};
	return true;
}

void sim_space_show(struct process *process)
{
	const uint64_t number = object_number(&process->object);

	if (!look_changes(process))
		return;
	for (uint32_t i = 0; i < shown_count; i++)
		shown[i].is_kept = shown[i].is_first || shown[i].process != number;
	for (struct tree_node *n = tree_first(&process->mappings); n; n = tree_next(n)) {
		const struct mapping *mapping = CONTAINER_OF(n, const struct mapping, node);

		if (!is_of_start(process, mapping))
			mapping_show(process, mapping);
	}
	for (uint32_t i = shown_count; i-- > 0;)
		if (!shown[i].is_kept)
			page_hide(&shown[i]);
}

void sim_spaces_end(void)
{
	while (shown_count > 0)
		page_hide(&shown[shown_count - 1]);
	memset(looks, 0, sizeof(looks));
}
