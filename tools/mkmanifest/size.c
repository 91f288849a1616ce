/*
 * The memory of a system, by what takes it; see tools/mkmanifest/dump.h.
 */
#include "core/boot/package.h"
#include "core/manifest/check.h"
#include "tools/mkmanifest/dump.h"
#include "tools/mkmanifest/report.h"

#include <inttypes.h>
#include <stdio.h>

#define FRAME_KIB 4u

static void row_print(const char *what, uint64_t frames, const char *note)
{
	printf("%-24s %9" PRIu64 " %7" PRIu64 ".%" PRIu64 " MiB%s\n", what, frames,
	       frames / MANIFEST_MIB_FRAMES,
	       frames % MANIFEST_MIB_FRAMES * 10u / MANIFEST_MIB_FRAMES, note);
}

/* The frames that are carved for a service, and those that are kept for it. */
static uint64_t service_print(const struct service_reader *service)
{
	uint64_t columns[MANIFEST_COLUMNS], kept = 0;
	struct service_grant_list_reader grants;
	struct columns_reader limits;
	struct capnp_text name;
	char note[64] = "";

	if (service_get_name(service, &name) != STATUS_OK ||
	    service_get_limits(service, &limits) != STATUS_OK ||
	    service_get_grants(service, &grants) != STATUS_OK)
		refuse(NULL, "the services cannot be read");
	manifest_columns_get(&limits, columns);
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct service_grant_reader grant = service_grant_list_get(&grants, i);

		if (service_grant_source_which(&grant) == SERVICE_GRANT_SOURCE_WHICH_KEPT)
			kept += service_grant_get_source_kept(&grant);
	}
	if (kept > 0)
		(void)snprintf(note, sizeof(note), ", %" PRIu64 " frames of them kept", kept);
	row_print(name.bytes, columns[0] + kept, note);
	return columns[0] + kept;
}

void package_size_print(const struct boot_package *package, const struct manifest_reader *manifest)
{
	const uint64_t rings = (uint64_t)package->header.ring_regions * BOOT_PACKAGE_RING_FRAMES;
	const uint64_t bytes = package->header.package_bytes / (FRAME_KIB << 10);
	uint64_t sum = rings + bytes + MANIFEST_KEPT_FRAMES;
	struct service_list_reader services;

	if (manifest_get_services(manifest, &services) != STATUS_OK)
		refuse(NULL, "the services cannot be read");
	printf("%-24s %9s\n", "", "frames");
	for (uint32_t i = 0; i < services.raw.count; i++) {
		struct service_reader service = service_list_get(&services, i);

		sum += service_print(&service);
	}
	row_print("the boot package", bytes, "");
	row_print("ring regions", rings, "");
	row_print("kernel and init", MANIFEST_KEPT_FRAMES, ", at least");
	row_print("all", sum, "");
	printf("a machine needs %" PRIu64 " MiB; the manifest names one of %" PRIu32 " MiB\n",
	       (sum + MANIFEST_MIB_FRAMES - 1u) / MANIFEST_MIB_FRAMES,
	       manifest_get_memory_mebibytes(manifest));
}
