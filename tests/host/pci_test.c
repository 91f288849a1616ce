/*
 * The conditions of core/pci/tree.h, one test a condition, by its number.
 */
#include "tests/host/pci_sim.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct pci_sim sim;
static struct pci_tree tree;

static void walk(void)
{
	pci_tree_walk(&sim.access, &tree);
	pci_tree_judge(&tree, pci_sim_taken, pci_sim_taken_count, &pci_sim_remapping);
	assert_true(pci_sim_judge(&sim, &tree, pci_sim_taken, pci_sim_taken_count));
}

static const struct pci_function *row(uint32_t place)
{
	uint8_t index = pci_tree_find(&tree, (uint16_t)place);

	assert_int_not_equal(index, PCI_NOBODY);
	return &tree.functions[index];
}

static struct pci_sim_function *sim_at(uint32_t place)
{
	struct pci_sim_function *function = pci_sim_find(&sim, place);

	assert_non_null(function);
	return function;
}

static int fresh(void **state)
{
	(void)state;
	pci_sim_machine(&sim);
	return 0;
}

static void expect(uint32_t place, enum pci_denial denial)
{
	walk();
	assert_int_equal(row(place)->denial, denial);
}

static void the_machine_gives_out_what_stands_behind_its_own_ports(void **state)
{
	const struct pci_function *net;

	(void)state;
	walk();
	assert_int_equal(tree.count, 9);
	assert_int_equal(tree.left_out, 0);
	net = row(SIM_NET);
	assert_int_equal(net->denial, PCI_GIVEN);
	assert_int_equal(row(SIM_RNG)->denial, PCI_GIVEN);
	assert_int_equal(row(SIM_EDU)->denial, PCI_GIVEN);
	assert_true(net->resets);
	assert_false(row(SIM_EDU)->resets);
	assert_int_equal(net->vector_count, 4);
	assert_int_equal(net->table_bar, 1);
	assert_int_equal(net->pending_offset, 0x800);
	assert_int_equal(net->bars[4].address, 0xfea00000);
	assert_int_equal(pci_bar_bytes(&net->bars[4]), 0x4000);
	assert_true(net->bars[4].wide);
	assert_int_equal(net->bars[5].kind, PCI_BAR_NONE);
	assert_int_equal(row(SIM_EDU)->vector_count, 0);
	assert_int_equal(pci_bar_bytes(&row(SIM_EDU)->bars[0]), 0x100000);
	assert_int_equal(row(SIM_AHCI)->bars[4].kind, PCI_BAR_PORTS);
}

static void every_function_is_silent_and_keeps_its_bars(void **state)
{
	(void)state;
	walk();
	for (uint32_t i = 0; i < sim.count; i++) {
		uint32_t command = pci_sim_get(&sim.functions[i], PCI_COMMAND, 2);

		assert_int_equal(command & PCI_COMMAND_MASTER, 0);
		assert_int_equal(command & PCI_COMMAND_NO_LINE, PCI_COMMAND_NO_LINE);
	}
	/* The bridge to ISA goes on decoding. */
	assert_int_equal(pci_sim_get(sim_at(31u << 3), PCI_COMMAND, 2), 0x403);
	assert_int_equal(pci_sim_get(sim_at(SIM_NET), PCI_BAR_0 + 4, 4), 0xfe240000);
	assert_int_equal(pci_sim_get(sim_at(SIM_NET), PCI_BAR_0 + 16, 4), 0xfea0000c);
	assert_int_equal(pci_sim_get(sim_at(SIM_AHCI), 0x92, 2) & PCI_MSI_ON, 0);
	assert_int_equal(pci_sim_get(sim_at(SIM_NET), 0x82, 2), PCI_MSIX_MASKED | 3);
	assert_int_equal(pci_sim_get(sim_at(SIM_PORT_1), 0x148 + PCI_ACS_CONTROL, 2), 0x1f);
}

static void condition_1_bridges(void **state)
{
	(void)state;
	expect(SIM_PORT_1, PCI_DENIED_BRIDGE);
}

static void condition_2_bus_numbers(void **state)
{
	(void)state;
	pci_sim_set(sim_at(SIM_PORT_1), PCI_BUS_SECONDARY, 1, 0);
	expect(SIM_PORT_1, PCI_DENIED_BUSES);
	assert_int_equal(pci_tree_find(&tree, SIM_NET), PCI_NOBODY);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_PORT_2), PCI_BUS_SECONDARY, 1, 1);
	expect(SIM_PORT_2, PCI_DENIED_BUSES);
	assert_int_equal(row(SIM_NET)->denial, PCI_GIVEN);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_PORT_1), PCI_BUS_SUBORDINATE, 1, 0);
	expect(SIM_PORT_1, PCI_DENIED_BUSES);
	fresh(NULL);
	sim.access.last_bus = 2;
	expect(SIM_PORT_3, PCI_DENIED_BUSES);
	fresh(NULL);
	/* A bridge below a port that says that it has a bus beyond the port's. */
	pci_sim_port(&sim, (1u << 8) | (1u << 3), PCI_EXPRESS_UPSTREAM, 2, 2);
	expect((1u << 8) | (1u << 3), PCI_DENIED_BUSES);
}

static void condition_3_header_and_ids(void **state)
{
	(void)state;
	pci_sim_set(sim_at(SIM_NET), PCI_HEADER, 1, 2);
	expect(SIM_NET, PCI_DENIED_HEADER);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_NET), PCI_VENDOR, 2, 0);
	expect(SIM_NET, PCI_DENIED_IDS);
	/* The ids change, or the function is gone, at every access. */
	for (uint32_t after = 6; after < 60; after++) {
		fresh(NULL);
		sim_at(SIM_NET)->ids_after = after;
		walk();
		if (sim_at(SIM_NET)->accesses <= after + 4)
			break;
		assert_int_equal(row(SIM_NET)->denial, PCI_DENIED_IDS);
		fresh(NULL);
		sim_at(SIM_NET)->gone_after = after;
		walk();
		assert_int_equal(row(SIM_NET)->denial, PCI_DENIED_IDS);
	}
}

static void condition_4_capabilities(void **state)
{
	struct pci_sim_function *net = sim_at(SIM_NET);

	(void)state;
	pci_sim_set(net, PCI_CAPABILITIES, 1, 0x3c);
	expect(SIM_NET, PCI_DENIED_CAPABILITIES);
	fresh(NULL);
	pci_sim_set(net, 0xa0, 2, 0xa009);
	pci_sim_set(net, PCI_CAPABILITIES, 1, 0xa0);
	expect(SIM_NET, PCI_DENIED_CAPABILITIES);
	fresh(NULL);
	pci_sim_set(net, PCI_CAPABILITIES, 1, 0xf8);
	pci_sim_set(net, 0xf8, 2, PCI_CAPABILITY_MSIX);
	expect(SIM_NET, PCI_DENIED_CAPABILITIES);
	fresh(NULL);
	pci_sim_set(net, 0x40, 2, 0x8000 | PCI_CAPABILITY_MSIX);
	expect(SIM_NET, PCI_DENIED_CAPABILITIES);
	fresh(NULL);
	pci_sim_set(net, PCI_EXTENDED, 4, 0x10010001);
	expect(SIM_NET, PCI_DENIED_CAPABILITIES);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_NET), PCI_EXTENDED, 4, 0x00010001);
	expect(SIM_NET, PCI_GIVEN);
}

static void condition_5_behind_a_port(void **state)
{
	(void)state;
	expect(SIM_AHCI, PCI_DENIED_ROOT);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_PORT_1), 0x40 + PCI_EXPRESS_FLAGS, 2, 7u << 4);
	expect(SIM_NET, PCI_DENIED_CONVENTIONAL);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_PORT_1), PCI_STATUS, 2, 0);
	expect(SIM_NET, PCI_DENIED_CONVENTIONAL);
}

static void condition_6_the_port_keeps_it_apart(void **state)
{
	(void)state;
	pci_sim_set(sim_at(SIM_PORT_1), 0x148 + PCI_ACS_CAPABILITY, 2, 0x1b);
	sim_at(SIM_PORT_1)->writable[0x148 + PCI_ACS_CONTROL] = 0x1b;
	expect(SIM_NET, PCI_DENIED_PORT);
	fresh(NULL);
	/* The capability says so, and the control does not take it. */
	sim_at(SIM_PORT_1)->writable[0x148 + PCI_ACS_CONTROL] = 0;
	expect(SIM_NET, PCI_DENIED_PORT);
	fresh(NULL);
	pci_sim_add(&sim, SIM_NET | 1u << 3, 0x10411af4, 0x02000001, 0);
	expect(SIM_NET, PCI_DENIED_SHARED);
	fresh(NULL);
	/* As many as find rows: the port is known to be crowded all the same. */
	for (uint32_t i = 4; sim.count < PCI_FUNCTIONS; i++)
		pci_sim_add(&sim, (uint16_t)((i % 28) << 3 | i / 28), 0x10411af4, 0x02000001, 0);
	for (uint32_t i = 0; i < sim.count; i++)
		if (sim.functions[i].place < 256 && (sim.functions[i].place & 7) == 0)
			sim.functions[i].config[PCI_HEADER] |= PCI_HEADER_SEVERAL;
	pci_sim_add(&sim, SIM_EDU | 1u << 3, 0x10411af4, 0x02000001, 0);
	walk();
	assert_int_equal(tree.count, PCI_FUNCTIONS);
	assert_int_equal(tree.left_out, 1);
	assert_int_equal(row(SIM_EDU)->denial, PCI_DENIED_SHARED);
	assert_int_equal(pci_sim_get(sim_at(SIM_EDU | 1u << 3), PCI_COMMAND, 2), 0x400);
}

static void condition_7_form_of_bars(void **state)
{
	(void)state;
	pci_sim_bar(sim_at(SIM_NET), 1, 0, 12, 0);
	expect(SIM_NET, PCI_DENIED_BAR_FORM);
	fresh(NULL);
	sim_at(SIM_NET)->writable[PCI_BAR_0 + 6] = 0xf0;
	expect(SIM_NET, PCI_DENIED_BAR_FORM);
	fresh(NULL);
	pci_sim_bar(sim_at(SIM_NET), 1, 0xfe240000, 12, 2);
	expect(SIM_NET, PCI_DENIED_BAR_FORM);
	fresh(NULL);
	pci_sim_bar(sim_at(SIM_NET), 4, UINT64_C(1) << 60, 14, PCI_BAR_64);
	expect(SIM_NET, PCI_DENIED_BAR_FORM);
	fresh(NULL);
	pci_sim_bar(sim_at(SIM_EDU), 5, 0xfdd00000, 12, PCI_BAR_64 & PCI_BAR_TYPE);
	expect(SIM_EDU, PCI_DENIED_BAR_FORM);
}

static void condition_8_windows(void **state)
{
	(void)state;
	pci_sim_bar(sim_at(SIM_NET), 1, 0xfe1ff000, 12, 0);
	expect(SIM_NET, PCI_DENIED_BAR_WINDOW);
	fresh(NULL);
	/* The BAR begins inside and ends outside. */
	pci_sim_bar(sim_at(SIM_EDU), 0, 0xfdc00000, 22, 0);
	expect(SIM_EDU, PCI_DENIED_BAR_WINDOW);
	fresh(NULL);
	/* The window is closed: its base lies above its limit. */
	pci_sim_set(sim_at(SIM_PORT_3), PCI_WINDOW, 4, 0xfdb0fdc0);
	expect(SIM_EDU, PCI_DENIED_BAR_WINDOW);
}

static void condition_9_nothing_of_the_machine(void **state)
{
	static const uint32_t places[] = {0x00200000, 0xb0000000, 0xfec00000,
					  0xfed00000, 0xfed90000, 0xfee00000};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(places); i++) {
		fresh(NULL);
		pci_sim_bar(sim_at(SIM_NET), 1, places[i], 12, 0);
		pci_sim_set(sim_at(SIM_PORT_1), PCI_WINDOW, 2, places[i] >> 16 & 0xfff0);
		pci_sim_set(sim_at(SIM_PORT_1), PCI_WINDOW + 2, 2, places[i] >> 16 & 0xfff0);
		expect(SIM_NET, PCI_DENIED_BAR_TAKEN);
		assert_int_equal(row(SIM_RNG)->denial, PCI_GIVEN);
	}
}

static void condition_10_nothing_of_others(void **state)
{
	(void)state;
	pci_sim_bar(sim_at(SIM_NET), 2, 0xfe240000, 8, 0);
	expect(SIM_NET, PCI_DENIED_BAR_OVERLAP);
	fresh(NULL);
	/* A function of the chipset lies on it. */
	pci_sim_bar(sim_at(SIM_AHCI), 5, 0xfe240000, 12, 0);
	expect(SIM_NET, PCI_DENIED_BAR_OVERLAP);
	fresh(NULL);
	/* Another bridge's window. */
	pci_sim_set(sim_at(SIM_PORT_3), PCI_WINDOW_PREFETCH, 4, 0xfeb0fea0);
	expect(SIM_NET, PCI_DENIED_BAR_OVERLAP);
	fresh(NULL);
	/* Two BARs in one page: each is the function's, and no page of them is mapped. */
	pci_sim_bar(sim_at(SIM_EDU), 0, 0xfdc00000, 8, 0);
	pci_sim_bar(sim_at(SIM_EDU), 1, 0xfdc00100, 8, 0);
	pci_sim_bar(sim_at(SIM_EDU), 2, 0xfdc01000, 8, 0);
	expect(SIM_EDU, PCI_GIVEN);
	assert_true(row(SIM_EDU)->bars[0].page_shared);
	assert_true(row(SIM_EDU)->bars[1].page_shared);
	assert_false(row(SIM_EDU)->bars[2].page_shared);
}

static void condition_11_msix(void **state)
{
	(void)state;
	pci_sim_set(sim_at(SIM_NET), 0x84, 4, 0);
	expect(SIM_NET, PCI_DENIED_MSIX);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_NET), 0x84, 4, 0xfc8 | 1);
	expect(SIM_NET, PCI_DENIED_MSIX);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_NET), 0x88, 4, 7);
	expect(SIM_NET, PCI_DENIED_MSIX);
	fresh(NULL);
	pci_sim_set(sim_at(SIM_NET), 0x88, 4, 0x1000 | 1);
	expect(SIM_NET, PCI_DENIED_MSIX);
}

static void condition_12_remapping(void **state)
{
	struct acpi_remapping remapping = pci_sim_remapping;

	(void)state;
	walk();
	assert_int_equal(pci_tree_unit(&tree, &remapping, pci_tree_find(&tree, SIM_NET)), 0);
	pci_tree_walk(&sim.access, &tree);
	pci_tree_judge(&tree, pci_sim_taken, pci_sim_taken_count, NULL);
	assert_int_equal(row(SIM_NET)->denial, PCI_DENIED_UNIT);
	remapping.regions[0].scope_first = 0;
	remapping.scopes[1].type = ACPI_SCOPE_FUNCTION;
	pci_tree_walk(&sim.access, &tree);
	pci_tree_judge(&tree, pci_sim_taken, pci_sim_taken_count, &remapping);
	assert_int_equal(row(SIM_NET)->denial, PCI_DENIED_REGION);
	assert_int_equal(row(SIM_RNG)->denial, PCI_DENIED_UNIT);
	assert_int_equal(row(SIM_EDU)->denial, PCI_GIVEN);
	remapping.units[0].covers_all = true;
	pci_tree_walk(&sim.access, &tree);
	pci_tree_judge(&tree, pci_sim_taken, pci_sim_taken_count, &remapping);
	assert_int_equal(row(SIM_RNG)->denial, PCI_GIVEN);
}

static void every_denial_has_a_text_and_a_condition(void **state)
{
	(void)state;
	for (uint32_t i = 1; i <= PCI_DENIED_UNIT; i++) {
		assert_in_range(pci_denial_condition(i), 1, 12);
		assert_string_not_equal(pci_denial_text(i), "unknown denial");
	}
	assert_int_equal(pci_denial_condition(PCI_DENIED_UNIT + 1), 0);
}

#define T(test) cmocka_unit_test_setup(test, fresh)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_machine_gives_out_what_stands_behind_its_own_ports),
		T(every_function_is_silent_and_keeps_its_bars),
		T(condition_1_bridges),
		T(condition_2_bus_numbers),
		T(condition_3_header_and_ids),
		T(condition_4_capabilities),
		T(condition_5_behind_a_port),
		T(condition_6_the_port_keeps_it_apart),
		T(condition_7_form_of_bars),
		T(condition_8_windows),
		T(condition_9_nothing_of_the_machine),
		T(condition_10_nothing_of_others),
		T(condition_11_msix),
		T(condition_12_remapping),
		T(every_denial_has_a_text_and_a_condition),
	};

	return cmocka_run_group_tests_name("pci", tests, NULL, NULL);
}
