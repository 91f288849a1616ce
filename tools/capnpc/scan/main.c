/*
 * Lists what preprocessed headers declare, as rows of the table in tools/capnpc/reserved.c.
 *
 * Standard input is what `gcc -E -dD` gives for the run-time's headers; its line markers say which
 * header a line stands in. Names of headers that are no layer's belong to C. A generated header
 * that the run-time includes counts, too: a run that writes it anew knows it by its path.
 */
#include <stdio.h>
#include <string.h>

#include "tools/capnpc/identifiers.h"
#include "tools/capnpc/output.h"

#define INPUT_BYTES_MAX (16u << 20)
#define LAYERS "build/layers/"

static const char *const spaces[] = {
	[IDENTIFIER_ORDINARY] = "IDENTIFIER_ORDINARY",
	[IDENTIFIER_TAG] = "IDENTIFIER_TAG",
	[IDENTIFIER_MACRO] = "IDENTIFIER_MACRO",
};

/* `# 12 "build/layers/abi/abi/status.h" 1 3`: the place that the next lines belong to. */
static const char *marker_place(const char *line)
{
	const char *path = strchr(line, '"');
	const char *layer;

	if (!path)
		return NULL;
	path++;
	if (path[0] == '/' || path[0] == '<')
		return path[0] == '/' ? "C" : NULL;
	layer = strncmp(path, LAYERS, strlen(LAYERS)) == 0 ? strchr(path + strlen(LAYERS), '/')
							   : NULL;
	if (layer)
		path = layer + 1;
	return text_format("%.*s", (int)strcspn(path, "\""), path);
}

static void lines_keep(struct output *text, char *input)
{
	const char *place = NULL;

	for (char *line = strtok(input, "\n"); line; line = strtok(NULL, "\n")) {
		if (line[0] == '#' && line[1] == ' ') {
			place = marker_place(line);
			output_owner(text, !place ? "" : place);
		} else if (place) {
			emit(text, "%s\n", line);
		}
	}
}

static void row_print(void *context, const struct identifier *identifier)
{
	const struct output *text = context;

	/* Names that begin with an underscore are C's, and no schema gets one. */
	if (identifier->space == IDENTIFIER_MEMBER || identifier->name[0] == '_')
		return;
	printf("\t{%s, \"%.*s\", \"%s\"},\n", spaces[identifier->space],
	       (int)identifier->length_bytes, identifier->name,
	       output_owner_at(text, (size_t)(identifier->name - text->bytes)));
}

int main(void)
{
	char *input = allocate(1, INPUT_BYTES_MAX);
	struct output text;

	if (fread(input, 1, INPUT_BYTES_MAX - 1, stdin) == 0)
		give_up("standard input holds no preprocessed headers");
	output_init(&text);
	lines_keep(&text, input);
	identifiers_scan(text.bytes, row_print, &text);
	return 0;
}
