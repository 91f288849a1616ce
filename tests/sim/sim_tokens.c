/*
 * Tokens: see sim_tokens.h.
 */
#include "tests/sim/sim_tokens.h"

#include <inttypes.h>
#include <stdio.h>

#include "kernel/ipc/session.h"
#include "kernel/object/image.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/park.h"

#define TOKENS 64u
#define MODES (HOLD_NON_TRANSFERABLE + 1u)

struct token {
	struct sim_token of;
	bool travelled, crossed; /* seen in another process, in another session */
};

static struct token tokens[TOKENS];
static uint32_t next;
static uint64_t made[MODES], travelled[MODES], crossed[MODES];

void sim_tokens_reset(void)
{
	for (uint32_t i = 0; i < TOKENS; i++)
		tokens[i] = (struct token){0};
}

void sim_token_add(const struct sim_token *token)
{
	tokens[next++ % TOKENS] = (struct token){.of = *token};
	made[token->hold]++;
}

/* The memory that a capability gives access to; null: to none. */
static const struct memory *memory_behind(struct object *object)
{
	if (object->type == OBJECT_MEMORY)
		return memory_of(object);
	if (object->type == OBJECT_MEMORY_VIEW)
		return memory_view_of(object)->memory;
	if (object->type == OBJECT_IMAGE)
		return image_of(object)->program;
	return object->type == OBJECT_PARK ? park_of(object)->memory : NULL;
}

static struct token *token_of(const struct memory *memory)
{
	uint64_t number = object_number(&memory->object);

	for (uint32_t i = 0; i < TOKENS; i++)
		if (tokens[i].of.object == number)
			return &tokens[i];
	return NULL;
}

static void slot_check(const struct process *process, const struct cap_slot *slot)
{
	const struct memory *memory = slot->target ? memory_behind(object_of(slot->target)) : NULL;
	struct token *token = memory ? token_of(memory) : NULL;
	bool same_process, same_session;

	/* The session of one that has ended is not known any more, nor what it holds of use. */
	if (!token || !process->session)
		return;
	same_process = object_number(&process->object) == token->of.process;
	same_session = object_number(&process->session->object) == token->of.session;
	if (!same_process && !token->travelled) {
		token->travelled = true;
		travelled[token->of.hold]++;
	}
	if (!same_session && !token->crossed) {
		token->crossed = true;
		crossed[token->of.hold]++;
	}
	if (slot->hold < token->of.hold)
		sim_fail("token %" PRIu64 " is held in mode %u, and was given in mode %u",
			 token->of.object, slot->hold, token->of.hold);
	if (token->of.hold == HOLD_SAME_SESSION && !same_session)
		sim_fail("token %" PRIu64 " has left its session", token->of.object);
	if (token->of.hold == HOLD_NON_TRANSFERABLE && !same_process)
		sim_fail("token %" PRIu64 " has left its process", token->of.object);
}

void sim_tokens_check(void)
{
	for (struct object *o = kernel.objects.first; o;
	     o = registry_circle_after(kernel.objects.first, o)) {
		const struct process *process = process_of(o);

		if (o->type != OBJECT_PROCESS || process->state == PROCESS_ENDED)
			continue;
		for (uint32_t i = 0; i < process->table.pages * CAP_PAGE_SLOTS; i++)
			slot_check(process, cap_table_slot(&process->table, i));
	}
}

void sim_tokens_print(void)
{
	static const char *const names[MODES] = {"free", "same-session", "non-transferable"};

	for (unsigned i = 0; i < MODES; i++)
		printf("tokens held %s: %" PRIu64 ", %" PRIu64 " seen in another process, %" PRIu64
		       " in another session\n",
		       names[i], made[i], travelled[i], crossed[i]);
}
