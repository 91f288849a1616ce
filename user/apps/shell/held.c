/*
 * The capabilities that the shell holds: the rows of its CapSet, and those it made from them.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/console.h"
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
		rt_console_print(
			&shell->out,
			"\"%s\" is a name of what the shell was given; choose another one\n", name);
		return false;
	}
	if (!held && name[0] != '\0' && shell->held_count == SHELL_HELD) {
		rt_console_print(&shell->out, "the shell keeps no more: drop something\n");
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

void held_drop(struct shell *shell, const char *name)
{
	const struct held *held = held_find(shell, name);

	if (!held)
		return;
	if (!held->kept) {
		rt_console_print(&shell->out, "\"%s\" is what the shell was given, and stays\n",
				 name);
		return;
	}
	rt_ring_release(&shell->rt->ring, held->capability);
	/* The ones after it close up. */
	for (uint32_t i = (uint32_t)(held - shell->held) + 1u; i < shell->held_count; i++)
		shell->held[i - 1u] = shell->held[i];
	shell->held_count--;
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
	rt_console_print(&shell->out, "no capability named \"%s\"%s%s\n", name,
			 nearest.best ? ": did you mean " : "; caps lists what is held",
			 nearest.best ? nearest.best : "");
	return NULL;
}

const char *held_article(const char *interface_name)
{
	const char letter = interface_name[0];

	return letter == 'A' || letter == 'E' || letter == 'I' || letter == 'O' ? "an" : "a";
}

const struct held *held_find_as(struct shell *shell, const char *name, uint64_t interface_id,
				const char *what)
{
	char interface_name[CAPSET_NAME_BYTES];
	const struct held *held = held_find(shell, name);

	if (!held || held->interface_id == interface_id)
		return held;
	describe_interface_name(shell, held->interface_id, interface_name);
	rt_console_print(&shell->out, "\"%s\" is %s %s, not %s; that would be one of:", name,
			 held_article(interface_name), interface_name, what);
	for (uint32_t i = 0; i < shell->held_count; i++) {
		if (shell->held[i].interface_id == interface_id)
			rt_console_print(&shell->out, " %s", shell->held[i].name);
	}
	rt_console_print(&shell->out, "\n");
	return NULL;
}
