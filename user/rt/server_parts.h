/*
 * What the parts of the server loop ask of each other; for user/rt/server*.c only.
 */
#ifndef USER_RT_SERVER_PARTS_H
#define USER_RT_SERVER_PARTS_H

#include "user/rt/server.h"

/* ---- server_object.c ------------------------------------------------------------------------- */

/* Gives a request to the object of its tag; DISCONNECTED when there is none. */
MUST_CHECK enum status server_object_call(struct rt_server *server, uint32_t tag_index,
	struct rt_request *request);

/* Nobody holds the tag any more: its place is free, and the object hears of it. */
void server_object_close(struct rt_server *server, uint32_t tag_index);

/* ---- server_watch.c -------------------------------------------------------------------------- */

/* The watched calls, as rt_ring_wait_events wants them. */
uint64_t server_watches_bits(const struct rt_server *server);

/* Calls back for every watched call that is done. */
void server_watches_serve(struct rt_server *server);

#endif
