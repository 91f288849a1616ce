/*
 * Objects of the stand-in, and the capabilities that the program holds of them.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/terminal.h"
#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"

const struct fake_kind_entry fake_kinds[FAKE_KINDS] = {
	[FAKE_CONSOLE] = {CONSOLE_INTERFACE_ID, "Console", fake_console_write},
	[FAKE_SERIAL_PORT] = {SERIAL_PORT_INTERFACE_ID, "SerialPort", fake_serial_port_call},
	[FAKE_TERMINAL_SESSION] = {TERMINAL_SESSION_INTERFACE_ID, "TerminalSession",
				   fake_terminal_session_call},
	[FAKE_TERMINAL_CONTROL] = {TERMINAL_CONTROL_INTERFACE_ID, "TerminalControl",
				   fake_terminal_control_call},
	[FAKE_TERMINAL_OUTPUT] = {TERMINAL_OUTPUT_INTERFACE_ID, "TerminalOutput",
				  fake_console_write},
	[FAKE_TIMER] = {TIMER_INTERFACE_ID, "Timer", fake_timer_call},
	[FAKE_MEMORY] = {MEMORY_INTERFACE_ID, "Memory", fake_memory_create},
	[FAKE_MEMORY_OBJECT] = {MEMORY_OBJECT_INTERFACE_ID, "MemoryObject",
				fake_memory_object_call},
	[FAKE_LEDGER] = {LEDGER_INTERFACE_ID, "Ledger", fake_ledger_call},
	[FAKE_SPAWNER] = {PROCESS_SPAWNER_INTERFACE_ID, "ProcessSpawner", fake_spawner_create},
	[FAKE_BUILDER] = {PROCESS_BUILDER_INTERFACE_ID, "ProcessBuilder", fake_builder_call},
	[FAKE_HANDLE] = {PROCESS_HANDLE_INTERFACE_ID, "ProcessHandle", fake_handle_call},
	[FAKE_IMAGE] = {IMAGE_INTERFACE_ID, "Image", fake_image_call},
	[FAKE_IMAGE_FACTORY] = {IMAGE_FACTORY_INTERFACE_ID, "ImageFactory",
				fake_image_factory_create},
	[FAKE_BOOT_PACKAGE] = {BOOT_PACKAGE_INTERFACE_ID, "BootPackage", fake_boot_package_call},
	[FAKE_ENDPOINT_FACTORY] = {ENDPOINT_FACTORY_INTERFACE_ID, "EndpointFactory",
				   fake_scope_create},
	[FAKE_SCOPE] = {SERVICE_SCOPE_INTERFACE_ID, "ServiceScope", fake_scope_mint},
	[FAKE_FACET] = {0, "facet", fake_control_call},
};

struct fake_object *fake_object_new(struct fake_system *system, enum fake_kind kind)
{
	assert_true(system->object_count + 1u < FAKE_OBJECTS);

	struct fake_object *object = &system->objects[++system->object_count];

	memset(object, 0, sizeof(*object));
	object->kind = kind;
	return object;
}

uint64_t fake_capability_new(struct fake_system *system, struct fake_object *object)
{
	assert_true(system->capability_count < FAKE_OBJECTS);
	object->holds++;
	system->capabilities[system->capability_count++] = (uint64_t)(object - system->objects);
	return system->capability_count;
}

struct fake_object *fake_object_of(struct fake_system *system, uint64_t capability)
{
	if (capability == 0 || capability > system->capability_count ||
	    system->capabilities[capability - 1u] == 0)
		return NULL;
	return &system->objects[system->capabilities[capability - 1u]];
}

struct fake_object *fake_passed(struct service *s, uint32_t index)
{
	if (index == CAPNP_NO_CAPABILITY)
		return NULL;
	assert_true(index < s->entry->transfer_count);

	struct fake_object *object = fake_object_of(s->system, s->transfers[index].capability);

	assert_non_null(object);
	return object;
}

uint32_t fake_give_back(struct service *s, struct fake_object *object)
{
	s->reply.objects[s->reply.object_count] = (uint32_t)(object - s->system->objects);
	return s->reply.object_count++;
}

void fake_text_take(struct capnp_text text, char *to, size_t size)
{
	assert_true(text.length_bytes < size);
	memcpy(to, text.bytes, text.length_bytes);
	to[text.length_bytes] = '\0';
}
