/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from nic.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_NIC_CLIENT_H
#define USER_RT_GENERATED_NIC_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/nic.h"
#include "user/rt/generated/nic_types.h"
#include "user/rt/call.h"

/* ---- Nic.describe: The card's own hardware address, of 6 bytes; the most that a frame carries behind its header; and whether ---- */

MUST_CHECK enum status nic_describe_begin(struct rt_call *call, struct rt *rt,
	struct nic target, struct nic_describe_params_builder *params);

MUST_CHECK enum status nic_describe_finish(struct rt_call *call,
	struct nic_describe_results_reader *results);

struct nic_describe_result {
	struct rt_buffer mac; /* bytes and capacity are the caller's */
	uint16_t mtu;
	bool link;
};

MUST_CHECK enum status nic_describe(struct rt *rt, struct nic target,
	struct nic_describe_result *result);

/* ---- Nic.send: Sends at least one frame, in order, each of 14 to `mtu` + 14 bytes (invalidArgument otherwise, and none is ---- */

MUST_CHECK enum status nic_send_begin(struct rt_call *call, struct rt *rt,
	struct nic target, struct nic_send_params_builder *params);

MUST_CHECK enum status nic_send_finish(struct rt_call *call,
	struct nic_send_results_reader *results);

/* ---- Nic.receive: The frames that arrived, oldest first, as many as fit into the message; waits until there is one. ---- */

MUST_CHECK enum status nic_receive_begin(struct rt_call *call, struct rt *rt,
	struct nic target, struct nic_receive_params_builder *params);

MUST_CHECK enum status nic_receive_finish(struct rt_call *call,
	struct nic_receive_results_reader *results);

/* ---- Nic.counters: Frames since the driver started: taken from the card, given to it, dropped because nobody fetched them ---- */

MUST_CHECK enum status nic_counters_begin(struct rt_call *call, struct rt *rt,
	struct nic target, struct nic_counters_params_builder *params);

MUST_CHECK enum status nic_counters_finish(struct rt_call *call,
	struct nic_counters_results_reader *results);

struct nic_counters_result {
	uint64_t received;
	uint64_t sent;
	uint64_t lost;
	uint64_t damaged;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status nic_counters_send(struct rt *rt, struct nic target,
	uint32_t *operation);

MUST_CHECK enum status nic_counters_await(struct rt *rt, uint32_t operation,
	struct nic_counters_result *result);

MUST_CHECK enum status nic_counters(struct rt *rt, struct nic target,
	struct nic_counters_result *result);

#endif
