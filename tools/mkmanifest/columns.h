/*
 * The columns of a limit, by name and number: the JSON form's names, the message's fields.
 */
#ifndef TOOLS_MKMANIFEST_COLUMNS_H
#define TOOLS_MKMANIFEST_COLUMNS_H

#include "abi/base.h"
#include "core/generated/ledger.h"
#include "core/ledger/account.h"

/* The fields of LIMITS, in the schema's order. */
extern const char *const column_names[LEDGER_COLUMN_COUNT];

/* Sets all columns of a message; manifest_columns_get reads them. */
void columns_build(const struct columns_builder *to, const uint64_t columns[LEDGER_COLUMN_COUNT]);

#endif
