/*
 * The capability table against a model: random operations, with everything the table says compared
 * with what a list of (id, target) says. Generations run out soon, so that slots retire; pages come
 * and go, and no id is ever valid twice.
 */
#include <string.h>

#include "core/cap/table.h"
#include "tests/host/core/check.h"

#define TARGETS 5u
#define MODEL 4096u
#define HISTORY 65536u

struct model_edge {
	struct cap_id id;
	uint32_t target;
	uint8_t state; /* enum cap_slot_state */
};

static struct cap_page directory[CAP_TABLE_PAGES];
static struct cap_slot *pages[CAP_TABLE_PAGES];
static struct cap_table table;
static struct cap_target targets[TARGETS];
static struct model_edge model[MODEL];
static uint32_t model_count, reserved;
static uint64_t seen[HISTORY]; /* every id that was ever given */
static uint32_t seen_count;
static uint64_t chance, operations, retired;

static uint32_t below(uint32_t limit)
{
	return (uint32_t)(random_next(&chance) % limit);
}

static void page_give(void)
{
	struct cap_slot *slots = calloc(CAP_PAGE_SLOTS, sizeof(*slots));

	CHECK(slots);
	pages[table.pages] = slots;
	cap_table_page_give(&table, slots);
}

static void page_take(void)
{
	struct cap_slot *slots = cap_table_page_take(&table);

	if (!slots)
		return;
	CHECK(slots == pages[table.pages]);
	free(slots);
}

static void id_is_new(struct cap_id id)
{
	for (uint32_t i = 0; i < seen_count; i++)
		CHECK(seen[i] != id.key);
	CHECK(id.key != 0 && seen_count < HISTORY);
	seen[seen_count++] = id.key;
}

static void reserve(void)
{
	uint32_t count = below(20), missing = cap_table_pages_missing(&table, count);

	if (missing && below(2) && missing != UINT32_MAX && table.pages + missing < 12)
		while (missing-- > 0)
			page_give();
	if (cap_table_reserve(&table, count) == STATUS_OK)
		reserved += count;
	else
		CHECK(count > table.free - table.reserved);
}

static void commit(void)
{
	struct cap_edge edge = {.interface = 77, .interface_index = 3, .hold = HOLD_FREE};
	struct cap_slot *slot;

	if (!reserved || model_count == MODEL)
		return;
	model[model_count] = (struct model_edge){.target = below(TARGETS), .state = CAP_SLOT_LIVE};
	edge.target = &targets[model[model_count].target];
	slot = cap_table_commit(&table, &edge);
	reserved--;
	CHECK(slot->target == edge.target && slot->interface == 77);
	model[model_count].id = cap_slot_id(slot);
	id_is_new(model[model_count].id);
	model_count++;
}

static void drop(void)
{
	uint32_t at = model_count ? below(model_count) : 0;
	struct cap_slot *slot;
	enum status status;

	if (!model_count)
		return;
	status = cap_table_find_releasable(&table, model[at].id, &slot);
	if (model[at].state == CAP_SLOT_TRANSIT) {
		CHECK(status == STATUS_IN_TRANSIT);
		return;
	}
	CHECK(status == STATUS_OK);
	cap_table_drop(&table, slot);
	retired += slot->state == CAP_SLOT_RETIRED;
	CHECK(cap_table_find(&table, model[at].id, &slot) == STATUS_NO_CAPABILITY);
	model[at] = model[--model_count];
}

static struct cap_slot *slot_of(const struct model_edge *edge)
{
	return cap_table_slot(&table, (uint32_t)(edge->id.key & 0xffff));
}

static void transit(void)
{
	struct model_edge *edge = &model[model_count ? below(model_count) : 0];

	if (!model_count)
		return;
	if (edge->state == CAP_SLOT_LIVE) {
		cap_slot_transit_begin(slot_of(edge));
		edge->state = CAP_SLOT_TRANSIT;
	} else {
		cap_slot_transit_end(slot_of(edge));
		if (edge->state == CAP_SLOT_TRANSIT)
			edge->state = CAP_SLOT_LIVE;
	}
}

static void kill_target(void)
{
	uint32_t target = below(TARGETS);

	while (targets[target].edges)
		cap_slot_kill(targets[target].edges, STATUS_DISCONNECTED);
	for (uint32_t i = 0; i < model_count; i++)
		if (model[i].target == target)
			model[i].state = CAP_SLOT_DEAD;
}

/* Everything that was ever given, looked up. */
static void look_ups(void)
{
	for (uint32_t i = 0; i < seen_count; i++) {
		struct cap_slot *slot = NULL;
		struct cap_id id = {seen[i]}, hidden = {seen[i] | UINT64_C(1) << 63};
		const struct model_edge *edge = NULL;
		enum status expected = STATUS_NO_CAPABILITY;

		for (uint32_t k = 0; k < model_count; k++)
			if (model[k].id.key == id.key)
				edge = &model[k];
		if (edge)
			expected = edge->state == CAP_SLOT_LIVE      ? STATUS_OK
				   : edge->state == CAP_SLOT_TRANSIT ? STATUS_IN_TRANSIT
								     : STATUS_DISCONNECTED;
		CHECK(cap_table_find(&table, id, &slot) == expected);
		if (expected == STATUS_OK)
			CHECK(slot->target == &targets[edge->target]);
		CHECK(cap_table_find(&table, hidden, &slot) == STATUS_NO_CAPABILITY);
		CHECK(cap_table_find_releasable(&table, hidden, &slot) == STATUS_NO_CAPABILITY);
		CHECK(cap_table_find(&table, (struct cap_id){id.key + (1u << CAP_INDEX_BITS)},
				     &slot) != STATUS_OK ||
		      !edge || slot->key != id.key);
	}
}

static void counts(void)
{
	uint32_t edges = 0, held = 0;

	CHECK(cap_table_check(&table));
	CHECK(table.used == model_count && table.reserved == reserved);
	for (unsigned i = 0; i < TARGETS; i++)
		for (const struct cap_slot *s = targets[i].edges; s; s = s->edge_next)
			edges++;
	for (uint32_t i = 0; i < model_count; i++)
		held += model[i].state != CAP_SLOT_DEAD;
	CHECK(edges == held);
}

static void step(void)
{
	operations++;
	switch (below(16)) {
	case 0:
	case 1:
		reserve();
		break;
	case 2:
		if (reserved) {
			uint32_t back = below(reserved + 1);

			cap_table_unreserve(&table, back);
			reserved -= back;
		}
		break;
	case 3:
	case 4:
		page_take();
		break;
	case 5:
	case 6:
		transit();
		break;
	case 7:
		if (below(8) == 0)
			kill_target();
		break;
	case 8:
	case 9:
	case 10:
		drop();
		break;
	default:
		commit();
		break;
	}
}

static void empty(void)
{
	while (model_count) {
		for (uint32_t i = 0; i < model_count; i++)
			if (model[i].state == CAP_SLOT_TRANSIT) {
				cap_slot_transit_end(slot_of(&model[i]));
				model[i].state = CAP_SLOT_LIVE;
			}
		drop();
	}
	cap_table_unreserve(&table, reserved);
	reserved = 0;
	while (table.pages) {
		uint32_t before = table.pages;

		page_take();
		if (table.pages == before)
			break;
	}
	/* A page stays for as long as it holds a retired slot. */
	for (uint32_t i = 0; i < table.pages; i++)
		free(pages[i]);
}

static void run(uint64_t seed, uint64_t generation_last)
{
	chance = seed;
	memset(directory, 0, sizeof(directory));
	memset(targets, 0, sizeof(targets));
	model_count = reserved = seen_count = 0;
	cap_table_init(&table, directory, generation_last);
	for (uint32_t i = 0; i < 3000; i++) {
		step();
		counts();
		if (i % 200 == 0)
			look_ups();
	}
	look_ups();
	empty();
}

/* A slot that has used its generations never comes back, and its page neither. */
static void retirement(void)
{
	struct cap_edge edge = {.target = &targets[0], .interface = 1};
	uint32_t given = 0;

	memset(directory, 0, sizeof(directory));
	memset(targets, 0, sizeof(targets));
	seen_count = 0;
	cap_table_init(&table, directory, 3);
	page_give();
	while (cap_table_reserve(&table, 1) == STATUS_OK) {
		struct cap_slot *slot = cap_table_commit(&table, &edge);

		id_is_new(cap_slot_id(slot));
		cap_table_drop(&table, slot);
		given++;
	}
	CHECK(given == 3 * CAP_PAGE_SLOTS && table.free == 0 && table.used == 0);
	CHECK(cap_table_check(&table) && !cap_table_page_take(&table));
	/* Taking the whole table apart gives it back nevertheless. */
	page_give();
	CHECK(cap_table_page_drop(&table) == pages[1] && table.free == 0);
	CHECK(cap_table_page_drop(&table) == pages[0] && table.free == 0 && table.pages == 0);
	CHECK(cap_table_check(&table));
	free(pages[1]);
	free(pages[0]);
}

/*
 * The last generations of a table whose pages come and go, with the counters set near the end:
 * every id is good while it is held and never again, and when the generations are used up there are
 * no slots.
 */
static void last_generations(uint64_t generation_last, uint64_t left)
{
	struct cap_edge edge = {.target = &targets[0], .interface = 1};
	struct cap_slot *slot, *found;
	uint32_t given = 0;

	memset(directory, 0, sizeof(directory));
	memset(targets, 0, sizeof(targets));
	seen_count = 0;
	cap_table_init(&table, directory, generation_last);
	table.generation_floor = generation_last - left + 1;
	table.generation_next = table.generation_floor;
	for (;;) {
		if (table.pages == 0)
			page_give();
		if (cap_table_reserve(&table, 1) != STATUS_OK)
			break;
		slot = cap_table_commit(&table, &edge);
		id_is_new(cap_slot_id(slot));
		CHECK(cap_table_check(&table));
		CHECK(cap_table_find(&table, (struct cap_id){slot->key}, &found) == STATUS_OK);
		CHECK(found == slot);
		cap_table_drop(&table, slot);
		CHECK(cap_table_find(&table, cap_slot_id(slot), &found) == STATUS_NO_CAPABILITY);
		/* Pages go as early as they can. */
		page_take();
		CHECK(cap_table_check(&table));
		given++;
	}
	CHECK(given >= left - 1 + CAP_PAGE_SLOTS && table.used == 0 && table.pages == 1);
	CHECK(!cap_table_page_take(&table));
	free(pages[0]);
}

/* A table takes as many pages as its directory has, and says so beyond. */
static void limits(void)
{
	memset(directory, 0, sizeof(directory));
	cap_table_init(&table, directory, CAP_GENERATION_LAST);
	CHECK(cap_table_pages_missing(&table, CAP_TABLE_SLOTS) == CAP_TABLE_PAGES);
	CHECK(cap_table_pages_missing(&table, CAP_TABLE_SLOTS + 1) == UINT32_MAX);
	CHECK(cap_table_pages_missing(&table, UINT32_MAX) == UINT32_MAX);
	for (uint32_t i = 0; i < CAP_TABLE_PAGES; i++)
		page_give();
	CHECK(cap_table_pages_missing(&table, CAP_TABLE_SLOTS) == 0);
	CHECK(cap_table_reserve(&table, CAP_TABLE_SLOTS) == STATUS_OK);
	CHECK(cap_table_reserve(&table, 1) == STATUS_NO_SLOTS);
	CHECK(cap_table_pages_missing(&table, 1) == UINT32_MAX);
	CHECK(!cap_table_page_take(&table));
	cap_table_unreserve(&table, CAP_TABLE_SLOTS);
	for (uint32_t i = 0; i < CAP_TABLE_PAGES; i++)
		page_take();
	CHECK(table.pages == 0 && cap_table_check(&table));
}

int main(void)
{
	uint64_t seed = check_setting("SEED", 1), rounds = check_setting("ROUNDS", 60);

	for (uint64_t i = 0; i < rounds; i++)
		run(seed + i, i % 3 == 0 ? 4 : i % 3 == 1 ? 40 : CAP_GENERATION_LAST);
	CHECK(retired > 0);
	retirement();
	for (uint64_t left = 1; left < 6; left++) {
		last_generations(CAP_GENERATION_LAST, left);
		last_generations(7, left);
	}
	limits();
	printf("capability table: %" PRIu64 " operations, seeds %" PRIu64 " to %" PRIu64
	       ", %" PRIu64 " slots retired\n",
	       operations, seed, seed + rounds - 1, retired);
	printf("4 passed, 0 failed\n");
	return 0;
}
