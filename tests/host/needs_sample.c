/*
 * Builds the notes of tests/host/needs_sample.h.
 */
#include "tests/host/needs_sample.h"

#include "core/generated/console.h"
#include "core/generated/system.h"

#include <stdlib.h>
#include <string.h>

static char names[NEEDS_SAMPLE_NEEDS][8];

void needs_sample_init(struct needs_sample *sample)
{
	memset(sample, 0, sizeof(*sample));
	sample->help = "Does what a sample does.";
	sample->count = 4;
	for (uint32_t i = 0; i < NEEDS_SAMPLE_NEEDS; i++) {
		names[i][0] = 'n';
		names[i][1] = (char)('0' + i / 10);
		names[i][2] = (char)('0' + i % 10);
		sample->list[i].name = names[i];
		sample->list[i].interface = TIMER_INTERFACE_ID;
	}
	sample->list[0].name = "console";
	sample->list[0].interface = CONSOLE_INTERFACE_ID;
	sample->list[1].name = "timer";
	sample->list[1].presence = NEEDS_PRESENCE_OPTIONAL;
	sample->list[2].name = "left";
	sample->list[2].presence = NEEDS_PRESENCE_EITHER;
	sample->list[3].name = "right";
	sample->list[3].presence = NEEDS_PRESENCE_EITHER;
}

static void must(enum status status)
{
	if (status != STATUS_OK)
		abort();
}

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)strlen(string));
}

static uint32_t message_build(const struct needs_sample *sample, uint64_t *words)
{
	struct capnp_builder message;
	struct needs_builder needs;
	struct needs_need_list_builder list;

	capnp_builder_init(&message, words, NEEDS_SAMPLE_WORDS);
	must(needs_builder_root(&message, &needs));
	if (sample->help)
		must(needs_builder_set_help(&needs, text_of(sample->help)));
	needs_builder_set_others(&needs, sample->others);
	must(needs_builder_new_needs(&needs, sample->count, &list));
	for (uint32_t i = 0; i < sample->count; i++) {
		struct needs_need_builder need = needs_need_list_builder_get(&list, i);

		needs_need_builder_set_interface(&need, sample->list[i].interface);
		needs_need_builder_set_presence(&need,
						(enum needs_presence)sample->list[i].presence);
		if (sample->list[i].name)
			must(needs_need_builder_set_name(&need, text_of(sample->list[i].name)));
	}
	return message.used_words;
}

struct needs_note *needs_sample_note(struct needs_sample *sample)
{
	/* Both lengths in front are multiples of four. */
	return (struct needs_note *)(void *)(sample->bytes + NEEDS_SAMPLE_OTHER_BYTES);
}

uint32_t needs_sample_build(struct needs_sample *sample)
{
	static uint64_t words[NEEDS_SAMPLE_WORDS];
	const struct needs_note other = {4, 3, NEEDS_NOTE_TYPE};
	uint32_t length = 8u * message_build(sample, words);

	memcpy(sample->bytes, &other, sizeof(other));
	memcpy(sample->bytes + sizeof(other), "GNU\0abc", 8);
	*needs_sample_note(sample) =
		(struct needs_note){sizeof(NEEDS_OWNER), length, NEEDS_NOTE_TYPE};
	memcpy(needs_sample_note(sample) + 1, NEEDS_OWNER "\0\0", 8);
	memcpy(sample->bytes + NEEDS_SAMPLE_OTHER_BYTES + NEEDS_SAMPLE_HEAD_BYTES, words, length);
	return NEEDS_SAMPLE_OTHER_BYTES + (uint32_t)NEEDS_SAMPLE_HEAD_BYTES + length;
}
