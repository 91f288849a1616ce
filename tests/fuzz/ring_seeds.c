/* The helpers of the seeds: see ring_seeds.h. */
#include "tests/fuzz/ring_seeds.h"

#include <string.h>

#include "core/generated/process.h"

/* In an operation's place of the arena. */
#define PLACE_TRANSFERS 8u
#define PLACE_RESULT 24u
#define RESULT_WORDS 32u
#define MESSAGE_WORDS 2u
/* Capabilities that a call has room for; a receive has room for what any endpoint takes. */
#define CAPABILITIES 2u

static uint16_t place(uint8_t operation, uint32_t offset)
{
	return (uint16_t)(operation * IPC_PLACE + offset);
}

static void list_write(struct thread *thread, struct ring_submission *entry,
		       const struct ipc_list *list)
{
	if (!list)
		return;
	entry->transfer_count = (uint8_t)list->count;
	entry->transfer_offset_words = place(entry->operation, PLACE_TRANSFERS);
	memcpy(&thread->region->arena[entry->transfer_offset_words], list->entries,
	       list->count * sizeof(list->entries[0]));
}

void seed_receive(struct thread *thread, uint8_t operation, struct sim_held endpoint)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, &(struct ring_submission){
				   .opcode = RING_RECV,
				   .operation = operation,
				   .capability = endpoint.capability,
				   .result_capabilities = IPC_CAPABILITIES,
				   .result_offset_words = place(operation, PLACE_RESULT),
				   .result_length_words = RESULT_WORDS,
			   });
}

void seed_call(struct thread *thread, uint8_t operation, struct sim_held facet,
	       const struct ipc_list *list)
{
	struct ring_submission entry = {
		.opcode = RING_CALL,
		.operation = operation,
		.method = operation,
		.capability = facet.capability,
		.interface = facet.interface,
		.message_offset_words = place(operation, 0),
		.message_length_words = MESSAGE_WORDS,
		.result_capabilities = CAPABILITIES,
		.result_offset_words = place(operation, PLACE_RESULT),
		.result_length_words = RESULT_WORDS,
	};

	SIM_EXPECT(sim_run_until(thread));
	list_write(thread, &entry, list);
	sim_submit(thread, &entry);
}

static const struct ring_received *records(const struct thread *thread, uint8_t operation)
{
	return (const struct ring_received *)(const void *)&thread->region
		->arena[place(operation, PLACE_RESULT)];
}

void seed_return(struct thread *thread, uint8_t operation, uint8_t flags,
		 const struct ipc_list *list)
{
	const struct receive_header *header =
		(const void *)(records(thread, operation) + IPC_CAPABILITIES);
	struct ring_submission entry = {
		.opcode = RING_RETURN,
		.flags = flags,
		.operation = operation,
		.message_offset_words = place(operation, 0),
		.call_id = header->call_id,
	};

	SIM_EXPECT(sim_run_until(thread));
	entry.call_id = header->call_id;
	if (entry.call_id)
		entry.message_length_words = MESSAGE_WORDS;
	list_write(thread, &entry, list);
	sim_submit(thread, &entry);
}

uint64_t seed_defer(struct thread *thread, uint8_t operation, uint16_t place)
{
	const struct receive_header *header =
		(const void *)(records(thread, operation) + IPC_CAPABILITIES);

	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, &(struct ring_submission){
				   .opcode = RING_RETURN,
				   .flags = RING_FLAG_DEFER,
				   .operation = operation,
				   .method = place,
				   .call_id = header->call_id,
			   });
	return header->call_id;
}

void seed_answer(struct thread *thread, struct sim_held endpoint, uint16_t place_index,
		 uint64_t call_id)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, &(struct ring_submission){
				   .opcode = RING_RETURN,
				   .flags = RING_FLAG_DEFERRED,
				   .capability = endpoint.capability,
				   .method = place_index,
				   .message_length_words = MESSAGE_WORDS,
				   .call_id = call_id,
			   });
}

/* Neither records nor a completion of the answer's: what goes the straight way. */
void seed_receive_plain(struct thread *thread, uint8_t operation, struct sim_held endpoint)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, &(struct ring_submission){
				   .opcode = RING_RECV,
				   .operation = operation,
				   .capability = endpoint.capability,
				   .result_offset_words = place(operation, PLACE_RESULT),
				   .result_length_words = RESULT_WORDS,
			   });
}

void seed_call_plain(struct thread *thread, uint8_t operation, struct sim_held facet)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, &(struct ring_submission){
				   .opcode = RING_CALL,
				   .operation = operation,
				   .capability = facet.capability,
				   .interface = facet.interface,
				   .message_offset_words = place(operation, 0),
				   .message_length_words = MESSAGE_WORDS,
				   .result_offset_words = place(operation, PLACE_RESULT),
				   .result_length_words = RESULT_WORDS,
			   });
}

void seed_return_plain(struct thread *thread, uint8_t operation)
{
	const struct receive_header *header = (const void *)records(thread, operation);

	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, &(struct ring_submission){
				   .opcode = RING_RETURN,
				   .flags = RING_FLAG_QUIET,
				   .operation = operation,
				   .message_offset_words = place(operation, 0),
				   .message_length_words = MESSAGE_WORDS,
				   .call_id = header->call_id,
			   });
}

void seed_cancel(struct thread *thread, uint8_t operation)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread,
		   &(struct ring_submission){.opcode = RING_CANCEL, .operation = operation});
}

void seed_release(struct thread *thread, struct sim_held held)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, &(struct ring_submission){.opcode = RING_RELEASE,
						     .capability = held.capability});
}

/* All completions that are there are read: nobody looks at them. */
static void enter(struct thread *thread, uint64_t minimum, uint64_t timeout_ns)
{
	SIM_EXPECT(sim_run_until(thread));
	thread->region->header.cq_head = thread->cq_tail;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, minimum, timeout_ns);
}

void seed_enter(struct thread *thread)
{
	enter(thread, 0, 0);
}

void seed_wait(struct thread *thread)
{
	enter(thread, 1, TIMEOUT_NEVER);
}

struct sim_held seed_endpoint(struct thread *thread, struct sim_held ledger)
{
	struct sim_held endpoint;

	static const struct endpoint_limits limits = {
		.message_words = IPC_WORDS, .places = IPC_PLACES, .capabilities = CAPABILITIES};

	SIM_STATUS(STATUS_OK, sim_endpoint_make(thread, &limits, ledger, &endpoint));
	return endpoint;
}

struct sim_held seed_facet(struct thread *thread, struct sim_held endpoint, uint32_t index)
{
	struct ipc_mint mint = {.index = index, .word = index * 3u, .interface = SIM_SERVICE_ID};
	struct sim_held facet;

	SIM_STATUS(STATUS_OK, sim_mint(thread, endpoint, &mint, &facet));
	return facet;
}

struct sim_held seed_received(const struct thread *thread, uint8_t operation)
{
	const struct ring_received *record = records(thread, operation);

	return (struct sim_held){record->capability, record->interface};
}

struct sim_held seed_builder(struct sim_held ledger)
{
	struct thread *init = sim_init();
	struct sim_held program, image, builder;
	uint16_t refusal;

	SIM_STATUS(STATUS_OK, sim_package_program(init, SIM_PROGRAM_BARE, &program));
	SIM_STATUS(STATUS_OK, sim_image_create(init, program, NONE, &image, &refusal));
	SIM_STATUS(STATUS_OK, sim_builder_create(init, image, ledger, &builder));
	return builder;
}

struct thread *seed_start(struct sim_held builder, struct sim_held *handle)
{
	static const char *const names[] = {"timer", "endpoints"};
	struct thread *init = sim_init();

	for (unsigned i = 0; i < ARRAY_COUNT(names); i++)
		SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, names[i],
							sim_capset(init->process, names[i]),
							RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_OK, sim_builder_own(sim_init(), builder,
					      PROCESS_BUILDER_METHOD_ADDRESS_SPACE, "space"));
	SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, handle));
	return process_of(sim_object(init, *handle))->threads;
}
