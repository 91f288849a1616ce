/*
 * The capabilities that the shell holds: the rows of its CapSet, and those it made from them.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/console.h"
#include "core/generated/login.h"
#include "core/generated/process.h"
#include "core/generated/supervisor.h"
#include "user/rt/format.h"

void held_add(struct shell *shell, const char *name, struct cap_id capability,
	      uint64_t interface_id)
{
	struct held *held;

	if (shell->held_count == SHELL_HELD)
		return;
	held = &shell->held[shell->held_count++];
	(void)rt_string_copy(held->name, sizeof(held->name), name,
			     rt_string_length_bounded(name, CAPSET_NAME_BYTES - 1u));
	held->capability = capability;
	held->interface_id = interface_id;
	held->kept = false;
}

void held_init(struct shell *shell)
{
	const struct rt_capset *capset = &shell->rt->capset;

	for (uint32_t i = 0; i < capset->count; i++)
		held_add(shell, capset->entries[i].name,
			 (struct cap_id){.key = capset->entries[i].capability},
			 capset->entries[i].interface);
}

bool held_fits(const struct held *held, uint64_t interface_id)
{
	if (held->interface_id == interface_id)
		return true;
	return interface_id == CONSOLE_INTERFACE_ID &&
	       (held->interface_id == TERMINAL_SESSION_INTERFACE_ID ||
		held->interface_id == TERMINAL_OUTPUT_INTERFACE_ID);
}

const struct held *held_named(const struct shell *shell, const char *name)
{
	for (uint32_t i = 0; i < shell->held_count; i++) {
		if (rt_string_equal(shell->held[i].name, name))
			return &shell->held[i];
	}
	return NULL;
}

bool held_can_keep(struct shell *shell, const char *name)
{
	const struct held *held = held_named(shell, name);

	if (held && !held->kept) {
		say(shell, "\"%s\" is a name of what the shell was given; choose another one\n",
		    name);
		return false;
	}
	if (!held && name[0] != '\0' && shell->held_count == SHELL_HELD) {
		say(shell, "the shell keeps no more: drop something\n");
		return false;
	}
	return true;
}

bool held_keep(struct shell *shell, const char *name, struct cap_id capability,
	       uint64_t interface_id)
{
	if (!held_can_keep(shell, name))
		return false;
	for (uint32_t i = 0; i < shell->held_count; i++) {
		if (!rt_string_equal(shell->held[i].name, name))
			continue;
		rt_ring_release(&shell->rt->ring, shell->held[i].capability);
		shell->held[i].capability = capability;
		shell->held[i].interface_id = interface_id;
		return true;
	}
	held_add(shell, name, capability, interface_id);
	shell->held[shell->held_count - 1u].kept = true;
	return true;
}

/* The shell reads and writes on them. */
static bool is_indispensable(const struct shell *shell, const struct held *held)
{
	return held->capability.key == shell->terminal.id.key ||
	       held->capability.key == shell->control.id.key ||
	       held->interface_id == THREAD_INTERFACE_ID;
}

static void remove(struct shell *shell, const struct held *held)
{
	if (held->capability.key == shell->timer.id.key)
		shell->timer.id.key = 0;
	rt_ring_release(&shell->rt->ring, held->capability);
	/* The ones after it close up. */
	for (uint32_t i = (uint32_t)(held - shell->held) + 1u; i < shell->held_count; i++)
		shell->held[i - 1u] = shell->held[i];
	shell->held_count--;
}

void held_drop(struct shell *shell, const char *name)
{
	const struct held *held = held_find(shell, name);

	if (!held)
		return;
	if (held->kept)
		remove(shell, held);
	else
		say_error(shell,
			  "\"%s\" is what the shell was given, and stays: release %s lets go of it "
			  "for good",
			  name, name);
}

void held_release(struct shell *shell, const char *name)
{
	const struct held *held = held_find(shell, name);

	if (!held)
		return;
	if (is_indispensable(shell, held))
		say_error(shell, "the shell cannot do without \"%s\": exit ends the shell", name);
	else
		remove(shell, held);
}

void held_offer(const struct shell *shell, struct nearest *nearest)
{
	for (uint32_t i = 0; i < shell->held_count; i++)
		nearest_offer(nearest, shell->held[i].name);
}

const struct held *held_find(struct shell *shell, const char *name)
{
	const struct held *found = held_named(shell, name);
	struct nearest nearest;

	if (found)
		return found;
	nearest_begin(&nearest, name);
	held_offer(shell, &nearest);
	say_error(shell, "no capability named \"%s\"%s%s", name,
		  nearest.best ? ": did you mean " : "; caps lists what is held",
		  nearest.best ? nearest.best : "");
	return NULL;
}

const char *held_article(const char *interface_name)
{
	const char letter = interface_name[0];

	return letter == 'A' || letter == 'E' || letter == 'I' || letter == 'O' ? "an" : "a";
}

/* Ends a sentence about a wrong capability with the names of the right ones. */
static void fitting_print(struct shell *shell, uint64_t interface_id)
{
	bool any = false;

	for (uint32_t i = 0; i < shell->held_count; i++) {
		if (shell->held[i].interface_id != interface_id)
			continue;
		say(shell, "%s %s", any ? "" : "that would be one of:", shell->held[i].name);
		any = true;
	}
	say(shell, "%s%s\n", any ? "" : "none is held, as caps shows", say_ink(shell, SAY_PLAIN));
}

const struct held *held_find_as(struct shell *shell, const char *name, uint64_t interface_id,
				const char *what)
{
	char interface_name[CAPSET_NAME_BYTES];
	const struct held *held = held_find(shell, name);

	if (!held || held->interface_id == interface_id)
		return held;
	describe_interface_name(shell, held->interface_id, interface_name);
	say(shell, "%s\"%s\" is %s %s, not %s; ", say_ink(shell, SAY_BAD), name,
	    held_article(interface_name), interface_name, what);
	fitting_print(shell, interface_id);
	return NULL;
}

/* The way to what a command lacks, for whoever is in this session. */
static const char *advice(const struct shell *shell, uint64_t interface_id)
{
	const struct held *session = held_named(shell, "session");

	if (!session || session->interface_id != USER_SESSION_INTERFACE_ID)
		return "whoever starts the shell can grant it; caps lists what is held";
	if (interface_id == SYSTEM_CONTROL_INTERFACE_ID)
		return "stepup control gets it for a while, where the session's profile allows it";
	if (interface_id == SERVICE_MANAGER_INTERFACE_ID)
		return "stepup restart gets it for a while, where the session's profile allows it";
	return "this session's profile does not have it, or its service was given up; whoami tells "
	       "whose session this is, login opens another one";
}

const struct held *held_find_for(struct shell *shell, enum shell_verb verb, const char *name,
				 uint64_t interface_id)
{
	const struct held *held = held_named(shell, name);
	char interface_name[CAPSET_NAME_BYTES];

	if (held && held->interface_id == interface_id)
		return held;
	describe_interface_name(shell, interface_id, interface_name);
	say_error(shell, "%s needs %s %s named \"%s\", and the shell holds none: %s",
		  shell_verb_text(verb)->word, held_article(interface_name), interface_name, name,
		  advice(shell, interface_id));
	return NULL;
}
