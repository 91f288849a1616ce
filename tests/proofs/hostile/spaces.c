/*
 * The address space, by its own methods: nothing is writable and executable, nothing of the
 * kernel's can be covered or taken away, nothing lies outside of user space, and pages come back
 * empty.
 */
#include "tests/proofs/hostile/hostile.h"

#include "user/rt/generated/memory_client.h"

#define PAGE UINT64_C(4096)
#define FREE_ADDRESS UINT64_C(0x700000000000)
#define OBJECT_PAGES 4u

enum way { WAY_WRITABLE, WAY_READ_ONLY, WAY_EXECUTABLE };

struct place {
	uint64_t offset, bytes, address;
};

static struct memory_object object_make(struct hostile *hostile, struct proof_group *group)
{
	const struct memory_create_args args = {.pages = OBJECT_PAGES};
	struct memory_create_result created = {{{0}}};

	proof_expect_status(
		group, "create", 0,
		memory_create(hostile->proof.rt, hostile->proof.memory, &args, &created),
		STATUS_OK);
	return created.object;
}

static enum status map(struct hostile *hostile, enum way way, struct memory_object object,
		       const struct place *place)
{
	struct rt *rt = hostile->proof.rt;
	const struct address_space space = hostile->proof.space;

	if (way == WAY_WRITABLE)
		return address_space_map(
			rt, space,
			&(struct address_space_map_args){.object = object,
							 .offset = place->offset,
							 .bytes = place->bytes,
							 .address = place->address});
	if (way == WAY_READ_ONLY)
		return address_space_map_read_only(
			rt, space,
			&(struct address_space_map_read_only_args){.object = object,
								   .offset = place->offset,
								   .bytes = place->bytes,
								   .address = place->address});
	return address_space_map_executable(
		rt, space,
		&(struct address_space_map_executable_args){.object = object,
							    .offset = place->offset,
							    .bytes = place->bytes,
							    .address = place->address});
}

static enum status unmap(struct hostile *hostile, uint64_t address, uint64_t bytes)
{
	const struct address_space_unmap_args args = {.address = address, .bytes = bytes};

	return address_space_unmap(hostile->proof.rt, hostile->proof.space, &args);
}

static enum status protect(struct hostile *hostile, uint64_t address, uint64_t bytes)
{
	const struct address_space_protect_args args = {.address = address, .bytes = bytes};

	return address_space_protect(hostile->proof.rt, hostile->proof.space, &args);
}

static void bad_places(struct hostile *hostile)
{
	const struct {
		struct place place;
		enum status expected;
	} cases[] = {
		{{0, PAGE, 0}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, PAGE}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, 0xf000}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, FREE_ADDRESS + 1}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, FREE_ADDRESS + 0x800}, STATUS_INVALID_ARGUMENT},
		{{0, 1, FREE_ADDRESS}, STATUS_INVALID_ARGUMENT},
		{{0, 0, FREE_ADDRESS}, STATUS_INVALID_ARGUMENT},
		{{1, PAGE, FREE_ADDRESS}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, UINT64_C(0x7fffffff0000)}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, UINT64_C(0x7ffffffff000)}, STATUS_INVALID_ARGUMENT},
		{{0, 2 * PAGE, UINT64_C(0x7ffffffef000)}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, UINT64_C(0x800000000000)}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, UINT64_C(0xffff800000000000)}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, UINT64_C(0xffffffff80200000)}, STATUS_INVALID_ARGUMENT},
		{{0, PAGE, UINT64_MAX & ~(PAGE - 1)}, STATUS_INVALID_ARGUMENT},
		{{0, UINT64_MAX & ~(PAGE - 1), FREE_ADDRESS}, STATUS_INVALID_ARGUMENT},
		{{0, UINT64_C(1) << 63, FREE_ADDRESS}, STATUS_INVALID_ARGUMENT},
		{{0, UINT64_C(0x700000000000), FREE_ADDRESS}, STATUS_INVALID_ARGUMENT},
		{{0, (OBJECT_PAGES + 1) * PAGE, FREE_ADDRESS}, STATUS_OUT_OF_RANGE},
		{{PAGE, OBJECT_PAGES * PAGE, FREE_ADDRESS}, STATUS_OUT_OF_RANGE},
		{{OBJECT_PAGES * PAGE, PAGE, FREE_ADDRESS}, STATUS_OUT_OF_RANGE},
		{{UINT64_MAX & ~(PAGE - 1), 2 * PAGE, FREE_ADDRESS}, STATUS_OUT_OF_RANGE},
		{{UINT64_C(1) << 63, PAGE, FREE_ADDRESS}, STATUS_OUT_OF_RANGE},
		{{UINT64_C(1) << 44, PAGE, FREE_ADDRESS}, STATUS_OUT_OF_RANGE},
		{{0, UINT64_C(1) << 32, FREE_ADDRESS}, STATUS_OUT_OF_RANGE},
		{{0, UINT64_C(1) << 44, UINT64_C(0x100000000)}, STATUS_OUT_OF_RANGE},
	};
	struct proof_group group;
	struct memory_object object;

	proof_group_begin(&group, &hostile->proof, "map-places");
	object = object_make(hostile, &group);
	for (uint32_t i = 0; i < ARRAY_COUNT(cases); i++) {
		for (int way = WAY_WRITABLE; way <= WAY_EXECUTABLE; way++)
			proof_expect_status(&group, "place", i,
					    map(hostile, (enum way)way, object, &cases[i].place),
					    cases[i].expected);
		if (cases[i].expected != STATUS_INVALID_ARGUMENT || cases[i].place.offset != 0)
			continue;
		proof_expect_status(&group, "unmap of place", i,
				    unmap(hostile, cases[i].place.address, cases[i].place.bytes),
				    STATUS_INVALID_ARGUMENT);
		proof_expect_status(&group, "protect of place", i,
				    protect(hostile, cases[i].place.address, cases[i].place.bytes),
				    STATUS_INVALID_ARGUMENT);
	}
	proof_release(&hostile->proof, object.id);
	proof_group_end(&group);
}

static void own_parts(struct hostile *hostile)
{
	const struct startup_block *startup = hostile->proof.rt->startup;
	const struct {
		uint64_t address, bytes;
		bool kernels; /* made by the kernel for itself: cannot be taken away */
	} parts[] = {
		{startup->ring_address, startup->ring_bytes, true},
		{startup->capset_address, PAGE, true},
		{(uint64_t)(uintptr_t)startup & ~(PAGE - 1), PAGE, true},
		{startup->stack_low, startup->stack_high - startup->stack_low, false},
		{startup->data_address & ~(PAGE - 1), PAGE, false},
		{startup->image_base & ~(PAGE - 1), PAGE, false},
		{(uint64_t)(uintptr_t)&hostile_spaces & ~(PAGE - 1), PAGE, false},
	};
	struct proof_group group;
	struct memory_object object;

	proof_group_begin(&group, &hostile->proof, "map-own-parts");
	object = object_make(hostile, &group);
	for (uint32_t i = 0; i < ARRAY_COUNT(parts); i++) {
		const struct place place = {.bytes = PAGE, .address = parts[i].address};

		for (int way = WAY_WRITABLE; way <= WAY_READ_ONLY; way++)
			proof_expect_status(&group, "covering part", i,
					    map(hostile, (enum way)way, object, &place),
					    STATUS_BUSY);
		if (!parts[i].kernels)
			continue;
		proof_expect_status(&group, "unmapping part", i,
				    unmap(hostile, parts[i].address, parts[i].bytes),
				    STATUS_INVALID_ARGUMENT);
		proof_expect_status(&group, "protecting part", i,
				    protect(hostile, parts[i].address, parts[i].bytes),
				    STATUS_INVALID_ARGUMENT);
	}
	proof_expect_status(&group, "unmapping a piece of the ring", 0,
			    unmap(hostile, startup->ring_address + PAGE, PAGE),
			    STATUS_OUT_OF_RANGE);
	proof_expect_status(&group, "unmapping a piece of the stack", 0,
			    unmap(hostile, startup->stack_low, PAGE), STATUS_OUT_OF_RANGE);
	proof_expect_status(&group, "unmapping nothing", 0, unmap(hostile, FREE_ADDRESS, PAGE),
			    STATUS_OK);
	proof_release(&hostile->proof, object.id);
	proof_group_end(&group);
}

/* Either written or run, never both, in whatever order it is tried. */
static void write_or_execute(struct hostile *hostile)
{
	const struct place first = {.bytes = OBJECT_PAGES * PAGE, .address = FREE_ADDRESS};
	const struct place second = {.bytes = PAGE, .address = FREE_ADDRESS + 0x100000};
	struct rt *rt = hostile->proof.rt;
	struct proof_group group;
	struct memory_object object;
	uint8_t byte = 1;
	const struct memory_object_write_args write = {.data = {.bytes = &byte, .length_bytes = 1}};

	proof_group_begin(&group, &hostile->proof, "write-or-execute");
	object = object_make(hostile, &group);
	proof_expect_status(&group, "executable and not sealed", 0,
			    map(hostile, WAY_EXECUTABLE, object, &second), STATUS_NOT_SEALED);
	proof_expect_status(&group, "writable", 0, map(hostile, WAY_WRITABLE, object, &first),
			    STATUS_OK);
	proof_expect_status(&group, "over it", 0, map(hostile, WAY_READ_ONLY, object, &first),
			    STATUS_BUSY);
	proof_expect_status(&group, "executable beside writable", 0,
			    map(hostile, WAY_EXECUTABLE, object, &second), STATUS_NOT_SEALED);
	proof_expect_status(&group, "a piece unmapped", 0, unmap(hostile, FREE_ADDRESS, PAGE),
			    STATUS_OUT_OF_RANGE);
	proof_expect_status(&group, "a piece protected", 0, protect(hostile, FREE_ADDRESS, PAGE),
			    STATUS_OUT_OF_RANGE);
	proof_expect_status(&group, "protected", 0,
			    protect(hostile, FREE_ADDRESS, OBJECT_PAGES * PAGE), STATUS_OK);
	proof_expect_status(&group, "sealing what is read", 0, memory_object_seal(rt, object),
			    STATUS_OK);
	proof_expect_status(&group, "sealing twice", 0, memory_object_seal(rt, object), STATUS_OK);
	proof_expect_status(&group, "writing what is sealed", 0,
			    memory_object_write(rt, object, &write), STATUS_SEALED);
	proof_expect_status(&group, "writable again", 0,
			    map(hostile, WAY_WRITABLE, object, &second), STATUS_SEALED);
	proof_expect_status(&group, "executable", 0, map(hostile, WAY_EXECUTABLE, object, &second),
			    STATUS_OK);
	proof_expect_status(&group, "unmapped", 0, unmap(hostile, FREE_ADDRESS, UINT64_C(0x200000)),
			    STATUS_OK);
	proof_release(&hostile->proof, object.id);
	proof_group_end(&group);
}

/* An object must not see what another one left in its frames. */
static void frames_are_empty(struct hostile *hostile)
{
	const struct place place = {.bytes = OBJECT_PAGES * PAGE, .address = FREE_ADDRESS};
	const uint64_t words = OBJECT_PAGES * PAGE / sizeof(uint64_t);
	volatile uint64_t *at = (volatile uint64_t *)(uintptr_t)FREE_ADDRESS;
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "frames-are-empty");
	for (uint32_t round = 0; round < 40; round++) {
		struct memory_object object = object_make(hostile, &group);
		uint64_t seen = 0;

		proof_expect_status(&group, "map", round,
				    map(hostile, WAY_WRITABLE, object, &place), STATUS_OK);
		for (uint64_t i = 0; i < words; i++) {
			seen |= at[i];
			at[i] = UINT64_C(0x5ec7e75ec7e75ec7);
		}
		proof_expect(&group, seen == 0, "round %u saw %lx", round, (unsigned long)seen);
		/* By turns: the mapping goes first, or the object does. */
		if (round % 2 == 0)
			proof_release(&hostile->proof, object.id);
		proof_expect_status(&group, "unmap", round,
				    unmap(hostile, place.address, place.bytes), STATUS_OK);
		if (round % 2 != 0)
			proof_release(&hostile->proof, object.id);
	}
	proof_group_end(&group);
}

/* The number of mappings has an end, and everything before it comes back. */
static void many_mappings(struct hostile *hostile)
{
	struct proof_group group;
	struct memory_object object;
	uint32_t made = 0;

	proof_group_begin(&group, &hostile->proof, "many-mappings");
	object = object_make(hostile, &group);
	for (; made < 1000; made++) {
		const struct place place = {.bytes = PAGE,
					    .address = FREE_ADDRESS + made * UINT64_C(0x40000000)};
		enum status status = map(hostile, WAY_READ_ONLY, object, &place);

		proof_expect(&group, status == STATUS_OK || status == STATUS_LEDGER_LIMIT,
			     "mapping %u gave %d", made, (int)status);
		if (status != STATUS_OK)
			break;
	}
	/* Nothing but the ledger bounds them. */
	proof_expect(&group, made > 256, "%u mappings", made);
	for (uint32_t i = 0; i < made; i++)
		proof_expect_status(&group, "unmap", i,
				    unmap(hostile, FREE_ADDRESS + i * UINT64_C(0x40000000), PAGE),
				    STATUS_OK);
	proof_release(&hostile->proof, object.id);
	proof_group_end(&group);
}

/*
 * A process keeps the page tables that it has once needed: the addresses used here get theirs
 * first.
 */
static void tables_make(struct hostile *hostile)
{
	const struct memory_create_args args = {.pages = OBJECT_PAGES};
	struct memory_create_result created;
	uint32_t made = 0;

	if (memory_create(hostile->proof.rt, hostile->proof.memory, &args, &created) != STATUS_OK)
		return;
	for (; made < 1000; made++) {
		const struct place place = {.bytes = PAGE,
					    .address = FREE_ADDRESS + made * UINT64_C(0x40000000)};

		if (map(hostile, WAY_READ_ONLY, created.object, &place) != STATUS_OK)
			break;
	}
	for (uint32_t i = 0; i < made; i++)
		proof_ignore(unmap(hostile, FREE_ADDRESS + i * UINT64_C(0x40000000), PAGE));
	proof_release(&hostile->proof, created.object.id);
}

void hostile_spaces(struct hostile *hostile)
{
	tables_make(hostile);
	bad_places(hostile);
	own_parts(hostile);
	write_or_execute(hostile);
	frames_are_empty(hostile);
	many_mappings(hostile);
}
