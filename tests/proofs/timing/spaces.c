/*
 * Attacks with address spaces: many mappings, and ranges that are large. See timing.h.
 */
#include "core/generated/memory.h"
#include "tests/proofs/timing/timing.h"
#include "user/rt/generated/memory_client.h"

#define MAPPINGS 230u
#define UNMAPS 24u
#define LARGE_PAGES 16384u

static void pages_map(struct memory_object object, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		proof_expect_status(
			&timing.group, "map", i,
			timing_map(object, TIMING_PAGE, TIMING_ADDRESS + 2 * i * TIMING_PAGE),
			STATUS_OK);
}

static void unmap_begin(uint64_t address, uint64_t bytes)
{
	struct address_space_unmap_params_builder params;

	proof_expect_status(&timing.group, "unmap", 0,
			    address_space_unmap_begin(timing_call(), timing.proof.rt,
						      timing.proof.space, &params),
			    STATUS_OK);
	address_space_unmap_params_builder_set_address(&params, address);
	address_space_unmap_params_builder_set_bytes(&params, bytes);
}

/* Unmaps of the highest of many mappings. */
void timing_unmaps(void)
{
	struct memory_object object = timing_memory(1);

	pages_map(object, MAPPINGS);
	for (uint32_t i = MAPPINGS - UNMAPS; i < MAPPINGS; i++)
		unmap_begin(TIMING_ADDRESS + 2 * i * TIMING_PAGE, TIMING_PAGE);
	timing_begin();
	proof_expect(&timing.group, timing_batch() == UNMAPS, "an unmap has failed");
	timing_end("unmaps");
	proof_expect_status(&timing.group, "unmap", 0,
			    timing_unmap(TIMING_ADDRESS, 2ul * MAPPINGS * TIMING_PAGE), STATUS_OK);
	proof_release(&timing.proof, object.id);
}

/* All of them at once; and ranges that cut the last one. */
void timing_unmap_many(void)
{
	struct memory_object object = timing_memory(2);
	uint64_t end = TIMING_ADDRESS + 2ul * MAPPINGS * TIMING_PAGE;

	pages_map(object, MAPPINGS);
	proof_expect_status(&timing.group, "map", 0, timing_map(object, 2 * TIMING_PAGE, end),
			    STATUS_OK);
	unmap_begin(TIMING_ADDRESS, end + TIMING_PAGE - TIMING_ADDRESS);
	timing_begin();
	proof_expect(&timing.group, timing_again(TIMING_BATCH) == 0, "an unmap that cuts");
	timing_end("unmap-cut");
	timing_begin();
	proof_expect_status(&timing.group, "unmap", 0,
			    timing_unmap(TIMING_ADDRESS, end + 2 * TIMING_PAGE - TIMING_ADDRESS),
			    STATUS_OK);
	timing_end("unmap-many");
	proof_release(&timing.proof, object.id);
}

/* Maps of much, where something is mapped. */
void timing_maps(void)
{
	struct memory_object object = timing_memory(LARGE_PAGES);
	uint64_t last = TIMING_ADDRESS + (LARGE_PAGES - 1ul) * TIMING_PAGE;
	struct address_space_map_params_builder params;
	struct rt_call *call = timing_call();
	uint32_t index = 0;
	enum status status;

	proof_expect_status(&timing.group, "map", 0, timing_map(object, TIMING_PAGE, last),
			    STATUS_OK);
	status = address_space_map_begin(call, timing.proof.rt, timing.proof.space, &params);
	if (status == STATUS_OK)
		status = rt_call_add_capability(call, object.id, RT_TRANSFER_COPY, &index);
	proof_expect_status(&timing.group, "a map", 0, status, STATUS_OK);
	address_space_map_params_builder_set_object(&params, index);
	address_space_map_params_builder_set_address(&params, TIMING_ADDRESS);
	address_space_map_params_builder_set_bytes(&params, (uint64_t)LARGE_PAGES * TIMING_PAGE);
	timing_begin();
	proof_expect(&timing.group, timing_again(TIMING_BATCH) == 0, "a map of what is mapped");
	timing_end("maps");
	proof_expect_status(&timing.group, "unmap", 0, timing_unmap(last, TIMING_PAGE), STATUS_OK);
	timing_begin();
	proof_release(&timing.proof, object.id);
	timing_end("large-memory");
}

/* An object that is mapped often, and writable, is sealed. */
void timing_seal(void)
{
	struct memory_object object = timing_memory(1);

	pages_map(object, MAPPINGS);
	timing_begin();
	proof_expect_status(&timing.group, "seal", 0, memory_object_seal(timing.proof.rt, object),
			    STATUS_OK);
	timing_end("seal");
	proof_expect_status(&timing.group, "unmap", 0,
			    timing_unmap(TIMING_ADDRESS, 2ul * MAPPINGS * TIMING_PAGE), STATUS_OK);
	proof_release(&timing.proof, object.id);
}
