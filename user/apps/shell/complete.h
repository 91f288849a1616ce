/*
 * The parts of completing share these; the tab key itself is shell_complete
 * (user/apps/shell/shell.h).
 *
 *	complete.c       commands and their words
 *	complete_call.c  the parameters of a call
 */
#ifndef USER_APPS_SHELL_COMPLETE_H
#define USER_APPS_SHELL_COMPLETE_H

#include "user/apps/shell/shell.h"

/* Any interface, where one is asked for. */
#define COMPLETE_ALL_INTERFACES 0u

/* A call that is being typed. */
struct complete_call {
	char target[CAPSET_NAME_BYTES];
	char method[CAPSET_NAME_BYTES]; /* empty as long as none has been typed to its end */
	size_t behind;                  /* the method's name: where the parameters may begin */
};

/* Whether a byte is part of a word of the shell's language. */
bool complete_is_word_byte(char byte);

/* Offers the names of what is held with an interface, or of all; `sign` is "@" or nothing. */
void complete_offer_held(const struct shell *shell, struct terminal_completion *completion,
			 uint64_t interface_id, const char *sign);

/*
 * Offers what may stand at `end`, where the word before the cursor begins: the bracket after the
 * method, a parameter that has not been given, or a value for the one that has been named.
 */
void complete_offer_parameters(struct shell *shell, struct terminal_completion *completion,
			       const struct complete_call *call, size_t end);

#endif
