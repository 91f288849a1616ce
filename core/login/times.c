/*
 * Sums of moments saturate: a moment that no clock reaches is never.
 */
#include "core/login/times.h"

#define SECOND_NS UINT64_C(1000000000)

/* A moment so many seconds later; zero seconds: never. */
static uint64_t moment_after(uint64_t from_ns, uint32_t seconds)
{
	uint64_t moment;

	if (seconds == 0 || __builtin_add_overflow(from_ns, seconds * SECOND_NS, &moment))
		return 0;
	return moment;
}

static uint64_t earlier(uint64_t a_ns, uint64_t b_ns)
{
	if (a_ns == 0 || b_ns == 0)
		return a_ns | b_ns;
	return a_ns < b_ns ? a_ns : b_ns;
}

void login_times_open(struct login_times *times, const struct login_bounds *bounds, uint64_t now_ns)
{
	*times = (struct login_times){.bounds = *bounds, .opened_ns = now_ns};
	(void)login_times_renew(times, now_ns);
}

uint64_t login_times_renew(struct login_times *times, uint64_t now_ns)
{
	times->expires_ns = earlier(moment_after(now_ns, times->bounds.expiry_seconds),
				    moment_after(times->opened_ns, times->bounds.longest_seconds));
	return times->expires_ns;
}

/* A key that was pressed before the session was opened says nothing about it. */
static uint64_t idle_ns(const struct login_times *times, uint64_t key_ns)
{
	return moment_after(key_ns > times->opened_ns ? key_ns : times->opened_ns,
			    times->bounds.idle_seconds);
}

enum login_lapse login_times_lapse(const struct login_times *times, uint64_t key_ns,
				   uint64_t now_ns)
{
	uint64_t idle = idle_ns(times, key_ns);

	if (times->expires_ns != 0 && now_ns >= times->expires_ns)
		return LOGIN_LAPSE_EXPIRED;
	return idle != 0 && now_ns >= idle ? LOGIN_LAPSE_IDLE : LOGIN_LAPSE_NONE;
}

uint64_t login_times_next(const struct login_times *times, uint64_t key_ns)
{
	return earlier(times->expires_ns, idle_ns(times, key_ns));
}
