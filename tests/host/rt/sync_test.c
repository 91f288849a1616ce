/*
 * Mutex, condition and once: without contention the kernel is not entered; with it, threads of the
 * host meet at a park space that this file plays.
 */
#include "tests/host/rt/test.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#include "abi/park.h"
#include "core/generated/memory.h"
#include "user/rt/park.h"
#include "user/rt/rt.h"
#include "user/rt/sync.h"

#define THREADS 4u
#define ROUNDS 20000u
#define STACK_BYTES 4096u
#define WAITS 64u

/*
 * ---- the park space ----------------------------------------------------------------------------
 */

/* "The writable image" of the program: what stands in it has an offset. */
static struct {
	struct rt_park park;
	struct rt_mutex mutex;
	struct rt_condition condition;
	struct rt_once once;
	uint64_t value, inside, wrong;
	uint32_t once_runs;
} image;

static const struct startup_block startup;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static uint64_t waits[WAITS]; /* the offset plus one; 0: free */
static uint32_t waited, woken;

/* Another thread gets its turn. */
static void nap(void)
{
	const struct timespec time = {.tv_nsec = 1000};

	nanosleep(&time, NULL);
}

#define WOKEN (UINT64_C(1) << 63) /* in an entry of `waits` */

static uint32_t word_at(uint64_t offset)
{
	const char *at = (const char *)&image + offset - STACK_BYTES;

	assert(offset >= STACK_BYTES && offset - STACK_BYTES < sizeof(image) && offset % 4 == 0);
	return __atomic_load_n((const uint32_t *)(const void *)at, __ATOMIC_SEQ_CST);
}

static uint32_t play_wait(const uint64_t *words)
{
	uint32_t place = 0;

	if (word_at(words[1]) != (uint32_t)words[2])
		return PARK_DIFFERED;
	if (words[3] != 0)
		return PARK_TIMED_OUT;
	while (waits[place] != 0)
		place++;
	waits[place] = words[1] + 1;
	waited++;
	while (!(waits[place] & WOKEN))
		pthread_cond_wait(&changed, &lock);
	waits[place] = 0;
	return PARK_WOKEN;
}

static uint32_t play_wake(const uint64_t *words)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < WAITS && count < (uint32_t)words[2]; i++) {
		if (waits[i] != words[1] + 1)
			continue;
		waits[i] |= WOKEN;
		count++;
	}
	woken += count;
	pthread_cond_broadcast(&changed);
	return count;
}

static void play(struct ring_region *region, const struct ring_submission *entry)
{
	const uint64_t *words = &region->arena[entry->message_offset_words];
	uint64_t *result = &region->arena[entry->result_offset_words];
	struct ring_completion *completion =
		&region->completions[region->header.cq_tail % RING_COMPLETIONS];

	assert(entry->opcode == RING_CALL && entry->interface == PARK_SPACE_INTERFACE_ID);
	result[0] = UINT64_C(1) << 32;
	result[1] = entry->method == PARK_SPACE_METHOD_WAIT ? play_wait(words) : play_wake(words);
	*completion = (struct ring_completion){
		.user_data = entry->user_data, .opcode = RING_CALL, .length_words = 2};
	__atomic_store_n(&region->header.cq_tail, region->header.cq_tail + 1, __ATOMIC_RELEASE);
}

static int64_t play_enter(void *context, struct ring_region *region, uint32_t min_complete,
			  uint64_t timeout_ns)
{
	struct ring_header *header = &region->header;

	(void)context;
	(void)min_complete;
	(void)timeout_ns;
	pthread_mutex_lock(&lock);
	while (header->sq_head != header->sq_tail) {
		play(region, &region->submissions[header->sq_head % RING_SUBMISSIONS]);
		header->sq_head++;
	}
	pthread_mutex_unlock(&lock);
	return header->cq_tail - header->cq_head;
}

static struct rt *program_new(void)
{
	struct rt *rt = calloc(1, sizeof(*rt));

	assert(rt);
	rt->startup = &startup;
	rt_ring_init(&rt->ring, aligned_alloc(4096, sizeof(struct ring_region)));
	memset(rt->ring.region, 0, sizeof(struct ring_region));
	rt_ring_init(&rt->ring, rt->ring.region);
	rt_arena_init(&rt->arena);
	rt->park = &image.park;
	return rt;
}

static void program_free(struct rt *rt)
{
	free(rt->ring.region);
	free(rt);
}

static void world(int64_t (*enter)(void *, struct ring_region *, uint32_t, uint64_t))
{
	static struct rt_host_kernel kernel;

	kernel = (struct rt_host_kernel){.enter = enter};
	rt_host_kernel_set(&kernel);
	memset(&image, 0, sizeof(image));
	image.park = (struct rt_park){.space = {{7}},
				      .stack_low = 16,
				      .stack_bytes = STACK_BYTES,
				      .data_low = (uint64_t)(uintptr_t)&image,
				      .data_bytes = sizeof(image)};
	waited = 0;
	woken = 0;
}

/* Runs it on several threads of the host, each a thread of the program. */
static void crew(void *(*run)(void *context), void *context)
{
	pthread_t threads[THREADS];

	for (uint32_t i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, run, context), 0);
	for (uint32_t i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	for (uint32_t i = 0; i < WAITS; i++)
		assert_int_equal(waits[i], 0);
}

/*
 * ---- tests -------------------------------------------------------------------------------------
 */

static void once_run(struct rt *rt, void *context)
{
	(void)rt;
	(void)context;
	image.once_runs++;
}

static void without_contention_nothing_enters_the_kernel(void **state)
{
	struct rt *rt;

	(void)state;
	world(test_enter_never);
	rt = program_new();
	for (uint32_t i = 0; i < 1000; i++) {
		rt_mutex_lock(rt, &image.mutex);
		assert_false(rt_mutex_try(&image.mutex));
		rt_condition_signal(rt, &image.condition);
		rt_condition_broadcast(rt, &image.condition);
		rt_mutex_unlock(rt, &image.mutex);
		rt_once_call(rt, &image.once, once_run, NULL);
	}
	assert_int_equal(image.once_runs, 1);
	program_free(rt);
}

static void *count(void *context)
{
	struct rt_mutex *mutex = context;
	struct rt *rt = program_new();

	for (uint32_t i = 0; i < ROUNDS; i++) {
		rt_mutex_lock(rt, mutex);
		image.wrong += image.inside++ != 0;
		image.value++;
		if (i % 64 == 0)
			nap();
		image.inside--;
		rt_mutex_unlock(rt, mutex);
	}
	program_free(rt);
	return NULL;
}

static void a_mutex_in_the_image_lets_one_in(void **state)
{
	(void)state;
	world(play_enter);
	crew(count, &image.mutex);
	assert_int_equal(image.value, THREADS * ROUNDS);
	assert_int_equal(image.wrong, 0);
	assert_int_equal(image.mutex.word, 0);
}

static void a_mutex_anywhere_lets_one_in(void **state)
{
	struct rt_mutex *mutex = calloc(1, sizeof(*mutex));

	(void)state;
	world(play_enter);
	crew(count, mutex);
	assert_int_equal(image.value, THREADS * ROUNDS);
	assert_int_equal(image.wrong, 0);
	free(mutex);
}

/* Threads take turns: each waits until the value is its own. */
static void *take_turns(void *context)
{
	static uint32_t numbers;
	uint32_t own = __atomic_fetch_add(&numbers, 1u, __ATOMIC_SEQ_CST) % THREADS;
	struct rt *rt = program_new();

	(void)context;
	for (uint32_t i = 0; i < 500; i++) {
		rt_mutex_lock(rt, &image.mutex);
		while (image.value % THREADS != own)
			assert(rt_condition_wait(rt, &image.condition, &image.mutex, 0) ==
			       STATUS_OK);
		image.value++;
		rt_condition_broadcast(rt, &image.condition);
		rt_mutex_unlock(rt, &image.mutex);
	}
	program_free(rt);
	return NULL;
}

static void a_condition_loses_no_signal(void **state)
{
	(void)state;
	world(play_enter);
	crew(take_turns, NULL);
	assert_int_equal(image.value, THREADS * 500);
	assert_int_equal(image.condition.waiting, 0);
	assert_true(waited > 0 && waited == woken);
}

static void a_wait_ends_at_its_time(void **state)
{
	struct rt *rt;

	(void)state;
	world(play_enter);
	rt = program_new();
	rt_mutex_lock(rt, &image.mutex);
	assert_int_equal(rt_condition_wait(rt, &image.condition, &image.mutex, 1),
			 STATUS_TIMED_OUT);
	assert_false(rt_mutex_try(&image.mutex));
	rt_mutex_unlock(rt, &image.mutex);
	program_free(rt);
}

static void slow_run(struct rt *rt, void *context)
{
	(void)rt;
	(void)context;
	for (uint32_t i = 0; i < 20; i++)
		nap();
	image.once_runs++;
}

static void *meet(void *context)
{
	struct rt *rt = program_new();

	(void)context;
	rt_once_call(rt, &image.once, slow_run, NULL);
	__atomic_fetch_add(&image.value, image.once_runs, __ATOMIC_SEQ_CST);
	program_free(rt);
	return NULL;
}

static void once_is_over_when_it_returns(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < 20; i++) {
		world(play_enter);
		crew(meet, NULL);
		assert_int_equal(image.once_runs, 1);
		assert_int_equal(image.value, THREADS);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_contention_nothing_enters_the_kernel),
		cmocka_unit_test(a_mutex_in_the_image_lets_one_in),
		cmocka_unit_test(a_mutex_anywhere_lets_one_in),
		cmocka_unit_test(a_condition_loses_no_signal),
		cmocka_unit_test(a_wait_ends_at_its_time),
		cmocka_unit_test(once_is_over_when_it_returns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
