/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from process.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_PROCESS_TYPES_H
#define USER_RT_GENERATED_PROCESS_TYPES_H

#include "abi/cap_id.h"

/* ImageFactory. The right to make programs out of bytes. */
struct image_factory {
	struct cap_id id;
};

/* Image. A checked program. */
struct image {
	struct cap_id id;
};

/* ProcessSpawner. The right to make processes. */
struct process_spawner {
	struct cap_id id;
};

/* ProcessBuilder. A process that has not started. Everything happens in `start`, or nothing. */
struct process_builder {
	struct cap_id id;
};

/* ProcessHandle. Watches a process, and can end it. */
struct process_handle {
	struct cap_id id;
};

/* ProcessWatch. Watches a process, and cannot end it. */
struct process_watch {
	struct cap_id id;
};

/* Thread. One thread of the process that holds it. The first one's is in every CapSet, named `thread`; the */
struct thread {
	struct cap_id id;
};

/* ThreadSpawner. The right of a process to have more than one thread. */
struct thread_spawner {
	struct cap_id id;
};

/* ThreadHandle. Watches a thread, and cannot end it. */
struct thread_handle {
	struct cap_id id;
};

#endif
