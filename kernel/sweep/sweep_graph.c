/*
 * The sweep of what the authority graph is walked along: S43. See sweep.h. That the walk's rows are
 * right is compared by tests/sim/sim_graph.c.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/kernel.h"

static bool list_check(uint64_t *listed, struct sweep_fault *fault)
{
	const struct object *first = kernel.objects.first, *before = NULL;

	for (const struct object *o = first; o; before = o, o = registry_circle_after(first, o)) {
		if (!sweep_expect(fault, 43,
				  o->registered.next && (!before || o->registered.before == before),
				  "the list of all objects", o) ||
		    !sweep_expect(fault, 43, !before || object_number(before) < object_number(o),
				  "the order of numbers", o))
			return false;
		++*listed;
	}
	return sweep_expect(fault, 43, first->registered.before == before, "the end of the list",
			    NULL) &&
	       sweep_expect(fault, 43, !before || object_number(before) <= kernel.objects.numbers,
			    "a number that was not given", before);
}

static bool marks_check(struct sweep_fault *fault)
{
	uint32_t marked = 0;

	for (uint32_t i = 0; i < REGISTRY_MARKS; i++) {
		const struct object *mark = kernel.objects.marks[i], *o = kernel.objects.first;

		if (!mark)
			continue;
		marked++;
		while (o && o != mark)
			o = registry_circle_after(kernel.objects.first, o);
		if (!sweep_expect(fault, 43, o, "a mark on no object", mark))
			return false;
	}
	return sweep_expect(fault, 43, marked == kernel.objects.marked, "the count of marks", NULL);
}

bool sweep_graph(struct sweep_fault *fault)
{
	uint64_t listed = 0, there = 0;

	if (!list_check(&listed, fault) || !marks_check(fault))
		return false;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		there++;
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			there++;
	}
	return sweep_expect(fault, 43, listed == there, "objects in the list of all", NULL);
}
