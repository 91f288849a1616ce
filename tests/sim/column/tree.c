/*
 * The tree of ledgers: who funds whom, page by page.
 */
#include "core/generated/ledger.h"
#include "tests/sim/column/column.h"
#include "tests/sim/sim_thread.h"

static enum status subtree(struct sim_held ledger, uint64_t after, struct sim_call *call,
			   struct ledger_subtree_results_reader *results)
{
	struct ledger_subtree_params_builder params;
	enum status status;

	sim_call_init(call, ledger, LEDGER_METHOD_SUBTREE, 0);
	STATUS(OK, ledger_subtree_params_builder_root(&call->builder, &params));
	ledger_subtree_params_builder_set_after(&params, after);
	status = sim_call(sim_init(), call);
	if (status == STATUS_OK)
		STATUS(OK, ledger_subtree_results_root(&call->result, results));
	return status;
}

/* Walks the pages; every ledger comes after its parent. Returns how many there are. */
static uint32_t tree_walk(struct sim_held top)
{
	uint64_t ids[64], after = 0;
	uint32_t count = 0;
	bool more = true;

	while (more) {
		struct ledger_subtree_results_reader results;
		struct ledger_entry_list_reader list;
		struct sim_call call;

		STATUS(OK, subtree(top, after, &call, &results));
		STATUS(OK, ledger_subtree_results_get_ledgers(&results, &list));
		more = ledger_subtree_results_get_more(&results);
		EXPECT(list.raw.count > 0 && list.raw.count <= 4);
		for (uint32_t i = 0; i < list.raw.count; i++) {
			struct ledger_entry_reader entry = ledger_entry_list_get(&list, i);
			uint64_t parent = ledger_entry_get_parent(&entry);
			bool above = count == 0 ? parent == 0 : false;

			for (uint32_t k = 0; k < count; k++)
				above |= ids[k] == parent;
			EXPECT(above && count < ARRAY_COUNT(ids));
			EXPECT((ledger_entry_get_depth(&entry) == 0) == (count == 0));
			after = ids[count++] = ledger_entry_get_id(&entry);
		}
	}
	return count;
}

void subtree_is_paged(void)
{
	struct sim_held parents[3], child;
	struct ledger_subtree_results_reader results;
	struct sim_call call;
	uint64_t gone;

	column_begin("who funds whom");
	for (unsigned i = 0; i < ARRAY_COUNT(parents); i++) {
		const struct ledger_columns limit = plenty(LEDGER_FRAMES, 100);

		STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"),
						   &limit, &parents[i]));
		for (unsigned k = 0; k < 2 * i; k++) {
			struct ledger_columns below = sim_unlimited();

			below.value[LEDGER_FRAMES] = 10;
			STATUS(OK, sim_ledger_carve_limits(sim_init(), parents[i], &below, &child));
		}
	}
	EXPECT(tree_walk(sim_capset(kernel.init, "ledger")) == 1 + 3 + 2 + 4);
	EXPECT(tree_walk(parents[2]) == 5);
	EXPECT(tree_walk(parents[0]) == 1);
	gone = ledger_of(child)->id;
	STATUS(OK, subtree(parents[2], gone, &call, &results));
	STATUS(OUT_OF_RANGE, subtree(parents[1], gone, &call, &results));
	STATUS(OK, sim_plain(sim_init(), child, LEDGER_METHOD_CLOSE));
	STATUS(OUT_OF_RANGE, subtree(parents[2], gone, &call, &results));
	EXPECT(tree_walk(parents[2]) == 4);
	ipc_end();
}
