/*
 * The ring: taking submissions, writing completions.
 */
#ifndef KERNEL_IPC_RING_H
#define KERNEL_IPC_RING_H

#include "abi/ring.h"
#include "abi/ring_words.h"
#include "abi/status.h"
#include "core/ring/shared.h"
#include "kernel/object/thread.h"

/*
 * Reads the user's claims of the indexes, once. BAD_RING_INDEX: a claim is impossible; nothing
 * changed, and the user can store a right one and go on.
 */
MUST_CHECK enum status ring_begin(struct thread *thread);

/*
 * Takes the next submission. False: there is no place for its completion; it stays in the queue.
 * The caller has seen that there is a submission.
 */
MUST_CHECK bool ring_take(struct thread *thread);

/* The arena in kernel memory, from a word offset that was checked. */
static inline uint64_t *ring_arena(struct thread *thread, uint16_t offset_words)
{
	return &thread->region->arena[offset_words];
}

/* Completion places that are neither unread nor promised. */
static inline uint32_t ring_places_free(const struct thread *thread)
{
	return RING_COMPLETIONS - (thread->cq_tail - thread->cq_head) - thread->places;
}

/* Whether one more completion is all that a waiting thread needs to run on. */
static inline bool ring_is_next(const struct thread *thread)
{
	return thread->next_at == thread->cq_tail;
}

/* The thread waits for `minimum` completions, or no longer. */
static inline void ring_wait_begin(struct thread *thread, uint32_t minimum)
{
	thread->waiting = true;
	thread->minimum = minimum;
	thread->next_at = (uint32_t)(thread->cq_head + minimum - 1);
}

static inline void ring_wait_end(struct thread *thread)
{
	thread->waiting = false;
	thread->next_at = THREAD_NOT_NEXT;
}

/* The user's claims of its indexes, in one look: see `claims` of struct thread. */
static inline uint64_t ring_claims(const struct thread *thread)
{
	return shared_load64_acquire((const uint64_t *)(const void *)&thread->region->header);
}

/*
 * Writes one completion, whose second word is ring_outcome_word, into a promised place. ring_tell
 * follows, or the end of a drain.
 */
static inline __attribute__((always_inline)) void ring_post(struct thread *thread,
							    uint64_t user_data, uint64_t outcome)
{
	uint32_t place = thread->cq_tail++ & (RING_COMPLETIONS - 1);
	uint64_t *to = (uint64_t *)(void *)&thread->region->completions[place];

	shared_store64(&to[RING_WORD_COMPLETED_DATA], user_data);
	shared_store64(&to[RING_WORD_OUTCOME], outcome);
	thread->places--;
}

/* Lets the user see the posted completions, and wakes the thread if it waits for them. */
void ring_tell(struct thread *thread);

/* Both: posts one completion, and tells. */
void ring_complete(struct thread *thread, const struct ring_completion *completion);

/* Tells the user how far the kernel has come. */
void ring_publish(struct thread *thread);

#endif
