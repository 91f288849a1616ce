/*
 * The refusals of the manifest check in words. The table is core/manifest/refusal.def.
 */
#include "core/manifest/check.h"

const char *manifest_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case MANIFEST_ACCEPTED:
		return "accepted";
#define MANIFEST_REFUSAL(name, number, condition, text) \
	case number:                                    \
		return text;
#include "core/manifest/refusal.def"
#undef MANIFEST_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t manifest_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define MANIFEST_REFUSAL(name, number, condition, text) \
	case number:                                    \
		return condition;
#include "core/manifest/refusal.def"
#undef MANIFEST_REFUSAL
	default:
		return 0;
	}
}
