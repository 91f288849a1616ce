/*
 * Waiting for a completion that comes at any moment: between any two looks of the program at the
 * ring, as an interrupt between two of its instructions brings it. The ring client is built into
 * this test, so that each of its looks at the kernel's index is one that the test knows of.
 */
#include "tests/host/rt/test.h"
#include "user/rt/barrier.h"

static uint32_t look(const uint32_t *word);

#define rt_load_acquire look
#include "user/rt/ring.c"
#undef rt_load_acquire

/* The first call of a ring has the highest index. */
#define OPERATION (RING_OPERATIONS - 1u)
#define LOOKS_MOST 8u

static struct ring_region region;
static uint32_t looks, comes_after;
static bool has_come, sleeps_for_ever;

static void completion_come(void)
{
	if (has_come)
		return;
	has_come = true;
	region.completions[region.header.cq_tail % RING_COMPLETIONS] =
		(struct ring_completion){.user_data = OPERATION, .opcode = RING_CALL};
	region.header.cq_tail++;
}

/* The completion comes directly after this look. */
static uint32_t look(const uint32_t *word)
{
	uint32_t value = *word;

	if (word == &region.header.cq_tail && ++looks == comes_after)
		completion_come();
	return value;
}

/* As the kernel: it takes what was submitted, and waits while too few completions are unread. */
static int64_t kernel_enter(void *context, struct ring_region *entered, uint32_t min_complete,
			    uint64_t timeout_ns)
{
	(void)context;
	(void)timeout_ns;
	entered->header.sq_head = entered->header.sq_tail;
	if (entered->header.cq_tail - entered->header.cq_head >= min_complete)
		return 0;
	sleeps_for_ever = has_come;
	completion_come();
	/* Nobody would wake it: the test goes on by a completion that there is not. */
	if (sleeps_for_ever)
		longjmp(*(jmp_buf *)context, 1);
	return 0;
}

static void call_submit(struct rt_ring *ring)
{
	const struct rt_ring_call call = {.capability.key = 1};
	uint32_t operation;

	assert_int_equal(rt_ring_call(ring, &call, &operation), STATUS_OK);
	assert_int_equal(operation, OPERATION);
}

static void wait_for_one(struct rt_ring *ring)
{
	rt_ring_wait(ring, OPERATION);
}

static void wait_for_events(struct rt_ring *ring)
{
	rt_ring_wait_events(ring, operation_bit(OPERATION));
}

static void nap_until_done(struct rt_ring *ring)
{
	while (!rt_ring_is_done(ring, OPERATION))
		rt_ring_enter(ring, 1000000);
}

static void a_completion_at_any_moment_ends_the_wait(void **state)
{
	static void (*const waits[])(struct rt_ring *) = {wait_for_one, wait_for_events,
							  nap_until_done};
	static jmp_buf asleep;
	const struct rt_host_kernel kernel = {.enter = kernel_enter, .context = &asleep};
	struct rt_ring ring;

	(void)state;
	rt_host_kernel_set(&kernel);
	for (size_t i = 0; i < ARRAY_COUNT(waits); i++) {
		for (uint32_t after = 1; after <= LOOKS_MOST; after++) {
			memset(&region, 0, sizeof(region));
			has_come = sleeps_for_ever = false;
			comes_after = 0;
			rt_ring_init(&ring, &region);
			call_submit(&ring);
			looks = 0;
			comes_after = after;
			if (setjmp(asleep) == 0)
				waits[i](&ring);
			if (sleeps_for_ever)
				fail_msg("wait %zu sleeps for ever: the completion came after look "
					 "%u",
					 i, after);
			assert_int_equal(rt_ring_finish(&ring, OPERATION).status, STATUS_OK);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_completion_at_any_moment_ends_the_wait),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
