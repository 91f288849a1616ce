/*
 * Scenarios of threads and park spaces.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "tests/sim/sim_thread.h"

static enum status builder_threads(void)
{
	return sim_builder_own(scene.init, scene.builder, PROCESS_BUILDER_METHOD_THREAD_SPAWNER,
			       "threads");
}

static enum status thread_create_run(void)
{
	return sim_thread_create(scene.init, scene_own("threads"), SIM_THREAD_START, &scene.handle,
				 &scene.made);
}

/* The slot of the thread's own capability goes with it. */
static void thread_undo(void)
{
	if (scene.made.capability)
		SIM_STATUS(STATUS_OK, sim_plain(scene.init, scene.made, THREAD_METHOD_END));
	scene.made = SIM_NO_CAPABILITY;
	sim_settle();
}

static void thread_prepare(void)
{
	SIM_STATUS(STATUS_OK, thread_create_run());
}

static enum status thread_status_run(void)
{
	bool ended;

	return sim_thread_status(scene.init, scene.handle, &ended);
}

static void thread_ended_prepare(void)
{
	thread_prepare();
	SIM_STATUS(STATUS_OK, sim_plain(scene.init, scene.made, THREAD_METHOD_END));
	scene.made = SIM_NO_CAPABILITY;
}

static enum status thread_wait_run(void)
{
	return sim_plain(scene.init, scene.handle, THREAD_HANDLE_METHOD_WAIT);
}

static enum status park_own_run(void)
{
	return sim_park_own(scene.init, scene_own("threads"), &scene.made);
}

static enum status park_create_run(void)
{
	return sim_park_create(scene.init, scene.object, SIM_NO_CAPABILITY, &scene.made);
}

static void park_prepare(void)
{
	scene_object_prepare();
	SIM_STATUS(STATUS_OK, park_create_run());
}

static enum status park_wait_run(void)
{
	struct sim_call call;

	sim_wait_init(&call, scene.made, 8, 0, host.now_ns + 5000000);
	return sim_call(scene.init, &call);
}

static enum status park_wake_run(void)
{
	uint32_t woken;

	return sim_wake(scene.init, scene.made, 8, 1, &woken);
}

const struct scenario fault_threads[] = {
	{OF(PROCESS_BUILDER, THREAD_SPAWNER), .prepare = scene_builder_prepare,
	 .run = builder_threads},
	{OF(THREAD_SPAWNER, CREATE), .run = thread_create_run, .undo = thread_undo},
	{OF(THREAD_SPAWNER, PARK), .run = park_own_run},
	{OF(THREAD_HANDLE, STATUS), .prepare = thread_prepare, .run = thread_status_run,
	 .undo = thread_undo},
	{OF(THREAD_HANDLE, WAIT), .prepare = thread_ended_prepare, .run = thread_wait_run,
	 .undo = thread_undo},
	{OF(MEMORY_OBJECT, PARK), .prepare = scene_object_prepare, .run = park_create_run},
	{OF(PARK_SPACE, WAIT), .prepare = park_prepare, .run = park_wait_run},
	{OF(PARK_SPACE, WAKE), .prepare = park_prepare, .run = park_wake_run},
	{0},
};
