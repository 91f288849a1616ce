/*
 * Serves the disk in memory: read tests/proofs/memdisk/memdisk.h first.
 *
 * Ends with 2 when something that it needs is missing, otherwise when its endpoint is gone, with 4.
 */
#include "core/base/checked.h"
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "tests/proofs/memdisk/memdisk.h"
#include "user/rt/config.h"
#include "user/rt/generated/block_server.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/rt/state.h"

#define QUEUES 4u
#define REQUESTS 16u
#define RECEIVES 4u
#define RESULT_WORDS 24u
#define REQUEST_NS UINT64_C(100000)

struct disk;

struct queue {
	struct disk *disk;
	bool used, closing;
	uint32_t outstanding;
	struct memory_view view;
	struct rt_mapped mapped;
};

enum kind { KIND_READ, KIND_WRITE, KIND_FLUSH };

struct request {
	struct queue *queue; /* null: free */
	enum kind kind;
	uint64_t block;
	uint32_t count;
	uint64_t offset;
	uint64_t order;
	struct rt_server_deferred *deferred; /* null: its caller is gone */
};

struct disk {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_moment moment;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE + QUEUES];
	struct rt_mapper mapper;
	struct rt_kept kept;
	uint8_t *bytes;
	struct queue queues[QUEUES];
	struct request requests[REQUESTS];
	uint64_t orders;
};

/* ---- requests -------------------------------------------------------------------------------- */

/* A mapping of one's own that is whole is always taken away. */
static void queue_forget(struct queue *queue)
{
	if (rt_unmap(&queue->disk->mapper, &queue->mapped) == STATUS_OK && queue->view.id.key != 0)
		rt_ring_release(&queue->disk->rt->ring, queue->view.id);
	queue->used = false;
}

static void queue_settle(struct queue *queue)
{
	if (!queue->closing || queue->outstanding > 0)
		return;
	queue_forget(queue);
}

static void request_gone(void *context, struct rt_server_deferred *deferred)
{
	(void)deferred;
	((struct request *)context)->deferred = NULL;
}

static bool request_fails(const struct request *request)
{
	return request->kind == KIND_WRITE && request->block + request->count > MEMDISK_BAD_FIRST &&
	       request->block < MEMDISK_BAD_FIRST + MEMDISK_RANGE_BLOCKS;
}

static void request_do(const struct request *request)
{
	volatile uint8_t *view = request->queue->mapped.bytes;
	uint8_t *disk = request->queue->disk->bytes + request->block * MEMDISK_BLOCK_BYTES;
	uint32_t bytes = request->count * MEMDISK_BLOCK_BYTES;

	view += request->offset;
	for (uint32_t i = 0; i < bytes && request->kind == KIND_READ; i++)
		view[i] = disk[i];
	for (uint32_t i = 0; i < bytes && request->kind == KIND_WRITE; i++)
		disk[i] = view[i];
}

static struct request *request_oldest(struct disk *disk)
{
	struct request *oldest = NULL;

	for (uint32_t i = 0; i < REQUESTS; i++) {
		struct request *request = &disk->requests[i];

		if (request->queue && (!oldest || request->order < oldest->order))
			oldest = request;
	}
	return oldest;
}

static void moment_set(struct disk *disk)
{
	if (!disk->moment.is_set && request_oldest(disk))
		rt_server_moment_set(&disk->clock, &disk->moment,
				     rt_server_clock_now(&disk->clock) + REQUEST_NS);
}

static void request_come(void *context)
{
	struct disk *disk = context;
	struct request *request = request_oldest(disk);
	struct queue *queue = request->queue;
	enum status status = STATUS_OK;

	if (!request_fails(request))
		request_do(request);
	if (request->deferred) {
		struct rt_request *answer = rt_server_answer(&disk->server, request->deferred);

		if (request_fails(request))
			status = rt_request_fail(answer, CALL_EXCEPTION_KIND_FAILED,
						 CAPNP_TEXT("This partition is bad."));
		rt_server_reply(&disk->server, answer, status);
	}
	*request = (struct request){0};
	queue->outstanding--;
	queue_settle(queue);
	moment_set(disk);
}

static enum status request_begin(struct queue *queue, struct rt_request *call,
				 const struct request *wanted)
{
	struct disk *disk = queue->disk;
	struct request *request = NULL;
	enum status status;

	for (uint32_t i = 0; i < REQUESTS && !request; i++) {
		if (!disk->requests[i].queue)
			request = &disk->requests[i];
	}
	if (!request)
		return STATUS_NO_ROOM;
	*request = *wanted;
	request->order = disk->orders++;
	status = rt_server_defer(&disk->server, call, request_gone, request, &request->deferred);
	if (status != STATUS_OK)
		return status;
	request->queue = queue;
	queue->outstanding++;
	moment_set(disk);
	return STATUS_OK;
}

static enum status piece_begin(struct queue *queue, struct rt_request *call,
			       const struct request *wanted)
{
	uint64_t bytes = (uint64_t)wanted->count * MEMDISK_BLOCK_BYTES;

	if (wanted->count == 0 || !range_inside(wanted->block, wanted->count, MEMDISK_BLOCKS) ||
	    !range_inside(wanted->offset, bytes, queue->mapped.length_bytes))
		return rt_request_fail(call, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("Not all the disk's, or not all the view's."));
	return request_begin(queue, call, wanted);
}

/* ---- the queue ------------------------------------------------------------------------------- */

static enum status queue_read(void *self, struct rt_request *call,
			      const struct block_queue_read_params_reader *params,
			      const struct block_queue_read_results_builder *results)
{
	const struct request wanted = {.kind = KIND_READ,
				       .block = block_queue_read_params_get_block(params),
				       .count = block_queue_read_params_get_count(params),
				       .offset = block_queue_read_params_get_offset(params)};

	(void)results;
	return piece_begin(self, call, &wanted);
}

static enum status queue_write(void *self, struct rt_request *call,
			       const struct block_queue_write_params_reader *params,
			       const struct block_queue_write_results_builder *results)
{
	const struct request wanted = {.kind = KIND_WRITE,
				       .block = block_queue_write_params_get_block(params),
				       .count = block_queue_write_params_get_count(params),
				       .offset = block_queue_write_params_get_offset(params)};

	(void)results;
	return piece_begin(self, call, &wanted);
}

static enum status queue_flush(void *self, struct rt_request *call,
			       const struct block_queue_flush_params_reader *params,
			       const struct block_queue_flush_results_builder *results)
{
	const struct request wanted = {.kind = KIND_FLUSH};

	(void)params;
	(void)results;
	return request_begin(self, call, &wanted);
}

static void queue_closed(void *self)
{
	struct queue *queue = self;

	queue->closing = true;
	queue_settle(queue);
}

static const struct block_queue_handlers queue_handlers = {
	.read = queue_read,
	.write = queue_write,
	.flush = queue_flush,
};
RT_SERVER_DISPATCH(block_queue, queue_handlers)

static const struct rt_server_class queue_class = {
	.interface_id = BLOCK_QUEUE_INTERFACE_ID,
	.dispatch = block_queue_serve,
	.closed = queue_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- the disk -------------------------------------------------------------------------------- */

static enum status disk_describe(void *self, struct rt_request *request,
				 const struct block_device_describe_params_reader *params,
				 const struct block_device_describe_results_builder *results)
{
	(void)self;
	(void)request;
	(void)params;
	block_device_describe_results_builder_set_block_bytes(results, MEMDISK_BLOCK_BYTES);
	block_device_describe_results_builder_set_physical_bytes(results, MEMDISK_BLOCK_BYTES);
	block_device_describe_results_builder_set_blocks(results, MEMDISK_BLOCKS);
	block_device_describe_results_builder_set_volatile_cache(results, false);
	return STATUS_OK;
}

static enum status view_map(struct disk *disk, struct queue *queue)
{
	struct memory_view_size_result size;
	enum status status = memory_view_size(disk->rt, queue->view, &size);

	if (status != STATUS_OK)
		return status;
	return rt_map_view(&disk->mapper, queue->view, (struct rt_pages){0, size.bytes},
			   &queue->mapped);
}

static enum status queue_make(struct disk *disk, struct rt_request *request, struct queue *queue,
			      const struct block_device_attach_results_builder *results)
{
	const struct rt_server_object object = {.class = &queue_class, .self = queue};
	const struct rt_server_life life = {.move_only = true};
	struct rt_server_facet facet;
	struct block_queue given;
	enum status status = rt_server_mint_for(&disk->server, request, &object, &life, &facet);

	if (status != STATUS_OK)
		return status;
	queue->used = true;
	queue->closing = false;
	given.id = facet.capability;
	status = block_device_attach_results_send_queue(request, results, given, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&disk->rt->ring, given.id);
	return status;
}

static enum status disk_attach(void *self, struct rt_request *request,
			       const struct block_device_attach_params_reader *params,
			       const struct block_device_attach_results_builder *results)
{
	struct disk *disk = self;
	struct queue *queue = NULL;
	enum status status;

	for (uint32_t i = 0; i < QUEUES && !queue; i++) {
		if (!disk->queues[i].used)
			queue = &disk->queues[i];
	}
	if (!queue)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("Each place has a holder."));
	*queue = (struct queue){.disk = disk};
	status = block_device_attach_params_receive_view(request, params, &queue->view);
	if (status != STATUS_OK)
		return status;
	status = view_map(disk, queue);
	if (status == STATUS_OK)
		status = queue_make(disk, request, queue, results);
	if (!queue->used)
		queue_forget(queue);
	return status;
}

static const struct block_device_handlers disk_handlers = {
	.describe = disk_describe,
	.attach = disk_attach,
};
RT_SERVER_DISPATCH(block_device, disk_handlers)

static const struct rt_server_class disk_class = {
	.interface_id = BLOCK_DEVICE_INTERFACE_ID,
	.dispatch = block_device_serve,
};

int capos_main(struct rt *rt)
{
	struct disk *disk = RT_STATE(struct disk);
	struct address_space space;
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = disk->objects,
		.object_count = ARRAY_COUNT(disk->objects),
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
	};

	disk->rt = rt;
	disk->moment = (struct rt_server_moment){.come = request_come, .context = disk};
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_server_init(&disk->server, &config) != STATUS_OK)
		return 2;
	rt_mapper_init(&disk->mapper, rt, space);
	if (rt_kept_open(&disk->mapper, "kept", &disk->kept) != STATUS_OK ||
	    disk->kept.mapped.length_bytes < MEMDISK_BLOCKS * MEMDISK_BLOCK_BYTES)
		return 2;
	disk->bytes = (uint8_t *)(uintptr_t)disk->kept.mapped.bytes;
	memdisk_format(disk->bytes);
	rt_server_clock_init(&disk->clock, &disk->server, timer);
	rt_server_add(&disk->server, 0, &disk_class, disk);
	return rt_server_run(&disk->server) == STATUS_OK ? 0 : 4;
}
