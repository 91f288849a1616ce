/*
 * Shared by the two files of Ledger's methods: ledger_methods.c and ledger_tree_methods.c.
 */
#ifndef KERNEL_METHOD_LEDGER_TREE_H
#define KERNEL_METHOD_LEDGER_TREE_H

#include "core/generated/ledger.h"
#include "core/ledger/account.h"

/* Writes all columns. */
void ledger_columns_to_message(const struct columns_builder *to, const struct ledger_columns *from);

#endif
