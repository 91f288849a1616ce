/*
 * The broker's policy: each condition of core/broker/policy.h fails alone under its refusal, a
 * damaged message
 * is refused or means something that holds, and nobody has a profile that the account does not
 * have.
 */
#include <string.h>

#include "core/broker/nonce.h"
#include "core/broker/policy.h"
#include "tests/host/core/check.h"

#define WORDS 4096u

static uint64_t cases;
static uint64_t words[WORDS];
static struct broker_policy policy = {.words = words};

/* Deviations from a good policy, one at a time. */
static struct {
	const char *name, *second, *shell, *grant, *again, *from, *step, *step_again, *issuer;
	const char *description;
	uint32_t kind, grant_kind, frames, regions, expiry, longest, seconds;
	uint32_t profiles, grants, steps;
	bool launcher;
} with;

static struct capnp_text text(const char *string)
{
	return capnp_text_make(string, (uint32_t)strlen(string));
}

static void ok(enum status status)
{
	CHECK(status == STATUS_OK);
}

static void good(void)
{
	memset(&with, 0, sizeof(with));
	with.name = "operator";
	with.second = "guest";
	with.shell = "shell";
	with.grant = "timer";
	with.again = "services";
	with.from = "supervisorIssuer";
	with.step = "powerOff";
	with.step_again = "ledgers";
	with.issuer = "controlIssuer";
	with.description = "to stop the machine";
	with.kind = SESSION_KIND_ACCOUNT;
	with.grant_kind = GRANT_KIND_ROOT;
	with.frames = 100;
	with.regions = 4;
	with.expiry = 3600;
	with.longest = 36000;
	with.seconds = 60;
	with.profiles = 2;
	with.grants = 3;
	with.steps = 2;
	with.launcher = false;
}

static void grant_set(const struct profile_grant_list_builder *list, uint32_t i, const char *name,
		      uint32_t kind, bool launcher)
{
	struct profile_grant_builder grant = profile_grant_list_builder_get(list, i);

	ok(profile_grant_builder_set_name(&grant, text(name)));
	ok(profile_grant_builder_set_from(&grant, text(with.from)));
	profile_grant_builder_set_kind(&grant, (enum grant_kind)kind);
	profile_grant_builder_set_launcher(&grant, launcher);
}

static void grants_make(const struct profile_builder *profile)
{
	struct profile_grant_list_builder list;
	char name[16];

	ok(profile_builder_new_capabilities(profile, with.grants, &list));
	if (with.grants > 0)
		grant_set(&list, 0, "shell", GRANT_KIND_IMAGE, true);
	if (with.grants > 1)
		grant_set(&list, 1, with.grant, with.grant_kind, with.launcher);
	if (with.grants > 2)
		grant_set(&list, 2, with.again, GRANT_KIND_ISSUER, false);
	for (uint32_t i = 3; i < with.grants; i++) {
		snprintf(name, sizeof(name), "more%u", i);
		grant_set(&list, i, name, GRANT_KIND_ROOT, false);
	}
}

static void step_ups_make(const struct profile_builder *profile)
{
	struct step_up_list_builder list;
	char name[16];

	ok(profile_builder_new_step_ups(profile, with.steps, &list));
	for (uint32_t i = 0; i < with.steps; i++) {
		struct step_up_builder step = step_up_list_builder_get(&list, i);

		snprintf(name, sizeof(name), "more%u", i);
		ok(step_up_builder_set_name(&step, text(i == 0   ? with.step
							: i == 1 ? with.step_again
								 : name)));
		ok(step_up_builder_set_issuer(&step, text(with.issuer)));
		ok(step_up_builder_set_description(&step, text(with.description)));
		step_up_builder_set_seconds(&step, with.seconds);
	}
}

static void profile_make(const struct profile_builder *profile, const char *name)
{
	struct columns_builder limits;

	ok(profile_builder_set_name(profile, text(name)));
	ok(profile_builder_set_shell(profile, text(with.shell)));
	profile_builder_set_kind(profile, (enum session_kind)with.kind);
	ok(profile_builder_new_limits(profile, &limits));
	columns_builder_set_frames(&limits, with.frames);
	columns_builder_set_ring_regions(&limits, with.regions);
	profile_builder_set_expiry_seconds(profile, with.expiry);
	profile_builder_set_longest_seconds(profile, with.longest);
	grants_make(profile);
	step_ups_make(profile);
}

static enum broker_refusal policy_check(void)
{
	struct broker_policy_builder root;
	struct profile_list_builder list;
	struct capnp_builder builder;
	struct broker_place place;
	char name[16];

	memset(words, 0, sizeof(words));
	capnp_builder_init(&builder, words, WORDS);
	ok(broker_policy_builder_root(&builder, &root));
	ok(broker_policy_builder_new_profiles(&root, with.profiles, &list));
	for (uint32_t i = 0; i < with.profiles; i++) {
		struct profile_builder profile = profile_list_builder_get(&list, i);

		snprintf(name, sizeof(name), "more%u", i);
		profile_make(&profile, i == 0 ? with.name : i == 1 ? with.second : name);
	}
	policy.word_count = builder.used_words;
	cases++;
	return broker_policy_check(&policy, &place);
}

/* The good policy with one deviation, which stands in front. */
#define REFUSED(deviation, refusal)                                      \
	do {                                                             \
		good();                                                  \
		deviation;                                               \
		CHECK(policy_check() == BROKER_REFUSED_##refusal);       \
		CHECK(broker_refusal_text(BROKER_REFUSED_##refusal)[0]); \
	} while (0)

static void each_condition_fails_alone(void)
{
	good();
	CHECK(policy_check() == BROKER_ACCEPTED);
	REFUSED(with.profiles = 0, COUNT);
	REFUSED(with.profiles = 17, COUNT);
	REFUSED(with.name = "Operator", NAME);
	REFUSED(with.name = "", NAME);
	REFUSED(with.second = "operator", REPEATED);
	REFUSED(with.kind = 9, KIND);
	REFUSED(with.frames = 0, LIMITS);
	REFUSED(with.regions = 1, LIMITS);
	REFUSED(with.longest = 3599, TIMES);
	REFUSED(with.expiry = 0, TIMES);
	REFUSED(with.grants = 79, GRANT_COUNT);
	REFUSED(with.grant = "a-b", GRANT_NAME);
	REFUSED(with.again = "timer", GRANT_REPEATED);
	REFUSED(with.grant = "desk", GRANT_RESERVED);
	REFUSED((with.grant = "spawner", with.launcher = true), GRANT_RESERVED);
	REFUSED(with.grant_kind = 3, GRANT_KIND);
	REFUSED(with.from = "", GRANT_FROM);
	REFUSED(with.shell = "hello", SHELL);
	REFUSED(with.shell = "timer", SHELL);
	REFUSED(with.grants = 0, SHELL);
	REFUSED(with.steps = 9, STEP_UP_COUNT);
	REFUSED(with.kind = SESSION_KIND_GUEST, STEP_UP_PERSON);
	REFUSED(with.step = "", STEP_UP_NAME);
	REFUSED(with.step_again = "powerOff", STEP_UP_NAME);
	REFUSED(with.issuer = "", STEP_UP_ISSUER);
	REFUSED(with.seconds = 0, STEP_UP_SECONDS);
	REFUSED(with.seconds = 86401, STEP_UP_SECONDS);
	REFUSED(with.description = "", STEP_UP_DESCRIPTION);
	good();
	with.grant = "spawner";
	with.longest = 0;
	CHECK(policy_check() == BROKER_ACCEPTED);
	good();
	with.profiles = 16;
	CHECK(policy_check() == BROKER_ACCEPTED);
	good();
	with.profiles = 1;
	with.grants = 78;
	CHECK(policy_check() == BROKER_ACCEPTED);
}

static void what_is_named_is_found(void)
{
	struct capnp_message message;
	struct profile_reader profile;
	struct step_up_reader step_up;

	good();
	CHECK(policy_check() == BROKER_ACCEPTED);
	CHECK(broker_profile_find(&policy, &message, text("guest"), &profile));
	CHECK(broker_step_up_find(&profile, text("ledgers"), &step_up));
	CHECK(step_up_get_seconds(&step_up) == 60);
	CHECK(!broker_step_up_find(&profile, text("other"), &step_up));
	CHECK(!broker_profile_find(&policy, &message, text("gues"), &profile));
	CHECK(!broker_profile_find(&policy, &message, text(""), &profile));
	cases++;
}

static bool account_has(uint32_t kind, const char *profile_name, bool disabled)
{
	uint64_t space[64] = {0};
	struct capnp_builder builder;
	struct account_builder account;
	struct account_reader reader;
	struct capnp_message message, account_message;
	struct capnp_list_builder names;
	struct profile_reader profile;

	good();
	with.kind = kind;
	with.steps = 0;
	CHECK(policy_check() == BROKER_ACCEPTED);
	CHECK(broker_profile_find(&policy, &message, text("operator"), &profile));
	capnp_builder_init(&builder, space, ARRAY_COUNT(space));
	ok(account_builder_root(&builder, &account));
	account_builder_set_disabled(&account, disabled);
	ok(account_builder_new_profiles(&account, 2, &names));
	ok(capnp_pointer_set_text(capnp_list_builder_pointer(&names, 0), text("other")));
	ok(capnp_pointer_set_text(capnp_list_builder_pointer(&names, 1), text(profile_name)));
	capnp_message_init(&account_message, space, builder.used_words, 1000);
	ok(account_root(&account_message, &reader));
	return broker_profile_is_had(&profile, &reader);
}

static void nobody_has_a_profile_that_is_not_theirs(void)
{
	struct capnp_message message;
	struct profile_reader profile;

	CHECK(account_has(SESSION_KIND_ACCOUNT, "operator", false));
	CHECK(!account_has(SESSION_KIND_ACCOUNT, "operator", true));
	CHECK(!account_has(SESSION_KIND_ACCOUNT, "operato", false));
	CHECK(!account_has(SESSION_KIND_RECOVERY, "guest", false));
	CHECK(account_has(SESSION_KIND_ANONYMOUS, "none", true));
	good();
	CHECK(policy_check() == BROKER_ACCEPTED);
	CHECK(broker_profile_find(&policy, &message, text("operator"), &profile));
	CHECK(!broker_profile_is_had(&profile, NULL));
	cases++;
}

/* Whoever damages a policy may find another one that holds, and never a broken one. */
static void damage(uint64_t *random, uint64_t rounds)
{
	for (uint64_t i = 0; i < rounds; i++) {
		struct broker_place place;
		struct capnp_message message;
		struct profile_reader profile;
		struct step_up_reader step_up;
		enum broker_refusal refusal;

		good();
		CHECK(policy_check() == BROKER_ACCEPTED);
		for (uint64_t hits = 1 + random_next(random) % 3; hits > 0; hits--)
			words[random_next(random) % policy.word_count] ^=
				UINT64_C(1) << random_next(random) % 64;
		refusal = broker_policy_check(&policy, &place);
		if (broker_profile_find(&policy, &message, text("guest"), &profile))
			(void)!broker_step_up_find(&profile, text("ledgers"), &step_up);
		CHECK(refusal < BROKER_REFUSALS);
	}
}

static void a_nonce_is_of_one_session_name_and_attempt(void)
{
	static const uint8_t id[BROKER_NONCE_ID_BYTES] = {1, 2}, other[BROKER_NONCE_ID_BYTES] = {1};
	uint8_t first[BROKER_NONCE_BYTES], second[BROKER_NONCE_BYTES];
	const struct capnp_data nonce = capnp_data_make(first, sizeof(first));

	broker_nonce_make(first, id, 1, text("control"));
	broker_nonce_make(second, id, 2, text("control"));
	CHECK(memcmp(first, second, sizeof(first)) != 0);
	CHECK(broker_nonce_is_of(nonce, id, text("control")));
	CHECK(!broker_nonce_is_of(nonce, other, text("control")));
	CHECK(!broker_nonce_is_of(nonce, id, text("contro")));
	CHECK(!broker_nonce_is_of(nonce, id, text("ledgers")));
	CHECK(!broker_nonce_is_of(nonce, id, text("")));
	for (uint32_t length = 0; length < sizeof(first); length++)
		CHECK(!broker_nonce_is_of(capnp_data_make(first, length), id, text("control")));
	cases++;
}

int main(void)
{
	uint64_t seed = check_setting("SEED", 1), random = seed;
	uint64_t rounds = check_setting("ROUNDS", 20000);

	printf("broker: SEED=%" PRIu64 " ROUNDS=%" PRIu64 "\n", seed, rounds);
	each_condition_fails_alone();
	what_is_named_is_found();
	nobody_has_a_profile_that_is_not_theirs();
	a_nonce_is_of_one_session_name_and_attempt();
	damage(&random, rounds);
	printf("%" PRIu64 " passed, 0 failed\n", cases);
	return 0;
}
