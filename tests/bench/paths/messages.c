/*
 * Rows of messages alone: capnp_build and capnp_read, of a call with a text, 9 words.
 */
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "core/generated/terminal.h"
#include "tests/bench/paths/paths.h"

#define WORDS 64u
#define MESSAGE_WORDS 9u
#define VISITS 64u

static struct capnp_builder builder;
static uint64_t words[WORDS];

static bool step_build(struct paths *paths)
{
	struct terminal_session_read_line_params_builder params;
	bool good;

	(void)paths;
	capnp_builder_init(&builder, words, WORDS);
	good = terminal_session_read_line_params_builder_root(&builder, &params) == STATUS_OK;
	terminal_session_read_line_params_builder_set_limit_bytes(&params, 80);
	terminal_session_read_line_params_builder_set_cursor(&params, 3);
	terminal_session_read_line_params_builder_set_deadline_ns(&params, 1000);
	good = good && terminal_session_read_line_params_builder_set_prompt(
			       &params, CAPNP_TEXT("a prompt of 23 letters>")) == STATUS_OK;
	return good && builder.used_words == MESSAGE_WORDS;
}

static bool step_read(struct paths *paths)
{
	struct terminal_session_read_line_params_reader params;
	struct capnp_message message;
	struct capnp_text prompt;

	(void)paths;
	capnp_message_init(&message, words, builder.used_words, VISITS);
	return terminal_session_read_line_params_root(&message, &params) == STATUS_OK &&
	       terminal_session_read_line_params_get_prompt(&params, &prompt) == STATUS_OK &&
	       prompt.length_bytes == 23 &&
	       terminal_session_read_line_params_get_limit_bytes(&params) == 80 &&
	       terminal_session_read_line_params_get_deadline_ns(&params) == 1000;
}

bool paths_messages(struct paths *paths)
{
	return paths_measure(paths, "capnp_build", 1024, 1, step_build) &&
	       paths_measure(paths, "capnp_read", 1024, 1, step_read);
}
