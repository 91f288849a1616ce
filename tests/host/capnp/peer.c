/*
 * Our side of the comparison with the capnp command: a filter over messages of rich.capnp.
 *
 *   peer dump   messages on standard input -> one line of JSON for each, by generated readers
 *   peer copy   messages on standard input -> the same values in new messages, by readers and
 *   builders
 *
 * tests/host/capnp/differential.py makes the values, and compares. Floats are printed as their
 * bits.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/capnp/stream.h"
#include "core/generated/rich.h"

#define INPUT_BYTES_MAX (256u << 20)
#define MESSAGE_WORDS_MAX (1u << 20)
#define SEGMENTS_MAX 64u

static void need(enum status status, const char *what)
{
	if (status == STATUS_OK)
		return;
	fprintf(stderr, "peer: %s: status %d\n", what, (int)status);
	exit(1);
}

#define NEED(call) need(call, #call)

static void bytes_print(const uint8_t *bytes, uint32_t length)
{
	putchar('"');
	for (uint32_t i = 0; i < length; i++)
		printf("%02x", bytes[i]);
	putchar('"');
}

static void text_print(struct capnp_text text)
{
	bytes_print((const uint8_t *)text.bytes, text.length_bytes);
}

static void point_print(const struct point_reader *point)
{
	struct capnp_text label;

	NEED(point_get_label(point, &label));
	printf("{\"x\":%" PRId32 ",\"y\":%" PRId32 ",\"label\":", point_get_x(point),
	       point_get_y(point));
	text_print(label);
	putchar('}');
}

static void points_print(const struct point_list_reader *points)
{
	putchar('[');
	for (uint32_t i = 0; i < points->raw.count; i++) {
		const struct point_reader point = point_list_get(points, i);

		printf("%s", i == 0 ? "" : ",");
		point_print(&point);
	}
	putchar(']');
}

/* `EACH(list, index) statement`: a JSON array with a comma between what the statements print. */
#define EACH(list, index)                                                                          \
	for (uint32_t index = 0; index < (list).count && (printf("%s", index == 0 ? "" : ","), 1); \
	     index++)

static void numbers_print(const struct rich_reader *rich)
{
	struct capnp_list list;

	printf("\"aBool\":%d,\"anInt8\":%d,\"anInt16\":%d,\"anInt32\":%" PRId32
	       ",\"anInt64\":%" PRId64,
	       rich_get_a_bool(rich), rich_get_an_int8(rich), rich_get_an_int16(rich),
	       rich_get_an_int32(rich), rich_get_an_int64(rich));
	printf(",\"aUInt8\":%u,\"aUInt16\":%u,\"aUInt32\":%" PRIu32 ",\"aUInt64\":%" PRIu64,
	       rich_get_a_u_int8(rich), rich_get_a_u_int16(rich), rich_get_a_u_int32(rich),
	       rich_get_a_u_int64(rich));
	printf(",\"aFloat32\":%" PRIu32 ",\"aFloat64\":%" PRIu64 ",\"color\":%u",
	       rich_get_a_float32(rich), rich_get_a_float64(rich), (unsigned)rich_get_color(rich));
	printf(",\"minusOne\":%" PRId32 ",\"yes\":%d,\"big\":%" PRIu64
	       ",\"green\":%u,\"half\":%" PRIu64,
	       rich_get_minus_one(rich), rich_get_yes(rich), rich_get_big(rich),
	       (unsigned)rich_get_green(rich), rich_get_half(rich));
	NEED(rich_get_bools(rich, &list));
	printf(",\"bools\":[");
	EACH(list, i) printf("%d", capnp_list_get_bool(&list, i));
	NEED(rich_get_int8s(rich, &list));
	printf("],\"int8s\":[");
	EACH(list, i) printf("%d", (int8_t)capnp_list_get_uint8(&list, i));
	NEED(rich_get_uint16s(rich, &list));
	printf("],\"uint16s\":[");
	EACH(list, i) printf("%u", capnp_list_get_uint16(&list, i));
	NEED(rich_get_int32s(rich, &list));
	printf("],\"int32s\":[");
	EACH(list, i) printf("%" PRId32, (int32_t)capnp_list_get_uint32(&list, i));
	NEED(rich_get_uint64s(rich, &list));
	printf("],\"uint64s\":[");
	EACH(list, i) printf("%" PRIu64, capnp_list_get_uint64(&list, i));
	NEED(rich_get_voids(rich, &list));
	printf("],\"voids\":%" PRIu32 ",\"colors\":[", list.count);
	NEED(rich_get_colors(rich, &list));
	EACH(list, i) printf("%u", capnp_list_get_uint16(&list, i));
	putchar(']');
}

static void texts_print(const char *name, const struct capnp_list *list)
{
	struct capnp_text text;

	printf(",\"%s\":[", name);
	EACH(*list, i)
	{
		NEED(capnp_pointer_get_text(capnp_list_get_pointer(list, i), &text));
		text_print(text);
	}
	putchar(']');
}

static void pointers_print(const struct rich_reader *rich)
{
	struct capnp_text text;
	struct capnp_data data;
	struct point_reader point;
	struct point_list_reader points;
	struct capnp_list list;
	struct capnp_list inner;

	NEED(rich_get_text(rich, &text));
	printf(",\"text\":");
	text_print(text);
	NEED(rich_get_data(rich, &data));
	printf(",\"data\":");
	bytes_print(data.bytes, data.length_bytes);
	NEED(rich_get_point(rich, &point));
	printf(",\"point\":");
	point_print(&point);
	NEED(rich_get_texts(rich, &list));
	texts_print("texts", &list);
	NEED(rich_get_datas(rich, &list));
	printf(",\"datas\":[");
	EACH(list, i)
	{
		NEED(capnp_pointer_get_data(capnp_list_get_pointer(&list, i), &data));
		bytes_print(data.bytes, data.length_bytes);
	}
	NEED(rich_get_points(rich, &points));
	printf("],\"points\":");
	points_print(&points);
	NEED(rich_get_grid(rich, &list));
	printf(",\"grid\":[");
	EACH(list, i)
	{
		NEED(capnp_pointer_get_list(capnp_list_get_pointer(&list, i), CAPNP_TWO_BYTES,
					    &inner));
		putchar('[');
		EACH(inner, k) printf("%u", capnp_list_get_uint16(&inner, k));
		putchar(']');
	}
	NEED(rich_get_point_rows(rich, &list));
	printf("],\"pointRows\":[");
	EACH(list, i)
	{
		NEED(point_list_read(capnp_list_get_pointer(&list, i), &points));
		points_print(&points);
	}
	NEED(rich_get_group_name(rich, &text));
	printf("],\"groupX\":%" PRIu32 ",\"groupName\":", rich_get_group_x(rich));
	text_print(text);
}

static void unions_print(const struct rich_reader *rich)
{
	struct capnp_list list;
	struct capnp_text text;
	struct point_reader point;

	printf(",\"which\":%u,\"number\":%" PRIu32, (unsigned)rich_which(rich),
	       rich_get_number(rich));
	NEED(rich_get_words(rich, &list));
	texts_print("words", &list);
	printf(",\"left\":%d,\"right\":", rich_get_pair_left(rich));
	NEED(rich_get_pair_right(rich, &point));
	point_print(&point);
	NEED(rich_get_choice_note(rich, &text));
	printf(",\"choice\":%u,\"bit\":%d,\"deep\":%u,\"low\":%u,\"high\":%" PRIu64 ",\"note\":",
	       (unsigned)rich_choice_which(rich), rich_get_choice_bit(rich),
	       (unsigned)rich_choice_deep_which(rich), rich_get_choice_deep_low(rich),
	       rich_get_choice_deep_high(rich));
	text_print(text);
}

static void rich_print(const struct rich_reader *rich)
{
	struct rich_reader child;
	struct rich_list_reader children;

	putchar('{');
	numbers_print(rich);
	pointers_print(rich);
	unions_print(rich);
	if (rich_has_child(rich)) {
		NEED(rich_get_child(rich, &child));
		printf(",\"child\":");
		rich_print(&child);
	}
	NEED(rich_get_children(rich, &children));
	printf(",\"children\":[");
	EACH(children.raw, i)
	{
		child = rich_list_get(&children, i);
		rich_print(&child);
	}
	printf("]}");
}

/* ---- copy ---- */

static void point_copy(const struct point_reader *from, const struct point_builder *to)
{
	struct capnp_text label;

	point_builder_set_x(to, point_get_x(from));
	point_builder_set_y(to, point_get_y(from));
	NEED(point_get_label(from, &label));
	if (point_has_label(from))
		NEED(point_builder_set_label(to, label));
}

static void points_copy(const struct point_list_reader *from, const struct point_list_builder *to)
{
	for (uint32_t i = 0; i < from->raw.count; i++) {
		const struct point_reader one = point_list_get(from, i);
		const struct point_builder copy = point_list_builder_get(to, i);

		point_copy(&one, &copy);
	}
}

static void numbers_copy(const struct rich_reader *from, const struct rich_builder *to)
{
	rich_builder_set_a_bool(to, rich_get_a_bool(from));
	rich_builder_set_an_int8(to, rich_get_an_int8(from));
	rich_builder_set_an_int16(to, rich_get_an_int16(from));
	rich_builder_set_an_int32(to, rich_get_an_int32(from));
	rich_builder_set_an_int64(to, rich_get_an_int64(from));
	rich_builder_set_a_u_int8(to, rich_get_a_u_int8(from));
	rich_builder_set_a_u_int16(to, rich_get_a_u_int16(from));
	rich_builder_set_a_u_int32(to, rich_get_a_u_int32(from));
	rich_builder_set_a_u_int64(to, rich_get_a_u_int64(from));
	rich_builder_set_a_float32(to, rich_get_a_float32(from));
	rich_builder_set_a_float64(to, rich_get_a_float64(from));
	rich_builder_set_color(to, rich_get_color(from));
	rich_builder_set_minus_one(to, rich_get_minus_one(from));
	rich_builder_set_yes(to, rich_get_yes(from));
	rich_builder_set_big(to, rich_get_big(from));
	rich_builder_set_green(to, rich_get_green(from));
	rich_builder_set_half(to, rich_get_half(from));
	rich_builder_set_group_x(to, rich_get_group_x(from));
}

static void number_lists_copy(const struct rich_reader *from, const struct rich_builder *to)
{
	struct capnp_list in;
	struct capnp_list_builder out;

	NEED(rich_get_bools(from, &in));
	NEED(rich_builder_new_bools(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++)
		capnp_list_builder_set_bool(&out, i, capnp_list_get_bool(&in, i));
	NEED(rich_get_int8s(from, &in));
	NEED(rich_builder_new_int8s(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++)
		capnp_list_builder_set_uint8(&out, i, capnp_list_get_uint8(&in, i));
	NEED(rich_get_uint16s(from, &in));
	NEED(rich_builder_new_uint16s(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++)
		capnp_list_builder_set_uint16(&out, i, capnp_list_get_uint16(&in, i));
	NEED(rich_get_int32s(from, &in));
	NEED(rich_builder_new_int32s(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++)
		capnp_list_builder_set_uint32(&out, i, capnp_list_get_uint32(&in, i));
	NEED(rich_get_uint64s(from, &in));
	NEED(rich_builder_new_uint64s(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++)
		capnp_list_builder_set_uint64(&out, i, capnp_list_get_uint64(&in, i));
	NEED(rich_get_voids(from, &in));
	NEED(rich_builder_new_voids(to, in.count, &out));
	NEED(rich_get_colors(from, &in));
	NEED(rich_builder_new_colors(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++)
		capnp_list_builder_set_uint16(&out, i, capnp_list_get_uint16(&in, i));
}

static void texts_copy(const struct capnp_list *in, const struct capnp_list_builder *out)
{
	struct capnp_text text;

	for (uint32_t i = 0; i < in->count; i++) {
		NEED(capnp_pointer_get_text(capnp_list_get_pointer(in, i), &text));
		NEED(capnp_pointer_set_text(capnp_list_builder_pointer(out, i), text));
	}
}

static void pointer_lists_copy(const struct rich_reader *from, const struct rich_builder *to)
{
	struct capnp_list in;
	struct capnp_list row;
	struct capnp_list_builder out;
	struct capnp_list_builder row_out;
	struct point_list_reader points;
	struct point_list_builder points_out;
	struct capnp_data data;

	NEED(rich_get_texts(from, &in));
	NEED(rich_builder_new_texts(to, in.count, &out));
	texts_copy(&in, &out);
	NEED(rich_get_datas(from, &in));
	NEED(rich_builder_new_datas(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++) {
		NEED(capnp_pointer_get_data(capnp_list_get_pointer(&in, i), &data));
		NEED(capnp_pointer_set_data(capnp_list_builder_pointer(&out, i), data));
	}
	NEED(rich_get_points(from, &points));
	NEED(rich_builder_new_points(to, points.raw.count, &points_out));
	points_copy(&points, &points_out);
	NEED(rich_get_grid(from, &in));
	NEED(rich_builder_new_grid(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++) {
		NEED(capnp_pointer_get_list(capnp_list_get_pointer(&in, i), CAPNP_TWO_BYTES, &row));
		NEED(capnp_pointer_new_list(capnp_list_builder_pointer(&out, i), CAPNP_TWO_BYTES,
					    row.count, &row_out));
		for (uint32_t k = 0; k < row.count; k++)
			capnp_list_builder_set_uint16(&row_out, k, capnp_list_get_uint16(&row, k));
	}
	NEED(rich_get_point_rows(from, &in));
	NEED(rich_builder_new_point_rows(to, in.count, &out));
	for (uint32_t i = 0; i < in.count; i++) {
		NEED(point_list_read(capnp_list_get_pointer(&in, i), &points));
		NEED(point_list_builder_new(capnp_list_builder_pointer(&out, i), points.raw.count,
					    &points_out));
		points_copy(&points, &points_out);
	}
}

static void outer_union_copy(const struct rich_reader *from, const struct rich_builder *to)
{
	struct capnp_list in;
	struct capnp_list_builder out;
	struct point_reader point;
	struct point_builder point_out;

	switch (rich_which(from)) {
	case RICH_WHICH_NOTHING:
		rich_builder_select_nothing(to);
		break;
	case RICH_WHICH_NUMBER:
		rich_builder_set_number(to, rich_get_number(from));
		break;
	case RICH_WHICH_WORDS:
		NEED(rich_get_words(from, &in));
		NEED(rich_builder_new_words(to, in.count, &out));
		texts_copy(&in, &out);
		break;
	case RICH_WHICH_PAIR:
		rich_builder_set_pair_left(to, rich_get_pair_left(from));
		NEED(rich_get_pair_right(from, &point));
		NEED(rich_builder_new_pair_right(to, &point_out));
		point_copy(&point, &point_out);
		break;
	default:
		need(STATUS_BAD_MESSAGE, "which");
	}
}

static void choice_copy(const struct rich_reader *from, const struct rich_builder *to)
{
	struct capnp_text text;

	switch (rich_choice_which(from)) {
	case RICH_CHOICE_WHICH_NONE:
		rich_builder_select_choice_none(to);
		break;
	case RICH_CHOICE_WHICH_BIT:
		rich_builder_set_choice_bit(to, rich_get_choice_bit(from));
		break;
	case RICH_CHOICE_WHICH_NOTE:
		NEED(rich_get_choice_note(from, &text));
		NEED(rich_builder_set_choice_note(to, text));
		break;
	case RICH_CHOICE_WHICH_DEEP:
		if (rich_choice_deep_which(from) == RICH_CHOICE_DEEP_WHICH_LOW)
			rich_builder_set_choice_deep_low(to, rich_get_choice_deep_low(from));
		else
			rich_builder_set_choice_deep_high(to, rich_get_choice_deep_high(from));
		break;
	default:
		need(STATUS_BAD_MESSAGE, "choice");
	}
}

static void rich_copy(const struct rich_reader *from, const struct rich_builder *to)
{
	struct capnp_text text;
	struct capnp_data data;
	struct point_reader point;
	struct point_builder point_out;
	struct rich_reader child;
	struct rich_builder child_out;
	struct rich_list_reader children;
	struct rich_list_builder children_out;

	numbers_copy(from, to);
	NEED(rich_get_text(from, &text));
	NEED(rich_builder_set_text(to, text));
	NEED(rich_get_data(from, &data));
	NEED(rich_builder_set_data(to, data));
	NEED(rich_get_group_name(from, &text));
	NEED(rich_builder_set_group_name(to, text));
	NEED(rich_get_point(from, &point));
	NEED(rich_builder_new_point(to, &point_out));
	point_copy(&point, &point_out);
	number_lists_copy(from, to);
	pointer_lists_copy(from, to);
	outer_union_copy(from, to);
	choice_copy(from, to);
	if (rich_has_child(from)) {
		NEED(rich_get_child(from, &child));
		NEED(rich_builder_new_child(to, &child_out));
		rich_copy(&child, &child_out);
	}
	NEED(rich_get_children(from, &children));
	NEED(rich_builder_new_children(to, children.raw.count, &children_out));
	for (uint32_t i = 0; i < children.raw.count; i++) {
		child = rich_list_get(&children, i);
		child_out = rich_list_builder_get(&children_out, i);
		rich_copy(&child, &child_out);
	}
}

static void message_copy(const struct rich_reader *rich)
{
	static uint64_t words[MESSAGE_WORDS_MAX];
	struct capnp_builder builder;
	struct rich_builder copy;
	uint64_t header;

	memset(words, 0xee, 4096);
	capnp_builder_init(&builder, words, MESSAGE_WORDS_MAX);
	NEED(rich_builder_root(&builder, &copy));
	rich_copy(rich, &copy);
	header = capnp_stream_header(builder.used_words);
	fwrite(&header, 8, 1, stdout);
	fwrite(words, 8, builder.used_words, stdout);
}

int main(int argument_count, char **arguments)
{
	uint64_t *words = malloc(INPUT_BYTES_MAX);
	struct capnp_segment segments[SEGMENTS_MAX];
	size_t word_count;
	uint32_t segments_most = 0;
	bool dump;

	if (argument_count != 2 || !words)
		return 2;
	dump = strcmp(arguments[1], "dump") == 0;
	word_count = fread(words, 1, INPUT_BYTES_MAX, stdin) / 8;
	for (size_t position = 0, used; position < word_count; position += used) {
		struct capnp_message message;
		struct rich_reader rich;
		uint32_t count;

		NEED(capnp_stream_open(words + position, word_count - position, segments,
				       SEGMENTS_MAX, &count, &used));
		NEED(capnp_message_init_segments(&message, segments, count, 64 * used, 32));
		NEED(rich_root(&message, &rich));
		if (count > segments_most)
			segments_most = count;
		if (dump) {
			rich_print(&rich);
			putchar('\n');
		} else {
			message_copy(&rich);
		}
	}
	fprintf(stderr, "%" PRIu32 "\n", segments_most);
	free(words);
	return 0;
}
