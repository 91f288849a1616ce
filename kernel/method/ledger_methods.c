/*
 * The methods of Ledger, of which LedgerReader shares one, over kernel/resource/ledger.c. Those
 * that list the ledgers below one are ledger_tree_methods.c's.
 */
#include "core/generated/ledger.h"

#include "kernel/generated/interfaces.h"
#include "kernel/method/ledger_tree.h"

static struct ledger *ledger_of(const struct invocation *invocation)
{
	return CONTAINER_OF(invocation->object, struct ledger, object);
}

void ledger_columns_to_message(const struct columns_builder *to, const struct ledger_columns *from)
{
	columns_builder_set_frames(to, from->value[LEDGER_FRAMES]);
	columns_builder_set_ring_regions(to, from->value[LEDGER_RING_REGIONS]);
	columns_builder_set_cpu_share(to, from->value[LEDGER_CPU_SHARE]);
	columns_builder_set_log_bytes_per_second(to, from->value[LEDGER_LOG_BYTES_PER_SECOND]);
	columns_builder_set_slots(to, from->value[LEDGER_SLOTS]);
	columns_builder_set_page_tables(to, from->value[LEDGER_PAGE_TABLES]);
	columns_builder_set_object_bytes(to, from->value[LEDGER_OBJECT_BYTES]);
	columns_builder_set_objects(to, from->value[LEDGER_OBJECTS]);
	columns_builder_set_processes(to, from->value[LEDGER_PROCESSES]);
	columns_builder_set_threads(to, from->value[LEDGER_THREADS]);
	columns_builder_set_timers(to, from->value[LEDGER_TIMERS]);
}

static void columns_from_message(struct ledger_columns *to, const struct columns_reader *from)
{
	to->value[LEDGER_FRAMES] = columns_get_frames(from);
	to->value[LEDGER_RING_REGIONS] = columns_get_ring_regions(from);
	to->value[LEDGER_CPU_SHARE] = columns_get_cpu_share(from);
	to->value[LEDGER_LOG_BYTES_PER_SECOND] = columns_get_log_bytes_per_second(from);
	to->value[LEDGER_SLOTS] = columns_get_slots(from);
	to->value[LEDGER_PAGE_TABLES] = columns_get_page_tables(from);
	to->value[LEDGER_OBJECT_BYTES] = columns_get_object_bytes(from);
	to->value[LEDGER_OBJECTS] = columns_get_objects(from);
	to->value[LEDGER_PROCESSES] = columns_get_processes(from);
	to->value[LEDGER_THREADS] = columns_get_threads(from);
	to->value[LEDGER_TIMERS] = columns_get_timers(from);
}

enum status method_ledger_read(struct invocation *invocation)
{
	const struct ledger_account *account = &ledger_of(invocation)->account;
	struct ledger_read_params_reader params;
	struct ledger_read_results_builder results;
	struct columns_builder limit, used, carved;
	enum status status = ledger_read_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = ledger_read_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = ledger_read_results_builder_new_limit(&results, &limit);
	if (status == STATUS_OK)
		status = ledger_read_results_builder_new_used(&results, &used);
	if (status == STATUS_OK)
		status = ledger_read_results_builder_new_carved(&results, &carved);
	if (status != STATUS_OK)
		return status;
	ledger_columns_to_message(&limit, &account->limit);
	ledger_columns_to_message(&used, &account->used);
	ledger_columns_to_message(&carved, &account->carved);
	return STATUS_OK;
}

enum status method_ledger_carve(struct invocation *invocation)
{
	struct ledger_carve_params_reader params;
	struct ledger_carve_results_builder results;
	struct columns_reader columns;
	struct ledger_columns limit;
	struct ledger *child;
	uint32_t index;
	enum status status = ledger_carve_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = ledger_carve_params_get_limit(&params, &columns);
	if (status == STATUS_OK)
		status = ledger_carve_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_LEDGER, &index);
	if (status != STATUS_OK)
		return status;
	columns_from_message(&limit, &columns);
	status = ledger_create(ledger_of(invocation), &limit, &child);
	if (status != STATUS_OK)
		return status;
	ledger_carve_results_builder_set_ledger(&results, index);
	invocation_result_object(invocation, index, &child->object);
	return STATUS_OK;
}

/* The reaper answers the operation when everything has come back. */
enum status method_ledger_close(struct invocation *invocation)
{
	struct ledger_close_params_reader params;
	struct ledger *ledger = ledger_of(invocation);
	enum status status = ledger_close_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	if (!ledger->parent)
		return STATUS_INVALID_ARGUMENT;
	ledger_close(ledger);
	invocation_wait(invocation);
	return STATUS_OK;
}

/* The same object, under an interface that cannot spend. */
enum status method_ledger_reader(struct invocation *invocation)
{
	struct ledger_reader_params_reader params;
	struct ledger_reader_results_builder results;
	uint32_t index;
	enum status status = ledger_reader_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = ledger_reader_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_LEDGER_READER, &index);
	if (status != STATUS_OK)
		return status;
	ledger_reader_results_builder_set_reader(&results, index);
	invocation_result_object(invocation, index, invocation->object);
	return STATUS_OK;
}
