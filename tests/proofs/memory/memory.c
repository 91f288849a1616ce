/*
 * Memory that processes share, and every way to lose it, on the booted system: what a program
 * really sees through the processor's page tables and its TLB. Read first:
 * tests/proofs/memory/share.h.
 *
 *	memory.c   set-up, mappers and their commands, the order of groups
 *	cases.c    the groups
 */
#include "tests/proofs/memory/memory.h"

#include "user/rt/abort.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"

/* A command is answered, or has failed, after so many naps of a millisecond. */
#define PATIENCE 20000u
#define MAPPER_FRAMES 200u
/* So many places have their page tables before anything is counted. */
#define WARM_PLACES 6u

static struct memory_proof state;
static uint64_t places;

void nap(struct memory_proof *m)
{
	struct timer_now_result now = {0};
	struct timer_sleep_args args;

	proof_ignore(timer_now(m->proof.rt, m->proof.timer, &now));
	args.until_ns = now.time_ns + SHARE_POLL_NS;
	proof_ignore(timer_sleep(m->proof.rt, m->proof.timer, &args));
}

void group_begin(struct memory_proof *m, struct proof_group *group, const char *name)
{
	m->mapper.next_address = places;
	proof_group_begin(group, &m->proof, name);
}

/*
 * ---- memory and views --------------------------------------------------------------------------
 */

void object_make(struct memory_proof *m, struct proof_group *group, struct ledger ledger,
		 uint32_t pages, struct memory_object *object)
{
	const struct memory_create_args args = {.pages = pages, .ledger = ledger};
	struct memory_create_result created = {{{0}}};

	proof_expect_status(group, "an object", pages,
			    memory_create(m->proof.rt, m->proof.memory, &args, &created),
			    STATUS_OK);
	*object = created.object;
}

void word_put(struct memory_proof *m, struct proof_group *group, struct memory_object object,
	      uint64_t offset, uint64_t value)
{
	const struct memory_object_write_args args = {
		.offset = offset, .data = capnp_data_make(&value, sizeof(value))};

	proof_expect_status(group, "write", offset, memory_object_write(m->proof.rt, object, &args),
			    STATUS_OK);
}

uint64_t word_get(struct memory_proof *m, struct memory_object object, uint64_t offset)
{
	uint64_t value = UINT64_MAX;
	struct memory_object_read_params_builder params;
	struct memory_object_read_results_reader results;
	struct capnp_data data;
	struct rt_call call;
	enum status status = memory_object_read_begin(&call, m->proof.rt, object, &params);

	if (status == STATUS_OK) {
		memory_object_read_params_builder_set_offset(&params, offset);
		memory_object_read_params_builder_set_length(&params, sizeof(value));
		status = memory_object_read_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = memory_object_read_results_get_data(&results, &data);
	if (status == STATUS_OK)
		__builtin_memcpy(&value, data.bytes, sizeof(value));
	rt_call_close(&call);
	return value;
}

void view_cut(struct memory_proof *m, struct proof_group *group, struct memory_object object,
	      struct rt_pages pages, struct memory_object_view_result *view)
{
	const struct memory_object_view_args args = {.offset = pages.offset_bytes,
						     .bytes = pages.length_bytes};

	*view = (struct memory_object_view_result){{{0}}, {{0}}};
	proof_expect_status(group, "a view", pages.offset_bytes,
			    memory_object_view(m->proof.rt, object, &args, view), STATUS_OK);
}

void reader_cut(struct memory_proof *m, struct proof_group *group, struct memory_object object,
		struct rt_pages pages, struct memory_object_reader_result *reader)
{
	const struct memory_object_reader_args args = {.offset = pages.offset_bytes,
						       .bytes = pages.length_bytes};

	*reader = (struct memory_object_reader_result){{{0}}, {{0}}};
	proof_expect_status(group, "a reader", pages.offset_bytes,
			    memory_object_reader(m->proof.rt, object, &args, reader), STATUS_OK);
}

void revoke(struct memory_proof *m, struct proof_group *group, struct memory_revoker revoker)
{
	proof_expect_status(group, "revoke", 0, memory_revoker_revoke(m->proof.rt, revoker),
			    STATUS_OK);
}

/*
 * ---- mappers -----------------------------------------------------------------------------------
 */

void mapper_start(struct memory_proof *m, struct proof_group *group, struct cap_id shared,
		  enum share_kind kind, struct mapper_child *child)
{
	const struct rt_share_request request = {.memory = m->proof.memory, .pages = 1};
	struct rt_spawn_grant grants[] = {
		{.name = "space", .kind = RT_SPAWN_GRANT_ADDRESS_SPACE},
		{.name = "timer", .capability = m->proof.timer.id},
		{.name = "control"},
		{.name = kind == SHARE_VIEW ? "view" : "reader", .capability = shared}};
	enum status status = proof_carve(&m->proof, MAPPER_FRAMES, 1, &child->ledger);

	if (status == STATUS_OK)
		status = rt_share_open(&m->mapper, &request, &child->buffer);
	grants[2].capability = child->buffer.view.id;
	if (status == STATUS_OK)
		status = proof_spawn(&m->proof, m->image, child->ledger, grants,
				     ARRAY_COUNT(grants), &child->process);
	proof_expect_status(group, "a mapper's start", 0, status, STATUS_OK);
	if (status != STATUS_OK)
		rt_abort(RT_ABORT_START, "no mapper");
	child->control = child->buffer.mapped.bytes;
	child->number = 0;
}

void mapper_tell(struct mapper_child *child, enum share_command command, uint64_t offset,
		 uint64_t value)
{
	child->control->command = command;
	child->control->offset = offset;
	child->control->value = value;
	child->control->turns = 0;
	__atomic_thread_fence(__ATOMIC_RELEASE);
	child->control->number = ++child->number;
}

uint64_t mapper_answer(struct memory_proof *m, struct proof_group *group,
		       struct mapper_child *child)
{
	for (uint32_t i = 0; i < PATIENCE; i++) {
		if (child->control->answered == child->number)
			return child->control->answer;
		nap(m);
	}
	proof_expect(group, false, "command %lu was not answered",
		     (unsigned long)child->control->command);
	return UINT64_MAX;
}

uint64_t mapper_ask(struct memory_proof *m, struct proof_group *group, struct mapper_child *child,
		    enum share_command command, uint64_t argument)
{
	/* The commands that take one argument take it as either. */
	mapper_tell(child, command,
		    command == SHARE_WRITE || command == SHARE_CALL_WRITE ? 0 : argument, argument);
	return mapper_answer(m, group, child);
}

void mapper_watches(struct memory_proof *m, struct proof_group *group, struct mapper_child *child,
		    uint64_t value)
{
	mapper_tell(child, SHARE_WATCH, 0, value);
	for (uint32_t i = 0; i < PATIENCE && child->control->turns == 0; i++)
		nap(m);
	proof_expect(group, child->control->turns > 0, "the mapper does not watch");
}

void mapper_expect_end(struct memory_proof *m, struct proof_group *group,
		       struct mapper_child *child, struct rt_exit_record *record)
{
	*record = (struct rt_exit_record){.cause = EXIT_CAUSE_NONE};
	proof_expect_status(group, "a mapper's end", 0,
			    proof_wait(&m->proof, child->process, record), STATUS_OK);
	rt_share_close(&m->mapper, &child->buffer);
	proof_expect_status(group, "close", 0, ledger_close(m->proof.rt, child->ledger), STATUS_OK);
	proof_release(&m->proof, child->ledger.id);
}

void mapper_stop(struct memory_proof *m, struct proof_group *group, struct mapper_child *child)
{
	struct rt_exit_record record;

	mapper_tell(child, SHARE_END, 0, 0);
	mapper_expect_end(m, group, child, &record);
	proof_expect(group, record.cause == EXIT_CAUSE_EXITED && record.code == 0,
		     "a mapper ended with cause %d, code %lx", (int)record.cause,
		     (unsigned long)record.code);
}

/*
 * ---- the order ---------------------------------------------------------------------------------
 */

/* Page tables stay with a space: those of the places that groups use are made now. */
static void places_warm(struct memory_proof *m)
{
	const struct rt_share_request request = {.memory = m->proof.memory, .pages = 1};
	struct rt_share buffers[WARM_PLACES];

	for (uint32_t i = 0; i < WARM_PLACES; i++)
		if (rt_share_open(&m->mapper, &request, &buffers[i]) != STATUS_OK)
			rt_abort(RT_ABORT_START, "no memory");
	for (uint32_t i = 0; i < WARM_PLACES; i++)
		rt_share_close(&m->mapper, &buffers[i]);
	m->mapper.next_address = places;
}

int capos_main(struct rt *rt)
{
	struct proof_group all;

	proof_open(&state.proof, rt);
	state.image = proof_image(&state.proof, "mapper");
	rt_mapper_init(&state.mapper, rt, state.proof.space);
	places = state.mapper.next_address;
	places_warm(&state);
	proof_group_begin(&all, &state.proof, "ledger-over-all");
	memory_sharing(&state);
	memory_losing(&state);
	memory_sealing(&state);
	proof_expect(&all, state.proof.passed > 0, "no group has passed");
	proof_group_end(&all);
	return proof_close(&state.proof);
}
