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

#endif
