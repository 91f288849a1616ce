/*
 * The disk as a BlockDevice, and the places for queues: see blk.h.
 */
#include "user/drivers/virtio-blk/blk.h"

#include "user/rt/generated/block_server.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/rt.h"

/* An attach waits so long for a holder to go. */
#define ATTACH_PATIENCE_NS RT_SECOND_NS

static void view_let_go(struct blk *blk, struct memory_view *view)
{
	if (view->id.key != 0)
		rt_ring_release(&blk->driver.rt->ring, view->id);
	view->id.key = 0;
}

static enum status device_describe(void *self, struct rt_request *request,
				   const struct block_device_describe_params_reader *params,
				   const struct block_device_describe_results_builder *results)
{
	const struct blk *blk = self;

	(void)request;
	(void)params;
	block_device_describe_results_builder_set_block_bytes(results, blk->block_bytes);
	block_device_describe_results_builder_set_physical_bytes(results, blk->physical_bytes);
	block_device_describe_results_builder_set_blocks(results, blk->blocks);
	block_device_describe_results_builder_set_volatile_cache(results, blk->volatile_cache);
	block_device_describe_results_builder_set_read_only(results, blk->read_only);
	return STATUS_OK;
}

/* ---- a place --------------------------------------------------------------------------------- */

static struct blk_queue *queue_place(struct blk *blk)
{
	for (uint32_t i = 0; i < BLK_QUEUES; i++) {
		if (blk->queues[i].state == BLK_QUEUE_FREE)
			return &blk->queues[i];
	}
	return NULL;
}

/* Takes the place back, whatever is there. A mapping of one's own that is whole always goes. */
static void queue_clear(struct blk_queue *queue)
{
	struct blk *blk = queue->blk;

	if (rt_unmap(&blk->driver.mapper, &queue->mapped) == STATUS_OK)
		view_let_go(blk, &queue->view);
	*queue = (struct blk_queue){.blk = blk, .state = BLK_QUEUE_FREE};
}

static enum status view_map(struct blk_queue *queue, struct rt_request *request)
{
	struct blk *blk = queue->blk;
	struct memory_view_size_result size;
	enum status status = memory_view_size(blk->driver.rt, queue->view, &size);

	if (status != STATUS_OK)
		return status;
	if (size.bytes > BLK_VIEW_BYTES_MOST)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("The view is larger than 1 MiB."));
	return rt_map_view(&blk->driver.mapper, queue->view, (struct rt_pages){0, size.bytes},
			   &queue->mapped);
}

/* Makes a queue over the view, which it takes in any case, and answers with it. */
static enum status queue_make(struct blk_queue *queue, struct memory_view view,
			      struct rt_request *request,
			      const struct block_device_attach_results_builder *results)
{
	const struct rt_server_object object = {.class = &blk_queue_class, .self = queue};
	const struct rt_server_life life = {.move_only = true};
	struct rt_server *server = &queue->blk->server;
	struct rt_server_facet facet;
	struct block_queue given;
	enum status status;

	queue->view = view;
	status = view_map(queue, request);
	if (status == STATUS_OK)
		status = rt_server_mint_for(server, request, &object, &life, &facet);
	if (status != STATUS_OK) {
		queue_clear(queue);
		return status;
	}
	/* From here on the facet's end is the queue's end, also when nobody gets it. */
	queue->state = BLK_QUEUE_LIVE;
	given.id = facet.capability;
	status = block_device_attach_results_send_queue(request, results, given, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&queue->blk->driver.rt->ring, given.id);
	return status;
}

/* ---- waiting for a place --------------------------------------------------------------------- */

static void attach_gone(void *context, struct rt_server_deferred *deferred)
{
	struct blk *blk = context;

	(void)deferred;
	blk->attaching = NULL;
	rt_server_moment_unset(&blk->clock, &blk->attaching_patience);
	view_let_go(blk, &blk->attaching_view);
}

static void attach_patience_over(void *context)
{
	struct blk *blk = context;
	struct rt_request *answer = rt_server_answer(&blk->server, blk->attaching);

	blk->attaching = NULL;
	view_let_go(blk, &blk->attaching_view);
	rt_server_reply(&blk->server, answer,
			rt_request_fail(answer, CALL_EXCEPTION_KIND_OVERLOADED,
					CAPNP_TEXT("Each place has a holder.")));
}

void blk_attach_init(struct blk *blk)
{
	for (uint32_t i = 0; i < BLK_QUEUES; i++)
		blk->queues[i].blk = blk;
	blk->attaching_patience =
		(struct rt_server_moment){.come = attach_patience_over, .context = blk};
}

void blk_queue_free(struct blk_queue *queue)
{
	struct blk *blk = queue->blk;
	struct memory_view view = blk->attaching_view;
	struct block_device_attach_results_builder results;
	struct rt_request *answer;
	enum status status;

	queue_clear(queue);
	if (!blk->attaching)
		return;
	rt_server_moment_unset(&blk->clock, &blk->attaching_patience);
	answer = rt_server_answer(&blk->server, blk->attaching);
	blk->attaching = NULL;
	blk->attaching_view.id.key = 0;
	status = block_device_attach_results_builder_root(&answer->results, &results);
	if (status == STATUS_OK)
		status = queue_make(queue, view, answer, &results);
	else
		view_let_go(blk, &view);
	rt_server_reply(&blk->server, answer, status);
}

static enum status attach_wait(struct blk *blk, struct rt_request *request, struct memory_view view)
{
	enum status status =
		rt_server_defer(&blk->server, request, attach_gone, blk, &blk->attaching);

	if (status != STATUS_OK) {
		view_let_go(blk, &view);
		return status;
	}
	blk->attaching_view = view;
	rt_server_moment_set(&blk->clock, &blk->attaching_patience,
			     rt_server_clock_now(&blk->clock) + ATTACH_PATIENCE_NS);
	return STATUS_OK;
}

static enum status device_attach(void *self, struct rt_request *request,
				 const struct block_device_attach_params_reader *params,
				 const struct block_device_attach_results_builder *results)
{
	struct blk *blk = self;
	struct blk_queue *queue = queue_place(blk);
	struct memory_view view;
	enum status status;

	if (blk->attaching)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("Somebody waits for a place already."));
	status = block_device_attach_params_receive_view(request, params, &view);
	if (status == STATUS_OK && view.id.key == 0)
		status = STATUS_INVALID_ARGUMENT;
	if (status != STATUS_OK)
		return status;
	return queue ? queue_make(queue, view, request, results) : attach_wait(blk, request, view);
}

static const struct block_device_handlers device_handlers = {
	.describe = device_describe,
	.attach = device_attach,
};
RT_SERVER_DISPATCH(block_device, device_handlers)

const struct rt_server_class blk_device_class = {
	.interface_id = BLOCK_DEVICE_INTERFACE_ID,
	.dispatch = block_device_serve,
};
