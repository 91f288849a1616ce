/*
 * Secrets that are set: a new password was hashed, or a recovery code is wanted. Each change is
 * durable before anybody is told of it; a code is shown when it is good, and never again.
 */
#include "user/services/credentials/credentials.h"

#include "user/rt/format.h"
#include "user/rt/memory.h"

#define CODE_TEXT_BYTES 256u

/* Makes a change that was planned. False: the disk has no room for it, and nothing has changed. */
static bool change_make(struct work *work, const struct credentials_change *change)
{
	if (!credentials_disk_put(work->service, change))
		return false;
	credentials_change_commit(&work->service->credentials, change);
	return true;
}

static uint64_t account_principal(const struct work *work)
{
	return work->service->credentials.table.accounts[work->attempt.account].principal;
}

/* ---- recovery codes -------------------------------------------------------------------------- */

/* A new code in the work, and its hash. */
static bool code_make(struct work *work, uint64_t principal, uint8_t hash[CREDENTIALS_HASH_BYTES])
{
	uint8_t random[CREDENTIALS_CODE_RANDOM];
	const bool made = random_fill(work->service, random, sizeof(random)) == STATUS_OK;

	credentials_code_write(random, work->code);
	rt_wipe(random, sizeof(random));
	credentials_code_hash(principal, work->code, rt_string_length(work->code), hash);
	return made;
}

/* The end of a work whose outcome is `accepted`: the person reads the code first. */
static void code_show(struct work *work)
{
	char text[CODE_TEXT_BYTES];

	(void)rt_format(text, sizeof(text),
			"Recovery code: %s\nWrite it down: it is not shown again. It is good once, "
			"at a line of this machine, in the place of the password.\n",
			work->code);
	work->step = WORK_CODE;
	if (text_show(work, text) != STATUS_OK)
		work_finish(work, CREDENTIAL_OUTCOME_ACCEPTED);
	rt_wipe(text, sizeof(text));
}

void code_set(struct work *work)
{
	struct credentials *credentials = &work->service->credentials;
	const uint64_t principal = account_principal(work);
	struct credentials_change change;
	uint8_t hash[CREDENTIALS_HASH_BYTES];

	if (!code_make(work, principal, hash) ||
	    record_write(work, AUDIT_OUTCOME_DONE, false) != STATUS_OK ||
	    !credentials_code_plan(credentials, principal, hash, &change) ||
	    !change_make(work, &change))
		work_finish(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
	else
		code_show(work);
}

/* ---- passwords ------------------------------------------------------------------------------- */

static void set_up(struct work *work, const struct phc_verifier *hashed)
{
	struct credentials *credentials = &work->service->credentials;
	enum credentials_setup_step step = CREDENTIALS_SETUP_UNAVAILABLE;
	struct credentials_change change;
	uint8_t hash[CREDENTIALS_HASH_BYTES];

	if (code_make(work, account_principal(work), hash))
		step = credentials_setup_plan(credentials, hashed, hash, &change);
	if (step == CREDENTIALS_SETUP_DONE_BEFORE) {
		work_finish_recorded(work, CREDENTIAL_OUTCOME_ALREADY_SET_UP);
	} else if (step != CREDENTIALS_SETUP_ASK || !change_make(work, &change)) {
		work_finish_recorded(work, CREDENTIAL_OUTCOME_UNAVAILABLE);
	} else {
		/* Setup is done, also when the log takes no record of it. */
		(void)!record_write(work, AUDIT_OUTCOME_DONE, false);
		code_show(work);
	}
}

bool password_set(struct work *work, const struct phc_verifier *hashed)
{
	struct credentials_change change;

	return credentials_password_plan(&work->service->credentials, account_principal(work),
					 hashed, work->by_code, &change) &&
	       change_make(work, &change);
}

void new_hashed(struct work *work, const struct phc_verifier *hashed)
{
	bool set;

	if (work->kind == WORK_SETUP) {
		set_up(work, hashed);
		return;
	}
	set = password_set(work, hashed);
	if (set && work->kind == WORK_VERIFY)
		verify_accepted(work, false);
	else
		work_finish_recorded(work, set ? CREDENTIAL_OUTCOME_ACCEPTED
					       : CREDENTIAL_OUTCOME_UNAVAILABLE);
}
