/*
 * The methods of ProcessSpawner and ProcessBuilder, over process_builder.c and process_start.c.
 */
#include "core/generated/process.h"

#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/session.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/operation.h"
#include "kernel/ipc/scope.h"
#include "kernel/ipc/session.h"
#include "kernel/object/process_builder.h"

enum status method_process_spawner_create(struct invocation *invocation)
{
	struct process_spawner_create_params_reader params;
	struct process_spawner_create_results_builder results;
	struct process_builder *builder;
	char name[PROCESS_NAME_BYTES];
	struct capnp_text text;
	struct object *image;
	struct ledger *ledger;
	uint32_t index;
	enum status status = process_spawner_create_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_spawner_create_params_get_image(&params, &index);
	if (status == STATUS_OK)
		status = invocation_parameter(invocation, index, IMAGE_INTERFACE_ID, &image);
	if (status == STATUS_OK)
		status = process_spawner_create_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status == STATUS_OK)
		status = process_spawner_create_params_get_name(&params, &text);
	if (status == STATUS_OK)
		status = process_name_copy(name, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	if (!image)
		return STATUS_INVALID_ARGUMENT;
	status = process_spawner_create_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_PROCESS_BUILDER, &index);
	if (status == STATUS_OK)
		status = process_builder_create(invocation->process, image_of(image), ledger,
						&builder);
	if (status != STATUS_OK)
		return status;
	__builtin_memcpy(builder->process->name, name, PROCESS_NAME_BYTES);
	process_spawner_create_results_builder_set_builder(&results, index);
	invocation_result_object(invocation, index, &builder->object);
	return STATUS_OK;
}

/*
 * One element of the list: a checked name, and an entry of the transfer list that no other names.
 */
static enum status grant_read_one(struct invocation *invocation, const struct grant_reader *reader,
				  struct builder_grant *grant, uint32_t *seen)
{
	const struct transfer *transfer;
	struct capnp_text name;
	uint32_t index;
	enum status status = grant_get_name(reader, &name);

	if (status == STATUS_OK)
		status = grant_get_capability(reader, &index);
	if (status == STATUS_OK)
		status = process_name_copy(grant->name, name.bytes, name.length_bytes);
	if (status != STATUS_OK)
		return status;
	if (index >= invocation->transfers.count || (*seen >> index & 1))
		return STATUS_BAD_TRANSFER_LIST;
	*seen |= 1u << index;
	transfer = &invocation->transfers.entries[index];
	if (!transfer_may_pass(transfer->slot->hold, transfer->hold, invocation->process->session,
			       process_builder_of(invocation->object)->process->session))
		return STATUS_TRANSFER_DENIED;
	grant->edge = cap_slot_edge(transfer->slot, transfer->hold);
	grant->move = transfer->how == RING_TRANSFER_MOVE ? transfer->slot : NULL;
	invocation->transfers_taken |= 1u << index;
	return STATUS_OK;
}

enum status method_process_builder_grant(struct invocation *invocation)
{
	struct process_builder *builder = process_builder_of(invocation->object);
	struct process_builder_grant_params_reader params;
	struct builder_grant grants[RING_TRANSFERS];
	struct grant_list_reader list;
	uint32_t count, seen = 0;
	enum status status = process_builder_grant_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_builder_grant_params_get_grants(&params, &list);
	if (status != STATUS_OK)
		return status;
	count = list.raw.count;
	if (builder->phase != BUILDER_GRANTS)
		return STATUS_BUSY;
	if (count == 0 || count > RING_TRANSFERS)
		return STATUS_INVALID_ARGUMENT;
	if (count != invocation->transfers.count)
		return STATUS_BAD_TRANSFER_LIST;
	for (uint32_t i = 0; i < count; i++) {
		struct grant_reader reader = grant_list_get(&list, i);

		status = grant_read_one(invocation, &reader, &grants[i], &seen);
		if (status != STATUS_OK)
			return status;
	}
	status = process_builder_grants_plan(builder, grants, count);
	if (status != STATUS_OK)
		return status;
	process_builder_grants_commit(builder, grants, count);
	return STATUS_OK;
}

/* Grants the child a capability to itself, as the interface that `grant` names. */
static enum status self_grant(struct invocation *invocation, struct builder_grant *grant)
{
	struct process_builder *builder = process_builder_of(invocation->object);
	struct process_builder_address_space_params_reader params;
	struct capnp_text name;
	enum status status =
		process_builder_address_space_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_builder_address_space_params_get_name(&params, &name);
	if (status == STATUS_OK)
		status = process_name_copy(grant->name, name.bytes, name.length_bytes);
	if (status == STATUS_OK)
		status = process_builder_grants_plan(builder, grant, 1);
	if (status != STATUS_OK)
		return status;
	grant->edge.target = &builder->process->object.target;
	process_builder_grants_commit(builder, grant, 1);
	return STATUS_OK;
}

enum status method_process_builder_thread_spawner(struct invocation *invocation)
{
	struct builder_grant grant = {.edge = {.interface = THREAD_SPAWNER_INTERFACE_ID,
					       .interface_index = INTERFACE_THREAD_SPAWNER}};

	return self_grant(invocation, &grant);
}

enum status method_process_builder_address_space(struct invocation *invocation)
{
	struct builder_grant grant = {.edge = {.interface = ADDRESS_SPACE_INTERFACE_ID,
					       .interface_index = INTERFACE_ADDRESS_SPACE}};

	return self_grant(invocation, &grant);
}

/* The common part of both ways of making the child's endpoint. */
static enum status child_endpoint_make(struct invocation *invocation, struct child_endpoint *child,
				       const struct capnp_text *name, const struct tag_reader *tag,
				       uint32_t index)
{
	struct process_builder *builder = process_builder_of(invocation->object);
	struct builder_grant grant = {.edge = {.interface = ENDPOINT_INTERFACE_ID,
					       .interface_index = INTERFACE_ENDPOINT}};
	struct facet *facet;
	enum status status = process_name_copy(grant.name, name->bytes, name->length_bytes);

	if (status != STATUS_OK)
		return status;
	child->grant = &grant;
	child->tag_index = tag_get_index(tag);
	child->tag_word = tag_get_word(tag);
	if (endpoint_limits_check(&child->limits) != STATUS_OK || child->interface == 0 ||
	    interface_index_of(child->interface) != INTERFACE_COUNT)
		return STATUS_INVALID_ARGUMENT;
	status = process_builder_endpoint_add(builder, child, &facet);
	if (status != STATUS_OK)
		return status;
	invocation_result_object(invocation, index, &facet->object);
	invocation->edges[index].hold = HOLD_NON_TRANSFERABLE;
	return STATUS_OK;
}

enum status method_process_builder_endpoint(struct invocation *invocation)
{
	struct process_builder_endpoint_params_reader params;
	struct process_builder_endpoint_results_builder results;
	struct child_endpoint child = {0};
	struct capnp_text name;
	struct tag_reader tag;
	uint32_t index;
	enum status status = process_builder_endpoint_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_builder_endpoint_params_get_name(&params, &name);
	if (status == STATUS_OK)
		status = process_builder_endpoint_params_get_tag(&params, &tag);
	if (status == STATUS_OK)
		status = process_builder_endpoint_results_builder_root(&invocation->results,
								       &results);
	if (status != STATUS_OK)
		return status;
	child.limits = (struct endpoint_limits){
		.message_words = process_builder_endpoint_params_get_message_words(&params),
		.places = process_builder_endpoint_params_get_places(&params),
		.capabilities = process_builder_endpoint_params_get_capabilities(&params),
	};
	child.interface = process_builder_endpoint_params_get_interface(&params);
	status = invocation_result_facet(invocation, child.interface, &index);
	if (status == STATUS_OK)
		status = child_endpoint_make(invocation, &child, &name, &tag, index);
	if (status != STATUS_OK)
		return status;
	process_builder_endpoint_results_builder_set_facet(&results, index);
	return STATUS_OK;
}

enum status method_process_builder_scoped_endpoint(struct invocation *invocation)
{
	struct process_builder_scoped_endpoint_params_reader params;
	struct process_builder_scoped_endpoint_results_builder results;
	struct child_endpoint child = {0};
	struct capnp_text name;
	struct tag_reader tag;
	struct object *scope;
	uint32_t index;
	enum status status =
		process_builder_scoped_endpoint_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_params_get_name(&params, &name);
	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_params_get_tag(&params, &tag);
	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_params_get_scope(&params, &index);
	if (status == STATUS_OK)
		status =
			invocation_parameter(invocation, index, SERVICE_SCOPE_INTERFACE_ID, &scope);
	if (status == STATUS_OK)
		status = process_builder_scoped_endpoint_results_builder_root(&invocation->results,
									      &results);
	if (status != STATUS_OK)
		return status;
	if (!scope || tag_get_index(&tag) < SCOPE_TAGS)
		return STATUS_INVALID_ARGUMENT;
	child.scope = scope_of(scope);
	child.limits = (struct endpoint_limits){
		.message_words = process_builder_scoped_endpoint_params_get_message_words(&params),
		.places = process_builder_scoped_endpoint_params_get_places(&params),
		.capabilities = process_builder_scoped_endpoint_params_get_capabilities(&params),
	};
	child.interface = process_builder_scoped_endpoint_params_get_interface(&params);
	status = invocation_result_facet(invocation, child.interface, &index);
	if (status == STATUS_OK)
		status = child_endpoint_make(invocation, &child, &name, &tag, index);
	if (status != STATUS_OK)
		return status;
	process_builder_scoped_endpoint_results_builder_set_facet(&results, index);
	return STATUS_OK;
}

enum status method_process_builder_session(struct invocation *invocation)
{
	struct process_builder *builder = process_builder_of(invocation->object);
	struct process_builder_session_params_reader params;
	struct object *object;
	uint32_t index;
	enum status status = process_builder_session_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = process_builder_session_params_get_session(&params, &index);
	if (status == STATUS_OK)
		status = invocation_parameter(invocation, index, SESSION_INTERFACE_ID, &object);
	if (status != STATUS_OK)
		return status;
	if (!object || !ledger_is_within(builder->object.ledger, session_of(object)->ledger))
		return STATUS_INVALID_ARGUMENT;
	if (builder->phase != BUILDER_GRANTS || builder->rows > 1)
		return STATUS_BUSY;
	process_session_set(builder->process, session_of(object));
	return STATUS_OK;
}

enum status method_process_builder_heap(struct invocation *invocation)
{
	struct process_builder *builder = process_builder_of(invocation->object);
	struct process_builder_heap_params_reader params;
	uint64_t bytes;
	enum status status = process_builder_heap_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	bytes = process_builder_heap_params_get_bytes(&params);
	if (bytes > PROCESS_HEAP_BYTES_LARGEST || (bytes & (PAGE_BYTES - 1)))
		return STATUS_INVALID_ARGUMENT;
	if (builder->phase != BUILDER_GRANTS)
		return STATUS_BUSY;
	builder->heap_bytes = bytes;
	return STATUS_OK;
}

/* The first step: charges for everything that the other ones take. */
static enum status start_begin(struct invocation *invocation)
{
	struct process_builder *builder = process_builder_of(invocation->object);
	struct process_builder_start_params_reader params;
	enum status status = process_builder_start_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	if (builder->phase != BUILDER_GRANTS)
		return STATUS_BUSY;
	return process_builder_start_plan(builder);
}

/* Whether no child can be made any more: a capability that was to be moved to it is gone. */
static bool start_has_failed(struct process_builder *builder)
{
	return builder->phase == BUILDER_UNDO ||
	       (builder->phase == BUILDER_READY &&
		process_builder_moves_check(builder) != STATUS_OK);
}

enum status method_process_builder_start(struct invocation *invocation)
{
	struct process_builder *builder = process_builder_of(invocation->object);
	struct process_builder_start_results_builder results;
	struct process *process;
	uint32_t index;
	enum status status =
		process_builder_start_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_PROCESS_HANDLE, &index);
	if (status == STATUS_OK && invocation->first)
		status = start_begin(invocation);
	if (status != STATUS_OK)
		return status;
	if (builder->phase != BUILDER_UNDO && !process_builder_start_step(builder))
		return invocation_continue(invocation);
	if (start_has_failed(builder))
		return process_builder_start_undo(builder) ? STATUS_DISCONNECTED
							   : invocation_continue(invocation);
	if (!process_builder_moves_step(builder))
		return invocation_continue(invocation);
	process = process_builder_start_commit(builder);
	/* The operation takes over the builder's need of the process, until the handle is there. */
	invocation_part_take(invocation, &process->object);
	process_builder_start_results_builder_set_process(&results, index);
	invocation_result_object(invocation, index, &process->object);
	return STATUS_OK;
}
