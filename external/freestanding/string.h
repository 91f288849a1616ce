/*
 * <string.h> for foreign sources, where there is no C library. The four of user/rt/memory.h
 * are the run-time's; external/freestanding/string.c is the others.
 */
#ifndef EXTERNAL_FREESTANDING_STRING_H
#define EXTERNAL_FREESTANDING_STRING_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t bytes);
void *memmove(void *to, const void *from, size_t bytes);
void *memset(void *to, int value, size_t bytes);
int memcmp(const void *left, const void *right, size_t bytes);

size_t strlen(const char *text);
int strcmp(const char *left, const char *right);
int strncmp(const char *left, const char *right, size_t most);
char *strchr(const char *text, int wanted);
char *strrchr(const char *text, int wanted);
size_t strcspn(const char *text, const char *refused);

#endif
