/*
 * Text to a Console. The message is built here and not by a generated client, so that it takes no
 * more of the arena than the buffer needs.
 */
#include "user/rt/console.h"

#include "core/generated/console.h"
#include "core/generated/terminal.h"
#include "user/rt/abort.h"
#include "user/rt/call.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"

/* Root pointer, the pointer to the data, and the data. */
#define WRITE_WORDS (2u + (RT_CONSOLE_BUFFER_BYTES + 7u) / 8u)

static const struct rt_method console_write_method = {
	.interface_id = CONSOLE_INTERFACE_ID,
	.method = CONSOLE_METHOD_WRITE,
	.message_words = WRITE_WORDS,
	.result_words = 1,
};

/* The parameters of these are those of Console.write: one pointer, to the data. */
static const struct rt_method session_write_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_WRITE,
	.message_words = WRITE_WORDS,
	.result_words = 1,
};

static const struct rt_method output_write_method = {
	.interface_id = TERMINAL_OUTPUT_INTERFACE_ID,
	.method = TERMINAL_OUTPUT_METHOD_WRITE,
	.message_words = WRITE_WORDS,
	.result_words = 1,
};

static const struct rt_method *method_of(uint64_t interface_id)
{
	switch (interface_id) {
	case CONSOLE_INTERFACE_ID:
		return &console_write_method;
	case TERMINAL_SESSION_INTERFACE_ID:
		return &session_write_method;
	case TERMINAL_OUTPUT_INTERFACE_ID:
		return &output_write_method;
	default:
		return NULL;
	}
}

enum status rt_console_init(struct rt_console *console, struct rt *rt, struct cap_id capability,
			    uint64_t interface_id)
{
	const struct rt_method *write = method_of(interface_id);

	console->rt = rt;
	console->capability = write ? capability : (struct cap_id){0};
	console->write = write ? write : &console_write_method;
	console->status = write ? STATUS_OK : STATUS_WRONG_INTERFACE;
	console->is_secret = false;
	console->used = 0;
	return console->status;
}

enum status rt_console_open(struct rt_console *console, struct rt *rt, const char *name)
{
	const struct capset_entry *entry = rt_capset_find(&rt->capset, name);

	if (entry)
		return rt_console_init(console, rt, (struct cap_id){.key = entry->capability},
				       entry->interface);
	(void)!rt_console_init(console, rt, (struct cap_id){0}, CONSOLE_INTERFACE_ID);
	console->status = STATUS_NOT_FOUND;
	return console->status;
}

static enum status send(struct rt_console *console)
{
	struct rt_call call;
	struct capnp_struct_builder root;
	enum status status = rt_call_open(&call, console->rt, console->capability, console->write);

	if (status != STATUS_OK)
		return status;
	status = capnp_builder_root(rt_call_message(&call), 0, 1, &root);
	if (status == STATUS_OK)
		status = capnp_pointer_set_data(
			capnp_struct_builder_pointer(&root, 0),
			capnp_data_make(console->buffer, (uint32_t)console->used));
	if (status == STATUS_OK)
		status = rt_call_perform(&call);
	if (console->is_secret)
		rt_call_wipe(&call);
	rt_call_close(&call);
	return status;
}

void rt_console_flush(struct rt_console *console)
{
	/* A console that is missing or gone is not asked again for every line. */
	if (console->used != 0 && console->capability.key != 0 &&
	    console->status != STATUS_NO_CAPABILITY) {
		enum status status = send(console);

		if (console->status == STATUS_OK)
			console->status = status;
	}
	console->used = 0;
}

void rt_console_write(struct rt_console *console, const char *bytes, size_t length)
{
	while (length != 0) {
		size_t room = sizeof(console->buffer) - console->used;
		size_t piece = length < room ? length : room;

		memcpy(console->buffer + console->used, bytes, piece);
		console->used += piece;
		bytes += piece;
		length -= piece;
		if (console->used == sizeof(console->buffer))
			rt_console_flush(console);
	}
}

void rt_console_write_secret(struct rt_console *console, const char *bytes, size_t length)
{
	rt_console_flush(console);
	console->is_secret = true;
	rt_console_write(console, bytes, length);
	rt_console_flush(console);
	console->is_secret = false;
	rt_wipe(console->buffer, sizeof(console->buffer));
}

static void write_text(struct rt_console *console, const char *text, size_t length)
{
	size_t begin = 0;

	for (size_t i = 0; i < length; i++) {
		if (text[i] != '\n')
			continue;
		rt_console_write(console, text + begin, i - begin);
		rt_console_write(console, "\r\n", 2);
		begin = i + 1u;
	}
	rt_console_write(console, text + begin, length - begin);
}

void rt_console_print(struct rt_console *console, const char *format, ...)
{
	char text[RT_CONSOLE_PRINT_BYTES];
	va_list arguments;

	va_start(arguments, format);

	size_t length = rt_format_list(text, sizeof(text), format, arguments);

	va_end(arguments);
	if (length >= sizeof(text))
		length = sizeof(text) - 1u;
	if (length == 0)
		return;
	write_text(console, text, length);
	if (text[length - 1u] == '\n')
		rt_console_flush(console);
}

static void abort_print(void *context, const char *message)
{
	struct rt_console *console = context;
	const struct startup_block *startup = console->rt->startup;
	uint64_t here = (uint64_t)(uintptr_t)&console;

	/* The ring is the first thread's: another one that aborts leaves its exit code alone. */
	if (startup->stack_high != 0 && (here < startup->stack_low || here >= startup->stack_high))
		return;
	/* Half a line of the program's own may stand before it. */
	rt_console_print(console, "\nabort: %s\n", message);
}

void rt_console_abort_set(struct rt_console_abort *place, struct rt *rt)
{
	if (rt_console_open(&place->console, rt, "console") == STATUS_OK)
		rt_abort_printer_set(abort_print, &place->console);
}
