/*
 * Events of the audit log: see event.h. A function for each shape of a kind.
 */
#include "core/audit/event.h"

#include "core/audit/slot.h"
#include "core/terminal/plain_text.h"

bool audit_text_is_right(struct capnp_text text)
{
	return text.length_bytes <= AUDIT_TEXT_BYTES &&
	       plain_text_check(text.bytes, text.length_bytes);
}

bool audit_event_is_own(const struct audit_event_reader *event)
{
	const enum audit_event_which kind = audit_event_which(event);

	return kind == AUDIT_EVENT_WHICH_DROPPED || kind == AUDIT_EVENT_WHICH_DAMAGED;
}

bool audit_event_is_durable(const struct audit_event_reader *event)
{
	switch (audit_event_which(event)) {
	case AUDIT_EVENT_WHICH_SETUP:
	case AUDIT_EVENT_WHICH_PASSWORD_CHANGED:
	case AUDIT_EVENT_WHICH_ACCOUNT_CHANGED:
	case AUDIT_EVENT_WHICH_STEP_UP:
	case AUDIT_EVENT_WHICH_STORE_VERSION:
		return true;
	case AUDIT_EVENT_WHICH_STARTED:
	case AUDIT_EVENT_WHICH_LOGIN:
	case AUDIT_EVENT_WHICH_SESSION_OPENED:
	case AUDIT_EVENT_WHICH_SESSION_ENDED:
	case AUDIT_EVENT_WHICH_BUNDLE_ISSUED:
	case AUDIT_EVENT_WHICH_PROGRAM_STARTED:
	case AUDIT_EVENT_WHICH_DROPPED:
	case AUDIT_EVENT_WHICH_DAMAGED:
		break;
	}
	return false;
}

enum audit_class audit_event_class(const struct audit_event_reader *event)
{
	if (audit_event_which(event) == AUDIT_EVENT_WHICH_STORE_VERSION)
		return AUDIT_CLASS_VERSION;
	if (audit_event_get_anonymous(event))
		return AUDIT_CLASS_ANONYMOUS;
	return audit_event_get_outcome(event) == AUDIT_OUTCOME_DONE ? AUDIT_CLASS_DONE
								    : AUDIT_CLASS_REFUSED;
}

/* ---- fields ---------------------------------------------------------------------------------- */

/* Looks at a text, or data, that was read with `status`. */
static enum status text_check(enum status status, const struct capnp_text *text)
{
	if (status != STATUS_OK)
		return status;
	return audit_text_is_right(*text) ? STATUS_OK : STATUS_INVALID_ARGUMENT;
}

static enum status id_check(enum status status, const struct capnp_data *data)
{
	if (status != STATUS_OK || data->length_bytes == 0)
		return status;
	return data->length_bytes == AUDIT_ID_BYTES ? STATUS_OK : STATUS_INVALID_ARGUMENT;
}

/* ---- kinds ----------------------------------------------------------------------------------- */

static enum status login_fill(const struct audit_event_login_reader *from,
			      const struct audit_event_login_builder *to)
{
	struct capnp_text line = {0};
	struct capnp_data hash = {0};
	enum status status = text_check(audit_event_login_get_line(from, &line), &line);

	if (status == STATUS_OK)
		status = audit_event_login_builder_set_line(to, line);
	if (status == STATUS_OK)
		status = id_check(audit_event_login_get_name_hash(from, &hash), &hash);
	if (status == STATUS_OK)
		status = audit_event_login_builder_set_name_hash(to, hash);
	audit_event_login_builder_set_principal(to, audit_event_login_get_principal(from));
	audit_event_login_builder_set_throttled(to, audit_event_login_get_throttled(from));
	return status;
}

/* The kinds `login` and `setup` have one shape. */
static enum status login_copy(const struct audit_event_reader *from,
			      const struct audit_event_builder *to)
{
	const bool setup = audit_event_which(from) == AUDIT_EVENT_WHICH_SETUP;
	struct audit_event_login_reader login;
	struct audit_event_login_builder copy;
	enum status status =
		setup ? audit_event_get_setup(from, &login) : audit_event_get_login(from, &login);

	if (status != STATUS_OK)
		return status;
	status = setup ? audit_event_builder_new_setup(to, &copy)
		       : audit_event_builder_new_login(to, &copy);
	return status == STATUS_OK ? login_fill(&login, &copy) : status;
}

static enum status session_opened_copy(const struct audit_event_reader *from,
				       const struct audit_event_builder *to)
{
	struct audit_event_session_opened_reader opened;
	struct audit_event_session_opened_builder copy;
	struct capnp_text profile = {0}, line = {0};
	enum status status = audit_event_get_session_opened(from, &opened);

	if (status == STATUS_OK)
		status = audit_event_builder_new_session_opened(to, &copy);
	if (status != STATUS_OK)
		return status;
	audit_event_session_opened_builder_set_principal(
		&copy, audit_event_session_opened_get_principal(&opened));
	status = text_check(audit_event_session_opened_get_profile(&opened, &profile), &profile);
	if (status == STATUS_OK)
		status = audit_event_session_opened_builder_set_profile(&copy, profile);
	if (status == STATUS_OK)
		status = text_check(audit_event_session_opened_get_line(&opened, &line), &line);
	return status == STATUS_OK ? audit_event_session_opened_builder_set_line(&copy, line)
				   : status;
}

/* The kinds `bundleIssued` and `stepUp` have one shape. */
static enum status profile_copy(const struct audit_event_reader *from,
				const struct audit_event_builder *to)
{
	const bool step_up = audit_event_which(from) == AUDIT_EVENT_WHICH_STEP_UP;
	struct audit_event_profile_reader profile;
	struct audit_event_profile_builder copy;
	struct capnp_text name = {0};
	enum status status = step_up ? audit_event_get_step_up(from, &profile)
				     : audit_event_get_bundle_issued(from, &profile);

	if (status == STATUS_OK)
		status = step_up ? audit_event_builder_new_step_up(to, &copy)
				 : audit_event_builder_new_bundle_issued(to, &copy);
	if (status != STATUS_OK)
		return status;
	audit_event_profile_builder_set_principal(&copy,
						  audit_event_profile_get_principal(&profile));
	status = text_check(audit_event_profile_get_profile(&profile, &name), &name);
	return status == STATUS_OK ? audit_event_profile_builder_set_profile(&copy, name) : status;
}

static enum status dropped_copy(const struct audit_event_reader *from,
				const struct audit_event_builder *to)
{
	struct audit_event_dropped_reader dropped;
	struct audit_event_dropped_builder copy;
	struct capnp_text writer = {0};
	enum status status = audit_event_get_dropped(from, &dropped);

	if (status == STATUS_OK && !audit_class_is_known(audit_event_dropped_get_class(&dropped)))
		return STATUS_INVALID_ARGUMENT;
	if (status == STATUS_OK)
		status = audit_event_builder_new_dropped(to, &copy);
	if (status != STATUS_OK)
		return status;
	audit_event_dropped_builder_set_class(&copy, audit_event_dropped_get_class(&dropped));
	audit_event_dropped_builder_set_overwritten(&copy,
						    audit_event_dropped_get_overwritten(&dropped));
	audit_event_dropped_builder_set_over_rate(&copy,
						  audit_event_dropped_get_over_rate(&dropped));
	status = text_check(audit_event_dropped_get_writer(&dropped, &writer), &writer);
	return status == STATUS_OK ? audit_event_dropped_builder_set_writer(&copy, writer) : status;
}

static enum status damaged_copy(const struct audit_event_reader *from,
				const struct audit_event_builder *to)
{
	struct audit_event_damaged_reader damaged;
	struct audit_event_damaged_builder copy;
	enum status status = audit_event_get_damaged(from, &damaged);

	if (status == STATUS_OK)
		status = audit_event_builder_new_damaged(to, &copy);
	if (status != STATUS_OK)
		return status;
	audit_event_damaged_builder_set_slots(&copy, audit_event_damaged_get_slots(&damaged));
	audit_event_damaged_builder_set_missing(&copy, audit_event_damaged_get_missing(&damaged));
	audit_event_damaged_builder_set_links(&copy, audit_event_damaged_get_links(&damaged));
	audit_event_damaged_builder_set_torn(&copy, audit_event_damaged_get_torn(&damaged));
	return STATUS_OK;
}

static enum status version_copy(const struct audit_event_reader *from,
				const struct audit_event_builder *to)
{
	struct audit_event_store_version_reader version;
	struct audit_event_store_version_builder copy;
	struct capnp_data store = {0};
	enum status status = audit_event_get_store_version(from, &version);

	if (status == STATUS_OK)
		status = audit_event_builder_new_store_version(to, &copy);
	if (status != STATUS_OK)
		return status;
	audit_event_store_version_builder_set_version(
		&copy, audit_event_store_version_get_version(&version));
	status = id_check(audit_event_store_version_get_store(&version, &store), &store);
	return status == STATUS_OK ? audit_event_store_version_builder_set_store(&copy, store)
				   : status;
}

/* The kinds `started` and `programStarted`: the text itself is the member. */
static enum status name_copy(const struct audit_event_reader *from,
			     const struct audit_event_builder *to)
{
	const bool program = audit_event_which(from) == AUDIT_EVENT_WHICH_PROGRAM_STARTED;
	struct capnp_text name = {0};
	enum status status = program ? audit_event_get_program_started(from, &name)
				     : audit_event_get_started(from, &name);

	status = text_check(status, &name);
	if (status != STATUS_OK)
		return status;
	return program ? audit_event_builder_set_program_started(to, name)
		       : audit_event_builder_set_started(to, name);
}

static enum status kind_copy(const struct audit_event_reader *from,
			     const struct audit_event_builder *to)
{
	switch (audit_event_which(from)) {
	case AUDIT_EVENT_WHICH_STARTED:
	case AUDIT_EVENT_WHICH_PROGRAM_STARTED:
		return name_copy(from, to);
	case AUDIT_EVENT_WHICH_LOGIN:
	case AUDIT_EVENT_WHICH_SETUP:
		return login_copy(from, to);
	case AUDIT_EVENT_WHICH_SESSION_OPENED:
		return session_opened_copy(from, to);
	case AUDIT_EVENT_WHICH_BUNDLE_ISSUED:
	case AUDIT_EVENT_WHICH_STEP_UP:
		return profile_copy(from, to);
	case AUDIT_EVENT_WHICH_DROPPED:
		return dropped_copy(from, to);
	case AUDIT_EVENT_WHICH_DAMAGED:
		return damaged_copy(from, to);
	case AUDIT_EVENT_WHICH_STORE_VERSION:
		return version_copy(from, to);
	case AUDIT_EVENT_WHICH_PASSWORD_CHANGED:
		audit_event_builder_set_password_changed(to,
							 audit_event_get_password_changed(from));
		return STATUS_OK;
	case AUDIT_EVENT_WHICH_ACCOUNT_CHANGED:
		audit_event_builder_set_account_changed(to, audit_event_get_account_changed(from));
		return STATUS_OK;
	case AUDIT_EVENT_WHICH_SESSION_ENDED:
		if (!session_end_reason_is_known(audit_event_get_session_ended(from)))
			return STATUS_INVALID_ARGUMENT;
		audit_event_builder_set_session_ended(to, audit_event_get_session_ended(from));
		return STATUS_OK;
	}
	return STATUS_INVALID_ARGUMENT;
}

enum status audit_event_copy(const struct audit_event_reader *from,
			     const struct audit_event_builder *to)
{
	struct capnp_data session = {0};
	enum status status;

	if (!audit_outcome_is_known(audit_event_get_outcome(from)))
		return STATUS_INVALID_ARGUMENT;
	audit_event_builder_set_outcome(to, audit_event_get_outcome(from));
	audit_event_builder_set_anonymous(to, audit_event_get_anonymous(from));
	status = kind_copy(from, to);
	if (status != STATUS_OK)
		return status;
	status = id_check(audit_event_get_session(from, &session), &session);
	return status == STATUS_OK && session.length_bytes != 0
		       ? audit_event_builder_set_session(to, session)
		       : status;
}
