/*
 * A driver that has its device reach for whatever it can name, on the booted machine: the real
 * IOMMU refuses, and its refusals are counted. The device is QEMU's `edu`, which copies between a
 * buffer of its own and any address that it is told.
 */
#include "tests/proofs/device.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/generated/memory_client.h"

#define EDU_PAGES 256u
/* Registers, and the buffer. */
#define EDU_FROM 0x80u
#define EDU_TO 0x88u
#define EDU_COUNT 0x90u
#define EDU_COMMAND 0x98u
#define EDU_START 1u
#define EDU_TO_MEMORY 2u
#define EDU_BUFFER 0x40000u

#define COPY_BYTES 64u
#define MESSAGE_ADDRESS UINT64_C(0xfee00000)
#define MESSAGE_NMI 0x400u
#define MESSAGE_BYTES 4u
#define PAGE PROOF_PAGE
#define POOL_PAGES 16u
#define REGISTERS_AT UINT64_C(0x700000000)
#define BUFFER_AT UINT64_C(0x700100000)
#define NAPS_MOST 2000u

static struct dma_state {
	struct proof proof;
	struct proof_devices devices;
	uint32_t index;
	struct device device;
	struct device_mmio mmio;
	struct dma_pool pool;
	struct dma_buffer buffer;
	uint64_t address;
} state;

static void nap(void)
{
	proof_nap(&state.proof);
}

static volatile uint64_t *at(uint64_t address)
{
	return (volatile uint64_t *)(uintptr_t)address;
}

static volatile uint32_t *word_at(uint64_t address)
{
	return (volatile uint32_t *)(uintptr_t)address;
}

/* One copy; false when the device does not end it. */
static bool copy_bytes(uint64_t from, uint64_t to, uint64_t direction, uint64_t bytes)
{
	*at(REGISTERS_AT + EDU_FROM) = from;
	*at(REGISTERS_AT + EDU_TO) = to;
	*at(REGISTERS_AT + EDU_COUNT) = bytes;
	*at(REGISTERS_AT + EDU_COMMAND) = EDU_START | direction;
	for (uint32_t i = 0; i < NAPS_MOST; i++) {
		if ((*word_at(REGISTERS_AT + EDU_COMMAND) & EDU_START) == 0)
			return true;
		nap();
	}
	return false;
}

static bool copy(uint64_t from, uint64_t to, uint64_t direction)
{
	return copy_bytes(from, to, direction, COPY_BYTES);
}

static uint64_t faults(void)
{
	struct device_counts_result counts = {0};

	proof_ignore(device_counts(state.proof.rt, state.device, &counts));
	return counts.faults;
}

/* Waits until more faults are counted: they are told of ten times a second at most. */
static bool faults_above(uint64_t before)
{
	for (uint32_t i = 0; i < NAPS_MOST; i++) {
		if (faults() > before)
			return true;
		nap();
	}
	return false;
}

static enum status claim(uint32_t index, struct device *device)
{
	return proof_device_claim(&state.devices, index, (struct ledger){{0}}, device);
}

static enum status registers_map(uint64_t pages)
{
	const struct device_memory_args args = {.bar = 0, .pages = 1};
	struct device_memory_result result = {{{0}}};
	enum status status = device_memory(state.proof.rt, state.device, &args, &result);
	struct address_space_map_device_args map = {
		.mmio = result.mmio,
		.mmio_transfer = RT_TRANSFER_NAME,
		.bytes = pages * PAGE,
		.address = REGISTERS_AT,
	};

	state.mmio = result.mmio;
	if (status != STATUS_OK)
		return status;
	return address_space_map_device(state.proof.rt, state.proof.space, &map);
}

static enum status buffer_map(struct dma_buffer buffer, uint64_t address)
{
	struct address_space_map_dma_args map = {
		.buffer = buffer,
		.buffer_transfer = RT_TRANSFER_NAME,
		.bytes = PAGE,
		.address = address,
	};

	return address_space_map_dma(state.proof.rt, state.proof.space, &map);
}

static void claims(void)
{
	struct proof_group group;
	struct device other;

	proof_group_begin(&group, &state.proof, "claims");
	proof_expect_status(&group, "one that is not there", 64, claim(64, &other),
			    STATUS_OUT_OF_RANGE);
	proof_expect_status(&group, "the host bridge", 0, claim(0, &other), STATUS_UNAVAILABLE);
	proof_expect_status(&group, "edu", state.index, claim(state.index, &state.device),
			    STATUS_OK);
	proof_expect_status(&group, "edu again", state.index, claim(state.index, &other),
			    STATUS_BUSY);
	proof_release(&state.proof, state.device.id);
	/* The end of a device takes a reset: until that is over nobody gets the function. */
	for (uint32_t i = 0; i < NAPS_MOST; i++) {
		enum status status = claim(state.index, &state.device);

		if (status != STATUS_BUSY) {
			proof_expect_status(&group, "edu after its reset", i, status, STATUS_OK);
			break;
		}
		nap();
	}
	proof_release(&state.proof, state.device.id);
	proof_device_await_free(&state.devices, state.index);
	proof_group_end(&group);
}

static void registers(struct proof_group *group)
{
	const struct device_memory_args past = {.bar = 0, .first_page = EDU_PAGES, .pages = 1};
	struct device_memory_result result = {{{0}}};

	proof_expect_status(group, "a page past the BAR", EDU_PAGES,
			    device_memory(state.proof.rt, state.device, &past, &result),
			    STATUS_OUT_OF_RANGE);
	proof_expect_status(group, "the registers", 1, registers_map(1), STATUS_OK);
	proof_expect(group, *word_at(REGISTERS_AT) == EDU_ID, "the id reads as %x",
		     (unsigned)*word_at(REGISTERS_AT));
}

static void memory_begin(struct proof_group *group)
{
	const struct device_pool_args pool = {.pages = POOL_PAGES};
	const struct dma_pool_allocate_args allocate = {.pages = 1};
	struct device_pool_result pool_result = {{{0}}};
	struct dma_pool_allocate_result buffer_result = {{{0}}};
	struct dma_buffer_address_result address = {0};

	proof_expect_status(group, "a pool", POOL_PAGES,
			    device_pool(state.proof.rt, state.device, &pool, &pool_result),
			    STATUS_OK);
	state.pool = pool_result.pool;
	proof_expect_status(
		group, "a buffer", 1,
		dma_pool_allocate(state.proof.rt, state.pool, &allocate, &buffer_result),
		STATUS_OK);
	state.buffer = buffer_result.buffer;
	proof_expect_status(group, "its address", 1,
			    dma_buffer_address(state.proof.rt, state.buffer, &address), STATUS_OK);
	state.address = address.address;
	proof_expect_status(group, "its mapping", 1, buffer_map(state.buffer, BUFFER_AT),
			    STATUS_OK);
}

static void own_memory(struct proof_group *group)
{
	for (uint64_t i = 0; i < COPY_BYTES / 8; i++)
		*at(BUFFER_AT + 8 * i) = UINT64_C(0x0101010101010101) * (i + 1);
	proof_expect(group, copy(state.address, EDU_BUFFER, 0), "no copy to the device");
	proof_expect(group, copy(EDU_BUFFER, state.address + PAGE / 2, EDU_TO_MEMORY),
		     "no copy from the device");
	for (uint64_t i = 0; i < COPY_BYTES / 8; i++)
		proof_expect(group, *at(BUFFER_AT + PAGE / 2 + 8 * i) == *at(BUFFER_AT + 8 * i),
			     "word %lx differs", (unsigned long)i);
	proof_expect(group, faults() == 0, "faults are counted: %lu", (unsigned long)faults());
}

/* Addresses that were never the device's: the kernel's image, page tables, APICs, anything. */
static void foreign_memory(struct proof_group *group)
{
	static const uint64_t foreign[] = {0,          0x1000,     0x100000,   0x200000,
					   0x4000000,  0xf000000,  0xfed90000, 0xfedff000,
					   0xb0000000, 0xfec00000, 0xfffff000};

	for (uint32_t i = 0; i < ARRAY_COUNT(foreign); i++) {
		uint64_t before = faults();

		if (foreign[i] == (state.address & ~(uint64_t)(PAGE - 1)))
			continue;
		proof_expect(group, copy(EDU_BUFFER, foreign[i], EDU_TO_MEMORY),
			     "the device hangs at %lx", (unsigned long)foreign[i]);
		proof_expect(group, faults_above(before), "no fault at %lx",
			     (unsigned long)foreign[i]);
	}
}

/* A buffer that has ended: its address is nobody's, and its frame comes back as zeros. */
static void ended_buffer(struct proof_group *group)
{
	struct address_space_unmap_args unmap = {.address = BUFFER_AT, .bytes = PAGE};
	const struct dma_pool_allocate_args allocate = {.pages = 1};
	struct dma_pool_allocate_result result = {{{0}}};
	uint64_t before = faults();

	proof_expect_status(group, "buffer away", 0,
			    address_space_unmap(state.proof.rt, state.proof.space, &unmap),
			    STATUS_OK);
	proof_release(&state.proof, state.buffer.id);
	proof_expect(group, copy(EDU_BUFFER, state.address, EDU_TO_MEMORY), "the device hangs");
	proof_expect(group, faults_above(before), "no fault at an ended buffer");
	proof_expect_status(group, "the next buffer", 1,
			    dma_pool_allocate(state.proof.rt, state.pool, &allocate, &result),
			    STATUS_OK);
	state.buffer = result.buffer;
	proof_expect_status(group, "its mapping", 1, buffer_map(state.buffer, BUFFER_AT),
			    STATUS_OK);
	for (uint64_t i = 0; i < PAGE / 8; i++)
		if (*at(BUFFER_AT + 8 * i) != 0)
			proof_expect(group, false, "word %lx of it is not zero", (unsigned long)i);
}

/*
 * A message of the old form, which QEMU lets pass by the table of interrupts: a non-maskable
 * interrupt, which the kernel counts. docs/security/caveats.md tells of it.
 */
static void old_message(struct proof_group *group)
{
	struct dma_buffer_address_result address = {0};

	proof_expect_status(group, "an address", 1,
			    dma_buffer_address(state.proof.rt, state.buffer, &address), STATUS_OK);
	*at(BUFFER_AT) = MESSAGE_NMI;
	proof_expect(group, copy_bytes(address.address, EDU_BUFFER, 0, MESSAGE_BYTES),
		     "no copy to the device");
	proof_expect(group, copy_bytes(EDU_BUFFER, MESSAGE_ADDRESS, EDU_TO_MEMORY, MESSAGE_BYTES),
		     "the device hangs");
}

/*
 * Messages of the old form whose vectors are those of exceptions: a handler that one of them
 * entered would take it for a fault, with or without an error code. None is entered.
 */
static void exception_vectors(struct proof_group *group)
{
	/* Alignment check, machine check, security, and the last one. */
	static const uint32_t vectors[] = {17, 18, 30, 31};
	struct dma_buffer_address_result address = {0};

	proof_expect_status(group, "an address", 1,
			    dma_buffer_address(state.proof.rt, state.buffer, &address), STATUS_OK);
	for (uint32_t i = 0; i < ARRAY_COUNT(vectors); i++)
		*(volatile uint32_t *)(uintptr_t)(BUFFER_AT + i * MESSAGE_BYTES) = vectors[i];
	proof_expect(group, copy(address.address, EDU_BUFFER, 0), "no copy to the device");
	for (uint32_t i = 0; i < ARRAY_COUNT(vectors); i++)
		proof_expect(group,
			     copy_bytes(EDU_BUFFER + i * MESSAGE_BYTES, MESSAGE_ADDRESS,
					EDU_TO_MEMORY, MESSAGE_BYTES),
			     "the device hangs at vector %u", vectors[i]);
}

/* The device ends: its registers read as ones, its memory as zeros, and then nothing is left. */
static void life_end(struct proof_group *group)
{
	struct address_space_unmap_args unmap = {.address = REGISTERS_AT, .bytes = PAGE};

	proof_release(&state.proof, state.device.id);
	for (uint32_t i = 0; i < NAPS_MOST && *word_at(REGISTERS_AT) != UINT32_MAX; i++)
		nap();
	proof_expect(group, *word_at(REGISTERS_AT) == UINT32_MAX, "registers read as %x",
		     (unsigned)*word_at(REGISTERS_AT));
	proof_expect(group, *at(BUFFER_AT) == 0, "the buffer reads as %lx",
		     (unsigned long)*at(BUFFER_AT));
	proof_expect_status(group, "registers away", 0,
			    address_space_unmap(state.proof.rt, state.proof.space, &unmap),
			    STATUS_OK);
	unmap.address = BUFFER_AT;
	proof_expect_status(group, "buffer away", 0,
			    address_space_unmap(state.proof.rt, state.proof.space, &unmap),
			    STATUS_OK);
	proof_release(&state.proof, state.mmio.id);
	proof_release(&state.proof, state.buffer.id);
	proof_release(&state.proof, state.pool.id);
	proof_device_await_free(&state.devices, state.index);
}

static void life(struct proof_group *group)
{
	proof_expect_status(group, "edu", state.index, claim(state.index, &state.device),
			    STATUS_OK);
	registers(group);
	memory_begin(group);
	own_memory(group);
	foreign_memory(group);
	ended_buffer(group);
	old_message(group);
	exception_vectors(group);
	life_end(group);
}

/* Once before anything is counted: page tables stay with a space. */
static void lives(void)
{
	struct proof_group group;

	proof_group_begin(&group, &state.proof, "first-life");
	life(&group);
	proof_group_begin(&group, &state.proof, "isolation");
	life(&group);
	proof_group_end(&group);
}

int capos_main(struct rt *rt)
{
	proof_open(&state.proof, rt);
	proof_devices_open(&state.devices, &state.proof);
	state.index = proof_device_find(&state.devices, EDU_VENDOR, EDU_DEVICE, 0);
	if (state.index == PROOF_NO_DEVICE)
		return 94;
	claims();
	lives();
	return proof_close(&state.proof);
}
