/*
 * A world for the tests of init: a manifest, made of the services that a test wants.
 */
#ifndef TESTS_HOST_RT_INIT_WORLD_H
#define TESTS_HOST_RT_INIT_WORLD_H

#include "tests/host/rt/fake_system.h"

#define PROGRAMS 4u
#define MS UINT64_C(1000000)
#define INIT_ROOTS 9u
#define KEPT_FRAMES 7u
#define KEPT_BYTES (KEPT_FRAMES * UINT64_C(4096))

/* The limits of the endpoints of the services. */
#define INIT_WORLD_WORDS 300u
#define INIT_WORLD_CAPABILITIES 7u
#define INIT_WORLD_PLACES 40u

/* A service of the manifest under test. */
struct wanted {
	const char *name; /* also its program's: one of the four below */
	uint32_t program;
	uint32_t budget;
	bool essential;
	bool all_sources;
	bool exports;    /* has an export */
	bool exported;   /* is granted the first export of the first service */
	uint32_t frames; /* of its ledger; 0: as many as it needs */
	uint32_t window_ms, backoff_ms, period_ms, deadline_ms, stop_ms;
};

/* Circumstances, which a test changes, and changes back. */
struct init_given {
	uint64_t frames_left;  /* that can be carved; 0: plenty */
	uint64_t log_moves_ns; /* until then the log stands still */
	uint32_t export_tag;   /* a wrong one makes the manifest wrong, and so does a wrong name */
	const char *system_name;
	bool config_missing; /* the package has no config */
};
extern struct init_given init_given;

/* The roots that init is granted. */
struct init_root {
	const char *name;
	uint64_t interface_id;
	enum fake_kind kind;
};
extern const struct init_root init_roots[INIT_ROOTS];

extern uint64_t init_manifest_words[8192];
extern uint64_t init_schema_words[300];

/* A string as a text. */
struct capnp_text init_text(const char *string);
/* Writes the manifest, and gives its length in bytes. */
uint64_t init_manifest_make(const struct wanted *wanted, uint32_t count);
/* Runs init with this manifest; nothing of what it started is held in the end. */
struct fake_system *init_run(const struct wanted *wanted, uint32_t count, int *code);

/* The line stands in the log. */
void assert_logs(const struct fake_system *system, const char *line);
/* The line stands in the log and on the terminal. */
void assert_says(const struct fake_system *system, const char *line);
/* How often the line stands in the log. */
uint32_t logged(const struct fake_system *system, const char *line);

#endif
