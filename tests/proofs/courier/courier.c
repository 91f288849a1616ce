/*
 * A courier: keeps, uses, and gives back what is sent to it. See tests/proofs/transfer/transfer.h.
 *
 * It serves the endpoint in its CapSet until it is told to end, or until it is given another
 * endpoint to serve instead. Ends with 0; with 2 without an endpoint, with 4 when one goes away.
 */
#include "core/generated/endpoint.h"
#include "core/generated/system.h"
#include "tests/proofs/transfer/transfer.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/server.h"

#define KEPT 8u
#define OBJECTS 16u

static struct courier_state {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_object objects[OBJECTS];
	struct cap_id kept[KEPT];
	uint32_t kept_count;
	struct endpoint endpoint; /* that is served */
	struct endpoint other;    /* that is to be served next; the id zero: none */
	bool second;
} state;

static enum status answer(struct rt_request *request, uint64_t value)
{
	struct capnp_struct_builder root;
	enum status status = capnp_builder_root(&request->results, 1, 0, &root);

	if (status == STATUS_OK)
		capnp_struct_builder_set_uint64(&root, 0, value, 0);
	return status;
}

/* `hold` is asked for by the caller. */
static enum status send_in(struct rt_request *request, struct cap_id capability,
			   enum rt_transfer how, uint64_t hold)
{
	uint32_t index;
	enum status status = rt_request_add_capability(request, capability, how, &index);

	if (status != STATUS_OK)
		return status;
	rt_request_narrow(request, index, (enum hold_mode)(hold % (HOLD_NON_TRANSFERABLE + 1u)));
	return answer(request, 1);
}

static enum status send(struct rt_request *request, struct cap_id capability, enum rt_transfer how)
{
	return send_in(request, capability, how, HOLD_FREE);
}

static struct cap_id came(const struct rt_request *request)
{
	return (struct cap_id){request->received_count != 0 ? request->received[0].capability : 0};
}

static enum status keep(struct rt_request *request)
{
	if (state.kept_count == KEPT)
		return STATUS_NO_ROOM;
	rt_request_keep(request, 0);
	state.kept[state.kept_count++] = came(request);
	return answer(request, state.kept_count);
}

static enum status drop(struct rt_request *request)
{
	while (state.kept_count > 0)
		rt_ring_release(&state.rt->ring, state.kept[--state.kept_count]);
	return answer(request, 0);
}

static enum status use_timer(struct rt_request *request)
{
	struct timer_now_result now;
	enum status status = timer_now(state.rt, (struct timer){came(request)}, &now);

	return status == STATUS_OK ? answer(request, 1) : status;
}

static enum status use_facet(struct rt_request *request)
{
	static const struct rt_method method = {.interface_id = COURIER_INTERFACE,
						.method = COURIER_DOUBLE,
						.message_words = COURIER_MESSAGE_WORDS,
						.result_words = 16};
	struct capnp_struct_builder params;
	struct capnp_struct results;
	struct rt_call call;
	enum status status = rt_call_open(&call, state.rt, came(request), &method);

	if (status == STATUS_OK)
		status = capnp_builder_root(rt_call_message(&call), 1, 0, &params);
	if (status == STATUS_OK)
		status = rt_call_perform(&call);
	if (status == STATUS_OK)
		status = capnp_message_root(rt_call_results(&call), 1, 0, &results);
	if (status == STATUS_OK)
		status = answer(request, capnp_struct_get_uint64(&results, 0, 0));
	rt_call_close(&call);
	return status;
}

static enum status serve_other(struct rt_request *request)
{
	if (request->received_count == 0 || request->received[0].interface != ENDPOINT_INTERFACE_ID)
		return STATUS_INVALID_ARGUMENT;
	rt_request_keep(request, 0);
	state.other.id = came(request);
	rt_server_end(&state.server);
	return answer(request, 1);
}

static enum status give_endpoint(struct rt_request *request)
{
	rt_server_end(&state.server);
	return send(request, state.endpoint.id, RT_TRANSFER_MOVE);
}

static enum status serve(struct rt_request *request, uint64_t value)
{
	switch ((enum courier_method)request->method) {
	case COURIER_DOUBLE:
		return answer(request, state.second ? COURIER_SECOND_ANSWER : 2u * value);
	case COURIER_COPY_BACK:
		return send_in(request, came(request), RT_TRANSFER_COPY, value);
	case COURIER_MOVE_BACK:
		rt_request_keep(request, 0);
		return send(request, came(request), RT_TRANSFER_MOVE);
	case COURIER_KEEP:
		return keep(request);
	case COURIER_GIVE:
		if (state.kept_count == 0)
			return STATUS_NOT_FOUND;
		return send_in(request, state.kept[--state.kept_count], RT_TRANSFER_MOVE, value);
	case COURIER_DROP:
		return drop(request);
	case COURIER_USE_TIMER:
		return use_timer(request);
	case COURIER_USE_FACET:
		return use_facet(request);
	case COURIER_SERVE_OTHER:
		return serve_other(request);
	case COURIER_GIVE_ENDPOINT:
		return give_endpoint(request);
	case COURIER_END:
		rt_server_end(&state.server);
		return answer(request, 0);
	case COURIER_METHODS:
		break;
	}
	return STATUS_BAD_METHOD;
}

static enum status dispatch(void *self, struct rt_request *request)
{
	struct capnp_struct root;
	enum status status = capnp_message_root(&request->params, 1, 0, &root);

	(void)self;
	return status == STATUS_OK ? serve(request, capnp_struct_get_uint64(&root, 0, 0)) : status;
}

static const struct rt_server_class class = {.interface_id = COURIER_INTERFACE,
					     .dispatch = dispatch};

int capos_main(struct rt *rt)
{
	struct rt_server_config config = {.rt = rt,
					  .result_words = 16,
					  .receives = 3,
					  .objects = state.objects,
					  .object_count = OBJECTS};
	enum status status = STATUS_OK;

	state.rt = rt;
	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &state.endpoint.id) != STATUS_OK)
		return 2;
	for (uint32_t tag = 0; tag < OBJECTS; tag++)
		state.objects[tag] = (struct rt_server_object){.class = &class, .self = &state};
	do {
		config.endpoint = state.endpoint;
		state.second = state.other.id.key != 0;
		state.other.id.key = 0;
		if (rt_server_init(&state.server, &config) != STATUS_OK)
			return 2;
		status = rt_server_run(&state.server);
		if (state.other.id.key != 0)
			state.endpoint = state.other;
	} while (status == STATUS_OK && state.other.id.key != 0);
	return status == STATUS_OK ? 0 : 4;
}
