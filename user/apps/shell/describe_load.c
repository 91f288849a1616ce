/*
 * Reads the schemas that describe.c speaks of out of the MemoryObject that the shell was given.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/memory.h"
#include "user/rt/config.h"
#include "user/rt/exception.h"

/* Larger than any schema of ours; the object that is held under this name may be any. */
#define DESCRIPTION_BYTES_MOST (1u << 20)

static enum status load(struct shell *shell, struct memory_object object)
{
	struct rt_config read;
	enum status status = rt_config_read(shell->rt, object, DESCRIPTION_BYTES_MOST, &read);

	shell->description_words = read.words;
	shell->description = read.segment;
	return status;
}

void describe_init(struct shell *shell)
{
	struct memory_object object;
	enum status status =
		rt_capset_get(&shell->rt->capset, "schema", MEMORY_OBJECT_INTERFACE_ID, &object.id);

	if (status == STATUS_OK)
		status = load(shell, object);
	if (status != STATUS_OK)
		say_failure(shell, status, "no schemas, so interfaces have no names");
}
