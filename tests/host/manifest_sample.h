/*
 * A valid manifest for tests, as a structure whose fields a test changes before it is made into a
 * message. Whatever the structure holds is put into the message: nothing is checked here.
 *
 * The sample: five programs, five roots, and three services, each with two exports and a grant from
 * every source, but that the first has no service to name an export of.
 */
#ifndef TESTS_HOST_MANIFEST_SAMPLE_H
#define TESTS_HOST_MANIFEST_SAMPLE_H

#include "abi/base.h"
#include "core/capnp/reader.h"
#include "core/manifest/check.h"

#define SAMPLE_PROGRAMS 5u
#define SAMPLE_ROOTS 8u
#define SAMPLE_SERVICES 3u
#define SAMPLE_CONFIGS 2u
#define SAMPLE_GRANTS 13u
#define SAMPLE_EXPORTS 2u
#define SAMPLE_NAME_BYTES 40u
#define SAMPLE_MANIFEST_WORDS 16384u

struct sample_root {
	char name[SAMPLE_NAME_BYTES];
	uint64_t interface;
	uint8_t ordinal;
};

struct sample_export {
	char name[SAMPLE_NAME_BYTES];
	uint64_t interface;
	uint32_t tag;
	bool issued;
};

struct sample_grant {
	char name[SAMPLE_NAME_BYTES];
	uint64_t interface;
	uint32_t source; /* the union's number: 16 bits */
	char root[SAMPLE_NAME_BYTES];
	uint32_t program;
	uint32_t service;
	uint32_t export; /* of that service */
	uint64_t limits[MANIFEST_COLUMNS];
	uint32_t number; /* of a config; the frames that are kept; a device's vendor and device */
};

struct sample_service {
	char name[SAMPLE_NAME_BYTES];
	uint32_t program;
	uint32_t restart_budget;
	uint32_t supervision[5]; /* window, back-off, period, deadline, stop; in ms */
	uint64_t heap_bytes;
	uint16_t message_words, places; /* of its endpoint */
	uint8_t capabilities;
	uint64_t limits[MANIFEST_COLUMNS];
	uint32_t grant_count;
	uint32_t export_count;
	struct sample_grant grants[SAMPLE_GRANTS];
	struct sample_export exports[SAMPLE_EXPORTS];
};

/* A count beyond the arrays is filled up with valid elements that no test changes. */
struct manifest_sample {
	uint32_t version;
	char system[SAMPLE_NAME_BYTES];
	uint32_t memory_mib;
	uint32_t program_count;
	char programs[SAMPLE_PROGRAMS][SAMPLE_NAME_BYTES];
	uint32_t config_count;
	char configs[SAMPLE_CONFIGS][2u * SAMPLE_NAME_BYTES]; /* their types */
	uint32_t init_program;
	uint32_t root_count;
	struct sample_root roots[SAMPLE_ROOTS];
	uint32_t service_count;
	struct sample_service services[SAMPLE_SERVICES];
	uint32_t filler_exports; /* that each service beyond the array has, all of them issued */
};

/* Fills `*sample` with the valid manifest. */
void manifest_sample_init(struct manifest_sample *sample);

/*
 * Makes the message in `words`, SAMPLE_MANIFEST_WORDS of them; returns its length in words. A name
 * that fills its array is that long.
 */
uint32_t manifest_sample_build(const struct manifest_sample *sample, uint64_t *words);

#endif
