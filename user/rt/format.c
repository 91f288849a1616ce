/*
 * Bounded formatting. A sink counts everything and stores what fits.
 */
#include "user/rt/format.h"

struct sink {
	char *buffer;
	size_t size;
	size_t length;
};

struct conversion {
	bool left;
	bool zero;
	bool has_precision;
	size_t width;
	size_t precision;
	uint32_t longs; /* 0: int; 1 and above: 64 bits */
};

/* The widest field: so a width from outside cannot make a loop long. */
#define WIDTH_MOST 4096u

static void sink_put(struct sink *sink, char byte)
{
	if (sink->size != 0 && sink->length < sink->size - 1u)
		sink->buffer[sink->length] = byte;
	sink->length++;
}

static void sink_pad(struct sink *sink, char byte, size_t count)
{
	for (size_t i = 0; i < count; i++)
		sink_put(sink, byte);
}

/* Text in a field: `sign` counts as part of it and stands before padding zeros. */
static void put_field(struct sink *sink, const struct conversion *c, const char *text,
		      size_t length, bool negative)
{
	size_t whole = length + (negative ? 1u : 0u);
	size_t pad = c->width > whole ? c->width - whole : 0;
	bool zeros = c->zero && !c->left;

	if (!c->left && !zeros)
		sink_pad(sink, ' ', pad);
	if (negative)
		sink_put(sink, '-');
	if (zeros)
		sink_pad(sink, '0', pad);
	for (size_t i = 0; i < length; i++)
		sink_put(sink, text[i]);
	if (c->left)
		sink_pad(sink, ' ', pad);
}

static void put_number(struct sink *sink, const struct conversion *c, uint64_t value, uint32_t base,
		       char ten)
{
	char digits[24];
	size_t place = sizeof(digits);

	/* At most 20 digits in base ten. */
	do {
		uint32_t digit = (uint32_t)(value % base);

		digits[--place] =
			(char)(digit < 10u ? '0' + (char)digit : ten + (char)(digit - 10u));
		value /= base;
	} while (value != 0);
	put_field(sink, c, digits + place, sizeof(digits) - place, false);
}

static void put_signed(struct sink *sink, const struct conversion *c, int64_t value)
{
	char digits[24];
	size_t place = sizeof(digits);
	uint64_t rest = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;

	do {
		digits[--place] = (char)('0' + (char)(rest % 10u));
		rest /= 10u;
	} while (rest != 0);
	put_field(sink, c, digits + place, sizeof(digits) - place, value < 0);
}

static void put_string(struct sink *sink, const struct conversion *c, const char *text)
{
	if (!text)
		text = "(null)";
	put_field(sink, &(struct conversion){.left = c->left, .width = c->width}, text,
		  c->has_precision ? rt_string_length_bounded(text, c->precision)
				   : rt_string_length(text),
		  false);
}

/* A number or '*'; the arguments move on. */
static const char *read_size(const char *format, size_t *size, va_list *arguments)
{
	if (*format == '*') {
		int given = va_arg(*arguments, int);

		*size = given < 0 ? 0 : (size_t)given;
		format++;
	} else {
		*size = 0;
		for (; *format >= '0' && *format <= '9'; format++) {
			if (*size < WIDTH_MOST)
				*size = *size * 10u + (size_t)(*format - '0');
		}
	}
	if (*size > WIDTH_MOST)
		*size = WIDTH_MOST;
	return format;
}

static const char *read_conversion(const char *format, struct conversion *c, va_list *arguments)
{
	*c = (struct conversion){0};
	for (; *format == '0' || *format == '-'; format++) {
		if (*format == '0')
			c->zero = true;
		else
			c->left = true;
	}
	format = read_size(format, &c->width, arguments);
	if (*format == '.') {
		c->has_precision = true;
		format = read_size(format + 1, &c->precision, arguments);
	}
	for (; *format == 'l' || *format == 'z'; format++)
		c->longs++;
	return format;
}

static void put_conversion(struct sink *sink, char kind, const struct conversion *c,
			   va_list *arguments)
{
	char byte;

	switch (kind) {
	case 'd':
	case 'i':
		put_signed(sink, c, c->longs ? va_arg(*arguments, long) : va_arg(*arguments, int));
		return;
	case 'u':
	case 'x':
	case 'X':
		put_number(sink, c,
			   c->longs ? va_arg(*arguments, unsigned long)
				    : va_arg(*arguments, unsigned int),
			   kind == 'u' ? 10u : 16u, kind == 'X' ? 'A' : 'a');
		return;
	case 'p':
		put_number(sink, c, (uint64_t)(uintptr_t)va_arg(*arguments, void *), 16u, 'a');
		return;
	case 's':
		put_string(sink, c, va_arg(*arguments, const char *));
		return;
	case 'c':
		byte = (char)va_arg(*arguments, int);
		put_field(sink, c, &byte, 1, false);
		return;
	default:
		sink_put(sink, '%');
		if (kind != '%')
			sink_put(sink, kind);
		return;
	}
}

size_t rt_format_list(char *buffer, size_t size, const char *format, va_list arguments)
{
	struct sink sink = {.buffer = buffer, .size = size};
	struct conversion conversion;
	va_list rest;

	va_copy(rest, arguments);
	for (; *format != '\0'; format++) {
		if (*format != '%') {
			sink_put(&sink, *format);
			continue;
		}
		format = read_conversion(format + 1, &conversion, &rest);
		if (*format == '\0')
			break;
		put_conversion(&sink, *format, &conversion, &rest);
	}
	va_end(rest);
	if (size != 0)
		buffer[sink.length < size ? sink.length : size - 1u] = '\0';
	return sink.length;
}

size_t rt_format(char *buffer, size_t size, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);

	size_t length = rt_format_list(buffer, size, format, arguments);

	va_end(arguments);
	return length;
}
