/*
 * Children of the proof of windows: see windows.h.
 */
#include "tests/proofs/devicemmio/windows.h"

#include "user/rt/abort.h"
#include "user/rt/generated/ledger_client.h"

/* A command is answered, or has failed, after so many naps. */
#define PATIENCE 4000u
#define CHILD_FRAMES 200u
#define DEVICE_FRAMES 32u
#define PAGE_FAULT 14u

static enum status child_spawn(struct windows *windows, struct child *child, struct device device)
{
	const struct rt_share_request request = {.memory = windows->proof.memory, .pages = 1};
	struct rt_spawn_grant grants[CHILD_GRANTS] = {
		{.name = "device", .kind = RT_SPAWN_GRANT_MOVE, .capability = device.id},
		{.name = "space", .kind = RT_SPAWN_GRANT_ADDRESS_SPACE},
		{.name = "timer", .capability = windows->proof.timer.id},
		{.name = "control"}};
	enum status status = rt_share_open(&windows->mapper, &request, &child->share);

	if (status != STATUS_OK)
		return status;
	grants[3].capability = child->share.view.id;
	return proof_spawn(&windows->proof, windows->image, child->ledger, grants, CHILD_GRANTS,
			   &child->process);
}

void child_start(struct windows *windows, struct proof_group *group, uint32_t index,
		 struct child *child)
{
	struct device device = {{0}};
	enum status status;

	*child = (struct child){.windows = windows, .index = index};
	status = proof_carve(&windows->proof, CHILD_FRAMES, 1, &child->ledger);
	if (status == STATUS_OK)
		status = proof_carve(&windows->proof, DEVICE_FRAMES, 0, &child->device_ledger);
	if (status == STATUS_OK)
		status =
			proof_device_claim(&windows->devices, index, child->device_ledger, &device);
	if (status == STATUS_OK)
		status = child_spawn(windows, child, device);
	proof_expect_status(group, "a child with device", index, status, STATUS_OK);
	if (status != STATUS_OK)
		rt_abort(RT_ABORT_START, "no child");
	child->control = child->share.mapped.bytes;
}

void child_tell(struct child *child, enum window_command command, struct words words)
{
	child->control->command = command;
	child->control->bar = words.bar;
	child->control->first = words.first;
	child->control->count = words.count;
	child->control->value = words.value;
	__atomic_thread_fence(__ATOMIC_RELEASE);
	child->control->number = ++child->number;
}

static uint64_t ask(struct child *child, enum window_command command, struct words words)
{
	child_tell(child, command, words);
	for (uint32_t i = 0; i < PATIENCE; i++) {
		if (child->control->answered == child->number)
			return child->control->answer;
		proof_nap(&child->windows->proof);
	}
	return UINT64_MAX - 1;
}

void child_expect(struct proof_group *group, struct child *child, enum window_command command,
		  struct words words, uint64_t expected)
{
	uint64_t answer = ask(child, command, words);

	proof_expect(group, answer == expected, "command %d at %lx gave %lx, not %lx", (int)command,
		     (unsigned long)words.first, (unsigned long)answer, (unsigned long)expected);
}

void child_device_close(struct proof_group *group, struct child *child)
{
	proof_expect_status(group, "the device's ledger", child->index,
			    ledger_close(child->windows->proof.rt, child->device_ledger),
			    STATUS_OK);
	/* The close completes after the reset. */
	proof_expect(group,
		     proof_device_state(&child->windows->devices, child->index) ==
			     DEVICE_STATE_FREE,
		     "device %u is not free", child->index);
	child->is_taken = true;
}

void child_end(struct proof_group *group, struct child *child, struct rt_exit_record *record)
{
	*record = (struct rt_exit_record){.cause = EXIT_CAUSE_NONE};
	proof_expect_status(group, "a child's end", child->index,
			    proof_wait(&child->windows->proof, child->process, record), STATUS_OK);
	rt_share_close(&child->windows->mapper, &child->share);
	proof_expect_status(group, "its ledger", child->index,
			    ledger_close(child->windows->proof.rt, child->ledger), STATUS_OK);
	if (!child->is_taken)
		child_device_close(group, child);
	proof_release(&child->windows->proof, child->ledger.id);
	proof_release(&child->windows->proof, child->device_ledger.id);
}

void child_stop(struct proof_group *group, struct child *child)
{
	struct rt_exit_record record;

	child_tell(child, WINDOW_END, (struct words){0});
	child_end(group, child, &record);
	proof_expect(group, record.cause == EXIT_CAUSE_EXITED && record.code == 0,
		     "a child ended with cause %d, code %lx", (int)record.cause,
		     (unsigned long)record.code);
}

void child_faults(struct proof_group *group, struct child *child, uint64_t kinds)
{
	struct rt_exit_record record;

	child_end(group, child, &record);
	proof_expect(group,
		     record.cause == EXIT_CAUSE_FAULT && record.vector == PAGE_FAULT &&
			     (record.error_code & kinds),
		     "a child ended with cause %d, vector %u, error %lx", (int)record.cause,
		     record.vector, (unsigned long)record.error_code);
}
