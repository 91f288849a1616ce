/*
 * A terminal line that several hold in turn: the whole behaviour of the service `terminal`, as a
 * state machine without input and output.
 *
 * Bytes from the line go in, calls of those who hold a lease, and the time. Bytes for the line
 * come out (terminal_station_output), and answers (the listener's function). The foreground is the
 * top of a stack of leases (core/terminal/stack.h): it alone reads and writes. All that it writes
 * goes through the output filter, and its lines through the editor.
 *
 * Rules that hold whatever is called and whatever arrives:
 *
 *  - The attention key (control-], or a break) reaches no holder. The station's own screen opens;
 *    and on a lease that was taken a masked or hidden line begins, which begins in no other way.
 *  - Input that nobody has read is dropped when a lease is pushed, goes or is cancelled, and
 *    before a masked or hidden line.
 *  - When such a line ends otherwise than by the person, input is discarded up to Enter, control-c
 *    or the attention key, and nobody reads meanwhile.
 *  - A lease that loses the foreground gets `not foreground` for what it had in progress.
 *  - Holders put out at most three quarters of the line's bytes in a second; the rest is for the
 *    desk and the attention screen.
 *
 * No function but terminal_station_run calls the listener, so a caller may note down what it waits
 * for after the call that begins it. All times are nanoseconds of one clock, and never go back. The
 * station owns its buffers, all of them bounded; what was a secret is overwritten where it was.
 * Read next: core/terminal/line.h for the editor, core/terminal/filter.h, user/services/terminal.
 */
#ifndef CORE_TERMINAL_STATION_H
#define CORE_TERMINAL_STATION_H

#include "core/terminal/ahead.h"
#include "core/terminal/filter.h"
#include "core/terminal/line.h"
#include "core/terminal/pace.h"
#include "core/terminal/stack.h"

#define TERMINAL_NAME_BYTES 32u  /* of the line, with its zero byte */
#define TERMINAL_TITLE_BYTES 64u /* of a lease, with its zero byte */
#define TERMINAL_MARK_BYTES 24u  /* of a background output, with its zero byte */
#define TERMINAL_WRITE_BYTES 1024u
#define TERMINAL_OUTPUTS 16u
#define TERMINAL_OUTPUTS_A_LEASE 4u
#define TERMINAL_OUTPUT_LINE_BYTES 160u
#define TERMINAL_OUTPUT_BYTES_PER_SECOND 4096u
/* Bytes on their way to the line; and the most that one step adds to them. */
#define TERMINAL_OUT_BYTES 16384u
#define TERMINAL_STEP_BYTES 4096u
#define TERMINAL_ATTENTION_KEY 0x1du
#define TERMINAL_NEVER_NS UINT64_MAX

enum terminal_station_result {
	TERMINAL_STATION_OK,             /* done, or the answer comes to the listener */
	TERMINAL_STATION_NOT_FOREGROUND, /* another lease has the line */
	TERMINAL_STATION_BUSY,           /* there is one already */
	TERMINAL_STATION_FULL,           /* no place is free */
	TERMINAL_STATION_INVALID,        /* an argument is out of its range */
	TERMINAL_STATION_LOST,           /* the line is lost */
};

/* The things that wait for an answer. */
enum terminal_wait {
	TERMINAL_WAIT_READ,      /* of a lease: an outcome */
	TERMINAL_WAIT_WRITE,     /* of a lease: OK, NOT_FOREGROUND or LOST */
	TERMINAL_WAIT_NOTICE,    /* of a base lease: a notice */
	TERMINAL_WAIT_ATTENTION, /* of the line: a choice */
	TERMINAL_WAIT_OUTPUT,    /* of a background output: OK or LOST */
};

/* How a line ended, in the order of schema/terminal.capnp. */
enum terminal_outcome {
	TERMINAL_OUTCOME_LINE,
	TERMINAL_OUTCOME_END,
	TERMINAL_OUTCOME_CANCELLED,
	TERMINAL_OUTCOME_INTERRUPTED,
	TERMINAL_OUTCOME_TOO_LONG,
	TERMINAL_OUTCOME_TIMED_OUT,
	TERMINAL_OUTCOME_NOT_FOREGROUND,
	TERMINAL_OUTCOME_COMPLETION,
	TERMINAL_OUTCOME_HISTORY,
};

enum terminal_direction {
	TERMINAL_DIRECTION_OLDER,
	TERMINAL_DIRECTION_NEWER,
	TERMINAL_DIRECTION_SEARCH,
};

/* The things that a base lease is told. */
enum terminal_notice {
	TERMINAL_NOTICE_RETURNED,    /* it has the foreground again */
	TERMINAL_NOTICE_INTERRUPTED, /* control-c, for it or for the lease that it pushed */
	TERMINAL_NOTICE_HANGUP,      /* the line is lost, or the lease has been taken away */
	TERMINAL_NOTICE_RESIZED,     /* the terminal has answered with another size */
	TERMINAL_NOTICES,
};

enum terminal_choice {
	TERMINAL_CHOICE_BACK,
	TERMINAL_CHOICE_LOGIN,
	TERMINAL_CHOICE_END_SESSION,
};

/* An answer. `wait` and `outcome` say which fields count. */
struct terminal_answer {
	enum terminal_wait wait;
	uint8_t place; /* of the lease, or of the background output */
	enum terminal_station_result result;
	enum terminal_outcome outcome;
	enum terminal_direction direction;
	enum terminal_notice notice;
	enum terminal_choice choice;
	const char *text; /* of LINE, COMPLETION and HISTORY; only during the call */
	size_t length, cursor;
};

struct terminal_listener {
	void (*answered)(void *context, const struct terminal_answer *answer);
	void *context;
};

struct terminal_read {
	const char *prompt;
	size_t prompt_length;
	const char *initial;
	size_t initial_length, cursor;
	size_t limit;
	enum terminal_line_echo echo;
	uint64_t deadline_ns; /* 0: none */
};

enum terminal_reading_state {
	TERMINAL_READING_NONE,
	TERMINAL_READING_WAITING, /* the line has not begun */
	TERMINAL_READING_OPEN,    /* the person types it */
	TERMINAL_READING_ENDED,   /* without the person; the listener has not been told */
};

/* The line that the foreground reads. */
struct terminal_reading {
	enum terminal_reading_state state;
	uint8_t lease;
	bool asks_for_key; /* the person was told that the attention key is waited for */
	enum terminal_outcome outcome;    /* of one that has ended */
	struct terminal_line_start start; /* its texts are the two below */
	uint64_t deadline_ns;
	char prompt[TERMINAL_PROMPT_BYTES];
	char initial[TERMINAL_LINE_BYTES + 1u];
};

/* The piece that the foreground writes. */
struct terminal_writing {
	bool is_active;
	bool is_over; /* the listener has not been told `result` */
	enum terminal_station_result result;
	uint64_t sent_at; /* told when the line has taken so many bytes of all */
	uint8_t lease;
	uint32_t length, at;
	char bytes[TERMINAL_WRITE_BYTES];
};

struct terminal_lease {
	char title[TERMINAL_TITLE_BYTES]; /* of a base lease */
	bool waits;                       /* for a notice */
	bool is_behind_key;               /* a taken lease: the person has pressed the key for it */
	uint8_t notices;                  /* one bit for each that has not been told */
};

enum terminal_output_state {
	TERMINAL_OUTPUT_FREE,
	TERMINAL_OUTPUT_OPEN,
	TERMINAL_OUTPUT_CLOSING, /* nobody holds it; half a line is still to be shown */
};

/* A program in the background: whole lines of plain text. */
struct terminal_background {
	enum terminal_output_state state;
	uint8_t base;
	bool is_writing;
	struct terminal_utf8 utf8;
	struct terminal_pace pace;
	uint32_t not_shown; /* lines */
	uint32_t length, at;
	uint32_t line_length;
	char mark[TERMINAL_MARK_BYTES];
	char line[TERMINAL_OUTPUT_LINE_BYTES];
	char bytes[TERMINAL_WRITE_BYTES];
};

struct terminal_attention {
	bool is_up;           /* the person has asked for the screen */
	bool is_drawn;        /* it is on the terminal */
	bool drawn_available; /* as it was drawn */
	bool waits;           /* somebody waits for a choice */
	bool has_chosen;      /* the listener has not been told `chosen` */
	bool in_paste;
	enum terminal_choice chosen;
	struct terminal_input input;
};

struct terminal_station {
	struct terminal_listener listener;
	char name[TERMINAL_NAME_BYTES];
	uint64_t now_ns;
	bool is_lost;
	bool is_discarding; /* up to Enter, control-c or the attention key */
	bool said_discarding;
	bool bytes_lost;        /* in the middle of the line that is open */
	uint64_t last_typed_ns; /* for a lone Escape */
	uint64_t last_read_ns;  /* somebody took a byte that had arrived */
	struct terminal_stack stack;
	struct terminal_lease leases[TERMINAL_LEASES];
	struct terminal_reading reading;
	struct terminal_writing writing;
	struct terminal_background outputs[TERMINAL_OUTPUTS];
	uint8_t next_output; /* whose turn it is */
	struct terminal_attention attention;
	struct terminal_pace pace; /* of all holders but the desk */
	bool is_own;               /* the station shows something of its own: not for `pace` */
	struct terminal_filter filter;
	uint64_t bell_second;
	uint8_t bells; /* the editor's, in that second */
	uint64_t sent; /* bytes that the line has taken */
	uint32_t out_length;
	char out[TERMINAL_OUT_BYTES];
	struct terminal_ahead ahead;
	struct terminal_line line;
	uint32_t told_columns, told_rows; /* the size that leases know */
};

/*
 * Makes the station of a line that nobody holds. `name`, cut off at TERMINAL_NAME_BYTES - 1, is
 * shown on the attention screen. `bytes_per_second`, at least 8: what the line's ledger may put
 * out.
 */
void terminal_station_init(struct terminal_station *station, const char *name,
			   uint32_t bytes_per_second, const struct terminal_listener *listener);

/*
 * The line's name from here on, 1 to TERMINAL_NAME_BYTES - 1 bytes. INVALID: it is longer, is no
 * UTF-8, or has a character that deceives.
 */
MUST_CHECK enum terminal_station_result terminal_station_rename(struct terminal_station *station,
								const char *name, size_t length);

/* ---- the line -------------------------------------------------------------------------------- */

/* Bytes have arrived. */
void terminal_station_input(struct terminal_station *station, const uint8_t *bytes, size_t length,
			    uint64_t now_ns);

/*
 * When more bytes should be taken from the line; 0: at once. While much is unread and somebody is
 * reading it, the sender had better wait; otherwise what comes next may be a key that must be seen.
 */
uint64_t terminal_station_input_due_ns(const struct terminal_station *station);

/* The line has signalled a break: the attention key. */
void terminal_station_break(struct terminal_station *station);

/* Bytes from the line were lost before those that come next. */
void terminal_station_bytes_lost(struct terminal_station *station);

/* Nobody is at the line's other end any more, for good. */
void terminal_station_hangup(struct terminal_station *station);

/* The bytes for the line, in order: gives how many there are. They stay until they are sent. */
size_t terminal_station_output(const struct terminal_station *station, const char **bytes);

/* The first `count` of them have been sent. */
void terminal_station_sent(struct terminal_station *station, size_t count);

/*
 * Does whatever can be done: to be called after every call of the others here, and at the moment
 * that it gives; TERMINAL_NEVER_NS: none.
 */
uint64_t terminal_station_run(struct terminal_station *station, uint64_t now_ns);

/* ---- leases ---------------------------------------------------------------------------------- */

/* A lease on top, for a desk. BUSY, FULL. */
MUST_CHECK enum terminal_station_result terminal_station_take(struct terminal_station *station,
							      uint8_t *place);

/*
 * A base lease. INVALID: the title has not 1 to 63 bytes of UTF-8, or a character in it deceives.
 * FULL.
 */
MUST_CHECK enum terminal_station_result terminal_station_lease(struct terminal_station *station,
							       const char *title, size_t length,
							       uint8_t *place);

/* A lease directly above a base lease. BUSY, FULL. */
MUST_CHECK enum terminal_station_result terminal_station_push(struct terminal_station *station,
							      uint8_t base, uint8_t *place);

/*
 * A lease goes, and with a base lease what was pushed above it and its outputs. Whoever waits at
 * one of them has been answered after the next run. Does nothing when there is none at `place`.
 */
void terminal_station_end(struct terminal_station *station, uint8_t place);

/* All leases go. */
void terminal_station_reset(struct terminal_station *station);

/*
 * Somebody may be in the middle of a secret that another station has asked for: nobody may read
 * before Enter, Ctrl-C or the attention key, and the person is told so.
 */
void terminal_station_discard(struct terminal_station *station);

/* ---- calls of a lease ------------------------------------------------------------------------ */

/*
 * Reads a line; the outcome comes to the listener. Texts are copied; of the prompt, what has room.
 * NOT_FOREGROUND, LOST; BUSY: the lease reads already. INVALID: the limit is not 1 to
 * TERMINAL_LINE_BYTES, the initial text is longer, is no UTF-8 or has a deceptive character, or the
 * cursor is not at the beginning of one of its characters.
 */
MUST_CHECK enum terminal_station_result terminal_station_read(struct terminal_station *station,
							      uint8_t lease,
							      const struct terminal_read *read);

/* The line that is being read, if any, ends `cancelled`. */
void terminal_station_cancel(struct terminal_station *station, uint8_t lease);

/*
 * Writes; the answer comes when the line has taken all. NOT_FOREGROUND, LOST, BUSY;
 * INVALID: more than TERMINAL_WRITE_BYTES.
 */
MUST_CHECK enum terminal_station_result terminal_station_write(struct terminal_station *station,
							       uint8_t lease, const char *bytes,
							       size_t length);

/* The next notice of a base lease comes to the listener. BUSY. */
MUST_CHECK enum terminal_station_result terminal_station_wait(struct terminal_station *station,
							      uint8_t base);

/* ---- background outputs ---------------------------------------------------------------------- */

/*
 * An output for a program in the background; `mark` stands before each of its lines. INVALID: the
 * mark has not 1 to 23 bytes of UTF-8, or a character in it deceives. FULL.
 */
MUST_CHECK enum terminal_station_result terminal_station_output_open(
	struct terminal_station *station, uint8_t base, const char *mark, size_t length,
	uint8_t *output);

/* Nobody holds it any more; does nothing when there is none. Half a line is shown as a line. */
void terminal_station_output_close(struct terminal_station *station, uint8_t output);

/* Writes; the answer comes when all has been shown or dropped. BUSY, LOST, INVALID. */
MUST_CHECK enum terminal_station_result terminal_station_output_write(
	struct terminal_station *station, uint8_t output, const char *bytes, size_t length);

/* ---- the rest -------------------------------------------------------------------------------- */

/* The person's next choice comes to the listener. BUSY. */
MUST_CHECK enum terminal_station_result terminal_station_attend(struct terminal_station *station);

/* Whoever waited has gone, and is not answered: a line that it read ends as if cancelled. */
void terminal_station_gone(struct terminal_station *station, enum terminal_wait wait,
			   uint8_t place);

#endif
