/*
 * The command `audit`: the records of the audit log, each named by the one after it, and the check
 * of that chain. Every text of a record is a stranger's: it is cut, and holds no control
 * characters.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/audit.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/memory.h"

#define SECOND_NS UINT64_C(1000000000)
#define HASH_BYTES 32u
/* Records that are shown when nothing else is said: a screen. */
#define SHOWN 20u

struct chain {
	uint64_t sequence; /* of the record before; 0: there is none */
	uint8_t hash[HASH_BYTES];
	uint32_t records, broken;
};

static const char *outcome_text(enum audit_outcome outcome)
{
	switch (outcome) {
	case AUDIT_OUTCOME_DONE:
		return "";
	case AUDIT_OUTCOME_REFUSED:
		return ", refused";
	case AUDIT_OUTCOME_FAILED:
		return ", failed";
	}
	return ", ?";
}

static const char *reason_text(enum session_end_reason reason)
{
	static const char *const texts[] = {
		[SESSION_END_REASON_LOGOUT] = "logout",
		[SESSION_END_REASON_EXPIRED] = "its time was over",
		[SESSION_END_REASON_IDLE] = "no key was pressed",
		[SESSION_END_REASON_HANGUP] = "the line was lost",
		[SESSION_END_REASON_SHELL_ENDED] = "its shell ended",
		[SESSION_END_REASON_LAUNCHER_ENDED] = "its launcher ended",
		[SESSION_END_REASON_ADMINISTRATOR] = "by an administrator",
		[SESSION_END_REASON_REPLACED] = "another one was opened",
		[SESSION_END_REASON_ATTENTION] = "at the attention screen",
		[SESSION_END_REASON_SERVICE_ENDED] = "the service sessions ended",
		[SESSION_END_REASON_FAILED] = "it could not be put together",
	};

	return (uint32_t)reason < ARRAY_COUNT(texts) ? texts[reason] : "?";
}

/* ---- one record ------------------------------------------------------------------------------ */

static void login_print(struct shell *shell, const char *what,
			const struct audit_event_login_reader *login)
{
	struct capnp_text line = {"", 0};

	(void)!audit_event_login_get_line(login, &line);
	say(shell, "%s on %.31s, principal %lu%s", what, line.bytes,
	    (unsigned long)audit_event_login_get_principal(login),
	    audit_event_login_get_throttled(login) ? ", too many tries" : "");
}

static void profile_print(struct shell *shell, const char *what,
			  const struct audit_event_profile_reader *profile)
{
	struct capnp_text name = {"", 0};

	(void)!audit_event_profile_get_profile(profile, &name);
	say(shell, "%s %.31s, principal %lu", what, name.bytes,
	    (unsigned long)audit_event_profile_get_principal(profile));
}

static void opened_print(struct shell *shell,
			 const struct audit_event_session_opened_reader *opened)
{
	struct capnp_text line = {"", 0}, profile = {"", 0};

	(void)!audit_event_session_opened_get_line(opened, &line);
	(void)!audit_event_session_opened_get_profile(opened, &profile);
	say(shell, "session opened on %.31s: %.31s, principal %lu", line.bytes, profile.bytes,
	    (unsigned long)audit_event_session_opened_get_principal(opened));
}

static void dropped_print(struct shell *shell, const struct audit_event_dropped_reader *dropped)
{
	struct capnp_text writer = {"", 0};

	(void)!audit_event_dropped_get_writer(dropped, &writer);
	say(shell, "of %.31s %lu records overwritten, %lu refused", writer.bytes,
	    (unsigned long)audit_event_dropped_get_overwritten(dropped),
	    (unsigned long)audit_event_dropped_get_over_rate(dropped));
}

static void text_print(struct shell *shell, const char *what, enum status status,
		       struct capnp_text text)
{
	say(shell, "%s %.31s", what, status == STATUS_OK ? text.bytes : "?");
}

/* The kinds that have a struct of their own. True: it was one of them. */
static bool struct_print(struct shell *shell, const struct audit_event_reader *event)
{
	struct audit_event_login_reader login;
	struct audit_event_profile_reader profile;
	struct audit_event_session_opened_reader opened;
	struct audit_event_dropped_reader dropped;
	struct audit_event_store_version_reader version;

	if (audit_event_get_login(event, &login) == STATUS_OK &&
	    audit_event_which(event) == AUDIT_EVENT_WHICH_LOGIN)
		login_print(shell, "login", &login);
	else if (audit_event_which(event) == AUDIT_EVENT_WHICH_SETUP &&
		 audit_event_get_setup(event, &login) == STATUS_OK)
		login_print(shell, "setup", &login);
	else if (audit_event_which(event) == AUDIT_EVENT_WHICH_SESSION_OPENED &&
		 audit_event_get_session_opened(event, &opened) == STATUS_OK)
		opened_print(shell, &opened);
	else if (audit_event_which(event) == AUDIT_EVENT_WHICH_BUNDLE_ISSUED &&
		 audit_event_get_bundle_issued(event, &profile) == STATUS_OK)
		profile_print(shell, "rights of", &profile);
	else if (audit_event_which(event) == AUDIT_EVENT_WHICH_STEP_UP &&
		 audit_event_get_step_up(event, &profile) == STATUS_OK)
		profile_print(shell, "step-up to", &profile);
	else if (audit_event_which(event) == AUDIT_EVENT_WHICH_DROPPED &&
		 audit_event_get_dropped(event, &dropped) == STATUS_OK)
		dropped_print(shell, &dropped);
	else if (audit_event_which(event) == AUDIT_EVENT_WHICH_STORE_VERSION &&
		 audit_event_get_store_version(event, &version) == STATUS_OK)
		say(shell, "its store has version %lu",
		    (unsigned long)audit_event_store_version_get_version(&version));
	else
		return false;
	return true;
}

static void plain_print(struct shell *shell, const struct audit_event_reader *event)
{
	struct capnp_text text = {"", 0};
	enum status status = STATUS_OK;

	switch (audit_event_which(event)) {
	case AUDIT_EVENT_WHICH_STARTED:
		status = audit_event_get_started(event, &text);
		text_print(shell, "service started:", status, text);
		return;
	case AUDIT_EVENT_WHICH_PROGRAM_STARTED:
		status = audit_event_get_program_started(event, &text);
		text_print(shell, "program started:", status, text);
		return;
	case AUDIT_EVENT_WHICH_PASSWORD_CHANGED:
		say(shell, "password changed, principal %lu",
		    (unsigned long)audit_event_get_password_changed(event));
		return;
	case AUDIT_EVENT_WHICH_ACCOUNT_CHANGED:
		say(shell, "account changed, principal %lu",
		    (unsigned long)audit_event_get_account_changed(event));
		return;
	case AUDIT_EVENT_WHICH_SESSION_ENDED:
		say(shell, "session ended: %s", reason_text(audit_event_get_session_ended(event)));
		return;
	case AUDIT_EVENT_WHICH_DAMAGED:
		say(shell, "the log was found damaged");
		return;
	case AUDIT_EVENT_WHICH_LOGIN:
	case AUDIT_EVENT_WHICH_SETUP:
	case AUDIT_EVENT_WHICH_SESSION_OPENED:
	case AUDIT_EVENT_WHICH_BUNDLE_ISSUED:
	case AUDIT_EVENT_WHICH_STEP_UP:
	case AUDIT_EVENT_WHICH_DROPPED:
	case AUDIT_EVENT_WHICH_STORE_VERSION:
		break;
	}
	say(shell, "an event that this shell does not know");
}

/* The log itself writes so that the machine was started: times count from there. */
static bool is_start(const struct audit_record_reader *record)
{
	struct audit_event_reader event;
	struct capnp_text writer;

	return audit_record_get_writer(record, &writer) == STATUS_OK &&
	       rt_string_equal(writer.bytes, "audit") &&
	       audit_record_get_event(record, &event) == STATUS_OK &&
	       audit_event_which(&event) == AUDIT_EVENT_WHICH_STARTED;
}

static enum status record_print(struct shell *shell, const struct audit_record_reader *record)
{
	struct audit_event_reader event;
	struct capnp_text writer;
	uint64_t time_ns = audit_record_get_time_ns(record);
	enum status status = audit_record_get_event(record, &event);

	if (status == STATUS_OK)
		status = audit_record_get_writer(record, &writer);
	if (status != STATUS_OK)
		return status;
	say(shell, "  %4lu %6lu.%lu s  %-11.31s ", (unsigned long)audit_record_get_sequence(record),
	    (unsigned long)(time_ns / SECOND_NS),
	    (unsigned long)(time_ns % SECOND_NS / (SECOND_NS / 10u)), writer.bytes);
	if (is_start(record))
		say(shell, "the machine was started");
	else if (!struct_print(shell, &event))
		plain_print(shell, &event);
	say(shell, "%s\n", outcome_text(audit_event_get_outcome(&event)));
	return STATUS_OK;
}

/* ---- the chain ------------------------------------------------------------------------------- */

/* A record names the one before it, where that is still there. */
static enum status record_link(struct chain *chain, const struct audit_record_reader *record)
{
	uint64_t sequence = audit_record_get_sequence(record);
	struct capnp_data previous, hash;
	enum status status = audit_record_get_previous(record, &previous);

	if (status == STATUS_OK)
		status = audit_record_get_hash(record, &hash);
	if (status != STATUS_OK)
		return status;
	if (hash.length_bytes != HASH_BYTES || previous.length_bytes != HASH_BYTES)
		return STATUS_BAD_MESSAGE;
	if (chain->sequence != 0 && sequence == chain->sequence + 1u &&
	    memcmp(chain->hash, previous.bytes, HASH_BYTES) != 0)
		chain->broken++;
	chain->sequence = sequence;
	memcpy(chain->hash, hash.bytes, HASH_BYTES);
	chain->records++;
	return STATUS_OK;
}

/* A page of the log. */
struct page {
	uint64_t from;  /* the next sequence */
	uint32_t shown; /* so many more are printed; 0: they are only linked */
	bool more;
	/* A time is sought: the first record of this run of the machine that is as young. */
	bool seeks;
	uint64_t since_ns;
	uint64_t found; /* its sequence; 0: there is none yet */
};

static void record_seek(struct page *page, const struct audit_record_reader *record)
{
	if (is_start(record))
		page->found = 0;
	if (page->found == 0 && audit_record_get_time_ns(record) >= page->since_ns)
		page->found = audit_record_get_sequence(record);
}

static enum status records_take(struct shell *shell, struct page *page, struct chain *chain,
				const struct audit_reader_read_results_reader *results)
{
	struct audit_record_list_reader list;
	enum status status = audit_reader_read_results_get_records(results, &list);
	bool prints = page->shown > 0;

	for (uint32_t i = 0; status == STATUS_OK && i < list.raw.count; i++) {
		struct audit_record_reader record = audit_record_list_get(&list, i);

		status = record_link(chain, &record);
		if (page->seeks)
			record_seek(page, &record);
		if (status == STATUS_OK && page->shown > 0) {
			status = record_print(shell, &record);
			page->shown--;
		}
	}
	page->from = audit_reader_read_results_get_next(results);
	page->more = status == STATUS_OK && list.raw.count > 0 && (!prints || page->shown > 0);
	return status;
}

static bool page_read(struct shell *shell, struct audit_reader reader, struct page *page,
		      struct chain *chain)
{
	struct audit_reader_read_params_builder params;
	struct audit_reader_read_results_reader results;
	struct rt_call call;
	enum status status = audit_reader_read_begin(&call, shell->rt, reader, &params);

	page->more = false;
	if (status == STATUS_OK) {
		audit_reader_read_params_builder_set_from(&params, page->from);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = audit_reader_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = records_take(shell, page, chain, &results);
	if (status != STATUS_OK)
		say_failure(shell, status, "the audit log cannot be read");
	rt_call_close(&call);
	return status == STATUS_OK;
}

/* Prints the findings of the log itself, which looks at all of its memory. */
static void verify_print(struct shell *shell, struct audit_reader reader, const struct chain *chain)
{
	struct audit_reader_verify_result result;
	enum status status = audit_reader_verify(shell->rt, reader, &result);

	if (status != STATUS_OK) {
		say_failure(shell, status, "the audit log cannot be checked");
		return;
	}
	if (chain->broken == 0)
		say(shell, "%u records were read, and each names the one before it\n",
		    chain->records);
	else
		say_error(shell, "%u records were read, and %u do not name the one before them",
			  chain->records, chain->broken);
	say(shell, "the log itself counts %u: %u damaged, %u missing, %u misplaced\n",
	    result.records, result.slots, result.missing, result.links);
	if (chain->broken == 0 && result.slots == 0 && result.missing == 0 && result.links == 0)
		say(shell, "%sthe audit log is whole%s\n", say_ink(shell, SAY_GOOD),
		    say_ink(shell, SAY_PLAIN));
	else
		say_error(shell, "the audit log is DAMAGED");
}

/* The sequence of the youngest record; 0: there is none, or the log does not tell. */
static uint64_t youngest(struct shell *shell, struct audit_reader reader)
{
	uint8_t hash[HASH_BYTES];
	struct audit_reader_head_result head = {
		.hash = {.bytes = hash, .capacity_bytes = sizeof(hash)}};

	return audit_reader_head(shell->rt, reader, &head) == STATUS_OK ? head.sequence : 0;
}

/* The sequence from which a screen of records reaches the youngest. */
static uint64_t last_screen(struct shell *shell, struct audit_reader reader)
{
	uint64_t last = youngest(shell, reader);

	return last <= SHOWN ? 1 : last - SHOWN + 1u;
}

/* Whoever asks for what is not there reads which records are. */
static void nothing_print(struct shell *shell, struct audit_reader reader, uint32_t asked)
{
	uint64_t last = youngest(shell, reader);

	if (last == 0)
		say(shell, "the audit log has no record yet\n");
	else
		say_error(shell,
			  "there is no record %u: the youngest is %lu; audit shows the last %u",
			  asked, (unsigned long)last, SHOWN);
}

/* How long ago is meant. */
static uint64_t since_ns(const struct shell_command *command)
{
	const uint64_t seconds = command->name[0] == 'h'   ? 3600u
				 : command->name[0] == 'm' ? 60u
							   : 1u;

	return command->number * seconds * SECOND_NS;
}

/*
 * The sequence of the first record that is no older than what was said. 0: the log cannot be read,
 * which was said, or has nothing as young.
 */
static uint64_t since_find(struct shell *shell, struct audit_reader reader,
			   const struct shell_command *command)
{
	const uint64_t now_ns = shell_now_ns(shell), ago_ns = since_ns(command);
	struct page page = {
		.from = 1, .seeks = true, .since_ns = now_ns > ago_ns ? now_ns - ago_ns : 0};
	struct chain chain = {.sequence = 0};

	/* Ends with the log. */
	do {
		if (!page_read(shell, reader, &page, &chain))
			return 0;
	} while (page.more);
	if (page.found == 0)
		say(shell, "the audit log has no record as young as that\n");
	return page.found;
}

void audit_show(struct shell *shell, const struct shell_command *command)
{
	const struct held *held =
		held_find_for(shell, SHELL_AUDIT, "audit", AUDIT_READER_INTERFACE_ID);
	bool verifies = rt_string_equal(command->method, "verify");
	bool since = rt_string_equal(command->method, "since");
	struct chain chain = {.sequence = 0};
	struct page page = {.from = command->number,
			    .shown = verifies ? 0 : (since ? UINT32_MAX : SHOWN)};
	struct audit_reader reader;

	if (!held)
		return;
	reader.id = held->capability;
	if (command->name[0] != '\0') {
		page.from = since_find(shell, reader, command);
		if (page.from == 0)
			return;
	}
	if (!verifies && page.from == 0)
		page.from = last_screen(shell, reader);
	/* Ends with the log, or with what is shown of it. */
	do {
		if (!page_read(shell, reader, &page, &chain))
			return;
	} while (page.more);
	if (verifies)
		verify_print(shell, reader, &chain);
	else if (chain.records == 0)
		nothing_print(shell, reader, command->number);
}
