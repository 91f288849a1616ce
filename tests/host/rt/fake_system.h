/*
 * A stand-in for the whole kernel, as far as init and the shell see it: objects with the methods
 * that they call, processes that are only names, and a terminal whose input is a script.
 *
 * It reads and writes messages with the generated code, so that a client that builds a wrong one is
 * found. It keeps count of what is alive, so that a test sees what was not given back.
 */
#ifndef TESTS_HOST_RT_FAKE_SYSTEM_H
#define TESTS_HOST_RT_FAKE_SYSTEM_H

#include "tests/host/rt/test.h"

#include "abi/startup.h"
#include "core/capnp/builder.h"
#include "user/rt/rt.h"

#define FAKE_OBJECTS 4096u
#define FAKE_OUTPUT_BYTES 65536u
#define FAKE_PROGRAMS 8u

/* How long the processes live that end by themselves. */
#define FAKE_BRIEF_NS UINT64_C(100000000)
#define FAKE_MORTAL_NS UINT64_C(10000000000)
#define FAKE_MINUTE_NS UINT64_C(59000000000)

enum fake_kind {
	FAKE_NONE,
	FAKE_CONSOLE,
	FAKE_SERIAL_PORT,
	FAKE_TERMINAL_SESSION,
	FAKE_TERMINAL_CONTROL,
	FAKE_TERMINAL_OUTPUT,
	FAKE_TIMER,
	FAKE_MEMORY,
	FAKE_MEMORY_OBJECT,
	FAKE_LEDGER,
	FAKE_SPAWNER,
	FAKE_BUILDER,
	FAKE_HANDLE,
	FAKE_IMAGE,
	FAKE_IMAGE_FACTORY,
	FAKE_BOOT_PACKAGE,
	FAKE_ENDPOINT_FACTORY,
	FAKE_SCOPE,
	FAKE_FACET,
	FAKE_KINDS,
};

struct fake_object {
	enum fake_kind kind;
	uint32_t holds; /* how many capabilities of the program name it */
	char name[CAPSET_NAME_BYTES];
	/* Processes and builders. */
	char granted[512]; /* "name=Kind name=Kind " */
	uint32_t console;  /* the object granted as `console`; 0: none */
	uint32_t session;  /* the lease of the terminal that moved to it; 0: none */
	uint8_t lease;     /* of a session, from 1 on, 0: the program's own; or of an output */
	bool ended;
	uint16_t cause;
	int64_t code;
	uint64_t address;
	uint32_t ledger;       /* that pays; 0: the program's own */
	bool closed;           /* a ledger */
	uint64_t interface_id; /* of a facet */
	/* The limits of a scope, and of the endpoint of a builder's process. */
	uint16_t message_words, places;
	uint8_t capabilities;
	uint32_t facet;   /* a builder: the parent's facet of the child */
	uint32_t process; /* a parent's facet: whose it is */
	uint32_t pings;   /* a process: how often it was asked, and answered */
	uint64_t ends_ns; /* a process: when it ends by itself; 0: it does not */
	/* Memory objects; of an image its notes. */
	uint8_t *bytes;
	uint64_t length;
	bool sealed;
};

struct fake_system {
	struct test_exit end; /* first, for test_leave */
	struct rt_host_kernel host;
	struct ring_region *region;
	uint32_t sq_head;
	uint32_t cq_tail;
	struct ring_submission waiting[RING_OPERATIONS];
	uint64_t waiting_set;
	struct fake_object objects[FAKE_OBJECTS];
	uint64_t capabilities[FAKE_OBJECTS]; /* capability key - 1 -> object; 0: released */
	uint32_t capability_count;
	uint32_t object_count;
	const char *input; /* what is still to be typed; a line a read */
	char terminal[FAKE_OUTPUT_BYTES];
	char log[FAKE_OUTPUT_BYTES];
	const uint64_t *schema_words;
	uint64_t schema_bytes;
	const uint64_t *manifest_words;
	uint64_t manifest_bytes;
	const char *programs[FAKE_PROGRAMS];
	uint32_t starts;       /* processes that were ever started */
	uint64_t now_ns;       /* goes on when nothing else happens */
	uint64_t frames_left;  /* that can be carved at a time; 0: plenty */
	uint64_t log_moves_ns; /* until then nobody reads the log: writes to it wait */
};

/* Makes a system and a program with an empty CapSet. Static storage: one at a time. */
struct fake_system *fake_system_new(struct rt **rt);

/* Grants the program a capability of a new object; gives the object. */
struct fake_object *fake_system_grant(struct fake_system *system, struct rt *rt, const char *name,
				      enum fake_kind kind);

/* Grants a facet of a service that answers no call. */
void fake_system_deaf_facet(struct fake_system *system, struct rt *rt, const char *name,
			    uint64_t interface_id);

/* How many capabilities of objects of this kind the program holds. */
uint32_t fake_system_held(const struct fake_system *system, enum fake_kind kind);

/* The terminal as it describes itself. Rows of 999 columns are broken nowhere. */
extern uint16_t fake_terminal_columns;
extern bool fake_terminal_colours;

#endif
