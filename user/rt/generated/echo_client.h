/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ECHO_CLIENT_H
#define USER_RT_GENERATED_ECHO_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/echo.h"
#include "user/rt/generated/echo_types.h"
#include "user/rt/call.h"

/* Passes a capability as `echo`; one without an id passes none. */
MUST_CHECK static inline enum status carrier_pass_params_pass_echo(struct rt_call *call,
	const struct carrier_pass_params_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_pass_params_builder_set_echo(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_pass_params_take_echo(struct rt_call *call,
	const struct carrier_pass_params_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_pass_params_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `echo`; one without an id passes none. */
MUST_CHECK static inline enum status carrier_pass_results_pass_echo(struct rt_call *call,
	const struct carrier_pass_results_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_pass_results_builder_set_echo(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_pass_results_take_echo(struct rt_call *call,
	const struct carrier_pass_results_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_pass_results_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `echo`; one without an id passes none. */
MUST_CHECK static inline enum status carrier_move_params_pass_echo(struct rt_call *call,
	const struct carrier_move_params_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_move_params_builder_set_echo(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_move_params_take_echo(struct rt_call *call,
	const struct carrier_move_params_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_move_params_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `echo`; one without an id passes none. */
MUST_CHECK static inline enum status carrier_move_results_pass_echo(struct rt_call *call,
	const struct carrier_move_results_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_move_results_builder_set_echo(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_move_results_take_echo(struct rt_call *call,
	const struct carrier_move_results_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_move_results_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- Echo.echo ---- */

MUST_CHECK enum status echo_echo_begin(struct rt_call *call, struct rt *rt,
	struct echo target, struct echo_echo_params_builder *params);

MUST_CHECK enum status echo_echo_finish(struct rt_call *call,
	struct echo_echo_results_reader *results);

struct echo_echo_args {
	uint64_t a;
	uint64_t b;
	uint64_t c;
	uint64_t d;
	uint64_t e;
	uint64_t f;
	uint64_t g;
	uint64_t h;
};

struct echo_echo_result {
	uint64_t a;
	uint64_t b;
	uint64_t c;
	uint64_t d;
	uint64_t e;
	uint64_t f;
	uint64_t g;
	uint64_t h;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status echo_echo_send(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	uint32_t *operation);

MUST_CHECK enum status echo_echo_await(struct rt *rt, uint32_t operation,
	struct echo_echo_result *result);

MUST_CHECK enum status echo_echo(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	struct echo_echo_result *result);

/* ---- Carrier.text ---- */

MUST_CHECK enum status carrier_text_begin(struct rt_call *call, struct rt *rt,
	struct carrier target, struct carrier_text_params_builder *params);

MUST_CHECK enum status carrier_text_finish(struct rt_call *call,
	struct carrier_text_results_reader *results);

struct carrier_text_args {
	struct capnp_text text;
};

struct carrier_text_result {
	struct rt_buffer text; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status carrier_text(struct rt *rt, struct carrier target,
	const struct carrier_text_args *args,
	struct carrier_text_result *result);

/* ---- Carrier.data: As much as fits into a message. ---- */

MUST_CHECK enum status carrier_data_begin(struct rt_call *call, struct rt *rt,
	struct carrier target, struct carrier_data_params_builder *params);

MUST_CHECK enum status carrier_data_finish(struct rt_call *call,
	struct carrier_data_results_reader *results);

struct carrier_data_args {
	struct capnp_data data;
};

struct carrier_data_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status carrier_data(struct rt *rt, struct carrier target,
	const struct carrier_data_args *args,
	struct carrier_data_result *result);

/* ---- Carrier.pass: A capability comes and goes back, copied both ways. ---- */

MUST_CHECK enum status carrier_pass_begin(struct rt_call *call, struct rt *rt,
	struct carrier target, struct carrier_pass_params_builder *params);

MUST_CHECK enum status carrier_pass_finish(struct rt_call *call,
	struct carrier_pass_results_reader *results);

struct carrier_pass_args {
	struct echo echo;
	enum rt_transfer echo_transfer;
};

struct carrier_pass_result {
	struct echo echo;
};

MUST_CHECK enum status carrier_pass(struct rt *rt, struct carrier target,
	const struct carrier_pass_args *args,
	struct carrier_pass_result *result);

/* ---- Carrier.move: The same, moved both ways. ---- */

MUST_CHECK enum status carrier_move_begin(struct rt_call *call, struct rt *rt,
	struct carrier target, struct carrier_move_params_builder *params);

MUST_CHECK enum status carrier_move_finish(struct rt_call *call,
	struct carrier_move_results_reader *results);

struct carrier_move_args {
	struct echo echo;
	enum rt_transfer echo_transfer;
};

struct carrier_move_result {
	struct echo echo;
};

MUST_CHECK enum status carrier_move(struct rt *rt, struct carrier target,
	const struct carrier_move_args *args,
	struct carrier_move_result *result);

#endif
