/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from audit.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_AUDIT_CLIENT_H
#define USER_RT_GENERATED_AUDIT_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/audit.h"
#include "user/rt/generated/audit_types.h"
#include "user/rt/call.h"

/* ---- AuditSink.append: overloaded when this writer has used up its rate: how many were refused is recorded. An event that is ---- */

MUST_CHECK enum status audit_sink_append_begin(struct rt_call *call, struct rt *rt,
	struct audit_sink target, struct audit_sink_append_params_builder *params);

MUST_CHECK enum status audit_sink_append_finish(struct rt_call *call,
	struct audit_sink_append_results_reader *results);

/* ---- AuditSink.last: For a store that wants to know whether it, or the log, is one of an older day. `log`: the log's random id, 16 ---- */

MUST_CHECK enum status audit_sink_last_begin(struct rt_call *call, struct rt *rt,
	struct audit_sink target, struct audit_sink_last_params_builder *params);

MUST_CHECK enum status audit_sink_last_finish(struct rt_call *call,
	struct audit_sink_last_results_reader *results);

struct audit_sink_last_args {
	uint64_t sequence;
};

struct audit_sink_last_result {
	struct rt_buffer log; /* bytes and capacity are the caller's */
	enum audit_state state;
	struct rt_buffer hash; /* bytes and capacity are the caller's */
	struct rt_buffer store; /* bytes and capacity are the caller's */
	uint64_t version;
};

MUST_CHECK enum status audit_sink_last(struct rt *rt, struct audit_sink target,
	const struct audit_sink_last_args *args,
	struct audit_sink_last_result *result);

/* ---- AuditReader.read: Up to four records from sequence `from` on, or from the oldest that there is. ---- */

MUST_CHECK enum status audit_reader_read_begin(struct rt_call *call, struct rt *rt,
	struct audit_reader target, struct audit_reader_read_params_builder *params);

MUST_CHECK enum status audit_reader_read_finish(struct rt_call *call,
	struct audit_reader_read_results_reader *results);

/* ---- AuditReader.head: The youngest record's; 0 and no bytes when there is none. ---- */

MUST_CHECK enum status audit_reader_head_begin(struct rt_call *call, struct rt *rt,
	struct audit_reader target, struct audit_reader_head_params_builder *params);

MUST_CHECK enum status audit_reader_head_finish(struct rt_call *call,
	struct audit_reader_head_results_reader *results);

struct audit_reader_head_result {
	uint64_t sequence;
	struct rt_buffer hash; /* bytes and capacity are the caller's */
	enum audit_state state;
};

MUST_CHECK enum status audit_reader_head(struct rt *rt, struct audit_reader target,
	struct audit_reader_head_result *result);

/* ---- AuditReader.verify: Looks at the whole log anew: how many records there are, and what is wrong, as in Damaged. ---- */

MUST_CHECK enum status audit_reader_verify_begin(struct rt_call *call, struct rt *rt,
	struct audit_reader target, struct audit_reader_verify_params_builder *params);

MUST_CHECK enum status audit_reader_verify_finish(struct rt_call *call,
	struct audit_reader_verify_results_reader *results);

struct audit_reader_verify_result {
	uint32_t records;
	uint32_t slots;
	uint32_t missing;
	uint32_t links;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status audit_reader_verify_send(struct rt *rt, struct audit_reader target,
	uint32_t *operation);

MUST_CHECK enum status audit_reader_verify_await(struct rt *rt, uint32_t operation,
	struct audit_reader_verify_result *result);

MUST_CHECK enum status audit_reader_verify(struct rt *rt, struct audit_reader target,
	struct audit_reader_verify_result *result);

/* ---- AuditReader.slots: The same records as they stand in the log, up to four slots of 512 bytes, for whoever computes the hashes ---- */

MUST_CHECK enum status audit_reader_slots_begin(struct rt_call *call, struct rt *rt,
	struct audit_reader target, struct audit_reader_slots_params_builder *params);

MUST_CHECK enum status audit_reader_slots_finish(struct rt_call *call,
	struct audit_reader_slots_results_reader *results);

struct audit_reader_slots_args {
	uint64_t from;
};

struct audit_reader_slots_result {
	struct rt_buffer slots; /* bytes and capacity are the caller's */
	uint64_t next;
};

MUST_CHECK enum status audit_reader_slots(struct rt *rt, struct audit_reader target,
	const struct audit_reader_slots_args *args,
	struct audit_reader_slots_result *result);

#endif
