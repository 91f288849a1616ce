/*
 * mkmanifest: makes a boot package from a manifest's JSON form and a folder of programs.
 *
 *	mkmanifest --programs DIR MANIFEST.json -o PACKAGE
 *	mkmanifest --dump PACKAGE
 *
 * The manifest is hostile: it names files, and it becomes authority. So everything is read,
 * resolved, built and checked before a byte is written, by the same checks that the kernel and init
 * use. It runs no command, follows no name out of DIR, and gives the same bytes for the same
 * inputs. The conditions, M1 to M18, are in core/manifest/check.h and docs/manifest.md.
 *
 * Exit codes: 0 written; 1 refused, with one line that names the file and the field; 2 wrong usage.
 */
#include "tools/mkmanifest/dump.h"
#include "tools/mkmanifest/fields.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/needs.h"
#include "tools/mkmanifest/package.h"
#include "tools/mkmanifest/programs.h"

#include <stdio.h>
#include <string.h>

static int usage(void)
{
	fputs("usage: mkmanifest --programs DIR MANIFEST.json -o PACKAGE\n"
	      "       mkmanifest --dump PACKAGE\n",
		stderr);
	return EXIT_USAGE;
}

static void package_build(const char *manifest, const char *folder, const char *output)
{
	static struct program_bytes programs[MANIFEST_PROGRAMS];
	static uint64_t words[MODEL_WORDS];
	static struct model model;
	struct package package;
	uint32_t word_count;

	report_file_set(manifest);
	interfaces_init();
	model_read(&model, json_read(manifest));
	model_resolve(&model);
	word_count = model_message(&model, words);
	model_judge(&model, words, word_count);
	programs_load(&model, folder, programs);
	model_needs_judge(&model, programs);
	package = package_make(&model, words, word_count, programs);
	package_write(&package, output);
}

int main(int argc, char **argv)
{
	const char *manifest = NULL, *folder = NULL, *output = NULL;

	if (argc == 3 && strcmp(argv[1], "--dump") == 0)
		return package_dump(argv[2]);
	for (int i = 1; i < argc; i++) {
		bool has_value = i + 1 < argc;

		if (strcmp(argv[i], "--programs") == 0 && has_value && folder == NULL)
			folder = argv[++i];
		else if (strcmp(argv[i], "-o") == 0 && has_value && output == NULL)
			output = argv[++i];
		else if (argv[i][0] != '-' && manifest == NULL)
			manifest = argv[i];
		else
			return usage();
	}
	if (manifest == NULL || folder == NULL || output == NULL)
		return usage();
	package_build(manifest, folder, output);
	return 0;
}
