/*
 * The policy against what the broker was granted: see broker.h.
 */
#include "core/generated/accounts.h"
#include "core/generated/audit.h"
#include "core/generated/credentials.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/services/broker/broker.h"

/* Interfaces that no session ever holds, and those that are the broker's alone. */
static const uint64_t never_given[] = {
	PROCESS_SPAWNER_INTERFACE_ID, IMAGE_FACTORY_INTERFACE_ID,
	BOOT_PACKAGE_INTERFACE_ID,    SESSION_MINTER_INTERFACE_ID,
	SESSION_INTERFACE_ID,         ISSUER_INTERFACE_ID,
	PROOF_REDEEMER_INTERFACE_ID,  ACCOUNT_STORE_READER_INTERFACE_ID,
	AUDIT_SINK_INTERFACE_ID,
};

struct capnp_text broker_text(const char *name)
{
	return capnp_text_make(name, (uint32_t)rt_string_length(name));
}

struct cap_id broker_grant(const struct broker *broker, struct capnp_text name,
			   uint64_t interface_id)
{
	const struct rt_capset *capset = &broker->rt->capset;

	for (uint32_t i = 0; i < capset->count; i++) {
		const struct capset_entry *entry = &capset->entries[i];

		if (rt_string_length(entry->name) == name.length_bytes &&
		    memcmp(entry->name, name.bytes, name.length_bytes) == 0 &&
		    (interface_id == 0 || entry->interface == interface_id))
			return (struct cap_id){entry->capability};
	}
	return (struct cap_id){0};
}

static bool is_given(const struct broker *broker, struct cap_id capability)
{
	const struct rt_capset *capset = &broker->rt->capset;

	for (uint32_t i = 0; i < capset->count; i++) {
		if (capset->entries[i].capability != capability.key)
			continue;
		for (size_t n = 0; n < ARRAY_COUNT(never_given); n++) {
			if (capset->entries[i].interface == never_given[n])
				return false;
		}
		return true;
	}
	return false;
}

static bool grant_holds(const struct broker *broker, const struct profile_grant_reader *grant)
{
	struct capnp_text from;

	if (profile_grant_get_from(grant, &from) != STATUS_OK)
		return false;
	switch (profile_grant_get_kind(grant)) {
	case GRANT_KIND_ISSUER:
		return broker_grant(broker, from, ISSUER_INTERFACE_ID).key != 0;
	case GRANT_KIND_IMAGE:
		return broker_grant(broker, from, IMAGE_INTERFACE_ID).key != 0;
	case GRANT_KIND_ROOT:
		return is_given(broker, broker_grant(broker, from, 0));
	}
	return false;
}

static bool profile_holds(const struct broker *broker, const struct profile_reader *profile)
{
	struct profile_grant_list_reader grants;
	struct step_up_list_reader steps;

	if (profile_get_capabilities(profile, &grants) != STATUS_OK ||
	    profile_get_step_ups(profile, &steps) != STATUS_OK)
		return false;
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct profile_grant_reader grant = profile_grant_list_get(&grants, i);

		if (!grant_holds(broker, &grant))
			return false;
	}
	for (uint32_t i = 0; i < steps.raw.count; i++) {
		struct step_up_reader step = step_up_list_get(&steps, i);
		struct capnp_text issuer;

		if (step_up_get_issuer(&step, &issuer) != STATUS_OK ||
		    broker_grant(broker, issuer, ISSUER_INTERFACE_ID).key == 0)
			return false;
	}
	return true;
}

bool broker_policy_holds(const struct broker *broker)
{
	struct broker_policy_reader root;
	struct profile_list_reader list;
	struct capnp_message message;
	struct broker_place place;

	if (broker_policy_check(&broker->policy, &place) != BROKER_ACCEPTED)
		return false;
	capnp_message_init(&message, broker->policy.words, broker->policy.word_count,
			   (uint64_t)broker->policy.word_count * RT_CONFIG_VISITS);
	if (broker_policy_root(&message, &root) != STATUS_OK ||
	    broker_policy_get_profiles(&root, &list) != STATUS_OK)
		return false;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct profile_reader profile = profile_list_get(&list, i);

		if (!profile_holds(broker, &profile))
			return false;
	}
	return true;
}
