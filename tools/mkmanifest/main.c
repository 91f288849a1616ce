/*
 * mkmanifest: makes a boot package from a manifest's JSON form and folders of programs.
 *
 *	mkmanifest --programs DIR... [--places FILE] MANIFEST.json -o PACKAGE
 *	mkmanifest --check [--places FILE] MANIFEST.json
 *	mkmanifest --memory MANIFEST.json
 *	mkmanifest --dump PACKAGE
 *	mkmanifest --size PACKAGE
 *
 * The manifest is hostile: it names files, and it becomes authority. So everything is read,
 * resolved, built and checked before a byte is written, by the same checks that the kernel and init
 * use. It runs no command, follows no name out of DIR, and gives the same bytes for the same
 * inputs. With --check it stops before the programs, with --memory it prints the memory of the
 * machine that the manifest names, in MiB. FILE says where the fields stand in the source
 * (tools/cue/export.mjs). The conditions, M1 to M21, are in core/manifest/check.h and
 * docs/manifest.md.
 *
 * Exit codes: 0 written; 1 refused, with one line that names the file and the field; 2 wrong usage.
 */
#include "tools/mkmanifest/dump.h"
#include "tools/mkmanifest/fields.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/needs.h"
#include "tools/mkmanifest/package.h"
#include "tools/mkmanifest/profiles.h"
#include "tools/mkmanifest/programs.h"

#include <stdio.h>
#include <string.h>

/* The options of the command line. */
struct options {
	const char *manifest, *output, *places;
	struct program_folders folders;
	bool check, memory;
};

static int usage(void)
{
	fputs("usage: mkmanifest --programs DIR... [--places FILE] MANIFEST.json -o PACKAGE\n"
	      "       mkmanifest --check [--places FILE] MANIFEST.json\n"
	      "       mkmanifest --memory MANIFEST.json\n"
	      "       mkmanifest --dump PACKAGE\n"
	      "       mkmanifest --size PACKAGE\n",
	      stderr);
	return EXIT_USAGE;
}

/* All that can be known without the programs. Returns the words of the message. */
static uint32_t manifest_judge(const struct options *options, struct model *model, uint64_t *words)
{
	uint32_t word_count;

	report_file_set(options->manifest);
	interfaces_init();
	if (options->places)
		report_places_read(options->places);
	model_read(model, json_read(options->manifest));
	model_resolve(model);
	word_count = model_message(model, words);
	model_judge(model, words, word_count);
	model_profiles_judge(model);
	return word_count;
}

static void package_build(const struct options *options, const struct model *model,
			  const uint64_t *words, uint32_t word_count)
{
	static struct program_bytes programs[MANIFEST_PROGRAMS];
	struct package package;

	programs_load(model, &options->folders, programs);
	model_needs_judge(model, programs);
	package = package_make(model, words, word_count, programs);
	package_write(&package, options->output);
}

/* The option that has a value; false for one that is unknown, or stands twice. */
static bool value_take(struct options *options, const char *name, const char *value)
{
	const char **place = strcmp(name, "-o") == 0         ? &options->output
			     : strcmp(name, "--places") == 0 ? &options->places
							     : NULL;

	if (strcmp(name, "--programs") == 0 && options->folders.count < PROGRAM_FOLDERS) {
		options->folders.paths[options->folders.count++] = value;
		return true;
	}
	if (!place || *place)
		return false;
	*place = value;
	return true;
}

static bool options_read(struct options *options, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--check") == 0)
			options->check = true;
		else if (strcmp(argv[i], "--memory") == 0)
			options->memory = true;
		else if (argv[i][0] != '-' && !options->manifest)
			options->manifest = argv[i];
		else if (i + 1 < argc && value_take(options, argv[i], argv[i + 1]))
			i++;
		else
			return false;
	}
	if (!options->manifest || (options->check && options->memory))
		return false;
	/* Either a package is made, of programs, or there is no word of one. */
	if (options->check || options->memory)
		return options->folders.count == 0 && !options->output;
	return options->folders.count > 0 && options->output;
}

int main(int argc, char **argv)
{
	static uint64_t words[MODEL_WORDS];
	static struct model model;
	struct options options = {.manifest = NULL};
	uint32_t word_count;

	if (argc == 3 && strcmp(argv[1], "--dump") == 0)
		return package_dump(argv[2]);
	if (argc == 3 && strcmp(argv[1], "--size") == 0)
		return package_size(argv[2]);
	if (!options_read(&options, argc, argv))
		return usage();
	word_count = manifest_judge(&options, &model, words);
	if (options.memory)
		printf("%u\n", model.memory_mib);
	else if (!options.check)
		package_build(&options, &model, words, word_count);
	return 0;
}
