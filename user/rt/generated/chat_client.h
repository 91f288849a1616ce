/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from chat.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CHAT_CLIENT_H
#define USER_RT_GENERATED_CHAT_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/chat.h"
#include "user/rt/generated/chat_types.h"
#include "user/rt/call.h"

/* Passes a capability as `member`; one without an id passes none. */
MUST_CHECK static inline enum status chat_room_join_results_pass_member(struct rt_call *call,
	const struct chat_room_join_results_builder *builder, struct chat_member value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	chat_room_join_results_builder_set_member(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `member`; the id is zero when none did. */
MUST_CHECK static inline enum status chat_room_join_results_take_member(struct rt_call *call,
	const struct chat_room_join_results_reader *reader, struct chat_member *value)
{
	uint32_t index;
	enum status status = chat_room_join_results_get_member(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, CHAT_MEMBER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- ChatRoom.join: Comes in under a name of 1 to 31 bytes without control characters (invalidArgument otherwise). ---- */

MUST_CHECK enum status chat_room_join_begin(struct rt_call *call, struct rt *rt,
	struct chat_room target, struct chat_room_join_params_builder *params);

MUST_CHECK enum status chat_room_join_finish(struct rt_call *call,
	struct chat_room_join_results_reader *results);

struct chat_room_join_args {
	struct capnp_text name;
};

struct chat_room_join_result {
	struct chat_member member;
};

MUST_CHECK enum status chat_room_join(struct rt *rt, struct chat_room target,
	const struct chat_room_join_args *args,
	struct chat_room_join_result *result);

/* ---- ChatMember.post: Says something of 1 to 200 bytes without control characters to all other members ---- */

MUST_CHECK enum status chat_member_post_begin(struct rt_call *call, struct rt *rt,
	struct chat_member target, struct chat_member_post_params_builder *params);

MUST_CHECK enum status chat_member_post_finish(struct rt_call *call,
	struct chat_member_post_results_reader *results);

struct chat_member_post_args {
	struct capnp_text text;
};

MUST_CHECK enum status chat_member_post(struct rt *rt, struct chat_member target,
	const struct chat_member_post_args *args);

/* ---- ChatMember.read: The next thing that another member said; waits until there is one. `missed` counts what was lost ---- */

MUST_CHECK enum status chat_member_read_begin(struct rt_call *call, struct rt *rt,
	struct chat_member target, struct chat_member_read_params_builder *params);

MUST_CHECK enum status chat_member_read_finish(struct rt_call *call,
	struct chat_member_read_results_reader *results);

struct chat_member_read_result {
	struct rt_buffer from; /* bytes and capacity are the caller's */
	struct rt_buffer text; /* bytes and capacity are the caller's */
	uint32_t missed;
};

MUST_CHECK enum status chat_member_read(struct rt *rt, struct chat_member target,
	struct chat_member_read_result *result);

#endif
