/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from ledger.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LEDGER_CLIENT_H
#define USER_RT_GENERATED_LEDGER_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/call.h"

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status ledger_carve_results_pass_ledger(struct rt_call *call,
	const struct ledger_carve_results_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ledger_carve_results_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status ledger_carve_results_take_ledger(struct rt_call *call,
	const struct ledger_carve_results_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = ledger_carve_results_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `reader`; one without an id passes none. */
MUST_CHECK static inline enum status ledger_reader_results_pass_reader(struct rt_call *call,
	const struct ledger_reader_results_builder *builder, struct ledger_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ledger_reader_results_builder_set_reader(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status ledger_reader_results_take_reader(struct rt_call *call,
	const struct ledger_reader_results_reader *reader, struct ledger_reader *value)
{
	uint32_t index;
	enum status status = ledger_reader_results_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- Ledger.read: `limit` is the ledger's own limit, `used` the amount that its own objects hold, and `carved` the ---- */

MUST_CHECK enum status ledger_read_begin(struct rt_call *call, struct rt *rt,
	struct ledger target, struct ledger_read_params_builder *params);

MUST_CHECK enum status ledger_read_finish(struct rt_call *call,
	struct ledger_read_results_reader *results);

/* ---- Ledger.carve: A new ledger below this one. frames, ringRegions, cpuShare and logBytesPerSecond are set aside here at ---- */

MUST_CHECK enum status ledger_carve_begin(struct rt_call *call, struct rt *rt,
	struct ledger target, struct ledger_carve_params_builder *params);

MUST_CHECK enum status ledger_carve_finish(struct rt_call *call,
	struct ledger_carve_results_reader *results);

/* ---- Ledger.close: Ends everything that the ledger pays for, and every ledger below it. Completes when all of it ---- */

MUST_CHECK enum status ledger_close_begin(struct rt_call *call, struct rt *rt,
	struct ledger target, struct ledger_close_params_builder *params);

MUST_CHECK enum status ledger_close_finish(struct rt_call *call,
	struct ledger_close_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status ledger_close_send(struct rt *rt, struct ledger target,
	uint32_t *operation);

MUST_CHECK enum status ledger_close_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status ledger_close(struct rt *rt, struct ledger target);

/* ---- Ledger.subtree: This ledger and all below it, each before those below itself, at most 4 a call. `after` is 0, or the ---- */

MUST_CHECK enum status ledger_subtree_begin(struct rt_call *call, struct rt *rt,
	struct ledger target, struct ledger_subtree_params_builder *params);

MUST_CHECK enum status ledger_subtree_finish(struct rt_call *call,
	struct ledger_subtree_results_reader *results);

/* ---- Ledger.reader: A narrower capability: to see what is used, without the right to spend, carve or close. ---- */

MUST_CHECK enum status ledger_reader_begin(struct rt_call *call, struct rt *rt,
	struct ledger target, struct ledger_reader_params_builder *params);

MUST_CHECK enum status ledger_reader_finish(struct rt_call *call,
	struct ledger_reader_results_reader *results);

struct ledger_reader_result {
	struct ledger_reader reader;
};

MUST_CHECK enum status ledger_reader(struct rt *rt, struct ledger target,
	struct ledger_reader_result *result);

/* ---- LedgerReader.read: As Ledger.read. ---- */

MUST_CHECK enum status ledger_reader_read_begin(struct rt_call *call, struct rt *rt,
	struct ledger_reader target, struct ledger_read_params_builder *params);

MUST_CHECK enum status ledger_reader_read_finish(struct rt_call *call,
	struct ledger_read_results_reader *results);

/* ---- LedgerReader.subtree: As Ledger.subtree. ---- */

MUST_CHECK enum status ledger_reader_subtree_begin(struct rt_call *call, struct rt *rt,
	struct ledger_reader target, struct ledger_subtree_params_builder *params);

MUST_CHECK enum status ledger_reader_subtree_finish(struct rt_call *call,
	struct ledger_subtree_results_reader *results);

#endif
