/*
 * The table of accounts: what a configuration says is found by name and by principal, in order;
 * what is not right in one is refused.
 */
#include <string.h>

#include "core/accounts/accounts.h"
#include "tests/host/core/check.h"

struct row {
	uint64_t principal;
	const char *name, *full_name;
	const char *profiles[5];
};

static enum status read_rows(struct accounts *accounts, const struct row *rows, uint32_t count)
{
	static uint64_t words[8192];
	struct account_config_builder config;
	struct account_config_reader reader;
	struct account_list_builder list;
	struct capnp_builder builder;
	struct capnp_message message;

	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(account_config_builder_root(&builder, &config) == STATUS_OK);
	CHECK(account_config_builder_new_accounts(&config, count, &list) == STATUS_OK);
	for (uint32_t i = 0; i < count; i++) {
		struct account_builder account = account_list_builder_get(&list, i);
		const struct row *row = &rows[i];
		struct capnp_list_builder profiles;
		uint32_t profile_count = 0;

		while (profile_count < 5 && row->profiles[profile_count])
			profile_count++;
		account_builder_set_principal(&account, row->principal);
		CHECK(account_builder_set_name(
			      &account, capnp_text_make(row->name, (uint32_t)strlen(row->name))) ==
		      STATUS_OK);
		CHECK(account_builder_set_full_name(
			      &account,
			      capnp_text_make(row->full_name, (uint32_t)strlen(row->full_name))) ==
		      STATUS_OK);
		CHECK(account_builder_new_profiles(&account, profile_count, &profiles) ==
		      STATUS_OK);
		for (uint32_t j = 0; j < profile_count; j++)
			CHECK(capnp_pointer_set_text(
				      capnp_list_builder_pointer(&profiles, j),
				      capnp_text_make(row->profiles[j],
						      (uint32_t)strlen(row->profiles[j]))) ==
			      STATUS_OK);
	}
	capnp_message_init(&message, words, builder.used_words, 100000);
	CHECK(account_config_root(&message, &reader) == STATUS_OK);
	return accounts_read(accounts, &reader);
}

static const struct row good[] = {
	{7, "operator", "The operator", {"operator", "recovery"}},
	{3, "ann", "", {"guest"}},
	{5, "bob", "Bob \xc3\x84", {"a", "b", "c", "d"}},
};

static void an_account_is_found_by_name_by_principal_and_in_order(void)
{
	struct accounts accounts;
	uint64_t order[3], after = 0;

	CHECK(read_rows(&accounts, good, ARRAY_COUNT(good)) == STATUS_OK);
	CHECK(accounts_find(&accounts, "ann", 3)->principal == 3);
	CHECK(!accounts_find(&accounts, "an", 2) && !accounts_find(&accounts, "anna", 4));
	CHECK(!accounts_find(&accounts, "", 0) && !accounts_find(&accounts, "ann\0", 4));
	CHECK(strcmp(accounts_get(&accounts, 5)->name, "bob") == 0 && !accounts_get(&accounts, 4));
	for (uint32_t i = 0; i < 3; i++) {
		order[i] = accounts_next(&accounts, after)->principal;
		after = order[i];
	}
	CHECK(order[0] == 3 && order[1] == 5 && order[2] == 7 && !accounts_next(&accounts, 7));
}

static void an_account_is_written_as_it_was_read(void)
{
	uint64_t words[64];
	struct account_builder to;
	struct account_reader from;
	struct accounts accounts;
	struct capnp_builder builder;
	struct capnp_message message;
	struct capnp_list profiles;
	struct capnp_text text;

	CHECK(read_rows(&accounts, good, ARRAY_COUNT(good)) == STATUS_OK);
	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(account_builder_root(&builder, &to) == STATUS_OK);
	CHECK(accounts_write(accounts_find(&accounts, "operator", 8), &to) == STATUS_OK);
	capnp_message_init(&message, words, builder.used_words, 1000);
	CHECK(account_root(&message, &from) == STATUS_OK);
	CHECK(account_get_principal(&from) == 7 && !account_get_disabled(&from));
	CHECK(account_get_full_name(&from, &text) == STATUS_OK);
	CHECK(strcmp(text.bytes, "The operator") == 0);
	CHECK(account_get_profiles(&from, &profiles) == STATUS_OK && profiles.count == 2);
	CHECK(capnp_pointer_get_text(capnp_list_get_pointer(&profiles, 1), &text) == STATUS_OK);
	CHECK(strcmp(text.bytes, "recovery") == 0);
}

static void a_configuration_that_is_not_right_is_refused(void)
{
	static const char full[] =
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
	static const struct row bad[] = {
		{0, "eve", "", {"a"}},
		{3, "eve", "", {"a"}},
		{9, "ann", "", {"a"}},
		{9, "", "", {"a"}},
		{9, "Eve", "", {"a"}},
		{9, "e e", "", {"a"}},
		{9, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "", {"a"}},
		{9, "eve", "\x1b[2J", {"a"}},
		{9, "eve", "\xff", {"a"}},
		{9, "eve", full, {"a"}},
		{9, "eve", "", {NULL}},
		{9, "eve", "", {"a", "a"}},
		{9, "eve", "", {"A"}},
		{9, "eve", "", {""}},
		{9, "eve", "", {"a", "b", "c", "d", "e"}},
	};
	struct row rows[4];
	struct accounts accounts;

	for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
		memcpy(rows, good, sizeof(good));
		rows[3] = bad[i];
		CHECK(read_rows(&accounts, rows, 4) == STATUS_INVALID_ARGUMENT);
	}
	memcpy(rows, good, sizeof(good));
	rows[3] = (struct row){9, "eve", full + 1, {"a"}};
	CHECK(read_rows(&accounts, rows, 4) == STATUS_OK);
}

static void a_principal_is_never_given_twice(void)
{
	struct accounts_account account = {.profiles = {.count = 1, .names = {"guest"}}};
	struct accounts accounts;

	CHECK(read_rows(&accounts, good, ARRAY_COUNT(good)) == STATUS_OK);
	CHECK(accounts_principal_next(&accounts) == ACCOUNTS_PRINCIPAL_FIRST);
	account.principal = ACCOUNTS_PRINCIPAL_FIRST;
	CHECK(accounts_names_set(&account, CAPNP_TEXT("cleo"), CAPNP_TEXT("")));
	CHECK(accounts_add(&accounts, &account) == STATUS_OK);
	CHECK(accounts_principal_next(&accounts) == ACCOUNTS_PRINCIPAL_FIRST + 1);
	CHECK(accounts_add(&accounts, &account) == STATUS_INVALID_ARGUMENT);
	CHECK(!accounts_names_set(&account, CAPNP_TEXT("Cleo"), CAPNP_TEXT("")));
	CHECK(!accounts_names_set(&account, CAPNP_TEXT("dora"), CAPNP_TEXT("\x1b")));
	CHECK(accounts_name_length(&account) == 4);
	for (uint32_t i = accounts.count; i < ACCOUNTS; i++) {
		const char name[2] = {(char)('a' + i / 2), (char)('0' + i % 2)};

		account.principal++;
		CHECK(accounts_names_set(&account, capnp_text_make(name, 2), CAPNP_TEXT("")));
		CHECK(accounts_add(&accounts, &account) == STATUS_OK);
	}
	account.principal++;
	CHECK(accounts_add(&accounts, &account) == STATUS_NO_ROOM);
	accounts.last_principal = INT64_MAX;
	CHECK(accounts_principal_next(&accounts) == 0);
}

static void a_key_belongs_to_an_account_once(void)
{
	struct accounts_key key = {.principal = 3, .line = {.key = {1}, .comment = "one"}};
	struct accounts accounts;

	CHECK(read_rows(&accounts, good, ARRAY_COUNT(good)) == STATUS_OK);
	CHECK(accounts_key_add(&accounts, &key) == STATUS_OK);
	CHECK(accounts_key_add(&accounts, &key) == STATUS_INVALID_ARGUMENT);
	CHECK(accounts_key_has(&accounts, 3, key.line.key));
	CHECK(!accounts_key_has(&accounts, 5, key.line.key));
	key.principal = 4;
	CHECK(accounts_key_add(&accounts, &key) == STATUS_INVALID_ARGUMENT);
	key.principal = 5;
	CHECK(accounts_key_add(&accounts, &key) == STATUS_OK);
	CHECK(accounts_key_next(&accounts, 5, 0)->principal == 5);
	CHECK(!accounts_key_next(&accounts, 5, 1) && !accounts_key_next(&accounts, 7, 0));
	CHECK(accounts_key_remove(&accounts, 3, key.line.key));
	CHECK(!accounts_key_remove(&accounts, 3, key.line.key));
	CHECK(accounts_key_has(&accounts, 5, key.line.key) && accounts.key_count == 1);
	for (uint32_t i = 1; i < ACCOUNTS_KEYS; i++) {
		key.line.key[1] = (uint8_t)i;
		CHECK(accounts_key_add(&accounts, &key) == STATUS_OK);
	}
	key.line.key[0] = 2;
	CHECK(accounts_key_add(&accounts, &key) == STATUS_NO_ROOM);
	CHECK(accounts_key_find(&accounts, CAPNP_TEXT("bob"), key.line.key) == 0);
	key.line.key[0] = 1;
	CHECK(accounts_key_find(&accounts, CAPNP_TEXT("bob"), key.line.key) == 5);
	CHECK(accounts_key_find(&accounts, CAPNP_TEXT("ann"), key.line.key) == 0);
}

static void profiles_are_added_up_to_four(void)
{
	struct accounts_profiles profiles = {0};

	CHECK(accounts_profile_add(&profiles, CAPNP_TEXT("a")));
	CHECK(!accounts_profile_add(&profiles, CAPNP_TEXT("a")));
	CHECK(!accounts_profile_add(&profiles, CAPNP_TEXT("")));
	CHECK(accounts_profile_add(&profiles, CAPNP_TEXT("b")));
	CHECK(accounts_profile_add(&profiles, CAPNP_TEXT("c")));
	CHECK(accounts_profile_add(&profiles, CAPNP_TEXT("d")));
	CHECK(!accounts_profile_add(&profiles, CAPNP_TEXT("e")) && profiles.count == 4);
}

int main(void)
{
	an_account_is_found_by_name_by_principal_and_in_order();
	an_account_is_written_as_it_was_read();
	a_configuration_that_is_not_right_is_refused();
	a_principal_is_never_given_twice();
	a_key_belongs_to_an_account_once();
	profiles_are_added_up_to_four();
	printf("%u passed, 0 failed\n", 6u);
	return 0;
}
