/*
 * The scenes: see pretender.h. Each asks for one thing, and looks that it does not come, or comes
 * to whom it is for.
 */
#include "tests/proofs/pretender/pretender.h"

#include "core/base/base32.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/broker_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/generated/supervisor_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/generated/terminal_client.h"
#include "user/rt/ledger.h"
#include "user/rt/process.h"

#define SESSION_FRAMES 256u
/* Longer than a proof is good. */
#define PROOF_NS (UINT64_C(125) * 1000000000)

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

bool made_open(struct pretender *p, struct made *made, uint8_t seed)
{
	const struct rt_ledger_part part = {.frames = SESSION_FRAMES, .ring_regions = 1};
	struct session_minter_create_args args;
	struct session_minter_create_result created;
	struct session_reference_result named;

	for (uint32_t i = 0; i < sizeof(made->id); i++)
		made->id[i] = (uint8_t)(seed * 16u + i);
	base32_write(made->id, sizeof(made->id), made->label);
	if (rt_ledger_carve(p->rt, p->ledger, &part, &made->ledger) != STATUS_OK)
		return false;
	args = (struct session_minter_create_args){.label = text_of(made->label),
						   .ledger = made->ledger};
	if (session_minter_create(p->rt, p->minter, &args, &created) != STATUS_OK)
		return false;
	made->session = created.session;
	if (session_reference(p->rt, made->session, &named) != STATUS_OK)
		return false;
	made->reference = named.reference;
	return true;
}

/* ---- bundles --------------------------------------------------------------------------------- */

/* Asks for a bundle; with the proof that there is. True: it was issued, to this principal. */
static bool issue(struct pretender *p, const struct made *made, const char *profile,
		  uint64_t *principal)
{
	char account[32];
	const struct authority_broker_issue_args args = {
		.session = made->reference,
		.profile = text_of(profile),
		.proof = p->proof,
		.proof_transfer = RT_TRANSFER_MOVE,
	};
	struct authority_broker_issue_result result = {
		.account = {.bytes = account, .capacity_bytes = sizeof(account)}};

	if (authority_broker_issue(p->rt, p->broker, &args, &result) != STATUS_OK)
		return false;
	p->proof.id.key = 0;
	*principal = result.principal;
	if (result.bundle.id.key != 0 && p->bundle.id.key != 0)
		rt_ring_release(&p->rt->ring, p->bundle.id);
	if (result.bundle.id.key != 0)
		p->bundle = result.bundle;
	return result.issued;
}

static bool nobody_is_no_operator(struct pretender *p)
{
	uint64_t principal;

	return !issue(p, &p->first, "operator", &principal) &&
	       !issue(p, &p->first, "", &principal) && !issue(p, &p->first, "none", &principal);
}

static bool nobody_is_nobody(struct pretender *p)
{
	uint64_t principal = 1;

	return issue(p, &p->first, "anonymous", &principal) && principal == 0;
}

static bool another_profile_is_refused(struct pretender *p)
{
	uint64_t principal;

	return !issue(p, &p->first, "clerk", &principal);
}

static bool a_used_proof_is_refused(struct pretender *p)
{
	const struct password_proof used = p->proof;
	uint64_t principal;

	/* The first use is one that is refused: it counts as well. */
	if (issue(p, &p->first, "clerk", &principal))
		return false;
	p->proof = used;
	if (issue(p, &p->first, "operator", &principal))
		return false;
	p->proof.id.key = 0;
	return true;
}

static bool a_proof_of_a_step_up_opens_nothing(struct pretender *p)
{
	uint64_t principal;

	return !issue(p, &p->second, "operator", &principal);
}

static bool an_old_proof_is_refused(struct pretender *p)
{
	struct timer_now_result now;
	struct timer_sleep_args args;
	uint64_t principal;

	if (timer_now(p->rt, p->timer, &now) != STATUS_OK)
		return false;
	args.until_ns = now.time_ns + PROOF_NS;
	return timer_sleep(p->rt, p->timer, &args) == STATUS_OK &&
	       !issue(p, &p->first, "operator", &principal);
}

static bool the_person_is_the_operator(struct pretender *p)
{
	uint64_t principal = 0;

	return issue(p, &p->first, "operator", &principal) && principal == 2;
}

static bool one_who_is_disabled_gets_nothing(struct pretender *p)
{
	uint64_t principal;

	return !issue(p, &p->second, "operator", &principal);
}

/* ---- step-ups -------------------------------------------------------------------------------- */

static struct capnp_data nonce_right(struct pretender *p)
{
	broker_nonce_make(p->nonce, p->first.id, 1, CAPNP_TEXT("control"));
	return capnp_data_make(p->nonce, sizeof(p->nonce));
}

/* Asks for the step-up of the first session with the proof that there is. True: it came. */
static bool step_up(struct pretender *p, const struct made *made, const char *name)
{
	const struct rt_ledger_part part = {.frames = 4};
	struct authority_broker_step_up_result result = {0};
	struct authority_broker_step_up_args args;
	struct ledger ledger;
	bool issued;

	if (rt_ledger_carve(p->rt, made->ledger, &part, &ledger) != STATUS_OK)
		return false;
	args = (struct authority_broker_step_up_args){
		.session = made->reference,
		.name = text_of(name),
		.nonce = nonce_right(p),
		.ledger = ledger,
		.proof = p->proof,
		.proof_transfer = RT_TRANSFER_MOVE,
	};
	issued = authority_broker_step_up(p->rt, p->broker, &args, &result) == STATUS_OK &&
		 result.issued && result.capability.key != 0;
	p->proof.id.key = 0;
	if (issued) {
		p->stepped = result.capability;
		p->part = ledger;
	} else {
		rt_ring_release(&p->rt->ring, ledger.id);
	}
	return issued;
}

static bool no_step_up(struct pretender *p)
{
	return !step_up(p, &p->first, "control");
}

static bool no_step_up_of_another_name(struct pretender *p)
{
	return !step_up(p, &p->first, "restart");
}

static bool no_step_up_of_another_session(struct pretender *p)
{
	return !step_up(p, &p->second, "control");
}

static bool a_step_up_comes(struct pretender *p)
{
	return step_up(p, &p->first, "control");
}

static bool a_step_up_is_not_replayed(struct pretender *p)
{
	const struct password_proof used = p->proof;
	const struct cap_id last = p->stepped;
	const struct ledger part = p->part;

	if (!step_up(p, &p->first, "control"))
		return false;
	rt_ring_release(&p->rt->ring, p->stepped);
	rt_ring_release(&p->rt->ring, p->part.id);
	p->stepped = last;
	p->part = part;
	p->proof = used;
	return !step_up(p, &p->first, "control");
}

/* The closed ledger ends the time of a step-up: nothing is stopped by what was given. */
static bool a_step_up_goes_with_its_ledger(struct pretender *p)
{
	if (ledger_close(p->rt, p->part) != STATUS_OK)
		return false;
	return system_control_power_off(p->rt, (struct system_control){p->stepped}) != STATUS_OK;
}

/* ---- leases of a line ------------------------------------------------------------------------ */

static bool lease(struct pretender *p, const struct made *made,
		  struct terminal_master_lease_result *leased)
{
	const struct terminal_master_lease_args args = {.session = made->reference,
							.title = CAPNP_TEXT("a session")};

	return terminal_master_lease(p->rt, p->master, &args, leased) == STATUS_OK;
}

static bool write(struct pretender *p, struct terminal_session terminal, const char *text)
{
	const struct terminal_session_write_args args = {
		.data = capnp_data_make((const uint8_t *)text, (uint32_t)rt_string_length(text))};

	return terminal_session_write(p->rt, terminal, &args) == STATUS_OK;
}

/* Starts a program that prints, in a session, with a lease that moves to it; waits for its end. */
static bool print(struct pretender *p, const struct made *made, struct terminal_session terminal)
{
	const struct rt_spawn_grant grant = {.name = "console",
					     .kind = RT_SPAWN_GRANT_MOVE,
					     .capability = terminal.id,
					     .hold = HOLD_SAME_SESSION};
	const struct rt_spawn spawn = {
		.spawner = p->spawner,
		.image = p->hello,
		.ledger = made->ledger,
		.session = made->session,
		.name = "hello",
		.grants = &grant,
		.grant_count = 1,
	};
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	struct process_handle process;
	enum rt_spawn_step step;
	struct rt_call wait;

	if (rt_process_spawn(p->rt, &spawn, &process, &step) != STATUS_OK)
		return false;
	if (rt_process_wait_begin(&wait, p->rt, process) != STATUS_OK ||
	    rt_process_wait_finish(&wait, &record) != STATUS_OK)
		return false;
	rt_ring_release(&p->rt->ring, process.id);
	return true;
}

/* The kernel keeps it in the session that it was put into; the service knows who has used it. */
static bool a_lease_is_of_its_session(struct pretender *p)
{
	struct terminal_master_lease_result leased;
	bool holds;

	if (!lease(p, &p->second, &leased))
		return false;
	holds = write(p, leased.terminal, "whoever writes first has it\n");
	/* In another session the program starts, and its output is nowhere: the case looks. */
	holds = print(p, &p->first, leased.terminal) && holds;
	rt_ring_release(&p->rt->ring, leased.control.id);
	return holds;
}

static bool a_lease_in_its_session_prints(struct pretender *p)
{
	struct terminal_master_lease_result leased;
	bool holds;

	if (!lease(p, &p->first, &leased))
		return false;
	holds = print(p, &p->first, leased.terminal);
	rt_ring_release(&p->rt->ring, leased.control.id);
	return holds;
}

/* ---- after the end --------------------------------------------------------------------------- */

static bool nothing_is_written_after_the_end(struct pretender *p)
{
	struct terminal_master_lease_result leased, late;
	bool holds;

	if (!lease(p, &p->first, &leased) || session_end(p->rt, p->first.session) != STATUS_OK)
		return false;
	holds = !write(p, leased.terminal, "this is not written\n") && !lease(p, &p->first, &late);
	rt_ring_release(&p->rt->ring, leased.terminal.id);
	rt_ring_release(&p->rt->ring, leased.control.id);
	return holds;
}

static bool nobody_gets_a_bundle_after_the_end(struct pretender *p)
{
	uint64_t principal;

	return !issue(p, &p->first, "anonymous", &principal);
}

static bool the_rest_of_a_bundle_is_nobodys(struct pretender *p)
{
	struct bundle_next_params_builder params;
	struct bundle_next_results_reader results;
	struct rt_call call;
	enum status status = bundle_next_begin(&call, p->rt, p->bundle, &params);

	if (status == STATUS_OK)
		status = bundle_next_finish(&call, &results);
	rt_call_close(&call);
	return status != STATUS_OK;
}

static bool no_step_up_after_the_end(struct pretender *p)
{
	return !step_up(p, &p->first, "control");
}

const struct scene pretender_scenes[] = {
	{"without a proof nobody is an operator", NULL, NONCE_NONE, nobody_is_no_operator},
	{"without a proof anybody is nobody", NULL, NONCE_NONE, nobody_is_nobody},
	{"a profile that the account has not", "ann", NONCE_NONE, another_profile_is_refused},
	{"a proof that was used", "ann", NONCE_NONE, a_used_proof_is_refused},
	{"a proof for a step-up, for a bundle", "ann", NONCE_OTHER_SESSION,
	 a_proof_of_a_step_up_opens_nothing},
	{"a proof that is too old", "ann", NONCE_NONE, an_old_proof_is_refused},
	{"a disabled account", "cec", NONCE_NONE, one_who_is_disabled_gets_nothing},
	{"a proof, for the profile of its account", "ann", NONCE_NONE, the_person_is_the_operator},
	{"a login's proof, for a step-up", "ann", NONCE_NONE, no_step_up},
	{"a proof for another session's step-up", "ann", NONCE_OTHER_SESSION, no_step_up},
	{"a proof for another name", "ann", NONCE_OTHER_NAME, no_step_up},
	{"the proof for one name, and another one asked for", "ann", NONCE_RIGHT,
	 no_step_up_of_another_name},
	{"the proof for one session, and another one shown", "ann", NONCE_RIGHT,
	 no_step_up_of_another_session},
	{"somebody else's proof for this session's step-up", "bob", NONCE_RIGHT, no_step_up},
	{"no proof for a step-up", NULL, NONCE_NONE, no_step_up},
	{"the right proof for a step-up", "ann", NONCE_RIGHT, a_step_up_comes},
	{"a proof for a step-up, twice", "ann", NONCE_RIGHT, a_step_up_is_not_replayed},
	{"a step-up whose time is over", NULL, NONCE_NONE, a_step_up_goes_with_its_ledger},
	{"a lease of a line, in another session", NULL, NONCE_NONE, a_lease_is_of_its_session},
	{"a lease of a line, in its session", NULL, NONCE_NONE, a_lease_in_its_session_prints},
	{"a line, for a session that has ended", NULL, NONCE_NONE,
	 nothing_is_written_after_the_end},
	{"a bundle, for a session that has ended", NULL, NONCE_NONE,
	 nobody_gets_a_bundle_after_the_end},
	{"the rest of the bundle of one that has ended", NULL, NONCE_NONE,
	 the_rest_of_a_bundle_is_nobodys},
	{"a step-up of a session that has ended", "ann", NONCE_RIGHT, no_step_up_after_the_end},
	{NULL, NULL, NONCE_NONE, NULL},
};
