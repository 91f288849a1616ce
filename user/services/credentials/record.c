/*
 * Audit records of the service of passwords. A name that no account has is recorded as a keyed
 * hash: people type passwords at the wrong prompt.
 */
#include "user/rt/generated/system_client.h"
#include "user/services/credentials/credentials.h"

enum status random_fill(struct credentials_service *service, void *bytes, uint32_t length)
{
	const struct entropy_fill_args args = {.length = length};
	struct entropy_fill_result result = {.data = {.bytes = bytes, .capacity_bytes = length}};
	const enum status status =
		entropy_fill(service->server.config.rt, service->entropy, &args, &result);

	return status == STATUS_OK && result.data.length_bytes != length ? STATUS_UNAVAILABLE
									 : status;
}

static enum status login_fill(const struct work *work, bool throttled,
			      const struct audit_event_login_builder *login)
{
	const struct credentials *credentials = &work->service->credentials;
	const struct credentials_attempt *attempt = &work->attempt;
	enum status status = audit_event_login_builder_set_line(
		login, capnp_text_make(attempt->source, (uint32_t)attempt->source_length));
	uint8_t hash[16];

	audit_event_login_builder_set_throttled(login, throttled);
	if (status != STATUS_OK)
		return status;
	if (attempt->account != CREDENTIALS_NO_ACCOUNT) {
		audit_event_login_builder_set_principal(
			login, credentials->table.accounts[attempt->account].principal);
		return STATUS_OK;
	}
	credentials_name_hash(credentials, attempt->name, attempt->name_length, hash);
	return audit_event_login_builder_set_name_hash(login, capnp_data_make(hash, sizeof(hash)));
}

static enum status event_fill(const struct work *work, bool throttled,
			      const struct audit_event_builder *event)
{
	struct audit_event_login_builder login;
	enum status status;

	if (work->kind == WORK_CHANGE || work->kind == WORK_NEW_CODE) {
		audit_event_builder_set_password_changed(
			event,
			work->service->credentials.table.accounts[work->attempt.account].principal);
		return STATUS_OK;
	}
	status = work->kind == WORK_SETUP ? audit_event_builder_new_setup(event, &login)
					  : audit_event_builder_new_login(event, &login);
	return status == STATUS_OK ? login_fill(work, throttled, &login) : status;
}

enum status record_write(struct work *work, enum audit_outcome outcome, bool throttled)
{
	struct rt_audit *audit = &work->service->audit;
	struct rt_audit_record *record;
	struct audit_event_builder event;
	enum status status = rt_audit_begin(audit, &event, &record);

	if (status != STATUS_OK)
		return status;
	audit_event_builder_set_outcome(&event, outcome);
	return rt_audit_send(audit, record, event_fill(work, throttled, &event));
}
