/*
 * A bill: several columns of one ledger, charged all or nothing.
 *
 * A step that needs more than one column writes them down as lines, in the order in which they are
 * asked for, and charges the bill. Each line is a fallible step at a site of its own, so that fault
 * injection tries each. A line of zero is no step. Whoever has charged a bill, and fails later,
 * refunds it with the same lines.
 */
#ifndef KERNEL_RESOURCE_BILL_H
#define KERNEL_RESOURCE_BILL_H

#include "kernel/resource/ledger.h"

struct bill_line {
	enum ledger_column column;
	uint64_t amount;
};

/* The most lines of a bill. */
#define BILL_LINES 4u

/* Gives back the first `count` lines, which were charged. */
void bill_lines_refund(struct ledger *ledger, const struct bill_line *lines, uint32_t count);

/* For bill_charge: `sites` has a fallible site for each line. */
static inline __attribute__((always_inline)) enum status bill_lines_charge(
	struct ledger *ledger, const struct bill_line *lines, uint32_t count,
	struct fault_site *sites)
{
#pragma GCC unroll 4
	for (uint32_t i = 0; i < count; i++) {
		enum status status = STATUS_OK;

		if (lines[i].amount != 0)
			status = FALLIBLE_AT(
				&sites[i],
				ledger_charge_step(ledger, lines[i].column, lines[i].amount),
				STATUS_LEDGER_LIMIT);
		if (status != STATUS_OK) {
			bill_lines_refund(ledger, lines, i);
			return status;
		}
	}
	return STATUS_OK;
}

/*
 * Charges a bill, an array of lines. LEDGER_LIMIT: of the first column of which there is too
 * little; nothing is charged then.
 */
#define bill_charge(ledger, lines)                                                         \
	({                                                                                 \
		static struct fault_site fault_site_here[ARRAY_COUNT(lines)]               \
			__attribute__((used, section("fault_sites"))) = {                  \
				[0 ... ARRAY_COUNT(lines) - 1] = FAULT_SITE_INIT};         \
		_Static_assert(ARRAY_COUNT(lines) <= BILL_LINES, "the bill is too long");  \
		bill_lines_charge((ledger), (lines), ARRAY_COUNT(lines), fault_site_here); \
	})

/* Gives back all lines of a bill that was charged. */
#define bill_refund(ledger, lines) bill_lines_refund((ledger), (lines), ARRAY_COUNT(lines))

#endif
