/*
 * Cutting a value's text into words; see core/schema/scan.h. Every loop takes a byte of the text
 * each turn.
 */
#include "core/schema/scan.h"

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* The value of a digit of any base up to 16; 16 when it is none. */
static uint32_t digit_of(char byte)
{
	if (is_digit(byte))
		return (uint32_t)(byte - '0');
	if (byte >= 'a' && byte <= 'f')
		return (uint32_t)(byte - 'a') + 10u;
	if (byte >= 'A' && byte <= 'F')
		return (uint32_t)(byte - 'A') + 10u;
	return 16;
}

char scan_peek(struct scan *scan)
{
	while (*scan->next == ' ' || *scan->next == '\t' || *scan->next == '\n')
		scan->next++;
	return *scan->next;
}

bool scan_take(struct scan *scan, char sign)
{
	if (scan_peek(scan) != sign)
		return false;
	scan->next++;
	return true;
}

static uint32_t take_while(struct scan *scan, char word[VALUE_NAME_BYTES], bool number)
{
	uint32_t length = 0;

	(void)scan_peek(scan);
	for (;; scan->next++, length++) {
		char byte = *scan->next;

		if (!is_letter(byte) && !is_digit(byte) && byte != '_' &&
		    !(number && (byte == '.' || byte == '-' || byte == '+')))
			break;
		if (length < VALUE_NAME_BYTES - 1u)
			word[length] = byte;
	}
	word[length < VALUE_NAME_BYTES - 1u ? length : VALUE_NAME_BYTES - 1u] = '\0';
	return length;
}

uint32_t scan_word(struct scan *scan, char word[VALUE_NAME_BYTES])
{
	return take_while(scan, word, true);
}

uint32_t scan_name(struct scan *scan, char word[VALUE_NAME_BYTES])
{
	return take_while(scan, word, false);
}

/*
 * ---- texts -------------------------------------------------------------------------------------
 */

/* Up to `most` digits of a base. False: there is none. */
static bool digits_take(const char **next, uint32_t base, uint32_t most, uint32_t *value)
{
	uint32_t count = 0;

	*value = 0;
	for (; count < most && digit_of(**next) < base; count++)
		*value = *value * base + digit_of(*(*next)++);
	return count > 0;
}

/* Reads the characters that follow a backslash. */
static bool escape_take(const char **next, uint8_t *byte)
{
	static const char letters[] = "abfnrtv\"'\\?", values[] = "\a\b\f\n\r\t\v\"'\\?";
	uint32_t value;

	for (uint32_t i = 0; i < sizeof(letters) - 1u; i++) {
		if (**next == letters[i]) {
			(*next)++;
			*byte = (uint8_t)values[i];
			return true;
		}
	}
	if (**next == 'x') {
		(*next)++;
		if (!digits_take(next, 16, 2, &value))
			return false;
	} else if (!digits_take(next, 8, 3, &value) || value > UINT8_MAX) {
		return false;
	}
	*byte = (uint8_t)value;
	return true;
}

/* One text, its opening quote taken. */
static bool text_take(const char **next, uint8_t *bytes, uint32_t *length)
{
	while (**next != '"') {
		uint8_t byte = (uint8_t) * (*next)++;

		if (byte == '\0')
			return false;
		if (byte == '\\' && !escape_take(next, &byte))
			return false;
		if (bytes)
			bytes[*length] = byte;
		(*length)++;
	}
	(*next)++;
	return true;
}

bool scan_bytes(struct scan *scan, uint8_t *bytes, uint32_t *length)
{
	struct scan copy = *scan;

	*length = 0;
	if (scan_peek(&copy) != '"')
		return false;
	while (scan_take(&copy, '"')) {
		if (!text_take(&copy.next, bytes, length))
			return false;
	}
	if (bytes)
		*scan = copy;
	return true;
}

bool scan_hexadecimal(struct scan *scan, uint8_t *bytes, uint32_t *length)
{
	struct scan copy = *scan;

	*length = 0;
	if (scan_peek(&copy) != '0' || copy.next[1] != 'x' || copy.next[2] != '"')
		return false;
	copy.next += 3;
	while (scan_peek(&copy) != '"') {
		uint32_t high = digit_of(copy.next[0]), low;

		/*
		 * The second byte is looked at only when the first is a digit, and so not the end.
		 */
		low = high < 16u ? digit_of(copy.next[1]) : 16u;
		if (low == 16u)
			return false;
		if (bytes)
			bytes[*length] = (uint8_t)(high << 4 | low);
		(*length)++;
		copy.next += 2;
	}
	copy.next++;
	if (bytes)
		*scan = copy;
	return true;
}

/*
 * ---- lists and numbers -------------------------------------------------------------------------
 */

uint32_t scan_count(const struct scan *scan)
{
	struct scan copy = *scan;
	uint32_t count = 0, depth = 0, length = 0;
	bool any = false;

	for (char byte = scan_peek(&copy); byte != '\0'; byte = scan_peek(&copy)) {
		copy.next++;
		if (byte == '"' && !text_take(&copy.next, NULL, &length))
			return count + 1u;
		if (depth == 0 && byte == ']')
			return count + (any ? 1u : 0u);
		if (byte == '(' || byte == '[' || byte == '{')
			depth++;
		if ((byte == ')' || byte == ']' || byte == '}') && depth > 0)
			depth--;
		if (depth == 0 && byte == ',') {
			count++;
			any = false;
		} else {
			any = true;
		}
	}
	return count + (any ? 1u : 0u);
}

bool scan_number(const char *word, uint64_t *value)
{
	uint32_t base = 10;

	if (word[0] == '0' && (word[1] == 'x' || word[1] == 'X')) {
		base = 16;
		word += 2;
	} else if (word[0] == '0' && word[1] != '\0') {
		base = 8;
		word++;
	}
	*value = 0;
	if (*word == '\0')
		return false;
	for (; *word != '\0'; word++) {
		uint32_t digit = digit_of(*word);

		if (digit >= base || *value > (UINT64_MAX - digit) / base)
			return false;
		*value = *value * base + digit;
	}
	return true;
}
