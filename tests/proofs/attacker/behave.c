/*
 * Longer behaviours: see behave.h.
 */
#include "tests/proofs/attacker/behave.h"

#include "core/generated/console.h"
#include "core/generated/system.h"
#include "tests/proofs/proof.h"
#include "user/rt/barrier.h"
#include "user/rt/generated/console_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/system_client.h"

#define CORRUPT_ROUNDS 400u
#define REGION_WORDS (RING_REGION_BYTES / sizeof(uint64_t))

static enum status counter_read(struct rt *rt, struct memory_object object, uint64_t *value)
{
	const struct memory_object_read_args args = {.length = sizeof(*value)};
	struct memory_object_read_result result = {
		.data = {.bytes = value, .capacity_bytes = sizeof(*value)}};

	return memory_object_read(rt, object, &args, &result);
}

static enum status counter_write(struct rt *rt, struct memory_object object, uint64_t value)
{
	const struct memory_object_write_args args = {
		.data = capnp_data_make(&value, sizeof(value))};

	return memory_object_write(rt, object, &args);
}

int behave_bystander(struct rt *rt)
{
	struct memory_object object;
	struct timer timer;
	uint64_t before = 0;

	if (rt_capset_get(&rt->capset, "counter", MEMORY_OBJECT_INTERFACE_ID, &object.id) !=
		    STATUS_OK ||
	    rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &timer.id) != STATUS_OK)
		return 90;
	for (uint64_t round = 1;; round++) {
		struct timer_now_result now;
		uint64_t seen;

		if (timer_now(rt, timer, &now) != STATUS_OK || now.time_ns < before)
			return 91;
		before = now.time_ns;
		if (counter_write(rt, object, round) != STATUS_OK ||
		    counter_read(rt, object, &seen) != STATUS_OK || seen != round)
			return 92;
		if (rt->ring.quiet_failures != 0 || rt->ring.region->header.refused != 0)
			return 93;
	}
}

/*
 * ---- corruption --------------------------------------------------------------------------------
 */

/*
 * Half of the entries look sensible, with something of the program's own, so that some are taken.
 */
static void entry_corrupt(struct rt *rt, struct ring_submission *entry, uint64_t *random)
{
	uint64_t choice = random_next(random);

	if ((choice & 1) == 0)
		return;
	entry->opcode = (uint8_t)(choice >> 8 & 7);
	entry->flags = (uint8_t)(choice >> 16 & 1);
	entry->reserved0 = 0;
	entry->operation &= 63;
	if ((choice & 2) != 0) {
		const struct capset_entry *row =
			&rt->capset.entries[(choice >> 32) % rt->capset.count];

		/* Not its own thread, which would end it, and not its AddressSpace. */
		if (row->interface != MEMORY_OBJECT_INTERFACE_ID &&
		    row->interface != TIMER_INTERFACE_ID)
			return;
		*entry = raw_call_entry((struct cap_id){row->capability}, row->interface,
					(uint16_t)(choice >> 48 & 3));
		entry->operation = (uint8_t)(choice >> 40 & 63);
		entry->message_length_words = (uint16_t)(choice >> 24 & 31);
	}
}

static void region_corrupt(struct rt *rt, uint64_t *random)
{
	struct ring_region *region = rt->ring.region;
	uint64_t *words = (uint64_t *)(void *)region;
	uint64_t first = random_next(random) % REGION_WORDS;
	uint64_t count = 1 + random_next(random) % REGION_WORDS;

	for (uint64_t i = 0; i < count; i++)
		words[(first + i) % REGION_WORDS] = random_next(random);
	for (uint32_t i = 0; i < RING_SUBMISSIONS; i++)
		entry_corrupt(rt, &region->submissions[i], random);
}

/* Follows what the kernel publishes; `region` is full of nonsense when it has published nothing. */
static void follow(struct rt *rt, uint32_t *sq_head, uint32_t *cq_tail)
{
	*sq_head = rt_load_acquire(&rt->ring.region->header.sq_head);
	*cq_tail = rt_load_acquire(&rt->ring.region->header.cq_tail);
}

static int heal(struct rt *rt, uint32_t sq_head, uint32_t cq_tail)
{
	struct ring_header *header = &rt->ring.region->header;
	struct timer timer;
	struct timer_now_result now;
	enum status status;

	/* Whatever waits still is withdrawn. */
	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		struct ring_submission cancel = {.opcode = RING_CANCEL, .operation = (uint8_t)i};

		rt_store_release(&header->cq_head, cq_tail);
		rt->ring.region->submissions[sq_head % RING_SUBMISSIONS] = cancel;
		rt_store_release(&header->sq_tail, sq_head + 1);
		if (raw_call(SYSTEM_CALL_CAP_ENTER, 0, 0) < 0)
			return 94;
		follow(rt, &sq_head, &cq_tail);
	}
	rt->ring.sq_tail = sq_head;
	rt->ring.cq_head = cq_tail;
	rt_store_release(&header->cq_head, cq_tail);
	/* The attacker may have released its Timer with its own nonsense; only a wrong answer is
	 * wrong. */
	if (rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &timer.id) != STATUS_OK)
		return 95;
	status = timer_now(rt, timer, &now);
	if (status != STATUS_OK && status != STATUS_NO_CAPABILITY)
		return 96;
	return raw_registers_dirty == 0 ? 0 : 97;
}

int behave_corrupt(struct rt *rt)
{
	struct memory_object object;
	uint64_t random;
	uint32_t sq_head, cq_tail, accepted = 0;

	if (rt_capset_get(&rt->capset, "counter", MEMORY_OBJECT_INTERFACE_ID, &object.id) !=
		    STATUS_OK ||
	    counter_read(rt, object, &random) != STATUS_OK)
		return 90;
	follow(rt, &sq_head, &cq_tail);
	for (uint32_t round = 0; round < CORRUPT_ROUNDS; round++) {
		struct ring_header *header = &rt->ring.region->header;
		int64_t result;

		region_corrupt(rt, &random);
		/*
		 * Two rounds of three claim something possible, so that the entries are looked at.
		 */
		if (round % 3 != 0) {
			header->sq_tail = sq_head + (uint32_t)(random_next(&random) % 33);
			header->cq_head = cq_tail;
		}
		result = raw_call(SYSTEM_CALL_CAP_ENTER, random_next(&random) & 3, 1000);
		if (result < 0 && result != STATUS_BAD_RING_INDEX)
			return 91;
		if (result >= 0) {
			accepted++;
			follow(rt, &sq_head, &cq_tail);
		} else if (round % 3 != 0) {
			return 92;
		}
	}
	return accepted < CORRUPT_ROUNDS / 2 ? 93 : heal(rt, sq_head, cq_tail);
}

int behave_no_entropy(struct rt *rt)
{
	const struct entropy_fill_args args = {.length = 16};
	uint8_t bytes[16];
	struct entropy_fill_result result = {
		.data = {.bytes = bytes, .capacity_bytes = sizeof(bytes)}};
	struct entropy entropy;

	if (rt_capset_get(&rt->capset, "entropy", ENTROPY_INTERFACE_ID, &entropy.id) != STATUS_OK)
		return 90;
	return entropy_fill(rt, entropy, &args, &result) == STATUS_UNAVAILABLE ? 0 : 91;
}

int behave_hoard(struct rt *rt)
{
	struct serial_port_console_result result;
	struct serial_port port;
	enum status status = STATUS_OK;

	if (rt_capset_get(&rt->capset, "hoard", SERIAL_PORT_INTERFACE_ID, &port.id) != STATUS_OK)
		return 90;
	while (status == STATUS_OK)
		status = serial_port_console(rt, port, &result);
	if (status != STATUS_NO_SLOTS)
		return 91;
	(void)raw_call(SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER);
	return 92;
}

int behave_sleepers(struct rt *rt)
{
	struct timer_sleep_params_builder params;
	struct capnp_builder builder;
	struct cap_id timer;

	if (rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &timer) != STATUS_OK)
		return 90;
	capnp_builder_init(&builder, raw_arena(rt, RAW_MESSAGE_OFFSET), 16);
	if (timer_sleep_params_builder_root(&builder, &params) != STATUS_OK)
		return 91;
	timer_sleep_params_builder_set_until_ns(&params, INT64_MAX);
	for (uint32_t i = 0; i < RING_COMPLETIONS - RING_KEPT_COMPLETIONS; i++) {
		struct ring_submission entry =
			raw_call_entry(timer, TIMER_INTERFACE_ID, TIMER_METHOD_SLEEP);

		entry.message_length_words = (uint16_t)builder.used_words;
		entry.operation = (uint8_t)i;
		raw_submit(rt, &entry);
		if (raw_call(SYSTEM_CALL_CAP_ENTER, 0, 0) != 0)
			return 92;
	}
	(void)raw_call(SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER);
	return 93;
}
