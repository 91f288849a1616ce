/*
 * The serial chip of the simulated machine: queues of sixteen bytes, and a record of what went out.
 */
#include "kernel/arch/host/host.h"

bool arch_serial_send(unsigned port, uint8_t byte)
{
	struct host_serial *chip = &host.serial[port];

	if (chip->sending_count == HOST_CHIP_BYTES)
		return false;
	chip->sending[chip->sending_count++] = byte;
	return true;
}

enum arch_serial_arrival arch_serial_receive(unsigned port, uint8_t *byte)
{
	struct host_serial *chip = &host.serial[port];
	bool is_break;

	if (chip->overrun) {
		chip->overrun = false;
		return ARCH_SERIAL_LOST;
	}
	if (chip->arrived_count == 0)
		return ARCH_SERIAL_NOTHING;
	*byte = chip->arrived[chip->arrived_first];
	is_break = chip->is_break[chip->arrived_first];
	chip->arrived_first = (chip->arrived_first + 1) % HOST_CHIP_BYTES;
	chip->arrived_count--;
	return is_break ? ARCH_SERIAL_BREAK : ARCH_SERIAL_BYTE;
}

void arch_serial_want_send(unsigned port, bool wanted)
{
	host.serial[port].want_send = wanted;
}

void arch_serial_want_receive(unsigned port, bool wanted)
{
	host.serial[port].ignores_arrivals = !wanted;
}

bool arch_serial_is_there(unsigned port)
{
	return !host.serial[port].is_absent;
}

/* All ports print the same at a panic: one of them is kept. */
void arch_serial_send_panic(unsigned port, uint8_t byte)
{
	if (port != 1 || host.panic_bytes + 1 >= HOST_CAPTURE_BYTES)
		return;
	host.panic_text[host.panic_bytes++] = (char)byte;
	host.panic_text[host.panic_bytes] = 0;
}

static bool arrive(unsigned port, uint8_t byte, bool is_break)
{
	struct host_serial *chip = &host.serial[port];
	uint32_t at = (chip->arrived_first + chip->arrived_count) % HOST_CHIP_BYTES;

	if (chip->arrived_count == HOST_CHIP_BYTES)
		return false;
	chip->arrived[at] = byte;
	chip->is_break[at] = is_break;
	chip->arrived_count++;
	return true;
}

bool host_serial_arrive(unsigned port, uint8_t byte)
{
	return arrive(port, byte, false);
}

bool host_serial_break(unsigned port)
{
	return arrive(port, 0, true);
}

bool host_serial_drain(unsigned port)
{
	struct host_serial *chip = &host.serial[port];

	for (uint32_t i = 0; i < chip->sending_count; i++)
		chip->captured[chip->captured_count++ % HOST_CAPTURE_BYTES] =
			(char)chip->sending[i];
	chip->sending_count = 0;
	return chip->want_send;
}

void host_serial_overrun(unsigned port)
{
	host.serial[port].overrun = true;
}

bool host_serial_interrupts(unsigned port)
{
	return host.serial[port].arrived_count > 0 && !host.serial[port].ignores_arrivals;
}
