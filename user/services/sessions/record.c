/*
 * The audit log: what a session's opening waits for, and what is told of its end.
 */
#include "core/generated/audit.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/memory.h"
#include "user/services/sessions/sessions.h"

#define RECORD_SECONDS 10u

static const struct rt_method append_method = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_APPEND,
	.message_words = 24,
	.result_words = 16,
};

enum status record_open_build(struct line *line, struct rt_call *call)
{
	const struct stay *stay = line->stay;
	struct audit_sink_append_params_builder params;
	struct audit_event_session_opened_builder opened;
	struct audit_event_builder event;
	enum status status = audit_sink_append_params_builder_root(rt_call_message(call), &params);

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

static void record_next(struct sessions *sessions);

/* The record is written, or the log does not answer: nobody waits for it. */
static void recorded(void *context, enum status status)
{
	struct sessions *sessions = context;

	(void)status;
	rt_call_close(&sessions->record.call);
	sessions->record_first = (sessions->record_first + 1u) % SESSIONS_RECORDS;
	sessions->record_count--;
	record_next(sessions);
}

static enum status record_build(const struct record *record, struct rt_call *call)
{
	struct audit_sink_append_params_builder params;
	struct audit_event_builder event;
	enum status status = audit_sink_append_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, &event);
	if (status == STATUS_OK)
		status = audit_event_builder_set_session(
			&event, capnp_data_make(record->id, sizeof(record->id)));
	if (status != STATUS_OK)
		return status;
	audit_event_builder_set_session_ended(&event, record->reason);
	audit_event_builder_set_anonymous(&event, record->anonymous);
	return STATUS_OK;
}

/* Asks for the first record that waits, when none is on its way. */
static void record_next(struct sessions *sessions)
{
	struct rt_call *call = &sessions->record.call;
	enum status status;

	if (sessions->record_count == 0 || sessions->record.asked)
		return;
	status = rt_call_open(call, sessions->rt, sessions->audit.id, &append_method);
	if (status == STATUS_OK)
		status = record_build(&sessions->records[sessions->record_first], call);
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
	uint32_t place = (sessions->record_first + sessions->record_count) % SESSIONS_RECORDS;

	if (sessions->record_count < SESSIONS_RECORDS) {
		memcpy(sessions->records[place].id, stay->id, SESSIONS_ID_BYTES);
		sessions->records[place].reason = stay->reason;
		sessions->records[place].anonymous = stay->identity.principal == 0;
		sessions->record_count++;
	}
	record_next(sessions);
}
