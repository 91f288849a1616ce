/*
 * Leases: their places, their facets, and what becomes of these when a lease goes.
 */
#include "user/services/terminal/terminal.h"

#include "user/rt/generated/endpoint_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"

#define OWN_TITLE "the system"

static void waiting_init(struct waiting *waiting, struct terminal_service *service,
			 enum terminal_wait wait)
{
	*waiting = (struct waiting){.service = service, .wait = wait};
}

struct lease *lease_place(struct terminal_service *service)
{
	for (uint32_t i = 0; i < LEASES; i++) {
		struct lease *lease = &service->leases[i];

		if (lease->is_used)
			continue;
		*lease = (struct lease){.service = service, .place = TERMINAL_NO_LEASE};
		waiting_init(&lease->read, service, TERMINAL_WAIT_READ);
		waiting_init(&lease->write, service, TERMINAL_WAIT_WRITE);
		waiting_init(&lease->notice, service, TERMINAL_WAIT_NOTICE);
		return lease;
	}
	return NULL;
}

/* ---- facets ---------------------------------------------------------------------------------- */

static enum status mint(struct lease *lease, struct rt_request *request,
			const struct rt_server_class *class, struct facet *facet,
			struct cap_id *capability)
{
	struct rt_server_object object = {.class = class, .self = lease};
	struct rt_server_life life = {.session = lease->session, .move_only = true};
	struct rt_server_facet made;
	enum status status =
		rt_server_mint_for(&lease->service->server, request, &object, &life, &made);

	if (status != STATUS_OK)
		return status;
	lease->is_used = true;
	facet->tag = made.tag_index;
	*capability = made.capability;
	return STATUS_OK;
}

enum status lease_mint_session(struct lease *lease, struct rt_request *request,
			       struct terminal_session *session)
{
	return mint(lease, request, &session_class, &lease->session_facet, &session->id);
}

enum status lease_mint_control(struct lease *lease, struct rt_request *request,
			       struct terminal_control *control)
{
	return mint(lease, request, &control_class, &lease->control_facet, &control->id);
}

void facet_revoke(struct terminal_service *service, const struct facet *facet)
{
	const struct endpoint_revoke_args args = {.index = facet->tag};

	/* One that nobody holds any more is gone by itself. */
	if (facet->tag != 0)
		(void)!endpoint_revoke(service->server.config.rt, service->server.config.endpoint,
				       &args);
}

/* ---- the lease of the exports ---------------------------------------------------------------- */

struct lease *lease_own(struct terminal_service *service)
{
	struct lease *lease = service->own;

	if (lease)
		return lease;
	lease = lease_place(service);
	if (!lease || terminal_station_lease(&service->station, OWN_TITLE, sizeof(OWN_TITLE) - 1u,
					     &lease->place) != TERMINAL_STATION_OK)
		return NULL;
	lease->is_used = true;
	service->own = lease;
	return lease;
}

/* ---- checking -------------------------------------------------------------------------------- */

enum status lease_check(struct lease *lease, struct rt_request *request)
{
	const uint8_t *caller = request->caller.reference;

	if (lease->place == TERMINAL_NO_LEASE)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_DISCONNECTED,
				       CAPNP_TEXT("The lease has gone."));
	if (lease->session.id.key == 0)
		return STATUS_OK;
	if (!lease->has_caller)
		memcpy(lease->caller, caller, sizeof(lease->caller));
	lease->has_caller = true;
	if (memcmp(lease->caller, caller, sizeof(lease->caller)) != 0)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				       CAPNP_TEXT("The lease is another session's."));
	return STATUS_OK;
}

/* ---- the end --------------------------------------------------------------------------------- */

/* The station has let go of the lease, and whoever waited at it has been answered. */
static void lease_gone(struct terminal_service *service, struct lease *lease)
{
	struct rt_ring *ring = &service->server.config.rt->ring;

	lease->place = TERMINAL_NO_LEASE;
	for (uint32_t i = 0; i < OUTPUTS; i++) {
		struct output *output = &service->outputs[i];

		if (!output->is_used || output->lease != lease)
			continue;
		output->lease = NULL;
		output->place = TERMINAL_OUTPUTS;
		facet_revoke(service, &output->facet);
	}
	if (lease->owns_reference)
		rt_ring_release(ring, lease->session.id);
	lease->owns_reference = false;
	if (lease == service->own) {
		service->own = NULL;
		lease->is_used = false;
		return;
	}
	facet_revoke(service, &lease->session_facet);
	facet_revoke(service, &lease->control_facet);
}

void leases_look(struct terminal_service *service)
{
	service_run(service);
	for (uint32_t i = 0; i < LEASES; i++) {
		struct lease *lease = &service->leases[i];

		if (lease->is_used && lease->place != TERMINAL_NO_LEASE &&
		    service->station.stack.kinds[lease->place] == TERMINAL_LEASE_FREE)
			lease_gone(service, lease);
	}
}
