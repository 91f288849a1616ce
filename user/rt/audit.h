/*
 * Records to the audit log, written by a service while it serves.
 *
 * A record is asked and not waited for: it has a deadline, and an outcome that nobody reads,
 * because the log counts what it refuses. A few can be on their way at a time.
 *
 *	if (rt_audit_begin(&audit, &event, &record) == STATUS_OK) {
 *		... the event's fields ...
 *		status = rt_audit_send(record, status);
 *	}
 */
#ifndef USER_RT_AUDIT_H
#define USER_RT_AUDIT_H

#include "core/generated/audit.h"
#include "user/rt/generated/audit_types.h"
#include "user/rt/server_ask.h"

/* On their way at a time. */
#define RT_AUDIT_RECORDS 6u

struct rt_audit_record {
	struct rt_server_ask ask;
	bool used;
};

struct rt_audit {
	struct rt_server_clock *clock;
	struct audit_sink sink;
	struct rt_audit_record records[RT_AUDIT_RECORDS];
};

/* The clock and the sink stay the caller's. */
void rt_audit_init(struct rt_audit *audit, struct rt_server_clock *clock, struct audit_sink sink);

/*
 * Begins a record: `event` is to be filled in. BUSY: as many are on their way as can be. NO_ROOM:
 * the arena is full. Nothing is begun after a failure.
 */
MUST_CHECK enum status rt_audit_begin(struct rt_audit *audit, struct audit_event_builder *event,
				      struct rt_audit_record **record);

/*
 * Sends a record that was begun, if `status`, that of filling it in, is OK. After a failure, of
 * either, the record is forgotten. NO_ROOM: too many calls are in progress.
 */
MUST_CHECK enum status rt_audit_send(struct rt_audit *audit, struct rt_audit_record *record,
				     enum status status);

#endif
