/*
 * Ring indexes that lie, queues that are full, operations that are withdrawn, and system calls that
 * are none.
 */
#include "tests/proofs/hostile/hostile.h"

#include "core/generated/system.h"
#include "user/rt/barrier.h"

#define FAR_AWAY_NS UINT64_C(0x7000000000000000)
#define CALL_PLACES (RING_COMPLETIONS - RING_KEPT_COMPLETIONS)

static struct ring_header *header_of(struct hostile *hostile)
{
	return &hostile->proof.rt->ring.region->header;
}

static void claim(struct hostile *hostile, struct proof_group *group, uint32_t *word,
		  uint32_t value)
{
	struct ring_header *header = header_of(hostile);
	const uint32_t kept = *word, sq_head = header->sq_head, cq_tail = header->cq_tail;
	int64_t result;

	rt_store_release(word, value);
	result = raw_call(SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER);
	proof_expect(group, result == STATUS_BAD_RING_INDEX, "claim %x gave %ld", value,
		     (long)result);
	proof_expect(group, header->sq_head == sq_head && header->cq_tail == cq_tail,
		     "claim %x moved the kernel's indexes", value);
	rt_store_release(word, kept);
}

static void claims(struct hostile *hostile)
{
	struct ring_header *header = header_of(hostile);
	struct ring_submission entry;
	struct proof_group group;
	uint64_t random = 1;

	proof_group_begin(&group, &hostile->proof, "index-claims");
	/* The kernel learns that everything is read: from here on no other head is possible. */
	proof_expect(&group, raw_call(SYSTEM_CALL_CAP_ENTER, 0, 0) == 0, "something is unread");
	/* A tail may be up to 32 ahead of the kernel's head. */
	for (uint32_t ahead = RING_SUBMISSIONS + 1; ahead < 600; ahead++)
		claim(hostile, &group, &header->sq_tail, header->sq_head + ahead);
	for (uint32_t behind = 1; behind < 600; behind++)
		claim(hostile, &group, &header->sq_tail, header->sq_head - behind);
	for (uint32_t step = 1; step < 600; step++) {
		claim(hostile, &group, &header->cq_head, header->cq_tail + step);
		claim(hostile, &group, &header->cq_head, header->cq_tail - step);
	}
	for (uint32_t i = 0; i < 500; i++) {
		uint32_t value = (uint32_t)random_next(&random);

		if (value - header->sq_head > RING_SUBMISSIONS)
			claim(hostile, &group, &header->sq_tail, value);
		if (value != header->cq_tail)
			claim(hostile, &group, &header->cq_head, value);
	}
	entry = hostile_good_call(hostile);
	hostile_case(&group, "good call after it all", 0, &entry, STATUS_OK);
	proof_group_end(&group);
}

/* The kernel never reads what it has written itself. */
static void kernel_words(struct hostile *hostile)
{
	struct ring_header *header = header_of(hostile);
	struct proof_group group;
	uint64_t random = 2;

	proof_group_begin(&group, &hostile->proof, "kernel-words");
	for (uint32_t i = 0; i < 100; i++) {
		const uint32_t sq_head = header->sq_head, cq_tail = header->cq_tail;
		const uint32_t refused = header->refused;
		const struct ring_submission nop = {.user_data = i};
		struct ring_completion completion;

		header->sq_head = (uint32_t)random_next(&random);
		header->cq_tail = (uint32_t)random_next(&random);
		header->refused = (uint32_t)random_next(&random);
		for (uint32_t k = 0; k < ARRAY_COUNT(header->reserved_kernel); k++)
			header->reserved_kernel[k] = (uint32_t)random_next(&random);
		raw_submit(hostile->proof.rt, &nop);
		proof_expect(&group, raw_call(SYSTEM_CALL_CAP_ENTER, 1, 0) == 1, "no completion");
		proof_expect(&group,
			     header->sq_head == sq_head + 1 && header->cq_tail == cq_tail + 1 &&
				     header->refused == refused,
			     "the kernel's words were believed");
		proof_expect(&group,
			     raw_take(hostile->proof.rt, &completion) && completion.user_data == i,
			     "another completion came");
	}
	proof_group_end(&group);
}

/*
 * ---- full queues -------------------------------------------------------------------------------
 */

static void fill_with_nops(struct hostile *hostile, struct proof_group *group)
{
	struct rt *rt = hostile->proof.rt;
	struct ring_completion completion;
	uint32_t taken = 0;

	for (uint64_t i = 0; i < RING_COMPLETIONS + 8; i++) {
		const struct ring_submission nop = {.user_data = 1000 + i};
		int64_t result;

		raw_submit(rt, &nop);
		result = raw_call(SYSTEM_CALL_CAP_ENTER, UINT64_MAX, i < 64 ? 0 : TIMEOUT_NEVER);
		proof_expect(group,
			     result == (int64_t)(i < RING_COMPLETIONS ? i + 1 : RING_COMPLETIONS),
			     "the queue with %lu entries has %ld", (unsigned long)i, (long)result);
	}
	proof_expect(group, rt->ring.sq_tail - header_of(hostile)->sq_head == 8,
		     "entries were taken without a place");
	while (raw_take(rt, &completion)) {
		proof_expect(group, completion.user_data == 1000 + taken, "completion %u is %lu",
			     taken, (unsigned long)completion.user_data);
		taken++;
	}
	proof_expect(group, taken == RING_COMPLETIONS, "%u completions", taken);
	proof_expect(group, raw_call(SYSTEM_CALL_CAP_ENTER, 8, TIMEOUT_NEVER) == 8,
		     "the rest did not go on");
	while (raw_take(rt, &completion)) {
		proof_expect(group, completion.user_data == 1000 + taken, "completion %u is %lu",
			     taken, (unsigned long)completion.user_data);
		taken++;
	}
	proof_expect(group, taken == RING_COMPLETIONS + 8, "%u completions in all", taken);
}

static struct ring_submission sleep_entry(struct hostile *hostile, uint32_t operation)
{
	struct ring_submission entry =
		raw_call_entry(hostile->proof.timer.id, TIMER_INTERFACE_ID, TIMER_METHOD_SLEEP);
	struct timer_sleep_params_builder params;
	struct capnp_builder builder;

	capnp_builder_init(&builder, raw_arena(hostile->proof.rt, RAW_MESSAGE_OFFSET), 16);
	if (timer_sleep_params_builder_root(&builder, &params) == STATUS_OK)
		timer_sleep_params_builder_set_until_ns(&params, FAR_AWAY_NS);
	entry.message_length_words = (uint16_t)builder.used_words;
	entry.operation = (uint8_t)operation;
	entry.user_data = operation;
	return entry;
}

/* Every operation waits: a CALL finds no place at 62, and CANCEL still does. */
static void fill_with_calls(struct hostile *hostile, struct proof_group *group)
{
	struct rt *rt = hostile->proof.rt;
	struct ring_completion completion;
	struct ring_submission entry;
	uint64_t seen = 0, cancels = 0;

	for (uint32_t i = 0; i < RING_COMPLETIONS; i++) {
		entry = sleep_entry(hostile, i);
		raw_submit(rt, &entry);
		proof_expect(group,
			     raw_call(SYSTEM_CALL_CAP_ENTER, 0, 0) ==
				     (i < CALL_PLACES ? 0 : STATUS_NO_PLACES),
			     "sleep %u ended, or waits in vain", i);
	}
	proof_expect(group, rt->ring.sq_tail - header_of(hostile)->sq_head == 2,
		     "%u calls were not taken", rt->ring.sq_tail - header_of(hostile)->sq_head);
	/* These two are forgotten: the queue is a claim of the program's. */
	rt->ring.sq_tail -= 2;
	rt_store_release(&header_of(hostile)->sq_tail, rt->ring.sq_tail);
	entry = sleep_entry(hostile, 5);
	for (uint32_t i = 0; i < CALL_PLACES; i++) {
		const struct ring_submission cancel = {
			.opcode = RING_CANCEL, .operation = (uint8_t)i, .user_data = 100 + i};

		raw_submit(rt, &cancel);
		proof_expect(group, raw_call(SYSTEM_CALL_CAP_ENTER, 2, 0) == 2, "cancel %u", i);
		while (raw_take(rt, &completion)) {
			if (completion.user_data < RING_OPERATIONS)
				seen |= (uint64_t)(completion.status == STATUS_CANCELLED)
					<< completion.user_data;
			else
				cancels += completion.status == STATUS_OK;
		}
	}
	proof_expect(group, seen == UINT64_MAX >> 2 && cancels == CALL_PLACES,
		     "cancelled: %lx, cancels: %lu", (unsigned long)seen, (unsigned long)cancels);
}

/*
 * ---- cancelling --------------------------------------------------------------------------------
 */

static void cancelling(struct hostile *hostile)
{
	struct ring_submission cancel = {.opcode = RING_CANCEL, .user_data = 3};
	struct ring_submission entry, again;
	struct ring_completion completion;
	struct proof_group group;
	struct rt *rt = hostile->proof.rt;

	proof_group_begin(&group, &hostile->proof, "cancelling");
	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		cancel.operation = (uint8_t)i;
		hostile_case(&group, "cancel of nothing", i, &cancel, STATUS_NO_OPERATION);
		entry = sleep_entry(hostile, i);
		hostile_case(&group, "sleep", i, &entry, RAW_PENDING);
		again = hostile_good_call(hostile);
		again.operation = (uint8_t)i;
		hostile_case(&group, "call of a busy operation", i, &again, STATUS_OPERATION_BUSY);
		proof_expect_status(&group, "cancel of", i, raw_cancel(rt, &entry),
				    STATUS_CANCELLED);
		hostile_case(&group, "second cancel of", i, &cancel, STATUS_NO_OPERATION);
		hostile_case(&group, "call of a free operation", i, &again, STATUS_OK);
	}
	/* In one go: two calls of one index, a cancel, and a cancel too many. */
	entry = sleep_entry(hostile, 9);
	cancel.operation = 9;
	raw_submit(rt, &entry);
	raw_submit(rt, &entry);
	raw_submit(rt, &cancel);
	raw_submit(rt, &cancel);
	proof_expect(&group, raw_call(SYSTEM_CALL_CAP_ENTER, 4, 0) == 4, "not four completions");
	static const enum status expected[] = {STATUS_OPERATION_BUSY, STATUS_CANCELLED, STATUS_OK,
					       STATUS_NO_OPERATION};

	for (uint32_t i = 0; i < ARRAY_COUNT(expected); i++) {
		bool came = raw_take(rt, &completion);

		proof_expect_status(&group, "completion", i,
				    came ? (enum status)completion.status : RAW_WRONG, expected[i]);
	}
	proof_group_end(&group);
}

/*
 * ---- system calls ------------------------------------------------------------------------------
 */

static void system_calls(struct hostile *hostile)
{
	const uint64_t numbers[] = {UINT64_C(0x100000000),
				    UINT64_C(0x100000001),
				    INT64_MAX,
				    UINT64_C(0x8000000000000000),
				    UINT64_MAX,
				    UINT32_MAX,
				    UINT64_C(0x40000000)};
	struct proof_group group;
	struct ring_submission entry;
	struct ring_completion completion;

	proof_group_begin(&group, &hostile->proof, "system-calls");
	for (uint64_t number = 2; number < 2000; number++)
		proof_expect_status(&group, "number", number,
				    (enum status)raw_call(number, number, ~number),
				    STATUS_BAD_SYSTEM_CALL);
	for (uint32_t i = 0; i < ARRAY_COUNT(numbers); i++)
		proof_expect_status(&group, "large number", i,
				    (enum status)raw_call(numbers[i], 0, 0),
				    STATUS_BAD_SYSTEM_CALL);
	for (uint32_t bit = 0; bit < 64; bit++) {
		proof_expect(&group, raw_call(SYSTEM_CALL_CAP_ENTER, UINT64_C(1) << bit, 0) == 0,
			     "2^%u completions without time", bit);
		proof_expect(&group, raw_call(SYSTEM_CALL_CAP_ENTER, 0, UINT64_C(1) << bit) == 0,
			     "no completions and 2^%u ns", bit);
		proof_expect(&group, raw_call(SYSTEM_CALL_CAP_ENTER, UINT64_C(1) << bit, 1000) == 0,
			     "2^%u completions and a microsecond", bit);
	}
	/* Times so far away that they cannot be added to now: a completion ends them. */
	for (uint64_t timeout = UINT64_MAX - 3; timeout != 0; timeout++) {
		struct timer_sleep_params_builder params;
		struct capnp_builder builder;

		entry = raw_call_entry(hostile->proof.timer.id, TIMER_INTERFACE_ID,
				       TIMER_METHOD_SLEEP);
		capnp_builder_init(&builder, raw_arena(hostile->proof.rt, RAW_MESSAGE_OFFSET), 16);
		if (timer_sleep_params_builder_root(&builder, &params) == STATUS_OK)
			timer_sleep_params_builder_set_until_ns(&params, 1);
		entry.message_length_words = (uint16_t)builder.used_words;
		raw_submit(hostile->proof.rt, &entry);
		proof_expect(&group, raw_call(SYSTEM_CALL_CAP_ENTER, 1, timeout) == 1,
			     "a wait of %lx", (unsigned long)timeout);
		proof_expect(&group, raw_take(hostile->proof.rt, &completion), "no completion");
	}
	proof_group_end(&group);
}

void hostile_indexes(struct hostile *hostile)
{
	struct proof_group group;

	claims(hostile);
	kernel_words(hostile);
	proof_group_begin(&group, &hostile->proof, "completion-queue");
	fill_with_nops(hostile, &group);
	fill_with_calls(hostile, &group);
	proof_group_end(&group);
	cancelling(hostile);
	system_calls(hostile);
}
