/*
 * A range: one partition as a BlockDevice with a place for one queue.
 */
#include "user/rt/generated/block_client.h"
#include "user/rt/generated/block_server.h"
#include "user/services/disk/disk.h"

static void let_go(struct disk *disk, struct cap_id *capability)
{
	if (capability->key != 0)
		rt_ring_release(&disk->rt->ring, *capability);
	capability->key = 0;
}

static enum status range_describe(void *self, struct rt_request *request,
				  const struct block_device_describe_params_reader *params,
				  const struct block_device_describe_results_builder *results)
{
	const struct disk_range *range = self;
	const struct disk *disk = range->disk;

	(void)request;
	(void)params;
	block_device_describe_results_builder_set_block_bytes(results, disk->block_bytes);
	block_device_describe_results_builder_set_physical_bytes(results, disk->physical_bytes);
	block_device_describe_results_builder_set_blocks(results, range->block_count);
	block_device_describe_results_builder_set_volatile_cache(results, disk->volatile_cache);
	block_device_describe_results_builder_set_read_only(results, disk->read_only);
	return STATUS_OK;
}

/* ---- attach ---------------------------------------------------------------------------------- */

/* The caller that waited for its queue is gone: what it sent goes, and a queue that comes, too. */
static void attach_gone(void *context, struct rt_server_deferred *deferred)
{
	struct disk_range *range = context;

	(void)deferred;
	range->attaching = NULL;
	rt_server_moment_unset(&range->disk->clock, &range->patience);
	let_go(range->disk, &range->view.id);
}

/* Refuses the attach in progress, if its caller is there still. */
static void attach_refuse(struct disk_range *range, enum call_exception_kind kind,
			  struct capnp_text text)
{
	struct rt_server *server = &range->disk->server;

	let_go(range->disk, &range->view.id);
	if (range->attaching) {
		struct rt_request *answer = rt_server_answer(server, range->attaching);

		range->attaching = NULL;
		rt_server_reply(server, answer, rt_request_fail(answer, kind, text));
	}
}

/* The driver has no place for a queue, or is gone. */
static void attach_fail(struct disk_range *range, enum status status)
{
	if (status == STATUS_EXCEPTION)
		attach_refuse(range, CALL_EXCEPTION_KIND_FAILED,
			      CAPNP_TEXT("The disk gives no queue."));
	else
		attach_refuse(range, CALL_EXCEPTION_KIND_DISCONNECTED,
			      CAPNP_TEXT("The driver is gone."));
	disk_range_free(range);
}

static void patience_over(void *context)
{
	attach_refuse(context, CALL_EXCEPTION_KIND_OVERLOADED,
		      CAPNP_TEXT("The partition has a holder."));
}

/* Answers with a facet for the range's queue. */
static enum status attach_answer(struct disk_range *range, struct rt_request *answer)
{
	const struct rt_server_object object = {.class = &disk_queue_class, .self = range};
	const struct rt_server_life life = {.move_only = true};
	struct block_device_attach_results_builder results;
	struct rt_server_facet facet;
	struct block_queue queue;
	enum status status = block_device_attach_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK)
		status = rt_server_mint_for(&range->disk->server, answer, &object, &life, &facet);
	if (status != STATUS_OK)
		return status;
	/* From here on the facet's end is the queue's end, also when nobody gets it. */
	range->queue.state = DISK_QUEUE_LIVE;
	queue.id = facet.capability;
	status = block_device_attach_results_send_queue(answer, &results, queue, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		let_go(range->disk, &queue.id);
	return status;
}

static void attach_done(void *context, enum status status)
{
	struct disk_range *range = context;
	struct disk *disk = range->disk;
	struct rt_call *call = &range->ask.call;
	struct block_device_attach_results_reader results;
	struct rt_request *answer;

	if (status == STATUS_OK)
		status = block_device_attach_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = block_device_attach_results_take_queue(call, &results,
								&range->queue.upstream);
	rt_call_close(call);
	if (status == STATUS_OK && range->queue.upstream.id.key == 0)
		status = STATUS_EXCEPTION;
	if (status != STATUS_OK) {
		attach_fail(range, status);
		return;
	}
	if (!range->attaching) {
		disk_range_free(range);
		return;
	}
	answer = rt_server_answer(&disk->server, range->attaching);
	range->attaching = NULL;
	status = attach_answer(range, answer);
	rt_server_reply(&disk->server, answer, status);
	if (range->queue.state != DISK_QUEUE_LIVE)
		disk_range_free(range);
}

/*
 * Asks the driver for a queue over the view that waits; the range's place is free. After a failure
 * it is free still, and the view is here.
 */
static enum status attach_ask(struct disk_range *range)
{
	struct disk *disk = range->disk;
	struct rt_call *call = &range->ask.call;
	struct block_device_attach_params_builder params;
	enum status status = block_device_attach_begin(call, disk->rt, disk->device, &params);

	if (status == STATUS_OK)
		status = block_device_attach_params_pass_view(call, &params, range->view,
							      RT_TRANSFER_MOVE);
	range->ask.done = attach_done;
	range->ask.context = range;
	if (status == STATUS_OK)
		status = rt_server_ask(&disk->clock, &range->ask, DISK_SECONDS);
	if (status != STATUS_OK) {
		rt_call_close(call);
		return status;
	}
	range->view.id.key = 0;
	range->queue.state = DISK_QUEUE_ATTACHING;
	return STATUS_OK;
}

static enum status range_attach(void *self, struct rt_request *request,
				const struct block_device_attach_params_reader *params,
				const struct block_device_attach_results_builder *results)
{
	struct disk_range *range = self;
	struct memory_view view;
	enum status status;

	(void)results;
	if (range->block_count == 0)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				       CAPNP_TEXT("The disk has no such partition."));
	if (range->attaching)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("Somebody waits for the partition already."));
	status = rt_server_defer(&range->disk->server, request, attach_gone, range,
				 &range->attaching);
	if (status != STATUS_OK)
		return status;
	status = block_device_attach_params_receive_view(request, params, &view);
	if (status == STATUS_OK && view.id.key == 0)
		status = STATUS_INVALID_ARGUMENT;
	if (status != STATUS_OK) {
		range->attaching = NULL;
		return status;
	}
	range->view = view;
	if (range->queue.state != DISK_QUEUE_FREE) {
		rt_server_moment_set(&range->disk->clock, &range->patience,
				     rt_server_clock_now(&range->disk->clock) + DISK_PATIENCE_NS);
		return STATUS_OK;
	}
	status = attach_ask(range);
	if (status != STATUS_OK) {
		range->attaching = NULL;
		let_go(range->disk, &range->view.id);
	}
	return status;
}

void disk_range_free(struct disk_range *range)
{
	let_go(range->disk, &range->queue.upstream.id);
	range->queue = (struct disk_queue){.state = DISK_QUEUE_FREE};
	if (!range->attaching)
		return;
	rt_server_moment_unset(&range->disk->clock, &range->patience);
	if (attach_ask(range) != STATUS_OK)
		attach_refuse(range, CALL_EXCEPTION_KIND_OVERLOADED,
			      CAPNP_TEXT("The service has no room for the request."));
}

void disk_range_init(struct disk_range *range, struct disk *disk)
{
	range->disk = disk;
	range->patience = (struct rt_server_moment){.come = patience_over, .context = range};
}

static const struct block_device_handlers range_handlers = {
	.describe = range_describe,
	.attach = range_attach,
};
RT_SERVER_DISPATCH(block_device, range_handlers)

const struct rt_server_class disk_range_class = {
	.interface_id = BLOCK_DEVICE_INTERFACE_ID,
	.dispatch = block_device_serve,
	/* One attach waits at each range, whoever calls. */
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};
