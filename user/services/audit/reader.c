/*
 * AuditReader: the log as it stands, whoever wrote it.
 */
#include "user/rt/generated/audit_server.h"
#include "user/services/audit/audit.h"

/* Records of one answer. */
#define RECORDS 4u

/* Up to RECORDS records from a sequence on; gives their number. */
static uint32_t records_read(const struct audit_service *service, uint64_t from,
			     struct audit_slot records[RECORDS])
{
	uint32_t count = 0;

	while (count < RECORDS && audit_log_read(&service->log, from, &records[count]))
		from = records[count++].sequence + 1u;
	return count;
}

static enum status event_write(const struct audit_slot *slot,
			       const struct audit_record_builder *record)
{
	struct audit_event_reader event;
	struct audit_event_builder copy;
	struct capnp_message message;
	enum status status;

	capnp_message_init(&message, slot->event, slot->event_words, CAPNP_BORDER_BUDGET_WORDS);
	status = audit_event_root(&message, &event);
	if (status == STATUS_OK)
		status = audit_record_builder_new_event(record, &copy);
	return status == STATUS_OK ? audit_event_copy(&event, &copy) : status;
}

static enum status record_write(const struct audit_service *service, const struct audit_slot *slot,
				const struct audit_record_builder *record)
{
	const struct capnp_text writer = {slot->writer, (uint32_t)audit_name_length(slot->writer)};
	enum status status = audit_record_builder_set_writer(record, writer);

	audit_record_builder_set_sequence(record, slot->sequence);
	audit_record_builder_set_time_ns(record, slot->time_ns);
	audit_record_builder_set_class(record, audit_log_class(&service->log, slot));
	if (status == STATUS_OK)
		status = audit_record_builder_set_id(record,
						     capnp_data_make(slot->id, AUDIT_ID_BYTES));
	if (status == STATUS_OK)
		status = audit_record_builder_set_previous(
			record, capnp_data_make(slot->previous, AUDIT_HASH_BYTES));
	if (status == STATUS_OK)
		status = audit_record_builder_set_hash(
			record, capnp_data_make(slot->hash, AUDIT_HASH_BYTES));
	return status == STATUS_OK ? event_write(slot, record) : status;
}

static enum status reader_read(void *self, struct rt_request *request,
			       const struct audit_reader_read_params_reader *params,
			       const struct audit_reader_read_results_builder *results)
{
	const struct audit_service *service = self;
	struct audit_slot records[RECORDS], oldest;
	struct audit_record_list_builder list;
	const uint64_t from = audit_reader_read_params_get_from(params);
	const uint32_t count = records_read(service, from, records);
	enum status status = audit_reader_read_results_builder_new_records(results, count, &list);

	(void)request;
	if (audit_log_read(&service->log, 0, &oldest))
		audit_reader_read_results_builder_set_oldest(results, oldest.sequence);
	audit_reader_read_results_builder_set_next(results,
						   count > 0 ? records[count - 1u].sequence + 1u
							     : service->log.sequence + 1u);
	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		const struct audit_record_builder record = audit_record_list_builder_get(&list, i);

		status = record_write(service, &records[i], &record);
	}
	return status;
}

static enum status reader_head(void *self, struct rt_request *request,
			       const struct audit_reader_head_params_reader *params,
			       const struct audit_reader_head_results_builder *results)
{
	const struct audit_service *service = self;

	(void)request;
	(void)params;
	audit_reader_head_results_builder_set_sequence(results, service->log.sequence);
	audit_reader_head_results_builder_set_state(results, service->state);
	if (service->log.sequence == 0)
		return STATUS_OK;
	return audit_reader_head_results_builder_set_hash(
		results, capnp_data_make(service->log.head, AUDIT_HASH_BYTES));
}

static enum status reader_verify(void *self, struct rt_request *request,
				 const struct audit_reader_verify_params_reader *params,
				 const struct audit_reader_verify_results_builder *results)
{
	const struct audit_service *service = self;
	struct audit_damage damage;

	(void)request;
	(void)params;
	audit_reader_verify_results_builder_set_records(results,
							audit_log_verify(&service->log, &damage));
	/* A slot that an earlier instance left half written is one without a record. */
	audit_reader_verify_results_builder_set_slots(results, damage.slots);
	audit_reader_verify_results_builder_set_missing(results, damage.missing + damage.torn);
	audit_reader_verify_results_builder_set_links(results, damage.links);
	return STATUS_OK;
}

static enum status reader_slots(void *self, struct rt_request *request,
				const struct audit_reader_slots_params_reader *params,
				const struct audit_reader_slots_results_builder *results)
{
	const struct audit_service *service = self;
	struct audit_slot records[RECORDS];
	const uint64_t from = audit_reader_slots_params_get_from(params);
	const uint32_t count = records_read(service, from, records);

	(void)request;
	audit_reader_slots_results_builder_set_next(results,
						    count > 0 ? records[count - 1u].sequence + 1u
							      : service->log.sequence + 1u);
	return audit_reader_slots_results_builder_set_slots(
		results,
		capnp_data_make((const uint8_t *)records, (uint32_t)(count * AUDIT_SLOT_BYTES)));
}

static const struct audit_reader_handlers reader_handlers = {
	.read = reader_read,
	.head = reader_head,
	.verify = reader_verify,
	.slots = reader_slots,
};
RT_SERVER_DISPATCH(audit_reader, reader_handlers)

const struct rt_server_class audit_reader_class = {
	.interface_id = AUDIT_READER_INTERFACE_ID,
	.dispatch = audit_reader_serve,
};
