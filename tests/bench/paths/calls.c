/*
 * Rows of calls with what no plain message carries: call_text, call_4096, cap_copied, cap_moved.
 */
#include "core/generated/echo.h"
#include "tests/bench/paths/paths.h"
#include "user/rt/generated/echo_client.h"

/* With the message's other words it fills 512 of them. */
#define DATA_BYTES 4072u

static bool step_text(struct paths *paths)
{
	static const char said[] = "sixteen letters.";
	char heard[32];
	const struct carrier_text_args args = {.text = CAPNP_TEXT("sixteen letters.")};
	struct carrier_text_result result = {
		.text = {.bytes = heard, .capacity_bytes = sizeof(heard)}};

	return carrier_text(paths->rt, paths->carrier, &args, &result) == STATUS_OK &&
	       result.text.length_bytes == sizeof(said) - 1;
}

static bool step_data(struct paths *paths)
{
	static uint8_t sent[DATA_BYTES], received[DATA_BYTES];
	const struct carrier_data_args args = {.data = capnp_data_make(sent, sizeof(sent))};
	struct carrier_data_result result = {
		.data = {.bytes = received, .capacity_bytes = sizeof(received)}};

	return carrier_data(paths->rt, paths->carrier, &args, &result) == STATUS_OK &&
	       result.data.length_bytes == DATA_BYTES;
}

static bool step_copy(struct paths *paths)
{
	const struct carrier_pass_args args = {.echo = paths->echo,
					       .echo_transfer = RT_TRANSFER_COPY};
	struct carrier_pass_result result;

	if (carrier_pass(paths->rt, paths->carrier, &args, &result) != STATUS_OK)
		return false;
	rt_ring_release(&paths->rt->ring, result.echo.id);
	return result.echo.id.key != 0;
}

static bool step_move(struct paths *paths)
{
	const struct carrier_move_args args = {.echo = paths->echo,
					       .echo_transfer = RT_TRANSFER_MOVE};
	struct carrier_move_result result;

	if (carrier_move(paths->rt, paths->carrier, &args, &result) != STATUS_OK)
		return false;
	paths->echo = result.echo;
	return result.echo.id.key != 0;
}

bool paths_calls(struct paths *paths)
{
	return paths_measure(paths, "call_text", 256, 1, step_text) &&
	       paths_measure(paths, "call_4096", 256, 1, step_data) &&
	       paths_measure(paths, "cap_copied", 256, 1, step_copy) &&
	       paths_measure(paths, "cap_moved", 256, 1, step_move);
}
