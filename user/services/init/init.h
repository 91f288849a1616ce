/*
 * init's one structure, and the functions that its parts offer each other.
 *
 * init is the first process. It reads the manifest from the boot package, checks all of it before
 * it starts anything, starts each service with exactly the capabilities that the manifest grants,
 * and then supervises all of them in one event loop (user/rt/server.h): their ends, heartbeats and
 * back-offs, and the calls of programs that may see the services' state or stop the system. It
 * restarts what fails, within the manifest's budget, and ends the system with the essential
 * service. It gives nothing that the manifest does not name, and keeps the boot package, its own
 * address space and the services' scopes to itself. It makes calls that wait upon kernel objects
 * only, and it waits for no output: neither a service nor a reader of the log can hold it up.
 *
 * 	main.c       the order of things, and the end
 * 	package.c    the boot package: manifest, schemas, programs
 * 	plan.c       from the manifest to the plan; what this system cannot do is refused here
 * 	service.c    starting and stopping one service
 * 	scope.c      the scope of a service, and the facets of it that others are granted
 * 	planner.c    when what is to be done for a service, pure
 * 	supervise.c  what follows when a service ends: a new start, giving up, or the system's end
 * 	ask.c        the wait for a service's end, and the question whether it lives
 * 	clock.c      one timer for whatever is due first
 * 	stop.c       the ordered stop
 * 	control.c    what init itself serves
 * 	manage.c     services that are started anew because somebody wishes it
 * 	issue.c      the facets with which others are made for sessions
 * 	say.c        what init says, to the log and the terminal
 * 	lines.c      lines that wait for an output, pure
 */
#ifndef USER_SERVICES_INIT_INIT_H
#define USER_SERVICES_INIT_INIT_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/generated/manifest.h"
#include "core/generated/supervisor.h"
#include "core/manifest/check.h"
#include "user/rt/generated/device_types.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/pending.h"
#include "user/rt/process.h"
#include "user/rt/generated/supervisor_types.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/services/init/lines.h"
#include "user/services/init/planner.h"

/*
 * init has at most these in progress: one operation for each service (ask.c), its own receive, the
 * clock, the request to stop of one service, a write of each output, and a call of its own.
 */
#define INIT_SERVICES MANIFEST_SERVICES
#define INIT_RECEIVES 1u
_Static_assert(INIT_SERVICES + INIT_RECEIVES * RT_RING_RECEIVE_WEIGHT + 1u + 1u + 2u + 1u <=
		       RT_RING_IN_PROGRESS,
	       "init's ring has no room");
#define INIT_PROGRAMS 256u
/* The objects that init serves, and their tags: in the order of manifest_made_roots. */
enum control_tag { CONTROL_SUPERVISOR, CONTROL_SYSTEM, CONTROL_SERVICES, CONTROL_TAGS };
/* The exports that have issuers (M3), and the objects of init's own that have. */
#define INIT_ISSUERS (MANIFEST_ISSUED + (uint32_t)CONTROL_TAGS)
/* The most facets of init's own objects that are issued at a time. */
#define INIT_ISSUED 62u
#define INIT_OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + INIT_ISSUERS + INIT_ISSUED)
#define INIT_NO_SERVICE UINT32_MAX
/* So often a start waits for its device, 10 ms each time, until it counts as failed. */
#define INIT_DEVICE_WAITS 500u
/* The most bytes of one write. */
#define INIT_SAY_BYTES 256u
/* Room for how an instance has ended, or why it was not started. */
#define INIT_HOW_BYTES (RT_EXIT_WORDS_BYTES + 96u)

#define NS_PER_MS UINT64_C(1000000)

/* Where init's lines go: the log, or the terminal. All fields but the first two are say.c's. */
struct init_output {
	struct init *init;
	struct cap_id console; /* the id zero: there is none, or it is gone */
	struct lines lines;
	bool writing;
	struct rt_call write;
	struct rt_server_watch watch;
};

/* A function of the machine: the `ordinal`th with these two numbers. */
struct init_device {
	uint16_t vendor, device, ordinal;
};

/* A grant of a service. Names and limits are views into the manifest, which stays. */
struct init_grant {
	const char *name;
	enum service_grant_source_which source;
	struct cap_id root;           /* ROOT */
	uint32_t program;             /* PROGRAM */
	struct columns_reader limits; /* LEDGER */
	uint32_t config;              /* CONFIG: behind the manifest's programs */
	uint32_t issuer;              /* ISSUER, ROOT_ISSUER: index into issuers */
	struct memory_object kept;    /* KEPT: the same for every instance */
	struct init_device device;    /* DEVICE */
	uint32_t service; /* EXPORT: index into services, of one that is started before */
	uint32_t export_index;
};

/* An interface of a service. */
struct init_export {
	uint64_t interface_id;
	uint32_t tag;
	struct cap_id facet; /* of the service's scope: the same for every instance */
};

struct init_service {
	struct init *init;
	/* From the manifest, fixed after planning. */
	const char *name;
	uint32_t program;
	uint32_t grant_count;
	struct init_grant *grants;
	uint32_t export_count;
	struct init_export *exports;
	struct columns_reader limits;
	uint64_t heap_bytes;
	uint16_t message_words, places; /* of each instance's endpoint */
	uint8_t capabilities;
	/* These belong to the service, whichever instance runs. */
	struct service_scope scope; /* the id zero: it has no endpoint, or is over */
	struct planner plan;
	char how[INIT_HOW_BYTES]; /* its last instance has ended, or why it was not started */
	/* These belong to the running instance. */
	uint32_t device_waits; /* for its device, in a row */
	bool running;          /* there is a process whose end is awaited */
	uint64_t process_id;
	struct ledger ledger;
	struct process_handle process;
	struct service_control control; /* the parent's facet; the id zero: it has no endpoint */
	bool waiting;                   /* `wait` is in progress */
	bool asking;                    /* `ask` is in progress */
	struct rt_call wait;
	struct rt_call ask; /* a ping, or a request to stop */
	struct rt_server_watch wait_watch, ask_watch;
};

/* Makes facets of one object for sessions. */
struct init_issuer {
	struct init *init;
	uint32_t service; /* INIT_NO_SERVICE: of init itself */
	uint32_t object;  /* the index of the export, or a control_tag */
	struct cap_id facet;
};

struct init {
	struct rt *rt;
	struct init_output log, terminal;
	struct ledger ledger;
	struct memory memory;
	struct process_spawner spawner;
	struct image_factory image_factory;
	struct boot_package boot_package;
	struct endpoint_factory endpoint_factory; /* the id zero: no service may export anything */
	struct device_manager devices;            /* the id zero: no service has a device */
	struct timer timer; /* the id zero: no heartbeats, back-offs and windows */
	struct rt_server server;
	struct rt_server_object objects[INIT_OBJECTS];
	/* The facets that all share; the id zero: nobody is granted it. */
	struct cap_id facets[CONTROL_TAGS];
	uint32_t issuer_count;
	struct init_issuer issuers[INIT_ISSUERS];
	struct rt_server_timer clock;
	uint64_t clock_ns; /* when it goes off; 0: it stands */
	bool serving;      /* the loop runs: only then calls are watched */
	bool stopping;
	int exit_code;            /* of abi/exit_record.h, when it stops */
	uint64_t *manifest_words; /* on the heap, for good */
	struct capnp_segment manifest_segment;
	struct manifest_check check; /* here because it is larger than a stack should carry */
	struct capnp_message message;
	struct manifest_reader manifest;
	struct memory_object schema;                 /* made when a service is granted it */
	uint32_t program_count;                      /* configs follow in the package */
	struct image images[INIT_PROGRAMS];          /* the id zero: not needed by anyone */
	struct memory_object configs[INIT_PROGRAMS]; /* likewise */
	char program_names[INIT_PROGRAMS][CAPSET_NAME_BYTES]; /* of those that have an image */
	uint32_t service_count;
	struct init_service *services;
};

/* ---- package.c ------------------------------------------------------------------------------- */

/* Reads the manifest onto the heap, and checks it. False after saying what is wrong. */
MUST_CHECK bool package_manifest_load(struct init *init);

/*
 * Makes a sealed MemoryObject of the schema description, for services that are granted the root
 * `schema`. False after saying what is wrong.
 */
MUST_CHECK bool package_schema_make(struct init *init);

/*
 * Makes an Image of the program of this index, unless it is there. False after saying what is
 * wrong.
 */
MUST_CHECK bool package_image_make(struct init *init, uint32_t program);

/*
 * Makes the memory object of the config of this index, unless it is there. False after saying what
 * is wrong.
 */
MUST_CHECK bool package_config_make(struct init *init, uint32_t config);

/* ---- plan.c ---------------------------------------------------------------------------------- */

/*
 * Makes the plan from the checked manifest: every root is looked up, every image made. False after
 * saying what is wrong; nothing has been started then.
 */
MUST_CHECK bool plan_make(struct init *init);

/* ---- service.c ------------------------------------------------------------------------------- */

enum service_start {
	SERVICE_STARTED,
	SERVICE_NOT_NOW, /* it may go another time */
	SERVICE_SOON,    /* its device is not reset yet: nothing has failed */
	SERVICE_NEVER,   /* a ledger refuses it, and would each time */
};

/*
 * Starts an instance of a service with a ledger of its own, and watches it. Otherwise the failure
 * was reported and stands in `how`, unless it is SOON, and nothing of the start is left.
 */
MUST_CHECK enum service_start service_start(struct init *init, struct init_service *service);

/* Closes the instance's ledger: whatever of it still runs or is held ends. */
void service_end(struct init *init, struct init_service *service);

/* Ends a service's process by force; service_ended follows. */
void service_terminate(struct init_service *service);

/*
 * The same for one that may have been asked something: the wait for its end is in progress then.
 * NO_ROOM: it could not be; the service runs on, and nothing is asked of it.
 */
MUST_CHECK enum status service_force_end(struct init_service *service);

/* ---- scope.c --------------------------------------------------------------------------------- */

/*
 * Makes the scope of a service that has an endpoint, and the facets of its exports, which init's
 * ledger pays for: they are there before the service runs, and while it does not. False after
 * saying why not.
 */
MUST_CHECK bool scope_make(struct init *init, struct init_service *service);

/* Gives the service up: its callers get DISCONNECTED. */
void scope_close(struct init *init, struct init_service *service);

/* ---- supervise.c ----------------------------------------------------------------------------- */

/* Starts all services, in order, as long as the system is not to stop. */
void services_start(struct init *init);

/* Supervises until the system has stopped; returns init's exit code. */
MUST_CHECK int supervise(struct init *init);

/* The instance has ended: `wait` is done. */
void service_ended(struct init_service *service);

/* The back-off is over. */
void service_restart(struct init_service *service);

/* ---- ask.c ----------------------------------------------------------------------------------- */

/* Begins to wait for the instance's end, unless init does. NO_ROOM: nothing has changed. */
MUST_CHECK enum status service_watch(struct init_service *service);

/* Asks an instance that runs whether it lives, in the place of the wait for its end. */
void service_ping(struct init_service *service, uint64_t now_ns);

/*
 * Asks an instance to stop, while the wait for its end goes on. False: it cannot be asked; nothing
 * has changed then.
 */
MUST_CHECK bool service_ask_to_stop(struct init_service *service);

/* Withdraws the question to an instance; does nothing when there is none. */
void ask_end(struct init_service *service);

/* Withdraws the wait for its end; does nothing when there is none. */
void watch_end(struct init_service *service);

/* ---- clock.c --------------------------------------------------------------------------------- */

/* The time; 0 without a timer. */
uint64_t clock_now(struct init *init);

/* Sets the clock for whatever is due first. To be called when a plan has changed. */
void clock_set(struct init *init);

/* ---- stop.c ---------------------------------------------------------------------------------- */

/* Begins to stop all services, in reverse order; the loop ends when none runs. Once is enough. */
void stop_begin(struct init *init, int code);

/* The next service to be stopped; the loop's end when there is none. */
void stop_next(struct init *init);

/* ---- say.c ----------------------------------------------------------------------------------- */

/* Finds the log and the terminal among init's roots. */
void say_open(struct init *init);

/* Says a line, without its end, to the log, and does not wait. */
void say(struct init *init, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same, also to the terminal: for a line that a person has to know. */
void say_loud(struct init *init, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* From here on the loop sees to it that lines go on. */
void say_serve(struct init *init);

/* The loop is over: gives waiting lines a moment to go out. */
void say_close(struct init *init);

/* ---- issue.c --------------------------------------------------------------------------------- */

/*
 * Notes that there is to be an issuer of this export of a service or, with INIT_NO_SERVICE, of what
 * init serves under this control_tag; gives its index. False: there are too many.
 */
MUST_CHECK bool issuer_plan(struct init *init, uint32_t service, uint32_t object, uint32_t *index);

/* Makes the facets of all that were planned; the loop has been prepared. */
MUST_CHECK enum status issuers_make(struct init *init);

/* ---- control.c ------------------------------------------------------------------------------- */

/*
 * Makes the facet of a root that init serves itself, with init's endpoint. The name is one of
 * those.
 */
MUST_CHECK enum status control_facet(struct init *init, const char *root, struct cap_id *facet);

/* Makes init's endpoint, unless it is there. NOT_FOUND: init was not granted the means. */
MUST_CHECK enum status control_endpoint_make(struct init *init);

/* The tag of a root that init serves; the name is one of those. */
enum control_tag control_tag_of(const char *root);

/* The object of such a tag, to be served under another one, too. */
struct rt_server_object control_object(struct init *init, uint32_t tag);

/* ---- manage.c -------------------------------------------------------------------------------- */

extern const struct rt_server_class manager_class;

/* ---- control.c, the loop --------------------------------------------------------------------- */

/* Prepares the loop. */
MUST_CHECK enum status control_init(struct init *init);

/* ---- device.c -------------------------------------------------------------------------------- */

/*
 * Claims the device of a grant for an instance of a service; `ledger` pays. UNAVAILABLE: the
 * machine has no such function, or gives it to nobody. BUSY: its former Device has not ended.
 * Otherwise any status of the methods.
 */
MUST_CHECK enum status device_claim(struct init *init, const struct init_device *wanted,
				    struct ledger ledger, struct device *device);

#endif
