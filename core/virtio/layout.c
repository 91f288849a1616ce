/*
 * Conditions 1 to 4 of core/virtio/transport.h: the structures of a device, out of its copied
 * configuration space.
 */
#include "core/base/checked.h"
#include "core/virtio/transport.h"

/* Capabilities take at least four bytes each, so a list that is longer goes round in a circle. */
#define CAPABILITIES ((VIRTIO_PCI_CONFIG_BYTES - VIRTIO_PCI_LIST_FIRST) / 4u)

/* The room and the alignment that the registers of each structure need. */
static const struct {
	uint8_t type;
	uint8_t alignment;
	uint8_t least_bytes;
	bool optional;
} kinds[VIRTIO_REGIONS] = {
	[VIRTIO_COMMON] = {VIRTIO_PCI_TYPE_COMMON, 4, VIRTIO_COMMON_BYTES, false},
	[VIRTIO_NOTIFY] = {VIRTIO_PCI_TYPE_NOTIFY, 2, 2, false},
	[VIRTIO_ISR] = {VIRTIO_PCI_TYPE_ISR, 1, 1, false},
	[VIRTIO_DEVICE] = {VIRTIO_PCI_TYPE_DEVICE, 4, 1, true},
};

static uint32_t read32(const uint8_t *config, uint32_t at)
{
	uint32_t value;

	__builtin_memcpy(&value, config + at, sizeof(value));
	return value;
}

/* The region of a capability's type; VIRTIO_REGIONS: of another kind, which is skipped. */
static enum virtio_region region_of(uint8_t type)
{
	for (unsigned i = 0; i < VIRTIO_REGIONS; i++) {
		if (kinds[i].type == type)
			return (enum virtio_region)i;
	}
	return VIRTIO_REGIONS;
}

/* Condition 3. */
static enum virtio_refusal place_check(const struct virtio_place *place, enum virtio_region region,
				       uint64_t bar_bytes)
{
	if (!range_inside(place->offset, place->length_bytes, bar_bytes))
		return VIRTIO_REFUSED_RANGE;
	if (place->length_bytes < kinds[region].least_bytes)
		return VIRTIO_REFUSED_TOO_SHORT;
	return place->offset % kinds[region].alignment == 0 ? VIRTIO_ACCEPTED
							    : VIRTIO_REFUSED_ALIGNMENT;
}

/* Conditions 2 and 3, of the vendor's capability at `at`, which is inside the list. */
static enum virtio_refusal capability_take(const uint8_t *config, uint32_t at,
					   const uint64_t *bar_bytes, struct virtio_layout *layout)
{
	uint32_t length = config[at + VIRTIO_PCI_CAP_LENGTH];
	enum virtio_region region = region_of(config[at + VIRTIO_PCI_CAP_TYPE]);
	struct virtio_place place;
	enum virtio_refusal refusal;

	if (region == VIRTIO_REGIONS || layout->regions[region].length_bytes != 0)
		return VIRTIO_ACCEPTED;
	if (!range_inside(at, length, VIRTIO_PCI_CONFIG_BYTES) ||
	    length < (region == VIRTIO_NOTIFY ? VIRTIO_PCI_CAP_SHORTEST_NOTIFY
					      : VIRTIO_PCI_CAP_SHORTEST))
		return VIRTIO_REFUSED_CAP_LENGTH;
	place = (struct virtio_place){.bar = config[at + VIRTIO_PCI_CAP_BAR],
				      .offset = read32(config, at + VIRTIO_PCI_CAP_OFFSET),
				      .length_bytes = read32(config, at + VIRTIO_PCI_CAP_BYTES)};
	if (place.bar >= VIRTIO_PCI_BARS || bar_bytes[place.bar] == 0)
		return VIRTIO_REFUSED_BAR;
	refusal = place_check(&place, region, bar_bytes[place.bar]);
	if (refusal != VIRTIO_ACCEPTED)
		return refusal;
	layout->regions[region] = place;
	if (region == VIRTIO_NOTIFY)
		layout->notify_multiplier = read32(config, at + VIRTIO_PCI_CAP_MULTIPLIER);
	return VIRTIO_ACCEPTED;
}

/* Conditions 1 to 3. */
static enum virtio_refusal list_walk(const uint8_t *config, const uint64_t *bar_bytes,
				     struct virtio_layout *layout)
{
	uint32_t at = config[VIRTIO_PCI_LIST] & ~3u;

	if ((config[VIRTIO_PCI_STATUS] & VIRTIO_PCI_STATUS_LIST) == 0)
		return VIRTIO_REFUSED_NO_LIST;
	for (uint32_t i = 0; i < CAPABILITIES; i++) {
		enum virtio_refusal refusal = VIRTIO_ACCEPTED;

		if (at == 0)
			return VIRTIO_ACCEPTED;
		if (at < VIRTIO_PCI_LIST_FIRST)
			return VIRTIO_REFUSED_LIST_PLACE;
		if (config[at] == VIRTIO_PCI_CAP_VENDOR)
			refusal = capability_take(config, at, bar_bytes, layout);
		if (refusal != VIRTIO_ACCEPTED)
			return refusal;
		at = config[at + 1] & ~3u;
	}
	return at == 0 ? VIRTIO_ACCEPTED : VIRTIO_REFUSED_LIST_LENGTH;
}

enum virtio_refusal virtio_layout_read(const uint8_t config[VIRTIO_PCI_CONFIG_BYTES],
				       const uint64_t bar_bytes[VIRTIO_PCI_BARS],
				       struct virtio_layout *layout)
{
	struct virtio_layout read = {.notify_multiplier = 0};
	enum virtio_refusal refusal = list_walk(config, bar_bytes, &read);

	for (unsigned i = 0; i < VIRTIO_REGIONS && refusal == VIRTIO_ACCEPTED; i++) {
		if (read.regions[i].length_bytes == 0 && !kinds[i].optional)
			refusal = VIRTIO_REFUSED_MISSING;
	}
	if (refusal == VIRTIO_ACCEPTED)
		*layout = read;
	return refusal;
}
