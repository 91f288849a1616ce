/*
 * Children that do what they are told, from both sides: see told.h.
 */
#include "tests/proofs/told.h"

#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/abort.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"

/* A command is answered, or has failed, after so many naps. */
#define PATIENCE 4000u
#define WARM_PLACES 4u
#define SIDE_NAP_NS UINT64_C(1000000)
#define SIDE_FAILED 3

void told_open(struct told *told, struct proof *proof, const char *program)
{
	const struct rt_share_request request = {.memory = proof->memory, .pages = 1};
	struct rt_share shares[WARM_PLACES];

	proof_devices_open(&told->devices, proof);
	told->image = proof_image(proof, program);
	rt_mapper_init(&told->mapper, proof->rt, proof->space);
	told->place = told->mapper.next_address;
	for (uint32_t i = 0; i < WARM_PLACES; i++)
		if (rt_share_open(&told->mapper, &request, &shares[i]) != STATUS_OK)
			rt_abort(RT_ABORT_START, "no memory");
	for (uint32_t i = 0; i < WARM_PLACES; i++)
		rt_share_close(&told->mapper, &shares[i]);
}

void told_group_begin(struct told *told, struct proof_group *group, const char *name)
{
	told->mapper.next_address = told->place;
	proof_group_begin(group, told->devices.proof, name);
}

static enum status child_spawn(struct told_child *child, struct device device)
{
	struct proof *proof = child->told->devices.proof;
	const struct rt_share_request request = {.memory = proof->memory, .pages = 1};
	struct rt_spawn_grant grants[TOLD_GRANTS] = {
		{.name = "device", .kind = RT_SPAWN_GRANT_MOVE, .capability = device.id},
		{.name = "addressSpace", .kind = RT_SPAWN_GRANT_ADDRESS_SPACE},
		{.name = "timer", .capability = proof->timer.id},
		{.name = "control"}};
	enum status status = rt_share_open(&child->told->mapper, &request, &child->share);

	if (status != STATUS_OK)
		return status;
	grants[3].capability = child->share.view.id;
	return proof_spawn(proof, child->told->image, child->ledger, grants, TOLD_GRANTS,
			   &child->process);
}

void told_start(struct told *told, struct proof_group *group, uint32_t index,
		const struct told_limits *limits, struct told_child *child)
{
	struct proof *proof = told->devices.proof;
	struct device device = {{0}};
	enum status status;

	*child = (struct told_child){.told = told, .index = index};
	status = proof_carve(proof, limits->child_frames, 1, &child->ledger);
	if (status == STATUS_OK)
		status = proof_carve(proof, limits->device_frames, 0, &child->device_ledger);
	if (status == STATUS_OK)
		status = proof_device_claim(&told->devices, index, child->device_ledger, &device);
	if (status == STATUS_OK)
		status = child_spawn(child, device);
	proof_expect_status(group, "a child with device", index, status, STATUS_OK);
	if (status != STATUS_OK)
		rt_abort(RT_ABORT_START, "no child");
	child->control = child->share.mapped.bytes;
}

void told_tell(struct told_child *child, uint64_t command, struct told_words words)
{
	child->control->command = command;
	child->control->words = words;
	__atomic_thread_fence(__ATOMIC_RELEASE);
	child->control->number = ++child->number;
}

uint64_t told_ask(struct told_child *child, uint64_t command, struct told_words words)
{
	told_tell(child, command, words);
	for (uint32_t i = 0; i < PATIENCE; i++) {
		if (child->control->answered == child->number)
			return child->control->answer;
		proof_nap(child->told->devices.proof);
	}
	return TOLD_NO_ANSWER;
}

void told_expect(struct proof_group *group, struct told_child *child, uint64_t command,
		 struct told_words words, uint64_t expected)
{
	uint64_t answer = told_ask(child, command, words);

	proof_expect(group, answer == expected, "command %lu at %lx gave %lx, not %lx",
		     (unsigned long)command, (unsigned long)words.first, (unsigned long)answer,
		     (unsigned long)expected);
}

void told_device_close(struct proof_group *group, struct told_child *child)
{
	proof_expect_status(group, "the device's ledger", child->index,
			    ledger_close(child->told->devices.proof->rt, child->device_ledger),
			    STATUS_OK);
	/* The close completes after the reset. */
	proof_expect(group,
		     proof_device_state(&child->told->devices, child->index) == DEVICE_STATE_FREE,
		     "device %u is not free", child->index);
	child->is_taken = true;
}

void told_end(struct proof_group *group, struct told_child *child, struct rt_exit_record *record)
{
	struct proof *proof = child->told->devices.proof;

	*record = (struct rt_exit_record){.cause = EXIT_CAUSE_NONE};
	proof_expect_status(group, "a child's end", child->index,
			    proof_wait(proof, child->process, record), STATUS_OK);
	rt_share_close(&child->told->mapper, &child->share);
	proof_expect_status(group, "its ledger", child->index,
			    ledger_close(proof->rt, child->ledger), STATUS_OK);
	if (!child->is_taken)
		told_device_close(group, child);
	proof_release(proof, child->ledger.id);
	proof_release(proof, child->device_ledger.id);
}

void told_stop(struct proof_group *group, struct told_child *child, uint64_t command)
{
	struct rt_exit_record record;

	told_tell(child, command, (struct told_words){0});
	told_end(group, child, &record);
	proof_expect(group, record.cause == EXIT_CAUSE_EXITED && record.code == 0,
		     "a child ended with cause %d, code %lx", (int)record.cause,
		     (unsigned long)record.code);
}

void told_kill(struct proof_group *group, struct told_child *child)
{
	struct rt_exit_record record;

	proof_expect_status(
		group, "kill", child->index,
		process_handle_terminate(child->told->devices.proof->rt, child->process),
		STATUS_OK);
	told_end(group, child, &record);
	proof_expect(group, record.cause == EXIT_CAUSE_TERMINATED,
		     "a child that is killed ended with cause %d", (int)record.cause);
}

/*
 * ---- the child's side --------------------------------------------------------------------------
 */

bool told_side_open(struct told_side *side, struct rt *rt)
{
	struct rt_mapper mapper;
	struct memory_view control;
	struct rt_mapped mapped;
	const struct rt_capset_want wants[] = {
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &side->space.id},
		{"timer", TIMER_INTERFACE_ID, &side->timer.id},
		{"control", MEMORY_VIEW_INTERFACE_ID, &control.id},
	};

	side->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)))
		return false;
	rt_mapper_init(&mapper, rt, side->space);
	if (rt_map_view(&mapper, control, (struct rt_pages){.length_bytes = PROOF_PAGE}, &mapped) !=
	    STATUS_OK)
		return false;
	side->control = mapped.bytes;
	return true;
}

void told_side_nap(struct told_side *side)
{
	struct timer_now_result now;
	struct timer_sleep_args args;

	if (timer_now(side->rt, side->timer, &now) != STATUS_OK)
		rt_exit(SIDE_FAILED);
	args.until_ns = now.time_ns + SIDE_NAP_NS;
	if (timer_sleep(side->rt, side->timer, &args) != STATUS_OK)
		rt_exit(SIDE_FAILED);
}

void told_side_await(struct told_side *side)
{
	while (side->control->number == side->number)
		told_side_nap(side);
	side->number = side->control->number;
}

void told_side_answer(struct told_side *side, uint64_t answer)
{
	side->control->answer = answer;
	__atomic_thread_fence(__ATOMIC_RELEASE);
	side->control->answered = side->number;
}
