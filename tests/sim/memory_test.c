/*
 * Memory that processes share, case by case: views, mappings across ledgers, and every way in which
 * they are lost. All predicates are swept after each kernel entry, and ledgers compared after each
 * case.
 *
 * There are three parties: the owner, whose ledger pays for the memory; the mapper, in a ledger
 * beside that one; and init above both. Pages are read through the page tables, as a program would
 * see them.
 */
#include "tests/sim/memory/memory.h"

int main(void)
{
	ipc_world(sim_setting("SEED", 1));
	memory_views();
	memory_losses();
	memory_sealing();
	return sim_report();
}
