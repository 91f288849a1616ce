/*
 * Widths: see width.h.
 */
#include "core/terminal/width.h"

/* Characters from the first to the last. */
struct range {
	uint32_t first, last;
};

#include "core/terminal/width_table.h"

/* The ranges of Unicode's property Bidi_Control, and format characters that show nothing. */
static const struct range deceptive[] = {
	{0x061c, 0x061c}, {0x180e, 0x180e}, {0x200b, 0x200b}, {0x200e, 0x200f},   {0x2028, 0x202e},
	{0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
};

/* Halves the table until the place is found: at most as often as its length has bits. */
static bool is_in(const struct range *ranges, size_t count, uint32_t code)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2u;

		if (code > ranges[middle].last)
			low = middle + 1u;
		else if (code < ranges[middle].first)
			high = middle;
		else
			return true;
	}
	return false;
}

unsigned terminal_width(uint32_t code)
{
	if (code >= 0x20 && code < 0x300)
		return 1;
	if (is_in(width_zero, ARRAY_COUNT(width_zero), code))
		return 0;
	return is_in(width_wide, ARRAY_COUNT(width_wide), code) ? 2 : 1;
}

bool terminal_is_deceptive(uint32_t code)
{
	return terminal_is_control(code) || is_in(deceptive, ARRAY_COUNT(deceptive), code);
}
