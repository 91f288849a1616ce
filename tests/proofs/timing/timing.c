/*
 * The attacks upon the length of a kernel entry, one after the other, and what they share: see
 * timing.h. The attacks themselves are those of builders.c, spaces.c, calls.c and ends.c.
 */
#include "tests/proofs/timing/timing.h"

#include "core/generated/endpoint.h"
#include "tests/proofs/longest.h"
#include "user/rt/format.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"

struct timing timing;

void timing_begin(void)
{
	proof_ignore((enum status)raw_call(LONGEST_BEGIN, 0, 0));
}

void timing_end(const char *name)
{
	uint64_t words[2] = {0};

	__builtin_memcpy(words, name, rt_string_length(name));
	proof_ignore((enum status)raw_call(LONGEST_END, words[0], words[1]));
}

struct rt_call *timing_call(void)
{
	return &timing.calls[timing.open++];
}

uint32_t timing_batch(void)
{
	uint32_t submitted = 0, good = 0;

	while (submitted < timing.open && rt_call_submit(&timing.calls[submitted]) == STATUS_OK)
		submitted++;
	rt_ring_enter(&timing.proof.rt->ring, 0);
	for (uint32_t i = 0; i < timing.open; i++) {
		if (i < submitted)
			good += rt_call_finish(&timing.calls[i]) == STATUS_OK;
		rt_call_close(&timing.calls[i]);
	}
	proof_expect(&timing.group, submitted == timing.open, "only %u of %u calls were submitted",
		     submitted, timing.open);
	timing.open = 0;
	return good;
}

uint32_t timing_again(uint32_t count)
{
	struct rt_ring *ring = &timing.proof.rt->ring;
	struct rt_call *call = &timing.calls[0];
	uint32_t operations[TIMING_BATCH], submitted = 0, good = 0;
	enum status status = rt_call_submit(call);

	for (; submitted + 1 < count && status == STATUS_OK; submitted++) {
		const struct ring_submission *entry =
			&ring->region->submissions[(ring->sq_tail - 1) % RING_SUBMISSIONS];
		const struct rt_ring_call again = {
			.capability = call->target,
			.interface_id = entry->interface,
			.method = entry->method,
			.transfer_count = entry->transfer_count,
			.result_capabilities = entry->result_capabilities,
			.message_offset_words = entry->message_offset_words,
			.message_length_words = entry->message_length_words,
			.result_offset_words = entry->result_offset_words,
			.result_length_words = entry->result_length_words,
			.transfer_offset_words = entry->transfer_offset_words};

		status = rt_ring_call(ring, &again, &operations[submitted]);
	}
	rt_ring_enter(ring, 0);
	for (uint32_t i = 0; i < submitted; i++) {
		rt_ring_wait(ring, operations[i]);
		good += rt_ring_finish(ring, operations[i]).status == STATUS_OK;
	}
	good += rt_call_finish(call) == STATUS_OK;
	rt_call_close(call);
	timing.open = 0;
	proof_expect(&timing.group, status == STATUS_OK, "only %u of %u calls were submitted",
		     submitted, count);
	return good;
}

void timing_release(const struct cap_id *ids, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (i % TIMING_BATCH == 0)
			rt_ring_enter(&timing.proof.rt->ring, 0);
		if (ids[i].key)
			rt_ring_release(&timing.proof.rt->ring, ids[i]);
	}
	rt_ring_enter(&timing.proof.rt->ring, 0);
}

struct memory_object timing_memory(uint32_t pages)
{
	const struct memory_create_args args = {.pages = pages};
	struct memory_create_result made = {{{0}}};

	proof_expect_status(&timing.group, "memory of pages", pages,
			    memory_create(timing.proof.rt, timing.proof.memory, &args, &made),
			    STATUS_OK);
	return made.object;
}

enum status timing_map(struct memory_object object, uint64_t bytes, uint64_t address)
{
	const struct address_space_map_args args = {
		.object = object, .bytes = bytes, .address = address};

	return address_space_map(timing.proof.rt, timing.proof.space, &args);
}

enum status timing_unmap(uint64_t address, uint64_t bytes)
{
	const struct address_space_unmap_args args = {.address = address, .bytes = bytes};

	return address_space_unmap(timing.proof.rt, timing.proof.space, &args);
}

struct process_builder timing_builder(struct ledger ledger)
{
	const struct process_spawner_create_args args = {
		.image = timing.image, .ledger = ledger, .name = capnp_text_make("child", 5)};
	struct process_spawner_create_result made = {{{0}}};

	proof_expect_status(
		&timing.group, "a builder", 0,
		process_spawner_create(timing.proof.rt, timing.proof.spawner, &args, &made),
		STATUS_OK);
	return made.builder;
}

struct endpoint timing_endpoint(uint8_t capabilities)
{
	const struct endpoint_factory_create_args args = {.message_words = 1,
							  .capabilities = capabilities};
	struct endpoint_factory_create_result made = {{{0}}};

	proof_expect_status(&timing.group, "an endpoint", 0,
			    endpoint_factory_create(timing.proof.rt, timing.factory, &args, &made),
			    STATUS_OK);
	return made.endpoint;
}

struct cap_id timing_facet(struct endpoint endpoint)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct cap_id facet = {0};
	struct rt_call call;
	enum status status = endpoint_mint_begin(&call, timing.proof.rt, endpoint, &params);

	if (status == STATUS_OK) {
		endpoint_mint_params_builder_set_interface(&params, TIMING_INTERFACE);
		status = endpoint_mint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, &facet);
	rt_call_close(&call);
	proof_expect_status(&timing.group, "a facet", 0, status, STATUS_OK);
	return facet;
}

static const struct {
	const char *name;
	void (*run)(void);
} attacks[] = {
	{"builders", timing_builders},
	{"grants", timing_grants},
	{"starts", timing_starts},
	{"moved-grants", timing_moved_grants},
	{"unmaps", timing_unmaps},
	{"unmap-many", timing_unmap_many},
	{"maps", timing_maps},
	{"seal", timing_seal},
	{"moved-endpoints", timing_moved_endpoints},
	{"serving", timing_serving},
	{"terminates", timing_terminates},
	{"mapped", timing_mapped},
	{"table", timing_table},
};

int capos_main(struct rt *rt)
{
	proof_open(&timing.proof, rt);
	if (rt_capset_get(&rt->capset, "endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID,
			  &timing.factory.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "threadSpawner", THREAD_SPAWNER_INTERFACE_ID,
			  &timing.maker.spawner.id) != STATUS_OK)
		return 3;
	timing.maker.space = timing.proof.space;
	timing.maker.memory = timing.proof.memory;
	timing.image = proof_image(&timing.proof, "bench-child");
	timing.child = proof_image(&timing.proof, "timing-child");
	for (uint32_t i = 0; i < ARRAY_COUNT(attacks); i++) {
		/*
		 * Once without a look at the ledger: page tables stay when nothing is mapped any
		 * more.
		 */
		attacks[i].run();
		proof_group_begin(&timing.group, &timing.proof, attacks[i].name);
		attacks[i].run();
		proof_group_end(&timing.group);
	}
	return proof_close(&timing.proof);
}
