/*
 * The methods of Thread, ThreadSpawner and ThreadHandle, over kernel/object/thread.c,
 * kernel/object/thread_spawn.c and kernel/object/park.c. A ThreadSpawner's object is the calling
 * process itself: it cannot be passed on.
 */
#include "core/generated/memory.h"
#include "core/generated/process.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/mapping.h"
#include "kernel/object/park.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/object/thread_spawn.h"
#include "kernel/work.h"

enum status method_thread_end(struct invocation *invocation)
{
	struct thread *thread = CONTAINER_OF(invocation->object, struct thread, object);
	struct thread_end_params_reader params;
	enum status status = thread_end_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		thread_end(thread);
	return status;
}

/* The mapping is this operation's until its pages are read-only: no other one unmaps it between the
 * steps. */
static enum status startup_done_begin(struct invocation *invocation)
{
	struct mapping *mapping = invocation->process->relro;
	struct thread_startup_done_params_reader params;
	enum status status = thread_startup_done_params_root(&invocation->message, &params);

	if (status != STATUS_OK || !invocation->process->relro_pages)
		return status;
	if (!mapping)
		return STATUS_OUT_OF_RANGE;
	if (mapping->changing)
		return STATUS_BUSY;
	mapping->changing = true;
	mapping->changer = invocation->operation;
	return STATUS_OK;
}

enum status method_thread_startup_done(struct invocation *invocation)
{
	struct process *process = invocation->process;
	uint64_t *cursor = &invocation->operation->kernel.cursor[0];
	enum status status = invocation->first ? startup_done_begin(invocation) : STATUS_OK;

	if (status != STATUS_OK || !process->relro_pages)
		return status;
	while (*cursor < process->relro_pages && work_is_left()) {
		arch_space_protect(&process->space,
				   process->relro_address + (*cursor << PAGE_SHIFT));
		(*cursor)++;
		work_spend(WORK_UNITS_MAP);
	}
	if (*cursor < process->relro_pages)
		return invocation_continue(invocation);
	process->relro->changing = false;
	process->relro->changer = NULL;
	process->relro_pages = 0;
	return STATUS_OK;
}

/*
 * ---- ThreadSpawner -----------------------------------------------------------------------------
 */

/* An address at which a program may begin, or up to which it may have a stack. */
static bool address_is_user(uint64_t address)
{
	return address >= USER_LOW && address < USER_HIGH;
}

/*
 * Checks the parameters and keeps them in the operation until an entry has time for the rest. An
 * address that is not canonical, or the kernel's, is never loaded into a register.
 */
static enum status create_begin(struct invocation *invocation)
{
	struct operation_method *kept = &invocation->operation->kernel;
	struct thread_spawner_create_params_reader params;
	enum status status = thread_spawner_create_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	kept->payload[0] = thread_spawner_create_params_get_entry(&params);
	kept->payload[1] = thread_spawner_create_params_get_stack(&params);
	kept->cursor[0] = thread_spawner_create_params_get_argument(&params);
	kept->cursor[1] = thread_spawner_create_params_get_thread_pointer(&params);
	if (!address_is_user(kept->payload[0]) || !address_is_user(kept->payload[1] - 1) ||
	    kept->payload[1] % THREAD_STACK_ALIGNMENT != 0 || kept->cursor[1] >= USER_HIGH)
		return STATUS_INVALID_ARGUMENT;
	return STATUS_OK;
}

enum status method_thread_spawner_create(struct invocation *invocation)
{
	const struct operation_method *kept = &invocation->operation->kernel;
	struct thread_spawner_create_results_builder results;
	struct arch_context_start start;
	struct thread_handle *handle;
	uint32_t handle_index, thread_index;
	enum status status =
		thread_spawner_create_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_THREAD_HANDLE, &handle_index);
	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_THREAD, &thread_index);
	if (status == STATUS_OK && invocation->first)
		status = create_begin(invocation);
	if (status != STATUS_OK)
		return status;
	/* A later step begins an entry, which has time enough for it. */
	if (invocation->first && kernel.cpu.units_left < THREAD_SPAWN_UNITS) {
		work_spend(KERNEL_ENTRY_UNITS);
		return invocation_continue(invocation);
	}
	start = (struct arch_context_start){.entry = kept->payload[0],
					    .stack = kept->payload[1],
					    .thread_pointer = kept->cursor[1],
					    .registers = {.argument = kept->cursor[0]}};
	status = thread_spawn(invocation->process, &start, &handle);
	if (status != STATUS_OK)
		return status;
	thread_spawner_create_results_builder_set_handle(&results, handle_index);
	thread_spawner_create_results_builder_set_thread(&results, thread_index);
	invocation_result_object(invocation, handle_index, &handle->object);
	invocation_result_object(invocation, thread_index, &handle->thread->object);
	return STATUS_OK;
}

enum status method_thread_spawner_park(struct invocation *invocation)
{
	struct thread_spawner_park_params_reader params;
	struct thread_spawner_park_results_builder results;
	struct park *park;
	uint32_t index;
	enum status status = thread_spawner_park_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = thread_spawner_park_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_PARK_SPACE, &index);
	if (status == STATUS_OK)
		status = park_of_process(invocation->process, &park);
	if (status != STATUS_OK)
		return status;
	thread_spawner_park_results_builder_set_park(&results, index);
	invocation_result_object(invocation, index, &park->object);
	invocation->edges[index].hold = HOLD_NON_TRANSFERABLE;
	return STATUS_OK;
}

/*
 * ---- ThreadHandle ------------------------------------------------------------------------------
 */

enum status method_thread_handle_wait(struct invocation *invocation)
{
	struct thread_handle_wait_params_reader params;
	enum status status = thread_handle_wait_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	if (thread_handle_of(invocation->object)->thread)
		invocation_wait(invocation);
	return STATUS_OK;
}

enum status method_thread_handle_status(struct invocation *invocation)
{
	struct thread_handle_status_params_reader params;
	struct thread_handle_status_results_builder results;
	enum status status = thread_handle_status_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = thread_handle_status_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	thread_handle_status_results_builder_set_ended(
		&results, !thread_handle_of(invocation->object)->thread);
	return STATUS_OK;
}
