/*
 * Layout and writing of a boot package; see tools/mkmanifest/package.h.
 */
#include "tools/mkmanifest/package.h"

#include "abi/boot_package.h"
#include "core/boot/package.h"
#include "tools/mkmanifest/config.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/report.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static uint64_t page_round(uint64_t bytes)
{
	return (bytes + BOOT_PACKAGE_PAGE_BYTES - 1u) / BOOT_PACKAGE_PAGE_BYTES *
	       BOOT_PACKAGE_PAGE_BYTES;
}

/* Gives the next piece of `length` bytes its place. */
static uint64_t place_take(uint64_t *end, uint64_t length)
{
	uint64_t offset = *end;

	*end = page_round(offset + length);
	return offset;
}

static void rows_fill(const struct model *model, const struct program_bytes *programs,
		      struct boot_package_program *rows, uint64_t *end)
{
	for (uint32_t i = 0; i < model->program_count; i++) {
		memcpy(rows[i].name, model->programs[i].name, strlen(model->programs[i].name));
		rows[i].length_bytes = programs[i].length;
		rows[i].offset = place_take(end, programs[i].length);
	}
}

/* The rows of the configs, behind those of the programs. */
static void configs_fill(const struct model *model, struct boot_package_program *rows,
			 uint64_t *end)
{
	for (uint32_t i = 0; i < model->config_count; i++) {
		(void)snprintf(rows[i].name, sizeof(rows[i].name), CONFIG_ROW_NAME "%u", i);
		rows[i].length_bytes = model->configs[i].word_count * UINT64_C(8);
		rows[i].offset = place_take(end, rows[i].length_bytes);
	}
}

static void grants_fill(const struct model *model, struct boot_package_grant *rows)
{
	for (uint32_t i = 0; i < model->root_count; i++) {
		memcpy(rows[i].name, model->roots[i].name, strlen(model->roots[i].name));
		rows[i].interface = model->roots[i].interface;
		rows[i].ordinal = model->roots[i].ordinal;
	}
}

/* The sum of a column that init's ledger carves for all services; each is in its range, and there
 * are few. */
static uint64_t carved_sum(const struct model *model, enum ledger_column column)
{
	uint64_t sum = 0;

	for (uint32_t i = 0; i < model->service_count; i++)
		sum += model->services[i].limits[column];
	return sum;
}

/* The frames that init's ledger pays for the services: what it carves, and what it keeps. */
static uint64_t frames_sum(const struct model *model)
{
	uint64_t sum = carved_sum(model, LEDGER_FRAMES);

	for (uint32_t i = 0; i < model->service_count; i++) {
		const struct model_service *service = &model->services[i];

		for (uint32_t k = 0; k < service->grant_count; k++)
			sum += service->grants[k].source == SERVICE_GRANT_SOURCE_WHICH_KEPT
				       ? service->grants[k].index
				       : 0;
	}
	return sum;
}

static uint32_t ring_regions_sum(const struct model *model)
{
	uint64_t sum = model->init_ring_regions + carved_sum(model, LEDGER_RING_REGIONS);

	if (sum > BOOT_PACKAGE_RING_REGIONS)
		refuse(NULL,
		       "init and the services have %llu ringRegions, and there are at most %u",
		       (unsigned long long)sum, BOOT_PACKAGE_RING_REGIONS);
	return (uint32_t)sum;
}

/*
 * Whether a machine as the manifest names it boots the package, as far as can be known: the
 * kernel's and init's own part is the least of any machine.
 */
static void memory_check(const struct model *model, const struct boot_package_header *header)
{
	const struct where machine = {NULL, "machine"}, where = {&machine, "memoryMiB"};
	uint64_t package_frames = header->package_bytes / BOOT_PACKAGE_PAGE_BYTES;
	uint64_t needed = header->frames + package_frames +
			  (uint64_t)header->ring_regions * BOOT_PACKAGE_RING_FRAMES +
			  MANIFEST_KEPT_FRAMES;

	if (needed <= (uint64_t)model->memory_mib * MANIFEST_MIB_FRAMES)
		return;
	refuse(&where,
	       "%u MiB are too few; write %llu: the services' limits take %llu frames of 4 KiB, "
	       "the package "
	       "%llu, and %u ring regions %u each (M20)",
	       model->memory_mib,
	       (unsigned long long)((needed + MANIFEST_MIB_FRAMES - 1u) / MANIFEST_MIB_FRAMES),
	       (unsigned long long)header->frames, (unsigned long long)package_frames,
	       header->ring_regions, BOOT_PACKAGE_RING_FRAMES);
}

static void package_check(const struct package *package)
{
	struct boot_package checked;
	enum boot_refusal refusal = boot_package_check(package->bytes, package->length, &checked);

	if (refusal != BOOT_ACCEPTED)
		refuse(NULL, "the package that was made is refused: %s",
		       boot_refusal_text(refusal));
}

struct package package_make(const struct model *model, const uint64_t *manifest,
			    uint32_t manifest_words, const struct program_bytes *programs)
{
	static struct boot_package_program rows[BOOT_PACKAGE_PROGRAMS];
	static struct boot_package_grant grants[BOOT_PACKAGE_GRANTS];
	const uint32_t row_count = model->program_count + model->config_count;
	const size_t rows_bytes = row_count * sizeof(rows[0]);
	uint64_t end = page_round(BOOT_PACKAGE_PROGRAMS_OFFSET + rows_bytes);
	struct boot_package_header header = {
		.magic = BOOT_PACKAGE_MAGIC,
		.version = BOOT_PACKAGE_VERSION,
		.manifest_bytes = manifest_words * UINT64_C(8),
		.schema_bytes = schema_words() * UINT64_C(8),
		.program_count = row_count,
		.init_program = model->init_program,
		.grant_count = model->root_count,
		.ring_regions = ring_regions_sum(model),
		.frames = frames_sum(model),
	};
	struct package package;

	header.manifest_offset = place_take(&end, header.manifest_bytes);
	header.schema_offset = place_take(&end, header.schema_bytes);
	rows_fill(model, programs, rows, &end);
	configs_fill(model, rows + model->program_count, &end);
	grants_fill(model, grants);
	header.package_bytes = end;
	memory_check(model, &header);
	package.length = end;
	package.bytes = calloc(1, end);
	if (!package.bytes)
		refuse(NULL, "no memory for a package of %llu bytes", (unsigned long long)end);
	memcpy(package.bytes, &header, sizeof(header));
	memcpy(package.bytes + BOOT_PACKAGE_GRANTS_OFFSET, grants,
	       model->root_count * sizeof(grants[0]));
	memcpy(package.bytes + BOOT_PACKAGE_PROGRAMS_OFFSET, rows, rows_bytes);
	memcpy(package.bytes + header.manifest_offset, manifest, header.manifest_bytes);
	/* Pages are aligned, and calloc aligns to more than a word. */
	schema_copy((uint64_t *)(void *)(package.bytes + header.schema_offset));
	for (uint32_t i = 0; i < model->program_count; i++)
		memcpy(package.bytes + rows[i].offset, programs[i].bytes, programs[i].length);
	for (uint32_t i = 0; i < model->config_count; i++)
		memcpy(package.bytes + rows[model->program_count + i].offset,
		       model->configs[i].words, rows[model->program_count + i].length_bytes);
	package_check(&package);
	return package;
}

static bool bytes_write(int descriptor, const struct package *package)
{
	uint64_t done = 0;

	while (done < package->length) {
		ssize_t put = write(descriptor, package->bytes + done, package->length - done);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		done += (uint64_t)put;
	}
	return fchmod(descriptor, 0644) == 0 && fsync(descriptor) == 0;
}

void package_write(const struct package *package, const char *path)
{
	static const char suffix[] = ".XXXXXX";
	char *part = malloc(strlen(path) + sizeof(suffix));
	int descriptor, error;
	bool written;

	if (!part)
		refuse(NULL, "no memory");
	strcat(strcpy(part, path), suffix);
	descriptor = mkstemp(part);
	if (descriptor < 0)
		refuse(NULL, "%s cannot be written: %s", quoted(path), strerror(errno));
	written = bytes_write(descriptor, package);
	error = errno;
	if (close(descriptor) != 0 && written) {
		written = false;
		error = errno;
	}
	if (written && rename(part, path) != 0) {
		written = false;
		error = errno;
	}
	if (!written) {
		unlink(part);
		refuse(NULL, "%s cannot be written: %s", quoted(path), strerror(error));
	}
	free(part);
}
