/*
 * Tokens of a job's processes: memory objects whose only holder is the child. See sim_tokens.h.
 */
#include "tests/sim/sim_tokens.h"

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/object/process_builder.h"
#include "tests/sim/random/world.h"

/* The object behind a capability of init's; null when it is gone. */
static struct object *script_object(struct sim_held held)
{
	struct cap_slot *slot;

	if (cap_table_find(&kernel.init->table, (struct cap_id){held.capability}, &slot) !=
	    STATUS_OK)
		return NULL;
	return object_of(slot->target);
}

/* Grants the child what init lets go of then: the child is the only holder, in this mode. */
static void token_grant(struct sim_held builder, struct sim_held held,
			const struct sim_token *token)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_new_grants(&params, 1, &list));
	script_grant_add(&call, &list, 0, (const char *[]){"t0", "t1", "t2"}[token->hold], held);
	call.transfers[0].hold = (uint8_t)token->hold;
	status = script_call(&call, NULL);
	script_release(held);
	if (status == STATUS_OK)
		sim_token_add(token);
}

void job_token(struct sim_held builder, struct sim_held job, enum hold_mode hold)
{
	struct memory_create_params_builder create;
	struct sim_token token = {.hold = hold};
	const struct object *object, *build;
	const struct process *child;
	struct sim_held held;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "memory"), MEMORY_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, memory_create_params_builder_root(&call.builder, &create));
	memory_create_params_builder_set_pages(&create, 1);
	memory_create_params_builder_set_ledger(&create,
						sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	if (script_call(&call, &held) != STATUS_OK)
		return;
	object = script_object(held);
	build = script_object(builder);
	if (!object || !build)
		return;
	child = CONTAINER_OF(build, const struct process_builder, object)->process;
	if (!child)
		return;
	token.object = object_number(object);
	token.process = object_number(&child->object);
	token.session = object_number(&child->session->object);
	token_grant(builder, held, &token);
}
