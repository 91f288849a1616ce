/*
 * Looking up in the CapSet: a walk over at most CAPSET_ENTRIES rows.
 */
#include "user/rt/capset.h"

#include "user/rt/format.h"
#include "user/rt/memory.h"

struct rt_capset rt_capset_of(const struct startup_block *startup)
{
	if (startup->capset_entry_bytes != sizeof(struct capset_entry) ||
	    startup->capset_count > CAPSET_ENTRIES)
		return (struct rt_capset){0};
	return (struct rt_capset){
		.entries = (const struct capset_entry *)(uintptr_t)startup->capset_address,
		.count = startup->capset_count,
	};
}

const struct capset_entry *rt_capset_find(const struct rt_capset *capset, const char *name)
{
	size_t length = rt_string_length_bounded(name, CAPSET_NAME_BYTES);

	if (length == CAPSET_NAME_BYTES)
		return NULL;
	for (uint32_t i = 0; i < capset->count; i++) {
		/* The zero byte after the name is compared too. */
		if (memcmp(capset->entries[i].name, name, length + 1u) == 0)
			return &capset->entries[i];
	}
	return NULL;
}

enum status rt_capset_get(const struct rt_capset *capset, const char *name, uint64_t interface_id,
			  struct cap_id *capability)
{
	const struct capset_entry *entry = rt_capset_find(capset, name);

	if (!entry)
		return STATUS_NOT_FOUND;
	if (entry->interface != interface_id)
		return STATUS_WRONG_INTERFACE;
	capability->key = entry->capability;
	return STATUS_OK;
}

const char *rt_capset_get_all(const struct rt_capset *capset, const struct rt_capset_want *wants,
			      uint32_t count)
{
	const char *missing = NULL;

	for (uint32_t i = 0; i < count; i++) {
		if (rt_capset_get(capset, wants[i].name, wants[i].interface_id,
				  wants[i].capability) == STATUS_OK)
			continue;
		wants[i].capability->key = 0;
		if (!missing)
			missing = wants[i].name;
	}
	return missing;
}
