/*
 * Collecting completions: see completion.h. Each loop goes over one word.
 */
#include "core/terminal/completion.h"

#include "core/terminal/string.h"
#include "core/terminal/utf8.h"
#include "core/terminal/width.h"

#define COLUMN_GAP 2u

void terminal_completion_word(struct terminal_completion *completion, size_t begin)
{
	if (begin <= completion->cursor)
		completion->begin = begin;
}

/* Columns of a word; false: it has characters that a terminal must not get. */
static bool word_width(const char *word, size_t length, size_t *width)
{
	uint32_t code;

	*width = 0;
	for (size_t at = 0; at < length;) {
		at = terminal_utf8_next(word, length, at, &code);
		if (code == TERMINAL_UTF8_REPLACEMENT || terminal_is_deceptive(code))
			return false;
		*width += terminal_width(code);
	}
	return true;
}

static void list_word(struct terminal_completion *completion, const char *word, size_t length,
		      size_t width)
{
	struct terminal_view *view = completion->list;
	size_t cell = completion->widest + COLUMN_GAP;
	size_t next = (completion->column + cell - 1u) / cell * cell;

	if (completion->column > 0 && next + width >= view->columns) {
		terminal_view_put_string(view, "\r\n");
		completion->column = 0;
		next = 0;
	}
	for (; completion->column < next; completion->column++)
		terminal_view_put(view, " ", 1);
	terminal_view_put(view, word, length);
	completion->column += width;
}

static void collect_word(struct terminal_completion *completion, const char *word, size_t length,
			 size_t width)
{
	size_t same = 0;

	completion->count++;
	if (width > completion->widest)
		completion->widest = width;
	if (completion->count == 1) {
		__builtin_memcpy(completion->common, word, length);
		completion->common_length = length;
		return;
	}
	while (same < completion->common_length && same < length &&
	       word[same] == completion->common[same])
		same++;
	completion->common_length = same;
}

void terminal_completion_offer(struct terminal_completion *completion, const char *word,
			       const char *ending)
{
	size_t length = terminal_string_length(word);
	size_t typed = completion->cursor - completion->begin;
	size_t width;

	if (length < typed || length > TERMINAL_COMPLETION_BYTES ||
	    !word_width(word, length, &width) ||
	    !terminal_string_begins(word, completion->text + completion->begin, typed))
		return;
	completion->ending = ending;
	if (completion->list)
		list_word(completion, word, length, width);
	else
		collect_word(completion, word, length, width);
}

void terminal_completion_collect(struct terminal_completion *completion,
				 const struct terminal_completer *completer,
				 const struct terminal_text *text)
{
	__builtin_memset(completion, 0, sizeof(*completion));
	completion->text = text->bytes;
	completion->cursor = text->cursor;
	completion->begin = text->cursor;
	if (completer->complete)
		completer->complete(completer->context, completion);
}

void terminal_completion_list(struct terminal_completion *completion,
			      const struct terminal_completer *completer,
			      struct terminal_view *view)
{
	completion->list = view;
	completion->column = 0;
	completer->complete(completer->context, completion);
	if (completion->column > 0)
		terminal_view_put_string(view, "\r\n");
	completion->list = NULL;
}
