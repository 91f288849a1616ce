/*
 * Capabilities on their way between processes. Read first: tests/proofs/transfer/transfer.h.
 */
#include "tests/proofs/transfer/transfer.h"

#include "core/generated/endpoint.h"
#include "user/rt/abort.h"
#include "user/rt/format.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/words.h"

static struct transfer_proof state;

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* ---- couriers -------------------------------------------------------------------------------- */

static enum status child_endpoint(struct transfer_proof *t, struct process_builder builder,
				  struct cap_id *facet)
{
	struct process_builder_endpoint_params_builder params;
	struct process_builder_endpoint_results_reader results;
	struct tag_builder tag;
	struct rt_call call;
	enum status status = process_builder_endpoint_begin(&call, t->proof.rt, builder, &params);

	if (status == STATUS_OK)
		status = process_builder_endpoint_params_builder_set_name(&params,
									  text_of("endpoint"));
	if (status == STATUS_OK)
		status = process_builder_endpoint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, COURIER_TAG);
		process_builder_endpoint_params_builder_set_message_words(&params,
									  COURIER_MESSAGE_WORDS);
		process_builder_endpoint_params_builder_set_capabilities(&params,
									 COURIER_CAPABILITIES);
		process_builder_endpoint_params_builder_set_interface(&params, COURIER_INTERFACE);
		status = process_builder_endpoint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = process_builder_endpoint_results_take_facet(&call, &results, facet);
	rt_call_close(&call);
	return status;
}

void courier_start(struct transfer_proof *t, struct proof_group *group, struct courier *courier)
{
	courier_start_in(t, group, courier, &(struct courier_home){{{0}}, {{0}}});
}

void courier_start_in(struct transfer_proof *t, struct proof_group *group, struct courier *courier,
		      const struct courier_home *home)
{
	const struct process_spawner_create_args args = {
		.image = t->image, .ledger = home->ledger, .name = text_of("courier")};
	const struct process_builder_session_args session = {.session = home->session};
	struct process_spawner_create_result created = {{{0}}};
	struct process_builder_start_result started = {{{0}}};
	enum status status = process_spawner_create(t->proof.rt, t->proof.spawner, &args, &created);

	*courier = (struct courier){.facet = {0}};
	if (status == STATUS_OK && home->session.id.key != 0)
		status = process_builder_session(t->proof.rt, created.builder, &session);
	if (status == STATUS_OK)
		status = child_endpoint(t, created.builder, &courier->facet);
	if (status == STATUS_OK)
		status = process_builder_start(t->proof.rt, created.builder, &started);
	if (created.builder.id.key != 0)
		proof_release(&t->proof, created.builder.id);
	courier->process = started.process;
	proof_expect_status(group, "a courier's start", 0, status, STATUS_OK);
}

void courier_stop(struct transfer_proof *t, struct proof_group *group, struct courier *courier)
{
	struct courier_call call = {.method = COURIER_END};
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	enum status status = courier_perform(t, courier->facet, &call);

	/* One that serves another endpoint, or has ended, is not reached here any more. */
	if (status != STATUS_OK)
		proof_ignore(process_handle_terminate(t->proof.rt, courier->process));
	proof_release(&t->proof, courier->facet);
	proof_expect_status(group, "a courier's end", 0,
			    proof_wait(&t->proof, courier->process, &record), STATUS_OK);
	proof_expect(group, record.cause == EXIT_CAUSE_TERMINATED || record.code == 0,
		     "a courier ended with cause %d, code %lx", (int)record.cause,
		     (unsigned long)record.code);
}

/* ---- calls ----------------------------------------------------------------------------------- */

/* A method of each number, with and without room for a capability. */
static const struct rt_method *method_of(const struct courier_call *call)
{
	static struct rt_method methods[2][COURIER_METHODS];
	struct rt_method *method = &methods[call->no_room][call->method];

	*method = (struct rt_method){.interface_id = COURIER_INTERFACE,
				     .method = (uint16_t)call->method,
				     .message_words = COURIER_MESSAGE_WORDS,
				     .result_words = 24,
				     .result_capabilities = call->no_room ? 0 : 1};
	return method;
}

enum status courier_begin(struct transfer_proof *t, struct cap_id facet,
			  const struct courier_call *in, struct rt_call *call)
{
	struct capnp_struct_builder root;
	uint32_t index;
	enum status status = rt_call_open(call, t->proof.rt, facet, method_of(in));

	if (status == STATUS_OK)
		status = capnp_builder_root(rt_call_message(call), 1, 0, &root);
	if (status == STATUS_OK) {
		capnp_struct_builder_set_uint64(&root, 0, in->value, 0);
		if (in->sent.key != 0)
			status = rt_call_add_capability(call, in->sent, in->how, &index);
	}
	if (status == STATUS_OK && in->sent.key != 0)
		rt_call_narrow(call, index, in->hold);
	return status == STATUS_OK ? rt_call_submit(call) : status;
}

enum status courier_finish(struct rt_call *call, struct courier_call *out)
{
	struct capnp_struct root;
	enum status status = rt_call_finish(call);

	out->answer = 0;
	out->received = (struct cap_id){0};
	out->received_interface = 0;
	if (status == STATUS_OK)
		status = capnp_message_root(rt_call_results(call), 1, 0, &root);
	if (status == STATUS_OK) {
		out->answer = capnp_struct_get_uint64(&root, 0, 0);
		if (rt_call_capability(call, 0, 0, &out->received) == STATUS_OK) {
			out->received_interface = call->received[0].interface;
			rt_call_keep(call, 0);
		}
	}
	rt_call_close(call);
	return status;
}

enum status courier_perform(struct transfer_proof *t, struct cap_id facet,
			    struct courier_call *call)
{
	struct rt_call pending;
	enum status status = courier_begin(t, facet, call, &pending);

	if (status == STATUS_OK)
		return courier_finish(&pending, call);
	rt_call_close(&pending);
	return status;
}

void courier_expect(struct transfer_proof *t, struct proof_group *group, struct cap_id facet,
		    struct courier_call *call, enum status expected)
{
	proof_expect_status(group, "method", (uint64_t)call->method,
			    courier_perform(t, facet, call), expected);
}

bool timer_works(struct transfer_proof *t, struct cap_id timer)
{
	struct timer_now_result now;

	return timer_now(t->proof.rt, (struct timer){timer}, &now) == STATUS_OK;
}

/* ---- endpoints of the proof's own ------------------------------------------------------------ */

void endpoint_make(struct transfer_proof *t, struct proof_group *group, struct endpoint *endpoint)
{
	const struct endpoint_factory_create_args args = {.message_words = COURIER_MESSAGE_WORDS,
							  .capabilities = COURIER_CAPABILITIES};
	struct endpoint_factory_create_result created = {{{0}}};

	proof_expect_status(group, "an endpoint", 0,
			    endpoint_factory_create(t->proof.rt, t->factory, &args, &created),
			    STATUS_OK);
	*endpoint = created.endpoint;
}

struct cap_id facet_make(struct transfer_proof *t, struct proof_group *group,
			 struct endpoint endpoint, uint32_t tag_index)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct cap_id facet = {0};
	struct rt_call call;
	enum status status = endpoint_mint_begin(&call, t->proof.rt, endpoint, &params);

	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, tag_index);
		tag_builder_set_word(&tag, ~(uint64_t)tag_index);
		endpoint_mint_params_builder_set_interface(&params, COURIER_INTERFACE);
		status = endpoint_mint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, &facet);
	rt_call_close(&call);
	proof_expect_status(group, "a facet", tag_index, status, STATUS_OK);
	return facet;
}

struct cap_id facet_make_move_only(struct transfer_proof *t, struct proof_group *group,
				   struct endpoint endpoint, uint32_t tag_index)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct cap_id facet = {0};
	struct rt_call call;
	enum status status = endpoint_mint_move_only_begin(&call, t->proof.rt, endpoint, &params);

	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, tag_index);
		endpoint_mint_params_builder_set_interface(&params, COURIER_INTERFACE);
		status = endpoint_mint_move_only_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, &facet);
	rt_call_close(&call);
	proof_expect_status(group, "a move-only facet", tag_index, status, STATUS_OK);
	return facet;
}

/* ---- the proof's own receive ----------------------------------------------------------------- */

/* High in the arena, where calls of this proof do not come; one receive at a time. */
#define RECEIVE_OFFSET 3072u
#define RECEIVE_RECORDS (2u * COURIER_CAPABILITIES)
#define RECEIVE_WORDS (RECEIVE_RECORDS + RECEIVE_HEADER_WORDS + COURIER_MESSAGE_WORDS)
#define ANSWER_OFFSET (RECEIVE_OFFSET + 64u)
#define LIST_OFFSET (ANSWER_OFFSET + 8u)

void receiver_raise(struct transfer_proof *t, struct proof_group *group, struct endpoint endpoint,
		    struct receiver *receiver)
{
	const struct rt_ring_receive receive = {.endpoint = endpoint.id,
						.capabilities = COURIER_CAPABILITIES,
						.buffer_offset_words = RECEIVE_OFFSET,
						.buffer_length_words = RECEIVE_WORDS};

	proof_expect_status(group, "a receive", 0,
			    rt_ring_receive(&t->proof.rt->ring, &receive, &receiver->operation),
			    STATUS_OK);
	rt_ring_enter(&t->proof.rt->ring, 0);
}

void receiver_next(struct transfer_proof *t, struct receiver *receiver)
{
	const uint64_t *buffer = t->proof.rt->ring.region->arena + RECEIVE_OFFSET;
	enum status status;

	/* Each turn takes one event. Anything but an arrival ends the proof. */
	rt_ring_wait_events(&t->proof.rt->ring, 0);
	RT_ASSERT(rt_ring_events_take(&t->proof.rt->ring, receiver->operation, &status) ==
		  RT_RING_ARRIVED);
	memcpy(&receiver->received, buffer, sizeof(receiver->received));
	memcpy(&receiver->header, buffer + RECEIVE_RECORDS, sizeof(receiver->header));
	/* One struct with one word after its root pointer. */
	receiver->value = receiver->header.message_words == 2
				  ? buffer[RECEIVE_RECORDS + RECEIVE_HEADER_WORDS + 1u]
				  : 0;
}

void receiver_answer(struct transfer_proof *t, struct receiver *receiver, uint64_t value,
		     struct cap_id sent)
{
	uint64_t *arena = t->proof.rt->ring.region->arena;
	const struct ring_transfer move = {.capability = sent.key, .how = RING_TRANSFER_MOVE};
	const struct rt_ring_return answer = {.operation = receiver->operation,
					      .call_id = receiver->header.call_id,
					      .transfer_count = sent.key != 0,
					      .message_offset_words = ANSWER_OFFSET,
					      .message_length_words =
						      receiver->header.call_id != 0 ? 2u : 0u,
					      .transfer_offset_words = LIST_OFFSET};

	arena[ANSWER_OFFSET] = UINT64_C(0x100000000);
	arena[ANSWER_OFFSET + 1u] = value;
	memcpy(arena + LIST_OFFSET, &move, sizeof(move));
	rt_ring_return(&t->proof.rt->ring, &answer);
	rt_ring_enter(&t->proof.rt->ring, 0);
}

void receiver_end(struct transfer_proof *t, struct receiver *receiver)
{
	rt_ring_cancel(&t->proof.rt->ring, receiver->operation);
	(void)rt_ring_finish(&t->proof.rt->ring, receiver->operation);
}

int capos_main(struct rt *rt)
{
	struct proof_group all;

	proof_open(&state.proof, rt);
	if (rt_capset_get(&rt->capset, "endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID,
			  &state.factory.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "sessionMinter", SESSION_MINTER_INTERFACE_ID,
			  &state.sessions.id) != STATUS_OK)
		rt_exit(2);
	state.image = proof_image(&state.proof, "courier");
	proof_group_begin(&all, &state.proof, "ledger-over-all");
	transfer_carry(&state);
	transfer_endings(&state);
	transfer_endpoint(&state);
	transfer_sessions(&state);
	proof_expect(&all, state.proof.passed + state.proof.failed == 14, "%u groups",
		     state.proof.passed + state.proof.failed);
	proof_group_end(&all);
	return proof_close(&state.proof);
}
