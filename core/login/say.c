/*
 * The words of the desk, and how long its steps may take: see line.h.
 */
#include "core/login/line.h"

/* A service that is alive answers sooner; one that is started anew has this long to come back. */
#define SERVICE_SECONDS 10u
/* For what `credentials` does besides asking: a hash, and those that wait before it. */
#define HASH_SECONDS 60u
/* A password is changed with three secrets: the old one, and the new one twice. */
#define CHANGE_SECRETS 3u

const char *login_say_text(enum login_say say)
{
	static const char *const texts[LOGIN_SAY_COUNT] = {
		[LOGIN_SAY_NOTHING] = "",
		[LOGIN_SAY_DENIED] = "That name and that password do not go together.",
		[LOGIN_SAY_WRONG_TOKEN] =
			"That token is not good: wrong, used, or too old. Type setup on a local "
			"line, or restart the machine for another token.",
		[LOGIN_SAY_WRONG_PASSWORD] = "That is not your password.",
		[LOGIN_SAY_TRY_LATER] = "Too many tries: wait %u seconds, then try again.",
		[LOGIN_SAY_CANCELLED] = "Nothing has changed.",
		[LOGIN_SAY_TIMED_OUT] = "Nothing was typed for too long, so nothing has changed.",
		[LOGIN_SAY_NO_CREDENTIALS] =
			"Passwords cannot be checked: the service credentials does not answer.",
		[LOGIN_SAY_NO_PROFILE] =
			"There is no profile for this session; the manifest says who has which.",
		[LOGIN_SAY_NO_SESSION] = "No session can be made: the line's ledger has too "
					 "little left.",
		[LOGIN_SAY_NO_BUNDLE] = "The session was refused its rights, so it was ended; the "
					"audit log says more.",
		[LOGIN_SAY_NO_SHELL] = "The shell did not start, so the session was ended.",
		[LOGIN_SAY_NO_TERMINAL] = "The terminal did not answer in time.",
		[LOGIN_SAY_SET_UP] = "The password is set. Type login to go on.",
		[LOGIN_SAY_ALREADY_SET_UP] = "This system was set up already. Type login to go on.",
		[LOGIN_SAY_CHANGED] = "The password is changed.",
		[LOGIN_SAY_STEPPED_UP] = "Granted.",
		[LOGIN_SAY_NO_STEP_UP] = "Not granted.",
		[LOGIN_SAY_UNKNOWN_STEP_UP] = "This session's profile has no step-up of that name.",
	};

	return texts[say < LOGIN_SAY_COUNT ? say : LOGIN_SAY_NOTHING];
}

const char *login_step_text(enum login_step step)
{
	static const char *const texts[LOGIN_STEP_COUNT] = {
		[LOGIN_STEP_NONE] = "nothing",
		[LOGIN_STEP_RESET] = "resetting the terminal",
		[LOGIN_STEP_TAKE] = "taking the terminal",
		[LOGIN_STEP_ASK_NAME] = "asking for a name",
		[LOGIN_STEP_VERIFY] = "checking a password",
		[LOGIN_STEP_SET_UP] = "setting the system up",
		[LOGIN_STEP_CHANGE] = "changing a password",
		[LOGIN_STEP_PROFILE] = "looking for the account",
		[LOGIN_STEP_LIMITS] = "looking for the profile",
		[LOGIN_STEP_CLOSE] = "closing the last session",
		[LOGIN_STEP_MAKE] = "making the session",
		[LOGIN_STEP_ISSUE] = "asking for its rights",
		[LOGIN_STEP_COLLECT] = "collecting its rights",
		[LOGIN_STEP_LAUNCH] = "starting its launcher",
		[LOGIN_STEP_LEASE] = "leasing it the terminal",
		[LOGIN_STEP_BEGIN] = "putting its shell together",
		[LOGIN_STEP_GRANT] = "granting its rights",
		[LOGIN_STEP_RECORD] = "writing the audit record",
		[LOGIN_STEP_START] = "starting its shell",
		[LOGIN_STEP_DESCRIBE] = "looking for the step-up",
		[LOGIN_STEP_CARVE] = "making a ledger for the step-up",
		[LOGIN_STEP_STEP_UP] = "asking for the step-up",
		[LOGIN_STEP_SAY] = "telling the person",
		[LOGIN_STEP_REST] = "waiting",
	};

	return texts[step < LOGIN_STEP_COUNT ? step : LOGIN_STEP_NONE];
}

uint32_t login_step_seconds(const struct login_line *line, uint32_t secret_seconds)
{
	switch (line->step) {
	case LOGIN_STEP_NONE:
	case LOGIN_STEP_CLOSE:
	case LOGIN_STEP_MAKE:
	case LOGIN_STEP_CARVE:
	case LOGIN_STEP_COUNT:
		return 0;
	case LOGIN_STEP_REST:
		return line->failures > 0 ? 1u << (line->failures - 1u) : 1u;
	case LOGIN_STEP_ASK_NAME:
		return secret_seconds + SERVICE_SECONDS;
	case LOGIN_STEP_VERIFY:
		return secret_seconds + HASH_SECONDS;
	case LOGIN_STEP_SET_UP:
	case LOGIN_STEP_CHANGE:
		return CHANGE_SECRETS * secret_seconds + HASH_SECONDS;
	case LOGIN_STEP_RESET:
	case LOGIN_STEP_TAKE:
	case LOGIN_STEP_PROFILE:
	case LOGIN_STEP_LIMITS:
	case LOGIN_STEP_ISSUE:
	case LOGIN_STEP_COLLECT:
	case LOGIN_STEP_LAUNCH:
	case LOGIN_STEP_LEASE:
	case LOGIN_STEP_BEGIN:
	case LOGIN_STEP_GRANT:
	case LOGIN_STEP_RECORD:
	case LOGIN_STEP_START:
	case LOGIN_STEP_DESCRIBE:
	case LOGIN_STEP_STEP_UP:
	case LOGIN_STEP_SAY:
		break;
	}
	return SERVICE_SECONDS;
}
