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

static unsigned number_of(const struct serial_port *port)
{
	return (unsigned)(port - kernel.serial);
}

/* Whether others have written and the reader was not told yet. */
static bool has_news(const struct serial_port *port)
{
	return port->guard_used && !port->guard_told;
}

/*
 * The chip interrupts when it can take more bytes, as long as there is something to do then: to
 * send, to let a writer go on, or to tell the reader, which happens in no other call's time.
 */
static void send_want_update(struct serial_port *port)
{
	port->send_wanted =
		port->output_count > 0 || port->line || (has_news(port) && port->reader);
	arch_serial_want_send(number_of(port), port->send_wanted);
}

/* Gives the chip as many bytes as it can take. */
static void output_push(struct serial_port *port)
{
	for (unsigned i = 0; i < BURST_BYTES && port->output_count > 0; i++) {
		if (!arch_serial_send(number_of(port), port->output[port->output_first]))
			break;
		port->output[port->output_first] = 0;
		port->output_first = (port->output_first + 1) % SERIAL_OUTPUT_BYTES;
		port->output_count--;
	}
	send_want_update(port);
}

/* Puts bytes into the ring, which has room for them. */
static void output_put(struct serial_port *port, const uint8_t *bytes, uint32_t length)
{
	uint32_t at = (port->output_first + port->output_count) % SERIAL_OUTPUT_BYTES;
	uint32_t to_end = SERIAL_OUTPUT_BYTES - at;
	uint32_t piece = length < to_end ? length : to_end;

	__builtin_memcpy(&port->output[at], bytes, piece);
	__builtin_memcpy(&port->output[0], bytes + piece, length - piece);
	port->output_count += length;
	work_spend(length / 64 + 1);
}

static bool has_room(const struct serial_port *port, uint32_t length)
{
	return length <= SERIAL_OUTPUT_BYTES - port->output_count;
}

bool serial_write(struct serial_port *port, const uint8_t *bytes, uint32_t length)
{
	if (!has_room(port, length))
		return false;
	output_put(port, bytes, length);
	output_push(port);
	port->others_mid_line = false;
	return true;
}

bool serial_write_guarded(struct serial_port *port, const uint8_t *bytes, uint32_t length)
{
	uint32_t guard = port->guard_count;

	if (length == 0)
		return true;
	if (!has_room(port, guard + length))
		return false;
	port->guard_count = 0;
	output_put(port, port->guard, guard);
	output_put(port, bytes, length);
	port->others_mid_line = bytes[length - 1] != '\n';
	if (guard > 0) {
		port->guard_used = true;
		port->guard_told = false;
	}
	output_push(port);
	return true;
}

bool serial_is_covered(const struct serial_port *port)
{
	return port->guard_used || port->others_mid_line;
}

bool serial_uncover(struct serial_port *port)
{
	bool mid_line = port->others_mid_line;

	port->guard_used = false;
	port->others_mid_line = false;
	return mid_line;
}

void serial_guard_set(struct serial_port *port, const uint8_t *bytes, uint32_t length)
{
	__builtin_memcpy(port->guard, bytes, length);
	port->guard_count = (uint8_t)length;
}

/* ---- input ----------------------------------------------------------------------------------- */

static void mark_set(struct serial_mark *mark, uint32_t ahead)
{
	if (mark->count == 0)
		mark->ahead = ahead;
}

/* A break has come behind the bytes in the ring. */
static void input_break(struct serial_port *port)
{
	mark_set(&port->breaks, port->input_count);
	if (port->breaks.count < UINT32_MAX)
		port->breaks.count++;
}

/* Wipes bytes at the end of the ring, which are no longer of it. */
static void input_cut(struct serial_port *port, uint32_t count)
{
	work_spend((port->input_count - count) / 4 + 1);
	for (; port->input_count > count; port->input_count--)
		port->input[(port->input_first + port->input_count - 1) % SERIAL_INPUT_BYTES] = 0;
	if (port->breaks.count > 0 && port->breaks.ahead > count)
		port->breaks.ahead = count;
}

/* Bytes were lost after those in the ring. Bytes between two losses are in doubt, too, and count as
 * lost. */
static void input_damaged(struct serial_port *port, uint32_t dropped)
{
	mark_set(&port->lost, port->input_count);
	dropped += port->input_count - port->lost.ahead;
	input_cut(port, port->lost.ahead);
	port->lost.count += dropped + 1;
}

/* Empties the chip, which has lost bytes somewhere among those that it holds. No break is lost. */
static uint32_t input_drop(struct serial_port *port)
{
	uint32_t dropped = 0;
	uint8_t byte = 0;

	for (unsigned i = 0; i < BURST_BYTES; i++) {
		enum arch_serial_arrival arrival = arch_serial_receive(number_of(port), &byte);

		if (arrival == ARCH_SERIAL_NOTHING)
			break;
		if (arrival == ARCH_SERIAL_BREAK)
			input_break(port);
		else
			dropped++;
	}
	return dropped;
}

/* Takes as many bytes from the chip as there is room for; without room, the chip need not
 * interrupt. */
static void input_pull(struct serial_port *port)
{
	uint8_t byte = 0;

	for (unsigned i = 0; i < BURST_BYTES && port->input_count < SERIAL_INPUT_BYTES; i++) {
		enum arch_serial_arrival arrival = arch_serial_receive(number_of(port), &byte);

		if (arrival == ARCH_SERIAL_NOTHING)
			break;
		if (arrival == ARCH_SERIAL_LOST) {
			input_damaged(port, input_drop(port));
			break;
		}
		if (arrival == ARCH_SERIAL_BREAK) {
			input_break(port);
			continue;
		}
		port->input[(port->input_first + port->input_count) % SERIAL_INPUT_BYTES] = byte;
		port->input_count++;
	}
	arch_serial_want_receive(number_of(port), port->input_count < SERIAL_INPUT_BYTES);
}

/* The count of a mark that the next read is told, because no byte is ahead of it; otherwise the
 * read ends there: *there. */
static uint32_t mark_look(const struct serial_mark *mark, uint32_t *there)
{
	if (mark->count > 0 && mark->ahead == 0)
		return mark->count;
	if (mark->count > 0 && mark->ahead < *there)
		*there = mark->ahead;
	return 0;
}

/* A read has taken `count` bytes, and was told of the mark, or was not. */
static void mark_pass(struct serial_mark *mark, uint32_t told, uint32_t count)
{
	if (told > 0)
		mark->count = 0;
	else if (mark->count > 0)
		mark->ahead -= count;
}

bool serial_input_look(struct serial_port *port, uint32_t limit, struct serial_input *input)
{
	uint32_t there;

	if (port->input_count == 0)
		input_pull(port);
	there = port->input_count < limit ? port->input_count : limit;
	*input = (struct serial_input){.guard_used = has_news(port)};
	input->lost = mark_look(&port->lost, &there);
	input->breaks = mark_look(&port->breaks, &there);
	input->count = there;
	return input->count > 0 || input->lost > 0 || input->breaks > 0 || input->guard_used;
}

void serial_input_take(struct serial_port *port, const struct serial_input *input, uint8_t *bytes)
{
	for (uint32_t i = 0; i < input->count; i++) {
		bytes[i] = port->input[port->input_first];
		port->input[port->input_first] = 0;
		port->input_first = (port->input_first + 1) % SERIAL_INPUT_BYTES;
	}
	port->input_count -= input->count;
	mark_pass(&port->lost, input->lost, input->count);
	mark_pass(&port->breaks, input->breaks, input->count);
	port->guard_told = true;
	arch_serial_want_receive(number_of(port), port->input_count < SERIAL_INPUT_BYTES);
	work_spend(input->count / 4 + 1);
}

bool serial_others_wait(const struct serial_port *port, const struct operation *operation)
{
	return port->line && port->line != operation;
}

void serial_line_join(struct serial_port *port, struct operation *operation)
{
	if (!peer_circle_has(operation))
		peer_circle_append(&port->line, operation);
}

void serial_line_leave(struct serial_port *port, struct operation *operation)
{
	if (!peer_circle_has(operation))
		return;
	peer_circle_remove(&port->line, operation);
	peer_circle_clear(operation);
}

void serial_interrupt_begin(struct serial_port *port)
{
	input_pull(port);
	output_push(port);
}

struct operation *serial_reader_due(const struct serial_port *port)
{
	bool due = port->input_count > 0 || port->lost.count > 0 || port->breaks.count > 0 ||
		   has_news(port);

	return due ? port->reader : NULL;
}

struct operation *serial_writer_due(const struct serial_port *port)
{
	return port->output_count <= SERIAL_OUTPUT_BYTES - SERIAL_PIECE_BYTES ? port->line : NULL;
}

void serial_interrupt_end(struct serial_port *port)
{
	/* The writer may have had nothing to send, and no byte is on its way: the others' turn
	 * comes even so. */
	send_want_update(port);
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
