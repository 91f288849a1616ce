/*
 * A manifest between its JSON form and its message: what the fields say, and what their names stand
 * for. Strings are the JSON value's, which lives as long as the program.
 *
 *	read.c      fields: types, ranges, forms (M1 to M4, M13)
 *	resolve.c   names: programs, roots, exports, interfaces, starting order (M5 to M8)
 *	message.c   the model as a Cap'n Proto message
 *	judge.c     what core/manifest/check.h says about that message, in words of the JSON form
 */
#ifndef TOOLS_MKMANIFEST_MODEL_H
#define TOOLS_MKMANIFEST_MODEL_H

#include "abi/base.h"
#include "core/manifest/check.h"
#include "tools/mkmanifest/columns.h"

#include <jansson.h>

#define FILE_NAME_LENGTH 63u

/* Words of a manifest's message, framed; init reads no more. */
#define MODEL_WORDS (1u << 17)

struct model_program {
	const char *name;
	const char *file;
};

struct model_root {
	const char *name;
	const char *interface_name;
	uint64_t interface;
	uint8_t ordinal;
};

struct model_export {
	const char *name;
	const char *interface_name;
	uint64_t interface;
	uint32_t tag;
	bool issued;
};

/* A value of a grant, as a framed message. */
struct model_config {
	const char *type;
	const uint64_t *words;
	uint32_t word_count;
};

struct model_grant {
	const char *name;
	enum service_grant_source_which source;
	const char *target; /* the root, the program, or the service */
	const char *export_name;
	uint64_t limits[LEDGER_COLUMN_COUNT];
	/* The names above, looked up. */
	uint64_t interface;
	/*
	 * The index of the program, of the config or, in the source's order, of the service; or the
	 * frames that are kept; or a device's ordinal.
	 */
	uint32_t index;
	uint16_t vendor, device;
	uint32_t export_index;
};

struct model_service {
	const char *name;
	const char *program_name;
	uint32_t program;
	uint32_t grant_count;
	uint32_t export_count;
	uint32_t place; /* in the starting order */
	uint32_t restart_budget, restart_window_ms, restart_backoff_ms;
	uint32_t heartbeat_period_ms, heartbeat_deadline_ms;
	uint32_t stop_ms;
	uint16_t message_words, places; /* of its endpoint */
	uint8_t capabilities;
	uint64_t heap_bytes;
	bool essential;
	uint64_t limits[LEDGER_COLUMN_COUNT];
	struct model_grant grants[MANIFEST_GRANTS];
	struct model_export exports[MANIFEST_EXPORTS];
};

struct model {
	const char *system;
	const char *init_program_name;
	uint32_t init_program;
	uint32_t memory_mib;        /* of the machine that it is made for */
	uint32_t init_ring_regions; /* for itself, and for what it starts beside the services */
	uint32_t program_count;
	uint32_t config_count;
	uint32_t root_count;
	uint32_t service_count;
	struct model_program programs[MANIFEST_PROGRAMS];
	struct model_config configs[MANIFEST_PROGRAMS];
	struct model_root roots[MANIFEST_ROOTS];
	struct model_service services[MANIFEST_SERVICES];
	uint32_t order[MANIFEST_SERVICES]; /* the service at each place of the starting order */
};

/* Fills the model from the JSON form. Ends the program on what is no manifest. */
void model_read(struct model *model, const json_t *json);

/* Resolves every name. Ends the program on one that stands for nothing, and on a cycle. */
void model_resolve(struct model *model);

/*
 * Builds the framed message in `words`, MODEL_WORDS of them; returns how many it takes. The same
 * model gives the same words.
 */
uint32_t model_message(const struct model *model, uint64_t *words);

/* Checks the framed message. Ends the program when it is refused, and names the model's field. */
void model_judge(const struct model *model, const uint64_t *words, uint32_t word_count);

#endif
