/*
 * The string functions of user/rt/format.h.
 */
#include "user/rt/format.h"

size_t rt_string_length(const char *string)
{
	size_t length = 0;

	while (string[length] != '\0')
		length++;
	return length;
}

size_t rt_string_length_bounded(const char *string, size_t limit)
{
	size_t length = 0;

	while (length < limit && string[length] != '\0')
		length++;
	return length;
}

bool rt_string_equal(const char *left, const char *right)
{
	while (*left != '\0' && *left == *right) {
		left++;
		right++;
	}
	return *left == *right;
}

bool rt_string_copy(char *to, size_t size, const char *from, size_t length)
{
	size_t fits = length < size ? length : size - 1u;

	__builtin_memmove(to, from, fits);
	to[fits] = '\0';
	return fits == length;
}

/* The value of a digit in any base up to 16, or 16. */
static uint32_t digit_value(char digit)
{
	if (digit >= '0' && digit <= '9')
		return (uint32_t)(digit - '0');
	if (digit >= 'a' && digit <= 'f')
		return (uint32_t)(digit - 'a') + 10u;
	if (digit >= 'A' && digit <= 'F')
		return (uint32_t)(digit - 'A') + 10u;
	return 16u;
}

bool rt_string_to_u64(const char *string, uint64_t *value)
{
	uint32_t base = 10u;
	uint64_t sum = 0;

	if (string[0] == '0' && (string[1] == 'x' || string[1] == 'X')) {
		base = 16u;
		string += 2;
	}
	if (*string == '\0')
		return false;
	/* A number that still fits has at most 20 digits, but for leading zeros. */
	for (; *string != '\0'; string++) {
		uint32_t digit = digit_value(*string);

		if (digit >= base || __builtin_mul_overflow(sum, (uint64_t)base, &sum) ||
		    __builtin_add_overflow(sum, (uint64_t)digit, &sum))
			return false;
	}
	*value = sum;
	return true;
}
