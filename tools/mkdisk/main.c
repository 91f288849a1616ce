/*
 * mkdisk: makes and checks the image of a disk with the partitions that a system wants.
 *
 *	mkdisk make IMAGE [--mib N] LABEL=MIB...    makes the file; one that is there is left alone
 *	mkdisk check IMAGE [LABEL=MIB...]           lists the partitions; each LABEL must be there,
 *	                                            of at least so many MiB
 *
 * The image is judged by the code that judges disks in capOS (core/gpt/gpt.h). It has holes where
 * nothing was written, and the same bytes for the same arguments. It gets its name when it is
 * whole, so a run that was interrupted leaves no half disk.
 *
 * Exit codes: 0 done, or the disk is good; 1 refused, or it is not; 2 wrong usage.
 */
#include "core/gpt/gpt.h"
#include "tools/mkdisk/table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define EXIT_REFUSED 1
#define EXIT_USAGE 2
#define MIB_BYTES (UINT64_C(1) << 20)
/* A label=MIB of more than that is a slip. */
#define MIB_MOST (UINT64_C(1) << 24)

static _Noreturn void give_up(const char *path, const char *why)
{
	fprintf(stderr, "mkdisk: %s: %s\n", path, why);
	exit(EXIT_REFUSED);
}

static _Noreturn void usage(const char *what, const char *word)
{
	fprintf(stderr,
		"mkdisk: %s%s\n"
		"  mkdisk make IMAGE [--mib N] LABEL=MIB...\n"
		"  mkdisk check IMAGE [LABEL=MIB...]\n"
		"A LABEL is 1 to 31 of a-z 0-9 -, MIB is 1 to 16777216.\n",
		what, word);
	exit(EXIT_USAGE);
}

static uint64_t mib_read(const char *word, const char *digits)
{
	char *end;
	unsigned long long mib;

	errno = 0;
	mib = strtoull(digits, &end, 10);
	if (digits[0] < '0' || digits[0] > '9' || *end || errno || mib == 0 || mib > MIB_MOST)
		usage("not a number of MiB: ", word);
	return mib;
}

static void wish_read(struct table_wishes *wishes, const char *word)
{
	const char *equals = strchr(word, '=');
	size_t length = equals ? (size_t)(equals - word) : 0;
	struct table_wish *wish = &wishes->wishes[wishes->count];

	if (length == 0 || length >= GPT_LABEL_BYTES ||
	    strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-") != length)
		usage("not a LABEL=MIB: ", word);
	if (wishes->count == GPT_ENTRIES)
		usage("more than 128 partitions: ", word);
	memcpy(wish->label, word, length);
	for (uint32_t i = 0; i < wishes->count; i++) {
		if (strcmp(wishes->wishes[i].label, wish->label) == 0)
			usage("a label twice: ", word);
	}
	wish->mib = mib_read(word, equals + 1);
	wishes->count++;
}

static void wishes_read(struct table_wishes *wishes, int count, char **words)
{
	for (int i = 0; i < count; i++) {
		if (strcmp(words[i], "--mib") != 0) {
			wish_read(wishes, words[i]);
			continue;
		}
		if (i + 1 == count)
			usage("--mib needs a number", "");
		i++;
		wishes->disk_mib = mib_read(words[i], words[i]);
	}
}

static void bytes_write(int file, const char *path, const uint8_t *bytes, size_t length,
			uint64_t at)
{
	while (length > 0) {
		ssize_t written = pwrite(file, bytes, length, (off_t)at);

		if (written <= 0)
			give_up(path, strerror(errno));
		bytes += written;
		length -= (size_t)written;
		at += (uint64_t)written;
	}
}

static void image_write(int file, const char *path, const struct table_image *image)
{
	uint64_t bytes = image->block_count * TABLE_BLOCK_BYTES;

	if (ftruncate(file, (off_t)bytes) != 0)
		give_up(path, strerror(errno));
	bytes_write(file, path, image->front, sizeof(image->front), 0);
	bytes_write(file, path, image->back, sizeof(image->back), bytes - sizeof(image->back));
	if (fsync(file) != 0)
		give_up(path, strerror(errno));
}

static int disk_make(const char *path, struct table_wishes *wishes)
{
	static struct table_image image;
	char other[4096];
	int file;

	if (wishes->count == 0)
		usage("a disk without partitions", "");
	if (wishes->disk_mib == 0)
		wishes->disk_mib = table_wishes_mib(wishes);
	if (wishes->disk_mib < table_wishes_mib(wishes))
		give_up(path, "the partitions and 2 MiB for their table do not fit into --mib");
	if (snprintf(other, sizeof(other), "%s.%ld", path, (long)getpid()) >= (int)sizeof(other))
		give_up(path, "the name is too long");
	table_image_make(wishes, &image);
	file = open(other, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
	if (file < 0)
		give_up(other, strerror(errno));
	image_write(file, other, &image);
	/* A link, and no renaming, which would take the place of a disk that is there. */
	if (close(file) != 0 || link(other, path) != 0) {
		int error = errno;

		unlink(other);
		give_up(path, strerror(error));
	}
	unlink(other);
	return 0;
}

static bool bytes_read(int file, uint8_t *bytes, size_t length, uint64_t at)
{
	while (length > 0) {
		ssize_t read = pread(file, bytes, length, (off_t)at);

		if (read <= 0)
			return false;
		bytes += read;
		length -= (size_t)read;
		at += (uint64_t)read;
	}
	return true;
}

/* Reads one copy's header and, when that is good, its entries. */
static void copy_read(int file, const char *path, const struct gpt_geometry *geometry,
		      enum gpt_copy_role role, struct gpt_copy *copy)
{
	static uint8_t blocks[2][TABLE_BLOCK_BYTES];
	static uint8_t entries[2][GPT_ENTRIES * GPT_ENTRY_BYTES];
	uint64_t block = role == GPT_PRIMARY ? GPT_PRIMARY_BLOCK : geometry->block_count - 1;
	struct gpt_header header;

	if (!bytes_read(file, blocks[role], TABLE_BLOCK_BYTES, block * TABLE_BLOCK_BYTES))
		give_up(path, "cannot be read");
	*copy = (struct gpt_copy){blocks[role], NULL};
	if (gpt_header_check(blocks[role], geometry, role, &header) != GPT_ACCEPTED)
		return;
	if (!bytes_read(file, entries[role], (size_t)header.entry_count * GPT_ENTRY_BYTES,
			header.entries_block * TABLE_BLOCK_BYTES))
		give_up(path, "cannot be read");
	copy->entries = entries[role];
}

/* False: a partition is not there, or smaller. */
static bool wishes_are_met(const struct table_wishes *wishes, const struct gpt_table *table)
{
	bool met = true;

	for (uint32_t i = 0; i < wishes->count; i++) {
		const struct table_wish *wish = &wishes->wishes[i];
		const struct gpt_partition *partition = gpt_table_find(table, wish->label);

		if (!partition) {
			printf("missing: %s\n", wish->label);
			met = false;
		} else if (partition->block_count / TABLE_MIB_BLOCKS < wish->mib) {
			printf("too small: %s\n", wish->label);
			met = false;
		}
	}
	return met;
}

static void copy_report(const char *which, enum gpt_refusal refusal)
{
	if (refusal != GPT_ACCEPTED)
		printf("the %s copy is not good: %s\n", which, gpt_refusal_text(refusal));
}

static int disk_check(const char *path, const struct table_wishes *wishes)
{
	static struct gpt_table table;
	struct gpt_geometry geometry = {.block_bytes = TABLE_BLOCK_BYTES};
	struct gpt_copy primary, backup;
	struct gpt_finding finding;
	enum gpt_refusal refusal;
	struct stat about;
	int file = open(path, O_RDONLY | O_CLOEXEC);

	if (file < 0 || fstat(file, &about) != 0)
		give_up(path, strerror(errno));
	geometry.block_count = (uint64_t)about.st_size / TABLE_BLOCK_BYTES;
	if (geometry.block_count * TABLE_BLOCK_BYTES < 2 * MIB_BYTES)
		give_up(path, "is smaller than 2 MiB");
	copy_read(file, path, &geometry, GPT_PRIMARY, &primary);
	copy_read(file, path, &geometry, GPT_BACKUP, &backup);
	close(file);
	refusal = gpt_disk_check(&geometry, &primary, &backup, &finding, &table);
	copy_report("primary", finding.primary);
	copy_report("backup", finding.backup);
	if (refusal != GPT_ACCEPTED)
		give_up(path, gpt_refusal_text(refusal));
	for (uint32_t i = 0; i < table.count; i++)
		printf("%-31s  %10llu  %10llu\n", table.partitions[i].label,
		       (unsigned long long)table.partitions[i].first_block,
		       (unsigned long long)table.partitions[i].block_count);
	return wishes_are_met(wishes, &table) ? 0 : EXIT_REFUSED;
}

int main(int argc, char **argv)
{
	static struct table_wishes wishes;

	if (argc < 3)
		usage("too few words", "");
	wishes_read(&wishes, argc - 3, argv + 3);
	if (strcmp(argv[1], "make") == 0)
		return disk_make(argv[2], &wishes);
	if (strcmp(argv[1], "check") == 0)
		return disk_check(argv[2], &wishes);
	usage("neither make nor check: ", argv[1]);
}
