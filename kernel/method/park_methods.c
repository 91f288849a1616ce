/*
 * The methods of ParkSpace, and MemoryObject.park, over kernel/object/park.c.
 */
#include "core/generated/memory.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/method/invoke.h"
#include "kernel/object/memory.h"
#include "kernel/object/park.h"
#include "kernel/object/process.h"

enum status method_memory_object_park(struct invocation *invocation)
{
	struct memory_object_park_params_reader params;
	struct memory_object_park_results_builder results;
	struct ledger *ledger;
	struct park *park;
	uint32_t index;
	enum status status = memory_object_park_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_object_park_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status == STATUS_OK)
		status = memory_object_park_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_PARK_SPACE, &index);
	if (status == STATUS_OK)
		status = park_create(ledger, memory_of(invocation->object), &park);
	if (status != STATUS_OK)
		return status;
	memory_object_park_results_builder_set_park(&results, index);
	invocation_result_object(invocation, index, &park->object);
	return STATUS_OK;
}

/*
 * ---- wait --------------------------------------------------------------------------------------
 */

/* The first step: *outcome is zero when it is to wait, and stands in the list. */
static enum status wait_begin(struct invocation *invocation, enum park_outcome *outcome)
{
	struct park *park = park_of(invocation->object);
	struct operation_method *kept = &invocation->operation->kernel;
	struct park_space_wait_params_reader params;
	uint64_t offset, until_ns;
	enum status status = park_space_wait_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	offset = park_space_wait_params_get_offset(&params);
	until_ns = park_space_wait_params_get_until_ns(&params);
	status = park_offset_check(park, offset);
	if (status != STATUS_OK)
		return status;
	if (park_word(park, offset) != park_space_wait_params_get_expected(&params)) {
		*outcome = PARK_DIFFERED;
		return STATUS_OK;
	}
	if (until_ns != 0 && arch_now_ns() >= until_ns) {
		*outcome = PARK_TIMED_OUT;
		return STATUS_OK;
	}
	if (until_ns != 0) {
		status = ledger_charge(invocation->process->object.ledger, LEDGER_TIMERS, 1);
		if (status != STATUS_OK)
			return status;
		kept->has_timer = true;
	}
	kept->payload[PARK_PAYLOAD_OFFSET] = offset;
	kept->payload[PARK_PAYLOAD_UNTIL] = until_ns;
	park_join(park, invocation->operation);
	return STATUS_OK;
}

/* The method is called again: because it was woken, or because its time has come. Zero: neither. */
static enum park_outcome wait_again(const struct operation_method *kept)
{
	if (kept->cursor[PARK_CURSOR_WOKEN])
		return PARK_WOKEN;
	if (kept->payload[PARK_PAYLOAD_UNTIL] != 0 &&
	    arch_now_ns() >= kept->payload[PARK_PAYLOAD_UNTIL])
		return PARK_TIMED_OUT;
	return 0;
}

enum status method_park_space_wait(struct invocation *invocation)
{
	struct operation_method *kept = &invocation->operation->kernel;
	struct park_space_wait_results_builder results;
	enum park_outcome outcome = 0;
	enum status status = park_space_wait_results_builder_root(&invocation->results, &results);

	if (status != STATUS_OK)
		return status;
	if (invocation->first)
		status = wait_begin(invocation, &outcome);
	else
		outcome = wait_again(kept);
	if (status != STATUS_OK)
		return status;
	if (outcome != 0) {
		park_space_wait_results_builder_set_outcome(&results, (uint16_t)outcome);
		return STATUS_OK;
	}
	if (kept->has_timer && !kept->timer.place)
		timer_start(&kept->timer, kept->payload[PARK_PAYLOAD_UNTIL]);
	invocation_wait(invocation);
	return STATUS_OK;
}

/*
 * ---- wake --------------------------------------------------------------------------------------
 */

static enum status wake_begin(struct invocation *invocation)
{
	const struct park *park = park_of(invocation->object);
	struct operation_method *kept = &invocation->operation->kernel;
	struct park_space_wake_params_reader params;
	enum status status = park_space_wake_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	kept->payload[PARK_PAYLOAD_OFFSET] = park_space_wake_params_get_offset(&params);
	kept->payload[PARK_PAYLOAD_LEFT] = park_space_wake_params_get_count(&params);
	kept->cursor[PARK_CURSOR_NUMBER] = park->arrivals;
	return park_offset_check(park, kept->payload[PARK_PAYLOAD_OFFSET]);
}

enum status method_park_space_wake(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct park_space_wake_results_builder results;
	enum status status = park_space_wake_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK && invocation->first)
		status = wake_begin(invocation);
	if (status != STATUS_OK)
		return status;
	if (!park_wake_step(park_of(invocation->object), operation))
		return invocation_continue(invocation);
	/* Each that was woken has built its answer in the same page. */
	invocation_results_again(invocation);
	status = park_space_wake_results_builder_root(&invocation->results, &results);
	park_space_wake_results_builder_set_woken(
		&results, (uint32_t)operation->kernel.cursor[PARK_CURSOR_WOKEN]);
	return status;
}
