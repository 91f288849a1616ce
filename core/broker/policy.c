/*
 * The check of a policy, and looking things up in one: see policy.h.
 */
#include "core/broker/policy.h"

#include "core/manifest/check.h"

/* Each word of the policy is read that often, at most: names are compared with one another. */
#define VISITS (4u * BROKER_GRANTS)

/* Names that every session's launcher or shell is given besides what the profile says. */
static const char *const reserved_of_shell[] = {"thread",  "console",  "terminalControl", "desk",
						"session", "launcher", "ledger"};
static const char *const reserved_of_launcher[] = {"thread", "endpoint", "spawner", "reference"};

static bool text_equal(struct capnp_text a, struct capnp_text b)
{
	return a.length_bytes == b.length_bytes &&
	       __builtin_memcmp(a.bytes, b.bytes, a.length_bytes) == 0;
}

static bool text_is(struct capnp_text text, const char *name)
{
	uint32_t length = 0;

	/* Ends at the zero byte after the name at the latest. */
	while (length < text.length_bytes && name[length] == text.bytes[length] &&
	       name[length] != '\0')
		length++;
	return length == text.length_bytes && name[length] == '\0';
}

static bool is_reserved(struct capnp_text name, bool launcher)
{
	const char *const *names = launcher ? reserved_of_launcher : reserved_of_shell;
	size_t count =
		launcher ? ARRAY_COUNT(reserved_of_launcher) : ARRAY_COUNT(reserved_of_shell);

	for (size_t i = 0; i < count; i++) {
		if (text_is(name, names[i]))
			return true;
	}
	return false;
}

static bool is_grant_name(enum status status, struct capnp_text text)
{
	return status == STATUS_OK && manifest_name_check(text, MANIFEST_NAME_GRANT);
}

/* ---- capabilities ---------------------------------------------------------------------------- */

/* The names of one profile's launcher and shell so far. */
struct names {
	struct capnp_text taken[2][BROKER_GRANTS];
	uint32_t count[2];
};

static enum broker_refusal grant_check(const struct profile_grant_reader *grant,
				       struct names *names)
{
	uint32_t whose = profile_grant_get_launcher(grant) ? 1u : 0u;
	struct capnp_text name, from;
	enum status status = profile_grant_get_name(grant, &name);

	if (!is_grant_name(status, name))
		return BROKER_REFUSED_GRANT_NAME;
	if (is_reserved(name, whose == 1u))
		return BROKER_REFUSED_GRANT_RESERVED;
	if (names->count[whose] == BROKER_GRANTS)
		return BROKER_REFUSED_GRANT_COUNT;
	for (uint32_t i = 0; i < names->count[whose]; i++) {
		if (text_equal(names->taken[whose][i], name))
			return BROKER_REFUSED_GRANT_REPEATED;
	}
	names->taken[whose][names->count[whose]++] = name;
	if (!grant_kind_is_known(profile_grant_get_kind(grant)))
		return BROKER_REFUSED_GRANT_KIND;
	status = profile_grant_get_from(grant, &from);
	return is_grant_name(status, from) ? BROKER_ACCEPTED : BROKER_REFUSED_GRANT_FROM;
}

static bool is_shell(const struct profile_grant_reader *grant, struct capnp_text shell)
{
	struct capnp_text name;

	return profile_grant_get_launcher(grant) &&
	       profile_grant_get_kind(grant) == GRANT_KIND_IMAGE &&
	       profile_grant_get_name(grant, &name) == STATUS_OK && text_equal(name, shell);
}

static enum broker_refusal grants_check(const struct profile_reader *profile, uint32_t *item)
{
	struct names names = {.count = {0, 0}};
	struct profile_grant_list_reader list;
	struct capnp_text shell;
	bool has_shell = false;

	if (profile_get_capabilities(profile, &list) != STATUS_OK ||
	    profile_get_shell(profile, &shell) != STATUS_OK)
		return BROKER_REFUSED_MESSAGE;
	/* The list ends at the first one that is too many. */
	for (*item = 0; *item < list.raw.count; (*item)++) {
		struct profile_grant_reader grant = profile_grant_list_get(&list, *item);
		enum broker_refusal refusal = grant_check(&grant, &names);

		if (refusal != BROKER_ACCEPTED)
			return refusal;
		has_shell = has_shell || is_shell(&grant, shell);
	}
	return has_shell ? BROKER_ACCEPTED : BROKER_REFUSED_SHELL;
}

/* ---- step-ups -------------------------------------------------------------------------------- */

static enum broker_refusal step_up_check(const struct step_up_reader *step_up)
{
	uint32_t seconds = step_up_get_seconds(step_up);
	struct capnp_text name, issuer, description;
	enum status status = step_up_get_name(step_up, &name);

	if (!is_grant_name(status, name))
		return BROKER_REFUSED_STEP_UP_NAME;
	status = step_up_get_issuer(step_up, &issuer);
	if (!is_grant_name(status, issuer))
		return BROKER_REFUSED_STEP_UP_ISSUER;
	if (seconds == 0 || seconds > BROKER_STEP_UP_SECONDS_MOST)
		return BROKER_REFUSED_STEP_UP_SECONDS;
	if (step_up_get_description(step_up, &description) != STATUS_OK ||
	    description.length_bytes == 0 ||
	    description.length_bytes > BROKER_STEP_UP_DESCRIPTION_BYTES)
		return BROKER_REFUSED_STEP_UP_DESCRIPTION;
	return BROKER_ACCEPTED;
}

static enum broker_refusal step_ups_check(const struct profile_reader *profile, uint32_t *item)
{
	struct step_up_list_reader list;

	if (profile_get_step_ups(profile, &list) != STATUS_OK)
		return BROKER_REFUSED_MESSAGE;
	if (list.raw.count > BROKER_STEP_UPS)
		return BROKER_REFUSED_STEP_UP_COUNT;
	if (list.raw.count > 0 && !broker_kind_needs_proof(profile_get_kind(profile)))
		return BROKER_REFUSED_STEP_UP_PERSON;
	for (*item = 0; *item < list.raw.count; (*item)++) {
		struct step_up_reader step_up = step_up_list_get(&list, *item);
		struct step_up_reader first;
		enum broker_refusal refusal = step_up_check(&step_up);
		struct capnp_text name;

		if (refusal != BROKER_ACCEPTED)
			return refusal;
		/* The first one of this name is this one, or the name is there twice. */
		if (step_up_get_name(&step_up, &name) != STATUS_OK ||
		    !broker_step_up_find(profile, name, &first) ||
		    first.raw.data_byte != step_up.raw.data_byte)
			return BROKER_REFUSED_STEP_UP_NAME;
	}
	return BROKER_ACCEPTED;
}

/* ---- profiles -------------------------------------------------------------------------------- */

static enum broker_refusal bounds_check(const struct profile_reader *profile)
{
	uint32_t longest = profile_get_longest_seconds(profile);
	struct columns_reader limits;

	if (profile_get_limits(profile, &limits) != STATUS_OK)
		return BROKER_REFUSED_MESSAGE;
	if (columns_get_frames(&limits) == 0 || columns_get_ring_regions(&limits) < 2u)
		return BROKER_REFUSED_LIMITS;
	/* A session without an expiry lasts longer than any bound. */
	if (longest != 0 && (profile_get_expiry_seconds(profile) == 0 ||
			     profile_get_expiry_seconds(profile) > longest))
		return BROKER_REFUSED_TIMES;
	return BROKER_ACCEPTED;
}

static enum broker_refusal profile_check(const struct profile_reader *profile, uint32_t *item)
{
	enum broker_refusal refusal;

	*item = 0;
	if (!session_kind_is_known(profile_get_kind(profile)))
		return BROKER_REFUSED_KIND;
	refusal = bounds_check(profile);
	if (refusal == BROKER_ACCEPTED)
		refusal = grants_check(profile, item);
	return refusal == BROKER_ACCEPTED ? step_ups_check(profile, item) : refusal;
}

static enum status profiles_open(const struct broker_policy *policy, struct capnp_message *message,
				 struct profile_list_reader *list)
{
	struct broker_policy_reader reader;
	enum status status;

	capnp_message_init(message, policy->words, policy->word_count,
			   (uint64_t)policy->word_count * VISITS);
	status = broker_policy_root(message, &reader);
	return status == STATUS_OK ? broker_policy_get_profiles(&reader, list) : status;
}

enum broker_refusal broker_policy_check(const struct broker_policy *policy,
					struct broker_place *place)
{
	struct capnp_text names[BROKER_PROFILES];
	struct profile_list_reader list;
	struct capnp_message message;

	*place = (struct broker_place){0};
	if (profiles_open(policy, &message, &list) != STATUS_OK)
		return BROKER_REFUSED_MESSAGE;
	if (list.raw.count == 0 || list.raw.count > BROKER_PROFILES)
		return BROKER_REFUSED_COUNT;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct profile_reader profile = profile_list_get(&list, i);
		enum broker_refusal refusal;

		place->profile = i;
		if (profile_get_name(&profile, &names[i]) != STATUS_OK ||
		    !manifest_name_check(names[i], MANIFEST_NAME_PROGRAM))
			return BROKER_REFUSED_NAME;
		for (uint32_t before = 0; before < i; before++) {
			if (text_equal(names[before], names[i]))
				return BROKER_REFUSED_REPEATED;
		}
		refusal = profile_check(&profile, &place->item);
		if (refusal != BROKER_ACCEPTED)
			return refusal;
	}
	return BROKER_ACCEPTED;
}

const char *broker_refusal_text(enum broker_refusal refusal)
{
	static const char *const texts[BROKER_REFUSALS] = {
#define BROKER_REFUSAL(name, condition, text) [BROKER_REFUSED_##name] = text,
		[BROKER_ACCEPTED] = "",
#include "core/broker/refusal.def"
#undef BROKER_REFUSAL
	};

	return texts[refusal < BROKER_REFUSALS ? refusal : BROKER_ACCEPTED];
}

bool broker_profile_find(const struct broker_policy *policy, struct capnp_message *message,
			 struct capnp_text name, struct profile_reader *profile)
{
	struct profile_list_reader list;

	if (profiles_open(policy, message, &list) != STATUS_OK)
		return false;
	for (uint32_t i = 0; i < list.raw.count && i < BROKER_PROFILES; i++) {
		struct capnp_text text;

		*profile = profile_list_get(&list, i);
		if (profile_get_name(profile, &text) == STATUS_OK && text_equal(text, name))
			return true;
	}
	return false;
}

bool broker_step_up_find(const struct profile_reader *profile, struct capnp_text name,
			 struct step_up_reader *step_up)
{
	struct step_up_list_reader list;

	if (profile_get_step_ups(profile, &list) != STATUS_OK)
		return false;
	for (uint32_t i = 0; i < list.raw.count && i < BROKER_STEP_UPS; i++) {
		struct capnp_text text;

		*step_up = step_up_list_get(&list, i);
		if (step_up_get_name(step_up, &text) == STATUS_OK && text_equal(text, name))
			return true;
	}
	return false;
}

bool broker_profile_is_had(const struct profile_reader *profile,
			   const struct account_reader *account)
{
	struct capnp_text name, had;
	struct capnp_list list;

	if (!broker_kind_needs_proof(profile_get_kind(profile)))
		return true;
	if (!account || account_get_disabled(account) ||
	    profile_get_name(profile, &name) != STATUS_OK ||
	    account_get_profiles(account, &list) != STATUS_OK)
		return false;
	for (uint32_t i = 0; i < list.count && i < BROKER_PROFILES; i++) {
		if (capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &had) == STATUS_OK &&
		    text_equal(had, name))
			return true;
	}
	return false;
}
