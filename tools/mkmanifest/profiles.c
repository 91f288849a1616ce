/*
 * The judgement of policies; see tools/mkmanifest/profiles.h.
 */
#include "tools/mkmanifest/profiles.h"

#include "core/broker/policy.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/report.h"

#include <stdio.h>
#include <string.h>

#define POLICY_TYPE "BrokerPolicy"

/* A policy that is looked at, and who holds it. */
struct policy {
	const struct model_service *service;
	const struct where *value;
	const char *grant; /* the name under which it is held */
	struct broker_policy words;
};

/* The number of an element as a part of a path. */
struct number {
	char text[16];
};

static const char *numbered(struct number *number, uint32_t value)
{
	(void)snprintf(number->text, sizeof(number->text), "%u", value);
	return number->text;
}

static bool is_about_step_up(enum broker_refusal refusal)
{
	return refusal == BROKER_REFUSED_STEP_UP_NAME || refusal == BROKER_REFUSED_STEP_UP_ISSUER ||
	       refusal == BROKER_REFUSED_STEP_UP_SECONDS ||
	       refusal == BROKER_REFUSED_STEP_UP_DESCRIPTION;
}

static bool is_about_capability(enum broker_refusal refusal)
{
	return refusal == BROKER_REFUSED_GRANT_NAME || refusal == BROKER_REFUSED_GRANT_RESERVED ||
	       refusal == BROKER_REFUSED_GRANT_COUNT || refusal == BROKER_REFUSED_GRANT_REPEATED ||
	       refusal == BROKER_REFUSED_GRANT_KIND || refusal == BROKER_REFUSED_GRANT_FROM;
}

/* The judgement is the one that the broker makes itself. */
static void policy_check(const struct policy *policy)
{
	struct broker_place place;
	enum broker_refusal refusal = broker_policy_check(&policy->words, &place);
	struct number profile_number, item_number;
	const struct where profiles = {policy->value, "profiles"},
			   profile = {&profiles, numbered(&profile_number, place.profile)},
			   list = {&profile,
				   is_about_step_up(refusal) ? "stepUps" : "capabilities"},
			   item = {&list, numbered(&item_number, place.item)};

	if (refusal == BROKER_ACCEPTED)
		return;
	if (refusal == BROKER_REFUSED_MESSAGE || refusal == BROKER_REFUSED_COUNT)
		refuse(&profiles, "%s (M21)", broker_refusal_text(refusal));
	refuse(is_about_step_up(refusal) || is_about_capability(refusal) ? &item : &profile,
	       "%s (M21)", broker_refusal_text(refusal));
}

/* The grant of the policy's holder; ends the program when it has none of this name. */
static const struct model_grant *grant_find(const struct policy *policy, const struct where *where,
					    struct capnp_text name)
{
	struct name_list accepted = {.used = 0};

	for (uint32_t i = 0; i < policy->service->grant_count; i++) {
		const struct model_grant *grant = &policy->service->grants[i];

		if (schema_text_is(name, grant->name))
			return grant;
		name_list_add(&accepted, grant->name);
	}
	refuse(where, "service %s is not granted %s; it has: %s (M21)", policy->service->name,
	       quoted(name.bytes), accepted.text);
}

/* Whether a capability of this interface is for no session. */
static bool is_for_no_session(uint64_t interface)
{
	return interface == PROCESS_SPAWNER_INTERFACE_ID ||
	       interface == IMAGE_FACTORY_INTERFACE_ID || interface == BOOT_PACKAGE_INTERFACE_ID ||
	       interface == SESSION_MINTER_INTERFACE_ID || interface == SESSION_INTERFACE_ID ||
	       interface == ISSUER_INTERFACE_ID;
}

static void interface_must(const struct where *where, const struct model_grant *grant,
			   uint64_t interface)
{
	const char *name = interface_name(grant->interface);

	if (grant->interface != interface)
		refuse(where, "%s is %s, and not %s (M21)", grant->name,
		       name ? name : "of an unknown interface", interface_name(interface));
}

/* A config is sealed, and so can be copied; the policy itself is for its holder alone. */
static bool is_copyable(const struct policy *policy, const struct model_grant *grant)
{
	return grant->source == SERVICE_GRANT_SOURCE_WHICH_ROOT ||
	       (grant->source == SERVICE_GRANT_SOURCE_WHICH_CONFIG &&
		strcmp(grant->name, policy->grant) != 0);
}

static void source_judge(const struct policy *policy, const struct where *where,
			 const struct model_grant *grant, enum grant_kind kind)
{
	switch (kind) {
	case GRANT_KIND_ISSUER:
		interface_must(where, grant, ISSUER_INTERFACE_ID);
		return;
	case GRANT_KIND_IMAGE:
		interface_must(where, grant, IMAGE_INTERFACE_ID);
		return;
	case GRANT_KIND_ROOT:
		break;
	}
	if (!is_copyable(policy, grant))
		refuse(where, "%s is not a root that can be copied (M21)", grant->name);
	if (is_for_no_session(grant->interface))
		refuse(where, "%s, %s, is for no session (M21)", grant->name,
		       interface_name(grant->interface));
}

static void capabilities_judge(const struct policy *policy, const struct where *parent,
			       const struct profile_reader *profile)
{
	const struct where where = {parent, "capabilities"};
	struct profile_grant_list_reader list;

	if (profile_get_capabilities(profile, &list) != STATUS_OK)
		refuse(&where, "cannot be read");
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct profile_grant_reader grant = profile_grant_list_get(&list, i);
		struct number number;
		const struct where item = {&where, numbered(&number, i)}, from = {&item, "from"};
		struct capnp_text name;

		if (profile_grant_get_from(&grant, &name) != STATUS_OK)
			refuse(&from, "cannot be read");
		source_judge(policy, &from, grant_find(policy, &from, name),
			     profile_grant_get_kind(&grant));
	}
}

static void step_ups_judge(const struct policy *policy, const struct where *parent,
			   const struct profile_reader *profile)
{
	const struct where where = {parent, "stepUps"};
	struct step_up_list_reader list;

	if (profile_get_step_ups(profile, &list) != STATUS_OK)
		refuse(&where, "cannot be read");
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct step_up_reader step_up = step_up_list_get(&list, i);
		struct number number;
		const struct where item = {&where, numbered(&number, i)},
				   issuer = {&item, "issuer"};
		struct capnp_text name;

		if (step_up_get_issuer(&step_up, &name) != STATUS_OK)
			refuse(&issuer, "cannot be read");
		interface_must(&issuer, grant_find(policy, &issuer, name), ISSUER_INTERFACE_ID);
	}
}

static void policy_judge(const struct policy *policy)
{
	const struct where where = {policy->value, "profiles"};
	struct profile_list_reader list;
	struct broker_policy_reader reader;
	struct capnp_message message;

	policy_check(policy);
	capnp_message_init(&message, policy->words.words, policy->words.word_count, UINT64_MAX);
	if (broker_policy_root(&message, &reader) != STATUS_OK ||
	    broker_policy_get_profiles(&reader, &list) != STATUS_OK)
		refuse(&where, "cannot be read");
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct profile_reader profile = profile_list_get(&list, i);
		struct number number;
		const struct where at = {&where, numbered(&number, i)};

		capabilities_judge(policy, &at, &profile);
		step_ups_judge(policy, &at, &profile);
	}
}

void model_profiles_judge(const struct model *model)
{
	const struct where services = {NULL, "services"};

	for (uint32_t i = 0; i < model->service_count; i++) {
		const struct model_service *service = &model->services[i];
		const struct where where = {&services, service->name}, grants = {&where, "grants"};

		for (uint32_t k = 0; k < service->grant_count; k++) {
			const struct model_grant *grant = &service->grants[k];
			const struct where at = {&grants, grant->name}, config = {&at, "config"},
					   value = {&config, "value"};
			const struct model_config *words = &model->configs[grant->index];

			if (grant->source != SERVICE_GRANT_SOURCE_WHICH_CONFIG ||
			    strcmp(words->type, POLICY_TYPE) != 0)
				continue;
			/* The word of framing is left out. */
			policy_judge(&(struct policy){service,
						      &value,
						      grant->name,
						      {words->words + 1, words->word_count - 1u}});
		}
	}
}
