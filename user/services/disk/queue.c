/*
 * A queue: requests are checked against the range, and go on to the driver's queue.
 *
 * After one request that failed the queue is broken, as schema/block.capnp says; the driver's queue
 * is broken then, too, but the driver is not asked to be believed.
 */
#include "core/base/checked.h"
#include "user/rt/exception.h"
#include "user/rt/generated/block_client.h"
#include "user/rt/generated/block_server.h"
#include "user/services/disk/disk.h"

struct piece {
	uint64_t block;
	uint32_t count;
	uint64_t offset;
};

static struct disk_task *task_place(struct disk *disk, const struct disk_range *range)
{
	if (range->queue.outstanding >= DISK_TASKS_PER_RANGE)
		return NULL;
	for (uint32_t i = 0; i < DISK_TASKS; i++) {
		if (!disk->tasks[i].range)
			return &disk->tasks[i];
	}
	return NULL;
}

/* The caller is gone. The request is with the driver still, so the task stays until it is over. */
static void task_gone(void *context, struct rt_server_deferred *deferred)
{
	struct disk_task *task = context;

	(void)deferred;
	task->deferred = NULL;
}

/*
 * The kind of a request that did not go well: with invalidArgument nothing was done, and the queue
 * is as it was; anything else breaks it.
 */
static enum call_exception_kind failure_kind(struct disk_task *task, enum status status)
{
	struct capnp_text words;

	if (status != STATUS_EXCEPTION)
		return CALL_EXCEPTION_KIND_DISCONNECTED;
	if (rt_exception_read(&task->ask.call, &words) == CALL_EXCEPTION_KIND_INVALID_ARGUMENT)
		return CALL_EXCEPTION_KIND_INVALID_ARGUMENT;
	return CALL_EXCEPTION_KIND_FAILED;
}

static enum status failure_tell(struct rt_request *answer, enum call_exception_kind kind)
{
	if (kind == CALL_EXCEPTION_KIND_INVALID_ARGUMENT)
		return rt_request_fail(answer, kind,
				       CAPNP_TEXT("The bytes are not all the view's."));
	if (kind == CALL_EXCEPTION_KIND_DISCONNECTED)
		return rt_request_fail(answer, kind, CAPNP_TEXT("The driver is gone."));
	return rt_request_fail(answer, kind, CAPNP_TEXT("The disk has failed."));
}

static void task_done(void *context, enum status status)
{
	struct disk_task *task = context;
	struct disk_range *range = task->range;
	struct rt_server *server = &range->disk->server;
	enum call_exception_kind kind = CALL_EXCEPTION_KIND_FAILED;

	if (status != STATUS_OK)
		kind = failure_kind(task, status);
	rt_call_close(&task->ask.call);
	if (status != STATUS_OK && kind != CALL_EXCEPTION_KIND_INVALID_ARGUMENT &&
	    range->queue.state == DISK_QUEUE_LIVE)
		range->queue.state = DISK_QUEUE_BROKEN;
	if (task->deferred) {
		struct rt_request *answer = rt_server_answer(server, task->deferred);

		if (status != STATUS_OK)
			status = failure_tell(answer, kind);
		rt_server_reply(server, answer, status);
	}
	*task = (struct disk_task){0};
	range->queue.outstanding--;
	disk_queue_settle(range);
}

void disk_queue_settle(struct disk_range *range)
{
	if (range->queue.state == DISK_QUEUE_CLOSING && range->queue.outstanding == 0)
		disk_range_free(range);
}

static void queue_closed(void *self)
{
	struct disk_range *range = self;

	range->queue.state = DISK_QUEUE_CLOSING;
	disk_queue_settle(range);
}

/* Whether the request may begin; otherwise the status that the handler returns. */
static enum status task_begin(struct disk_range *range, struct rt_request *request,
			      struct disk_task **task)
{
	enum status status;

	if (range->queue.state != DISK_QUEUE_LIVE)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_DISCONNECTED,
				       CAPNP_TEXT("A request of this queue has failed."));
	*task = task_place(range->disk, range);
	if (!*task)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("The queue has eight requests in progress."));
	status = rt_server_defer(&range->disk->server, request, task_gone, *task,
				 &(*task)->deferred);
	if (status != STATUS_OK)
		(*task)->deferred = NULL;
	return status;
}

/* Sends the call that was built on; `status` says whether it was. */
static enum status task_ask(struct disk_range *range, struct disk_task *task, enum status status)
{
	task->ask.done = task_done;
	task->ask.context = task;
	if (status == STATUS_OK)
		status = rt_server_ask(&range->disk->clock, &task->ask, DISK_SECONDS);
	if (status != STATUS_OK) {
		rt_call_close(&task->ask.call);
		*task = (struct disk_task){0};
		return status;
	}
	task->range = range;
	range->queue.outstanding++;
	return STATUS_OK;
}

/* The blocks lie in the range; the driver checks the bytes, whose view it has. */
static enum status piece_check(const struct disk_range *range, struct rt_request *request,
			       const struct piece *piece)
{
	if (piece->count > 0 && range_inside(piece->block, piece->count, range->block_count) &&
	    piece->offset % 8 == 0)
		return STATUS_OK;
	return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			       CAPNP_TEXT("The blocks are not all the partition's."));
}

static enum status queue_read(void *self, struct rt_request *request,
			      const struct block_queue_read_params_reader *params,
			      const struct block_queue_read_results_builder *results)
{
	struct disk_range *range = self;
	const struct piece piece = {block_queue_read_params_get_block(params),
				    block_queue_read_params_get_count(params),
				    block_queue_read_params_get_offset(params)};
	struct block_queue_read_params_builder on;
	struct disk_task *task;
	enum status status = piece_check(range, request, &piece);

	(void)results;
	if (status == STATUS_OK)
		status = task_begin(range, request, &task);
	if (status != STATUS_OK)
		return status;
	status = block_queue_read_begin(&task->ask.call, range->disk->rt, range->queue.upstream,
					&on);
	if (status == STATUS_OK) {
		block_queue_read_params_builder_set_block(&on, range->first_block + piece.block);
		block_queue_read_params_builder_set_count(&on, piece.count);
		block_queue_read_params_builder_set_offset(&on, piece.offset);
	}
	return task_ask(range, task, status);
}

static enum status queue_write(void *self, struct rt_request *request,
			       const struct block_queue_write_params_reader *params,
			       const struct block_queue_write_results_builder *results)
{
	struct disk_range *range = self;
	const struct piece piece = {block_queue_write_params_get_block(params),
				    block_queue_write_params_get_count(params),
				    block_queue_write_params_get_offset(params)};
	struct block_queue_write_params_builder on;
	struct disk_task *task;
	enum status status = piece_check(range, request, &piece);

	(void)results;
	if (status == STATUS_OK)
		status = task_begin(range, request, &task);
	if (status != STATUS_OK)
		return status;
	status = block_queue_write_begin(&task->ask.call, range->disk->rt, range->queue.upstream,
					 &on);
	if (status == STATUS_OK) {
		block_queue_write_params_builder_set_block(&on, range->first_block + piece.block);
		block_queue_write_params_builder_set_count(&on, piece.count);
		block_queue_write_params_builder_set_offset(&on, piece.offset);
	}
	return task_ask(range, task, status);
}

static enum status queue_flush(void *self, struct rt_request *request,
			       const struct block_queue_flush_params_reader *params,
			       const struct block_queue_flush_results_builder *results)
{
	struct disk_range *range = self;
	struct block_queue_flush_params_builder on;
	struct disk_task *task;
	enum status status = task_begin(range, request, &task);

	(void)params;
	(void)results;
	if (status != STATUS_OK)
		return status;
	status = block_queue_flush_begin(&task->ask.call, range->disk->rt, range->queue.upstream,
					 &on);
	return task_ask(range, task, status);
}

static const struct block_queue_handlers queue_handlers = {
	.read = queue_read,
	.write = queue_write,
	.flush = queue_flush,
};
RT_SERVER_DISPATCH(block_queue, queue_handlers)

const struct rt_server_class disk_queue_class = {
	.interface_id = BLOCK_QUEUE_INTERFACE_ID,
	.dispatch = block_queue_serve,
	.closed = queue_closed,
	/* All services of a system are one caller; each range has one queue, with a bound of its
	 * own. */
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};
