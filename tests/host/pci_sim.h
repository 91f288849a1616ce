/*
 * A simulated configuration space, for tests of core/pci: functions whose registers are bytes, of
 * which masks say what can be written.
 */
#ifndef TESTS_HOST_PCI_SIM_H
#define TESTS_HOST_PCI_SIM_H

#include "core/pci/format.h"
#include "core/pci/tree.h"

#define PCI_SIM_FUNCTIONS 80u
#define PCI_SIM_CONFIG 512u /* the rest reads as zero */

struct pci_sim_function {
	uint16_t place;
	uint8_t config[PCI_SIM_CONFIG];
	uint8_t writable[PCI_SIM_CONFIG];
	uint32_t gone_after; /* reads as all ones from this access on; 0: never */
	uint32_t ids_after;  /* has another device id from this access on; 0: never */
	uint32_t accesses;
};

struct pci_sim {
	struct pci_access access;
	uint32_t count;
	struct pci_sim_function functions[PCI_SIM_FUNCTIONS];
	uint32_t wrong; /* accesses of a wrong size, or outside */
};

/* An empty space of 256 buses. */
void pci_sim_init(struct pci_sim *sim);

/*
 * The machine that most tests begin with, as tools/qemu starts it: chipset functions on bus 0, and
 * three root ports with a network card, a random number generator and a device without MSI-X.
 */
void pci_sim_machine(struct pci_sim *sim);

/* Places in pci_sim_machine. */
#define SIM_PORT_1 (1u << 3)
#define SIM_PORT_2 (2u << 3)
#define SIM_PORT_3 (3u << 3)
#define SIM_AHCI (31u << 3 | 2u)
#define SIM_NET (1u << 8)
#define SIM_RNG (2u << 8)
#define SIM_EDU (3u << 8)

struct pci_sim_function *pci_sim_add(struct pci_sim *sim, uint16_t place, uint32_t ids,
				     uint32_t class_revision, uint8_t header);
struct pci_sim_function *pci_sim_find(struct pci_sim *sim, uint32_t place);

void pci_sim_set(struct pci_sim_function *function, uint32_t offset, uint32_t bytes,
		 uint32_t value);
uint32_t pci_sim_get(const struct pci_sim_function *function, uint32_t offset, uint32_t bytes);

/* A memory BAR of 1 << size_bits bytes; `flags` are those of the register. */
void pci_sim_bar(struct pci_sim_function *function, uint32_t index, uint64_t address,
		 uint32_t size_bits, uint32_t flags);

/* A root port, or another bridge when `kind` is not PCI_EXPRESS_ROOT_PORT. */
struct pci_sim_function *pci_sim_port(struct pci_sim *sim, uint16_t place, uint32_t kind,
				      uint32_t secondary, uint32_t subordinate);

/* Whether a tree that was walked and judged may be relied on, said without core/pci's words. */
MUST_CHECK bool pci_sim_judge(struct pci_sim *sim, const struct pci_tree *tree,
			      const struct pci_range *taken, uint32_t taken_count);

/* The ranges and the remapping that fit pci_sim_machine. */
extern const struct pci_range pci_sim_taken[];
extern const uint32_t pci_sim_taken_count;
extern const struct acpi_remapping pci_sim_remapping;

#endif
