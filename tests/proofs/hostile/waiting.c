/*
 * Messages that change while their operation waits: the kernel may look again at what it has looked
 * at before, so every look has to be a fresh one. The terminal's queue is filled with writes until
 * some must wait; then their messages become nonsense.
 */
#include "tests/proofs/hostile/hostile.h"

#include "core/generated/console.h"

#define WRITES 4u
#define WRITE_WORDS 400u
#define ROUNDS 12u

static void write_submit(struct hostile *hostile, uint32_t index)
{
	struct ring_submission entry = raw_call_entry(
		hostile->terminal.id, SERIAL_PORT_INTERFACE_ID, SERIAL_PORT_METHOD_WRITE);
	struct serial_port_write_params_builder params;
	struct capnp_builder builder;
	static const uint8_t blanks[RING_DATA_BYTES];

	entry.message_offset_words = (uint16_t)(index * WRITE_WORDS);
	capnp_builder_init(&builder, raw_arena(hostile->proof.rt, entry.message_offset_words),
			   WRITE_WORDS);
	if (serial_port_write_params_builder_root(&builder, &params) != STATUS_OK ||
	    serial_port_write_params_builder_set_data(
		    &params, capnp_data_make(blanks, sizeof(blanks))) != STATUS_OK)
		rt_exit(94);
	entry.message_length_words = (uint16_t)builder.used_words;
	entry.result_offset_words = WRITES * WRITE_WORDS;
	entry.result_length_words = 16;
	entry.operation = (uint8_t)index;
	entry.user_data = index;
	raw_submit(hostile->proof.rt, &entry);
}

static void round_try(struct hostile *hostile, struct proof_group *group, uint64_t *random)
{
	struct rt *rt = hostile->proof.rt;
	struct ring_completion completion;
	int64_t done;
	uint64_t seen = 0;

	for (uint32_t i = 0; i < WRITES; i++)
		write_submit(hostile, i);
	done = raw_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	proof_expect(group, done >= 1 && done < (int64_t)WRITES, "%ld writes did not wait",
		     (long)done);
	/* One of four rounds is nonsense all over, the others change some words. */
	for (uint32_t i = 0; i < WRITES * WRITE_WORDS; i++) {
		const uint64_t value = random_next(random);

		if ((value & 3) == 0 || i % WRITE_WORDS < 2)
			*raw_arena(rt, i) =
				(value & 4) != 0 ? value : *raw_arena(rt, i) ^ (value >> 40);
	}
	done = raw_call(SYSTEM_CALL_CAP_ENTER, WRITES, TIMEOUT_NEVER);
	proof_expect(group, done == (int64_t)WRITES, "%ld completions", (long)done);
	while (raw_take(rt, &completion)) {
		proof_expect(group,
			     completion.status == STATUS_OK ||
				     completion.status == STATUS_BAD_MESSAGE ||
				     completion.status == STATUS_OUT_OF_RANGE,
			     "write %lu gave %d", (unsigned long)completion.user_data,
			     completion.status);
		seen |= UINT64_C(1) << (completion.user_data & 63);
	}
	proof_expect(group, seen == (UINT64_C(1) << WRITES) - 1, "completed: %lx",
		     (unsigned long)seen);
}

void hostile_waiting(struct hostile *hostile)
{
	struct proof_group group;
	uint64_t random = 6;

	proof_group_begin(&group, &hostile->proof, "messages-changed-while-waiting");
	for (uint32_t i = 0; i < ROUNDS; i++)
		round_try(hostile, &group, &random);
	proof_group_end(&group);
}
