/*
 * The pretender: set-up, and the order of its scenes. Ends with 0 when all of them went as they
 * should, otherwise with 1; with 2 when something is missing.
 */
#include "tests/proofs/pretender/pretender.h"

#include "core/generated/broker.h"
#include "core/generated/credentials.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/generated/credentials_client.h"
#include "user/rt/generated/terminal_server.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define RECEIVES 3u
#define RESULT_WORDS 64u
#define VERIFY_SECONDS 60u
#define PASSWORD "ann's password"

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* ---- the terminal, which types the password -------------------------------------------------- */

static enum status line_read(void *self, struct rt_request *request,
			     const struct terminal_session_read_line_params_reader *params,
			     const struct terminal_session_read_line_results_builder *results)
{
	struct line_outcome_builder outcome;
	enum status status =
		terminal_session_read_line_results_builder_new_outcome(results, &outcome);

	(void)self;
	(void)request;
	(void)params;
	return status == STATUS_OK ? line_outcome_builder_set_line(&outcome, text_of(PASSWORD))
				   : status;
}

static enum status line_write(void *self, struct rt_request *request,
			      const struct terminal_session_write_params_reader *params,
			      const struct terminal_session_write_results_builder *results)
{
	(void)self;
	(void)request;
	(void)params;
	(void)results;
	return STATUS_OK;
}

static const struct terminal_session_handlers line_handlers = {.read_line = line_read,
							       .write = line_write};
RT_SERVER_DISPATCH(terminal_session, line_handlers)

static const struct rt_server_class line_class = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.dispatch = terminal_session_serve,
};

static bool line_open(struct pretender *p)
{
	const struct rt_server_object object = {.class = &line_class, .self = p};
	const struct rt_server_life life = {.move_only = true};
	struct rt_server_facet facet;

	if (p->lease.id.key != 0)
		return true;
	if (rt_server_mint_for(&p->server, NULL, &object, &life, &facet) != STATUS_OK)
		return false;
	p->lease.id = facet.capability;
	return true;
}

/* ---- scenes ---------------------------------------------------------------------------------- */

static void scene_end(struct pretender *p, bool holds)
{
	rt_console_print(&p->console, "%s %s\n", holds ? "PASS" : "FAIL", p->scene->what);
	p->passed += holds ? 1u : 0u;
	p->failed += holds ? 0u : 1u;
	if (p->proof.id.key != 0)
		rt_ring_release(&p->rt->ring, p->proof.id);
	p->proof.id.key = 0;
	p->scene++;
}

static void go_on(struct pretender *p);

static void verified(void *context, enum status status)
{
	struct pretender *p = context;
	struct credential_store_verify_results_reader results;
	struct rt_call *call = &p->ask.call;

	p->lease.id.key = 0;
	if (status == STATUS_OK)
		status = credential_store_verify_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = credential_store_verify_results_take_lease(call, &results, &p->lease);
	if (status == STATUS_OK)
		status = credential_store_verify_results_take_proof(call, &results, &p->proof);
	rt_call_close(call);
	scene_end(p, status == STATUS_OK && p->proof.id.key != 0 && p->scene->play(p));
	go_on(p);
}

static struct capnp_data nonce_of(struct pretender *p, enum nonce_kind kind)
{
	const struct made *made = kind == NONCE_OTHER_SESSION ? &p->second : &p->first;

	if (kind == NONCE_NONE)
		return (struct capnp_data){.length_bytes = 0};
	broker_nonce_make(p->nonce, made->id, 1,
			  text_of(kind == NONCE_OTHER_NAME ? "restart" : "control"));
	return capnp_data_make(p->nonce, sizeof(p->nonce));
}

static enum status verify_build(struct pretender *p)
{
	struct credential_store_verify_params_builder params;
	struct credential_source_builder source;
	struct rt_call *call = &p->ask.call;
	enum status status = credential_store_verify_begin(call, p->rt, p->store, &params);

	if (status == STATUS_OK)
		status = credential_store_verify_params_builder_set_name(&params,
									 text_of(p->scene->name));
	if (status == STATUS_OK && p->scene->nonce != NONCE_NONE)
		status = credential_store_verify_params_builder_set_nonce(
			&params, nonce_of(p, p->scene->nonce));
	if (status == STATUS_OK)
		status = credential_store_verify_params_builder_new_source(&params, &source);
	if (status == STATUS_OK) {
		credential_source_builder_set_local(&source, true);
		status = credential_source_builder_set_line(&source, text_of("test"));
	}
	return status == STATUS_OK ? credential_store_verify_params_pass_lease(
					     call, &params, p->lease, RT_TRANSFER_MOVE)
				   : status;
}

/* Asks a person for the password. False: it could not begin. */
static bool verify_ask(struct pretender *p)
{
	enum status status = line_open(p) ? verify_build(p) : STATUS_NO_ROOM;

	p->ask.done = verified;
	p->ask.context = p;
	if (status == STATUS_OK)
		status = rt_server_ask(&p->clock, &p->ask, VERIFY_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(&p->ask.call);
	return status == STATUS_OK;
}

static void go_on(struct pretender *p)
{
	while (p->scene->what) {
		if (!p->scene->name) {
			scene_end(p, p->scene->play(p));
			continue;
		}
		if (verify_ask(p))
			return;
		scene_end(p, false);
	}
	rt_console_print(&p->console, "%u passed, %u failed\n", p->passed, p->failed);
	rt_server_end(&p->server);
}

static void begin(void *context)
{
	go_on(context);
}

int capos_main(struct rt *rt)
{
	struct pretender *p = RT_STATE(struct pretender);
	struct rt_server_moment moment = {.come = begin, .context = p};
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = p->objects,
		.object_count = PRETENDER_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"timer", TIMER_INTERFACE_ID, &p->timer.id},
		{"store", CREDENTIAL_STORE_INTERFACE_ID, &p->store.id},
		{"broker", AUTHORITY_BROKER_INTERFACE_ID, &p->broker.id},
		{"sessionMinter", SESSION_MINTER_INTERFACE_ID, &p->minter.id},
		{"ledger", LEDGER_INTERFACE_ID, &p->ledger.id},
		{"master", TERMINAL_MASTER_INTERFACE_ID, &p->master.id},
		{"spawner", PROCESS_SPAWNER_INTERFACE_ID, &p->spawner.id},
		{"hello", IMAGE_INTERFACE_ID, &p->hello.id},
	};

	p->rt = rt;
	p->scene = pretender_scenes;
	if (rt_console_open(&p->console, rt, "console") != STATUS_OK ||
	    rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) ||
	    rt_server_init(&p->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&p->clock, &p->server, p->timer);
	if (!made_open(p, &p->first, 1) || !made_open(p, &p->second, 2))
		return 2;
	rt_server_moment_set(&p->clock, &moment, rt_server_clock_now(&p->clock));
	if (rt_server_run(&p->server) != STATUS_OK)
		return 2;
	return p->failed == 0 ? 0 : 1;
}
