/*
 * Kept memory of passwords that nobody vouches for: it can be opened, whatever is in it; setup
 * never opens where a mark stands; a wrong password never gets in, and a wait is never longer than
 * the longest.
 *
 * The first byte says whether the records' hashes are made anew, because no fuzzer finds one.
 */
#include "core/credentials/login.h"

#include <sodium/crypto_hash_sha256.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(bool condition)
{
	if (!condition)
		abort();
}

static void table_make(struct credentials_table *table)
{
	*table = (struct credentials_table){
		.count = 2,
		.setup = 0,
		.cost = CREDENTIALS_COST_SMALL,
		.token_ns = 1000,
		.accounts = {{.principal = 1, .name = "operator", .setup = true},
			     {.principal = 2,
			      .name = "ann",
			      .has_verifier = true,
			      .verifier = {.cost = CREDENTIALS_COST_SMALL}}},
	};
}

static void try_all(struct credentials *credentials)
{
	static const uint8_t wrong[PHC_HASH_BYTES] = {0x77};
	static const char *const names[] = {"operator", "ann", "eve"};
	static const struct credentials_typed typed = {
		.text = "wrong", .length = 5, .hash = wrong, .codes = true};

	for (uint32_t i = 0; i < ARRAY_COUNT(names); i++) {
		const struct credentials_asked asked = {.name = names[i],
							.name_length = strlen(names[i]),
							.source = "far",
							.source_length = 3,
							.now_ns = UINT64_C(1) << 40};
		struct credentials_attempt attempt;
		struct credentials_begun begun =
			credentials_login_begin(credentials, &attempt, &asked);

		expect(begun.seconds <= 32 && begun.delay_ns <= CREDENTIALS_BACKOFF_DELAY_NS);
		if (begun.step != CREDENTIALS_ASK)
			continue;
		expect(attempt.verifier.cost.memory_kib <= 12288 &&
		       attempt.verifier.cost.lanes == 1);
		/* The fuzzer may have chosen this very hash. */
		expect(!credentials_login_end(credentials, &attempt, &typed, asked.now_ns)
				.accepted ||
		       memcmp(attempt.verifier.hash, wrong, sizeof(wrong)) == 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct credentials_kept kept;
	const struct credentials_start start = {.key = {1}, .token = {2}, .now_ns = 5};
	char token[CREDENTIALS_TOKEN_TEXT];
	struct credentials credentials;
	bool marked;

	if (size < 1)
		return 0;
	memset(&kept, 0, sizeof(kept));
	memcpy(&kept, data + 1, size - 1 < sizeof(kept) ? size - 1 : sizeof(kept));
	for (uint32_t i = 0; data[0] % 2u && i < 2; i++)
		(void)crypto_hash_sha256(kept.records[i].hash,
					 (const unsigned char *)&kept.records[i],
					 offsetof(struct credentials_record, hash));
	marked = kept.mark != 0;
	table_make(&credentials.table);
	credentials_open(&credentials, &kept, &start, token);
	expect(!marked || credentials_is_set_up(&credentials));
	expect(!marked || credentials_setup_begin(&credentials, true) != CREDENTIALS_SETUP_ASK);
	expect(!credentials_setup_token(&credentials, "aaaa", 4, 6));
	try_all(&credentials);
	if (credentials_setup_begin(&credentials, true) == CREDENTIALS_SETUP_ASK) {
		const struct phc_verifier verifier = {.cost = CREDENTIALS_COST_SMALL};
		const uint8_t code[CREDENTIALS_HASH_BYTES] = {3};
		struct credentials_change change;

		expect(credentials_setup_plan(&credentials, &verifier, code, &change) ==
		       CREDENTIALS_SETUP_ASK);
		credentials_change_commit(&credentials, &change);
		expect(kept.mark != 0 && credentials_is_set_up(&credentials));
	}
	return 0;
}
