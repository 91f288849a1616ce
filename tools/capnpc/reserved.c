/*
 * The C names that the run-time and C have already.
 *
 * The run-time's are read from its headers when the plug-in is built (tools/capnpc/scan), so that a
 * name which a header gets is reserved from then on. Read next: tools/capnpc/table.h.
 */
#include "tools/capnpc/reserved.h"

#include "abi/base.h"

const struct reserved reserved_names[] = {
	{IDENTIFIER_ORDINARY, "aligned_alloc", "C"}, {IDENTIFIER_ORDINARY, "at_quick_exit", "C"},
	{IDENTIFIER_ORDINARY, "call_once", "C"},     {IDENTIFIER_ORDINARY, "quick_exit", "C"},
	{IDENTIFIER_MACRO, "static_assert", "C"},    {IDENTIFIER_MACRO, "thread_local", "C"},
#include "reserved_names.inc"
};

const uint32_t reserved_count = ARRAY_COUNT(reserved_names);
