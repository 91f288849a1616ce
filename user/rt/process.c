/*
 * Starting programs. Grants go to the builder up to eight a call; one call cannot carry a
 * capability twice, so a repeated one begins a new call.
 */
#include "user/rt/process.h"

#include "user/rt/format.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"

/* As generated, but with just the room that an exit record needs. */
static const struct rt_method wait_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_WAIT,
	.message_words = 1,
	.result_words = 16,
};

/*
 * The steps of a spawn, likewise with just the room that they need: names have at most 31
 * bytes. So a service with many calls under way can start others.
 */
#define STEP_METHOD(interface, name, words, capabilities)                                      \
	{                                                                                      \
		.interface_id = interface##_INTERFACE_ID, .method = interface##_METHOD_##name, \
		.message_words = (words), .result_words = 16,                                  \
		.result_capabilities = (capabilities),                                         \
	}

static const struct rt_method create_method = STEP_METHOD(PROCESS_SPAWNER, CREATE, 16, 1);
static const struct rt_method grant_method = STEP_METHOD(PROCESS_BUILDER, GRANT, 1, 0);
/* A message of grants: what each takes, with the longest name, and all together. */
#define GRANT_WORDS 8u
#define GRANTS_WORDS 4u
static const struct rt_method endpoint_method = STEP_METHOD(PROCESS_BUILDER, ENDPOINT, 32, 1);
static const struct rt_method scoped_endpoint_method =
	STEP_METHOD(PROCESS_BUILDER, SCOPED_ENDPOINT, 32, 1);

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* How many of the grants from `first` on one call can carry: at least one. */
static uint32_t batch_length(const struct rt_spawn *spawn, uint32_t first)
{
	uint32_t length = 1;

	for (; first + length < spawn->grant_count && length < RING_TRANSFERS; length++) {
		const struct rt_spawn_grant *next = &spawn->grants[first + length];

		if (next->kind == RT_SPAWN_GRANT_ADDRESS_SPACE ||
		    next->kind == RT_SPAWN_GRANT_THREAD_SPAWNER)
			return length;
		for (uint32_t i = 0; i < length; i++) {
			if (spawn->grants[first + i].capability.key == next->capability.key)
				return length;
		}
	}
	return length;
}

static enum status batch_encode(struct rt_call *call,
				const struct process_builder_grant_params_builder *params,
				const struct rt_spawn_grant *grants, uint32_t count)
{
	struct grant_list_builder list;
	enum status status = process_builder_grant_params_builder_new_grants(params, count, &list);

	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		struct grant_builder grant = grant_list_builder_get(&list, i);

		status = grant_builder_set_name(&grant, text_of(grants[i].name));
		if (status == STATUS_OK)
			status = grant_pass_capability(call, &grant, grants[i].capability,
						       grants[i].kind == RT_SPAWN_GRANT_MOVE
							       ? RT_TRANSFER_MOVE
							       : RT_TRANSFER_COPY);
		if (status == STATUS_OK && grants[i].hold != HOLD_FREE)
			rt_call_narrow(call, call->transfer_count - 1u, grants[i].hold);
	}
	return status;
}

/* Opens the call for so many grants, or for fewer, where the arena has not that much. */
static enum status batch_open(struct rt_call *call, struct rt *rt, struct process_builder builder,
			      struct rt_method *method, uint32_t *count)
{
	enum status status;

	*method = grant_method;
	for (;; *count /= 2u) {
		method->message_words = (uint16_t)(GRANTS_WORDS + *count * GRANT_WORDS);
		status = rt_call_open(call, rt, builder.id, method);
		if (status != STATUS_NO_ROOM || *count == 1)
			return status;
	}
}

/* Grants the first of `*count`, and says how many these were. */
static enum status batch_grant(struct rt *rt, struct process_builder builder,
			       const struct rt_spawn_grant *grants, uint32_t *count)
{
	struct process_builder_grant_params_builder params;
	struct process_builder_grant_results_reader results;
	struct rt_method method;
	struct rt_call call;
	enum status status = batch_open(&call, rt, builder, &method, count);

	if (status == STATUS_OK)
		status = process_builder_grant_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK)
		status = batch_encode(&call, &params, grants, *count);
	if (status == STATUS_OK)
		status = process_builder_grant_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static enum status grant_all(struct rt *rt, struct process_builder builder,
			     const struct rt_spawn *spawn)
{
	enum status status = STATUS_OK;

	for (uint32_t i = 0; i < spawn->grant_count && status == STATUS_OK;) {
		const struct rt_spawn_grant *grant = &spawn->grants[i];

		if (spawn->failed_grant)
			*spawn->failed_grant = i;
		if (grant->kind == RT_SPAWN_GRANT_ADDRESS_SPACE) {
			struct process_builder_address_space_args args = {
				.name = text_of(grant->name)};

			status = process_builder_address_space(rt, builder, &args);
			i++;
		} else if (grant->kind == RT_SPAWN_GRANT_THREAD_SPAWNER) {
			struct process_builder_thread_spawner_args args = {
				.name = text_of(grant->name)};

			status = process_builder_thread_spawner(rt, builder, &args);
			i++;
		} else {
			uint32_t length = spawn->failed_grant ? 1u : batch_length(spawn, i);

			status = batch_grant(rt, builder, grant, &length);
			i += length;
		}
	}
	return status;
}

/* ---- the child's endpoint -------------------------------------------------------------------- */

static enum status plain_encode(const struct process_builder_endpoint_params_builder *params,
				const struct rt_spawn_endpoint *endpoint)
{
	struct tag_builder tag;
	enum status status =
		process_builder_endpoint_params_builder_set_name(params, text_of(endpoint->name));

	if (status == STATUS_OK)
		status = process_builder_endpoint_params_builder_new_tag(params, &tag);
	if (status != STATUS_OK)
		return status;
	tag_builder_set_index(&tag, endpoint->tag_index);
	tag_builder_set_word(&tag, endpoint->tag_word);
	process_builder_endpoint_params_builder_set_message_words(params, endpoint->message_words);
	process_builder_endpoint_params_builder_set_capabilities(params, endpoint->capabilities);
	process_builder_endpoint_params_builder_set_places(params, endpoint->places);
	process_builder_endpoint_params_builder_set_interface(params, endpoint->interface_id);
	return STATUS_OK;
}

static enum status plain_endpoint(struct rt *rt, struct process_builder builder,
				  const struct rt_spawn_endpoint *endpoint, struct cap_id *facet)
{
	struct process_builder_endpoint_params_builder params;
	struct process_builder_endpoint_results_reader results;
	struct rt_call call;
	enum status status = rt_call_open(&call, rt, builder.id, &endpoint_method);

	if (status == STATUS_OK)
		status = process_builder_endpoint_params_builder_root(rt_call_message(&call),
								      &params);
	if (status == STATUS_OK)
		status = plain_encode(&params, endpoint);
	if (status == STATUS_OK)
		status = process_builder_endpoint_finish(&call, &results);
	if (status == STATUS_OK)
		status = process_builder_endpoint_results_take_facet(&call, &results, facet);
	rt_call_close(&call);
	return status;
}

static enum status scoped_encode(
	struct rt_call *call, const struct process_builder_scoped_endpoint_params_builder *params,
	const struct rt_spawn_endpoint *endpoint)
{
	struct tag_builder tag;
	enum status status = process_builder_scoped_endpoint_params_builder_set_name(
		params, text_of(endpoint->name));

	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_params_pass_scope(
			call, params, endpoint->scope, RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_params_builder_new_tag(params, &tag);
	if (status != STATUS_OK)
		return status;
	tag_builder_set_index(&tag, endpoint->tag_index);
	tag_builder_set_word(&tag, endpoint->tag_word);
	process_builder_scoped_endpoint_params_builder_set_message_words(params,
									 endpoint->message_words);
	process_builder_scoped_endpoint_params_builder_set_capabilities(params,
									endpoint->capabilities);
	process_builder_scoped_endpoint_params_builder_set_places(params, endpoint->places);
	process_builder_scoped_endpoint_params_builder_set_interface(params,
								     endpoint->interface_id);
	return STATUS_OK;
}

static enum status scoped_endpoint(struct rt *rt, struct process_builder builder,
				   const struct rt_spawn_endpoint *endpoint, struct cap_id *facet)
{
	struct process_builder_scoped_endpoint_params_builder params;
	struct process_builder_scoped_endpoint_results_reader results;
	struct rt_call call;
	enum status status = rt_call_open(&call, rt, builder.id, &scoped_endpoint_method);

	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_params_builder_root(rt_call_message(&call),
									     &params);
	if (status == STATUS_OK)
		status = scoped_encode(&call, &params, endpoint);
	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_finish(&call, &results);
	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_results_take_facet(&call, &results, facet);
	rt_call_close(&call);
	return status;
}

static enum status endpoint_make(struct rt *rt, struct process_builder builder,
				 const struct rt_spawn_endpoint *endpoint, struct cap_id *facet)
{
	if (!endpoint)
		return STATUS_OK;
	return endpoint->scope.id.key != 0 ? scoped_endpoint(rt, builder, endpoint, facet)
					   : plain_endpoint(rt, builder, endpoint, facet);
}

static enum status session_set(struct rt *rt, struct process_builder builder,
			       struct session session)
{
	struct process_builder_session_args args = {.session = session};

	return session.id.key != 0 ? process_builder_session(rt, builder, &args) : STATUS_OK;
}

static enum status heap_set(struct rt *rt, struct process_builder builder, uint64_t bytes)
{
	struct process_builder_heap_args args = {.bytes = bytes};

	return bytes != 0 ? process_builder_heap(rt, builder, &args) : STATUS_OK;
}

/* ---- putting it together --------------------------------------------------------------------- */

static enum status build(struct rt *rt, struct process_builder builder,
			 const struct rt_spawn *spawn, struct process_handle *process,
			 struct cap_id *facet, enum rt_spawn_step *step)
{
	struct process_builder_start_result started;
	enum status status;

	/* Before any grant. */
	*step = RT_SPAWN_SESSION;
	status = session_set(rt, builder, spawn->session);
	if (status != STATUS_OK)
		return status;
	*step = RT_SPAWN_HEAP;
	status = heap_set(rt, builder, spawn->heap_bytes);
	if (status != STATUS_OK)
		return status;
	*step = RT_SPAWN_ENDPOINT;
	status = endpoint_make(rt, builder, spawn->endpoint, facet);
	if (status != STATUS_OK)
		return status;
	*step = RT_SPAWN_GRANT;
	status = grant_all(rt, builder, spawn);
	if (status != STATUS_OK)
		return status;
	*step = RT_SPAWN_START;
	status = process_builder_start(rt, builder, &started);
	if (status != STATUS_OK)
		return status;
	*step = RT_SPAWN_DONE;
	*process = started.process;
	return STATUS_OK;
}

enum status rt_process_spawn(struct rt *rt, const struct rt_spawn *spawn,
			     struct process_handle *process, enum rt_spawn_step *step)
{
	struct cap_id facet;
	enum status status = rt_process_spawn_service(rt, spawn, process, &facet, step);

	/* A caller that does not ask for the parent's facet of an endpoint has no use for it. */
	if (facet.key != 0)
		rt_ring_release(&rt->ring, facet);
	return status;
}

static enum status create(struct rt *rt, const struct rt_spawn *spawn,
			  struct process_builder *builder)
{
	struct process_spawner_create_params_builder params;
	struct process_spawner_create_results_reader results;
	struct rt_call call;
	enum status status = rt_call_open(&call, rt, spawn->spawner.id, &create_method);

	if (status == STATUS_OK)
		status =
			process_spawner_create_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK)
		status = process_spawner_create_params_builder_set_name(&params,
									text_of(spawn->name));
	if (status == STATUS_OK)
		status = process_spawner_create_params_pass_image(&call, &params, spawn->image,
								  RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = process_spawner_create_params_pass_ledger(&call, &params, spawn->ledger,
								   RT_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = process_spawner_create_finish(&call, &results);
	if (status == STATUS_OK)
		status = process_spawner_create_results_take_builder(&call, &results, builder);
	rt_call_close(&call);
	return status;
}

enum status rt_process_spawn_service(struct rt *rt, const struct rt_spawn *spawn,
				     struct process_handle *process, struct cap_id *facet,
				     enum rt_spawn_step *step)
{
	struct process_builder builder;

	*process = (struct process_handle){{0}};
	*facet = (struct cap_id){0};
	*step = RT_SPAWN_GRANT;
	if (spawn->grant_count + (spawn->endpoint ? 1u : 0u) > RT_SPAWN_GRANTS)
		return STATUS_NO_ROOM;
	*step = RT_SPAWN_CREATE;

	enum status status = create(rt, spawn, &builder);

	if (status != STATUS_OK)
		return status;
	status = build(rt, builder, spawn, process, facet, step);
	rt_ring_release(&rt->ring, builder.id);
	if (status != STATUS_OK && facet->key != 0) {
		rt_ring_release(&rt->ring, *facet);
		*facet = (struct cap_id){0};
	}
	return status;
}

const char *rt_spawn_step_text(enum rt_spawn_step step)
{
	switch (step) {
	case RT_SPAWN_CREATE:
		return "preparing the process";
	case RT_SPAWN_SESSION:
		return "putting it into a session";
	case RT_SPAWN_ENDPOINT:
		return "making its endpoint";
	case RT_SPAWN_HEAP:
		return "setting its heap's size";
	case RT_SPAWN_GRANT:
		return "granting a capability";
	case RT_SPAWN_START:
		return "starting it";
	case RT_SPAWN_DONE:
		break;
	}
	return "nothing";
}

enum status rt_process_wait_begin(struct rt_call *call, struct rt *rt,
				  struct process_handle process)
{
	enum status status = rt_call_open(call, rt, process.id, &wait_method);

	if (status == STATUS_OK)
		status = rt_call_submit(call);
	if (status != STATUS_OK)
		rt_call_close(call);
	return status;
}

static void record_read(const struct exit_record_reader *reader, struct rt_exit_record *record)
{
	*record = (struct rt_exit_record){
		.cause = (enum exit_cause)exit_record_get_cause(reader),
		.code = exit_record_get_code(reader),
	};
	if (record->cause != EXIT_CAUSE_FAULT)
		return;
	record->vector = exit_record_get_vector(reader);
	record->address = exit_record_get_address(reader);
	record->instruction = exit_record_get_instruction(reader);
	record->error_code = exit_record_get_error_code(reader);
	record->image_offset = exit_record_get_image_offset(reader);
}

enum status rt_process_wait_finish(struct rt_call *call, struct rt_exit_record *record)
{
	struct process_handle_wait_results_reader results;
	struct exit_record_reader reader;
	enum status status = process_handle_wait_finish(call, &results);

	if (status == STATUS_OK)
		status = process_handle_wait_results_get_record(&results, &reader);
	if (status == STATUS_OK)
		record_read(&reader, record);
	rt_call_close(call);
	return status;
}

enum status rt_process_id(struct rt *rt, struct process_handle process, uint64_t *id)
{
	struct process_handle_status_params_builder params;
	struct process_handle_status_results_reader results;
	struct rt_call call;
	enum status status = process_handle_status_begin(&call, rt, process, &params);

	if (status == STATUS_OK)
		status = process_handle_status_finish(&call, &results);
	if (status == STATUS_OK)
		*id = process_handle_status_results_get_process_id(&results);
	rt_call_close(&call);
	return status;
}
