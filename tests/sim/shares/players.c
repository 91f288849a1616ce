/*
 * The machine of the shares' tests: players run as the scheduler says, and time goes from event to
 * event.
 */
#include "tests/sim/shares/players.h"

#include "kernel/work.h"

struct player players[PLAYERS];
unsigned player_count;
struct ledger *players_ledgers[LEDGERS];
unsigned players_ledger_count;
struct sim_random players_dice;

static struct player *player_of(const struct sched_entity *entity)
{
	return entity ? CONTAINER_OF(entity, struct player, entity) : NULL;
}

void players_world(uint64_t seed)
{
	sim.watch = SIM_WATCH_NONE;
	sim_boot(UINT64_C(128) << 20, seed);
	sim_settle();
	sched_stop(&sim_init()->entity);
	SIM_EXPECT(kernel.sched.queued == 0 && !kernel.cpu.current);
	player_count = 0;
	players_ledger_count = 0;
	players_ledgers[players_ledger_count++] = &kernel.root_ledger;
	players_dice.state = seed;
}

struct ledger *players_ledger(struct ledger *parent, uint64_t share)
{
	struct ledger_columns limit = sim_unlimited();
	struct ledger *child;
	uint64_t frames = ledger_account_left(&parent->account, LEDGER_FRAMES);

	limit.value[LEDGER_CPU_SHARE] = share;
	limit.value[LEDGER_FRAMES] = parent->parent ? frames / 4 : 4000;
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	SIM_STATUS(STATUS_OK, ledger_create(parent, &limit, &child));
	object_need(&child->object);
	SIM_EXPECT(players_ledger_count < LEDGERS);
	players_ledgers[players_ledger_count++] = child;
	return child;
}

struct player *player_add(struct ledger *ledger)
{
	struct player *player = &players[player_count++];

	SIM_EXPECT(player_count <= PLAYERS);
	*player = (struct player){.entity = {.kind = SCHED_REAPER, .payer = ledger},
				  .wake_ns = NEVER,
				  .burst_ns = NEVER};
	return player;
}

void player_ready(struct player *player)
{
	player->wake_ns = NEVER;
	player->ready_ns = host.now_ns;
	player->waits = true;
	player->burst_ns = player->wants_ns ? player->wants_ns : NEVER;
	sched_ready(&player->entity);
}

struct player *spinner_add(struct ledger *ledger)
{
	struct player *player = player_add(ledger);

	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	player_ready(player);
	sim.context = sched_resume();
	return player;
}

/* ---- running --------------------------------------------------------------------------------- */

void players_sweep(void)
{
	struct sweep_fault fault = {0};
	uint64_t queued = 0;

	if (!sweep_shares(&queued, &fault))
		sim_fail("S%u does not hold: %s", fault.number, fault.text);
}

static uint64_t next_wake(void)
{
	uint64_t next = NEVER;

	for (unsigned i = 0; i < player_count; i++)
		if (players[i].wake_ns < next)
			next = players[i].wake_ns;
	return next;
}

static void wake_due(void)
{
	for (unsigned i = 0; i < player_count; i++)
		if (players[i].wake_ns <= host.now_ns)
			player_ready(&players[i]);
}

void player_sleep(struct player *player)
{
	uint64_t pause = player->sleeps_ns ? 1 + sim_below(&players_dice, player->sleeps_ns)
					   : player->pause_ns;

	sched_stop(&player->entity);
	player->wake_ns = host.now_ns + pause;
}

void players_step(uint64_t end_ns)
{
	struct player *player = player_of(kernel.cpu.current);
	uint64_t until = next_wake(), ns;

	if (player && player->waits) {
		uint64_t latency = host.now_ns - player->ready_ns;

		if (latency > player->latency_ns)
			player->latency_ns = latency;
		player->waits = false;
	}
	if (player && player->burst_ns != NEVER && host.now_ns + player->burst_ns < until)
		until = host.now_ns + player->burst_ns;
	if (player && host.timer_ns < until)
		until = host.timer_ns > host.now_ns ? host.timer_ns : host.now_ns;
	if (until > end_ns)
		until = end_ns;
	ns = until - host.now_ns;
	host.now_ns = until;
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS * 64;
	if (player) {
		player->ran_ns += ns;
		if (player->burst_ns != NEVER)
			player->burst_ns -= ns;
		if (player->burst_ns == 0)
			player_sleep(player);
	}
	wake_due();
	if (host.timer_ns <= host.now_ns) {
		host.timer_ns = NEVER;
		kernel.cpu.timer_ns = NEVER;
	}
	sched_slice_check(host.now_ns);
	sim.context = sched_resume();
}

void players_run(uint64_t ns)
{
	uint64_t end_ns = host.now_ns + ns;

	sim.context = sched_resume();
	for (unsigned turns = 0; host.now_ns < end_ns; turns++) {
		players_step(end_ns);
		if (turns % 16 == 0)
			players_sweep();
	}
}

void players_figures_clear(void)
{
	for (unsigned i = 0; i < player_count; i++) {
		players[i].ran_ns = 0;
		players[i].due_ns = 0;
		players[i].latency_ns = 0;
	}
}

void player_expect_part(const struct player *player, uint64_t ns, uint64_t part, uint64_t whole)
{
	double due = (double)ns * (double)part / (double)whole;
	double off = (double)player->ran_ns - due;

	if (off < 0)
		off = -off;
	if (off > due * 0.02 + 2 * SCHED_SLICE_NS)
		sim_fail("player %ld ran %.3f ms and should %.3f", (long)(player - players),
			 (double)player->ran_ns / 1e6, due / 1e6);
}
