/*
 * Calls of init's script, one at a time, through the same rings as its random ones.
 */
#include <string.h>

#include "tests/sim/random/world.h"
#include "tests/sim/sim_devices.h"

/* The others go on. A random turn of init's would use what only its script may know. */
static void others_step(void)
{
	world.is_scripted = true;
	world_step();
	world.is_scripted = false;
}

/* Nothing random of init's is left in its arena. */
void script_quiet(struct thread *init)
{
	struct actor *actor = actor_of(init);
	bool busy = true;

	for (uint32_t tries = 0; busy; tries++) {
		busy = actor->sq_tail != init->sq_head;
		SIM_EXPECT(tries < 10000);
		while (sim_current() != init)
			others_step();
		if (sim_timer_due()) {
			busy = true;
			continue;
		}
		for (unsigned i = 0; i < RING_OPERATIONS; i++) {
			struct ring_submission cancel = {.opcode = RING_CANCEL,
							 .operation = (uint8_t)i};

			if (init->operations[i].state == OPERATION_IDLE)
				continue;
			busy = true;
			if (actor->sq_tail - init->sq_head < RING_SUBMISSIONS)
				actor_write(actor, actor->sq_tail++, &cancel);
		}
		if (!busy)
			break;
		init->region->header.sq_tail = actor->sq_tail;
		init->region->header.cq_head = init->cq_tail;
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	}
}

enum status script_call(struct sim_call *call, struct sim_held *result)
{
	struct thread *init = sim_init();
	struct actor *actor = actor_of(init);

	script_quiet(init);
	call->entry.user_data = ACTOR_SCRIPT_DATA;
	init->region->header.sq_tail = actor->sq_tail;
	sim_call_submit(init, call);
	actor_write(actor, actor->sq_tail++, &call->entry);
	actor_script_done = false;
	for (uint32_t tries = 0; !actor_script_done; tries++) {
		/* The end of a device takes a tenth of a second. */
		if (tries > 2000000)
			sim_fail("a call of init's does not end");
		if (sim_current() != init) {
			others_step();
			continue;
		}
		/* When only hardware is waited for, the time until it is done passes at once. */
		if (sim_timer_due() || (!kernel.sched.queued && sim_devices_settle()))
			continue;
		init->region->header.cq_head = init->cq_tail;
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 20000);
	}
	sim_call_finish(init, call, &actor_script_completion);
	if (result)
		*result = sim_call_result(call, 0);
	return call->status;
}

enum status script_plain(struct sim_held target, uint16_t method, uint8_t results,
			 struct sim_held *result)
{
	struct sim_call call;

	sim_call_init(&call, target, method, results);
	return script_call(&call, result);
}

void script_release(struct sim_held held)
{
	struct ring_submission entry = {
		.opcode = RING_RELEASE, .capability = held.capability, .flags = RING_FLAG_QUIET};
	struct thread *init = sim_init();
	struct actor *actor = actor_of(init);

	script_quiet(init);
	actor_write(actor, actor->sq_tail++, &entry);
	init->region->header.sq_tail = actor->sq_tail;
	init->region->header.cq_head = init->cq_tail;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
}

void script_grant_add(struct sim_call *call, const struct grant_list_builder *list, uint32_t index,
		      const char *name, struct sim_held held)
{
	struct grant_builder grant = grant_list_builder_get(list, index);

	SIM_STATUS(STATUS_OK,
		   grant_builder_set_name(&grant, capnp_text_make(name, (uint32_t)strlen(name))));
	grant_builder_set_capability(&grant, sim_call_transfer(call, held, RING_TRANSFER_COPY));
}
