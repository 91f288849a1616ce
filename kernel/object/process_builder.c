/*
 * Builders: the capabilities that the child will hold. process_start.c puts the child together;
 * process_builder_methods.c has the methods.
 */
#include "kernel/object/process_builder.h"

#include "kernel/cap/slots.h"
#include "kernel/generation.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

/* The cost of reading and copying a name, without comparing it with others. */
#define NAME_UNITS 24u

_Static_assert(sizeof(struct process_builder) <= 1344,
	       "a builder takes the next larger slab class");

enum status process_name_copy(char to[CAPSET_NAME_BYTES], const char *bytes, uint32_t length_bytes)
{
	__builtin_memset(to, 0, CAPSET_NAME_BYTES);
	if (length_bytes == 0 || length_bytes >= CAPSET_NAME_BYTES)
		return STATUS_INVALID_ARGUMENT;
	for (uint32_t i = 0; i < length_bytes; i++) {
		char c = bytes[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-')
			return STATUS_INVALID_ARGUMENT;
		to[i] = c;
	}
	return STATUS_OK;
}

LIST_FUNCTIONS(builder_list, struct process_builder, made)

static void creator_unlink(struct process_builder *builder)
{
	builder_list_remove(builder);
	builder->creator = NULL;
	graph_changed();
}

enum status process_builder_create(struct process *creator, struct image *image,
				   struct ledger *ledger, struct process_builder **created)
{
	struct process_builder *builder;
	struct process *process;
	struct session *session;
	struct object *object;
	enum status status;

	if (!ledger_is_within(ledger, image->object.ledger))
		return STATUS_INVALID_ARGUMENT;
	status = object_create(ledger, OBJECT_BUILDER, sizeof(*builder), &object);
	if (status != STATUS_OK)
		return status;
	builder = process_builder_of(object);
	status = process_create(ledger, &process);
	if (status != STATUS_OK) {
		object_destroy(object);
		return status;
	}
	/* The thread's own capability always has room. */
	status = slots_reserve(process, 1);
	if (status != STATUS_OK) {
		process_discard(process);
		object_destroy(object);
		return status;
	}
	object_need(&process->object);
	builder->process = process;
	/* Nothing outside of a session's ledger needs it, so its end need not wait. */
	session = creator ? creator->session : &kernel.system_session;
	if (ledger_is_within(ledger, session->ledger))
		process_session_set(process, session);
	object_need(&image->object);
	builder->image = image;
	builder->creator = creator;
	if (creator)
		builder_list_insert(&creator->builders, builder);
	builder->heap_bytes = PROCESS_HEAP_BYTES;
	builder->rows = 1;
	*created = builder;
	return STATUS_OK;
}

static struct capset_entry *row_of(const struct process_builder *builder, uint32_t row)
{
	return (struct capset_entry *)arch_direct(builder->process->capset) + row;
}

/* A name as words: names have a fixed length, and all of it is compared, wherever they differ. */
struct name_words {
	uint64_t word[CAPSET_NAME_BYTES / sizeof(uint64_t)];
};

static inline bool name_is(const struct name_words *name, const char *other)
{
	struct name_words o;

	__builtin_memcpy(&o, other, sizeof(o));
	return !((name->word[0] ^ o.word[0]) | (name->word[1] ^ o.word[1]) |
		 (name->word[2] ^ o.word[2]) | (name->word[3] ^ o.word[3]));
}

static bool name_is_taken(const struct process_builder *builder, const struct builder_grant *grants,
			  uint32_t index)
{
	static const char thread_name[CAPSET_NAME_BYTES] = "thread";
	const struct capset_entry *rows = row_of(builder, 0);
	struct name_words name;

	__builtin_memcpy(&name, grants[index].name, sizeof(name));
	if (name_is(&name, thread_name))
		return true;
	/* At most RING_TRANSFERS, and CAPSET_ENTRIES. */
	for (uint32_t i = 0; i < index; i++)
		if (name_is(&name, grants[i].name))
			return true;
	for (uint32_t row = 1; row < builder->rows; row++)
		if (name_is(&name, rows[row].name))
			return true;
	return false;
}

enum status process_builder_grants_plan(struct process_builder *builder,
					const struct builder_grant *grants, uint32_t count)
{
	if (builder->phase != BUILDER_GRANTS)
		return STATUS_BUSY;
	if (count > CAPSET_ENTRIES - builder->rows)
		return STATUS_NO_SLOTS;
	for (uint32_t i = 0; i < count; i++) {
		/* As much for a name that is taken. */
		work_spend(NAME_UNITS + 2 * (builder->rows + i));
		if (name_is_taken(builder, grants, i))
			return STATUS_INVALID_ARGUMENT;
	}
	return slots_reserve(builder->process, count);
}

void process_builder_grants_commit(struct process_builder *builder,
				   const struct builder_grant *grants, uint32_t count)
{
	graph_changed();
	for (uint32_t i = 0; i < count; i++) {
		struct capset_entry *row = row_of(builder, builder->rows);

		__builtin_memcpy(row->name, grants[i].name, CAPSET_NAME_BYTES);
		row->interface = grants[i].edge.interface;
		builder->moves[builder->rows] = (struct cap_id){0};
		if (grants[i].move) {
			cap_slot_transit_begin(grants[i].move);
			builder->move_holds[builder->rows] = grants[i].edge.hold;
			builder->moves[builder->rows] = cap_slot_id(grants[i].move);
		} else {
			row->capability =
				cap_slot_id(slots_commit(builder->process, &grants[i].edge)).key;
		}
		builder->rows++;
	}
}

/* The child's endpoint, and the parent's facet of it. LEDGER_LIMIT; nothing changed then. */
static enum status child_endpoint_create(struct ledger *ledger, const struct child_endpoint *child,
					 struct endpoint **created, struct facet **facet)
{
	struct facet_request request = {.ledger = ledger,
					.interface = child->interface,
					.tag_word = child->tag_word,
					.tag_index = child->tag_index};
	struct endpoint *endpoint;
	enum status status = endpoint_create(ledger, &child->limits, &endpoint);

	if (status != STATUS_OK)
		return status;
	request.queue = &endpoint->own;
	status = endpoint_mint(&request, facet);
	if (status != STATUS_OK) {
		endpoint_discard(endpoint);
		return status;
	}
	*created = endpoint;
	return STATUS_OK;
}

enum status process_builder_endpoint_add(struct process_builder *builder,
					 const struct child_endpoint *child, struct facet **facet)
{
	struct endpoint *endpoint;
	enum status status = STATUS_OK;

	if (child->scope)
		status = scope_bind_check(child->scope, child->limits.message_words,
					  child->limits.capabilities);
	if (status == STATUS_OK)
		status = process_builder_grants_plan(builder, child->grant, 1);
	if (status != STATUS_OK)
		return status;
	status = child_endpoint_create(builder->object.ledger, child, &endpoint, facet);
	if (status != STATUS_OK) {
		slots_unreserve(builder->process, 1);
		return status;
	}
	if (child->scope)
		scope_bind(child->scope, endpoint);
	child->grant->edge.target = &endpoint->object.target;
	process_builder_grants_commit(builder, child->grant, 1);
	return STATUS_OK;
}

/* Moves that have not happened: the owner may use them again. */
static void moves_return(struct process_builder *builder)
{
	graph_changed();
	work_spend(builder->rows * WORK_UNITS_ROW);
	/* At most CAPSET_ENTRIES. */
	for (uint32_t row = 1; row < builder->rows; row++) {
		struct cap_slot *slot =
			cap_table_find_transit(&builder->creator->table, builder->moves[row]);

		if (slot)
			cap_slot_transit_end(slot);
	}
}

void process_builders_disown(struct process *creator)
{
	while (creator->builders && work_is_left()) {
		creator_unlink(creator->builders);
		work_spend(1);
	}
}

bool process_builder_teardown(struct object *object)
{
	struct process_builder *builder = process_builder_of(object);

	if (builder->creator) {
		if (builder->process)
			moves_return(builder);
		creator_unlink(builder);
	}
	if (builder->process) {
		if (builder->phase != BUILDER_GRANTS) {
			/* The plan has charged this for a thread that was not made. */
			bill_refund(object->ledger, thread_bill);
		}
		slots_unreserve(builder->process, builder->process->table.reserved);
		object_unneed(&builder->process->object);
		/* The process's own AddressSpace, granted to it, does not keep it. */
		object_end(&builder->process->object);
	}
	if (builder->image)
		object_unneed(&builder->image->object);
	builder->process = NULL;
	builder->image = NULL;
	work_spend(WORK_UNITS_ABORT);
	return true;
}
