/*
 * issue and stepUp: what a task begins with, and what it gives in the end. See broker.h.
 */
#include "core/base/base32.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/generated/supervisor_client.h"
#include "user/rt/memory.h"
#include "user/services/broker/broker.h"

static const struct rt_method issuer_method = {
	.interface_id = ISSUER_INTERFACE_ID,
	.method = ISSUER_METHOD_ISSUE,
	.message_words = 8,
	.result_words = 16,
	.result_capabilities = 1,
};

static bool name_take(char *to, struct capnp_text text)
{
	return rt_string_copy(to, BROKER_TEXT_BYTES, text.bytes, text.length_bytes);
}

static void let_go(struct broker *broker, struct cap_id capability)
{
	if (capability.key != 0)
		rt_ring_release(&broker->rt->ring, capability);
}

/* ---- the end of a task ----------------------------------------------------------------------- */

void broker_refuse(struct broker_task *task)
{
	struct rt_server *server = &task->broker->server;
	struct authority_broker_step_up_results_builder stepped;
	struct authority_broker_issue_results_builder issued;

	if (task->waiting) {
		struct rt_request *answer = rt_server_answer(server, task->waiting);
		enum status status = task->want == BROKER_WANT_ISSUE
					     ? authority_broker_issue_results_builder_root(
						       &answer->results, &issued)
					     : authority_broker_step_up_results_builder_root(
						       &answer->results, &stepped);

		rt_server_reply(server, answer, status);
	}
	task->waiting = NULL;
	broker_task_end(task);
}

static enum status issued_write(struct broker_task *task, struct rt_request *answer,
				struct cap_id bundle)
{
	struct authority_broker_issue_results_builder results;
	enum status status =
		authority_broker_issue_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK)
		status = authority_broker_issue_results_builder_set_account(
			&results, broker_text(task->account));
	if (status != STATUS_OK)
		return status;
	authority_broker_issue_results_builder_set_issued(&results, true);
	authority_broker_issue_results_builder_set_principal(&results, task->principal);
	return authority_broker_issue_results_send_bundle(answer, &results, (struct bundle){bundle},
							  RT_TRANSFER_MOVE);
}

static enum status bundle_make(struct broker_task *task, struct rt_server_facet *facet)
{
	struct broker *broker = task->broker;
	struct broker_bundle *bundle = broker_bundle_place(broker);
	const struct rt_server_object object = {.class = &broker_bundle_class, .self = bundle};
	const struct rt_server_life life = {.move_only = true};
	struct broker_session *session;
	enum status status;

	if (!bundle)
		return STATUS_NO_ROOM;
	session = broker_session_keep(task);
	if (!session)
		return STATUS_NO_ROOM;
	status = rt_server_mint_for(&broker->server, NULL, &object, &life, facet);
	if (status != STATUS_OK)
		return status;
	*bundle = (struct broker_bundle){
		.broker = broker,
		.used = true,
		.session = session,
		.serial = session->serial,
	};
	return STATUS_OK;
}

static void bundle_give(struct broker_task *task)
{
	struct broker *broker = task->broker;
	struct rt_server_facet facet;
	enum status status = bundle_make(task, &facet);

	if (status != STATUS_OK) {
		broker_task_fail(task, CALL_EXCEPTION_KIND_OVERLOADED,
				 CAPNP_TEXT("There are as many sessions as there may be."));
		return;
	}
	if (task->waiting) {
		struct rt_request *answer = rt_server_answer(&broker->server, task->waiting);

		rt_server_reply(&broker->server, answer,
				issued_write(task, answer, facet.capability));
	} else {
		let_go(broker, facet.capability);
	}
	task->waiting = NULL;
	broker_task_end(task);
}

/* ---- the stronger capability ----------------------------------------------------------------- */

static bool step_up_of(const struct broker_task *task, struct capnp_message *message,
		       struct step_up_reader *step_up)
{
	struct profile_reader profile;

	return broker_profile_find(&task->broker->policy, message, broker_text(task->profile),
				   &profile) &&
	       broker_step_up_find(&profile, broker_text(task->name), step_up);
}

static enum status stepped_write(struct rt_request *answer, struct cap_id capability,
				 uint32_t seconds)
{
	struct authority_broker_step_up_results_builder results;
	enum status status =
		authority_broker_step_up_results_builder_root(&answer->results, &results);

	if (status != STATUS_OK)
		return status;
	authority_broker_step_up_results_builder_set_issued(&results, true);
	authority_broker_step_up_results_builder_set_seconds(&results, seconds);
	return authority_broker_step_up_results_send_capability(answer, &results, capability,
								RT_TRANSFER_MOVE);
}

static void stepped_up(void *context, enum status status)
{
	struct broker_task *task = context;
	struct broker *broker = task->broker;
	struct issuer_issue_results_reader results;
	struct capnp_message message;
	struct step_up_reader step_up;
	struct cap_id facet = {0};

	if (status == STATUS_OK)
		status = issuer_issue_results_root(rt_call_results(&task->ask.call), &results);
	if (status == STATUS_OK)
		status = issuer_issue_results_take_facet(&task->ask.call, &results, &facet);
	rt_call_close(&task->ask.call);
	if (status != STATUS_OK || !step_up_of(task, &message, &step_up)) {
		let_go(broker, facet);
		broker_task_fail(task, CALL_EXCEPTION_KIND_FAILED,
				 CAPNP_TEXT("The capability could not be made."));
		return;
	}
	if (task->waiting) {
		struct rt_request *answer = rt_server_answer(&broker->server, task->waiting);

		rt_server_reply(&broker->server, answer,
				stepped_write(answer, facet, step_up_get_seconds(&step_up)));
	} else {
		let_go(broker, facet);
	}
	task->waiting = NULL;
	broker_task_end(task);
}

static enum status step_up_ask(struct broker_task *task)
{
	struct rt_call *call = &task->ask.call;
	struct issuer_issue_params_builder params;
	struct capnp_message message;
	struct step_up_reader step_up;
	struct capnp_text issuer;
	enum status status = STATUS_NOT_FOUND;

	if (!step_up_of(task, &message, &step_up) ||
	    step_up_get_issuer(&step_up, &issuer) != STATUS_OK)
		return status;
	status = rt_call_open(call, task->broker->rt,
			      broker_grant(task->broker, issuer, ISSUER_INTERFACE_ID),
			      &issuer_method);
	if (status == STATUS_OK)
		status = issuer_issue_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = issuer_issue_params_pass_session(call, &params, task->session,
							  RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = issuer_issue_params_pass_ledger(call, &params, task->ledger,
							 RT_TRANSFER_COPY);
	task->ask.done = stepped_up;
	task->ask.context = task;
	if (status == STATUS_OK)
		status = rt_server_ask(&task->broker->clock, &task->ask, BROKER_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(call);
	return status;
}

void broker_give(struct broker_task *task)
{
	if (task->want == BROKER_WANT_ISSUE)
		bundle_give(task);
	else if (step_up_ask(task) != STATUS_OK)
		broker_task_fail(task, CALL_EXCEPTION_KIND_FAILED,
				 CAPNP_TEXT("The capability cannot be asked for."));
}

/* ---- the beginning --------------------------------------------------------------------------- */

static void caller_gone(void *context, struct rt_server_deferred *deferred)
{
	struct broker_task *task = context;

	(void)deferred;
	task->waiting = NULL;
}

/* The task of a request that has been read: it goes on by itself, and the caller waits. */
static enum status task_go(struct broker_task *task, struct rt_request *request)
{
	enum status status = broker_task_begin(task);

	if (status == STATUS_OK) {
		status = rt_server_defer(&task->broker->server, request, caller_gone, task,
					 &task->waiting);
		if (status != STATUS_OK)
			rt_server_ask_drop(&task->ask);
	}
	if (status != STATUS_OK)
		broker_task_end(task);
	return status;
}

static struct broker_task *task_make(struct broker *broker, enum broker_want want)
{
	struct broker_task *task = broker_task_place(broker);

	if (task)
		*task = (struct broker_task){.broker = broker, .used = true, .want = want};
	return task;
}

/* Whether a profile of this name is given to whoever asks; a missing one to nobody. */
static bool is_for_anybody(const struct broker *broker, const char *name)
{
	struct capnp_message message;
	struct profile_reader profile;

	return broker_profile_find(&broker->policy, &message, broker_text(name), &profile) &&
	       !broker_kind_needs_proof(profile_get_kind(&profile));
}

enum status broker_issue_serve(void *self, struct rt_request *request,
			       const struct authority_broker_issue_params_reader *params,
			       const struct authority_broker_issue_results_builder *results)
{
	struct broker_task *task = task_make(self, BROKER_WANT_ISSUE);
	struct capnp_text profile;
	enum status status = authority_broker_issue_params_get_profile(params, &profile);

	(void)results;
	if (!task)
		return STATUS_NO_ROOM;
	if (status == STATUS_OK && !name_take(task->profile, profile))
		status = STATUS_INVALID_ARGUMENT;
	if (status == STATUS_OK)
		status = authority_broker_issue_params_receive_session(request, params,
								       &task->session);
	if (status == STATUS_OK)
		status = authority_broker_issue_params_receive_proof(request, params, &task->proof);
	if (status == STATUS_OK)
		status = authority_broker_issue_params_receive_key_proof(request, params,
									 &task->key_proof);
	if (status == STATUS_OK &&
	    (task->session.id.key == 0 || (task->proof.id.key != 0 && task->key_proof.id.key != 0)))
		status = STATUS_INVALID_ARGUMENT;
	if (status != STATUS_OK || (task->proof.id.key == 0 && task->key_proof.id.key == 0 &&
				    !is_for_anybody(self, task->profile))) {
		/* The results say by default that nothing is issued. */
		broker_task_end(task);
		return status;
	}
	return task_go(task, request);
}

/* A proof for a step-up of another session, or for another capability, is none for this one. */
static bool is_nonce_of(const struct broker_task *task, struct capnp_data nonce)
{
	char label[CAPSET_NAME_BYTES];
	uint8_t id[BROKER_NONCE_ID_BYTES];

	return broker_session_label(task->broker, task->session, label) &&
	       rt_string_length(label) == BASE32_CHARACTERS(BROKER_NONCE_ID_BYTES) &&
	       base32_read(label, id, sizeof(id)) &&
	       broker_nonce_is_of(nonce, id, broker_text(task->name));
}

static enum status step_up_take(struct broker_task *task, struct rt_request *request,
				const struct authority_broker_step_up_params_reader *params)
{
	const struct broker_session *session;
	struct capnp_message message;
	struct step_up_reader step_up;
	struct capnp_text name;
	struct capnp_data nonce;
	enum status status = authority_broker_step_up_params_get_name(params, &name);

	if (status == STATUS_OK)
		status = authority_broker_step_up_params_get_nonce(params, &nonce);
	if (status == STATUS_OK)
		status = authority_broker_step_up_params_receive_session(request, params,
									 &task->session);
	if (status == STATUS_OK)
		status = authority_broker_step_up_params_receive_ledger(request, params,
									&task->ledger);
	if (status == STATUS_OK)
		status = authority_broker_step_up_params_receive_proof(request, params,
								       &task->proof);
	if (status != STATUS_OK)
		return status;
	if (task->session.id.key == 0 || !name_take(task->name, name))
		return STATUS_INVALID_ARGUMENT;
	session = broker_session_find(task->broker, task->session);
	if (!session || task->proof.id.key == 0 || !is_nonce_of(task, nonce))
		return STATUS_NOT_FOUND;
	memcpy(task->nonce, nonce.bytes, nonce.length_bytes);
	task->nonce_length = nonce.length_bytes;
	memcpy(task->profile, session->profile, sizeof(task->profile));
	return step_up_of(task, &message, &step_up) ? STATUS_OK : STATUS_NOT_FOUND;
}

enum status broker_step_up_serve(void *self, struct rt_request *request,
				 const struct authority_broker_step_up_params_reader *params,
				 const struct authority_broker_step_up_results_builder *results)
{
	struct broker_task *task = task_make(self, BROKER_WANT_STEP_UP);
	enum status status;

	(void)results;
	if (!task)
		return STATUS_NO_ROOM;
	status = step_up_take(task, request, params);
	if (status == STATUS_OK)
		return task_go(task, request);
	broker_task_end(task);
	/* Nothing of this name for this session: the results say so. */
	return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}
