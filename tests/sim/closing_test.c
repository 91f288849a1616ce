/*
 * The end of a ledger that was lent to another program, while that one uses it: the closer neither
 * waits for the borrower nor runs for it. Each case is played with a closer whose CPU share is
 * zero, a hundredth, and nearly all, while another program never sleeps; the borrower has no share.
 *
 * The bound: a closing takes the entries that its work needs, counted in things that the ledger
 * pays for and things of others that name them, and no more; and the time in which the closer's
 * share gives it those.
 */
#include <inttypes.h>
#include <stdio.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "kernel/object/process_builder.h"
#include "kernel/work.h"
#include "tests/sim/case.h"

#define BUSY_SHARE 900u
#define PAGES 300u
#define MAPPINGS 8u
#define MAPPED_PAGES 64u
#define AT UINT64_C(0x300000000000)
#define FLUSH_NS 1000u
/* The reaper's entries: apart from those that pages take, a closing here is done in so many. */
#define ENTRIES_MOST (8u + PAGES * WORK_UNITS_FRAME / KERNEL_ENTRY_UNITS)
#define ENTRIES_MAPPED (MAPPINGS * MAPPED_PAGES * WORK_UNITS_MAP / KERNEL_ENTRY_UNITS)
#define TURNS_MOST 200000u

static struct ipc_party *closer, *holder, *busy;
static struct sim_held lent, made[2];
static uint64_t reaped; /* entries of the reaper */

/*
 * ---- the world ---------------------------------------------------------------------------------
 */

static struct sim_held ledger_carve(uint64_t frames, uint64_t share)
{
	struct ledger_columns limit = sim_unlimited();
	struct sim_held ledger;

	limit.value[LEDGER_FRAMES] = frames;
	limit.value[LEDGER_RING_REGIONS] = 2;
	limit.value[LEDGER_CPU_SHARE] = share;
	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &limit,
					   &ledger));
	return ledger;
}

static struct ledger *ledger_of(struct sim_held held)
{
	return CONTAINER_OF(sim_object(sim_init(), held), struct ledger, object);
}

/* The slice of the running thread, or of the kernel's work for it, is over. */
static void slice_end(void)
{
	host.now_ns = kernel.cpu.slice_end_ns > host.now_ns ? kernel.cpu.slice_end_ns : host.now_ns;
	sim_entry_timer();
}

/* All but the closer and init spin; the holder's operations do not get on by themselves. */
static void closer_wait(void)
{
	for (uint32_t turns = 0; sim_current() != closer->thread; turns++) {
		const struct sched_entity *entity = kernel.cpu.current;

		EXPECT(turns < TURNS_MOST);
		if (sim_current() == sim_init()) {
			sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS,
					      UINT64_C(1000000000000));
		} else if (sim.context == ARCH_CONTINUE && entity && entity->kind == SCHED_REAPER) {
			reaped++;
			sim_entry_continue();
		} else if (entity) {
			slice_end();
		} else {
			EXPECT(sim_machine_step());
		}
	}
}

static enum status lent_close(uint64_t entries)
{
	struct sim_held theirs = ipc_give(ipc_init, lent, closer, false);
	struct ring_completion completion;
	struct sim_call call;

	sim_call_init(&call, theirs, LEDGER_METHOD_CLOSE, 0);
	sim_call_submit(closer->thread, &call);
	closer_wait();
	reaped = 0;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER);
	closer_wait();
	EXPECT(reaped > 0 && reaped <= entries);
	EXPECT(sim_complete(closer->thread, &completion));
	return (enum status)completion.status;
}

/*
 * ---- what the holder does with the ledger ------------------------------------------------------
 */

static struct sim_held holders(const char *name)
{
	return ipc_give(ipc_init, sim_capset(kernel.init, name), holder, false);
}

/* A memory object that the ledger pays is being made. */
static void creates(void)
{
	struct memory_create_params_builder params;
	struct sim_call call;

	sim_call_init(&call, holders("memory"), MEMORY_METHOD_CREATE, 1);
	STATUS(OK, memory_create_params_builder_root(&call.builder, &params));
	memory_create_params_builder_set_pages(&params, PAGES);
	memory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ipc_give(ipc_init, lent, holder, false),
					   RING_TRANSFER_COPY));
	EXPECT(sim_run_until(holder->thread));
	sim_call_submit(holder->thread, &call);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(holder->thread->running && ledger_of(lent)->parts == holder->thread->running);
}

/* The caller is told, when its turn comes. */
static void creates_check(void)
{
	struct ring_completion completion;

	EXPECT(!holder->thread->running);
	EXPECT(sim_run_until(holder->thread));
	EXPECT(sim_complete(holder->thread, &completion));
	SIM_STATUS(STATUS_DISCONNECTED, (enum status)completion.status);
}

/* Memory of the ledger is mapped, many times, by a process of another one. */
static void maps(void)
{
	struct sim_held theirs;

	STATUS(OK, sim_memory_create(sim_init(), MAPPED_PAGES, lent, &made[0]));
	theirs = ipc_give(ipc_init, made[0], holder, false);
	for (uint64_t i = 0; i < MAPPINGS; i++)
		STATUS(OK, sim_map(holder->thread, theirs, ADDRESS_SPACE_METHOD_MAP, 0,
				   MAPPED_PAGES * PAGE_BYTES, AT + i * MAPPED_PAGES * PAGE_BYTES));
	EXPECT(sim_run_until(holder->thread));
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER);
	host.flush_ns = FLUSH_NS;
}

static uint64_t paid_ns(const struct ledger *ledger)
{
	const struct share_turn *own = &ledger->share.own;

	return (own->time * share_weight_own(ledger) >> SHARE_SHIFT) + own->unpaid_ns;
}

/* A process of the ledger that closes is being built. */
static void builds(void)
{
	STATUS(OK, sim_builder_create(sim_init(), ipc_image(ipc_init), lent, &made[0]));
	made[1] = ipc_give(ipc_init, made[0], holder, true);
}

static const struct {
	const char *name;
	void (*use)(void);
	void (*check)(void);
	uint64_t entries;
} uses[] = {
	{"something is half made", creates, creates_check, ENTRIES_MOST},
	{"something is mapped", maps, NULL, ENTRIES_MOST + ENTRIES_MAPPED},
	{"something is being built", builds, NULL, ENTRIES_MOST},
};

static void play(unsigned use, uint64_t share)
{
	static char name[64];
	const struct ledger *payer;
	uint64_t paid;

	(void)snprintf(name, sizeof(name), "%s, closer's share %" PRIu64, uses[use].name, share);
	ipc_begin(name);
	lent = ledger_carve(PAGES + 200, 0);
	closer = ipc_spawn(ledger_carve(100, share), NONE);
	holder = ipc_spawn(ledger_carve(100, 0), NONE);
	busy = ipc_spawn(ledger_carve(100, BUSY_SHARE), NONE);
	uses[use].use();
	payer = holder->thread->process->object.ledger;
	paid = paid_ns(payer);
	STATUS(OK, lent_close(uses[use].entries));
	/* The one that mapped pages has paid for each of them. */
	if (host.flush_ns)
		EXPECT(paid_ns(payer) >= paid + MAPPINGS * MAPPED_PAGES * FLUSH_NS);
	host.flush_ns = 0;
	if (uses[use].check)
		uses[use].check();
	ipc_end();
}

/*
 * ---- a session, and a builder outside of its ledger --------------------------------------------
 */

static struct sim_held init_hold(struct process_builder *builder)
{
	struct cap_edge edge = {.target = &builder->object.target,
				.interface = PROCESS_BUILDER_INTERFACE_ID,
				.interface_index = INTERFACE_PROCESS_BUILDER};

	STATUS(OK, slots_reserve(kernel.init, 1));
	return (struct sim_held){cap_slot_id(slots_commit(kernel.init, &edge)).key, edge.interface};
}

static void session_needs_nobody(void)
{
	struct sim_held session, job, held, process;
	struct process_builder *builder;
	struct ipc_party *inside;
	struct image *image;

	ipc_begin("a session's end waits for no builder of another ledger");
	job = ledger_carve(300, 0);
	lent = ledger_carve(200, 0);
	STATUS(OK, sim_session_create(sim_init(), job, "inside", &session));
	inside = ipc_spawn(job, session);
	image = image_of(sim_object(sim_init(), ipc_image(ipc_init)));
	/*
	 * The object was made inside, a ledger outside pays for it, and another process holds it.
	 */
	STATUS(OK,
	       process_builder_create(inside->thread->process, image, ledger_of(lent), &builder));
	held = init_hold(builder);
	EXPECT(!builder->process->session);
	STATUS(INVALID_ARGUMENT, sim_builder_start(sim_init(), held, &process));
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	ipc_settle();
	SIM_STATUS(STATUS_DISCONNECTED, ipc_look(ipc_init, job));
	EXPECT(object_is_live(&builder->object) && !builder->creator);
	ipc_end();
}

int main(void)
{
	static const uint64_t shares[] = {0, 100, 900000};

	sim.what = "closing";
	ipc_world(sim_setting("SEED", 1));
	for (unsigned use = 0; use < ARRAY_COUNT(uses); use++)
		for (unsigned i = 0; i < ARRAY_COUNT(shares); i++)
			play(use, shares[i]);
	session_needs_nobody();
	return sim_report();
}
