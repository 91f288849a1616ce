/*
 * The desk's steps: each is one call, or a row of them, whose answer is compared with the script.
 */
#include "tests/proofs/desk/desk.h"

#include "core/generated/audit.h"
#include "user/rt/format.h"
#include "user/rt/generated/accounts_client.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/generated/credentials_client.h"
#include "user/rt/rt.h"

#define CALL_SECONDS 300u
#define AGAIN 3u
#define PAUSE_NS UINT64_C(20000000)

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string ? string : "",
			       string ? (uint32_t)rt_string_length(string) : 0);
}

static void step_over(struct desk *desk)
{
	rt_call_close(&desk->ask.call);
	desk->again = 0;
	desk->step++;
	desk_go_on(desk);
}

/* A call was lost with the service that it was made to: it is made again, a few times. */
static bool step_again(struct desk *desk, enum status status)
{
	if (!desk->brief || status == STATUS_OK || ++desk->again > AGAIN)
		return false;
	rt_console_print(&desk->console, "desk: a call is lost: %ld\n", (long)status);
	rt_call_close(&desk->ask.call);
	desk_go_on(desk);
	return true;
}

/* The service lacks another one, which is ended and started meanwhile: the step is made again. */
static bool step_later(struct desk *desk, uint32_t outcome)
{
	if (!desk->brief || outcome != CREDENTIAL_OUTCOME_UNAVAILABLE || ++desk->again > AGAIN)
		return false;
	rt_call_close(&desk->ask.call);
	rt_server_moment_set(&desk->clock, &desk->moment,
			     rt_server_clock_now(&desk->clock) + PAUSE_NS);
	return true;
}

bool desk_outcome_is_right(const struct desk *desk, uint32_t outcome)
{
	const struct step *step = desk->step;

	return outcome == step->expected ||
	       (desk->again > 0 && step->may_be_done && outcome == step->when_done);
}

/* Submits the call of a step; `status` is that of building it. */
static void step_ask(struct desk *desk, enum status status,
		     void (*done)(void *context, enum status status))
{
	desk->ask.done = done;
	desk->ask.context = desk;
	if (status == STATUS_OK)
		status = rt_server_ask(&desk->clock, &desk->ask, CALL_SECONDS);
	desk_expect(desk, status == STATUS_OK, "a call begins", status);
	if (status != STATUS_OK)
		step_over(desk);
}

static enum status source_fill(const struct step *step,
			       const struct credential_source_builder *source)
{
	credential_source_builder_set_local(source, step->local);
	return credential_source_builder_set_line(source, text_of(step->line));
}

/* ---- calls that ask for a secret ------------------------------------------------------------- */

/* The lease is back, or gone when the terminal hung up. */
static void lease_back(struct desk *desk, enum status status)
{
	desk_expect(desk, status == STATUS_OK && desk->lease.id.key != 0, "the lease is back",
		    status);
}

static void verify_done(void *context, enum status status)
{
	struct desk *desk = context;
	struct credential_store_verify_results_reader results;
	struct rt_call *call = &desk->ask.call;
	uint32_t outcome, seconds;

	desk->lease.id.key = 0;
	if (step_again(desk, status))
		return;
	if (status == STATUS_OK)
		status = credential_store_verify_results_root(rt_call_results(call), &results);
	desk_expect(desk, status == STATUS_OK, "verify answers", status);
	if (status != STATUS_OK) {
		step_over(desk);
		return;
	}
	outcome = credential_store_verify_results_get_outcome(&results);
	seconds = credential_store_verify_results_get_seconds(&results);
	lease_back(desk, credential_store_verify_results_take_lease(call, &results, &desk->lease));
	if (desk->proof.id.key != 0)
		rt_ring_release(&desk->server.config.rt->ring, desk->proof.id);
	status = credential_store_verify_results_take_proof(call, &results, &desk->proof);
	desk_expect(desk,
		    (outcome == CREDENTIAL_OUTCOME_ACCEPTED) ==
			    (status == STATUS_OK && desk->proof.id.key != 0),
		    "a proof comes with acceptance alone", outcome);
	if (step_later(desk, outcome))
		return;
	if (desk->step->kind != STEP_GUESS) {
		rt_console_print(
			&desk->console, "login '%s': outcome %u after %lu ns\n", desk->step->name,
			outcome,
			(unsigned long)(rt_server_clock_now(&desk->clock) - desk->asked_ns));
		desk_expect(desk, desk_outcome_is_right(desk, outcome), "the outcome of a login",
			    outcome);
		step_over(desk);
		return;
	}
	rt_call_close(call);
	if (outcome == CREDENTIAL_OUTCOME_TRY_LATER) {
		desk->waits++;
		desk->longest = seconds > desk->longest ? seconds : desk->longest;
		rt_server_moment_set(&desk->clock, &desk->moment,
				     rt_server_clock_now(&desk->clock) + seconds * RT_SECOND_NS);
		return;
	}
	desk_expect(desk, outcome == CREDENTIAL_OUTCOME_DENIED, "a guess", outcome);
	desk->guesses++;
	desk_go_on(desk);
}

static void verify_ask(struct desk *desk)
{
	struct credential_store_verify_params_builder params;
	struct credential_source_builder source;
	struct rt_call *call = &desk->ask.call;
	enum status status;

	line_open(desk);
	desk->asked_ns = rt_server_clock_now(&desk->clock);
	status = credential_store_verify_begin(call, desk->server.config.rt, desk->store, &params);
	if (status == STATUS_OK)
		status = credential_store_verify_params_builder_set_name(&params,
									 text_of(desk->step->name));
	if (status == STATUS_OK)
		status = credential_store_verify_params_builder_new_source(&params, &source);
	if (status == STATUS_OK)
		status = source_fill(desk->step, &source);
	if (status == STATUS_OK)
		status = credential_store_verify_params_pass_lease(call, &params, desk->lease,
								   RT_TRANSFER_MOVE);
	step_ask(desk, status, verify_done);
}

static void setup_done(void *context, enum status status)
{
	struct desk *desk = context;
	struct credential_store_setup_results_reader results;
	struct rt_call *call = &desk->ask.call;

	desk->lease.id.key = 0;
	if (step_again(desk, status))
		return;
	if (status == STATUS_OK)
		status = credential_store_setup_results_root(rt_call_results(call), &results);
	desk_expect(desk, status == STATUS_OK, "setup answers", status);
	if (status == STATUS_OK) {
		const uint32_t outcome = credential_store_setup_results_get_outcome(&results);

		lease_back(desk,
			   credential_store_setup_results_take_lease(call, &results, &desk->lease));
		if (step_later(desk, outcome))
			return;
		desk_expect(desk, desk_outcome_is_right(desk, outcome), "the outcome of setup",
			    outcome);
	}
	step_over(desk);
}

static void setup_ask(struct desk *desk)
{
	struct credential_store_setup_params_builder params;
	struct credential_source_builder source;
	struct rt_call *call = &desk->ask.call;
	enum status status;

	line_open(desk);
	status = credential_store_setup_begin(call, desk->server.config.rt, desk->store, &params);
	if (status == STATUS_OK)
		status = credential_store_setup_params_builder_new_source(&params, &source);
	if (status == STATUS_OK)
		status = source_fill(desk->step, &source);
	if (status == STATUS_OK)
		status = credential_store_setup_params_pass_lease(call, &params, desk->lease,
								  RT_TRANSFER_MOVE);
	step_ask(desk, status, setup_done);
}

static void change_done(void *context, enum status status)
{
	struct desk *desk = context;
	struct credential_store_change_results_reader results;
	struct rt_call *call = &desk->ask.call;

	desk->lease.id.key = 0;
	if (step_again(desk, status))
		return;
	if (status == STATUS_OK)
		status = credential_store_change_results_root(rt_call_results(call), &results);
	desk_expect(desk, status == STATUS_OK, "change answers", status);
	if (status == STATUS_OK) {
		const uint32_t outcome = credential_store_change_results_get_outcome(&results);

		lease_back(desk, credential_store_change_results_take_lease(call, &results,
									    &desk->lease));
		if (step_later(desk, outcome))
			return;
		desk_expect(desk, desk_outcome_is_right(desk, outcome), "the outcome of a change",
			    outcome);
	}
	step_over(desk);
}

static void change_ask(struct desk *desk)
{
	struct credential_store_change_params_builder params;
	struct credential_source_builder source;
	struct rt_call *call = &desk->ask.call;
	enum status status;

	line_open(desk);
	status = credential_store_change_begin(call, desk->server.config.rt, desk->store, &params);
	if (status == STATUS_OK) {
		credential_store_change_params_builder_set_principal(&params, desk->step->seconds);
		credential_store_change_params_builder_set_code(&params,
								desk->step->kind == STEP_CODE);
		status = credential_store_change_params_builder_new_source(&params, &source);
	}
	if (status == STATUS_OK)
		status = source_fill(desk->step, &source);
	if (status == STATUS_OK)
		status = credential_store_change_params_pass_lease(call, &params, desk->lease,
								   RT_TRANSFER_MOVE);
	step_ask(desk, status, change_done);
}

/* ---- other calls, which are answered at once ------------------------------------------------- */

static void state_step(struct desk *desk)
{
	struct credential_store_state_result state = {0};
	const enum status status =
		credential_store_state(desk->server.config.rt, desk->store, &state);

	desk_expect(desk, status == STATUS_OK && state.available, "the store is available", status);
	desk_expect(desk, state.set_up == (desk->step->seconds == 1), "it is set up", state.set_up);
}

static void redeem_step(struct desk *desk)
{
	char name[32];
	struct proof_redeemer_redeem_args args = {
		.proof = desk->proof,
		.proof_transfer = RT_TRANSFER_MOVE,
		.nonce = capnp_data_make((const uint8_t *)desk->step->name,
					 (uint32_t)rt_string_length(desk->step->name))};
	struct proof_redeemer_redeem_result result = {
		.name = {.bytes = name, .capacity_bytes = sizeof(name)}};
	const enum status status =
		proof_redeemer_redeem(desk->server.config.rt, desk->redeemer, &args, &result);

	desk->proof.id.key = 0;
	desk_expect(desk, status == STATUS_OK, "a proof is looked at", status);
	desk_expect(desk, result.accepted == (desk->step->seconds == 1), "a proof is accepted",
		    result.accepted);
}

static void disable_step(struct desk *desk)
{
	const struct account_store_manager_set_disabled_args args = {
		.principal = desk->step->seconds, .disabled = true};
	struct account_store_manager_set_disabled_result result = {0};
	const enum status status = account_store_manager_set_disabled(
		desk->server.config.rt, desk->manager, &args, &result);

	desk_expect(desk, status == STATUS_OK && result.found, "an account is disabled", status);
}

/* Appends one record; *sequence is 0 when the log only counts it. */
static enum status flood_append(struct desk *desk, bool anonymous, uint64_t *sequence)
{
	struct audit_sink_append_params_builder params;
	struct audit_sink_append_results_reader results;
	struct audit_event_builder event;
	struct rt_call call;
	enum status status =
		audit_sink_append_begin(&call, desk->server.config.rt, desk->sink, &params);

	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, &event);
	if (status == STATUS_OK) {
		audit_event_builder_set_anonymous(&event, anonymous);
		status = audit_event_builder_set_started(&event, text_of("flood"));
	}
	if (status == STATUS_OK)
		status = audit_sink_append_finish(&call, &results);
	if (status == STATUS_OK)
		*sequence = audit_sink_append_results_get_sequence(&results);
	rt_call_close(&call);
	return status;
}

/* Records about nobody that are too many are counted, and others are refused. */
static void flood_step(struct desk *desk)
{
	for (unsigned anonymous = 0; anonymous < 2; anonymous++) {
		uint32_t taken = 0, counted = 0, refused = 0;

		for (uint32_t i = 0; i < desk->step->seconds; i++) {
			uint64_t sequence = 0;
			const enum status status = flood_append(desk, anonymous, &sequence);

			taken += status == STATUS_OK && sequence != 0 ? 1u : 0u;
			counted += status == STATUS_OK && sequence == 0 ? 1u : 0u;
			refused += status == STATUS_EXCEPTION ? 1u : 0u;
		}
		desk_expect(desk, taken >= 5 && taken < 20, "a flood has its rate", taken);
		desk_expect(desk, (anonymous ? counted : refused) == desk->step->seconds - taken,
			    "the rest is counted or refused", refused);
	}
}

static void record_print(struct desk *desk, const struct audit_record_reader *record)
{
	struct audit_event_login_reader login;
	struct audit_event_reader event;
	struct capnp_text writer, line = {0};
	uint64_t principal = 0;

	if (audit_record_get_writer(record, &writer) != STATUS_OK ||
	    audit_record_get_event(record, &event) != STATUS_OK)
		return;
	if (audit_event_which(&event) == AUDIT_EVENT_WHICH_LOGIN &&
	    audit_event_get_login(&event, &login) == STATUS_OK &&
	    audit_event_login_get_line(&login, &line) == STATUS_OK)
		principal = audit_event_login_get_principal(&login);
	rt_console_print(&desk->console,
			 "audit record %lu: %s kind %u outcome %u line '%.*s' principal %lu\n",
			 (unsigned long)audit_record_get_sequence(record), writer.bytes,
			 (unsigned int)audit_event_which(&event),
			 (unsigned int)audit_event_get_outcome(&event), (int)line.length_bytes,
			 line.length_bytes ? line.bytes : "", (unsigned long)principal);
}

/* One page of the log from a sequence on; 0: that was the last. */
static uint64_t page_print(struct desk *desk, uint64_t from)
{
	struct audit_reader_read_params_builder params;
	struct audit_reader_read_results_reader results;
	struct audit_record_list_reader records = {0};
	struct rt_call call;
	enum status status =
		audit_reader_read_begin(&call, desk->server.config.rt, desk->audit, &params);
	uint64_t next = 0;

	if (status == STATUS_OK) {
		audit_reader_read_params_builder_set_from(&params, from);
		status = audit_reader_read_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = audit_reader_read_results_get_records(&results, &records);
	desk_expect(desk, status == STATUS_OK, "the log can be read", status);
	for (uint32_t i = 0; status == STATUS_OK && i < records.raw.count; i++) {
		const struct audit_record_reader record = audit_record_list_get(&records, i);

		record_print(desk, &record);
	}
	if (status == STATUS_OK && records.raw.count > 0)
		next = audit_reader_read_results_get_next(&results);
	rt_call_close(&call);
	return next;
}

static void audit_step(struct desk *desk)
{
	struct audit_reader_verify_result found = {0};
	const enum status status = audit_reader_verify(desk->server.config.rt, desk->audit, &found);

	desk_expect(desk, status == STATUS_OK && found.records > 20, "the log has records",
		    found.records);
	desk_expect(desk, found.slots == 0 && found.missing == 0 && found.links == 0,
		    "the log is whole", found.slots + found.missing + found.links);
	for (uint64_t from = page_print(desk, 0); from != 0;)
		from = page_print(desk, from);
}

/* ---- going on -------------------------------------------------------------------------------- */

/* The next guess, or the sum of all. */
static void guess_go_on(struct desk *desk)
{
	desk->typed = 0;
	if (desk->guesses < desk->step->seconds) {
		verify_ask(desk);
		return;
	}
	rt_console_print(&desk->console, "%u guesses, %u waits, the longest %u seconds\n",
			 desk->guesses, desk->waits, desk->longest);
	desk_expect(desk, desk->waits >= 9, "guesses had to wait", desk->waits);
	desk_expect(desk, desk->longest == 8, "in three steps", desk->longest);
	desk->step++;
	desk_go_on(desk);
}

static bool step_at_once(struct desk *desk)
{
	switch (desk->step->kind) {
	case STEP_STATE:
		state_step(desk);
		return true;
	case STEP_REDEEM:
		redeem_step(desk);
		return true;
	case STEP_DISABLE:
		disable_step(desk);
		return true;
	case STEP_FLOOD:
		flood_step(desk);
		return true;
	case STEP_AUDIT:
		audit_step(desk);
		return true;
	case STEP_END:
	case STEP_GROUP:
	case STEP_SETUP:
	case STEP_VERIFY:
	case STEP_CHANGE:
	case STEP_CODE:
	case STEP_GUESS:
		break;
	}
	return false;
}

static void group_close(struct desk *desk)
{
	if (!desk->group)
		return;
	if (desk->group_wrong == 0) {
		desk->passed++;
		rt_console_print(&desk->console, "PASS %s (%u cases)\n", desk->group,
				 desk->group_cases);
	} else {
		desk->failed++;
	}
}

void desk_expect(struct desk *desk, bool holds, const char *what, long seen)
{
	desk->group_cases++;
	if (holds)
		return;
	if (desk->group_wrong++ == 0)
		rt_console_print(&desk->console, "FAIL %s: step %ld: %s: %ld\n", desk->group,
				 (long)(desk->step - desk_script), what, seen);
}

void desk_go_on(struct desk *desk)
{
	for (;; desk->step++) {
		if (desk->step->kind == STEP_GROUP || desk->step->kind == STEP_END) {
			group_close(desk);
			desk->group = desk->step->name;
			desk->group_wrong = 0;
			desk->group_cases = 0;
		}
		if (desk->step->kind == STEP_END) {
			rt_server_end(&desk->server);
			return;
		}
		if (desk->step->kind != STEP_GROUP && !step_at_once(desk))
			break;
	}
	if (desk->step->kind == STEP_GUESS) {
		guess_go_on(desk);
		return;
	}
	desk->typed = 0;
	desk->guesses = 0;
	if (desk->step->kind == STEP_VERIFY)
		verify_ask(desk);
	else if (desk->step->kind == STEP_SETUP)
		setup_ask(desk);
	else
		change_ask(desk);
}
