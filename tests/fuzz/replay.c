/*
 * Runs a fuzz target over the kept inputs of one folder, without the fuzzer: each input lies in an
 * allocation of its own size, so that the sanitizers see every byte too far.
 *
 *	replay FOLDER
 *
 * An empty folder is a failure: nothing would have been tried.
 */
#include "abi/base.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define INPUT_BYTES_MOST (1u << 20)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Whether the file could be read; what the target finds ends the program. */
static bool replay(const char *folder, const char *name)
{
	static uint8_t bytes[INPUT_BYTES_MOST];
	uint8_t *input;
	char path[512];
	size_t length;
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = fopen(path, "rb");
	if (!file)
		return false;
	length = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	input = malloc(length == 0 ? 1 : length);
	if (!input)
		return false;
	for (size_t i = 0; i < length; i++)
		input[i] = bytes[i];
	/* Printed first: the name of what broke is the last thing that is seen. */
	printf("  %s\n", path);
	fflush(stdout);
	(void)LLVMFuzzerTestOneInput(input, length);
	free(input);
	return true;
}

int main(int argc, char **argv)
{
	const char *folder = argc == 2 ? argv[1] : "";
	uint32_t passed = 0, failed = 0;
	struct dirent *entry;
	DIR *directory = opendir(folder);

	while (directory && (entry = readdir(directory)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		if (replay(folder, entry->d_name))
			passed++;
		else
			failed++;
	}
	if (directory)
		closedir(directory);
	if (passed == 0)
		failed++;
	printf("%u passed, %u failed\n", passed, failed);
	return failed != 0;
}
