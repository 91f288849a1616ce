/*
 * Breaks of devices: S48 to S52.
 */
#include "kernel/object/dma_pool.h"
#include "kernel/object/interrupt.h"
#include "tests/sim/sim_devices.h"
#include "tests/sim/sweep/sweep.h"

static struct device *device;
static struct dma_buffer *buffer;

void state_devices_make(void)
{
	struct sim_held held, part;

	SIM_STATUS(STATUS_OK, sim_claim(scene.init, 0, SIM_NO_CAPABILITY, &held));
	device = device_of(sim_object(scene.init, held));
	SIM_STATUS(STATUS_OK, sim_device_interrupt(scene.init, held, 1, &part));
	SIM_STATUS(STATUS_OK, sim_device_memory(scene.init, held, 0, 2, 2, &part));
	SIM_STATUS(STATUS_OK, sim_device_pool(scene.init, held, 8, &held));
	SIM_STATUS(STATUS_OK, sim_dma_allocate(scene.init, held, 2, &part));
	buffer = dma_buffer_of(sim_object(scene.init, part));
}

static void s48_function(void)
{
	POKE(kernel.functions[0].device, NULL);
}

static void s48_interrupt(void)
{
	POKE(device->interrupts[1]->row, 2);
}

static void s48_list(void)
{
	POKE(device->mmios, NULL);
}

static void s49_pages(void)
{
	POKE(buffer->pool->pages_used, 3);
}

static void s49_beyond(void)
{
	POKE(buffer->view.page_offset, 7);
	POKE(buffer->node.key, 7);
}

static void s49_tables(void)
{
	POKE(buffer->pool->tables_used, 99);
}

static void s50_shown(void)
{
	POKE(buffer->mapped, 1);
}

static void s50_hidden(void)
{
	POKE(host.devices[0].has_domain, false);
}

static void s51_waits(void)
{
	POKE(kernel.functions[1].timer.place, 5);
}

static void s52_lost(void)
{
	POKE(kernel.root_ledger.frames_retired, 1);
}

const struct state_break breaks_of_devices[] = {
	{48, s48_function, mend},
	{48, s48_interrupt, mend},
	{48, s48_list, mend},
	{49, s49_pages, mend},
	{49, s49_beyond, mend},
	{49, s49_tables, mend},
	{50, s50_shown, mend},
	{50, s50_hidden, mend},
	{51, s51_waits, mend},
	{52, s52_lost, mend},
	{0},
};
