/*
 * The script: what is asked of the services, what is typed, and what must be answered.
 *
 * `operator` (1) is for setup; `ann` (2) has the password "ann's password"; `bob` (3) has it, too,
 * and is disabled.
 */
#include "tests/proofs/desk/desk.h"

#define ACCEPTED CREDENTIAL_OUTCOME_ACCEPTED
#define DENIED CREDENTIAL_OUTCOME_DENIED
#define CANCELLED CREDENTIAL_OUTCOME_CANCELLED
#define DONE_BEFORE CREDENTIAL_OUTCOME_ALREADY_SET_UP

#define GROUP(text)                              \
	{                                        \
		.kind = STEP_GROUP, .name = text \
	}
#define LOGIN(who, where, is_local, what, outcome)                                  \
	{                                                                           \
		.kind = STEP_VERIFY, .name = who, .line = where, .local = is_local, \
		.typed = {what}, .expected = outcome                                \
	}
#define REDEEM(with, accepted)                                         \
	{                                                              \
		.kind = STEP_REDEEM, .name = with, .seconds = accepted \
	}

#define CHANGE(which, who, where, ...)                                           \
	{                                                                        \
		.kind = which, .line = where, .local = true, .seconds = who,     \
		.typed = {__VA_ARGS__}, .may_be_done = true, .when_done = DENIED \
	}

const struct step desk_brief[] = {
	GROUP("brief"),
	{.kind = STEP_SETUP,
	 .line = "tty1",
	 .local = true,
	 .typed = {"operator's own", "operator's own"},
	 .expected = ACCEPTED,
	 .may_be_done = true,
	 .when_done = DONE_BEFORE},
	LOGIN("operator", "tty1", true, "not the operator's", DENIED),
	LOGIN("operator", "tty1", true, "operator's own", ACCEPTED),
	CHANGE(STEP_CHANGE, 1, "tty2", "operator's own", "operator's second", "operator's second"),
	LOGIN("operator", "tty3", true, "operator's own", DENIED),
	LOGIN("operator", "tty1", true, "operator's second", ACCEPTED),
	CHANGE(STEP_CODE, 1, "tty2", "operator's second"),
	{.kind = STEP_VERIFY,
	 .name = "operator",
	 .line = "tty1",
	 .local = true,
	 .typed = {DESK_CODE, "operator's third", "operator's third"},
	 .expected = ACCEPTED,
	 .may_be_done = true,
	 .when_done = DENIED},
	LOGIN("operator", "tty3", true, DESK_CODE, DENIED),
	LOGIN("operator", "tty4", true, "operator's second", DENIED),
	LOGIN("operator", "tty1", true, "operator's third", ACCEPTED),
	{.kind = STEP_END},
};

const struct step desk_script[] = {
	GROUP("setup"),
	{.kind = STEP_STATE, .seconds = 0},
	LOGIN("operator", "tty1", true, "operator's own", DENIED),
	{.kind = STEP_SETUP, .line = "far", .typed = {"aaaa-aaaa-aaaa-aaaa"}, .expected = DENIED},
	{.kind = STEP_SETUP,
	 .line = "tty1",
	 .local = true,
	 .typed = {DESK_INTERRUPT},
	 .expected = CANCELLED},
	{.kind = STEP_SETUP,
	 .line = "tty1",
	 .local = true,
	 .typed = {"operator's own", DESK_INTERRUPT},
	 .expected = CANCELLED},
	{.kind = STEP_SETUP,
	 .line = "tty1",
	 .local = true,
	 .typed = {"short", "operator's own", "operator's own"},
	 .expected = ACCEPTED},
	{.kind = STEP_STATE, .seconds = 1},
	{.kind = STEP_SETUP, .line = "tty2", .local = true, .expected = DONE_BEFORE},

	GROUP("login"),
	LOGIN("operator", "tty1", true, "operator's own", ACCEPTED),
	REDEEM("", 1),
	LOGIN("ann", "tty1", true, "ann's password", ACCEPTED),
	REDEEM("another nonce", 0),
	LOGIN("ann", "tty1", true, "ann's passwords", DENIED),
	LOGIN("bob", "tty1", true, "ann's password", DENIED),
	LOGIN("eve", "tty1", true, "ann's password", DENIED),
	LOGIN("", "tty1", true, "", DENIED),
	LOGIN("ann", "tty2", true, DESK_INTERRUPT, CANCELLED),

	GROUP("hang-up"),
	LOGIN("ann", "tty2", true, DESK_HANG_UP, CANCELLED),
	LOGIN("ann", "tty2", true, "ann's password", ACCEPTED),

	GROUP("change"),
	{.kind = STEP_CHANGE,
	 .line = "tty3",
	 .local = true,
	 .typed = {"wrong"},
	 .seconds = 2,
	 .expected = DENIED},
	{.kind = STEP_CHANGE,
	 .line = "tty3",
	 .local = true,
	 .typed = {"ann's password", "ann's other one", "ann's other one"},
	 .seconds = 2,
	 .expected = ACCEPTED},
	LOGIN("ann", "tty3", true, "ann's password", DENIED),
	LOGIN("ann", "tty3", true, "ann's other one", ACCEPTED),
	REDEEM("", 1),

	GROUP("recovery"),
	{.kind = STEP_CODE,
	 .line = "tty3",
	 .local = true,
	 .typed = {"wrong"},
	 .seconds = 2,
	 .expected = DENIED},
	CHANGE(STEP_CODE, 2, "tty3", "ann's other one"),
	LOGIN("ann", "away", false, DESK_CODE, DENIED),
	LOGIN("operator", "tty1", true, DESK_CODE, DENIED),
	{.kind = STEP_VERIFY,
	 .name = "ann",
	 .line = "tty3",
	 .local = true,
	 .typed = {DESK_CODE, "ann's third one", "ann's third one"},
	 .expected = ACCEPTED},
	REDEEM("", 1),
	LOGIN("ann", "tty3", true, DESK_CODE, DENIED),
	LOGIN("ann", "tty3", true, "ann's other one", DENIED),
	LOGIN("ann", "tty3", true, "ann's third one", ACCEPTED),

	GROUP("guessing"),
	{.kind = STEP_GUESS, .name = "ann", .line = "far", .typed = {"wrong"}, .seconds = 12},
	LOGIN("ann", "tty3", true, "ann's third one", ACCEPTED),

	GROUP("accounts"),
	{.kind = STEP_DISABLE, .seconds = 2},

	GROUP("audit"),
	{.kind = STEP_FLOOD, .seconds = 200},
	{.kind = STEP_AUDIT},
	{.kind = STEP_END},
};
