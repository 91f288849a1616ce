/*
 * The players of the fairness proof that want no more than their share: a spinner, a bystander that
 * is busy, one that mostly waits, and one of a crowd of callers. How much they got is their exit
 * code.
 */
#include "tests/proofs/fairness-player/player.h"
#include "tests/random.h"

#include "tests/proofs/fairness/fairness.h"
#include "user/rt/abort.h"
#include "user/rt/generated/echo_client.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/pending.h"

uint64_t player_random(void)
{
	static uint64_t state = 1;

	return random_next(&state);
}

static uint64_t instructions(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

/* About a thousand instructions. */
static void work(void)
{
	for (uint32_t i = 0; i < 500; i++)
		__asm__ volatile("" : : "r"(i));
}

static _Noreturn void spin(struct player *player)
{
	(void)player;
	for (;;)
		work();
}

/* Works all the time, for one window. */
static _Noreturn void busy(struct player *player)
{
	uint64_t end = instructions() + FAIRNESS_WINDOW, count = 0;

	(void)player;
	for (; instructions() < end; count++)
		work();
	rt_exit((uint32_t)count);
}

/* Calls, and sleeps for a while; how many round trips fit into a window. */
static _Noreturn void waits(struct player *player)
{
	uint64_t end = instructions() + FAIRNESS_WINDOW, count = 0;

	for (; instructions() < end; count++) {
		struct echo_echo_args args = {.a = count};
		struct echo_echo_result result;

		if (echo_echo(player->rt, player->echo, &args, &result) != STATUS_OK)
			rt_exit(0);
		rt_ring_enter(&player->rt->ring, FAIRNESS_PAUSE_NS);
	}
	rt_exit((uint32_t)count);
}

/* As many calls as it is told, at once; then waits for all of them. */
static _Noreturn void crowd(struct player *player, uint32_t calls)
{
	static struct rt_call pending[FAIRNESS_CROWD_CALLS];
	uint64_t answered = 0;

	for (uint32_t i = 0; i < calls; i++) {
		struct echo_echo_params_builder params;

		if (echo_echo_begin(&pending[i], player->rt, player->echo, &params) != STATUS_OK ||
		    rt_call_submit(&pending[i]) != STATUS_OK)
			rt_exit(0);
	}
	for (uint32_t i = 0; i < calls; i++) {
		answered += rt_call_finish(&pending[i]) == STATUS_OK;
		rt_call_close(&pending[i]);
	}
	rt_exit((uint32_t)answered);
}

static bool plays(const struct player *player, const char *role)
{
	struct cap_id id;

	return rt_capset_get(&player->rt->capset, role, TIMER_INTERFACE_ID, &id) == STATUS_OK;
}

int capos_main(struct rt *rt)
{
	static struct player player;
	/* Each role has some of them. */
	const struct rt_capset_want wants[] = {
		{"timer", TIMER_INTERFACE_ID, &player.timer.id},
		{"ledger", LEDGER_INTERFACE_ID, &player.ledger.id},
		{"memory", MEMORY_INTERFACE_ID, &player.memory.id},
		{"spawner", PROCESS_SPAWNER_INTERFACE_ID, &player.spawner.id},
		{"image", IMAGE_INTERFACE_ID, &player.image.id},
		{"factory", ENDPOINT_FACTORY_INTERFACE_ID, &player.factory.id},
		{"echo", ECHO_INTERFACE_ID, &player.echo.id},
	};

	player.rt = rt;
	(void)rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants));
	if (plays(&player, "spin"))
		spin(&player);
	if (plays(&player, "busy"))
		busy(&player);
	if (plays(&player, "waits"))
		waits(&player);
	if (plays(&player, "crowd"))
		crowd(&player, FAIRNESS_CROWD_CALLS);
	if (plays(&player, "single"))
		crowd(&player, 1);
	if (plays(&player, "fork-bomb"))
		bomb_fork(&player);
	if (plays(&player, "capability-bomb"))
		bomb_capability(&player);
	if (plays(&player, "call-bomb"))
		bomb_call(&player);
	if (plays(&player, "timer-bomb"))
		bomb_timer(&player);
	return 1;
}
