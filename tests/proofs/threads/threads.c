/*
 * Threads of one program, and words that two programs wait for, on the booted system. Whatever is
 * started is over at the end of its group, and the ledger is what it was, column by column.
 */
#include "tests/proofs/proof.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/park.h"
#include "user/rt/sync.h"
#include "user/rt/thread.h"

#define THREADS 4u
#define ROUNDS 20000u
#define ITEMS 500u
#define ROOM 3u

static struct proof proof;
static struct rt_thread_maker maker;
static struct rt_park park;
static struct image player;

/*
 * ---- many threads and one mutex ----------------------------------------------------------------
 */

struct counted {
	struct rt_mutex mutex;
	uint64_t value; /* not atomic: only the mutex makes it right */
	uint32_t inside, wrong;
};

static void count(struct rt *rt, void *context)
{
	struct counted *counted = context;

	for (uint32_t i = 0; i < ROUNDS; i++) {
		rt_mutex_lock(rt, &counted->mutex);
		counted->wrong += counted->inside++ != 0;
		counted->value++;
		/* A slice may end in here. */
		for (uint32_t k = 0; k < 20; k++)
			__asm__ volatile("pause");
		counted->inside--;
		rt_mutex_unlock(rt, &counted->mutex);
	}
}

/* Starts `count` threads with the same context, and joins them. */
static void crew(struct proof_group *group, void (*run)(struct rt *rt, void *context),
		 void *context, uint32_t number)
{
	const struct rt_thread_request request = {.run = run, .context = context};
	struct rt_thread *threads[THREADS];
	uint32_t started = 0;
	enum status status = STATUS_OK;

	while (started < number && status == STATUS_OK) {
		status = rt_thread_start(proof.rt, &maker, &request, &threads[started]);
		started += status == STATUS_OK;
	}
	proof_expect_status(group, "start", started, status, STATUS_OK);
	for (uint32_t i = 0; i < started; i++)
		proof_expect_status(group, "join", i, rt_thread_join(proof.rt, threads[i]),
				    STATUS_OK);
}

static void count_expect(struct proof_group *group, const struct counted *counted)
{
	proof_expect(group, counted->value == (uint64_t)THREADS * ROUNDS, "counted %lu",
		     (unsigned long)counted->value);
	proof_expect(group, counted->wrong == 0, "%u times two were inside", counted->wrong);
}

static void mutex_group(void)
{
	static struct counted counted;
	struct proof_group group;

	proof_group_begin(&group, &proof, "mutex");
	crew(&group, count, &counted, THREADS);
	count_expect(&group, &counted);
	proof_group_end(&group);
}

/* The mutex stands on the stack of the thread that starts the others. */
static void elsewhere(struct rt *rt, void *context)
{
	struct proof_group *group = context;
	const struct rt_thread_request request = {.run = count};
	struct rt_thread_request mine = request;
	struct rt_thread *threads[THREADS - 1];
	struct counted counted = {.value = 0};
	uint32_t started = 0;

	mine.context = &counted;
	while (started < THREADS - 1 &&
	       rt_thread_start(rt, &maker, &mine, &threads[started]) == STATUS_OK)
		started++;
	count(rt, &counted);
	for (uint32_t i = 0; i < started; i++)
		counted.wrong += rt_thread_join(rt, threads[i]) != STATUS_OK;
	counted.wrong += rt_thread_self()->self != rt_thread_self();
	count_expect(group, &counted);
}

static void elsewhere_group(void)
{
	struct proof_group group;

	proof_group_begin(&group, &proof, "mutex-on-a-second-stack");
	crew(&group, elsewhere, &group, 1);
	proof_group_end(&group);
}

/*
 * ---- condition and once ------------------------------------------------------------------------
 */

static struct {
	struct rt_mutex mutex;
	struct rt_condition changed;
	uint32_t items[ROOM];
	uint32_t put, taken;
	uint64_t sum;
} queue;

static void produce(struct rt *rt, void *context)
{
	(void)context;
	for (uint32_t i = 0; i < ITEMS; i++) {
		rt_mutex_lock(rt, &queue.mutex);
		while (queue.put - queue.taken == ROOM)
			(void)(rt_condition_wait(rt, &queue.changed, &queue.mutex, 0) == STATUS_OK);
		queue.items[queue.put++ % ROOM] = i;
		rt_condition_broadcast(rt, &queue.changed);
		rt_mutex_unlock(rt, &queue.mutex);
	}
}

static void consume(struct rt *rt, void *context)
{
	(void)context;
	for (uint32_t i = 0; i < ITEMS; i++) {
		rt_mutex_lock(rt, &queue.mutex);
		while (queue.put == queue.taken)
			(void)(rt_condition_wait(rt, &queue.changed, &queue.mutex, 0) == STATUS_OK);
		queue.sum += queue.items[queue.taken++ % ROOM];
		rt_condition_broadcast(rt, &queue.changed);
		rt_mutex_unlock(rt, &queue.mutex);
	}
}

static uint32_t turns;

static void produce_or_consume(struct rt *rt, void *context)
{
	if (__atomic_fetch_add(&turns, 1u, __ATOMIC_SEQ_CST) % 2 == 0)
		produce(rt, context);
	else
		consume(rt, context);
}

static void condition_group(void)
{
	struct proof_group group;
	struct timer_now_result now = {0};
	enum status status;

	proof_group_begin(&group, &proof, "condition");
	crew(&group, produce_or_consume, NULL, THREADS);
	proof_expect(&group, queue.sum == (uint64_t)THREADS / 2 * ITEMS * (ITEMS - 1) / 2,
		     "sum %lu", (unsigned long)queue.sum);
	/* Nobody signals: the time comes. */
	status = timer_now(proof.rt, proof.timer, &now);
	rt_mutex_lock(proof.rt, &queue.mutex);
	if (status == STATUS_OK)
		status = rt_condition_wait(proof.rt, &queue.changed, &queue.mutex,
					   now.time_ns + 3000000);
	proof_expect_status(&group, "a wait without a signal", 0, status, STATUS_TIMED_OUT);
	rt_mutex_unlock(proof.rt, &queue.mutex);
	proof_group_end(&group);
}

static struct rt_once once;
static uint32_t once_runs, once_seen, once_came;

static void once_run(struct rt *rt, void *context)
{
	(void)context;
	/*
	 * Until the others are about to wait, a minute at most; one that has not come by then is
	 * not counted.
	 */
	for (uint32_t i = 0; i < 60000 && __atomic_load_n(&once_came, __ATOMIC_SEQ_CST) < THREADS;
	     i++)
		rt_ring_enter(&rt->ring, 1000000);
	once_runs++;
}

static void once_meet(struct rt *rt, void *context)
{
	__atomic_fetch_add(&once_came, 1u, __ATOMIC_SEQ_CST);
	rt_once_call(rt, &once, once_run, context);
	__atomic_fetch_add(&once_seen, once_runs, __ATOMIC_SEQ_CST);
}

static void once_group(void)
{
	struct proof_group group;

	proof_group_begin(&group, &proof, "once");
	crew(&group, once_meet, NULL, THREADS);
	proof_expect(&group, once_came == THREADS, "%u came", once_came);
	proof_expect(&group, once_runs == 1 && once_seen == THREADS, "%u runs, seen by %u",
		     once_runs, once_seen);
	proof_group_end(&group);
}

/*
 * ---- what threads must not do ------------------------------------------------------------------
 */

static void nothing(struct rt *rt, void *context)
{
	(void)rt;
	(void)context;
}

static void create_expect(struct proof_group *group, struct thread_spawner_create_args args)
{
	struct thread_spawner_create_result made = {{{0}}, {{0}}};

	proof_expect_status(group, "create", args.entry,
			    thread_spawner_create(proof.rt, maker.spawner, &args, &made),
			    STATUS_INVALID_ARGUMENT);
}

static void hostile_group(void)
{
	static const uint64_t bad[] = {0x0000800000000000, 0x8000000000000000, 0xffff800000000000,
				       0xffffffff80000000, 0xfffffffffffffff0, 0x00007fffffff0010,
				       0xdeadbeefdeadbee0};
	const struct thread_spawner_create_args good = {.entry = (uint64_t)(uintptr_t)nothing,
							.stack = 0x10000000};
	struct thread_spawner_create_args args;
	struct proof_group group;

	proof_group_begin(&group, &proof, "hostile-addresses");
	for (uint32_t i = 0; i < ARRAY_COUNT(bad); i++) {
		args = good;
		args.entry = bad[i];
		create_expect(&group, args);
		args = good;
		args.stack = bad[i];
		create_expect(&group, args);
		args = good;
		args.thread_pointer = bad[i];
		create_expect(&group, args);
	}
	args = good;
	args.stack = 0x10000008;
	create_expect(&group, args);
	args = good;
	args.entry = 0;
	create_expect(&group, args);
	proof_group_end(&group);
}

/* Starts the player under a ledger, and compares how it ends. */
static void player_expect(struct proof_group *group, const char *behaviour, struct ledger ledger,
			  enum exit_cause cause, uint64_t value)
{
	const struct rt_spawn_grant grants[] = {
		{.name = behaviour, .capability = proof.timer.id},
		{.name = "memory", .capability = proof.memory.id},
		{.name = "space", .kind = RT_SPAWN_GRANT_ADDRESS_SPACE},
		{.name = "threads", .kind = RT_SPAWN_GRANT_THREAD_SPAWNER},
	};
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	struct process_handle process;
	enum status status =
		proof_spawn(&proof, player, ledger, grants, ARRAY_COUNT(grants), &process);

	if (status == STATUS_OK)
		status = proof_wait(&proof, process, &record);
	proof_expect_status(group, behaviour, 0, status, STATUS_OK);
	proof_expect(group,
		     record.cause == cause &&
			     (cause == EXIT_CAUSE_FAULT ? record.vector : (uint64_t)record.code) ==
				     value,
		     "%s: cause %d, vector %u, code %lx", behaviour, (int)record.cause,
		     record.vector, (unsigned long)record.code);
}

static void endings_group(void)
{
	struct proof_group group;

	proof_group_begin(&group, &proof, "fault-and-exit-of-one-thread");
	player_expect(&group, "fault", (struct ledger){{0}}, EXIT_CAUSE_FAULT, 6);
	player_expect(&group, "leave", (struct ledger){{0}}, EXIT_CAUSE_EXITED, 7);
	proof_group_end(&group);
}

static void bomb_group(void)
{
	struct proof_group group;
	struct ledger ledger;
	enum status status;

	proof_group_begin(&group, &proof, "thread-bomb");
	/* By ring regions, by frames, and by the kernel's own limit. */
	status = proof_carve(&proof, 600, 5, &ledger);
	proof_expect_status(&group, "carve", 5, status, STATUS_OK);
	player_expect(&group, "bomb", ledger, EXIT_CAUSE_EXITED, 4);
	proof_release(&proof, ledger.id);
	player_expect(&group, "bomb", (struct ledger){{0}}, EXIT_CAUSE_EXITED, 31);
	proof_group_end(&group);
}

/*
 * ---- a word that two processes wait for --------------------------------------------------------
 */

/* Wakes the player when it has said that it is about to wait. */
static void wake_until(struct proof_group *group, struct park_space shared)
{
	const struct park_space_wake_args args = {.offset = 64, .count = 1};
	struct park_space_wake_result result = {0};
	enum status status = STATUS_OK;

	for (uint32_t i = 0; i < 60000 && status == STATUS_OK && result.woken == 0; i++) {
		status = park_space_wake(proof.rt, shared, &args, &result);
		rt_ring_enter(&proof.rt->ring, 1000000);
	}
	proof_expect_status(group, "wake", 0, status, STATUS_OK);
	proof_expect(group, result.woken == 1, "woken %u", result.woken);
}

static void shared_group(void)
{
	struct proof_group group;
	const struct memory_create_args create = {.pages = 1};
	struct memory_create_result made = {{{0}}};
	const struct memory_object_park_args ask = {.ledger = {{0}}};
	struct memory_object_park_result got = {{{0}}};
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	struct process_handle process;
	enum status status;

	proof_group_begin(&group, &proof, "a-word-between-processes");
	status = memory_create(proof.rt, proof.memory, &create, &made);
	if (status == STATUS_OK)
		status = memory_object_park(proof.rt, made.object, &ask, &got);
	if (status == STATUS_OK) {
		const struct rt_spawn_grant grants[] = {
			{.name = "wait-word", .capability = proof.timer.id},
			{.name = "park", .capability = got.park.id},
			{.name = "object", .capability = made.object.id},
		};

		status = proof_spawn(&proof, player, (struct ledger){{0}}, grants,
				     ARRAY_COUNT(grants), &process);
	}
	proof_expect_status(&group, "spawn", 0, status, STATUS_OK);
	if (status == STATUS_OK) {
		wake_until(&group, got.park);
		status = proof_wait(&proof, process, &record);
		proof_expect_status(&group, "wait", 0, status, STATUS_OK);
		proof_expect(&group, record.code == PARK_WOKEN, "outcome %lu",
			     (unsigned long)record.code);
	}
	proof_release(&proof, got.park.id);
	proof_release(&proof, made.object.id);
	proof_group_end(&group);
}

int capos_main(struct rt *rt)
{
	struct proof_group all;

	proof_open(&proof, rt);
	maker.space = proof.space;
	maker.memory = proof.memory;
	if (rt_capset_get(&rt->capset, "threadSpawner", THREAD_SPAWNER_INTERFACE_ID,
			  &maker.spawner.id) != STATUS_OK ||
	    rt_park_open(&park, rt, maker.spawner) != STATUS_OK)
		return 93;
	player = proof_image(&proof, "threads-player");
	proof_group_begin(&all, &proof, "warm-up");
	/* Page tables for the stacks, and slots: they stay. */
	crew(&all, nothing, NULL, THREADS);
	proof_group_begin(&all, &proof, "ledger-over-all");
	mutex_group();
	elsewhere_group();
	condition_group();
	once_group();
	hostile_group();
	endings_group();
	bomb_group();
	shared_group();
	proof_expect(&all, proof.failed == 0, "%u groups failed", proof.failed);
	proof_group_end(&all);
	return proof_close(&proof);
}
