/*
 * Single functions, for core/pci/tree.c alone.
 */
#ifndef CORE_PCI_FUNCTION_H
#define CORE_PCI_FUNCTION_H

#include "core/pci/tree.h"

/*
 * Makes a function silent, before anything else is read of it: it masters nothing, and decodes
 * nothing but what `class_revision` says the chipset needs.
 */
void pci_function_silence(const struct pci_access *access, uint16_t place, uint32_t class_revision);

/*
 * Reads a silent function's BARs and capabilities into its row, which has its place, kind and ids.
 * Conditions 3, 4 and 7.
 */
void pci_function_read(const struct pci_access *access, struct pci_function *function);

#endif
