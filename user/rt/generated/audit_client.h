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

/* ---- AuditSink.append: overloaded when this writer has used up its rate: how many were refused is recorded. ---- */

MUST_CHECK enum status audit_sink_append_begin(struct rt_call *call, struct rt *rt,
	struct audit_sink target, struct audit_sink_append_params_builder *params);

MUST_CHECK enum status audit_sink_append_finish(struct rt_call *call,
	struct audit_sink_append_results_reader *results);

/* ---- AuditReader.read: Up to four records from sequence `from` on, or from the oldest that there is. ---- */

MUST_CHECK enum status audit_reader_read_begin(struct rt_call *call, struct rt *rt,
	struct audit_reader target, struct audit_reader_read_params_builder *params);

MUST_CHECK enum status audit_reader_read_finish(struct rt_call *call,
	struct audit_reader_read_results_reader *results);

/* ---- AuditReader.head: of the youngest record ---- */

MUST_CHECK enum status audit_reader_head_begin(struct rt_call *call, struct rt *rt,
	struct audit_reader target, struct audit_reader_head_params_builder *params);

MUST_CHECK enum status audit_reader_head_finish(struct rt_call *call,
	struct audit_reader_head_results_reader *results);

struct audit_reader_head_result {
	uint64_t sequence;
	struct rt_buffer hash; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status audit_reader_head(struct rt *rt, struct audit_reader target,
	struct audit_reader_head_result *result);

#endif
