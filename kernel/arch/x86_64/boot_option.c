/*
 * Looks for words on the command line. The line is at most 1023 bytes and ends with zero: a boot
 * door has seen to that.
 */
#include "kernel/arch/x86_64/boot_option.h"

bool boot_option_given(const char *command_line, const char *option)
{
	const char *at = command_line;

	while (*at != '\0') {
		size_t same = 0;

		while (*at == ' ')
			at++;
		while (option[same] != '\0' && at[same] == option[same])
			same++;
		if (option[same] == '\0' && (at[same] == ' ' || at[same] == '\0'))
			return true;
		while (*at != ' ' && *at != '\0')
			at++;
	}
	return false;
}
