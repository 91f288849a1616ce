/*
 * Shared memory for programs: see share.h. Over the typed clients of schema/memory.capnp.
 */
#include "user/rt/share.h"

#include "user/rt/generated/memory_client.h"

/* The kernel puts programs below and stacks above: kernel/object/process_start.c. */
#define PLACES_LOW UINT64_C(0x400000000000)
#define PLACES_SPAN UINT64_C(0x080000000000)
#define PLACE_STEP (UINT64_C(1) << 21)
#define TRIES 64u

void rt_mapper_init(struct rt_mapper *mapper, struct rt *rt, struct address_space space)
{
	const uint64_t random = rt->startup->random;

	*mapper = (struct rt_mapper){
		.rt = rt,
		.space = space,
		.next_address = PLACES_LOW + random % (PLACES_SPAN / PLACE_STEP) * PLACE_STEP};
}

/* Each mapping has page tables of its own; after it a page stays free. */
static uint64_t place_take(struct rt_mapper *mapper, uint64_t length_bytes)
{
	const uint64_t address = mapper->next_address;

	mapper->next_address += (length_bytes / PLACE_STEP + 1) * PLACE_STEP;
	return address;
}

enum map_kind { MAP_OBJECT, MAP_VIEW, MAP_READER, MAP_DEVICE, MAP_DMA };

/* These two are named to the method, because they cannot be passed on. */
static enum status device_map_at(struct rt_mapper *mapper, struct device_mmio mmio,
				 struct rt_pages pages, uint64_t address)
{
	struct address_space_map_device_params_builder params;
	struct address_space_map_device_results_reader results;
	struct rt_call call;
	enum status status =
		address_space_map_device_begin(&call, mapper->rt, mapper->space, &params);

	if (status == STATUS_OK)
		status = address_space_map_device_params_pass_mmio(&call, &params, mmio,
								   RT_TRANSFER_NAME);
	if (status == STATUS_OK) {
		address_space_map_device_params_builder_set_offset(&params, pages.offset_bytes);
		address_space_map_device_params_builder_set_bytes(&params, pages.length_bytes);
		address_space_map_device_params_builder_set_address(&params, address);
		status = address_space_map_device_finish(&call, &results);
	}
	rt_call_close(&call);
	return status;
}

static enum status dma_map_at(struct rt_mapper *mapper, struct dma_buffer buffer,
			      struct rt_pages pages, uint64_t address)
{
	struct address_space_map_dma_params_builder params;
	struct address_space_map_dma_results_reader results;
	struct rt_call call;
	enum status status = address_space_map_dma_begin(&call, mapper->rt, mapper->space, &params);

	if (status == STATUS_OK)
		status = address_space_map_dma_params_pass_buffer(&call, &params, buffer,
								  RT_TRANSFER_NAME);
	if (status == STATUS_OK) {
		address_space_map_dma_params_builder_set_offset(&params, pages.offset_bytes);
		address_space_map_dma_params_builder_set_bytes(&params, pages.length_bytes);
		address_space_map_dma_params_builder_set_address(&params, address);
		status = address_space_map_dma_finish(&call, &results);
	}
	rt_call_close(&call);
	return status;
}

static enum status map_at(struct rt_mapper *mapper, enum map_kind kind, struct cap_id id,
			  struct rt_pages pages, uint64_t address)
{
	const struct address_space_map_args object = {.object = {id},
						      .offset = pages.offset_bytes,
						      .bytes = pages.length_bytes,
						      .address = address};
	const struct address_space_map_view_args view = {.view = {id},
							 .offset = pages.offset_bytes,
							 .bytes = pages.length_bytes,
							 .address = address};
	const struct address_space_map_reader_args reader = {.reader = {id},
							     .offset = pages.offset_bytes,
							     .bytes = pages.length_bytes,
							     .address = address};

	switch (kind) {
	case MAP_OBJECT:
		return address_space_map(mapper->rt, mapper->space, &object);
	case MAP_VIEW:
		return address_space_map_view(mapper->rt, mapper->space, &view);
	case MAP_DEVICE:
		return device_map_at(mapper, (struct device_mmio){id}, pages, address);
	case MAP_DMA:
		return dma_map_at(mapper, (struct dma_buffer){id}, pages, address);
	case MAP_READER:
		break;
	}
	return address_space_map_reader(mapper->rt, mapper->space, &reader);
}

static enum status map_somewhere(struct rt_mapper *mapper, enum map_kind kind, struct cap_id id,
				 struct rt_pages pages, struct rt_mapped *mapped)
{
	*mapped = (struct rt_mapped){.bytes = NULL};
	for (uint32_t i = 0; i < TRIES; i++) {
		const uint64_t address = place_take(mapper, pages.length_bytes);
		const enum status status = map_at(mapper, kind, id, pages, address);

		if (status == STATUS_OK) {
			mapped->bytes = (volatile void *)(uintptr_t)address;
			mapped->length_bytes = pages.length_bytes;
		}
		if (status != STATUS_BUSY)
			return status;
	}
	return STATUS_NO_ROOM;
}

enum status rt_map_object(struct rt_mapper *mapper, struct memory_object object,
			  struct rt_pages pages, struct rt_mapped *mapped)
{
	return map_somewhere(mapper, MAP_OBJECT, object.id, pages, mapped);
}

enum status rt_map_view(struct rt_mapper *mapper, struct memory_view view, struct rt_pages pages,
			struct rt_mapped *mapped)
{
	return map_somewhere(mapper, MAP_VIEW, view.id, pages, mapped);
}

enum status rt_map_reader(struct rt_mapper *mapper, struct memory_reader reader,
			  struct rt_pages pages, struct rt_mapped *mapped)
{
	return map_somewhere(mapper, MAP_READER, reader.id, pages, mapped);
}

enum status rt_map_device(struct rt_mapper *mapper, struct device_mmio mmio, struct rt_pages pages,
			  struct rt_mapped *mapped)
{
	return map_somewhere(mapper, MAP_DEVICE, mmio.id, pages, mapped);
}

enum status rt_map_dma(struct rt_mapper *mapper, struct dma_buffer buffer, struct rt_pages pages,
		       struct rt_mapped *mapped)
{
	return map_somewhere(mapper, MAP_DMA, buffer.id, pages, mapped);
}

enum status rt_unmap(struct rt_mapper *mapper, struct rt_mapped *mapped)
{
	const struct address_space_unmap_args args = {.address = (uint64_t)(uintptr_t)mapped->bytes,
						      .bytes = mapped->length_bytes};

	if (!mapped->bytes)
		return STATUS_OK;
	*mapped = (struct rt_mapped){.bytes = NULL};
	return address_space_unmap(mapper->rt, mapper->space, &args);
}

/* Both views of all of it. */
static enum status views_cut(struct rt *rt, const struct rt_share_request *request,
			     struct rt_share *buffer)
{
	const uint64_t bytes = (uint64_t)request->pages * rt->startup->page_bytes;
	const struct memory_object_view_args view_args = {.bytes = bytes,
							  .ledger = request->ledger};
	const struct memory_object_reader_args reader_args = {.bytes = bytes,
							      .ledger = request->ledger};
	struct memory_object_view_result view;
	struct memory_object_reader_result reader;
	enum status status = memory_object_view(rt, buffer->object, &view_args, &view);

	if (status != STATUS_OK)
		return status;
	buffer->view = view.view;
	buffer->view_revoker = view.revoker;
	status = memory_object_reader(rt, buffer->object, &reader_args, &reader);
	if (status != STATUS_OK)
		return status;
	buffer->reader = reader.reader;
	buffer->reader_revoker = reader.revoker;
	return STATUS_OK;
}

enum status rt_share_open(struct rt_mapper *mapper, const struct rt_share_request *request,
			  struct rt_share *buffer)
{
	const struct memory_create_args args = {.pages = request->pages, .ledger = request->ledger};
	const struct rt_pages pages = {.length_bytes = (uint64_t)request->pages *
						       mapper->rt->startup->page_bytes};
	struct memory_create_result created;
	enum status status;

	*buffer = (struct rt_share){.mapped = {.bytes = NULL}};
	status = memory_create(mapper->rt, request->memory, &args, &created);
	if (status != STATUS_OK)
		return status;
	buffer->object = created.object;
	status = rt_map_object(mapper, buffer->object, pages, &buffer->mapped);
	if (status == STATUS_OK)
		status = views_cut(mapper->rt, request, buffer);
	if (status != STATUS_OK)
		rt_share_close(mapper, buffer);
	return status;
}

/* A capability that was given away, or never came, has nothing to be released. */
static void let_go(struct rt *rt, struct cap_id id)
{
	if (id.key != 0)
		rt_ring_release(&rt->ring, id);
}

void rt_share_close(struct rt_mapper *mapper, struct rt_share *buffer)
{
	struct rt *rt = mapper->rt;

	/* A step fails only when its object has ended before, with its payer's ledger. */
	if (buffer->view_revoker.id.key != 0)
		(void)!memory_revoker_revoke(rt, buffer->view_revoker);
	if (buffer->reader_revoker.id.key != 0)
		(void)!memory_revoker_revoke(rt, buffer->reader_revoker);
	(void)!rt_unmap(mapper, &buffer->mapped);
	let_go(rt, buffer->view.id);
	let_go(rt, buffer->view_revoker.id);
	let_go(rt, buffer->reader.id);
	let_go(rt, buffer->reader_revoker.id);
	let_go(rt, buffer->object.id);
	*buffer = (struct rt_share){.mapped = {.bytes = NULL}};
}
