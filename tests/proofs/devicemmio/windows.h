/*
 * Functions that the files of the proof of windows offer each other. See devicemmio.c.
 */
#ifndef TESTS_PROOFS_DEVICEMMIO_WINDOWS_H
#define TESTS_PROOFS_DEVICEMMIO_WINDOWS_H

#include "tests/proofs/device.h"
#include "tests/proofs/window/window.h"
#include "user/rt/share.h"

/* The capabilities that a child is started with. */
#define CHILD_GRANTS 4u

struct windows {
	struct proof proof;
	struct proof_devices devices;
	struct rt_mapper mapper;
	struct image image; /* of the program window */
};

/* A child, and the function that it has. The ledger of the Device is not the child's. */
struct child {
	struct windows *windows;
	uint32_t index;
	struct ledger ledger, device_ledger;
	struct process_handle process;
	struct rt_share share;
	volatile struct window_control *control;
	uint64_t number;
	bool is_taken; /* the device's ledger is closed */
};

/* Arguments of a command: those that it looks at need be there. */
struct words {
	uint64_t bar, first, count, value;
};

/* A child with a Device, which a ledger of its own pays for; without one the proof ends. */
void child_start(struct windows *windows, struct proof_group *group, uint32_t index,
		 struct child *child);

/* Stores a command. child_expect waits for its answer, too, which must be this one. */
void child_tell(struct child *child, enum window_command command, struct words words);
void child_expect(struct proof_group *group, struct child *child, enum window_command command,
		  struct words words, uint64_t expected);

/* Closes the device's ledger: the function must be free when that is done. */
void child_device_close(struct proof_group *group, struct child *child);

/* Waits for the child's end, and takes everything back. */
void child_end(struct proof_group *group, struct child *child, struct rt_exit_record *record);

/* Tells it to end: it must do so with 0. */
void child_stop(struct proof_group *group, struct child *child);

/* The child ends by a page fault whose error code has some of these bits. */
void child_faults(struct proof_group *group, struct child *child, uint64_t kinds);

#endif
