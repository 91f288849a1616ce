/*
 * The statuses of each opcode, and of each method, that the worlds have shown.
 */
#include "tests/sim/random/seen.h"

#include <inttypes.h>
#include <stdio.h>

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/generated/interfaces.h"
#include "tests/sim/method_table.h"
#include "tests/sim/random/actor.h"

#define MAPPED_LEAST 5u /* in two million entries */

static const char *const opcode_names[RING_OPCODE_COUNT + 1] = {
	"NOP", "CALL", "RECV", "RETURN", "RELEASE", "CANCEL", "none"};

/*
 * The statuses that each opcode can have. TOO_LATE of CANCEL is a detached receive's: an operation
 * that runs is gone on with before its thread's next entry is taken.
 */
#define S(name) (UINT64_C(1) << -STATUS_##name)
#define LOOK_UP (S(NO_CAPABILITY) | S(IN_TRANSIT) | S(DISCONNECTED) | S(REVOKED) | S(SESSION_ENDED))
#define FORM (S(BAD_FLAGS) | S(RESERVED_BITS))
static const uint64_t reachable[RING_OPCODE_COUNT + 1] = {
	[RING_NOP] = S(OK) | FORM,
	[RING_CALL] = S(OK) | FORM | S(BAD_OPERATION) | S(OPERATION_BUSY) | S(BAD_MESSAGE_RANGE) |
		      S(BAD_RESULT_RANGE) | S(MESSAGE_TOO_LARGE) | LOOK_UP | S(WRONG_INTERFACE) |
		      S(BAD_METHOD) | S(BAD_MESSAGE) | S(INVALID_ARGUMENT) | S(OUT_OF_RANGE) |
		      S(BAD_TRANSFER_LIST) | S(TRANSFER_DENIED) | S(NO_RESULT_ROOM) |
		      S(LEDGER_LIMIT) | S(UNAVAILABLE) | S(BUSY) | S(SEALED) | S(NOT_SEALED) |
		      S(CANCELLED) | S(NO_SLOTS) | S(EXCEPTION) | S(NOT_FOUND),
	[RING_RECV] = S(OK) | FORM | S(OPERATION_BUSY) | S(BAD_OPERATION) | S(BAD_RESULT_RANGE) |
		      S(BAD_TRANSFER_LIST) | LOOK_UP | S(WRONG_INTERFACE) | S(LEDGER_LIMIT) |
		      S(CANCELLED) | S(NO_PLACES) | S(BUSY),
	[RING_RETURN] = S(OK) | FORM | S(BAD_OPERATION) | S(MESSAGE_TOO_LARGE) |
			S(BAD_MESSAGE_RANGE) | S(BAD_TRANSFER_LIST) | S(NO_OPERATION) |
			S(NO_RESULT_ROOM) | S(CALLER_GONE) | S(TRANSFER_DENIED) | LOOK_UP |
			S(WRONG_INTERFACE) | S(OUT_OF_RANGE) | S(BUSY),
	[RING_RELEASE] = S(OK) | FORM | S(NO_CAPABILITY) | S(IN_TRANSIT),
	[RING_CANCEL] = S(OK) | FORM | S(BAD_OPERATION) | S(NO_OPERATION) | S(TOO_LATE),
	[RING_OPCODE_COUNT] = S(BAD_OPCODE),
};

/*
 * Some of these happen only once in many worlds: an endpoint has as many receives as it takes, and
 * an answer passes on a session that has just ended.
 */
static const uint64_t rare[RING_OPCODE_COUNT + 1] = {
	[RING_RECV] = S(BUSY), [RING_RETURN] = S(SESSION_ENDED)};

void seen_statuses_print(void)
{
	printf("%-18s", "");
	for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++)
		printf("%10s", opcode_names[row]);
	printf("\n");
	for (int status = 0; status >= STATUS_LOWEST; status--) {
		uint64_t sum = 0;

		for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++)
			sum += actor_counts.status[row][-status];
		if (!sum)
			continue;
		printf("%-18s", sim_status_name(status));
		for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++)
			printf("%10" PRIu64, actor_counts.status[row][-status]);
		printf("\n");
	}
}

void seen_methods_print(void)
{
	for (uint32_t row = 0; method_table_name(row); row++) {
		printf("  %-26s", method_table_name(row));
		for (int status = 0; status >= STATUS_LOWEST; status--)
			if (actor_counts.method_status[row][-status])
				printf(" %s %" PRIu64, sim_status_name(status),
				       actor_counts.method_status[row][-status]);
		printf("\n");
	}
}

/* Every method that the kernel dispatches is in the random programs' table. */
void seen_methods_check(void)
{
	uint32_t count = 0;

	for (unsigned i = 0; i < INTERFACE_COUNT; i++) {
		const struct interface_entry *entry = &interface_table[i];

		for (uint16_t method = 0; method < entry->method_count; method++, count++)
			if (!method_table_name(method_table_row(entry->id, method)))
				sim_fail("no random program calls method %u of %s", method,
					 entry->name);
	}
	printf("all %u methods of %d interfaces are called at random\n", count, INTERFACE_COUNT);
	sim_pass("methods");
}

/* A thread's own method: only the thread itself holds it. */
static bool success_is_rare(uint32_t row)
{
	return row == method_table_row(THREAD_INTERFACE_ID, 0);
}

/* Registers and memory of devices are mapped so often, or the worlds have no drivers any more. */
static void seen_drivers_check(void)
{
	static const uint16_t methods[] = {ADDRESS_SPACE_METHOD_MAP_DEVICE,
					   ADDRESS_SPACE_METHOD_MAP_DMA};

	for (uint32_t i = 0; i < ARRAY_COUNT(methods); i++) {
		uint32_t row = method_table_row(ADDRESS_SPACE_INTERFACE_ID, methods[i]);

		if (actor_counts.method_status[row][0] < MAPPED_LEAST)
			sim_fail("%s succeeded %" PRIu64 " times", method_table_name(row),
				 actor_counts.method_status[row][0]);
	}
}

void seen_statuses_check(bool all)
{
	for (unsigned row = 0; row <= RING_OPCODE_COUNT; row++) {
		for (int status = 0; status >= STATUS_LOWEST; status--) {
			bool seen = actor_counts.status[row][-status] > 0;
			bool can_be = reachable[row] >> -status & 1;

			if (seen && !can_be)
				sim_fail("%s gave %s, which it cannot", opcode_names[row],
					 sim_status_name(status));
			if (all && !seen && can_be && !(rare[row] >> -status & 1))
				sim_fail("%s never gave %s", opcode_names[row],
					 sim_status_name(status));
		}
	}
	for (uint32_t row = 0; all && method_table_name(row); row++)
		if (!actor_counts.method_status[row][0] && !success_is_rare(row))
			sim_fail("%s never succeeded", method_table_name(row));
	if (all)
		seen_drivers_check();
}
