/*
 * The one status type. Its values come from abi/status.def; nothing else defines a status.
 */
#ifndef ABI_STATUS_H
#define ABI_STATUS_H

#include "abi/base.h"

enum status {
#define STATUS(name, number, text) STATUS_##name = (number),
#include "abi/status.def"
#undef STATUS
};

/* The lowest number in the table: every status lies between it and zero. */
#define STATUS_LOWEST (-39)

#endif
