/*
 * Looking interfaces up in the description that tools/capnpc made from the schemas.
 */
#include "tools/mkmanifest/interfaces.h"

#include "core/capnp/stream.h"
#include "core/generated/description.h"
#include "core/manifest/check.h"
#include "tools/generated/schema_description.h"

#include <stdlib.h>
#include <string.h>

static struct capnp_message message;
static struct description_interface_list_reader interfaces;

void interfaces_init(void)
{
	struct description_reader description;

	capnp_message_init(&message, schema_description_words, SCHEMA_DESCRIPTION_WORDS,
			   UINT64_MAX);
	if (description_root(&message, &description) != STATUS_OK ||
	    description_get_interfaces(&description, &interfaces) != STATUS_OK)
		refuse(NULL, "the built-in description of the schemas cannot be read");
}

static const char *name_at(uint32_t index, uint64_t *id)
{
	struct description_interface_reader interface =
		description_interface_list_get(&interfaces, index);
	struct capnp_text name;

	if (description_interface_get_name(&interface, &name) != STATUS_OK)
		refuse(NULL, "the built-in description of the schemas cannot be read");
	*id = description_interface_get_id(&interface);
	return name.bytes;
}

/* The id that the name is, 0x and 16 digits a-f and 0-9. */
static bool id_read(const char *name, uint64_t *id)
{
	if (strncmp(name, "0x", 2) != 0 || strlen(name) != 18 ||
	    strspn(name + 2, "0123456789abcdef") != 16)
		return false;
	*id = strtoull(name + 2, NULL, 16);
	return *id != 0;
}

bool interface_find(const char *name, uint64_t *id)
{
	for (uint32_t i = 0; i < interfaces.raw.count; i++) {
		if (strcmp(name_at(i, id), name) == 0)
			return true;
	}
	return id_read(name, id);
}

const char *interface_name(uint64_t id)
{
	for (uint32_t i = 0; i < interfaces.raw.count; i++) {
		uint64_t other;
		const char *name = name_at(i, &other);

		if (other == id)
			return name;
	}
	return NULL;
}

void interfaces_list(struct name_list *list, enum interface_choice choice)
{
	for (uint32_t i = 0; i < interfaces.raw.count; i++) {
		uint64_t id;
		const char *name = name_at(i, &id);

		if (choice == INTERFACES_ALL || manifest_root_exists(id))
			name_list_add(list, name);
	}
}

void interfaces_schema_open(struct schema *schema)
{
	if (schema_open(schema, schema_description_words, SCHEMA_DESCRIPTION_WORDS, UINT64_MAX) !=
	    STATUS_OK)
		refuse(NULL, "the built-in description of the schemas cannot be read");
}

uint32_t schema_words(void)
{
	return SCHEMA_DESCRIPTION_WORDS + 1u;
}

void schema_copy(uint64_t *words)
{
	words[0] = capnp_stream_header(SCHEMA_DESCRIPTION_WORDS);
	memcpy(words + 1, schema_description_words, sizeof(schema_description_words));
}
