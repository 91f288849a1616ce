/*
 * The stack of leases: see stack.h. Every loop goes over its at most TERMINAL_LEASES places.
 */
#include "core/terminal/stack.h"

uint8_t terminal_stack_top(const struct terminal_stack *stack)
{
	return stack->depth == 0 ? TERMINAL_NO_LEASE : stack->order[stack->depth - 1u];
}

/* How high a lease stands; the depth: it is not in the stack. */
static uint8_t height_of(const struct terminal_stack *stack, uint8_t place)
{
	uint8_t height = 0;

	while (height < stack->depth && stack->order[height] != place)
		height++;
	return height;
}

uint8_t terminal_stack_base(const struct terminal_stack *stack, uint8_t place)
{
	if (place == TERMINAL_NO_LEASE || stack->kinds[place] != TERMINAL_LEASE_PUSHED)
		return place;
	/* A pushed lease has its base directly below it, so it is not the lowest. */
	return stack->order[height_of(stack, place) - 1u];
}

uint8_t terminal_stack_pushed(const struct terminal_stack *stack, uint8_t base)
{
	uint32_t above = height_of(stack, base) + 1u;

	if (above >= stack->depth || stack->kinds[stack->order[above]] != TERMINAL_LEASE_PUSHED)
		return TERMINAL_NO_LEASE;
	return stack->order[above];
}

/* Puts a lease in so that `height` others are below it. The stack is not full. */
static uint8_t insert(struct terminal_stack *stack, uint32_t height, enum terminal_lease_kind kind)
{
	uint8_t place = 0;

	while (stack->kinds[place] != TERMINAL_LEASE_FREE)
		place++;
	for (uint32_t i = stack->depth; i > height; i--)
		stack->order[i] = stack->order[i - 1u];
	stack->order[height] = place;
	stack->kinds[place] = kind;
	stack->depth++;
	return place;
}

static bool is_taken(const struct terminal_stack *stack)
{
	return stack->depth > 0 && stack->kinds[terminal_stack_top(stack)] == TERMINAL_LEASE_TAKEN;
}

enum terminal_stack_result terminal_stack_take(struct terminal_stack *stack, uint8_t *place)
{
	if (is_taken(stack))
		return TERMINAL_STACK_BUSY;
	if (stack->depth == TERMINAL_LEASES)
		return TERMINAL_STACK_FULL;
	*place = insert(stack, stack->depth, TERMINAL_LEASE_TAKEN);
	return TERMINAL_STACK_OK;
}

enum terminal_stack_result terminal_stack_lease(struct terminal_stack *stack, uint8_t *place)
{
	if (stack->depth == TERMINAL_LEASES)
		return TERMINAL_STACK_FULL;
	*place = insert(stack, is_taken(stack) ? stack->depth - 1u : stack->depth,
			TERMINAL_LEASE_BASE);
	return TERMINAL_STACK_OK;
}

enum terminal_stack_result terminal_stack_push(struct terminal_stack *stack, uint8_t base,
					       uint8_t *place)
{
	if (terminal_stack_pushed(stack, base) != TERMINAL_NO_LEASE)
		return TERMINAL_STACK_BUSY;
	if (stack->depth == TERMINAL_LEASES)
		return TERMINAL_STACK_FULL;
	*place = insert(stack, height_of(stack, base) + 1u, TERMINAL_LEASE_PUSHED);
	return TERMINAL_STACK_OK;
}

void terminal_stack_remove(struct terminal_stack *stack, uint8_t place)
{
	uint32_t height = height_of(stack, place);

	if (height == stack->depth)
		return;
	stack->depth--;
	for (uint32_t i = height; i < stack->depth; i++)
		stack->order[i] = stack->order[i + 1u];
	stack->kinds[place] = TERMINAL_LEASE_FREE;
}
