/*
 * The simulated functions and their IOMMU: see device.h. Domains are the real page tables of
 * kernel/arch/host/domain_table.c.
 */
#include "kernel/arch/host/device.h"

#include <stdlib.h>
#include <string.h>

#include "kernel/arch/host/host.h"
#include "kernel/arch/host/domain_table.h"

#define BARS_START UINT64_C(0x10000000000)
#define BARS_STRIDE UINT64_C(0x100000000)
#define CPU_VECTORS 8u

static struct host_device *device_at(uint32_t index)
{
	if (index >= HOST_DEVICES || host.devices[index].found.withheld)
		abort(); /* the kernel asks for what it was not given */
	return &host.devices[index];
}

/* The same of a function that is open. */
static struct host_device *open_at(uint32_t index)
{
	struct host_device *device = device_at(index);

	if (!device->open)
		abort();
	return device;
}

/*
 * ---- the functions that there are --------------------------------------------------------------
 */

/* Registers, the page of the MSI-X table, and another page of registers. */
static void device_make(uint32_t index, uint32_t vectors)
{
	struct host_device *device = &host.devices[index];
	uint8_t *config = device->config;

	device->found = (struct arch_device){.vendor = 0x1234,
					     .device = (uint16_t)(0x1000 + index),
					     .class = 0x020000,
					     .address_bits = 48,
					     .place = 0x100 + (index << 3),
					     .vectors = vectors};
	device->found.bars[0] = (struct arch_device_bar){
		.start = {BARS_START + index * BARS_STRIDE},
		.pages = 4,
		.kept = {{.first = 1, .count = vectors ? 1 : 0}, {.first = 2, .count = 0}}};
	device->found.bars[2] = (struct arch_device_bar){
		.start = {BARS_START + index * BARS_STRIDE + BARS_STRIDE / 2}, .pages = 1};
	config[0] = 0x34;
	config[1] = 0x12;
	config[3] = 0x10;
	config[0x10] = 0xff; /* a BAR, which no driver sees */
}

void host_devices_reset(void)
{
	device_make(0, 4);
	device_make(1, 1);
	device_make(2, 2);
	device_make(3, 0);
	host.devices[2].found.withheld = "a function that the tests do not give out";
	host.iommu.vectors_left = CPU_VECTORS;
}

uint32_t arch_device_count(void)
{
	return HOST_DEVICES;
}

const struct arch_device *arch_device_get(uint32_t index)
{
	return &host.devices[index].found;
}

const char *arch_device_remark(void)
{
	return NULL;
}

/*
 * ---- one function ------------------------------------------------------------------------------
 */

uint32_t arch_device_config_read(uint32_t index, uint32_t offset)
{
	uint32_t value;

	if (offset % 4 != 0 || offset >= ARCH_DEVICE_CONFIG_BYTES)
		abort();
	memcpy(&value, device_at(index)->config + offset, sizeof(value));
	return device_at(index)->resetting ? UINT32_MAX : value;
}

void arch_device_open(uint32_t index)
{
	struct host_device *device = device_at(index);

	if (device->open || device->resetting)
		abort();
	device->open = true;
	device->decoding = true;
	memset(device->masked, true, sizeof(device->masked));
	memset(device->pending, false, sizeof(device->pending));
}

void arch_device_close(uint32_t index)
{
	struct host_device *device = device_at(index);

	if (device->resetting || device->has_domain || host.iommu.asked_for[index])
		abort(); /* too early */
	for (uint32_t row = 0; row < ARCH_DEVICE_VECTORS; row++) {
		host.iommu.vectors_left += device->taken[row];
		device->taken[row] = false;
		device->bound[row] = false;
	}
	device->open = false;
	device->decoding = false;
}

void arch_device_master_on(uint32_t index)
{
	open_at(index)->master = true;
}

bool arch_device_master_off(uint32_t index)
{
	struct host_device *device = device_at(index);

	device->master &= device->sticks_master;
	return !device->master;
}

void arch_device_reset_begin(uint32_t index)
{
	struct host_device *device = device_at(index);

	device->resetting = true;
	device->reset_ns = host.now_ns;
	device->due_ns = host.now_ns;
	device->steps = 0;
}

/* Only at the end of its reset has a function forgotten what it held. */
uint64_t arch_device_reset_step(uint32_t index)
{
	struct host_device *device = device_at(index);

	if (!device->resetting || host.now_ns < device->due_ns)
		abort(); /* it has its time */
	/* In two halves, as the reset of a bus has steps: one may come late. */
	if (device->steps++ < 2 || device->is_silent) {
		device->due_ns = host.now_ns + HOST_RESET_NS / 2;
		return HOST_RESET_NS / 2;
	}
	device->resetting = false;
	device->open = false;
	device->decoding = false;
	device->master = false;
	device->resets++;
	memset(device->held, 0, sizeof(device->held));
	memset(device->masked, true, sizeof(device->masked));
	memset(device->pending, false, sizeof(device->pending));
	return 0;
}

/*
 * ---- interrupts --------------------------------------------------------------------------------
 */

bool arch_device_vector_bind(uint32_t index, uint32_t vector)
{
	struct host_device *device = open_at(index);

	if (vector >= device->found.vectors)
		abort();
	if (!device->taken[vector]) {
		if (host.iommu.vectors_left == 0)
			return false;
		host.iommu.vectors_left--;
		device->taken[vector] = true;
	}
	device->bound[vector] = true;
	device->masked[vector] = true;
	return true;
}

void arch_device_vector_mask(uint32_t index, uint32_t vector)
{
	device_at(index)->masked[vector] = true;
}

void arch_device_vector_unmask(uint32_t index, uint32_t vector)
{
	device_at(index)->masked[vector] = false;
}

void arch_device_vector_clear(uint32_t index, uint32_t vector)
{
	device_at(index)->masked[vector] = true;
	device_at(index)->bound[vector] = false;
}

bool host_device_raise(uint32_t index, uint32_t row)
{
	struct host_device *device = &host.devices[index];

	if (!device->master || row >= ARCH_DEVICE_VECTORS || !device->bound[row])
		return false;
	if (!device->masked[row] || device->ignores_mask)
		return true;
	device->pending[row] = true;
	return false;
}

uint32_t host_device_pending(uint32_t index)
{
	struct host_device *device = &host.devices[index];
	uint32_t row = 0;

	while (row < ARCH_DEVICE_VECTORS &&
	       !(device->pending[row] && !device->masked[row] && device->master))
		row++;
	if (row < ARCH_DEVICE_VECTORS)
		device->pending[row] = false;
	return row;
}

/*
 * ---- the domain --------------------------------------------------------------------------------
 */

void domain_table_written(const void *start, uint32_t length_bytes)
{
	(void)start;
	(void)length_bytes;
}

void arch_domain_open(uint32_t index, struct frame_stock *stock)
{
	struct host_device *device = open_at(index);

	if (device->has_domain)
		abort();
	device->root = domain_table_init(stock);
	device->has_domain = true;
}

uint32_t arch_domain_tables_missing(uint32_t index, uint64_t address)
{
	return domain_table_missing(device_at(index)->root, address);
}

void arch_domain_map(uint32_t index, uint64_t address, struct physical frame,
		     struct frame_stock *stock)
{
	if (!device_at(index)->has_domain ||
	    stock->count != arch_domain_tables_missing(index, address))
		abort();
	domain_table_map(device_at(index)->root, address, frame, stock);
}

void arch_domain_unmap(uint32_t index, uint64_t address)
{
	if (device_at(index)->has_domain)
		domain_table_unmap(device_at(index)->root, address);
}

bool arch_domain_find(uint32_t index, uint64_t address, struct physical *frame)
{
	return device_at(index)->has_domain &&
	       domain_table_find(device_at(index)->root, address, frame);
}

void arch_domain_close(uint32_t index)
{
	device_at(index)->has_domain = false;
}

/* A place for one more; the one that it takes is drawn by the address. */
static void translation_keep(struct host_translation *row, uint64_t address, struct physical frame)
{
	row[(address >> PAGE_SHIFT) % HOST_DEVICE_HELD] =
		(struct host_translation){.address = address, .frame = frame};
}

static bool translation_find(const struct host_translation *row, uint64_t address,
			     struct physical *frame)
{
	for (uint32_t i = 0; i < HOST_DEVICE_HELD; i++)
		if (row[i].frame.address && row[i].address == address) {
			*frame = row[i].frame;
			return true;
		}
	return false;
}

bool host_device_reach(uint32_t index, uint64_t address, struct physical *frame)
{
	struct host_device *device = &host.devices[index];

	if (translation_find(device->held, address, frame))
		return true; /* the IOMMU is not asked */
	if (!device->master)
		return false;
	if (!translation_find(device->iotlb, address, frame) &&
	    !(device->has_domain && domain_table_find(device->root, address, frame))) {
		device->faults += device->has_domain;
		host.iommu.interrupts |= device->has_domain && !host.iommu.faults_masked;
		return false;
	}
	translation_keep(device->iotlb, address, *frame);
	translation_keep(device->held, address, *frame);
	return true;
}

bool host_device_write(uint32_t index, uint32_t held, uint64_t word)
{
	const struct host_translation *at = &host.devices[index].held[held % HOST_DEVICE_HELD];

	if (!at->frame.address)
		return false;
	*(volatile uint64_t *)arch_direct(at->frame) = word;
	return true;
}

/*
 * ---- the IOMMU ---------------------------------------------------------------------------------
 */

static void requests_do(void)
{
	for (uint32_t i = 0; i < HOST_DEVICES; i++) {
		if (host.iommu.asked_for[i])
			memset(host.devices[i].iotlb, 0, sizeof(host.devices[i].iotlb));
		host.iommu.asked_for[i] = 0;
	}
	host.iommu.done = host.iommu.asked;
}

uint64_t arch_iommu_invalidate(uint32_t index)
{
	if (++host.iommu.asked_for[index] > 2)
		abort(); /* the queue has no room for so many */
	if (host.iommu.done == host.iommu.asked)
		host.iommu.asked_ns = host.now_ns;
	host.iommu.asked++;
	if (!host.iommu.is_slow)
		requests_do();
	return host.iommu.asked;
}

bool arch_iommu_is_done(uint64_t request)
{
	if (!host.iommu.is_broken && host.now_ns - host.iommu.asked_ns >= HOST_REQUEST_NS)
		requests_do();
	return host.iommu.done >= request;
}

bool host_iommu_work(void)
{
	if (host.iommu.done == host.iommu.asked)
		return false;
	requests_do();
	return true;
}

bool host_iommu_interrupts(void)
{
	bool interrupts = host.iommu.interrupts;

	host.iommu.interrupts = false;
	host.iommu.faults_masked |= interrupts;
	return interrupts;
}

bool arch_iommu_fault_take(struct arch_iommu_fault *fault)
{
	for (uint32_t i = 0; i < HOST_DEVICES; i++) {
		if (!host.devices[i].faults)
			continue;
		*fault = (struct arch_iommu_fault){.index = i, .count = host.devices[i].faults};
		host.devices[i].faults = 0;
		return true;
	}
	return false;
}

void arch_iommu_faults_unmask(void)
{
	host.iommu.faults_masked = false;
	for (uint32_t i = 0; i < HOST_DEVICES; i++)
		host.iommu.interrupts |= host.devices[i].faults > 0;
}
