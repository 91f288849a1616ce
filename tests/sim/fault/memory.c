/*
 * Scenarios of memory objects, views and readers.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/memory.h"

static enum status memory_small(void)
{
	return sim_memory_create(scene.init, 1, SIM_NO_CAPABILITY, &scene.made);
}

static enum status memory_large(void)
{
	return sim_memory_create(scene.init, 600, SIM_NO_CAPABILITY, &scene.made);
}

static enum status memory_paid(void)
{
	return sim_memory_create(scene.init, 4, scene.ledger, &scene.made);
}

static enum status memory_size(void)
{
	return sim_plain(scene.init, scene.object, MEMORY_OBJECT_METHOD_SIZE);
}

static enum status memory_write_run(void)
{
	return sim_memory_write(scene.init, scene.object, 4090, "0123456789", 10);
}

static enum status memory_read_run(void)
{
	struct memory_object_read_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene.object, MEMORY_OBJECT_METHOD_READ, 0);
	SIM_STATUS(STATUS_OK, memory_object_read_params_builder_root(&call.builder, &params));
	memory_object_read_params_builder_set_length(&params, 100);
	return sim_call(scene.init, &call);
}

static enum status memory_seal(void)
{
	return sim_plain(scene.init, scene.object, MEMORY_OBJECT_METHOD_SEAL);
}

/* ---- views and readers ----------------------------------------------------------------------- */

/* The second page, for the scene's ledger where there is one. */
static enum status cut_run(struct sim_held from, uint16_t method)
{
	const struct sim_cut cut = {PAGE_BYTES, PAGE_BYTES, scene.ledger};
	struct sim_shared shared;
	enum status status = sim_view(scene.init, from, method, &cut, &shared);

	scene.cut = shared.view;
	scene.cut_revoker = shared.revoker;
	return status;
}

static enum status object_view(void)
{
	return cut_run(scene.object, MEMORY_OBJECT_METHOD_VIEW);
}

static enum status object_reader(void)
{
	return cut_run(scene.object, MEMORY_OBJECT_METHOD_READER);
}

static void paid_prepare(void)
{
	scene_object_prepare();
	scene_ledger_prepare();
}

static enum status view_size(void)
{
	return sim_plain(scene.init, scene.view, MEMORY_VIEW_METHOD_SIZE);
}

static enum status view_write(void)
{
	return sim_memory_write(scene.init, scene.view, 4090, "0123456789", 10);
}

static enum status view_read(void)
{
	char bytes[100];

	return sim_memory_read(scene.init, scene.view, 0, bytes, sizeof(bytes));
}

static enum status view_view(void)
{
	return cut_run(scene.view, MEMORY_VIEW_METHOD_VIEW);
}

static enum status view_reader(void)
{
	return cut_run(scene.view, MEMORY_VIEW_METHOD_READER);
}

static enum status reader_size(void)
{
	return sim_plain(scene.init, scene.view, MEMORY_READER_METHOD_SIZE);
}

static enum status reader_read(void)
{
	struct memory_object_read_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene.view, MEMORY_READER_METHOD_READ, 0);
	SIM_STATUS(STATUS_OK, memory_object_read_params_builder_root(&call.builder, &params));
	memory_object_read_params_builder_set_length(&params, 100);
	return sim_call(scene.init, &call);
}

static enum status reader_reader(void)
{
	return cut_run(scene.view, MEMORY_READER_METHOD_READER);
}

const struct scenario fault_memory[] = {
	{OF(MEMORY, CREATE), .run = memory_small},
	{OF(MEMORY, CREATE), .variant = "many pages", .run = memory_large},
	{OF(MEMORY, CREATE), .variant = "another pays", .prepare = scene_ledger_prepare,
	 .run = memory_paid},
	{OF(MEMORY_OBJECT, SIZE), .prepare = scene_object_prepare, .run = memory_size},
	{OF(MEMORY_OBJECT, READ), .prepare = scene_object_prepare, .run = memory_read_run},
	{OF(MEMORY_OBJECT, WRITE), .prepare = scene_object_prepare, .run = memory_write_run},
	{OF(MEMORY_OBJECT, SEAL), .prepare = scene_object_prepare, .run = memory_seal},
	{OF(MEMORY_OBJECT, VIEW), .prepare = scene_object_prepare, .run = object_view},
	{OF(MEMORY_OBJECT, READER), .variant = "another pays", .prepare = paid_prepare,
	 .run = object_reader},
	{OF(MEMORY_VIEW, SIZE), .prepare = scene_view_prepare, .run = view_size},
	{OF(MEMORY_VIEW, READ), .prepare = scene_view_prepare, .run = view_read},
	{OF(MEMORY_VIEW, WRITE), .prepare = scene_view_prepare, .run = view_write},
	{OF(MEMORY_VIEW, VIEW), .prepare = scene_view_prepare, .run = view_view},
	{OF(MEMORY_VIEW, READER), .prepare = scene_view_prepare, .run = view_reader},
	{OF(MEMORY_READER, SIZE), .prepare = scene_reader_prepare, .run = reader_size},
	{OF(MEMORY_READER, READ), .prepare = scene_reader_prepare, .run = reader_read},
	{OF(MEMORY_READER, READER), .prepare = scene_reader_prepare, .run = reader_reader},
	{0},
};
