/*
 * The decisions of the service of passwords, with a hash that is counted and a simulated clock:
 * unknown, disabled and wrong are one answer for one hash; guessing becomes slow and locks nobody
 * out; setup opens once; and whatever is done to kept memory, nobody gets in by it.
 */
#include <string.h>

#include "core/credentials/login.h"
#include "tests/host/core/check.h"

#define SECOND_NS UINT64_C(1000000000)

/* Below the default in passes: it is hashed anew at a login. */
#define PHC_CHEAP "$argon2id$v=19$m=16384,t=3,p=1$AAECAwQFBgcICQoLDA0ODw$"
#define HASH_NONE "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

/* ---- a hash that is counted ------------------------------------------------------------------ */

static uint32_t hashes;
static struct phc_cost last_cost;

static void hash_of(const char *password, size_t length, struct phc_verifier *verifier)
{
	const struct credentials_hashed hashed = {.purpose = "test",
						  .first = password,
						  .first_length = length,
						  .second = (const char *)verifier->salt,
						  .second_length = PHC_SALT_BYTES};

	static const uint8_t key[CREDENTIALS_KEY_BYTES] = {1};

	hashes++;
	last_cost = verifier->cost;
	credentials_hash(key, &hashed, verifier->hash);
}

static struct phc_verifier verifier_of(const char *password, struct phc_cost cost)
{
	struct phc_verifier verifier = {.cost = cost, .salt = {5}};

	hash_of(password, strlen(password), &verifier);
	return verifier;
}

/* ---- a service ------------------------------------------------------------------------------- */

static struct credentials_kept kept;
static char token[CREDENTIALS_TOKEN_TEXT];

/* `operator` is for setup, `ann` has a password, `bob` has one and is disabled. */
static void table_make(struct credentials_table *table)
{
	*table = (struct credentials_table){
		.count = 3,
		.setup = 0,
		.cost = CREDENTIALS_COST_DEFAULT,
		.token_ns = 3600u * SECOND_NS,
		.accounts =
			{{.principal = 1, .name = "operator", .setup = true},
			 {.principal = 2, .name = "ann", .has_verifier = true},
			 {.principal = 3, .name = "bob", .has_verifier = true, .disabled = true}},
	};
	table->accounts[1].verifier = verifier_of("ann's password", CREDENTIALS_COST_DEFAULT);
	table->accounts[2].verifier = verifier_of("bob's password", CREDENTIALS_COST_DEFAULT);
}

static void start(struct credentials *credentials)
{
	const struct credentials_start begin = {.key = {9}, .token = {1, 2, 3}, .now_ns = 0};

	table_make(&credentials->table);
	credentials_open(credentials, &kept, &begin, token);
}

static void start_fresh(struct credentials *credentials)
{
	memset(&kept, 0, sizeof(kept));
	start(credentials);
	CHECK(credentials_available(credentials) && !credentials_is_set_up(credentials));
	CHECK(token[0] != '\0');
}

struct outcome {
	enum credentials_step step;
	uint32_t seconds;
	uint64_t delay_ns;
	struct credentials_ended ended;
};

static struct outcome try_login(struct credentials *credentials, const char *name,
				const char *password, const char *source, uint64_t now_ns)
{
	const struct credentials_asked asked = {.name = name,
						.name_length = strlen(name),
						.source = source,
						.source_length = strlen(source),
						.local = strcmp(source, "local") == 0,
						.now_ns = now_ns};
	struct credentials_attempt attempt;
	struct credentials_begun begun = credentials_login_begin(credentials, &attempt, &asked);
	struct outcome outcome = {
		.step = begun.step, .seconds = begun.seconds, .delay_ns = begun.delay_ns};
	struct credentials_typed typed;
	struct phc_verifier job;

	if (begun.step != CREDENTIALS_ASK)
		return outcome;
	credentials_login_job(&attempt, &job);
	hash_of(password, strlen(password), &job);
	typed = (struct credentials_typed){
		.text = password,
		.length = strlen(password),
		.rule = credentials_password_check(password, strlen(password)),
		.hash = job.hash,
		.codes = true,
	};
	outcome.ended =
		credentials_login_end(credentials, &attempt, &typed, now_ns + begun.delay_ns);
	return outcome;
}

static bool gets_in(struct credentials *credentials, const char *name, const char *password,
		    const char *source, uint64_t now_ns)
{
	const struct outcome outcome = try_login(credentials, name, password, source, now_ns);

	return outcome.step == CREDENTIALS_ASK && outcome.ended.accepted;
}

#define CODE "abcd-efgh-ijkl-mnop-qrst-uvwx"

/* The changes, as a service without a disk makes them: at once. */
static enum credentials_setup_step set_up(struct credentials *credentials,
					  const struct phc_verifier *verifier)
{
	struct credentials_change change;
	uint8_t code[CREDENTIALS_HASH_BYTES];
	enum credentials_setup_step step;

	credentials_code_hash(1, CODE, strlen(CODE), code);
	step = credentials_setup_plan(credentials, verifier, code, &change);
	if (step == CREDENTIALS_SETUP_ASK)
		credentials_change_commit(credentials, &change);
	return step;
}

static bool set_password(struct credentials *credentials, uint64_t principal,
			 const struct phc_verifier *verifier, bool uses_code)
{
	struct credentials_change change;

	if (!credentials_password_plan(credentials, principal, verifier, uses_code, &change))
		return false;
	credentials_change_commit(credentials, &change);
	return true;
}

/* ---- names and passwords --------------------------------------------------------------------- */

static void names_and_passwords_have_rules(void)
{
	static const char longest[CREDENTIALS_PASSWORD_BYTES + 1u] = {0};
	static const char account_name[CREDENTIALS_NAME_BYTES] = "operator";
	static const struct {
		const char *password;
		size_t length;
		enum credentials_rule rule, rule_of_new;
	} rows[] = {
		{"", 0, CREDENTIALS_RULE_EMPTY, CREDENTIALS_RULE_EMPTY},
		{"short", 5, CREDENTIALS_RULE_NONE, CREDENTIALS_RULE_TOO_SHORT},
		{"just 8 c", 8, CREDENTIALS_RULE_NONE, CREDENTIALS_RULE_NONE},
		/* Eight characters of two bytes, and seven. */
		{"\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4", 16,
		 CREDENTIALS_RULE_NONE, CREDENTIALS_RULE_NONE},
		{"\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4", 14,
		 CREDENTIALS_RULE_NONE, CREDENTIALS_RULE_TOO_SHORT},
		{"nul\0inside", 10, CREDENTIALS_RULE_NO_TEXT, CREDENTIALS_RULE_NO_TEXT},
		{"a tab\tinside", 12, CREDENTIALS_RULE_NO_TEXT, CREDENTIALS_RULE_NO_TEXT},
		{"an escape\x1b", 10, CREDENTIALS_RULE_NO_TEXT, CREDENTIALS_RULE_NO_TEXT},
		{"a delete\x7f", 9, CREDENTIALS_RULE_NO_TEXT, CREDENTIALS_RULE_NO_TEXT},
		{"a c1 \xc2\x9b", 7, CREDENTIALS_RULE_NO_TEXT, CREDENTIALS_RULE_NO_TEXT},
		{"no text \xff", 9, CREDENTIALS_RULE_NO_TEXT, CREDENTIALS_RULE_NO_TEXT},
		{"cut off \xc3", 9, CREDENTIALS_RULE_NO_TEXT, CREDENTIALS_RULE_NO_TEXT},
		{longest, 257, CREDENTIALS_RULE_TOO_LONG, CREDENTIALS_RULE_TOO_LONG},
		{"operator", 8, CREDENTIALS_RULE_NONE, CREDENTIALS_RULE_LIKE_NAME},
		{"operator1", 9, CREDENTIALS_RULE_NONE, CREDENTIALS_RULE_NONE},
	};

	for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
		const enum credentials_rule new = credentials_password_check_new(
			rows[i].password, rows[i].length, account_name);

		CHECK(credentials_password_check(rows[i].password, rows[i].length) == rows[i].rule);
		CHECK(new == rows[i].rule_of_new);
		CHECK((credentials_rule_words(new)[0] == '\0') == (new == CREDENTIALS_RULE_NONE));
	}
	CHECK(credentials_name_is_right("a-b_9", 5) && !credentials_name_is_right("", 0));
	CHECK(!credentials_name_is_right("Ann", 3) && !credentials_name_is_right("a\0b", 3));
	CHECK(!credentials_name_is_right("a b", 3) && !credentials_name_is_right("\xc3\xa4", 2));
	CHECK(credentials_name_is_right("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 31));
	CHECK(!credentials_name_is_right("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 32));
}

/* ---- one answer for one hash ----------------------------------------------------------------- */

static void unknown_disabled_and_wrong_are_one_answer_for_one_hash(void)
{
	static const char longest[200] = {[0] = 'x', [1 ... 198] = 'y'};
	static const struct {
		const char *name, *password;
	} rows[] = {{"ann", "wrong password"},
		    {"nobody", "ann's password"},
		    {"bob", "bob's password"},
		    {"bob", "wrong"},
		    {"operator", ""},
		    {"operator", "operator"},
		    {"", ""},
		    {"an", "ann's password"},
		    {"ann", ""},
		    {"ann", "ann's password\n"},
		    {"ANN", "ann's password"},
		    {longest, longest}};
	struct credentials credentials;

	start_fresh(&credentials);
	for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
		struct outcome outcome;

		hashes = 0;
		/* A source for each, so that none has to wait. */
		outcome = try_login(&credentials, rows[i].name, rows[i].password, "a",
				    i * 1000u * SECOND_NS);
		CHECK(outcome.step == CREDENTIALS_ASK && !outcome.ended.accepted);
		CHECK(outcome.ended.principal == 0 && !outcome.ended.rehash);
		CHECK(hashes == 1 && last_cost.memory_kib == 65536 && last_cost.passes == 3);
	}
	hashes = 0;
	CHECK(gets_in(&credentials, "ann", "ann's password", "a", 99999u * SECOND_NS));
	CHECK(hashes == 1);
}

/* A name without an account costs what some account costs, and the same each time. */
static void a_made_up_verifier_costs_what_an_account_costs(void)
{
	struct credentials credentials;
	uint32_t cheap = 0, dear = 0;
	char name[16];

	start_fresh(&credentials);
	CHECK(phc_read(PHC_CHEAP HASH_NONE, strlen(PHC_CHEAP HASH_NONE),
		       &(struct phc_cost){65536, 10, 1}, &credentials.table.accounts[1].verifier));
	for (uint32_t i = 0; i < 100; i++) {
		struct phc_cost first;

		snprintf(name, sizeof(name), "n%u", i);
		(void)try_login(&credentials, name, "x", "a", i * 1000u * SECOND_NS);
		first = last_cost;
		(void)try_login(&credentials, name, "y", "b", i * 1000u * SECOND_NS + 1u);
		CHECK(first.memory_kib == last_cost.memory_kib);
		cheap += first.memory_kib == 16384;
		dear += first.memory_kib == 65536;
	}
	CHECK(cheap > 10 && dear > 10 && cheap + dear == 100);
}

static void a_verifier_that_costs_less_is_made_anew_at_a_login(void)
{
	struct credentials credentials;
	struct outcome outcome;
	const struct phc_verifier cheap =
		verifier_of("ann's password", (struct phc_cost){16384, 3, 1});
	const struct phc_verifier dear = verifier_of("ann's password", CREDENTIALS_COST_DEFAULT);

	start_fresh(&credentials);
	credentials.table.accounts[1].verifier = cheap;
	outcome = try_login(&credentials, "ann", "ann's password", "a", 1);
	CHECK(outcome.ended.accepted && outcome.ended.rehash && outcome.ended.principal == 2);
	CHECK(set_password(&credentials, 2, &dear, false));
	outcome = try_login(&credentials, "ann", "ann's password", "a", 2);
	CHECK(outcome.ended.accepted && !outcome.ended.rehash);
	CHECK(!set_password(&credentials, 77, &dear, false));
	/* The new one outlives the instance. */
	start(&credentials);
	outcome = try_login(&credentials, "ann", "ann's password", "a", 3);
	CHECK(outcome.ended.accepted && last_cost.memory_kib == 65536);
}

/* ---- guessing -------------------------------------------------------------------------------- */

static void a_thousand_wrong_passwords_take_hours_and_lock_nobody_out(void)
{
	struct credentials credentials;
	uint64_t now_ns = SECOND_NS;
	uint32_t wrong = 0, refused = 0, owner = 0;

	start_fresh(&credentials);
	hashes = 0;
	while (wrong < 1000) {
		const struct outcome outcome =
			try_login(&credentials, "ann", "wrong password", "far", now_ns);

		if (outcome.step == CREDENTIALS_TRY_LATER) {
			CHECK(outcome.seconds >= 1 && outcome.seconds <= 32);
			refused++;
			/* Trying earlier is refused as well, and makes nothing longer. */
			CHECK(try_login(&credentials, "ann", "ann's password", "far", now_ns + 1u)
				      .step == CREDENTIALS_TRY_LATER);
			now_ns += outcome.seconds * SECOND_NS;
			continue;
		}
		CHECK(outcome.step == CREDENTIALS_ASK && !outcome.ended.accepted);
		CHECK(outcome.delay_ns <= CREDENTIALS_BACKOFF_DELAY_NS);
		now_ns += outcome.delay_ns;
		wrong++;
		/* The owner, at the line that is local, at every moment. */
		if (wrong % 10u == 0) {
			const struct outcome own =
				try_login(&credentials, "ann", "ann's password", "local", now_ns);

			CHECK(own.step == CREDENTIALS_ASK && own.ended.accepted);
			CHECK(own.delay_ns == 0);
			owner++;
		}
	}
	CHECK(hashes == 1000u + owner && owner == 100);
	CHECK(refused > 900 && now_ns > 8u * 3600u * SECOND_NS);
	/* From elsewhere the owner is slowed down, and not refused. */
	CHECK(try_login(&credentials, "ann", "ann's password", "near", now_ns).delay_ns ==
	      CREDENTIALS_BACKOFF_DELAY_NS);
	CHECK(gets_in(&credentials, "ann", "ann's password", "near", now_ns));
}

/*
 * From a thousand addresses, each of which has its own free tries, the guesser gets slower and is
 * refused; the owner at the machine waits at no moment.
 */
static void ten_thousand_tries_from_many_addresses_never_delay_the_owner(void)
{
	struct credentials credentials;
	uint64_t now_ns = SECOND_NS;
	uint32_t wrong = 0, refused = 0, owner = 0;
	char address[24];

	start_fresh(&credentials);
	for (uint32_t i = 0; i < 10000; i++) {
		struct outcome outcome;

		snprintf(address, sizeof(address), "10.1.%u.%u", i % 1000u / 250u, i % 250u);
		outcome = try_login(&credentials, "ann", "wrong password", address, now_ns);
		CHECK(outcome.step == CREDENTIALS_TRY_LATER || !outcome.ended.accepted);
		CHECK(outcome.seconds <= 32 && outcome.delay_ns <= CREDENTIALS_BACKOFF_DELAY_NS);
		refused += outcome.step == CREDENTIALS_TRY_LATER;
		wrong += outcome.step == CREDENTIALS_ASK;
		now_ns += SECOND_NS / 10u;
		if (i % 100u != 0)
			continue;
		outcome = try_login(&credentials, "ann", "ann's password", "local", now_ns);
		CHECK(outcome.step == CREDENTIALS_ASK && outcome.ended.accepted);
		CHECK(outcome.delay_ns == 0 && outcome.seconds == 0);
		owner++;
	}
	CHECK(owner == 100 && wrong + refused == 10000 && refused > wrong);
	/* At another address the owner waits once, as long as anybody does at most. */
	now_ns += CREDENTIALS_BACKOFF_LONGEST_NS;
	CHECK(gets_in(&credentials, "ann", "ann's password", "10.9.9.9", now_ns));
}

/* Twelve tries reach the fourth step: free, 2, 4 and 8 seconds. */
static void the_wait_grows_in_steps(void)
{
	static const uint32_t waits[] = {0, 0, 2,  2,  2,  4,  4,  4,  8,
					 8, 8, 16, 16, 16, 32, 32, 32, 32};
	struct credentials credentials;
	uint64_t now_ns = 0;

	start_fresh(&credentials);
	for (size_t i = 0; i < ARRAY_COUNT(waits); i++) {
		struct outcome outcome = try_login(&credentials, "ann", "wrong", "far", now_ns);

		CHECK(outcome.step == CREDENTIALS_ASK);
		now_ns += outcome.delay_ns;
		if (waits[i] == 0)
			continue;
		outcome = try_login(&credentials, "ann", "wrong", "far", now_ns);
		CHECK(outcome.step == CREDENTIALS_TRY_LATER && outcome.seconds == waits[i]);
		now_ns += waits[i] * SECOND_NS - 1u;
		outcome = try_login(&credentials, "ann", "wrong", "far", now_ns);
		CHECK(outcome.step == CREDENTIALS_TRY_LATER && outcome.seconds == 1);
		now_ns++;
	}
}

static void failures_are_forgotten_with_time_and_by_a_right_password(void)
{
	struct credentials credentials;

	start_fresh(&credentials);
	for (uint32_t i = 0; i < 3; i++)
		(void)try_login(&credentials, "ann", "wrong", "far", 1);
	CHECK(try_login(&credentials, "ann", "wrong", "far", 2).step == CREDENTIALS_TRY_LATER);
	/* One is forgotten after five minutes: two are left, which are free. */
	CHECK(!gets_in(&credentials, "ann", "wrong", "far", 301u * SECOND_NS));
	CHECK(try_login(&credentials, "ann", "wrong", "far", 302u * SECOND_NS).step ==
	      CREDENTIALS_TRY_LATER);
	CHECK(gets_in(&credentials, "ann", "ann's password", "far", 303u * SECOND_NS));
	for (uint32_t i = 0; i < 3; i++)
		CHECK(try_login(&credentials, "ann", "wrong", "far", 304u * SECOND_NS).step ==
		      CREDENTIALS_ASK);
	CHECK(try_login(&credentials, "ann", "wrong", "far", 304u * SECOND_NS).step ==
	      CREDENTIALS_TRY_LATER);
}

/* Neither thousands of names nor hundreds of sources make a guesser's count smaller. */
static void no_entry_is_evicted_by_others(void)
{
	struct credentials credentials;
	char name[16];
	uint64_t now_ns = SECOND_NS;

	start_fresh(&credentials);
	for (uint32_t i = 0; i < 8; i++) {
		(void)try_login(&credentials, "ann", "wrong", "far", now_ns);
		now_ns += 10u * SECOND_NS;
	}
	CHECK(!gets_in(&credentials, "ann", "wrong", "far", now_ns));
	for (uint32_t i = 0; i < 3000; i++) {
		snprintf(name, sizeof(name), "n%u", i);
		(void)try_login(&credentials, name, "wrong", i % 2u ? "far" : name, now_ns);
	}
	CHECK(try_login(&credentials, "ann", "ann's password", "far", now_ns + 1u).step ==
	      CREDENTIALS_TRY_LATER);
	/* And a line where nobody has guessed asks at once. */
	CHECK(gets_in(&credentials, "ann", "ann's password", "local", now_ns + 2u));
}

static void backoff_outlives_an_instance_and_any_content_of_it_is_harmless(void)
{
	struct credentials credentials;
	uint64_t seed = check_setting("SEED", 1);

	printf("seed %" PRIu64 "\n", seed);
	start_fresh(&credentials);
	for (uint32_t i = 0; i < 3; i++)
		(void)try_login(&credentials, "ann", "wrong", "far", 1);
	start(&credentials);
	CHECK(try_login(&credentials, "ann", "wrong", "far", 2).step == CREDENTIALS_TRY_LATER);
	for (uint32_t round = 0; round < 200; round++) {
		uint8_t *bytes = (uint8_t *)&kept.backoff;
		uint64_t now_ns = random_next(&seed) % (1000u * SECOND_NS);
		struct outcome outcome;

		for (size_t i = 0; i < sizeof(kept.backoff); i++)
			bytes[i] = (uint8_t)random_next(&seed);
		outcome = try_login(&credentials, "ann", "wrong", "far", now_ns);
		CHECK(outcome.delay_ns <= CREDENTIALS_BACKOFF_DELAY_NS && outcome.seconds <= 32);
		/* Not refused for longer than the longest wait, whatever stands there. */
		now_ns += outcome.seconds * SECOND_NS;
		if (outcome.step == CREDENTIALS_TRY_LATER && now_ns < 1000u * SECOND_NS)
			CHECK(try_login(&credentials, "ann", "wrong", "far",
					now_ns + CREDENTIALS_BACKOFF_LONGEST_NS)
				      .seconds <= 32);
	}
}

/* ---- setup ----------------------------------------------------------------------------------- */

static void setup_opens_once(void)
{
	struct credentials credentials;
	const struct phc_verifier verifier = verifier_of("operator's", CREDENTIALS_COST_DEFAULT);
	const struct phc_verifier other = verifier_of("somebody's", CREDENTIALS_COST_DEFAULT);

	start_fresh(&credentials);
	CHECK(strcmp(credentials_setup_name(&credentials), "operator") == 0);
	CHECK(credentials_setup_begin(&credentials, true) == CREDENTIALS_SETUP_ASK);
	CHECK(credentials_setup_begin(&credentials, false) == CREDENTIALS_SETUP_ASK_TOKEN);
	CHECK(!gets_in(&credentials, "operator", "operator's", "local", 1));
	CHECK(set_up(&credentials, &verifier) == CREDENTIALS_SETUP_ASK);
	/* The second line was asked for its password meanwhile. */
	CHECK(set_up(&credentials, &other) == CREDENTIALS_SETUP_DONE_BEFORE);
	CHECK(credentials_setup_begin(&credentials, true) == CREDENTIALS_SETUP_DONE_BEFORE);
	CHECK(gets_in(&credentials, "operator", "operator's", "local", 2));
	CHECK(!gets_in(&credentials, "operator", "somebody's", "local", 3));
	/* Nor does it open for the next instance, which prints no token. */
	start(&credentials);
	CHECK(token[0] == '\0' && credentials_is_set_up(&credentials));
	CHECK(credentials_setup_begin(&credentials, true) == CREDENTIALS_SETUP_DONE_BEFORE);
	CHECK(gets_in(&credentials, "operator", "operator's", "local", 4));
}

static bool token_opens(struct credentials *credentials, const char *typed, uint64_t now_ns)
{
	return credentials_setup_token(credentials, typed, strlen(typed), now_ns);
}

static void a_token_is_good_once_for_its_time_for_three_tries(void)
{
	struct credentials credentials;
	char right[CREDENTIALS_TOKEN_TEXT], capitals[CREDENTIALS_TOKEN_TEXT];

	start_fresh(&credentials);
	memcpy(right, token, sizeof(right));
	CHECK(strlen(right) == 19 && right[4] == '-');
	CHECK(token_opens(&credentials, right, 1) && !token_opens(&credentials, right, 2));

	start_fresh(&credentials);
	CHECK(!token_opens(&credentials, right, 3600u * SECOND_NS));
	CHECK(token_opens(&credentials, right, 3600u * SECOND_NS - 1u));

	start_fresh(&credentials);
	CHECK(!token_opens(&credentials, "", 1) && !token_opens(&credentials, "aaaa", 1));
	CHECK(!token_opens(&credentials, "aaaa-aaaa-aaaa-aaaa-aaaa", 1));
	CHECK(!token_opens(&credentials, right, 1));

	/* Tries are not given back by a crash, and the next instance prints nothing. */
	start_fresh(&credentials);
	CHECK(!token_opens(&credentials, "x", 1) && !token_opens(&credentials, "y", 1));
	start(&credentials);
	CHECK(token[0] == '\0' && token_opens(&credentials, right, 1));
	start(&credentials);
	CHECK(!token_opens(&credentials, right, 1));

	start_fresh(&credentials);
	for (size_t i = 0; i < sizeof(right); i++)
		capitals[i] = right[i] == '-'                      ? ' '
			      : right[i] >= 'a' && right[i] <= 'z' ? (char)(right[i] - 'a' + 'A')
								   : right[i];
	CHECK(token_opens(&credentials, capitals, 1));
}

/* ---- recovery codes -------------------------------------------------------------------------- */

static void a_recovery_code_is_good_once_on_a_local_line_to_set_another_password(void)
{
	struct credentials credentials;
	const struct phc_verifier first = verifier_of("operator's", CREDENTIALS_COST_DEFAULT);
	const struct phc_verifier second = verifier_of("another one", CREDENTIALS_COST_DEFAULT);
	struct outcome outcome;

	start_fresh(&credentials);
	CHECK(!gets_in(&credentials, "operator", CODE, "local", 1000 * SECOND_NS));
	CHECK(set_up(&credentials, &first) == CREDENTIALS_SETUP_ASK);
	hashes = 0;
	/* One hash, as for anything else that is typed. */
	CHECK(!gets_in(&credentials, "operator", CODE, "far", 2000 * SECOND_NS));
	CHECK(!gets_in(&credentials, "ann", CODE, "local", 3000 * SECOND_NS));
	CHECK(!gets_in(&credentials, "operator", "abcd-efgh-ijkl-mnop-qrst-uvw", "local",
		       4000 * SECOND_NS));
	CHECK(!gets_in(&credentials, "operator", CODE "x", "local", 5000 * SECOND_NS));
	CHECK(hashes == 4);
	outcome = try_login(&credentials, "operator", "ABCD EFGH ijklmnop qrst-uvwx", "local",
			    6000 * SECOND_NS);
	CHECK(outcome.ended.accepted && outcome.ended.by_code && !outcome.ended.rehash);
	outcome = try_login(&credentials, "operator", "operator's", "local", 7000 * SECOND_NS);
	CHECK(outcome.ended.accepted && !outcome.ended.by_code);
	/* A password that is changed leaves the code; one that the code has set uses it up. */
	CHECK(set_password(&credentials, 1, &first, false));
	start(&credentials);
	CHECK(gets_in(&credentials, "operator", CODE, "local", 8000 * SECOND_NS));
	CHECK(set_password(&credentials, 1, &second, true));
	CHECK(!gets_in(&credentials, "operator", CODE, "local", 9000 * SECOND_NS));
	CHECK(!gets_in(&credentials, "operator", "operator's", "local", 10000 * SECOND_NS));
	CHECK(gets_in(&credentials, "operator", "another one", "local", 11000 * SECOND_NS));
	start(&credentials);
	CHECK(!gets_in(&credentials, "operator", CODE, "local", 20000 * SECOND_NS));
}

static void another_code_takes_the_place_of_the_first(void)
{
	static const uint8_t random[CREDENTIALS_CODE_RANDOM] = {1, 2, 3, [14] = 9};
	const struct phc_verifier verifier = verifier_of("operator's", CREDENTIALS_COST_DEFAULT);
	struct credentials credentials;
	struct credentials_change change;
	uint8_t hash[CREDENTIALS_HASH_BYTES];
	char text[CREDENTIALS_CODE_TEXT];

	credentials_code_write(random, text);
	CHECK(strlen(text) == 29 && text[4] == '-' && text[24] == '-');
	credentials_code_hash(1, text, strlen(text), hash);
	start_fresh(&credentials);
	CHECK(set_up(&credentials, &verifier) == CREDENTIALS_SETUP_ASK);
	CHECK(!credentials_code_plan(&credentials, 77, hash, &change));
	CHECK(credentials_code_plan(&credentials, 1, hash, &change));
	credentials_change_commit(&credentials, &change);
	CHECK(!gets_in(&credentials, "operator", CODE, "local", 1));
	CHECK(gets_in(&credentials, "operator", text, "local", 2));
	CHECK(gets_in(&credentials, "operator", "operator's", "local", 3));
	/* A code of one account is no code of another, nor of one that is disabled. */
	CHECK(credentials_code_plan(&credentials, 2, hash, &change));
	credentials_change_commit(&credentials, &change);
	CHECK(!gets_in(&credentials, "ann", text, "local", 4));
	credentials_code_hash(3, text, strlen(text), hash);
	CHECK(credentials_code_plan(&credentials, 3, hash, &change));
	credentials_change_commit(&credentials, &change);
	CHECK(!gets_in(&credentials, "bob", text, "local", 5));
}

/* ---- secrets on a disk ----------------------------------------------------------------------- */

static void start_with_a_disk(struct credentials *credentials,
			      const struct credentials_secrets *stored)
{
	const struct credentials_start begin = {.stored = stored, .key = {9}, .token = {1, 2, 3}};

	table_make(&credentials->table);
	credentials_open(credentials, &kept, &begin, token);
}

static void with_a_disk_no_secret_is_kept_and_setup_opens_once_for_good(void)
{
	const struct phc_verifier verifier = verifier_of("operator's", CREDENTIALS_COST_DEFAULT);
	struct credentials_secrets disk = {0};
	struct credentials credentials;

	memset(&kept, 0, sizeof(kept));
	start_with_a_disk(&credentials, &disk);
	CHECK(credentials_available(&credentials) && token[0] != '\0');
	CHECK(set_up(&credentials, &verifier) == CREDENTIALS_SETUP_ASK);
	CHECK(set_password(&credentials, 2, &verifier, false));
	CHECK(kept.mark == 0 && kept.records[0].secrets.count == 0);
	CHECK(kept.records[1].secrets.count == 0 && kept.records[1].secrets.set_up == 0);
	disk = credentials.stored;
	CHECK(disk.count == 2 && disk.set_up == 1);
	/* Another instance, and another machine with the same disk, which prints no token. */
	for (uint32_t i = 0; i < 2; i++) {
		start_with_a_disk(&credentials, &disk);
		CHECK(token[0] == '\0' && credentials_is_set_up(&credentials));
		CHECK(set_up(&credentials, &verifier) == CREDENTIALS_SETUP_DONE_BEFORE);
		CHECK(gets_in(&credentials, "operator", "operator's", "local", 1));
		CHECK(gets_in(&credentials, "ann", "operator's", "local", 2));
		CHECK(!gets_in(&credentials, "ann", "ann's password", "local", 3));
		memset(&kept, 0, sizeof(kept));
	}
	/* A disk that cannot be used opens nothing. */
	credentials_close(&credentials);
	CHECK(credentials_setup_begin(&credentials, true) == CREDENTIALS_SETUP_UNAVAILABLE);
	CHECK(try_login(&credentials, "operator", "operator's", "local", 4).step ==
	      CREDENTIALS_UNAVAILABLE);
}

static void secrets_that_are_not_right_are_refused(void)
{
	struct credentials_secrets good = {.count = 2}, bad;
	const struct phc_verifier verifier = verifier_of("x", CREDENTIALS_COST_SMALL);

	good.of[0] = (struct credentials_secret){.principal = 1, .password = verifier, .has = 3};
	good.of[1] = (struct credentials_secret){.principal = 2, .has = CREDENTIALS_HAS_CODE};
	CHECK(credentials_secrets_are_right(&good, 12288));
	CHECK(!credentials_secrets_are_right(&good, 12287));
	bad = good;
	bad.of[1].principal = 1;
	CHECK(!credentials_secrets_are_right(&bad, 12288));
	bad = good;
	bad.of[1].has = 4;
	CHECK(!credentials_secrets_are_right(&bad, 12288));
	bad = good;
	bad.of[1].has = CREDENTIALS_HAS_PASSWORD;
	CHECK(!credentials_secrets_are_right(&bad, 12288));
	bad = good;
	bad.set_up = 2;
	CHECK(!credentials_secrets_are_right(&bad, 12288));
	bad.set_up = 0;
	bad.count = CREDENTIALS_ACCOUNTS + 1u;
	CHECK(!credentials_secrets_are_right(&bad, 12288));
}

/* ---- kept memory ----------------------------------------------------------------------------- */

/* Every bit of the marks, and of both records: setup does not open, and only the owner gets in. */
static void no_change_of_kept_memory_opens_setup_or_lets_anybody_in(void)
{
	static struct credentials_kept before;
	struct credentials credentials;
	const struct phc_verifier verifier = verifier_of("operator's", CREDENTIALS_COST_DEFAULT);
	uint32_t damaged = 0, good = 0;

	start_fresh(&credentials);
	CHECK(set_up(&credentials, &verifier) == CREDENTIALS_SETUP_ASK);
	before = kept;
	for (size_t bit = 0; bit < offsetof(struct credentials_kept, backoff) * 8u; bit += 5) {
		kept = before;
		((uint8_t *)&kept)[bit / 8u] ^= (uint8_t)(1u << bit % 8u);
		start(&credentials);
		CHECK(token[0] == '\0');
		CHECK(credentials_setup_begin(&credentials, true) != CREDENTIALS_SETUP_ASK);
		CHECK(set_up(&credentials, &verifier) != CREDENTIALS_SETUP_ASK);
		if (credentials_available(&credentials)) {
			good++;
			CHECK(gets_in(&credentials, "operator", "operator's", "local", 1));
			continue;
		}
		damaged++;
		CHECK(try_login(&credentials, "operator", "operator's", "local", 1).step ==
		      CREDENTIALS_UNAVAILABLE);
		CHECK(try_login(&credentials, "ann", "ann's password", "local", 1).step ==
		      CREDENTIALS_UNAVAILABLE);
	}
	CHECK(damaged > 1000 && good > 1000);
	/* The mark alone, without anything else. */
	memset(&kept, 0, sizeof(kept));
	kept.mark = 1;
	start(&credentials);
	CHECK(!credentials_available(&credentials) && credentials_is_set_up(&credentials));
}

/* An instance is ended after so many bytes of a write: the state is that of before or of after. */
static void a_write_that_was_cut_off_leaves_one_state_or_the_other(void)
{
	static struct credentials_kept before, after;
	struct credentials credentials;
	const struct phc_verifier verifier = verifier_of("operator's", CREDENTIALS_COST_DEFAULT);
	const size_t whole = sizeof(struct credentials_record);
	uint32_t old = 0, new = 0;

	start_fresh(&credentials);
	before = kept;
	CHECK(set_up(&credentials, &verifier) == CREDENTIALS_SETUP_ASK);
	after = kept;
	for (size_t cut = 0; cut <= whole + 3u; cut++) {
		kept = before;
		memcpy(&kept.records[0], &after.records[0], cut < whole ? cut : whole);
		kept.complement = cut > whole ? after.complement : before.complement;
		kept.committed = cut > whole + 1u ? after.committed : before.committed;
		kept.mark = cut > whole + 2u ? after.mark : before.mark;
		start(&credentials);
		CHECK(credentials_available(&credentials));
		if (credentials_is_set_up(&credentials)) {
			new ++;
			CHECK(gets_in(&credentials, "operator", "operator's", "local", 1));
			CHECK(kept.mark != 0);
			continue;
		}
		old++;
		CHECK(credentials_setup_begin(&credentials, true) == CREDENTIALS_SETUP_ASK);
		CHECK(!gets_in(&credentials, "operator", "operator's", "local", 1));
	}
	CHECK(old == whole && new == 4);
	/* The very first write, too. */
	memset(&kept, 0, sizeof(kept));
	memcpy(&kept.records[1], &before.records[1], 100);
	start(&credentials);
	CHECK(credentials_available(&credentials) && token[0] != '\0');
}

/* ---- proofs ---------------------------------------------------------------------------------- */

static struct credentials_proof claim(const char *nonce, uint64_t now_ns)
{
	struct credentials_proof made = {.nonce_length = (uint8_t)strlen(nonce), .made_ns = now_ns};

	memcpy(made.nonce, nonce, strlen(nonce));
	return made;
}

static bool proof_add(struct credentials_proofs *proofs, uint32_t tag, const char *nonce,
		      uint64_t now_ns)
{
	struct credentials_proof *place = credentials_proof_place(proofs, now_ns);

	if (!place)
		return false;
	*place = claim(nonce, now_ns);
	place->tag = tag;
	place->principal = 100u + tag;
	place->used = true;
	return true;
}

static bool redeems(struct credentials_proofs *proofs, uint32_t tag, const char *nonce,
		    uint64_t now_ns)
{
	const struct credentials_proof claimed = claim(nonce, now_ns);
	uint64_t principal = 0;
	const bool accepted = credentials_proof_redeem(proofs, tag, &claimed, &principal);

	return accepted && principal == 100u + tag;
}

static void a_proof_is_good_once_for_two_minutes_with_its_nonce(void)
{
	struct credentials_proofs proofs = {0};

	CHECK(!redeems(&proofs, 7, "", 1));
	CHECK(proof_add(&proofs, 7, "n", 1) && redeems(&proofs, 7, "n", 2));
	CHECK(!redeems(&proofs, 7, "n", 3));
	CHECK(proof_add(&proofs, 7, "n", 1) && !redeems(&proofs, 7, "m", 2));
	CHECK(!redeems(&proofs, 7, "n", 3));
	CHECK(proof_add(&proofs, 7, "n", 1) && !redeems(&proofs, 7, "", 2));
	CHECK(proof_add(&proofs, 7, "n", 1) && !redeems(&proofs, 7, "n", 121u * SECOND_NS));
	CHECK(proof_add(&proofs, 7, "n", 1) && !redeems(&proofs, 8, "n", 2));
	CHECK(redeems(&proofs, 7, "n", 2));
	CHECK(proof_add(&proofs, 7, "n", 1));
	credentials_proof_forget(&proofs, 7);
	CHECK(!redeems(&proofs, 7, "n", 2));
	for (uint32_t i = 0; i < CREDENTIALS_PROOFS; i++)
		CHECK(proof_add(&proofs, i, "", 5));
	CHECK(!proof_add(&proofs, 99, "", 6));
	/* Those that are too old make room. */
	CHECK(proof_add(&proofs, 99, "", 200u * SECOND_NS));
}

/* ---- the configuration ----------------------------------------------------------------------- */

struct row {
	uint64_t principal;
	const char *name, *phc;
	bool setup;
};

static enum status read_rows(struct credentials_table *table, const struct row *rows,
			     uint32_t count, bool small)
{
	static uint64_t words[4096];
	struct credential_config_builder config;
	struct credential_config_reader reader;
	struct verifier_list_builder list;
	struct capnp_builder builder;
	struct capnp_message message;

	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(credential_config_builder_root(&builder, &config) == STATUS_OK);
	credential_config_builder_set_small_hash(&config, small);
	CHECK(credential_config_builder_new_verifiers(&config, count, &list) == STATUS_OK);
	for (uint32_t i = 0; i < count; i++) {
		struct verifier_builder verifier = verifier_list_builder_get(&list, i);

		verifier_builder_set_principal(&verifier, rows[i].principal);
		verifier_builder_set_setup(&verifier, rows[i].setup);
		CHECK(verifier_builder_set_name(
			      &verifier,
			      capnp_text_make(rows[i].name, (uint32_t)strlen(rows[i].name))) ==
		      STATUS_OK);
		CHECK(verifier_builder_set_phc(
			      &verifier,
			      capnp_text_make(rows[i].phc, (uint32_t)strlen(rows[i].phc))) ==
		      STATUS_OK);
	}
	capnp_message_init(&message, words, builder.used_words, 100000);
	CHECK(credential_config_root(&message, &reader) == STATUS_OK);
	return credentials_table_read(table, &reader);
}

#define PHC(cost) "$argon2id$v=19$" cost ",p=1$AAECAwQFBgcICQoLDA0ODw$" HASH_NONE

static void a_configuration_that_is_not_right_is_refused(void)
{
	static const struct row good[] = {{1, "operator", "", true},
					  {2, "ann", PHC("m=9216,t=3"), false},
					  {3, "bob", PHC("m=12288,t=3"), false}};
	static const struct row bad[] = {{0, "eve", "", false},
					 {2, "eve", "", false},
					 {9, "ann", "", false},
					 {9, "", "", false},
					 {9, "Eve", "", false},
					 {9, "eve", "", true},
					 {9, "eve", "x", false},
					 {9, "eve", PHC("m=65536,t=3"), false},
					 {9, "eve", PHC("m=9215,t=3"), false},
					 {9, "eve", PHC("m=12288,t=2"), false},
					 {9, "eve", PHC("m=12288,t=11"), false}};
	static const char names[][4] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k",
					"l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
					"w", "x", "y", "z", "0", "1", "2", "3", "4", "5", "6"};
	struct row rows[CREDENTIALS_ACCOUNTS + 1u];
	struct credentials_table table;

	CHECK(read_rows(&table, good, 3, true) == STATUS_OK);
	CHECK(table.count == 3 && table.setup == 0 && table.cost.memory_kib == 12288);
	CHECK(credentials_table_find(&table, "bob", 3) == 2);
	CHECK(credentials_table_find(&table, "bo", 2) == CREDENTIALS_NO_ACCOUNT);
	CHECK(table.token_ns == 3600u * SECOND_NS);
	for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
		memcpy(rows, good, sizeof(good));
		rows[3] = bad[i];
		CHECK(read_rows(&table, rows, 4, true) == STATUS_INVALID_ARGUMENT);
	}
	/* The dearer profile can compute it. */
	rows[3] = bad[7];
	CHECK(read_rows(&table, rows, 4, false) == STATUS_OK && table.cost.memory_kib == 65536);
	for (uint32_t i = 0; i < ARRAY_COUNT(rows); i++)
		rows[i] = (struct row){i + 1u, names[i], "", false};
	CHECK(read_rows(&table, rows, CREDENTIALS_ACCOUNTS, false) == STATUS_OK);
	CHECK(read_rows(&table, rows, CREDENTIALS_ACCOUNTS + 1u, false) == STATUS_INVALID_ARGUMENT);
}

int main(void)
{
	names_and_passwords_have_rules();
	unknown_disabled_and_wrong_are_one_answer_for_one_hash();
	a_made_up_verifier_costs_what_an_account_costs();
	a_verifier_that_costs_less_is_made_anew_at_a_login();
	a_thousand_wrong_passwords_take_hours_and_lock_nobody_out();
	ten_thousand_tries_from_many_addresses_never_delay_the_owner();
	the_wait_grows_in_steps();
	failures_are_forgotten_with_time_and_by_a_right_password();
	no_entry_is_evicted_by_others();
	backoff_outlives_an_instance_and_any_content_of_it_is_harmless();
	setup_opens_once();
	a_token_is_good_once_for_its_time_for_three_tries();
	a_recovery_code_is_good_once_on_a_local_line_to_set_another_password();
	another_code_takes_the_place_of_the_first();
	with_a_disk_no_secret_is_kept_and_setup_opens_once_for_good();
	secrets_that_are_not_right_are_refused();
	no_change_of_kept_memory_opens_setup_or_lets_anybody_in();
	a_write_that_was_cut_off_leaves_one_state_or_the_other();
	a_proof_is_good_once_for_two_minutes_with_its_nonce();
	a_configuration_that_is_not_right_is_refused();
	printf("%u passed, 0 failed\n", 20u);
	return 0;
}
