/*
 * Copies what a pointer names into another message, whatever it is, with all that hangs on it.
 *
 * It owns nothing, and never recurses: where it is in each struct and list stands in a row of
 * places, one for each level of nesting, on the stack (about four thousand bytes). The source is a
 * stranger's: all conditions of core/capnp/reader.h hold, and the source's budget is spent, so that
 * objects which are named many times cannot make a copy without end.
 *
 * The kernel has no use for this file. Read next: core/capnp/reader.h, core/capnp/builder.h.
 */
#ifndef CORE_CAPNP_COPY_H
#define CORE_CAPNP_COPY_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/*
 * Structs and lists inside of each other that have pointers left to copy: deeper ones are not
 * copied.
 */
#define CAPNP_COPY_NESTING 64u

/*
 * Where each capability of the source stands in the copy: the one of index i has the index
 * `indexes[i]` there. CAPNP_NO_CAPABILITY stands for one that is not passed on: the pointer becomes
 * null.
 */
struct capnp_copy_table {
	const uint32_t *indexes;
	uint32_t count;
};

/*
 * Copies what `from` names and lets `to` point at the copy. Structs and lists keep the sizes in
 * which they came, so that fields of a newer schema are copied too; a null pointer gives a null
 * pointer. The two messages must not share words. `table` NULL: the source may have no
 * capabilities. STATUS_BAD_MESSAGE: R1, R2, R4, R6 to R9 of core/capnp/reader.h, nested deeper than
 * CAPNP_COPY_NESTING, or a capability whose index is not in the table. STATUS_NO_ROOM: as in the
 * builder. After a failure the message is as it was, with `to` null.
 */
MUST_CHECK enum status capnp_pointer_copy(struct capnp_pointer from,
					  struct capnp_pointer_builder to,
					  const struct capnp_copy_table *table);

/*
 * Writes the canonical form of a struct, by the encoding's definition, as the whole message of
 * `to`: one segment, objects in the order in which a walk meets them, and no trailing zeros in
 * structs. Two messages with the same values have the same canonical form. A capability has none.
 * STATUS_BAD_MESSAGE: as above, a capability, or `from` names something that is no struct.
 * STATUS_NO_ROOM: as in the builder. After a failure the message has no words.
 */
MUST_CHECK enum status capnp_canonical_write(struct capnp_pointer from, struct capnp_builder *to);

#endif
