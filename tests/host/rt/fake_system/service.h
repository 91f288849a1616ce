/*
 * The parts of the stand-in for the kernel: see tests/host/rt/fake_system.h. Each method of an
 * object is a function of the call that it serves.
 */
#ifndef TESTS_HOST_RT_FAKE_SYSTEM_SERVICE_H
#define TESTS_HOST_RT_FAKE_SYSTEM_SERVICE_H

#include "tests/host/rt/fake_system.h"

#define MUST(expression) assert_int_equal((expression), STATUS_OK)

struct reply {
	enum status status;
	uint64_t words[RING_MESSAGE_WORDS];
	struct capnp_builder builder;
	uint32_t objects[RING_TRANSFERS]; /* of the capabilities that go back */
	uint32_t object_count;
};

/* A call that is being served. */
struct service {
	struct fake_system *system;
	const struct ring_submission *entry;
	struct fake_object *target;
	struct capnp_message message;
	const struct ring_transfer *transfers;
	struct reply reply;
};

/* The interface of objects of a kind, and the method that serves a call to one. */
struct fake_kind_entry {
	uint64_t interface_id;
	const char *name;
	void (*serve)(struct service *s);
};
extern const struct fake_kind_entry fake_kinds[FAKE_KINDS];

/* An object without capabilities, and one more capability of the program. */
struct fake_object *fake_object_new(struct fake_system *system, enum fake_kind kind);
uint64_t fake_capability_new(struct fake_system *system, struct fake_object *object);
/* The object of a capability; null when the program does not hold it. */
struct fake_object *fake_object_of(struct fake_system *system, uint64_t capability);
/* The object that a capability pointer of the message names; null for a null pointer. */
struct fake_object *fake_passed(struct service *s, uint32_t index);
/* The index of a result capability: the program will hold the object. */
uint32_t fake_give_back(struct service *s, struct fake_object *object);
/* A text of a message as a string. */
void fake_text_take(struct capnp_text text, char *to, size_t size);

/* Text of a program, on the terminal or in the log. */
void fake_print_on(struct fake_system *system, const struct fake_object *console, const char *text,
		   size_t length);
/* A terminal on which nothing has been typed, with the program's lease alone. */
void fake_terminal_reset(void);
/* Nobody holds the lease any more. */
void fake_terminal_release(const struct fake_object *session);
/* A call that waits is withdrawn. */
void fake_terminal_forget(const struct fake_object *target, const struct ring_submission *entry);
/* Types the next piece of the script; false: there is none. */
bool fake_terminal_type(struct fake_system *system);
/* Begins a call that is answered later; false: it is answered at once. */
bool fake_terminal_begin(struct fake_system *system, const struct ring_submission *entry,
			 const struct fake_object *target);
/* Whether a call of the terminal can be answered. */
bool fake_terminal_is_ready(const struct ring_submission *entry, const struct fake_object *target);
/* The first end of a process counts. */
void fake_process_end(struct fake_object *process, enum exit_cause cause, int64_t code);
/* The process does what its name says: process.c. */
void fake_process_run(struct fake_system *system, struct fake_object *process);
/* A ledger has not that many frames, and the kernel tells so. */
void fake_ledger_refuse(struct service *s, uint64_t needed, uint64_t left);
/* The deadline of a Timer.sleep that waits. */
uint64_t fake_sleeps_until(const struct fake_system *system, const struct ring_submission *entry);
/* The next moment at which something happens by itself; false when there is none. */
bool fake_time_advance(struct fake_system *system);

/* Methods, by the object that has them. */
void fake_console_write(struct service *s);
void fake_serial_port_call(struct service *s);
void fake_terminal_session_call(struct service *s);
void fake_terminal_control_call(struct service *s);
void fake_memory_create(struct service *s);
void fake_memory_object_call(struct service *s);
void fake_ledger_call(struct service *s);
void fake_spawner_create(struct service *s);
void fake_builder_call(struct service *s);
void fake_handle_call(struct service *s);
void fake_image_factory_create(struct service *s);
void fake_boot_package_call(struct service *s);
void fake_scope_create(struct service *s);
void fake_scope_mint(struct service *s);
void fake_control_call(struct service *s);
void fake_timer_call(struct service *s);
void fake_image_call(struct service *s);

/* A system call of the program: see rt_host_kernel. */
int64_t fake_enter(void *context, struct ring_region *region, uint32_t min_complete,
		   uint64_t timeout_ns);

#endif
