/*
 * The steps of credentials and accounts: who somebody is. The desk's lease moves with the call, and
 * comes back with the answer.
 */
#include "core/generated/accounts.h"
#include "core/generated/credentials.h"
#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/generated/accounts_client.h"
#include "user/rt/generated/credentials_client.h"
#include "user/rt/memory.h"
#include "user/services/sessions/steps.h"

static struct cap_id credentials_of(const struct line *line)
{
	return line->sessions->credentials.id;
}

static enum status source_write(const struct line *line,
				const struct credential_source_builder *source)
{
	credential_source_builder_set_local(source, line->local);
	return credential_source_builder_set_line(source, sessions_text(line->name));
}

static enum login_result result_of(enum credential_outcome outcome)
{
	switch (outcome) {
	case CREDENTIAL_OUTCOME_ACCEPTED:
		return LOGIN_OK;
	case CREDENTIAL_OUTCOME_DENIED:
		return LOGIN_DENIED;
	case CREDENTIAL_OUTCOME_TRY_LATER:
		return LOGIN_TRY_LATER;
	case CREDENTIAL_OUTCOME_CANCELLED:
		return LOGIN_CANCELLED;
	case CREDENTIAL_OUTCOME_UNAVAILABLE:
		return LOGIN_FAILED;
	case CREDENTIAL_OUTCOME_ALREADY_SET_UP:
		return LOGIN_ALREADY;
	}
	return LOGIN_FAILED;
}

/*
 * The lease went with the call. Where the call failed before anybody received it, it is still
 * here; the desk takes another one then, and this one goes.
 */
static enum login_result call_failed(struct line *line, enum status status)
{
	if (line->lease.id.key != 0)
		sessions_let_go(line->sessions, &line->lease.id);
	return status == STATUS_TIMED_OUT ? LOGIN_TIMED_OUT : LOGIN_FAILED;
}

/* ---- verify ---------------------------------------------------------------------------------- */

static const struct rt_method verify_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_VERIFY,
	.message_words = 40,
	.result_words = 16,
	.result_capabilities = 2,
};

/* A proof for a step-up is good for this session, name and attempt, and nothing else. */
static struct capnp_data nonce_make(struct line *line)
{
	uint64_t attempt = ++line->stay->attempts;

	broker_nonce_make(line->nonce, line->stay->id, attempt, sessions_text(line->step_up));
	return capnp_data_make(line->nonce, sizeof(line->nonce));
}

static enum status verify_build(struct line *line, struct rt_call *call)
{
	bool steps_up = line->desk.flow == LOGIN_FLOW_STEP_UP;
	struct credential_store_verify_params_builder params;
	struct credential_source_builder source;
	enum status status =
		credential_store_verify_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = credential_store_verify_params_builder_set_name(
			&params,
			sessions_text(steps_up ? line->stay->identity.account : line->typed));
	if (status == STATUS_OK)
		status = credential_store_verify_params_builder_new_source(&params, &source);
	if (status == STATUS_OK)
		status = source_write(line, &source);
	if (status == STATUS_OK && steps_up)
		status =
			credential_store_verify_params_builder_set_nonce(&params, nonce_make(line));
	if (status == STATUS_OK && steps_up)
		status = credential_store_verify_params_builder_set_purpose(
			&params, sessions_text(line->purpose));
	return status == STATUS_OK ? credential_store_verify_params_pass_lease(
					     call, &params, line->lease, RT_TRANSFER_MOVE)
				   : status;
}

static enum login_result verify_read(struct line *line, struct rt_call *call, enum status status)
{
	struct credential_store_verify_results_reader results;
	enum login_result result;

	if (status == STATUS_OK)
		status = credential_store_verify_results_root(rt_call_results(call), &results);
	if (status != STATUS_OK)
		return call_failed(line, status);
	line->lease.id.key = 0;
	if (credential_store_verify_results_take_lease(call, &results, &line->lease) != STATUS_OK ||
	    credential_store_verify_results_take_proof(call, &results, &line->proof) != STATUS_OK)
		return LOGIN_FAILED;
	line->seconds = credential_store_verify_results_get_seconds(&results);
	result = result_of(credential_store_verify_results_get_outcome(&results));
	return result == LOGIN_OK && line->proof.id.key == 0 ? LOGIN_FAILED : result;
}

const struct step step_verify = {&verify_method, credentials_of, verify_build, verify_read, NULL};

/* ---- setup and change ------------------------------------------------------------------------ */

static const struct rt_method set_up_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_SETUP,
	.message_words = 24,
	.result_words = 24,
	.result_capabilities = 1,
};

static enum status set_up_build(struct line *line, struct rt_call *call)
{
	struct credential_store_setup_params_builder params;
	struct credential_source_builder source;
	enum status status =
		credential_store_setup_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = credential_store_setup_params_builder_new_source(&params, &source);
	if (status == STATUS_OK)
		status = source_write(line, &source);
	return status == STATUS_OK ? credential_store_setup_params_pass_lease(
					     call, &params, line->lease, RT_TRANSFER_MOVE)
				   : status;
}

static enum login_result set_up_read(struct line *line, struct rt_call *call, enum status status)
{
	struct credential_store_setup_results_reader results;

	if (status == STATUS_OK)
		status = credential_store_setup_results_root(rt_call_results(call), &results);
	if (status != STATUS_OK)
		return call_failed(line, status);
	line->lease.id.key = 0;
	if (credential_store_setup_results_take_lease(call, &results, &line->lease) != STATUS_OK)
		return LOGIN_FAILED;
	return result_of(credential_store_setup_results_get_outcome(&results));
}

const struct step step_set_up = {&set_up_method, credentials_of, set_up_build, set_up_read, NULL};

static const struct rt_method change_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_CHANGE,
	.message_words = 24,
	.result_words = 16,
	.result_capabilities = 1,
};

static enum status change_build(struct line *line, struct rt_call *call)
{
	struct credential_store_change_params_builder params;
	struct credential_source_builder source;
	enum status status =
		credential_store_change_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = credential_store_change_params_builder_new_source(&params, &source);
	if (status == STATUS_OK)
		status = source_write(line, &source);
	if (status != STATUS_OK)
		return status;
	if (!line->stay)
		return STATUS_SESSION_ENDED;
	credential_store_change_params_builder_set_principal(&params,
							     line->stay->identity.principal);
	return credential_store_change_params_pass_lease(call, &params, line->lease,
							 RT_TRANSFER_MOVE);
}

static enum login_result change_read(struct line *line, struct rt_call *call, enum status status)
{
	struct credential_store_change_results_reader results;

	if (status == STATUS_OK)
		status = credential_store_change_results_root(rt_call_results(call), &results);
	if (status != STATUS_OK)
		return call_failed(line, status);
	line->lease.id.key = 0;
	if (credential_store_change_results_take_lease(call, &results, &line->lease) != STATUS_OK)
		return LOGIN_FAILED;
	return result_of(credential_store_change_results_get_outcome(&results));
}

const struct step step_change = {&change_method, credentials_of, change_build, change_read, NULL};

/* ---- the account's profile ------------------------------------------------------------------- */

static const struct rt_method find_method = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.method = ACCOUNT_STORE_READER_METHOD_FIND,
	.message_words = 8,
	.result_words = 128,
};

static struct cap_id accounts_of(const struct line *line)
{
	return line->sessions->accounts.id;
}

static enum status profile_build(struct line *line, struct rt_call *call)
{
	struct account_store_reader_find_params_builder params;
	enum status status =
		account_store_reader_find_params_builder_root(rt_call_message(call), &params);

	return status == STATUS_OK ? account_store_reader_find_params_builder_set_name(
					     &params, sessions_text(line->typed))
				   : status;
}

/* The first profile is the one that a login gives; the broker looks whether that is so. */
static bool account_take(struct identity *identity, const struct account_reader *account)
{
	struct capnp_list list;
	struct capnp_text name, profile;

	*identity = (struct identity){.principal = account_get_principal(account)};
	return !account_get_disabled(account) && account_get_name(account, &name) == STATUS_OK &&
	       sessions_take(identity->account, sizeof(identity->account), name) &&
	       account_get_profiles(account, &list) == STATUS_OK && list.count != 0 &&
	       capnp_pointer_get_text(capnp_list_get_pointer(&list, 0), &profile) == STATUS_OK &&
	       sessions_take(identity->profile, sizeof(identity->profile), profile);
}

static enum login_result profile_read(struct line *line, struct rt_call *call, enum status status)
{
	struct account_store_reader_find_results_reader results;
	struct account_reader account;

	if (status == STATUS_OK)
		status = account_store_reader_find_results_root(rt_call_results(call), &results);
	if (status != STATUS_OK || !account_store_reader_find_results_get_found(&results) ||
	    account_store_reader_find_results_get_account(&results, &account) != STATUS_OK ||
	    !account_take(&line->next, &account))
		return LOGIN_FAILED;
	return LOGIN_OK;
}

const struct step step_profile = {&find_method, accounts_of, profile_build, profile_read, NULL};
