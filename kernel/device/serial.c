/*
 * Byte queues of the serial ports: see serial.h. The chip is the machine's; the methods of Console
 * and SerialPort are kernel/method/serial_methods.c's.
 */
#include "kernel/device/serial.h"

#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

/* Bytes moved at one interrupt: as many as the chip's queues hold. */
#define BURST_BYTES 16u

void serial_ports_init(void)
{
	for (unsigned i = 0; i < ARCH_SERIAL_PORTS; i++)
		object_init(&kernel.serial[i].object, &kernel.root_ledger, OBJECT_SERIAL);
}

static unsigned number_of(const struct serial_port *port)
{
	return (unsigned)(port - kernel.serial);
}

/* Whether the chip interrupts when it can take more bytes. */
static void send_want(struct serial_port *port, bool wanted)
{
	port->send_wanted = wanted;
	arch_serial_want_send(number_of(port), wanted);
}

/* Gives the chip what it can take. */
static void output_push(struct serial_port *port)
{
	for (unsigned i = 0; i < BURST_BYTES && port->output_count > 0; i++) {
		if (!arch_serial_send(number_of(port), port->output[port->output_first]))
			break;
		port->output_first = (port->output_first + 1) % SERIAL_OUTPUT_BYTES;
		port->output_count--;
	}
	send_want(port, port->output_count > 0);
}

bool serial_write(struct serial_port *port, const uint8_t *bytes, uint32_t length)
{
	uint32_t at = (port->output_first + port->output_count) % SERIAL_OUTPUT_BYTES;
	uint32_t to_end = SERIAL_OUTPUT_BYTES - at;
	uint32_t piece = length < to_end ? length : to_end;

	if (length > SERIAL_OUTPUT_BYTES - port->output_count)
		return false;
	__builtin_memcpy(&port->output[at], bytes, piece);
	__builtin_memcpy(&port->output[0], bytes + piece, length - piece);
	port->output_count += length;
	work_spend(length / 64 + 1);
	output_push(port);
	return true;
}

uint32_t serial_read(struct serial_port *port, uint8_t *bytes, uint32_t limit)
{
	uint32_t count = limit < port->input_count ? limit : port->input_count;

	for (uint32_t i = 0; i < count; i++) {
		bytes[i] = port->input[port->input_first];
		port->input_first = (port->input_first + 1) % SERIAL_INPUT_BYTES;
	}
	port->input_count -= count;
	work_spend(count / 4 + 1);
	return count;
}

static void input_pull(struct serial_port *port)
{
	uint8_t byte;

	for (unsigned i = 0; i < BURST_BYTES && arch_serial_receive(number_of(port), &byte); i++) {
		if (port->input_count == SERIAL_INPUT_BYTES) {
			port->input_lost++;
			continue;
		}
		port->input[(port->input_first + port->input_count) % SERIAL_INPUT_BYTES] = byte;
		port->input_count++;
	}
}

/*
 * The line of writes is linked through what their records remember: payload[0] is the next one,
 * payload[1] the one before, cursor[0] says that it is in the line.
 */
static struct operation *neighbour(const struct operation *operation, unsigned which)
{
	return (struct operation *)(uintptr_t)operation->kernel.payload[which];
}

struct operation *serial_line_next(const struct operation *operation)
{
	return neighbour(operation, 0);
}

bool serial_others_wait(const struct serial_port *port, const struct operation *operation)
{
	return port->line_first && port->line_first != operation;
}

void serial_line_join(struct serial_port *port, struct operation *operation)
{
	if (operation->kernel.cursor[0])
		return;
	operation->kernel.cursor[0] = true;
	operation->kernel.payload[0] = 0;
	operation->kernel.payload[1] = (uint64_t)(uintptr_t)port->line_last;
	if (port->line_last)
		port->line_last->kernel.payload[0] = (uint64_t)(uintptr_t)operation;
	else
		port->line_first = operation;
	port->line_last = operation;
}

void serial_line_leave(struct serial_port *port, struct operation *operation)
{
	struct operation *next = neighbour(operation, 0), *before = neighbour(operation, 1);

	if (!operation->kernel.cursor[0])
		return;
	operation->kernel.cursor[0] = false;
	if (before)
		before->kernel.payload[0] = (uint64_t)(uintptr_t)next;
	else
		port->line_first = next;
	if (next)
		next->kernel.payload[1] = (uint64_t)(uintptr_t)before;
	else
		port->line_last = before;
}

void serial_interrupt(struct serial_port *port)
{
	struct operation *writer;

	input_pull(port);
	output_push(port);
	if (port->input_count > 0 && port->reader)
		operation_step(port->reader);
	/* One at a time, in order: the next interrupt has the next one's turn. */
	writer = port->line_first;
	if (writer && port->output_count <= SERIAL_OUTPUT_BYTES - SERIAL_PIECE_BYTES)
		operation_step(writer);
	/* It may have had nothing to send, and no byte is on its way: the others' turn comes even so. */
	if (port->output_count == 0 && port->line_first)
		send_want(port, true);
}

void serial_forget(struct operation *operation)
{
	struct serial_port *port = serial_of(operation->object);

	if (port->reader == operation)
		port->reader = NULL;
	serial_line_leave(port, operation);
}

void serial_flush(void)
{
	for (unsigned i = 0; i < ARCH_SERIAL_PORTS; i++) {
		struct serial_port *port = &kernel.serial[i];

		/* At most one queue's bytes, each with the chip's own bound. */
		for (; port->output_count > 0; port->output_count--) {
			arch_serial_send_panic(i, port->output[port->output_first]);
			port->output_first = (port->output_first + 1) % SERIAL_OUTPUT_BYTES;
		}
	}
}
