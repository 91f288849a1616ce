/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from launcher.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LAUNCHER_CLIENT_H
#define USER_RT_GENERATED_LAUNCHER_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/launcher.h"
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "user/rt/generated/launcher_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/call.h"

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status restricted_launcher_begin_params_pass_ledger(struct rt_call *call,
	const struct restricted_launcher_begin_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	restricted_launcher_begin_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status restricted_launcher_begin_params_take_ledger(struct rt_call *call,
	const struct restricted_launcher_begin_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = restricted_launcher_begin_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `launch`; one without an id passes none. */
MUST_CHECK static inline enum status restricted_launcher_begin_results_pass_launch(struct rt_call *call,
	const struct restricted_launcher_begin_results_builder *builder, struct launch value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	restricted_launcher_begin_results_builder_set_launch(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `launch`; the id is zero when none did. */
MUST_CHECK static inline enum status restricted_launcher_begin_results_take_launch(struct rt_call *call,
	const struct restricted_launcher_begin_results_reader *reader, struct launch *value)
{
	uint32_t index;
	enum status status = restricted_launcher_begin_results_get_launch(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LAUNCH_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `capability`; one without an id passes none. */
MUST_CHECK static inline enum status launch_grant_params_pass_capability(struct rt_call *call,
	const struct launch_grant_params_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	launch_grant_params_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status launch_grant_params_take_capability(struct rt_call *call,
	const struct launch_grant_params_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = launch_grant_params_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `process`; one without an id passes none. */
MUST_CHECK static inline enum status launch_start_results_pass_process(struct rt_call *call,
	const struct launch_start_results_builder *builder, struct process_handle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	launch_start_results_builder_set_process(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `process`; the id is zero when none did. */
MUST_CHECK static inline enum status launch_start_results_take_process(struct rt_call *call,
	const struct launch_start_results_reader *reader, struct process_handle *value)
{
	uint32_t index;
	enum status status = launch_start_results_get_process(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PROCESS_HANDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- RestrictedLauncher.programs: Up to sixteen from `first` on. ---- */

MUST_CHECK enum status restricted_launcher_programs_begin(struct rt_call *call, struct rt *rt,
	struct restricted_launcher target, struct restricted_launcher_programs_params_builder *params);

MUST_CHECK enum status restricted_launcher_programs_finish(struct rt_call *call,
	struct restricted_launcher_programs_results_reader *results);

/* ---- RestrictedLauncher.begin: invalidArgument when the profile has no such program. `ledger` pays; without one, the session's own does. ---- */

MUST_CHECK enum status restricted_launcher_begin_begin(struct rt_call *call, struct rt *rt,
	struct restricted_launcher target, struct restricted_launcher_begin_params_builder *params);

MUST_CHECK enum status restricted_launcher_begin_finish(struct rt_call *call,
	struct restricted_launcher_begin_results_reader *results);

struct restricted_launcher_begin_args {
	struct capnp_text program;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct restricted_launcher_begin_result {
	struct launch launch;
};

MUST_CHECK enum status restricted_launcher_begin(struct rt *rt, struct restricted_launcher target,
	const struct restricted_launcher_begin_args *args,
	struct restricted_launcher_begin_result *result);

/* ---- RestrictedLauncher.notes: The notes of a program, as Image.notes: they say what it asks for. At most 1024 bytes (overloaded above); ---- */

MUST_CHECK enum status restricted_launcher_notes_begin(struct rt_call *call, struct rt *rt,
	struct restricted_launcher target, struct restricted_launcher_notes_params_builder *params);

MUST_CHECK enum status restricted_launcher_notes_finish(struct rt_call *call,
	struct restricted_launcher_notes_results_reader *results);

struct restricted_launcher_notes_args {
	struct capnp_text program;
};

struct restricted_launcher_notes_result {
	struct rt_buffer bytes; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status restricted_launcher_notes(struct rt *rt, struct restricted_launcher target,
	const struct restricted_launcher_notes_args *args,
	struct restricted_launcher_notes_result *result);

/* ---- Launch.grant ---- */

MUST_CHECK enum status launch_grant_begin(struct rt_call *call, struct rt *rt,
	struct launch target, struct launch_grant_params_builder *params);

MUST_CHECK enum status launch_grant_finish(struct rt_call *call,
	struct launch_grant_results_reader *results);

struct launch_grant_args {
	struct capnp_text name;
	struct cap_id capability;
	enum rt_transfer capability_transfer;
};

MUST_CHECK enum status launch_grant(struct rt *rt, struct launch target,
	const struct launch_grant_args *args);

/* ---- Launch.start ---- */

MUST_CHECK enum status launch_start_begin(struct rt_call *call, struct rt *rt,
	struct launch target, struct launch_start_params_builder *params);

MUST_CHECK enum status launch_start_finish(struct rt_call *call,
	struct launch_start_results_reader *results);

struct launch_start_result {
	struct process_handle process;
};

MUST_CHECK enum status launch_start(struct rt *rt, struct launch target,
	struct launch_start_result *result);

#endif
