/*
 * Verifiers of passwords as text, and base64: what is written is read back, each text has one
 * reading and each verifier one text, and what anybody changed in a text is refused or means
 * something else.
 */
#include <string.h>

#include "core/base/base64.h"
#include "core/credentials/phc.h"
#include "tests/host/core/check.h"

#define SALT "AAECAwQFBgcICQoLDA0ODw"
#define HASH "////////////////////////////////////////AAA"
#define GOOD "$argon2id$v=19$m=65536,t=3,p=1$" SALT "$" HASH

static const struct phc_cost most = {.memory_kib = 1u << 20, .passes = 16, .lanes = 1};

static bool reads(const char *text, struct phc_verifier *verifier)
{
	return phc_read(text, strlen(text), &most, verifier);
}

static void a_verifier_is_read_and_written_as_it_is(void)
{
	struct phc_verifier verifier;
	char text[PHC_TEXT_BYTES + 1u];

	CHECK(reads(GOOD, &verifier));
	CHECK(verifier.cost.memory_kib == 65536 && verifier.cost.passes == 3 &&
	      verifier.cost.lanes == 1);
	for (unsigned i = 0; i < PHC_SALT_BYTES; i++)
		CHECK(verifier.salt[i] == i);
	CHECK(verifier.hash[0] == 0xff && verifier.hash[29] == 0xff && verifier.hash[31] == 0);
	CHECK(phc_write(&verifier, text) == strlen(GOOD) && strcmp(text, GOOD) == 0);
	verifier.cost = (struct phc_cost){UINT32_MAX, UINT32_MAX, UINT32_MAX};
	CHECK(phc_write(&verifier, text) <= PHC_TEXT_BYTES);
}

static void what_is_no_verifier_is_refused(void)
{
	static const char *const bad[] = {
		"",
		"$",
		" " GOOD,
		GOOD " ",
		GOOD "$",
		GOOD "A",
		"$argon2i$v=19$m=65536,t=3,p=1$" SALT "$" HASH,
		"$argon2d$v=19$m=65536,t=3,p=1$" SALT "$" HASH,
		"$2b$12$" SALT "$" HASH,
		"$argon2id$m=65536,t=3,p=1$" SALT "$" HASH,
		"$argon2id$v=16$m=65536,t=3,p=1$" SALT "$" HASH,
		"$argon2id$v=19$t=3,m=65536,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=65536,t=3$" SALT "$" HASH,
		"$argon2id$v=19$m=65536,t=3,p=1,data=AAAA$" SALT "$" HASH,
		"$argon2id$v=19$m=065536,t=3,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=+65536,t=3,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=65536,t=0,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=65536,t=,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=65536,t=3,p=0$" SALT "$" HASH,
		"$argon2id$v=19$m=7,t=3,p=1$" SALT "$" HASH,
		/* Dearer than whoever reads it can pay. */
		"$argon2id$v=19$m=1048577,t=3,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=4294967296,t=3,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=18446744073709551617,t=3,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=65536,t=17,p=1$" SALT "$" HASH,
		"$argon2id$v=19$m=65536,t=3,p=2$" SALT "$" HASH,
		/* Other lengths, padding, other alphabets, bits that belong to no byte. */
		"$argon2id$v=19$m=65536,t=3,p=1$" HASH "$" SALT,
		"$argon2id$v=19$m=65536,t=3,p=1$" SALT "==$" HASH,
		"$argon2id$v=19$m=65536,t=3,p=1$$" HASH,
		"$argon2id$v=19$m=65536,t=3,p=1$AAECAwQFBgcICQoLDA0OD-$" HASH,
		"$argon2id$v=19$m=65536,t=3,p=1$AAECAwQFBgcICQoLDA0ODx$" HASH,
		"$argon2id$v=19$m=65536,t=3,p=1$" SALT
		"$////////////////////////////////////////AAB",
	};
	struct phc_verifier verifier;

	for (size_t i = 0; i < ARRAY_COUNT(bad); i++)
		CHECK(!reads(bad[i], &verifier));
}

/* Each single change of a byte, each cut: no other text reads as the same verifier. */
static void no_other_text_is_the_same_verifier(void)
{
	struct phc_verifier good, verifier;
	char text[] = GOOD, again[PHC_TEXT_BYTES + 1u];

	CHECK(reads(GOOD, &good));
	for (size_t at = 0; at < strlen(GOOD); at++) {
		CHECK(!phc_read(GOOD, at, &most, &verifier));
		for (unsigned byte = 0; byte < 256; byte++) {
			text[at] = (char)byte;
			if (text[at] == GOOD[at] || !phc_read(text, strlen(GOOD), &most, &verifier))
				continue;
			CHECK(memcmp(&good, &verifier, sizeof(good)) != 0);
			CHECK(phc_write(&verifier, again) == strlen(GOOD) &&
			      memcmp(text, again, strlen(GOOD)) == 0);
		}
		text[at] = GOOD[at];
	}
}

static void a_floor_is_of_memory_and_of_passes(void)
{
	static const struct phc_cost floor = {.memory_kib = 19456, .passes = 2, .lanes = 1};

	CHECK(phc_meets(&floor, &floor));
	CHECK(phc_meets(&(struct phc_cost){65536, 3, 1}, &floor));
	CHECK(!phc_meets(&(struct phc_cost){19455, 9, 1}, &floor));
	CHECK(!phc_meets(&(struct phc_cost){65536, 1, 1}, &floor));
}

static void base64_is_that_of_its_document(void)
{
	/* RFC 4648, section 10, without padding. */
	static const struct {
		const char *bytes, *text;
	} rows[] = {
		{"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
		{"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
	uint8_t bytes[8];
	char text[16];
	size_t count;

	for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
		size_t length = strlen(rows[i].bytes);

		CHECK(BASE64_LENGTH(length) == strlen(rows[i].text));
		base64_encode((const uint8_t *)rows[i].bytes, length, text);
		CHECK(memcmp(text, rows[i].text, strlen(rows[i].text)) == 0);
		CHECK(base64_decode(rows[i].text, strlen(rows[i].text), bytes, length, &count));
		CHECK(count == length && memcmp(bytes, rows[i].bytes, length) == 0);
		CHECK(length == 0 || !base64_decode(rows[i].text, strlen(rows[i].text), bytes,
						    length - 1u, &count));
	}
	CHECK(!base64_decode("Z", 1, bytes, sizeof(bytes), &count));
	CHECK(!base64_decode("Zh", 2, bytes, sizeof(bytes), &count));
	CHECK(!base64_decode("Zm9=", 4, bytes, sizeof(bytes), &count));
	CHECK(!base64_decode("Zm 9", 4, bytes, sizeof(bytes), &count));
}

int main(void)
{
	a_verifier_is_read_and_written_as_it_is();
	what_is_no_verifier_is_refused();
	no_other_text_is_the_same_verifier();
	a_floor_is_of_memory_and_of_passes();
	base64_is_that_of_its_document();
	printf("%u passed, 0 failed\n", 5u);
	return 0;
}
