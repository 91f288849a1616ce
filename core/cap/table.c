/*
 * The capability table. See table.h for what it is. It must never allocate, look at what an object
 * contains, or know who pays. kernel/resource/object.c decides what a dropped edge means.
 */
#include "core/cap/table.h"

#define INDEX_MASK ((UINT64_C(1) << CAP_INDEX_BITS) - 1)
/* Set in the key of every slot that must not be found: generations stay below it. */
#define KEY_FREE (UINT64_C(1) << 63)

static uint64_t key_generation(uint64_t key)
{
	return (key & ~KEY_FREE) >> CAP_INDEX_BITS;
}

static uint32_t key_index(uint64_t key)
{
	return (uint32_t)(key & INDEX_MASK);
}

void cap_table_init(struct cap_table *table, struct cap_page *directory, uint64_t generation_last)
{
	*table = (struct cap_table){
		.directory = directory,
		.generation_floor = 1,
		.generation_last = generation_last,
	};
}

uint32_t cap_table_pages_missing(const struct cap_table *table, uint32_t count)
{
	uint32_t available = table->free - table->reserved;
	uint32_t pages;

	if (count <= available)
		return 0;
	if (count > CAP_TABLE_SLOTS)
		return UINT32_MAX;
	pages = (count - available + CAP_PAGE_SLOTS - 1) / CAP_PAGE_SLOTS;
	return pages <= CAP_TABLE_PAGES - table->pages ? pages : UINT32_MAX;
}

static void page_mark(struct cap_table *table, uint32_t page)
{
	uint64_t bit = UINT64_C(1) << (page % 64);

	if (table->directory[page].free)
		table->summary[page / 64] |= bit;
	else
		table->summary[page / 64] &= ~bit;
}

void cap_table_page_give(struct cap_table *table, struct cap_slot *slots)
{
	uint32_t page = table->pages++;

	for (uint32_t i = 0; i < CAP_PAGE_SLOTS; i++) {
		uint64_t index = (uint64_t)page * CAP_PAGE_SLOTS + i;

		/* The key of a free slot is the one before its next: the floor's predecessor. */
		slots[i] = (struct cap_slot){
			.key = KEY_FREE | ((table->generation_floor - 1) << CAP_INDEX_BITS) | index,
		};
	}
	table->directory[page] = (struct cap_page){.slots = slots, .free = UINT64_MAX};
	table->free += CAP_PAGE_SLOTS;
	page_mark(table, page);
}

struct cap_slot *cap_table_page_take(struct cap_table *table)
{
	struct cap_page *page;
	struct cap_slot *slots;

	if (table->pages == 0)
		return NULL;
	page = &table->directory[table->pages - 1];
	/* A retired slot keeps its page: it must not come to life again with a new floor. */
	if (page->free != UINT64_MAX || table->free - table->reserved < CAP_PAGE_SLOTS)
		return NULL;
	/* A floor may not be above the last generation: the page keeps the generations that its
	 * slots have left. */
	if (table->generation_next > table->generation_last)
		return NULL;
	slots = page->slots;
	/* This is also above the generations of other pages, so a page of 64 slots need not be
	 * searched. */
	if (table->generation_next > table->generation_floor)
		table->generation_floor = table->generation_next;
	*page = (struct cap_page){0};
	table->pages--;
	table->free -= CAP_PAGE_SLOTS;
	page_mark(table, table->pages);
	return slots;
}

struct cap_slot *cap_table_page_drop(struct cap_table *table)
{
	struct cap_page *page = &table->directory[table->pages - 1];
	struct cap_slot *slots = page->slots;

	/* At most CAP_PAGE_SLOTS turns. */
	for (uint64_t free = page->free; free; free &= free - 1)
		table->free--;
	*page = (struct cap_page){0};
	table->pages--;
	page_mark(table, table->pages);
	return slots;
}

enum status cap_table_reserve(struct cap_table *table, uint32_t count)
{
	if (count > table->free - table->reserved)
		return STATUS_NO_SLOTS;
	table->reserved += count;
	return STATUS_OK;
}

void cap_table_unreserve(struct cap_table *table, uint32_t count)
{
	table->reserved -= count;
}

static void edge_link(struct cap_slot *slot, struct cap_target *target)
{
	slot->target = target;
	slot->edge_next = target->edges;
	slot->edge_link = &target->edges;
	if (target->edges)
		target->edges->edge_link = &slot->edge_next;
	target->edges = slot;
}

static void edge_unlink(struct cap_slot *slot)
{
	if (!slot->target)
		return;
	*slot->edge_link = slot->edge_next;
	if (slot->edge_next)
		slot->edge_next->edge_link = slot->edge_link;
	slot->target = NULL;
	slot->edge_next = NULL;
	slot->edge_link = NULL;
}

/* The lowest page with a free slot. A promised slot exists, so there is one. */
static uint32_t page_with_free_slot(const struct cap_table *table)
{
	uint32_t word = 0;

	while (word < ARRAY_COUNT(table->summary) - 1 && !table->summary[word])
		word++;
	return word * 64 + (uint32_t)__builtin_ctzll(table->summary[word]);
}

struct cap_slot *cap_table_commit(struct cap_table *table, const struct cap_edge *edge)
{
	uint32_t number = page_with_free_slot(table);
	struct cap_page *page = &table->directory[number];
	uint32_t place = (uint32_t)__builtin_ctzll(page->free);
	struct cap_slot *slot = &page->slots[place];
	uint64_t generation = key_generation(slot->key) + 1;

	page->free &= ~(UINT64_C(1) << place);
	page_mark(table, number);
	table->free--;
	table->reserved--;
	table->used++;
	if (generation >= table->generation_next)
		table->generation_next = generation + 1;
	slot->key = generation << CAP_INDEX_BITS | key_index(slot->key);
	slot->interface = edge->interface;
	slot->interface_index = edge->interface_index;
	slot->hold = edge->hold;
	slot->bound = edge->bound;
	slot->state = CAP_SLOT_LIVE;
	slot->reason = STATUS_OK;
	slot->reference[0] = 0;
	slot->reference[1] = 0;
	edge_link(slot, edge->target);
	return slot;
}

struct cap_slot *cap_table_slot(const struct cap_table *table, uint32_t index)
{
	return &table->directory[index / CAP_PAGE_SLOTS].slots[index % CAP_PAGE_SLOTS];
}

/* The slot that `id` points at, whatever its state, when the key fits but for the hidden bit. */
static struct cap_slot *slot_of(const struct cap_table *table, struct cap_id id)
{
	/* A mask in place of a branch alone: a mispredicted look-up stays inside the directory. */
	uint32_t index = key_index(id.key) & (CAP_TABLE_SLOTS - 1);
	struct cap_slot *slot;

	if (key_index(id.key) >= table->pages * CAP_PAGE_SLOTS || (id.key & KEY_FREE))
		return NULL;
	slot = cap_table_slot(table, index);
	return (slot->key & ~KEY_FREE) == id.key ? slot : NULL;
}

/* The status for an id that was not found by its key. */
static NOT_INLINE enum status find_slow(const struct cap_table *table, struct cap_id id)
{
	const struct cap_slot *slot = slot_of(table, id);

	if (!slot)
		return STATUS_NO_CAPABILITY;
	if (slot->state == CAP_SLOT_TRANSIT)
		return STATUS_IN_TRANSIT;
	if (slot->state == CAP_SLOT_DEAD)
		return (enum status)slot->reason;
	return STATUS_NO_CAPABILITY;
}

enum status cap_table_find(const struct cap_table *table, struct cap_id id, struct cap_slot **slot)
{
	uint32_t index = key_index(id.key) & (CAP_TABLE_SLOTS - 1);

	if (index / CAP_PAGE_SLOTS >= table->pages)
		return STATUS_NO_CAPABILITY;
	*slot = cap_table_slot(table, index);
	/*
	 * Only a live slot has a key without the hidden bit, and no id with that bit is ever equal.
	 */
	if ((*slot)->key != id.key || (id.key & KEY_FREE))
		return find_slow(table, id);
	return STATUS_OK;
}

enum status cap_table_find_releasable(const struct cap_table *table, struct cap_id id,
				      struct cap_slot **found)
{
	struct cap_slot *slot = slot_of(table, id);

	if (!slot)
		return STATUS_NO_CAPABILITY;
	if (slot->state == CAP_SLOT_TRANSIT)
		return STATUS_IN_TRANSIT;
	if (slot->state != CAP_SLOT_LIVE && slot->state != CAP_SLOT_DEAD)
		return STATUS_NO_CAPABILITY;
	*found = slot;
	return STATUS_OK;
}

struct cap_slot *cap_table_find_transit(const struct cap_table *table, struct cap_id id)
{
	struct cap_slot *slot = slot_of(table, id);

	return slot && slot->state == CAP_SLOT_TRANSIT ? slot : NULL;
}

void cap_table_drop(struct cap_table *table, struct cap_slot *slot)
{
	uint32_t index = key_index(slot->key);
	struct cap_page *page = &table->directory[index / CAP_PAGE_SLOTS];

	edge_unlink(slot);
	slot->key |= KEY_FREE;
	slot->interface = 0;
	slot->interface_index = 0;
	slot->hold = 0;
	slot->bound = false;
	slot->reason = STATUS_OK;
	table->used--;
	if (key_generation(slot->key) >= table->generation_last) {
		slot->state = CAP_SLOT_RETIRED;
		return;
	}
	slot->state = CAP_SLOT_FREE;
	page->free |= UINT64_C(1) << (index % CAP_PAGE_SLOTS);
	table->free++;
	page_mark(table, index / CAP_PAGE_SLOTS);
}

void cap_slot_pin(struct cap_slot *slot)
{
	slot->pins++;
}

bool cap_slot_unpin(struct cap_slot *slot)
{
	slot->pins--;
	return slot->pins == 0 && slot->state == CAP_SLOT_RELEASED;
}

void cap_slot_release_pinned(struct cap_slot *slot)
{
	slot->state = CAP_SLOT_RELEASED;
	slot->key |= KEY_FREE;
}

void cap_slot_transit_begin(struct cap_slot *slot)
{
	slot->state = CAP_SLOT_TRANSIT;
	slot->key |= KEY_FREE;
}

void cap_slot_transit_end(struct cap_slot *slot)
{
	/* The object may have ended meanwhile; then the slot is dead and stays so. */
	if (slot->state != CAP_SLOT_TRANSIT)
		return;
	slot->state = CAP_SLOT_LIVE;
	slot->key &= ~KEY_FREE;
}

void cap_slot_kill(struct cap_slot *slot, enum status reason)
{
	edge_unlink(slot);
	slot->key |= KEY_FREE;
	if (slot->state != CAP_SLOT_RELEASED)
		slot->state = CAP_SLOT_DEAD;
	slot->reason = (int8_t)reason;
}

struct cap_id cap_slot_id(const struct cap_slot *slot)
{
	return (struct cap_id){slot->key & ~KEY_FREE};
}

/* One slot against its place, its state, and its list. */
static bool slot_check(const struct cap_table *table, uint32_t index)
{
	const struct cap_slot *slot = cap_table_slot(table, index);
	const struct cap_page *page = &table->directory[index / CAP_PAGE_SLOTS];
	bool marked_free = page->free >> (index % CAP_PAGE_SLOTS) & 1;
	bool held = slot->state == CAP_SLOT_LIVE || slot->state == CAP_SLOT_TRANSIT ||
		    (slot->state == CAP_SLOT_RELEASED && slot->target);

	if (key_index(slot->key) != index || marked_free != (slot->state == CAP_SLOT_FREE))
		return false;
	if (key_generation(slot->key) > table->generation_last)
		return false;
	if (!(slot->key & KEY_FREE) != (slot->state == CAP_SLOT_LIVE))
		return false;
	if (held != (slot->target != NULL))
		return false;
	return !held || *slot->edge_link == slot;
}

bool cap_table_check(const struct cap_table *table)
{
	uint32_t free = 0, used = 0;

	for (uint32_t page = 0; page < table->pages; page++) {
		bool summary = table->summary[page / 64] >> (page % 64) & 1;

		if (summary != (table->directory[page].free != 0))
			return false;
		for (uint64_t bits = table->directory[page].free; bits; bits &= bits - 1)
			free++;
	}
	for (uint32_t i = 0; i < table->pages * CAP_PAGE_SLOTS; i++) {
		uint8_t state = cap_table_slot(table, i)->state;

		if (!slot_check(table, i))
			return false;
		used += state != CAP_SLOT_FREE && state != CAP_SLOT_RETIRED;
	}
	return free == table->free && used == table->used && table->reserved <= table->free;
}
