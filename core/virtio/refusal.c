/*
 * The refusals of virtio devices in words. The table is core/virtio/refusal.def.
 */
#include "core/virtio/transport.h"

const char *virtio_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case VIRTIO_ACCEPTED:
		return "accepted";
#define VIRTIO_REFUSAL(name, number, condition, text) \
	case number:                                  \
		return text;
#include "core/virtio/refusal.def"
#undef VIRTIO_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t virtio_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define VIRTIO_REFUSAL(name, number, condition, text) \
	case number:                                  \
		return condition;
#include "core/virtio/refusal.def"
#undef VIRTIO_REFUSAL
	default:
		return 0;
	}
}
