/*
 * The words that the tab key inserts or lists: a collector that knows nothing of any language.
 *
 * Whoever knows the language is asked with a text and a cursor. It says where the word before the
 * cursor begins, and offers every word that may stand there; those that do not begin like the one
 * being typed are passed over here. It is asked twice when they are to be listed: the collector
 * keeps no word but the first.
 */
#ifndef CORE_TERMINAL_COMPLETION_H
#define CORE_TERMINAL_COMPLETION_H

#include "core/terminal/view.h"

#define TERMINAL_COMPLETION_BYTES 96u

struct terminal_completion {
	/* For the one who is asked. */
	const char *text;
	size_t cursor;

	/* The collector's own. */
	size_t begin;                           /* of the word before the cursor */
	char common[TERMINAL_COMPLETION_BYTES]; /* what all that fit have in common */
	size_t common_length;
	const char *ending; /* of the last word that fit */
	uint32_t count;     /* of words that fit */
	size_t widest;
	struct terminal_view *list; /* null while collecting */
	size_t column;
};

/* Asks for the words that fit, by calling the two functions below. */
struct terminal_completer {
	void (*complete)(void *context, struct terminal_completion *completion);
	void *context;
};

/*
 * Says where the word before the cursor begins; before the first offer, otherwise it begins at the
 * cursor.
 */
void terminal_completion_word(struct terminal_completion *completion, size_t begin);

/*
 * Offers a word. `ending` follows it when no other fits: a space, most often; it stays the caller's
 * and must live on. Words longer than the buffer are passed over.
 */
void terminal_completion_offer(struct terminal_completion *completion, const char *word,
			       const char *ending);

/* Asks the completer, and leaves in `completion` what fits. */
void terminal_completion_collect(struct terminal_completion *completion,
				 const struct terminal_completer *completer,
				 const struct terminal_text *text);

/* Asks again, and lists what fits in columns, from the beginning of a row on. */
void terminal_completion_list(struct terminal_completion *completion,
			      const struct terminal_completer *completer,
			      struct terminal_view *view);

#endif
