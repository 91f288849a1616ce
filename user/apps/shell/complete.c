/*
 * The tab key: finds the words that may stand at the cursor.
 *
 * It reads the line up to the cursor as far as completing needs it, and is no judge: a line that
 * the parser would refuse gets what seems to be meant. All words that fit are offered to the
 * editor, which picks those that begin like the word being typed.
 */
#include "user/apps/shell/complete.h"

#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"

#define WORD_BYTES CAPSET_NAME_BYTES
#define ALL_INTERFACES COMPLETE_ALL_INTERFACES

/* The words that stand before the word being typed. */
struct place {
	uint32_t words; /* signs not counted */
	char last_sign; /* the last token, if it is a sign; otherwise 0 */
	char verb[WORD_BYTES];
	char name[WORD_BYTES]; /* the second word */
	char last[WORD_BYTES]; /* the last word */
	bool in_braces;
	bool has_with;
	struct complete_call call;
	struct shell_command command; /* the grants so far, for those that are still lacking */
};

bool complete_is_word_byte(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

/* The first word after a point is a method; `end` is where it ends. */
static void method_take(struct place *place, const char *word, size_t length, size_t end)
{
	if (place->last_sign != '.' || place->in_braces || place->call.method[0] != '\0')
		return;
	(void)rt_string_copy(place->call.target, WORD_BYTES, place->last,
			     rt_string_length(place->last));
	(void)rt_string_copy(place->call.method, WORD_BYTES, word, length);
	place->call.behind = end;
}

static void word_take(struct place *place, const char *word, size_t length)
{
	struct shell_command *command = &place->command;
	bool is_held = place->last_sign == '@';

	(void)rt_string_copy(place->last, WORD_BYTES, word, length);
	if (place->words == 0)
		(void)rt_string_copy(place->verb, WORD_BYTES, word, length);
	else if (place->words == 1)
		(void)rt_string_copy(place->name, WORD_BYTES, word, length);
	if (!place->in_braces && !is_held)
		place->has_with |= rt_string_equal(place->last, "with");
	/* A grant is `child: @held`: the child's name opens it, and the held one's completes it. */
	if (place->in_braces && is_held && command->grant_count > 0)
		(void)rt_string_copy(command->grants[command->grant_count - 1u].held, WORD_BYTES,
				     word, length);
	else if (place->in_braces && !is_held && command->grant_count < SHELL_GRANTS)
		(void)rt_string_copy(command->grants[command->grant_count++].child, WORD_BYTES,
				     word, length);
	place->words++;
	place->last_sign = '\0';
}

static void place_read(struct place *place, const char *text, size_t end)
{
	memset(place, 0, sizeof(*place));
	for (size_t at = 0; at < end;) {
		size_t begin = at;

		while (at < end && complete_is_word_byte(text[at]))
			at++;
		if (at > begin) {
			method_take(place, text + begin, at - begin, at);
			word_take(place, text + begin, at - begin);
			continue;
		}
		if (text[at] != ' ')
			place->last_sign = text[at];
		if (text[at] == '{' || text[at] == '}')
			place->in_braces = text[at] == '{';
		at++;
	}
}

/* ---- offers ---------------------------------------------------------------------------------- */

static void offer_verbs(struct terminal_completion *completion)
{
	for (uint32_t i = 0; i < SHELL_VERB_COUNT; i++)
		terminal_completion_offer(completion, shell_verb_text((enum shell_verb)i)->word,
					  " ");
}

/*
 * Held names with an interface, or all of them; `sign` is "@" or nothing, `rest` what follows the
 * only one.
 */
static void offer_held_for(const struct shell *shell, struct terminal_completion *completion,
			   uint64_t interface_id, const char *sign, const char *rest)
{
	char word[WORD_BYTES + 1u];

	for (uint32_t i = 0; i < shell->held_count; i++) {
		const struct held *held = &shell->held[i];

		if (interface_id != ALL_INTERFACES && !held_fits(held, interface_id))
			continue;
		(void)rt_format(word, sizeof(word), "%s%s", sign, held->name);
		terminal_completion_offer(completion, word, rest);
	}
}

void complete_offer_held(const struct shell *shell, struct terminal_completion *completion,
			 uint64_t interface_id, const char *sign)
{
	offer_held_for(shell, completion, interface_id, sign, " ");
}

static void offer_jobs(const struct shell *shell, struct terminal_completion *completion)
{
	char word[16];

	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (shell->jobs[i].number == 0)
			continue;
		(void)rt_format(word, sizeof(word), "%u", shell->jobs[i].number);
		terminal_completion_offer(completion, word, "");
	}
}

/* The needs that the program states; all zero when it is not known. */
static void place_needs(struct shell *shell, const struct place *place, struct needs *needs)
{
	if (!needs_of(shell, place->name, needs))
		memset(needs, 0, sizeof(*needs));
}

/*
 * `with` and what the program asks for, as far as the shell holds it. `typed` bytes stand there
 * already.
 */
static void offer_with(struct shell *shell, const struct place *place,
		       struct terminal_completion *completion, size_t typed)
{
	struct needs *needs = &shell->needs;
	struct shell_command filled = place->command;
	char text[TERMINAL_COMPLETION_BYTES];

	place_needs(shell, place, needs);
	needs_fill(shell, needs, &filled);
	/* Grants that are too many for one word are named one by one. */
	if (filled.grant_count == 0 ||
	    needs_grants_text(&filled, text, sizeof(text)) >= sizeof(text))
		(void)rt_format(text, sizeof(text), "with {");
	terminal_completion_offer(completion, text + typed, " ");
}

/* Within the braces: names that the program asks for, and for each what has its interface. */
static void offer_grant(struct shell *shell, const struct place *place,
			struct terminal_completion *completion)
{
	struct needs *needs = &shell->needs;
	const struct need *need;

	place_needs(shell, place, needs);
	if (place->last_sign == ':' || place->last_sign == '@') {
		need = needs_find(needs, place->last);
		complete_offer_held(shell, completion, need ? need->interface : ALL_INTERFACES,
				    "@");
		return;
	}
	if (place->last_sign == '\0') {
		terminal_completion_offer(completion, "}", " ");
		return;
	}
	for (uint32_t i = 0; i < needs->count; i++) {
		bool is_given = false;

		for (uint32_t k = 0; k < place->command.grant_count; k++)
			is_given |= rt_string_equal(place->command.grants[k].child,
						    needs->list[i].name);
		if (!is_given)
			terminal_completion_offer(completion, needs->list[i].name, ": @");
	}
	if (needs->count == 0)
		complete_offer_held(shell, completion, ALL_INTERFACES, "");
}

static void program_offer(void *context, const char *name)
{
	terminal_completion_offer(context, name, " ");
}

static void offer_program(struct shell *shell, const struct place *place,
			  struct terminal_completion *completion)
{
	if (place->words == 1) {
		struct launch_names names = {.take = program_offer, .context = completion};

		complete_offer_held(shell, completion, IMAGE_INTERFACE_ID, "");
		launch_names(shell, &names);
		return;
	}
	if (place->in_braces) {
		offer_grant(shell, place, completion);
		return;
	}
	if (place->words > 2 && place->last_sign == '\0' && rt_string_equal(place->last, "under")) {
		complete_offer_held(shell, completion, LEDGER_INTERFACE_ID, "@");
		return;
	}
	if (place->has_with) {
		if (place->last_sign == '\0')
			offer_with(shell, place, completion, sizeof("with ") - 1u);
		return;
	}
	if (place->words == 2)
		terminal_completion_offer(completion, "under", " ");
	offer_with(shell, place, completion, 0);
}

/* ---- the line -------------------------------------------------------------------------------- */

/* The methods of the capability that is called. */
static void offer_methods(struct shell *shell, const char *name,
			  struct terminal_completion *completion)
{
	const struct held *held = held_named(shell, name);
	struct description_interface_reader interface;
	struct schema_methods methods;
	struct schema_method method;
	struct schema schema;
	struct capnp_text text;

	if (!held || !describe_open(shell, &schema) ||
	    !schema_interface_find(&schema, held->interface_id, &interface))
		return;
	schema_methods_begin(&methods, &schema, &interface);
	while (schema_methods_next(&methods, &method)) {
		/* A zero byte follows a text. */
		if (description_method_get_name(&method.method, &text) == STATUS_OK &&
		    schema_text_is_name(text))
			terminal_completion_offer(completion, text.bytes, " ");
	}
}

/* NAME.METHOD and its parameters, for `call`, and for `let` after its equal sign. */
static void offer_call(struct shell *shell, const struct place *place,
		       struct terminal_completion *completion, uint32_t first, size_t begin)
{
	if (place->words == first)
		offer_held_for(shell, completion, ALL_INTERFACES, "", ".");
	else if (place->words == first + 1u && place->last_sign == '.')
		offer_methods(shell, place->last, completion);
	else if (place->call.method[0] != '\0')
		complete_offer_parameters(shell, completion, &place->call, begin);
}

/*
 * All that is held, and interfaces for whoever has begun to type one: they begin with a capital
 * letter.
 */
static void offer_inspected(struct shell *shell, struct terminal_completion *completion,
			    size_t begin)
{
	struct schema schema;
	struct capnp_text name;
	struct launch_names names = {.take = program_offer, .context = completion};

	complete_offer_held(shell, completion, ALL_INTERFACES, "");
	launch_names(shell, &names);
	if (begin == completion->cursor || completion->text[begin] < 'A' ||
	    completion->text[begin] > 'Z' || !describe_open(shell, &schema))
		return;
	for (uint32_t i = 0; i < schema.interfaces.raw.count; i++) {
		struct description_interface_reader interface =
			description_interface_list_get(&schema.interfaces, i);

		if (description_interface_get_name(&interface, &name) == STATUS_OK &&
		    schema_text_is_name(name))
			terminal_completion_offer(completion, name.bytes, " ");
	}
}

/* The names that `let` has made. */
static void offer_kept(const struct shell *shell, struct terminal_completion *completion)
{
	for (uint32_t i = 0; i < shell->held_count; i++) {
		if (shell->held[i].kept)
			terminal_completion_offer(completion, shell->held[i].name, " ");
	}
}

static enum shell_verb verb_of(const struct place *place)
{
	for (uint32_t i = 0; i < SHELL_VERB_COUNT; i++) {
		if (rt_string_equal(shell_verb_text((enum shell_verb)i)->word, place->verb))
			return (enum shell_verb)i;
	}
	return SHELL_NOTHING;
}

static void name_offer(void *context, const char *name, const char *about)
{
	(void)about;
	terminal_completion_offer(context, name, "");
}

/* The last word of a command that takes a name, which somebody else knows. */
static void offer_names(struct shell *shell, struct terminal_completion *completion,
			void (*give)(struct shell *shell, const struct shell_names *names))
{
	const struct shell_names names = {.take = name_offer, .context = completion};

	give(shell, &names);
}

/* The name behind the word that says what is to be done. */
static void offer_object(struct shell *shell, enum shell_verb verb, const struct place *place,
			 struct terminal_completion *completion)
{
	if (verb == SHELL_SESSIONS && rt_string_equal(place->last, "end"))
		offer_names(shell, completion, administer_session_ids);
	else if (verb == SHELL_ACCOUNTS && !rt_string_equal(place->last, "list") &&
		 !rt_string_equal(place->last, "create"))
		offer_names(shell, completion, accounts_names);
	else if (verb == SHELL_KEYS && rt_string_equal(place->last, "list"))
		offer_names(shell, completion, accounts_names);
	else if (verb == SHELL_KEYS)
		terminal_completion_offer(completion, "for", " ");
	else if (verb == SHELL_SERVICES && rt_string_equal(place->last, "restart"))
		offer_names(shell, completion, system_service_names);
}

/* The words that may follow a command of administration. */
static void offer_acts(enum shell_verb verb, struct terminal_completion *completion)
{
	static const struct {
		enum shell_verb verb;
		const char *word;
		const char *rest;
	} acts[] = {
		{SHELL_SESSIONS, "end", " "},     {SHELL_SERVICES, "restart", " "},
		{SHELL_AUDIT, "verify", ""},      {SHELL_ACCOUNTS, "list", ""},
		{SHELL_ACCOUNTS, "show", " "},    {SHELL_ACCOUNTS, "create", " "},
		{SHELL_ACCOUNTS, "role", " "},    {SHELL_ACCOUNTS, "profile", " "},
		{SHELL_ACCOUNTS, "disable", " "}, {SHELL_ACCOUNTS, "enable", " "},
		{SHELL_KEYS, "list", " "},        {SHELL_KEYS, "add", " "},
		{SHELL_KEYS, "remove", " "},
	};

	for (uint32_t i = 0; i < ARRAY_COUNT(acts); i++) {
		if (acts[i].verb == verb)
			terminal_completion_offer(completion, acts[i].word, acts[i].rest);
	}
}

/* The words of the commands that take one: the ones that take none offer nothing. */
static void offer_argument(struct shell *shell, const struct place *place,
			   struct terminal_completion *completion, size_t begin)
{
	enum shell_verb verb = verb_of(place);

	if (verb == SHELL_RUN || verb == SHELL_SPAWN)
		offer_program(shell, place, completion);
	else if (verb == SHELL_CALL)
		offer_call(shell, place, completion, 1, begin);
	else if (verb == SHELL_LET && place->words == 2 && place->last_sign == '=')
		terminal_completion_offer(completion, "call", " ");
	else if (verb == SHELL_LET && place->words > 2)
		offer_call(shell, place, completion, 3, begin);
	else if (verb == SHELL_KEYS && place->words == 3 && rt_string_equal(place->last, "for"))
		offer_names(shell, completion, accounts_names);
	else if (place->words == 2)
		offer_object(shell, verb, place, completion);
	else if (place->words > 1)
		return;
	else if (verb == SHELL_HELP)
		offer_verbs(completion);
	else if (verb == SHELL_WAIT || verb == SHELL_KILL)
		offer_jobs(shell, completion);
	else if (verb == SHELL_SESSIONS || verb == SHELL_ACCOUNTS || verb == SHELL_KEYS ||
		 verb == SHELL_AUDIT || verb == SHELL_SERVICES)
		offer_acts(verb, completion);
	else if (verb == SHELL_DROP)
		offer_kept(shell, completion);
	else if (verb == SHELL_RELEASE)
		complete_offer_held(shell, completion, ALL_INTERFACES, "");
	else if (verb == SHELL_SCRIPT)
		offer_names(shell, completion, script_names);
	else if (verb == SHELL_STEPUP)
		offer_names(shell, completion, people_step_up_names);
	else if (verb == SHELL_INSPECT)
		offer_inspected(shell, completion, begin);
}

void shell_complete(void *context, struct terminal_completion *completion)
{
	struct shell *shell = context;
	struct place place;
	size_t begin = completion->cursor;

	while (begin > 0 && complete_is_word_byte(completion->text[begin - 1u]))
		begin--;
	/* A typed sign is part of the word that it begins. */
	if (begin > 0 && (completion->text[begin - 1u] == '@' ||
			  (begin == completion->cursor && completion->text[begin - 1u] == '{')))
		begin--;
	place_read(&place, completion->text, begin);
	terminal_completion_word(completion, begin);
	if (place.words == 0)
		offer_verbs(completion);
	else
		offer_argument(shell, &place, completion, begin);
}
