/*
 * Talks in the chat room that it was given, and prints what others say.
 *
 * With a Timer it says three things, half a second apart, and leaves; without one it says hello and
 * listens until somebody ends it. Ends with 0; with 3 when console or chat are missing, with 4 when
 * the room refuses it or goes away.
 */
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/chat_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define THINGS 3u
#define PAUSE_NS UINT64_C(500000000)

struct chatter {
	struct rt *rt;
	struct rt_console console;
	struct chat_member member;
	struct timer timer; /* the id zero: listens for ever */
	uint64_t next_ns;
	struct rt_call read;
	struct rt_call sleep;
	bool failed;
};

static void refused(struct chatter *c, const char *what, enum status status)
{
	rt_console_print(&c->console, "%s: %s\n", what, rt_failure_words(c->rt, status));
	c->failed = true;
}

static void join(struct chatter *c, struct chat_room room, struct capnp_text name)
{
	struct chat_room_join_params_builder params;
	struct chat_room_join_results_reader results;
	struct rt_call call;
	enum status status = chat_room_join_begin(&call, c->rt, room, &params);

	if (status == STATUS_OK)
		status = chat_room_join_params_builder_set_name(&params, name);
	if (status == STATUS_OK)
		status = chat_room_join_finish(&call, &results);
	if (status == STATUS_OK)
		status = chat_room_join_results_take_member(&call, &results, &c->member);
	if (status != STATUS_OK)
		refused(c, "join", status);
	rt_call_close(&call);
}

static void say(struct chatter *c, const char *text)
{
	struct chat_member_post_args args = {
		.text = capnp_text_make(text, (uint32_t)rt_string_length(text))};
	enum status status = chat_member_post(c->rt, c->member, &args);

	if (status != STATUS_OK)
		refused(c, "post", status);
}

static void read_begin(struct chatter *c)
{
	struct chat_member_read_params_builder params;
	enum status status = chat_member_read_begin(&c->read, c->rt, c->member, &params);

	if (status == STATUS_OK)
		status = rt_call_submit(&c->read);
	if (status != STATUS_OK)
		refused(c, "read", status);
}

static void read_take(struct chatter *c)
{
	struct chat_member_read_results_reader results;
	struct capnp_text from, text;
	enum status status = chat_member_read_finish(&c->read, &results);

	if (status == STATUS_OK)
		status = chat_member_read_results_get_from(&results, &from);
	if (status == STATUS_OK)
		status = chat_member_read_results_get_text(&results, &text);
	if (status == STATUS_OK)
		rt_console_print(&c->console, "<%.*s> %.*s\n", (int)from.length_bytes, from.bytes,
				 (int)text.length_bytes, text.bytes);
	else
		refused(c, "read", status);
	rt_call_close(&c->read);
	if (!c->failed)
		read_begin(c);
}

static void sleep_begin(struct chatter *c)
{
	struct timer_sleep_params_builder params;
	enum status status = timer_sleep_begin(&c->sleep, c->rt, c->timer, &params);

	c->next_ns += PAUSE_NS;
	if (status == STATUS_OK) {
		timer_sleep_params_builder_set_until_ns(&params, c->next_ns);
		status = rt_call_submit(&c->sleep);
	}
	if (status != STATUS_OK)
		refused(c, "sleep", status);
}

/* Until everything is said, or somebody ends the program. */
static void talk(struct chatter *c)
{
	struct rt_call *const both[] = {&c->read, c->timer.id.key != 0 ? &c->sleep : NULL};
	char text[32];

	for (uint32_t said = 0; !c->failed && said < THINGS;) {
		if (rt_call_wait_any(c->rt, both, 2) == 0) {
			read_take(c);
			continue;
		}
		rt_call_close(&c->sleep);
		said++;
		(void)rt_format(text, sizeof(text), "this is line %u of %u", said, THINGS);
		say(c, text);
		sleep_begin(c);
	}
}

int capos_main(struct rt *rt)
{
	struct chatter *c = RT_STATE(struct chatter);
	struct timer_now_result now;
	struct chat_room room;
	char name[CAPSET_NAME_BYTES];
	size_t length;

	c->rt = rt;
	if (rt_console_open(&c->console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "chat", CHAT_ROOM_INTERFACE_ID, &room.id) != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &c->timer.id) != STATUS_OK)
		c->timer.id.key = 0;
	length = rt_format(name, sizeof(name), "chatter-%lu",
			   (unsigned long)rt->startup->process_id);
	join(c, room, capnp_text_make(name, (uint32_t)length));
	if (c->failed)
		return 4;
	say(c, "hello");
	read_begin(c);
	if (c->timer.id.key != 0 && timer_now(rt, c->timer, &now) == STATUS_OK) {
		c->next_ns = now.time_ns;
		sleep_begin(c);
	}
	talk(c);
	return c->failed ? 4 : 0;
}
