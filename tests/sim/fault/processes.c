/*
 * Scenarios of images, of processes that are built, and of their handles.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/process.h"

static enum status image_create_run(void)
{
	uint16_t refusal;

	return sim_image_create(scene.init, scene.sealed, SIM_NO_CAPABILITY, &scene.made, &refusal);
}

static enum status image_describe(void)
{
	return sim_plain(scene.init, scene.image, IMAGE_METHOD_DESCRIBE);
}

static enum status image_notes(void)
{
	return sim_plain(scene.init, scene.image, IMAGE_METHOD_NOTES);
}

static enum status spawner_create(void)
{
	return sim_builder_create(scene.init, scene.image, SIM_NO_CAPABILITY, &scene.made);
}

static enum status grant_copy(void)
{
	return sim_builder_grant(scene.init, scene.builder, "copy", scene_own("console"),
				 RING_TRANSFER_COPY);
}

static void grant_move_prepare(void)
{
	scene_builder_prepare();
	scene_object_prepare();
}

static enum status grant_move(void)
{
	return sim_builder_grant(scene.init, scene.builder, "move", scene.object,
				 RING_TRANSFER_MOVE);
}

static enum status builder_heap(void)
{
	return sim_builder_heap(scene.init, scene.builder, PAGE_BYTES);
}

static enum status builder_address_space(void)
{
	return sim_builder_own(scene.init, scene.builder, PROCESS_BUILDER_METHOD_ADDRESS_SPACE,
			       "space");
}

static enum status builder_start(void)
{
	return sim_builder_start(scene.init, scene.builder, &scene.handle);
}

/* All of it: what was made before a step failed is let go again. */
static enum status spawn_whole(void)
{
	struct sim_held builder = SIM_NO_CAPABILITY, object = SIM_NO_CAPABILITY;
	enum status status = sim_memory_create(scene.init, 1, SIM_NO_CAPABILITY, &object);

	if (status == STATUS_OK)
		status = sim_builder_create(scene.init, scene.image, SIM_NO_CAPABILITY, &builder);
	if (status == STATUS_OK)
		status = sim_builder_grant(scene.init, builder, "a", scene_own("timer"),
					   RING_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = sim_builder_grant(scene.init, builder, "b", object, RING_TRANSFER_MOVE);
	if (status == STATUS_OK)
		status = sim_builder_start(scene.init, builder, &scene.handle);
	if (status == STATUS_OK)
		object = SIM_NO_CAPABILITY;
	scene_release(&builder);
	scene_release(&object);
	return status;
}

/* ---- handles and watches --------------------------------------------------------------------- */

static enum status handle_wait(void)
{
	return sim_plain(scene.init, scene.handle, PROCESS_HANDLE_METHOD_WAIT);
}

static enum status handle_terminate(void)
{
	return sim_plain(scene.init, scene.handle, PROCESS_HANDLE_METHOD_TERMINATE);
}

static enum status handle_status(void)
{
	return sim_plain(scene.init, scene.handle, PROCESS_HANDLE_METHOD_STATUS);
}

static enum status handle_watch(void)
{
	return sim_derive(scene.init, scene.handle, PROCESS_HANDLE_METHOD_WATCH, &scene.made);
}

static void child_prepare(void)
{
	scene_builder_prepare();
	SIM_STATUS(STATUS_OK, builder_start());
}

static void ended_prepare(void)
{
	child_prepare();
	SIM_STATUS(STATUS_OK, handle_terminate());
}

/* The handle itself is let go with the rest of the scene. */
static void child_end(void)
{
	SIM_STATUS(STATUS_OK, handle_terminate());
	SIM_STATUS(STATUS_OK, handle_wait());
}

static void watch_prepare(void)
{
	child_prepare();
	SIM_STATUS(STATUS_OK, handle_watch());
}

static void watch_ended_prepare(void)
{
	ended_prepare();
	SIM_STATUS(STATUS_OK, handle_watch());
}

static enum status watch_status(void)
{
	return sim_plain(scene.init, scene.made, PROCESS_WATCH_METHOD_STATUS);
}

static enum status watch_wait(void)
{
	return sim_plain(scene.init, scene.made, PROCESS_WATCH_METHOD_WAIT);
}

const struct scenario fault_processes[] = {
	{OF(IMAGE_FACTORY, CREATE), .prepare = scene_sealed_prepare, .run = image_create_run},
	{OF(IMAGE, DESCRIBE), .prepare = scene_image_prepare, .run = image_describe},
	{OF(IMAGE, NOTES), .prepare = scene_image_prepare, .run = image_notes},
	{OF(PROCESS_SPAWNER, CREATE), .prepare = scene_image_prepare, .run = spawner_create},
	{OF(PROCESS_BUILDER, GRANT), .variant = "copy", .prepare = scene_builder_prepare,
	 .run = grant_copy},
	{OF(PROCESS_BUILDER, GRANT), .variant = "move", .prepare = grant_move_prepare,
	 .run = grant_move},
	{OF(PROCESS_BUILDER, HEAP), .prepare = scene_builder_prepare, .run = builder_heap},
	{OF(PROCESS_BUILDER, ADDRESS_SPACE), .prepare = scene_builder_prepare,
	 .run = builder_address_space},
	{OF(PROCESS_BUILDER, START), .prepare = scene_builder_prepare, .run = builder_start,
	 .undo = child_end},
	{.variant = "spawn, all of it",
	 .prepare = scene_image_prepare,
	 .run = spawn_whole,
	 .undo = child_end},
	{OF(PROCESS_HANDLE, STATUS), .prepare = child_prepare, .run = handle_status,
	 .undo = child_end},
	{OF(PROCESS_HANDLE, WATCH), .prepare = child_prepare, .run = handle_watch,
	 .undo = child_end},
	{OF(PROCESS_WATCH, STATUS), .prepare = watch_prepare, .run = watch_status,
	 .undo = child_end},
	{OF(PROCESS_WATCH, WAIT), .prepare = watch_ended_prepare, .run = watch_wait,
	 .undo = child_end},
	{OF(PROCESS_HANDLE, TERMINATE), .prepare = child_prepare, .run = handle_terminate,
	 .undo = child_end},
	{OF(PROCESS_HANDLE, WAIT), .prepare = ended_prepare, .run = handle_wait, .undo = child_end},
	{0},
};
