/*
 * Makes the boot package of the simulation: see sim_package.h.
 */
#include "tests/sim/sim_package.h"

#include <string.h>

#include "abi/boot_package.h"
#include "core/generated/console.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "tests/host/elf_sample.h"
#include "tests/sim/sim.h"

struct package {
	struct boot_package_header header;
	struct boot_package_grant grants[BOOT_PACKAGE_GRANTS];
	uint8_t gap[BOOT_PACKAGE_PROGRAMS_OFFSET - BOOT_PACKAGE_GRANTS_OFFSET -
		    BOOT_PACKAGE_GRANTS * sizeof(struct boot_package_grant)];
	struct boot_package_program programs[PAGE_BYTES / sizeof(struct boot_package_program)];
	uint8_t rest[PAGE_BYTES % sizeof(struct boot_package_program)];
	uint8_t manifest[PAGE_BYTES];
	uint8_t schema[2 * PAGE_BYTES];
	uint8_t files[SIM_PROGRAM_COUNT][PAGE_BYTES];
};

/* The first piece of memory: smaller than what the kernel sets aside at once. */
#define FIRST_FRAMES 40u

static const struct {
	const char *name;
	uint64_t interface;
	uint32_t ordinal;
} grants[] = {
	{"console", CONSOLE_INTERFACE_ID, 0},
	{"serial", SERIAL_PORT_INTERFACE_ID, 0},
	{"ledger", LEDGER_INTERFACE_ID, 0},
	{"memory", MEMORY_INTERFACE_ID, 0},
	{"space", ADDRESS_SPACE_INTERFACE_ID, 0},
	{"images", IMAGE_FACTORY_INTERFACE_ID, 0},
	{"spawner", PROCESS_SPAWNER_INTERFACE_ID, 0},
	{"timer", TIMER_INTERFACE_ID, 0},
	{"entropy", ENTROPY_INTERFACE_ID, 0},
	{"pool", ENTROPY_POOL_INTERFACE_ID, 0},
	{"trustedPool", ENTROPY_POOL_INTERFACE_ID, 1},
	{"graph", AUTHORITY_GRAPH_INTERFACE_ID, 0},
	{"info", SYSTEM_INFO_INTERFACE_ID, 0},
	{"package", BOOT_PACKAGE_INTERFACE_ID, 0},
	{"endpoints", ENDPOINT_FACTORY_INTERFACE_ID, 0},
	{"sessions", SESSION_MINTER_INTERFACE_ID, 0},
	{"threads", THREAD_SPAWNER_INTERFACE_ID, 0},
	{"line2", SERIAL_PORT_INTERFACE_ID, 2},
	{"devices", DEVICE_MANAGER_INTERFACE_ID, 0},
	{"deviceList", DEVICE_LIST_INTERFACE_ID, 0},
};

static const struct {
	const char *name;
	enum elf_sample_kind kind;
} programs[SIM_PROGRAM_COUNT] = {
	[SIM_PROGRAM_INIT] = {"init", ELF_SAMPLE_PLAIN},
	[SIM_PROGRAM_PLAIN] = {"plain", ELF_SAMPLE_PLAIN},
	[SIM_PROGRAM_TWO] = {"two", ELF_SAMPLE_TWO_WRITABLE},
	[SIM_PROGRAM_MANY] = {"many", ELF_SAMPLE_MANY},
	[SIM_PROGRAM_BARE] = {"bare", ELF_SAMPLE_BARE},
	[SIM_PROGRAM_BROKEN] = {"broken", ELF_SAMPLE_PLAIN},
};

static void programs_make(struct package *package)
{
	for (unsigned i = 0; i < SIM_PROGRAM_COUNT; i++) {
		struct elf_sample sample;

		elf_sample_init(&sample, programs[i].kind);
		if (i == SIM_PROGRAM_BROKEN)
			sample.header.machine = 0;
		memcpy(package->files[i], &sample, sizeof(sample));
		memcpy(package->programs[i].name, programs[i].name, strlen(programs[i].name));
		package->programs[i].offset = offsetof(struct package, files[i]);
		package->programs[i].length_bytes = sizeof(sample);
	}
}

/* One for each MiB, 64 at least: tests start as many threads as a machine has memory for. */
static uint32_t ring_regions(void)
{
	uint64_t count = host.memory_bytes >> 20;

	if (count < 64)
		return 64;
	return count < BOOT_PACKAGE_RING_REGIONS ? (uint32_t)count : BOOT_PACKAGE_RING_REGIONS;
}

static void package_fill(struct package *package)
{
	_Static_assert(sizeof(struct elf_sample) <= PAGE_BYTES, "a program is one page");
	_Static_assert(offsetof(struct package, programs) == BOOT_PACKAGE_PROGRAMS_OFFSET, "");
	_Static_assert(offsetof(struct package, files) % PAGE_BYTES == 0, "");
	memset(package, 0, sizeof(*package));
	package->header = (struct boot_package_header){
		.magic = BOOT_PACKAGE_MAGIC,
		.version = BOOT_PACKAGE_VERSION,
		.package_bytes = sizeof(*package),
		.manifest_offset = offsetof(struct package, manifest),
		.manifest_bytes = 3500,
		.schema_offset = offsetof(struct package, schema),
		.schema_bytes = 5000,
		.program_count = SIM_PROGRAM_COUNT,
		.init_program = SIM_PROGRAM_INIT,
		.grant_count = ARRAY_COUNT(grants),
		.ring_regions = ring_regions(),
	};
	memset(package->manifest, 'm', package->header.manifest_bytes);
	memset(package->schema, 's', package->header.schema_bytes);
	for (unsigned i = 0; i < ARRAY_COUNT(grants); i++) {
		memcpy(package->grants[i].name, grants[i].name, strlen(grants[i].name));
		package->grants[i].interface = grants[i].interface;
		package->grants[i].ordinal = grants[i].ordinal;
	}
	programs_make(package);
}

void sim_package_make(struct boot_info *info)
{
	struct physical package = {HOST_MEMORY_START};
	uint64_t first = HOST_MEMORY_START + sizeof(struct package);
	uint64_t second = first + (FIRST_FRAMES + SIM_PACKAGE_HOLE_FRAMES) * PAGE_BYTES;

	host_memory_use(package, sizeof(struct package));
	package_fill(arch_direct(package));
	*info = (struct boot_info){
		.memory = {{{first}, FIRST_FRAMES * PAGE_BYTES},
			   {{second}, HOST_MEMORY_START + host.memory_bytes - second}},
		.memory_count = 2,
		.package = package,
		.package_bytes = sizeof(struct package),
		.command_line = "",
	};
}

void sim_package_place(struct boot_info *info, const void *package, uint64_t length_bytes)
{
	const struct physical place = {HOST_MEMORY_START};
	const uint64_t placed = (length_bytes + PAGE_BYTES - 1) & ~(uint64_t)(PAGE_BYTES - 1);
	const uint64_t behind = HOST_MEMORY_START + placed;

	SIM_EXPECT(placed < host.memory_bytes);
	host_memory_use(place, placed);
	memset(arch_direct(place), 0, placed);
	memcpy(arch_direct(place), package, length_bytes);
	*info = (struct boot_info){
		.memory = {{{behind}, HOST_MEMORY_START + host.memory_bytes - behind}},
		.memory_count = 1,
		.package = place,
		.package_bytes = length_bytes,
		.command_line = "",
	};
}
