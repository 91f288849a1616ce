/*
 * A holder's queue: calls become requests, and requests come to their ends. See blk.h.
 */
#include "core/base/checked.h"
#include "user/drivers/virtio-blk/blk.h"
#include "user/rt/generated/block_server.h"
#include "user/rt/rt.h"

/* ---- ends ------------------------------------------------------------------------------------ */

/* Nothing more is done of a queue. */
static void queue_break(struct blk_queue *queue)
{
	if (queue->state == BLK_QUEUE_LIVE)
		queue->state = BLK_QUEUE_BROKEN;
	for (uint32_t i = 0; i < BLK_REQUESTS; i++) {
		if (queue->blk->requests[i].queue == queue)
			queue->blk->requests[i].failed = true;
	}
}

/*
 * A request that failed breaks its queue. A flush that failed breaks all of them: the writes of
 * others that had completed may be lost with it, and a later flush would say nothing of that.
 */
static void failures_spread(struct blk *blk)
{
	for (uint32_t i = 0; i < BLK_REQUESTS; i++) {
		struct blk_request *request = &blk->requests[i];

		if (!request->queue || !request->failed)
			continue;
		if (request->kind == BLK_FLUSH && request->queue->state == BLK_QUEUE_LIVE) {
			for (uint32_t k = 0; k < BLK_QUEUES; k++)
				queue_break(&blk->queues[k]);
			return;
		}
		queue_break(request->queue);
	}
}

static void request_end(struct blk *blk, struct blk_request *request)
{
	struct blk_queue *queue = request->queue;

	if (request->deferred) {
		struct rt_request *answer = rt_server_answer(&blk->server, request->deferred);
		enum status status = STATUS_OK;

		if (request->failed)
			status = rt_request_fail(answer, CALL_EXCEPTION_KIND_FAILED,
						 CAPNP_TEXT("The disk has failed."));
		rt_server_reply(&blk->server, answer, status);
	}
	*request = (struct blk_request){0};
	queue->requests--;
	if (queue->state == BLK_QUEUE_CLOSING && queue->requests == 0)
		blk_queue_free(queue);
}

void blk_requests_go_on(struct blk *blk)
{
	failures_spread(blk);
	for (uint32_t i = 0; i < BLK_REQUESTS; i++) {
		struct blk_request *request = &blk->requests[i];

		if (request->queue && request->slots == 0 && (request->sent || request->failed))
			request_end(blk, request);
	}
	blk_slots_fill(blk);
}

/* ---- calls ----------------------------------------------------------------------------------- */

static void request_gone(void *context, struct rt_server_deferred *deferred)
{
	(void)deferred;
	((struct blk_request *)context)->deferred = NULL;
}

static struct blk_request *request_place(struct blk *blk)
{
	for (uint32_t i = 0; i < BLK_REQUESTS; i++) {
		if (!blk->requests[i].queue)
			return &blk->requests[i];
	}
	return NULL;
}

/* Begins a request that was checked; `wanted` has its kind, and what the kind needs. */
static enum status request_begin(struct blk_queue *queue, struct rt_request *call,
				 const struct blk_request *wanted)
{
	struct blk *blk = queue->blk;
	struct blk_request *request = request_place(blk);
	enum status status;

	if (queue->state != BLK_QUEUE_LIVE)
		return rt_request_fail(call, CALL_EXCEPTION_KIND_DISCONNECTED,
				       CAPNP_TEXT("A request of this queue has failed."));
	if (!request || queue->requests == BLK_REQUESTS_PER_QUEUE)
		return rt_request_fail(call, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("The queue has eight requests in progress."));
	*request = *wanted;
	status = rt_server_defer(&blk->server, call, request_gone, request, &request->deferred);
	if (status != STATUS_OK) {
		*request = (struct blk_request){0};
		return status;
	}
	request->queue = queue;
	queue->requests++;
	blk_slots_fill(blk);
	return STATUS_OK;
}

/* The blocks are the disk's, the bytes the view's; then the request can begin. */
static enum status piece_begin(struct blk_queue *queue, struct rt_request *call,
			       struct blk_request *wanted, uint32_t count)
{
	const struct blk *blk = queue->blk;
	const uint64_t bytes = (uint64_t)count * blk->block_bytes;

	if (count == 0 || !range_inside(wanted->block, count, blk->blocks))
		return rt_request_fail(call, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("The blocks are not all the disk's."));
	if (wanted->offset % 8 != 0 ||
	    !range_inside(wanted->offset, bytes, queue->mapped.length_bytes))
		return rt_request_fail(call, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("The bytes are not all the view's."));
	if (wanted->kind == BLK_WRITE && blk->read_only)
		return rt_request_fail(call, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("The disk is only read."));
	wanted->bytes = (uint32_t)bytes; /* at most the view's */
	return request_begin(queue, call, wanted);
}

static enum status queue_read(void *self, struct rt_request *call,
			      const struct block_queue_read_params_reader *params,
			      const struct block_queue_read_results_builder *results)
{
	struct blk_request wanted = {.kind = BLK_READ,
				     .block = block_queue_read_params_get_block(params),
				     .offset = block_queue_read_params_get_offset(params)};

	(void)results;
	return piece_begin(self, call, &wanted, block_queue_read_params_get_count(params));
}

static enum status queue_write(void *self, struct rt_request *call,
			       const struct block_queue_write_params_reader *params,
			       const struct block_queue_write_results_builder *results)
{
	struct blk_request wanted = {.kind = BLK_WRITE,
				     .block = block_queue_write_params_get_block(params),
				     .offset = block_queue_write_params_get_offset(params)};

	(void)results;
	return piece_begin(self, call, &wanted, block_queue_write_params_get_count(params));
}

static enum status queue_flush(void *self, struct rt_request *call,
			       const struct block_queue_flush_params_reader *params,
			       const struct block_queue_flush_results_builder *results)
{
	const struct blk_request wanted = {.kind = BLK_FLUSH};
	struct blk_queue *queue = self;

	(void)params;
	(void)results;
	if (queue->state == BLK_QUEUE_LIVE && !queue->blk->volatile_cache)
		return STATUS_OK;
	return request_begin(queue, call, &wanted);
}

/* Nobody holds the queue: what the device has not got of it is not done any more. */
static void queue_closed(void *self)
{
	struct blk_queue *queue = self;
	struct blk *blk = queue->blk;

	queue->state = BLK_QUEUE_CLOSING;
	queue_break(queue);
	if (queue->requests == 0)
		blk_queue_free(queue);
	else
		blk_requests_go_on(blk);
}

static const struct block_queue_handlers queue_handlers = {
	.read = queue_read,
	.write = queue_write,
	.flush = queue_flush,
};
RT_SERVER_DISPATCH(block_queue, queue_handlers)

const struct rt_server_class blk_queue_class = {
	.interface_id = BLOCK_QUEUE_INTERFACE_ID,
	.dispatch = block_queue_serve,
	.closed = queue_closed,
	/* One service of partitions has all of them; each queue has a bound of its own. */
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};
