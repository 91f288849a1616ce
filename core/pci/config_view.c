/*
 * The filter of configuration space: see config_view.h.
 */
#include "core/pci/config_view.h"

#define STATUS_OFFSET 0x06u
#define STATUS_HAS_LIST 0x10u
#define LIST_POINTER 0x34u
#define LIST_FIRST 0x40u
/* More capabilities, of four bytes each, do not fit. */
#define LIST_STEPS 48u

#define CAPABILITY_POWER 0x01u
#define CAPABILITY_VENDOR 0x09u
#define CAPABILITY_EXPRESS 0x10u
#define CAPABILITY_HEAD_BYTES 2u
#define CAPABILITY_POWER_BYTES 8u
#define CAPABILITY_EXPRESS_BYTES 60u

static uint32_t byte_read(const struct pci_config_source *source, uint32_t offset)
{
	return source->read(source->context, offset & ~3u) >> 8 * (offset & 3) & 0xff;
}

/* Rows of the head that are visible: [from, to). */
static bool head_shows(uint32_t offset)
{
	return offset < 0x10 || (offset >= 0x2c && offset < 0x30) || offset == LIST_POINTER ||
	       (offset >= 0x3c && offset < 0x40);
}

/* The bytes of the capability at `at` that are visible, if nothing else stands there. */
static uint32_t capability_bytes(const struct pci_config_source *source, uint32_t at, uint32_t id)
{
	uint32_t length = CAPABILITY_HEAD_BYTES;

	if (id == CAPABILITY_POWER)
		length = CAPABILITY_POWER_BYTES;
	else if (id == CAPABILITY_EXPRESS)
		length = CAPABILITY_EXPRESS_BYTES;
	else if (id == CAPABILITY_VENDOR)
		length = byte_read(source, at + CAPABILITY_HEAD_BYTES);
	return length < CAPABILITY_HEAD_BYTES ? CAPABILITY_HEAD_BYTES : length;
}

/* The capability of the list that begins last at or before `offset`; 0: none does. */
static uint32_t capability_before(const struct pci_config_source *source, uint32_t offset)
{
	uint32_t at, best = 0;

	if (!(byte_read(source, STATUS_OFFSET) & STATUS_HAS_LIST))
		return 0;
	at = byte_read(source, LIST_POINTER) & ~3u;
	for (uint32_t step = 0; step < LIST_STEPS && at >= LIST_FIRST; step++) {
		if (at <= offset && at > best)
			best = at;
		at = byte_read(source, at + 1) & ~3u;
	}
	return best;
}

static bool offset_shows(const struct pci_config_source *source, uint32_t offset)
{
	uint32_t at;

	if (offset < LIST_FIRST)
		return head_shows(offset);
	at = capability_before(source, offset);
	return at && offset - at < capability_bytes(source, at, byte_read(source, at));
}

uint32_t pci_config_view(const struct pci_config_source *source, uint32_t offset, uint32_t bytes)
{
	uint32_t value = 0;

	/* At most four bytes. */
	for (uint32_t i = 0; i < bytes; i++)
		if (offset_shows(source, offset + i))
			value |= byte_read(source, offset + i) << 8 * i;
	return value;
}
