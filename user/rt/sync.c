/*
 * See sync.h. The mutex's word says: free, held, or held and somebody may wait; who leaves it in
 * the last state wakes one, who takes it in that state again, since there may be more.
 */
#include "user/rt/sync.h"

#include "user/rt/park.h"
#include "user/rt/rt.h"

#define NAP_NS 1000000u

enum mutex_word { MUTEX_FREE, MUTEX_HELD, MUTEX_CONTENDED };
enum once_word { ONCE_NEW, ONCE_RUNS, ONCE_AWAITED, ONCE_DONE };

static bool word_change(uint32_t *word, uint32_t from, uint32_t to)
{
	return __atomic_compare_exchange_n(word, &from, to, false, __ATOMIC_SEQ_CST,
					   __ATOMIC_SEQ_CST);
}

/* Waits, or sleeps a little when that cannot be done now; the caller looks at the word again. */
static enum status word_wait(struct rt *rt, const uint32_t *word, uint32_t expected,
			     uint64_t until_ns)
{
	enum status status = rt_park_wait(rt, word, expected, until_ns);

	if (status != STATUS_OK && status != STATUS_TIMED_OUT) {
		rt_ring_enter(&rt->ring, NAP_NS);
		return STATUS_OK;
	}
	return status;
}

bool rt_mutex_try(struct rt_mutex *mutex)
{
	return word_change(&mutex->word, MUTEX_FREE, MUTEX_HELD);
}

void rt_mutex_lock(struct rt *rt, struct rt_mutex *mutex)
{
	if (rt_mutex_try(mutex))
		return;
	while (__atomic_exchange_n(&mutex->word, MUTEX_CONTENDED, __ATOMIC_SEQ_CST) != MUTEX_FREE)
		(void)word_wait(rt, &mutex->word, MUTEX_CONTENDED, 0);
}

void rt_mutex_unlock(struct rt *rt, struct rt_mutex *mutex)
{
	if (__atomic_exchange_n(&mutex->word, MUTEX_FREE, __ATOMIC_SEQ_CST) == MUTEX_CONTENDED)
		rt_park_wake(rt, &mutex->word, 1);
}

enum status rt_condition_wait(struct rt *rt, struct rt_condition *condition, struct rt_mutex *mutex,
			      uint64_t until_ns)
{
	/* Read with the mutex held: a later signal makes the wait return at once. */
	uint32_t sequence = __atomic_load_n(&condition->sequence, __ATOMIC_SEQ_CST);
	enum status status;

	condition->waiting++;
	rt_mutex_unlock(rt, mutex);
	status = word_wait(rt, &condition->sequence, sequence, until_ns);
	rt_mutex_lock(rt, mutex);
	condition->waiting--;
	return status;
}

static void condition_wake(struct rt *rt, struct rt_condition *condition, uint32_t count)
{
	if (condition->waiting == 0)
		return;
	__atomic_fetch_add(&condition->sequence, 1u, __ATOMIC_SEQ_CST);
	rt_park_wake(rt, &condition->sequence, count);
}

void rt_condition_signal(struct rt *rt, struct rt_condition *condition)
{
	condition_wake(rt, condition, 1);
}

void rt_condition_broadcast(struct rt *rt, struct rt_condition *condition)
{
	condition_wake(rt, condition, UINT32_MAX);
}

void rt_once_call(struct rt *rt, struct rt_once *once,
		  void (*function)(struct rt *rt, void *context), void *context)
{
	if (__atomic_load_n(&once->word, __ATOMIC_ACQUIRE) == ONCE_DONE)
		return;
	if (word_change(&once->word, ONCE_NEW, ONCE_RUNS)) {
		function(rt, context);
		if (__atomic_exchange_n(&once->word, ONCE_DONE, __ATOMIC_SEQ_CST) == ONCE_AWAITED)
			rt_park_wake(rt, &once->word, UINT32_MAX);
		return;
	}
	(void)word_change(&once->word, ONCE_RUNS, ONCE_AWAITED);
	while (__atomic_load_n(&once->word, __ATOMIC_SEQ_CST) != ONCE_DONE)
		(void)word_wait(rt, &once->word, ONCE_AWAITED, 0);
}
