/*
 * The thread that hashes: see hasher.h.
 */
#include "user/services/credentials/hasher.h"

#include "user/rt/generated/memory_client.h"
#include "user/rt/memory.h"

#define PAGE UINT64_C(4096)
/* The words, by their offsets in a page of their own. */
#define HASHER_JOB 0u
#define HASHER_DONE 1u
#define WORD_BYTES 4u
#define STACK_PAGES 8u

static uint32_t word_get(const struct hasher *hasher, uint32_t word)
{
	return __atomic_load_n(&hasher->words[word], __ATOMIC_ACQUIRE);
}

static void word_raise(struct hasher *hasher, uint32_t word)
{
	__atomic_add_fetch(&hasher->words[word], 1u, __ATOMIC_RELEASE);
}

static enum status word_wake(struct hasher *hasher, struct rt *rt, uint32_t word)
{
	const struct park_space_wake_args args = {.offset = word * WORD_BYTES, .count = 1};
	struct park_space_wake_result result;

	return park_space_wake(rt, hasher->park, &args, &result);
}

/* ---- the thread ------------------------------------------------------------------------------ */

static void job_compute(struct hasher *hasher)
{
	const struct argon2id job = {
		.cost = hasher->verifier.cost,
		.password = hasher->password,
		.password_length = hasher->password_length,
		.salt = hasher->verifier.salt,
		.memory = hasher->memory,
		.memory_bytes = hasher->memory_bytes,
	};

	hasher->computed = argon2id_compute(&job, hasher->verifier.hash);
	rt_wipe(hasher->password, sizeof(hasher->password));
}

static void thread_run(struct rt *rt, void *context)
{
	struct hasher *hasher = context;
	uint32_t seen = 0;

	/* As long as the process lives. A wait that fails ends the thread: nobody logs in then. */
	for (;;) {
		const struct park_space_wait_args args = {.offset = HASHER_JOB * WORD_BYTES,
							  .expected = seen};
		struct park_space_wait_result result;

		if (park_space_wait(rt, hasher->park, &args, &result) != STATUS_OK)
			return;
		if (word_get(hasher, HASHER_JOB) == seen)
			continue;
		seen++;
		job_compute(hasher);
		word_raise(hasher, HASHER_DONE);
		if (word_wake(hasher, rt, HASHER_DONE) != STATUS_OK)
			return;
	}
}

/* ---- the service's side ---------------------------------------------------------------------- */

static enum status done_wait(struct hasher *hasher);

static void done_came(void *context, enum status status)
{
	struct hasher *hasher = context;

	rt_call_close(&hasher->ask.call);
	if (status == STATUS_OK && !hasher_is_free(hasher)) {
		status = done_wait(hasher);
		if (status == STATUS_OK)
			return;
	}
	/* Without a way to wait the job is given up, and the thread with it. */
	if (status != STATUS_OK) {
		hasher->computed = false;
		hasher->thread = NULL;
	}
	hasher->done(hasher->context);
}

static enum status done_wait(struct hasher *hasher)
{
	struct park_space_wait_params_builder params;
	enum status status = park_space_wait_begin(
		&hasher->ask.call, hasher->clock->server->config.rt, hasher->park, &params);

	if (status == STATUS_OK) {
		park_space_wait_params_builder_set_offset(&params, HASHER_DONE * WORD_BYTES);
		park_space_wait_params_builder_set_expected(&params, hasher->jobs - 1u);
		hasher->ask.done = done_came;
		hasher->ask.context = hasher;
		status = rt_server_ask(hasher->clock, &hasher->ask, 0);
	}
	if (status != STATUS_OK)
		rt_call_close(&hasher->ask.call);
	return status;
}

bool hasher_is_free(const struct hasher *hasher)
{
	/* The thread says that it is done before it wakes who waits for that. */
	return hasher->thread && !hasher->ask.asked &&
	       word_get(hasher, HASHER_DONE) == hasher->jobs;
}

enum status hasher_start(struct hasher *hasher, const struct hasher_job *job)
{
	enum status status;

	hasher->verifier = *job->verifier;
	memcpy(hasher->password, job->password, job->password_length);
	hasher->password_length = job->password_length;
	hasher->done = job->done;
	hasher->context = job->context;
	hasher->jobs++;
	status = done_wait(hasher);
	if (status != STATUS_OK) {
		hasher->jobs--;
		rt_wipe(hasher->password, sizeof(hasher->password));
		return status;
	}
	word_raise(hasher, HASHER_JOB);
	status = word_wake(hasher, hasher->clock->server->config.rt, HASHER_JOB);
	if (status != STATUS_OK) {
		/* The thread may sleep for ever: nothing is hashed any more. */
		rt_server_ask_drop(&hasher->ask);
		hasher->thread = NULL;
	}
	return status;
}

/* ---- opening --------------------------------------------------------------------------------- */

/* Makes and maps memory; the object may be wanted, too. */
static enum status memory_take(const struct hasher_parts *parts, uint64_t bytes,
			       struct memory_object *object, void **address)
{
	const uint64_t pages = (bytes + PAGE - 1u) / PAGE;
	const struct memory_create_args args = {.pages = (uint32_t)pages};
	struct memory_create_result made = {{{0}}};
	struct rt_mapped mapped;
	enum status status = memory_create(parts->mapper->rt, parts->memory, &args, &made);

	if (status == STATUS_OK)
		status = rt_map_object(parts->mapper, made.object,
				       (struct rt_pages){0, pages * PAGE}, &mapped);
	if (status != STATUS_OK)
		return status;
	*object = made.object;
	*address = (void *)(uintptr_t)mapped.bytes;
	return STATUS_OK;
}

enum status hasher_open(struct hasher *hasher, const struct hasher_parts *parts)
{
	struct rt *rt = parts->mapper->rt;
	const struct rt_thread_maker maker = {parts->spawner, parts->mapper->space, parts->memory};
	const struct rt_thread_request request = {
		.stack_pages = STACK_PAGES, .run = thread_run, .context = hasher};
	const struct memory_object_park_args park_args = {.ledger = {{0}}};
	struct memory_object_park_result park;
	struct memory_object words_object, memory_object;
	void *words;
	enum status status;

	*hasher = (struct hasher){.clock = parts->clock,
				  .memory_bytes = argon2id_memory_bytes(&parts->cost)};
	status = memory_take(parts, PAGE, &words_object, &words);
	if (status == STATUS_OK)
		status = memory_object_park(rt, words_object, &park_args, &park);
	if (status == STATUS_OK)
		status = memory_take(parts, hasher->memory_bytes, &memory_object, &hasher->memory);
	if (status != STATUS_OK)
		return status;
	hasher->words = words;
	hasher->park = park.park;
	return rt_thread_start(rt, &maker, &request, &hasher->thread);
}
