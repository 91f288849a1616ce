/*
 * Drives the local APIC, the IOAPIC and, to silence it, the PIC. It owns their registers. Addresses
 * are those of every PC since the APIC exists; x2APIC is not used.
 */
#include "kernel/arch/x86_64/apic.h"

#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/layout.h"

#define MSR_APIC_BASE 0x1bu
#define APIC_BASE_ENABLED (UINT64_C(1) << 11)
#define APIC_BASE_X2APIC (UINT64_C(1) << 10)
#define APIC_BASE_ADDRESS UINT64_C(0xffffff000)
#define APIC_BASE_EXPECTED UINT64_C(0xfee00000)

/* Registers of the local APIC. */
#define LOCAL_ID 0x020u
#define LOCAL_VERSION 0x030u
#define LOCAL_TASK_PRIORITY 0x080u
/*
 * Interrupts of this class and below wait for ever: their vectors are those of exceptions, and a
 * device that raised one would be taken for a fault of whoever runs.
 */
#define PRIORITY_ABOVE_EXCEPTIONS (VECTOR_EXCEPTIONS - 0x10u)
#define LOCAL_ACKNOWLEDGE 0x0b0u
#define LOCAL_SPURIOUS 0x0f0u
#define LOCAL_IN_SERVICE 0x100u /* the first of eight words, 16 bytes apart */
#define LOCAL_ERROR_STATUS 0x280u
#define LOCAL_CORRECTED 0x2f0u
#define LOCAL_COMMAND LOCAL_COMMAND_OFFSET
#define LOCAL_TIMER 0x320u
#define LOCAL_THERMAL 0x330u
#define LOCAL_COUNTERS 0x340u
#define LOCAL_LINE_0 0x350u
#define LOCAL_LINE_1 0x360u
#define LOCAL_ERROR 0x370u
#define LOCAL_TIMER_START 0x380u
#define LOCAL_TIMER_LEFT 0x390u
#define LOCAL_TIMER_DIVIDE 0x3e0u

#define LOCAL_ENABLE 0x100u
#define LOCAL_MASKED 0x10000u
#define LOCAL_DIVIDE_BY_16 0x3u
#define LOCAL_DELIVER_NMI 0x400u

/* The highest entry of the local vector table, as LOCAL_VERSION counts, with which these exist. */
#define ENTRIES_WITH_COUNTERS 4u
#define ENTRIES_WITH_THERMAL 5u
#define ENTRIES_WITH_CORRECTED 6u

/* Registers of the IOAPIC, which are reached through an index. */
#define IO_INDEX 0x00u
#define IO_DATA 0x10u
#define IO_VERSION 0x01u
#define IO_LINES 0x10u
#define IO_MASKED 0x10000u
/* In the upper half of a line's entry. */
#define IO_REMAPPED 0x10000u
#define IO_ROW_SHIFT 17u

#define LINE_SERIAL_0 4u
#define LINE_SERIAL_1 3u

#define PIC_FIRST 0x20u
#define PIC_SECOND 0xa0u

static volatile uint32_t *device_register(uint64_t device, uint32_t offset)
{
	return (volatile uint32_t *)(device + offset);
}

static void local_write(uint32_t offset, uint32_t value)
{
	*device_register(DEVICE_LOCAL_APIC, offset) = value;
}

static uint32_t local_read(uint32_t offset)
{
	return *device_register(DEVICE_LOCAL_APIC, offset);
}

uint32_t local_apic_id(void)
{
	return local_read(LOCAL_ID) >> 24;
}

static void io_write(uint32_t index, uint32_t value)
{
	*device_register(DEVICE_IOAPIC, IO_INDEX) = index;
	*device_register(DEVICE_IOAPIC, IO_DATA) = value;
}

static uint32_t io_read(uint32_t index)
{
	*device_register(DEVICE_IOAPIC, IO_INDEX) = index;
	return *device_register(DEVICE_IOAPIC, IO_DATA);
}

/* Edge triggered, active high, as ISA lines are, to this CPU or to a row of the IOMMU's table. */
static void io_route(uint32_t line, uint32_t vector, enum apic_route route)
{
	uint32_t target = route == APIC_ROUTE_REMAPPED ? vector << IO_ROW_SHIFT | IO_REMAPPED
						       : local_apic_id() << 24;

	io_write(IO_LINES + 2 * line, IO_MASKED);
	io_write(IO_LINES + 2 * line + 1, target);
	io_write(IO_LINES + 2 * line, vector);
}

/* Even a masked PIC can deliver spurious interrupts: they get vectors where nothing happens. */
static void pic_mask(void)
{
	port_write8(PIC_FIRST, 0x11);
	port_write8(PIC_SECOND, 0x11);
	port_write8(PIC_FIRST + 1, VECTOR_PIC);
	port_write8(PIC_SECOND + 1, VECTOR_PIC + 8);
	port_write8(PIC_FIRST + 1, 4);
	port_write8(PIC_SECOND + 1, 2);
	port_write8(PIC_FIRST + 1, 1);
	port_write8(PIC_SECOND + 1, 1);
	port_write8(PIC_FIRST + 1, 0xff);
	port_write8(PIC_SECOND + 1, 0xff);
}

bool local_apic_in_service(uint32_t vector)
{
	return (local_read(LOCAL_IN_SERVICE + vector / 32 * 16) >> vector % 32 & 1u) != 0;
}

/* An interrupt that firmware has not ended would block all of its priority and below for good. */
static void local_in_service_end(void)
{
	for (uint32_t vector = 0; vector < 256; vector++) {
		if (local_apic_in_service(vector))
			local_apic_acknowledge();
	}
}

/*
 * Every source of the local APIC in a known state, whatever firmware has made of it. A chipset
 * reports urgent faults by LINT1.
 */
static void local_sources_set(void)
{
	uint32_t highest = local_read(LOCAL_VERSION) >> 16 & 0xff;

	local_write(LOCAL_TIMER, LOCAL_MASKED | VECTOR_TIMER);
	local_write(LOCAL_LINE_0, LOCAL_MASKED);
	local_write(LOCAL_LINE_1, LOCAL_DELIVER_NMI);
	local_write(LOCAL_ERROR, LOCAL_MASKED);
	if (highest >= ENTRIES_WITH_COUNTERS)
		local_write(LOCAL_COUNTERS, LOCAL_MASKED);
	if (highest >= ENTRIES_WITH_THERMAL)
		local_write(LOCAL_THERMAL, LOCAL_MASKED);
	if (highest >= ENTRIES_WITH_CORRECTED)
		local_write(LOCAL_CORRECTED, LOCAL_MASKED);
	local_write(LOCAL_ERROR_STATUS, 0);
}

const char *apic_init(void)
{
	uint64_t base = msr_read(MSR_APIC_BASE);
	uint32_t lines;

	if ((base & APIC_BASE_ADDRESS) != APIC_BASE_EXPECTED)
		return "the local APIC is not at its usual address";
	if ((base & APIC_BASE_X2APIC) != 0)
		return "the firmware has switched the local APIC to x2APIC mode";
	msr_write(MSR_APIC_BASE, base | APIC_BASE_ENABLED);
	pic_mask();
	local_write(LOCAL_TASK_PRIORITY, PRIORITY_ABOVE_EXCEPTIONS);
	local_write(LOCAL_TIMER_DIVIDE, LOCAL_DIVIDE_BY_16);
	local_write(LOCAL_SPURIOUS, LOCAL_ENABLE | VECTOR_SPURIOUS);
	local_sources_set();
	local_in_service_end();
	lines = (io_read(IO_VERSION) >> 16 & 0xff) + 1;
	for (uint32_t line = 0; line < lines; line++)
		io_write(IO_LINES + 2 * line, IO_MASKED);
	if (lines <= LINE_SERIAL_0)
		return "there is no IOAPIC at its usual address";
	return NULL;
}

void apic_serial_route(enum apic_route route)
{
	io_route(LINE_SERIAL_0, VECTOR_SERIAL_0, route);
	io_route(LINE_SERIAL_1, VECTOR_SERIAL_1, route);
}

void local_apic_acknowledge(void)
{
	local_write(LOCAL_ACKNOWLEDGE, 0);
}

void local_apic_raise(uint32_t vector)
{
	local_write(LOCAL_COMMAND, LOCAL_COMMAND_TO_SELF | vector);
}

void local_apic_timer_start(uint32_t ticks)
{
	local_write(LOCAL_TIMER, VECTOR_TIMER);
	local_write(LOCAL_TIMER_START, ticks);
}

void local_apic_timer_measure(void)
{
	local_write(LOCAL_TIMER, LOCAL_MASKED | VECTOR_TIMER);
	local_write(LOCAL_TIMER_START, UINT32_MAX);
}

uint32_t local_apic_timer_left(void)
{
	return local_read(LOCAL_TIMER_LEFT);
}
