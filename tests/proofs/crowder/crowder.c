/*
 * One of a crowd: makes fifty calls at once to each service of people in turn, for an answer to
 * each of them, whatever it says; and asks each service then, until it is served like anybody. The
 * services are those that it was granted: as a service of the system, or by a person, from what
 * their session has.
 *
 * Ends with 0; with 3 when something was not granted, with 4 when a call had no answer, with 5 when
 * a service did not serve it in the end.
 */
#include "core/generated/accounts.h"
#include "core/generated/audit.h"
#include "core/generated/broker.h"
#include "core/generated/chat.h"
#include "core/generated/credentials.h"
#include "core/generated/launcher.h"
#include "core/generated/ledger.h"
#include "core/generated/login.h"
#include "core/generated/network.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "core/generated/terminal.h"
#include "user/rt/console.h"
#include "user/rt/format.h"
#include "user/rt/generated/broker_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/ledger.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/words.h"

#define CALLS 50u
/* Calls that pass something on, and may be given something, need more room. */
#define CALLS_WITH_MORE 48u
#define TRIES 100000u
/* So that all begin together, whenever they were started. */
#define BEGIN_NS UINT64_C(30000000000)
#define SESSION_FRAMES 32u

struct crowder {
	struct rt *rt;
	struct rt_console console;
	struct session_reference reference; /* of a session that nobody is in */
	struct authority_broker broker;
};

/* A service: one of its methods, with empty parameters. */
struct target {
	const char *name;
	struct rt_method method;
};

#define TARGET(name, interface, number)                                             \
	{                                                                           \
		name,                                                               \
		{                                                                   \
			.interface_id = interface##_INTERFACE_ID, .method = number, \
			.message_words = 2, .result_words = 24                      \
		}                                                                   \
	}

static const struct target targets[] = {
	TARGET("store", CREDENTIAL_STORE, CREDENTIAL_STORE_METHOD_STATE),
	TARGET("accounts", ACCOUNT_STORE_READER, ACCOUNT_STORE_READER_METHOD_FIND),
	TARGET("audit", AUDIT_SINK, AUDIT_SINK_METHOD_APPEND),
	TARGET("master", TERMINAL_MASTER, TERMINAL_MASTER_METHOD_DESCRIBE),
	TARGET("sessions", SESSION_MANAGER, SESSION_MANAGER_METHOD_LIST),
	TARGET("chat", CHAT_ROOM, CHAT_ROOM_METHOD_JOIN),
	TARGET("broker", AUTHORITY_BROKER, AUTHORITY_BROKER_METHOD_DESCRIBE),
	/* Facets that are issued for a session, and those that a shell has of it. */
	TARGET("services", SUPERVISOR, SUPERVISOR_METHOD_LIST),
	TARGET("log", AUDIT_READER, AUDIT_READER_METHOD_HEAD),
	TARGET("network", NETWORK_STATUS, NETWORK_STATUS_METHOD_DESCRIBE),
	TARGET("desk", LOGIN_DESK, LOGIN_DESK_METHOD_STATE),
	TARGET("launcher", RESTRICTED_LAUNCHER, RESTRICTED_LAUNCHER_METHOD_BEGIN),
};

/* ---- rights of nobody, for which the broker waits for the log -------------------------------- */

static const struct rt_method issue_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_ISSUE,
	.message_words = 12,
	.result_words = 24,
	.result_capabilities = 1,
};

static enum status issue_build(struct crowder *c, struct rt_call *call)
{
	struct authority_broker_issue_params_builder params;
	enum status status =
		authority_broker_issue_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = authority_broker_issue_params_builder_set_profile(&params,
									   CAPNP_TEXT("anonymous"));
	return status == STATUS_OK ? authority_broker_issue_params_pass_session(
					     call, &params, c->reference, RT_TRANSFER_COPY)
				   : status;
}

static bool session_open(struct crowder *c, struct ledger ledger, struct session_minter minter)
{
	const struct rt_ledger_part part = {.frames = SESSION_FRAMES};
	struct session_minter_create_args args = {.label = CAPNP_TEXT("crowd")};
	struct session_minter_create_result made;
	struct session_reference_result named;

	if (rt_ledger_carve(c->rt, ledger, &part, &args.ledger) != STATUS_OK ||
	    session_minter_create(c->rt, minter, &args, &made) != STATUS_OK ||
	    session_reference(c->rt, made.session, &named) != STATUS_OK)
		return false;
	c->reference = named.reference;
	return true;
}

/* ---- the crowd ------------------------------------------------------------------------------- */

static enum status call_begin(struct crowder *c, struct rt_call *call, struct cap_id facet,
			      const struct rt_method *method)
{
	enum status status = rt_call_open(call, c->rt, facet, method);

	if (status == STATUS_OK && method == &issue_method)
		status = issue_build(c, call);
	if (status == STATUS_OK)
		status = rt_call_submit(call);
	if (status != STATUS_OK)
		rt_call_close(call);
	return status;
}

/* Fifty at once. False: one of them was not answered by the service. */
static bool crowd(struct crowder *c, struct cap_id facet, const struct rt_method *method)
{
	struct rt_call calls[CALLS];
	uint32_t sent = 0;
	enum status last = STATUS_OK;
	bool holds = true;

	while (sent < CALLS && call_begin(c, &calls[sent], facet, method) == STATUS_OK)
		sent++;
	for (uint32_t i = 0; i < sent; i++) {
		enum status status = rt_call_finish(&calls[i]);

		last = status == STATUS_OK || status == STATUS_EXCEPTION ? last : status;
		holds = holds && status != STATUS_DISCONNECTED && status != STATUS_CANCELLED;
		rt_call_close(&calls[i]);
	}
	if (last != STATUS_OK)
		rt_console_print(&c->console, "crowder: method %u: %s\n", method->method,
				 rt_status_name(last));
	return holds && sent >= (method == &issue_method ? CALLS_WITH_MORE : CALLS);
}

/* Asks until the service does what it is asked. */
static bool is_served(struct crowder *c, struct cap_id facet, const struct rt_method *method)
{
	for (uint32_t i = 0; i < TRIES; i++) {
		struct rt_call call;
		enum status status = call_begin(c, &call, facet, method);

		if (status == STATUS_OK) {
			status = rt_call_finish(&call);
			rt_call_close(&call);
		}
		/* An empty record, and an empty name in the room, are refused by their service. */
		if (status == STATUS_OK || status == STATUS_EXCEPTION)
			return true;
	}
	return false;
}

static void begin_wait(struct crowder *c)
{
	const struct timer_sleep_args args = {.until_ns = BEGIN_NS};
	struct timer timer;

	if (rt_capset_get(&c->rt->capset, "timer", TIMER_INTERFACE_ID, &timer.id) == STATUS_OK)
		(void)!timer_sleep(c->rt, timer, &args);
}

static int play(struct crowder *c)
{
	struct cap_id facets[ARRAY_COUNT(targets)];

	for (uint32_t i = 0; i < ARRAY_COUNT(targets); i++) {
		if (rt_capset_get(&c->rt->capset, targets[i].name, targets[i].method.interface_id,
				  &facets[i]) != STATUS_OK)
			facets[i].key = 0;
	}
	for (uint32_t i = 0; i < ARRAY_COUNT(targets); i++) {
		if (facets[i].key != 0 && !crowd(c, facets[i], &targets[i].method))
			return 4;
	}
	if (c->broker.id.key != 0 && !crowd(c, c->broker.id, &issue_method))
		return 4;
	for (uint32_t i = 0; i < ARRAY_COUNT(targets); i++) {
		if (facets[i].key != 0 && !is_served(c, facets[i], &targets[i].method))
			return 5;
	}
	return c->broker.id.key == 0 || is_served(c, c->broker.id, &issue_method) ? 0 : 5;
}

int capos_main(struct rt *rt)
{
	struct crowder crowder = {.rt = rt};
	struct session_minter minter;
	struct ledger ledger;
	const struct rt_capset_want wants[] = {
		{"ledger", LEDGER_INTERFACE_ID, &ledger.id},
		{"sessionMinter", SESSION_MINTER_INTERFACE_ID, &minter.id},
		{"broker", AUTHORITY_BROKER_INTERFACE_ID, &crowder.broker.id},
	};
	int code;

	if (rt_console_open(&crowder.console, rt, "console") != STATUS_OK)
		crowder.console.capability = (struct cap_id){0};
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)))
		crowder.broker.id.key = 0;
	else if (!session_open(&crowder, ledger, minter))
		return 3;
	begin_wait(&crowder);
	code = play(&crowder);
	rt_console_print(&crowder.console, "crowder: ends with %d\n", code);
	return code;
}
