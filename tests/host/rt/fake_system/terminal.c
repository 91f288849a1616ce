/*
 * The terminal of the stand-in, whose input is a script, and its log.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/console.h"

void fake_print_on(struct fake_system *system, const struct fake_object *console, const char *text,
		   size_t length)
{
	char *buffer = strcmp(console->name, "log") == 0 ? system->log : system->terminal;
	size_t used = strlen(buffer);

	assert_true(length < FAKE_OUTPUT_BYTES - used);
	memcpy(buffer + used, text, length);
	buffer[used + length] = '\0';
}

void fake_console_write(struct service *s)
{
	struct console_write_params_reader params;
	struct capnp_data data;

	MUST(console_write_params_root(&s->message, &params));
	MUST(console_write_params_get_data(&params, &data));
	assert_in_range(data.length_bytes, 1, RING_DATA_BYTES);
	fake_print_on(s->system, s->target, (const char *)data.bytes, data.length_bytes);
}

/* Nobody else writes here. */
static void serial_port_paint_call(struct service *s)
{
	struct serial_port_paint_params_reader params;
	struct serial_port_paint_results_builder results;
	struct capnp_data data;

	MUST(serial_port_paint_params_root(&s->message, &params));
	MUST(serial_port_paint_params_get_data(&params, &data));
	fake_print_on(s->system, s->target, (const char *)data.bytes, data.length_bytes);
	MUST(serial_port_paint_results_builder_root(&s->reply.builder, &results));
	serial_port_paint_results_builder_set_painted(&results, true);
}

void fake_serial_port_call(struct service *s)
{
	struct serial_port_console_results_builder console;
	struct serial_port_read_results_builder results;
	const char *end = strchr(s->system->input, '\r');
	size_t length = end ? (size_t)(end - s->system->input) + 1u : strlen(s->system->input);

	if (s->entry->method == SERIAL_PORT_METHOD_CONSOLE) {
		MUST(serial_port_console_results_builder_root(&s->reply.builder, &console));
		serial_port_console_results_builder_set_console(
			&console, fake_give_back(s, fake_object_new(s->system, FAKE_CONSOLE)));
		return;
	}
	if (s->entry->method == SERIAL_PORT_METHOD_WRITE) {
		fake_console_write(s);
		return;
	}
	if (s->entry->method == SERIAL_PORT_METHOD_PAINT) {
		serial_port_paint_call(s);
		return;
	}
	assert_int_equal(s->entry->method, SERIAL_PORT_METHOD_READ);
	/* An input of control-c comes alone, as a person types it. */
	if (length > 64u)
		length = 64;
	MUST(serial_port_read_results_builder_root(&s->reply.builder, &results));
	MUST(serial_port_read_results_builder_set_data(
		&results, capnp_data_make(s->system->input, (uint32_t)length)));
	s->system->input += length;
}
