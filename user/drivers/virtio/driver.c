/*
 * From a Device to a virtio device that was reset: see driver.h.
 */
#include "user/drivers/virtio/driver.h"

#include "core/generated/device.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/exception.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/mmio.h"
#include "user/rt/rt.h"

/* A device is reset in no time, or not at all. */
#define RESET_TRIES 1000u
#define RESET_WAIT_NS UINT64_C(1000000)
#define MSIX_VECTORS 1u

/* ---- what is said at the end ----------------------------------------------------------------- */

enum virtio_driver_end virtio_driver_judge(struct virtio_driver *driver,
					   enum virtio_refusal refusal)
{
	if (refusal == VIRTIO_ACCEPTED)
		return VIRTIO_DRIVER_DONE;
	rt_console_print(&driver->console, "%s: the device is not used: %s (condition %u)\n",
			 driver->name, virtio_refusal_text(refusal),
			 virtio_refusal_condition(refusal));
	return VIRTIO_DRIVER_REFUSED;
}

enum virtio_driver_end virtio_driver_check(struct virtio_driver *driver, const char *what,
					   enum status status)
{
	if (status == STATUS_OK)
		return VIRTIO_DRIVER_DONE;
	rt_console_print(&driver->console, "%s: %s: %s\n", driver->name, what,
			 rt_failure_words(driver->rt, status));
	return status == STATUS_DISCONNECTED ? VIRTIO_DRIVER_GONE : VIRTIO_DRIVER_LACKS;
}

enum virtio_driver_end virtio_driver_broken(struct virtio_driver *driver, const char *what)
{
	rt_console_print(&driver->console, "%s: the device has broken a rule: %s\n", driver->name,
			 what);
	virtio_fail(&driver->virtio);
	return VIRTIO_DRIVER_BROKEN;
}

/* ---- registers ------------------------------------------------------------------------------- */

static uint32_t io_read(void *context, enum virtio_region region, uint32_t offset, uint32_t bytes)
{
	struct virtio_driver *driver = context;

	return rt_mmio_read(driver->regions[region] + offset, bytes);
}

static void io_write(void *context, enum virtio_region region, uint32_t offset, uint32_t bytes,
		     uint32_t value)
{
	struct virtio_driver *driver = context;

	rt_mmio_write(driver->regions[region] + offset, bytes, value);
}

/* Maps the pages of a BAR that a structure lies in. */
static enum status region_map(struct virtio_driver *driver, const struct virtio_place *place,
			      volatile uint8_t **region)
{
	const uint32_t page = driver->rt->startup->page_bytes;
	const uint32_t first = place->offset / page;
	const uint64_t last = ((uint64_t)place->offset + place->length_bytes - 1) / page;
	struct device_memory_args args = {
		.bar = place->bar, .first_page = first, .pages = (uint32_t)(last - first + 1)};
	struct rt_pages pages = {.length_bytes = (uint64_t)args.pages * page};
	struct device_memory_result result;
	struct rt_mapped mapped;
	enum status status = device_memory(driver->rt, driver->device, &args, &result);

	if (status != STATUS_OK)
		return status;
	status = rt_map_device(&driver->mapper, result.mmio, pages, &mapped);
	/* The mapping keeps it. */
	rt_ring_release(&driver->rt->ring, result.mmio.id);
	if (status == STATUS_OK)
		*region = (volatile uint8_t *)mapped.bytes + place->offset % page;
	return status;
}

static enum virtio_driver_end regions_map(struct virtio_driver *driver,
					  const struct virtio_layout *layout)
{
	enum status status = STATUS_OK;

	for (unsigned i = 0; i < VIRTIO_REGIONS && status == STATUS_OK; i++) {
		if (layout->regions[i].length_bytes != 0)
			status = region_map(driver, &layout->regions[i], &driver->regions[i]);
	}
	return virtio_driver_check(driver, "its registers", status);
}

/* ---- finding --------------------------------------------------------------------------------- */

/* The ids that the device must have, and the length of each BAR. */
static enum status describe(struct virtio_driver *driver, uint16_t type,
			    uint64_t bar_bytes[VIRTIO_PCI_BARS], bool *is_right)
{
	struct device_describe_params_builder params;
	struct device_describe_results_reader results;
	struct device_bar_list_reader bars;
	struct rt_call call;
	enum status status = device_describe_begin(&call, driver->rt, driver->device, &params);

	if (status == STATUS_OK)
		status = device_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = device_describe_results_get_bars(&results, &bars);
	if (status == STATUS_OK) {
		*is_right =
			device_describe_results_get_vendor(&results) == VIRTIO_PCI_VENDOR &&
			device_describe_results_get_device(&results) == VIRTIO_PCI_DEVICE + type &&
			device_describe_results_get_vectors(&results) >= MSIX_VECTORS;
		for (uint32_t i = 0; i < bars.raw.count && i < VIRTIO_PCI_BARS; i++) {
			struct device_bar_reader bar = device_bar_list_get(&bars, i);

			bar_bytes[i] = (uint64_t)device_bar_get_pages(&bar) *
				       driver->rt->startup->page_bytes;
		}
	}
	rt_call_close(&call);
	return status;
}

/* A copy of the configuration space, which does not change under whoever looks at it. */
static enum status config_copy(struct virtio_driver *driver,
			       uint8_t config[VIRTIO_PCI_CONFIG_BYTES])
{
	for (uint32_t at = 0; at < VIRTIO_PCI_CONFIG_BYTES; at += 4) {
		struct device_config_read_args args = {.offset = at, .bytes = 4};
		struct device_config_read_result result;
		enum status status = device_config_read(driver->rt, driver->device, &args, &result);

		if (status != STATUS_OK)
			return status;
		memcpy(config + at, &result.value, 4);
	}
	return STATUS_OK;
}

static enum virtio_driver_end find(struct virtio_driver *driver, uint16_t type,
				   struct virtio_layout *layout)
{
	uint64_t bar_bytes[VIRTIO_PCI_BARS] = {0};
	uint8_t config[VIRTIO_PCI_CONFIG_BYTES];
	bool is_right = false;
	enum status status = describe(driver, type, bar_bytes, &is_right);

	if (status == STATUS_OK && !is_right) {
		rt_console_print(&driver->console, "%s: the device is of another kind\n",
				 driver->name);
		return VIRTIO_DRIVER_REFUSED;
	}
	if (status == STATUS_OK)
		status = config_copy(driver, config);
	if (status != STATUS_OK)
		return virtio_driver_check(driver, "its configuration", status);
	return virtio_driver_judge(driver, virtio_layout_read(config, bar_bytes, layout));
}

static enum virtio_driver_end reset(struct virtio_driver *driver)
{
	virtio_reset_begin(&driver->virtio);
	for (uint32_t i = 0; i < RESET_TRIES; i++) {
		struct timer_now_result now;
		struct timer_sleep_args sleep;
		enum status status;

		if (virtio_reset_is_done(&driver->virtio))
			return VIRTIO_DRIVER_DONE;
		status = timer_now(driver->rt, driver->timer, &now);
		if (status == STATUS_OK) {
			sleep.until_ns = now.time_ns + RESET_WAIT_NS;
			status = timer_sleep(driver->rt, driver->timer, &sleep);
		}
		if (status != STATUS_OK)
			return virtio_driver_check(driver, "its timer", status);
	}
	return virtio_driver_broken(driver, "its reset does not end");
}

static enum status capset_take(struct virtio_driver *driver)
{
	const struct rt_capset *capset = &driver->rt->capset;
	struct address_space space;
	enum status status = STATUS_OK;

	if (rt_console_open(&driver->console, driver->rt, "console") != STATUS_OK)
		driver->console.capability = (struct cap_id){0};
	if (driver->device.id.key == 0)
		status = rt_capset_get(capset, "device", DEVICE_INTERFACE_ID, &driver->device.id);
	if (status == STATUS_OK)
		status = rt_capset_get(capset, "timer", TIMER_INTERFACE_ID, &driver->timer.id);
	if (status == STATUS_OK)
		status = rt_capset_get(capset, "addressSpace", ADDRESS_SPACE_INTERFACE_ID,
				       &space.id);
	if (status == STATUS_OK)
		rt_mapper_init(&driver->mapper, driver->rt, space);
	return status;
}

enum virtio_driver_end virtio_driver_open(struct virtio_driver *driver, struct rt *rt,
					  const char *name, uint16_t type)
{
	return virtio_driver_open_device(driver, rt, name, type, (struct device){{0}});
}

enum virtio_driver_end virtio_driver_open_device(struct virtio_driver *driver, struct rt *rt,
						 const char *name, uint16_t type,
						 struct device device)
{
	const struct virtio_io io = {.read = io_read, .write = io_write, .context = driver};
	struct virtio_layout layout;
	enum virtio_driver_end end;

	memset(driver, 0, sizeof(*driver));
	driver->rt = rt;
	driver->name = name;
	driver->device = device;
	end = virtio_driver_check(driver, "what it was given", capset_take(driver));
	if (end == VIRTIO_DRIVER_DONE)
		end = find(driver, type, &layout);
	if (end == VIRTIO_DRIVER_DONE)
		end = regions_map(driver, &layout);
	if (end != VIRTIO_DRIVER_DONE)
		return end;
	virtio_init(&driver->virtio, &io, &layout);
	return reset(driver);
}
