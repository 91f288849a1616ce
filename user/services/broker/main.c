/*
 * The broker: set-up, and what it answers from its policy alone. Read first: broker.h.
 *
 * Ends with 0 when it is asked to stop; with 2 when something is missing, with 3 when its policy
 * does not hold, with 4 when its endpoint is gone.
 */
#include "core/generated/accounts.h"
#include "core/generated/audit.h"
#include "core/generated/credentials.h"
#include "core/generated/endpoint.h"
#include "core/generated/ssh.h"
#include "core/generated/system.h"
#include "user/rt/memory.h"
#include "user/rt/state.h"
#include "user/services/broker/broker.h"

#define RECEIVES 4u
/* A profile and its step-ups, of which each has a name and a description. */
#define RESULT_WORDS 256u

static enum status limits_write(const struct profile_reader *profile,
				const struct profile_description_builder *description)
{
	struct columns_reader from;
	struct columns_builder to;
	enum status status = profile_get_limits(profile, &from);

	if (status == STATUS_OK)
		status = profile_description_builder_new_limits(description, &to);
	if (status != STATUS_OK)
		return status;
	columns_builder_set_frames(&to, columns_get_frames(&from));
	columns_builder_set_ring_regions(&to, columns_get_ring_regions(&from));
	columns_builder_set_cpu_share(&to, columns_get_cpu_share(&from));
	columns_builder_set_log_bytes_per_second(&to, columns_get_log_bytes_per_second(&from));
	columns_builder_set_slots(&to, columns_get_slots(&from));
	columns_builder_set_page_tables(&to, columns_get_page_tables(&from));
	columns_builder_set_object_bytes(&to, columns_get_object_bytes(&from));
	columns_builder_set_objects(&to, columns_get_objects(&from));
	columns_builder_set_processes(&to, columns_get_processes(&from));
	columns_builder_set_threads(&to, columns_get_threads(&from));
	columns_builder_set_timers(&to, columns_get_timers(&from));
	return STATUS_OK;
}

static enum status offer_write(const struct step_up_reader *step_up,
			       const struct step_up_offer_builder *offer)
{
	struct capnp_text name, description;
	enum status status = step_up_get_name(step_up, &name);

	if (status == STATUS_OK)
		status = step_up_get_description(step_up, &description);
	if (status == STATUS_OK)
		status = step_up_offer_builder_set_name(offer, name);
	if (status == STATUS_OK)
		status = step_up_offer_builder_set_description(offer, description);
	step_up_offer_builder_set_seconds(offer, step_up_get_seconds(step_up));
	return status;
}

static enum status offers_write(const struct profile_reader *profile,
				const struct profile_description_builder *description)
{
	struct step_up_list_reader from;
	struct step_up_offer_list_builder to;
	enum status status = profile_get_step_ups(profile, &from);

	if (status == STATUS_OK)
		status = profile_description_builder_new_step_ups(description, from.raw.count, &to);
	for (uint32_t i = 0; status == STATUS_OK && i < from.raw.count; i++) {
		struct step_up_reader step_up = step_up_list_get(&from, i);
		struct step_up_offer_builder offer = step_up_offer_list_builder_get(&to, i);

		status = offer_write(&step_up, &offer);
	}
	return status;
}

static enum status description_write(const struct profile_reader *profile,
				     const struct profile_description_builder *description)
{
	struct capnp_text name, shell;
	enum status status = profile_get_name(profile, &name);

	if (status == STATUS_OK)
		status = profile_get_shell(profile, &shell);
	if (status == STATUS_OK)
		status = profile_description_builder_set_name(description, name);
	if (status == STATUS_OK)
		status = profile_description_builder_set_shell(description, shell);
	if (status == STATUS_OK)
		status = limits_write(profile, description);
	if (status == STATUS_OK)
		status = offers_write(profile, description);
	if (status != STATUS_OK)
		return status;
	profile_description_builder_set_kind(description, profile_get_kind(profile));
	profile_description_builder_set_expiry_seconds(description,
						       profile_get_expiry_seconds(profile));
	profile_description_builder_set_longest_seconds(description,
							profile_get_longest_seconds(profile));
	profile_description_builder_set_idle_seconds(description,
						     profile_get_idle_seconds(profile));
	return STATUS_OK;
}

static enum status describe_serve(void *self, struct rt_request *request,
				  const struct authority_broker_describe_params_reader *params,
				  const struct authority_broker_describe_results_builder *results)
{
	const struct broker *broker = self;
	struct profile_description_builder description;
	struct capnp_message message;
	struct profile_reader profile;
	struct capnp_text name;
	enum status status = authority_broker_describe_params_get_profile(params, &name);

	(void)request;
	if (status != STATUS_OK || !broker_profile_find(&broker->policy, &message, name, &profile))
		return status;
	authority_broker_describe_results_builder_set_found(results, true);
	status = authority_broker_describe_results_builder_new_profile(results, &description);
	return status == STATUS_OK ? description_write(&profile, &description) : status;
}

static enum status step_up_description_serve(
	void *self, struct rt_request *request,
	const struct authority_broker_step_up_description_params_reader *params,
	const struct authority_broker_step_up_description_results_builder *results)
{
	const struct broker *broker = self;
	struct capnp_text profile_name, name, description;
	struct capnp_message message;
	struct profile_reader profile;
	struct step_up_reader step_up;
	enum status status =
		authority_broker_step_up_description_params_get_profile(params, &profile_name);

	(void)request;
	if (status == STATUS_OK)
		status = authority_broker_step_up_description_params_get_name(params, &name);
	if (status != STATUS_OK ||
	    !broker_profile_find(&broker->policy, &message, profile_name, &profile) ||
	    !broker_step_up_find(&profile, name, &step_up))
		return status;
	status = step_up_get_description(&step_up, &description);
	if (status != STATUS_OK)
		return status;
	authority_broker_step_up_description_results_builder_set_found(results, true);
	authority_broker_step_up_description_results_builder_set_seconds(
		results, step_up_get_seconds(&step_up));
	return authority_broker_step_up_description_results_builder_set_description(results,
										    description);
}

static const struct authority_broker_handlers broker_handlers = {
	.describe = describe_serve,
	.issue = broker_issue_serve,
	.step_up = broker_step_up_serve,
	.step_up_description = step_up_description_serve,
};
RT_SERVER_DISPATCH(authority_broker, broker_handlers)

/* The caller of the broker is the service `sessions`, which has all lines' requests under way. */
static const struct rt_server_class broker_class = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.dispatch = authority_broker_serve,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

static bool broker_find(struct broker *broker)
{
	struct timer timer;
	const struct rt_capset_want wants[] = {
		{"redeemer", PROOF_REDEEMER_INTERFACE_ID, &broker->redeemer.id},
		{"accounts", ACCOUNT_STORE_READER_INTERFACE_ID, &broker->accounts.id},
		{"audit", AUDIT_SINK_INTERFACE_ID, &broker->audit.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
	};

	if (rt_capset_get_all(&broker->rt->capset, wants, ARRAY_COUNT(wants)) ||
	    rt_config_open(broker->rt, "policy", &broker->config) != STATUS_OK)
		return false;
	broker->policy = (struct broker_policy){broker->config.segment.words,
						broker->config.segment.word_count};
	if (rt_capset_get(&broker->rt->capset, "keyRedeemer", KEY_PROOF_REDEEMER_INTERFACE_ID,
			  &broker->key_redeemer.id) != STATUS_OK)
		broker->key_redeemer.id.key = 0;
	rt_server_clock_init(&broker->clock, &broker->server, timer);
	return true;
}

int capos_main(struct rt *rt)
{
	struct broker *broker = RT_STATE(struct broker);
	struct rt_server_config config = {
		.rt = rt, .result_words = RESULT_WORDS, .receives = RECEIVES};

	broker->rt = rt;
	config.objects = broker->objects;
	config.object_count = ARRAY_COUNT(broker->objects);
	if (!broker_find(broker))
		return 2;
	if (!broker_policy_holds(broker))
		return 3;
	broker_sessions_open(broker);
	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&broker->server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&broker->server, BROKER_TAG, &broker_class, broker);
	return rt_server_run(&broker->server) == STATUS_OK ? 0 : 4;
}
