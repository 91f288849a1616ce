/*
 * The kernel's log: see log.h. There is no formatting beyond text and numbers, on purpose.
 */
#include "kernel/device/log.h"

#include "kernel/kernel.h"

#define NUMBER_BYTES 24u

static uint32_t text_length(const char *text)
{
	uint32_t length = 0;

	while (length < 256 && text[length])
		length++;
	return length;
}

/* The digits of a number, from the end of the buffer; returns where they begin. */
static const char *number_digits(char buffer[NUMBER_BYTES], uint64_t value, enum log_base base)
{
	uint64_t radix = base == LOG_HEX ? 16 : 10;
	char *at = buffer + NUMBER_BYTES - 1;

	*at = 0;
	do {
		*--at = "0123456789abcdef"[value % radix];
		value /= radix;
	} while (value > 0);
	if (base == LOG_HEX) {
		*--at = 'x';
		*--at = '0';
	}
	return at;
}

void log_text(const char *text)
{
	if (!serial_write(&kernel.serial[LOG_PORT], (const uint8_t *)text, text_length(text)))
		kernel.log_lost++;
}

void log_number(uint64_t value, enum log_base base)
{
	char buffer[NUMBER_BYTES];

	log_text(number_digits(buffer, value, base));
}

void log_panic_text(const char *text)
{
	for (uint32_t i = 0; i < text_length(text); i++)
		for (unsigned port = 0; port < ARCH_SERIAL_PORTS; port++)
			arch_serial_send_panic(port, (uint8_t)text[i]);
}

void log_panic_number(uint64_t value, enum log_base base)
{
	char buffer[NUMBER_BYTES];

	log_panic_text(number_digits(buffer, value, base));
}
