/*
 * The table of every C name that a run emits: filled by scanning the finished files, then sorted,
 * so that equal names are neighbours.
 */
#include "tools/capnpc/table.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "tools/capnpc/identifiers.h"
#include "tools/capnpc/output.h"
#include "tools/capnpc/reserved.h"

struct row {
	const char *key; /* the name; of a member, the struct's tag, a dot and the name */
	const char *owner;
	enum identifier_space space;
	bool is_reserved;
	uint32_t sequence;
};

struct table {
	struct row *rows;
	uint32_t count;
	uint32_t capacity;
	const struct output *text; /* which is being scanned */
};

static const char *key_make(const struct identifier *identifier)
{
	if (identifier->space != IDENTIFIER_MEMBER)
		return text_format("%.*s", (int)identifier->length_bytes, identifier->name);
	return text_format("%.*s.%.*s", (int)identifier->scope_length_bytes, identifier->scope,
			   (int)identifier->length_bytes, identifier->name);
}

static void row_append(struct table *table, struct row row)
{
	if (table->count == table->capacity) {
		table->capacity = table->capacity == 0 ? 4096 : 2 * table->capacity;
		table->rows = reallocate(table->rows, table->capacity, sizeof(*table->rows));
	}
	row.sequence = table->count;
	table->rows[table->count++] = row;
}

static void row_add(void *context, const struct identifier *identifier)
{
	struct table *table = context;
	const size_t offset = (size_t)(identifier->name - table->text->bytes);

	row_append(table, (struct row){.key = key_make(identifier),
				       .owner = output_owner_at(table->text, offset),
				       .space = identifier->space});
}

/* Whether this run makes the header of this path itself: then its names are the run's own. */
static bool header_is_made(const char *path)
{
	for (const struct output_file *file = output_files(); file; file = file->next) {
		if (strcmp(file->path, path) == 0)
			return true;
	}
	return false;
}

static void reserved_add(struct table *table)
{
	const char *place = NULL;
	bool is_made = false;

	for (uint32_t i = 0; i < reserved_count; i++) {
		/* Rows of one header are seldom far from each other. */
		if (!place || strcmp(place, reserved_names[i].place) != 0)
			is_made = header_is_made(reserved_names[i].place);
		place = reserved_names[i].place;
		if (is_made)
			continue;
		row_append(table, (struct row){.key = reserved_names[i].name,
					       .owner = reserved_names[i].place,
					       .space = reserved_names[i].space,
					       .is_reserved = true});
	}
}

static int row_order(const void *a, const void *b)
{
	const struct row *first = a;
	const struct row *second = b;
	const int order = strcmp(first->key, second->key);

	if (order != 0)
		return order;
	return first->sequence < second->sequence ? -1 : 1;
}

/* One declaration may declare a name and define it, in a header and in a source. */
static bool rows_conflict(const struct row *a, const struct row *b)
{
	if (a->is_reserved && b->is_reserved)
		return false;
	if (strcmp(a->owner, b->owner) == 0 && a->space == b->space)
		return false;
	return a->space == b->space || a->space == IDENTIFIER_MACRO || b->space == IDENTIFIER_MACRO;
}

__attribute__((noreturn)) static void conflict_refuse(const struct row *a, const struct row *b)
{
	const struct row *first = a->is_reserved ? b : a;
	const struct row *second = a->is_reserved ? a : b;

	give_up("%s, and %s, have one name in C: %s", first->owner, second->owner, a->key);
}

void table_check(void)
{
	struct table table = {0};

	reserved_add(&table);
	for (const struct output_file *file = output_files(); file; file = file->next) {
		table.text = &file->text;
		identifiers_scan(file->text.bytes, row_add, &table);
	}
	qsort(table.rows, table.count, sizeof(*table.rows), row_order);
	for (uint32_t i = 1; i < table.count; i++) {
		/* At most four rows of one key: one for each name space, and a definition. */
		for (uint32_t j = i; j > 0 && strcmp(table.rows[j - 1].key, table.rows[i].key) == 0;
		     j--) {
			if (rows_conflict(&table.rows[j - 1], &table.rows[i]))
				conflict_refuse(&table.rows[j - 1], &table.rows[i]);
		}
	}
}
