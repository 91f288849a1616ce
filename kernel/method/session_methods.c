/*
 * The methods of SessionMinter, Session and SessionReference, over kernel/ipc/session.c.
 */
#include "core/generated/session.h"

#include "core/generated/ledger.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/session.h"

static enum status label_copy(char to[SESSION_LABEL_BYTES], struct capnp_text label)
{
	__builtin_memset(to, 0, SESSION_LABEL_BYTES);
	if (label.length_bytes >= SESSION_LABEL_BYTES)
		return STATUS_INVALID_ARGUMENT;
	__builtin_memcpy(to, label.bytes, label.length_bytes);
	return STATUS_OK;
}

enum status method_session_minter_create(struct invocation *invocation)
{
	struct session_minter_create_params_reader params;
	struct session_minter_create_results_builder results;
	char label[SESSION_LABEL_BYTES];
	struct session *session;
	struct capnp_text text;
	struct object *object;
	struct ledger *ledger;
	uint32_t index;
	enum status status = session_minter_create_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = session_minter_create_params_get_label(&params, &text);
	if (status == STATUS_OK)
		status = label_copy(label, text);
	if (status == STATUS_OK)
		status = session_minter_create_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_parameter(invocation, index, LEDGER_INTERFACE_ID, &object);
	if (status != STATUS_OK)
		return status;
	if (!object)
		return STATUS_INVALID_ARGUMENT;
	status = session_minter_create_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_SESSION, &index);
	if (status != STATUS_OK)
		return status;
	ledger = CONTAINER_OF(object, struct ledger, object);
	status = session_create(ledger, &session);
	if (status != STATUS_OK)
		return status;
	__builtin_memcpy(session->label, label, sizeof(label));
	session_minter_create_results_builder_set_session(&results, index);
	invocation_result_object(invocation, index, &session->object);
	return STATUS_OK;
}

/* The session that is called, by itself or by a reference. */
static const struct session *session_named(struct object *object)
{
	return object->type == OBJECT_SESSION ? session_of(object)
					      : session_reference_of(object)->session;
}

enum status method_session_describe(struct invocation *invocation)
{
	const struct session *session = session_named(invocation->object);
	struct session_describe_params_reader params;
	struct session_describe_results_builder results;
	struct capnp_text label = {.bytes = session->label};
	enum status status = session_describe_params_root(&invocation->message, &params);

	while (label.length_bytes < SESSION_LABEL_BYTES - 1 && session->label[label.length_bytes])
		label.length_bytes++;
	if (status == STATUS_OK)
		status = session_describe_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = session_describe_results_builder_set_label(&results, label);
	if (status != STATUS_OK)
		return status;
	session_describe_results_builder_set_epoch(&results, session->epoch);
	session_describe_results_builder_set_live(&results, !session->ended);
	return STATUS_OK;
}

enum status method_session_reference(struct invocation *invocation)
{
	const struct session *session = session_of(invocation->object);
	struct session_reference_params_reader params;
	struct session_reference_results_builder results;
	uint32_t index;
	enum status status = session_reference_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = session_reference_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_SESSION_REFERENCE, &index);
	if (status != STATUS_OK)
		return status;
	session_reference_results_builder_set_reference(&results, index);
	invocation_result_object(invocation, index, &session->reference->object);
	return STATUS_OK;
}

enum status method_session_renew(struct invocation *invocation)
{
	struct session *session = session_of(invocation->object);
	struct session_renew_params_reader params;
	struct session_renew_results_builder results;
	enum status status = session_renew_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = session_renew_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	session->epoch++;
	session_renew_results_builder_set_epoch(&results, session->epoch);
	return STATUS_OK;
}

enum status method_session_end(struct invocation *invocation)
{
	struct session_end_params_reader params;
	enum status status = session_end_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	session_end(session_of(invocation->object));
	return STATUS_OK;
}
