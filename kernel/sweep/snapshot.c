/*
 * Snapshots: see snapshot.h. Read kernel/sweep/sweep.c for the walk over the tree of ledgers.
 */
#include "kernel/sweep/snapshot.h"

#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/sweep/sweep.h"

static const char *const total_names[SNAPSHOT_TOTAL_COUNT] = {
	"free frames", "free ring regions", "ledgers",    "processes",
	"threads",     "timers started",    "operations", "edges"};

static const char *const used_names[LEDGER_COLUMN_COUNT] = {
	"frames used",    "ring regions used", "cpu share used",    "log bytes used",
	"slots used",     "page tables used",  "object bytes used", "objects used",
	"processes used", "threads used",      "timers used"};

static const char *const carved_names[LEDGER_CARVED_COUNT] = {
	"frames carved", "ring regions carved", "cpu share carved", "log bytes carved"};

static void object_count(const struct object *object, struct snapshot *snapshot)
{
	const struct operation *operation = NULL;

	for (const struct cap_slot *slot = object->target.edges; slot; slot = slot->edge_next)
		snapshot->total[SNAPSHOT_EDGES]++;
	while ((operation = operation_after(object, operation)) != NULL)
		snapshot->total[SNAPSHOT_OPERATIONS]++;
}

void snapshot_take(struct snapshot *snapshot)
{
	*snapshot = (struct snapshot){0};
	snapshot->total[SNAPSHOT_FRAMES_FREE] = kernel.frames.free_count;
	snapshot->total[SNAPSHOT_RINGS_FREE] = kernel.rings.free_count;
	snapshot->total[SNAPSHOT_PROCESSES] = kernel.processes;
	snapshot->total[SNAPSHOT_THREADS] = kernel.threads;
	snapshot->total[SNAPSHOT_TIMERS] = kernel.timers.count;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		uint64_t number = snapshot->total[SNAPSHOT_LEDGERS_ALIVE]++;

		object_count(&l->object, snapshot);
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			object_count(o, snapshot);
		if (number < SNAPSHOT_LEDGERS)
			snapshot->accounts[number] = l->account;
	}
}

static bool number_equal(uint64_t before, uint64_t after, const char *column,
			 struct snapshot_difference *difference)
{
	if (before == after)
		return true;
	difference->column = column;
	difference->before = before;
	difference->after = after;
	return false;
}

static bool account_equal(const struct ledger_account *before, const struct ledger_account *after,
			  struct snapshot_difference *difference)
{
	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		if (!number_equal(before->used.value[i], after->used.value[i], used_names[i],
				  difference) ||
		    !number_equal(before->limit.value[i], after->limit.value[i], "limit",
				  difference))
			return false;
	}
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		if (!number_equal(before->carved.value[i], after->carved.value[i], carved_names[i],
				  difference))
			return false;
	return true;
}

bool snapshot_equal(const struct snapshot *before, const struct snapshot *after,
		    struct snapshot_difference *difference)
{
	uint64_t ledgers = before->total[SNAPSHOT_LEDGERS_ALIVE];

	*difference = (struct snapshot_difference){0};
	if (before->total[SNAPSHOT_LEDGERS_ALIVE] == after->total[SNAPSHOT_LEDGERS_ALIVE]) {
		for (uint64_t i = 0; i < ledgers && i < SNAPSHOT_LEDGERS; i++) {
			difference->ledger = i;
			if (!account_equal(&before->accounts[i], &after->accounts[i], difference))
				return false;
		}
	}
	difference->ledger = 0;
	for (unsigned i = 0; i < SNAPSHOT_TOTAL_COUNT; i++)
		if (!number_equal(before->total[i], after->total[i], total_names[i], difference))
			return false;
	return true;
}
