/*
 * CredentialStore: the calls that ask a person for a secret, and their answers. A lease that came
 * is given back with every answer.
 */
#include "user/rt/generated/credentials_server.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/services/credentials/credentials.h"

/* For a source that has a work already, and when there is no room for one. */
#define BUSY_SECONDS 1u

/* ---- answers --------------------------------------------------------------------------------- */

static enum status verify_fill(struct work *work, struct rt_request *request,
			       const struct store_answer *answer)
{
	struct credential_store_verify_results_builder results;
	enum status status =
		credential_store_verify_results_builder_root(&request->results, &results);

	if (status == STATUS_OK)
		status = credential_store_verify_results_send_lease(request, &results, work->lease,
								    RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		return status;
	credential_store_verify_results_builder_set_outcome(&results, answer->outcome);
	credential_store_verify_results_builder_set_seconds(&results, answer->seconds);
	return credential_store_verify_results_send_proof(request, &results, answer->proof,
							  RT_TRANSFER_MOVE);
}

static enum status setup_fill(struct work *work, struct rt_request *request,
			      const struct store_answer *answer)
{
	const char *name = credentials_setup_name(&work->service->credentials);
	struct credential_store_setup_results_builder results;
	enum status status =
		credential_store_setup_results_builder_root(&request->results, &results);

	if (status == STATUS_OK)
		status = credential_store_setup_results_send_lease(request, &results, work->lease,
								   RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		return status;
	credential_store_setup_results_builder_set_outcome(&results, answer->outcome);
	return credential_store_setup_results_builder_set_name(
		&results, capnp_text_make(name, (uint32_t)rt_string_length(name)));
}

static enum status change_fill(struct work *work, struct rt_request *request,
			       const struct store_answer *answer)
{
	struct credential_store_change_results_builder results;
	enum status status =
		credential_store_change_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	credential_store_change_results_builder_set_outcome(&results, answer->outcome);
	return credential_store_change_results_send_lease(request, &results, work->lease,
							  RT_TRANSFER_MOVE);
}

/*
 * Fills the answer in, and gives lease and proof away with it. Those that are not in the request's
 * list after a failure are let go of; the server lets go of the others.
 */
static enum status answer_fill(struct work *work, struct rt_request *request,
			       const struct store_answer *answer)
{
	struct rt_ring *ring = &work->service->server.config.rt->ring;
	enum status status = work->kind == WORK_VERIFY  ? verify_fill(work, request, answer)
			     : work->kind == WORK_SETUP ? setup_fill(work, request, answer)
							: change_fill(work, request, answer);
	const uint32_t leases = work->lease.id.key != 0 ? 1u : 0u;

	if (status != STATUS_OK && request->sent_count < leases)
		rt_ring_release(ring, work->lease.id);
	if (status != STATUS_OK && answer->proof.id.key != 0 && request->sent_count <= leases)
		rt_ring_release(ring, answer->proof.id);
	work->lease.id.key = 0;
	return status;
}

void store_answer(struct work *work, const struct store_answer *answer)
{
	struct rt_server *server = &work->service->server;
	struct rt_request *request;

	if (!work->deferred) {
		if (work->lease.id.key != 0)
			rt_ring_release(&server->config.rt->ring, work->lease.id);
		if (answer->proof.id.key != 0)
			rt_ring_release(&server->config.rt->ring, answer->proof.id);
		work->lease.id.key = 0;
		return;
	}
	request = rt_server_answer(server, work->deferred);
	work->deferred = NULL;
	rt_server_reply(server, request, answer_fill(work, request, answer));
}

/* ---- beginning ------------------------------------------------------------------------------- */

/* A free place, or the one for calls that are answered at once. */
static struct work *work_take(struct credentials_service *service, enum work_kind kind)
{
	struct work *taken = &service->scratch;

	for (uint32_t i = 0; i < CREDENTIALS_WORKS && taken == &service->scratch; i++) {
		if (!service->works[i].used)
			taken = &service->works[i];
	}
	*taken = (struct work){.service = service, .kind = kind};
	return taken;
}

/* Gives a work that was not begun back, with its answer. */
static enum status answer_now(struct work *work, struct rt_request *request,
			      enum credential_outcome outcome, uint32_t seconds)
{
	const struct store_answer answer = {.outcome = outcome, .seconds = seconds};
	const enum status status = answer_fill(work, request, &answer);

	rt_wipe(work, sizeof(*work));
	return status;
}

static enum status refuse(struct work *work, enum status status)
{
	if (work->lease.id.key != 0)
		rt_ring_release(&work->service->server.config.rt->ring, work->lease.id);
	rt_wipe(work, sizeof(*work));
	return status;
}

/* Whether somebody is asked, or waits for a hash, on the same source. */
static bool source_is_busy(const struct work *work)
{
	for (uint32_t i = 0; i < CREDENTIALS_WORKS; i++) {
		const struct work *other = &work->service->works[i];

		if (other->used && other->step != WORK_HASH_ANEW &&
		    other->attempt.source_length == work->attempt.source_length &&
		    memcmp(other->attempt.source, work->attempt.source,
			   work->attempt.source_length) == 0)
			return true;
	}
	return false;
}

static void caller_gone(void *context, struct rt_server_deferred *deferred)
{
	(void)deferred;
	work_abandon(context);
}

/* Defers the call, and begins the work. The request has everything that is wanted of it. */
static enum status work_defer(struct work *work, struct rt_request *request, uint64_t delay_ns)
{
	const bool scratch = work == &work->service->scratch;
	enum status status;

	if (scratch || source_is_busy(work))
		return answer_now(work, request, CREDENTIAL_OUTCOME_TRY_LATER, BUSY_SECONDS);
	status = rt_server_defer(&work->service->server, request, caller_gone, work,
				 &work->deferred);
	if (status == STATUS_NO_ROOM)
		return answer_now(work, request, CREDENTIAL_OUTCOME_TRY_LATER, BUSY_SECONDS);
	if (status != STATUS_OK)
		return refuse(work, status);
	work->used = true;
	work_begin(work, delay_ns);
	return STATUS_OK;
}

/* Reads where somebody sits, and begins the attempt of a name there. */
static enum status attempt_begin(struct work *work, const struct credential_source_reader *source,
				 struct capnp_text name, struct credentials_begun *begun)
{
	struct credentials_service *service = work->service;
	struct capnp_text line;
	const enum status status = credential_source_get_line(source, &line);
	const struct credentials_asked asked = {
		.name = name.bytes,
		.name_length = name.length_bytes,
		.source = status == STATUS_OK ? line.bytes : "",
		.source_length = status == STATUS_OK ? line.length_bytes : 0,
		.local = credential_source_get_local(source),
		.now_ns = rt_server_clock_now(&service->clock),
	};

	*begun = credentials_login_begin(&service->credentials, &work->attempt, &asked);
	return status;
}

/* The answer to an attempt that need not, or may not, be asked; or the work begins. */
static enum status attempt_go_on(struct work *work, struct rt_request *request,
				 const struct credentials_begun *begun)
{
	if (begun->step == CREDENTIALS_UNAVAILABLE)
		return answer_now(work, request, CREDENTIAL_OUTCOME_UNAVAILABLE, 0);
	if (begun->step == CREDENTIALS_ASK)
		return work_defer(work, request, begun->delay_ns);
	/* A log without room for it has counted it, and nobody has been let in. */
	if (record_write(work, AUDIT_OUTCOME_REFUSED, true) != STATUS_OK)
		return answer_now(work, request, CREDENTIAL_OUTCOME_TRY_LATER, begun->seconds);
	return answer_now(work, request, CREDENTIAL_OUTCOME_TRY_LATER, begun->seconds);
}

/* ---- the methods ----------------------------------------------------------------------------- */

static enum status lease_check(const struct work *work, struct rt_request *request)
{
	if (work->lease.id.key != 0)
		return STATUS_OK;
	return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			       CAPNP_TEXT("A lease of a terminal is needed to ask on."));
}

static enum status nonce_and_purpose_take(
	struct work *work, const struct credential_store_verify_params_reader *params)
{
	struct capnp_data nonce;
	struct capnp_text purpose;
	enum status status = credential_store_verify_params_get_nonce(params, &nonce);

	if (status == STATUS_OK)
		status = credential_store_verify_params_get_purpose(params, &purpose);
	if (status != STATUS_OK)
		return status;
	if (nonce.length_bytes > CREDENTIALS_NONCE_BYTES ||
	    purpose.length_bytes > CREDENTIALS_PURPOSE_BYTES)
		return STATUS_INVALID_ARGUMENT;
	work->nonce_length = (uint8_t)nonce.length_bytes;
	memcpy(work->nonce, nonce.bytes, nonce.length_bytes);
	memcpy(work->purpose, purpose.bytes, purpose.length_bytes);
	return STATUS_OK;
}

static enum status store_verify(void *self, struct rt_request *request,
				const struct credential_store_verify_params_reader *params,
				const struct credential_store_verify_results_builder *results)
{
	struct work *work = work_take(self, WORK_VERIFY);
	struct credential_source_reader source;
	struct credentials_begun begun;
	struct capnp_text name;
	enum status status =
		credential_store_verify_params_receive_lease(request, params, &work->lease);

	(void)results;
	if (status == STATUS_OK)
		status = lease_check(work, request);
	if (status == STATUS_OK)
		status = nonce_and_purpose_take(work, params);
	if (status == STATUS_OK)
		status = credential_store_verify_params_get_source(params, &source);
	if (status == STATUS_OK)
		status = credential_store_verify_params_get_name(params, &name);
	if (status == STATUS_OK)
		status = attempt_begin(work, &source, name, &begun);
	/* People type passwords where a name is asked for. */
	rt_request_wipe(request);
	return status == STATUS_OK ? attempt_go_on(work, request, &begun) : refuse(work, status);
}

static enum status store_setup(void *self, struct rt_request *request,
			       const struct credential_store_setup_params_reader *params,
			       const struct credential_store_setup_results_builder *results)
{
	struct credentials_service *service = self;
	struct work *work = work_take(service, WORK_SETUP);
	const char *name = credentials_setup_name(&service->credentials);
	struct credential_source_reader source;
	struct credentials_begun begun;
	enum credentials_setup_step step;
	enum status status =
		credential_store_setup_params_receive_lease(request, params, &work->lease);

	(void)results;
	if (status == STATUS_OK)
		status = lease_check(work, request);
	if (status == STATUS_OK)
		status = credential_store_setup_params_get_source(params, &source);
	if (status == STATUS_OK)
		status = attempt_begin(work, &source,
				       capnp_text_make(name, (uint32_t)rt_string_length(name)),
				       &begun);
	if (status != STATUS_OK)
		return refuse(work, status);
	step = credentials_setup_begin(&service->credentials, work->attempt.local);
	if (step == CREDENTIALS_SETUP_DONE_BEFORE)
		return answer_now(work, request, CREDENTIAL_OUTCOME_ALREADY_SET_UP, 0);
	if (step == CREDENTIALS_SETUP_UNAVAILABLE)
		return answer_now(work, request, CREDENTIAL_OUTCOME_UNAVAILABLE, 0);
	work->step = step == CREDENTIALS_SETUP_ASK ? WORK_NEW : WORK_TOKEN;
	return work_defer(work, request, 0);
}

static enum status store_change(void *self, struct rt_request *request,
				const struct credential_store_change_params_reader *params,
				const struct credential_store_change_results_builder *results)
{
	struct credentials_service *service = self;
	const bool code = credential_store_change_params_get_code(params);
	struct work *work = work_take(service, code ? WORK_NEW_CODE : WORK_CHANGE);
	const struct credentials_table *table = &service->credentials.table;
	const uint32_t account =
		credentials_table_of(table, credential_store_change_params_get_principal(params));
	const char *name = account == CREDENTIALS_NO_ACCOUNT ? "" : table->accounts[account].name;
	struct credential_source_reader source;
	struct credentials_begun begun;
	enum status status =
		credential_store_change_params_receive_lease(request, params, &work->lease);

	(void)results;
	if (status == STATUS_OK)
		status = lease_check(work, request);
	if (status == STATUS_OK)
		status = credential_store_change_params_get_source(params, &source);
	if (status == STATUS_OK)
		status = attempt_begin(work, &source,
				       capnp_text_make(name, (uint32_t)rt_string_length(name)),
				       &begun);
	if (status != STATUS_OK)
		return refuse(work, status);
	if (account == CREDENTIALS_NO_ACCOUNT)
		return answer_now(work, request, CREDENTIAL_OUTCOME_DENIED, 0);
	return attempt_go_on(work, request, &begun);
}

static enum status store_state(void *self, struct rt_request *request,
			       const struct credential_store_state_params_reader *params,
			       const struct credential_store_state_results_builder *results)
{
	const struct credentials_service *service = self;

	(void)request;
	(void)params;
	credential_store_state_results_builder_set_set_up(
		results, credentials_is_set_up(&service->credentials));
	credential_store_state_results_builder_set_available(
		results,
		credentials_available(&service->credentials) && service->hasher.thread != NULL);
	return STATUS_OK;
}

static const struct credential_store_handlers store_handlers = {
	.verify = store_verify,
	.setup = store_setup,
	.change = store_change,
	.state = store_state,
};
RT_SERVER_DISPATCH(credential_store, store_handlers)

const struct rt_server_class store_class = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.dispatch = credential_store_serve,
	/* The caller is the desk, for everybody: one work a source bounds it. */
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};
