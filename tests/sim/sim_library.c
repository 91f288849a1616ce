/*
 * The section of a program's libraries, exchanged between its instances: see sim_library.h.
 */
#include "tests/sim/sim_library.h"

#include <stdlib.h>

#include "tests/sim/sim_space.h"

#define LIBRARIES 16u
#define COPIES 64u

/* The section of one program. */
struct library {
	unsigned char *begin; /* null: the place is free */
	size_t bytes;
	unsigned char *first; /* as it was before the first instance */
	uint64_t holder;      /* the number of the process whose bytes stand in it; 0: nobody's */
};

/* The bytes of an instance that is not the holder. */
struct copy {
	const struct library *library; /* null: the place is free */
	uint64_t process;
	unsigned char *bytes;
};

static struct library libraries[LIBRARIES];
static struct copy copies[COPIES];

/* Between the variables lie the sanitizer's own bytes, which nobody else may touch. */
static __attribute__((no_sanitize("address"), noinline)) void bytes_copy(
	volatile unsigned char *to, const volatile unsigned char *from, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		to[i] = from[i];
}

static unsigned char *bytes_make(const unsigned char *from, size_t bytes)
{
	unsigned char *made = malloc(bytes);

	if (!made)
		sim_fail("the host has no memory for a program's variables");
	bytes_copy(made, from, bytes);
	return made;
}

static void copy_free(struct copy *copy)
{
	free(copy->bytes);
	*copy = (struct copy){0};
}

static struct library *library_of(const struct sim_host_program *program)
{
	for (struct library *library = libraries; library < libraries + LIBRARIES; library++) {
		if (library->begin == program->state_begin)
			return library;
		if (library->begin)
			continue;
		library->begin = program->state_begin;
		library->bytes = (size_t)(program->state_end - program->state_begin);
		library->first = bytes_make(library->begin, library->bytes);
		return library;
	}
	sim_fail("more programs with libraries than the simulation has places for");
}

/* Nobody needs the bytes of an ended process. */
static struct copy *copy_place(void)
{
	struct copy *place = NULL;

	for (struct copy *copy = copies; copy < copies + COPIES; copy++) {
		if (copy->library && !sim_process_is_there(copy->process))
			copy_free(copy);
		if (!copy->library && !place)
			place = copy;
	}
	if (!place)
		sim_fail("more instances with libraries than the simulation has places for");
	return place;
}

static struct copy *copy_find(const struct library *library, uint64_t process)
{
	for (struct copy *copy = copies; copy < copies + COPIES; copy++)
		if (copy->library == library && copy->process == process)
			return copy;
	return NULL;
}

void sim_library_show(const struct process *process, const struct sim_host_program *program)
{
	const uint64_t number = object_number(&process->object);
	struct library *library;
	struct copy *copy;

	if (!program->state_begin)
		return;
	library = library_of(program);
	if (library->holder == number)
		return;
	if (library->holder && sim_process_is_there(library->holder))
		*copy_place() = (struct copy){library, library->holder,
					      bytes_make(library->begin, library->bytes)};
	library->holder = number;
	copy = copy_find(library, number);
	bytes_copy(library->begin, copy ? copy->bytes : library->first, library->bytes);
	if (copy)
		copy_free(copy);
}

void sim_libraries_end(void)
{
	for (struct copy *copy = copies; copy < copies + COPIES; copy++)
		if (copy->library)
			copy_free(copy);
	for (struct library *library = libraries; library < libraries + LIBRARIES; library++)
		library->holder = 0;
}
