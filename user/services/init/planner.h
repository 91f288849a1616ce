/*
 * The planner decides what supervision does for a service, and when. It is pure: it makes no calls,
 * and has no clock but the times that it is told.
 *
 * It owns the rules of docs/supervision.md: when a service is started again and when it is given
 * up, when it is asked whether it lives, when it counts as hung, when its time to stop is over.
 * Each service has a deadline of its own, so none waits for another one's; the one that is due
 * longest comes first.
 *
 *   Budget  A service has `budget` restarts within a window, which its first restart opens.
 *   Window  A window ends by healthy running: when the instances since its first restart have run
 *           well for `window_ns` together. Back-offs do not count, nor does the time from a
 *           question that was not answered on. So a service that fails at once uses its budget up,
 *           however long the back-offs are.
 *   Back-off  Before the first restart of a window `backoff_ns`, then twice as long each, at most
 *             30 s.
 *
 * Read next: user/services/init/supervise.c and clock.c, which do what is planned.
 */
#ifndef USER_SERVICES_INIT_PLANNER_H
#define USER_SERVICES_INIT_PLANNER_H

#include "abi/base.h"
#include "core/generated/supervisor.h"

#define PLANNER_BACKOFF_NS_MOST UINT64_C(30000000000)
/* A step that could not be done is tried again after this time. */
#define PLANNER_AGAIN_NS UINT64_C(10000000)
#define PLANNER_NOBODY UINT32_MAX

/* From the manifest. Without a timer all of them but `budget` and `essential` are 0. */
struct planner_rules {
	uint32_t budget;
	uint64_t window_ns;   /* 0: it never ends */
	uint64_t backoff_ns;  /* 0: restarts come at once */
	uint64_t period_ns;   /* 0: it is never asked */
	uint64_t deadline_ns; /* not 0 with a period */
	uint64_t stop_ns;     /* 0: it is not asked to stop */
	bool essential;
};

/*
 * One service, whichever instance runs. To be read by all; written by user/services/init/planner.c.
 */
struct planner {
	struct planner_rules rules;
	enum service_state state;
	uint32_t restarts;   /* since boot */
	uint32_t spent;      /* restarts of the present window */
	uint64_t healthy_ns; /* of the window, by the instances that have ended */
	uint64_t since_ns;   /* running: from then on */
	uint64_t asked_ns;   /* running: when it was asked last */
	bool asked;          /* running: it owes an answer, and `due_ns` is the deadline */
	bool renewing;       /* running: it is being ended because another instance is wished for */
	uint64_t due_ns;     /* when something is to be done for it; 0: nothing is */
};

/* The next step for a service that is due. */
enum planner_action {
	PLANNER_NOTHING,
	PLANNER_ASK, /* whether it lives: planner_asked, or planner_again when it cannot be asked */
	PLANNER_END, /* it hangs, or does not stop: it is to be ended by force */
	PLANNER_START, /* its back-off is over */
};

enum planner_verdict {
	PLANNER_RESTART, /* at once */
	PLANNER_WAIT,    /* until `due_ns` */
	PLANNER_GIVE_UP,
};

/* The plan of a service that has never run. */
void planner_init(struct planner *planner, const struct planner_rules *rules);

/* An instance runs. */
void planner_started(struct planner *planner, uint64_t now_ns);

/* The instance has been asked whether it lives, and has answered. */
void planner_asked(struct planner *planner, uint64_t now_ns);
void planner_answered(struct planner *planner, uint64_t now_ns);

/* The step that was due could not be done. */
void planner_again(struct planner *planner, uint64_t now_ns);

/* A start waits for something on its way: it is tried again, and uses none of the budget. */
void planner_waits(struct planner *planner, uint64_t now_ns);

/* Nothing is due any more until the next event: it is being ended. */
void planner_ending(struct planner *planner);

/*
 * Somebody wishes for another instance. RUNNING: the present one is being ended, and
 * planner_renewed follows. WAITING: its back-off is over. Otherwise nothing has changed.
 */
void planner_renew(struct planner *planner, uint64_t now_ns);

/* The instance has ended by that wish: it is started again at once, and nothing has failed. */
void planner_renewed(struct planner *planner, uint64_t now_ns);

/*
 * The instance has failed, or could not be started: uses one restart of the budget, or gives the
 * service up when there is none.
 */
enum planner_verdict planner_failed(struct planner *planner, uint64_t now_ns);

/* The service has ended and is not started again; or it never can be started. */
void planner_ended(struct planner *planner);
void planner_given_up(struct planner *planner);

/* The instance has been asked to stop. */
void planner_stopping(struct planner *planner, uint64_t now_ns);

/* How much of the budget is spent in the window that lasts now: for people. */
uint32_t planner_spent(const struct planner *planner, uint64_t now_ns);

/* The step to do for a service when `due_ns` has come. */
enum planner_action planner_action(const struct planner *planner);

/* The services of a system; each one's planner stands inside of a larger structure. */
struct planner_list {
	struct planner *first;
	size_t stride_bytes; /* from one to the next */
	uint32_t count;
};

/* The service that is due longest; PLANNER_NOBODY when none is due at `now_ns`. */
uint32_t planner_due(const struct planner_list *list, uint64_t now_ns);

/* The time at which the first service is due; 0: none will be. */
uint64_t planner_next_ns(const struct planner_list *list);

#endif
