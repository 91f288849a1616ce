/*
 * Serial ports: byte queues between programs and the chip.
 *
 * Output goes into a bounded ring that the port's interrupt drains; a write completes when the ring
 * has taken all of it, and waits while it cannot: in a line, first come, first served. A write
 * joins the line only after its ledger has paid for its bytes, so no ledger's part of the line is
 * longer than the bytes that it may put out in a second, and one message.
 *
 * Input goes into another ring. While that is full, bytes stay in the chip, and whoever sends them
 * waits, where the line has a way to say so. Where the chip drops bytes all the same, it does not
 * say which: all that it holds then is dropped, too, and the place in the ring is marked. A read
 * ends at the mark, and the next one says that bytes were lost before its own. A break (the sender
 * holds the line, which no byte does) is told in the same way. A byte that has been taken is wiped:
 * it may be of a password.
 *
 * A guard is what the holder of the port wants to have sent before the next write of somebody who
 * holds the line's Console, once: so that it does not begin in the middle of a line that a person
 * types. From that write on the port is covered. The holder's next paint is refused and says so, in
 * the same step in which it would have written: however their writes fall, an editor never paints
 * over a screen that it does not know.
 */
#ifndef KERNEL_DEVICE_SERIAL_H
#define KERNEL_DEVICE_SERIAL_H

#include "abi/ring.h"
#include "kernel/resource/object.h"

#define SERIAL_OUTPUT_BYTES 4096u
#define SERIAL_INPUT_BYTES 1024u
#define SERIAL_GUARD_BYTES 32u
/* The most bytes of one write or read: what fits into a message with its frame. */
#define SERIAL_PIECE_BYTES RING_DATA_BYTES

/* A place in the ring of input of which a read is told: `ahead` bytes are before it. */
struct serial_mark {
	uint32_t count; /* what is told there; 0: there is no mark */
	uint32_t ahead;
};

/*
 * Guarded by the one kernel lock. With several CPUs the chip interrupts one of them, which takes
 * the lock; nothing is per CPU.
 */
struct serial_port {
	struct object object;
	struct operation *reader; /* the one read that waits */
	struct operation *line;   /* writes that wait for room, oldest first; a circle by `peers` */
	uint32_t output_first, output_count;
	uint32_t input_first, input_count;
	struct serial_mark lost;   /* bytes, at least */
	struct serial_mark breaks; /* at the first of them that was not told */
	bool send_wanted;          /* the chip interrupts when it can take more */
	uint8_t guard_count;       /* 0: no guard */
	bool guard_used;           /* it has been sent, and no paint has been refused for it yet */
	bool guard_told;           /* with guard_used: a read has said so */
	bool others_mid_line;      /* the last write: a Console's, without a line feed at its end */
	uint8_t guard[SERIAL_GUARD_BYTES];
	uint8_t output[SERIAL_OUTPUT_BYTES];
	uint8_t input[SERIAL_INPUT_BYTES];
};

/* Takes `length` bytes (at most SERIAL_PIECE_BYTES) for output, or none. False: no room now. */
MUST_CHECK bool serial_write(struct serial_port *port, const uint8_t *bytes, uint32_t length);

/* The same for a holder of the Console: after the guard, if there is one, which is used up then. */
MUST_CHECK bool serial_write_guarded(struct serial_port *port, const uint8_t *bytes,
				     uint32_t length);

/*
 * Whether others have written since the guard was set, or have left a line without its end: whoever
 * knows what the screen shows must paint it anew.
 */
MUST_CHECK bool serial_is_covered(const struct serial_port *port);

/* The holder of the port is told, and paints anew. True: the others' last line has no end. */
MUST_CHECK bool serial_uncover(struct serial_port *port);

/* Sets the guard: at most SERIAL_GUARD_BYTES; none: there is no guard. */
void serial_guard_set(struct serial_port *port, const uint8_t *bytes, uint32_t length);

/* Whether a write waits for room that is older than `operation`. */
bool serial_others_wait(const struct serial_port *port, const struct operation *operation);

/* Puts a write at the end of those that wait for room, unless it is one of them. */
void serial_line_join(struct serial_port *port, struct operation *operation);

/* A write has had its turn: it waits no more. */
void serial_line_leave(struct serial_port *port, struct operation *operation);

/* The result that a read would give now. */
struct serial_input {
	uint32_t count;  /* of bytes, up to the next mark */
	uint32_t lost;   /* before them */
	uint32_t breaks; /* before them */
	bool guard_used; /* and no read has said so */
};

/* Looks at what has arrived; false: there is nothing to tell. */
MUST_CHECK bool serial_input_look(struct serial_port *port, uint32_t limit,
				  struct serial_input *input);

/* Takes the bytes that the look has found, and lets the chip go on. */
void serial_input_take(struct serial_port *port, const struct serial_input *input, uint8_t *bytes);

/*
 * The port's interrupt moves bytes both ways. Then the read that is due goes on, the write that is
 * due goes on, and serial_interrupt_end makes sure that the next write has its turn.
 */
void serial_interrupt_begin(struct serial_port *port);
void serial_interrupt_end(struct serial_port *port);

/* The read that waits, if there is something to tell it; null otherwise. */
struct operation *serial_reader_due(const struct serial_port *port);

/* The write that has waited longest, if there is room for a piece; null otherwise. */
struct operation *serial_writer_due(const struct serial_port *port);

/* An operation that waits for a port ends: the port forgets it. */
void serial_forget(struct operation *operation);

/* Sends everything that is queued, waiting for the chip with a bound: when the machine stops. */
void serial_flush(void);

static inline struct serial_port *serial_of(struct object *object)
{
	return CONTAINER_OF(object, struct serial_port, object);
}

#endif
