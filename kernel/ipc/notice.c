/*
 * The queue of notices: see notice.h. In it a number stands plus one, so that 0 is none.
 */
#include "kernel/ipc/notice.h"

#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/receive.h"

/* The link of a notice: its tag, or its place, is in use. */
static uint32_t *link_of(const struct endpoint *endpoint, uint32_t notice)
{
	if (notice_is_of_place(notice))
		return &deferred_place(endpoint, notice - ENDPOINT_TAGS)->next;
	return &endpoint_tag(endpoint, notice)->next;
}

/* A notice waits behind `before`, one that waits, plus one; 0: before all others. */
static void notice_insert(struct endpoint *endpoint, uint32_t before, uint32_t notice)
{
	uint32_t *link = before ? link_of(endpoint, before - 1) : &endpoint->notice_first;

	*link_of(endpoint, notice) = *link;
	*link = notice + 1;
	if (endpoint->notice_last == before)
		endpoint->notice_last = notice + 1;
	if (notice_is_of_place(notice) && endpoint->notice_last_place == before)
		endpoint->notice_last_place = notice + 1;
}

void notice_append(struct endpoint *endpoint, uint32_t notice)
{
	notice_insert(endpoint,
		      notice_is_of_place(notice) ? endpoint->notice_last_place
						 : endpoint->notice_last,
		      notice);
	endpoint_pump(endpoint);
}

void notice_deliver(struct endpoint *endpoint)
{
	struct operation *receive = endpoint->free.first;
	uint32_t notice = endpoint->notice_first - 1;

	endpoint->notice_first = *link_of(endpoint, notice);
	if (!endpoint->notice_first)
		endpoint->notice_last = 0;
	if (endpoint->notice_last_place == notice + 1)
		endpoint->notice_last_place = 0;
	if (notice_is_of_place(notice))
		deferred_place(endpoint, notice - ENDPOINT_TAGS)->state = DEFERRED_NOTICED;
	else
		endpoint_tag(endpoint, notice)->state = TAG_NOTICED;
	receive_notice(receive, notice);
}

/* Whether a receive has been told the notice; then it waits once more. */
static bool told_forget(struct endpoint *endpoint, uint32_t notice)
{
	struct deferred_place *place;
	struct endpoint_tag *tag;

	if (notice_is_of_place(notice)) {
		place = deferred_place(endpoint, notice - ENDPOINT_TAGS);
		if (!place || place->state != DEFERRED_NOTICED)
			return false;
		place->state = DEFERRED_NOTICE;
		return true;
	}
	tag = endpoint_tag(endpoint, notice);
	if (!tag || tag->state != TAG_NOTICED)
		return false;
	tag->state = TAG_NOTICE;
	return true;
}

void notice_again(struct endpoint *endpoint, uint32_t notice)
{
	if (!told_forget(endpoint, notice))
		return;
	notice_insert(endpoint, notice_is_of_place(notice) ? 0 : endpoint->notice_last_place,
		      notice);
	endpoint_pump(endpoint);
}

void notice_acknowledge(struct endpoint *endpoint, uint32_t notice)
{
	if (notice_is_of_place(notice))
		deferred_acknowledge(endpoint, notice - ENDPOINT_TAGS);
	else
		endpoint_tag_acknowledge(endpoint, notice);
}

bool notice_next(const struct endpoint *endpoint, uint32_t notice, uint32_t *next)
{
	uint32_t link = *link_of(endpoint, notice);

	*next = link - 1;
	return link != 0;
}
