/*
 * The devices of the machine, for a shell that was granted to see them. DeviceList names an owner
 * by the number of a ledger; a Supervisor, if one is held, tells which service that is.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/device.h"
#include "core/generated/supervisor.h"
#include "user/rt/format.h"
#include "user/rt/generated/device_client.h"

/* More services than a system can have. */
#define OWNERS_MOST 64u
#define CLASS_SHIFT 16u

struct owner {
	uint64_t ledger;
	char name[CAPSET_NAME_BYTES];
};

/* The list as far as it has been told. */
struct devices_listing {
	struct owner owners[OWNERS_MOST];
	uint32_t owner_count;
	uint32_t first; /* the next row */
	bool more;
	bool any_given; /* one that a driver may have, or has had */
};

/* ---- whose they are -------------------------------------------------------------------------- */

static void owner_learn(void *context, struct shell *shell, const struct service_status_reader *row)
{
	struct devices_listing *listing = context;
	struct owner *owner = &listing->owners[listing->owner_count];
	struct capnp_text name;

	(void)shell;
	if (listing->owner_count == OWNERS_MOST || service_status_get_ledger(row) == 0 ||
	    service_status_get_name(row, &name) != STATUS_OK ||
	    !rt_string_copy(owner->name, sizeof(owner->name), name.bytes, name.length_bytes))
		return;
	owner->ledger = service_status_get_ledger(row);
	listing->owner_count++;
}

/* Without a Supervisor, or when it does not answer, owners are numbers. */
static void owners_learn(struct shell *shell, struct devices_listing *listing)
{
	const struct held *held = held_named(shell, "services");

	if (held && held->interface_id == SUPERVISOR_INTERFACE_ID)
		(void)!system_services_each(shell, (struct supervisor){held->capability},
					    owner_learn, listing);
}

static void owner_say(struct shell *shell, const struct devices_listing *listing, uint64_t ledger)
{
	for (uint32_t i = 0; i < listing->owner_count; i++) {
		if (listing->owners[i].ledger == ledger) {
			say(shell, " by %s", listing->owners[i].name);
			return;
		}
	}
	say(shell, " by ledger %lu", (unsigned long)ledger);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static const char *state_text(enum device_state state)
{
	switch (state) {
	case DEVICE_STATE_FREE:
		return "free";
	case DEVICE_STATE_CLAIMED:
		return "claimed";
	case DEVICE_STATE_ENDING:
		return "being reset, claimed";
	case DEVICE_STATE_RETIRED:
		return "retired: it did not answer after its reset";
	case DEVICE_STATE_WITHHELD:
		return "given to nobody";
	}
	return "unknown";
}

/* The class of PCI, for the few that a machine of ours has. */
static const char *class_text(uint32_t class)
{
	switch (class >> CLASS_SHIFT) {
	case 0x01:
		return "storage";
	case 0x02:
		return "network";
	case 0x03:
		return "display";
	case 0x06:
		return "bridge";
	case 0x0c:
		return "serial bus";
	default:
		return "other";
	}
}

static void reason_say(struct shell *shell, const struct device_row_reader *row)
{
	struct capnp_text reason;

	if (device_row_get_reason(row, &reason) == STATUS_OK && reason.length_bytes != 0)
		say(shell, ": %.*s", (int)reason.length_bytes, reason.bytes);
}

static void counts_say(struct shell *shell, const struct device_row_reader *row)
{
	if (device_row_get_state(row) == DEVICE_STATE_CLAIMED)
		say(shell, ", interrupts %lu", (unsigned long)device_row_get_interrupts(row));
	if (device_row_get_faults(row) != 0)
		say(shell, ", faults %lu", (unsigned long)device_row_get_faults(row));
	if (device_row_get_frames_retired(row) != 0)
		say(shell, ", frames retired %lu",
		    (unsigned long)device_row_get_frames_retired(row));
}

/* "  01:00.0  1af4:1041  network     claimed by virtio-net, interrupts 12" */
static void row_say(struct shell *shell, struct devices_listing *listing,
		    const struct device_row_reader *row)
{
	const enum device_state state = device_row_get_state(row);
	const uint32_t place = device_row_get_place(row);

	listing->any_given |= state != DEVICE_STATE_WITHHELD;
	say(shell, "  %02x:%02x.%x  %04x:%04x  %-10s  %s%s%s", place >> 8 & 0xffu,
	    place >> 3 & 0x1fu, place & 7u, device_row_get_vendor(row), device_row_get_device(row),
	    class_text(device_row_get_class(row)),
	    say_ink(shell, state == DEVICE_STATE_CLAIMED ? SAY_GOOD : SAY_PLAIN), state_text(state),
	    say_ink(shell, SAY_PLAIN));
	if (device_row_get_owner(row) != 0)
		owner_say(shell, listing, device_row_get_owner(row));
	reason_say(shell, row);
	counts_say(shell, row);
	say(shell, "\n");
}

static enum status rows_say(struct shell *shell, struct devices_listing *listing,
			    const struct device_manager_list_results_reader *results)
{
	struct device_row_list_reader list;
	enum status status = device_manager_list_results_get_devices(results, &list);

	if (status != STATUS_OK)
		return status;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		const struct device_row_reader row = device_row_list_get(&list, i);

		row_say(shell, listing, &row);
	}
	listing->first += list.raw.count;
	listing->more = list.raw.count > 0 &&
			listing->first < device_manager_list_results_get_total(results);
	return STATUS_OK;
}

static enum status page_say(struct shell *shell, struct device_list devices,
			    struct devices_listing *listing)
{
	struct device_manager_list_params_builder params;
	struct device_manager_list_results_reader results;
	struct rt_call call;
	enum status status = device_list_list_begin(&call, shell->rt, devices, &params);

	listing->more = false;
	if (status == STATUS_OK) {
		device_manager_list_params_builder_set_first(&params, listing->first);
		status = device_list_list_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = rows_say(shell, listing, &results);
	rt_call_close(&call);
	return status;
}

void devices_show(struct shell *shell)
{
	const struct held *held =
		held_find_for(shell, SHELL_DEVICES, "devices", DEVICE_LIST_INTERFACE_ID);
	struct devices_listing listing = {.more = true};
	enum status status = STATUS_OK;

	if (!held)
		return;
	owners_learn(shell, &listing);
	while (listing.more && status == STATUS_OK)
		status = page_say(shell, (struct device_list){held->capability}, &listing);
	if (status != STATUS_OK)
		say_failure(shell, status, "the devices cannot be seen");
	else if (listing.first == 0)
		say(shell, "no devices: this machine has none for drivers\n");
	else if (listing.any_given)
		say(shell, "an IOMMU keeps each device to the memory of its driver\n");
	else
		say(shell, "no device of this machine is given to a driver\n");
}
