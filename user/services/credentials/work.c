/*
 * The steps of a work: each function is called when the step before has its outcome, and begins the
 * next one or finishes the work.
 */
#include "user/services/credentials/credentials.h"

#include "user/rt/format.h"
#include "user/rt/memory.h"

#define PROMPT_BYTES 64u
/* New passwords that are not taken, before the work is given up. */
#define ROUNDS 5u

/* ---- the end --------------------------------------------------------------------------------- */

static void hash_next(struct credentials_service *service);

static void work_free(struct work *work)
{
	struct credentials_service *service = work->service;

	rt_wipe(work, sizeof(*work));
	hash_next(service);
}

void work_finish(struct work *work, enum credential_outcome outcome)
{
	const struct store_answer answer = {.outcome = outcome};

	store_answer(work, &answer);
	work_free(work);
}

/* An outcome that stands in the audit log; one that cannot stand there is no success. */
void work_finish_recorded(struct work *work, enum credential_outcome outcome)
{
	const bool accepted = outcome == CREDENTIAL_OUTCOME_ACCEPTED;
	const enum status status =
		record_write(work, accepted ? AUDIT_OUTCOME_DONE : AUDIT_OUTCOME_REFUSED, false);

	if (accepted && status != STATUS_OK && work->kind == WORK_VERIFY)
		outcome = CREDENTIAL_OUTCOME_UNAVAILABLE;
	work_finish(work, outcome);
}

/* ---- questions ------------------------------------------------------------------------------- */

static void question(struct work *work, enum work_step step, const char *prompt)
{
	work->step = step;
	if (secret_ask(work, prompt) != STATUS_OK)
		work_finish(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
}

static void question_old(struct work *work)
{
	question(work, WORK_OLD, work->kind == WORK_VERIFY ? "Password: " : "Present password: ");
}

static const char *account_name(const struct work *work)
{
	return work->service->credentials.table.accounts[work->attempt.account].name;
}

static void question_new(struct work *work)
{
	char prompt[PROMPT_BYTES];

	(void)rt_format(prompt, sizeof(prompt), "New password for %s: ", account_name(work));
	question(work, WORK_NEW, prompt);
}

/* Shows a text on a line of its own; a prompt has no room for it. */
static void show(struct work *work, enum work_step step, const char *text)
{
	work->step = step;
	if (text_show(work, text) != STATUS_OK)
		work_finish(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
}

/* ---- hashing --------------------------------------------------------------------------------- */

static void hash_came(void *context);

/* The work whose turn it is; null: none waits. */
static struct work *hash_turn(struct credentials_service *service)
{
	struct work *first = NULL;

	for (uint32_t i = 0; i < CREDENTIALS_WORKS; i++) {
		struct work *work = &service->works[i];

		if (work->used && work->turn != 0 && (!first || work->turn < first->turn))
			first = work;
	}
	return first;
}

/* Starts the next hash, if none is being computed. */
static void hash_next(struct credentials_service *service)
{
	struct work *work = hash_turn(service);
	struct hasher_job job;

	if (!work || !hasher_is_free(&service->hasher))
		return;
	job = (struct hasher_job){
		.verifier = &work->job,
		.password = work->secret,
		.password_length = work->secret_length,
		.done = hash_came,
		.context = work,
	};
	work->turn = 0;
	if (hasher_start(&service->hasher, &job) != STATUS_OK)
		work_finish(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
}

static void hash_want(struct work *work, enum work_step step)
{
	work->step = step;
	work->turn = ++work->service->turns;
	hash_next(work->service);
}

/* A new password: with a salt of its own, and the cost of this service. */
static void hash_want_new(struct work *work, enum work_step step)
{
	work->job = (struct phc_verifier){.cost = work->service->credentials.table.cost};
	if (random_fill(work->service, work->job.salt, PHC_SALT_BYTES) != STATUS_OK) {
		work_finish(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
		return;
	}
	hash_want(work, step);
}

void verify_accepted(struct work *work, bool rehash)
{
	const struct credentials *credentials = &work->service->credentials;
	struct store_answer answer = {.outcome = CREDENTIAL_OUTCOME_ACCEPTED};

	if (record_write(work, AUDIT_OUTCOME_DONE, false) != STATUS_OK ||
	    proof_mint(work, credentials->table.accounts[work->attempt.account].principal,
		       &answer.proof) != STATUS_OK) {
		work_finish(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
		return;
	}
	store_answer(work, &answer);
	if (rehash)
		hash_want_new(work, WORK_HASH_ANEW);
	else
		work_free(work);
}

/* A code lets somebody in as soon as there is another password. */
static void code_accepted(struct work *work)
{
	work->by_code = true;
	show(work, WORK_COMPLAINT, "That is the recovery code. A new password uses it up.");
}

static void old_hashed(struct work *work, const struct phc_verifier *hashed)
{
	struct credentials_service *service = work->service;
	const struct credentials_typed typed = {
		.text = work->secret,
		.length = work->secret_length,
		.rule = work->rule,
		.hash = hashed->hash,
		.codes = work->kind == WORK_VERIFY && work->nonce_length == 0,
	};
	const struct credentials_ended ended =
		credentials_login_end(&service->credentials, &work->attempt, &typed,
				      rt_server_clock_now(&service->clock));

	if (!ended.accepted)
		work_finish_recorded(work, CREDENTIAL_OUTCOME_DENIED);
	else if (!work->deferred)
		work_finish_recorded(work, CREDENTIAL_OUTCOME_CANCELLED);
	else if (work->kind == WORK_CHANGE)
		question_new(work);
	else if (work->kind == WORK_NEW_CODE)
		code_set(work);
	else if (ended.by_code)
		code_accepted(work);
	else
		verify_accepted(work, ended.rehash);
}

/* The password was right, so a failure here costs nothing: the old verifier goes on. */
static void anew_hashed(struct work *work, const struct phc_verifier *hashed)
{
	(void)!password_set(work, hashed);
	work_free(work);
}

static void hash_came(void *context)
{
	struct work *work = context;
	struct credentials_service *service = work->service;
	const struct phc_verifier hashed = service->hasher.verifier;

	if (!service->hasher.computed)
		work_finish(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
	else if (work->step == WORK_HASH_OLD)
		old_hashed(work, &hashed);
	else if (work->step == WORK_HASH_NEW)
		new_hashed(work, &hashed);
	else
		anew_hashed(work, &hashed);
	hash_next(service);
}

/* ---- secrets that came ----------------------------------------------------------------------- */

static void old_came(struct work *work, enum secret_end end)
{
	work->rule = end == SECRET_TOO_LONG
			     ? CREDENTIALS_RULE_TOO_LONG
			     : credentials_password_check(work->secret, work->secret_length);
	credentials_login_job(&work->attempt, &work->job);
	hash_want(work, WORK_HASH_OLD);
}

static void token_came(struct work *work)
{
	struct credentials_service *service = work->service;

	if (credentials_setup_token(&service->credentials, work->secret, work->secret_length,
				    rt_server_clock_now(&service->clock)))
		question_new(work);
	else
		work_finish_recorded(work, CREDENTIAL_OUTCOME_DENIED);
}

/* A new password that is not taken is asked for again, a few times. */
static void new_again(struct work *work, const char *complaint)
{
	if (++work->rounds >= ROUNDS)
		work_finish(work, CREDENTIAL_OUTCOME_CANCELLED);
	else
		show(work, WORK_COMPLAINT, complaint);
}

static void new_came(struct work *work, enum secret_end end)
{
	const enum credentials_rule rule =
		end == SECRET_TOO_LONG
			? CREDENTIALS_RULE_TOO_LONG
			: credentials_password_check_new(work->secret, work->secret_length,
							 account_name(work));

	if (rule != CREDENTIALS_RULE_NONE) {
		new_again(work, credentials_rule_words(rule));
		return;
	}
	memcpy(work->again, work->secret, work->secret_length);
	work->again_length = work->secret_length;
	question(work, WORK_AGAIN, "The same once more: ");
}

static void again_came(struct work *work)
{
	const bool same = work->secret_length == work->again_length &&
			  credentials_equal((const uint8_t *)work->secret,
					    (const uint8_t *)work->again, work->secret_length);

	rt_wipe(work->again, sizeof(work->again));
	if (same)
		hash_want_new(work, WORK_HASH_NEW);
	else
		new_again(work, "The two passwords were not the same.");
}

void work_secret_came(struct work *work, enum secret_end end)
{
	if (end == SECRET_NONE)
		work_finish(work, CREDENTIAL_OUTCOME_CANCELLED);
	else if (work->step == WORK_OLD)
		old_came(work, end);
	else if (work->step == WORK_TOKEN)
		token_came(work);
	else if (work->step == WORK_NEW)
		new_came(work, end);
	else
		again_came(work);
}

/* ---- the beginning --------------------------------------------------------------------------- */

void work_text_shown(struct work *work, bool shown)
{
	if (work->step == WORK_CODE)
		work_finish(work, CREDENTIAL_OUTCOME_ACCEPTED);
	else if (!shown)
		work_finish(work, CREDENTIAL_OUTCOME_CANCELLED);
	else if (work->step == WORK_COMPLAINT)
		question_new(work);
	else
		question_old(work);
}

static void ask_begin(struct work *work)
{
	if (work->purpose[0] == '\0')
		question_old(work);
	else
		show(work, WORK_PURPOSE, work->purpose);
}

static void delay_over(void *context)
{
	ask_begin(context);
}

void work_begin(struct work *work, uint64_t delay_ns)
{
	struct credentials_service *service = work->service;

	work->delay = (struct rt_server_moment){.come = delay_over, .context = work};
	if (work->kind == WORK_SETUP && work->step == WORK_NEW) {
		question_new(work);
	} else if (work->kind == WORK_SETUP) {
		question(work, WORK_TOKEN, "Token of setup, from the kernel's log: ");
	} else if (delay_ns > 0) {
		work->step = WORK_DELAY;
		rt_server_moment_set(&service->clock, &work->delay,
				     rt_server_clock_now(&service->clock) + delay_ns);
	} else {
		ask_begin(work);
	}
}

void work_abandon(struct work *work)
{
	const bool hashing = work->step >= WORK_HASH_OLD && work->turn == 0;

	work->deferred = NULL;
	/* A hash that is being computed goes on: what it says about the password still counts. */
	if (hashing)
		return;
	rt_server_moment_unset(&work->service->clock, &work->delay);
	secret_drop(work);
	work_finish(work, CREDENTIAL_OUTCOME_CANCELLED);
}
