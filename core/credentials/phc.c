/*
 * Verifiers as text: see phc.h.
 */
#include "core/credentials/phc.h"

#include "core/base/base64.h"

#define SALT_LENGTH BASE64_LENGTH(PHC_SALT_BYTES)
#define HASH_LENGTH BASE64_LENGTH(PHC_HASH_BYTES)
/* RFC 9106, section 3.1: the least memory of a lane. */
#define LANE_LEAST_KIB 8u
#define NUMBER_DIGITS 10u

static const char opening[] = "$argon2id$v=19$m=";
static const char before_passes[] = ",t=";
static const char before_lanes[] = ",p=";
static const char before_piece[] = "$";

/* ---- reading --------------------------------------------------------------------------------- */

struct source {
	const char *text;
	size_t left;
};

static bool expect(struct source *source, const char *word)
{
	for (; *word != '\0'; word++) {
		if (source->left == 0 || *source->text != *word)
			return false;
		source->text++;
		source->left--;
	}
	return true;
}

/* A number from 1 to `most`, without a leading zero. */
static bool number_read(struct source *source, uint32_t most, uint32_t *number)
{
	uint64_t value = 0;

	if (source->left == 0 || *source->text < '1' || *source->text > '9')
		return false;
	while (source->left > 0 && *source->text >= '0' && *source->text <= '9') {
		value = value * 10u + (uint64_t)(*source->text - '0');
		if (value > most)
			return false;
		source->text++;
		source->left--;
	}
	*number = (uint32_t)value;
	return true;
}

/* Exactly `length` characters, which give exactly `count` bytes. */
static bool bytes_read(struct source *source, size_t length, uint8_t *bytes, size_t count)
{
	size_t read;

	if (source->left < length || !base64_decode(source->text, length, bytes, count, &read))
		return false;
	source->text += length;
	source->left -= length;
	return read == count;
}

bool phc_read(const char *text, size_t length, const struct phc_cost *most,
	      struct phc_verifier *verifier)
{
	struct source source = {.text = text, .left = length};
	struct phc_cost *cost = &verifier->cost;

	if (!expect(&source, opening) ||
	    !number_read(&source, most->memory_kib, &cost->memory_kib) ||
	    !expect(&source, before_passes) || !number_read(&source, most->passes, &cost->passes) ||
	    !expect(&source, before_lanes) || !number_read(&source, most->lanes, &cost->lanes))
		return false;
	if (cost->memory_kib / LANE_LEAST_KIB < cost->lanes)
		return false;
	if (!expect(&source, before_piece) ||
	    !bytes_read(&source, SALT_LENGTH, verifier->salt, PHC_SALT_BYTES))
		return false;
	return expect(&source, before_piece) &&
	       bytes_read(&source, HASH_LENGTH, verifier->hash, PHC_HASH_BYTES) && source.left == 0;
}

/* ---- writing --------------------------------------------------------------------------------- */

static char *word_write(char *at, const char *word)
{
	while (*word != '\0')
		*at++ = *word++;
	return at;
}

static char *number_write(char *at, uint32_t number)
{
	char digits[NUMBER_DIGITS];
	size_t used = 0;

	do {
		digits[used++] = (char)('0' + number % 10u);
		number /= 10u;
	} while (number > 0);
	while (used > 0)
		*at++ = digits[--used];
	return at;
}

size_t phc_write(const struct phc_verifier *verifier, char text[PHC_TEXT_BYTES + 1u])
{
	char *at = word_write(text, opening);

	at = number_write(at, verifier->cost.memory_kib);
	at = number_write(word_write(at, before_passes), verifier->cost.passes);
	at = number_write(word_write(at, before_lanes), verifier->cost.lanes);
	at = word_write(at, before_piece);
	base64_encode(verifier->salt, PHC_SALT_BYTES, at);
	at = word_write(at + SALT_LENGTH, before_piece);
	base64_encode(verifier->hash, PHC_HASH_BYTES, at);
	at += HASH_LENGTH;
	*at = '\0';
	return (size_t)(at - text);
}

bool phc_meets(const struct phc_cost *cost, const struct phc_cost *floor)
{
	return cost->memory_kib >= floor->memory_kib && cost->passes >= floor->passes;
}
