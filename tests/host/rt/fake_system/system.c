/*
 * The making of a system, and of the program's CapSet.
 */
#include "tests/host/rt/fake_system/service.h"

#include <stdlib.h>

static struct capset_entry capset[CAPSET_ENTRIES];
static struct startup_block startup;

struct fake_system *fake_system_new(struct rt **rt)
{
	static _Alignas(4096) struct ring_region region;
	static _Alignas(16) char heap[262144];
	static struct fake_system system;
	static struct rt program;

	for (uint32_t i = 1; i <= system.object_count; i++)
		free(system.objects[i].bytes);
	memset(&region, 0, sizeof(region));
	memset(&system, 0, sizeof(system));
	memset(capset, 0, sizeof(capset));
	system.region = &region;
	system.input = "";
	system.host = (struct rt_host_kernel){
		.enter = fake_enter, .leave = test_leave, .context = &system};
	rt_host_kernel_set(&system.host);
	startup = (struct startup_block){
		.abi_version = ABI_VERSION,
		.ring_address = (uintptr_t)&region,
		.capset_address = (uintptr_t)capset,
		.capset_entry_bytes = sizeof(struct capset_entry),
		.data_address = (uintptr_t)heap,
		.data_bytes = sizeof(heap),
		.heap_address = (uintptr_t)heap,
	};
	fake_terminal_reset();
	rt_init(&program, &startup);
	*rt = &program;
	return &system;
}

struct fake_object *fake_system_grant(struct fake_system *system, struct rt *rt, const char *name,
				      enum fake_kind kind)
{
	struct capset_entry *entry = &capset[startup.capset_count++];
	struct fake_object *object = fake_object_new(system, kind);

	strcpy(entry->name, name);
	strcpy(object->name, name);
	entry->capability = fake_capability_new(system, object);
	entry->interface = fake_kinds[kind].interface_id;
	rt->capset = rt_capset_of(&startup);
	return object;
}

void fake_system_deaf_facet(struct fake_system *system, struct rt *rt, const char *name,
			    uint64_t interface_id)
{
	struct fake_object *process = fake_object_new(system, FAKE_HANDLE);
	struct fake_object *facet = fake_system_grant(system, rt, name, FAKE_FACET);

	strcpy(process->name, "deaf");
	facet->process = (uint32_t)(process - system->objects);
	facet->interface_id = interface_id;
	capset[startup.capset_count - 1u].interface = interface_id;
}

uint32_t fake_system_held(const struct fake_system *system, enum fake_kind kind)
{
	uint32_t held = 0;

	for (uint32_t i = 1; i <= system->object_count; i++)
		held += system->objects[i].kind == kind ? system->objects[i].holds : 0;
	return held;
}
