/*
 * Loading the programs (M12); see tools/mkmanifest/programs.h.
 */
#include "tools/mkmanifest/programs.h"

#include "core/elf/check.h"
#include "tools/mkmanifest/report.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* [a-z0-9][a-z0-9._-]{0,62}: no separator, no "..", nothing that a shell would read. */
static bool is_file_name(const char *text)
{
	size_t length = strlen(text);

	if (length == 0 || length > FILE_NAME_LENGTH)
		return false;
	return text[0] != '.' && text[0] != '_' && text[0] != '-' &&
	       strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789._-") == length;
}

/*
 * Opens the file in the folder; -1 when it is not there. The name is one component; no link is
 * followed, no device waited for.
 */
static int program_open(const struct where *where, const char *folder, const char *file)
{
	struct stat stat;
	int folder_descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int descriptor;

	if (folder_descriptor < 0)
		refuse(NULL, "the folder of programs %s cannot be opened: %s", quoted(folder),
		       strerror(errno));
	descriptor =
		openat(folder_descriptor, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	close(folder_descriptor);
	if (descriptor < 0 && errno == ENOENT)
		return -1;
	if (descriptor < 0 && errno == ELOOP)
		refuse(where, "%s is a symbolic link", quoted(file));
	if (descriptor < 0)
		refuse(where, "%s cannot be opened in the folder of programs: %s", quoted(file),
		       strerror(errno));
	if (fstat(descriptor, &stat) != 0 || !S_ISREG(stat.st_mode))
		refuse(where, "%s is not a regular file", quoted(file));
	if (stat.st_size == 0 || (uint64_t)stat.st_size > PROGRAM_BYTES_MOST)
		refuse(where, "%s is empty, or longer than %llu bytes", quoted(file),
		       (unsigned long long)PROGRAM_BYTES_MOST);
	return descriptor;
}

/* Opens the file in the one folder that has it. */
static int program_find(const struct where *where, const struct program_folders *folders,
			const char *file)
{
	struct name_list looked = {.used = 0};
	uint32_t place = 0;
	int found = -1;

	for (uint32_t i = 0; i < folders->count; i++) {
		int descriptor = program_open(where, folders->paths[i], file);

		name_list_add(&looked, folders->paths[i]);
		if (descriptor < 0)
			continue;
		if (found >= 0)
			refuse(where, "%s is in %s and in %s; call one of them otherwise",
			       quoted(file), quoted(folders->paths[place]),
			       quoted(folders->paths[i]));
		found = descriptor;
		place = i;
	}
	if (found < 0)
		refuse(where,
		       "there is no file %s in %s: a program is a folder of user/apps, "
		       "user/services or user/drivers, "
		       "or a file beside a manifest outside of the tree",
		       quoted(file), quoted(looked.text));
	return found;
}

static struct program_bytes program_read(const struct where *where, int descriptor)
{
	struct program_bytes program = {NULL, 0};
	struct stat stat;

	if (fstat(descriptor, &stat) != 0)
		refuse(where, "%s", strerror(errno));
	program.bytes = malloc((size_t)stat.st_size);
	if (!program.bytes)
		refuse(where, "no memory");
	while (program.length < (uint64_t)stat.st_size) {
		ssize_t got = read(descriptor, program.bytes + program.length,
				   (size_t)stat.st_size - program.length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			refuse(where, "the file changed, or cannot be read");
		program.length += (uint64_t)got;
	}
	return program;
}

static void program_check(const struct where *where, const struct program_bytes *program)
{
	struct elf_source source;
	struct elf_plan plan;
	enum elf_refusal refusal;

	elf_source_init_bytes(&source, program->bytes, program->length);
	refusal = elf_check(&source, &plan);
	if (refusal != ELF_ACCEPTED)
		refuse(where, "not a program of capOS: %s (refusal %u)", elf_refusal_text(refusal),
		       (unsigned int)refusal);
}

void programs_load(const struct model *model, const struct program_folders *folders,
		   struct program_bytes *programs)
{
	const struct where where = {NULL, "programs"};

	for (uint32_t i = 0; i < model->program_count; i++) {
		const struct where program = {&where, model->programs[i].name},
				   file = {&program, "file"};
		int descriptor;

		if (!is_file_name(model->programs[i].file))
			refuse(&file,
			       "%s: a file is 1 to %u characters a-z, 0-9, ., _ and -, beginning "
			       "with a letter or digit, and never a path",
			       quoted(model->programs[i].file), FILE_NAME_LENGTH);
		descriptor = program_find(&file, folders, model->programs[i].file);
		programs[i] = program_read(&file, descriptor);
		close(descriptor);
		program_check(&file, &programs[i]);
	}
}
