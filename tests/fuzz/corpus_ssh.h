/* The seeds of the fuzz targets of SSH, from the messages that the tests of the protocol send. */
#ifndef TESTS_FUZZ_CORPUS_SSH_H
#define TESTS_FUZZ_CORPUS_SSH_H

#include <stddef.h>

/* Gives each of them to `save`: its target, its name, its bytes. */
void corpus_ssh_make(void (*save)(const char *target, const char *name, const void *bytes,
				  size_t size));

#endif
