/*
 * The groups of the memory proof. See memory.h.
 */
#include "tests/proofs/memory/memory.h"

#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"

#define MAGIC UINT64_C(0x600d600d600d600d)
#define OWN_LEDGER ((struct ledger){{0}})
#define REFUSED(status) ((uint64_t) - (int64_t)(status))
#define PAGE_FAULT 14u
#define ERROR_WRITE 2u

static const struct rt_pages three_pages = {.length_bytes = 3 * SHARE_PAGE};
static const struct rt_pages one_page = {.length_bytes = SHARE_PAGE};

static void let_go(struct memory_proof *m, struct cap_id view, struct cap_id revoker,
		   struct cap_id object)
{
	proof_release(&m->proof, view);
	proof_release(&m->proof, revoker);
	proof_release(&m->proof, object);
}

static void expect_word(struct proof_group *group, const char *what, uint64_t word,
			uint64_t expected)
{
	proof_expect(group, word == expected, "%s: %lx, not %lx", what, (unsigned long)word,
		     (unsigned long)expected);
}

/*
 * ---- sharing -----------------------------------------------------------------------------------
 */

static void shared_writable(struct memory_proof *m)
{
	struct memory_object_view_result view;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;
	struct rt_mapped mapped;

	group_begin(m, &group, "shared-writable");
	object_make(m, &group, OWN_LEDGER, 3, &object);
	view_cut(m, &group, object, three_pages, &view);
	proof_expect_status(&group, "map", 0,
			    rt_map_object(&m->mapper, object, three_pages, &mapped), STATUS_OK);
	mapper_start(m, &group, view.view.id, SHARE_VIEW, &child);
	volatile uint64_t *words = mapped.bytes;

	words[0] = MAGIC;
	expect_word(&group, "mine", mapper_ask(m, &group, &child, SHARE_READ, 0), MAGIC);
	(void)mapper_ask(m, &group, &child, SHARE_WRITE, MAGIC + 1);
	expect_word(&group, "its", words[0], MAGIC + 1);
	expect_word(&group, "by method", word_get(m, object, 0), MAGIC + 1);
	expect_word(&group, "its method",
		    mapper_ask(m, &group, &child, SHARE_CALL_WRITE, MAGIC + 2), 0);
	expect_word(&group, "its method's word", words[0], MAGIC + 2);
	mapper_stop(m, &group, &child);
	proof_expect_status(&group, "unmap", 0, rt_unmap(&m->mapper, &mapped), STATUS_OK);
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_group_end(&group);
}

static void shared_readable(struct memory_proof *m)
{
	struct memory_object_reader_result reader;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;

	group_begin(m, &group, "shared-readable");
	object_make(m, &group, OWN_LEDGER, 1, &object);
	reader_cut(m, &group, object, one_page, &reader);
	mapper_start(m, &group, reader.reader.id, SHARE_READER, &child);
	word_put(m, &group, object, 8, MAGIC);
	expect_word(&group, "read", mapper_ask(m, &group, &child, SHARE_READ, 8), MAGIC);
	expect_word(&group, "by method", mapper_ask(m, &group, &child, SHARE_CALL_READ, 8), MAGIC);
	expect_word(&group, "a write under another name",
		    mapper_ask(m, &group, &child, SHARE_FORGE, 1), REFUSED(STATUS_WRONG_INTERFACE));
	expect_word(&group, "nothing was written", word_get(m, object, 0), 0);
	mapper_stop(m, &group, &child);
	let_go(m, reader.reader.id, reader.revoker.id, object.id);
	proof_group_end(&group);
}

/* Two mappers of one reader: the one that writes faults, the other one goes on. */
static void writer_faults(struct memory_proof *m)
{
	struct memory_object_reader_result reader;
	struct rt_exit_record record;
	struct memory_object object;
	struct mapper_child writer, other;
	struct proof_group group;

	group_begin(m, &group, "writer-of-a-reader-faults");
	object_make(m, &group, OWN_LEDGER, 1, &object);
	reader_cut(m, &group, object, one_page, &reader);
	word_put(m, &group, object, 0, MAGIC);
	mapper_start(m, &group, reader.reader.id, SHARE_READER, &writer);
	mapper_start(m, &group, reader.reader.id, SHARE_READER, &other);
	mapper_tell(&writer, SHARE_WRITE, 0, 1);
	mapper_expect_end(m, &group, &writer, &record);
	proof_expect(&group,
		     record.cause == EXIT_CAUSE_FAULT && record.vector == PAGE_FAULT &&
			     (record.error_code & ERROR_WRITE),
		     "the writer ended with cause %d, vector %u", (int)record.cause, record.vector);
	expect_word(&group, "the other one", mapper_ask(m, &group, &other, SHARE_READ, 0), MAGIC);
	mapper_stop(m, &group, &other);
	let_go(m, reader.reader.id, reader.revoker.id, object.id);
	proof_group_end(&group);
}

static void partial_view(struct memory_proof *m)
{
	const struct rt_pages middle = {.offset_bytes = SHARE_PAGE, .length_bytes = SHARE_PAGE};
	struct memory_object_view_result view;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;

	group_begin(m, &group, "partial-view");
	object_make(m, &group, OWN_LEDGER, 3, &object);
	view_cut(m, &group, object, middle, &view);
	for (uint64_t page = 0; page < 3; page++)
		word_put(m, &group, object, page * SHARE_PAGE, MAGIC + page);
	mapper_start(m, &group, view.view.id, SHARE_VIEW, &child);
	expect_word(&group, "its one page", mapper_ask(m, &group, &child, SHARE_SUM, 0), MAGIC + 1);
	expect_word(&group, "two pages", mapper_ask(m, &group, &child, SHARE_MAP_MORE, 2),
		    REFUSED(STATUS_OUT_OF_RANGE));
	(void)mapper_ask(m, &group, &child, SHARE_WRITE, 0);
	expect_word(&group, "the page below", word_get(m, object, 0), MAGIC);
	expect_word(&group, "the page of the view", word_get(m, object, SHARE_PAGE), 0);
	expect_word(&group, "the page above", word_get(m, object, 2 * SHARE_PAGE), MAGIC + 2);
	mapper_stop(m, &group, &child);
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_group_end(&group);
}

static void hostile_ranges(struct memory_proof *m)
{
	static const struct {
		uint64_t offset, bytes;
		enum status status;
	} rows[] = {
		{0, 0, STATUS_INVALID_ARGUMENT},
		{1, SHARE_PAGE, STATUS_INVALID_ARGUMENT},
		{0, SHARE_PAGE - 1, STATUS_INVALID_ARGUMENT},
		{0, 4 * SHARE_PAGE, STATUS_OUT_OF_RANGE},
		{3 * SHARE_PAGE, SHARE_PAGE, STATUS_OUT_OF_RANGE},
		{UINT64_MAX - SHARE_PAGE + 1, SHARE_PAGE, STATUS_OUT_OF_RANGE},
		{UINT64_MAX - SHARE_PAGE + 1, 2 * SHARE_PAGE, STATUS_OUT_OF_RANGE},
		{SHARE_PAGE, UINT64_MAX - SHARE_PAGE + 1, STATUS_OUT_OF_RANGE},
		{UINT64_C(1) << 44, SHARE_PAGE, STATUS_OUT_OF_RANGE},
	};
	struct memory_object_view_result view;
	struct memory_object object;
	struct proof_group group;
	struct rt_mapped mapped;

	group_begin(m, &group, "hostile-ranges");
	object_make(m, &group, OWN_LEDGER, 3, &object);
	view_cut(m, &group, object, three_pages, &view);
	for (uint32_t i = 0; i < ARRAY_COUNT(rows); i++) {
		const struct memory_view_view_args args = {.offset = rows[i].offset,
							   .bytes = rows[i].bytes};
		const struct rt_pages pages = {rows[i].offset, rows[i].bytes};
		struct memory_view_view_result below;

		proof_expect_status(&group, "view", i,
				    memory_view_view(m->proof.rt, view.view, &args, &below),
				    rows[i].status);
		m->mapper.next_address = UINT64_C(0x480000000000);
		proof_expect_status(&group, "map", i,
				    rt_map_view(&m->mapper, view.view, pages, &mapped),
				    rows[i].bytes > UINT64_C(1) << 47 ? STATUS_INVALID_ARGUMENT
								      : rows[i].status);
	}
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_group_end(&group);
}

void memory_sharing(struct memory_proof *m)
{
	shared_writable(m);
	shared_readable(m);
	writer_faults(m);
	partial_view(m);
	hostile_ranges(m);
}

/*
 * ---- losing ------------------------------------------------------------------------------------
 */

/* After the loss: zeros at every page, a frame of its own to write to, and it can be unmapped. */
static void expect_lost(struct memory_proof *m, struct proof_group *group,
			struct mapper_child *child)
{
	expect_word(group, "what it found", mapper_answer(m, group, child), 0);
	expect_word(group, "all pages", mapper_ask(m, group, child, SHARE_SUM, 0), 0);
	(void)mapper_ask(m, group, child, SHARE_WRITE, 7);
	expect_word(group, "its own word", mapper_ask(m, group, child, SHARE_READ, 2 * SHARE_PAGE),
		    7);
	expect_word(group, "unmap", mapper_ask(m, group, child, SHARE_UNMAP, 0), 0);
}

static void revoked_while_read(struct memory_proof *m)
{
	struct memory_object_view_result view;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;

	group_begin(m, &group, "revoked-while-read");
	object_make(m, &group, OWN_LEDGER, 3, &object);
	view_cut(m, &group, object, three_pages, &view);
	for (uint64_t page = 0; page < 3; page++)
		word_put(m, &group, object, page * SHARE_PAGE, MAGIC);
	mapper_start(m, &group, view.view.id, SHARE_VIEW, &child);
	mapper_watches(m, &group, &child, MAGIC);
	revoke(m, &group, view.revoker);
	expect_lost(m, &group, &child);
	expect_word(&group, "its method", mapper_ask(m, &group, &child, SHARE_CALL_WRITE, 1),
		    REFUSED(STATUS_REVOKED));
	expect_word(&group, "the owner's word", word_get(m, object, 0), MAGIC);
	mapper_stop(m, &group, &child);
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_group_end(&group);
}

static void revoked_view_of_a_view(struct memory_proof *m)
{
	const struct memory_view_view_args args = {.bytes = 3 * SHARE_PAGE};
	struct memory_view_view_result below = {{{0}}, {{0}}};
	struct memory_object_view_result view;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;

	group_begin(m, &group, "revoked-view-of-a-view");
	object_make(m, &group, OWN_LEDGER, 3, &object);
	view_cut(m, &group, object, three_pages, &view);
	proof_expect_status(&group, "a view of the view", 0,
			    memory_view_view(m->proof.rt, view.view, &args, &below), STATUS_OK);
	word_put(m, &group, object, 0, MAGIC);
	mapper_start(m, &group, below.view.id, SHARE_VIEW, &child);
	mapper_watches(m, &group, &child, MAGIC);
	revoke(m, &group, view.revoker);
	expect_lost(m, &group, &child);
	mapper_stop(m, &group, &child);
	proof_release(&m->proof, below.view.id);
	proof_release(&m->proof, below.revoker.id);
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_group_end(&group);
}

/* The ledger that pays for the memory closes; the one that pays for the view does not. */
static void payer_closed(struct memory_proof *m)
{
	struct memory_object_view_result view;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;
	struct ledger payer;

	group_begin(m, &group, "payer-closed-while-read");
	proof_expect_status(&group, "carve", 0, proof_carve(&m->proof, 30, 0, &payer), STATUS_OK);
	object_make(m, &group, payer, 3, &object);
	view_cut(m, &group, object, three_pages, &view);
	word_put(m, &group, object, 0, MAGIC);
	mapper_start(m, &group, view.view.id, SHARE_VIEW, &child);
	mapper_watches(m, &group, &child, MAGIC);
	proof_expect_status(&group, "close", 0, ledger_close(m->proof.rt, payer), STATUS_OK);
	expect_lost(m, &group, &child);
	expect_word(&group, "its method", mapper_ask(m, &group, &child, SHARE_CALL_WRITE, 1),
		    REFUSED(STATUS_DISCONNECTED));
	mapper_stop(m, &group, &child);
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_release(&m->proof, payer.id);
	proof_group_end(&group);
}

/* The proof itself maps what a ledger below its own pays for, without a view. */
static void payer_of_mapped_object(struct memory_proof *m)
{
	struct memory_object object;
	struct proof_group group;
	struct rt_mapped mapped;
	struct ledger payer;

	group_begin(m, &group, "payer-of-mapped-object-closed");
	proof_expect_status(&group, "carve", 0, proof_carve(&m->proof, 30, 0, &payer), STATUS_OK);
	object_make(m, &group, payer, 3, &object);
	word_put(m, &group, object, 0, MAGIC);
	proof_expect_status(&group, "map", 0,
			    rt_map_object(&m->mapper, object, three_pages, &mapped), STATUS_OK);
	volatile uint64_t *words = mapped.bytes;

	expect_word(&group, "before", words[0], MAGIC);
	proof_expect_status(&group, "close", 0, ledger_close(m->proof.rt, payer), STATUS_OK);
	expect_word(&group, "behind", words[0], 0);
	words[0] = 7;
	expect_word(&group, "the own frame", words[SHARE_PAGE / sizeof(*words)], 7);
	proof_expect_status(&group, "unmap", 0, rt_unmap(&m->mapper, &mapped), STATUS_OK);
	proof_release(&m->proof, object.id);
	proof_release(&m->proof, payer.id);
	proof_group_end(&group);
}

static void mapper_dies_first(struct memory_proof *m)
{
	struct memory_object_view_result view;
	struct rt_exit_record record;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;

	group_begin(m, &group, "mapper-dies-first");
	object_make(m, &group, OWN_LEDGER, 3, &object);
	view_cut(m, &group, object, three_pages, &view);
	word_put(m, &group, object, 0, MAGIC);
	mapper_start(m, &group, view.view.id, SHARE_VIEW, &child);
	mapper_watches(m, &group, &child, MAGIC);
	proof_expect_status(&group, "terminate", 0,
			    process_handle_terminate(m->proof.rt, child.process), STATUS_OK);
	mapper_expect_end(m, &group, &child, &record);
	expect_word(&group, "the word", word_get(m, object, 0), MAGIC);
	proof_expect_status(&group, "seal", 0, memory_object_seal(m->proof.rt, object), STATUS_OK);
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_group_end(&group);
}

void memory_losing(struct memory_proof *m)
{
	revoked_while_read(m);
	revoked_view_of_a_view(m);
	payer_closed(m);
	payer_of_mapped_object(m);
	mapper_dies_first(m);
}

/*
 * ---- sealing, and the library ------------------------------------------------------------------
 */

static void seal_asks(struct memory_proof *m)
{
	struct memory_object_view_result view;
	struct memory_object object;
	struct mapper_child child;
	struct proof_group group;
	struct rt_mapped mapped;

	group_begin(m, &group, "seal-asks-all-others");
	object_make(m, &group, OWN_LEDGER, 3, &object);
	view_cut(m, &group, object, three_pages, &view);
	proof_expect_status(&group, "map", 0,
			    rt_map_object(&m->mapper, object, three_pages, &mapped), STATUS_OK);
	mapper_start(m, &group, view.view.id, SHARE_VIEW, &child);
	expect_word(&group, "a word", mapper_ask(m, &group, &child, SHARE_WRITE, MAGIC), 0);
	proof_expect_status(&group, "seal", 0, memory_object_seal(m->proof.rt, object),
			    STATUS_BUSY);
	expect_word(&group, "unmap", mapper_ask(m, &group, &child, SHARE_UNMAP, 0), 0);
	proof_expect_status(&group, "seal", 1, memory_object_seal(m->proof.rt, object), STATUS_OK);
	expect_word(&group, "its method", mapper_ask(m, &group, &child, SHARE_CALL_WRITE, 1),
		    REFUSED(STATUS_SEALED));
	expect_word(&group, "its mapping", mapper_ask(m, &group, &child, SHARE_MAP_MORE, 1),
		    REFUSED(STATUS_SEALED));
	expect_word(&group, "the word", ((volatile uint64_t *)mapped.bytes)[0], MAGIC);
	mapper_stop(m, &group, &child);
	proof_expect_status(&group, "unmap", 0, rt_unmap(&m->mapper, &mapped), STATUS_OK);
	let_go(m, view.view.id, view.revoker.id, object.id);
	proof_group_end(&group);
}

static void library_buffer(struct memory_proof *m)
{
	const struct rt_share_request request = {.memory = m->proof.memory, .pages = 3};
	struct mapper_child child;
	struct proof_group group;
	struct rt_share buffer;

	group_begin(m, &group, "buffer-of-the-library");
	proof_expect_status(&group, "open", 0, rt_share_open(&m->mapper, &request, &buffer),
			    STATUS_OK);
	volatile uint64_t *words = buffer.mapped.bytes;

	words[0] = MAGIC;
	mapper_start(m, &group, buffer.view.id, SHARE_VIEW, &child);
	mapper_watches(m, &group, &child, MAGIC);
	rt_share_close(&m->mapper, &buffer);
	expect_lost(m, &group, &child);
	mapper_stop(m, &group, &child);
	proof_group_end(&group);
}

void memory_sealing(struct memory_proof *m)
{
	seal_asks(m);
	library_buffer(m);
}
