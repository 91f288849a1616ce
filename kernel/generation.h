/*
 * The generation of the authority graph: a reader of several pages sees whether the graph has
 * changed between them.
 */
#ifndef KERNEL_GENERATION_H
#define KERNEL_GENERATION_H

#include "kernel/kernel.h"

/* To be called wherever a row of the authority graph changes: see kernel/method/graph.h. */
static inline void graph_changed(void)
{
	kernel.objects.generation++;
}

#endif
