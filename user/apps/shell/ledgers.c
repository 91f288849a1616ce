/*
 * The command `ledger`: how much the shell may use, and who funds whom.
 *
 * For each Ledger that the shell holds, every column; then the tree below each that is not below
 * another one of them. A ledger has a number; the shell knows names only for its own ledgers.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/ledger.h"

#define LEDGERS_SHOWN 16u
/* A tree that changes while it is read is read anew, up to so many times. */
#define TREE_TRIES 3u
#define INDENT "                "

/* The ledgers that the shell holds, with their numbers. */
struct known {
	uint32_t count;
	const struct held *held[LEDGERS_SHOWN];
	uint64_t ids[LEDGERS_SHOWN];
	bool is_below[LEDGERS_SHOWN]; /* another one of them: seen in its tree */
};

static void columns_print(struct shell *shell, const struct rt_ledger_state *state)
{
	say(shell, "  %-18s %12s %12s %12s %12s\n", "", "limit", "used", "carved", "free");
	for (uint32_t i = 0; i < RT_LEDGER_COLUMNS; i++) {
		uint64_t most = state->limit[i], taken = state->used[i], given = state->carved[i];
		char text[24] = "-", left[24] = "-";

		/* All ones: counted, not limited. */
		if (most != UINT64_MAX) {
			(void)rt_format(text, sizeof(text), "%lu", (unsigned long)most);
			(void)rt_format(left, sizeof(left), "%lu",
					(unsigned long)(most - taken - given));
		}
		say(shell, "  %-18s %12s %12lu %12lu %12s\n", rt_ledger_column_names[i], text,
		    (unsigned long)taken, (unsigned long)given, left);
	}
}

static enum status one_print(struct shell *shell, struct ledger ledger)
{
	struct rt_ledger_state state;
	enum status status = rt_ledger_read(shell->rt, ledger, &state);

	if (status == STATUS_OK)
		columns_print(shell, &state);
	return status;
}

/* ---- the tree -------------------------------------------------------------------------------- */

/* Called for each ledger of a tree. */
typedef enum status entry_function(struct shell *shell, struct known *known, uint32_t top,
				   const struct ledger_entry_reader *entry);

/* A page of a tree, as it is walked. */
struct tree_walk {
	uint32_t top;   /* whose tree it is, among the known ones */
	uint64_t after; /* the ledger after which the next page begins */
	bool more;
};

static enum status page_take(struct shell *shell, struct known *known, struct tree_walk *walk,
			     const struct ledger_subtree_results_reader *results,
			     entry_function *each)
{
	struct ledger_entry_list_reader list;
	enum status status = ledger_subtree_results_get_ledgers(results, &list);

	if (status != STATUS_OK)
		return status;
	walk->more = ledger_subtree_results_get_more(results) && list.raw.count > 0;
	for (uint32_t i = 0; i < list.raw.count && status == STATUS_OK; i++) {
		const struct ledger_entry_reader entry = ledger_entry_list_get(&list, i);

		walk->after = ledger_entry_get_id(&entry);
		status = each(shell, known, walk->top, &entry);
	}
	return status;
}

static enum status page_read(struct shell *shell, struct known *known, struct tree_walk *walk,
			     entry_function *each)
{
	const struct ledger ledger = {known->held[walk->top]->capability};
	struct ledger_subtree_params_builder params;
	struct ledger_subtree_results_reader results;
	struct rt_call call;
	enum status status = ledger_subtree_begin(&call, shell->rt, ledger, &params);

	walk->more = false;
	if (status == STATUS_OK) {
		ledger_subtree_params_builder_set_after(&params, walk->after);
		status = ledger_subtree_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = page_take(shell, known, walk, &results, each);
	rt_call_close(&call);
	return status;
}

static enum status tree_read(struct shell *shell, struct known *known, uint32_t top,
			     entry_function *each)
{
	struct tree_walk walk = {.top = top, .more = true};
	enum status status = STATUS_OK;

	while (walk.more && status == STATUS_OK)
		status = page_read(shell, known, &walk, each);
	return status;
}

/* The first entry of a tree is its top; others may be ledgers that the shell holds, too. */
static enum status entry_learn(struct shell *shell, struct known *known, uint32_t top,
			       const struct ledger_entry_reader *entry)
{
	const uint64_t id = ledger_entry_get_id(entry);

	(void)shell;
	if (ledger_entry_get_depth(entry) == 0)
		known->ids[top] = id;
	for (uint32_t i = 0; i < known->count; i++)
		known->is_below[i] |=
			i != top && known->ids[i] == id && ledger_entry_get_depth(entry) > 0;
	return STATUS_OK;
}

static const char *name_of(const struct known *known, uint64_t id)
{
	for (uint32_t i = 0; i < known->count; i++)
		if (known->ids[i] == id)
			return known->held[i]->name;
	return "";
}

static enum status entry_print(struct shell *shell, struct known *known, uint32_t top,
			       const struct ledger_entry_reader *entry)
{
	const uint32_t depth = ledger_entry_get_depth(entry);
	const uint64_t id = ledger_entry_get_id(entry);
	struct columns_reader limit, used, carved;
	enum status status = ledger_entry_get_limit(entry, &limit);
	char number[40];

	(void)top;
	if (status == STATUS_OK)
		status = ledger_entry_get_used(entry, &used);
	if (status == STATUS_OK)
		status = ledger_entry_get_carved(entry, &carved);
	if (status != STATUS_OK)
		return status;
	(void)rt_format(number, sizeof(number), "%s%lu %s",
			&INDENT[sizeof(INDENT) - 1 - 2 * (depth < 8 ? depth : 8)],
			(unsigned long)id,
			ledger_entry_get_closing(entry) ? "(closing)" : name_of(known, id));
	say(shell, "  %-34s %8lu %8lu %8lu %6lu\n", number,
	    (unsigned long)columns_get_frames(&limit), (unsigned long)columns_get_frames(&used),
	    (unsigned long)columns_get_frames(&carved),
	    (unsigned long)columns_get_processes(&used));
	return STATUS_OK;
}

static void trees_print(struct shell *shell, struct known *known)
{
	say(shell, "who funds whom, in frames:\n  %-34s %8s %8s %8s %6s\n", "ledger", "limit",
	    "used", "carved", "procs");
	for (uint32_t i = 0; i < known->count; i++) {
		enum status status =
			known->is_below[i] ? STATUS_OK : tree_read(shell, known, i, entry_print);

		if (status != STATUS_OK)
			say_failure(shell, status, "  the rest of \"%s\" cannot be read",
				    known->held[i]->name);
	}
}

/* Numbers first, so that trees can show names, and a ledger in another one's tree is not shown
 * twice. */
static void known_find(struct shell *shell, struct known *known)
{
	*known = (struct known){.count = 0};
	for (uint32_t i = 0; i < shell->held_count && known->count < LEDGERS_SHOWN; i++)
		if (shell->held[i].interface_id == LEDGER_INTERFACE_ID)
			known->held[known->count++] = &shell->held[i];
	/* Twice: only with all numbers is it known which tree holds which ledger. */
	for (uint32_t round = 0; round < 2; round++)
		for (uint32_t i = 0; i < known->count; i++)
			for (uint32_t tries = 0; tries < TREE_TRIES; tries++)
				if (tree_read(shell, known, i, entry_learn) == STATUS_OK)
					break;
}

void ledgers_show(struct shell *shell)
{
	struct known known;

	known_find(shell, &known);
	if (known.count == 0)
		say_error(shell, "no Ledger is held: caps lists what is");
	for (uint32_t i = 0; i < known.count; i++) {
		const struct ledger ledger = {known.held[i]->capability};
		enum status status;

		say(shell, "%s, ledger %lu:\n", known.held[i]->name, (unsigned long)known.ids[i]);
		status = one_print(shell, ledger);
		if (status != STATUS_OK)
			say_failure(shell, status, "  it cannot be read");
	}
	if (known.count > 0)
		trees_print(shell, &known);
}
