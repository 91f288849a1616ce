/*
 * The table of every C name that a run emits, and of those that the run-time and C keep.
 *
 * It is filled from the generated text itself, so no name can be missing from it. All files of a
 * run may stand in one program, so a name is one name in all of them. Reserved names stand in
 * tools/capnpc/reserved.c.
 */
#ifndef TOOLS_CAPNPC_TABLE_H
#define TOOLS_CAPNPC_TABLE_H

/*
 * Gives up when two declarations of the schemas, or one of them and the run-time or C, have one C
 * name; the message names both places and the name.
 */
void table_check(void);

#endif
