/*
 * Uses whatever part of the key-value store it was given, and says what it could do.
 *
 *	store   opens a table of its own, fills it, and hands itself a reader of it
 *	table   counts how often it was run, under the key `runs`
 *	reader  shows every key with its value
 *
 * Ends with 0; with 3 when the console or all of these are missing, with 4 when a call fails.
 */
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/keyvalue_client.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"
#include "user/rt/words.h"

#define VALUE_BYTES 256u

struct kv {
	struct rt *rt;
	struct rt_console console;
	bool failed;
};

static bool worked(struct kv *kv, const char *what, enum status status)
{
	if (status == STATUS_OK)
		return true;
	rt_console_print(&kv->console, "%s: %s\n", what, rt_failure_words(kv->rt, status));
	kv->failed = true;
	return false;
}

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

static void put(struct kv *kv, struct key_value_table table, const char *key, const char *value)
{
	struct key_value_table_put_args args = {
		.key = text_of(key),
		.value = capnp_data_make(value, (uint32_t)rt_string_length(value))};

	if (worked(kv, "put", key_value_table_put(kv->rt, table, &args)))
		rt_console_print(&kv->console, "put %s\n", key);
}

/* ---- readers --------------------------------------------------------------------------------- */

static void show_key(struct kv *kv, struct key_value_reader reader, struct capnp_text key)
{
	char value[VALUE_BYTES];
	struct key_value_reader_get_args args = {.key = key};
	struct key_value_reader_get_result result = {
		.value = {.bytes = value, .capacity_bytes = sizeof(value)}};

	if (worked(kv, "get", key_value_reader_get(kv->rt, reader, &args, &result)))
		rt_console_print(&kv->console, "  %.*s = %.*s\n", (int)key.length_bytes, key.bytes,
				 (int)result.value.length_bytes, value);
}

/* The first keys; a store of few needs no more than one call. */
static void show(struct kv *kv, struct key_value_reader reader)
{
	struct key_value_table_list_params_builder params;
	struct key_value_table_list_results_reader results;
	struct capnp_list keys;
	struct rt_call call;
	enum status status = key_value_reader_list_begin(&call, kv->rt, reader, &params);

	if (status == STATUS_OK)
		status = key_value_reader_list_finish(&call, &results);
	if (status == STATUS_OK)
		status = key_value_table_list_results_get_keys(&results, &keys);
	if (worked(kv, "list", status)) {
		rt_console_print(&kv->console, "%u keys\n", keys.count);
		for (uint32_t i = 0; i < keys.count && !kv->failed; i++) {
			struct capnp_text key;

			status = capnp_pointer_get_text(capnp_list_get_pointer(&keys, i), &key);
			if (worked(kv, "list", status))
				show_key(kv, reader, key);
		}
	}
	rt_call_close(&call);
}

/* A reader is no table: the kernel refuses the call before the service hears of it. */
static void try_to_write(struct kv *kv, struct key_value_reader reader)
{
	struct key_value_table_put_args args = {.key = text_of("x"), .value = {NULL, 0}};
	enum status status =
		key_value_table_put(kv->rt, (struct key_value_table){reader.id}, &args);

	rt_console_print(&kv->console, "put through the reader: %s\n", rt_status_name(status));
	kv->failed = kv->failed || status != STATUS_WRONG_INTERFACE;
}

/* ---- tables and the store -------------------------------------------------------------------- */

static void count_runs(struct kv *kv, struct key_value_table table)
{
	char value[VALUE_BYTES] = "";
	struct key_value_table_get_args args = {.key = text_of("runs")};
	struct key_value_table_get_result result = {
		.value = {.bytes = value, .capacity_bytes = sizeof(value) - 1u}};
	uint64_t runs = 0;

	if (!worked(kv, "get", key_value_table_get(kv->rt, table, &args, &result)))
		return;
	if (result.found && !rt_string_to_u64(value, &runs))
		runs = 0;
	(void)rt_format(value, sizeof(value), "%lu", (unsigned long)runs + 1u);
	put(kv, table, "runs", value);
	rt_console_print(&kv->console, "this is run %s\n", value);
}

static void fill(struct kv *kv, struct key_value_store store)
{
	struct key_value_store_open_args args = {.prefix = text_of("kv/")};
	struct key_value_store_open_result opened;
	struct key_value_table_read_only_result narrowed;

	if (!worked(kv, "open", key_value_store_open(kv->rt, store, &args, &opened)))
		return;
	put(kv, opened.table, "greeting", "hello");
	put(kv, opened.table, "answer", "42");
	if (!worked(kv, "readOnly", key_value_table_read_only(kv->rt, opened.table, &narrowed)))
		return;
	/* The reader stays when the table that it was made from is let go of. */
	rt_ring_release(&kv->rt->ring, opened.table.id);
	show(kv, narrowed.reader);
	try_to_write(kv, narrowed.reader);
}

int capos_main(struct rt *rt)
{
	struct kv *kv = RT_STATE(struct kv);
	const struct rt_capset *capset = &rt->capset;
	struct cap_id id;
	bool any = false;

	kv->rt = rt;
	if (rt_console_open(&kv->console, rt, "console") != STATUS_OK)
		return 3;
	if (rt_capset_get(capset, "store", KEY_VALUE_STORE_INTERFACE_ID, &id) == STATUS_OK) {
		any = true;
		fill(kv, (struct key_value_store){id});
	}
	if (rt_capset_get(capset, "table", KEY_VALUE_TABLE_INTERFACE_ID, &id) == STATUS_OK) {
		any = true;
		count_runs(kv, (struct key_value_table){id});
	}
	if (rt_capset_get(capset, "reader", KEY_VALUE_READER_INTERFACE_ID, &id) == STATUS_OK) {
		any = true;
		show(kv, (struct key_value_reader){id});
		try_to_write(kv, (struct key_value_reader){id});
	}
	if (!any)
		return 3;
	return kv->failed ? 4 : 0;
}
