/*
 * Virtio devices in the simulation: see sim_virtio.h.
 */
#include "tests/sim/sim_virtio.h"

#include <string.h>

#include "tests/sim/sim_devices.h"

#define ROWS 4u

struct card {
	struct model model;
	uint32_t index;
	uint64_t resets; /* of the function, that the model has seen */
	uint32_t interrupts[MODEL_QUEUES];
	bool is_there;
};

static struct card cards[HOST_DEVICES];

/* Memory behind the IOMMU. A piece lies in one page. */
static void *card_reach(struct model *model, uint64_t address, uint64_t bytes)
{
	const struct card *card = model->context;
	const uint64_t offset = address % PAGE_BYTES;
	struct physical frame;

	if (bytes > PAGE_BYTES - offset ||
	    !host_device_reach(card->index, address - offset, &frame))
		return NULL;
	return (uint8_t *)arch_direct(frame) + offset;
}

void sim_virtio_make(uint32_t index, uint16_t type, model_exchange *exchange)
{
	struct host_device *function = &host.devices[index];
	struct card *card = &cards[index];

	card->index = index;
	card->resets = function->resets;
	card->is_there = true;
	memset(card->interrupts, 0, sizeof(card->interrupts));
	model_init(&card->model);
	card->model.context = card;
	card->model.reach = card_reach;
	card->model.exchange = exchange;
	function->found.vendor = VIRTIO_PCI_VENDOR;
	function->found.device = (uint16_t)(VIRTIO_PCI_DEVICE + type);
	function->found.vectors = ROWS;
	function->found.withheld = NULL;
	/* Registers in a BAR of their own; another one has the table of interrupts. */
	function->found.bars[1] = function->found.bars[2];
	function->found.bars[2] = (struct arch_device_bar){.pages = 0};
	function->found.bars[MODEL_BAR] = function->found.bars[0];
	function->found.bars[MODEL_BAR].kept[0].count = 0;
	function->found.bars[0] = (struct arch_device_bar){.pages = 0};
	memcpy(function->config, card->model.config, sizeof(function->config));
}

struct model *sim_virtio_model(uint32_t index)
{
	return &cards[index].model;
}

/* ---- registers ------------------------------------------------------------------------------- */

/* The card whose registers are at a physical address, and where among them. */
static struct card *card_at(uint64_t physical, uint32_t *offset)
{
	for (uint32_t i = 0; i < HOST_DEVICES; i++) {
		const struct arch_device_bar *bar = &host.devices[i].found.bars[MODEL_BAR];

		if (cards[i].is_there && physical - bar->start.address < MODEL_BAR_BYTES) {
			*offset = (uint32_t)(physical - bar->start.address);
			return &cards[i];
		}
	}
	return NULL;
}

/* The physical address of a register; the spare frame when the device is gone. */
static uint64_t physical_of(uint64_t address)
{
	const struct process *process = sim_current()->process;
	enum arch_access access;
	struct physical frame;

	if (!arch_space_find(&process->space, address - address % PAGE_BYTES, &frame, &access))
		sim_fail("%s reaches for registers that are not mapped", process->name);
	return frame.address + address % PAGE_BYTES;
}

/* The function was reset behind the back of its model. */
static void resets_see(struct card *card)
{
	const struct host_device *function = &host.devices[card->index];

	if (card->resets == function->resets)
		return;
	card->resets = function->resets;
	memset(card->interrupts, 0, sizeof(card->interrupts));
	model_registers_reset(&card->model);
}

static enum virtio_region region_of(uint32_t offset)
{
	static const enum virtio_region regions[] = {VIRTIO_COMMON, VIRTIO_ISR, VIRTIO_DEVICE,
						     VIRTIO_NOTIFY};

	return regions[offset / MODEL_REGION_BYTES];
}

uint32_t sim_virtio_read(void *context, uint64_t address, uint32_t bytes)
{
	const uint64_t physical = physical_of(address);
	uint32_t offset, value = 0;
	struct card *card = card_at(physical, &offset);
	struct virtio_io io;

	(void)context;
	if (!card) {
		memcpy(&value, arch_direct((struct physical){physical}), bytes);
		return value;
	}
	resets_see(card);
	io = model_io(&card->model);
	return io.read(io.context, region_of(offset), offset % MODEL_REGION_BYTES, bytes);
}

void sim_virtio_write(void *context, uint64_t address, uint32_t bytes, uint32_t value)
{
	const uint64_t physical = physical_of(address);
	uint32_t offset;
	struct card *card = card_at(physical, &offset);
	struct virtio_io io;

	(void)context;
	if (!card) {
		memcpy(arch_direct((struct physical){physical}), &value, bytes);
		return;
	}
	resets_see(card);
	io = model_io(&card->model);
	io.write(io.context, region_of(offset), offset % MODEL_REGION_BYTES, bytes, value);
}

/* ---- work ------------------------------------------------------------------------------------ */

static bool card_step(struct card *card)
{
	struct host_device *function = &host.devices[card->index];

	resets_see(card);
	if (!function->master || (card->model.status & VIRTIO_STATUS_DRIVER_OK) == 0)
		return false;
	for (uint16_t i = 0; i < MODEL_QUEUES; i++) {
		struct model_queue *queue = &card->model.queues[i];

		model_work(&card->model, i);
		if (queue->interrupts == card->interrupts[i])
			continue;
		card->interrupts[i] = queue->interrupts;
		if (host_device_raise(card->index, queue->vector)) {
			sim_entry_device(card->index, queue->vector);
			return true;
		}
	}
	return false;
}

bool sim_virtio_step(void)
{
	for (uint32_t i = 0; i < HOST_DEVICES; i++) {
		if (cards[i].is_there && card_step(&cards[i]))
			return true;
	}
	return false;
}
