/*
 * The audit log: what a session's opening waits for, and what is told of its end.
 */
#include "core/generated/audit.h"
#include "core/generated/memory.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/memory.h"
#include "user/services/sessions/sessions.h"

#define RECORD_SECONDS 10u
#define RECORD_AGAIN_SECONDS 10u

_Static_assert(sizeof(struct login_roll_row) * LOGIN_ROLL_ROWS <= RING_DATA_BYTES,
	       "one read takes the whole roll");
_Static_assert(LOGIN_ROLL_ROWS > SESSIONS_LINES + SESSIONS_REMOTES &&
		       LOGIN_ROLL_ID_BYTES == SESSIONS_ID_BYTES,
	       "each line's session has a row");

static const struct rt_method append_method = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_APPEND,
	.message_words = 24,
	.result_words = 16,
};

/* A row that kept memory does not take is known to this instance alone. */
static void row_keep(struct sessions *sessions, const struct login_roll_row *row)
{
	const struct memory_object_write_args args = {
		.offset = (uint64_t)(row - sessions->roll.rows) * sizeof(*row),
		.data = capnp_data_make((const uint8_t *)row, sizeof(*row)),
	};

	(void)!memory_object_write(sessions->rt, sessions->kept, &args);
}

enum status record_open_build(struct line *line, struct rt_call *call)
{
	const struct stay *stay = line->stay;
	const struct login_roll_row *row =
		login_roll_add(&line->sessions->roll, stay->id, stay->identity.principal == 0);
	struct audit_sink_append_params_builder params;
	struct audit_event_session_opened_builder opened;
	struct audit_event_builder event;
	enum status status = audit_sink_append_params_builder_root(rt_call_message(call), &params);

	/* No session opens of whose end nobody would hear. */
	if (!row)
		return STATUS_NO_ROOM;
	row_keep(line->sessions, row);
	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, &event);
	if (status == STATUS_OK)
		status = audit_event_builder_set_session(
			&event, capnp_data_make(stay->id, sizeof(stay->id)));
	if (status == STATUS_OK)
		status = audit_event_builder_new_session_opened(&event, &opened);
	if (status == STATUS_OK)
		status = audit_event_session_opened_builder_set_profile(
			&opened, sessions_text(stay->identity.profile));
	if (status == STATUS_OK)
		status = audit_event_session_opened_builder_set_line(&opened,
								     sessions_text(line->name));
	if (status != STATUS_OK)
		return status;
	audit_event_session_opened_builder_set_principal(&opened, stay->identity.principal);
	audit_event_builder_set_anonymous(&event, stay->identity.principal == 0);
	return STATUS_OK;
}

/* ---- the ends of sessions -------------------------------------------------------------------- */

static void record_next(struct sessions *sessions);

static void record_again_come(void *context)
{
	record_next(context);
}

/* A log that does not answer is asked later; one that refuses is not asked again. */
static void recorded(void *context, enum status status)
{
	struct sessions *sessions = context;
	const struct login_roll_row *row;

	rt_call_close(&sessions->record.call);
	if (status != STATUS_OK && status != STATUS_EXCEPTION) {
		sessions->record_again.come = record_again_come;
		sessions->record_again.context = sessions;
		rt_server_moment_set(&sessions->clock, &sessions->record_again,
				     rt_server_clock_now(&sessions->clock) +
					     RECORD_AGAIN_SECONDS * RT_SECOND_NS);
		return;
	}
	row = login_roll_remove(&sessions->roll, sessions->record_id);
	if (row)
		row_keep(sessions, row);
	record_next(sessions);
}

static enum status record_build(const struct login_roll_row *row, struct rt_call *call)
{
	struct audit_sink_append_params_builder params;
	struct audit_event_builder event;
	enum status status = audit_sink_append_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, &event);
	if (status == STATUS_OK)
		status = audit_event_builder_set_session(&event,
							 capnp_data_make(row->id, sizeof(row->id)));
	if (status != STATUS_OK)
		return status;
	audit_event_builder_set_session_ended(&event, (enum session_end_reason)row->reason);
	audit_event_builder_set_anonymous(&event, row->anonymous != 0);
	return STATUS_OK;
}

/* Asks for the record of the session that was opened first, when none is on its way. */
static void record_next(struct sessions *sessions)
{
	const struct login_roll_row *row = login_roll_next(&sessions->roll);
	struct rt_call *call = &sessions->record.call;
	enum status status;

	if (!row || sessions->record.asked)
		return;
	memcpy(sessions->record_id, row->id, SESSIONS_ID_BYTES);
	status = rt_call_open(call, sessions->rt, sessions->audit.id, &append_method);
	if (status == STATUS_OK)
		status = record_build(row, call);
	sessions->record.done = recorded;
	sessions->record.context = sessions;
	if (status == STATUS_OK)
		status = rt_server_ask(&sessions->clock, &sessions->record, RECORD_SECONDS);
	/* The next end of a session tries again. */
	if (status != STATUS_OK)
		rt_call_close(call);
}

void record_end(struct sessions *sessions, const struct stay *stay)
{
	const struct login_roll_row *row = login_roll_end(&sessions->roll, stay->id, stay->reason);

	if (row)
		row_keep(sessions, row);
	record_next(sessions);
}

void record_begin(struct sessions *sessions)
{
	const struct memory_object_read_args args = {.length = sizeof(sessions->roll.rows)};
	struct memory_object_read_result result = {
		.data = {.bytes = (uint8_t *)sessions->roll.rows,
			 .capacity_bytes = sizeof(sessions->roll.rows)}};

	if (memory_object_read(sessions->rt, sessions->kept, &args, &result) != STATUS_OK)
		return;
	login_roll_open(&sessions->roll);
	record_next(sessions);
}
