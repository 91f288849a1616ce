/*
 * Records to the audit log: see audit.h.
 */
#include "user/rt/audit.h"

/* An event, and the exception of a log that refuses it. */
#define MESSAGE_WORDS 48u
#define RESULT_WORDS 32u
#define SECONDS 10u

static const struct rt_method append = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_APPEND,
	.message_words = MESSAGE_WORDS,
	.result_words = RESULT_WORDS,
};

void rt_audit_init(struct rt_audit *audit, struct rt_server_clock *clock, struct audit_sink sink)
{
	*audit = (struct rt_audit){.clock = clock, .sink = sink};
}

static void record_done(void *context, enum status status)
{
	struct rt_audit_record *record = context;

	(void)status;
	rt_call_close(&record->ask.call);
	record->used = false;
}

static struct rt_audit_record *record_place(struct rt_audit *audit)
{
	for (uint32_t i = 0; i < RT_AUDIT_RECORDS; i++) {
		if (!audit->records[i].used)
			return &audit->records[i];
	}
	return NULL;
}

enum status rt_audit_begin(struct rt_audit *audit, struct audit_event_builder *event,
			   struct rt_audit_record **record)
{
	struct rt_audit_record *place = record_place(audit);
	struct audit_sink_append_params_builder params;
	enum status status;

	if (!place)
		return STATUS_BUSY;
	place->ask = (struct rt_server_ask){.done = record_done, .context = place};
	status = rt_call_open(&place->ask.call, audit->clock->server->config.rt, audit->sink.id,
			      &append);
	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_root(rt_call_message(&place->ask.call),
							       &params);
	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, event);
	if (status != STATUS_OK) {
		rt_call_close(&place->ask.call);
		return status;
	}
	place->used = true;
	*record = place;
	return STATUS_OK;
}

enum status rt_audit_send(struct rt_audit *audit, struct rt_audit_record *record,
			  enum status status)
{
	if (status == STATUS_OK)
		status = rt_server_ask(audit->clock, &record->ask, SECONDS);
	if (status != STATUS_OK) {
		rt_call_close(&record->ask.call);
		record->used = false;
	}
	return status;
}
