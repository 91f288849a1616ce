/*
 * The functions that the station's files offer each other: station.c, station_lease.c,
 * station_read.c, station_write.c, station_output.c and station_attention.c. No other file includes
 * this one.
 */
#ifndef CORE_TERMINAL_STATION_PARTS_H
#define CORE_TERMINAL_STATION_PARTS_H

#include "core/terminal/station.h"

/* ---- station.c ------------------------------------------------------------------------------- */

/* Whether what is put out counts for the holders' pace: not the desk's, nor the station's own. */
MUST_CHECK bool station_is_charged(const struct terminal_station *station);

/* Puts bytes for the line; there is room for them. */
void station_put(struct terminal_station *station, const char *bytes, size_t length);
void station_put_string(struct terminal_station *station, const char *string);
void station_put_number(struct terminal_station *station, uint32_t number);

/* Puts through the output filter. */
void station_put_filtered(struct terminal_station *station, const char *bytes, size_t length);

/* A row of its own begins, without attributes. */
void station_fresh_row(struct terminal_station *station);

/*
 * A line has ended, and nobody reads: a control-c among what was typed after it is for whoever
 * waits for notices.
 */
void station_interrupt_look(struct terminal_station *station);

/* Drops what was typed and nobody has read. */
void station_drop_unread(struct terminal_station *station);

void station_answer(const struct terminal_station *station, const struct terminal_answer *answer);

/*
 * Copies 1 to `size` - 1 bytes of UTF-8 without deceptive characters, and ends them with a zero
 * byte. False: they are not that.
 */
MUST_CHECK bool station_text_take(const char *text, size_t length, char *to, size_t size);

/* ---- station_lease.c ------------------------------------------------------------------------- */

/* A notice for a base lease; for no lease it is lost. */
void station_notice(struct terminal_station *station, uint8_t base, enum terminal_notice notice);

/* Tells one notice to who waits for it; false: there is none to tell. */
MUST_CHECK bool station_notice_step(struct terminal_station *station);

/* ---- station_read.c -------------------------------------------------------------------------- */

/* Ends the line that is read, if any, without the person; the listener is told by the next step. */
void station_read_stop(struct terminal_station *station, enum terminal_outcome outcome);

/* Whether a masked or hidden line has begun. */
MUST_CHECK bool station_is_secret(const struct terminal_station *station);

/* Tells the outcome of a line that has ended without the person; false: there is none. */
MUST_CHECK bool station_read_tell(struct terminal_station *station);

/* Does one thing for the line that is read; false: there is nothing to do. */
MUST_CHECK bool station_read_step(struct terminal_station *station);

/* Whether the line that is read waits for the attention key. */
MUST_CHECK bool station_read_needs_key(const struct terminal_station *station);

/* ---- station_write.c, station_output.c ------------------------------------------------------- */

/* Takes prompt and line off the screen, or leaves them there when they will not come back. */
void station_line_hide(struct terminal_station *station);

/* As station_read_stop. */
void station_write_stop(struct terminal_station *station, enum terminal_station_result result);

/* As station_read_tell. */
MUST_CHECK bool station_write_tell(struct terminal_station *station);

MUST_CHECK bool station_write_step(struct terminal_station *station);
MUST_CHECK bool station_output_step(struct terminal_station *station);

/* When a background output may go on; TERMINAL_NEVER_NS: none waits for that. */
uint64_t station_output_due_ns(const struct terminal_station *station);

/* ---- station_attention.c --------------------------------------------------------------------- */

/* The person has pressed the attention key. */
void station_attention_key(struct terminal_station *station);

/* A byte that was typed while the screen is up. */
void station_attention_byte(struct terminal_station *station, uint8_t byte);

MUST_CHECK bool station_attention_step(struct terminal_station *station);

#endif
