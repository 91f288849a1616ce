/*
 * Operations that a ledger pays for. Their results are in `made`.
 */
#include <string.h>

#include "tests/sim/column/column.h"
#include "tests/sim/sim_thread.h"

struct sim_held made[2];

void made_release(void)
{
	for (unsigned i = 0; i < ARRAY_COUNT(made); i++) {
		if (made[i].capability)
			STATUS(OK, sim_release(sim_init(), made[i]));
		made[i] = SIM_NO_CAPABILITY;
	}
}

enum status memory_run(void)
{
	return sim_memory_create(sim_init(), 3, paying, &made[0]);
}

enum status child_run(void)
{
	struct sim_held builder;
	enum status status = sim_builder_create(sim_init(), image, paying, &builder);

	if (status != STATUS_OK)
		return status;
	status = sim_builder_grant(sim_init(), builder, "console",
				   sim_capset(kernel.init, "console"), RING_TRANSFER_COPY);
	if (status == STATUS_OK)
		status = sim_builder_start(sim_init(), builder, &made[0]);
	STATUS(OK, sim_release(sim_init(), builder));
	return status;
}

enum status builders_run(void)
{
	enum status status = sim_builder_create(sim_init(), image, paying, &made[0]);

	if (status == STATUS_OK)
		status = sim_builder_create(sim_init(), image, paying, &made[1]);
	if (status != STATUS_OK)
		made_release();
	return status;
}

enum status ledger_run(void)
{
	const struct ledger_columns nothing = sim_unlimited();

	return sim_ledger_carve_limits(sim_init(), paying, &nothing, &made[0]);
}

enum status endpoint_run(void)
{
	return sim_endpoint_create(sim_init(), 8, 1, paying, &made[0]);
}

/* Carves as much as there is in the middle of the range of limits. */
static enum status carve_run(enum ledger_column column)
{
	struct ledger_columns limit = sim_unlimited();

	limit.value[column] = 7;
	return sim_ledger_carve_limits(sim_init(), paying, &limit, &made[0]);
}

enum status carve_share(void)
{
	return carve_run(LEDGER_CPU_SHARE);
}

enum status carve_log(void)
{
	return carve_run(LEDGER_LOG_BYTES_PER_SECOND);
}
