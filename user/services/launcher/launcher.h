/*
 * The launcher of one session (schema/launcher.capnp). It runs in the session that it starts
 * programs in, so it can act for no other one, and it ends with it.
 *
 * The programs are the Images in its CapSet, by their names: whoever made the session has chosen
 * them. `sessions`, which started it, holds the one facet of the launcher's own endpoint (tag 0)
 * and begins the shell through it; a program that is begun so is granted a RestrictedLauncher of
 * its own. Each start is written to the audit log before it happens, where there is an AuditSink.
 *
 *	main.c    set-up, and the interface RestrictedLauncher
 *	launch.c  one program that has not started
 */
#ifndef USER_SERVICES_LAUNCHER_LAUNCHER_H
#define USER_SERVICES_LAUNCHER_LAUNCHER_H

#include "user/rt/generated/audit_types.h"
#include "user/rt/generated/launcher_server.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define LAUNCHER_LAUNCHES 8u
#define LAUNCHER_TAG_SESSIONS 0u
#define LAUNCHER_ID_BYTES 16u
/* The name under which the shell finds its launcher. */
#define LAUNCHER_GRANT "launcher"

struct launcher;

/* A program that has not started. */
struct program_launch {
	struct launcher *launcher;
	bool used;     /* somebody holds it */
	bool started;  /* its builder is used up */
	bool is_shell; /* the session's, which `sessions` has begun */
	struct process_builder builder;
	char program[CAPSET_NAME_BYTES];
	/* The start that waits for its record. */
	struct rt_server_deferred *starting; /* null: none */
	struct rt_server_ask record;
};

struct launcher {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE + 1u + LAUNCHER_LAUNCHES];
	struct process_spawner spawner;
	struct audit_sink audit;       /* the id zero: nothing is recorded */
	uint8_t id[LAUNCHER_ID_BYTES]; /* the session's, for the audit log */
	bool has_id;
	struct cap_id own; /* a facet for the session's shell */
	struct program_launch launches[LAUNCHER_LAUNCHES];
};

/* The class of a launch. */
extern const struct rt_server_class launch_class;

/* A free place for a launch; null when there is none. */
struct program_launch *launch_place(struct launcher *launcher);

/*
 * Makes the builder of a program; `ledger` pays, the id zero: the session's own. Any status of
 * ProcessSpawner.create.
 */
MUST_CHECK enum status launch_begin(struct program_launch *launch, struct image image,
				    struct capnp_text program, struct ledger ledger);

/* Sets the size of the program's heap, before it has any grant. */
MUST_CHECK enum status launch_heap(struct program_launch *launch, uint64_t bytes);

/* Grants a capability, which the launch takes: it goes also after a failure. */
MUST_CHECK enum status launch_grant(struct program_launch *launch, struct capnp_text name,
				    struct cap_id capability, enum rt_transfer how,
				    enum hold_mode hold);

/* Forgets a launch that did not start. */
void launch_drop(struct program_launch *launch);

#endif
