/*
 * Second-level page tables of the IOMMU as a data structure: four levels, as the processor's, with
 * other bits. domain_table.c walks them and holds no privileged instruction: each machine compiles
 * it, and gives it the one function below. It owns no frame: the caller gives tables, and takes all
 * of them back when the domain is closed.
 *
 * Addresses are of whole pages below 1 << 48.
 */
#ifndef KERNEL_ARCH_HOST_DOMAIN_TABLE_H
#define KERNEL_ARCH_HOST_DOMAIN_TABLE_H

#include "kernel/arch/interface.h"

#define DOMAIN_READ (UINT64_C(1) << 0)
#define DOMAIN_WRITE (UINT64_C(1) << 1)
#define DOMAIN_FRAME_MASK UINT64_C(0x000ffffffffff000)

/* Takes the root of an empty domain from `stock`, which has a zeroed frame. */
struct physical domain_table_init(struct frame_stock *stock);

/* The tables on the way to a page that are missing, at most 3. */
MUST_CHECK uint32_t domain_table_missing(struct physical root, uint64_t address);

/* Maps a page, to be read and written, where none is; `stock` has the tables that are missing. */
void domain_table_map(struct physical root, uint64_t address, struct physical frame,
		      struct frame_stock *stock);

/* Takes a page out; does nothing when none is mapped. */
void domain_table_unmap(struct physical root, uint64_t address);

/* The frame of a page; false: none is mapped. */
MUST_CHECK bool domain_table_find(struct physical root, uint64_t address, struct physical *frame);

/*
 * The machine's: a table, or one entry of a table, was written. An IOMMU that does not look into
 * the processor's cache sees it only when these lines are written back.
 */
void domain_table_written(const void *start, uint32_t length_bytes);

#endif
