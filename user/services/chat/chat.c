/*
 * The chat room (schema/chat.capnp): a service whose answers wait.
 *
 * A member is an object of its own, minted when somebody joins and moved to them; when nobody holds
 * it any more, the kernel says so, and the member has left. A read without anything to be read is
 * deferred, and answered by the post of somebody else; a reader that goes is forgotten. Nothing
 * here trusts a client: texts are bounded and hold no control characters, a member that does not
 * read loses only its own messages and has one read at a time, and one session has at most half of
 * the members.
 *
 * Ends with 2 when it has no endpoint, otherwise when the endpoint is gone, with 4.
 */
#include "core/generated/endpoint.h"
#include "user/rt/console.h"
#include "user/rt/format.h"
#include "user/rt/generated/chat_server.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/state.h"

#define TAG_ROOM 0u
#define MEMBERS 16u
#define NAME_BYTES 32u
#define TEXT_BYTES 201u
#define QUEUE 8u
#define RECEIVES 4u
#define RESULT_WORDS 48u
/* More than the usual quarter, because people of one session talk to each other, too. */
#define MEMBERS_PER_CALLER (MEMBERS / 2u)
#define OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + MEMBERS)

struct said {
	char from[NAME_BYTES];
	char text[TEXT_BYTES];
};

struct room;

struct member {
	struct room *room;
	bool used;
	char name[NAME_BYTES];
	struct said queue[QUEUE];
	uint32_t first, count; /* of the queue */
	uint32_t missed;
	struct rt_server_deferred *reading; /* the read that waits; null: none */
};

struct room {
	struct rt_server server;
	struct rt_server_object objects[OBJECTS];
	struct member members[MEMBERS];
	struct rt_console log;
};

/* A control character of ASCII, or the first byte of one of the others (U+0080 to U+009F). */
static bool is_control(struct capnp_text text, uint32_t at)
{
	const uint8_t byte = (uint8_t)text.bytes[at];
	const uint8_t next = at + 1u < text.length_bytes ? (uint8_t)text.bytes[at + 1u] : 0;

	return byte < 0x20u || byte == 0x7f || (byte == 0xc2u && next >= 0x80u && next <= 0x9fu);
}

/* 1 to `size` - 1 bytes, without a control character. Copies it as a string. */
static bool text_take(struct capnp_text text, char *to, size_t size)
{
	if (text.length_bytes == 0 || text.length_bytes >= size)
		return false;
	for (uint32_t i = 0; i < text.length_bytes; i++) {
		if (is_control(text, i))
			return false;
	}
	return rt_string_copy(to, size, text.bytes, text.length_bytes);
}

/* ---- members --------------------------------------------------------------------------------- */

/* Answers a read with the oldest of the queue. */
static enum status read_fill(struct member *member,
			     const struct chat_member_read_results_builder *results)
{
	const struct said *said = &member->queue[member->first];
	enum status status = chat_member_read_results_builder_set_from(
		results, capnp_text_make(said->from, (uint32_t)rt_string_length(said->from)));

	if (status == STATUS_OK)
		status = chat_member_read_results_builder_set_text(
			results,
			capnp_text_make(said->text, (uint32_t)rt_string_length(said->text)));
	if (status != STATUS_OK)
		return status;
	chat_member_read_results_builder_set_missed(results, member->missed);
	member->missed = 0;
	member->first = (member->first + 1u) % QUEUE;
	member->count--;
	return STATUS_OK;
}

/* Answers the read that waits. */
static void read_answer(struct member *member)
{
	struct rt_server *server = &member->room->server;
	struct rt_request *answer = rt_server_answer(server, member->reading);
	struct chat_member_read_results_builder results;
	enum status status = chat_member_read_results_builder_root(&answer->results, &results);

	member->reading = NULL;
	if (status == STATUS_OK)
		status = read_fill(member, &results);
	rt_server_reply(server, answer, status);
}

static void member_hear(struct member *member, const struct said *said)
{
	if (member->count == QUEUE) {
		member->first = (member->first + 1u) % QUEUE;
		member->count--;
		member->missed++;
	}
	member->queue[(member->first + member->count++) % QUEUE] = *said;
	if (member->reading)
		read_answer(member);
}

static enum status member_post(void *self, struct rt_request *request,
			       const struct chat_member_post_params_reader *params,
			       const struct chat_member_post_results_builder *results)
{
	struct member *member = self;
	struct capnp_text text;
	struct said said;
	enum status status = chat_member_post_params_get_text(params, &text);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (!text_take(text, said.text, sizeof(said.text)))
		return rt_request_fail(
			request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			CAPNP_TEXT("A text has 1 to 200 bytes and no control characters."));
	memcpy(said.from, member->name, sizeof(said.from));
	for (uint32_t i = 0; i < MEMBERS; i++) {
		struct member *other = &member->room->members[i];

		if (other->used && other != member)
			member_hear(other, &said);
	}
	return STATUS_OK;
}

/* The reader was ended, or has given up. */
static void reader_gone(void *context, struct rt_server_deferred *reading)
{
	struct member *member = context;

	(void)reading;
	member->reading = NULL;
}

static enum status member_read(void *self, struct rt_request *request,
			       const struct chat_member_read_params_reader *params,
			       const struct chat_member_read_results_builder *results)
{
	struct member *member = self;

	(void)params;
	if (member->count > 0)
		return read_fill(member, results);
	if (member->reading)
		return STATUS_BUSY;
	return rt_server_defer(&member->room->server, request, reader_gone, member,
			       &member->reading);
}

/* Nobody holds the member any more. */
static void member_closed(void *self)
{
	struct member *member = self;

	rt_console_print(&member->room->log, "chat: %s has left\n", member->name);
	member->used = false;
}

static const struct chat_member_handlers member_handlers = {.post = member_post,
							    .read = member_read};
RT_SERVER_DISPATCH(chat_member, member_handlers)

static const struct rt_server_class member_class = {
	.interface_id = CHAT_MEMBER_INTERFACE_ID,
	.dispatch = chat_member_serve,
	.closed = member_closed,
	.objects_per_caller = MEMBERS_PER_CALLER,
	.waiting_per_caller = MEMBERS_PER_CALLER,
};

/* ---- the room -------------------------------------------------------------------------------- */

static struct member *member_place(struct room *room)
{
	for (uint32_t i = 0; i < MEMBERS; i++) {
		if (!room->members[i].used)
			return &room->members[i];
	}
	return NULL;
}

static enum status room_join(void *self, struct rt_request *request,
			     const struct chat_room_join_params_reader *params,
			     const struct chat_room_join_results_builder *results)
{
	struct room *room = self;
	struct member *member = member_place(room);
	struct rt_server_object object = {.class = &member_class, .self = member};
	struct rt_server_facet facet;
	struct capnp_text name;
	enum status status = chat_room_join_params_get_name(params, &name);

	if (status != STATUS_OK)
		return status;
	if (!member)
		return STATUS_NO_ROOM;
	memset(member, 0, sizeof(*member));
	if (!text_take(name, member->name, sizeof(member->name)))
		return rt_request_fail(
			request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			CAPNP_TEXT("A name has 1 to 31 bytes and no control characters."));
	status = rt_server_mint(&room->server, request, &object, (struct ledger){{0}}, &facet);
	if (status != STATUS_OK)
		return status;
	/* From here on the member ends when its last holder lets go. */
	member->room = room;
	member->used = true;
	rt_console_print(&room->log, "chat: %s has joined, caller %02x%02x%02x%02x\n", member->name,
			 request->caller.reference[0], request->caller.reference[1],
			 request->caller.reference[2], request->caller.reference[3]);
	status = chat_room_join_results_send_member(
		request, results, (struct chat_member){facet.capability}, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&room->server.config.rt->ring, facet.capability);
	return status;
}

static const struct chat_room_handlers room_handlers = {.join = room_join};
RT_SERVER_DISPATCH(chat_room, room_handlers)

static const struct rt_server_class room_class = {
	.interface_id = CHAT_ROOM_INTERFACE_ID,
	.dispatch = chat_room_serve,
};

int capos_main(struct rt *rt)
{
	struct room *room = RT_STATE(struct room);
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = room->objects,
		.object_count = OBJECTS,
	};

	if (rt_console_open(&room->log, rt, "console") != STATUS_OK)
		room->log.capability = (struct cap_id){0};
	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&room->server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&room->server, TAG_ROOM, &room_class, room);
	return rt_server_run(&room->server) == STATUS_OK ? 0 : 4;
}
