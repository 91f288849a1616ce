/*
 * Decisions about passwords: see login.h.
 */
#include "core/credentials/login.h"

#define SECOND_NS UINT64_C(1000000000)

static const struct credentials_secrets *secrets_of(const struct credentials *credentials)
{
	return credentials->durable ? &credentials->stored : &credentials->record.secrets;
}

/* ---- opening --------------------------------------------------------------------------------- */

void credentials_open(struct credentials *credentials, struct credentials_kept *kept,
		      const struct credentials_start *start, char token[CREDENTIALS_TOKEN_TEXT])
{
	struct credentials_record *record = &credentials->record;

	token[0] = '\0';
	credentials->kept = kept;
	credentials->durable = start->stored != NULL;
	if (start->stored)
		credentials->stored = *start->stored;
	credentials->state = credentials_kept_open(kept, &credentials->table, record);
	if (credentials->state != CREDENTIALS_KEPT_FRESH)
		return;
	__builtin_memcpy(record->key, start->key, sizeof(record->key));
	if (credentials->table.setup != CREDENTIALS_NO_ACCOUNT &&
	    secrets_of(credentials)->set_up == 0)
		credentials_token_make(record, start->token,
				       start->now_ns + credentials->table.token_ns, token);
	kept->backoff = (struct credentials_backoff){0};
	credentials_kept_write(kept, record);
	credentials->state = CREDENTIALS_KEPT_GOOD;
}

void credentials_close(struct credentials *credentials)
{
	credentials->state = CREDENTIALS_KEPT_DAMAGED;
}

bool credentials_available(const struct credentials *credentials)
{
	return credentials->state == CREDENTIALS_KEPT_GOOD;
}

bool credentials_is_set_up(const struct credentials *credentials)
{
	return credentials->table.setup == CREDENTIALS_NO_ACCOUNT ||
	       credentials->state == CREDENTIALS_KEPT_DAMAGED ||
	       secrets_of(credentials)->set_up == 1;
}

/* ---- verifiers ------------------------------------------------------------------------------- */

static void attempt_hash(const struct credentials *credentials, const char *purpose,
			 const struct credentials_attempt *attempt,
			 uint8_t hash[CREDENTIALS_HASH_BYTES])
{
	const struct credentials_hashed hashed = {.purpose = purpose,
						  .first = attempt->name,
						  .first_length = attempt->name_length,
						  .second = ""};

	credentials_hash(credentials->record.key, &hashed, hash);
}

/* The verifier of an account, as it stands; null: it has none. */
static const struct phc_verifier *account_verifier(const struct credentials *credentials,
						   uint32_t account)
{
	const struct credentials_account *row = &credentials->table.accounts[account];
	const struct credentials_secret *secret =
		credentials_secrets_find(secrets_of(credentials), row->principal);

	if (secret && (secret->has & CREDENTIALS_HAS_PASSWORD) != 0)
		return &secret->password;
	return row->has_verifier ? &row->verifier : NULL;
}

/* The cost of some account's verifier, chosen by a hash; the default without any. */
static struct phc_cost cost_choose(const struct credentials *credentials, uint32_t choice)
{
	const uint32_t count = credentials->table.count;

	for (uint32_t i = 0; i < count; i++) {
		const struct phc_verifier *verifier =
			account_verifier(credentials, (choice + i) % count);

		if (verifier)
			return verifier->cost;
	}
	return credentials->table.cost;
}

static void verifier_make_up(const struct credentials *credentials,
			     struct credentials_attempt *attempt)
{
	uint8_t hash[CREDENTIALS_HASH_BYTES];

	attempt_hash(credentials, "salt", attempt, hash);
	__builtin_memcpy(attempt->verifier.salt, hash, PHC_SALT_BYTES);
	attempt->verifier.cost = cost_choose(credentials, hash[PHC_SALT_BYTES]);
	attempt_hash(credentials, "hash", attempt, hash);
	__builtin_memcpy(attempt->verifier.hash, hash, PHC_HASH_BYTES);
}

/* ---- logging in ------------------------------------------------------------------------------ */

static size_t text_take(const char *text, size_t length, char to[CREDENTIALS_TEXT_BYTES])
{
	const size_t taken = length < CREDENTIALS_TEXT_BYTES ? length : CREDENTIALS_TEXT_BYTES;

	__builtin_memcpy(to, text, taken);
	return taken;
}

static struct credentials_try attempt_try(const struct credentials *credentials,
					  const struct credentials_attempt *attempt,
					  uint64_t now_ns)
{
	return (struct credentials_try){
		.key = credentials->record.key,
		.name = attempt->name,
		.name_length = attempt->name_length,
		.source = attempt->source,
		.source_length = attempt->source_length,
		.local = attempt->local,
		.now_ns = now_ns,
	};
}

static void code_fill(const struct credentials *credentials, struct credentials_attempt *attempt)
{
	const struct credentials_account *row = &credentials->table.accounts[attempt->account];
	const struct credentials_secret *secret =
		credentials_secrets_find(secrets_of(credentials), row->principal);

	if (!secret || (secret->has & CREDENTIALS_HAS_CODE) == 0)
		return;
	__builtin_memcpy(attempt->code, secret->code, sizeof(attempt->code));
	attempt->coded = attempt->local && !row->disabled;
}

static void attempt_fill(const struct credentials *credentials, struct credentials_attempt *attempt,
			 const struct credentials_asked *asked)
{
	const struct phc_verifier *verifier = NULL;

	*attempt = (struct credentials_attempt){.local = asked->local};
	attempt->name_length = text_take(asked->name, asked->name_length, attempt->name);
	attempt->source_length = text_take(asked->source, asked->source_length, attempt->source);
	attempt->account =
		credentials_table_find(&credentials->table, asked->name, asked->name_length);
	verifier_make_up(credentials, attempt);
	if (attempt->account == CREDENTIALS_NO_ACCOUNT)
		return;
	code_fill(credentials, attempt);
	verifier = account_verifier(credentials, attempt->account);
	if (!verifier)
		return;
	attempt->verifier = *verifier;
	attempt->real = !credentials->table.accounts[attempt->account].disabled;
}

struct credentials_begun credentials_login_begin(const struct credentials *credentials,
						 struct credentials_attempt *attempt,
						 const struct credentials_asked *asked)
{
	struct credentials_begun begun = {.step = CREDENTIALS_UNAVAILABLE};
	struct credentials_try try;
	struct credentials_wait wait;

	if (!credentials_available(credentials))
		return begun;
	attempt_fill(credentials, attempt, asked);
	try = attempt_try(credentials, attempt, asked->now_ns);
	wait = credentials_backoff_wait(&credentials->kept->backoff, &try);
	begun.step = wait.refused_ns > 0 ? CREDENTIALS_TRY_LATER : CREDENTIALS_ASK;
	begun.seconds = (uint32_t)((wait.refused_ns + SECOND_NS - 1u) / SECOND_NS);
	begun.delay_ns = wait.delay_ns;
	return begun;
}

void credentials_login_job(const struct credentials_attempt *attempt, struct phc_verifier *job)
{
	*job = (struct phc_verifier){.cost = attempt->verifier.cost};
	__builtin_memcpy(job->salt, attempt->verifier.salt, PHC_SALT_BYTES);
}

/* Whether what was typed is the account's code. It is hashed and compared in any case. */
static bool code_is_right(const struct credentials *credentials,
			  const struct credentials_attempt *attempt,
			  const struct credentials_typed *typed)
{
	uint8_t hash[CREDENTIALS_HASH_BYTES];
	uint64_t principal = 0;
	bool equal;

	if (attempt->account != CREDENTIALS_NO_ACCOUNT)
		principal = credentials->table.accounts[attempt->account].principal;
	credentials_code_hash(principal, typed->text, typed->length, hash);
	equal = credentials_equal(hash, attempt->code, sizeof(hash));
	return equal && attempt->coded && typed->codes;
}

struct credentials_ended credentials_login_end(struct credentials *credentials,
					       const struct credentials_attempt *attempt,
					       const struct credentials_typed *typed,
					       uint64_t now_ns)
{
	const bool by_code = code_is_right(credentials, attempt, typed);
	const bool equal = credentials_equal(typed->hash, attempt->verifier.hash, PHC_HASH_BYTES) &&
			   attempt->real && typed->rule == CREDENTIALS_RULE_NONE;
	const struct credentials_try try = attempt_try(credentials, attempt, now_ns);
	struct credentials_ended ended = {.accepted = false};

	if ((!equal && !by_code) || !credentials_available(credentials)) {
		credentials_backoff_fail(&credentials->kept->backoff, &try);
		return ended;
	}
	credentials_backoff_pass(&credentials->kept->backoff, &try);
	ended.accepted = true;
	ended.by_code = !equal;
	ended.principal = credentials->table.accounts[attempt->account].principal;
	ended.rehash = equal && !phc_meets(&attempt->verifier.cost, &credentials->table.cost);
	return ended;
}

void credentials_name_hash(const struct credentials *credentials, const char *name, size_t length,
			   uint8_t hash[16])
{
	struct credentials_attempt attempt;
	uint8_t whole[CREDENTIALS_HASH_BYTES];

	attempt.name_length = text_take(name, length, attempt.name);
	attempt_hash(credentials, "audit", &attempt, whole);
	__builtin_memcpy(hash, whole, 16);
}

/* ---- setting a password ---------------------------------------------------------------------- */

enum credentials_setup_step credentials_setup_begin(const struct credentials *credentials,
						    bool local)
{
	if (!credentials_available(credentials))
		return CREDENTIALS_SETUP_UNAVAILABLE;
	if (credentials_is_set_up(credentials))
		return CREDENTIALS_SETUP_DONE_BEFORE;
	return local ? CREDENTIALS_SETUP_ASK : CREDENTIALS_SETUP_ASK_TOKEN;
}

bool credentials_setup_token(struct credentials *credentials, const char *typed, size_t length,
			     uint64_t now_ns)
{
	bool right;

	if (credentials_setup_begin(credentials, false) != CREDENTIALS_SETUP_ASK_TOKEN)
		return false;
	right = credentials_token_use(&credentials->record, typed, length, now_ns);
	credentials_kept_write(credentials->kept, &credentials->record);
	return right;
}

const char *credentials_setup_name(const struct credentials *credentials)
{
	return credentials->table.setup == CREDENTIALS_NO_ACCOUNT
		       ? ""
		       : credentials->table.accounts[credentials->table.setup].name;
}

/* The secrets of an account as they are, for a change of some of them. */
static struct credentials_change change_begin(const struct credentials *credentials,
					      uint64_t principal)
{
	const struct credentials_secret *secret =
		credentials_secrets_find(secrets_of(credentials), principal);

	if (secret)
		return (struct credentials_change){.secret = *secret};
	return (struct credentials_change){.secret.principal = principal};
}

static bool change_fits(const struct credentials *credentials, uint64_t principal)
{
	const struct credentials_secrets *secrets = secrets_of(credentials);

	return credentials_available(credentials) &&
	       credentials_table_of(&credentials->table, principal) != CREDENTIALS_NO_ACCOUNT &&
	       (credentials_secrets_find(secrets, principal) ||
		secrets->count < CREDENTIALS_ACCOUNTS);
}

bool credentials_password_plan(const struct credentials *credentials, uint64_t principal,
			       const struct phc_verifier *verifier, bool uses_code,
			       struct credentials_change *change)
{
	if (!change_fits(credentials, principal))
		return false;
	*change = change_begin(credentials, principal);
	change->secret.password = *verifier;
	change->secret.has |= CREDENTIALS_HAS_PASSWORD;
	if (!uses_code)
		return true;
	change->secret.has &= ~CREDENTIALS_HAS_CODE;
	__builtin_memset(change->secret.code, 0, sizeof(change->secret.code));
	return true;
}

bool credentials_code_plan(const struct credentials *credentials, uint64_t principal,
			   const uint8_t code[CREDENTIALS_HASH_BYTES],
			   struct credentials_change *change)
{
	if (!change_fits(credentials, principal))
		return false;
	*change = change_begin(credentials, principal);
	__builtin_memcpy(change->secret.code, code, sizeof(change->secret.code));
	change->secret.has |= CREDENTIALS_HAS_CODE;
	return true;
}

enum credentials_setup_step credentials_setup_plan(const struct credentials *credentials,
						   const struct phc_verifier *verifier,
						   const uint8_t code[CREDENTIALS_HASH_BYTES],
						   struct credentials_change *change)
{
	const enum credentials_setup_step step = credentials_setup_begin(credentials, true);
	const uint32_t account = credentials->table.setup;

	if (step != CREDENTIALS_SETUP_ASK)
		return step;
	if (!credentials_code_plan(credentials, credentials->table.accounts[account].principal,
				   code, change))
		return CREDENTIALS_SETUP_UNAVAILABLE;
	change->secret.password = *verifier;
	change->secret.has |= CREDENTIALS_HAS_PASSWORD;
	change->sets_up = true;
	return CREDENTIALS_SETUP_ASK;
}

void credentials_change_commit(struct credentials *credentials,
			       const struct credentials_change *change)
{
	struct credentials_secrets *secrets =
		credentials->durable ? &credentials->stored : &credentials->record.secrets;

	/* A plan fits. */
	(void)!credentials_secrets_put(secrets, &change->secret);
	if (change->sets_up) {
		secrets->set_up = 1;
		credentials->record.token_tries = 0;
	}
	if (!credentials->durable || change->sets_up)
		credentials_kept_write(credentials->kept, &credentials->record);
}
