/*
 * Jobs of a world: a ledger each, some a session, and processes with all that the kernel grants.
 */
#include <stdio.h>
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "tests/sim/random/world.h"

#define ACTORS_WANTED 8u
/* The grants of one job's ledger. */
#define JOB_FRAMES 420u
#define JOB_RINGS 6u

/* Every actor is given these. */
static const char *const common_grants[RING_TRANSFERS] = {"console", "memory",  "images", "spawner",
							  "timer",   "entropy", "info",   "serial"};

/* A ledger for a job; it may be that too much is in use just now. */
static void job_open(struct sim_held *job)
{
	struct ledger_carve_params_builder params;
	struct columns_builder limit;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "ledger"), LEDGER_METHOD_CARVE, 1);
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_new_limit(&params, &limit));
	columns_builder_set_frames(&limit, JOB_FRAMES);
	columns_builder_set_ring_regions(&limit, JOB_RINGS);
	if (sim_once_in(&world.chance, 3))
		columns_builder_set_slots(&limit, 60 + sim_below(&world.chance, 100));
	if (sim_once_in(&world.chance, 3))
		columns_builder_set_timers(&limit, 1 + sim_below(&world.chance, 3));
	if (script_call(&call, job) != STATUS_OK)
		*job = SIM_NO_CAPABILITY;
}

/* One job in three is in the system's session, and each of the others in one of its own. */
static void session_open(struct sim_held job, struct sim_held *session)
{
	struct session_minter_create_params_builder params;
	struct sim_call call;

	*session = SIM_NO_CAPABILITY;
	sim_call_init(&call, sim_capset(kernel.init, "sessions"), SESSION_MINTER_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, session_minter_create_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK,
		   session_minter_create_params_builder_set_label(&params, CAPNP_TEXT("job")));
	session_minter_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	if (script_call(&call, session) != STATUS_OK)
		*session = SIM_NO_CAPABILITY;
}

static enum status job_session(struct sim_held builder, struct sim_held session)
{
	struct process_builder_session_params_builder params;
	struct sim_call call;

	if (!session.capability)
		return STATUS_OK;
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SESSION, 0);
	SIM_STATUS(STATUS_OK, process_builder_session_params_builder_root(&call.builder, &params));
	process_builder_session_params_builder_set_session(
		&params, sim_call_transfer(&call, session, RING_TRANSFER_COPY));
	return script_call(&call, NULL);
}

/* Whatever fails: the job is as it was, or will be closed. */
static enum status job_grants(struct sim_held builder, struct sim_held job, struct sim_held service)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct sim_call call;
	enum status status;
	uint32_t count = ARRAY_COUNT(common_grants);

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK,
		   process_builder_grant_params_builder_new_grants(&params, count, &list));
	for (uint32_t i = 0; i < count; i++)
		script_grant_add(&call, &list, i, common_grants[i],
				 sim_capset(kernel.init, common_grants[i]));
	status = script_call(&call, NULL);
	if (status != STATUS_OK)
		return status;
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_new_grants(&params, 6, &list));
	script_grant_add(&call, &list, 4, "endpoints", sim_capset(kernel.init, "endpoints"));
	script_grant_add(&call, &list, 5, "sessions", sim_capset(kernel.init, "sessions"));
	script_grant_add(&call, &list, 0, "ledger", job);
	for (uint32_t i = 0; i < 3; i++)
		script_grant_add(&call, &list, i + 1, (const char *[]){"i0", "i1", "i2"}[i],
				 world.images[SIM_PROGRAM_PLAIN + i]);
	status = script_call(&call, NULL);
	if (status != STATUS_OK || !service.capability)
		return status;
	/* The service may be gone, or init's facet passed on: then the child has none. */
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_new_grants(&params, 1, &list));
	script_grant_add(&call, &list, 0, "service", service);
	(void)script_call(&call, NULL);
	return STATUS_OK;
}

static enum status job_address_space(struct sim_held builder)
{
	struct process_builder_address_space_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_ADDRESS_SPACE, 0);
	SIM_STATUS(STATUS_OK,
		   process_builder_address_space_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_address_space_params_builder_set_name(
				      &params, CAPNP_TEXT("space")));
	return script_call(&call, NULL);
}

static enum status job_threads(struct sim_held builder)
{
	struct process_builder_address_space_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_THREAD_SPAWNER, 0);
	SIM_STATUS(STATUS_OK,
		   process_builder_address_space_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_address_space_params_builder_set_name(
				      &params, CAPNP_TEXT("threads")));
	return script_call(&call, NULL);
}

static struct sim_held builder_make(struct sim_held job)
{
	struct process_spawner_create_params_builder params;
	struct sim_held builder;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "spawner"), PROCESS_SPAWNER_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, process_spawner_create_params_builder_root(&call.builder, &params));
	process_spawner_create_params_builder_set_image(
		&params,
		sim_call_transfer(&call,
				  world.images[SIM_PROGRAM_PLAIN + sim_below(&world.chance, 4)],
				  RING_TRANSFER_COPY));
	process_spawner_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_OK,
		   process_spawner_create_params_builder_set_name(&params, CAPNP_TEXT("actor")));
	return script_call(&call, &builder) == STATUS_OK ? builder : SIM_NO_CAPABILITY;
}

static void job_process(struct sim_held job, struct sim_held session)
{
	struct sim_held builder = builder_make(job), handle = SIM_NO_CAPABILITY;

	if (!builder.capability)
		return;
	if (job_session(builder, session) != STATUS_OK) {
		script_release(builder);
		return;
	}
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++)
		if (sim_once_in(&world.chance, 2))
			job_token(builder, job, hold);
	if (sim_once_in(&world.chance, 3))
		(void)job_endpoint(builder);
	if (sim_once_in(&world.chance, 2))
		job_service(builder, job);
	if (sim_once_in(&world.chance, 2))
		job_instance(builder);
	if (sim_once_in(&world.chance, 2))
		(void)job_threads(builder);
	if (sim_once_in(&world.chance, 3))
		job_driver(builder, job);
	if (job_grants(builder, job, service_any()) == STATUS_OK &&
	    job_address_space(builder) == STATUS_OK)
		(void)script_plain(builder, PROCESS_BUILDER_METHOD_START, 1, &handle);
	script_release(builder);
	if (handle.capability && sim_once_in(&world.chance, 2))
		script_release(handle);
}

/* More grants than a CapSet has rows. */
static void capset_overfill(struct sim_held job)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct sim_held builder = builder_make(job);
	struct sim_call call;
	enum status status = STATUS_OK;
	char name[16];

	for (uint32_t batch = 0; builder.capability && status == STATUS_OK; batch++) {
		sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
		SIM_STATUS(STATUS_OK,
			   process_builder_grant_params_builder_root(&call.builder, &params));
		SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_new_grants(
					      &params, RING_TRANSFERS, &list));
		for (uint32_t i = 0; i < RING_TRANSFERS; i++) {
			snprintf(name, sizeof(name), "n%u", batch * RING_TRANSFERS + i);
			script_grant_add(&call, &list, i, name,
					 sim_capset(kernel.init, common_grants[i]));
		}
		status = script_call(&call, NULL);
	}
	if (builder.capability)
		script_release(builder);
}

void job_close(struct sim_held *job)
{
	struct sim_held *session = &world.sessions[job - world.jobs];
	struct sim_held closed = *job;

	*job = SIM_NO_CAPABILITY;
	/* Either is the end of both. */
	if (session->capability && sim_once_in(&world.chance, 2))
		script_release(*session);
	(void)script_plain(closed, LEDGER_METHOD_CLOSE, 0, NULL);
	script_release(closed);
	if (session->capability)
		script_release(*session);
	*session = SIM_NO_CAPABILITY;
}

/* Init tends the world: jobs are opened, filled and closed. */
void tend(void)
{
	struct sim_held *job = &world.jobs[sim_below(&world.chance, JOBS)];

	struct sim_held *session = &world.sessions[job - world.jobs];

	if (!job->capability) {
		job_open(job);
		if (job->capability && (job - world.jobs) % 3 != 0)
			session_open(*job, session);
	}
	if (job->capability && actors_alive() < ACTORS_WANTED)
		job_process(*job, *session);
	if (job->capability && sim_once_in(&world.chance, 60))
		capset_overfill(*job);
	if (job->capability && sim_once_in(&world.chance, 8))
		job_close(job);
}
