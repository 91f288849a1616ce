/*
 * CPU shares, in simulated time: the scheduler and the ledgers are the kernel's, what runs is made up.
 *
 * A player is an entity without a program: it runs when it is chosen, for as long as its script
 * says, and then sleeps or goes on. The clock advances from event to event, so minutes are
 * simulated in milliseconds. The players' times are compared with a reference model, a fluid: at
 * any moment each competition's whole is divided among those that are ready, by weight, down the
 * tree.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kernel/work.h"
#include "tests/sim/sim.h"

#define PLAYERS 2048u
#define LEDGERS 1200u
#define MILLISECOND UINT64_C(1000000)
#define SECOND (1000 * MILLISECOND)
#define NEVER UINT64_MAX

struct player {
	struct sched_entity entity;
	uint64_t ran_ns;
	double due_ns;      /* by the model */
	uint64_t wake_ns;   /* NEVER: it is ready */
	uint64_t ready_ns;  /* since when it waits for its first run */
	uint64_t burst_ns;  /* left of what it wants before it sleeps; NEVER: it spins */
	uint64_t wants_ns;  /* a burst; 0: it spins */
	uint64_t sleeps_ns; /* at most, at random; 0: exactly pause_ns */
	uint64_t pause_ns;
	uint64_t latency_ns; /* the longest from being ready to running */
	bool waits;
};

static struct player players[PLAYERS];
static unsigned player_count;
static struct ledger *ledgers[LEDGERS];
static unsigned ledger_count;
static struct sim_random dice;
static double active_weight[LEDGERS]; /* of the model */

static struct player *player_of(const struct sched_entity *entity)
{
	return entity ? CONTAINER_OF(entity, struct player, entity) : NULL;
}

/* ---- the world --------------------------------------------------------------------------------- */

static void world(uint64_t seed)
{
	sim.watch = SIM_WATCH_NONE;
	sim_boot(UINT64_C(128) << 20, seed);
	sim_settle();
	sched_stop(&sim_init()->entity);
	SIM_EXPECT(kernel.sched.queued == 0 && !kernel.cpu.current);
	player_count = 0;
	ledger_count = 0;
	ledgers[ledger_count++] = &kernel.root_ledger;
	dice.state = seed;
}

static struct ledger_columns no_limits(void)
{
	struct ledger_columns limit = {0};

	for (unsigned i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++)
		limit.value[i] = LEDGER_UNLIMITED;
	return limit;
}

static struct ledger *ledger_add(struct ledger *parent, uint64_t share)
{
	struct ledger_columns limit = no_limits();
	struct ledger *child;
	uint64_t frames = ledger_account_left(&parent->account, LEDGER_FRAMES);

	limit.value[LEDGER_CPU_SHARE] = share;
	limit.value[LEDGER_FRAMES] = parent->parent ? frames / 4 : 4000;
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	SIM_STATUS(STATUS_OK, ledger_create(parent, &limit, &child));
	object_need(&child->object);
	SIM_EXPECT(ledger_count < LEDGERS);
	ledgers[ledger_count++] = child;
	return child;
}

static struct player *player_add(struct ledger *ledger)
{
	struct player *player = &players[player_count++];

	SIM_EXPECT(player_count <= PLAYERS);
	*player = (struct player){.entity = {.kind = SCHED_REAPER, .payer = ledger},
				  .wake_ns = NEVER,
				  .burst_ns = NEVER};
	return player;
}

static void player_ready(struct player *player)
{
	player->wake_ns = NEVER;
	player->ready_ns = host.now_ns;
	player->waits = true;
	player->burst_ns = player->wants_ns ? player->wants_ns : NEVER;
	sched_ready(&player->entity);
}

static struct player *spinner_add(struct ledger *ledger)
{
	struct player *player = player_add(ledger);

	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	player_ready(player);
	sim.context = sched_resume();
	return player;
}

/* ---- the model --------------------------------------------------------------------------------- */

static unsigned ledger_index(const struct ledger *ledger)
{
	/* At most LEDGERS steps. */
	for (unsigned i = 0; i < ledger_count; i++)
		if (ledgers[i] == ledger)
			return i;
	sim_fail("a ledger that the test does not know");
}

static bool is_active(const struct ledger *ledger, const bool *own, const bool *below)
{
	unsigned i = ledger_index(ledger);

	return own[i] || below[i];
}

/* Adds to each player's due what the fluid gives it in `ns`. Parents stand before children. */
static void model_advance(uint64_t ns)
{
	static bool own[LEDGERS], below[LEDGERS];
	static double part[LEDGERS];
	static unsigned ready[LEDGERS];

	memset(own, 0, sizeof(own));
	memset(below, 0, sizeof(below));
	memset(ready, 0, sizeof(ready));
	memset(active_weight, 0, sizeof(active_weight));
	for (unsigned i = 0; i < player_count; i++) {
		if (!players[i].entity.ready)
			continue;
		ready[ledger_index(players[i].entity.payer)]++;
		own[ledger_index(players[i].entity.payer)] = true;
	}
	for (unsigned i = ledger_count; i-- > 1;) {
		unsigned parent = ledger_index(ledgers[i]->parent);

		if (!is_active(ledgers[i], own, below))
			continue;
		below[parent] = true;
		active_weight[parent] += (double)share_weight(ledgers[i]);
	}
	part[0] = (double)ns;
	for (unsigned i = 0; i < ledger_count; i++) {
		if (i > 0) {
			unsigned parent = ledger_index(ledgers[i]->parent);

			part[i] = is_active(ledgers[i], own, below)
					  ? part[parent] * (double)share_weight(ledgers[i]) /
						    active_weight[parent]
					  : 0;
		}
		if (own[i])
			active_weight[i] += (double)share_weight_own(ledgers[i]);
	}
	for (unsigned i = 0; i < player_count; i++) {
		unsigned at = ledger_index(players[i].entity.payer);

		if (players[i].entity.ready)
			players[i].due_ns += part[at] * (double)share_weight_own(ledgers[at]) /
					     active_weight[at] / ready[at];
	}
}

/* ---- the machine ------------------------------------------------------------------------------- */

static void sweep(void)
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

static void player_sleep(struct player *player)
{
	uint64_t pause = player->sleeps_ns ? 1 + sim_below(&dice, player->sleeps_ns)
					   : player->pause_ns;

	sched_stop(&player->entity);
	player->wake_ns = host.now_ns + pause;
}

/* The current player runs until something happens: its burst's end, its slice's, or another's waking. */
static void step(uint64_t end_ns)
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

static void run(uint64_t ns)
{
	uint64_t end_ns = host.now_ns + ns;

	sim.context = sched_resume();
	for (unsigned turns = 0; host.now_ns < end_ns; turns++) {
		step(end_ns);
		if (turns % 16 == 0)
			sweep();
	}
}

static void figures_clear(void)
{
	for (unsigned i = 0; i < player_count; i++) {
		players[i].ran_ns = 0;
		players[i].due_ns = 0;
		players[i].latency_ns = 0;
	}
}

/* Whether a player got its part of `ns`, within two of a hundred and two slices. */
static void expect_part(const struct player *player, uint64_t ns, uint64_t part, uint64_t whole)
{
	double due = (double)ns * (double)part / (double)whole;
	double off = (double)player->ran_ns - due;

	if (off < 0)
		off = -off;
	if (off > due * 0.02 + 2 * SCHED_SLICE_NS)
		sim_fail("player %ld ran %.3f ms and should %.3f", (long)(player - players),
			 (double)player->ran_ns / 1e6, due / 1e6);
}

/* ---- fixed trees ------------------------------------------------------------------------------- */

static void by_weight(void)
{
	struct player *a, *b, *c;

	world(1);
	a = spinner_add(ledger_add(&kernel.root_ledger, 300));
	b = spinner_add(ledger_add(&kernel.root_ledger, 100));
	c = spinner_add(ledger_add(&kernel.root_ledger, 600));
	run(20 * SECOND);
	expect_part(a, 20 * SECOND, 3, 10);
	expect_part(b, 20 * SECOND, 1, 10);
	expect_part(c, 20 * SECOND, 6, 10);
	sim_pass("ledgers run by the shares that were carved");
}

static void own_and_carved(void)
{
	struct ledger *parent, *beside;
	struct player *own, *below, *other;

	world(1);
	parent = ledger_add(&kernel.root_ledger, 1000);
	beside = ledger_add(&kernel.root_ledger, 1000);
	own = spinner_add(parent);
	below = spinner_add(ledger_add(parent, 750));
	other = spinner_add(beside);
	run(20 * SECOND);
	expect_part(own, 20 * SECOND, 1, 8);
	expect_part(below, 20 * SECOND, 3, 8);
	expect_part(other, 20 * SECOND, 1, 2);
	sim_pass("what was carved away is not the ledger's own");
}

static void thread_bomb(void)
{
	struct ledger *bomb, *plain;
	struct player *one;

	world(1);
	bomb = ledger_add(&kernel.root_ledger, 500);
	plain = ledger_add(&kernel.root_ledger, 500);
	one = spinner_add(plain);
	for (unsigned i = 0; i < 1000; i++)
		spinner_add(bomb);
	run(60 * SECOND);
	expect_part(one, 60 * SECOND, 1, 2);
	/* And inside the bomb nobody starves: each had its slice in turn. */
	for (unsigned i = 1; i < player_count; i++)
		SIM_EXPECT(players[i].ran_ns >= 2 * SCHED_SLICE_NS);
	sim_pass("a thousand threads have the share of their ledger");
}

static void ledger_bomb(uint64_t share, const char *name)
{
	struct ledger *bomb, *plain;
	struct player *one, *two;

	world(1);
	bomb = ledger_add(&kernel.root_ledger, 1000000 / 4);
	plain = ledger_add(&kernel.root_ledger, 1000000 / 4);
	one = spinner_add(plain);
	two = spinner_add(ledger_add(&kernel.root_ledger, 1000000 / 4));
	for (unsigned i = 0; i < 900; i++) {
		struct ledger_columns limit = no_limits();
		struct ledger *child;

		limit.value[LEDGER_CPU_SHARE] = share;
		kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
		SIM_STATUS(STATUS_OK, ledger_create(bomb, &limit, &child));
		object_need(&child->object);
		ledgers[ledger_count++] = child;
		spinner_add(child);
	}
	run(30 * SECOND);
	expect_part(one, 30 * SECOND, 1, 3);
	expect_part(two, 30 * SECOND, 1, 3);
	for (unsigned i = 2; i < player_count; i++)
		SIM_EXPECT(players[i].ran_ns > 0);
	sim_pass(name);
}

static void nested(void)
{
	struct ledger *ledger;
	struct player *deep, *other;

	world(1);
	ledger = ledger_add(&kernel.root_ledger, 400);
	other = spinner_add(ledger_add(&kernel.root_ledger, 400));
	while (ledger->depth + 1 < LEDGER_DEPTH)
		ledger = ledger_add(ledger, 100);
	deep = spinner_add(ledger);
	run(10 * SECOND);
	expect_part(deep, 10 * SECOND, 1, 2);
	expect_part(other, 10 * SECOND, 1, 2);
	sim_pass("depth costs no share");
}

static void zero_share(void)
{
	struct player *none, *much;

	world(1);
	much = spinner_add(ledger_add(&kernel.root_ledger, 99));
	none = spinner_add(ledger_add(&kernel.root_ledger, 0));
	run(100 * SECOND);
	expect_part(much, 100 * SECOND, 99, 100);
	expect_part(none, 100 * SECOND, 1, 100);
	sim_pass("a share of zero counts as one");
}

/* ---- sleeping and waking ----------------------------------------------------------------------- */

static void no_hoarding(void)
{
	struct player *awake, *sleeper;

	world(1);
	awake = spinner_add(ledger_add(&kernel.root_ledger, 500));
	sleeper = player_add(ledger_add(&kernel.root_ledger, 500));
	run(60 * SECOND);
	figures_clear();
	player_ready(sleeper);
	run(200 * MILLISECOND);
	SIM_EXPECT(sleeper->latency_ns == 0);
	SIM_EXPECT(sleeper->ran_ns <= 100 * MILLISECOND + SHARE_CREDIT_NS + SCHED_SLICE_NS);
	SIM_EXPECT(awake->ran_ns >= 100 * MILLISECOND - SHARE_CREDIT_NS - SCHED_SLICE_NS);
	sim_pass("a minute of sleep is worth no more than the credit");
}

static void no_owing(void)
{
	struct player *first, *second;

	world(1);
	first = spinner_add(ledger_add(&kernel.root_ledger, 500));
	second = player_add(ledger_add(&kernel.root_ledger, 500));
	run(60 * SECOND);
	player_ready(second);
	run(1 * SECOND);
	/* The first player's time alone is not held against it. */
	figures_clear();
	run(1 * SECOND);
	expect_part(first, 1 * SECOND, 1, 2);
	expect_part(second, 1 * SECOND, 1, 2);
	sim_pass("who ran while all others slept owes them nothing");
}

static void prompt(unsigned bombs)
{
	struct ledger *bomb;
	struct player *waiter;

	world(1);
	bomb = ledger_add(&kernel.root_ledger, 500);
	for (unsigned i = 0; i < bombs; i++)
		spinner_add(bomb);
	waiter = player_add(ledger_add(&kernel.root_ledger, 500));
	waiter->wants_ns = 200000;
	waiter->sleeps_ns = 2 * MILLISECOND;
	player_sleep(waiter);
	run(20 * SECOND);
	SIM_EXPECT(waiter->latency_ns == 0);
	SIM_EXPECT(waiter->ran_ns > 2 * SECOND);
	sim_pass("who mostly waits is served when it wakes");
}

/* Bursts above its share: it has its share, and the waits that come of that are bounded. */
static void greedy_sleeper(void)
{
	struct player *spinner, *sleeper;

	world(1);
	spinner = spinner_add(ledger_add(&kernel.root_ledger, 900));
	sleeper = player_add(ledger_add(&kernel.root_ledger, 100));
	sleeper->wants_ns = 4 * MILLISECOND;
	sleeper->pause_ns = 10000;
	player_sleep(sleeper);
	run(20 * SECOND);
	SIM_EXPECT(sleeper->ran_ns <= 2 * SECOND + 2 * SECOND / 50 + SCHED_SLICE_NS);
	SIM_EXPECT(spinner->ran_ns >= 18 * SECOND - 2 * SECOND / 50 - SCHED_SLICE_NS);
	SIM_EXPECT(sleeper->latency_ns <= 100 * MILLISECOND);
	sim_pass("who wakes often has its share and no more");
}

/* ---- random trees ------------------------------------------------------------------------------ */

static void tree_grow(unsigned count)
{
	/* At most `count` ledgers below the root, which has none of its own. */
	for (unsigned i = 0; i < count; i++) {
		struct ledger *parent = ledgers[sim_below(&dice, ledger_count)];
		uint64_t left = ledger_account_left(&parent->account, LEDGER_CPU_SHARE);

		if (parent->depth + 1 >= LEDGER_DEPTH)
			continue;
		ledger_add(parent, parent->parent ? sim_below(&dice, left / 2 + 1)
						  : 1000 + sim_below(&dice, 9000));
	}
}

/* Everybody spins: each has what the model gives. */
static void random_spinners(uint64_t seed)
{
	uint64_t ns = 400 * SECOND;

	world(seed);
	tree_grow(2 + (unsigned)sim_below(&dice, 30));
	for (unsigned i = 1; i < ledger_count; i++)
		for (uint64_t n = sim_below(&dice, 4); n > 0; n--)
			spinner_add(ledgers[i]);
	if (player_count == 0)
		spinner_add(ledgers[1]);
	run(2 * SECOND);
	figures_clear();
	model_advance(ns);
	run(ns);
	for (unsigned i = 0; i < player_count; i++) {
		double off = (double)players[i].ran_ns - players[i].due_ns;

		if (off < 0)
			off = -off;
		if (off > players[i].due_ns * 0.02 +
				  (double)(LEDGER_DEPTH * SCHED_SLICE_NS))
			sim_fail("player %u ran %.3f ms and should %.3f", i,
				 (double)players[i].ran_ns / 1e6, players[i].due_ns / 1e6);
	}
}

/* The time of all players below a ledger; and whether one of them never sleeps. */
static uint64_t subtree_ran(const struct ledger *top, bool *spins)
{
	uint64_t ran = 0;

	*spins = false;
	for (unsigned i = 0; i < player_count; i++) {
		if (!ledger_is_within(players[i].entity.payer, top))
			continue;
		ran += players[i].ran_ns;
		*spins |= !players[i].wants_ns;
	}
	return ran;
}

/*
 * No ledger of the first level got more than its share beside those that never sleep, however its
 * players come and go.
 */
static void most_check(uint64_t ns)
{
	uint64_t weights = 0;
	bool spins;

	for (unsigned i = 1; i < ledger_count; i++)
		if (ledgers[i]->depth == 1 && (subtree_ran(ledgers[i], &spins), spins))
			weights += share_weight(ledgers[i]);
	for (unsigned i = 1; i < ledger_count; i++) {
		uint64_t ran = subtree_ran(ledgers[i], &spins);
		uint64_t weight = share_weight(ledgers[i]);
		double most = (double)ns * (double)weight /
			      (double)(spins ? weights : weights + weight);

		if (ledgers[i]->depth == 1 &&
		    (double)ran > most * 1.02 + (double)(4 * SCHED_SLICE_NS))
			sim_fail("a ledger of share %" PRIu64 " ran %.3f ms, and %.3f is the most",
				 weight, (double)ran / 1e6, most / 1e6);
	}
}

/*
 * Some spin, some come and go. A player's readiness depends on how promptly it was served, so the
 * fluid gives bounds: nobody has more than beside those alone that never sleep, and who never
 * sleeps has what would be left if nobody did. And the processor never idles.
 */
static void random_sleepers(uint64_t seed)
{
	uint64_t ns = 60 * SECOND, ran = 0;

	world(seed);
	tree_grow(2 + (unsigned)sim_below(&dice, 12));
	for (unsigned i = 1; i < ledger_count; i++) {
		for (uint64_t n = sim_below(&dice, 3); n > 0; n--)
			spinner_add(ledgers[i]);
		for (uint64_t n = sim_below(&dice, 3); n > 0; n--) {
			struct player *player = player_add(ledgers[i]);

			player->wants_ns = 1 + sim_below(&dice, 20 * MILLISECOND);
			player->sleeps_ns = 1 + sim_below(&dice, 60 * MILLISECOND);
			player_sleep(player);
		}
	}
	spinner_add(ledgers[1]);
	run(ns);
	most_check(ns);
	for (unsigned i = 0; i < player_count; i++) {
		ran += players[i].ran_ns;
		players[i].due_ns = 0;
		players[i].entity.ready = true;
	}
	SIM_EXPECT(ran == ns);
	model_advance(ns);
	for (unsigned i = 0; i < player_count; i++) {
		double least = players[i].due_ns * 0.98 - (double)(LEDGER_DEPTH * SCHED_SLICE_NS);

		if (!players[i].wants_ns && (double)players[i].ran_ns < least)
			sim_fail("player %u ran %.3f ms and should %.3f at least", i,
				 (double)players[i].ran_ns / 1e6, least / 1e6);
	}
}

/* ---- slices ------------------------------------------------------------------------------------ */

static void round_robin(void)
{
	struct ledger *ledger;

	world(1);
	ledger = ledger_add(&kernel.root_ledger, 10);
	for (unsigned i = 0; i < 5; i++)
		spinner_add(ledger);
	/* A sleeper beside them interrupts slices: what is left of one is not lost. */
	player_add(ledger_add(&kernel.root_ledger, 10));
	players[5].wants_ns = 100000;
	players[5].pause_ns = 3 * MILLISECOND;
	player_sleep(&players[5]);
	run(10 * SECOND);
	for (unsigned i = 0; i < 5; i++)
		expect_part(&players[i], 10 * SECOND - players[5].ran_ns, 1, 5);
	sim_pass("the threads of a ledger run in turn, slice by slice");
}

static void handoff_keeps_slice(void)
{
	struct player *client, *server, *other;
	uint64_t end_ns, passes;

	world(1);
	client = spinner_add(ledger_add(&kernel.root_ledger, 100));
	server = player_add(ledger_add(&kernel.root_ledger, 100));
	other = spinner_add(ledger_add(&kernel.root_ledger, 100));
	run(1 * SECOND);
	/* The client's turn. */
	while (kernel.cpu.current != &client->entity)
		step(NEVER);
	end_ns = kernel.cpu.slice_end_ns;
	passes = kernel.sched.passes;
	for (unsigned i = 0; i < 20; i++) {
		struct player *from = i % 2 ? server : client, *to = i % 2 ? client : server;

		host.now_ns += 100000;
		kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
		sched_ready(&to->entity);
		sched_stop(&from->entity);
		sim.context = sched_resume();
		SIM_EXPECT(kernel.cpu.current == &to->entity);
		SIM_EXPECT(kernel.cpu.slice_end_ns == end_ns);
		sweep();
	}
	SIM_EXPECT(kernel.sched.passes == passes);
	SIM_EXPECT(server->entity.payer->share.own.unpaid_ns == 10 * 100000 ||
		   server->entity.payer->share.own.time > 0);
	host.now_ns = end_ns;
	sched_slice_check(end_ns);
	sim.context = sched_resume();
	SIM_EXPECT(kernel.cpu.current == &other->entity);
	sim_pass("a direct switch keeps the slice's end, and makes no pass");
}

/* A server that many call cannot run beyond its ledger's share, whoever hands over to it. */
static void handoff_to_debtor(void)
{
	struct player *client, *server, *other;
	uint64_t from_ns, handed = 0, refused = 0;

	world(1);
	client = spinner_add(ledger_add(&kernel.root_ledger, 100));
	server = player_add(ledger_add(&kernel.root_ledger, 100));
	other = spinner_add(ledger_add(&kernel.root_ledger, 100));
	server->pause_ns = SECOND;
	run(1 * SECOND);
	figures_clear();
	from_ns = host.now_ns;
	while (host.now_ns < from_ns + 10 * SECOND) {
		bool hands = kernel.cpu.current == &client->entity;

		kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
		if (!hands) {
			/* The other runs its slice; the server 3 ms, and answers. */
			server->burst_ns = 3 * MILLISECOND;
			step(NEVER);
			if (server->wake_ns == NEVER)
				continue;
			server->wake_ns = NEVER;
			player_ready(client);
			sim.context = sched_resume();
			continue;
		}
		/* The client does nothing but call: the server runs at once, as long as it may. */
		sched_ready(&server->entity);
		sched_stop(&client->entity);
		sim.context = sched_resume();
		handed += kernel.cpu.current == &server->entity;
		refused += kernel.cpu.current != &server->entity;
	}
	SIM_EXPECT(handed > 100 && refused > 100);
	/* The client uses nothing itself: two competitors. */
	expect_part(other, host.now_ns - from_ns, 1, 2);
	expect_part(server, host.now_ns - from_ns, 1, 2);
	sim_pass("handing over does not carry a ledger beyond its share");
}

/* ---- work of the kernel ------------------------------------------------------------------------ */

static void closer_pays(void)
{
	struct ledger *closer, *closed, *inner;

	world(1);
	closer = ledger_add(&kernel.root_ledger, 100);
	closed = ledger_add(&kernel.root_ledger, 100);
	inner = ledger_add(closer, 10);
	spinner_add(closer);
	SIM_EXPECT(kernel.cpu.current->payer == closer);
	object_unneed(&closed->object);
	ledger_close(closed);
	SIM_EXPECT(closed->work.payer == closer);
	/* Its own ledger cannot pay for its closing: the one above does. */
	object_unneed(&inner->object);
	kernel.cpu.current->payer = inner;
	ledger_close(inner);
	kernel.cpu.current->payer = closer;
	SIM_EXPECT(inner->work.payer == closer);
	sim_pass("taking apart runs in the share of who closed");
}

/* The closer's ledger goes while its work is not done: the one above goes on with it. */
static void closer_goes(void)
{
	struct ledger *closer, *closed;
	struct player *player;

	world(1);
	closer = ledger_add(&kernel.root_ledger, 100);
	closed = ledger_add(&kernel.root_ledger, 100);
	player = spinner_add(closer);
	object_unneed(&closed->object);
	ledger_close(closed);
	sim.context = sched_resume();
	SIM_EXPECT(closed->work.payer == closer && closed->work.link);
	sched_stop(&player->entity);
	object_unneed(&closer->object);
	/* As far as it takes for the closer's ledger, and not the other. */
	share_charge(closer, SECOND);
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	SIM_EXPECT(sched_leave(closer));
	SIM_EXPECT(closed->work.payer == closer->parent && closed->work.link);
	sim.context = sched_resume();
	sweep();
	sched_ready(&sim_init()->entity);
	sim.context = sched_resume();
	sim.watch = SIM_WATCH_ALL;
	sim_settle();
	SIM_EXPECT(!kernel.root_ledger.first_child);
	sim_pass("the work of a closer that goes is its parent's");
}

static void timers_are_charged(void)
{
	struct ledger *sleeper = NULL;
	uint64_t before;

	world(1);
	sleeper = ledger_add(&kernel.root_ledger, 100);
	spinner_add(ledger_add(&kernel.root_ledger, 100));
	before = sleeper->share.own.unpaid_ns;
	sched_work_for(sleeper);
	host.now_ns += 5000;
	sched_work_for(NULL);
	SIM_EXPECT(sleeper->share.own.unpaid_ns == before + 5000);
	host.now_ns += 1000;
	sched_work_for(sleeper);
	sched_work_for(NULL);
	SIM_EXPECT(sleeper->share.own.unpaid_ns == before + 5000);
	sim_pass("an interrupt's work is charged to whom it is for");
}

int main(void)
{
	uint64_t seed = sim_setting("SEED", 1), seeds = sim_setting("SEEDS", 40);

	sim.what = "shares";
	by_weight();
	own_and_carved();
	thread_bomb();
	ledger_bomb(200, "nine hundred child ledgers have what their parent has");
	ledger_bomb(0, "child ledgers without a share, too");
	nested();
	zero_share();
	no_hoarding();
	no_owing();
	prompt(1);
	prompt(100);
	greedy_sleeper();
	round_robin();
	handoff_keeps_slice();
	handoff_to_debtor();
	closer_pays();
	closer_goes();
	timers_are_charged();
	for (uint64_t i = 0; i < seeds; i++) {
		random_spinners(seed + i);
		random_sleepers(seed + i);
	}
	sim_pass("random trees, as the model says");
	sim_pass("random trees with sleepers, as the model says");
	return sim_report();
}
