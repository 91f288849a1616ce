/*
 * The refusals of value_parse in words. The table is core/schema/value_refusal.def.
 */
#include "core/schema/value.h"

const char *value_refusal_text(uint32_t refusal)
{
	switch (refusal) {
	case VALUE_ACCEPTED:
		return "accepted";
#define VALUE_REFUSAL(name, condition, text) \
	case VALUE_REFUSED_##name:           \
		return text;
#include "core/schema/value_refusal.def"
#undef VALUE_REFUSAL
	default:
		return "unknown refusal";
	}
}

uint32_t value_refusal_condition(uint32_t refusal)
{
	switch (refusal) {
#define VALUE_REFUSAL(name, condition, text) \
	case VALUE_REFUSED_##name:           \
		return condition;
#include "core/schema/value_refusal.def"
#undef VALUE_REFUSAL
	default:
		return 0;
	}
}
