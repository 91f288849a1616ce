/*
 * A task of the broker: the proof is redeemed, the account read, the record written, in this
 * order. A step that fails ends the task, and nothing was given.
 */
#include "core/base/base32.h"
#include "core/generated/accounts.h"
#include "core/generated/audit.h"
#include "core/generated/credentials.h"
#include "core/generated/ssh.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/accounts_client.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/generated/credentials_client.h"
#include "user/rt/generated/ssh_client.h"
#include "user/rt/memory.h"
#include "user/services/broker/broker.h"

static const struct rt_method redeem_method = {
	.interface_id = PROOF_REDEEMER_INTERFACE_ID,
	.method = PROOF_REDEEMER_METHOD_REDEEM,
	.message_words = 12,
	.result_words = 24,
};
static const struct rt_method key_redeem_method = {
	.interface_id = KEY_PROOF_REDEEMER_INTERFACE_ID,
	.method = KEY_PROOF_REDEEMER_METHOD_REDEEM,
	.message_words = 4,
	.result_words = 24,
};
static const struct rt_method account_method = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.method = ACCOUNT_STORE_READER_METHOD_GET,
	.message_words = 4,
	.result_words = 128,
};
static const struct rt_method append_method = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_APPEND,
	.message_words = 24,
	.result_words = 24,
};

struct broker_task *broker_task_place(struct broker *broker)
{
	for (uint32_t i = 0; i < BROKER_TASKS; i++) {
		if (!broker->tasks[i].used)
			return &broker->tasks[i];
	}
	return NULL;
}

static void let_go(struct broker_task *task, struct cap_id *capability)
{
	if (capability->key != 0)
		rt_ring_release(&task->broker->rt->ring, *capability);
	capability->key = 0;
}

void broker_task_end(struct broker_task *task)
{
	let_go(task, &task->session.id);
	let_go(task, &task->ledger.id);
	let_go(task, &task->proof.id);
	let_go(task, &task->key_proof.id);
	task->used = false;
}

void broker_task_fail(struct broker_task *task, enum call_exception_kind kind,
		      struct capnp_text text)
{
	struct rt_server *server = &task->broker->server;

	if (task->waiting) {
		struct rt_request *answer = rt_server_answer(server, task->waiting);

		rt_server_reply(server, answer, rt_request_fail(answer, kind, text));
	}
	task->waiting = NULL;
	broker_task_end(task);
}

static void unavailable(struct broker_task *task, const char *who)
{
	char text[RT_EXCEPTION_TEXT_BYTES];

	(void)rt_format(text, sizeof(text), "%s does not answer, so nothing is given.", who);
	broker_task_fail(task, CALL_EXCEPTION_KIND_FAILED, broker_text(text));
}

/* Asks the call that was built, unless `status` says that it was not. */
static enum status ask(struct broker_task *task, enum status status,
		       void (*done)(void *context, enum status status))
{
	task->ask.done = done;
	task->ask.context = task;
	if (status == STATUS_OK)
		status = rt_server_ask(&task->broker->clock, &task->ask, BROKER_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(&task->ask.call);
	return status;
}

/* ---- the record ------------------------------------------------------------------------------ */

static void recorded(void *context, enum status status)
{
	struct broker_task *task = context;

	rt_call_close(&task->ask.call);
	if (status != STATUS_OK)
		unavailable(task, "The audit log");
	else
		broker_give(task);
}

static enum status event_write(const struct broker_task *task,
			       const struct audit_event_builder *event)
{
	bool steps_up = task->want == BROKER_WANT_STEP_UP;
	struct audit_event_profile_builder profile;
	enum status status = steps_up ? audit_event_builder_new_step_up(event, &profile)
				      : audit_event_builder_new_bundle_issued(event, &profile);

	if (status == STATUS_OK)
		status = audit_event_profile_builder_set_profile(
			&profile, broker_text(steps_up ? task->name : task->profile));
	if (status != STATUS_OK)
		return status;
	audit_event_profile_builder_set_principal(&profile, task->principal);
	/* Whoever shows no proof is nobody in particular. */
	audit_event_builder_set_anonymous(event, task->principal == 0);
	return task->has_id ? audit_event_builder_set_session(
				      event, capnp_data_make(task->id, sizeof(task->id)))
			    : STATUS_OK;
}

static enum status record_ask(struct broker_task *task)
{
	struct rt_call *call = &task->ask.call;
	struct audit_sink_append_params_builder params;
	struct audit_event_builder event;
	char label[CAPSET_NAME_BYTES];
	enum status status;

	if (!broker_session_label(task->broker, task->session, label))
		return STATUS_SESSION_ENDED;
	status = rt_call_open(call, task->broker->rt, task->broker->audit.id, &append_method);
	task->has_id = rt_string_length(label) == BASE32_CHARACTERS(BROKER_ID_BYTES) &&
		       base32_read(label, task->id, sizeof(task->id));
	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, &event);
	if (status == STATUS_OK)
		status = event_write(task, &event);
	return ask(task, status, recorded);
}

/* ---- the account ----------------------------------------------------------------------------- */

/* The profile that the task is about: the one that was named, or the account's first. */
static bool profile_choose(struct broker_task *task, const struct account_reader *account)
{
	struct capnp_message message;
	struct profile_reader profile;
	struct capnp_list list;
	struct capnp_text name = broker_text(task->profile);

	if (task->profile[0] == '\0' &&
	    (account_get_profiles(account, &list) != STATUS_OK || list.count == 0 ||
	     capnp_pointer_get_text(capnp_list_get_pointer(&list, 0), &name) != STATUS_OK))
		return false;
	if (!broker_profile_find(&task->broker->policy, &message, name, &profile) ||
	    !broker_profile_is_had(&profile, account))
		return false;
	return task->profile[0] != '\0' ||
	       rt_string_copy(task->profile, sizeof(task->profile), name.bytes, name.length_bytes);
}

static void account_told(void *context, enum status status)
{
	struct broker_task *task = context;
	struct account_store_reader_get_results_reader results;
	struct account_reader account;
	bool has = false;

	if (status == STATUS_OK)
		status = account_store_reader_get_results_root(rt_call_results(&task->ask.call),
							       &results);
	if (status == STATUS_OK && account_store_reader_get_results_get_found(&results) &&
	    account_store_reader_get_results_get_account(&results, &account) == STATUS_OK)
		has = account_get_principal(&account) == task->principal &&
		      profile_choose(task, &account);
	rt_call_close(&task->ask.call);
	if (status != STATUS_OK)
		unavailable(task, "The service accounts");
	else if (!has)
		broker_refuse(task);
	else if (record_ask(task) != STATUS_OK)
		unavailable(task, "The audit log");
}

static enum status account_ask(struct broker_task *task)
{
	struct rt_call *call = &task->ask.call;
	struct account_store_reader_get_params_builder params;
	enum status status =
		rt_call_open(call, task->broker->rt, task->broker->accounts.id, &account_method);

	if (status == STATUS_OK)
		status = account_store_reader_get_params_builder_root(rt_call_message(call),
								      &params);
	if (status == STATUS_OK)
		account_store_reader_get_params_builder_set_principal(&params, task->principal);
	return ask(task, status, account_told);
}

/* ---- the proof ------------------------------------------------------------------------------- */

static bool person_take(struct broker_task *task, uint64_t principal, struct capnp_text name)
{
	task->principal = principal;
	return principal != 0 &&
	       rt_string_copy(task->account, sizeof(task->account), name.bytes, name.length_bytes);
}

static bool key_redeemed_read(struct broker_task *task)
{
	struct key_proof_redeemer_redeem_results_reader results;
	struct capnp_text name;

	return key_proof_redeemer_redeem_results_root(rt_call_results(&task->ask.call), &results) ==
		       STATUS_OK &&
	       key_proof_redeemer_redeem_results_get_accepted(&results) &&
	       key_proof_redeemer_redeem_results_get_name(&results, &name) == STATUS_OK &&
	       person_take(task, key_proof_redeemer_redeem_results_get_principal(&results), name);
}

static bool password_redeemed_read(struct broker_task *task)
{
	struct proof_redeemer_redeem_results_reader results;
	struct capnp_text name;

	return proof_redeemer_redeem_results_root(rt_call_results(&task->ask.call), &results) ==
		       STATUS_OK &&
	       proof_redeemer_redeem_results_get_accepted(&results) &&
	       proof_redeemer_redeem_results_get_name(&results, &name) == STATUS_OK &&
	       person_take(task, proof_redeemer_redeem_results_get_principal(&results), name);
}

/* The kind of the proof says whose word counts. */
static bool is_by_key(const struct broker_task *task)
{
	return task->key_proof.id.key != 0;
}

/* A step-up is for whoever the session is of. */
static bool is_of_session(const struct broker_task *task)
{
	const struct broker_session *session = broker_session_find(task->broker, task->session);

	return task->want != BROKER_WANT_STEP_UP ||
	       (session && session->principal == task->principal);
}

static void redeemed(void *context, enum status status)
{
	struct broker_task *task = context;
	bool accepted = status == STATUS_OK &&
			(is_by_key(task) ? key_redeemed_read(task) : password_redeemed_read(task));

	rt_call_close(&task->ask.call);
	/* The proof was taken, unless the call was never received. */
	if (status == STATUS_OK) {
		task->proof.id.key = 0;
		task->key_proof.id.key = 0;
	}
	if (status != STATUS_OK)
		unavailable(task, "Whoever made the proof");
	else if (!accepted || !is_of_session(task))
		broker_refuse(task);
	else if (account_ask(task) != STATUS_OK)
		unavailable(task, "The service accounts");
}

static enum status redeem_build(struct broker_task *task)
{
	struct rt_call *call = &task->ask.call;
	struct proof_redeemer_redeem_params_builder params;
	enum status status =
		rt_call_open(call, task->broker->rt, task->broker->redeemer.id, &redeem_method);

	if (status == STATUS_OK)
		status = proof_redeemer_redeem_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = proof_redeemer_redeem_params_builder_set_nonce(
			&params, capnp_data_make(task->nonce, task->nonce_length));
	if (status == STATUS_OK)
		status = proof_redeemer_redeem_params_pass_proof(call, &params, task->proof,
								 RT_TRANSFER_MOVE);
	return status;
}

static enum status key_redeem_build(struct broker_task *task)
{
	struct rt_call *call = &task->ask.call;
	struct key_proof_redeemer_redeem_params_builder params;
	enum status status = rt_call_open(call, task->broker->rt, task->broker->key_redeemer.id,
					  &key_redeem_method);

	if (status == STATUS_OK)
		status = key_proof_redeemer_redeem_params_builder_root(rt_call_message(call),
								       &params);
	if (status == STATUS_OK)
		status = key_proof_redeemer_redeem_params_pass_proof(call, &params, task->key_proof,
								     RT_TRANSFER_MOVE);
	return status;
}

enum status broker_task_begin(struct broker_task *task)
{
	if (is_by_key(task))
		return ask(task, key_redeem_build(task), redeemed);
	return task->proof.id.key != 0 ? ask(task, redeem_build(task), redeemed) : record_ask(task);
}
