/*
 * The needs that programs state in their Images (core/elf/needs.h): shown, compared with the grants
 * of a command, and filled in from the shell's own capabilities. A note is a claim of the
 * program's: it decides what is proposed, never what is given.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/format.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/memory.h"
#include "user/rt/words.h"

#define NOTE_BYTES RING_DATA_BYTES

/* The notes of a program, wherever it is. False: there is none of this name. */
static bool notes_read(struct shell *shell, const char *program, uint8_t *bytes, uint32_t *length)
{
	const struct held *image = held_named(shell, program);
	struct image_notes_result result = {.bytes = {.bytes = bytes, .capacity_bytes = *length}};

	if (launch_held(shell))
		return launch_notes(shell, program, bytes, length);
	if (!image || image->interface_id != IMAGE_INTERFACE_ID ||
	    image_notes(shell->rt, (struct image){image->capability}, &result) != STATUS_OK)
		return false;
	*length = result.bytes.length_bytes;
	return true;
}

bool needs_of(struct shell *shell, const char *program, struct needs *needs)
{
	uint8_t bytes[NOTE_BYTES];
	uint32_t length = sizeof(bytes);
	enum needs_refusal refusal;

	memset(needs, 0, sizeof(*needs));
	if (!notes_read(shell, program, bytes, &length))
		return false;
	refusal = needs_parse(bytes, length, needs);
	if (refusal != NEEDS_ACCEPTED)
		say_error(shell, "what %s asks for is not to be believed: %s", program,
			  needs_refusal_text(refusal));
	return needs->stated;
}

static const char *presence_word(const struct need *need)
{
	switch (need->presence) {
	case NEEDS_PRESENCE_REQUIRED:
		return "needs";
	case NEEDS_PRESENCE_OPTIONAL:
		return "optional";
	case NEEDS_PRESENCE_EITHER:
		return "either";
	}
	return "?";
}

bool needs_show(struct shell *shell, const char *program)
{
	struct needs *needs = &shell->needs;
	char interface_name[CAPSET_NAME_BYTES];

	if (!needs_of(shell, program, needs))
		return false;
	if (!held_named(shell, program))
		say(shell, "%s: a program of this session; run %s starts it\n", program, program);
	say(shell, "  %s\n", needs->help);
	for (uint32_t i = 0; i < needs->count; i++) {
		describe_interface_name(shell, needs->list[i].interface, interface_name);
		say(shell, "  %-9s %-18s %s\n", presence_word(&needs->list[i]), needs->list[i].name,
		    interface_name);
	}
	if (needs->others)
		say(shell, "  others    whatever else it is given\n");
	return true;
}

/* ---- what fits ------------------------------------------------------------------------------- */

/*
 * How well a capability of the right interface fits: by its name, or as `console` fits any Console.
 */
static uint32_t fit_rank(const struct held *held, const struct need *need, const char *usual_name)
{
	if (rt_string_equal(held->name, need->name))
		return 3;
	return rt_string_equal(held->name, usual_name) ? 2 : 1;
}

/*
 * The capability that the shell would give for a need: the first of those that fit best, or null.
 */
static const struct held *fit_find(struct shell *shell, const struct need *need)
{
	const struct held *found = NULL;
	char usual_name[CAPSET_NAME_BYTES];
	uint32_t best = 0;

	describe_interface_name(shell, need->interface, usual_name);
	if (usual_name[0] >= 'A' && usual_name[0] <= 'Z')
		usual_name[0] = (char)(usual_name[0] - 'A' + 'a');
	for (uint32_t i = 0; i < shell->held_count; i++) {
		const struct held *held = &shell->held[i];

		if (!held_fits(held, need->interface) || fit_rank(held, need, usual_name) <= best)
			continue;
		found = held;
		best = fit_rank(held, need, usual_name);
	}
	return found;
}

static const struct shell_grant *grant_of(const struct shell_command *command, const char *name)
{
	for (uint32_t i = 0; i < command->grant_count; i++) {
		if (rt_string_equal(command->grants[i].child, name))
			return &command->grants[i];
	}
	return NULL;
}

/* Whether the capability that the command gives for the need has its interface; one that is not
 * held is judged elsewhere. */
static bool is_met(const struct shell *shell, const struct shell_command *command,
		   const struct need *need)
{
	const struct shell_grant *grant = grant_of(command, need->name);
	const struct held *held = grant ? held_named(shell, grant->held) : NULL;

	return grant && (!held || held_fits(held, need->interface));
}

/* Whether one of the needs that say `either` is met. */
static bool is_chosen(const struct shell *shell, const struct shell_command *command,
		      const struct needs *needs)
{
	bool any = false;

	for (uint32_t i = 0; i < needs->count; i++) {
		if (needs->list[i].presence != NEEDS_PRESENCE_EITHER)
			continue;
		if (is_met(shell, command, &needs->list[i]))
			return true;
		any = true;
	}
	return !any;
}

/* Whether this need of the program is not met by the command. */
static bool is_lacking(const struct shell *shell, const struct shell_command *command,
		       const struct needs *needs, const struct need *need)
{
	if (is_met(shell, command, need))
		return false;
	if (grant_of(command, need->name) || need_is_required(need))
		return true;
	return need->presence == NEEDS_PRESENCE_EITHER && !is_chosen(shell, command, needs);
}

/* ---- filling in ------------------------------------------------------------------------------ */

static void grant_put(struct shell_command *command, const struct need *need,
		      const struct held *held)
{
	struct shell_grant *grant = NULL;

	for (uint32_t i = 0; i < command->grant_count; i++) {
		if (rt_string_equal(command->grants[i].child, need->name))
			grant = &command->grants[i];
	}
	if (!grant && command->grant_count == SHELL_GRANTS)
		return;
	if (!grant)
		grant = &command->grants[command->grant_count++];
	(void)rt_string_copy(grant->child, sizeof(grant->child), need->name,
			     rt_string_length(need->name));
	(void)rt_string_copy(grant->held, sizeof(grant->held), held->name,
			     rt_string_length(held->name));
}

void needs_fill(struct shell *shell, const struct needs *needs, struct shell_command *command)
{
	for (uint32_t i = 0; i < needs->count; i++) {
		const struct held *fit = fit_find(shell, &needs->list[i]);

		if (fit && is_lacking(shell, command, needs, &needs->list[i]))
			grant_put(command, &needs->list[i], fit);
	}
}

size_t needs_grants_text(const struct shell_command *command, char *text, size_t size)
{
	size_t length = rt_format(text, size, "with {");

	for (uint32_t i = 0; i < command->grant_count && length < size; i++)
		length += rt_format(text + length, size - length, "%s %s: @%s", i == 0 ? "" : ",",
				    command->grants[i].child, command->grants[i].held);
	if (length < size)
		length += rt_format(text + length, size - length, " }");
	return length;
}

/* ---- comparing ------------------------------------------------------------------------------- */

static void lacking_print(struct shell *shell, const struct shell_command *command,
			  const struct need *need)
{
	const struct shell_grant *grant = grant_of(command, need->name);
	char interface_name[CAPSET_NAME_BYTES];
	bool any = false;

	describe_interface_name(shell, need->interface, interface_name);
	say(shell, "  %-9s %-18s %-18s \t", presence_word(need), need->name, interface_name);
	for (uint32_t i = 0; i < shell->held_count; i++) {
		if (!held_fits(&shell->held[i], need->interface))
			continue;
		say(shell, "%s@%s", any ? " " : "fits: ", shell->held[i].name);
		any = true;
	}
	if (!any)
		say(shell, "nothing that is held fits");
	if (grant)
		say(shell, "; @%s does not", grant->held);
	say(shell, "\n");
}

static void proposal_print(struct shell *shell, const struct shell_command *command,
			   const struct needs *needs)
{
	struct shell_command filled = *command;
	char text[SHELL_GRANTS * (2u * CAPSET_NAME_BYTES + 5u)];

	needs_fill(shell, needs, &filled);
	for (uint32_t i = 0; i < needs->count; i++) {
		if (is_lacking(shell, &filled, needs, &needs->list[i]))
			return;
	}
	(void)needs_grants_text(&filled, text, sizeof(text));
	say_command(shell, "so, for example: %s %s%s%s %s", shell_verb_text(command->verb)->word,
		    command->name, command->ledger[0] != '\0' ? " under @" : "", command->ledger,
		    text);
}

static void unwanted_print(struct shell *shell, const struct shell_command *command,
			   const struct needs *needs)
{
	for (uint32_t i = 0; i < command->grant_count; i++) {
		if (!needs_wants(needs, command->grants[i].child))
			say(shell, "%s does not ask for \"%s\", and gets it\n", command->name,
			    command->grants[i].child);
	}
}

bool needs_are_met(struct shell *shell, const struct shell_command *command)
{
	struct needs *needs = &shell->needs;
	bool met = true;

	if (!needs_of(shell, command->name, needs))
		return true;
	for (uint32_t i = 0; i < needs->count; i++) {
		if (!is_lacking(shell, command, needs, &needs->list[i]))
			continue;
		if (met)
			say_error(shell, "%s was not started: it asks for more", command->name);
		met = false;
		lacking_print(shell, command, &needs->list[i]);
	}
	if (met)
		unwanted_print(shell, command, needs);
	else
		proposal_print(shell, command, needs);
	return met;
}
