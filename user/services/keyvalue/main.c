/*
 * The key-value store (schema/keyvalue.capnp): read user/services/keyvalue/keyvalue.h first.
 *
 * It exports three faces under the manifest's tags: the whole store; one table, `settings/`; and
 * the same table for readers. Further tables and readers are minted when they are asked for, and
 * are free again when nobody holds them.
 *
 * Ends with 2 when it has no endpoint, otherwise when the endpoint is gone, with 4.
 */
#include "user/services/keyvalue/keyvalue.h"

#include "core/generated/endpoint.h"
#include "user/rt/generated/keyvalue_server.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/state.h"

#define TAG_STORE 0u
#define TAG_SETTINGS 1u
#define TAG_SETTINGS_READER 2u
#define SETTINGS_PREFIX "settings/"
#define TABLES 48u
#define LISTED 8u
#define RECEIVES 6u
#define RESULT_WORDS 128u
#define OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + TABLES)

struct store;

/* The state of a table, and of a reader. */
struct table {
	struct store *store;
	bool used;
	struct key prefix;
};

struct store {
	struct rt_server server;
	struct rt_server_object objects[OBJECTS];
	struct entries entries;
	struct table settings;
	struct table tables[TABLES];
};

static const struct rt_server_class reader_class;
static const struct rt_server_class table_class;

static void table_closed(void *self)
{
	struct table *table = self;

	table->used = false;
}

/* A new object over a prefix, as a table or as a reader, for whoever makes the request. */
static enum status table_mint(struct store *store, struct rt_request *request,
			      const struct key *prefix, const struct rt_server_class *class,
			      struct cap_id *capability)
{
	struct rt_server_object object = {.class = class};
	struct rt_server_facet facet;
	struct table *table = NULL;
	enum status status;

	for (uint32_t i = 0; i < TABLES && !table; i++) {
		if (!store->tables[i].used)
			table = &store->tables[i];
	}
	if (!table)
		return STATUS_NO_ROOM;
	object.self = table;
	status = rt_server_mint(&store->server, request, &object, (struct ledger){{0}}, &facet);
	if (status != STATUS_OK)
		return status;
	*table = (struct table){.store = store, .used = true, .prefix = *prefix};
	*capability = facet.capability;
	return STATUS_OK;
}

static void let_go(struct store *store, struct cap_id capability)
{
	rt_ring_release(&store->server.config.rt->ring, capability);
}

/* ---- reading: tables and readers ------------------------------------------------------------- */

static enum status key_of(const struct table *table, struct rt_request *request, enum status status,
			  struct capnp_text text, struct key *key)
{
	if (status != STATUS_OK)
		return status;
	status = key_make(&table->prefix, text.bytes, text.length_bytes, key);
	if (status != STATUS_INVALID_ARGUMENT)
		return status;
	return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			       CAPNP_TEXT("A key has 1 to 31 bytes."));
}

/* Up to LISTED entries that follow `after`, and whether there are more. */
static enum status list_find(struct table *table, struct capnp_text after,
			     struct entry *found[LISTED + 1u], uint32_t *count)
{
	struct key last = table->prefix;

	*count = 0;
	if (after.length_bytes != 0 &&
	    key_make(&table->prefix, after.bytes, after.length_bytes, &last) != STATUS_OK)
		return STATUS_INVALID_ARGUMENT;
	while (*count <= LISTED) {
		struct entry *entry = entries_next(&table->store->entries, &table->prefix, &last);

		if (!entry)
			break;
		last = entry->key;
		found[(*count)++] = entry;
	}
	return STATUS_OK;
}

static enum status list_write(const struct table *table, struct entry *const *found,
			      const struct capnp_list_builder *list)
{
	enum status status = STATUS_OK;

	for (uint32_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct key *key = &found[i]->key;

		status =
			capnp_pointer_set_text(capnp_list_builder_pointer(list, i),
					       capnp_text_make(key->bytes + table->prefix.length,
							       key->length - table->prefix.length));
	}
	return status;
}

static enum status table_get(void *self, struct rt_request *request,
			     const struct key_value_table_get_params_reader *params,
			     const struct key_value_table_get_results_builder *results)
{
	struct table *table = self;
	struct capnp_text text;
	struct key key;
	struct entry *entry;
	enum status status = key_value_table_get_params_get_key(params, &text);

	status = key_of(table, request, status, text, &key);
	if (status != STATUS_OK)
		return status;
	entry = entries_find(&table->store->entries, &key);
	key_value_table_get_results_builder_set_found(results, entry != NULL);
	if (!entry)
		return STATUS_OK;
	return key_value_table_get_results_builder_set_value(
		results, capnp_data_make(entry->value, entry->value_length));
}

static enum status table_list(void *self, struct rt_request *request,
			      const struct key_value_table_list_params_reader *params,
			      const struct key_value_table_list_results_builder *results)
{
	struct entry *found[LISTED + 1u];
	struct capnp_list_builder list;
	struct capnp_text after;
	uint32_t count;
	enum status status = key_value_table_list_params_get_after(params, &after);

	(void)request;
	if (status == STATUS_OK)
		status = list_find(self, after, found, &count);
	if (status != STATUS_OK)
		return status;
	key_value_table_list_results_builder_set_more(results, count > LISTED);
	status = key_value_table_list_results_builder_new_keys(
		results, count > LISTED ? LISTED : count, &list);
	return status == STATUS_OK ? list_write(self, found, &list) : status;
}

static const struct key_value_reader_handlers reader_handlers = {.get = table_get,
								 .list = table_list};
RT_SERVER_DISPATCH(key_value_reader, reader_handlers)

static const struct rt_server_class reader_class = {
	.interface_id = KEY_VALUE_READER_INTERFACE_ID,
	.dispatch = key_value_reader_serve,
	.closed = table_closed,
};

/* ---- tables ---------------------------------------------------------------------------------- */

static enum status table_put(void *self, struct rt_request *request,
			     const struct key_value_table_put_params_reader *params,
			     const struct key_value_table_put_results_builder *results)
{
	struct table *table = self;
	struct capnp_text text;
	struct capnp_data value;
	struct key key;
	struct entry *entry;
	enum status status = key_value_table_put_params_get_key(params, &text);

	(void)results;
	status = key_of(table, request, status, text, &key);
	if (status == STATUS_OK)
		status = key_value_table_put_params_get_value(params, &value);
	if (status != STATUS_OK)
		return status;
	if (value.length_bytes > VALUE_BYTES)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("A value has at most 256 bytes."));
	entry = entries_find(&table->store->entries, &key);
	if (!entry &&
	    entries_of(&table->store->entries, request->caller.reference) >= ENTRIES_PER_CALLER)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("You have put as many keys as one caller may."));
	if (!entry)
		entry = entries_make(&table->store->entries, &key, request->caller.reference);
	if (!entry)
		return STATUS_NO_ROOM;
	memcpy(entry->value, value.bytes, value.length_bytes);
	entry->value_length = value.length_bytes;
	return STATUS_OK;
}

static enum status table_remove(void *self, struct rt_request *request,
				const struct key_value_table_remove_params_reader *params,
				const struct key_value_table_remove_results_builder *results)
{
	struct table *table = self;
	struct capnp_text text;
	struct key key;
	struct entry *entry;
	enum status status = key_value_table_remove_params_get_key(params, &text);

	status = key_of(table, request, status, text, &key);
	if (status != STATUS_OK)
		return status;
	entry = entries_find(&table->store->entries, &key);
	key_value_table_remove_results_builder_set_found(results, entry != NULL);
	if (entry)
		entry->used = false;
	return STATUS_OK;
}

static enum status table_read_only(void *self, struct rt_request *request,
				   const struct key_value_table_read_only_params_reader *params,
				   const struct key_value_table_read_only_results_builder *results)
{
	struct table *table = self;
	struct key_value_reader reader;
	enum status status =
		table_mint(table->store, request, &table->prefix, &reader_class, &reader.id);

	(void)params;
	if (status != STATUS_OK)
		return status;
	status = key_value_table_read_only_results_send_reader(request, results, reader,
							       RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		let_go(table->store, reader.id);
	return status;
}

static const struct key_value_table_handlers table_handlers = {
	.get = table_get,
	.put = table_put,
	.remove = table_remove,
	.list = table_list,
	.read_only = table_read_only,
};
RT_SERVER_DISPATCH(key_value_table, table_handlers)

static const struct rt_server_class table_class = {
	.interface_id = KEY_VALUE_TABLE_INTERFACE_ID,
	.dispatch = key_value_table_serve,
	.closed = table_closed,
};

/* ---- the store ------------------------------------------------------------------------------- */

static enum status store_open(void *self, struct rt_request *request,
			      const struct key_value_store_open_params_reader *params,
			      const struct key_value_store_open_results_builder *results)
{
	struct store *store = self;
	struct key_value_table table;
	struct key prefix = {.length = 0};
	struct capnp_text text;
	enum status status = key_value_store_open_params_get_prefix(params, &text);

	if (status == STATUS_OK && text.length_bytes != 0)
		status = key_make(&(struct key){.length = 0}, text.bytes, text.length_bytes,
				  &prefix);
	if (status == STATUS_OK)
		status = table_mint(store, request, &prefix, &table_class, &table.id);
	if (status != STATUS_OK)
		return status;
	status = key_value_store_open_results_send_table(request, results, table, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		let_go(store, table.id);
	return status;
}

static const struct key_value_store_handlers store_handlers = {.open = store_open};
RT_SERVER_DISPATCH(key_value_store, store_handlers)

static const struct rt_server_class store_class = {
	.interface_id = KEY_VALUE_STORE_INTERFACE_ID,
	.dispatch = key_value_store_serve,
};

int capos_main(struct rt *rt)
{
	struct store *store = RT_STATE(struct store);
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = store->objects,
		.object_count = OBJECTS,
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&store->server, &config) != STATUS_OK)
		return 2;
	store->settings = (struct table){.store = store, .used = true};
	if (key_make(&(struct key){.length = 0}, SETTINGS_PREFIX, sizeof(SETTINGS_PREFIX) - 1u,
		     &store->settings.prefix) != STATUS_OK)
		return 2;
	rt_server_add(&store->server, TAG_STORE, &store_class, store);
	rt_server_add(&store->server, TAG_SETTINGS, &table_class, &store->settings);
	rt_server_add(&store->server, TAG_SETTINGS_READER, &reader_class, &store->settings);
	return rt_server_run(&store->server) == STATUS_OK ? 0 : 4;
}
