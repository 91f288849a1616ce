/*
 * The conditions of core/manifest/check.h, one test a condition, by its number: a valid manifest
 * with one field changed is refused for the stated reason, at the stated place.
 */
#include "tests/host/manifest_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "abi/receive.h"
#include "abi/ring.h"
#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"

static struct manifest_sample sample;
static struct manifest_check outcome;
static uint64_t words[SAMPLE_MANIFEST_WORDS];

static int fresh(void **state)
{
	(void)state;
	manifest_sample_init(&sample);
	return 0;
}

static uint32_t check(void)
{
	struct capnp_segment segment = {.words = words,
					.word_count = manifest_sample_build(&sample, words)};

	assert_true(segment.word_count > 0);
	return manifest_check(&segment, &outcome);
}

/* Puts a value in a field, expects the refusal, and puts the old value back. */
#define REFUSES(field, value, reason)                                 \
	do {                                                          \
		__typeof__(field) kept = (field);                     \
		(field) = (__typeof__(field))(value);                 \
		assert_int_equal(check(), MANIFEST_REFUSED_##reason); \
		(field) = kept;                                       \
		assert_int_equal(check(), MANIFEST_ACCEPTED);         \
	} while (0)

#define ACCEPTS(field, value)                                 \
	do {                                                  \
		__typeof__(field) kept = (field);             \
		(field) = (__typeof__(field))(value);         \
		assert_int_equal(check(), MANIFEST_ACCEPTED); \
		(field) = kept;                               \
	} while (0)

/* The same for a name, which is an array. */
static void name_gives(char *name, const char *value, uint32_t reason)
{
	char kept[SAMPLE_NAME_BYTES];

	memcpy(kept, name, sizeof(kept));
	memset(name, 0, SAMPLE_NAME_BYTES);
	memcpy(name, value, strlen(value));
	assert_int_equal(check(), reason);
	memcpy(name, kept, sizeof(kept));
}

static void place_is(uint32_t service, uint32_t item)
{
	assert_int_equal(outcome.service, service);
	assert_int_equal(outcome.item, item);
}

static void the_sample_is_accepted(void **state)
{
	(void)state;
	assert_int_equal(check(), MANIFEST_ACCEPTED);
	assert_int_equal(outcome.refusal, MANIFEST_ACCEPTED);
}

static void condition_M1_version(void **state)
{
	(void)state;
	REFUSES(sample.version, 0, VERSION);
	REFUSES(sample.version, 2, VERSION);
}

static void condition_M2_names(void **state)
{
	static const char *const never[] = {"",
					    "-a",
					    "_a",
					    "a b",
					    "a/b",
					    "..",
					    "a;b",
					    "$(a)",
					    "a\n",
					    "\xc3\xa4",
					    "abcdefghijklmnopqrstuvwxyz012345"};
	char *grant = sample.services[1].grants[3].name;

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(never); i++) {
		name_gives(sample.system, never[i], MANIFEST_REFUSED_SYSTEM_NAME);
		name_gives(sample.programs[2], never[i], MANIFEST_REFUSED_PROGRAM_NAME);
		place_is(MANIFEST_NOWHERE, 2);
		name_gives(sample.roots[4].name, never[i], MANIFEST_REFUSED_ROOT_NAME);
		place_is(MANIFEST_NOWHERE, 4);
		name_gives(sample.services[1].name, never[i], MANIFEST_REFUSED_SERVICE_NAME);
		name_gives(grant, never[i], MANIFEST_REFUSED_GRANT_NAME);
		place_is(1, 3);
		name_gives(sample.services[0].exports[1].name, never[i],
			   MANIFEST_REFUSED_EXPORT_NAME);
		place_is(0, 1);
	}
	name_gives(sample.programs[2], "Upper", MANIFEST_REFUSED_PROGRAM_NAME);
	name_gives(sample.programs[2], "under_score", MANIFEST_REFUSED_PROGRAM_NAME);
	name_gives(grant, "a-b", MANIFEST_REFUSED_GRANT_NAME);
	name_gives(grant, "9a", MANIFEST_REFUSED_GRANT_NAME);
	name_gives(grant, "abcdefghijklmnopqrstuvwxyz01234", MANIFEST_ACCEPTED);
	name_gives(sample.programs[2], "0bcdefghijklmnopqrstuvwxyz-1234", MANIFEST_ACCEPTED);
}

static void condition_M2_figures(void **state)
{
	static const uint32_t longest[] = {86400000, 60000, 3600000, 600000, 600000};
	struct sample_service *service = &sample.services[2];

	(void)state;
	REFUSES(service->restart_budget, 1001, RESTART_BUDGET);
	ACCEPTS(service->restart_budget, 1000);
	for (uint32_t i = 0; i < ARRAY_COUNT(longest); i++) {
		REFUSES(service->supervision[i], longest[i] + 1, SUPERVISION_RANGE);
		ACCEPTS(service->supervision[i], longest[i]);
	}
	REFUSES(service->heap_bytes, 0, HEAP_BYTES);
	REFUSES(service->heap_bytes, 4097, HEAP_BYTES);
	REFUSES(service->heap_bytes, MANIFEST_HEAP_BYTES_MOST + 4096, HEAP_BYTES);
	ACCEPTS(service->heap_bytes, MANIFEST_HEAP_BYTES_MOST);
	ACCEPTS(service->heap_bytes, 4096);
	REFUSES(service->message_words, 0, ENDPOINT_RANGE);
	REFUSES(service->message_words, RING_MESSAGE_WORDS + 1, ENDPOINT_RANGE);
	ACCEPTS(service->message_words, 1);
	ACCEPTS(service->message_words, RING_MESSAGE_WORDS);
	REFUSES(service->capabilities, RING_TRANSFERS + 1, ENDPOINT_RANGE);
	ACCEPTS(service->capabilities, RING_TRANSFERS);
	ACCEPTS(service->capabilities, 0);
	REFUSES(service->places, ENDPOINT_PLACES + 1, ENDPOINT_RANGE);
	ACCEPTS(service->places, ENDPOINT_PLACES);
	for (uint32_t i = 0; i < MANIFEST_COLUMNS; i++) {
		REFUSES(service->limits[i], manifest_column_most(i) + 1, LIMITS_RANGE);
		/* More than there is of what is carved: M20. */
		if (i < MANIFEST_CARVED_COLUMNS)
			REFUSES(service->limits[i], manifest_column_most(i), MACHINE);
		else
			ACCEPTS(service->limits[i], manifest_column_most(i));
		REFUSES(service->grants[2].limits[i], manifest_column_most(i) + 1,
			GRANT_LEDGER_RANGE);
	}
	/* All ones: no limit but those above. */
	for (uint32_t i = MANIFEST_CARVED_COLUMNS; i < MANIFEST_COLUMNS; i++) {
		ACCEPTS(service->limits[i], UINT64_MAX);
		ACCEPTS(service->grants[2].limits[i], UINT64_MAX);
	}
	service->grants[2].limits[0] = UINT64_MAX;
	assert_int_equal(check(), MANIFEST_REFUSED_GRANT_LEDGER_RANGE);
	place_is(2, 2);
}

static void condition_M2_ordinals(void **state)
{
	(void)state;
	REFUSES(sample.roots[1].ordinal, 1, ROOT_ORDINAL);
	REFUSES(sample.roots[1].ordinal, UINT8_MAX, ROOT_ORDINAL);
	/* Nobody is granted this one. */
	sample.roots[3].interface = SERIAL_PORT_INTERFACE_ID;
	ACCEPTS(sample.roots[3].ordinal, BOOT_PACKAGE_SERIAL_PORTS - 1);
	REFUSES(sample.roots[3].ordinal, BOOT_PACKAGE_SERIAL_PORTS, ROOT_ORDINAL);
	sample.roots[3].interface = ENTROPY_POOL_INTERFACE_ID;
	ACCEPTS(sample.roots[3].ordinal, BOOT_PACKAGE_POOL_DOORS - 1);
	REFUSES(sample.roots[3].ordinal, BOOT_PACKAGE_POOL_DOORS, ROOT_ORDINAL);
}

static void condition_M2_types_of_configs_and_kept_memory(void **state)
{
	static const char *const never[] = {
		"",   "a b", "a/b",
		"_a", "a\n", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz012345678901"};
	char before[sizeof(sample.configs[1])];

	(void)state;
	memcpy(before, sample.configs[1], sizeof(before));
	for (uint32_t i = 0; i < ARRAY_COUNT(never); i++) {
		strcpy(sample.configs[1], never[i]);
		assert_int_equal(check(), MANIFEST_REFUSED_CONFIG_TYPE);
		place_is(MANIFEST_NOWHERE, 1);
	}
	memcpy(sample.configs[1], before, sizeof(before));
	REFUSES(sample.services[2].grants[8].number, 0, GRANT_KEPT_RANGE);
	REFUSES(sample.services[2].grants[8].number, 65537, GRANT_KEPT_RANGE);
	/* In its range, and more than the sample's machine has: M20. */
	REFUSES(sample.services[2].grants[8].number, 65536, MACHINE);
	ACCEPTS(sample.services[2].grants[8].number, 1);
}

static void condition_M2_devices(void **state)
{
	(void)state;
	REFUSES(sample.services[2].grants[11].number, 0x1041, GRANT_DEVICE_RANGE);
	REFUSES(sample.services[2].grants[11].number, 0xffff1041, GRANT_DEVICE_RANGE);
	REFUSES(sample.services[2].grants[11].export, 64, GRANT_DEVICE_RANGE);
	ACCEPTS(sample.services[2].grants[11].export, 63);
	ACCEPTS(sample.services[2].grants[11].number, 0x1af40000);
	ACCEPTS(sample.services[2].grants[11].number, 0xfffeffff);
}

static void condition_M19_devices_need_their_manager(void **state)
{
	(void)state;
	REFUSES(sample.roots[7].interface, TIMER_INTERFACE_ID, GRANT_DEVICES_MISSING);
	REFUSES(sample.roots[7].name[0], 'D', GRANT_DEVICES_MISSING);
}

static void condition_M3_counts(void **state)
{
	(void)state;
	REFUSES(sample.program_count, 0, PROGRAM_COUNT);
	REFUSES(sample.program_count, MANIFEST_PROGRAMS + 1, PROGRAM_COUNT);
	REFUSES(sample.root_count, MANIFEST_ROOTS + 1, ROOT_COUNT);
	REFUSES(sample.service_count, MANIFEST_SERVICES + 1, SERVICE_COUNT);
	REFUSES(sample.services[1].grant_count, MANIFEST_GRANTS + 1, GRANT_COUNT);
	REFUSES(sample.services[1].export_count, MANIFEST_EXPORTS + 1, EXPORT_COUNT);
	ACCEPTS(sample.service_count, 0);
	ACCEPTS(sample.config_count, MANIFEST_PROGRAMS - SAMPLE_PROGRAMS);
	REFUSES(sample.config_count, MANIFEST_PROGRAMS - SAMPLE_PROGRAMS + 1, CONFIG_COUNT);
}

static void condition_M4_known_sources(void **state)
{
	(void)state;
	REFUSES(sample.services[0].grants[3].source, 13, GRANT_SOURCE);
	REFUSES(sample.services[0].grants[3].source, 0xffff, GRANT_SOURCE);
}

static void condition_M5_programs_exist(void **state)
{
	(void)state;
	REFUSES(sample.init_program, SAMPLE_PROGRAMS, INIT_PROGRAM);
	REFUSES(sample.init_program, UINT32_MAX, INIT_PROGRAM);
	REFUSES(sample.services[1].program, SAMPLE_PROGRAMS, SERVICE_PROGRAM);
	REFUSES(sample.services[1].grants[1].program, SAMPLE_PROGRAMS, GRANT_PROGRAM);
	ACCEPTS(sample.services[1].grants[1].program, SAMPLE_PROGRAMS - 1);
	REFUSES(sample.services[1].grants[7].number, SAMPLE_CONFIGS, GRANT_CONFIG);
	REFUSES(sample.services[1].grants[7].number, UINT32_MAX, GRANT_CONFIG);
	ACCEPTS(sample.services[1].grants[7].number, 0);
}

static void condition_M6_roots_and_interfaces(void **state)
{
	struct sample_grant *grants = sample.services[2].grants;

	(void)state;
	name_gives(grants[0].root, "tmer", MANIFEST_REFUSED_GRANT_ROOT);
	place_is(2, 0);
	name_gives(grants[0].root, "", MANIFEST_REFUSED_GRANT_ROOT);
	REFUSES(sample.roots[1].interface, 1, ROOT_INTERFACE);
	REFUSES(sample.roots[1].interface, MEMORY_OBJECT_INTERFACE_ID, ROOT_INTERFACE);
	REFUSES(sample.services[0].exports[1].interface, 0, EXPORT_INTERFACE);
	for (uint32_t i = 0; i < SAMPLE_GRANTS; i++) {
		REFUSES(grants[i].interface, grants[i].interface ^ 1, GRANT_INTERFACE);
		REFUSES(grants[i].interface, 0, GRANT_INTERFACE);
	}
	REFUSES(sample.services[1].exports[0].interface, CONSOLE_INTERFACE_ID, GRANT_INTERFACE);
}

static void condition_M7_exports_exist(void **state)
{
	(void)state;
	REFUSES(sample.services[2].grants[12].export, 2, GRANT_EXPORT);
	REFUSES(sample.services[2].grants[12].export, UINT32_MAX, GRANT_EXPORT);
	REFUSES(sample.services[1].export_count, 0, GRANT_EXPORT);
}

static void condition_M7_issuers_are_of_issued_exports(void **state)
{
	struct sample_grant *grant = &sample.services[1].grants[9];

	(void)state;
	REFUSES(grant->export, 0, GRANT_ISSUER);
	REFUSES(grant->export, 2, GRANT_ISSUER);
	REFUSES(grant->export, UINT32_MAX, GRANT_ISSUER);
	REFUSES(grant->service, SAMPLE_SERVICES, GRANT_ISSUER);
	REFUSES(grant->service, UINT32_MAX, GRANT_ISSUER);
	/* In any order, also of itself. */
	for (uint32_t i = 0; i < SAMPLE_SERVICES; i++)
		ACCEPTS(grant->service, i);
	ACCEPTS(sample.services[2].exports[0].issued, true);
	REFUSES(sample.services[2].exports[1].issued, false, GRANT_ISSUER);
	name_gives(sample.services[1].grants[10].root, "systemControl", MANIFEST_ACCEPTED);
	name_gives(sample.services[1].grants[10].root, "serviceManager", MANIFEST_ACCEPTED);
	name_gives(sample.services[1].grants[10].root, "schema",
		   MANIFEST_REFUSED_GRANT_ROOT_ISSUER);
	place_is(1, 10);
	name_gives(sample.services[1].grants[10].root, "log", MANIFEST_REFUSED_GRANT_ROOT_ISSUER);
	name_gives(sample.services[1].grants[10].root, "", MANIFEST_REFUSED_GRANT_ROOT_ISSUER);
}

static void condition_M8_only_services_before(void **state)
{
	(void)state;
	REFUSES(sample.services[2].grants[12].service, 2, GRANT_SERVICE);
	REFUSES(sample.services[2].grants[12].service, 3, GRANT_SERVICE);
	REFUSES(sample.services[2].grants[12].service, UINT32_MAX, GRANT_SERVICE);
	ACCEPTS(sample.services[2].grants[12].service, 0);
}

static void condition_M9_tags_differ(void **state)
{
	(void)state;
	REFUSES(sample.services[1].exports[1].tag, 0, EXPORT_TAG);
	ACCEPTS(sample.services[1].exports[1].tag, 63);
	REFUSES(sample.services[1].exports[1].tag, 64, TAG_RANGE);
	REFUSES(sample.services[1].exports[1].tag, UINT32_MAX, TAG_RANGE);
}

static void condition_M10_what_stays_with_init(void **state)
{
	struct sample_grant *grant = &sample.services[0].grants[0];

	(void)state;
	grant->interface = BOOT_PACKAGE_INTERFACE_ID;
	name_gives(grant->root, "bootPackage", MANIFEST_REFUSED_GRANT_KEPT);
	place_is(0, 0);
	grant->interface = ADDRESS_SPACE_INTERFACE_ID;
	name_gives(grant->root, "addressSpace", MANIFEST_REFUSED_GRANT_KEPT);
	grant->interface = MEMORY_INTERFACE_ID;
	name_gives(grant->root, "memory", MANIFEST_ACCEPTED);
	/* A service's own threads are granted only as a ThreadSpawner. */
	grant->source = SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER;
	grant->interface = THREAD_SPAWNER_INTERFACE_ID;
	REFUSES(grant->interface, ADDRESS_SPACE_INTERFACE_ID, GRANT_INTERFACE);
}

static void condition_M11_granted_ledgers_fit(void **state)
{
	struct sample_service *service = &sample.services[0];

	(void)state;
	for (uint32_t i = 0; i <= MANIFEST_CARVED_COLUMNS; i++) {
		uint64_t rest = service->limits[i] - service->grants[2].limits[i];

		ACCEPTS(service->grants[6].limits[i], rest);
		REFUSES(service->grants[6].limits[i], rest + 1, GRANT_LEDGER_SUM);
	}
	/* Beyond those that are set aside, all ones is no limit, and zero is none at all. */
	ACCEPTS(service->grants[6].limits[5], 1000000);
	ACCEPTS(service->limits[4], UINT64_MAX);
	REFUSES(service->limits[4], 0, GRANT_LEDGER_SUM);
	REFUSES(service->limits[3], 0, GRANT_LEDGER_SUM);
}

static void condition_M13_thread_is_reserved(void **state)
{
	(void)state;
	name_gives(sample.services[1].grants[4].name, "thread", MANIFEST_REFUSED_GRANT_RESERVED);
	name_gives(sample.roots[1].name, "thread", MANIFEST_REFUSED_ROOT_RESERVED);
	name_gives(sample.services[1].grants[4].name, "threads", MANIFEST_ACCEPTED);
	name_gives(sample.services[0].exports[1].name, "thread", MANIFEST_ACCEPTED);
}

static void condition_M14_a_cut_message_is_no_message(void **state)
{
	uint32_t whole = manifest_sample_build(&sample, words);

	(void)state;
	for (uint32_t length = 0; length < whole; length++) {
		uint64_t *cut = malloc(length * 8 + 1);
		struct capnp_segment segment = {.words = cut, .word_count = length};

		assert_non_null(cut);
		memcpy(cut, words, length * 8);
		assert_int_not_equal(manifest_check(&segment, &outcome), MANIFEST_ACCEPTED);
		free(cut);
	}
}

static void condition_M14_every_broken_pointer_is_refused_or_harmless(void **state)
{
	uint32_t whole = manifest_sample_build(&sample, words);
	struct capnp_segment segment = {.words = words, .word_count = whole};
	uint32_t refused = 0;

	(void)state;
	for (uint32_t i = 0; i < whole; i++) {
		uint64_t kept = words[i];

		words[i] = UINT64_MAX;
		refused += manifest_check(&segment, &outcome) == MANIFEST_REFUSED_MESSAGE;
		words[i] = kept;
	}
	assert_true(refused > 50);
}

static void condition_M15_names_differ(void **state)
{
	(void)state;
	name_gives(sample.programs[4], "init", MANIFEST_REFUSED_PROGRAM_REPEATED);
	place_is(MANIFEST_NOWHERE, 4);
	name_gives(sample.roots[3].name, "log", MANIFEST_REFUSED_ROOT_REPEATED);
	name_gives(sample.services[2].name, "first", MANIFEST_REFUSED_SERVICE_REPEATED);
	assert_int_equal(outcome.service, 2);
	name_gives(sample.services[1].grants[4].name, "own", MANIFEST_REFUSED_GRANT_REPEATED);
	name_gives(sample.services[1].exports[1].name, "face", MANIFEST_REFUSED_EXPORT_REPEATED);
}

static void condition_M16_a_service_can_start(void **state)
{
	(void)state;
	REFUSES(sample.services[0].limits[0], 0, LIMITS_EMPTY);
	REFUSES(sample.services[0].limits[1], 0, LIMITS_EMPTY);
}

static void every_refusal_has_a_text_and_a_condition(void **state)
{
	uint32_t seen = 0;

	(void)state;
	for (uint32_t i = 1; i < 100; i++) {
		if (manifest_refusal_condition(i) == 0)
			continue;
		assert_true(manifest_refusal_condition(i) <= 20);
		assert_true(strlen(manifest_refusal_text(i)) > 10);
		assert_int_equal(++seen, i); /* no gap in the numbers */
	}
	assert_string_equal(manifest_refusal_text(1000), "unknown refusal");
	assert_string_equal(manifest_refusal_text(0), "accepted");
}

static void condition_M17_a_heartbeat_has_a_deadline(void **state)
{
	struct sample_service *service = &sample.services[1];

	(void)state;
	REFUSES(service->supervision[3], 0, HEARTBEAT);
	service->supervision[2] = 0;
	ACCEPTS(service->supervision[3], 0);
}

static void condition_M13_a_called_service_has_endpoint_itself(void **state)
{
	struct sample_service *service = &sample.services[1];

	(void)state;
	name_gives(service->grants[4].name, "endpoint", MANIFEST_REFUSED_GRANT_ENDPOINT);
	place_is(1, 4);
	strcpy(service->grants[4].name, "endpoint");
	/* A heartbeat needs an endpoint, too; a service with neither may give another grant this
	 * name. */
	sample.services[2].grants[12].service = 0;
	service->export_count = 0;
	assert_int_equal(check(), MANIFEST_REFUSED_GRANT_ENDPOINT);
	service->supervision[2] = 0;
	assert_int_equal(check(), MANIFEST_ACCEPTED);
}

static void condition_M19_init_has_the_means(void **state)
{
	struct sample_grant *schema = &sample.services[2].grants[5];

	(void)state;
	name_gives(sample.roots[5].name, "factory", MANIFEST_REFUSED_FACTORY_MISSING);
	place_is(0, MANIFEST_NOWHERE);
	REFUSES(sample.roots[5].interface, TIMER_INTERFACE_ID, FACTORY_MISSING);
	name_gives(sample.roots[6].name, "clock", MANIFEST_REFUSED_TIMER_MISSING);
	REFUSES(sample.roots[6].interface, CONSOLE_INTERFACE_ID, TIMER_MISSING);
	for (uint32_t i = 0; i < SAMPLE_SERVICES; i++) {
		sample.services[i].export_count = 0;
		sample.services[i].supervision[2] = 0;
		sample.services[i].grant_count = 7;
	}
	name_gives(sample.roots[5].name, "factory", MANIFEST_ACCEPTED);
	/* Two of the roots that init makes are facets of its own. */
	schema->interface = SUPERVISOR_INTERFACE_ID;
	name_gives(schema->root, "supervisor", MANIFEST_ACCEPTED);
	strcpy(schema->root, "supervisor");
	name_gives(sample.roots[5].name, "factory", MANIFEST_REFUSED_GRANT_FACTORY_MISSING);
	place_is(2, 5);
}

static void column_is(uint32_t column, uint64_t needed, uint64_t available)
{
	assert_int_equal(outcome.refusal, MANIFEST_REFUSED_MACHINE);
	assert_int_equal(outcome.column, column);
	assert_int_equal(outcome.needed, needed);
	assert_int_equal(outcome.available, available);
	place_is(MANIFEST_NOWHERE, MANIFEST_NOWHERE);
}

static void condition_M20_what_is_carved_is_there(void **state)
{
	static const uint64_t most[] = {64 * 256 - MANIFEST_KEPT_FRAMES, 4095, 1000000, 1000000};
	struct sample_service *service = &sample.services[2];

	(void)state;
	for (uint32_t i = 0; i < MANIFEST_CARVED_COLUMNS; i++) {
		uint64_t others = sample.services[0].limits[i] + sample.services[1].limits[i];
		uint64_t before = service->limits[i];

		/* init's ledger pays for what is kept, too. */
		for (uint32_t k = 0; k < SAMPLE_SERVICES && i == 0; k++)
			others += sample.services[k].grants[8].number;

		ACCEPTS(service->limits[i], most[i] - others);
		service->limits[i] = most[i] - others + 1;
		(void)check();
		column_is(i, most[i] + 1, most[i]);
		service->limits[i] = before;
	}
	REFUSES(sample.memory_mib, 3, MACHINE_MEMORY);
	REFUSES(sample.memory_mib, MANIFEST_MEMORY_MIB_MOST + 1, MACHINE_MEMORY);
	REFUSES(sample.memory_mib, 4, MACHINE);
	ACCEPTS(sample.memory_mib, MANIFEST_MEMORY_MIB_MOST);
	/* No machine is named: then its memory is not asked about. */
	service->limits[0] = MANIFEST_FRAMES_MOST;
	ACCEPTS(sample.memory_mib, 0);
}

#define T(name) cmocka_unit_test_setup(name, fresh)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_sample_is_accepted),
		T(condition_M1_version),
		T(condition_M2_names),
		T(condition_M2_figures),
		T(condition_M2_ordinals),
		T(condition_M2_types_of_configs_and_kept_memory),
		T(condition_M2_devices),
		T(condition_M19_devices_need_their_manager),
		T(condition_M3_counts),
		T(condition_M4_known_sources),
		T(condition_M5_programs_exist),
		T(condition_M6_roots_and_interfaces),
		T(condition_M7_exports_exist),
		T(condition_M7_issuers_are_of_issued_exports),
		T(condition_M8_only_services_before),
		T(condition_M9_tags_differ),
		T(condition_M10_what_stays_with_init),
		T(condition_M11_granted_ledgers_fit),
		T(condition_M13_thread_is_reserved),
		T(condition_M14_a_cut_message_is_no_message),
		T(condition_M14_every_broken_pointer_is_refused_or_harmless),
		T(condition_M15_names_differ),
		T(condition_M16_a_service_can_start),
		T(condition_M17_a_heartbeat_has_a_deadline),
		T(condition_M13_a_called_service_has_endpoint_itself),
		T(condition_M19_init_has_the_means),
		T(condition_M20_what_is_carved_is_there),
		T(every_refusal_has_a_text_and_a_condition),
	};

	return cmocka_run_group_tests_name("manifest", tests, NULL, NULL);
}
