/*
 * Fuzz target at configuration space. An even first byte: the rest are the answers to whatever is
 * read, one behind the other, and again from the beginning. An odd one: the rest are changes of the
 * machine of tests/host/pci_sim.h, four bytes each: a function and whether its register or the mask
 * of what can be written is changed, the offset (two bytes), the value.
 */
#include "tests/host/pci_sim.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct answers {
	const uint8_t *data;
	size_t size;
	size_t at;
	uint64_t reads;
};

/* A walk reads so much and no more: 64 functions, and what finding them takes. */
#define READS_MOST 200000u

static void must(bool holds)
{
	if (!holds)
		abort();
}

static uint32_t answer_read(const struct pci_access *access, uint16_t place, uint32_t offset,
			    uint32_t bytes)
{
	struct answers *answers = (struct answers *)(uintptr_t)access->context;
	uint32_t value = 0;

	(void)place;
	must(offset % bytes == 0 && offset + bytes <= 4096 && ++answers->reads < READS_MOST);
	for (uint32_t i = 0; i < bytes; i++) {
		value |= (uint32_t)answers->data[answers->at] << 8 * i;
		answers->at = (answers->at + 1) % answers->size;
	}
	return value;
}

static void answer_write(const struct pci_access *access, uint16_t place, uint32_t offset,
			 uint32_t bytes, uint32_t value)
{
	(void)access;
	(void)place;
	(void)value;
	must(offset % bytes == 0 && offset + bytes <= 4096);
}

static void answers_try(const uint8_t *data, size_t size)
{
	struct answers answers = {.data = data, .size = size};
	struct pci_access access = {
		.read = answer_read, .write = answer_write, .context = &answers, .last_bus = 255};
	static struct pci_tree tree;

	pci_tree_walk(&access, &tree);
	pci_tree_judge(&tree, pci_sim_taken, pci_sim_taken_count, &pci_sim_remapping);
	must(tree.count <= PCI_FUNCTIONS);
}

static void changes_try(const uint8_t *data, size_t size)
{
	static struct pci_sim sim;
	static struct pci_tree tree;

	pci_sim_machine(&sim);
	for (size_t i = 0; i + 4 <= size; i += 4) {
		struct pci_sim_function *function = &sim.functions[(data[i] & 0x7f) % sim.count];
		uint32_t offset = (data[i + 1] + 256u * data[i + 2]) % PCI_SIM_CONFIG;

		if (data[i] < 0x80)
			function->config[offset] = data[i + 3];
		else
			function->writable[offset] = data[i + 3];
	}
	pci_tree_walk(&sim.access, &tree);
	pci_tree_judge(&tree, pci_sim_taken, pci_sim_taken_count, &pci_sim_remapping);
	must(pci_sim_judge(&sim, &tree, pci_sim_taken, pci_sim_taken_count));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 2)
		return 0;
	if (data[0] % 2 == 0)
		answers_try(data + 1, size - 1);
	else
		changes_try(data + 1, size - 1);
	return 0;
}
