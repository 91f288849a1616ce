/*
 * Submissions of parties, and the completions that come of them. See sim_ipc.h.
 */
#include "tests/sim/sim_ipc.h"

#include <inttypes.h>
#include <string.h>

#include "core/ring/submission.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"

/* The parts of an operation's place. */
#define PLACE_TRANSFERS 8u
#define PLACE_RESULT 24u
#define RESULT_WORDS 32u
/* How long a party that is not driven sleeps. */
#define NAP_NS UINT64_C(20000)

struct ipc_party ipc_parties[IPC_PARTIES];
struct ipc_party *const ipc_init = &ipc_parties[0];

static uint64_t numbers;

uint64_t ipc_number_next(void)
{
	return ++numbers;
}

/* ---- completions ----------------------------------------------------------------------------- */

static struct ipc_record *record_of(struct ipc_party *party, uint64_t number)
{
	for (uint32_t i = 0; i < party->logged; i++)
		if (party->log[i].number == number)
			return &party->log[i];
	sim_fail("no submission has number %" PRIu64, number);
}

static struct ipc_party *party_of(const struct thread *thread)
{
	for (unsigned i = 0; i < IPC_PARTIES; i++)
		if (ipc_parties[i].id && ipc_parties[i].thread == thread)
			return &ipc_parties[i];
	return NULL;
}

void ipc_note(struct thread *thread, const struct ring_completion *completion)
{
	struct ipc_party *party = party_of(thread);
	struct ipc_record *record;

	SIM_EXPECT(party);
	record = record_of(party, completion->user_data);
	SIM_EXPECT(completion->opcode == record->opcode);
	SIM_EXPECT(!record->completions);
	if (completion->flags & RING_COMPLETION_EVENT) {
		SIM_EXPECT(record->opcode == RING_RECV && completion->status == STATUS_OK);
		if (completion->flags & RING_COMPLETION_CALLER_GONE)
			record->gone++;
		else
			record->arrivals++;
		return;
	}
	record->completions++;
	record->status = completion->status;
	record->capabilities = completion->capability_count;
	record->words = completion->length_words;
}

static void collect(struct ipc_party *party)
{
	struct ring_completion completion;

	while (sim_complete(party->thread, &completion))
		ipc_note(party->thread, &completion);
}

struct ipc_record *ipc_record(struct ipc_party *party, uint64_t number)
{
	if (ipc_alive(party))
		collect(party);
	return record_of(party, number);
}

static bool has_thread(const struct process *process, const struct thread *thread)
{
	const struct thread *t = process->threads;

	while (t && t != thread)
		t = thread_circle_after(process->threads, t);
	return t;
}

bool ipc_alive(const struct ipc_party *party)
{
	if (!party->id || sim.outcome != HOST_RUNNING)
		return false;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			if (o->type == OBJECT_PROCESS && process_of(o)->id == party->id)
				return has_thread(process_of(o), party->thread) &&
				       sched_may_run(&party->thread->entity);
	return false;
}

bool ipc_run_until(const struct ipc_party *party)
{
	for (uint32_t turns = 0; ipc_alive(party); turns++) {
		struct thread *current = sim_current();

		SIM_EXPECT(turns < 100000);
		if (current == party->thread)
			return true;
		if (current)
			sim.other(current);
		else if (!sim_machine_step())
			sim_fail("nothing can happen any more");
	}
	return false;
}

void ipc_nap(struct thread *thread)
{
	(void)thread;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS, NAP_NS);
}

void ipc_settle(void)
{
	SIM_EXPECT(ipc_run_until(ipc_init));
	sim_settle();
	for (unsigned i = 0; i < IPC_PARTIES; i++)
		if (ipc_alive(&ipc_parties[i]))
			collect(&ipc_parties[i]);
}

enum status ipc_status(struct ipc_party *party, uint64_t number)
{
	struct ipc_record *record = ipc_record(party, number);

	collect(party);
	if (!record->completions)
		sim_fail("submission %" PRIu64 " has no completion", number);
	return (enum status)record->status;
}

bool ipc_is_open(struct ipc_party *party, uint64_t number)
{
	collect(party);
	return !ipc_record(party, number)->completions;
}

/* ---- submissions ----------------------------------------------------------------------------- */

/* Puts an entry into the queue of a party that is running; the kernel is not entered. */
static void entry_put(struct ipc_party *party, struct ring_submission *entry,
		      const struct ipc_list *list)
{
	uint32_t place = entry->operation * IPC_PLACE;

	SIM_EXPECT(party->logged < IPC_LOG);
	entry->user_data = ipc_number_next();
	if (list && list->count) {
		entry->transfer_count = (uint8_t)list->count;
		entry->transfer_offset_words = (uint16_t)(place + PLACE_TRANSFERS);
		memcpy(party->thread->region->arena + place + PLACE_TRANSFERS, list->entries,
		       sizeof(list->entries));
	}
	party->log[party->logged++] = (struct ipc_record){.number = entry->user_data,
							  .opcode = entry->opcode,
							  .quiet = entry->flags & RING_FLAG_QUIET};
	sim_submit(party->thread, entry);
}

uint64_t ipc_put(struct ipc_party *party, struct ring_submission *entry)
{
	if (!ipc_run_until(party))
		return 0;
	entry_put(party, entry, NULL);
	return entry->user_data;
}

uint64_t ipc_submit_waiting(struct ipc_party *party, struct ring_submission *entry,
			    uint64_t minimum, uint64_t timeout_ns)
{
	if (!ipc_run_until(party))
		return 0;
	collect(party);
	if (entry)
		entry_put(party, entry, NULL);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, minimum, timeout_ns);
	return entry ? entry->user_data : 0;
}

uint64_t ipc_submit(struct ipc_party *party, struct ring_submission *entry,
		    const struct ipc_list *list)
{
	if (!ipc_run_until(party))
		return 0;
	entry_put(party, entry, list);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	if (ipc_run_until(party))
		collect(party);
	return entry->user_data;
}

static void words_fill(struct ipc_party *party, uint8_t operation, uint16_t words)
{
	for (uint16_t i = 0; i < words; i++)
		party->thread->region->arena[operation * IPC_PLACE + i] =
			party->id << 32 | (uint64_t)operation << 16 | i;
}

uint64_t ipc_call(struct ipc_party *party, uint8_t operation, struct sim_held facet,
		  const struct ipc_list *list, uint8_t result_capabilities)
{
	struct ring_submission entry = {
		.opcode = RING_CALL,
		.operation = operation,
		.method = operation,
		.capability = facet.capability,
		.interface = facet.interface,
		.result_capabilities = result_capabilities,
		.message_offset_words = (uint16_t)(operation * IPC_PLACE),
		.message_length_words = 3,
		.result_offset_words = (uint16_t)(operation * IPC_PLACE + PLACE_RESULT),
		.result_length_words = (uint16_t)(ring_received_words(result_capabilities) + 8),
	};

	if (!ipc_alive(party))
		return 0;
	words_fill(party, operation, 3);
	return ipc_submit(party, &entry, list);
}

uint64_t ipc_receive(struct ipc_party *party, uint8_t operation, struct sim_held endpoint)
{
	struct ring_submission entry = {
		.opcode = RING_RECV,
		.operation = operation,
		.capability = endpoint.capability,
		.result_capabilities = IPC_CAPABILITIES,
		.result_offset_words = (uint16_t)(operation * IPC_PLACE + PLACE_RESULT),
		.result_length_words = RESULT_WORDS,
	};

	return ipc_submit(party, &entry, NULL);
}

uint64_t ipc_return(struct ipc_party *party, uint8_t operation, const struct ipc_list *list,
		    uint16_t words, uint8_t flags)
{
	struct ring_submission entry = {
		.opcode = RING_RETURN,
		.flags = flags,
		.operation = operation,
		.message_offset_words = (uint16_t)(operation * IPC_PLACE),
		.message_length_words = words,
	};

	if (!ipc_alive(party))
		return 0;
	entry.call_id = ipc_header(party, operation)->call_id;
	words_fill(party, operation, words < IPC_WORDS ? words : IPC_WORDS);
	return ipc_submit(party, &entry, list);
}

uint64_t ipc_defer(struct ipc_party *party, uint8_t operation, uint16_t place, uint8_t flags)
{
	struct ring_submission entry = {
		.opcode = RING_RETURN,
		.flags = (uint8_t)(flags | RING_FLAG_DEFER),
		.operation = operation,
		.method = place,
	};

	if (!ipc_alive(party))
		return 0;
	entry.call_id = ipc_header(party, operation)->call_id;
	return ipc_submit(party, &entry, NULL);
}

uint64_t ipc_answer(struct ipc_party *party, const struct ipc_answer *answer,
		    const struct ipc_list *list)
{
	struct ring_submission entry = {
		.opcode = RING_RETURN,
		.flags = (uint8_t)(answer->flags | RING_FLAG_DEFERRED),
		.capability = answer->endpoint.capability,
		.method = answer->place,
		.call_id = answer->call_id,
		.message_offset_words = (uint16_t)(answer->operation * IPC_PLACE),
		.message_length_words = answer->words,
	};

	if (!ipc_alive(party))
		return 0;
	words_fill(party, answer->operation, answer->words < IPC_WORDS ? answer->words : IPC_WORDS);
	return ipc_submit(party, &entry, list);
}

uint64_t ipc_cancel(struct ipc_party *party, uint8_t operation)
{
	struct ring_submission entry = {.opcode = RING_CANCEL, .operation = operation};

	return ipc_submit(party, &entry, NULL);
}

uint64_t ipc_release(struct ipc_party *party, struct sim_held held)
{
	struct ring_submission entry = {.opcode = RING_RELEASE, .capability = held.capability};

	return ipc_submit(party, &entry, NULL);
}

void ipc_list_add(struct ipc_list *list, struct sim_held held, enum ring_transfer_how how,
		  enum hold_mode hold)
{
	list->entries[list->count++] = (struct ring_transfer){
		.capability = held.capability, .how = (uint8_t)how, .hold = (uint8_t)hold};
}

struct ring_received *ipc_records(struct ipc_party *party, uint8_t operation)
{
	return (struct ring_received *)(void *)(party->thread->region->arena +
						operation * IPC_PLACE + PLACE_RESULT);
}

struct receive_header *ipc_header(struct ipc_party *party, uint8_t operation)
{
	return (struct receive_header *)(void *)(ipc_records(party, operation) + IPC_CAPABILITIES);
}

struct sim_held ipc_received(struct ipc_party *party, uint8_t operation, uint32_t index)
{
	const struct ring_received *record = &ipc_records(party, operation)[index];

	return (struct sim_held){record->capability, record->interface};
}

enum status ipc_look(const struct ipc_party *party, struct sim_held held)
{
	return slots_find(party->thread->process, (struct cap_id){held.capability});
}
