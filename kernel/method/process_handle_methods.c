/*
 * The methods of ProcessHandle, of which ProcessWatch shares those that end nothing, over
 * process.c.
 */
#include "core/generated/process.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/process.h"

static void record_write(const struct exit_record_builder *to, const struct exit_record *from)
{
	exit_record_builder_set_cause(to, from->cause);
	exit_record_builder_set_code(to, from->code);
	/*
	 * Fields that only a fault sets are zero in any other record, as they are in a new message.
	 */
	if (from->cause != EXIT_CAUSE_FAULT)
		return;
	exit_record_builder_set_vector(to, from->vector);
	exit_record_builder_set_address(to, from->address);
	exit_record_builder_set_instruction(to, from->instruction);
	exit_record_builder_set_error_code(to, from->error_code);
	exit_record_builder_set_image_offset(to, from->image_offset);
}

enum status method_process_handle_wait(struct invocation *invocation)
{
	const struct process *process = process_of(invocation->object);
	struct process_handle_wait_params_reader params;
	struct process_handle_wait_results_builder results;
	struct exit_record_builder record;
	enum status status = process_handle_wait_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_handle_wait_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = process_handle_wait_results_builder_new_record(&results, &record);
	if (status != STATUS_OK)
		return status;
	if (process->state != PROCESS_ENDED)
		invocation_wait(invocation);
	record_write(&record, &process->record);
	return STATUS_OK;
}

enum status method_process_handle_terminate(struct invocation *invocation)
{
	struct process_handle_terminate_params_reader params;
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};
	enum status status = process_handle_terminate_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	process_end(process_of(invocation->object), &record);
	return STATUS_OK;
}

enum status method_process_handle_status(struct invocation *invocation)
{
	const struct process *process = process_of(invocation->object);
	struct process_handle_status_params_reader params;
	struct process_handle_status_results_builder results;
	struct exit_record_builder record;
	struct capnp_text name = {.bytes = process->name};
	enum status status = process_handle_status_params_root(&invocation->message, &params);

	while (name.length_bytes < PROCESS_NAME_BYTES - 1 && process->name[name.length_bytes])
		name.length_bytes++;
	if (status == STATUS_OK)
		status = process_handle_status_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = process_handle_status_results_builder_set_name(&results, name);
	if (status == STATUS_OK)
		status = process_handle_status_results_builder_new_record(&results, &record);
	if (status != STATUS_OK)
		return status;
	process_handle_status_results_builder_set_process_id(&results, process->id);
	process_handle_status_results_builder_set_running(&results,
							  process->state != PROCESS_ENDED);
	record_write(&record, &process->record);
	return STATUS_OK;
}

/* The same object, under an interface that cannot end it. */
enum status method_process_handle_watch(struct invocation *invocation)
{
	struct process_handle_watch_params_reader params;
	struct process_handle_watch_results_builder results;
	uint32_t index;
	enum status status = process_handle_watch_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_handle_watch_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_PROCESS_WATCH, &index);
	if (status != STATUS_OK)
		return status;
	process_handle_watch_results_builder_set_watch(&results, index);
	invocation_result_object(invocation, index, invocation->object);
	return STATUS_OK;
}
