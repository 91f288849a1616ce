/*
 * Issuers: facets of init's own, with each of which facets of one object are made for sessions.
 *
 * The object is an export of a service, or one that init serves itself. A facet of an export is
 * minted through the service's scope: it is as good as the one that others were granted, outlives
 * every instance, and dies with the session that it was made for. So whoever holds issuers, and
 * none of the facets, can hand out what it cannot use. The session pays, or a ledger below its own.
 *
 * There is one issuer for each object, whoever is granted it, as long as init runs.
 */
#include "user/services/init/init.h"

#include "core/generated/ledger.h"
#include "core/generated/session.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/supervisor_server.h"

static enum status of_export(struct init *init, const struct init_issuer *issuer,
			     const struct rt_server_life *life, struct cap_id *facet)
{
	const struct init_service *service = &init->services[issuer->service];
	const struct init_export *export = &service->exports[issuer->object];
	const struct service_scope_issue_args args = {
		.interface = export->interface_id,
		.export = (uint16_t) export->tag,
		.session = life->session,
		.ledger = life->payer,
	};
	struct service_scope_issue_result result;
	enum status status;

	if (service->scope.id.key == 0)
		return STATUS_DISCONNECTED;
	status = service_scope_issue(init->rt, service->scope, &args, &result);
	*facet = result.facet;
	return status;
}

static enum status of_root(struct init *init, const struct init_issuer *issuer,
			   const struct rt_server_life *life, struct cap_id *facet)
{
	const struct rt_server_object object = control_object(init, issuer->object);
	struct rt_server_facet minted;
	/* Counted for nobody: the session pays. */
	enum status status = rt_server_mint_for(&init->server, NULL, &object, life, &minted);

	*facet = minted.capability;
	return status;
}

/* Both are only lent: they are released when the call has its answer. */
static enum status life_read(const struct rt_request *request,
			     const struct issuer_issue_params_reader *params,
			     struct rt_server_life *life)
{
	uint32_t session, ledger;
	enum status status = issuer_issue_params_get_session(params, &session);

	*life = (struct rt_server_life){.move_only = false};
	if (status == STATUS_OK)
		status = issuer_issue_params_get_ledger(params, &ledger);
	if (status == STATUS_OK)
		status = rt_request_capability(request, session, SESSION_REFERENCE_INTERFACE_ID,
					       &life->session.id);
	if (status == STATUS_OK)
		status = rt_request_capability(request, ledger, LEDGER_INTERFACE_ID,
					       &life->payer.id);
	return status;
}

static enum status issue(void *self, struct rt_request *request,
			 const struct issuer_issue_params_reader *params,
			 const struct issuer_issue_results_builder *results)
{
	const struct init_issuer *issuer = self;
	struct init *init = issuer->init;
	struct rt_server_life life;
	struct cap_id facet = {0};
	enum status status = life_read(request, params, &life);

	if (status != STATUS_OK)
		return status;
	if (life.session.id.key == 0)
		return rt_request_fail(
			request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			CAPNP_TEXT("A facet is issued for a session: there is none."));
	status = issuer->service == INIT_NO_SERVICE ? of_root(init, issuer, &life, &facet)
						    : of_export(init, issuer, &life, &facet);
	if (status == STATUS_OK)
		status = issuer_issue_results_send_facet(request, results, facet, RT_TRANSFER_MOVE);
	/* A caller that takes no capability gets none, and nobody has it then. */
	if (status != STATUS_OK && facet.key != 0)
		rt_ring_release(&init->rt->ring, facet);
	return status;
}

static const struct issuer_handlers handlers = {.issue = issue};
RT_SERVER_DISPATCH(issuer, handlers)

static const struct rt_server_class class = {
	.interface_id = ISSUER_INTERFACE_ID,
	.dispatch = issuer_serve,
};

bool issuer_plan(struct init *init, uint32_t service, uint32_t object, uint32_t *index)
{
	for (*index = 0; *index < init->issuer_count; (*index)++) {
		if (init->issuers[*index].service == service &&
		    init->issuers[*index].object == object)
			return true;
	}
	if (*index == INIT_ISSUERS)
		return false;
	init->issuers[init->issuer_count++] =
		(struct init_issuer){.init = init, .service = service, .object = object};
	return true;
}

enum status issuers_make(struct init *init)
{
	const struct rt_server_life life = {.move_only = false};
	struct rt_server_facet facet;
	enum status status = STATUS_OK;

	for (uint32_t i = 0; i < init->issuer_count && status == STATUS_OK; i++) {
		const struct rt_server_object object = {.class = &class, .self = &init->issuers[i]};

		status = rt_server_mint_for(&init->server, NULL, &object, &life, &facet);
		init->issuers[i].facet = facet.capability;
	}
	return status;
}
