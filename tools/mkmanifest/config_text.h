/*
 * The text of a config between its JSON and its message. Part of tools/mkmanifest/config.h; no
 * other file includes it.
 *
 * Each value notes at which byte of the text it stands: what core/schema/value.h says about a byte
 * is said about a field.
 */
#ifndef TOOLS_MKMANIFEST_CONFIG_TEXT_H
#define TOOLS_MKMANIFEST_CONFIG_TEXT_H

#include "core/schema/value.h"
#include "tools/mkmanifest/config.h"

#define CONFIG_TEXT_BYTES (1u << 20)
#define CONFIG_PLACES_MOST (1u << 16)
#define CONFIG_NOWHERE UINT32_MAX

/* A value of the config: its name in what it stands in, and where its text begins. */
struct place {
	uint32_t parent;
	uint32_t at;
	const char *key; /* NULL: an element, by its number */
	char number[12];
	enum description_kind kind;
};

struct config_text {
	const struct where *where;
	struct schema schema;
	uint32_t depth;
	uint32_t place_count;
	uint32_t length;
	struct place places[CONFIG_PLACES_MOST];
	char text[CONFIG_TEXT_BYTES];
};

/* Ends the program; CONFIG_NOWHERE is the value as a whole. */
_Noreturn void config_refuse(const struct config_text *c, uint32_t place, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Begins a value; `key` NULL: the element of this number. */
uint32_t config_place_add(struct config_text *c, uint32_t parent, const char *key, size_t number);

/*
 * Puts an object as a struct's value, or as that of its group: `prefix` is the group's path with a
 * point at the end, otherwise empty.
 */
void config_struct_put(struct config_text *c, uint32_t place, uint16_t structure,
		       const char *prefix, const json_t *value);

#endif
