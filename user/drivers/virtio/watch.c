/*
 * The interrupt of a driver that serves: see watch.h.
 */
#include "user/drivers/virtio/watch.h"

#include "core/generated/device.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/rt.h"

static void again_come(void *context, enum status status)
{
	struct virtio_watch *watch = context;

	watch->is_again = false;
	if (status == STATUS_OK)
		watch->poll(watch->context);
	else
		watch->failed(watch->context, "its timer", status);
}

void virtio_watch_again(struct virtio_watch *watch)
{
	enum status status;

	if (watch->is_again)
		return;
	watch->again = (struct rt_server_timer){.expired = again_come, .context = watch};
	status = rt_server_timer_start(watch->server, &watch->again, watch->driver->timer, 0);
	watch->is_again = status == STATUS_OK;
	if (status != STATUS_OK)
		watch->failed(watch->context, "its timer", status);
}

static void wait_done(void *context, struct rt_call *call)
{
	struct interrupt_wait_results_reader results;
	struct virtio_watch *watch = context;
	enum status status = interrupt_wait_finish(call, &results);

	if (status == STATUS_OK)
		watch->interrupts = interrupt_wait_results_get_count(&results);
	rt_call_close(call);
	if (status == STATUS_OK) {
		watch->poll(watch->context);
		status = virtio_watch_begin(watch);
	}
	if (status != STATUS_OK)
		watch->failed(watch->context, "its interrupt", status);
}

enum status virtio_watch_begin(struct virtio_watch *watch)
{
	struct interrupt_wait_params_builder params;
	enum status status =
		interrupt_wait_begin(&watch->wait, watch->driver->rt, watch->interrupt, &params);

	if (status == STATUS_OK) {
		interrupt_wait_params_builder_set_after(&params, watch->interrupts);
		status = rt_call_submit(&watch->wait);
	}
	if (status != STATUS_OK) {
		rt_call_close(&watch->wait);
		return status;
	}
	watch->watch =
		(struct rt_server_watch){.call = &watch->wait, .done = wait_done, .context = watch};
	rt_server_watch(watch->server, &watch->watch);
	return STATUS_OK;
}
