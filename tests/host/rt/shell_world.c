/*
 * A shell on a stand-in for the kernel, and the checks of its terminal.
 */
#include "tests/host/needs_sample.h"
#include "tests/host/rt/shell_world.h"

#include "tools/generated/schema_description.h"

#include <stdlib.h>

static uint64_t schema[SCHEMA_DESCRIPTION_WORDS + 1u];
struct capnp_builder shell_schemas;
const uint64_t *shell_scripts;
size_t shell_scripts_bytes;

/* An image with the notes of the sample, but for the line of help. */
static void program_grant(struct fake_system *system, struct rt *rt, const char *name,
			  const char *help)
{
	static struct needs_sample sample;
	struct fake_object *object = fake_system_grant(system, rt, name, FAKE_IMAGE);

	needs_sample_init(&sample);
	sample.help = help;
	object->length = needs_sample_build(&sample);
	object->bytes = malloc(object->length);
	memcpy(object->bytes, sample.bytes, object->length);
}

struct fake_system *shell_session(const char *script, int *code)
{
	struct rt *rt;
	struct fake_system *system = fake_system_new(&rt);
	struct fake_object *object;

	schema[0] = (uint64_t)SCHEMA_DESCRIPTION_WORDS << 32;
	memcpy(schema + 1, schema_description_words, sizeof(schema_description_words));
	if (shell_schemas.words) {
		schema[0] = (uint64_t)shell_schemas.used_words << 32;
		memcpy(schema + 1, shell_schemas.words,
		       shell_schemas.used_words * sizeof(uint64_t));
	}
	(void)fake_system_grant(system, rt, "console", FAKE_TERMINAL_SESSION);
	(void)fake_system_grant(system, rt, "terminalControl", FAKE_TERMINAL_CONTROL);
	(void)fake_system_grant(system, rt, "timer", FAKE_TIMER);
	(void)fake_system_grant(system, rt, "spawner", FAKE_SPAWNER);
	(void)fake_system_grant(system, rt, "ledger", FAKE_LEDGER);
	(void)fake_system_grant(system, rt, "jobLedger", FAKE_LEDGER);
	(void)fake_system_grant(system, rt, "hello", FAKE_IMAGE);
	(void)fake_system_grant(system, rt, "faulter", FAKE_IMAGE);
	(void)fake_system_grant(system, rt, "spinner", FAKE_IMAGE);
	(void)fake_system_grant(system, rt, "broken", FAKE_IMAGE);
	program_grant(system, rt, "asker", "Does what a sample does.");
	program_grant(system, rt, "liar", "\033[2J");
	object = fake_system_grant(system, rt, "schema", FAKE_MEMORY_OBJECT);
	object->length = sizeof(schema);
	object->bytes = malloc(sizeof(schema));
	memcpy(object->bytes, schema, sizeof(schema));
	if (shell_scripts) {
		object = fake_system_grant(system, rt, "scripts", FAKE_MEMORY_OBJECT);
		object->length = shell_scripts_bytes;
		object->bytes = malloc(shell_scripts_bytes);
		memcpy(object->bytes, shell_scripts, shell_scripts_bytes);
	}
	system->input = script;
	*code = capos_main(rt);
	/* Releases may still be queued. Then everything that was started has been let go of. */
	rt_ring_enter(&rt->ring, 0);
	assert_int_equal(fake_system_held(system, FAKE_HANDLE), 0);
	assert_int_equal(fake_system_held(system, FAKE_BUILDER), 0);
	return system;
}

void assert_says(const struct fake_system *system, const char *text)
{
	if (!strstr(system->terminal, text))
		fail_msg("\"%s\" does not appear:\n%s", text, system->terminal);
}

void assert_silent_about(const struct fake_system *system, const char *text)
{
	if (strstr(system->terminal, text))
		fail_msg("\"%s\" appears:\n%s", text, system->terminal);
}

const char *granted(const struct fake_system *system, uint32_t which)
{
	for (uint32_t i = 1; i <= system->object_count; i++) {
		if (system->objects[i].kind == FAKE_HANDLE && which-- == 0)
			return system->objects[i].granted;
	}
	fail_msg("no such process");
	return NULL;
}
