/*
 * Seeing and typing: see person.h.
 */
#include "tests/sim/system/person.h"

#include <string.h>

#include "kernel/arch/host/host.h"

void person_begin(struct person *person, unsigned port, const struct person_step *steps)
{
	*person = (struct person){.port = port, .steps = steps};
}

static char output_at(const struct host_serial *chip, uint64_t position)
{
	return chip->captured[position % HOST_CAPTURE_BYTES];
}

/* Whether the text ends at this byte of the output. */
static bool text_ends(const struct person *person, const char *text, uint64_t end)
{
	const struct host_serial *chip = &host.serial[person->port];
	const size_t length = strlen(text);

	if (end - person->types_from < length)
		return false;
	for (size_t i = 0; i < length; i++)
		if (output_at(chip, end - length + i) != text[i])
			return false;
	return true;
}

/* Looks at the bytes that have come out since. True: the text of this step is there. */
static bool step_is_seen(struct person *person)
{
	const struct host_serial *chip = &host.serial[person->port];
	const char *text = person->steps[person->step].sees;

	/* The last bytes come out before time passes. */
	while (!sim.context && host_serial_drain(person->port))
		sim_entry_serial(person->port);
	while (person->seen < chip->captured_count) {
		person->seen++;
		if (text_ends(person, text, person->seen))
			return true;
	}
	return false;
}

static bool key_type(struct person *person)
{
	if (!host_serial_arrive(person->port, (uint8_t)*person->typing))
		return false;
	person->typing++;
	if (host_serial_interrupts(person->port))
		sim_entry_serial(person->port);
	return true;
}

bool person_act(struct person *person)
{
	if (person->typing && *person->typing)
		return key_type(person);
	person->typing = NULL;
	if (!person->steps[person->step].sees || !step_is_seen(person))
		return false;
	person->types_from = person->seen;
	person->typing = person->steps[person->step].types;
	person->step++;
	return true;
}

bool person_is_done(const struct person *person)
{
	return !person->typing && !person->steps[person->step].sees;
}
