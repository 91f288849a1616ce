/*
 * The registers of the IOMMU: see iommu.h. It owns the unit's registers, the queue of invalidations
 * and the counting of requests. Nothing here waits once the unit is started: one batch of
 * invalidations is under way at a time, and what is asked for meanwhile goes into the next one.
 */
#include "kernel/arch/x86_64/iommu.h"

#include "kernel/arch/x86_64/apic.h"
#include "kernel/arch/x86_64/instructions.h"

/* Registers. */
#define UNIT_CAPABILITY 0x08u
#define UNIT_EXTENDED 0x10u
#define UNIT_COMMAND 0x18u
#define UNIT_STATUS 0x1cu
#define UNIT_ROOT 0x20u
#define UNIT_FAULT_STATUS 0x34u
#define UNIT_FAULT_CONTROL 0x38u
#define UNIT_FAULT_DATA 0x3cu
#define UNIT_FAULT_ADDRESS 0x40u
#define UNIT_FAULT_ADDRESS_HIGH 0x44u
#define UNIT_QUEUE_HEAD 0x80u
#define UNIT_QUEUE_TAIL 0x88u
#define UNIT_QUEUE 0x90u
#define UNIT_DONE_STATUS 0x9cu
#define UNIT_DONE_CONTROL 0xa0u
#define UNIT_DONE_DATA 0xa4u
#define UNIT_DONE_ADDRESS 0xa8u
#define UNIT_DONE_ADDRESS_HIGH 0xacu
#define UNIT_INTERRUPTS 0xb8u

/* In UNIT_COMMAND and UNIT_STATUS. */
#define UNIT_TRANSLATE (UINT32_C(1) << 31)
#define UNIT_ROOT_SET (UINT32_C(1) << 30)
#define UNIT_QUEUE_ON (UINT32_C(1) << 26)
#define UNIT_REMAP (UINT32_C(1) << 25)
#define UNIT_INTERRUPTS_SET (UINT32_C(1) << 24)
/* Those of UNIT_STATUS that stay when another command is given. */
#define UNIT_KEPT (UNIT_TRANSLATE | UNIT_QUEUE_ON | UNIT_REMAP)

#define UNIT_MASKED (UINT32_C(1) << 31) /* in both control registers */
#define FAULT_OVERFLOW 1u
#define FAULT_PENDING 2u
#define DONE_PENDING 1u

#define CAPABILITY_FLUSH_WRITES (UINT64_C(1) << 4)
#define CAPABILITY_CACHES (UINT64_C(1) << 7)
#define CAPABILITY_LEVELS_4 (UINT64_C(1) << 10)
#define CAPABILITY_DRAIN_WRITES (UINT64_C(1) << 54)
#define CAPABILITY_DRAIN_READS (UINT64_C(1) << 55)
#define EXTENDED_COHERENT (UINT64_C(1) << 0)
#define EXTENDED_QUEUE (UINT64_C(1) << 1)
#define EXTENDED_REMAPS (UINT64_C(1) << 3)
#define LEVELS_4_BITS 48u

/* Kinds of invalidations. */
#define FORGET_CONTEXTS UINT64_C(0x11) /* all; 0x31: a function's */
#define FORGET_CONTEXT UINT64_C(0x31)
#define FORGET_TRANSLATIONS UINT64_C(0xd2) /* all, with reads and writes drained */
#define FORGET_DOMAIN UINT64_C(0xe2)
#define FORGET_INTERRUPTS UINT64_C(0x04)
/* Behind all that comes before: one stores its data, the other interrupts. No entry does both. */
#define QUEUE_STORE UINT64_C(0x65)
#define QUEUE_INTERRUPT UINT64_C(0x55)

#define QUEUE_ENTRIES (PAGE_BYTES / 16u)
#define INTERRUPT_ROWS_SHIFT 7u /* the table has 2 << 7 rows */

/* A command takes effect within some microseconds; the bound is for a unit that is broken. */
#define START_POLLS 1000000u

struct queue_entry {
	uint64_t low, high;
};

static struct {
	uint32_t tail;            /* of the queue: the entry that is written next */
	volatile uint32_t stored; /* the unit writes the number of the batch that is done */
	uint32_t batch;           /* the last one that was begun */
	uint64_t asked;           /* requests that arch_iommu_invalidate has given out */
	uint64_t begun;           /* of those, how many the last batch serves */
	uint64_t done;            /* and how many are done */
	uint64_t wanted;          /* functions of the next batch, a bit for each */
	uint32_t fault_next;      /* where the scan of the fault records goes on */
} unit;

_Static_assert(ARCH_DEVICES <= 64, "a batch has a bit for each function");
_Static_assert(2 * ARCH_DEVICES + 4 < QUEUE_ENTRIES, "a batch fits the queue");

static volatile uint32_t *unit_register(uint32_t offset)
{
	return (volatile uint32_t *)(DEVICE_IOMMU + offset);
}

static uint32_t unit_read(uint32_t offset)
{
	return *unit_register(offset);
}

static void unit_write(uint32_t offset, uint32_t value)
{
	*unit_register(offset) = value;
}

static void unit_write_64(uint32_t offset, uint64_t value)
{
	*(volatile uint64_t *)(DEVICE_IOMMU + offset) = value;
}

static const char *capabilities_check(uint64_t capability, uint64_t extended)
{
	if ((capability & CAPABILITY_LEVELS_4) == 0)
		return "its page tables cannot have 4 levels";
	if ((capability & (CAPABILITY_CACHES | CAPABILITY_FLUSH_WRITES)) != 0)
		return "it remembers what is not there, or needs its writes flushed";
	if ((capability & CAPABILITY_DRAIN_READS) == 0 ||
	    (capability & CAPABILITY_DRAIN_WRITES) == 0)
		return "it does not drain reads and writes";
	if ((extended & EXTENDED_QUEUE) == 0)
		return "it has no queue of invalidations";
	if ((extended & EXTENDED_REMAPS) == 0)
		return "it does not remap interrupts";
	return NULL;
}

const char *iommu_check(struct devices *found, uint64_t registers_at, uint8_t width_bits)
{
	uint64_t capability = *(volatile uint64_t *)(registers_at + UNIT_CAPABILITY);
	uint64_t extended = *(volatile uint64_t *)(registers_at + UNIT_EXTENDED);
	uint32_t bits = (uint32_t)(capability >> 16 & 63) + 1;
	uint32_t domains = 1u << (4 + 2 * (capability & 7));
	const char *wrong = capabilities_check(capability, extended);

	if (wrong)
		return wrong;
	if (domains <= ARCH_DEVICES)
		return "it has too few domains";
	found->fault_offset = (uint32_t)(capability >> 24 & 0x3ff) * 16;
	found->fault_count = (uint32_t)(capability >> 40 & 0xff) + 1;
	if (found->fault_offset + found->fault_count * 16 > PAGE_BYTES)
		return "its records of faults lie beyond its first page";
	if (bits > width_bits)
		bits = width_bits;
	found->address_bits = (uint8_t)(bits < LEVELS_4_BITS ? bits : LEVELS_4_BITS);
	found->coherent = (extended & EXTENDED_COHERENT) != 0;
	return NULL;
}

/* Gives a command, and waits until the status shows it. */
static bool command(uint32_t bits, bool on)
{
	uint32_t value = unit_read(UNIT_STATUS) & UNIT_KEPT;

	unit_write(UNIT_COMMAND, on ? value | bits : value & ~bits);
	for (uint32_t polls = 0; polls < START_POLLS; polls++)
		if (((unit_read(UNIT_STATUS) & bits) != 0) == on)
			return true;
	return false;
}

static void queue_add(uint64_t low, uint64_t high)
{
	struct queue_entry *queue = arch_direct(devices.frames[DEVICES_FRAME_QUEUE]);

	queue[unit.tail] = (struct queue_entry){low, high};
	unit.tail = (unit.tail + 1) % QUEUE_ENTRIES;
}

/* Lets the unit see what has been added. */
static void queue_post(void)
{
	__asm__ volatile("mfence" : : : "memory");
	unit_write(UNIT_QUEUE_TAIL, unit.tail * (uint32_t)sizeof(struct queue_entry));
}

/* Ends a batch: when it is done, its number is stored. */
static void queue_end(void)
{
	uint64_t stored = (uint64_t)(uintptr_t)&unit.stored - KERNEL_BASE;

	unit.batch++;
	queue_add(QUEUE_STORE | (uint64_t)unit.batch << 32, stored);
	queue_post();
}

/* Forgets all of one kind while the unit is started. */
static bool forget_all(uint64_t kind)
{
	queue_add(kind, 0);
	queue_end();
	for (uint32_t polls = 0; polls < START_POLLS; polls++)
		if (unit.stored == unit.batch)
			return true;
	return false;
}

/* The unit's own interrupts, which are not remapped; both masked until they are wanted. */
static void interrupts_set(void)
{
	uint32_t address = 0xfee00000u | local_apic_id() << 12;

	unit_write(UNIT_FAULT_CONTROL, UNIT_MASKED);
	unit_write(UNIT_FAULT_DATA, VECTOR_IOMMU);
	unit_write(UNIT_FAULT_ADDRESS, address);
	unit_write(UNIT_FAULT_ADDRESS_HIGH, 0);
	unit_write(UNIT_DONE_CONTROL, UNIT_MASKED);
	unit_write(UNIT_DONE_DATA, VECTOR_IOMMU);
	unit_write(UNIT_DONE_ADDRESS, address);
	unit_write(UNIT_DONE_ADDRESS_HIGH, 0);
}

/* Whatever the firmware has left on is off. */
static bool unit_stop(void)
{
	return command(UNIT_TRANSLATE, false) && command(UNIT_REMAP, false) &&
	       command(UNIT_QUEUE_ON, false);
}

static bool queue_start(void)
{
	unit_write_64(UNIT_QUEUE, devices.frames[DEVICES_FRAME_QUEUE].address);
	unit_write(UNIT_QUEUE_TAIL, 0);
	unit_write(UNIT_QUEUE_TAIL + 4, 0);
	return unit_read(UNIT_QUEUE_HEAD) == 0 && command(UNIT_QUEUE_ON, true);
}

const char *iommu_start(void (*route)(void))
{
	if (!unit_stop())
		return "what the firmware has left on cannot be switched off";
	interrupts_set();
	if (!queue_start())
		return "its queue of invalidations does not start";
	unit_write_64(UNIT_ROOT, devices.frames[DEVICES_FRAME_ROOT].address);
	if (!command(UNIT_ROOT_SET, true) || !forget_all(FORGET_CONTEXTS) ||
	    !forget_all(FORGET_TRANSLATIONS))
		return "it does not take its root table";
	unit_write_64(UNIT_INTERRUPTS,
		      devices.frames[DEVICES_FRAME_INTERRUPTS].address | INTERRUPT_ROWS_SHIFT);
	if (!command(UNIT_INTERRUPTS_SET, true) || !forget_all(FORGET_INTERRUPTS))
		return "it does not take its table of interrupts";
	route();
	if (!command(UNIT_REMAP, true) || !command(UNIT_TRANSLATE, true)) {
		(void)unit_stop();
		return "remapping does not start";
	}
	arch_iommu_faults_unmask();
	return NULL;
}

/* Begins a batch for all that is wanted, when none is under way. */
static void batch_begin(void)
{
	for (uint32_t i = 0; i < ARCH_DEVICES && i < devices.count; i++) {
		uint64_t source = devices.tree->functions[i].place;

		if ((unit.wanted >> i & 1) == 0)
			continue;
		queue_add(FORGET_CONTEXT | (uint64_t)iommu_domain(i) << 16 | source << 32, 0);
		queue_add(FORGET_DOMAIN | (uint64_t)iommu_domain(i) << 16, 0);
	}
	queue_add(FORGET_INTERRUPTS, 0);
	unit.wanted = 0;
	unit.begun = unit.asked;
	queue_end();
}

/* Takes note of a batch that is done, and begins the next one. */
static void batch_step(void)
{
	if (unit.stored != unit.batch)
		return;
	unit.done = unit.begun;
	if (unit.wanted == 0)
		return;
	batch_begin();
	if (unit.stored == unit.batch) {
		unit.done = unit.begun;
		return;
	}
	unit_write(UNIT_DONE_CONTROL, 0);
	queue_add(QUEUE_INTERRUPT, 0);
	queue_post();
}

uint64_t arch_iommu_invalidate(uint32_t index)
{
	unit.asked++;
	unit.wanted |= UINT64_C(1) << index;
	batch_step();
	return unit.asked;
}

bool arch_iommu_is_done(uint64_t request)
{
	batch_step();
	return unit.done >= request;
}

void iommu_interrupt(void)
{
	/* A device may raise the vector where there is no unit. */
	if (devices.unit.address == 0)
		return;
	if ((unit_read(UNIT_DONE_STATUS) & DONE_PENDING) != 0) {
		unit_write(UNIT_DONE_CONTROL, UNIT_MASKED);
		unit_write(UNIT_DONE_STATUS, DONE_PENDING);
	}
	if ((unit_read(UNIT_FAULT_STATUS) & FAULT_PENDING) != 0)
		unit_write(UNIT_FAULT_CONTROL, UNIT_MASKED);
}

/* Takes one record; false: it is empty. */
static bool fault_read(uint32_t record, uint16_t *source)
{
	uint32_t offset = devices.fault_offset + record * 16;

	if ((unit_read(offset + 12) >> 31) == 0)
		return false;
	*source = (uint16_t)unit_read(offset + 8);
	unit_write(offset + 12, UINT32_C(1) << 31);
	return true;
}

bool arch_iommu_fault_take(struct arch_iommu_fault *fault)
{
	uint16_t source;

	/* One scan of the records, from one call to the next: a device cannot keep it going. */
	while (devices.unit.address != 0 && unit.fault_next < devices.fault_count) {
		if (!fault_read(unit.fault_next++, &source))
			continue;
		fault->index = pci_tree_find(devices.tree, source);
		fault->count = 1;
		if (fault->index == PCI_NOBODY)
			fault->index = ARCH_DEVICES;
		return true;
	}
	unit.fault_next = 0;
	return false;
}

void arch_iommu_faults_unmask(void)
{
	if (devices.unit.address == 0)
		return;
	unit_write(UNIT_FAULT_STATUS, FAULT_OVERFLOW);
	unit_write(UNIT_FAULT_CONTROL, 0);
}
