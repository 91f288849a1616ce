/*
 * Text to a person, through what the program was given for that: a Console of the kernel, a lease
 * of a terminal (TerminalSession), or an output in the background of one (TerminalOutput). All
 * three have the same method `write`, and a program need not know which it has.
 *
 * It gathers text and sends it in pieces, a whole line at a time where it can, so that lines of
 * several programs do not mix. Printing never fails for its caller: text that the console refuses
 * is lost, and the first refusal is remembered in `status`. Read next: user/rt/format.h for the
 * formats.
 */
#ifndef USER_RT_CONSOLE_H
#define USER_RT_CONSOLE_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/status.h"

struct rt;
struct rt_method;

#define RT_CONSOLE_BUFFER_BYTES 512u
/* The longest text of one rt_console_print; more is cut off. */
#define RT_CONSOLE_PRINT_BYTES 1024u

struct rt_console {
	struct rt *rt;
	struct cap_id capability;
	const struct rt_method *write;
	enum status status; /* OK, or why the first lost text was lost */
	bool is_secret;     /* the text that is being sent */
	size_t used;
	char buffer[RT_CONSOLE_BUFFER_BYTES];
};

/*
 * Prepares to print through a capability of the program's, which has this interface. Sends nothing.
 * WRONG_INTERFACE: it is none of the three. After a failure, printing does nothing.
 */
MUST_CHECK enum status rt_console_init(struct rt_console *console, struct rt *rt,
				       struct cap_id capability, uint64_t interface_id);

/* The same for the one of this name in the CapSet. NOT_FOUND: there is none. */
MUST_CHECK enum status rt_console_open(struct rt_console *console, struct rt *rt, const char *name);

/*
 * Prints formatted text. A line feed in it goes out as carriage return and line feed, as a terminal
 * line wants it. Text that ends with a line feed is sent at once, other text with the next that
 * does.
 */
void rt_console_print(struct rt_console *console, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Gathers bytes as they are. */
void rt_console_write(struct rt_console *console, const char *bytes, size_t length);

/*
 * Sends bytes that nobody may find later, after what has been gathered: they are overwritten
 * wherever they lay on their way to the console. The caller's own are the caller's.
 */
void rt_console_write_secret(struct rt_console *console, const char *bytes, size_t length);

/* Sends what has been gathered, and waits until the console has taken it. */
void rt_console_flush(struct rt_console *console);

/* Where an abort prints. Storage for start-up; belongs to user/rt/console.c. */
struct rt_console_abort {
	struct rt_console console;
};

/* Makes rt_abort print its message on the Console named `console`, if there is one. */
void rt_console_abort_set(struct rt_console_abort *place, struct rt *rt);

#endif
