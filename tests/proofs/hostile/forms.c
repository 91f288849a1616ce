/*
 * The form of submissions: every opcode, every flag, every field that must be zero, every operation
 * index. The fields that each opcode uses are written once more here, from the table in abi/ring.h,
 * so that the kernel's table is compared with another one.
 */
#include "tests/proofs/hostile/hostile.h"

#define USES_METHOD 0x0001u
#define USES_OPERATION 0x0002u
#define USES_TRANSFERS 0x0004u
#define USES_RESULT_CAPABILITIES 0x0008u
#define USES_CAPABILITY 0x0010u
#define USES_INTERFACE 0x0020u
#define USES_MESSAGE 0x0040u
#define USES_RESULT 0x0080u
#define USES_CALL_ID 0x0100u

struct form {
	uint8_t opcode;
	uint8_t flags;
	uint16_t uses;
	enum status otherwise; /* of an entry with nothing but the opcode, and `selects` */
	uint8_t selects;       /* the flag that gives the opcode this form; 0: none does */
};

static const struct form forms[] = {
	{RING_NOP, RING_FLAG_QUIET, 0, STATUS_OK, 0},
	{RING_CALL, 0,
	 USES_METHOD | USES_OPERATION | USES_TRANSFERS | USES_RESULT_CAPABILITIES |
		 USES_CAPABILITY | USES_INTERFACE | USES_MESSAGE | USES_RESULT,
	 STATUS_NO_CAPABILITY, 0},
	{RING_RECV, 0, USES_OPERATION | USES_RESULT_CAPABILITIES | USES_CAPABILITY | USES_RESULT,
	 STATUS_NO_CAPABILITY, 0},
	{RING_RETURN, RING_FLAG_QUIET | RING_FLAG_EXCEPTION | RING_FLAG_END,
	 USES_OPERATION | USES_TRANSFERS | USES_MESSAGE | USES_CALL_ID, STATUS_NO_OPERATION, 0},
	{RING_RETURN, RING_FLAG_DEFER | RING_FLAG_QUIET | RING_FLAG_END,
	 USES_OPERATION | USES_METHOD | USES_CALL_ID, STATUS_NO_OPERATION, RING_FLAG_DEFER},
	{RING_RETURN, RING_FLAG_DEFERRED | RING_FLAG_QUIET | RING_FLAG_EXCEPTION,
	 USES_CAPABILITY | USES_METHOD | USES_TRANSFERS | USES_MESSAGE | USES_CALL_ID,
	 STATUS_NO_CAPABILITY, RING_FLAG_DEFERRED},
	{RING_RELEASE, RING_FLAG_QUIET, USES_CAPABILITY, STATUS_NO_CAPABILITY, 0},
	{RING_CANCEL, 0, USES_OPERATION, STATUS_NO_OPERATION, 0},
};

/* A field, bit by bit: where it lies, and which bit of `uses` allows it. */
struct field {
	uint8_t offset, bytes;
	uint16_t use;
};

static const struct field fields[] = {
	{offsetof(struct ring_submission, method), 2, USES_METHOD},
	{offsetof(struct ring_submission, operation), 1, USES_OPERATION},
	{offsetof(struct ring_submission, transfer_count), 1, USES_TRANSFERS},
	{offsetof(struct ring_submission, result_capabilities), 1, USES_RESULT_CAPABILITIES},
	{offsetof(struct ring_submission, reserved0), 1, 0},
	{offsetof(struct ring_submission, capability), 8, USES_CAPABILITY},
	{offsetof(struct ring_submission, interface), 8, USES_INTERFACE},
	{offsetof(struct ring_submission, message_offset_words), 2, USES_MESSAGE},
	{offsetof(struct ring_submission, message_length_words), 2, USES_MESSAGE},
	{offsetof(struct ring_submission, result_offset_words), 2, USES_RESULT},
	{offsetof(struct ring_submission, result_length_words), 2, USES_RESULT},
	/* Not without a transfer count: so it is reserved in an entry that has none. */
	{offsetof(struct ring_submission, transfer_offset_words), 2, 0},
	{offsetof(struct ring_submission, reserved1), 6, 0},
	{offsetof(struct ring_submission, call_id), 8, USES_CALL_ID},
	{offsetof(struct ring_submission, reserved2), 8, 0},
};

static uint32_t refused(const struct hostile *hostile)
{
	return hostile->proof.rt->ring.region->header.refused;
}

static void opcodes(struct hostile *hostile)
{
	const uint32_t before = refused(hostile);
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "undefined-opcodes");
	for (uint32_t opcode = RING_OPCODE_COUNT; opcode < 256; opcode++) {
		struct ring_submission entry = {.opcode = (uint8_t)opcode, .user_data = opcode};

		hostile_case(&group, "opcode", opcode, &entry, STATUS_BAD_OPCODE);
		entry.flags = 0xff;
		entry.reserved0 = 1;
		hostile_case(&group, "opcode with more", opcode, &entry, STATUS_BAD_OPCODE);
	}
	proof_expect(&group, refused(hostile) - before == 2 * (256 - RING_OPCODE_COUNT),
		     "%u entries are counted as refused", refused(hostile) - before);
	proof_group_end(&group);
}

/* Whether an entry of the form's opcode with these flags is of this form. */
static bool is_of_form(const struct form *form, uint32_t flags)
{
	uint32_t selecting = flags & RING_FLAG_DEFER ? RING_FLAG_DEFER : flags & RING_FLAG_DEFERRED;

	return form->opcode != RING_RETURN || form->selects == selecting;
}

static void flags(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "undefined-flags");
	for (uint32_t i = 0; i < ARRAY_COUNT(forms); i++) {
		for (uint32_t value = 1; value < 256; value++) {
			const struct ring_submission entry = {.opcode = forms[i].opcode,
							      .flags = (uint8_t)value,
							      .user_data = value};

			if (is_of_form(&forms[i], value) &&
			    (value & ~(uint32_t)forms[i].flags) != 0)
				hostile_case(&group, "flags",
					     (uint64_t)forms[i].opcode << 8 | value, &entry,
					     STATUS_BAD_FLAGS);
		}
	}
	proof_group_end(&group);
}

static void reserved_bits(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "reserved-bits");
	for (uint32_t i = 0; i < ARRAY_COUNT(forms); i++) {
		for (uint32_t f = 0; f < ARRAY_COUNT(fields); f++) {
			for (uint32_t bit = 0; bit < fields[f].bytes * 8u; bit++) {
				struct ring_submission entry = {.opcode = forms[i].opcode,
								.flags = forms[i].selects};
				uint8_t *bytes = (uint8_t *)&entry + fields[f].offset;

				if ((fields[f].use & forms[i].uses) != 0)
					continue;
				bytes[bit / 8] = (uint8_t)(1u << bit % 8);
				hostile_case(&group, "opcode, flags and bit",
					     (uint64_t)forms[i].opcode << 24 |
						     (uint64_t)forms[i].selects << 16 |
						     (fields[f].offset * 8u + bit),
					     &entry, STATUS_RESERVED_BITS);
			}
		}
	}
	proof_group_end(&group);
}

static void bare_entries(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "bare-entries");
	for (uint32_t i = 0; i < ARRAY_COUNT(forms); i++) {
		struct ring_submission entry = {.opcode = forms[i].opcode,
						.flags = forms[i].selects,
						.user_data = UINT64_MAX};

		hostile_case(&group, "opcode", entry.opcode, &entry, forms[i].otherwise);
		/* Asking for no completion changes nothing for what fails. */
		if (forms[i].otherwise == STATUS_OK || (forms[i].flags & RING_FLAG_QUIET) == 0)
			continue;
		entry.flags = (uint8_t)(forms[i].selects | RING_FLAG_QUIET);
		hostile_case(&group, "quiet opcode", entry.opcode, &entry, forms[i].otherwise);
	}
	proof_group_end(&group);
}

static void operations(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "operation-indexes");
	for (uint32_t i = 0; i < ARRAY_COUNT(forms); i++) {
		for (uint32_t index = RING_OPERATIONS; index < 256; index++) {
			const struct ring_submission entry = {.opcode = forms[i].opcode,
							      .flags = forms[i].selects,
							      .operation = (uint8_t)index};

			if ((forms[i].uses & USES_OPERATION) != 0)
				hostile_case(&group, "operation",
					     (uint64_t)forms[i].opcode << 8 | index, &entry,
					     STATUS_BAD_OPERATION);
		}
	}
	for (uint32_t index = 0; index < RING_OPERATIONS; index++) {
		struct ring_submission entry = hostile_good_call(hostile);

		entry.operation = (uint8_t)index;
		hostile_case(&group, "good call as operation", index, &entry, STATUS_OK);
	}
	proof_group_end(&group);
}

void hostile_forms(struct hostile *hostile)
{
	opcodes(hostile);
	flags(hostile);
	reserved_bits(hostile);
	bare_entries(hostile);
	operations(hostile);
}
