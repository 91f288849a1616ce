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

const struct step desk_brief[] = {
	GROUP("brief"),
	{.kind = STEP_SETUP,
	 .line = "tty1",
	 .local = true,
	 .typed = {"operator's own", "operator's own"},
	 .expected = ACCEPTED},
	LOGIN("operator", "tty1", true, "not the operator's", DENIED),
	LOGIN("operator", "tty1", true, "operator's own", ACCEPTED),
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

	GROUP("guessing"),
	{.kind = STEP_GUESS, .name = "ann", .line = "far", .typed = {"wrong"}, .seconds = 12},
	LOGIN("ann", "tty3", true, "ann's other one", ACCEPTED),

	GROUP("accounts"),
	{.kind = STEP_DISABLE, .seconds = 2},

	GROUP("audit"),
	{.kind = STEP_FLOOD, .seconds = 200},
	{.kind = STEP_AUDIT},
	{.kind = STEP_END},
};
