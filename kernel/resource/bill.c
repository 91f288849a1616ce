/*
 * Giving a bill back, which is off the common way: see bill.h.
 */
#include "kernel/resource/bill.h"

void bill_lines_refund(struct ledger *ledger, const struct bill_line *lines, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		ledger_refund(ledger, lines[i].column, lines[i].amount);
}
