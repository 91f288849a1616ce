/*
 * The functions that the parts of the manifest check share. No other file includes this one; the
 * check itself is core/manifest/check.h.
 */
#ifndef CORE_MANIFEST_PARTS_H
#define CORE_MANIFEST_PARTS_H

#include "core/manifest/check.h"

/* The refusals of a name in one kind of list. */
struct manifest_name_refusals {
	enum manifest_refusal form;
	enum manifest_refusal repeated;
	enum manifest_refusal
		reserved; /* for the name `thread`; MANIFEST_ACCEPTED: it is not reserved */
};

/*
 * Checks the name of element `index` of a list, whose elements before it are in `names`, and puts
 * it there; `status` is what came of reading it.
 */
MUST_CHECK enum manifest_refusal manifest_name_take(struct capnp_text *names, uint32_t index,
						    enum status status, struct capnp_text text,
						    enum manifest_name form,
						    const struct manifest_name_refusals *refusals);

/*
 * Checks the service `index` of check->services; everything before it, and the names of all
 * services, have been checked. Sets check->item.
 */
MUST_CHECK enum manifest_refusal manifest_service_check(struct manifest_check *check,
							uint32_t index);

/* Whether init has a grant of this name and interface. */
MUST_CHECK bool manifest_init_has(const struct manifest_check *check, struct capnp_text name,
				  uint64_t interface);

/* A column of which there is too little: notes how much. Returns `refusal`. */
MUST_CHECK enum manifest_refusal manifest_column_refuse(struct manifest_check *check,
							enum manifest_refusal refusal,
							uint32_t column, uint64_t needed,
							uint64_t available);

static inline bool manifest_text_equal(struct capnp_text a, struct capnp_text b)
{
	return a.length_bytes == b.length_bytes &&
	       __builtin_memcmp(a.bytes, b.bytes, a.length_bytes) == 0;
}

#endif
