/*
 * Calls of several threads, and two that receive on one endpoint.
 */
#include <string.h>

#include "core/generated/process.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"
#include "tests/sim/thread/thread.h"

static struct ring_submission receive_entry(struct sim_held endpoint)
{
	return (struct ring_submission){.opcode = RING_RECV,
					.operation = 30,
					.capability = endpoint.capability,
					.result_offset_words = 3000,
					.result_length_words = 64,
					.user_data = 0xa30};
}

static void call_facet(struct thread *thread, struct sim_held facet, uint8_t operation)
{
	thread_enter(thread, &(struct ring_submission){.opcode = RING_CALL,
						       .operation = operation,
						       .capability = facet.capability,
						       .interface = facet.interface,
						       .result_offset_words = 3200,
						       .result_length_words = 8,
						       .user_data = UINT64_C(0xc00) + operation});
}

static void answer(struct thread *thread)
{
	thread_enter(thread,
		     &(struct ring_submission){.opcode = RING_RETURN,
					       .operation = 30,
					       .call_id = thread->operations[30].standing.call_id,
					       .user_data = 0xb30});
}

static struct ring_completion last_stray;

static void stray_keep(struct thread *thread, const struct ring_completion *completion)
{
	(void)thread;
	last_stray = *completion;
}

static void two_receivers(void)
{
	struct ipc_mint mint = {.index = 1, .interface = SIM_SERVICE_ID};
	struct sim_held endpoint, facet, handles[2];
	struct ring_submission receive;
	struct thread *threads[2];
	struct thread *caller;

	case_begin("two threads receive on one endpoint");
	SIM_STATUS(STATUS_OK, sim_endpoint_create(init, 8, 0, SIM_NO_CAPABILITY, &endpoint));
	SIM_STATUS(STATUS_OK, sim_mint(init, endpoint, &mint, &facet));
	for (unsigned i = 0; i < 2; i++)
		threads[i] = thread_make(init, spawner, &handles[i]);
	receive = receive_entry(endpoint);
	thread_enter(threads[0], &receive);
	thread_enter(threads[1], &receive);
	/* Both are served, each by one. */
	call_facet(init, facet, 40);
	call_facet(init, facet, 41);
	SIM_EXPECT(threads[0]->operations[30].state == OPERATION_RECEIVE_BUSY);
	SIM_EXPECT(threads[1]->operations[30].state == OPERATION_RECEIVE_BUSY);
	answer(threads[1]);
	answer(threads[0]);
	thread_expect(init, 0xc29, STATUS_OK);
	thread_expect(init, 0xc28, STATUS_OK);
	/* One of them ends: the next call is the other's, though its receive is younger. */
	thread_end_itself(threads[1]);
	call_facet(init, facet, 42);
	SIM_EXPECT(threads[0]->operations[30].state == OPERATION_RECEIVE_BUSY);
	answer(threads[0]);
	thread_expect(init, 0xc2a, STATUS_OK);
	/* With its call in flight: the caller learns it. */
	call_facet(init, facet, 43);
	sim.stray = stray_keep;
	SIM_STATUS(STATUS_OK,
		   sim_plain(init, (struct sim_held){threads[0]->self.key, THREAD_INTERFACE_ID},
			     THREAD_METHOD_END));
	threads_settle();
	SIM_EXPECT(last_stray.user_data == 0xc2b && last_stray.status == STATUS_DISCONNECTED);
	/* A caller that ends while its call waits, and while it is served. */
	released(handles[1]);
	caller = thread_make(init, spawner, &handles[1]);
	call_facet(caller, facet, 44);
	call_facet(caller, facet, 45);
	receive = receive_entry(endpoint);
	thread_enter(init, &receive);
	SIM_EXPECT(init->operations[30].state == OPERATION_RECEIVE_BUSY);
	thread_end_itself(caller);
	threads_settle();
	SIM_EXPECT(!init->operations[30].standing.call);
	answer(init);
	thread_expect(init, 0xb30, STATUS_CALLER_GONE);
	SIM_EXPECT(init->operations[30].state == OPERATION_RECEIVE_FREE);
	released(facet);
	threads_settle();
	answer(init); /* the notice */
	released(endpoint);
	threads_settle();
	SIM_STATUS(STATUS_OK, sim_submit_one(init, &(struct ring_submission){0}).status);
	sim.stray = NULL;
	SIM_EXPECT(last_stray.user_data == 0xa30 && last_stray.status == STATUS_DISCONNECTED);
	released(handles[0]);
	released(handles[1]);
	case_end();
}

void thread_calls(void)
{
	two_receivers();
}
