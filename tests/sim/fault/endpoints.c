/*
 * Scenarios of endpoints and their facets, of service scopes, and of endpoints that a child starts
 * with.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/endpoint.h"
#include "core/generated/process.h"
#include "core/generated/session.h"

static const struct ipc_mint mint = {.index = 3, .word = 1, .interface = SIM_SERVICE_ID};

static enum status endpoint_create_run(void)
{
	static const struct endpoint_limits limits = {
		.message_words = 16, .places = 200, .capabilities = 2};

	return sim_endpoint_make(scene.init, &limits, SIM_NO_CAPABILITY, &scene.endpoint);
}

static void endpoint_prepare(void)
{
	SIM_STATUS(STATUS_OK, endpoint_create_run());
}

/* The first tag of an endpoint: its table comes with it. */
static enum status endpoint_mint_run(void)
{
	const struct ipc_mint first = {.index = 700, .word = 1, .interface = SIM_SERVICE_ID};

	return sim_mint(scene.init, scene.endpoint, &first, &scene.facet);
}

static enum status mint_move_only(void)
{
	struct ipc_mint single = mint;

	single.move_only = true;
	return sim_mint(scene.init, scene.endpoint, &single, &scene.facet);
}

static void facet_prepare(void)
{
	endpoint_prepare();
	SIM_STATUS(STATUS_OK, sim_mint(scene.init, scene.endpoint, &mint, &scene.facet));
}

static enum status revoke(void)
{
	return sim_revoke(scene.init, scene.endpoint, mint.index);
}

static enum status limits_run(void)
{
	struct endpoint_limits limits;

	return sim_endpoint_limits(scene.init, scene.endpoint, &limits);
}

static enum status identify(void)
{
	struct ipc_identify told = {
		.endpoint = scene.endpoint, .facet = scene.facet, .how = RING_TRANSFER_MOVE};
	enum status status = sim_identify(scene.init, &told);

	if (status == STATUS_OK)
		scene.facet = SIM_NO_CAPABILITY;
	return status;
}

/* ---- scopes ---------------------------------------------------------------------------------- */

static enum status scope_create_run(void)
{
	return sim_scope_create(scene.init, IPC_WORDS, IPC_CAPABILITIES, SIM_NO_CAPABILITY,
				&scene.endpoint);
}

static void scope_prepare(void)
{
	SIM_STATUS(STATUS_OK, scope_create_run());
}

static enum status scope_mint(void)
{
	return sim_mint(scene.init, scene.endpoint, &mint, &scene.facet);
}

static void scope_facet_prepare(void)
{
	scope_prepare();
	SIM_STATUS(STATUS_OK, scope_mint());
}

static void issue_prepare(void)
{
	struct thread *init = scene.init;

	scope_prepare();
	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(kernel.init, "ledger"), 40, 0, &scene.ledger));
	SIM_STATUS(STATUS_OK, sim_session_create(init, scene.ledger, "fault", &scene.session));
	SIM_STATUS(STATUS_OK,
		   sim_derive(init, scene.session, SESSION_METHOD_REFERENCE, &scene.reference));
}

static enum status issue(void)
{
	struct ipc_issue made = {
		.interface = SIM_SERVICE_ID, .export = 1, .session = scene.reference};
	enum status status = sim_issue(scene.init, scene.endpoint, &made);

	if (status == STATUS_OK)
		scene.facet = made.facet;
	return status;
}

static enum status scope_close(void)
{
	return sim_plain(scene.init, scene.endpoint, SERVICE_SCOPE_METHOD_CLOSE);
}

/* ---- children -------------------------------------------------------------------------------- */

static enum status builder_endpoint(void)
{
	return sim_builder_endpoint(scene.init, scene.builder, "service", &scene.made);
}

/* An instance's endpoint, bound to a scope; a failure leaves the scope as it was. */
static void scoped_prepare(void)
{
	scene_builder_prepare();
	scope_prepare();
}

static enum status builder_scoped(void)
{
	struct ipc_instance instance = {scene.endpoint, IPC_WORDS, IPC_CAPABILITIES, SCOPE_TAGS};

	return sim_builder_scoped(scene.init, scene.builder, &instance, &scene.made);
}

const struct scenario fault_endpoints[] = {
	{OF(ENDPOINT_FACTORY, CREATE), .run = endpoint_create_run},
	{OF(ENDPOINT, MINT), .prepare = endpoint_prepare, .run = endpoint_mint_run},
	{OF(ENDPOINT, MINT_MOVE_ONLY), .prepare = endpoint_prepare, .run = mint_move_only},
	{OF(ENDPOINT, REVOKE), .prepare = facet_prepare, .run = revoke},
	{OF(ENDPOINT, LIMITS), .prepare = endpoint_prepare, .run = limits_run},
	{OF(ENDPOINT, IDENTIFY), .prepare = facet_prepare, .run = identify},
	{OF(ENDPOINT_FACTORY, CREATE_SCOPE), .run = scope_create_run},
	{OF(SERVICE_SCOPE, MINT), .prepare = scope_prepare, .run = scope_mint},
	{OF(SERVICE_SCOPE, MINT_MOVE_ONLY), .prepare = scope_prepare, .run = mint_move_only},
	{OF(SERVICE_SCOPE, REVOKE), .prepare = scope_facet_prepare, .run = revoke},
	{OF(SERVICE_SCOPE, ISSUE), .prepare = issue_prepare, .run = issue},
	{OF(SERVICE_SCOPE, CLOSE), .prepare = scope_facet_prepare, .run = scope_close},
	{OF(PROCESS_BUILDER, ENDPOINT), .prepare = scene_builder_prepare, .run = builder_endpoint},
	{OF(PROCESS_BUILDER, SCOPED_ENDPOINT), .prepare = scoped_prepare, .run = builder_scoped},
	{0},
};
