/*
 * The things that several scenarios of fault injection need. See scene.h.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/memory.h"
#include "core/generated/process.h"

struct scene scene;

struct sim_held scene_own(const char *name)
{
	return sim_capset(kernel.init, name);
}

void scene_release(struct sim_held *held)
{
	if (held->capability)
		SIM_STATUS(STATUS_OK, sim_release(scene.init, *held));
	*held = SIM_NO_CAPABILITY;
}

void scene_undo(void)
{
	struct sim_held *const held[] = {
		&scene.made,  &scene.cut,      &scene.cut_revoker, &scene.view,    &scene.revoker,
		&scene.facet, &scene.endpoint, &scene.reference,   &scene.session, &scene.builder,
		&scene.image, &scene.sealed,   &scene.object,      &scene.ledger,  &scene.handle};

	for (uint32_t i = 0; i < ARRAY_COUNT(held); i++)
		scene_release(held[i]);
}

void scene_object_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_memory_create(scene.init, 3, SIM_NO_CAPABILITY, &scene.object));
}

void scene_sealed_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_package_program(scene.init, SIM_PROGRAM_PLAIN, &scene.sealed));
}

static void cut_prepare(uint16_t method)
{
	const struct sim_cut cut = {PAGE_BYTES, 2 * PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_shared shared;

	scene_object_prepare();
	SIM_STATUS(STATUS_OK, sim_view(scene.init, scene.object, method, &cut, &shared));
	scene.view = shared.view;
	scene.revoker = shared.revoker;
}

void scene_view_prepare(void)
{
	cut_prepare(MEMORY_OBJECT_METHOD_VIEW);
}

void scene_reader_prepare(void)
{
	cut_prepare(MEMORY_OBJECT_METHOD_READER);
}

void scene_image_prepare(void)
{
	uint16_t refusal;

	scene_sealed_prepare();
	SIM_STATUS(STATUS_OK, sim_image_create(scene.init, scene.sealed, SIM_NO_CAPABILITY,
					       &scene.image, &refusal));
	scene_release(&scene.sealed);
}

void scene_builder_prepare(void)
{
	scene_image_prepare();
	SIM_STATUS(STATUS_OK,
		   sim_builder_create(scene.init, scene.image, SIM_NO_CAPABILITY, &scene.builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(scene.init, scene.builder, 2 * PAGE_BYTES));
}

void scene_ledger_prepare(void)
{
	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(scene.init, scene_own("ledger"), 50, 1, &scene.ledger));
}
