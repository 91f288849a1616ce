/*
 * How much of a server one caller may have: places in the table of objects, and calls that wait.
 *
 * A caller is told from others by its reference, which the kernel makes for each session and
 * service; a program cannot choose it. So the bound holds for all programs of a session together,
 * and whoever may make sessions has the bound once for each. A class of objects that names a bound
 * is counted by itself, all others together. Nothing is kept here: what a caller has is counted
 * when it wants more, objects in a table of a few dozen, calls among those of a few callers.
 */
#include "user/rt/server_parts.h"

#define SHARE_DIVISOR 4u

/* A bound that was not named: so much of the whole, and at least one. */
static uint32_t bound_of(uint32_t named, uint32_t whole)
{
	if (named != 0)
		return named;
	return whole < SHARE_DIVISOR ? 1u : whole / SHARE_DIVISOR;
}

/* As words: memcmp goes byte by byte, and this is asked at each call that waits. */
static bool is_callers(const uint8_t *reference, const struct rt_request *request)
{
	uint64_t one[RT_CALLER_REFERENCE_BYTES / 8u], other[RT_CALLER_REFERENCE_BYTES / 8u];

	__builtin_memcpy(one, reference, sizeof(one));
	__builtin_memcpy(other, request->caller.reference, sizeof(other));
	return ((one[0] ^ other[0]) | (one[1] ^ other[1])) == 0;
}

enum status server_caller_may_have_object(const struct rt_server *server,
					  const struct rt_server_class *class,
					  struct rt_request *request)
{
	const struct rt_server_config *config = &server->config;
	const uint32_t named = class->objects_per_caller;
	uint32_t places = config->object_count > RT_SERVER_FIRST_MINTED_PLACE
				  ? config->object_count - RT_SERVER_FIRST_MINTED_PLACE
				  : 0;
	uint32_t count = 0;

	if (named == RT_SERVER_NO_BOUND)
		return STATUS_OK;
	for (uint32_t i = RT_SERVER_FIRST_MINTED_PLACE; i < config->object_count; i++) {
		const struct rt_server_object *object = &config->objects[i];

		if (!object->class || !is_callers(object->caller, request))
			continue;
		if (named != 0 ? object->class == class : object->class->objects_per_caller == 0)
			count++;
	}
	if (count < bound_of(named, places))
		return STATUS_OK;
	return rt_request_fail(
		request, CALL_EXCEPTION_KIND_OVERLOADED,
		CAPNP_TEXT("You hold as many objects of this service as one caller may."));
}

enum status server_caller_may_wait(const struct rt_server *server,
				   const struct rt_server_class *class, struct rt_request *request)
{
	const uint32_t named = class->waiting_per_caller;
	uint32_t count = 0;

	/* Then there is nothing to count: a place is free. */
	if (named == RT_SERVER_NO_BOUND)
		return STATUS_OK;
	/* No more than there are places. */
	for (uint32_t place = server->waiting[server_caller_bucket(&request->caller)]; place != 0;
	     place = server->places[place - 1u].next) {
		const struct rt_server_deferred *other = &server->places[place - 1u];

		if (!is_callers(other->caller.reference, request))
			continue;
		if (named != 0 ? other->class == class : other->class->waiting_per_caller == 0)
			count++;
	}
	if (count < bound_of(named, server->limits.places))
		return STATUS_OK;
	return rt_request_fail(
		request, CALL_EXCEPTION_KIND_OVERLOADED,
		CAPNP_TEXT("As many of your calls wait at this service as one caller's may."));
}
