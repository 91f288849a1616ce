/*
 * The functions that the parts of the server loop offer each other; for user/rt/server*.c only.
 */
#ifndef USER_RT_SERVER_PARTS_H
#define USER_RT_SERVER_PARTS_H

#include "user/rt/rt.h"
#include "user/rt/server.h"

/* The words of the longest list of transfers: the beginning of each answer's piece of the arena. */
#define SERVER_LIST_WORDS \
	(RING_TRANSFERS * (uint32_t)(sizeof(struct ring_transfer) / sizeof(uint64_t)))

/* The words of a received capability. */
#define SERVER_RECORD_WORDS ((uint32_t)(sizeof(struct ring_received) / sizeof(uint64_t)))

/* The words that a receive's piece of the arena has. */
static inline uint32_t server_buffer_words(const struct rt_server_limits *limits)
{
	return limits->capabilities * SERVER_RECORD_WORDS + RECEIVE_HEADER_WORDS +
	       limits->message_words;
}

static inline struct rt_ring *server_ring(const struct rt_server *server)
{
	return &server->config.rt->ring;
}

static inline uint64_t *server_arena_at(const struct rt_server *server, uint32_t offset_words)
{
	return server_ring(server)->region->arena + offset_words;
}

/* The slot of a request that it serves. */
static inline struct rt_server_slot *server_slot_of(struct rt_request *request)
{
	return CONTAINER_OF(request, struct rt_server_slot, request);
}

/* ---- server.c -------------------------------------------------------------------------------- */

/* A caller that gets no answer gets no capabilities: those that were to move to it are released. */
void server_sent_drop(struct rt_server *server, struct rt_request *request);

/* Answers an open call with the exception of a status. */
void server_slot_refuse(struct rt_server *server, struct rt_server_slot *slot, enum status status);

/* ---- server_deferred.c ----------------------------------------------------------------------- */

/* The records of the places, all free. NO_ROOM. */
MUST_CHECK enum status server_deferred_init(struct rt_server *server);

/* The present handler has deferred its request, and has returned: the call goes into its place. */
void server_deferred_submit(struct rt_server *server, struct rt_server_slot *slot);

/* The handler has failed after that, and answers now. */
void server_deferred_give_up(struct rt_server *server, struct rt_server_slot *slot);

/* The RETURN that was to defer a call has failed; unless its caller is gone, the call is open. */
void server_deferred_failed(struct rt_server *server, struct rt_server_slot *slot,
			    enum status status);

/* A notice, acknowledged: the caller of the call in this place is gone. */
void server_deferred_noticed(struct rt_server *server, uint32_t place);

/* Goes on when the last answer has failed; does nothing unless that is known. */
void server_deferred_answers_see(struct rt_server *server);

/* All that wait are told, and answered `disconnected`. */
void server_deferred_end(struct rt_server *server);

/*
 * The same for those that wait at one object. Its caller may give an object back before the answer
 * has come: a record that went on would name what takes the object's place later.
 */
void server_deferred_object_end(struct rt_server *server, const struct rt_server_object *object);

/* ---- server_setup.c -------------------------------------------------------------------------- */

/* Gives all pieces of the arena back, and what is on the heap. */
void server_rooms_free(struct rt_server *server);

/* ---- server_object.c ------------------------------------------------------------------------- */

/*
 * The place of a tag in the table of objects. A facet that was issued names its export by the word,
 * which the scope's holder chose; a word that names none is past every table.
 */
static inline uint32_t server_place(uint32_t tag_index, uint64_t tag_word)
{
	if (tag_index < SCOPE_EXPORT_TAGS)
		return tag_index;
	if (tag_index >= RT_SERVER_PARENT_TAG)
		return tag_index - RT_SERVER_PARENT_TAG + SCOPE_EXPORT_TAGS;
	return tag_word < SCOPE_EXPORT_TAGS ? (uint32_t)tag_word : UINT32_MAX;
}

/* The tag of a place that is none of an export. */
static inline uint32_t server_tag_of_place(uint32_t place)
{
	return place - SCOPE_EXPORT_TAGS + RT_SERVER_PARENT_TAG;
}

/* The object at a place; null when there is none. */
static inline struct rt_server_object *server_object(struct rt_server *server, uint32_t place)
{
	if (place >= server->config.object_count || !server->config.objects[place].class)
		return NULL;
	return &server->config.objects[place];
}

/* A request whose tag has no object: the parent's, which the library answers, or DISCONNECTED. */
MUST_CHECK enum status server_object_missing(struct rt_server *server, uint32_t tag_index,
					     struct rt_request *request);

/* Gives a request to the object of its tag. */
MUST_CHECK static inline enum status server_object_call(struct rt_server *server,
							const struct receive_header *header,
							struct rt_request *request)
{
	uint32_t place = server_place(header->tag_index, header->tag_word);
	struct rt_server_object *object = server_object(server, place);

	if (__builtin_expect(!object, 0))
		return server_object_missing(server, header->tag_index, request);
	server_slot_of(request)->object = object;
	return object->class->dispatch(object->self, request);
}

/* Nobody holds the tag any more: its place is free, and the object hears of it. */
void server_object_close(struct rt_server *server, uint32_t tag_index);

/* ---- server_caller.c ------------------------------------------------------------------------- */

/*
 * Whether the caller of a request may have one object more of a class, one call more that waits at
 * an object of the class. EXCEPTION: it may not, and the results say so.
 */
MUST_CHECK enum status server_caller_may_have_object(const struct rt_server *server,
						     const struct rt_server_class *class,
						     struct rt_request *request);
MUST_CHECK enum status server_caller_may_wait(const struct rt_server *server,
					      const struct rt_server_class *class,
					      struct rt_request *request);

/* The list in which the waiting calls of a caller are found. */
static inline uint32_t server_caller_bucket(const struct rt_caller *caller)
{
	return caller->reference[0] % RT_SERVER_CALLERS;
}

/* ---- server_watch.c -------------------------------------------------------------------------- */

/* The watched calls, as rt_ring_wait_events wants them. */
uint64_t server_watches_bits(const struct rt_server *server);

/* Calls back for every watched call that is done. */
void server_watches_serve(struct rt_server *server);

#endif
