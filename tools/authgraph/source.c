/*
 * Reads a source of a graph, whichever of the three it is. See source.h.
 */
#include "tools/authgraph/source.h"

#include "abi/boot_package.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/report.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static uint8_t *file_read(const char *path, uint64_t *length)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes;

	if (!file)
		refuse(NULL, "cannot be opened: %s", strerror(errno));
	bytes = malloc(GRAPH_INPUT_BYTES_MOST + 1u);
	if (!bytes)
		refuse(NULL, "no memory");
	*length = fread(bytes, 1, GRAPH_INPUT_BYTES_MOST + 1u, file);
	if (ferror(file))
		refuse(NULL, "cannot be read: %s", strerror(errno));
	fclose(file);
	if (*length > GRAPH_INPUT_BYTES_MOST)
		refuse(NULL, "too long");
	return bytes;
}

static bool is_json(const uint8_t *bytes, uint64_t length)
{
	uint64_t at = 0;

	while (at < length && strchr(" \t\r\n", bytes[at]) && bytes[at] != '\0')
		at++;
	return at < length && bytes[at] == '{';
}

void graph_read(struct graph *graph, const char *path)
{
	static const uint64_t magic = BOOT_PACKAGE_MAGIC;
	uint64_t length;
	uint8_t *bytes;

	report_file_set(path);
	interfaces_init();
	bytes = file_read(path, &length);
	if (length >= sizeof(magic) && memcmp(bytes, &magic, sizeof(magic)) == 0)
		graph_from_package(graph, bytes, length);
	else if (is_json(bytes, length))
		graph_from_json(graph, path);
	else
		graph_from_dump(graph, (char *)bytes, length);
	free(bytes);
}
