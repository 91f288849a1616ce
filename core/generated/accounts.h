/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from accounts.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_ACCOUNTS_H
#define CORE_GENERATED_ACCOUNTS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* AccountStoreState. */
enum account_store_state {
	ACCOUNT_STORE_STATE_VOLATILE = 0,
	ACCOUNT_STORE_STATE_DURABLE = 1,
	ACCOUNT_STORE_STATE_BROKEN = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool account_store_state_is_known(enum account_store_state value)
{
	return (uint32_t)value < 3u;
}

/* AccountStoreReader. */
#define ACCOUNT_STORE_READER_INTERFACE_ID UINT64_C(0xf160b42b6f0a659d)
#define ACCOUNT_STORE_READER_METHODS 5u

enum account_store_reader_method {
	ACCOUNT_STORE_READER_METHOD_FIND = 0,
	ACCOUNT_STORE_READER_METHOD_GET = 1,
	ACCOUNT_STORE_READER_METHOD_LIST = 2,
	ACCOUNT_STORE_READER_METHOD_STATE = 3,
	ACCOUNT_STORE_READER_METHOD_KEYS = 4,
};

/* AccountStoreManager. Changes are on the disk when they are answered; without a disk they last until the service ends. `version` is */
#define ACCOUNT_STORE_MANAGER_INTERFACE_ID UINT64_C(0xb364ddc81ecb501e)
#define ACCOUNT_STORE_MANAGER_METHODS 5u

enum account_store_manager_method {
	ACCOUNT_STORE_MANAGER_METHOD_SET_DISABLED = 0,
	ACCOUNT_STORE_MANAGER_METHOD_SET_PROFILES = 1,
	ACCOUNT_STORE_MANAGER_METHOD_CREATE = 2,
	ACCOUNT_STORE_MANAGER_METHOD_ADD_KEY = 3,
	ACCOUNT_STORE_MANAGER_METHOD_REMOVE_KEY = 4,
};

/* AuthorizedKeyStore. The keys of accounts, for whoever checks signatures. */
#define AUTHORIZED_KEY_STORE_INTERFACE_ID UINT64_C(0x8a1f64d07be3952c)
#define AUTHORIZED_KEY_STORE_METHODS 1u

enum authorized_key_store_method {
	AUTHORIZED_KEY_STORE_METHOD_FIND = 0,
};

/* Account: 24 bytes of data, 3 pointers. */
#define ACCOUNT_DATA_WORDS 3u
#define ACCOUNT_POINTERS 3u

struct account_reader {
	struct capnp_struct raw;
};

struct account_builder {
	struct capnp_struct_builder raw;
};

struct account_list_reader {
	struct capnp_list raw;
};

struct account_list_builder {
	struct capnp_list_builder raw;
};

/* AccountConfig: 8 bytes of data, 2 pointers. */
#define ACCOUNT_CONFIG_DATA_WORDS 1u
#define ACCOUNT_CONFIG_POINTERS 2u

struct account_config_reader {
	struct capnp_struct raw;
};

struct account_config_builder {
	struct capnp_struct_builder raw;
};

struct account_config_list_reader {
	struct capnp_list raw;
};

struct account_config_list_builder {
	struct capnp_list_builder raw;
};

/* AuthorizedKey: 8 bytes of data, 1 pointers. A public key that its owner may log in with over SSH. */
#define AUTHORIZED_KEY_DATA_WORDS 1u
#define AUTHORIZED_KEY_POINTERS 1u

struct authorized_key_reader {
	struct capnp_struct raw;
};

struct authorized_key_builder {
	struct capnp_struct_builder raw;
};

struct authorized_key_list_reader {
	struct capnp_list raw;
};

struct authorized_key_list_builder {
	struct capnp_list_builder raw;
};

/* KeyDescription: 0 bytes of data, 2 pointers. */
#define KEY_DESCRIPTION_DATA_WORDS 0u
#define KEY_DESCRIPTION_POINTERS 2u

struct key_description_reader {
	struct capnp_struct raw;
};

struct key_description_builder {
	struct capnp_struct_builder raw;
};

struct key_description_list_reader {
	struct capnp_list raw;
};

struct key_description_list_builder {
	struct capnp_list_builder raw;
};

/* AccountStoreReader.find params: 0 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_READER_FIND_PARAMS_DATA_WORDS 0u
#define ACCOUNT_STORE_READER_FIND_PARAMS_POINTERS 1u

struct account_store_reader_find_params_reader {
	struct capnp_struct raw;
};

struct account_store_reader_find_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.find results: 8 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_READER_FIND_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_READER_FIND_RESULTS_POINTERS 1u

struct account_store_reader_find_results_reader {
	struct capnp_struct raw;
};

struct account_store_reader_find_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.get params: 8 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_READER_GET_PARAMS_DATA_WORDS 1u
#define ACCOUNT_STORE_READER_GET_PARAMS_POINTERS 0u

struct account_store_reader_get_params_reader {
	struct capnp_struct raw;
};

struct account_store_reader_get_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.get results: 8 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_READER_GET_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_READER_GET_RESULTS_POINTERS 1u

struct account_store_reader_get_results_reader {
	struct capnp_struct raw;
};

struct account_store_reader_get_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.list params: 8 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_READER_LIST_PARAMS_DATA_WORDS 1u
#define ACCOUNT_STORE_READER_LIST_PARAMS_POINTERS 0u

struct account_store_reader_list_params_reader {
	struct capnp_struct raw;
};

struct account_store_reader_list_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.list results: 8 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_READER_LIST_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_READER_LIST_RESULTS_POINTERS 1u

struct account_store_reader_list_results_reader {
	struct capnp_struct raw;
};

struct account_store_reader_list_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.state params: 0 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_READER_STATE_PARAMS_DATA_WORDS 0u
#define ACCOUNT_STORE_READER_STATE_PARAMS_POINTERS 0u

struct account_store_reader_state_params_reader {
	struct capnp_struct raw;
};

struct account_store_reader_state_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.state results: 16 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_READER_STATE_RESULTS_DATA_WORDS 2u
#define ACCOUNT_STORE_READER_STATE_RESULTS_POINTERS 0u

struct account_store_reader_state_results_reader {
	struct capnp_struct raw;
};

struct account_store_reader_state_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.keys params: 16 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_READER_KEYS_PARAMS_DATA_WORDS 2u
#define ACCOUNT_STORE_READER_KEYS_PARAMS_POINTERS 0u

struct account_store_reader_keys_params_reader {
	struct capnp_struct raw;
};

struct account_store_reader_keys_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreReader.keys results: 8 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_READER_KEYS_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_READER_KEYS_RESULTS_POINTERS 1u

struct account_store_reader_keys_results_reader {
	struct capnp_struct raw;
};

struct account_store_reader_keys_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.setDisabled params: 24 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_DATA_WORDS 3u
#define ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_POINTERS 0u

struct account_store_manager_set_disabled_params_reader {
	struct capnp_struct raw;
};

struct account_store_manager_set_disabled_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.setDisabled results: 8 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_POINTERS 0u

struct account_store_manager_set_disabled_results_reader {
	struct capnp_struct raw;
};

struct account_store_manager_set_disabled_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.setProfiles params: 16 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_DATA_WORDS 2u
#define ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_POINTERS 1u

struct account_store_manager_set_profiles_params_reader {
	struct capnp_struct raw;
};

struct account_store_manager_set_profiles_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.setProfiles results: 8 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_POINTERS 0u

struct account_store_manager_set_profiles_results_reader {
	struct capnp_struct raw;
};

struct account_store_manager_set_profiles_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.create params: 0 bytes of data, 3 pointers. */
#define ACCOUNT_STORE_MANAGER_CREATE_PARAMS_DATA_WORDS 0u
#define ACCOUNT_STORE_MANAGER_CREATE_PARAMS_POINTERS 3u

struct account_store_manager_create_params_reader {
	struct capnp_struct raw;
};

struct account_store_manager_create_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.create results: 8 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_MANAGER_CREATE_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_MANAGER_CREATE_RESULTS_POINTERS 0u

struct account_store_manager_create_results_reader {
	struct capnp_struct raw;
};

struct account_store_manager_create_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.addKey params: 16 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_DATA_WORDS 2u
#define ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_POINTERS 1u

struct account_store_manager_add_key_params_reader {
	struct capnp_struct raw;
};

struct account_store_manager_add_key_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.addKey results: 8 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_POINTERS 1u

struct account_store_manager_add_key_results_reader {
	struct capnp_struct raw;
};

struct account_store_manager_add_key_results_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.removeKey params: 16 bytes of data, 1 pointers. */
#define ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_DATA_WORDS 2u
#define ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_POINTERS 1u

struct account_store_manager_remove_key_params_reader {
	struct capnp_struct raw;
};

struct account_store_manager_remove_key_params_builder {
	struct capnp_struct_builder raw;
};

/* AccountStoreManager.removeKey results: 8 bytes of data, 0 pointers. */
#define ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_DATA_WORDS 1u
#define ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_POINTERS 0u

struct account_store_manager_remove_key_results_reader {
	struct capnp_struct raw;
};

struct account_store_manager_remove_key_results_builder {
	struct capnp_struct_builder raw;
};

/* AuthorizedKeyStore.find params: 0 bytes of data, 2 pointers. */
#define AUTHORIZED_KEY_STORE_FIND_PARAMS_DATA_WORDS 0u
#define AUTHORIZED_KEY_STORE_FIND_PARAMS_POINTERS 2u

struct authorized_key_store_find_params_reader {
	struct capnp_struct raw;
};

struct authorized_key_store_find_params_builder {
	struct capnp_struct_builder raw;
};

/* AuthorizedKeyStore.find results: 16 bytes of data, 0 pointers. */
#define AUTHORIZED_KEY_STORE_FIND_RESULTS_DATA_WORDS 2u
#define AUTHORIZED_KEY_STORE_FIND_RESULTS_POINTERS 0u

struct authorized_key_store_find_results_reader {
	struct capnp_struct raw;
};

struct authorized_key_store_find_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Account ---- */

MUST_CHECK static inline enum status account_root(struct capnp_message *message,
	struct account_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_DATA_WORDS, ACCOUNT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_read(struct capnp_pointer pointer,
	struct account_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_is_complete(const struct account_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_POINTERS;
}

MUST_CHECK static inline enum status account_builder_root(struct capnp_builder *builder,
	struct account_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_DATA_WORDS, ACCOUNT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_builder_new(
	struct capnp_pointer_builder pointer, struct account_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_DATA_WORDS, ACCOUNT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_list_read(struct capnp_pointer pointer,
	struct account_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct account_reader account_list_get(const struct account_list_reader *list,
	uint32_t index)
{
	return (struct account_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status account_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct account_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, ACCOUNT_DATA_WORDS, ACCOUNT_POINTERS, count,
		&list->raw);
}

static inline struct account_builder account_list_builder_get(
	const struct account_list_builder *list, uint32_t index)
{
	return (struct account_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AccountConfig ---- */

MUST_CHECK static inline enum status account_config_root(struct capnp_message *message,
	struct account_config_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_CONFIG_DATA_WORDS, ACCOUNT_CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_config_read(struct capnp_pointer pointer,
	struct account_config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_config_is_complete(const struct account_config_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_CONFIG_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_CONFIG_POINTERS;
}

MUST_CHECK static inline enum status account_config_builder_root(struct capnp_builder *builder,
	struct account_config_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_CONFIG_DATA_WORDS, ACCOUNT_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_config_builder_new(
	struct capnp_pointer_builder pointer, struct account_config_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_CONFIG_DATA_WORDS, ACCOUNT_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_config_list_read(struct capnp_pointer pointer,
	struct account_config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct account_config_reader account_config_list_get(const struct account_config_list_reader *list,
	uint32_t index)
{
	return (struct account_config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status account_config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct account_config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, ACCOUNT_CONFIG_DATA_WORDS, ACCOUNT_CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct account_config_builder account_config_list_builder_get(
	const struct account_config_list_builder *list, uint32_t index)
{
	return (struct account_config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuthorizedKey ---- */

MUST_CHECK static inline enum status authorized_key_root(struct capnp_message *message,
	struct authorized_key_reader *reader)
{
	return capnp_message_root(message, AUTHORIZED_KEY_DATA_WORDS, AUTHORIZED_KEY_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authorized_key_read(struct capnp_pointer pointer,
	struct authorized_key_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authorized_key_is_complete(const struct authorized_key_reader *reader)
{
	return reader->raw.data_bits >= AUTHORIZED_KEY_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUTHORIZED_KEY_POINTERS;
}

MUST_CHECK static inline enum status authorized_key_builder_root(struct capnp_builder *builder,
	struct authorized_key_builder *out)
{
	return capnp_builder_root(builder, AUTHORIZED_KEY_DATA_WORDS, AUTHORIZED_KEY_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authorized_key_builder_new(
	struct capnp_pointer_builder pointer, struct authorized_key_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORIZED_KEY_DATA_WORDS, AUTHORIZED_KEY_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authorized_key_list_read(struct capnp_pointer pointer,
	struct authorized_key_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct authorized_key_reader authorized_key_list_get(const struct authorized_key_list_reader *list,
	uint32_t index)
{
	return (struct authorized_key_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status authorized_key_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct authorized_key_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUTHORIZED_KEY_DATA_WORDS, AUTHORIZED_KEY_POINTERS, count,
		&list->raw);
}

static inline struct authorized_key_builder authorized_key_list_builder_get(
	const struct authorized_key_list_builder *list, uint32_t index)
{
	return (struct authorized_key_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- KeyDescription ---- */

MUST_CHECK static inline enum status key_description_root(struct capnp_message *message,
	struct key_description_reader *reader)
{
	return capnp_message_root(message, KEY_DESCRIPTION_DATA_WORDS, KEY_DESCRIPTION_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_description_read(struct capnp_pointer pointer,
	struct key_description_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_description_is_complete(const struct key_description_reader *reader)
{
	return reader->raw.pointer_count >= KEY_DESCRIPTION_POINTERS;
}

MUST_CHECK static inline enum status key_description_builder_root(struct capnp_builder *builder,
	struct key_description_builder *out)
{
	return capnp_builder_root(builder, KEY_DESCRIPTION_DATA_WORDS, KEY_DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_description_builder_new(
	struct capnp_pointer_builder pointer, struct key_description_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_DESCRIPTION_DATA_WORDS, KEY_DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_description_list_read(struct capnp_pointer pointer,
	struct key_description_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct key_description_reader key_description_list_get(const struct key_description_list_reader *list,
	uint32_t index)
{
	return (struct key_description_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status key_description_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct key_description_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, KEY_DESCRIPTION_DATA_WORDS, KEY_DESCRIPTION_POINTERS, count,
		&list->raw);
}

static inline struct key_description_builder key_description_list_builder_get(
	const struct key_description_list_builder *list, uint32_t index)
{
	return (struct key_description_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AccountStoreReader.find params ---- */

MUST_CHECK static inline enum status account_store_reader_find_params_root(struct capnp_message *message,
	struct account_store_reader_find_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_FIND_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_FIND_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_find_params_read(struct capnp_pointer pointer,
	struct account_store_reader_find_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_find_params_is_complete(const struct account_store_reader_find_params_reader *reader)
{
	return reader->raw.pointer_count >= ACCOUNT_STORE_READER_FIND_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status account_store_reader_find_params_builder_root(struct capnp_builder *builder,
	struct account_store_reader_find_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_FIND_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_FIND_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_find_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_find_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_FIND_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_FIND_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.find results ---- */

MUST_CHECK static inline enum status account_store_reader_find_results_root(struct capnp_message *message,
	struct account_store_reader_find_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_FIND_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_FIND_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_find_results_read(struct capnp_pointer pointer,
	struct account_store_reader_find_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_find_results_is_complete(const struct account_store_reader_find_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_FIND_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_READER_FIND_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status account_store_reader_find_results_builder_root(struct capnp_builder *builder,
	struct account_store_reader_find_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_FIND_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_FIND_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_find_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_find_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_FIND_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_FIND_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.get params ---- */

MUST_CHECK static inline enum status account_store_reader_get_params_root(struct capnp_message *message,
	struct account_store_reader_get_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_GET_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_GET_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_get_params_read(struct capnp_pointer pointer,
	struct account_store_reader_get_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_get_params_is_complete(const struct account_store_reader_get_params_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_GET_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_reader_get_params_builder_root(struct capnp_builder *builder,
	struct account_store_reader_get_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_GET_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_GET_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_get_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_get_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_GET_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_GET_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.get results ---- */

MUST_CHECK static inline enum status account_store_reader_get_results_root(struct capnp_message *message,
	struct account_store_reader_get_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_GET_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_GET_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_get_results_read(struct capnp_pointer pointer,
	struct account_store_reader_get_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_get_results_is_complete(const struct account_store_reader_get_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_GET_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_READER_GET_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status account_store_reader_get_results_builder_root(struct capnp_builder *builder,
	struct account_store_reader_get_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_GET_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_GET_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_get_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_get_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_GET_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_GET_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.list params ---- */

MUST_CHECK static inline enum status account_store_reader_list_params_root(struct capnp_message *message,
	struct account_store_reader_list_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_LIST_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_LIST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_list_params_read(struct capnp_pointer pointer,
	struct account_store_reader_list_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_list_params_is_complete(const struct account_store_reader_list_params_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_LIST_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_reader_list_params_builder_root(struct capnp_builder *builder,
	struct account_store_reader_list_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_LIST_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_LIST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_list_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_list_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_LIST_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_LIST_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.list results ---- */

MUST_CHECK static inline enum status account_store_reader_list_results_root(struct capnp_message *message,
	struct account_store_reader_list_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_LIST_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_LIST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_list_results_read(struct capnp_pointer pointer,
	struct account_store_reader_list_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_list_results_is_complete(const struct account_store_reader_list_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_LIST_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_READER_LIST_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status account_store_reader_list_results_builder_root(struct capnp_builder *builder,
	struct account_store_reader_list_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_LIST_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_LIST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_list_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_list_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_LIST_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_LIST_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.state params ---- */

MUST_CHECK static inline enum status account_store_reader_state_params_root(struct capnp_message *message,
	struct account_store_reader_state_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_STATE_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_STATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_state_params_read(struct capnp_pointer pointer,
	struct account_store_reader_state_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_state_params_builder_root(struct capnp_builder *builder,
	struct account_store_reader_state_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_STATE_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_STATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_state_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_state_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_STATE_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_STATE_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.state results ---- */

MUST_CHECK static inline enum status account_store_reader_state_results_root(struct capnp_message *message,
	struct account_store_reader_state_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_STATE_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_STATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_state_results_read(struct capnp_pointer pointer,
	struct account_store_reader_state_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_state_results_is_complete(const struct account_store_reader_state_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_STATE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_reader_state_results_builder_root(struct capnp_builder *builder,
	struct account_store_reader_state_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_STATE_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_STATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_state_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_state_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_STATE_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_STATE_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.keys params ---- */

MUST_CHECK static inline enum status account_store_reader_keys_params_root(struct capnp_message *message,
	struct account_store_reader_keys_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_KEYS_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_KEYS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_keys_params_read(struct capnp_pointer pointer,
	struct account_store_reader_keys_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_keys_params_is_complete(const struct account_store_reader_keys_params_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_KEYS_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_reader_keys_params_builder_root(struct capnp_builder *builder,
	struct account_store_reader_keys_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_KEYS_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_KEYS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_keys_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_keys_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_KEYS_PARAMS_DATA_WORDS, ACCOUNT_STORE_READER_KEYS_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreReader.keys results ---- */

MUST_CHECK static inline enum status account_store_reader_keys_results_root(struct capnp_message *message,
	struct account_store_reader_keys_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_READER_KEYS_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_KEYS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_reader_keys_results_read(struct capnp_pointer pointer,
	struct account_store_reader_keys_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_reader_keys_results_is_complete(const struct account_store_reader_keys_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_READER_KEYS_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_READER_KEYS_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status account_store_reader_keys_results_builder_root(struct capnp_builder *builder,
	struct account_store_reader_keys_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_READER_KEYS_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_KEYS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_reader_keys_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_reader_keys_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_READER_KEYS_RESULTS_DATA_WORDS, ACCOUNT_STORE_READER_KEYS_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.setDisabled params ---- */

MUST_CHECK static inline enum status account_store_manager_set_disabled_params_root(struct capnp_message *message,
	struct account_store_manager_set_disabled_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_disabled_params_read(struct capnp_pointer pointer,
	struct account_store_manager_set_disabled_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_set_disabled_params_is_complete(const struct account_store_manager_set_disabled_params_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_manager_set_disabled_params_builder_root(struct capnp_builder *builder,
	struct account_store_manager_set_disabled_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_disabled_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_set_disabled_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_DISABLED_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.setDisabled results ---- */

MUST_CHECK static inline enum status account_store_manager_set_disabled_results_root(struct capnp_message *message,
	struct account_store_manager_set_disabled_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_disabled_results_read(struct capnp_pointer pointer,
	struct account_store_manager_set_disabled_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_set_disabled_results_is_complete(const struct account_store_manager_set_disabled_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_manager_set_disabled_results_builder_root(struct capnp_builder *builder,
	struct account_store_manager_set_disabled_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_disabled_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_set_disabled_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_DISABLED_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.setProfiles params ---- */

MUST_CHECK static inline enum status account_store_manager_set_profiles_params_root(struct capnp_message *message,
	struct account_store_manager_set_profiles_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_params_read(struct capnp_pointer pointer,
	struct account_store_manager_set_profiles_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_set_profiles_params_is_complete(const struct account_store_manager_set_profiles_params_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_params_builder_root(struct capnp_builder *builder,
	struct account_store_manager_set_profiles_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_set_profiles_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_PROFILES_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.setProfiles results ---- */

MUST_CHECK static inline enum status account_store_manager_set_profiles_results_root(struct capnp_message *message,
	struct account_store_manager_set_profiles_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_results_read(struct capnp_pointer pointer,
	struct account_store_manager_set_profiles_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_set_profiles_results_is_complete(const struct account_store_manager_set_profiles_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_results_builder_root(struct capnp_builder *builder,
	struct account_store_manager_set_profiles_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_set_profiles_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_SET_PROFILES_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.create params ---- */

MUST_CHECK static inline enum status account_store_manager_create_params_root(struct capnp_message *message,
	struct account_store_manager_create_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_CREATE_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_CREATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_create_params_read(struct capnp_pointer pointer,
	struct account_store_manager_create_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_create_params_is_complete(const struct account_store_manager_create_params_reader *reader)
{
	return reader->raw.pointer_count >= ACCOUNT_STORE_MANAGER_CREATE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status account_store_manager_create_params_builder_root(struct capnp_builder *builder,
	struct account_store_manager_create_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_CREATE_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_CREATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_create_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_create_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_CREATE_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_CREATE_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.create results ---- */

MUST_CHECK static inline enum status account_store_manager_create_results_root(struct capnp_message *message,
	struct account_store_manager_create_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_CREATE_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_CREATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_create_results_read(struct capnp_pointer pointer,
	struct account_store_manager_create_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_create_results_is_complete(const struct account_store_manager_create_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_CREATE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_manager_create_results_builder_root(struct capnp_builder *builder,
	struct account_store_manager_create_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_CREATE_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_CREATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_create_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_create_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_CREATE_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_CREATE_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.addKey params ---- */

MUST_CHECK static inline enum status account_store_manager_add_key_params_root(struct capnp_message *message,
	struct account_store_manager_add_key_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_add_key_params_read(struct capnp_pointer pointer,
	struct account_store_manager_add_key_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_add_key_params_is_complete(const struct account_store_manager_add_key_params_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status account_store_manager_add_key_params_builder_root(struct capnp_builder *builder,
	struct account_store_manager_add_key_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_add_key_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_add_key_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_ADD_KEY_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.addKey results ---- */

MUST_CHECK static inline enum status account_store_manager_add_key_results_root(struct capnp_message *message,
	struct account_store_manager_add_key_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_add_key_results_read(struct capnp_pointer pointer,
	struct account_store_manager_add_key_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_add_key_results_is_complete(const struct account_store_manager_add_key_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status account_store_manager_add_key_results_builder_root(struct capnp_builder *builder,
	struct account_store_manager_add_key_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_add_key_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_add_key_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_ADD_KEY_RESULTS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.removeKey params ---- */

MUST_CHECK static inline enum status account_store_manager_remove_key_params_root(struct capnp_message *message,
	struct account_store_manager_remove_key_params_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_remove_key_params_read(struct capnp_pointer pointer,
	struct account_store_manager_remove_key_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_remove_key_params_is_complete(const struct account_store_manager_remove_key_params_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status account_store_manager_remove_key_params_builder_root(struct capnp_builder *builder,
	struct account_store_manager_remove_key_params_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_remove_key_params_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_remove_key_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_DATA_WORDS, ACCOUNT_STORE_MANAGER_REMOVE_KEY_PARAMS_POINTERS, &out->raw);
}

/* ---- AccountStoreManager.removeKey results ---- */

MUST_CHECK static inline enum status account_store_manager_remove_key_results_root(struct capnp_message *message,
	struct account_store_manager_remove_key_results_reader *reader)
{
	return capnp_message_root(message, ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status account_store_manager_remove_key_results_read(struct capnp_pointer pointer,
	struct account_store_manager_remove_key_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool account_store_manager_remove_key_results_is_complete(const struct account_store_manager_remove_key_results_reader *reader)
{
	return reader->raw.data_bits >= ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status account_store_manager_remove_key_results_builder_root(struct capnp_builder *builder,
	struct account_store_manager_remove_key_results_builder *out)
{
	return capnp_builder_root(builder, ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status account_store_manager_remove_key_results_builder_new(
	struct capnp_pointer_builder pointer, struct account_store_manager_remove_key_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_DATA_WORDS, ACCOUNT_STORE_MANAGER_REMOVE_KEY_RESULTS_POINTERS, &out->raw);
}

/* ---- AuthorizedKeyStore.find params ---- */

MUST_CHECK static inline enum status authorized_key_store_find_params_root(struct capnp_message *message,
	struct authorized_key_store_find_params_reader *reader)
{
	return capnp_message_root(message, AUTHORIZED_KEY_STORE_FIND_PARAMS_DATA_WORDS, AUTHORIZED_KEY_STORE_FIND_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authorized_key_store_find_params_read(struct capnp_pointer pointer,
	struct authorized_key_store_find_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authorized_key_store_find_params_is_complete(const struct authorized_key_store_find_params_reader *reader)
{
	return reader->raw.pointer_count >= AUTHORIZED_KEY_STORE_FIND_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status authorized_key_store_find_params_builder_root(struct capnp_builder *builder,
	struct authorized_key_store_find_params_builder *out)
{
	return capnp_builder_root(builder, AUTHORIZED_KEY_STORE_FIND_PARAMS_DATA_WORDS, AUTHORIZED_KEY_STORE_FIND_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authorized_key_store_find_params_builder_new(
	struct capnp_pointer_builder pointer, struct authorized_key_store_find_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORIZED_KEY_STORE_FIND_PARAMS_DATA_WORDS, AUTHORIZED_KEY_STORE_FIND_PARAMS_POINTERS, &out->raw);
}

/* ---- AuthorizedKeyStore.find results ---- */

MUST_CHECK static inline enum status authorized_key_store_find_results_root(struct capnp_message *message,
	struct authorized_key_store_find_results_reader *reader)
{
	return capnp_message_root(message, AUTHORIZED_KEY_STORE_FIND_RESULTS_DATA_WORDS, AUTHORIZED_KEY_STORE_FIND_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authorized_key_store_find_results_read(struct capnp_pointer pointer,
	struct authorized_key_store_find_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authorized_key_store_find_results_is_complete(const struct authorized_key_store_find_results_reader *reader)
{
	return reader->raw.data_bits >= AUTHORIZED_KEY_STORE_FIND_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status authorized_key_store_find_results_builder_root(struct capnp_builder *builder,
	struct authorized_key_store_find_results_builder *out)
{
	return capnp_builder_root(builder, AUTHORIZED_KEY_STORE_FIND_RESULTS_DATA_WORDS, AUTHORIZED_KEY_STORE_FIND_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authorized_key_store_find_results_builder_new(
	struct capnp_pointer_builder pointer, struct authorized_key_store_find_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORIZED_KEY_STORE_FIND_RESULTS_DATA_WORDS, AUTHORIZED_KEY_STORE_FIND_RESULTS_POINTERS, &out->raw);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_get_principal(const struct account_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer account_pointer_name(const struct account_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_has_name(const struct account_reader *reader)
{
	return !capnp_pointer_is_null(account_pointer_name(reader));
}

MUST_CHECK static inline enum status account_get_name(const struct account_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_pointer_name(reader), value);
}

/* full_name :Text, pointer 1 */
static inline struct capnp_pointer account_pointer_full_name(const struct account_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool account_has_full_name(const struct account_reader *reader)
{
	return !capnp_pointer_is_null(account_pointer_full_name(reader));
}

MUST_CHECK static inline enum status account_get_full_name(const struct account_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_pointer_full_name(reader), value);
}

/* profiles :List(Text), pointer 2 */
static inline struct capnp_pointer account_pointer_profiles(const struct account_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool account_has_profiles(const struct account_reader *reader)
{
	return !capnp_pointer_is_null(account_pointer_profiles(reader));
}

MUST_CHECK static inline enum status account_get_profiles(const struct account_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(account_pointer_profiles(reader), CAPNP_POINTER, value);
}

/* disabled :Bool, bits [64, 65) */
static inline bool account_get_disabled(const struct account_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

/* version :UInt64, bits [128, 192) */
static inline uint64_t account_get_version(const struct account_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void account_builder_set_principal(const struct account_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status account_builder_set_name(
	const struct account_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status account_builder_set_full_name(
	const struct account_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status account_builder_new_profiles(
	const struct account_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 2), CAPNP_POINTER, count, list);
}

static inline void account_builder_set_disabled(const struct account_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

static inline void account_builder_set_version(const struct account_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* accounts :List(Account), pointer 0 */
static inline struct capnp_pointer account_config_pointer_accounts(const struct account_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_config_has_accounts(const struct account_config_reader *reader)
{
	return !capnp_pointer_is_null(account_config_pointer_accounts(reader));
}

MUST_CHECK static inline enum status account_config_get_accounts(const struct account_config_reader *reader,
	struct account_list_reader *value)
{
	return account_list_read(account_config_pointer_accounts(reader), value);
}

/* keys :List(AuthorizedKey), pointer 1 */
static inline struct capnp_pointer account_config_pointer_keys(const struct account_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool account_config_has_keys(const struct account_config_reader *reader)
{
	return !capnp_pointer_is_null(account_config_pointer_keys(reader));
}

MUST_CHECK static inline enum status account_config_get_keys(const struct account_config_reader *reader,
	struct authorized_key_list_reader *value)
{
	return authorized_key_list_read(account_config_pointer_keys(reader), value);
}

/* seed_version :UInt32, bits [0, 32) */
static inline uint32_t account_config_get_seed_version(const struct account_config_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(1));
}

MUST_CHECK static inline enum status account_config_builder_new_accounts(
	const struct account_config_builder *builder, uint32_t count,
	struct account_list_builder *list)
{
	return account_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

MUST_CHECK static inline enum status account_config_builder_new_keys(
	const struct account_config_builder *builder, uint32_t count,
	struct authorized_key_list_builder *list)
{
	return authorized_key_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), count, list);
}

static inline void account_config_builder_set_seed_version(const struct account_config_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(1));
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t authorized_key_get_principal(const struct authorized_key_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer authorized_key_pointer_line(const struct authorized_key_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authorized_key_has_line(const struct authorized_key_reader *reader)
{
	return !capnp_pointer_is_null(authorized_key_pointer_line(reader));
}

MUST_CHECK static inline enum status authorized_key_get_line(const struct authorized_key_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authorized_key_pointer_line(reader), value);
}

static inline void authorized_key_builder_set_principal(const struct authorized_key_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status authorized_key_builder_set_line(
	const struct authorized_key_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* fingerprint :Text, pointer 0 */
static inline struct capnp_pointer key_description_pointer_fingerprint(const struct key_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_description_has_fingerprint(const struct key_description_reader *reader)
{
	return !capnp_pointer_is_null(key_description_pointer_fingerprint(reader));
}

MUST_CHECK static inline enum status key_description_get_fingerprint(const struct key_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_description_pointer_fingerprint(reader), value);
}

/* comment :Text, pointer 1 */
static inline struct capnp_pointer key_description_pointer_comment(const struct key_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool key_description_has_comment(const struct key_description_reader *reader)
{
	return !capnp_pointer_is_null(key_description_pointer_comment(reader));
}

MUST_CHECK static inline enum status key_description_get_comment(const struct key_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_description_pointer_comment(reader), value);
}

MUST_CHECK static inline enum status key_description_builder_set_fingerprint(
	const struct key_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status key_description_builder_set_comment(
	const struct key_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer account_store_reader_find_params_pointer_name(const struct account_store_reader_find_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_reader_find_params_has_name(const struct account_store_reader_find_params_reader *reader)
{
	return !capnp_pointer_is_null(account_store_reader_find_params_pointer_name(reader));
}

MUST_CHECK static inline enum status account_store_reader_find_params_get_name(const struct account_store_reader_find_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_store_reader_find_params_pointer_name(reader), value);
}

MUST_CHECK static inline enum status account_store_reader_find_params_builder_set_name(
	const struct account_store_reader_find_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* found :Bool, bits [0, 1) */
static inline bool account_store_reader_find_results_get_found(const struct account_store_reader_find_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* account :Account, pointer 0 */
static inline struct capnp_pointer account_store_reader_find_results_pointer_account(const struct account_store_reader_find_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_reader_find_results_has_account(const struct account_store_reader_find_results_reader *reader)
{
	return !capnp_pointer_is_null(account_store_reader_find_results_pointer_account(reader));
}

MUST_CHECK static inline enum status account_store_reader_find_results_get_account(const struct account_store_reader_find_results_reader *reader,
	struct account_reader *value)
{
	return account_read(account_store_reader_find_results_pointer_account(reader), value);
}

static inline void account_store_reader_find_results_builder_set_found(const struct account_store_reader_find_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status account_store_reader_find_results_builder_new_account(
	const struct account_store_reader_find_results_builder *builder, struct account_builder *child)
{
	return account_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_store_reader_get_params_get_principal(const struct account_store_reader_get_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void account_store_reader_get_params_builder_set_principal(const struct account_store_reader_get_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* found :Bool, bits [0, 1) */
static inline bool account_store_reader_get_results_get_found(const struct account_store_reader_get_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* account :Account, pointer 0 */
static inline struct capnp_pointer account_store_reader_get_results_pointer_account(const struct account_store_reader_get_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_reader_get_results_has_account(const struct account_store_reader_get_results_reader *reader)
{
	return !capnp_pointer_is_null(account_store_reader_get_results_pointer_account(reader));
}

MUST_CHECK static inline enum status account_store_reader_get_results_get_account(const struct account_store_reader_get_results_reader *reader,
	struct account_reader *value)
{
	return account_read(account_store_reader_get_results_pointer_account(reader), value);
}

static inline void account_store_reader_get_results_builder_set_found(const struct account_store_reader_get_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status account_store_reader_get_results_builder_new_account(
	const struct account_store_reader_get_results_builder *builder, struct account_builder *child)
{
	return account_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* after :UInt64, bits [0, 64) */
static inline uint64_t account_store_reader_list_params_get_after(const struct account_store_reader_list_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void account_store_reader_list_params_builder_set_after(const struct account_store_reader_list_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* accounts :List(Account), pointer 0 */
static inline struct capnp_pointer account_store_reader_list_results_pointer_accounts(const struct account_store_reader_list_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_reader_list_results_has_accounts(const struct account_store_reader_list_results_reader *reader)
{
	return !capnp_pointer_is_null(account_store_reader_list_results_pointer_accounts(reader));
}

MUST_CHECK static inline enum status account_store_reader_list_results_get_accounts(const struct account_store_reader_list_results_reader *reader,
	struct account_list_reader *value)
{
	return account_list_read(account_store_reader_list_results_pointer_accounts(reader), value);
}

/* more :Bool, bits [0, 1) */
static inline bool account_store_reader_list_results_get_more(const struct account_store_reader_list_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status account_store_reader_list_results_builder_new_accounts(
	const struct account_store_reader_list_results_builder *builder, uint32_t count,
	struct account_list_builder *list)
{
	return account_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void account_store_reader_list_results_builder_set_more(const struct account_store_reader_list_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* state :AccountStoreState, bits [0, 16) */
static inline enum account_store_state account_store_reader_state_results_get_state(const struct account_store_reader_state_results_reader *reader)
{
	return (enum account_store_state)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* version :UInt64, bits [64, 128) */
static inline uint64_t account_store_reader_state_results_get_version(const struct account_store_reader_state_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void account_store_reader_state_results_builder_set_state(const struct account_store_reader_state_results_builder *builder, enum account_store_state value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void account_store_reader_state_results_builder_set_version(const struct account_store_reader_state_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_store_reader_keys_params_get_principal(const struct account_store_reader_keys_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* first :UInt32, bits [64, 96) */
static inline uint32_t account_store_reader_keys_params_get_first(const struct account_store_reader_keys_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

static inline void account_store_reader_keys_params_builder_set_principal(const struct account_store_reader_keys_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void account_store_reader_keys_params_builder_set_first(const struct account_store_reader_keys_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* keys :List(KeyDescription), pointer 0 */
static inline struct capnp_pointer account_store_reader_keys_results_pointer_keys(const struct account_store_reader_keys_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_reader_keys_results_has_keys(const struct account_store_reader_keys_results_reader *reader)
{
	return !capnp_pointer_is_null(account_store_reader_keys_results_pointer_keys(reader));
}

MUST_CHECK static inline enum status account_store_reader_keys_results_get_keys(const struct account_store_reader_keys_results_reader *reader,
	struct key_description_list_reader *value)
{
	return key_description_list_read(account_store_reader_keys_results_pointer_keys(reader), value);
}

/* more :Bool, bits [0, 1) */
static inline bool account_store_reader_keys_results_get_more(const struct account_store_reader_keys_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status account_store_reader_keys_results_builder_new_keys(
	const struct account_store_reader_keys_results_builder *builder, uint32_t count,
	struct key_description_list_builder *list)
{
	return key_description_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void account_store_reader_keys_results_builder_set_more(const struct account_store_reader_keys_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_store_manager_set_disabled_params_get_principal(const struct account_store_manager_set_disabled_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* disabled :Bool, bits [64, 65) */
static inline bool account_store_manager_set_disabled_params_get_disabled(const struct account_store_manager_set_disabled_params_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

/* version :UInt64, bits [128, 192) */
static inline uint64_t account_store_manager_set_disabled_params_get_version(const struct account_store_manager_set_disabled_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void account_store_manager_set_disabled_params_builder_set_principal(const struct account_store_manager_set_disabled_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void account_store_manager_set_disabled_params_builder_set_disabled(const struct account_store_manager_set_disabled_params_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

static inline void account_store_manager_set_disabled_params_builder_set_version(const struct account_store_manager_set_disabled_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* found :Bool, bits [0, 1) */
static inline bool account_store_manager_set_disabled_results_get_found(const struct account_store_manager_set_disabled_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void account_store_manager_set_disabled_results_builder_set_found(const struct account_store_manager_set_disabled_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_store_manager_set_profiles_params_get_principal(const struct account_store_manager_set_profiles_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* profiles :List(Text), pointer 0 */
static inline struct capnp_pointer account_store_manager_set_profiles_params_pointer_profiles(const struct account_store_manager_set_profiles_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_manager_set_profiles_params_has_profiles(const struct account_store_manager_set_profiles_params_reader *reader)
{
	return !capnp_pointer_is_null(account_store_manager_set_profiles_params_pointer_profiles(reader));
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_params_get_profiles(const struct account_store_manager_set_profiles_params_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(account_store_manager_set_profiles_params_pointer_profiles(reader), CAPNP_POINTER, value);
}

/* version :UInt64, bits [64, 128) */
static inline uint64_t account_store_manager_set_profiles_params_get_version(const struct account_store_manager_set_profiles_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void account_store_manager_set_profiles_params_builder_set_principal(const struct account_store_manager_set_profiles_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status account_store_manager_set_profiles_params_builder_new_profiles(
	const struct account_store_manager_set_profiles_params_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 0), CAPNP_POINTER, count, list);
}

static inline void account_store_manager_set_profiles_params_builder_set_version(const struct account_store_manager_set_profiles_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* found :Bool, bits [0, 1) */
static inline bool account_store_manager_set_profiles_results_get_found(const struct account_store_manager_set_profiles_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void account_store_manager_set_profiles_results_builder_set_found(const struct account_store_manager_set_profiles_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer account_store_manager_create_params_pointer_name(const struct account_store_manager_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_manager_create_params_has_name(const struct account_store_manager_create_params_reader *reader)
{
	return !capnp_pointer_is_null(account_store_manager_create_params_pointer_name(reader));
}

MUST_CHECK static inline enum status account_store_manager_create_params_get_name(const struct account_store_manager_create_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_store_manager_create_params_pointer_name(reader), value);
}

/* full_name :Text, pointer 1 */
static inline struct capnp_pointer account_store_manager_create_params_pointer_full_name(const struct account_store_manager_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool account_store_manager_create_params_has_full_name(const struct account_store_manager_create_params_reader *reader)
{
	return !capnp_pointer_is_null(account_store_manager_create_params_pointer_full_name(reader));
}

MUST_CHECK static inline enum status account_store_manager_create_params_get_full_name(const struct account_store_manager_create_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_store_manager_create_params_pointer_full_name(reader), value);
}

/* profiles :List(Text), pointer 2 */
static inline struct capnp_pointer account_store_manager_create_params_pointer_profiles(const struct account_store_manager_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool account_store_manager_create_params_has_profiles(const struct account_store_manager_create_params_reader *reader)
{
	return !capnp_pointer_is_null(account_store_manager_create_params_pointer_profiles(reader));
}

MUST_CHECK static inline enum status account_store_manager_create_params_get_profiles(const struct account_store_manager_create_params_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(account_store_manager_create_params_pointer_profiles(reader), CAPNP_POINTER, value);
}

MUST_CHECK static inline enum status account_store_manager_create_params_builder_set_name(
	const struct account_store_manager_create_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status account_store_manager_create_params_builder_set_full_name(
	const struct account_store_manager_create_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status account_store_manager_create_params_builder_new_profiles(
	const struct account_store_manager_create_params_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 2), CAPNP_POINTER, count, list);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_store_manager_create_results_get_principal(const struct account_store_manager_create_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void account_store_manager_create_results_builder_set_principal(const struct account_store_manager_create_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_store_manager_add_key_params_get_principal(const struct account_store_manager_add_key_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer account_store_manager_add_key_params_pointer_line(const struct account_store_manager_add_key_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_manager_add_key_params_has_line(const struct account_store_manager_add_key_params_reader *reader)
{
	return !capnp_pointer_is_null(account_store_manager_add_key_params_pointer_line(reader));
}

MUST_CHECK static inline enum status account_store_manager_add_key_params_get_line(const struct account_store_manager_add_key_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_store_manager_add_key_params_pointer_line(reader), value);
}

/* version :UInt64, bits [64, 128) */
static inline uint64_t account_store_manager_add_key_params_get_version(const struct account_store_manager_add_key_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void account_store_manager_add_key_params_builder_set_principal(const struct account_store_manager_add_key_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status account_store_manager_add_key_params_builder_set_line(
	const struct account_store_manager_add_key_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void account_store_manager_add_key_params_builder_set_version(const struct account_store_manager_add_key_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* found :Bool, bits [0, 1) */
static inline bool account_store_manager_add_key_results_get_found(const struct account_store_manager_add_key_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* fingerprint :Text, pointer 0 */
static inline struct capnp_pointer account_store_manager_add_key_results_pointer_fingerprint(const struct account_store_manager_add_key_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_manager_add_key_results_has_fingerprint(const struct account_store_manager_add_key_results_reader *reader)
{
	return !capnp_pointer_is_null(account_store_manager_add_key_results_pointer_fingerprint(reader));
}

MUST_CHECK static inline enum status account_store_manager_add_key_results_get_fingerprint(const struct account_store_manager_add_key_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_store_manager_add_key_results_pointer_fingerprint(reader), value);
}

static inline void account_store_manager_add_key_results_builder_set_found(const struct account_store_manager_add_key_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status account_store_manager_add_key_results_builder_set_fingerprint(
	const struct account_store_manager_add_key_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t account_store_manager_remove_key_params_get_principal(const struct account_store_manager_remove_key_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* fingerprint :Text, pointer 0 */
static inline struct capnp_pointer account_store_manager_remove_key_params_pointer_fingerprint(const struct account_store_manager_remove_key_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool account_store_manager_remove_key_params_has_fingerprint(const struct account_store_manager_remove_key_params_reader *reader)
{
	return !capnp_pointer_is_null(account_store_manager_remove_key_params_pointer_fingerprint(reader));
}

MUST_CHECK static inline enum status account_store_manager_remove_key_params_get_fingerprint(const struct account_store_manager_remove_key_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(account_store_manager_remove_key_params_pointer_fingerprint(reader), value);
}

/* version :UInt64, bits [64, 128) */
static inline uint64_t account_store_manager_remove_key_params_get_version(const struct account_store_manager_remove_key_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void account_store_manager_remove_key_params_builder_set_principal(const struct account_store_manager_remove_key_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status account_store_manager_remove_key_params_builder_set_fingerprint(
	const struct account_store_manager_remove_key_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void account_store_manager_remove_key_params_builder_set_version(const struct account_store_manager_remove_key_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* found :Bool, bits [0, 1) */
static inline bool account_store_manager_remove_key_results_get_found(const struct account_store_manager_remove_key_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void account_store_manager_remove_key_results_builder_set_found(const struct account_store_manager_remove_key_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* user :Text, pointer 0 */
static inline struct capnp_pointer authorized_key_store_find_params_pointer_user(const struct authorized_key_store_find_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authorized_key_store_find_params_has_user(const struct authorized_key_store_find_params_reader *reader)
{
	return !capnp_pointer_is_null(authorized_key_store_find_params_pointer_user(reader));
}

MUST_CHECK static inline enum status authorized_key_store_find_params_get_user(const struct authorized_key_store_find_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authorized_key_store_find_params_pointer_user(reader), value);
}

/* key :Data, pointer 1 */
static inline struct capnp_pointer authorized_key_store_find_params_pointer_key(const struct authorized_key_store_find_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool authorized_key_store_find_params_has_key(const struct authorized_key_store_find_params_reader *reader)
{
	return !capnp_pointer_is_null(authorized_key_store_find_params_pointer_key(reader));
}

MUST_CHECK static inline enum status authorized_key_store_find_params_get_key(const struct authorized_key_store_find_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(authorized_key_store_find_params_pointer_key(reader), value);
}

MUST_CHECK static inline enum status authorized_key_store_find_params_builder_set_user(
	const struct authorized_key_store_find_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status authorized_key_store_find_params_builder_set_key(
	const struct authorized_key_store_find_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status authorized_key_store_find_params_builder_new_key(
	const struct authorized_key_store_find_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

/* found :Bool, bits [0, 1) */
static inline bool authorized_key_store_find_results_get_found(const struct authorized_key_store_find_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* principal :UInt64, bits [64, 128) */
static inline uint64_t authorized_key_store_find_results_get_principal(const struct authorized_key_store_find_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void authorized_key_store_find_results_builder_set_found(const struct authorized_key_store_find_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void authorized_key_store_find_results_builder_set_principal(const struct authorized_key_store_find_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

#endif
