/*
 * A million damaged machines through core/pci.
 *
 * Each mutant is the machine of tests/host/pci_sim.h with a few registers, or what can be written
 * of them, changed, or a function that goes, or another one that comes. Whatever is given out is
 * judged by plain code that knows nothing of core/pci's. The tally counts every function's outcome.
 */
#include "tests/host/mutation.h"
#include "tests/host/pci_sim.h"

#include <stdio.h>

static struct pci_sim original, mutant;

static void mutate_register(struct mutation *m, struct pci_sim_function *function)
{
	static const uint16_t offsets[] = {
		PCI_VENDOR,
		PCI_STATUS,
		PCI_HEADER,
		PCI_BAR_0,
		PCI_BAR_0 + 4,
		PCI_BAR_0 + 16,
		PCI_BAR_0 + 20,
		PCI_CAPABILITIES,
		PCI_BUS_SECONDARY - 1,
		PCI_WINDOW,
		PCI_WINDOW_PREFETCH,
		0x40,
		0x44,
		0x80,
		0x84,
		0x88,
		PCI_EXTENDED,
		0x148,
		0x14c,
	};
	uint32_t offset = offsets[mutation_below(m, ARRAY_COUNT(offsets))];
	uint32_t bytes = 1u << mutation_below(m, 3);

	offset += (uint32_t)mutation_below(m, 4 / bytes) * bytes;
	if (mutation_below(m, 4))
		mutation_field(m, function->config + offset, bytes);
	else
		mutation_field(m, function->writable + offset, bytes);
}

/* A BAR at an address that somebody else has. */
static void mutate_bar(struct mutation *m, struct pci_sim_function *function)
{
	static const uint32_t addresses[] = {
		0xfe240000, 0xfea00000, 0xfe000000, 0xfe001000, 0xfe800000, 0xfdc00000,
		0xfdc80000, 0xfed90000, 0xfec00000, 0xb0000000, 0x01000000, 0xfe403000,
	};
	uint32_t address = addresses[mutation_below(m, ARRAY_COUNT(addresses))];

	pci_sim_bar(function, (uint32_t)mutation_below(m, 5), address,
		    8 + (uint32_t)mutation_below(m, 16), mutation_below(m, 3) ? 0 : PCI_BAR_64);
}

/* A port's memory window lies upon a part of the machine, and a BAR below with it. */
static void mutate_window(struct mutation *m)
{
	static const uint32_t addresses[] = {0x00200000, 0xb0000000, 0xfec00000,
					     0xfed00000, 0xfee00000, 0xfe000000};
	uint32_t address = addresses[mutation_below(m, ARRAY_COUNT(addresses))];
	struct pci_sim_function *port = pci_sim_find(&mutant, SIM_PORT_1);
	struct pci_sim_function *function = pci_sim_find(&mutant, SIM_NET);

	pci_sim_set(port, PCI_WINDOW, 4, (address >> 16 & 0xfff0) | (address & 0xfff00000));
	pci_sim_bar(function, 1, address, 12, 0);
}

static void mutate_place(struct mutation *m, struct pci_sim_function *function)
{
	uint64_t place =
		mutation_below(m, 5) << 8 | mutation_below(m, 2) << 3 | mutation_below(m, 2);

	switch (mutation_below(m, 4)) {
	case 0:
		function->gone_after = 1 + (uint32_t)mutation_below(m, 60);
		break;
	case 1:
		function->ids_after = 5 + (uint32_t)mutation_below(m, 60);
		break;
	case 2:
		if (!pci_sim_find(&mutant, (uint32_t)place))
			pci_sim_add(&mutant, (uint16_t)place, 0x10001af4, 0x02000000, 0);
		break;
	default:
		if (!pci_sim_find(&mutant, (uint32_t)place))
			pci_sim_port(&mutant, (uint16_t)place, (uint32_t)mutation_below(m, 9),
				     1 + (uint32_t)mutation_below(m, 5),
				     1 + (uint32_t)mutation_below(m, 5));
		break;
	}
}

static void mutate_remapping(struct mutation *m, struct acpi_remapping *remapping)
{
	struct acpi_scope *scope = &remapping->scopes[mutation_below(m, 5)];

	switch (mutation_below(m, 4)) {
	case 0:
		scope->type = (uint8_t)mutation_below(m, 4);
		break;
	case 1:
		scope->bus = (uint8_t)mutation_below(m, 4);
		break;
	case 2:
		scope->hops[0] = (uint8_t)(mutation_below(m, 4) << 3);
		break;
	default:
		scope->hop_count = (uint8_t)(1 + mutation_below(m, 4));
		break;
	}
}

static const char *outcome_text(uint32_t outcome)
{
	return pci_denial_text(outcome);
}

static bool mutant_try(struct mutation *m)
{
	static struct pci_tree tree;
	struct acpi_remapping remapping = pci_sim_remapping;
	uint64_t changes = 1 + mutation_below(m, 3);

	mutant.count = original.count;
	mutant.wrong = 0;
	for (uint32_t i = 0; i < PCI_SIM_FUNCTIONS && i < original.count + 4; i++)
		mutant.functions[i] = original.functions[i];
	for (uint64_t i = 0; i < changes; i++) {
		struct pci_sim_function *function =
			&mutant.functions[mutation_below(m, original.count)];

		switch (mutation_below(m, 10)) {
		case 0:
			mutate_bar(m, function);
			break;
		case 1:
			mutate_window(m);
			break;
		case 2:
			mutate_place(m, function);
			break;
		case 3:
			mutate_remapping(m, &remapping);
			break;
		default:
			mutate_register(m, function);
			break;
		}
	}
	pci_tree_walk(&mutant.access, &tree);
	pci_tree_judge(&tree, pci_sim_taken, pci_sim_taken_count, &remapping);
	for (uint32_t i = 0; i < tree.count; i++)
		m->tally[tree.functions[i].denial % MUTATION_OUTCOMES]++;
	return pci_sim_judge(&mutant, &tree, pci_sim_taken, pci_sim_taken_count);
}

int main(void)
{
	static struct mutation m;
	uint32_t outcomes = 1, wrong = 0, missed;

	mutation_init(&m, "pci");
	while (pci_denial_condition(outcomes) != 0)
		outcomes++;
	pci_sim_machine(&original);
	pci_sim_init(&mutant);
	for (uint64_t i = 0; i < m.count; i++) {
		if (mutant_try(&m))
			continue;
		printf("mutant %llu: the outcome is wrong\n", (unsigned long long)i);
		wrong++;
	}
	missed = mutation_tally_check(&m, outcomes, outcome_text);
	printf("%u passed, %u failed\n", outcomes - missed + (wrong == 0), missed + (wrong != 0));
	return missed || wrong;
}
