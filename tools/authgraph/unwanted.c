/*
 * Grants that nobody asked for: those of a boot package against the notes of its programs
 * (core/elf/needs.h). See tools/authgraph/graph.h.
 *
 * Nothing is wrong with such a grant by itself. It is authority that somebody gave, and that the
 * one who wrote the program did not ask for: a person should know why.
 */
#include "core/boot/package.h"
#include "tools/authgraph/graph.h"
#include "tools/mkmanifest/needs.h"
#include "tools/mkmanifest/report.h"

#include <stdlib.h>
#include <string.h>

/* The note of the program of this row; ends the program when it is not to be believed. */
static void row_needs(const struct boot_package *package, const struct boot_package_program *row,
		      struct needs *needs)
{
	const struct where all = {NULL, "programs"}, where = {&all, row->name};
	struct program_bytes program = {NULL, row->length_bytes};
	enum needs_refusal refusal;

	program.bytes = malloc(row->length_bytes);
	if (!program.bytes)
		refuse(NULL, "no memory");
	memcpy(program.bytes, package->bytes + row->offset, row->length_bytes);
	refusal = program_needs(&program, needs);
	free(program.bytes);
	if (refusal != NEEDS_ACCEPTED)
		refuse(&where, "%s (N%u)", needs_refusal_text(refusal),
		       needs_refusal_condition(refusal));
}

static bool runs(const struct graph *graph, uint32_t process, const char *program)
{
	uint32_t image = graph->nodes[process].image;

	return graph->nodes[process].type == GRAPH_TYPE_PROCESS && image != GRAPH_NONE &&
	       strcmp(graph->nodes[image].name, program) == 0;
}

void graph_unwanted_mark(struct graph *graph, const struct boot_package *package)
{
	static struct needs needs;

	graph->notes_read = true;
	for (uint32_t i = 0; i < package->header.program_count; i++) {
		const struct boot_package_program row = boot_package_get_program(package, i);

		row_needs(package, &row, &needs);
		for (uint32_t k = 0; k < graph->edge_count; k++) {
			struct edge *edge = &graph->edges[k];

			if (runs(graph, edge->from, row.name))
				edge->unwanted = !needs_wants(&needs, edge->name);
		}
	}
}

void graph_unwanted(const struct graph *graph, FILE *out)
{
	uint32_t count = 0;

	if (!graph->notes_read)
		refuse(NULL, "only a boot package has the programs, which say what they ask for");
	for (uint32_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];
		char process[GRAPH_LABEL_BYTES], interface[GRAPH_LABEL_BYTES];

		if (!edge->unwanted)
			continue;
		count++;
		graph_process_label(graph, edge->from, process);
		graph_interface_label(edge->interface, interface);
		fprintf(out, "%-20s %-20s %-20s the program %s does not ask for it\n", process,
			edge->name, interface, graph->nodes[graph->nodes[edge->from].image].name);
	}
	if (count == 0)
		fprintf(out, "nothing was granted that was not asked for\n");
}
