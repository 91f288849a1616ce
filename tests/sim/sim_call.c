/*
 * Submissions and calls as a program of the simulation makes them: through the ring region, as the
 * kernel's direct map shows it. See sim.h.
 */
#include <string.h>

#include "core/ring/submission.h"
#include "tests/sim/sim.h"

/* Where an operation's pieces lie in the arena, in words. */
#define PLACE_WORDS 1100u
#define PLACE_RESULT 520u
#define PLACE_TRANSFERS 1060u
#define PLACES 3u

void sim_submit(struct thread *thread, const struct ring_submission *entry)
{
	struct ring_region *region = thread->region;
	uint32_t tail = region->header.sq_tail;

	if (sim.submitting)
		sim.submitting(thread, entry);
	region->submissions[tail % RING_SUBMISSIONS] = *entry;
	region->header.sq_tail = tail + 1;
}

bool sim_complete(struct thread *thread, struct ring_completion *completion)
{
	struct ring_region *region = thread->region;
	uint32_t head = region->header.cq_head;

	if (head == region->header.cq_tail)
		return false;
	*completion = region->completions[head % RING_COMPLETIONS];
	region->header.cq_head = head + 1;
	return true;
}

/* Enters until the completion of `user_data` is there; others go to the test. */
static struct ring_completion completion_of(struct thread *thread, uint64_t user_data)
{
	struct ring_completion completion;

	for (uint32_t tries = 0; tries < 1000; tries++) {
		if (sim_system_call(thread, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) < 0)
			sim_fail("cap_enter: %s", sim_status_name((int)thread->context.result));
		while (sim_complete(thread, &completion)) {
			if (completion.user_data == user_data)
				return completion;
			if (!sim.stray)
				sim_fail("a completion that nobody waits for");
			sim.stray(thread, &completion);
		}
	}
	sim_fail("no completion");
}

struct ring_completion sim_submit_one(struct thread *thread, const struct ring_submission *entry)
{
	struct ring_completion completion;

	if (!sim_run_until(thread))
		sim_fail("the thread does not get the processor");
	sim_submit(thread, entry);
	completion = completion_of(thread, entry->user_data);
	SIM_EXPECT(completion.opcode == entry->opcode);
	return completion;
}

void sim_call_init(struct sim_call *call, struct sim_held target, uint16_t method,
		   uint8_t result_capabilities)
{
	memset(call, 0, sizeof(*call));
	call->entry = (struct ring_submission){
		.opcode = RING_CALL,
		.method = method,
		.result_capabilities = result_capabilities,
		.capability = target.capability,
		.interface = target.interface,
		.result_length_words = RING_MESSAGE_WORDS + 16,
		.user_data = 0x5150,
	};
	capnp_builder_init(&call->builder, call->words, RING_MESSAGE_WORDS);
}

uint32_t sim_call_transfer(struct sim_call *call, struct sim_held held, enum ring_transfer_how how)
{
	uint32_t index = call->entry.transfer_count;

	if (!held.capability)
		return CAPNP_NO_CAPABILITY;
	call->transfers[index] =
		(struct ring_transfer){.capability = held.capability, .how = (uint8_t)how};
	call->entry.transfer_count++;
	return index;
}

void sim_call_submit(struct thread *thread, struct sim_call *call)
{
	uint32_t place = call->entry.operation % PLACES * PLACE_WORDS;
	uint64_t *arena = thread->region->arena + place;

	call->entry.message_offset_words = (uint16_t)place;
	call->entry.message_length_words = (uint16_t)call->builder.used_words;
	call->entry.result_offset_words = (uint16_t)(place + PLACE_RESULT);
	if (call->entry.transfer_count)
		call->entry.transfer_offset_words = (uint16_t)(place + PLACE_TRANSFERS);
	memcpy(arena, call->words, call->builder.used_words * sizeof(uint64_t));
	memcpy(arena + PLACE_TRANSFERS, call->transfers, sizeof(call->transfers));
	sim_submit(thread, &call->entry);
}

void sim_call_finish(struct thread *thread, struct sim_call *call,
		     const struct ring_completion *completion)
{
	const uint64_t *arena = thread->region->arena + call->entry.result_offset_words;
	uint32_t records = ring_received_words(call->entry.result_capabilities);

	call->completion = *completion;
	call->status = (enum status)completion->status;
	if (call->status != STATUS_OK) {
		SIM_EXPECT(completion->length_words == 0 && completion->capability_count == 0);
		return;
	}
	SIM_EXPECT(completion->capability_count <= call->entry.result_capabilities);
	SIM_EXPECT(completion->length_words <= RING_MESSAGE_WORDS);
	memcpy(call->received, arena, records * sizeof(uint64_t));
	memcpy(call->result_words, arena + records, completion->length_words * sizeof(uint64_t));
	capnp_message_init(&call->result, call->result_words, completion->length_words,
			   CAPNP_BORDER_BUDGET_WORDS);
}

enum status sim_call(struct thread *thread, struct sim_call *call)
{
	struct ring_completion completion;

	if (!sim_run_until(thread))
		sim_fail("the thread does not get the processor");
	sim_call_submit(thread, call);
	completion = completion_of(thread, call->entry.user_data);
	sim_call_finish(thread, call, &completion);
	return call->status;
}

struct sim_held sim_call_result(const struct sim_call *call, uint32_t index)
{
	if (index >= call->completion.capability_count)
		return SIM_NO_CAPABILITY;
	return (struct sim_held){call->received[index].capability, call->received[index].interface};
}

struct object *sim_object(const struct thread *thread, struct sim_held held)
{
	struct cap_slot *slot;

	if (cap_table_find(&thread->process->table, (struct cap_id){held.capability}, &slot) !=
	    STATUS_OK)
		sim_fail("a capability that should be there is not");
	return object_of(slot->target);
}

struct sim_held sim_capset(const struct process *process, const char *name)
{
	const struct startup_block *block = arch_direct(process->startup);
	const struct capset_entry *rows = arch_direct(process->capset);

	for (uint32_t i = 0; i < block->capset_count; i++)
		if (!strcmp(rows[i].name, name))
			return (struct sim_held){rows[i].capability, rows[i].interface};
	return SIM_NO_CAPABILITY;
}

enum status sim_release(struct thread *thread, struct sim_held held)
{
	struct ring_completion completion =
		sim_submit_one(thread, &(struct ring_submission){.opcode = RING_RELEASE,
								 .capability = held.capability});

	return (enum status)completion.status;
}

enum status sim_call_for_one(struct thread *thread, struct sim_call *call, struct sim_held *held)
{
	enum status status = sim_call(thread, call);

	*held = status == STATUS_OK ? sim_call_result(call, 0) : SIM_NO_CAPABILITY;
	return status;
}
