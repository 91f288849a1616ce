/*
 * The rest of libsodium, as far as the few files of it that capOS compiles expect it: wiping,
 * comparing in constant time, and two functions that must never run here.
 *
 * It owns no state. The algorithms are libsodium's own; mk/libsodium.mk lists which of its files
 * are built. memcpy, memset and memmove come from whoever links the archive.
 */
#include <stddef.h>
#include <stdint.h>

/* Lies over whatever is to be wiped. */
typedef uint64_t __attribute__((may_alias)) word;

/*
 * Declared here and not taken from libsodium's headers, so that the shim builds by our own flags.
 */
void sodium_memzero(void *const pointer, const size_t length_bytes);
int sodium_memcmp(const void *const left, const void *const right, size_t length_bytes);
void sodium_misuse(void) __attribute__((noreturn));
void randombytes_buf(void *const buffer, const size_t length_bytes);

void sodium_memzero(void *const pointer, const size_t length_bytes)
{
	volatile unsigned char *const bytes = pointer;
	volatile word *const words = pointer;
	size_t done = 0;

	/* The kernel wipes with interrupts off: word by word, where that is possible. */
	for (; (uintptr_t)pointer % sizeof(word) == 0 && length_bytes - done >= sizeof(word);
	     done += sizeof(word))
		words[done / sizeof(word)] = 0;
	for (; done < length_bytes; done++)
		bytes[done] = 0;
	/* The stores are volatile; this keeps what follows from being moved before them. */
	__asm__ __volatile__("" : : "r"(pointer) : "memory");
}

int sodium_memcmp(const void *const left, const void *const right, size_t length_bytes)
{
	const volatile unsigned char *const a = left;
	const volatile unsigned char *const b = right;
	unsigned int difference = 0;

	for (size_t i = 0; i < length_bytes; i++)
		difference |= (unsigned int)(a[i] ^ b[i]);
	return (int)(1u & ((difference - 1u) >> 8)) - 1;
}

/* A length above the algorithm's limit (256 GiB for ChaCha20): no caller of ours can reach it. */
void sodium_misuse(void)
{
	__builtin_trap();
}

/*
 * Called by libsodium's `_keygen` functions only, and capOS calls none: keys come from the kernel's
 * generator or from an Entropy capability. Weak, so that a program may link a real one.
 */
__attribute__((weak)) void randombytes_buf(void *const buffer, const size_t length_bytes)
{
	(void)buffer;
	(void)length_bytes;
	__builtin_trap();
}
