/*
 * authgraph: who holds what, in a manifest or in a running system.
 *
 *	authgraph svg INPUT -o OUTPUT.svg
 *	authgraph reach INPUT NAME
 *	authgraph unwanted PACKAGE
 *
 * INPUT is a boot package, a manifest's JSON, or a transcript with what the program `graph`
 * printed. NAME is a process's name, or # and its id. docs/authority-graph.md tells more.
 *
 * Exit codes: 0 answered; 1 refused, with one line; 2 wrong usage.
 */
#include "tools/authgraph/source.h"
#include "tools/mkmanifest/report.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static int usage(void)
{
	fputs("usage: authgraph svg INPUT -o OUTPUT.svg\n"
	      "       authgraph reach INPUT NAME\n"
	      "       authgraph unwanted PACKAGE\n",
	      stderr);
	return EXIT_USAGE;
}

/* Drawn in memory first, so that nothing is written when something is wrong. */
static void svg_write(const struct graph *graph, const char *path)
{
	char *text = NULL;
	size_t length = 0;
	FILE *memory = open_memstream(&text, &length), *file;
	bool good;

	if (!memory)
		refuse(NULL, "no memory");
	graph_svg(graph, memory);
	if (ferror(memory) || fclose(memory) != 0)
		refuse(NULL, "no memory");
	report_file_set(path);
	file = fopen(path, "wb");
	if (!file)
		refuse(NULL, "cannot be written: %s", strerror(errno));
	good = fwrite(text, 1, length, file) == length;
	if (fclose(file) != 0 || !good)
		refuse(NULL, "cannot be written: %s", strerror(errno));
	free(text);
}

int main(int argc, char **argv)
{
	static struct graph graph;
	bool svg = argc == 5 && strcmp(argv[1], "svg") == 0 && strcmp(argv[3], "-o") == 0;

	bool unwanted = argc == 3 && strcmp(argv[1], "unwanted") == 0;

	if (!svg && !unwanted && !(argc == 4 && strcmp(argv[1], "reach") == 0))
		return usage();
	graph_read(&graph, argv[2]);
	if (svg)
		svg_write(&graph, argv[4]);
	else if (unwanted)
		graph_unwanted(&graph, stdout);
	else
		graph_reach(&graph, argv[3], stdout);
	free(graph.nodes);
	free(graph.edges);
	return fflush(stdout) == 0 ? 0 : EXIT_REFUSED;
}
