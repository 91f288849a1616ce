/*
 * Plain calls upon kernel objects, with which a thread waits: the outcome of the general way, for
 * calls that are answered at once, that wait, that are refused, and that end their own caller.
 */
#include "tests/sim/direct/methods.h"

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/sim/direct/pair.h"

#define MESSAGE_WORDS 4u

static struct sim_held timer_of(const struct ipc_party *party)
{
	return ipc_give(ipc_init, sim_capset(sim_init()->process, "timer"),
			(struct ipc_party *)party, false);
}

/* A call without parameters, or with one number for them. */
static struct ring_submission method_call(const struct ipc_party *party, struct sim_held target,
					  uint16_t method, const uint64_t *number)
{
	uint64_t *words = pair_words(party, C0);

	/* A root pointer to a structure of one word of data, or to an empty one. */
	words[0] = number ? UINT64_C(1) << 32 : UINT64_C(0xfffffffc);
	words[1] = number ? *number : 0;
	return (struct ring_submission){.opcode = RING_CALL,
					.operation = C0,
					.method = method,
					.capability = target.capability,
					.interface = target.interface,
					.message_offset_words = C0 * IPC_PLACE,
					.message_length_words = number ? 2 : 1,
					.result_offset_words = C0 * IPC_PLACE + 24,
					.result_length_words = MESSAGE_WORDS};
}

static uint64_t call_and_wait(struct ipc_party *party, struct ring_submission entry)
{
	return ipc_submit_waiting(party, &entry, 1, TIMEOUT_NEVER);
}

static void is_idle(const struct ipc_party *party)
{
	EXPECT(party->thread->operations[C0].state == OPERATION_IDLE);
	EXPECT(party->thread->places == 0 && !party->thread->running);
	EXPECT(!party->thread->entity.busy);
}

static void answered_at_once(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held timer = timer_of(party);

	for (uint64_t turn = 0, last = 0; turn < 50; turn++) {
		uint64_t call =
			call_and_wait(party, method_call(party, timer, TIMER_METHOD_NOW, NULL));
		const uint64_t *result = pair_words(party, C0) + 24;

		EXPECT(sim_current() == party->thread && party->thread->context.result == 1);
		STATUS(OK, ipc_status(party, call));
		EXPECT(ipc_record(party, call)->words == 2 && result[1] > last);
		EXPECT(party->thread->region->header.sq_head == party->thread->sq_head);
		last = result[1];
		is_idle(party);
	}
}

static void waits_until_its_time(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held timer = timer_of(party);
	uint64_t until_ns = host.now_ns + 1000000;
	uint64_t call =
		call_and_wait(party, method_call(party, timer, TIMER_METHOD_SLEEP, &until_ns));

	EXPECT(party->thread->waiting && !party->thread->entity.busy);
	EXPECT(party->thread->operations[C0].state == OPERATION_WAIT);
	host.now_ns = until_ns;
	EXPECT(ipc_run_until(party));
	STATUS(OK, ipc_status(party, call));
	is_idle(party);
}

static void gets(struct ipc_party *party, enum status status, struct ring_submission entry)
{
	uint64_t call = call_and_wait(party, entry);

	EXPECT(sim_current() == party->thread && party->thread->context.result == 1);
	SIM_STATUS(status, ipc_status(party, call));
	is_idle(party);
}

static void refusals(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held timer = timer_of(party);
	struct ring_submission entry = method_call(party, timer, TIMER_METHOD_NOW, NULL);

	entry.method = UINT16_MAX;
	gets(party, STATUS_BAD_METHOD, entry);
	entry = method_call(party, timer, TIMER_METHOD_NOW, NULL);
	entry.interface++;
	gets(party, STATUS_WRONG_INTERFACE, entry);
	entry = method_call(party, timer, TIMER_METHOD_NOW, NULL);
	entry.capability ^= UINT64_C(1) << 40;
	gets(party, STATUS_NO_CAPABILITY, entry);
	entry = method_call(party, timer, TIMER_METHOD_NOW, NULL);
	entry.result_length_words = 1;
	gets(party, STATUS_NO_RESULT_ROOM, entry);
	entry = method_call(party, timer, TIMER_METHOD_NOW, NULL);
	pair_words(party, C0)[0] = UINT64_MAX;
	gets(party, STATUS_BAD_MESSAGE, entry);
}

/* The ledger closes, and has not come to the object, which is its last one. */
static void object_whose_ledger_closes(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held ledger, memory[8], object;
	struct ring_submission close;
	struct cap_slot *slot;
	uint64_t call;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(sim_init()->process, "ledger"), 2048, 0,
				    &ledger));
	for (unsigned i = 0; i < ARRAY_COUNT(memory); i++)
		STATUS(OK, sim_memory_create(sim_init(), 200, ledger, &memory[i]));
	object = ipc_give(ipc_init, memory[7], party, true);
	gets(party, STATUS_OK, method_call(party, object, MEMORY_OBJECT_METHOD_SIZE, NULL));
	ledger = ipc_give(ipc_init, ledger, party, true);
	close = method_call(party, ledger, LEDGER_METHOD_CLOSE, NULL);
	close.operation = C1;
	(void)ipc_submit(party, &close, NULL);
	STATUS(OK, cap_table_find(&party->thread->process->table,
				  (struct cap_id){object.capability}, &slot));
	EXPECT(sim_current() == party->thread && !object_is_live(object_of(slot->target)));
	call = call_and_wait(party, method_call(party, object, MEMORY_OBJECT_METHOD_SIZE, NULL));
	STATUS(DISCONNECTED, ipc_status(party, call));
	ipc_settle();
	is_idle(party);
}

static void operation_in_use(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held timer = timer_of(party);
	uint64_t until_ns = host.now_ns + 1000000, first, second;
	struct ring_submission entry = method_call(party, timer, TIMER_METHOD_SLEEP, &until_ns);

	first = ipc_submit(party, &entry, NULL);
	second = call_and_wait(party, method_call(party, timer, TIMER_METHOD_NOW, NULL));
	STATUS(OPERATION_BUSY, ipc_status(party, second));
	EXPECT(ipc_is_open(party, first));
}

/* The process ends with the call: nothing is written to its ring any more. */
static void ends_its_own_caller(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held handle = ipc_give(ipc_init, party->handle, party, false);

	(void)call_and_wait(party,
			    method_call(party, handle, PROCESS_HANDLE_METHOD_TERMINATE, NULL));
	ipc_settle();
	EXPECT(!ipc_alive(party));
}

/* Sixteen in one entry: more than its budget is for. Each is answered, in their order. */
static void many_together(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held timer = timer_of(party);
	uint64_t calls[16];

	for (unsigned i = 0; i < ARRAY_COUNT(calls); i++) {
		struct ring_submission entry = method_call(party, timer, TIMER_METHOD_NOW, NULL);

		entry.operation = (uint8_t)(C0 + i);
		if (i + 1 < ARRAY_COUNT(calls))
			calls[i] = ipc_put(party, &entry);
		else
			calls[i] = ipc_submit_waiting(party, &entry, 16, TIMEOUT_NEVER);
	}
	EXPECT(ipc_run_until(party) && party->thread->context.result == 16);
	for (unsigned i = 0; i < ARRAY_COUNT(calls); i++)
		STATUS(OK, ipc_status(party, calls[i]));
	is_idle(party);
}

const struct sim_case direct_methods[] = {
	CASE(answered_at_once), CASE(waits_until_its_time),
	CASE(refusals),         CASE(object_whose_ledger_closes),
	CASE(operation_in_use), CASE(ends_its_own_caller),
	CASE(many_together),    {0},
};
