/*
 * The table of methods. A new method of the kernel gets a row here; test-sim fails until it has
 * one.
 */
#include "tests/sim/method_table.h"

#include "core/generated/console.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"

#define METHOD(interface_name, method_name, text, ...)                                     \
	{                                                                                  \
		.interface = interface_name##_INTERFACE_ID,                                \
		.method = interface_name##_METHOD_##method_name, .name = text, __VA_ARGS__ \
	}
#define CAPABILITY(interface_name)                                \
	{                                                         \
		POINTER_CAPABILITY, interface_name##_INTERFACE_ID \
	}
#define OPTIONAL(interface_name)                                \
	{                                                       \
		POINTER_OPTIONAL, interface_name##_INTERFACE_ID \
	}
#define POINTER(kind_name)                  \
	{                                   \
		.kind = POINTER_##kind_name \
	}

/* Parameters that several methods share: a part of memory, a mapping of one, and a facet. */
#define CUT_PARAMETERS \
	.values = {VALUE_PAGE_OFFSET, VALUE_MAP_BYTES}, .pointers = {OPTIONAL(LEDGER)}, .results = 2
#define MAP_PARAMETERS(object)                                             \
	.values = {VALUE_PAGE_OFFSET, VALUE_MAP_BYTES, VALUE_MAP_ADDRESS}, \
	.pointers = {CAPABILITY(object)}
#define MINT_PARAMETERS            \
	.values = {VALUE_SERVICE}, \
	.pointers = {POINTER(TAG), OPTIONAL(LEDGER), OPTIONAL(SESSION_REFERENCE)}, .results = 1

const struct method method_table[] = {
	METHOD(CONSOLE, WRITE, "Console.write", .pointers = {POINTER(DATA)}),
	METHOD(SERIAL_PORT, WRITE, "SerialPort.write", .pointers = {POINTER(DATA)}),
	METHOD(SERIAL_PORT, READ, "SerialPort.read", .values = {VALUE_LENGTH}),
	METHOD(SERIAL_PORT, CONSOLE, "SerialPort.console", .results = 1),
	METHOD(SERIAL_PORT, PAINT, "SerialPort.paint", .pointers = {POINTER(DATA), POINTER(DATA)}),
	METHOD(LEDGER, READ, "Ledger.read"),
	METHOD(LEDGER, CARVE, "Ledger.carve", .pointers = {POINTER(COLUMNS)}, .results = 1),
	METHOD(LEDGER, CLOSE, "Ledger.close"),
	METHOD(LEDGER, SUBTREE, "Ledger.subtree", .values = {VALUE_COUNT}),
	METHOD(LEDGER, READER, "Ledger.reader", .results = 1),
	METHOD(LEDGER_READER, READ, "LedgerReader.read"),
	METHOD(LEDGER_READER, SUBTREE, "LedgerReader.subtree", .values = {VALUE_COUNT}),
	METHOD(MEMORY, CREATE, "Memory.create", .values = {VALUE_PAGES},
	       .pointers = {OPTIONAL(LEDGER)}, .results = 1),
	METHOD(MEMORY_OBJECT, SIZE, "MemoryObject.size"),
	METHOD(MEMORY_OBJECT, READ, "MemoryObject.read", .values = {VALUE_OFFSET, VALUE_LENGTH}),
	METHOD(MEMORY_OBJECT, WRITE, "MemoryObject.write", .values = {VALUE_OFFSET},
	       .pointers = {POINTER(DATA)}),
	METHOD(MEMORY_OBJECT, SEAL, "MemoryObject.seal"),
	METHOD(MEMORY_OBJECT, VIEW, "MemoryObject.view", CUT_PARAMETERS),
	METHOD(MEMORY_OBJECT, READER, "MemoryObject.reader", CUT_PARAMETERS),
	METHOD(MEMORY_VIEW, SIZE, "MemoryView.size"),
	METHOD(MEMORY_VIEW, READ, "MemoryView.read", .values = {VALUE_OFFSET, VALUE_LENGTH}),
	METHOD(MEMORY_VIEW, WRITE, "MemoryView.write", .values = {VALUE_OFFSET},
	       .pointers = {POINTER(DATA)}),
	METHOD(MEMORY_VIEW, VIEW, "MemoryView.view", CUT_PARAMETERS),
	METHOD(MEMORY_VIEW, READER, "MemoryView.reader", CUT_PARAMETERS),
	METHOD(MEMORY_READER, SIZE, "MemoryReader.size"),
	METHOD(MEMORY_READER, READ, "MemoryReader.read", .values = {VALUE_OFFSET, VALUE_LENGTH}),
	METHOD(MEMORY_READER, READER, "MemoryReader.reader", CUT_PARAMETERS),
	METHOD(MEMORY_REVOKER, REVOKE, "MemoryRevoker.revoke"),
	METHOD(ADDRESS_SPACE, MAP, "AddressSpace.map", MAP_PARAMETERS(MEMORY_OBJECT)),
	METHOD(ADDRESS_SPACE, MAP_READ_ONLY, "AddressSpace.mapReadOnly",
	       MAP_PARAMETERS(MEMORY_OBJECT)),
	METHOD(ADDRESS_SPACE, MAP_EXECUTABLE, "AddressSpace.mapExecutable",
	       MAP_PARAMETERS(MEMORY_OBJECT)),
	METHOD(ADDRESS_SPACE, MAP_VIEW, "AddressSpace.mapView", MAP_PARAMETERS(MEMORY_VIEW)),
	METHOD(ADDRESS_SPACE, MAP_READER, "AddressSpace.mapReader", MAP_PARAMETERS(MEMORY_READER)),
	METHOD(ADDRESS_SPACE, UNMAP, "AddressSpace.unmap",
	       .values = {VALUE_MAP_ADDRESS, VALUE_MAP_BYTES}),
	METHOD(ADDRESS_SPACE, PROTECT, "AddressSpace.protect",
	       .values = {VALUE_MAP_ADDRESS, VALUE_MAP_BYTES}),
	METHOD(IMAGE_FACTORY, CREATE, "ImageFactory.create",
	       .pointers = {CAPABILITY(MEMORY_OBJECT), OPTIONAL(LEDGER)}, .results = 1),
	METHOD(IMAGE, DESCRIBE, "Image.describe"),
	METHOD(IMAGE, NOTES, "Image.notes"),
	METHOD(PROCESS_SPAWNER, CREATE, "ProcessSpawner.create",
	       .pointers = {CAPABILITY(IMAGE), OPTIONAL(LEDGER), POINTER(TEXT)}, .results = 1),
	METHOD(PROCESS_BUILDER, GRANT, "ProcessBuilder.grant", .pointers = {POINTER(GRANTS)}),
	METHOD(PROCESS_BUILDER, HEAP, "ProcessBuilder.heap", .values = {VALUE_HEAP_BYTES}),
	METHOD(PROCESS_BUILDER, START, "ProcessBuilder.start", .results = 1),
	METHOD(PROCESS_BUILDER, ADDRESS_SPACE, "ProcessBuilder.addressSpace",
	       .pointers = {POINTER(TEXT)}),
	METHOD(PROCESS_HANDLE, WAIT, "ProcessHandle.wait"),
	METHOD(PROCESS_HANDLE, TERMINATE, "ProcessHandle.terminate"),
	METHOD(PROCESS_HANDLE, STATUS, "ProcessHandle.status"),
	METHOD(PROCESS_HANDLE, WATCH, "ProcessHandle.watch", .results = 1),
	METHOD(PROCESS_WATCH, WAIT, "ProcessWatch.wait"),
	METHOD(PROCESS_WATCH, STATUS, "ProcessWatch.status"),
	METHOD(PROCESS_BUILDER, THREAD_SPAWNER, "ProcessBuilder.threadSpawner",
	       .pointers = {POINTER(TEXT)}),
	METHOD(THREAD_SPAWNER, CREATE, "ThreadSpawner.create",
	       .values = {VALUE_CODE_ADDRESS, VALUE_STACK_ADDRESS, VALUE_COUNT, VALUE_CODE_ADDRESS},
	       .results = 2),
	METHOD(THREAD_SPAWNER, PARK, "ThreadSpawner.park", .results = 1),
	METHOD(THREAD_HANDLE, WAIT, "ThreadHandle.wait"),
	METHOD(THREAD_HANDLE, STATUS, "ThreadHandle.status"),
	METHOD(MEMORY_OBJECT, PARK, "MemoryObject.park", .pointers = {OPTIONAL(LEDGER)},
	       .results = 1),
	METHOD(PARK_SPACE, WAIT, "ParkSpace.wait",
	       .values = {VALUE_PARK_OFFSET, VALUE_PARK_EXPECTED, VALUE_DEADLINE}),
	METHOD(PARK_SPACE, WAKE, "ParkSpace.wake", .values = {VALUE_PARK_OFFSET, VALUE_COUNT}),
	METHOD(THREAD, END, "Thread.end"),
	METHOD(THREAD, STARTUP_DONE, "Thread.startupDone"),
	METHOD(TIMER, NOW, "Timer.now"),
	METHOD(TIMER, SLEEP, "Timer.sleep", .values = {VALUE_DEADLINE}),
	METHOD(ENTROPY, FILL, "Entropy.fill", .values = {VALUE_LENGTH}),
	METHOD(ENTROPY_POOL, ADD, "EntropyPool.add", .pointers = {POINTER(DATA)}),
	METHOD(SYSTEM_INFO, DESCRIBE, "SystemInfo.describe"),
	METHOD(SYSTEM_INFO, COUNTERS, "SystemInfo.counters"),
	METHOD(AUTHORITY_GRAPH, EDGES, "AuthorityGraph.edges",
	       .values = {VALUE_OBJECT_NUMBER, VALUE_GRAPH_PART}),
	METHOD(ENDPOINT_FACTORY, CREATE, "EndpointFactory.create",
	       .values = {VALUE_ENDPOINT_LIMITS}, .pointers = {OPTIONAL(LEDGER)}, .results = 1),
	METHOD(ENDPOINT, MINT, "Endpoint.mint", MINT_PARAMETERS),
	METHOD(ENDPOINT, MINT_MOVE_ONLY, "Endpoint.mintMoveOnly", MINT_PARAMETERS),
	METHOD(ENDPOINT, REVOKE, "Endpoint.revoke", .values = {VALUE_COUNT}),
	METHOD(ENDPOINT, LIMITS, "Endpoint.limits"),
	METHOD(ENDPOINT, IDENTIFY, "Endpoint.identify", .pointers = {POINTER(FACET)}),
	METHOD(ENDPOINT_FACTORY, CREATE_SCOPE, "EndpointFactory.createScope",
	       .values = {VALUE_ENDPOINT_LIMITS}, .pointers = {OPTIONAL(LEDGER)}, .results = 1),
	METHOD(SERVICE_SCOPE, MINT, "ServiceScope.mint", MINT_PARAMETERS),
	METHOD(SERVICE_SCOPE, MINT_MOVE_ONLY, "ServiceScope.mintMoveOnly", MINT_PARAMETERS),
	METHOD(SERVICE_SCOPE, REVOKE, "ServiceScope.revoke", .values = {VALUE_COUNT}),
	METHOD(SERVICE_SCOPE, CLOSE, "ServiceScope.close"),
	METHOD(SERVICE_SCOPE, ISSUE, "ServiceScope.issue", .values = {VALUE_SERVICE, VALUE_COUNT},
	       .pointers = {CAPABILITY(SESSION_REFERENCE), OPTIONAL(LEDGER)}, .results = 1),
	METHOD(PROCESS_BUILDER, SCOPED_ENDPOINT, "ProcessBuilder.scopedEndpoint",
	       .values = {VALUE_ENDPOINT_LIMITS, VALUE_SERVICE},
	       .pointers = {POINTER(TEXT), CAPABILITY(SERVICE_SCOPE), POINTER(INSTANCE_TAG)},
	       .results = 1),
	METHOD(SESSION_MINTER, CREATE, "SessionMinter.create",
	       .pointers = {POINTER(TEXT), CAPABILITY(LEDGER)}, .results = 1),
	METHOD(SESSION, DESCRIBE, "Session.describe"),
	METHOD(SESSION, RENEW, "Session.renew"),
	METHOD(SESSION, END, "Session.end"),
	METHOD(SESSION, REFERENCE, "Session.reference", .results = 1),
	METHOD(SESSION_REFERENCE, DESCRIBE, "SessionReference.describe"),
	METHOD(PROCESS_BUILDER, ENDPOINT, "ProcessBuilder.endpoint",
	       .values = {VALUE_ENDPOINT_LIMITS, VALUE_SERVICE},
	       .pointers = {POINTER(TEXT), POINTER(TAG)}, .results = 1),
	METHOD(PROCESS_BUILDER, SESSION, "ProcessBuilder.session",
	       .pointers = {CAPABILITY(SESSION)}),
	METHOD(DEVICE_MANAGER, LIST, "DeviceManager.list", .values = {VALUE_FUNCTION}),
	METHOD(DEVICE_MANAGER, CLAIM, "DeviceManager.claim", .values = {VALUE_FUNCTION},
	       .pointers = {OPTIONAL(LEDGER)}, .results = 1),
	METHOD(DEVICE_LIST, LIST, "DeviceList.list", .values = {VALUE_FUNCTION}),
	METHOD(DEVICE, DESCRIBE, "Device.describe"),
	METHOD(DEVICE, CONFIG_READ, "Device.configRead", .values = {VALUE_CONFIG}),
	METHOD(DEVICE, MEMORY, "Device.memory", .values = {VALUE_BAR, VALUE_ROW}, .results = 1),
	METHOD(DEVICE, INTERRUPT, "Device.interrupt", .values = {VALUE_ROW}, .results = 1),
	METHOD(DEVICE, POOL, "Device.pool", .values = {VALUE_PAGES}, .results = 1),
	METHOD(DEVICE, RESET, "Device.reset"),
	METHOD(DEVICE, COUNTS, "Device.counts"),
	METHOD(DEVICE_MMIO, SIZE, "DeviceMmio.size"),
	METHOD(DMA_POOL, ALLOCATE, "DMAPool.allocate", .values = {VALUE_PAGES}, .results = 1),
	METHOD(DMA_POOL, STATE, "DMAPool.state"),
	METHOD(DMA_BUFFER, ADDRESS, "DMABuffer.address"),
	METHOD(INTERRUPT, WAIT, "Interrupt.wait", .values = {VALUE_INTERRUPTS}),
	METHOD(ADDRESS_SPACE, MAP_DEVICE, "AddressSpace.mapDevice", MAP_PARAMETERS(DEVICE_MMIO)),
	METHOD(ADDRESS_SPACE, MAP_DMA, "AddressSpace.mapDma", MAP_PARAMETERS(DMA_BUFFER)),
	METHOD(BOOT_PACKAGE, SIZE, "BootPackage.size"),
	METHOD(BOOT_PACKAGE, READ_MANIFEST, "BootPackage.readManifest",
	       .values = {VALUE_OFFSET, VALUE_LENGTH}),
	METHOD(BOOT_PACKAGE, READ_SCHEMA, "BootPackage.readSchema",
	       .values = {VALUE_OFFSET, VALUE_LENGTH}),
	METHOD(BOOT_PACKAGE, PROGRAM, "BootPackage.program", .values = {VALUE_PROGRAM},
	       .results = 1),
};

const uint32_t method_table_rows = ARRAY_COUNT(method_table);

uint32_t method_table_row(uint64_t interface, uint16_t method)
{
	uint32_t row = 0;

	while (row < method_table_rows &&
	       (method_table[row].interface != interface || method_table[row].method != method))
		row++;
	return row;
}

const char *method_table_name(uint32_t row)
{
	return row < method_table_rows ? method_table[row].name : NULL;
}
