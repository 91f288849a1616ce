/*
 * See tinyssh_random.h. The two variables live for one computation and are zero between any two: no
 * program's state is in them.
 */
#include <tinyssh_random.h>

#include <crypto_stream_chacha20.h>
#include <randombytes.h>
#include <stddef.h>

static const uint8_t *random_seed;
static uint64_t random_nonce;

void tinyssh_random_begin(const uint8_t seed[TINYSSH_SEED_BYTES])
{
	random_seed = seed;
	random_nonce = 0;
}

void tinyssh_random_end(void)
{
	random_seed = NULL;
	random_nonce = 0;
}

/* Each request is the stream of the next nonce. */
void randombytes(void *bytes, long long length)
{
	unsigned char nonce[crypto_stream_chacha20_NONCEBYTES];

	if (!random_seed || length < 0)
		__builtin_trap();
	for (unsigned int i = 0; i < sizeof(nonce); i++)
		nonce[i] = (unsigned char)(random_nonce >> (8u * i));
	random_nonce++;
	(void)crypto_stream_chacha20(bytes, (unsigned long long)length, nonce, random_seed);
}
