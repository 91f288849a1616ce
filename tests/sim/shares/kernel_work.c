/*
 * The time that the kernel itself takes, and the ledgers that pay for it.
 */
#include "kernel/work.h"
#include "tests/sim/shares/cases.h"
#include "tests/sim/shares/players.h"

void closer_pays(void)
{
	struct ledger *closer, *closed, *inner;

	players_world(1);
	closer = players_ledger(&kernel.root_ledger, 100);
	closed = players_ledger(&kernel.root_ledger, 100);
	inner = players_ledger(closer, 10);
	spinner_add(closer);
	SIM_EXPECT(kernel.cpu.current->payer == closer);
	object_unneed(&closed->object);
	ledger_close(closed);
	SIM_EXPECT(closed->work.payer == closer);
	/* A ledger cannot pay for its own closing: the one above does. */
	object_unneed(&inner->object);
	kernel.cpu.current->payer = inner;
	ledger_close(inner);
	kernel.cpu.current->payer = closer;
	SIM_EXPECT(inner->work.payer == closer);
	sim_pass("taking apart runs in the share of who closed");
}

void closer_goes(void)
{
	struct ledger *closer, *closed;
	struct player *player;

	players_world(1);
	closer = players_ledger(&kernel.root_ledger, 100);
	closed = players_ledger(&kernel.root_ledger, 100);
	player = spinner_add(closer);
	object_unneed(&closed->object);
	ledger_close(closed);
	sim.context = sched_resume();
	SIM_EXPECT(closed->work.payer == closer && entity_queue_has(&closed->work));
	sched_stop(&player->entity);
	object_unneed(&closer->object);
	/* As far as it takes for the closer's ledger, and not the other. */
	share_charge(closer, SECOND);
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	SIM_EXPECT(sched_leave(closer));
	SIM_EXPECT(closed->work.payer == closer->parent && entity_queue_has(&closed->work));
	sim.context = sched_resume();
	players_sweep();
	sched_ready(&sim_init()->entity);
	sim.context = sched_resume();
	sim.watch = SIM_WATCH_ALL;
	sim_settle();
	SIM_EXPECT(!kernel.root_ledger.first_child);
	sim_pass("the work of a closer that goes is its parent's");
}

void timers_are_charged(void)
{
	struct ledger *sleeper = NULL;
	uint64_t before;

	players_world(1);
	sleeper = players_ledger(&kernel.root_ledger, 100);
	spinner_add(players_ledger(&kernel.root_ledger, 100));
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
