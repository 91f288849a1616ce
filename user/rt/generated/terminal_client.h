/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from terminal.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_TERMINAL_CLIENT_H
#define USER_RT_GENERATED_TERMINAL_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/terminal.h"
#include "core/generated/session.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/call.h"

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status terminal_control_push_results_pass_lease(struct rt_call *call,
	const struct terminal_control_push_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_control_push_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_control_push_results_take_lease(struct rt_call *call,
	const struct terminal_control_push_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = terminal_control_push_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `output`; one without an id passes none. */
MUST_CHECK static inline enum status terminal_control_output_results_pass_output(struct rt_call *call,
	const struct terminal_control_output_results_builder *builder, struct terminal_output value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_control_output_results_builder_set_output(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `output`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_control_output_results_take_output(struct rt_call *call,
	const struct terminal_control_output_results_reader *reader, struct terminal_output *value)
{
	uint32_t index;
	enum status status = terminal_control_output_results_get_output(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_OUTPUT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status terminal_master_take_results_pass_lease(struct rt_call *call,
	const struct terminal_master_take_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_take_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_take_results_take_lease(struct rt_call *call,
	const struct terminal_master_take_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = terminal_master_take_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status terminal_master_lease_params_pass_session(struct rt_call *call,
	const struct terminal_master_lease_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_lease_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_lease_params_take_session(struct rt_call *call,
	const struct terminal_master_lease_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = terminal_master_lease_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `terminal`; one without an id passes none. */
MUST_CHECK static inline enum status terminal_master_lease_results_pass_terminal(struct rt_call *call,
	const struct terminal_master_lease_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_lease_results_builder_set_terminal(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `terminal`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_lease_results_take_terminal(struct rt_call *call,
	const struct terminal_master_lease_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = terminal_master_lease_results_get_terminal(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `control`; one without an id passes none. */
MUST_CHECK static inline enum status terminal_master_lease_results_pass_control(struct rt_call *call,
	const struct terminal_master_lease_results_builder *builder, struct terminal_control value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_lease_results_builder_set_control(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `control`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_lease_results_take_control(struct rt_call *call,
	const struct terminal_master_lease_results_reader *reader, struct terminal_control *value)
{
	uint32_t index;
	enum status status = terminal_master_lease_results_get_control(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_CONTROL_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- TerminalSession.readLine: Reads one line of at most `limitBytes` (1 to 1024) bytes of UTF-8 without control characters; `initial` is ---- */

MUST_CHECK enum status terminal_session_read_line_begin(struct rt_call *call, struct rt *rt,
	struct terminal_session target, struct terminal_session_read_line_params_builder *params);

MUST_CHECK enum status terminal_session_read_line_finish(struct rt_call *call,
	struct terminal_session_read_line_results_reader *results);

/* ---- TerminalSession.write: Writes at most 1024 bytes (invalidArgument above) through the output filter, and waits until the line's buffer ---- */

MUST_CHECK enum status terminal_session_write_begin(struct rt_call *call, struct rt *rt,
	struct terminal_session target, struct terminal_session_write_params_builder *params);

MUST_CHECK enum status terminal_session_write_finish(struct rt_call *call,
	struct terminal_session_write_results_reader *results);

struct terminal_session_write_args {
	struct capnp_data data;
};

MUST_CHECK enum status terminal_session_write(struct rt *rt, struct terminal_session target,
	const struct terminal_session_write_args *args);

/* ---- TerminalSession.cancel: The readLine that waits, if any, is answered `cancelled`, and what was typed ahead is dropped. Without the ---- */

MUST_CHECK enum status terminal_session_cancel_begin(struct rt_call *call, struct rt *rt,
	struct terminal_session target, struct terminal_session_cancel_params_builder *params);

MUST_CHECK enum status terminal_session_cancel_finish(struct rt_call *call,
	struct terminal_session_cancel_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status terminal_session_cancel_send(struct rt *rt, struct terminal_session target,
	uint32_t *operation);

MUST_CHECK enum status terminal_session_cancel_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status terminal_session_cancel(struct rt *rt, struct terminal_session target);

/* ---- TerminalSession.describe: The line as far as it is known: 80 columns and 24 rows, and no colours, until the terminal has answered the ---- */

MUST_CHECK enum status terminal_session_describe_begin(struct rt_call *call, struct rt *rt,
	struct terminal_session target, struct terminal_session_describe_params_builder *params);

MUST_CHECK enum status terminal_session_describe_finish(struct rt_call *call,
	struct terminal_session_describe_results_reader *results);

struct terminal_session_describe_result {
	uint16_t columns;
	uint16_t rows;
	bool colours;
	bool foreground;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status terminal_session_describe_send(struct rt *rt, struct terminal_session target,
	uint32_t *operation);

MUST_CHECK enum status terminal_session_describe_await(struct rt *rt, uint32_t operation,
	struct terminal_session_describe_result *result);

MUST_CHECK enum status terminal_session_describe(struct rt *rt, struct terminal_session target,
	struct terminal_session_describe_result *result);

/* ---- TerminalControl.push: One lease of the same session directly above this one's own; busy when there is one already, overloaded when ---- */

MUST_CHECK enum status terminal_control_push_begin(struct rt_call *call, struct rt *rt,
	struct terminal_control target, struct terminal_control_push_params_builder *params);

MUST_CHECK enum status terminal_control_push_finish(struct rt_call *call,
	struct terminal_control_push_results_reader *results);

struct terminal_control_push_result {
	struct terminal_session lease;
};

MUST_CHECK enum status terminal_control_push(struct rt *rt, struct terminal_control target,
	struct terminal_control_push_result *result);

/* ---- TerminalControl.wait: The next event of this lease; one at a time. ---- */

MUST_CHECK enum status terminal_control_wait_begin(struct rt_call *call, struct rt *rt,
	struct terminal_control target, struct terminal_control_wait_params_builder *params);

MUST_CHECK enum status terminal_control_wait_finish(struct rt_call *call,
	struct terminal_control_wait_results_reader *results);

struct terminal_control_wait_result {
	enum terminal_event event;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status terminal_control_wait_send(struct rt *rt, struct terminal_control target,
	uint32_t *operation);

MUST_CHECK enum status terminal_control_wait_await(struct rt *rt, uint32_t operation,
	struct terminal_control_wait_result *result);

MUST_CHECK enum status terminal_control_wait(struct rt *rt, struct terminal_control target,
	struct terminal_control_wait_result *result);

/* ---- TerminalControl.reclaim: The lease that was pushed goes, if there is one. ---- */

MUST_CHECK enum status terminal_control_reclaim_begin(struct rt_call *call, struct rt *rt,
	struct terminal_control target, struct terminal_control_reclaim_params_builder *params);

MUST_CHECK enum status terminal_control_reclaim_finish(struct rt_call *call,
	struct terminal_control_reclaim_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status terminal_control_reclaim_send(struct rt *rt, struct terminal_control target,
	uint32_t *operation);

MUST_CHECK enum status terminal_control_reclaim_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status terminal_control_reclaim(struct rt *rt, struct terminal_control target);

/* ---- TerminalControl.output: For a program in the background; at most four at a time (overloaded). `mark` (1 to 23 bytes) stands in ---- */

MUST_CHECK enum status terminal_control_output_begin(struct rt_call *call, struct rt *rt,
	struct terminal_control target, struct terminal_control_output_params_builder *params);

MUST_CHECK enum status terminal_control_output_finish(struct rt_call *call,
	struct terminal_control_output_results_reader *results);

struct terminal_control_output_args {
	struct capnp_text mark;
};

struct terminal_control_output_result {
	struct terminal_output output;
};

MUST_CHECK enum status terminal_control_output(struct rt *rt, struct terminal_control target,
	const struct terminal_control_output_args *args,
	struct terminal_control_output_result *result);

/* ---- TerminalOutput.write: At most 1024 bytes (invalidArgument above), one at a time (busy). More than 4096 a second waits. Lines that ---- */

MUST_CHECK enum status terminal_output_write_begin(struct rt_call *call, struct rt *rt,
	struct terminal_output target, struct terminal_output_write_params_builder *params);

MUST_CHECK enum status terminal_output_write_finish(struct rt_call *call,
	struct terminal_output_write_results_reader *results);

struct terminal_output_write_args {
	struct capnp_data data;
};

MUST_CHECK enum status terminal_output_write(struct rt *rt, struct terminal_output target,
	const struct terminal_output_write_args *args);

/* ---- TerminalMaster.take: A lease on top of the stack for the caller's own session: for a desk. One at a time (busy); overloaded when the ---- */

MUST_CHECK enum status terminal_master_take_begin(struct rt_call *call, struct rt *rt,
	struct terminal_master target, struct terminal_master_take_params_builder *params);

MUST_CHECK enum status terminal_master_take_finish(struct rt_call *call,
	struct terminal_master_take_results_reader *results);

struct terminal_master_take_result {
	struct terminal_session lease;
};

MUST_CHECK enum status terminal_master_take(struct rt *rt, struct terminal_master target,
	struct terminal_master_take_result *result);

/* ---- TerminalMaster.lease: A lease for this session, directly below a desk's, and its control. `title` (1 to 63 bytes) is shown on the ---- */

MUST_CHECK enum status terminal_master_lease_begin(struct rt_call *call, struct rt *rt,
	struct terminal_master target, struct terminal_master_lease_params_builder *params);

MUST_CHECK enum status terminal_master_lease_finish(struct rt_call *call,
	struct terminal_master_lease_results_reader *results);

struct terminal_master_lease_args {
	struct session_reference session;
	enum rt_transfer session_transfer;
	struct capnp_text title;
	bool plain;
};

struct terminal_master_lease_result {
	struct terminal_session terminal;
	struct terminal_control control;
};

MUST_CHECK enum status terminal_master_lease(struct rt *rt, struct terminal_master target,
	const struct terminal_master_lease_args *args,
	struct terminal_master_lease_result *result);

/* ---- TerminalMaster.attention: The person's next choice on the attention screen, which calls the line by this name from here on: at most 31 ---- */

MUST_CHECK enum status terminal_master_attention_begin(struct rt_call *call, struct rt *rt,
	struct terminal_master target, struct terminal_master_attention_params_builder *params);

MUST_CHECK enum status terminal_master_attention_finish(struct rt_call *call,
	struct terminal_master_attention_results_reader *results);

struct terminal_master_attention_args {
	struct capnp_text line;
};

struct terminal_master_attention_result {
	enum attention_choice choice;
};

MUST_CHECK enum status terminal_master_attention(struct rt *rt, struct terminal_master target,
	const struct terminal_master_attention_args *args,
	struct terminal_master_attention_result *result);

/* ---- TerminalMaster.reset: All leases go. `secret`: somebody may be in the middle of one, which a former instance of the terminal has ---- */

MUST_CHECK enum status terminal_master_reset_begin(struct rt_call *call, struct rt *rt,
	struct terminal_master target, struct terminal_master_reset_params_builder *params);

MUST_CHECK enum status terminal_master_reset_finish(struct rt_call *call,
	struct terminal_master_reset_results_reader *results);

struct terminal_master_reset_args {
	bool secret;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status terminal_master_reset_send(struct rt *rt, struct terminal_master target,
	const struct terminal_master_reset_args *args,
	uint32_t *operation);

MUST_CHECK enum status terminal_master_reset_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status terminal_master_reset(struct rt *rt, struct terminal_master target,
	const struct terminal_master_reset_args *args);

/* ---- TerminalMaster.describe: How many leases there are. `lost`: the line has told that nobody is at its other end. `keyNs`: the moment ---- */

MUST_CHECK enum status terminal_master_describe_begin(struct rt_call *call, struct rt *rt,
	struct terminal_master target, struct terminal_master_describe_params_builder *params);

MUST_CHECK enum status terminal_master_describe_finish(struct rt_call *call,
	struct terminal_master_describe_results_reader *results);

struct terminal_master_describe_result {
	uint32_t leases;
	bool lost;
	uint64_t key_ns;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status terminal_master_describe_send(struct rt *rt, struct terminal_master target,
	uint32_t *operation);

MUST_CHECK enum status terminal_master_describe_await(struct rt *rt, uint32_t operation,
	struct terminal_master_describe_result *result);

MUST_CHECK enum status terminal_master_describe(struct rt *rt, struct terminal_master target,
	struct terminal_master_describe_result *result);

/* ---- TerminalSizes.next: The size at the first call; then the next one, when it has changed. One at a time (busy). 0: not known. `present` ---- */

MUST_CHECK enum status terminal_sizes_next_begin(struct rt_call *call, struct rt *rt,
	struct terminal_sizes target, struct terminal_sizes_next_params_builder *params);

MUST_CHECK enum status terminal_sizes_next_finish(struct rt_call *call,
	struct terminal_sizes_next_results_reader *results);

struct terminal_sizes_next_result {
	uint16_t columns;
	uint16_t rows;
	bool present;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status terminal_sizes_next_send(struct rt *rt, struct terminal_sizes target,
	uint32_t *operation);

MUST_CHECK enum status terminal_sizes_next_await(struct rt *rt, uint32_t operation,
	struct terminal_sizes_next_result *result);

MUST_CHECK enum status terminal_sizes_next(struct rt *rt, struct terminal_sizes target,
	struct terminal_sizes_next_result *result);

#endif
