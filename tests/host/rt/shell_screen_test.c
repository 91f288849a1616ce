/*
 * The shell's half-typed line while programs write to the same terminal: on a model terminal,
 * behind a stand-in for the kernel's SerialPort, with others' writes at random before every single
 * call. Whatever falls where, the line stands once, below, with its cursor where it belongs, and no
 * row mixes the two.
 */
#include "tests/host/rt/test.h"
#include "tests/host/terminal/screen.h"
#include "user/apps/shell/shell.h"
#include "user/rt/generated/console_client.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SEEDS 2000u
#define STEPS 60u
/* The model keeps so many rows; what others have written must be there to be looked at. */
#define WRITES_MOST 120u

static struct {
	uint64_t random;
	char guard[TERMINAL_GUARD_BYTES];
	size_t guard_length;
	bool used, mid_line;
	uint32_t writes, refused;
	char others[WRITES_MOST * 8u];
	bool is_calm, has_listed;
} port;

static struct shell shell;
static struct screen screen;

static uint32_t random_below(uint32_t limit)
{
	port.random = port.random * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(port.random >> 33) % limit;
}

/* A program in the background writes a line, or the beginning of one. */
static void others_write(void)
{
	bool is_whole = random_below(3) > 0;
	char text[16];

	if (port.writes == WRITES_MOST)
		return;
	(void)snprintf(text, sizeof(text), "%s%03u", is_whole ? "#" : "+", port.writes++);
	strcat(port.others, text);
	model_put(&screen.model, port.guard, port.guard_length);
	/* The terminal itself breaks the others' lines. */
	screen.model.wrap = MODEL_WRAPS;
	model_put(&screen.model, text, strlen(text));
	screen.model.wrap = MODEL_NEVER_WRAPS;
	if (is_whole)
		model_put(&screen.model, "\r\n", 2);
	port.used = port.used || port.guard_length > 0;
	port.mid_line = !is_whole;
	port.guard_length = 0;
}

/* As the kernel does it: see schema/console.capnp. */
enum status serial_port_paint(struct rt *rt, struct serial_port target,
			      const struct serial_port_paint_args *args,
			      struct serial_port_paint_result *result)
{
	(void)rt;
	(void)target;
	while (!port.is_calm && random_below(4) == 0)
		others_write();
	*result = (struct serial_port_paint_result){.painted = !port.used && !port.mid_line,
						    .mid_line = port.mid_line};
	if (!result->painted) {
		port.refused++;
		port.used = port.mid_line = false;
		return STATUS_OK;
	}
	assert_true(args->before.length_bytes <= sizeof(port.guard));
	model_put(&screen.model, (const char *)args->data.bytes, args->data.length_bytes);
	memcpy(port.guard, args->before.bytes, args->before.length_bytes);
	port.guard_length = args->before.length_bytes;
	return STATUS_OK;
}

void rt_console_flush(struct rt_console *console)
{
	assert_int_equal(console->used, 0);
}

/* Shows, and lets the terminal answer what it was asked. */
static void show(void)
{
	char answer[32];
	size_t length;

	shell_screen_show(&shell);
	while ((length = model_answer(&screen.model, answer, sizeof(answer))) > 0) {
		for (size_t i = 0; i < length; i++)
			assert_int_equal(terminal_line_feed(&shell.line, (uint8_t)answer[i]),
					 TERMINAL_LINE_NONE);
		shell_screen_show(&shell);
	}
}

static void begin(void)
{
	terminal_line_begin(&shell.line, "$ ", TERMINAL_ECHO_VISIBLE);
	show();
}

static void type(const char *bytes)
{
	enum terminal_line_event event = TERMINAL_LINE_NONE;

	for (; *bytes != '\0' && event == TERMINAL_LINE_NONE; bytes++) {
		event = terminal_line_feed(&shell.line, (uint8_t)*bytes);
		shell_screen_make_room(&shell);
	}
	show();
	if (event != TERMINAL_LINE_NONE)
		begin();
}

/* So many words that their list is sent in pieces. */
static void complete(void *context, struct terminal_completion *completion)
{
	char word[] = "a-longer-aa";

	(void)context;
	terminal_completion_word(completion, completion->cursor);
	for (uint32_t n = 0; n < 26u * 13u; n++) {
		word[9] = (char)('a' + n % 26u);
		word[10] = (char)('a' + n / 26u);
		terminal_completion_offer(completion, word, " ");
	}
}

/* On a wide terminal, which has room for it, and once. */
static void list_words(void)
{
	if (port.has_listed || shell.line.view.columns < 50u)
		return;
	port.has_listed = true;
	type("\025\t\t\t");
	type("\025");
}

static void step(void)
{
	static const char *const keys[] = {"x",
					   "yz",
					   "a word ",
					   "\001",
					   "\005",
					   "\033[D",
					   "\033[C",
					   "\177",
					   "\027",
					   "\025",
					   "the quick brown fox jumps over it ",
					   "\r",
					   "\003",
					   "\020",
					   "\022wo"};
	uint32_t which = random_below(ARRAY_COUNT(keys) + 4u);

	if (which < ARRAY_COUNT(keys))
		type(keys[which]);
	else if (which == ARRAY_COUNT(keys))
		shell_screen_covered(&shell);
	else if (which == ARRAY_COUNT(keys) + 1u)
		list_words();
	else
		others_write();
}

/* No row has both, and what others wrote is there, in order. */
static void others_are_whole(void)
{
	char seen[sizeof(port.others)] = "", row[MODEL_COLUMNS * 4u];

	for (uint32_t n = 0; n < screen.model.used; n++) {
		bool is_theirs = false, is_ours = false;

		model_row_text(&screen.model, n, row, sizeof(row));
		for (const char *c = row; *c != '\0'; c++) {
			is_theirs = is_theirs || isdigit(*c);
			is_ours = is_ours || isalpha(*c) || *c == '$';
		}
		if (is_theirs && is_ours)
			fail_msg("a mixed row: %s", row);
		if (is_theirs)
			strcat(seen, row);
	}
	assert_string_equal(seen, port.others);
}

static void run(uint32_t seed)
{
	static const struct terminal_completer completer = {.complete = complete};
	struct terminal_sink sink;

	memset(&port, 0, sizeof(port));
	memset(&shell, 0, sizeof(shell));
	port.random = seed;
	model_init(&screen.model, MODEL_ROWS, 12u + random_below(60), MODEL_NEVER_WRAPS);
	shell_screen_init(&shell, &sink);
	terminal_line_init(&shell.line, &sink, &completer);
	begin();
	for (uint32_t n = 0; n < STEPS; n++)
		step();
	/* Nobody writes any more, and a read says that somebody had. */
	port.is_calm = true;
	shell_screen_covered(&shell);
	screen.line = shell.line;
	screen_check(&screen);
	others_are_whole();
}

static void wherever_others_write_the_line_stands_once_below(void **state)
{
	const char *setting = getenv("SEED");
	uint32_t first = setting != NULL ? (uint32_t)strtoul(setting, NULL, 10) : 1u;
	uint32_t refused = 0;

	(void)state;
	for (uint32_t seed = first; seed < first + (setting ? 1u : SEEDS); seed++) {
		printf("SEED=%u\n", seed);
		run(seed);
		refused += port.refused;
	}
	printf("%u paints were refused\n", refused);
	assert_true(setting || refused > SEEDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wherever_others_write_the_line_stands_once_below),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
