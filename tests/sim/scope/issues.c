/*
 * Facets that are issued: a scope's holder makes a facet of an export for one session, under an
 * index that the scope chooses. See service.h.
 */
#include "tests/sim/scope/service.h"

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/session.h"

#define EXPORT 7u
#define ISSUED (SCOPE_TAGS - SCOPE_EXPORT_TAGS)

static struct sim_held ledger, session, reference;

static void session_make(uint64_t frames)
{
	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), frames, 4, &ledger));
	STATUS(OK, sim_session_create(sim_init(), ledger, "s", &session));
	STATUS(OK, sim_derive(sim_init(), session, SESSION_METHOD_REFERENCE, &reference));
}

/* A facet of EXPORT for the session. */
static enum status issue(struct ipc_issue *made)
{
	*made = (struct ipc_issue){
		.interface = SIM_SERVICE_ID, .export = EXPORT, .session = reference};
	return sim_issue(sim_init(), scope, made);
}

static uint32_t issued(struct sim_held *held)
{
	struct ipc_issue made;

	STATUS(OK, issue(&made));
	*held = made.facet;
	return made.index;
}

/* ---- the order of indexes -------------------------------------------------------------------- */

/* An index that was used waits until all others have been: a service meets it again as late as can
 * be. */
static void longest_free_is_next(void)
{
	static struct sim_held held[ISSUED];
	struct ipc_issue made;

	scope = ipc_scope(NONE);
	session_make(200);
	for (uint32_t i = 0; i < ISSUED; i++) {
		EXPECT(issued(&held[i]) == SCOPE_EXPORT_TAGS + i);
		/* The first ones are let go of again at once. */
		if (i < 2)
			STATUS(OK, sim_release(sim_init(), held[i]));
	}
	EXPECT(issued(&held[0]) == SCOPE_EXPORT_TAGS && issued(&held[1]) == SCOPE_EXPORT_TAGS + 1);
	STATUS(BUSY, issue(&made));
	STATUS(OK, sim_release(sim_init(), held[500]));
	ipc_settle();
	STATUS(OK, sim_release(sim_init(), held[300]));
	ipc_settle();
	EXPECT(issued(&held[500]) == SCOPE_EXPORT_TAGS + 500);
	EXPECT(issued(&held[300]) == SCOPE_EXPORT_TAGS + 300);
	STATUS(BUSY, issue(&made));
	/* All at once: they die with their session, and are free. */
	STATUS(OK, sim_release(sim_init(), session));
	ipc_settle();
	session_make(40);
	(void)issued(&held[0]);
	STATUS(OK, ipc_look(ipc_init, held[0]));
}

/* Whoever holds the scope may also name such an index; then it is not given out. */
static void named_ones_are_passed_by(void)
{
	struct ipc_mint mint = {.index = SCOPE_EXPORT_TAGS, .interface = SIM_SERVICE_ID};
	struct sim_held named[3], held[3];

	scope = ipc_scope(NONE);
	session_make(40);
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &named[0]));
	mint.index = SCOPE_EXPORT_TAGS + 2;
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &named[1]));
	EXPECT(issued(&held[0]) == SCOPE_EXPORT_TAGS + 1);
	EXPECT(issued(&held[1]) == SCOPE_EXPORT_TAGS + 3);
	/* Free ones in the middle of the queue, and at its end, are taken out of it. */
	for (unsigned i = 0; i < 2; i++) {
		STATUS(OK, sim_release(sim_init(), named[i]));
		STATUS(OK, sim_release(sim_init(), held[i]));
		ipc_settle();
	}
	for (uint32_t i = 0; i < 3; i++) {
		mint.index = SCOPE_EXPORT_TAGS + 3 - i;
		STATUS(OK, sim_mint(sim_init(), scope, &mint, &named[i]));
		STATUS(BUSY, sim_mint(sim_init(), scope, &mint, &held[0]));
	}
	mint.index = SCOPE_EXPORT_TAGS;
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &held[0]));
	EXPECT(issued(&held[1]) == SCOPE_EXPORT_TAGS + 4);
}

/* ---- what a service sees --------------------------------------------------------------------- */

static void export_is_the_word(void)
{
	struct ipc_issue made;

	service_prepare();
	session_make(40);
	(void)ipc_receive(server, R0, endpoint);
	STATUS(OK, issue(&made));
	facet = ipc_give(ipc_init, made.facet, client, true);
	(void)ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_header(server, R0)->tag_index == made.index);
	EXPECT(ipc_header(server, R0)->tag_word == EXPORT);
	EXPECT(ipc_header(server, R0)->interface == SIM_SERVICE_ID);
	answer(R0);
	/* The facet outlives the instance, and not the session. */
	crash();
	restart();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_header(server, R0)->tag_index == made.index);
	answer(R0);
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_look(client, facet));
}

/* A stronger capability for a stated time: it ends with the ledger that was carved for it. */
static void carved_ledger_ends_it(void)
{
	struct ipc_issue made = {.interface = SIM_SERVICE_ID, .export = EXPORT};
	struct sim_held second;

	scope = ipc_scope(NONE);
	session_make(60);
	STATUS(OK, sim_ledger_carve(sim_init(), ledger, 10, 0, &made.ledger));
	made.session = reference;
	STATUS(OK, sim_issue(sim_init(), scope, &made));
	(void)issued(&second);
	STATUS(OK, sim_plain(sim_init(), made.ledger, LEDGER_METHOD_CLOSE));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_look(ipc_init, made.facet));
	STATUS(OK, ipc_look(ipc_init, second));
}

/* A revoked one is free when it has ended. */
static void issued_ones_are_revoked(void)
{
	struct sim_held held[2];
	uint32_t index;

	scope = ipc_scope(NONE);
	session_make(40);
	index = issued(&held[0]);
	STATUS(OK, sim_revoke(sim_init(), scope, index));
	STATUS(REVOKED, ipc_look(ipc_init, held[0]));
	STATUS(NOT_FOUND, sim_revoke(sim_init(), scope, index + 1));
	EXPECT(issued(&held[1]) == index + 1);
}

/* ---- refusals -------------------------------------------------------------------------------- */

static void refused(struct ipc_issue made, enum status expected)
{
	struct snapshot before;

	snapshot_take(&before);
	SIM_STATUS(expected, sim_issue(sim_init(), scope, &made));
	sim_unchanged(&before, "a refused issue");
}

static void issue_refusals(void)
{
	struct ipc_issue good = {.interface = SIM_SERVICE_ID, .export = EXPORT}, made;
	struct sim_held held;

	scope = ipc_scope(NONE);
	session_make(40);
	good.session = reference;
	made = good;
	made.export = SCOPE_EXPORT_TAGS;
	refused(made, STATUS_OUT_OF_RANGE);
	made.export = UINT16_MAX;
	refused(made, STATUS_OUT_OF_RANGE);
	made = good;
	made.session = NONE;
	refused(made, STATUS_INVALID_ARGUMENT);
	made.session = session;
	refused(made, STATUS_WRONG_INTERFACE);
	made = good;
	made.interface = MEMORY_INTERFACE_ID;
	refused(made, STATUS_INVALID_ARGUMENT);
	made = good;
	made.ledger = sim_capset(kernel.init, "ledger");
	refused(made, STATUS_INVALID_ARGUMENT);
	STATUS(OK, sim_ledger_carve(sim_init(), ledger, 0, 0, &made.ledger));
	refused(made, STATUS_LEDGER_LIMIT);
	/* None of them used an index up. */
	EXPECT(issued(&held) == SCOPE_EXPORT_TAGS);
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	refused(good, STATUS_SESSION_ENDED);
}

/* ---- who pays -------------------------------------------------------------------------------- */

static uint64_t frames_of(struct sim_held held)
{
	const struct ledger *pays =
		CONTAINER_OF(sim_object(sim_init(), held), struct ledger, object);

	return pays->account.used.value[LEDGER_FRAMES];
}

/* The scope's ledger pays a frame for each 256 indexes, from their first use until its end. */
static void scope_pays_for_its_leaves(void)
{
	struct ipc_mint mint = {.index = 0, .interface = SIM_SERVICE_ID};
	struct sim_held pays, held;
	uint64_t frames;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 4, 0, &pays));
	session_make(40);
	scope = ipc_scope(pays);
	mint.ledger = ledger;
	frames = frames_of(pays);
	for (uint32_t i = 0; i < 3; i++) {
		mint.index = 256 * i + 100;
		STATUS(OK, sim_mint(sim_init(), scope, &mint, &held));
		EXPECT(frames_of(pays) == frames + i + 1);
		STATUS(OK, sim_release(sim_init(), held));
		ipc_settle();
		EXPECT(frames_of(pays) == frames + i + 1);
	}
	mint.index = SCOPE_TAGS - 1;
	STATUS(LEDGER_LIMIT, sim_mint(sim_init(), scope, &mint, &held));
	STATUS(OK, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
	ipc_settle();
	EXPECT(frames_of(pays) == 0);
}

const struct sim_case scope_issues[] = {
	CASE(longest_free_is_next),      CASE(named_ones_are_passed_by),
	CASE(export_is_the_word),        CASE(carved_ledger_ends_it),
	CASE(issued_ones_are_revoked),   CASE(issue_refusals),
	CASE(scope_pays_for_its_leaves), {0},
};
