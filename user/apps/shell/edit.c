/*
 * The questions that the terminal asks while a line is typed: what completes it, and which line was
 * entered before. The answers are in the next readLine, which goes on in the same place.
 */
#include "user/apps/shell/shell.h"

#include "core/terminal/string.h"
#include "core/terminal/utf8.h"
#include "user/rt/format.h"
#include "user/rt/generated/terminal_client.h"
#include "user/rt/memory.h"

void edit_begin(struct shell *shell)
{
	struct shell_edit *edit = &shell->edit;

	if (shell->is_entered)
		terminal_history_add(&edit->history, &edit->text);
	terminal_text_set(&edit->text, "", 0);
	edit->back = 0;
	edit->found = 0;
	edit->after_tab = false;
}

static void bell(struct shell *shell)
{
	say_bytes(shell, "\a", 1);
}

/* ---- completion ------------------------------------------------------------------------------ */

/* Inserts the letters that all words have in common after the typed ones; false: there are none. */
static bool common_insert(struct shell *shell, const struct terminal_completion *completion)
{
	size_t typed = completion->cursor - completion->begin;
	size_t end = typed;
	uint32_t code;

	/* Two words may differ within a character: that one is not inserted. */
	while (end < completion->common_length) {
		size_t next = terminal_utf8_next(completion->common, completion->common_length, end,
						 &code);

		if (code == TERMINAL_UTF8_REPLACEMENT)
			break;
		end = next;
	}
	return end > typed &&
	       terminal_text_insert(&shell->edit.text, completion->common + typed, end - typed);
}

static void list_put(void *context, const char *bytes, size_t length)
{
	struct shell *shell = context;

	say_bytes(shell, bytes, length);
}

static void list_show(struct shell *shell, struct terminal_completion *completion,
		      const struct terminal_completer *completer)
{
	struct terminal_sink sink = {.put = list_put, .context = shell};
	struct terminal_session_describe_result terminal;
	struct terminal_view view;

	terminal_view_init(&view, &sink);
	if (terminal_session_describe(shell->rt, shell->terminal, &terminal) == STATUS_OK)
		view.columns = terminal.columns;
	completion->text = shell->edit.text.bytes;
	terminal_completion_list(completion, completer, &view);
}

void edit_complete(struct shell *shell)
{
	struct terminal_completer completer = {.complete = shell_complete, .context = shell};
	struct shell_edit *edit = &shell->edit;
	bool is_second = edit->after_tab && edit->tab_cursor == edit->text.cursor;
	struct terminal_completion completion;

	edit->after_tab = false;
	terminal_completion_collect(&completion, &completer, &edit->text);
	if (completion.count > 0 && common_insert(shell, &completion) && completion.count > 1)
		return;
	if (completion.count == 1) {
		(void)!terminal_text_insert(&edit->text, completion.ending,
					    terminal_string_length(completion.ending));
		return;
	}
	edit->after_tab = completion.count > 1;
	edit->tab_cursor = edit->text.cursor;
	if (is_second && completion.count > 0)
		list_show(shell, &completion, &completer);
	else
		bell(shell);
}

/* ---- history --------------------------------------------------------------------------------- */

/* Shows the line that was entered `back` lines ago, or the one being typed. */
static void history_show(struct shell *shell, uint32_t back)
{
	struct shell_edit *edit = &shell->edit;
	const char *shown;

	if (back > edit->history.count) {
		bell(shell);
		return;
	}
	if (edit->back == 0)
		edit->typed = edit->text;
	shown = back == 0 ? edit->typed.bytes : terminal_history_line(&edit->history, back);
	edit->back = back;
	terminal_text_set(&edit->text, shown, terminal_string_length(shown));
}

/* The latest line with the text in it; after that has been found, the one before. */
static void history_search(struct shell *shell)
{
	struct shell_edit *edit = &shell->edit;
	uint32_t back = 1, found;
	size_t place;

	if (edit->found > 0 &&
	    rt_string_equal(terminal_history_line(&edit->history, edit->found), edit->text.bytes))
		back = edit->found + 1u;
	else
		memcpy(edit->words, edit->text.bytes, edit->text.length + 1u);
	found = terminal_history_find(&edit->history, back, edit->words, &place);
	if (found == 0) {
		bell(shell);
		return;
	}
	edit->found = found;
	history_show(shell, found);
	edit->text.cursor = place;
}

void edit_history(struct shell *shell, enum history_direction direction)
{
	switch (direction) {
	case HISTORY_DIRECTION_OLDER:
		history_show(shell, shell->edit.back + 1u);
		return;
	case HISTORY_DIRECTION_NEWER:
		if (shell->edit.back == 0)
			bell(shell);
		else
			history_show(shell, shell->edit.back - 1u);
		return;
	case HISTORY_DIRECTION_SEARCH:
		history_search(shell);
		return;
	}
}
