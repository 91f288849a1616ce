/*
 * Has facets issued for sessions of its own, as a broker does, and sees each of them end: with its
 * session, and with the ledger that pays for it. It holds issuers and no facets.
 *
 * Its config says how many sessions it opens, one after the other; kept memory counts its
 * instances. Ends with 0; with 3 when something is missing, with 4 when a step did not go as it
 * should, after saying which.
 */
#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "user/rt/config.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/generated/supervisor_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/generated/visits_client.h"
#include "user/rt/ledger.h"
#include "user/rt/state.h"

/* In all sessions more than init has at a time: those of one come back before the next. */
#define STATES 24u
#define MOMENT_NS UINT64_C(1000000)

struct asker {
	struct rt *rt;
	struct rt_console console;
	struct ledger ledger;
	struct session_minter minter;
	struct timer timer;
	struct issuer doors, states;
	/* All four belong to the session that is open. */
	struct ledger session_ledger, part;
	struct session session;
	struct session_reference reference;
};

static bool failed(struct asker *a, const char *what, enum status status)
{
	if (status == STATUS_OK)
		rt_console_print(&a->console, "asker: %s: it went well\n", what);
	else
		rt_console_print(&a->console, "asker: %s: %s\n", what,
				 rt_failure_words(a->rt, status));
	return false;
}

static bool carve(struct asker *a, struct ledger parent, uint64_t frames, struct ledger *carved)
{
	const struct rt_ledger_part part = {.frames = frames};
	enum status status = rt_ledger_carve(a->rt, parent, &part, carved);

	return status == STATUS_OK || failed(a, "carving", status);
}

static bool session_open(struct asker *a)
{
	struct session_minter_create_args args = {.label = CAPNP_TEXT("asked")};
	struct session_minter_create_result made;
	struct session_reference_result reference;
	enum status status;

	if (!carve(a, a->ledger, 64, &a->session_ledger) ||
	    !carve(a, a->session_ledger, 16, &a->part))
		return false;
	args.ledger = a->session_ledger;
	status = session_minter_create(a->rt, a->minter, &args, &made);
	if (status != STATUS_OK)
		return failed(a, "a session", status);
	a->session = made.session;
	status = session_reference(a->rt, a->session, &reference);
	a->reference = reference.reference;
	return status == STATUS_OK || failed(a, "its reference", status);
}

/* The session's ledger is taken apart in this program's own share, so it sleeps a moment. */
static bool session_close(struct asker *a)
{
	struct timer_now_result now;
	enum status status = timer_now(a->rt, a->timer, &now);

	rt_ring_release(&a->rt->ring, a->session.id);
	rt_ring_release(&a->rt->ring, a->reference.id);
	rt_ring_release(&a->rt->ring, a->part.id);
	rt_ring_release(&a->rt->ring, a->session_ledger.id);
	if (status == STATUS_OK) {
		const struct timer_sleep_args args = {.until_ns = now.time_ns + MOMENT_NS};

		status = timer_sleep(a->rt, a->timer, &args);
	}
	return status == STATUS_OK || failed(a, "sleeping", status);
}

static enum status issue(struct asker *a, struct issuer issuer, struct ledger ledger,
			 struct cap_id *facet)
{
	const struct issuer_issue_args args = {.session = a->reference, .ledger = ledger};
	struct issuer_issue_result result;
	enum status status = issuer_issue(a->rt, issuer, &args, &result);

	*facet = result.facet;
	return status;
}

static enum status visit(struct asker *a, struct cap_id door)
{
	uint8_t caller[16];
	struct door_visit_result result = {
		.caller = {.bytes = caller, .capacity_bytes = sizeof(caller)}};

	return door_visit(a->rt, (struct door){door}, &result);
}

static enum status list(struct asker *a, struct cap_id states)
{
	struct supervisor_list_params_builder params;
	struct supervisor_list_results_reader results;
	struct rt_call call;
	enum status status =
		supervisor_list_begin(&call, a->rt, (struct supervisor){states}, &params);

	if (status == STATUS_OK)
		status = supervisor_list_finish(&call, &results);
	if (status == STATUS_OK && supervisor_list_results_get_total(&results) != 2)
		status = STATUS_BAD_FORMAT;
	rt_call_close(&call);
	return status;
}

/* The facet of whatever has ended is of no use any more. */
static bool is_over(enum status status)
{
	return status == STATUS_REVOKED || status == STATUS_DISCONNECTED ||
	       status == STATUS_SESSION_ENDED;
}

static bool without_a_session_there_is_nothing(struct asker *a)
{
	struct cap_id facet;
	enum status status;

	a->reference = (struct session_reference){{0}};
	status = issue(a, a->doors, (struct ledger){{0}}, &facet);
	if (status != STATUS_EXCEPTION)
		return failed(a, "a door for no session", status);
	status = issue(a, a->states, (struct ledger){{0}}, &facet);
	return status == STATUS_EXCEPTION || failed(a, "states for no session", status);
}

/* In a session: two facets that last as long as it, and one that its ledger ends. */
static bool play(struct asker *a)
{
	struct cap_id door, states[STATES], brief, late;
	enum status status = issue(a, a->doors, (struct ledger){{0}}, &door);

	for (uint32_t i = 0; i < STATES && status == STATUS_OK; i++)
		status = issue(a, a->states, (struct ledger){{0}}, &states[i]);
	if (status == STATUS_OK)
		status = issue(a, a->doors, a->part, &brief);
	if (status != STATUS_OK)
		return failed(a, "issuing", status);
	status = visit(a, door);
	if (status == STATUS_OK)
		status = visit(a, brief);
	if (status == STATUS_OK)
		status = list(a, states[STATES - 1u]);
	if (status == STATUS_OK)
		status = ledger_close(a->rt, a->part);
	if (status != STATUS_OK)
		return failed(a, "using what was issued", status);
	status = visit(a, brief);
	if (!is_over(status))
		return failed(a, "a door after its ledger", status);
	status = visit(a, door);
	if (status != STATUS_OK)
		return failed(a, "a door beside it", status);
	status = session_end(a->rt, a->session);
	if (status != STATUS_OK)
		return failed(a, "the session's end", status);
	if (!is_over(visit(a, door)) || !is_over(list(a, states[0])))
		return failed(a, "a facet after its session", STATUS_OK);
	if (issue(a, a->doors, (struct ledger){{0}}, &late) == STATUS_OK ||
	    issue(a, a->states, (struct ledger){{0}}, &late) == STATUS_OK)
		return failed(a, "a facet for a session that has ended", STATUS_OK);
	rt_ring_release(&a->rt->ring, door);
	for (uint32_t i = 0; i < STATES; i++)
		rt_ring_release(&a->rt->ring, states[i]);
	rt_ring_release(&a->rt->ring, brief);
	return true;
}

/* Gives the number of sessions. */
static bool plan_read(struct asker *a, uint32_t *sessions)
{
	struct rt_config config;
	struct columns_reader plan;
	enum status status = rt_config_open(a->rt, "plan", &config);

	if (status == STATUS_OK)
		status = columns_root(&config.message, &plan);
	if (status != STATUS_OK)
		return failed(a, "the plan", status);
	*sessions = (uint32_t)columns_get_objects(&plan);
	rt_config_close(a->rt, &config);
	return true;
}

/* Gives which instance this is. */
static bool instance_count(struct asker *a, uint32_t *instance)
{
	struct rt_mapper mapper;
	struct address_space space;
	struct rt_kept kept;
	enum status status =
		rt_capset_get(&a->rt->capset, "space", ADDRESS_SPACE_INTERFACE_ID, &space.id);

	if (status != STATUS_OK)
		return failed(a, "the address space", status);
	rt_mapper_init(&mapper, a->rt, space);
	status = rt_kept_open(&mapper, "kept", &kept);
	if (status != STATUS_OK)
		return failed(a, "kept memory", status);
	*instance = ++*(volatile uint32_t *)kept.mapped.bytes;
	return true;
}

int capos_main(struct rt *rt)
{
	struct asker *a = RT_STATE(struct asker);
	uint32_t sessions, instance;
	const struct rt_capset_want wants[] = {
		{"ledger", LEDGER_INTERFACE_ID, &a->ledger.id},
		{"sessionMinter", SESSION_MINTER_INTERFACE_ID, &a->minter.id},
		{"timer", TIMER_INTERFACE_ID, &a->timer.id},
		{"doors", ISSUER_INTERFACE_ID, &a->doors.id},
		{"states", ISSUER_INTERFACE_ID, &a->states.id},
	};

	a->rt = rt;
	if (rt_console_open(&a->console, rt, "console") != STATUS_OK ||
	    rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)))
		return 3;
	if (!plan_read(a, &sessions) || !instance_count(a, &instance) ||
	    !without_a_session_there_is_nothing(a))
		return 4;
	for (uint32_t i = 0; i < sessions; i++) {
		if (!session_open(a) || !play(a) || !session_close(a))
			return 4;
	}
	rt_console_print(&a->console, "asker: %u sessions, instance %u\n", sessions, instance);
	return 0;
}
