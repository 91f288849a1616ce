/*
 * The steps of a desk as a table: for user/services/sessions alone.
 */
#ifndef USER_SERVICES_SESSIONS_STEPS_H
#define USER_SERVICES_SESSIONS_STEPS_H

#include "user/services/sessions/sessions.h"

/* Results of a step besides those that the desk knows. */
#define STEP_AGAIN LOGIN_RESULT_COUNT

struct step {
	/* A call: the method, its target, its parameters, and what its results say. */
	const struct rt_method *method;
	struct cap_id (*target)(const struct line *line);
	enum status (*build)(struct line *line, struct rt_call *call);
	/* `status` is the call's. STEP_AGAIN: the same step once more. */
	enum login_result (*read)(struct line *line, struct rt_call *call, enum status status);
	/* Instead of all these: something that nobody but the kernel is asked for. */
	enum login_result (*now)(struct line *line);
};

extern const struct step step_reset, step_take, step_ask_name, step_say, step_lease;
extern const struct step step_verify, step_set_up, step_change, step_profile;
extern const struct step step_limits, step_issue, step_collect, step_describe, step_step_up;
extern const struct step step_make, step_launch, step_begin, step_grant, step_record, step_start;
extern const struct step step_carve;

#endif
