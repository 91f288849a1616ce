/*
 * Registers of devices: see device_mmio.h.
 */
#include "kernel/object/device_mmio.h"

#include "kernel/kernel.h"
#include "kernel/work.h"

LIST_FUNCTIONS(mmio_list, struct device_mmio, siblings)

static bool ranges_meet(const struct device_mmio_request *request,
			const struct arch_device_pages *kept)
{
	return kept->count > 0 && request->first < kept->first + kept->count &&
	       kept->first < request->first + request->pages;
}

static enum status request_check(const struct device *device,
				 const struct device_mmio_request *request)
{
	const struct arch_device_bar *bar;

	if (request->bar >= ARCH_DEVICE_BARS)
		return STATUS_OUT_OF_RANGE;
	bar = &arch_device_get(device->index)->bars[request->bar];
	if (request->pages == 0 || request->first >= bar->pages ||
	    request->pages > bar->pages - request->first)
		return STATUS_OUT_OF_RANGE;
	for (unsigned i = 0; i < ARCH_DEVICE_KEPT; i++)
		if (ranges_meet(request, &bar->kept[i]))
			return STATUS_INVALID_ARGUMENT;
	return STATUS_OK;
}

/* The memory object over the pages: programs write to it through mappings alone. */
static enum status registers_create(struct device *device,
				    const struct device_mmio_request *request,
				    struct memory **created)
{
	const struct arch_device_bar *bar = &arch_device_get(device->index)->bars[request->bar];
	const struct physical start = {bar->start.address +
				       ((uint64_t)request->first << PAGE_SHIFT)};
	enum status status = memory_create_contiguous(
		device->object.ledger, start, (uint64_t)request->pages << PAGE_SHIFT, created);

	if (status == STATUS_OK)
		(*created)->sealed = false;
	return status;
}

enum status device_mmio_create(struct device *device, const struct device_mmio_request *request,
			       struct device_mmio **created)
{
	struct device_mmio *mmio;
	struct memory *memory;
	struct object *object;
	enum status status = request_check(device, request);

	if (status == STATUS_OK)
		status = registers_create(device, request, &memory);
	if (status != STATUS_OK)
		return status;
	status = object_create(device->object.ledger, OBJECT_DEVICE_MMIO, sizeof(*mmio), &object);
	if (status != STATUS_OK) {
		object_settle(&memory->object);
		return status;
	}
	mmio = device_mmio_of(object);
	mmio->view.memory = memory;
	mmio->view.pages = request->pages;
	mmio->view.depth = 1;
	object_need(&memory->object);
	mmio->device = device;
	mmio_list_insert(&device->mmios, mmio);
	*created = mmio;
	return STATUS_OK;
}

static void mmio_unlist(struct device_mmio *mmio)
{
	mmio->device = NULL;
	mmio_list_remove(mmio);
}

bool device_mmios_withdraw(struct device *device)
{
	/* Spent after each turn, so that one gets on with the smallest budget. */
	for (; device->mmios && work_is_left(); work_spend(WORK_UNITS_STEP)) {
		struct device_mmio *mmio = device->mmios;

		object_end(&mmio->view.object);
		if (!memory_view_mappings_withdraw(&mmio->view))
			return false;
		mmio_unlist(mmio);
	}
	return !device->mmios;
}

bool device_mmio_teardown(struct object *object)
{
	struct device_mmio *mmio = device_mmio_of(object);
	struct memory *memory = mmio->view.memory;

	if (mmio->device)
		mmio_unlist(mmio);
	mmio->view.memory = NULL;
	if (memory)
		object_unneed(&memory->object);
	return true;
}
