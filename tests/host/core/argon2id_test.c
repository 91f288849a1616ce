/*
 * Argon2id in given memory: the known answers of libsodium's own tests, and what is refused; the
 * memory is wiped, and nothing behind it is touched.
 */
#include <string.h>

#include "core/credentials/argon2id.h"
#include "tests/host/core/check.h"

#define MOST_KIB 8192u

static uint8_t memory[MOST_KIB * 1024u + 65536u] __attribute__((aligned(64)));

static bool verifies(const char *phc, const char *password)
{
	static const struct phc_cost most = {.memory_kib = MOST_KIB, .passes = 20, .lanes = 1};
	struct phc_verifier verifier;
	struct argon2id job = {.password = password,
			       .password_length = strlen(password),
			       .salt = verifier.salt,
			       .memory = memory};
	uint8_t hash[PHC_HASH_BYTES];

	CHECK(phc_read(phc, strlen(phc), &most, &verifier));
	job.cost = verifier.cost;
	job.memory_bytes = argon2id_memory_bytes(&verifier.cost);
	CHECK(job.memory_bytes + 8u <= sizeof(memory));
	memset(memory + job.memory_bytes, 0x5a, 8);
	CHECK(argon2id_compute(&job, hash));
	for (uint64_t i = 0; i < job.memory_bytes; i++)
		CHECK(memory[i] == 0);
	for (uint64_t i = 0; i < 8; i++)
		CHECK(memory[job.memory_bytes + i] == 0x5a);
	return memcmp(hash, verifier.hash, sizeof(hash)) == 0;
}

/* The strings of crypto_pwhash_argon2id_str_verify's tests whose salts and hashes are as long. */
static void known_answers_are_given_and_no_trace_is_left(void)
{
	static const char first[] = "$argon2id$v=19$m=4882,t=2,p=1$bA81arsiXysd3WbTRzmEOw$"
				    "Nm8QBM+7RH1DXo9rvp5cwKEOOOfD2g6JuxlXihoNcpE";
	static const char second[] = "$argon2id$v=19$m=4096,t=19,p=1$PkEgMTYtYnl0ZXMgc2FsdA$"
				     "ltB/ue1kPtBMBGfsysMpPigE6hiNEKZ9vs8vLNVDQGA";
	static const char password[] =
		"^T5H$JYt39n%K*j:W]!1s?vg!:jGi]Ax?..l7[p0v:1jHTpla9;]bUN;?bWyCbtqg ";

	CHECK(verifies(first, ""));
	CHECK(!verifies(first, " "));
	CHECK(verifies(second, password));
}

static void a_cost_that_cannot_be_computed_is_refused(void)
{
	static const struct phc_cost bad[] = {{7, 1, 1},  {64, 0, 1}, {64, 1, 2},
					      {64, 1, 0}, {0, 1, 1},  {UINT32_MAX, 1, 1}};
	uint8_t salt[PHC_SALT_BYTES] = {0}, hash[PHC_HASH_BYTES];
	struct argon2id job = {.cost = {64, 1, 1},
			       .password = "",
			       .salt = salt,
			       .memory = memory,
			       .memory_bytes = sizeof(memory)};

	CHECK(argon2id_compute(&job, hash));
	job.memory_bytes = argon2id_memory_bytes(&job.cost) - 1u;
	CHECK(!argon2id_compute(&job, hash));
	job.memory_bytes = sizeof(memory);
	job.password_length = (1u << 20) + 1u;
	CHECK(!argon2id_compute(&job, hash));
	job.password_length = 0;
	for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
		job.cost = bad[i];
		CHECK(!argon2id_compute(&job, hash));
	}
}

int main(void)
{
	known_answers_are_given_and_no_trace_is_left();
	a_cost_that_cannot_be_computed_is_refused();
	printf("%u passed, 0 failed\n", 2u);
	return 0;
}
