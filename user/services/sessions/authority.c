/*
 * The steps of the broker: what a profile is, what a session of it is given, and a step-up.
 */
#include "core/generated/broker.h"
#include "core/generated/session.h"
#include "user/rt/format.h"
#include "user/rt/generated/broker_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/ledger.h"
#include "user/rt/memory.h"
#include "user/services/sessions/steps.h"

/* The ledger of a stronger capability pays for one facet. */
#define STEP_UP_FRAMES 4u

static struct cap_id broker_of(const struct line *line)
{
	return line->sessions->broker.id;
}

/* ---- the profile ----------------------------------------------------------------------------- */

static const struct rt_method describe_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_DESCRIBE,
	.message_words = 8,
	.result_words = 256,
};

static const char *profile_of(const struct line *line)
{
	switch (line->desk.flow) {
	case LOGIN_FLOW_FRESH:
		return line->sessions->anonymous_profile;
	case LOGIN_FLOW_GUEST:
		return line->sessions->guest_profile;
	case LOGIN_FLOW_NONE:
	case LOGIN_FLOW_LOGIN:
	case LOGIN_FLOW_SETUP:
	case LOGIN_FLOW_CHANGE:
	case LOGIN_FLOW_STEP_UP:
	case LOGIN_FLOW_REMOTE:
		break;
	}
	return line->next.profile;
}

static enum status limits_build(struct line *line, struct rt_call *call)
{
	struct authority_broker_describe_params_builder params;
	enum status status =
		authority_broker_describe_params_builder_root(rt_call_message(call), &params);

	if (line->desk.flow != LOGIN_FLOW_LOGIN && line->desk.flow != LOGIN_FLOW_REMOTE)
		line->next = (struct identity){0};
	return status == STATUS_OK ? authority_broker_describe_params_builder_set_profile(
					     &params, sessions_text(profile_of(line)))
				   : status;
}

void authority_limits_take(uint64_t limits[RT_LEDGER_COLUMNS], const struct columns_reader *columns)
{
	limits[RT_LEDGER_FRAMES] = columns_get_frames(columns);
	limits[RT_LEDGER_RING_REGIONS] = columns_get_ring_regions(columns);
	limits[RT_LEDGER_CPU_SHARE] = columns_get_cpu_share(columns);
	limits[RT_LEDGER_LOG_BYTES_PER_SECOND] = columns_get_log_bytes_per_second(columns);
	limits[RT_LEDGER_SLOTS] = columns_get_slots(columns);
	limits[RT_LEDGER_PAGE_TABLES] = columns_get_page_tables(columns);
	limits[RT_LEDGER_OBJECT_BYTES] = columns_get_object_bytes(columns);
	limits[RT_LEDGER_OBJECTS] = columns_get_objects(columns);
	limits[RT_LEDGER_PROCESSES] = columns_get_processes(columns);
	limits[RT_LEDGER_THREADS] = columns_get_threads(columns);
	limits[RT_LEDGER_TIMERS] = columns_get_timers(columns);
}

static bool offer_take(struct offer *offer, const struct step_up_offer_reader *reader)
{
	struct capnp_text name, description;

	offer->seconds = step_up_offer_get_seconds(reader);
	return step_up_offer_get_name(reader, &name) == STATUS_OK &&
	       sessions_take(offer->name, sizeof(offer->name), name) &&
	       step_up_offer_get_description(reader, &description) == STATUS_OK &&
	       sessions_take(offer->description, sizeof(offer->description), description);
}

static bool offers_take(struct identity *identity,
			const struct profile_description_reader *description)
{
	struct step_up_offer_list_reader list;

	if (profile_description_get_step_ups(description, &list) != STATUS_OK ||
	    list.raw.count > SESSIONS_OFFERS)
		return false;
	identity->offer_count = list.raw.count;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct step_up_offer_reader offer = step_up_offer_list_get(&list, i);

		if (!offer_take(&identity->offers[i], &offer))
			return false;
	}
	return true;
}

static bool description_take(struct identity *identity,
			     const struct profile_description_reader *description)
{
	struct columns_reader columns;
	struct capnp_text name, shell;

	if (profile_description_get_name(description, &name) != STATUS_OK ||
	    !sessions_take(identity->profile, sizeof(identity->profile), name) ||
	    profile_description_get_shell(description, &shell) != STATUS_OK ||
	    !sessions_take(identity->shell, sizeof(identity->shell), shell) ||
	    profile_description_get_limits(description, &columns) != STATUS_OK)
		return false;
	authority_limits_take(identity->limits, &columns);
	if (!offers_take(identity, description))
		return false;
	identity->kind = profile_description_get_kind(description);
	identity->bounds = (struct login_bounds){
		.expiry_seconds = profile_description_get_expiry_seconds(description),
		.longest_seconds = profile_description_get_longest_seconds(description),
		.idle_seconds = profile_description_get_idle_seconds(description),
	};
	return true;
}

static enum login_result limits_read(struct line *line, struct rt_call *call, enum status status)
{
	struct authority_broker_describe_results_reader results;
	struct profile_description_reader description;

	if (status == STATUS_OK)
		status = authority_broker_describe_results_root(rt_call_results(call), &results);
	if (status != STATUS_OK || !authority_broker_describe_results_get_found(&results) ||
	    authority_broker_describe_results_get_profile(&results, &description) != STATUS_OK ||
	    !description_take(&line->next, &description))
		return LOGIN_FAILED;
	if (line->remote)
		remote_bound(line->sessions, line->next.limits);
	return LOGIN_OK;
}

const struct step step_limits = {&describe_method, broker_of, limits_build, limits_read, NULL};

/* ---- the bundle ------------------------------------------------------------------------------ */

static const struct rt_method issue_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_ISSUE,
	.message_words = 16,
	.result_words = 24,
	.result_capabilities = 1,
};

static enum status issue_build(struct line *line, struct rt_call *call)
{
	struct authority_broker_issue_params_builder params;
	enum status status =
		authority_broker_issue_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = authority_broker_issue_params_builder_set_profile(
			&params, sessions_text(line->stay->identity.profile));
	if (status == STATUS_OK)
		status = authority_broker_issue_params_pass_session(
			call, &params, line->stay->reference, RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = authority_broker_issue_params_pass_proof(call, &params, line->proof,
								  RT_TRANSFER_MOVE);
	return status == STATUS_OK ? authority_broker_issue_params_pass_key_proof(
					     call, &params, line->key_proof, RT_TRANSFER_MOVE)
				   : status;
}

/* The broker has redeemed the proof: its word counts, and not who was asked for at the prompt. */
static bool issued_take(struct line *line,
			const struct authority_broker_issue_results_reader *results)
{
	struct identity *identity = &line->stay->identity;
	struct capnp_text account;

	identity->principal = authority_broker_issue_results_get_principal(results);
	return authority_broker_issue_results_get_issued(results) &&
	       authority_broker_issue_results_get_account(results, &account) == STATUS_OK &&
	       sessions_take(identity->account, sizeof(identity->account), account);
}

static enum login_result issue_read(struct line *line, struct rt_call *call, enum status status)
{
	struct authority_broker_issue_results_reader results;

	if (status == STATUS_OK) {
		line->proof.id.key = 0;
		line->key_proof.id.key = 0;
		status = authority_broker_issue_results_root(rt_call_results(call), &results);
	}
	if (status != STATUS_OK || !issued_take(line, &results) ||
	    authority_broker_issue_results_take_bundle(call, &results, &line->bundle) !=
		    STATUS_OK ||
	    line->bundle.id.key == 0)
		return LOGIN_FAILED;
	return LOGIN_OK;
}

const struct step step_issue = {&issue_method, broker_of, issue_build, issue_read, NULL};

static const struct rt_method next_method = {
	.interface_id = BUNDLE_INTERFACE_ID,
	.method = BUNDLE_METHOD_NEXT,
	.message_words = 1,
	.result_words = 96,
	.result_capabilities = RING_TRANSFERS,
};

static struct cap_id bundle_of(const struct line *line)
{
	return line->bundle.id;
}

static enum status collect_build(struct line *line, struct rt_call *call)
{
	(void)line;
	(void)call;
	return STATUS_OK;
}

static bool item_take(struct line *line, struct rt_call *call,
		      const struct bundle_item_reader *reader)
{
	struct item *item = &line->items[line->item_count];
	struct capnp_text name;

	if (line->item_count == SESSIONS_ITEMS)
		return false;
	*item = (struct item){.launcher = bundle_item_get_launcher(reader)};
	if (bundle_item_get_name(reader, &name) != STATUS_OK ||
	    !sessions_take(item->name, sizeof(item->name), name) ||
	    bundle_item_take_capability(call, reader, &item->capability) != STATUS_OK ||
	    item->capability.key == 0)
		return false;
	line->item_count++;
	return true;
}

static enum login_result collect_read(struct line *line, struct rt_call *call, enum status status)
{
	struct bundle_next_results_reader results;
	struct bundle_item_list_reader list;

	if (status == STATUS_OK)
		status = bundle_next_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = bundle_next_results_get_items(&results, &list);
	if (status != STATUS_OK)
		return LOGIN_FAILED;
	for (uint32_t i = 0; i < list.raw.count && i < RING_TRANSFERS; i++) {
		struct bundle_item_reader item = bundle_item_list_get(&list, i);

		if (!item_take(line, call, &item))
			return LOGIN_FAILED;
	}
	/* A bundle that goes on without giving anything would go on for ever. */
	if (bundle_next_results_get_more(&results))
		return list.raw.count != 0 ? (enum login_result)STEP_AGAIN : LOGIN_FAILED;
	sessions_let_go(line->sessions, &line->bundle.id);
	return LOGIN_OK;
}

const struct step step_collect = {&next_method, bundle_of, collect_build, collect_read, NULL};

/* ---- step-ups -------------------------------------------------------------------------------- */

static const struct rt_method step_up_description_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_STEP_UP_DESCRIPTION,
	.message_words = 16,
	.result_words = 24,
};

static enum status describe_build(struct line *line, struct rt_call *call)
{
	struct authority_broker_step_up_description_params_builder params;
	enum status status = authority_broker_step_up_description_params_builder_root(
		rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = authority_broker_step_up_description_params_builder_set_profile(
			&params, sessions_text(line->stay->identity.profile));
	return status == STATUS_OK ? authority_broker_step_up_description_params_builder_set_name(
					     &params, sessions_text(line->step_up))
				   : status;
}

static enum login_result describe_read(struct line *line, struct rt_call *call, enum status status)
{
	struct authority_broker_step_up_description_results_reader results;
	struct capnp_text description;

	if (status == STATUS_OK)
		status = authority_broker_step_up_description_results_root(rt_call_results(call),
									   &results);
	if (status != STATUS_OK ||
	    !authority_broker_step_up_description_results_get_found(&results) ||
	    authority_broker_step_up_description_results_get_description(&results, &description) !=
		    STATUS_OK ||
	    !sessions_take(line->purpose, sizeof(line->purpose), description))
		return LOGIN_FAILED;
	return LOGIN_OK;
}

const struct step step_describe = {&step_up_description_method, broker_of, describe_build,
				   describe_read, NULL};

static enum login_result carve_now(struct line *line)
{
	const struct rt_ledger_part part = {.frames = STEP_UP_FRAMES};

	return rt_ledger_carve(line->sessions->rt, line->stay->ledger, &part,
			       &line->step_up_ledger) == STATUS_OK
		       ? LOGIN_OK
		       : LOGIN_FAILED;
}

const struct step step_carve = {NULL, NULL, NULL, NULL, carve_now};

static const struct rt_method step_up_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_STEP_UP,
	.message_words = 24,
	.result_words = 16,
	.result_capabilities = 1,
};

static enum status step_up_build(struct line *line, struct rt_call *call)
{
	struct authority_broker_step_up_params_builder params;
	enum status status =
		authority_broker_step_up_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = authority_broker_step_up_params_builder_set_name(
			&params, sessions_text(line->step_up));
	if (status == STATUS_OK)
		status = authority_broker_step_up_params_builder_set_nonce(
			&params, capnp_data_make(line->nonce, sizeof(line->nonce)));
	if (status == STATUS_OK)
		status = authority_broker_step_up_params_pass_session(
			call, &params, line->stay->reference, RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = authority_broker_step_up_params_pass_ledger(
			call, &params, line->step_up_ledger, RT_TRANSFER_COPY);
	return status == STATUS_OK ? authority_broker_step_up_params_pass_proof(
					     call, &params, line->proof, RT_TRANSFER_MOVE)
				   : status;
}

static enum login_result stepped_read(struct line *line, struct rt_call *call, enum status status)
{
	struct authority_broker_step_up_results_reader results;

	if (status == STATUS_OK) {
		line->proof.id.key = 0;
		status = authority_broker_step_up_results_root(rt_call_results(call), &results);
	}
	if (status != STATUS_OK || !authority_broker_step_up_results_get_issued(&results) ||
	    authority_broker_step_up_results_take_capability(
		    call, &results, &line->step_up_capability) != STATUS_OK ||
	    line->step_up_capability.key == 0)
		return LOGIN_FAILED;
	line->seconds = authority_broker_step_up_results_get_seconds(&results);
	return LOGIN_OK;
}

const struct step step_step_up = {&step_up_method, broker_of, step_up_build, stepped_read, NULL};
