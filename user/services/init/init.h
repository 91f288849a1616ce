/*
 * init's one structure, and what its parts ask of each other.
 *
 * init is the first process. It reads the manifest from the boot package, checks all of it before
 * it starts anything, starts each service with exactly the capabilities that the manifest grants,
 * and then waits for all of them at once. It restarts what fails, within the manifest's budget, and
 * ends the system with the essential service. It gives nothing that the manifest does not name, and
 * keeps the boot package and its own address space to itself.
 *
 *	main.c       the order of things, and the end
 *	package.c    the boot package: manifest, schemas, programs
 *	plan.c       from the manifest to the plan; what this system cannot do is refused here
 *	service.c    starting and stopping one service
 *	export.c     the endpoint of a service, and the facets of it that others are granted
 *	supervise.c  waiting for all of them
 */
#ifndef USER_SERVICES_INIT_INIT_H
#define USER_SERVICES_INIT_INIT_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/generated/manifest.h"
#include "user/rt/console.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/pending.h"
#include "user/rt/process.h"
#include "user/rt/rt.h"

/* Each service has a wait in progress, and other calls need room beside them. */
#define INIT_SERVICES 48u
#define INIT_PROGRAMS 256u

/* init's exit code when it cannot go on: the kernel stops with a panic. */
#define INIT_EXIT_FAILED 2u

/* What a service is granted. Names and limits are views into the manifest, which stays. */
struct init_grant {
	const char *name;
	enum service_grant_source_which source;
	struct cap_id root; /* ROOT */
	uint32_t program;   /* PROGRAM */
	struct columns_reader limits; /* LEDGER */
	uint32_t service; /* EXPORT: index into services, of one that is started before */
	uint32_t export_index;
};

/* A face of a service's endpoint. */
struct init_export {
	uint64_t interface_id;
	uint32_t tag;
	struct cap_id facet; /* of the running service; the id zero: it does not run */
};

struct init_service {
	/* From the manifest, fixed after planning. */
	const char *name;
	uint32_t program;
	uint32_t grant_count;
	struct init_grant *grants;
	uint32_t export_count;
	struct init_export *exports;
	struct columns_reader limits;
	uint32_t restart_budget;
	uint64_t heap_bytes;
	bool essential;
	/* Of the running one. */
	bool running;
	uint32_t restarts;
	uint64_t process_id;
	struct ledger ledger;
	struct process_handle process;
	struct rt_call wait; /* in progress while it runs */
};

struct init {
	struct rt *rt;
	struct rt_console log;
	struct ledger ledger;
	struct memory memory;
	struct process_spawner spawner;
	struct image_factory image_factory;
	struct boot_package boot_package;
	struct endpoint_factory endpoint_factory; /* the id zero: no service may export anything */
	uint64_t *manifest_words; /* on the heap, for good */
	struct capnp_segment manifest_segment;
	struct capnp_message message;
	struct manifest_reader manifest;
	struct memory_object schema;         /* made when a service is granted it */
	struct image images[INIT_PROGRAMS];  /* the id zero: not needed by anyone */
	uint32_t service_count;
	struct init_service *services;
};

/* ---- package.c ------------------------------------------------------------------------------- */

/* Reads the manifest onto the heap, and checks it. False after saying what is wrong. */
MUST_CHECK bool package_manifest_load(struct init *init);

/*
 * Makes a sealed MemoryObject of the schema description: what a service gets that is granted the
 * root `schema`. False after saying what is wrong.
 */
MUST_CHECK bool package_schema_make(struct init *init);

/* Makes an Image of the program of this index, unless it is there. False after saying what is wrong. */
MUST_CHECK bool package_image_make(struct init *init, uint32_t program);

/* ---- plan.c ---------------------------------------------------------------------------------- */

/*
 * Makes the plan from the checked manifest: every root is looked up, every image made. False after
 * saying what is wrong; nothing has been started then.
 */
MUST_CHECK bool plan_make(struct init *init);

/* ---- service.c ------------------------------------------------------------------------------- */

/* Starts a service with a ledger of its own. False after saying what failed; nothing is left then. */
MUST_CHECK bool service_start(struct init *init, struct init_service *service);

/* Closes the service's ledger: whatever of it still runs or is held ends. */
void service_stop(struct init *init, struct init_service *service);

/* ---- export.c -------------------------------------------------------------------------------- */

/*
 * Makes the endpoint of a service with exports, paid by its ledger, and the facets of its exports.
 * The endpoint is init's until it has moved to the service. After a failure exports_drop is still
 * to be called.
 */
MUST_CHECK enum status exports_make(struct init *init, struct init_service *service,
	struct endpoint *endpoint);

/* Lets go of the facets. Whoever was granted one keeps it. */
void exports_drop(struct init *init, struct init_service *service);

/* ---- supervise.c ----------------------------------------------------------------------------- */

/* Waits and restarts until the system is to end; returns init's exit code. */
uint32_t supervise(struct init *init);

#endif
