/*
 * Entropy and the pool that drivers add to: bytes are mixed in, and some of them count.
 */
#include <string.h>

#include "core/generated/system.h"
#include "tests/sim/ring/ring.h"

static enum status fill(uint32_t length_bytes, uint64_t words[RANDOM_FILL_WORDS])
{
	struct entropy_fill_params_builder params;
	struct entropy_fill_results_reader results;
	struct capnp_data data;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, targets[TARGET_ENTROPY], ENTROPY_METHOD_FILL, 0);
	SIM_STATUS(STATUS_OK, entropy_fill_params_builder_root(&call.builder, &params));
	entropy_fill_params_builder_set_length(&params, length_bytes);
	status = sim_call(init, &call);
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, entropy_fill_results_root(&call.result, &results));
	SIM_STATUS(STATUS_OK, entropy_fill_results_get_data(&results, &data));
	SIM_EXPECT(data.length_bytes == length_bytes);
	memcpy(words, data.bytes, length_bytes);
	return STATUS_OK;
}

static enum status add(const char *door, uint8_t byte, uint32_t length_bytes)
{
	struct entropy_pool_add_params_builder params;
	uint8_t bytes[RANDOM_ADD_BYTES + 1];
	struct sim_call call;

	memset(bytes, byte, sizeof(bytes));
	sim_call_init(&call, sim_capset(kernel.init, door), ENTROPY_POOL_METHOD_ADD, 0);
	SIM_STATUS(STATUS_OK, entropy_pool_add_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, entropy_pool_add_params_builder_set_data(
				      &params, capnp_data_make(bytes, length_bytes)));
	return sim_call(init, &call);
}

static void pool_empty(void)
{
	memset(&kernel.random_pool, 0, sizeof(kernel.random_pool));
}

static void lengths(void)
{
	uint64_t words[RANDOM_FILL_WORDS];

	SIM_STATUS(STATUS_INVALID_ARGUMENT, fill(0, words));
	SIM_STATUS(STATUS_INVALID_ARGUMENT, fill(sizeof(words) + 1, words));
	SIM_STATUS(STATUS_INVALID_ARGUMENT, add("pool", 1, 0));
	SIM_STATUS(STATUS_INVALID_ARGUMENT, add("pool", 1, RANDOM_ADD_BYTES + 1));
	SIM_EXPECT(!kernel.random_pool.mixed);
	SIM_STATUS(STATUS_OK, fill(sizeof(words), words));
	SIM_STATUS(STATUS_OK, add("pool", 1, RANDOM_ADD_BYTES));
	SIM_STATUS(STATUS_OK, fill(sizeof(words), words));
	sim_pass("lengths of Entropy.fill and EntropyPool.add");
}

/* Bytes through a door that nobody trusts are mixed in, and are no entropy where there is none. */
static void untrusted_bytes_do_not_count(void)
{
	uint64_t words[RANDOM_FILL_WORDS];

	pool_empty();
	host.entropy = HOST_ENTROPY_NONE;
	for (uint8_t i = 0; i < 10; i++)
		SIM_STATUS(STATUS_OK, add("pool", i, RANDOM_ADD_BYTES));
	SIM_STATUS(STATUS_UNAVAILABLE, fill(8, words));
	SIM_EXPECT(!random_is_available());
	host.entropy = HOST_ENTROPY_SEEDED;
	SIM_STATUS(STATUS_OK, fill(8, words));
	sim_pass("untrusted bytes are mixed in, and do not count");
}

static void trusted_bytes_count(void)
{
	uint64_t first[RANDOM_FILL_WORDS], second[RANDOM_FILL_WORDS];

	pool_empty();
	host.entropy = HOST_ENTROPY_NONE;
	SIM_STATUS(STATUS_OK, add("trustedPool", 7, RANDOM_CREDIT_BYTES - 1));
	SIM_STATUS(STATUS_UNAVAILABLE, fill(8, first));
	SIM_STATUS(STATUS_OK, add("trustedPool", 7, 1));
	SIM_EXPECT(random_is_available());
	SIM_STATUS(STATUS_OK, fill(sizeof(first), first));
	SIM_STATUS(STATUS_OK, fill(sizeof(second), second));
	SIM_EXPECT(memcmp(first, second, sizeof(first)) != 0);
	SIM_STATUS(STATUS_OK, add("trustedPool", 7, RANDOM_ADD_BYTES));
	SIM_EXPECT(kernel.random_pool.credited_bytes == RANDOM_CREDIT_BYTES);
	host.entropy = HOST_ENTROPY_SEEDED;
	sim_pass("32 trusted bytes are entropy");
}

/* The words of a fill, on a machine that says the same each time. */
static void fill_with(uint8_t byte, uint32_t count, uint64_t words[RANDOM_FILL_WORDS])
{
	uint64_t state = host.random_state;

	pool_empty();
	for (uint32_t i = 0; i < count; i++)
		SIM_STATUS(STATUS_OK, add("pool", byte, 3));
	SIM_STATUS(STATUS_OK, fill(32, words));
	host.random_state = state;
}

static void the_machine_stays_part(void)
{
	uint64_t none[RANDOM_FILL_WORDS], one[RANDOM_FILL_WORDS], other[RANDOM_FILL_WORDS];
	uint64_t machine[4], key[4];

	fill_with(0, 0, none);
	SIM_EXPECT(arch_random(machine, 4) && memcmp(machine, none, 32) == 0);
	fill_with(1, 1, one);
	fill_with(2, 1, other);
	SIM_EXPECT(memcmp(one, other, 32) != 0 && memcmp(one, none, 32) != 0);
	/* The same key and other numbers of the machine: something else is given. */
	memcpy(key, kernel.random_pool.key, sizeof(key));
	SIM_STATUS(STATUS_OK, fill(32, one));
	SIM_EXPECT(memcmp(key, kernel.random_pool.key, sizeof(key)) != 0);
	memcpy(kernel.random_pool.key, key, sizeof(key));
	SIM_STATUS(STATUS_OK, fill(32, other));
	SIM_EXPECT(memcmp(one, other, 32) != 0);
	pool_empty();
	sim_pass("the machine's numbers and the pool's take part, and the key is used once");
}

void chance(void)
{
	lengths();
	untrusted_bytes_do_not_count();
	trusted_bytes_count();
	the_machine_stays_part();
}
