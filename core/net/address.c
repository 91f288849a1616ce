/*
 * Addresses and their text: see address.h.
 */
#include "core/net/address.h"

#define GROUPS 8u
#define NONE UINT32_MAX

struct net_address net_address_make(const void *bytes, uint8_t length)
{
	struct net_address address = {.length = length};

	__builtin_memcpy(address.bytes, bytes,
			 length == NET_ADDRESS_4_BYTES ? NET_ADDRESS_4_BYTES : NET_ADDRESS_BYTES);
	return address;
}

bool net_address_equal(const struct net_address *left, const struct net_address *right)
{
	return left->length == right->length &&
	       __builtin_memcmp(left->bytes, right->bytes, NET_ADDRESS_BYTES) == 0;
}

bool net_address_is_loopback(const struct net_address *address)
{
	static const uint8_t one[NET_ADDRESS_BYTES] = {[15] = 1};

	if (address->length == NET_ADDRESS_4_BYTES)
		return address->bytes[0] == 127;
	return address->length == NET_ADDRESS_BYTES &&
	       __builtin_memcmp(address->bytes, one, sizeof(one)) == 0;
}

bool net_prefix_has(const struct net_prefix *prefix, const struct net_address *address)
{
	if (address->length == 0 || prefix->address.length != address->length)
		return false;
	for (uint32_t bit = 0; bit < prefix->bits; bit += 8) {
		const uint32_t left = prefix->bits - bit;
		const uint32_t mask = left >= 8u ? 0xffu : 0xffu << (8u - left) & 0xffu;
		const uint32_t byte = bit / 8u;

		if (((prefix->address.bytes[byte] ^ address->bytes[byte]) & mask) != 0)
			return false;
	}
	return true;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* A text that is read from its beginning. */
struct scan {
	const char *text;
	size_t length, at;
};

static bool scan_take(struct scan *scan, char c)
{
	if (scan->at == scan->length || scan->text[scan->at] != c)
		return false;
	scan->at++;
	return true;
}

/* A number without zeros in front, of at most three digits. */
static bool scan_decimal(struct scan *scan, uint32_t most, uint32_t *value)
{
	const size_t from = scan->at;

	*value = 0;
	while (scan->at < scan->length && scan->at - from < 3u && scan->text[scan->at] >= '0' &&
	       scan->text[scan->at] <= '9')
		*value = *value * 10u + (uint32_t)(scan->text[scan->at++] - '0');
	if (scan->at == from || (scan->text[from] == '0' && scan->at - from > 1u))
		return false;
	return *value <= most;
}

static uint32_t hex_of(char c)
{
	if (c >= '0' && c <= '9')
		return (uint32_t)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (uint32_t)(c - 'a') + 10u;
	if (c >= 'A' && c <= 'F')
		return (uint32_t)(c - 'A') + 10u;
	return NONE;
}

static bool scan_group(struct scan *scan, uint32_t *value)
{
	const size_t from = scan->at;

	*value = 0;
	while (scan->at < scan->length && scan->at - from < 4u &&
	       hex_of(scan->text[scan->at]) != NONE)
		*value = *value << 4 | hex_of(scan->text[scan->at++]);
	return scan->at > from;
}

static bool parse_4(struct scan *scan, struct net_address *address)
{
	uint32_t value;

	for (uint32_t i = 0; i < NET_ADDRESS_4_BYTES; i++) {
		if ((i > 0 && !scan_take(scan, '.')) || !scan_decimal(scan, 255, &value))
			return false;
		address->bytes[i] = (uint8_t)value;
	}
	address->length = NET_ADDRESS_4_BYTES;
	return true;
}

/* Puts the groups behind `::` to the end. */
static void groups_spread(struct net_address *address, uint32_t count, uint32_t gap)
{
	const uint32_t behind = (count - gap) * 2u;

	for (uint32_t i = 1; i <= behind; i++) {
		address->bytes[NET_ADDRESS_BYTES - i] = address->bytes[count * 2u - i];
		/* The place that it came from is empty, unless it was the last one. */
		if (count < GROUPS)
			address->bytes[count * 2u - i] = 0;
	}
}

static bool parse_16(struct scan *scan, struct net_address *address)
{
	uint32_t count = 0, gap = NONE, value;

	if (scan_take(scan, ':')) {
		if (!scan_take(scan, ':'))
			return false;
		gap = 0;
	}
	while (count < GROUPS && scan_group(scan, &value)) {
		address->bytes[count * 2u] = (uint8_t)(value >> 8);
		address->bytes[count * 2u + 1u] = (uint8_t)value;
		count++;
		if (!scan_take(scan, ':'))
			break;
		if (scan_take(scan, ':')) {
			if (gap != NONE)
				return false;
			gap = count;
		} else if (count == GROUPS || scan->at == scan->length) {
			return false;
		}
	}
	if (gap == NONE ? count != GROUPS : count >= GROUPS)
		return false;
	if (gap != NONE)
		groups_spread(address, count, gap);
	address->length = NET_ADDRESS_BYTES;
	return true;
}

static bool has_colon(const struct scan *scan)
{
	for (size_t i = scan->at; i < scan->length; i++) {
		if (scan->text[i] == ':')
			return true;
	}
	return false;
}

static bool scan_address(struct scan *scan, struct net_address *address)
{
	*address = (struct net_address){{0}, 0};
	if (scan->length > NET_PREFIX_TEXT_BYTES)
		return false;
	return has_colon(scan) ? parse_16(scan, address) : parse_4(scan, address);
}

bool net_address_parse(const char *text, size_t length_bytes, struct net_address *address)
{
	struct scan scan = {text, length_bytes, 0};

	if (scan_address(&scan, address) && scan.at == scan.length)
		return true;
	*address = (struct net_address){{0}, 0};
	return false;
}

bool net_prefix_parse(const char *text, size_t length_bytes, struct net_prefix *prefix)
{
	struct scan scan = {text, length_bytes, 0};
	uint32_t bits;
	bool right = scan_address(&scan, &prefix->address);

	bits = prefix->address.length * 8u;
	if (right && scan_take(&scan, '/'))
		right = scan_decimal(&scan, bits, &bits);
	prefix->bits = (uint8_t)bits;
	if (right && scan.at == scan.length)
		return true;
	*prefix = (struct net_prefix){{{0}, 0}, 0};
	return false;
}

/* ---- printing -------------------------------------------------------------------------------- */

static uint32_t print_number(char *text, uint32_t value, uint32_t base)
{
	uint32_t divisor = 1, length = 0;

	while (value / divisor >= base)
		divisor *= base;
	for (; divisor > 0; divisor /= base)
		text[length++] = "0123456789abcdef"[value / divisor % base];
	return length;
}

static uint32_t group_of(const struct net_address *address, uint32_t group)
{
	return (uint32_t)address->bytes[group * 2u] << 8 | address->bytes[group * 2u + 1u];
}

/* The first of the longest runs of groups that are zero, of two at least. */
static uint32_t zeros_find(const struct net_address *address, uint32_t *length)
{
	uint32_t best = NONE;

	*length = 1;
	for (uint32_t i = 0; i < GROUPS; i++) {
		uint32_t run = 0;

		while (i + run < GROUPS && group_of(address, i + run) == 0)
			run++;
		if (run > *length) {
			*length = run;
			best = i;
		}
	}
	return best;
}

static uint32_t print_16(const struct net_address *address, char *text)
{
	uint32_t run, length = 0;
	const uint32_t zeros = zeros_find(address, &run);

	for (uint32_t i = 0; i < GROUPS; i++) {
		if (i == zeros) {
			text[length++] = ':';
			text[length++] = ':';
			i += run - 1u;
			continue;
		}
		if (i > 0 && text[length - 1u] != ':')
			text[length++] = ':';
		length += print_number(text + length, group_of(address, i), 16);
	}
	return length;
}

uint32_t net_address_print(const struct net_address *address, char text[NET_ADDRESS_TEXT_BYTES])
{
	uint32_t length = 0;

	if (address->length == NET_ADDRESS_BYTES)
		length = print_16(address, text);
	for (uint32_t i = 0; address->length == NET_ADDRESS_4_BYTES && i < address->length; i++) {
		if (i > 0)
			text[length++] = '.';
		length += print_number(text + length, address->bytes[i], 10);
	}
	text[length] = '\0';
	return length;
}

uint32_t net_prefix_print(const struct net_prefix *prefix, char text[NET_PREFIX_TEXT_BYTES])
{
	uint32_t length = net_address_print(&prefix->address, text);

	if (length == 0)
		return 0;
	text[length++] = '/';
	length += print_number(text + length, prefix->bits, 10);
	text[length] = '\0';
	return length;
}
