/*
 * Eleven people at the far ends of as many lines: each export is the ByteStream of one line. They
 * log in together, so that all are asked for a password at the same time; look who they are when
 * all are in; and leave.
 *
 * They begin at second 20: the system is set up by then. Prints a line when all have left. Ends
 * with 2 when something was not granted, otherwise with its endpoint.
 */
#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/system.h"
#include "user/rt/console.h"
#include "user/rt/format.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/rt/state.h"

#define LINES 11u
#define BEGIN_SECONDS 20u
#define WINDOW_BYTES 64u
#define READ_BYTES 64u
#define RECEIVES 4u
#define RESULT_WORDS 24u

struct step {
	const char *sees;  /* text that must come out after what was seen before; null: the end */
	const char *types; /* then */
	bool together;     /* when all have seen it */
};

static const struct step steps[] = {
	{"capos> ", "login\r", true},
	{"login: ", "operator\r", false},
	{"Ctrl-]", "\x1d", false},
	{"Password: ", "a horse of no colour\r", true},
	{"capos> ", "whoami\r", true},
	{"operator, profile operator", "", false},
	{"capos> ", "run hello with { console: @console }\r", true},
	{"exited with code 0", "", false},
	{"capos> ", "logout\r", true},
	{"Welcome", "", false},
	{"capos> ", "whoami\r", false},
	{"profile anonymous", "", true},
	{NULL, NULL, false},
};

struct typist;

struct line {
	struct typist *typist;
	uint32_t step;
	bool waits;         /* for the others */
	const char *typing; /* the rest of what is typed */
	char window[WINDOW_BYTES];
	uint32_t window_bytes;
	struct rt_server_deferred *reading;
};

struct typist {
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE];
	struct rt_server_moment moment;
	struct rt_console console;
	struct line lines[LINES];
	bool has_begun;
};

/* ---- typing ---------------------------------------------------------------------------------- */

static enum status read_fill(struct line *line, const struct byte_stream_read_results_builder *out)
{
	size_t length = rt_string_length(line->typing);
	const struct capnp_data data =
		capnp_data_make((const uint8_t *)line->typing,
				(uint32_t)(length < READ_BYTES ? length : READ_BYTES));

	line->typing += data.length_bytes;
	return byte_stream_read_results_builder_set_data(out, data);
}

static void read_answer(struct line *line)
{
	struct rt_server *server = &line->typist->server;
	struct byte_stream_read_results_builder results;
	struct rt_request *answer;
	enum status status;

	if (!line->reading || !line->typing || *line->typing == '\0')
		return;
	answer = rt_server_answer(server, line->reading);
	line->reading = NULL;
	status = byte_stream_read_results_builder_root(&answer->results, &results);
	if (status == STATUS_OK)
		status = read_fill(line, &results);
	rt_server_reply(server, answer, status);
}

static void step_next(struct line *line)
{
	line->typing = steps[line->step].types;
	line->window_bytes = 0;
	line->waits = false;
	line->step++;
	read_answer(line);
}

/* Those who wait for the others go on when nobody is missing. */
static void together_go_on(struct typist *typist)
{
	for (uint32_t i = 0; i < LINES; i++) {
		if (!typist->lines[i].waits || typist->lines[i].step != typist->lines[0].step)
			return;
	}
	if (!typist->has_begun)
		return;
	for (uint32_t i = 0; i < LINES; i++)
		step_next(&typist->lines[i]);
	if (!steps[typist->lines[0].step].sees)
		rt_console_print(&typist->console, "typist: %u people were in\n", LINES);
}

/* ---- seeing ---------------------------------------------------------------------------------- */

static bool is_seen(const struct line *line)
{
	const char *text = steps[line->step].sees;
	size_t length = text ? rt_string_length(text) : 0;

	return length != 0 && line->window_bytes >= length &&
	       memcmp(line->window + line->window_bytes - length, text, length) == 0;
}

static void byte_see(struct line *line, char byte)
{
	if (line->waits)
		return;
	if (line->window_bytes == WINDOW_BYTES) {
		memmove(line->window, line->window + 1, WINDOW_BYTES - 1u);
		line->window_bytes--;
	}
	line->window[line->window_bytes++] = byte;
	if (!is_seen(line))
		return;
	if (!steps[line->step].together) {
		step_next(line);
		return;
	}
	line->waits = true;
	together_go_on(line->typist);
}

/* ---- the stream ------------------------------------------------------------------------------ */

static void reader_gone(void *context, struct rt_server_deferred *reading)
{
	struct line *line = context;

	(void)reading;
	line->reading = NULL;
}

static enum status read_serve(void *self, struct rt_request *request,
			      const struct byte_stream_read_params_reader *params,
			      const struct byte_stream_read_results_builder *results)
{
	struct line *line = self;

	(void)params;
	if (line->typing && *line->typing != '\0')
		return read_fill(line, results);
	if (line->reading)
		return STATUS_BUSY;
	return rt_server_defer(&line->typist->server, request, reader_gone, line, &line->reading);
}

static enum status write_serve(void *self, struct rt_request *request,
			       const struct byte_stream_write_params_reader *params,
			       const struct byte_stream_write_results_builder *results)
{
	struct capnp_data data;
	enum status status = byte_stream_write_params_get_data(params, &data);

	(void)request;
	(void)results;
	for (uint32_t i = 0; status == STATUS_OK && i < data.length_bytes; i++)
		byte_see(self, (char)data.bytes[i]);
	return status;
}

static const struct byte_stream_handlers handlers = {.read = read_serve, .write = write_serve};
RT_SERVER_DISPATCH(byte_stream, handlers)

static const struct rt_server_class line_class = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.dispatch = byte_stream_serve,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

static void begin_come(void *context)
{
	struct typist *typist = context;

	rt_server_moment_unset(&typist->clock, &typist->moment);
	typist->has_begun = true;
	together_go_on(typist);
}

int capos_main(struct rt *rt)
{
	struct typist *typist = RT_STATE(struct typist);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = typist->objects,
		.object_count = ARRAY_COUNT(typist->objects),
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &timer.id) != STATUS_OK ||
	    rt_console_open(&typist->console, rt, "console") != STATUS_OK ||
	    rt_server_init(&typist->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&typist->clock, &typist->server, timer);
	for (uint32_t i = 0; i < LINES; i++) {
		typist->lines[i].typist = typist;
		rt_server_add(&typist->server, i, &line_class, &typist->lines[i]);
	}
	typist->moment.come = begin_come;
	typist->moment.context = typist;
	rt_server_moment_set(&typist->clock, &typist->moment, BEGIN_SECONDS * RT_SECOND_NS);
	return rt_server_run(&typist->server) == STATUS_OK ? 0 : 4;
}
