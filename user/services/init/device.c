/*
 * Devices for services. The function is looked for anew at each start, since what stands at an
 * index is for the kernel to say.
 */
#include "user/services/init/init.h"

#include "user/rt/generated/device_client.h"

/* The rows from `first` on: how many there were, and how many there are in all. */
struct rows {
	uint32_t count, total;
};

/* Looks through one answer of DeviceManager.list; `*skip` fitting ones are passed over. */
static bool rows_search(const struct device_row_list_reader *list, const struct init_device *wanted,
			uint32_t *skip, uint32_t *index)
{
	for (uint32_t i = 0; i < list->raw.count; i++) {
		const struct device_row_reader row = device_row_list_get(list, i);

		if (device_row_get_vendor(&row) != wanted->vendor ||
		    device_row_get_device(&row) != wanted->device)
			continue;
		if (*skip == 0) {
			*index = device_row_get_index(&row);
			return true;
		}
		(*skip)--;
	}
	return false;
}

/* OK and `*found`, or OK and more rows to ask for. */
static enum status rows_ask(struct init *init, const struct init_device *wanted, uint32_t first,
			    uint32_t *skip, uint32_t *index, bool *found, struct rows *rows)
{
	struct device_manager_list_params_builder params;
	struct device_manager_list_results_reader results;
	struct device_row_list_reader list;
	struct rt_call call;
	enum status status = device_manager_list_begin(&call, init->rt, init->devices, &params);

	if (status == STATUS_OK) {
		device_manager_list_params_builder_set_first(&params, first);
		status = device_manager_list_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = device_manager_list_results_get_devices(&results, &list);
	if (status == STATUS_OK) {
		*rows = (struct rows){list.raw.count,
				      device_manager_list_results_get_total(&results)};
		*found = rows_search(&list, wanted, skip, index);
	}
	rt_call_close(&call);
	return status;
}

static enum status device_find(struct init *init, const struct init_device *wanted, uint32_t *index)
{
	uint32_t first = 0, skip = wanted->ordinal;
	struct rows rows;
	bool found = false;

	do {
		enum status status = rows_ask(init, wanted, first, &skip, index, &found, &rows);

		if (status != STATUS_OK || found)
			return status;
		first += rows.count;
	} while (rows.count > 0 && first < rows.total);
	return STATUS_UNAVAILABLE;
}

enum status device_claim(struct init *init, const struct init_device *wanted, struct ledger ledger,
			 struct device *device)
{
	struct device_manager_claim_args args = {.ledger = ledger,
						 .ledger_transfer = RT_TRANSFER_COPY};
	struct device_manager_claim_result result;
	enum status status = device_find(init, wanted, &args.index);

	*device = (struct device){{0}};
	if (status == STATUS_OK)
		status = device_manager_claim(init->rt, init->devices, &args, &result);
	if (status == STATUS_OK)
		*device = result.device;
	return status;
}
