/*
 * The parts of reading a manifest's JSON: tools/mkmanifest/read.c and read_grant.c share them. Each
 * ends the program on what is none.
 */
#ifndef TOOLS_MKMANIFEST_READ_H
#define TOOLS_MKMANIFEST_READ_H

#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/report.h"

/* LIMITS of docs/manifest.md. */
void limits_read(const struct where *where, const json_t *limits, uint64_t *columns);

/* The grant `where`: its source. A config is encoded and goes to the model. */
void grant_read(const struct where *where, const json_t *source, struct model *model,
		struct model_grant *grant);

#endif
