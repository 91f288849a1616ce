/*
 * Argon2id in a thread of its own: one hash at a time, in memory that is taken when the service
 * starts.
 *
 * The two threads share this struct and two words that each can wait for: the number of the last
 * job, and of the last that is done. Between hasher_start and `done` a job belongs to the thread.
 */
#ifndef USER_SERVICES_CREDENTIALS_HASHER_H
#define USER_SERVICES_CREDENTIALS_HASHER_H

#include "core/credentials/argon2id.h"
#include "core/credentials/rules.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/server_ask.h"
#include "user/rt/share.h"
#include "user/rt/thread.h"

struct hasher_parts {
	struct rt_mapper *mapper;
	struct memory memory;
	struct thread_spawner spawner;
	struct rt_server_clock *clock;
	struct phc_cost cost; /* the dearest hash */
};

struct hasher {
	struct rt_server_clock *clock;
	struct park_space park;
	volatile uint32_t *words; /* HASHER_JOB and HASHER_DONE */
	uint32_t jobs;            /* that were started */
	void *memory;
	uint64_t memory_bytes;
	struct rt_thread *thread;
	struct rt_server_ask ask; /* waits for HASHER_DONE */
	/* The job. */
	struct phc_verifier verifier; /* cost and salt; then the hash */
	char password[CREDENTIALS_PASSWORD_BYTES];
	size_t password_length;
	bool computed;
	void (*done)(void *context);
	void *context;
};

/* Takes the memory and starts the thread. Any status of what that needs. */
MUST_CHECK enum status hasher_open(struct hasher *hasher, const struct hasher_parts *parts);

/* Whether a job can be started. */
MUST_CHECK bool hasher_is_free(const struct hasher *hasher);

struct hasher_job {
	const struct phc_verifier *verifier; /* its cost and salt */
	const char *password;
	size_t password_length; /* at most CREDENTIALS_PASSWORD_BYTES */
	void (*done)(void *context);
	void *context;
};

/*
 * Starts a job; the password is copied, and wiped when it was used. When it is done,
 * `hasher->verifier.hash` is the hash, if `hasher->computed`. Any status of a wake or a wait; then
 * nothing is started.
 */
MUST_CHECK enum status hasher_start(struct hasher *hasher, const struct hasher_job *job);

#endif
