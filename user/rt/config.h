/*
 * A manifest gives a service more than capabilities: configs, which are messages in
 * sealed memory objects, and kept memory, which outlives the instance.
 *
 * A config was made by the schema (tools/mkmanifest), but it is a message like any other: it is
 * copied once, and read within bounds. Kept memory is what an instance before this one left: it is
 * hostile, and whoever reads it checks all of it. Read next: docs/manifest.md.
 */
#ifndef USER_RT_CONFIG_H
#define USER_RT_CONFIG_H

#include "core/capnp/reader.h"
#include "user/rt/share.h"

/* The longest config: tools/mkmanifest makes none that is longer. */
#define RT_CONFIG_BYTES_MOST (256u << 10)
/* How often each word of a config may be read on the average. */
#define RT_CONFIG_VISITS 16u

/* A message on the heap. `words` is null when there is none. */
struct rt_config {
	uint64_t *words;
	uint64_t bytes; /* of the copy */
	struct capnp_segment segment;
	struct capnp_message message;
};

/*
 * Copies the config that is granted under this name onto the heap and opens it; the generated
 * NAME_root(&config.message, ...) reads its root. NOT_FOUND, WRONG_INTERFACE: as rt_capset_get.
 * BAD_FORMAT: the object is empty, or longer than a config. BAD_MESSAGE: it holds no message of one
 * segment. NO_ROOM: the heap is too small. Otherwise the status of a call. After a failure there is
 * nothing to be closed.
 */
MUST_CHECK enum status rt_config_open(struct rt *rt, const char *name, struct rt_config *config);

/* The same of any memory object with a framed message, of at most `bytes_most` bytes. */
MUST_CHECK enum status rt_config_read(struct rt *rt, struct memory_object object,
				      uint64_t bytes_most, struct rt_config *config);

/* Wipes the copy and gives it back. Also after a failed rt_config_open, where it does nothing. */
void rt_config_close(struct rt *rt, struct rt_config *config);

/* Kept memory, mapped to be read and written. */
struct rt_kept {
	struct memory_object object;
	struct rt_mapped mapped;
};

/*
 * Maps all of the kept memory that is granted under this name. It is zero when the system starts,
 * and afterwards what was last written, the whole or a part. NOT_FOUND, WRONG_INTERFACE: as
 * rt_capset_get; otherwise the status of a call: then nothing is mapped.
 */
MUST_CHECK enum status rt_kept_open(struct rt_mapper *mapper, const char *name,
				    struct rt_kept *kept);

#endif
