/*
 * Parties and what they do: see sim_ipc.h.
 */
#include "tests/sim/sim_ipc.h"

#include "tests/sim/sim_thread.h"

#include <inttypes.h>
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/ring/submission.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/endpoint.h"

/* Where things lie in an operation's place. */
#define PLACE_TRANSFERS 8u
#define PLACE_RESULT 24u
#define RESULT_WORDS 32u
/* How long a party that is not driven sleeps. */
#define NAP_NS UINT64_C(20000)

struct ipc_party ipc_parties[IPC_PARTIES];
struct ipc_party *const ipc_init = &ipc_parties[0];

static struct sim_held image;
static struct snapshot base;
static uint64_t base_keys[64];
static uint32_t base_key_count;
static uint64_t numbers;

static void built(enum status status)
{
	SIM_EXPECT(status == STATUS_OK);
}

/* ---- completions ------------------------------------------------------------------------------- */

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

static void note(struct thread *thread, const struct ring_completion *completion)
{
	struct ipc_party *party = party_of(thread);
	struct ipc_record *record;

	SIM_EXPECT(party != NULL);
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
		note(party->thread, &completion);
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
	return t != NULL;
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

/* False: it is no more. */
static bool run_until(const struct ipc_party *party)
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

static void nap(struct thread *thread)
{
	(void)thread;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS, NAP_NS);
}

void ipc_settle(void)
{
	SIM_EXPECT(run_until(ipc_init));
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

/* ---- submissions ------------------------------------------------------------------------------- */

/* Puts an entry into the queue of a party that is running; the kernel is not entered. */
static void entry_put(struct ipc_party *party, struct ring_submission *entry,
		      const struct ipc_list *list)
{
	uint32_t place = entry->operation * IPC_PLACE;

	SIM_EXPECT(party->logged < IPC_LOG);
	entry->user_data = ++numbers;
	if (list && list->count) {
		entry->transfer_count = (uint8_t)list->count;
		entry->transfer_offset_words = (uint16_t)(place + PLACE_TRANSFERS);
		memcpy(party->thread->region->arena + place + PLACE_TRANSFERS, list->entries,
		       sizeof(list->entries));
	}
	party->log[party->logged++] =
		(struct ipc_record){.number = entry->user_data, .opcode = entry->opcode,
				    .quiet = entry->flags & RING_FLAG_QUIET};
	sim_submit(party->thread, entry);
}

uint64_t ipc_submit_waiting(struct ipc_party *party, struct ring_submission *entry,
			    uint64_t minimum, uint64_t timeout_ns)
{
	if (!run_until(party))
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
	if (!run_until(party))
		return 0;
	entry_put(party, entry, list);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	if (run_until(party))
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
	return (struct receive_header *)(void *)(ipc_records(party, operation) +
						 IPC_CAPABILITIES);
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

/* ---- parties ----------------------------------------------------------------------------------- */

static struct ipc_party *party_take(struct thread *thread)
{
	/* Threads stand in ring blocks: one that is gone may have been at the same place. */
	for (unsigned i = 0; i < IPC_PARTIES; i++)
		if (ipc_parties[i].thread == thread)
			ipc_parties[i].id = 0;
	for (unsigned i = 0; i < IPC_PARTIES; i++) {
		if (ipc_parties[i].id)
			continue;
		ipc_parties[i] = (struct ipc_party){.thread = thread, .id = thread->process->id};
		return &ipc_parties[i];
	}
	sim_fail("too many parties");
}

struct sim_held ipc_builder(struct sim_held ledger)
{
	struct sim_held builder;

	SIM_STATUS(STATUS_OK, sim_builder_create(sim_init(), image, ledger, &builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(sim_init(), builder, 0));
	return builder;
}

struct sim_held ipc_image(struct ipc_party *party)
{
	return ipc_give(ipc_init, image, party, false);
}

/* Its own address space, which cannot be granted. */
static void space_grant(struct sim_held builder)
{
	struct process_builder_address_space_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_ADDRESS_SPACE, 0);
	built(process_builder_address_space_params_builder_root(&call.builder, &params));
	built(process_builder_address_space_params_builder_set_name(&params, CAPNP_TEXT("space")));
	SIM_STATUS(STATUS_OK, sim_call(sim_init(), &call));
}

struct ipc_party *ipc_start(struct sim_held builder)
{
	static const char *const names[] = {"memory", "timer", "endpoints", "spawner"};
	struct thread *init = sim_init();
	struct ipc_party *party;
	struct sim_held handle;

	for (unsigned i = 0; i < ARRAY_COUNT(names); i++)
		SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, names[i],
							sim_capset(init->process, names[i]),
							RING_TRANSFER_COPY));
	space_grant(builder);
	SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, &handle));
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	party = party_take(process_of(sim_object(init, handle))->threads);
	party->handle = handle;
	/* A test that kills at every entry may kill it already now. */
	SIM_EXPECT(run_until(party) || sim.after);
	return party;
}

struct ipc_party *ipc_spawn(struct sim_held ledger, struct sim_held session)
{
	struct sim_held builder = ipc_builder(ledger);

	if (session.capability)
		SIM_STATUS(STATUS_OK, sim_builder_session(sim_init(), builder, session));
	return ipc_start(builder);
}

struct ipc_party *ipc_party(void)
{
	return ipc_spawn(SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
}

struct ipc_party *ipc_thread(struct ipc_party *of)
{
	struct process *process = of->thread->process;
	struct cap_edge edge = {.target = &process->object.target,
				.interface = THREAD_SPAWNER_INTERFACE_ID,
				.interface_index = INTERFACE_THREAD_SPAWNER};
	struct sim_held spawner = {.interface = edge.interface}, handle, made;
	struct ipc_party *party;

	SIM_STATUS(STATUS_OK, slots_reserve(process, 1));
	spawner.capability = cap_slot_id(slots_commit(process, &edge)).key;
	SIM_STATUS(STATUS_OK,
		   sim_thread_create(of->thread, spawner, SIM_THREAD_START, &handle, &made));
	party = party_take(CONTAINER_OF(sim_object(of->thread, made), struct thread, object));
	party->second = true;
	SIM_EXPECT(run_until(party));
	return party;
}

void ipc_kill(struct ipc_party *party)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	if (!ipc_alive(party))
		return;
	if (party->second)
		thread_end(party->thread);
	else
		process_end(party->thread->process, &record);
	sim.context = sched_resume();
}

void ipc_terminate(struct ipc_party *party)
{
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), party->handle, PROCESS_HANDLE_METHOD_TERMINATE));
}

struct sim_held ipc_give(struct ipc_party *from, struct sim_held held, struct ipc_party *to, bool move)
{
	struct cap_slot *slot, *made;
	struct cap_edge edge;

	SIM_STATUS(STATUS_OK, cap_table_find(&from->thread->process->table,
					     (struct cap_id){held.capability}, &slot));
	edge = (struct cap_edge){.target = slot->target,
				 .interface = slot->interface,
				 .interface_index = slot->interface_index,
				 .hold = slot->hold};
	SIM_STATUS(STATUS_OK, slots_reserve(to->thread->process, 1));
	made = slots_commit(to->thread->process, &edge);
	if (move)
		slots_drop(from->thread->process, slot);
	return (struct sim_held){cap_slot_id(made).key, made->interface};
}

struct sim_held ipc_endpoint(struct ipc_party *owner, struct sim_held ledger)
{
	struct sim_held endpoint;

	SIM_STATUS(STATUS_OK, sim_endpoint_create(sim_init(), IPC_WORDS, IPC_CAPABILITIES, ledger,
						  &endpoint));
	return owner == ipc_init ? endpoint : ipc_give(ipc_init, endpoint, owner, true);
}

struct sim_held ipc_facet(struct ipc_party *owner, struct sim_held endpoint, uint32_t index,
			  struct ipc_party *client)
{
	struct ipc_mint mint = {.index = index, .word = index * 3u, .interface = SIM_SERVICE_ID};
	struct sim_held facet;

	SIM_STATUS(STATUS_OK, sim_mint(owner->thread, endpoint, &mint, &facet));
	return owner == client ? facet : ipc_give(owner, facet, client, true);
}

struct sim_held ipc_memory(struct ipc_party *owner)
{
	struct sim_held object;

	SIM_STATUS(STATUS_OK, sim_memory_create(owner->thread, 1, SIM_NO_CAPABILITY, &object));
	return object;
}

/* ---- worlds and cases -------------------------------------------------------------------------- */

static bool is_base(uint64_t key)
{
	for (uint32_t i = 0; i < base_key_count; i++)
		if (base_keys[i] == key)
			return true;
	return false;
}

/* Calls `sim_release` for what init holds beyond its beginning. */
static void init_release_extra(void)
{
	const struct cap_table *table = &kernel.init->table;

	for (uint32_t i = table->pages * CAP_PAGE_SLOTS; i > 0; i--) {
		const struct cap_slot *slot;

		if (i > table->pages * CAP_PAGE_SLOTS)
			continue;
		slot = cap_table_slot(table, i - 1);
		if ((slot->state == CAP_SLOT_LIVE || slot->state == CAP_SLOT_DEAD) &&
		    !is_base(cap_slot_id(slot).key))
			SIM_STATUS(STATUS_OK, sim_release(sim_init(), (struct sim_held){
								     cap_slot_id(slot).key, 0}));
	}
}

void ipc_world(uint64_t seed)
{
	struct sim_held program;
	uint16_t refusal;

	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, seed);
	sim.other = nap;
	sim.stray = note;
	memset(ipc_parties, 0, sizeof(ipc_parties));
	SIM_STATUS(STATUS_OK, sim_package_program(sim_init(), SIM_PROGRAM_BARE, &program));
	SIM_STATUS(STATUS_OK,
		   sim_image_create(sim_init(), program, SIM_NO_CAPABILITY, &image, &refusal));
	SIM_STATUS(STATUS_OK, sim_release(sim_init(), program));
	(void)party_take(sim_init());
	base_key_count = 0;
	for (uint32_t i = 0; i < kernel.init->table.pages * CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(&kernel.init->table, i);

		if (slot->state == CAP_SLOT_LIVE)
			base_keys[base_key_count++] = cap_slot_id(slot).key;
	}
}

void ipc_begin(const char *name)
{
	sim.what = name;
	ipc_settle();
	snapshot_take(&base);
}

/* Any other thread that runs, besides init, parties and their children. */
static void everybody_end(void)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		struct object *next;

		for (struct object *o = sweep_object_first(l); o; o = next) {
			next = sweep_object_next(o);
			if (o->type == OBJECT_PROCESS && process_of(o) != kernel.init)
				process_end(process_of(o), &record);
		}
	}
	sim.context = sched_resume();
}

void ipc_end(void)
{
	everybody_end();
	for (unsigned i = IPC_FIRST; i < IPC_LAST; i++)
		if (sim_init()->operations[i].state != OPERATION_IDLE)
			(void)ipc_cancel(ipc_init, (uint8_t)i);
	ipc_settle();
	init_release_extra();
	/* Pages at the end of a long table go with what is submitted later, a few at a time. */
	for (unsigned i = 0; kernel.init->table_is_long && i < CAP_TABLE_SLOTS / CAP_PAGE_SLOTS; i++)
		(void)ipc_submit_waiting(ipc_init, &(struct ring_submission){.opcode = RING_NOP}, 0, 0);
	memset(&ipc_parties[1], 0, sizeof(ipc_parties) - sizeof(ipc_parties[0]));
	ipc_settle();
	ipc_init->logged = 0;
	sim_sweep();
	sim_unchanged(&base, "at the end");
	sim_pass(sim.what);
}

/* ---- methods ----------------------------------------------------------------------------------- */

static enum status call_for_one(struct thread *thread, struct sim_call *call, struct sim_held *held)
{
	enum status status = sim_call(thread, call);

	*held = status == STATUS_OK ? sim_call_result(call, 0) : SIM_NO_CAPABILITY;
	return status;
}

/* A call's number is not one of ours: those below it are. */
static void call_number(struct sim_call *call)
{
	call->entry.user_data = UINT64_C(1) << 40 | ++numbers;
}

enum status sim_endpoint_create(struct thread *thread, uint16_t words, uint8_t capabilities,
				struct sim_held ledger, struct sim_held *endpoint)
{
	struct endpoint_factory_create_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(thread->process, "endpoints"), ENDPOINT_FACTORY_METHOD_CREATE,
		      1);
	built(endpoint_factory_create_params_builder_root(&call.builder, &params));
	endpoint_factory_create_params_builder_set_message_words(&params, words);
	endpoint_factory_create_params_builder_set_capabilities(&params, capabilities);
	endpoint_factory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	call_number(&call);
	return call_for_one(thread, &call, endpoint);
}

enum status sim_mint(struct thread *thread, struct sim_held endpoint, const struct ipc_mint *mint,
		     struct sim_held *facet)
{
	struct endpoint_mint_params_builder params;
	struct tag_builder tag;
	struct sim_call call;

	/* mintMoveOnly has the same parameters. */
	sim_call_init(&call, endpoint,
		      mint->move_only ? ENDPOINT_METHOD_MINT_MOVE_ONLY : ENDPOINT_METHOD_MINT, 1);
	built(endpoint_mint_params_builder_root(&call.builder, &params));
	endpoint_mint_params_builder_set_interface(&params, mint->interface);
	built(endpoint_mint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, mint->index);
	tag_builder_set_word(&tag, mint->word);
	endpoint_mint_params_builder_set_ledger(
		&params, sim_call_transfer(&call, mint->ledger, RING_TRANSFER_COPY));
	if (mint->session.capability)
		endpoint_mint_params_builder_set_session(
			&params, sim_call_transfer(&call, mint->session, RING_TRANSFER_COPY));
	call_number(&call);
	return call_for_one(thread, &call, facet);
}

enum status sim_revoke(struct thread *thread, struct sim_held endpoint, uint32_t index)
{
	struct endpoint_revoke_params_builder params;
	struct sim_call call;

	sim_call_init(&call, endpoint, ENDPOINT_METHOD_REVOKE, 0);
	built(endpoint_revoke_params_builder_root(&call.builder, &params));
	endpoint_revoke_params_builder_set_index(&params, index);
	call_number(&call);
	return sim_call(thread, &call);
}

enum status sim_session_create(struct thread *thread, struct sim_held ledger, const char *label,
			       struct sim_held *session)
{
	struct session_minter_create_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(thread->process, "sessions"), SESSION_MINTER_METHOD_CREATE, 1);
	built(session_minter_create_params_builder_root(&call.builder, &params));
	built(session_minter_create_params_builder_set_label(
		&params, capnp_text_make(label, (uint32_t)strlen(label))));
	session_minter_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	return call_for_one(thread, &call, session);
}

enum status sim_derive(struct thread *thread, struct sim_held from, uint16_t method,
		       struct sim_held *derived)
{
	struct sim_call call;

	sim_call_init(&call, from, method, 1);
	return call_for_one(thread, &call, derived);
}

enum status sim_builder_session(struct thread *thread, struct sim_held builder,
				struct sim_held session)
{
	struct process_builder_session_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SESSION, 0);
	built(process_builder_session_params_builder_root(&call.builder, &params));
	process_builder_session_params_builder_set_session(
		&params, sim_call_transfer(&call, session, RING_TRANSFER_COPY));
	return sim_call(thread, &call);
}

enum status sim_builder_endpoint(struct thread *thread, struct sim_held builder, const char *name,
				 struct sim_held *facet)
{
	struct process_builder_endpoint_params_builder params;
	struct tag_builder tag;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_ENDPOINT, 1);
	built(process_builder_endpoint_params_builder_root(&call.builder, &params));
	built(process_builder_endpoint_params_builder_set_name(
		&params, capnp_text_make(name, (uint32_t)strlen(name))));
	process_builder_endpoint_params_builder_set_message_words(&params, IPC_WORDS);
	process_builder_endpoint_params_builder_set_capabilities(&params, IPC_CAPABILITIES);
	process_builder_endpoint_params_builder_set_interface(&params, SIM_SERVICE_ID);
	built(process_builder_endpoint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, 9);
	tag_builder_set_word(&tag, 99);
	return call_for_one(thread, &call, facet);
}
