/*
 * init's messages: to the kernel's log and, when a person has to know, also to the terminal.
 *
 * init waits for neither. Its lines stand in a bounded queue for each of the two (lines.h), and one
 * write of each is in progress; when it has completed, the next piece follows. So an output that
 * stands still costs lines, which are counted, and nothing else. At its end init gives both a
 * moment.
 */
#include "user/services/init/init.h"

#include "core/generated/console.h"
#include "user/rt/format.h"
#include "user/rt/generated/console_client.h"

/* The wait for a write in progress, and then for the rest of the lines. */
#define LAST_WRITE_NS UINT64_C(2000000000)
#define LAST_WRITES (2u * (LINES_BYTES / INIT_SAY_BYTES + 2u))

static const struct rt_method write_method = {
	.interface_id = CONSOLE_INTERFACE_ID,
	.method = CONSOLE_METHOD_WRITE,
	.message_words = 2u + INIT_SAY_BYTES / 8u,
	.result_words = 1,
};

static void next_write(struct init_output *output);

static void written(void *context, struct rt_call *call)
{
	struct init_output *output = context;
	enum status status = rt_call_finish(call);

	rt_call_close(call);
	output->writing = false;
	/* An output that is gone is not asked again. */
	if (status == STATUS_NO_CAPABILITY || status == STATUS_DISCONNECTED)
		output->console = (struct cap_id){0};
	next_write(output);
}

static enum status write_begin(struct init_output *output)
{
	char piece[INIT_SAY_BYTES];
	struct console_write_params_builder params;
	enum status status =
		rt_call_open(&output->write, output->init->rt, output->console, &write_method);
	uint32_t length;

	if (status != STATUS_OK)
		return status;
	length = lines_take(&output->lines, piece, sizeof(piece));
	status = console_write_params_builder_root(rt_call_message(&output->write), &params);
	if (status == STATUS_OK)
		status = console_write_params_builder_set_data(&params,
							       capnp_data_make(piece, length));
	if (status == STATUS_OK)
		status = rt_call_submit(&output->write);
	return status;
}

/* Writes the next piece, unless one is being written or there is nothing. */
static void next_write(struct init_output *output)
{
	if (output->writing || output->console.key == 0 ||
	    (output->lines.count == 0 && output->lines.lost == 0))
		return;
	if (write_begin(output) != STATUS_OK) {
		rt_call_close(&output->write);
		return;
	}
	output->writing = true;
	output->watch = (struct rt_server_watch){
		.call = &output->write, .done = written, .context = output};
	if (output->init->serving)
		rt_server_watch(&output->init->server, &output->watch);
}

/* Before the loop runs, and after it, no other code looks. */
static void look(struct init_output *output)
{
	if (!output->init->serving && output->writing && rt_call_is_done(&output->write))
		written(output, &output->write);
}

static void put(struct init_output *output, const char *text, uint32_t length)
{
	if (output->console.key == 0)
		return;
	(void)lines_put(&output->lines, text, length);
	look(output);
	next_write(output);
}

enum loudness { SAY_QUIETLY, SAY_LOUD };

static void say_list(struct init *init, enum loudness how, const char *format, va_list arguments)
{
	char text[LINES_LINE_BYTES] = "init: ";
	const size_t begin = rt_string_length(text);
	const size_t room = sizeof(text) - begin - 2u;
	size_t length = rt_format_list(text + begin, room, format, arguments);

	length = begin + (length < room ? length : room - 1u);
	text[length++] = '\r';
	text[length++] = '\n';
	put(&init->log, text, (uint32_t)length);
	if (how == SAY_LOUD)
		put(&init->terminal, text, (uint32_t)length);
}

void say(struct init *init, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say_list(init, SAY_QUIETLY, format, arguments);
	va_end(arguments);
}

void say_loud(struct init *init, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say_list(init, SAY_LOUD, format, arguments);
	va_end(arguments);
}

void say_open(struct init *init)
{
	struct serial_port_console_result made;
	struct serial_port port;

	init->log = (struct init_output){.init = init};
	init->terminal = (struct init_output){.init = init};
	/* Without them init works in silence. */
	if (rt_capset_get(&init->rt->capset, "console", CONSOLE_INTERFACE_ID, &init->log.console) !=
	    STATUS_OK)
		init->log.console = (struct cap_id){0};
	if (rt_capset_get(&init->rt->capset, "terminal", SERIAL_PORT_INTERFACE_ID, &port.id) ==
		    STATUS_OK &&
	    serial_port_console(init->rt, port, &made) == STATUS_OK)
		init->terminal.console = made.console.id;
}

void say_serve(struct init *init)
{
	init->serving = true;
	if (init->log.writing)
		rt_server_watch(&init->server, &init->log.watch);
	if (init->terminal.writing)
		rt_server_watch(&init->server, &init->terminal.watch);
}

void say_close(struct init *init)
{
	struct init_output *const outputs[] = {&init->log, &init->terminal};

	init->serving = false;
	for (uint32_t i = 0; i < ARRAY_COUNT(outputs); i++) {
		for (uint32_t turn = 0; turn < LAST_WRITES && outputs[i]->writing; turn++) {
			if (!rt_call_is_done(&outputs[i]->write))
				rt_ring_enter(&init->rt->ring, LAST_WRITE_NS);
			if (!rt_call_is_done(&outputs[i]->write))
				break;
			look(outputs[i]);
		}
		/* An output that stands still is left as it is. */
		rt_server_unwatch(&init->server, &outputs[i]->watch);
		if (outputs[i]->writing)
			rt_call_close(&outputs[i]->write);
		outputs[i]->writing = false;
	}
}
