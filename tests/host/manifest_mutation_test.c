/*
 * A million damaged manifests through the manifest check.
 *
 * Most mutants are a valid sample with a few fields changed before it is built into a message, so
 * that they get far into the check; some are also damaged as a message. An accepted mutant is
 * judged a second time, when only fields were changed, by plain code over the sample that knows
 * nothing of the checker's. (Damaged words have the sanitizers for a judge.)
 */
#include "tests/host/manifest_sample.h"
#include "tests/host/mutation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"

static struct manifest_sample original;
static struct manifest_sample mutant;
static uint64_t words[SAMPLE_MANIFEST_WORDS];

static void mutate_name(struct mutation *m, char *name)
{
	static const char characters[] = "abz09-_AZ/. \n\x80";
	static const char *const names[] = {"thread",       "schema",
					    "log",          "init",
					    "first",        "own",
					    "face",         "bootPackage",
					    "addressSpace", "console",
					    "endpoint",     "timer",
					    "supervisor",   "abcdefghijklmnopqrstuvwxyz012345"};
	const char *other = names[mutation_below(m, ARRAY_COUNT(names))];

	if (mutation_below(m, 2) == 0) {
		name[mutation_below(m, 6)] = characters[mutation_below(m, sizeof(characters))];
		return;
	}
	memset(name, 0, SAMPLE_NAME_BYTES);
	memcpy(name, other, strlen(other));
}

static void mutate_limits(struct mutation *m, uint64_t *limits)
{
	mutation_field(m, &limits[mutation_below(m, MANIFEST_COLUMNS)], 8);
}

static uint64_t mutate_interface(struct mutation *m, uint64_t interface)
{
	static const uint64_t known[] = {0,
					 CONSOLE_INTERFACE_ID,
					 MEMORY_INTERFACE_ID,
					 BOOT_PACKAGE_INTERFACE_ID,
					 MEMORY_OBJECT_INTERFACE_ID,
					 TIMER_INTERFACE_ID};

	return mutation_below(m, 4) == 0 ? interface ^ 1
					 : known[mutation_below(m, ARRAY_COUNT(known))];
}

static void mutate_head(struct mutation *m)
{
	struct sample_root *root = &mutant.roots[mutation_below(m, SAMPLE_ROOTS)];

	switch (mutation_below(m, 12)) {
	case 0:
		mutant.version = (uint32_t)mutation_below(m, 3);
		break;
	case 1:
		mutate_name(m, mutant.system);
		break;
	case 2:
		mutate_name(m, mutant.programs[mutation_below(m, SAMPLE_PROGRAMS)]);
		break;
	case 3:
		mutant.init_program = (uint32_t)mutation_below(m, 8);
		break;
	case 4:
		mutate_name(m, root->name);
		break;
	case 5:
		root->interface = mutate_interface(m, root->interface);
		break;
	case 6:
		mutant.program_count = mutation_below(m, 4) ? (uint32_t)mutation_below(m, 6) : 257;
		break;
	case 7:
		mutant.root_count = mutation_below(m, 4) ? (uint32_t)mutation_below(m, 9) : 33;
		break;
	case 8:
		mutant.memory_mib = (uint32_t)mutation_below(m, 32);
		break;
	case 9:
		mutant.config_count = mutation_below(m, 4) ? (uint32_t)mutation_below(m, 4) : 256;
		break;
	case 10:
		mutant.service_count = 24;
		mutant.filler_exports = 4;
		break;
	default:
		mutant.service_count = mutation_below(m, 4) ? (uint32_t)mutation_below(m, 4) : 49;
		break;
	}
}

static void mutate_service(struct mutation *m, struct sample_service *service)
{
	struct sample_export *export = &service->exports[mutation_below(m, 2)];

	switch (mutation_below(m, 11)) {
	case 0:
		mutate_name(m, service->name);
		break;
	case 1:
		service->program = (uint32_t)mutation_below(m, 8);
		break;
	case 2:
		service->restart_budget = (uint32_t)mutation_below(m, 2000);
		mutation_field(m, &service->supervision[mutation_below(m, 5)], 4);
		if (mutation_below(m, 8) == 0)
			service->supervision[3] = 0;
		break;
	case 3:
		mutation_field(m, &service->heap_bytes, 8);
		break;
	case 4:
	case 5:
		mutate_limits(m, service->limits);
		break;
	case 6:
		mutate_name(m, export->name);
		break;
	case 7:
		export->interface = mutate_interface(m, export->interface);
		break;
	case 8:
		export->tag = mutation_below(m, 8) ? (uint32_t)mutation_below(m, 3) : 64;
		break;
	case 9:
		service->export_count = mutation_below(m, 4) ? (uint32_t)mutation_below(m, 3) : 17;
		break;
	default:
		service->grant_count = mutation_below(m, 4) ? (uint32_t)mutation_below(m, 9) : 85;
		break;
	}
}

static void mutate_grant(struct mutation *m, struct sample_grant *grant)
{
	switch (mutation_below(m, 9)) {
	case 0:
	case 1:
		mutate_name(m, grant->name);
		break;
	case 2:
		mutate_name(m, grant->root);
		break;
	case 3:
		grant->interface = mutate_interface(m, grant->interface);
		break;
	case 4:
		grant->source = (uint32_t)mutation_below(m, 13);
		break;
	case 5:
		grant->program = (uint32_t)mutation_below(m, 8);
		break;
	case 6:
		grant->service = (uint32_t)mutation_below(m, 4);
		break;
	case 7:
		grant->export = (uint32_t)mutation_below(m, 4);
		break;
	default:
		mutate_limits(m, grant->limits);
		break;
	}
}

/* Nobody calls a service, but one asks for what init serves. */
static void mutant_make_quiet(void)
{
	struct sample_grant *grant = &mutant.services[0].grants[5];

	for (uint32_t i = 0; i < SAMPLE_SERVICES; i++) {
		mutant.services[i].export_count = 0;
		mutant.services[i].supervision[2] = 0;
		mutant.services[i].grant_count = 7;
	}
	strcpy(grant->root, "supervisor");
	grant->interface = SUPERVISOR_INTERFACE_ID;
}

static void mutate_fields(struct mutation *m)
{
	uint64_t changes = mutation_below(m, 4);

	mutant = original;
	if (mutation_below(m, 16) == 0)
		mutant_make_quiet();
	for (uint64_t i = 0; i < changes; i++) {
		struct sample_service *service =
			&mutant.services[mutation_below(m, SAMPLE_SERVICES)];

		switch (mutation_below(m, 4)) {
		case 0:
			mutate_head(m);
			break;
		case 1:
			mutate_service(m, service);
			break;
		default:
			mutate_grant(m, &service->grants[mutation_below(m, SAMPLE_GRANTS)]);
			break;
		}
	}
}

/*
 * ---- the second judge --------------------------------------------------------------------------
 */

static bool name_is_plain(const char *name)
{
	size_t length = strnlen(name, SAMPLE_NAME_BYTES);

	return length >= 1 && length <= 31 && name[0] != '-' && name[0] != '_' &&
	       !strpbrk(name, "/. \n\x80");
}

static bool init_has(const char *name, uint64_t interface)
{
	for (uint32_t k = 0; k < mutant.root_count; k++)
		if (strcmp(mutant.roots[k].name, name) == 0)
			return mutant.roots[k].interface == interface;
	return false;
}

/* A service that is called, and what init needs for it. */
static bool endpoint_is_sound(const struct sample_service *service)
{
	bool beats = service->supervision[2] != 0;

	if (service->export_count == 0 && !beats)
		return true;
	for (uint32_t k = 0; k < service->export_count; k++)
		if (service->exports[k].tag > 63)
			return false;
	for (uint32_t k = 0; k < service->grant_count; k++)
		if (strcmp(service->grants[k].name, "endpoint") == 0)
			return false;
	return init_has("endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID) &&
	       (!beats || init_has("timer", TIMER_INTERFACE_ID));
}

static bool is_served_by_init(const char *root)
{
	return strcmp(root, "supervisor") == 0 || strcmp(root, "systemControl") == 0 ||
	       strcmp(root, "serviceManager") == 0;
}

static bool grant_is_sound(const struct sample_service *service, uint32_t index, uint32_t i)
{
	const struct sample_grant *grant = &service->grants[i];

	if (!name_is_plain(grant->name) || strcmp(grant->name, "thread") == 0)
		return false;
	for (uint32_t k = 0; k < i; k++)
		if (strcmp(service->grants[k].name, grant->name) == 0)
			return false;
	switch (grant->source) {
	case 0:
		for (uint32_t k = 0; k < mutant.root_count; k++)
			if (strcmp(mutant.roots[k].name, grant->root) == 0)
				return mutant.roots[k].interface == grant->interface &&
				       grant->interface != BOOT_PACKAGE_INTERFACE_ID &&
				       grant->interface != ADDRESS_SPACE_INTERFACE_ID;
		return strcmp(grant->root, "schema") == 0 ||
		       (is_served_by_init(grant->root) &&
			init_has("endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID));
	case 1:
		return grant->program < mutant.program_count;
	case 2:
		return grant->limits[0] <= service->limits[0];
	case 3:
		return grant->service < index &&
		       grant->export < mutant.services[grant->service].export_count &&
		       mutant.services[grant->service].exports[grant->export].interface ==
			       grant->interface;
	case 7:
		return grant->number < mutant.config_count;
	case 8:
		return grant->number >= 1 && grant->number <= 65536;
	case 9:
		return grant->service < mutant.service_count && grant->export < SAMPLE_EXPORTS &&
		       mutant.services[grant->service].exports[grant->export].issued;
	case 10:
		return is_served_by_init(grant->root) &&
		       init_has("endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID);
	case 11:
		return grant->number >> 16 != 0 && grant->number >> 16 != UINT16_MAX &&
		       (uint16_t)grant->export <= 63 &&
		       init_has("deviceManager", DEVICE_MANAGER_INTERFACE_ID);
	default:
		return grant->source < 7;
	}
}

static bool sample_is_sound(void)
{
	uint64_t frames = 0;
	bool sound = mutant.version == 1 && mutant.init_program < mutant.program_count &&
		     mutant.program_count <= SAMPLE_PROGRAMS && name_is_plain(mutant.system);

	for (uint32_t i = 0; i < mutant.program_count; i++)
		sound = sound && name_is_plain(mutant.programs[i]);
	for (uint32_t i = 0; i < mutant.service_count; i++) {
		const struct sample_service *service = &mutant.services[i];

		sound = sound && name_is_plain(service->name) && service->limits[0] > 0 &&
			service->program < mutant.program_count &&
			service->restart_budget <= 1000 &&
			(service->supervision[2] == 0 || service->supervision[3] != 0) &&
			service->heap_bytes % 4096 == 0 && service->grant_count <= SAMPLE_GRANTS;
		for (uint32_t k = 0; sound && k < service->grant_count; k++)
			sound = grant_is_sound(service, i, k);
		sound = sound && endpoint_is_sound(service);
		frames += service->limits[0];
	}
	return sound && (mutant.memory_mib == 0 || frames < mutant.memory_mib * 256);
}

/*
 * ---- the run -----------------------------------------------------------------------------------
 */

/* Damages the message: words, mostly pointers, or its end. Returns its length. */
static uint32_t damage(struct mutation *m, uint32_t length)
{
	for (uint64_t i = 1 + mutation_below(m, 3); i > 0; i--) {
		uint64_t *word = &words[mutation_below(m, mutation_below(m, 2) ? length : 64)];

		switch (mutation_below(m, 4)) {
		case 0:
			*word ^= UINT64_C(1) << mutation_below(m, 64);
			break;
		case 1:
			*word = words[mutation_below(m, length)];
			break;
		case 2:
			*word = mutation_value(m, *word, 8);
			break;
		default:
			if (mutation_below(m, 4) == 0)
				return (uint32_t)mutation_below(m, length + 1);
			break;
		}
	}
	return length;
}

int main(void)
{
	static struct mutation m;
	static struct manifest_check check;
	uint32_t outcomes = 1, wrong = 0, missed;

	mutation_init(&m, "manifest");
	while (manifest_refusal_condition(outcomes) != 0)
		outcomes++;
	manifest_sample_init(&original);
	for (uint64_t i = 0; i < m.count; i++) {
		struct capnp_segment segment;
		uint64_t *copy = NULL;
		bool damaged = mutation_below(&m, 3) == 0;
		uint32_t outcome;

		mutate_fields(&m);
		segment.word_count = manifest_sample_build(&mutant, words);
		segment.words = words;
		/* In its own allocation, so that the sanitizer sees every word too far. */
		if (damaged) {
			segment.word_count = damage(&m, segment.word_count);
			segment.words = copy = malloc(segment.word_count * 8ul + 1);
			if (!copy)
				return 1;
			memcpy(copy, words, segment.word_count * 8ul);
		}
		outcome = manifest_check(&segment, &check);
		if (outcome >= outcomes || outcome != check.refusal ||
		    (outcome == MANIFEST_ACCEPTED && !damaged && !sample_is_sound())) {
			printf("mutant %llu: outcome %u is wrong\n", (unsigned long long)i,
			       outcome);
			wrong++;
		}
		m.tally[outcome % MUTATION_OUTCOMES]++;
		free(copy);
	}
	missed = mutation_tally_check(&m, outcomes, manifest_refusal_text);
	printf("%u passed, %u failed\n", outcomes - missed + (wrong == 0), missed + (wrong != 0));
	return missed || wrong;
}
