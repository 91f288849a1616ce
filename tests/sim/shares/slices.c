/*
 * Slices, and switching directly from one player to another.
 */
#include "kernel/work.h"
#include "tests/sim/shares/cases.h"
#include "tests/sim/shares/players.h"

void round_robin(void)
{
	struct ledger *ledger;

	players_world(1);
	ledger = players_ledger(&kernel.root_ledger, 10);
	for (unsigned i = 0; i < 5; i++)
		spinner_add(ledger);
	/* A sleeper interrupts their slices: the rest of a slice is not lost. */
	player_add(players_ledger(&kernel.root_ledger, 10));
	players[5].wants_ns = 100000;
	players[5].pause_ns = 3 * MILLISECOND;
	player_sleep(&players[5]);
	players_run(10 * SECOND);
	for (unsigned i = 0; i < 5; i++)
		player_expect_part(&players[i], 10 * SECOND - players[5].ran_ns, 1, 5);
	sim_pass("the threads of a ledger run in turn, slice by slice");
}

void handoff_keeps_slice(void)
{
	struct player *client, *server, *other;
	uint64_t end_ns, passes;

	players_world(1);
	client = spinner_add(players_ledger(&kernel.root_ledger, 100));
	server = player_add(players_ledger(&kernel.root_ledger, 100));
	other = spinner_add(players_ledger(&kernel.root_ledger, 100));
	players_run(1 * SECOND);
	/* The client's turn. */
	while (kernel.cpu.current != &client->entity)
		players_step(NEVER);
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
		players_sweep();
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

void handoff_to_debtor(void)
{
	struct player *client, *server, *other;
	uint64_t from_ns, handed = 0, refused = 0;

	players_world(1);
	client = spinner_add(players_ledger(&kernel.root_ledger, 100));
	server = player_add(players_ledger(&kernel.root_ledger, 100));
	other = spinner_add(players_ledger(&kernel.root_ledger, 100));
	server->pause_ns = SECOND;
	players_run(1 * SECOND);
	players_figures_clear();
	from_ns = host.now_ns;
	while (host.now_ns < from_ns + 10 * SECOND) {
		bool hands = kernel.cpu.current == &client->entity;

		kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
		if (!hands) {
			/* The other runs its slice; the server 3 ms, and answers. */
			server->burst_ns = 3 * MILLISECOND;
			players_step(NEVER);
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
	player_expect_part(other, host.now_ns - from_ns, 1, 2);
	player_expect_part(server, host.now_ns - from_ns, 1, 2);
	sim_pass("handing over does not carry a ledger beyond its share");
}
