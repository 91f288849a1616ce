/*
 * AuditSink: the right to write under one name, which is that of the facet's tag.
 */
#include "core/generated/endpoint.h"
#include "user/rt/generated/audit_server.h"
#include "user/services/audit/audit.h"

static enum status append_refuse(struct rt_request *request, enum status status)
{
	if (status == STATUS_BUSY)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("So many records a minute are too many."));
	if (status == STATUS_INVALID_ARGUMENT)
		return rt_request_fail(
			request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			CAPNP_TEXT("A text, an id or a kind of the event is not right."));
	return status;
}

/*
 * A record about nobody in particular that is one too many: the log counts it, and that is all.
 * Otherwise whoever plays at a line without a name could keep other lines from being opened.
 */
static bool is_counted_only(const struct audit_event_reader *event, enum status status)
{
	return status == STATUS_BUSY && audit_event_get_anonymous(event);
}

/* A facet that was made for a session: the writer's name is that of many sessions. */
static bool is_issued(const struct rt_request *request)
{
	return request->tag_index >= SCOPE_EXPORT_TAGS;
}

static enum status sink_append(void *self, struct rt_request *request,
			       const struct audit_sink_append_params_reader *params,
			       const struct audit_sink_append_results_builder *results)
{
	const struct audit_sink_object *sink = self;
	struct audit_service *service = sink->service;
	struct audit_event_reader event;
	struct audit_entry entry = {
		.writer = sink->writer,
		.event = &event,
		.now_ns = rt_server_clock_now(&service->clock),
		.caller = is_issued(request) ? request->caller.reference : NULL,
	};
	enum status status = audit_sink_append_params_get_event(params, &event);
	bool is_awaited;

	if (status == STATUS_OK)
		status = audit_service_id(service, entry.id);
	if (status == STATUS_OK)
		status = audit_log_append(&service->log, &entry);
	is_awaited = status == STATUS_OK && audit_event_is_durable(&event);
	if (is_awaited)
		audit_service_flush(service);
	audit_service_written(service);
	audit_sink_append_results_builder_set_state(results, service->state);
	if (is_counted_only(&event, status))
		return STATUS_OK;
	if (status != STATUS_OK)
		return append_refuse(request, status);
	audit_sink_append_results_builder_set_sequence(results, service->log.sequence);
	if (!is_awaited || service->state != AUDIT_STATE_DURABLE)
		return STATUS_OK;
	return audit_sink_append_results_builder_set_hash(
		results, capnp_data_make(service->log.head, AUDIT_HASH_BYTES));
}

/* The youngest version that the writer has told of its store, if there is one. */
static enum status version_write(const struct audit_sink_object *sink,
				 const struct audit_sink_last_results_builder *results)
{
	struct audit_event_store_version_reader version;
	struct audit_event_reader event;
	struct capnp_message message;
	struct audit_slot record;
	struct capnp_data store;
	enum status status;

	if (!audit_log_youngest(&sink->service->log, sink->writer, AUDIT_CLASS_VERSION, &record))
		return STATUS_OK;
	capnp_message_init(&message, record.event, record.event_words, CAPNP_BORDER_BUDGET_WORDS);
	status = audit_event_root(&message, &event);
	if (status == STATUS_OK)
		status = audit_event_get_store_version(&event, &version);
	if (status == STATUS_OK)
		status = audit_event_store_version_get_store(&version, &store);
	if (status != STATUS_OK)
		return status;
	audit_sink_last_results_builder_set_version(
		results, audit_event_store_version_get_version(&version));
	return audit_sink_last_results_builder_set_store(results, store);
}

static enum status sink_last(void *self, struct rt_request *request,
			     const struct audit_sink_last_params_reader *params,
			     const struct audit_sink_last_results_builder *results)
{
	const struct audit_sink_object *sink = self;
	const struct audit_service *service = sink->service;
	struct audit_slot record;
	enum status status = STATUS_OK;

	(void)request;
	audit_sink_last_results_builder_set_state(results, service->state);
	if (service->state == AUDIT_STATE_DURABLE)
		status = audit_sink_last_results_builder_set_log(
			results, capnp_data_make(service->durable.header.id, AUDIT_ID_BYTES));
	if (status == STATUS_OK &&
	    audit_log_record(&service->log, audit_sink_last_params_get_sequence(params), &record))
		status = audit_sink_last_results_builder_set_hash(
			results, capnp_data_make(record.hash, AUDIT_HASH_BYTES));
	return status == STATUS_OK ? version_write(sink, results) : status;
}

static const struct audit_sink_handlers sink_handlers = {
	.append = sink_append,
	.last = sink_last,
};
RT_SERVER_DISPATCH(audit_sink, sink_handlers)

const struct rt_server_class audit_sink_class = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.dispatch = audit_sink_serve,
};
