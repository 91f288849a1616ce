/*
 * The register of all objects: see registry.h.
 */
#include "kernel/resource/registry.h"

#include "kernel/generation.h"
#include "kernel/kernel.h"
#include "kernel/resource/object.h"
#include "kernel/work.h"

void registry_add(struct object *object)
{
	struct registry *registry = &kernel.objects;
	uint64_t number = ++registry->numbers;

	object->number_high = (uint16_t)(number >> 32);
	object->number_low = (uint32_t)number;
	registry_circle_append(&registry->first, object);
	graph_changed();
}

static void mark_set(uint32_t index, struct object *object)
{
	struct registry *registry = &kernel.objects;

	if (registry->marks[index])
		registry->marked--;
	if (object)
		registry->marked++;
	registry->marks[index] = object;
}

void registry_remove(struct object *object)
{
	struct registry *registry = &kernel.objects;

	for (uint32_t i = 0; registry->marked && i < REGISTRY_MARKS; i++)
		if (registry->marks[i] == object)
			mark_set(i, registry_circle_after(registry->first, object));
	registry_circle_remove(&registry->first, object);
	graph_changed();
}

/* The nearest mark before `number`, or one to be used anew: then the search begins at the front. */
static uint32_t mark_before(uint64_t number)
{
	struct registry *registry = &kernel.objects;
	uint32_t best = REGISTRY_MARKS;

	for (uint32_t i = 0; i < REGISTRY_MARKS; i++) {
		const struct object *object = registry->marks[i];

		if (object && object_number(object) <= number &&
		    (best == REGISTRY_MARKS ||
		     object_number(object) > object_number(registry->marks[best])))
			best = i;
	}
	if (best < REGISTRY_MARKS)
		return best;
	best = registry->mark_next;
	registry->mark_next = (best + 1) % REGISTRY_MARKS;
	mark_set(best, registry->first);
	return best;
}

void registry_mark(struct object *object)
{
	mark_set(mark_before(object_number(object)), object);
}

bool registry_seek(uint64_t number, struct object **found)
{
	uint32_t mark = mark_before(number);
	struct object *object = kernel.objects.marks[mark];
	uint32_t hops = 0;
	bool done;

	while (object && object_number(object) < number && (hops == 0 || work_is_left())) {
		object = registry_circle_after(kernel.objects.first, object);
		if (++hops % 2 == 0)
			work_spend(3);
	}
	done = !object || object_number(object) >= number;
	mark_set(mark, object);
	*found = done ? object : NULL;
	return done;
}
