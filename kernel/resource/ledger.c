/*
 * The ledger tree: see ledger.h. This file must never look into the objects that ledgers pay for.
 * Read next: kernel/resource/slab.c, kernel/resource/reap.c.
 */
#include "kernel/resource/ledger.h"

#include "kernel/debug/fault.h"
#include "kernel/generation.h"
#include "kernel/kernel.h"

uint64_t ledger_closings;
uint64_t ledger_unlinks;
uint64_t ledger_ids;

LIST_FUNCTIONS(child_list, struct ledger, siblings)

void ledger_init_root(struct ledger *root)
{
	ledger_closings = 0;
	ledger_unlinks = 0;
	ledger_ids = 1;
	*root = (struct ledger){.object = {.type = OBJECT_LEDGER, .ledger = root, .needs = 1}};
	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++)
		root->account.limit.value[i] = LEDGER_UNLIMITED;
	registry_add(&root->object);
	root->account.limit.value[LEDGER_FRAMES] = kernel.frames.total;
	root->account.limit.value[LEDGER_RING_REGIONS] = kernel.rings.total;
	root->account.limit.value[LEDGER_CPU_SHARE] = LEDGER_ROOT_CPU_SHARE;
	root->account.limit.value[LEDGER_LOG_BYTES_PER_SECOND] = LEDGER_ROOT_LOG_BYTES_PER_SECOND;
	root->work = (struct sched_entity){.kind = SCHED_REAPER, .payer = root};
	share_init(&root->share);
	root->id = ledger_ids;
}

enum status ledger_refuse(const struct ledger_refusal *refusal)
{
	kernel.cpu.refusal = *refusal;
	return STATUS_LEDGER_LIMIT;
}

enum status ledger_charge_refuse(struct ledger *ledger, enum ledger_column column, uint64_t amount)
{
	const struct ledger_refusal refusal =
		ledger_account_charge_refusal(&ledger->account, column, amount);

	return ledger_refuse(&refusal);
}

static enum status carve_plan(struct ledger *parent, const struct ledger_columns *limit)
{
	const struct ledger_refusal refusal = ledger_account_carve_refusal(&parent->account, limit);

	return refusal.needed > 0 ? ledger_refuse(&refusal) : STATUS_OK;
}

enum status ledger_create(struct ledger *parent, const struct ledger_columns *limit,
			  struct ledger **created)
{
	struct object *object;
	struct ledger *child;
	enum status status = FALLIBLE(carve_plan(parent, limit), STATUS_LEDGER_LIMIT);

	if (status != STATUS_OK)
		return status;
	if (parent->depth + 1 >= LEDGER_DEPTH)
		return STATUS_INVALID_ARGUMENT;
	status = object_create(parent, OBJECT_LEDGER, sizeof(struct ledger), &object);
	if (status != STATUS_OK)
		return status;
	child = CONTAINER_OF(object, struct ledger, object);
	/* Making the object may have taken the parent's last frame: then the carving takes one too
	 * many. */
	status = carve_plan(parent, limit);
	if (status != STATUS_OK) {
		object_destroy(object);
		return status;
	}
	ledger_account_carve_commit(&parent->account, &child->account, limit);
	child->id = ++ledger_ids;
	child->parent = parent;
	child->depth = parent->depth + 1;
	child->checked = parent->checked;
	child->work = (struct sched_entity){.kind = SCHED_REAPER, .payer = child};
	share_init(&child->share);
	child_list_insert(&parent->first_child, child);
	*created = child;
	return STATUS_OK;
}

void ledger_refund(struct ledger *ledger, enum ledger_column column, uint64_t amount)
{
	ledger_account_refund(&ledger->account, column, amount);
}

bool ledger_is_open_slow(struct ledger *ledger)
{
	/* At most LEDGER_DEPTH steps up. */
	for (const struct ledger *l = ledger; l; l = l->parent)
		if (l->closing)
			return false;
	ledger->checked = ledger_closings;
	return true;
}

bool ledger_is_within(const struct ledger *ledger, const struct ledger *above)
{
	for (; ledger; ledger = ledger->parent)
		if (ledger == above)
			return true;
	return false;
}

/* The nearest ledger, this one or one above, that is open: the root never closes. */
static struct ledger *open_from(struct ledger *ledger)
{
	/* At most LEDGER_DEPTH steps up. */
	while (!ledger_is_open(ledger))
		ledger = ledger->parent;
	return ledger;
}

/*
 * The ledger in whose share the reaper takes `closing` apart: the running one, or the nearest one
 * above `closing` that is open.
 */
static struct ledger *closer_of(struct ledger *closing)
{
	struct sched_entity *current = kernel.cpu.current;
	struct ledger *ledger = current ? current->payer : NULL;

	if (ledger && ledger_is_open(ledger) && !ledger_is_within(ledger, closing))
		return ledger;
	return open_from(closing->parent);
}

void ledger_close(struct ledger *ledger)
{
	struct ledger *payer;

	if (ledger->closing)
		return;
	ledger->closing = true;
	graph_changed();
	ledger_closings++;
	payer = closer_of(ledger);
	/* Objects that the ledger was taking apart already are part of the closing. */
	sched_stop(&ledger->work);
	ledger->work.payer = payer;
	sched_ready(&ledger->work);
}

void ledger_work_again(struct ledger *ledger)
{
	struct ledger *payer = open_from(ledger);

	/* At most LEDGER_DEPTH steps up. */
	for (struct ledger *l = ledger; l; l = l->parent) {
		l->stalled = false;
		if (l->work.ready || (l != ledger && !l->closing))
			continue;
		/* Whoever it worked for may be gone. */
		l->work.payer = payer;
		sched_ready(&l->work);
	}
}

/* Frames that `ledger` was charged for ever become its parent's. */
static void retired_pass_up(struct ledger *ledger, uint64_t frames)
{
	ledger_account_pass_up(&ledger->parent->account, &ledger->account, LEDGER_FRAMES, frames);
}

void ledger_retire(struct ledger *ledger, uint64_t frames)
{
	struct ledger *open = open_from(ledger);

	/* At most LEDGER_DEPTH steps up. */
	for (; ledger != open; ledger = ledger->parent)
		retired_pass_up(ledger, frames);
	open->frames_retired += frames;
}

void ledger_settle(struct ledger *ledger)
{
	if (!ledger->parent || ledger->closing || ledger->object.target.edges ||
	    ledger->object.needs || ledger->objects || ledger->dying || ledger->parked ||
	    ledger->waiting || ledger->first_child)
		return;
	ledger_close(ledger);
}

void ledger_uncarve(struct ledger *ledger)
{
	retired_pass_up(ledger, ledger->frames_retired);
	ledger->parent->frames_retired += ledger->frames_retired;
	ledger->frames_retired = 0;
	ledger_account_uncarve(&ledger->parent->account, &ledger->account);
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		ledger->account.limit.value[i] = 0;
}

void ledger_unlink(struct ledger *ledger)
{
	ledger_unlinks++;
	child_list_remove(ledger);
}

struct ledger *ledger_next_below(struct ledger *at, const struct ledger *top)
{
	if (at->first_child)
		return at->first_child;
	/* At most LEDGER_DEPTH steps up. */
	while (at != top && !at->siblings.next)
		at = at->parent;
	return at == top ? NULL : at->siblings.next;
}

uint64_t ledger_log_take(struct ledger *ledger, uint32_t bytes, uint64_t now_ns)
{
	uint64_t rate = ledger_account_left(&ledger->account, LEDGER_LOG_BYTES_PER_SECOND);
	uint64_t wait_ns = ledger_bucket_wait_ns(&ledger->log, rate, bytes, now_ns);

	if (wait_ns == LEDGER_BUCKET_NEVER)
		return UINT64_MAX;
	if (wait_ns > 0)
		return now_ns + wait_ns;
	ledger_bucket_take(&ledger->log, rate, bytes, now_ns);
	return 0;
}
