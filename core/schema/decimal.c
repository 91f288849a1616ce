/*
 * Floating-point numbers as text; see core/schema/decimal.h.
 *
 * Both directions are one question: the quotient of two long integers, D * 10^k or m * 2^e over
 * what else is there, as a number of 64 bits, and whether something is left. Every loop is over the
 * words of a long integer, the bits of a quotient, or the digits of a number, whose exponents are
 * bounded first.
 */
#include "core/schema/decimal.h"

/* The words of a long integer: 10^345, and the 64 bits of a quotient above it. */
#define BIG_WORDS 42u
/* Beyond these every number is infinite, or zero. */
#define EXPONENT_MOST 310
#define EXPONENT_LEAST (-345)
#define DIGITS_MOST 19u

struct big {
	uint32_t words[BIG_WORDS]; /* the least significant first */
};

/* One of the two formats. */
struct format {
	uint32_t size;
	uint32_t fraction_bits; /* of the fraction that is stored */
	int32_t bias;
	uint32_t digits; /* that are always enough */
};

static const struct format formats[] = {{32, 23, 127, 9}, {64, 52, 1023, 17}};

static const struct format *format_of(uint32_t size)
{
	return &formats[size == 32 ? 0 : 1];
}

/*
 * ---- long integers -----------------------------------------------------------------------------
 */

static void big_set(struct big *big, uint64_t value)
{
	__builtin_memset(big, 0, sizeof(*big));
	big->words[0] = (uint32_t)value;
	big->words[1] = (uint32_t)(value >> 32);
}

static void big_multiply(struct big *big, uint32_t factor)
{
	uint64_t carry = 0;

	for (uint32_t i = 0; i < BIG_WORDS; i++) {
		carry += (uint64_t)big->words[i] * factor;
		big->words[i] = (uint32_t)carry;
		carry >>= 32;
	}
}

/* `power` is at most -EXPONENT_LEAST. */
static void big_multiply_ten(struct big *big, uint32_t power)
{
	for (; power >= 9; power -= 9)
		big_multiply(big, 1000000000u);
	for (; power > 0; power--)
		big_multiply(big, 10);
}

static uint32_t big_bits(const struct big *big)
{
	for (uint32_t i = BIG_WORDS; i > 0; i--) {
		if (big->words[i - 1u] != 0)
			return 32u * i - (uint32_t)__builtin_clz(big->words[i - 1u]);
	}
	return 0;
}

static void big_shift_left(struct big *big, uint32_t count)
{
	const uint32_t whole = count / 32u, part = count % 32u;

	for (uint32_t i = BIG_WORDS; i > 0; i--) {
		const uint32_t at = i - 1u;
		uint32_t high = at >= whole ? big->words[at - whole] : 0;
		uint32_t low = at > whole ? big->words[at - whole - 1u] : 0;

		big->words[at] = part == 0 ? high : high << part | low >> (32u - part);
	}
}

static void big_halve(struct big *big)
{
	for (uint32_t i = 0; i < BIG_WORDS; i++)
		big->words[i] =
			big->words[i] >> 1 | (i + 1u < BIG_WORDS ? big->words[i + 1u] << 31 : 0);
}

/* Takes `other` away if it is not the larger one. */
static bool big_take(struct big *big, const struct big *other)
{
	struct big difference;
	uint64_t borrow = 0;

	for (uint32_t i = 0; i < BIG_WORDS; i++) {
		uint64_t digit = (uint64_t)big->words[i] - other->words[i] - borrow;

		difference.words[i] = (uint32_t)digit;
		borrow = digit >> 63;
	}
	if (borrow != 0)
		return false;
	*big = difference;
	return true;
}

/* The quotient, below 2^64; `numerator` becomes what is left, `denominator` its half. */
static uint64_t big_divide(struct big *numerator, struct big *denominator)
{
	uint64_t quotient = 0;

	big_shift_left(denominator, 63);
	for (uint32_t i = 0; i < 64; i++) {
		quotient = quotient << 1 | big_take(numerator, denominator);
		big_halve(denominator);
	}
	return quotient;
}

/*
 * ---- from decimal ------------------------------------------------------------------------------
 */

/* The bits of `mantissa` * 2^`exponent`, whose upper bit is set; `more`: and a little more. */
static uint64_t binary_round(const struct format *format, uint64_t mantissa, int32_t exponent,
			     bool more)
{
	const int32_t leading = exponent + 63;
	const uint64_t infinity = ((UINT64_C(2) * (uint64_t)format->bias) + 1u)
				  << format->fraction_bits;
	const bool normal = leading >= 1 - format->bias;
	uint32_t drop = 63u - format->fraction_bits;
	uint64_t kept, rest, half, bits;

	if (leading > format->bias)
		return infinity;
	if (!normal)
		drop += (uint32_t)(1 - format->bias - leading);
	if (drop > 64)
		return 0;
	kept = drop == 64 ? 0 : mantissa >> drop;
	half = UINT64_C(1) << (drop - 1u);
	rest = mantissa & (half | (half - 1u));
	if (rest > half || (rest == half && (more || (kept & 1u) != 0)))
		kept++;
	bits = kept;
	/* A carry out of the fraction raises the exponent, as it should. */
	if (normal)
		bits += (uint64_t)(leading + format->bias - 1) << format->fraction_bits;
	return bits;
}

/* The bits of `digits` * 10^`power`. */
static uint64_t binary_of(const struct format *format, uint64_t digits, int32_t power)
{
	struct big numerator, denominator, above, rest;
	int32_t exponent;
	uint64_t quotient;

	if (digits == 0 || power < EXPONENT_LEAST)
		return 0;
	if (power > EXPONENT_MOST)
		return binary_round(format, UINT64_C(1) << 63, format->bias + 1, false);
	big_set(&numerator, digits);
	big_set(&denominator, 1);
	big_multiply_ten(power >= 0 ? &numerator : &denominator,
			 (uint32_t)(power >= 0 ? power : -power));
	exponent = (int32_t)big_bits(&numerator) - (int32_t)big_bits(&denominator) - 64;
	big_shift_left(exponent < 0 ? &numerator : &denominator,
		       (uint32_t)(exponent < 0 ? -exponent : exponent));
	/* The quotient has 64 bits, or 65: then it is halved. */
	above = denominator;
	big_shift_left(&above, 64);
	rest = numerator;
	if (big_take(&rest, &above)) {
		big_shift_left(&denominator, 1);
		exponent++;
	}
	quotient = big_divide(&numerator, &denominator);
	return binary_round(format, quotient, exponent, big_bits(&numerator) != 0);
}

/*
 * ---- words -------------------------------------------------------------------------------------
 */

static bool word_is(const char *word, const char *other)
{
	while (*word != '\0' && *word == *other) {
		word++;
		other++;
	}
	return *word == *other;
}

/* The exponent after an `e`, bounded; false when it is none. */
static bool exponent_parse(const char *word, int32_t *exponent)
{
	bool negative = *word == '-';

	if (*word == '-' || *word == '+')
		word++;
	if (*word == '\0')
		return false;
	for (*exponent = 0; *word != '\0'; word++) {
		if (*word < '0' || *word > '9')
			return false;
		if (*exponent < 100000)
			*exponent = *exponent * 10 + (*word - '0');
	}
	if (negative)
		*exponent = -*exponent;
	return true;
}

bool decimal_parse(const char *word, uint32_t size, uint64_t *bits)
{
	const struct format *format = format_of(size);
	const bool negative = *word == '-';
	const uint64_t sign = negative ? UINT64_C(1) << (size - 1u) : 0;
	const uint64_t infinity = ((UINT64_C(2) * (uint64_t)format->bias) + 1u)
				  << format->fraction_bits;
	uint64_t digits = 0;
	int32_t power = 0, exponent = 0;
	uint32_t kept = 0, seen = 0;
	bool point = false;

	word += negative ? 1 : 0;
	if (word_is(word, "inf") || word_is(word, "nan")) {
		*bits = sign | infinity |
			(*word == 'n' ? UINT64_C(1) << (format->fraction_bits - 1u) : 0);
		return true;
	}
	for (; (*word >= '0' && *word <= '9') || (*word == '.' && !point); word++) {
		if (*word == '.') {
			point = true;
			continue;
		}
		seen++;
		if (kept < DIGITS_MOST) {
			digits = digits * 10u + (uint64_t)(*word - '0');
			kept += digits != 0;
			power -= point ? 1 : 0;
		} else {
			power += point ? 0 : 1;
		}
	}
	if (seen == 0 ||
	    ((*word == 'e' || *word == 'E') ? !exponent_parse(word + 1, &exponent) : *word != '\0'))
		return false;
	*bits = sign | binary_of(format, digits, power + exponent);
	return true;
}

/*
 * ---- to decimal --------------------------------------------------------------------------------
 */

/* `mantissa` * 2^`exponent` over 10^`power`, rounded to the nearest. */
static uint64_t decimal_of(uint64_t mantissa, int32_t exponent, int32_t power)
{
	struct big numerator, denominator, half;
	uint64_t quotient;

	big_set(&numerator, mantissa);
	big_set(&denominator, 1);
	big_multiply_ten(power < 0 ? &numerator : &denominator,
			 (uint32_t)(power < 0 ? -power : power));
	big_shift_left(exponent >= 0 ? &numerator : &denominator,
		       (uint32_t)(exponent >= 0 ? exponent : -exponent));
	half = denominator;
	quotient = big_divide(&numerator, &denominator);
	big_shift_left(&numerator, 1);
	return quotient + big_take(&numerator, &half);
}

static uint64_t ten_to(uint32_t power)
{
	uint64_t value = 1;

	for (; power > 0; power--)
		value *= 10u;
	return value;
}

/* The fewest digits that are read back as the number; gives them, and the power of ten that they
 * are multiplied by. */
static uint64_t shortest(const struct format *format, uint64_t bits, int32_t *power)
{
	const uint64_t fraction = bits & ((UINT64_C(1) << format->fraction_bits) - 1u);
	const int32_t field = (int32_t)(bits >> format->fraction_bits);
	const uint64_t mantissa =
		field == 0 ? fraction : fraction | UINT64_C(1) << format->fraction_bits;
	const int32_t exponent =
		(field == 0 ? 1 : field) - format->bias - (int32_t)format->fraction_bits;
	const int32_t leading = exponent + 63 - __builtin_clzll(mantissa);
	uint64_t digits = 0;

	for (uint32_t count = 1; count <= format->digits; count++) {
		/* log10(2) from below; what is estimated one too low has a digit too many. */
		*power = leading * 30103 / 100000 - (leading < 0 ? 1 : 0) - (int32_t)count + 1;
		digits = decimal_of(mantissa, exponent, *power);
		if (digits >= ten_to(count))
			digits = decimal_of(mantissa, exponent, ++*power);
		if (binary_of(format, digits, *power) == bits)
			break;
	}
	while (digits % 10u == 0) {
		digits /= 10u;
		(*power)++;
	}
	return digits;
}

/* Writes digits with the point where `power` puts it, or with an exponent when that is shorter. */
static uint32_t digits_write(uint64_t digits, int32_t power, char *text)
{
	char reversed[20];
	uint32_t count = 0, length = 0;
	int32_t point;

	for (; digits > 0; digits /= 10u)
		reversed[count++] = (char)('0' + digits % 10u);
	point = (int32_t)count + power; /* digits in front of the point */
	if (point > 15 || point < -3) {
		int32_t exponent = point - 1;
		uint32_t size = (uint32_t)(exponent < 0 ? -exponent : exponent);

		for (uint32_t i = 0; i < count; i++) {
			text[length++] = reversed[count - 1u - i];
			if (i == 0 && count > 1)
				text[length++] = '.';
		}
		text[length++] = 'e';
		if (exponent < 0)
			text[length++] = '-';
		if (size >= 100)
			text[length++] = (char)('0' + size / 100u);
		if (size >= 10)
			text[length++] = (char)('0' + size / 10u % 10u);
		text[length++] = (char)('0' + size % 10u);
		return length;
	}
	for (int32_t i = point < 1 ? point - 1 : 0; i < (int32_t)count || i < point; i++) {
		if (i == point)
			text[length++] = '.';
		text[length++] =
			i >= 0 && i < (int32_t)count ? reversed[(int32_t)count - 1 - i] : '0';
	}
	return length;
}

uint32_t decimal_print(uint64_t bits, uint32_t size, char text[DECIMAL_BYTES])
{
	const struct format *format = format_of(size);
	const uint64_t sign = UINT64_C(1) << (size - 1u);
	const uint64_t infinity = ((UINT64_C(2) * (uint64_t)format->bias) + 1u)
				  << format->fraction_bits;
	const uint64_t plain = bits & (sign - 1u);
	uint32_t length = 0;
	int32_t power = 0;

	if ((bits & sign) != 0 && plain <= infinity)
		text[length++] = '-';
	if (plain >= infinity) {
		__builtin_memcpy(text + length, plain == infinity ? "inf" : "nan", 3);
		length += 3;
	} else if (plain == 0) {
		/* A negative zero that looked like an integer would be read as one. */
		__builtin_memcpy(text + length, "0.0", 3);
		length += length > 0 ? 3 : 1;
	} else {
		uint64_t digits = shortest(format, plain, &power);

		length += digits_write(digits, power, text + length);
	}
	text[length] = '\0';
	return length;
}
